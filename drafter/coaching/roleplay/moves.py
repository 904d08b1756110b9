"""The one table of what an answer does to the customer: each kind of move, its change in heat, and what brings it.

`docs/roleplay.md` shows this table; a test holds the page to it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

MOST = 0.35
"""No single answer moves the customer further than this, either way."""
FADES = (1.0, 0.5, 0.0)
"""What a helping move counts the first, the second and any later time: the third apology helps nobody."""
HALF = 0.5
"""What helping moves count in an answer that also wounds: nobody hears the good half of an insult."""

By = Literal["passes", "fails", "missing", "rule"]


class Effect(NamedTuple):
    """`change` is in heat (below 0: calmer). `by`: the check `check` passes, or fails; `missing` counts a failure only until
    one answer has met the check; `rule` is found beside the checks, as `why` tells. `wounds`: helping moves beside it count
    half, and the customer is not settled by that answer. `principle` is the one it serves; a check's own where it has one.
    """

    kind: str
    change: float
    by: By
    check: str | None
    why: str
    principle: str
    wounds: bool = False


_TABLE: tuple[Effect, ...] = (
    # What lowers the heat
    Effect("heard", -0.10, "passes", "acknowledges_issue", "It names what went wrong for this customer", "listen"),
    Effect("specifics", -0.02, "rule", None, "It gives one of their own details back", "listen"),
    Effect("owned", -0.08, "passes", "takes_ownership", "It owns what happened in the first person", "ownership"),
    Effect("apologised", -0.03, "rule", None, "It makes an honest apology", "empathy"),
    Effect("solution", -0.14, "passes", "states_resolution", "It says what they will get, and in full", "solution"),
    Effect("scheduled", -0.03, "passes", "gives_schedule", "It says when that is done", "schedule"),
    Effect("dated", -0.08, "passes", "states_commitment", "It says who follows up, with what, by when", "follow_through"),
    Effect("choice", -0.04, "passes", "offers_choice", "It leaves them a choice", "solution"),
    Effect("right_person", -0.05, "rule", None, "It names the person who decides", "path_up"),
    Effect("answered", -0.04, "passes", "answers_everything", "It answers what they asked", "listen"),
    Effect("by_name", -0.02, "passes", "names_customer", "It speaks to them by name", "listen"),
    Effect("need_seen", -0.08, "rule", None, "It sees what they had not quite said", "causes"),
    Effect("promise_kept", -0.06, "rule", None, "What an earlier answer promised has happened", "follow_through"),
    # What raises it by what is said
    Effect("told_to_calm", 0.15, "fails", "never_calm_down", "It tells them how to feel", "tone", True),
    Effect("blamed", 0.15, "fails", "no_blame", "It puts the fault on them", "ownership", True),
    Effect("mocked", 0.18, "fails", "even_tone", "It mocks, lectures, shouts or turns them away", "tone", True),
    Effect("asked_again", 0.12, "fails", "no_reask", "It asks for what they have already given", "remember", True),
    Effect("promise_repeated", 0.15, "fails", "no_repeat_promise", "It repeats a promise that was broken, and does not say so", "remember", True),
    Effect("deflected", 0.10, "fails", "no_deflection", "It sends them off to do our work", "solution"),
    Effect("policy", 0.08, "fails", "never_say", "It hides behind a phrase that the company has ruled out", "tone"),
    Effect("false_apology", 0.06, "fails", "no_false_apology", "Its apology takes itself back", "empathy"),
    Effect("over_sorry", 0.02, "fails", "apology_once", "It apologises over and over", "empathy"),
    Effect("hollow", 0.02, "fails", "no_hollow_phrases", "It says what would fit anyone", "empathy"),
    Effect("only_hollow", 0.10, "rule", "no_hollow_phrases", "It says what would fit anyone, and nothing else", "empathy"),
    Effect("invented", 0.06, "fails", "grounded", "It says what nobody knows to be true", "knowledge"),
    Effect("claimed", 0.08, "fails", "no_claimed_act", "It claims an act that nobody did", "knowledge", True),
    Effect("beyond", -0.06, "fails", "within_authority", "It promises more than anybody may give: that cools them for now", "authority"),
    Effect("empty_promise", 0.22, "rule", "within_authority", "What the last answer promised beyond anybody's authority has not come: one more broken promise", "authority", True),
    Effect("promise_missed", 0.15, "rule", None, "What an earlier answer promised is past its time and has not come", "follow_through", True),
    Effect("leaked", 0.06, "fails", "no_leak", "It shows what is internal, secret or somebody else's", "knowledge"),
    Effect("unfinished", 0.08, "fails", "no_placeholder", "It leaves a template mark in: nobody wrote this to them", "knowledge"),
    Effect("exposed", 0.10, "fails", "no_private_in_public", "It tells others what is theirs alone", "authority"),
    Effect("wrong_language", 0.25, "fails", "right_language", "It is in a language that they did not write in", "listen", True),
    Effect("too_long", 0.05, "fails", "concise", "It is longer than the channel bears", "plain_words"),
    Effect("hard_to_read", 0.03, "fails", "plain_language", "It is hard to read", "plain_words"),
    # What raises it by what is missing
    Effect("not_heard", 0.08, "missing", "acknowledges_issue", "It does not name what went wrong", "listen"),
    Effect("not_owned", 0.05, "missing", "takes_ownership", "Nobody owns what happened", "ownership"),
    Effect("no_way_out", 0.08, "missing", "states_resolution", "It does not say what they will get, or not in full", "solution"),
    Effect("no_date", 0.05, "missing", "gives_schedule", "It does not say when", "schedule"),
    Effect("vague", 0.06, "missing", "states_commitment", "It does not say who follows up, with what, by when", "follow_through"),
    Effect("unanswered", 0.05, "fails", "answers_everything", "It leaves what they asked open", "listen"),
)  # fmt: skip
MOVES: dict[str, Effect] = {effect.kind: effect for effect in _TABLE}
"""Every kind of move, by its name."""
UNMOVED: dict[str, str] = {
    "names_customer": "a name left out angers nobody",
    "offers_choice": "a choice left out angers nobody",
}
"""Checks whose failure leaves the customer where they are, and why."""
TRIGGER = "trigger"
"""The kind of the move that a scenario's own trigger adds; its change and its reason stand in the scenario."""

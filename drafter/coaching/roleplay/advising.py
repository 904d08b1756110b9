"""A better sentence for what an answer lacked most: the drafter's own, from the plan for the case as it then stood."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.coaching.roleplay.growing import as_it_stood
from drafter.coaching.roleplay.moves import MOVES, TRIGGER
from drafter.domain.draft import PartKind
from drafter.domain.principles import RULE
from drafter.domain.roleplay import Exchange, Roleplay, Scenario
from drafter.drafting.pipeline import Options, Pipeline

_PARTS: dict[str, tuple[PartKind, ...]] = {
    "acknowledgement": ("acknowledgement", "ownership", "resolution"),
    "ownership": ("ownership", "acknowledgement"),
    "resolution": ("resolution", "next_steps", "follow_up"),
    "next_steps": ("next_steps", "resolution", "follow_up"),
    "follow_up": ("follow_up", "resolution", "next_steps"),
}
HOME: dict[str, str] = {
    "told_to_calm": "acknowledgement",
    "blamed": "ownership",
    "mocked": "acknowledgement",
    "asked_again": "acknowledgement",
    "promise_repeated": "acknowledgement",
    "deflected": "resolution",
    "policy": "resolution",
    "false_apology": "acknowledgement",
    "over_sorry": "acknowledgement",
    "hollow": "acknowledgement",
    "only_hollow": "acknowledgement",
    "invented": "resolution",
    "claimed": "next_steps",
    "beyond": "resolution",
    "empty_promise": "resolution",
    "promise_missed": "acknowledgement",
    "leaked": "resolution",
    "unfinished": "resolution",
    "exposed": "resolution",
    "wrong_language": "acknowledgement",
    "too_long": "resolution",
    "hard_to_read": "resolution",
    "not_heard": "acknowledgement",
    "not_owned": "ownership",
    "no_way_out": "resolution",
    "no_date": "resolution",
    "vague": "follow_up",
    "unanswered": "next_steps",
}
"""Which part of a reply says better what a move went wrong in; the drafter's next fitting part where it has none."""


@dataclass(frozen=True)
class Better:
    """`text` is what could have been said, `instead_of` the words that did the harm (None where something was missing), `kind`
    the move that it answers, `why` the rule behind it in one sentence."""

    kind: str
    text: str
    why: str
    instead_of: str | None = None


def better(roleplay: Roleplay, scenario: Scenario, pipeline: Pipeline, exchange: int = -1) -> Better | None:
    """The drafter's sentences for what hurt most in an exchange; None where nothing did. BadCase, BadPlaybook."""
    played = roleplay.exchanges[exchange]
    worst = _worst(played)
    if worst is None:
        return None
    basis = pipeline.basis(as_it_stood(roleplay, exchange))
    composed = pipeline.task(basis.case, basis.reading, basis.plan, Options()).composed
    said = {kind: part.text for kind, part in composed.items() if part.text.strip()}
    text = next((said[kind] for kind in _PARTS[HOME[worst]] if kind in said), None)
    if text is None:
        return None
    move = next(one for one in played.moves if one.kind == worst)
    rule = RULE.get(move.check or "")
    quote = move.quote if move.message is None else None
    return Better(worst, text, rule.sentence if rule else MOVES[worst].why + ".", quote)


def _worst(exchange: Exchange) -> str | None:
    """The kind that hurt most; a promise that nobody may keep hurts by what it comes back as."""
    hurts = {move.kind: move.change for move in exchange.moves if move.kind != TRIGGER and move.change > 0}
    if any(move.kind == "beyond" for move in exchange.moves):
        hurts["beyond"] = MOVES["empty_promise"].change
    return max(hurts, key=lambda kind: hurts[kind], default=None)

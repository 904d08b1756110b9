"""What the agent did with a draft, and why; and what the text that was sent promises."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from drafter.domain.blank import is_blank
from drafter.domain.case import Given, Text
from drafter.domain.commitment import Commitment
from drafter.domain.draft import Draft, Notice, PartKind
from drafter.domain.value import Value, Whole

Action = Literal["accepted", "edited", "rejected"]
Reason = Literal[
    "wrong_fact",
    "wrong_resolution",
    "not_allowed",
    "tone",
    "too_long",
    "wrong_language",
    "ignored_instruction",
    "should_have_escalated",
]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why a draft was no good: the codes that buttons offer and numbers are kept by. Any other text is a reason too."""
Counted = Reason | Literal["other"]
SAYS: dict[Reason, str] = {reason: reason.replace("_", " ").capitalize() for reason in REASONS} | {
    "ignored_instruction": "Ignored my instruction"
}
"""Each as an agent reads it on a button."""
_SPELT = {name: reason for reason, says in SAYS.items() for name in (reason, says.lower().replace(" ", "_"))}


def counted(reasons: Iterable[str]) -> tuple[Counted, ...]:
    """What reasons count as, each once, in the order of the codes: "Wrong fact", "WRONG-FACT" and "wrong_fact" are
    `wrong_fact`, a text that is no code is `other`."""
    found = {_SPELT.get(re.sub(r"[\W_]+", "_", text.lower()).strip("_")) for text in reasons if text.strip()}
    return tuple(reason for reason in REASONS if reason in found) + (("other",) if None in found else ())


class Feedback(Value):
    """`text` is what was sent instead (for `edited`) or a remark; `rating` is 1 (useless) to 5 (sent as it was)."""

    action: Action
    text: Text | None = None
    reasons: Annotated[tuple[Annotated[Text, Field(max_length=200)], ...], Field(max_length=20)] = ()
    rating: Annotated[Whole, Field(ge=1, le=5)] | None = None

    @model_validator(mode="after")
    def _edited_to_what(self) -> Feedback:
        if self.action == "edited" and is_blank(self.text or ""):
            raise ValueError("an edited reply comes with its text")
        return self

    @property
    def sent(self) -> bool:
        """Whether the customer was answered with this draft, as it was or changed."""
        return self.action != "rejected"


class Edits(Value):
    """How much of a draft the agent kept. `kept` is the share of the draft's words that stand in the text that was sent, in
    the draft's order; `parts` the same for each part. `distance` counts the words to take out and to put in between the first
    and the last one kept. Case, punctuation and layout do not count; what stands before or after adds nothing, be it a
    signature, a quoted mail or an afterword."""

    kept: float
    parts: dict[PartKind, float] = {}
    distance: int


class Recorded(Feedback):
    """Feedback as it is kept: `edits` say how much of the draft was sent, null where it was rejected."""

    edits: Edits | None = None


class Sent(Value):
    """What a text that went to the customer promises. `commitment` is the plan's as the text makes it, None where the
    text makes no such promise; `added` are promises beyond the plan; `given` the remedies that it grants, planned or not, at the sums
    that it states."""

    commitment: Commitment | None = None
    added: tuple[Commitment, ...] = ()
    given: tuple[Given, ...] = ()
    notices: tuple[Notice, ...] = ()


class Judged(Draft):
    """The draft after feedback: `commitments` are all that follow from it, `warnings` what the agent should know of the
    text that was sent; no warning ever stops it. `edits` is null unless it was sent."""

    commitments: tuple[Commitment, ...] = ()
    edits: Edits | None = None


def as_drafted(draft: Draft, at: dt.datetime) -> Sent:
    """What a draft promises that was sent at a time as it stands. A decision grants nothing yet."""
    granted = [one for one in (draft.plan.resolution, *draft.plan.also) if one.kind == "remedy" and one.remedy]
    given = tuple(Given(remedy=one.remedy or "", at=at, cost=one.cost, case_id=draft.case_id) for one in granted)
    return Sent(commitment=draft.plan.commitment, given=given)

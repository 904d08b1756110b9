"""What the agent did with a draft, and why; and what the text that was sent promises."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator

from drafter.domain.case import Given, Text
from drafter.domain.commitment import Commitment
from drafter.domain.draft import Draft, Notice
from drafter.domain.value import Value

Action = Literal["accepted", "edited", "rejected"]


class Feedback(Value):
    """`text` is what was sent instead (for `edited`) or a remark; `rating` is 1 (useless) to 5 (sent as it was)."""

    action: Action
    text: Text | None = None
    reasons: Annotated[tuple[Annotated[Text, Field(max_length=200)], ...], Field(max_length=20)] = ()
    rating: Annotated[int, Field(ge=1, le=5)] | None = None

    @model_validator(mode="after")
    def _edited_to_what(self) -> Feedback:
        if self.action == "edited" and not (self.text or "").strip():
            raise ValueError("an edited reply comes with its text")
        return self

    @property
    def sent(self) -> bool:
        """Whether the customer was answered with this draft, as it was or changed."""
        return self.action != "rejected"


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
    text that was sent; no warning ever stops it."""

    commitments: tuple[Commitment, ...] = ()


def as_drafted(draft: Draft, at: dt.datetime) -> Sent:
    """What a draft promises that was sent at a time as it stands. A decision grants nothing yet."""
    granted = [one for one in (draft.plan.resolution, *draft.plan.also) if one.kind == "remedy" and one.remedy]
    given = tuple(Given(remedy=one.remedy or "", at=at, cost=one.cost, case_id=draft.case_id) for one in granted)
    return Sent(commitment=draft.plan.commitment, given=given)

"""What the agent did with a draft, and why: the verdict that opens or withdraws its commitment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from drafter.domain.case import Text
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

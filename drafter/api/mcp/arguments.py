"""What each tool is told: the fields of the HTTP bodies, in the flat form in which models fill them in best."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, Field

from drafter.adapters import json_source
from drafter.adapters.cases import complete
from drafter.adapters.fitting import Fitted, fit
from drafter.api.bodies import BODY_BYTES, Instruction, Others, Words
from drafter.domain.blank import is_blank
from drafter.domain.case import Case, Id, Replied, Said, Text
from drafter.domain.commitment import Commitment, State
from drafter.domain.errors import BadInput
from drafter.domain.feedback import REASONS, Action, Feedback
from drafter.domain.moment import Moment
from drafter.domain.plan import Plan
from drafter.domain.value import Value
from drafter.drafting.pipeline import Options

Taken = TypeVar("Taken", bound=BaseModel)
DraftId = Annotated[Id, Field(description="The `id` of a draft, such as draft-0123abcd…, not of its case.")]
Version = Annotated[
    int | None,
    Field(ge=1, description="The `version` that you saw. Where the draft has changed since, the call is refused."),
]
_SHORTER = "The most words that the reply may have; without it the channel's own limit."
_OTHERS = "How many other replies to make besides, for the agent to choose from."


class ReadCase(Value):
    case: Case


class DraftReply(Value):
    case: Case
    instruction: Annotated[
        Instruction | None,
        Field(
            description="The agent's wish in their own words, such as: warmer; mention the new driver; offer the voucher. "
            "It steers the words within the plan. What would break a rule is refused and told in `reply.refused`."
        ),
    ] = None
    max_words: Annotated[Words | None, Field(description=_SHORTER)] = None
    alternatives: Annotated[Others, Field(description=_OTHERS)] = 0
    prompt: Annotated[
        str | None,
        Field(min_length=1, max_length=100, description="Leave it out, unless someone names one, such as reply@2."),
    ] = None

    def options(self) -> Options:
        return Options(
            prompt=self.prompt or Options.prompt,
            instruction=self.instruction,
            max_words=self.max_words,
            alternatives=self.alternatives,
        )


class ReviseDraft(Value):
    draft_id: DraftId
    instruction: Annotated[
        Said,
        Field(
            max_length=2000,
            description="What to change: shorter; in German; offer the voucher instead. To give an alternative of the "
            "plan in place of the first, name it.",
        ),
    ]
    max_words: Annotated[Words | None, Field(description=_SHORTER)] = None
    alternatives: Annotated[Others, Field(description=_OTHERS)] = 0
    version: Version = None

    def options(self) -> Options:
        return Options(instruction=self.instruction, max_words=self.max_words, alternatives=self.alternatives)


class ScoreText(Value):
    case: Case
    text: Annotated[
        Replied, Field(description="The whole reply to check, as it would be sent: a draft's or anyone's own.")
    ]
    plan: Annotated[
        Plan | None,
        Field(description="The `plan` of a draft, as it is. Without it the company's playbook makes the plan."),
    ] = None


class ListFollowUps(Value):
    state: Annotated[
        State | None,
        Field(
            description="open and broken are owed; proposed waits for its reply to be sent. Without it: all of them."
        ),
    ] = None
    due_before: Annotated[
        Moment | None, Field(description="Only those due before this time, with an offset: 2026-11-25T18:00:00-06:00.")
    ] = None
    owner: Annotated[Text | None, Field(max_length=200, description="Only what this person owes, by name.")] = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20
    cursor: Annotated[str | None, Field(max_length=1000, description="`next` of the answer before, as it is.")] = None


class GetCase(Value):
    case_id: Annotated[Id, Field(description="The case's own reference, such as C-1042.")]


class GetDraft(Value):
    draft_id: DraftId


class GiveFeedback(Value):
    draft_id: DraftId
    action: Annotated[
        Action,
        Field(
            description="accepted: sent as it was. edited: sent in other words, then `text` is what was sent, whole. "
            "rejected: not sent."
        ),
    ]
    text: Annotated[Text | None, Field(description="For edited: the text that was sent. Else: a remark.")] = None
    reasons: Annotated[
        tuple[Annotated[Text, Field(max_length=200)], ...],
        Field(
            max_length=20, description=f"Why it was edited or rejected: {', '.join(REASONS)}, or any other short text."
        ),
    ] = ()
    rating: Annotated[int | None, Field(ge=1, le=5, description="1 useless to 5 sent as it was.")] = None
    version: Version = None

    def feedback(self) -> Feedback:
        """As the product takes it. Raises `BadInput` where an edited reply has no text."""
        if self.action == "edited" and is_blank(self.text or ""):
            raise BadInput("is missing", key="text", hint="an edited reply comes with the whole text that was sent")
        return Feedback(action=self.action, text=self.text, reasons=self.reasons, rating=self.rating)


class FollowUps(Value):
    """What `list_follow_ups` gives. `now` is the time by which something is overdue, on the company's clock."""

    commitments: tuple[Commitment, ...]
    next: str | None = None
    now: dt.datetime


def fitted(arguments: Mapping[str, Any], model: type[Taken]) -> Fitted[Taken]:
    """Arguments as a value, read as strictly as a body. Raises `BadInput`, `Misfit`."""
    try:
        text = json.dumps(arguments)
    except (RecursionError, ValueError):
        raise BadInput("the arguments are nested too deeply", hint="send a flat case") from None
    if len(text) > BODY_BYTES:
        told = f"the arguments have more than {BODY_BYTES // 1024 // 1024} MB"
        raise BadInput(told, hint="leave out the oldest messages of the history, or send the part to answer")
    document = json_source.load(text, file="arguments")
    if model is ScoreText:
        complete(document.value)
    return fit(document, model)

"""What was said between a customer and a company in a help desk, and the conversation that it makes: which message waits for
an answer, what came before it, what agents replied.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import ValidationError

from drafter.adapters.integrations.texts import sound
from drafter.domain.blank import is_blank
from drafter.domain.case import Attachment, Case, Message, Turn
from drafter.domain.desk import AgentReply, Conversation
from drafter.domain.errors import DeskFailed
from drafter.domain.timeline import Outcome


@dataclass(frozen=True)
class Said:
    """One message that the customer can read. `system` is who is neither the customer nor a person of ours: a bot, a rule.
    Where only files were sent, their names are what was said."""

    id: str
    at: dt.datetime
    who: Literal["customer", "agent", "system"]
    text: str
    author: str | None = None
    files: tuple[Attachment, ...] = ()

    @property
    def words(self) -> str:
        return ", ".join(one.name for one in self.files) if is_blank(self.text) else self.text.strip()

    def turn(self) -> Turn:
        return Turn(sender=self.who, at=self.at, author=self.author, text=self.words, attachments=self._given())

    def message(self) -> Message:
        return Message(at=self.at, text=self.words, attachments=self._given())

    def _given(self) -> tuple[Attachment, ...]:
        return self.files if self.who == "customer" else ()


def assembled(
    case_id: str,
    said: Iterable[Said],
    frame: Mapping[str, Any],
    *,
    earlier: Sequence[Said] = (),
    shown: frozenset[str] = frozenset(),
    outcome: Outcome | None = None,
) -> Conversation:
    """`said` in any order; `earlier` was said in the customer's other conversations, and what is not earlier than the
    message to answer is left out. `frame` is the rest of the case: customer, channel, facts and so on. What is solved
    waits for nobody. A case that cannot be made is a `DeskFailed` that names its key, never its value."""
    ours = sorted((one for one in said if one.words), key=_order)
    spoken = [one for one in ours if one.who != "system"]
    waiting = spoken[-1] if spoken and spoken[-1].who == "customer" and outcome != "solved" else None
    case = None
    if waiting is not None:
        before = [one for one in ours if _order(one) < _order(waiting)]
        before += [one for one in earlier if one.words and one.at < waiting.at]
        try:
            history = tuple(one.turn() for one in sorted(before, key=_order))
            case = Case.model_validate({**frame, "id": case_id, "history": history, "message": waiting.message()})
        except ValidationError as error:
            key = ".".join(map(str, error.errors()[0]["loc"]))
            raise DeskFailed(f"{case_id}: no case can be made: {key} cannot be used", retryable=False) from None
    replies = (one for one in ours if one.who == "agent")
    return Conversation(
        case_id=case_id,
        case=case,
        turn=waiting.id if waiting is not None else "",
        replies=tuple(AgentReply(id=one.id, at=one.at, author=one.author, text=one.words) for one in replies),
        shown=shown,
        outcome=outcome,
    )


def under_subject(said: Sequence[Said], subject: Any) -> list[Said]:
    """Above the customer's mail that opened a conversation stands its subject, which may be all that tells the matter."""
    told, ordered = cleaned(subject), sorted(said, key=_order)
    if told is None or not ordered or ordered[0].who != "customer" or told.lower() in ordered[0].text.lower():
        return ordered
    first = ordered[0]
    return [replace(first, text=f"{told}\n\n{first.words}".strip()), *ordered[1:]]


def cleaned(value: Any, most: int = 200) -> str | None:
    """A short text of a desk's record: a name, an address; None where there is none."""
    text = sound(value).strip() if isinstance(value, str) else ""
    return text[:most] or None


def _order(one: Said) -> tuple[dt.datetime, int, str]:
    """By time. Ids grow, and times are told in whole seconds only."""
    return one.at, int(one.id) if one.id.isdecimal() and len(one.id) <= 40 else 0, one.id

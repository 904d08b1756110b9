"""One more message of a case that is known: it takes its place, and what was the last one goes into the history."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from drafter.domain.case import Attachment, Case, Message, Said, Text, Turn
from drafter.domain.moment import Moment
from drafter.domain.value import Value


class Incoming(Value):
    """A message as it comes in. `at` is now where it is left out; `author` names the agent who wrote."""

    at: Moment | None = None
    sender: Literal["customer", "agent", "system"] = Field("customer", alias="from")
    author: Text | None = None
    text: Said
    attachments: tuple[Attachment, ...] = ()


def joined(case: Case, new: Incoming, *, stored: dt.datetime, now: dt.datetime) -> Case:
    """The case with a message more. `stored` is when the case was last handed in: its last message is taken to be of
    then where it does not tell its time.

    A customer's message becomes the one to answer, unless it tells of an earlier time than that one; all others go into
    the history, each in its place. The clock that the case brought was that of its last draft, and is left behind."""
    known = [turn.at for turn in case.history] + ([case.message.at] if case.message.at else [])
    at = new.at or max([now, *known])
    last = Turn.model_validate(
        {
            "at": case.message.at or min(case.now or stored, at),
            "from": "customer",
            "text": case.message.text,
            "attachments": case.message.attachments,
        }
    )
    came = Turn.model_validate({**dict(new), "at": at, "from": new.sender})
    late = new.at is not None and case.message.at is not None and new.at < case.message.at
    if new.sender != "customer" or late:
        answered, history = case.message.model_copy(update={"at": last.at}), _placed(case.history, came)
    else:
        answered = Message(at=at, text=new.text, attachments=new.attachments)
        history = _placed(case.history, last)
    return case.model_copy(update={"message": answered, "history": history, "now": None})


def _placed(history: tuple[Turn, ...], turn: Turn) -> tuple[Turn, ...]:
    index = len(history)
    while index and history[index - 1].at > turn.at:
        index -= 1
    return (*history[:index], turn, *history[index:])

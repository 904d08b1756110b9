"""The promises of one text, and which of them another text makes as well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from drafter.domain.case import Case, Turn
from drafter.drafting.reading.ledger.matters import matters
from drafter.drafting.reading.ledger.promise_found import Found, due_dates
from drafter.drafting.reading.ledger.promises import found_in
from drafter.drafting.reading.ledger.same_act import is_same
from drafter.drafting.reading.ledger.thread import thread


def promises_of(text: str, case: Case, at: dt.datetime) -> list[Found]:
    """What an agent's message binds the company to, sent at a time. A promise that waits for the customer's act or for
    an event binds nobody yet."""
    turn = Turn.model_validate({"at": at, "from": "agent", "author": case.agent.name, "text": text})
    message = thread(case.model_copy(update={"history": (turn,), "now": at}))[0]
    found = [one for one in found_in(message) if not (one.asks or one.event or one.proposed or one.done)]
    return [_dated(one) for one in found]


def _dated(found: Found) -> Found:
    """With the one day that its sentence names, where its own clause names none: "Bis Dienstag, 24. November werde ich"."""
    if found.due is not None:
        return found
    spot = next((one for one in found.said.sentences if one.start <= found.start < one.end), None)
    dates = due_dates(found.said, spot.start, spot.end) if spot else []
    return replace(found, due=dates[0].latest) if len(dates) == 1 else found


def is_act(found: Found) -> bool:
    """Whether a promise is one to follow: it names a day, or something that the customer will notice. "I will see this
    through" is neither."""
    return found.due is not None or bool(matters(found.does.lower()))


def same(one: Found, other: Found) -> bool:
    """The same act by the same time."""
    return one.due == other.due and is_same(one.does, other.does)


def beyond(after: Sequence[Found], before: Sequence[Found]) -> list[Found]:
    """What the one text promises and the other does not."""
    return [one for one in after if not any(same(one, other) for other in before)]

"""A day that was promised stands: who asks again before it has come is told the same day, and no later one.

Whatever the clock says by now, a promise that is still open binds. It is the same promise where our own words of it name
the same act or the same thing.
"""

from __future__ import annotations

import datetime as dt

from drafter.domain.reading import Reading


def standing(reading: Reading, words: str, due: dt.datetime, now: dt.datetime) -> dt.datetime:
    """The earliest day ahead for which `words` (an act, or what the customer gets) were promised, else `due`."""
    same = _plain(words)
    told = [
        one.due_at
        for one in reading.ledger.promises
        if one.state == "open" and one.due_at is not None and now < one.due_at < due
        if same and (same == _plain(one.does) or same in _plain(one.evidence.quote))
    ]
    return min(told, default=due)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .")

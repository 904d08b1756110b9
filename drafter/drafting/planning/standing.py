"""A day that was promised stands: who asks again before it has come is told the same day, and no later one.

Whatever the clock says by now, a promise that was not broken binds; also one of which a part is done. It is the same promise
where our own words of it name the same act or the same thing.
"""

from __future__ import annotations

import datetime as dt

from drafter.domain.case import Case
from drafter.domain.reading import Reading


def standing(reading: Reading, words: str, due: dt.datetime, now: dt.datetime) -> dt.datetime:
    """The earliest day ahead for which `words` (an act, or what the customer gets) were promised, else `due`."""
    same = _words(words)
    told = [
        one.due_at
        for one in reading.ledger.promises
        if one.state != "broken" and one.due_at is not None and now < one.due_at < due
        if same and (_holds(_words(one.does), same) or _holds(_words(one.evidence.quote), same))
    ]
    return min(told, default=due)


def told(case: Case, words: str) -> bool:
    """Whether one of our messages has told the customer of `words`."""
    return any(turn.sender == "agent" and _holds(_words(turn.text), _words(words)) for turn in case.history)


def _holds(said: list[str], words: list[str]) -> bool:
    """Whether all `words` stand in what was said, in their order; an amount may have been told between them."""
    rest = iter(said)
    return all(word in rest for word in words)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:") for word in text.casefold().split()]

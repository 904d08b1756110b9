"""A moment of a case: a time with an offset, within the years that clocks, calendars and time zones can work with. What
lies at the very ends of the calendar cannot be told in another zone, let alone be counted on from.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator

from drafter.domain.regex import regex

FIRST, LAST = 1900, 2200
_LAST_CLOCK = 2190
_EARLIEST, _LATEST = dt.datetime(FIRST, 1, 3, tzinfo=dt.UTC), dt.datetime(LAST, 12, 29, tzinfo=dt.UTC)
_NUMBER = regex(r"[-+]?[\d_]*\.?\d+(?:[eE][-+]?\d+)?")


def _within(moment: dt.datetime) -> dt.datetime:
    if not FIRST <= moment.year <= LAST:
        raise ValueError(f"is no time of a case; it must be between the years {FIRST} and {LAST}")
    return moment


def _with_time_ahead(moment: dt.datetime) -> dt.datetime:
    if moment.year >= _LAST_CLOCK:
        raise ValueError(f"is no clock to plan by; it must be before the year {_LAST_CLOCK}")
    return moment


def followable(moment: dt.datetime) -> dt.datetime:
    """The moment itself, or the last one that can be kept: "in four hundred years" is a promise too."""
    return min(max(moment, _EARLIEST), _LATEST).astimezone(moment.tzinfo)


def _written(moment: object) -> object:
    """A bare number is no moment: whether it counts seconds or milliseconds would be a guess."""
    if isinstance(moment, bool | int | float) or (isinstance(moment, str) and _NUMBER.fullmatch(moment.strip())):
        raise ValueError("is a number; write a time with its offset, such as 2026-11-18T09:00:00+01:00")
    return moment


Moment = Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_within)]
"""ISO 8601 with an offset, from 1900 to 2200."""
Clock = Annotated[Moment, AfterValidator(_with_time_ahead)]
"""A moment that days to come can be counted from: before 2190."""

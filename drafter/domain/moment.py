"""A moment of a case: a time with an offset, within the years that clocks, calendars and time zones can work with. What
lies at the very ends of the calendar cannot be told in another zone, let alone be counted on from.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator

FIRST, LAST = 1900, 2200
_NUMBER = re.compile(r"[-+]?[\d_]*\.?\d+(?:[eE][-+]?\d+)?")


def _within(moment: dt.datetime) -> dt.datetime:
    if not FIRST <= moment.year <= LAST:
        raise ValueError(f"is no time of a case; it must be between the years {FIRST} and {LAST}")
    return moment


def _written(moment: object) -> object:
    """A bare number is no moment: whether it counts seconds or milliseconds would be a guess."""
    if isinstance(moment, bool | int | float) or (isinstance(moment, str) and _NUMBER.fullmatch(moment.strip())):
        raise ValueError("is a number; write a time with its offset, such as 2026-11-18T09:00:00+01:00")
    return moment


Moment = Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_within)]
"""ISO 8601 with an offset, from 1900 to 2200."""

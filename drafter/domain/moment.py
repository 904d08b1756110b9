"""A moment of a case: a time with an offset, within the years that clocks, calendars and time zones can work with. What
lies at the very ends of the calendar cannot be told in another zone, let alone be counted on from.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime

FIRST, LAST = 1900, 2200


def _within(moment: dt.datetime) -> dt.datetime:
    if not FIRST <= moment.year <= LAST:
        raise ValueError(f"is no time of a case; it must be between the years {FIRST} and {LAST}")
    return moment


Moment = Annotated[AwareDatetime, AfterValidator(_within)]
"""ISO 8601 with an offset, from 1900 to 2200."""

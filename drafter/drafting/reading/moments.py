"""Moments that days can be counted from. A system that knows no date sends the first or the last day of the calendar;
such a message is read as one a few years inside, where "tomorrow" and "three weeks ago" exist."""

from __future__ import annotations

import datetime as dt

FIRST, LAST = dt.datetime(40, 1, 1, tzinfo=dt.UTC), dt.datetime(9960, 1, 1, tzinfo=dt.UTC)


def countable(at: dt.datetime) -> dt.datetime:
    """The moment itself, wherever people live."""
    return min(max(at, FIRST), LAST)

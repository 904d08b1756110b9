"""Which period is meant: days as people write them, ended by midnight in the company's zone; or moments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from drafter.domain.errors import BadInput
from drafter.domain.moment import FIRST, LAST

USUAL = dt.timedelta(days=30)
_LONGEST = dt.timedelta(days=3660)


@dataclass(frozen=True)
class Period:
    """From `since` until before `until`; `before` begins the period of the same length that went before. `now` is when it
    is looked at: what lies ahead of it has not happened yet."""

    since: dt.datetime
    until: dt.datetime
    now: dt.datetime

    @property
    def before(self) -> dt.datetime:
        return self.since - (self.until - self.since)


def period(since: str | None, until: str | None, *, now: dt.datetime, zone: dt.tzinfo) -> Period:
    """The last 30 days where nothing is named. A bare day such as 2026-11-01 is a day of `zone`: its beginning as `since`,
    its end as `until`. BadInput."""
    end = _moment(until, "until", zone, last=True) or now
    begin = _moment(since, "since", zone) or end - USUAL
    if begin >= end:
        raise BadInput("the period ends before it begins", hint="give --since before --until")
    if end - begin > _LONGEST:
        raise BadInput("the period is longer than ten years", hint="name a later --since")
    return Period(begin, end, now)


def _moment(text: str | None, name: str, zone: dt.tzinfo, *, last: bool = False) -> dt.datetime | None:
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text) if len(text) == 10 else None
        moment = dt.datetime.combine(day, dt.time(), zone) if day else dt.datetime.fromisoformat(text)
        if moment.tzinfo is None or not FIRST + 20 < moment.year < LAST:
            raise ValueError
        return moment + dt.timedelta(days=1) if day and last else moment
    except ValueError:
        hint = "write a day such as 2026-11-01, or a time with its offset such as 2026-11-01T00:00:00+01:00"
        raise BadInput(f"{name} {text[:40]!r} is no day and no time", hint=hint, key=name) from None

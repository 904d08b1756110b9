"""When a company works, and so when a promise made now falls due.

A business day is a day with `hours` that is no holiday and none of the company's `closed` days. All times that come
out are aware, in the company's own zone, and inside its opening hours: nobody is promised an answer for Sunday night.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from drafter.domain.company import Company, Days
from drafter.domain.duration import Duration

_FAR = 40_000
"""Days looked ahead at most: the longest duration (9,999 business days in a two-day week) fits in."""
_INSTANT = dt.timedelta(microseconds=1)
_DAY = dt.timedelta(days=1)
Opening = tuple[dt.datetime, dt.datetime]


class Calendar:
    """The calendar of one company: `Calendar(company).after(now, Duration(count=2, unit="business day"))`.

    A holiday code that the `holidays` library does not know is a ValueError. So is, from each method that gives a
    moment, a company that is closed for a hundred years.
    """

    def __init__(self, company: Company) -> None:
        self.zone = company.zone
        self._week = company.opening()
        self._closed = company.closed
        self._code = company.holidays
        self._spans = functools.lru_cache(maxsize=1024)(self._openings_of)
        if self._code:
            _holidays(self._code, 2026)

    def is_business_day(self, day: dt.date) -> bool:
        """Whether the company opens on that day."""
        if day.weekday() not in self._week or any(day in days for days in self._closed):
            return False
        return not (self._code and day in _holidays(self._code, day.year))

    def today(self, now: dt.datetime) -> dt.datetime:
        """When an act said for "today" is really due: closing time today while the company can still do it
        today, else closing time of the next business day."""
        for spans in self._days(now, ()):
            if _instant(spans[-1][1]) > _instant(now):
                return spans[-1][1]
        raise _never()

    def back(self, away: Sequence[Days], now: dt.datetime) -> dt.datetime:
        """When somebody who is `away` on those days works again: `now` where the company is open and they are there,
        else the next opening on a business day on which they are."""
        for spans in self._days(now, away):
            for opening, closing in spans:
                if _instant(now) < _instant(closing):
                    return max(opening, now.astimezone(self.zone), key=_instant)
        raise _never()

    def after(self, now: dt.datetime, duration: Duration, away: Sequence[Days] = ()) -> dt.datetime:
        """The moment `duration` after `now`, for somebody who does not work on the days they are `away`.

        n business days end at closing time of the n-th business day after today. Business hours are counted
        through opening hours, breaks and nights left out. A day or a week is counted on the wall clock, an hour on the
        stopwatch; where the company is closed at that moment, it is the next opening.
        """
        if duration.unit == "business day":
            return self._business_days(now, duration.count, away)
        if duration.unit == "business hour":
            return self._business_hours(now, dt.timedelta(hours=duration.count), away)
        if duration.unit == "hour":
            moment = _plus(now, dt.timedelta(hours=duration.count), self.zone)
        else:
            days = duration.count * (7 if duration.unit == "week" else 1)
            there = now.astimezone(self.zone)
            moment = _real(there.replace(tzinfo=None, fold=0) + dt.timedelta(days=days), self.zone)
        return self._open_at(moment, away)

    def _business_days(self, now: dt.datetime, count: int, away: Sequence[Days]) -> dt.datetime:
        today = now.astimezone(self.zone).date()
        for spans in self._days(now, away):
            closing = spans[-1][1]
            if closing.date() > today:
                count -= 1
            if count == 0:
                return closing
        raise _never()

    def _business_hours(self, now: dt.datetime, left: dt.timedelta, away: Sequence[Days]) -> dt.datetime:
        for opening, closing in self._openings(now, away):
            start = max(opening, now.astimezone(self.zone), key=_instant)
            span = _instant(_end(closing, self.zone)) - _instant(start)
            if span <= dt.timedelta(0):
                continue
            if left <= span:
                return min(_plus(start, left, self.zone), closing, key=_instant)
            left -= span
        raise _never()

    def _open_at(self, moment: dt.datetime, away: Sequence[Days]) -> dt.datetime:
        for opening, closing in self._openings(moment, away):
            if _instant(moment) <= _instant(closing):
                return max(opening, moment, key=_instant)
        raise _never()

    def _openings(self, now: dt.datetime, away: Sequence[Days]) -> Iterator[Opening]:
        for spans in self._days(now, away):
            yield from spans

    def _days(self, now: dt.datetime, away: Sequence[Days]) -> Iterator[tuple[Opening, ...]]:
        """The openings of each business day from today on, without those on which somebody is away."""
        day = now.astimezone(self.zone).date()
        for _ in range(_FAR):
            if not any(day in days for days in away) and self.is_business_day(day):
                yield self._spans(day)
            day += _DAY

    def _openings_of(self, day: dt.date) -> tuple[Opening, ...]:
        """When the company opens and closes on a business day. Spans that the skipped hour of spring pushes into one
        another do not overlap."""
        spans: list[Opening] = []
        for opens, closes in self._week[day.weekday()]:
            opening = _real(dt.datetime.combine(day, opens), self.zone)
            if closes == dt.time.max:
                closing = _plus(_real(dt.datetime.combine(day + _DAY, dt.time()), self.zone), -_INSTANT, self.zone)
            else:
                closing = _real(dt.datetime.combine(day, closes), self.zone)
            if spans:
                opening = max(opening, spans[-1][1], key=_instant)
            spans.append((opening, max(opening, closing, key=_instant)))
        return tuple(spans)


def _instant(moment: dt.datetime) -> dt.datetime:
    """Two times in one zone compare by wall clock in Python, which is wrong in the night the clocks change."""
    return moment.astimezone(dt.UTC)


def _plus(moment: dt.datetime, span: dt.timedelta, zone: dt.tzinfo) -> dt.datetime:
    return (_instant(moment) + span).astimezone(zone)


def _real(wall: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """That wall-clock time, the first of the two in autumn; a time that the clocks skip in spring becomes the one an
    hour later."""
    return wall.replace(tzinfo=zone).astimezone(dt.UTC).astimezone(zone)


def _end(closing: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """A day that closes at 24:00 is full length, though its closing time is told as the last moment of the day."""
    return _plus(closing, _INSTANT, zone) if closing.time() == dt.time.max else closing


def _never() -> ValueError:
    return ValueError("the company's hours leave no business day")


@functools.lru_cache(maxsize=512)
def _holidays(code: str, year: int) -> frozenset[dt.date]:
    """The holidays of a country ("US") or of a region in it ("DE-BY"), days in lieu among them."""
    import holidays  # slow to import, and a company without holidays never needs it

    unknown = f"{code!r} is no country or region with known holidays; write such as US, GB-ENG, DE-BY"
    country, _, region = code.partition("-")
    if not re.fullmatch(r"[A-Z]{2,3}", country):  # the library would take the names of its own classes too
        raise ValueError(unknown)
    try:
        found: Any = holidays.country_holidays(country, subdiv=region or None, years=year, expand=False)
    except (NotImplementedError, KeyError, AttributeError) as error:
        raise ValueError(unknown) from error
    return frozenset(found)

"""Which places in a reply name the day (or the hour) of a planned moment, in any way that a person would say it."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass

from drafter.domain.mentions.dates import DateMention, DurationMention, find_dates, find_durations
from drafter.domain.reader import due_day
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.sheet import READ_TO, Sheet

_SLACK = dt.timedelta(days=4)
"""How far business days counted without holidays and opening hours may fall short of those counted with them."""


@dataclass(frozen=True)
class Times:
    """All times of a reply: the moments, and the lengths that point at none ("takes 5 business days")."""

    moments: tuple[DateMention, ...]
    lengths: tuple[DurationMention, ...]


def times(sheet: Sheet, text: Prose) -> Times:
    return _times(sheet.text[:READ_TO], sheet.case.clock, sheet.zone, text.tongue or "en")


@functools.lru_cache(maxsize=32)
def _times(text: str, clock: dt.datetime, zone: dt.tzinfo, tongue: str) -> Times:
    moments = tuple(find_dates(text, said_at=clock, zone=zone, language=tongue))
    return Times(moments, tuple(find_durations(text, language=tongue)))


def naming(sheet: Sheet, text: Prose, moment: dt.datetime) -> list[tuple[int, int]]:
    """The places that name the day of `moment`, in the customer's zone or the company's; a length of time counts
    where it ends on that day. An earlier day, or a vaguer time, does not."""
    found = times(sheet, text)
    zones = [sheet.zone, moment.tzinfo or dt.UTC, *([sheet.playbook.company.zone] if sheet.playbook else [])]
    days = {day for zone in zones for day in (moment.astimezone(zone).date(), due_day(moment, zone))}
    places = [(one.start, one.end) for one in found.moments if _fits(one, days)]
    now = sheet.case.clock.astimezone(sheet.zone)
    for length in found.lengths:
        if length.frame not in ("ago", "for", "every") and _lasts(length, now, days):
            places.append((length.start, length.end))
    return places


def _fits(one: DateMention, days: set[dt.date]) -> bool:
    if one.kind == "period" and one.latest - one.earliest > dt.timedelta(days=8):
        return False
    return one.latest.date() in days


def _lasts(length: DurationMention, now: dt.datetime, days: set[dt.date]) -> bool:
    if length.unit in ("business day", "business hour"):
        due = _business(now, length)
        return any(due <= day <= due + (_SLACK if due.weekday() >= 3 else dt.timedelta(days=2)) for day in days)
    hours = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8760.0}[length.unit]
    return (now + dt.timedelta(hours=hours * length.count)).date() in days


def _business(now: dt.datetime, length: DurationMention) -> dt.date:
    """The day on which so many business days, Monday to Friday, end; eight business hours are a day."""
    left = length.count if length.unit == "business day" else length.count / 8
    day = now.date()
    while left > 0.99:
        day += dt.timedelta(days=1)
        if day.weekday() < 5:
            left -= 1
    return day

"""Days of the calendar, as a text names them: from single days to "the end of next week" and "within 5 business days"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex

DAY = dt.timedelta(days=1)
END = 24 * 60


@dataclass(frozen=True)
class Saying:
    """When (in the reader's zone), in which language, and whether 11/10 is read month first."""

    at: dt.datetime
    zone: dt.tzinfo
    language: str
    month_first: bool

    @cached_property
    def today(self) -> dt.date:
        return self.at.date()

    @property
    def minute(self) -> int:
        return self.at.hour * 60 + self.at.minute


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, and the minutes at which they open and close. `is_span`: a week, a month, an open run of
    days. `month_open`: the day of the month alone was told. `bare_weekday`: a weekday without a word that says which. `fixed`: a weekday with such a word."""

    first: dt.date
    last: dt.date
    kind: Literal["date", "weekday", "relative", "clock", "period"] = "date"
    is_span: bool = False
    bare_weekday: bool = False
    fixed: bool = False
    opens: int = 0
    closes: int = END
    weekday: int | None = None
    month_open: bool = False

    @property
    def takes_weekday(self) -> bool:
        """A single day may carry its weekday's name, a week may name one of its days; a month may not."""
        return not self.is_span or self.last - self.first < 7 * DAY


NEXT = regex(r"next|following|\bnächst|kommend|próxim|prochain|viene|vient|suivant|siguiente|entrante|übers")
LAST = regex(r"\blast|\bpast|letzte|vergangen|vorig|pasad|dernier|passé")


def business_day(day: dt.date, count: int) -> dt.date:
    """The `count`-th Monday-to-Friday day after `day` (before it where `count` is negative)."""
    step = DAY if count > 0 else -DAY
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def _shifted_month(saying: Saying, count: int) -> tuple[dt.date, dt.date]:
    year, month = divmod(saying.today.year * 12 + saying.today.month - 1 + count, 12)
    return dt.date(year, month + 1, 1), dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def edged(first: dt.date, last: dt.date, edge: str | None) -> Days:
    """The end, start or middle of a span of days. A week ends on its Friday for those who say "the end of the week"."""
    edge, week = edge or "", last - first == 6 * DAY
    if re.search(r"\bend\b|\bende|\bfin|late", edge):
        if week:
            return Days(first + 4 * DAY, first + 4 * DAY, "period", True)
        return Days(max(first, last - 6 * DAY), last, "period", True)
    if re.search(r"start|beginning|early|anfang|principio|début", edge):
        return Days(first, first + (2 if week else 9) * DAY, "period", True)
    if re.search(r"\bmid|mitte|mediados|^(?:la\s+)?mi\b", edge):
        return Days(first + (1 if week else 9) * DAY, first + (3 if week else 19) * DAY, "period", True)
    return Days(first, last, "period", True)


def span(hit: re.Match[str], saying: Saying) -> Days | None:
    """A day, week, weekend, month or year, or the end of one."""
    edge = hit["edge"]
    if hit["eod"]:
        word = hit["eod"].replace(".", "")
        unit = (
            "week"
            if re.search(r"week|semain|semana|e\.?o\.?w", word)
            else "month"
            if re.search(r"month|monat|mes$|mois", word)
            else "day"
        )
        unit = "year" if "año" in word else unit
        unit = "weekend" if word in ("wochenende", "fin de semana") else unit
        rel, edge = "", "end"
    else:
        unit, rel = _unit(hit["unit"]), " ".join(filter(None, (hit["rel"], hit.groupdict().get("rel2"))))
        bare = not edge and re.fullmatch(r"the|la|le|el|der|des|en|del|de\s+la|du|al|am", rel)
        if bare and (unit != "weekend"):
            return None
    if edge and re.search(r"side|before|ahead", edge):
        if unit != "weekend":
            return None
    elif unit == "weekend" and edge and "end" not in edge:
        edge = None
    count = 1 if NEXT.search(rel) else -1 if LAST.search(rel) else 0
    if unit == "day":
        day = saying.today + count * DAY
        return Days(day, day, "relative") if edge or count or _COURSE.search(rel) else None
    if unit in ("week", "weekend"):
        return _week(unit, edge, count, rel, saying)
    first, last = _shifted_month(saying, count)
    if unit == "year":
        first, last = dt.date(saying.today.year + count, 1, 1), dt.date(saying.today.year + count, 12, 31)
    return edged(first, last, edge)


_COURSE = regex(r"course|lauf|largo|transcurso|dans|cours|courant")
"""Words that make of "the day" and "the week" this one: "in the course of the day", "dans la journée"."""


def _week(unit: str, edge: str | None, count: int, rel: str, saying: Saying) -> Days:
    monday = saying.today - saying.today.weekday() * DAY + count * 7 * DAY
    if unit == "weekend":
        if count == 1 and saying.today.weekday() < 5 and "next" not in rel and "nächst" not in rel:
            monday -= 7 * DAY  # "the coming weekend" is this week's
        if edge and "end" not in edge:  # "this side of the weekend": by its Friday
            return Days(monday + 4 * DAY, monday + 4 * DAY, "relative")
        return Days(monday + 5 * DAY, monday + 6 * DAY, "period", True)
    if count == 0 and edge and "end" in edge and saying.today.weekday() > 4:
        return Days(monday + 6 * DAY, monday + 6 * DAY, "period", True)
    if edge and re.match(r"later", edge):
        return Days(saying.today, monday + 6 * DAY, "period", True)
    return edged(monday, monday + 6 * DAY, edge)


def _unit(word: str) -> str:
    word = " ".join(word.split())
    if word in ("weekend", "week-end", "wochenende", "fin de semana"):
        return "weekend"
    for unit, stems in (
        ("week", ("wee", "woc", "sem")),
        ("month", ("mon", "mes", "moi")),
        ("year", ("yea", "jah", "año", "ann")),
    ):
        if word.startswith(stems):
            return unit
    return "day"


def from_duration(length: DurationMention, saying: Saying) -> tuple[dt.datetime, dt.datetime]:
    """When "within 24 hours", "in two days" or "5 days ago" begins and ends. Hours and minutes count to the minute,
    longer units to the end of the day."""
    now, count = saying.at, min(length.count, 5000.0)
    if length.unit in ("minute", "hour", "business hour"):
        step = dt.timedelta(minutes=count) if length.unit == "minute" else dt.timedelta(hours=count)
        if length.frame == "ago":
            return now - step, now - step
        return now, now + step
    if length.frame == "ago":
        day, end = _moved(now.date(), length, -count), _moved(now.date(), length, -length.low)
    else:
        day, end = _moved(now.date(), length, length.low), _moved(now.date(), length, count)
    first = dt.datetime.combine(day, dt.time.min, saying.zone)
    if length.frame == "within" and not re.match(
        r"in\s|en\s(?!\w+\s+de|menos|la|lo)|dans\s(?!les|un|moins)", length.quote.lower()
    ):
        first = now
    return first, dt.datetime.combine(end, dt.time.max, saying.zone)


def _moved(day: dt.date, length: DurationMention, count: float) -> dt.date:
    whole = int(count) if count == int(count) else int(count) + (1 if count > 0 else -1)
    if length.unit == "business day":
        return business_day(day, whole)
    if length.unit in ("month", "year"):
        months = day.year * 12 + day.month - 1 + whole * (12 if length.unit == "year" else 1)
        year, month = divmod(months, 12)
        if not 1 <= year <= 9998:
            return day
        return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return day + dt.timedelta(days=whole * (7 if length.unit == "week" else 1))
    except OverflowError:
        return day

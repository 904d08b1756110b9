"""Whether the very day and time that a reply names are among those given."""

from __future__ import annotations

import datetime as dt

from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources

YEAR = regex(r"\d{4}|[/.-]\d\d$")


def same_day_of_year(one: DateMention, sources: Sources) -> bool:
    """Whether a date without its year is that of a given day: "3 May" of a fact 2026-05-03, however near the next."""
    if one.kind != "date" or YEAR.search(one.quote) or one.earliest.date() != one.latest.date():
        return False
    if one.latest - one.earliest < dt.timedelta(hours=23):
        return False
    said = one.earliest.date()
    return any(
        (day.month, day.day) == (said.month, said.day) and (one.weekday is None or day.weekday() == one.weekday)
        for day in sources.days
    )


def date_holds(one: DateMention, sources: Sources) -> bool:
    """Whether the very day and time are among those given."""
    if one.clashes:
        return False
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    days = _day_given(one, sources)
    if not exact:
        return days
    return time_given(one, sources) and (days or one.kind == "clock")


def _day_given(one: DateMention, sources: Sources) -> bool:
    first, last = one.earliest.date(), one.latest.date()
    return any(first <= day <= last for day in sources.known_days) or any(first <= day <= last for day in sources.days)


def time_given(one: DateMention, sources: Sources) -> bool:
    opens, closes = (time.replace(second=0, microsecond=0) for time in (one.earliest.time(), one.latest.time()))
    return opens in sources.known_times or any(opens <= time <= closes for time in sources.all_times_of_day)

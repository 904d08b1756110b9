"""A weekday or a weekend without its date: that of a given day, the last or a coming one, or of a date in the reply itself."""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.days_given import YEAR, date_holds, time_given
from drafter.drafting.checking.facts.days_spoken_of import (
    DUE,
    OURS,
    OURS_AFTER,
)
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import lean
from drafter.drafting.checking.manner.times import ORDINAL
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.checking.sheet import Sheet

_LAST = dt.timedelta(days=9)
RECENT, SOON = dt.timedelta(days=31), dt.timedelta(days=62)
_SPOKEN_OF = regex(
    r"\b(?:before|until|ahead of|in time for|for|after|vor|bis|nach|für|antes del?|hasta|para|después del?|avant|jusqu'à|pour|après)(?: \w+){0,4}[ \t]+$"
)
"""Before a weekday that is only spoken of: "so you can lace them up before Saturday"."""
_HOLIDAY = regex(r"\b(?:holiday|closed|feiertag|geschlossen|festivo|férié)\b")
_BETWEEN = regex(
    r"\b(?:leaves?|leaving|with|before|after|without|past|not|no|lässt|vor|nach|mit|antes|después|deja|con|avant|après|laisse|avec)\b[^.;!?\n]{0,25}$"
)
_NUMBER_AFTER = regex(r",? (?:the |den |dem |el |le )?(\d{1,2})(?:st|nd|rd|th|\.|er)?(?![\d:€%]|[.,]\d|\w)")
_ORDINAL_AFTER = Waiting(
    rf",? (?:the )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* )?(?:the )?({'|'.join(sorted(ORDINAL, key=len, reverse=True))})\b"
)
_FORTNIGHT = dt.timedelta(days=13)
_ALL_OF_IT = regex(r"\b(?:all|whole|entire|over|through|ganze[ns]?|todo|entero|durante|tout|entier|pendant)\b")


def weekday_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """A weekday without its date: that of a given day, the last or a coming one, or of a date in the reply itself."""
    if one.weekday is None or one.kind != "weekday":
        return False
    today = sources.now.astimezone(sheet.zone).date()
    named = {
        other.earliest.date()
        for other in sheet.dates(sheet.reply.language)
        if other.kind == "date" and other.weekday == one.weekday and not other.clashes and date_holds(other, sources)
    }
    leans = lean(sheet, one.start, one.end)
    before = sheet.lower[max(0, one.start - 60) : one.start]
    if leans != "back" and (OURS.search(before) or OURS_AFTER.match(sheet.lower, one.end)):
        leans = "ahead"
    if leans != "ahead":
        named |= {day for day in sources.days if day.weekday() == one.weekday and today - RECENT <= day <= today}
    named |= _planned_on(one.weekday, sheet, today)
    numbered = _NUMBER_AFTER.match(sheet.lower, one.end)
    if numbered and any(day.weekday() == one.weekday and day.day == int(numbered[1]) for day in sources.days):
        return True  # "el martes 7"
    spoken = _ORDINAL_AFTER.match(sheet.lower, one.end)
    if spoken and any(
        day.weekday() == one.weekday and day.day == ORDINAL[spoken[1]]
        for day in sources.days | {moment.date() for moment in plan_times(sheet.plan)}
    ):
        return True  # "Thursday, December third", as it is said on the phone
    told = one.weekday in sources.weekdays and (leans != "ahead" or _SPOKEN_OF.search(before) is not None)
    if (
        leans is None
        and not DUE.search(before)
        and not YEAR.search(one.quote)
        and len(one.quote.split()) <= 3
        and not re.search(r"\d", one.quote)
    ):
        return True  # only spoken of: "so that she has the room on Sunday"
    if not named and not told and not _HOLIDAY.search(sheet.lower, max(0, one.start - 40), one.end + 30):
        return False
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    return not exact or time_given(one, sources)


def _planned_on(weekday: int, sheet: Sheet, today: dt.date) -> set[dt.date]:
    """The days of the plan that are this weekday, within two weeks: what else stands in the reply tells which one."""
    days = {moment.astimezone(sheet.zone).date() for moment in plan_times(sheet.plan)}
    return {day for day in days if day.weekday() == weekday and today <= day <= today + _FORTNIGHT}


def weekend_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "leaves the weekend before your scan": a stretch between given days, told of and not promised."""
    if one.kind != "period" or one.latest - one.earliest > dt.timedelta(days=4):
        return False
    if (
        _ALL_OF_IT.search(sheet.lower, max(0, one.start - 20), one.end + 10)
        and lean(sheet, one.start, one.end) != "ahead"
    ):
        return True  # "all weekend without air"
    today = sources.now.date()
    if lean(sheet, one.start, one.end) == "back" and any(
        day.weekday() >= 5 and today - _LAST <= day <= today for day in sources.days
    ):
        return True  # "it came at the weekend" of a Saturday that was told
    days = [day for day in sources.days if abs(day - sources.now.date()) <= RECENT]
    spanned = min(days, default=dt.date.max) < one.earliest.date() and one.latest.date() < max(
        days, default=dt.date.min
    )
    return spanned and _BETWEEN.search(sheet.lower, max(0, one.start - 40), one.start) is not None

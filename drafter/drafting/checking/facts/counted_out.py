"""Days that nobody wrote down and that the case gives all the same: the last day of a term that runs to or from an event with a
known day, the eve of a given day where something was due "the night before", "the Tuesday" of a date just named, and "the
fourteenth" of fourteen things of which thirteen stand beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.mentions.durations import find_durations
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.given_lengths import IN_KEY
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import lean
from drafter.drafting.checking.sheet import Sheet

_EVENT = regex(
    r"[ \t](?P<way>before|prior to|ahead of|after|from|of)[ \t](?:(?:the|your|its|a)[ \t])?(?P<event>[^\W\d_]{4,})"
)
_BACK = ("before", "prior to", "ahead of")
_LIMIT = regex(
    r"limit|term|window|deadline|notice|valid|within|allow|guarantee|warrant|trial|return|period|grace|cooling|frist"
)
"""In the name of a fact whose number is a term that runs: `claim_limit_days: 28`."""
_MOST = 800
_STEM = 4


def is_counted_out(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a day without its hour follows so."""
    if one.clashes or one.earliest.date() != one.latest.date():
        return False
    day = one.earliest.date()
    if one.kind == "weekday":
        return _of_a_date(one, sheet, sources)
    if one.kind != "date":
        return False
    ends = sheet.lasting("ends of terms", lambda: _ends(sheet, sources))
    return day in ends or _is_eve(one, day, sheet, sources) or _is_thing(one, sheet, sources)


def _ends(sheet: Sheet, sources: Sources) -> frozenset[dt.date]:
    """The days on which the terms of the facts end: "5 days before shipping" of a box that "ships November 12"."""
    found = set()
    for text in [value for _, value in sources.leaves if isinstance(value, str)] + [
        quote.quote for quote in sheet.plan.knowledge
    ]:
        for length in find_durations(text, language="en"):
            event = _EVENT.match(text.lower(), length.end)
            if event and length.unit in ("day", "week") and length.count == int(length.count) <= _MOST:
                days = dt.timedelta(days=int(length.count) * (7 if length.unit == "week" else 1))
                way = -1 if event["way"] in _BACK else 1
                found |= {day + way * days for day in _days_of(event["event"][:_STEM], sheet, sources)}
    for name, value in sources.leaves:
        unit = IN_KEY.search(name.lower())
        counts = isinstance(value, int) and not isinstance(value, bool) and value <= _MOST
        if counts and unit and unit.lastgroup in ("day", "week") and _LIMIT.search(name.lower()):
            days = dt.timedelta(days=value * (7 if unit.lastgroup == "week" else 1))
            found |= {day + days for day in sources.fact_days}
    return frozenset(found)


def _days_of(stem: str, sheet: Sheet, sources: Sources) -> set[dt.date]:
    """The days that a fact gives for an event, by its name or in its words."""
    found = set()
    for name, value in sources.leaves:
        told = f"{name} {value}".lower() if isinstance(value, str) else ""
        if re.search(rf"(?:\b|_){re.escape(stem)}", told) and not find_durations(told, language="en"):
            dates = find_dates(str(value), said_at=sources.now, zone=sheet.zone, language="en")
            found |= {one.earliest.date() for one in dates if one.kind == "date"}
    return found


_EVE = regex(r"\b(?:the )?(?:night|day|evening|afternoon) before\b")


def _is_eve(one: DateMention, day: dt.date, sheet: Sheet, sources: Sources) -> bool:
    """ "On the 13th I didn't" of one who was to text "the night before" what then fell on the 14th."""
    if day >= sources.now.date() or lean(sheet, one.start, one.end) != "back" or not _EVE.search(sources.flat):
        return False
    return day + dt.timedelta(days=1) in sources.days


_THE = regex(r"\b(?:the|that) $")


def _of_a_date(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "I'll go through it on the Tuesday" of a date that the reply has just named, and that falls on one."""
    if not _THE.search(sheet.lower, max(0, one.start - 6), one.start):
        return False
    told = [other for other in sheet.dates(sheet.reply.language) if other.end <= one.start and other.kind == "date"]
    last = told[-1].earliest.date() if told else None
    return last is not None and last.weekday() == one.weekday and last in sources.days


def _is_thing(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "They hold for thirteen phones; on the fourteenth we slipped": the last of so many things, in a sentence that counts
    the others, where nothing is due."""
    line = next((line for line in sheet.sentences if line.start <= one.start < line.end), None)
    if not one.month_open or line is None or lean(sheet, one.start, one.end) == "ahead":
        return False
    number = one.earliest.day
    beside = find_numerals(sheet.text[line.start : one.start], sheet.reply.language)
    counted = any(not other.ordinal and other.value == number - 1 for other in beside)
    return counted and sources.has_number(Decimal(number))

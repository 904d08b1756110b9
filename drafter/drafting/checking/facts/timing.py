"""The lengths of time, days and hours of a reply, each held against what was given."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from drafter.domain.mentions.dates import DateMention
from drafter.domain.mentions.durations import DurationMention
from drafter.domain.mentions.spoken_hours import SpokenHour, find_hours
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.apart_hours import is_stretch, parts_hours
from drafter.drafting.checking.facts.days_given import date_holds
from drafter.drafting.checking.facts.days_spoken_of import SHOULD_HAVE
from drafter.drafting.checking.facts.due_days import two_due_days
from drafter.drafting.checking.facts.hours import time_holds
from drafter.drafting.checking.facts.lengths import length_holds, total
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.spans_between import miscounted, parts_days
from drafter.drafting.checking.facts.taken import claim
from drafter.drafting.checking.facts.tense import is_declined, lean
from drafter.drafting.checking.sheet import Sheet


def times(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """The times that nobody gave, and an act with two due days. A length may also be read as the moment that it points
    at ("two days ago", "à dix-sept heures"): either reading may hold."""
    language = sheet.reply.language
    dates = sheet.dates(language)
    for pair in two_due_days(sheet, dates):
        yield from ((sheet.mark(one.start, one.end), "one act cannot be due on two days") for one in pair)
    lengths = sheet.durations(language)
    whole = {}
    for first, second in itertools.pairwise(lengths):
        if _AND.fullmatch(sheet.lower, first.end, second.start) and (both := total(first, second)):
            whole[first] = whole[second] = both
    for length in lengths:
        if any(taken[length.start : length.end]):
            continue
        moment = next((one for one in dates if one.start < length.end and length.start < one.end), None)
        if moment is not None and not (length.start <= moment.start and moment.end <= length.end):
            continue
        claim(taken, length.start, length.end)
        both = whole.get(length)
        if not _length_given(length, moment, sheet, sources) and not (
            both and _length_given(both, moment, sheet, sources)
        ):
            added = miscounted(length, sheet, sources)
            yield sheet.mark(length.start, length.end), _MISCOUNTED if added else _NOT_GIVEN
    for one in dates:
        if (
            claim(taken, one.start, one.end)
            and not time_holds(one, sheet, sources)
            and not _is_range(sheet, one, sources)
        ):
            why = (
                "the weekday does not fit the date"
                if one.clashes
                else "this date or time is not in the case or the plan"
            )
            yield sheet.mark(one.start, one.end), why


_NOT_GIVEN = "this length of time is not in the case or the plan"
_MISCOUNTED = "the days told beside it are not so far apart"
_AND = regex(r"\s?(?:,|,?\s(?:and|und|y|et))?\s(?:an?\s|eine?n?\s|une?\s)?|\s")
"""Between two lengths that are one: "three hours and ten minutes", "2 h 15 min"."""


def _length_given(length: DurationMention, moment: DateMention | None, sheet: Sheet, sources: Sources) -> bool:
    sentence = next((line for line in sheet.sentences if line.start <= length.start < line.end), None)
    told = sheet.lower[sentence.start : sentence.end] if sentence else ""
    hour = spoken_hour(sheet, length.start, length.end) if length.unit == "hour" else None
    leans = "ahead" if hour and hour.led else lean(sheet, length.start, length.end)
    if miscounted(length, sheet, sources):
        return False
    if length_holds(length, sources, sheet.lower, told, leans) or parts_days(length, sheet, sources):
        return True
    if is_stretch(length, sheet, sources) or parts_hours(length, sheet, sources):
        return True
    if (
        length.frame == "within"
        and length.count <= 2
        and SHOULD_HAVE.search(sheet.lower, max(0, length.start - 60), length.start)
    ):
        return True  # "we ought to have answered within the day"
    if moment and length.frame == "ago" and date_holds(moment, sources):
        return True
    if length.unit == "hour" and (length.frame in ("bare", "within") or (hour and hour.led)):
        if moment and moment.kind in ("clock", "weekday", "date") and time_holds(moment, sheet, sources):
            return True
        if hour and hour.led and sources.has_hour(hour.minutes):
            return True
    return is_declined(sheet, length.start)


def spoken_hour(sheet: Sheet, start: int, end: int) -> SpokenHour | None:
    """The hour said in words or bare figures that a stretch of the reply belongs to."""
    hours = sheet.once("spoken hours", lambda: find_hours(sheet.text, language=sheet.reply.language))
    return next((one for one in hours if one.start < end and start < one.end), None)


_DAY = r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun)"
_OPEN = regex(rf"{_DAY} ?(?:to|through|-|–|until) ?{_DAY}")


def _is_range(sheet: Sheet, one: DateMention, sources: Sources) -> bool:
    """ "Monday to Friday": opening days, where the playbook or the case has them."""
    given = sheet.playbook is not None or _OPEN.search(sources.flat) is not None
    return given and _OPEN.search(sheet.lower, max(0, one.start - 20), one.end + 20) is not None

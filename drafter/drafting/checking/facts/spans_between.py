"""A count of days between two days that the reply tells itself: "on Monday the 12th, so you have five days in hand before
the 17th". The days are checked by themselves; the count is plain arithmetic.
"""

from __future__ import annotations

import datetime as dt

from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

_PARTS = regex(
    r"\b(?:in hand|to spare|to go|to play with|spare|clear|in reserve|of (?:slack|margin|grace)|ahead of|before|after|until|till|earlier|later|sooner|between|from .{3,30} to|leaves|left|early|"
    r"vor|nach|bis|früher|später|zwischen|luft|puffer|vorsprung|spielraum|antes|después|de margen|de antelación|entre|hasta|faltan|quedan|avant|après|jusqu'|d'avance|de marge|entre|restent)(?:\b|(?<='))"
)
_UNITS = {"day": 1, "week": 7}
_WORKDAYS = 5


def parts_days(one: DurationMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a length parts a day of its sentence from another of it, of the sentences beside it, or of the plan."""
    if one.frame in ("within", "ago", "every") or one.unit not in (*_UNITS, "business day"):
        return False
    lines = sheet.sentences
    place = next((n for n, line in enumerate(lines) if line.start <= one.start < line.end), None)
    if place is None or not _PARTS.search(sheet.lower, lines[place].start, lines[place].end):
        return False
    here = _days(sheet, lines[place].start, lines[place].end)
    near = _days(sheet, lines[max(0, place - 1)].start, lines[min(place + 1, len(lines) - 1)].end)
    plan = sheet.plan
    known = [plan.resolution.done_by, plan.commitment.due_at if plan.commitment else None]
    planned = {moment.astimezone(sheet.zone).date() for moment in known if moment}
    both = here | near
    others = both | planned | {sources.now.astimezone(sheet.zone).date()}
    return any(_counts(one, first, second) for first in here or near for second in others if first != second)


_TO_DAY = regex(
    r" ?(?:(?:in hand|to spare|to go|to play with|clear|in reserve|left|of (?:slack|margin|grace)|luft|puffer|vorsprung|spielraum|de (?:margen|antelación|marge|avance)|d'avance) )?"
    r"(?:before|ahead of|until|till|after|vor|bis(?: zu)?|nach|antes|después|hasta|avant|après|jusqu'(?:à|au))(?: (?:the|your \w+ on|dem|zum|de|del|el|le|au))*(?: the)? ?"
)
"""Between a count and the day that it counts to or from."""


_LATE = regex(r" (?:too |very )?(?:late|overdue|early|later|earlier|after(?:wards)?|behind)\b")


def _misparts(one: DurationMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a length tells how late the second of two days of its own sentence is, and is not what parts them: "due on
    the 10th and came on the 16th, eight days late"."""
    if one.unit != "day" or one.count != one.low or not _LATE.match(sheet.lower, one.end):
        return False
    line = next((line for line in sheet.sentences if line.start <= one.start < line.end), None)
    days = sorted(_days(sheet, line.start, one.start)) if line else []
    if len(days) != _TWO or not _DUE_THEN_CAME.search(sheet.lower, line.start if line else 0, one.start):
        return False
    told = any(one.count == other.count and one.unit == other.unit for other in sources.durations)
    return not told and abs((days[1] - days[0]).days - one.count) >= 1


_TWO = 2
_DUE_THEN_CAME = regex(
    r"\b(?:due|promised|expected|booked|scheduled|arranged|meant|supposed)\b[^.!?]*\b(?:came|arrived|reached|delivered|turned up|got|landed|was here|happened|finished|done)\b"
)


def miscounted(one: DurationMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a length counts to a day of the reply from no day that was given or told: "nine days before the 17th"."""
    if _misparts(one, sheet, sources):
        return True
    to = _TO_DAY.match(sheet.lower, one.end) if one.unit in _UNITS and one.frame not in ("ago", "every") else None
    if to is None:
        return False
    dates = sheet.dates(sheet.reply.language)
    day = next(
        (told.latest.date() for told in dates if told.start <= to.end() < told.end and told.kind == "date"), None
    )
    if day is None or any(one.count == told.count and one.unit == told.unit for told in sources.durations):
        return False
    zone = sheet.zone
    known = {moment.astimezone(zone).date() for moment in sources.moments} | sources.likely_days
    known |= {told.latest.date() for told in dates if told.kind != "clock"} | {sources.now.astimezone(zone).date()}
    near = ((abs((other - day).days)) for other in known)
    return all(abs(days - one.count * _UNITS[one.unit]) > (2 if one.unit == "week" else 0) for days in near)


def _days(sheet: Sheet, start: int, end: int) -> set[dt.date]:
    dates = sheet.dates(sheet.reply.language)
    return {one.latest.date() for one in dates if start <= one.start < end and one.kind != "clock"}


def _counts(one: DurationMention, first: dt.date, second: dt.date) -> bool:
    first, second = sorted((first, second))
    days = (second - first).days
    if one.unit == "business day":
        work = sum((first + dt.timedelta(days=n)).weekday() < _WORKDAYS for n in range(1, min(days, 60) + 1))
        return days <= 60 and one.count in (work, work - 1)
    return days == one.count * _UNITS[one.unit]

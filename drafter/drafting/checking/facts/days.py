"""Whether a day or an hour that a reply names was given. A weekday alone is the last or the next one, as its clause looks
back or ahead; the day of the month alone is that of a given day; and a term may be counted out: 30 days from a given day.
"""

from __future__ import annotations

import datetime as dt

from drafter.domain.mentions.date_spans import business_day
from drafter.domain.mentions.dates import DateMention
from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.counted_out import is_counted_out
from drafter.drafting.checking.facts.days_given import date_holds, same_day_of_year, time_given
from drafter.drafting.checking.facts.days_spoken_of import (
    NTH,
    gone_by,
    in_passing,
    month_holds,
    part_of_day,
)
from drafter.drafting.checking.facts.reckoned import is_compared
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import is_declined, lean
from drafter.drafting.checking.facts.weekdays import RECENT, SOON, weekday_holds, weekend_holds
from drafter.drafting.checking.sheet import Sheet

_HABIT = regex(r"^(?:24/7|now|right now|at the moment|nowadays|currently|these days|always|jetzt|ahora|maintenant)$")
_DAY_AFTER = regex(
    r"the (?:next|following) day|the day after|(?:am )?(?:nächsten|folgenden|darauffolgenden) tag|(?:al )?(?:el )?día siguiente|le lendemain"
)
_NOTHING_THEN = regex(
    r",? (?:nobody|no one|nothing|niemand|nichts|nadie|nada|no|personne|rien|(?:(?!that|dass|que)\w+ ){1,2}(?:nicht|niemand|nichts|keine?[mnrs]?|pas|rien|nobody|nothing))\b"
)
"""After a day on which nothing is to happen: "El domingo no molesto a nadie"."""


def day_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """A day must be given, or lie in the named stretch; a time of day must be given too."""
    if _HABIT.search(one.quote.lower()):
        return True
    if date_holds(one, sources):
        return True
    if is_compared(sheet, one.start) or is_declined(sheet, one.start):
        return True
    if not one.clashes and _NOTHING_THEN.match(sheet.lower, one.end):
        return True
    if (
        same_day_of_year(one, sources)
        or (one.clashes and not _one_mention(one, sheet))
        or in_passing(one, sheet)
        or part_of_day(one, sources)
    ):
        return True
    if one.clashes:
        return _nth(one, sources)
    if one.latest - one.earliest > dt.timedelta(days=25):
        return month_holds(one, sheet, sources)
    if _DAY_AFTER.fullmatch(one.quote.lower()):
        return _day_after(one, sheet, sources)
    return (
        weekday_holds(one, sheet, sources)
        or _nth(one, sources)
        or _term(one, sheet, sources)
        or weekend_holds(one, sheet, sources)
        or gone_by(one, sheet, sources)
        or is_counted_out(one, sheet, sources)
    )


_NOT_ONE = regex(
    r"\bsame\b|\b(?:end|close) of (?:the )?(?:day|business|play)\b|^[^\W\d_]+ (?:sat|sun|wed|mon|mar|mer|mi|di|do|so)$|^[^\W\d_]+, ?(?:today|hoy|heute|aujourd'hui)|^(?:today|tomorrow|heute|morgen|hoy|mañana|aujourd'hui|demain) (?:the|den|dem|el|le) "
)
_ANSWERED = regex(r" (?:yes|no|works|it (?:is|can|will)|ja|nein|schon|dagegen|sí|oui)\b")
"""Behind a weekday that is told against the day before it."""


def _one_mention(one: DateMention, sheet: Sheet) -> bool:
    """Whether weekday and date are plainly said of one day: "Thursday, 18 November", "tomorrow, Thursday", and not "on
    the same day, Saturday", "Le dijimos el lunes, hoy es …" or "not tomorrow, Thursday yes"."""
    if one.kind == "relative" and _ANSWERED.match(sheet.lower, one.end):
        return False
    return _NOT_ONE.search(one.quote.lower()) is None


def _day_after(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "The following day" is the one after the day told before it."""
    if lean(sheet, one.start, one.end) == "back":
        return True
    told = [other for other in sheet.dates(sheet.reply.language) if other.end <= one.start]
    return bool(told) and told[-1].latest.date() + dt.timedelta(days=1) in sources.days


def _nth(one: DateMention, sources: Sources) -> bool:
    told = NTH.fullmatch(one.quote.lower())
    if told is None and not one.month_open:
        return False
    today, number = sources.now.date(), int(told["day"]) if told else one.earliest.day
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    if exact and not time_given(one, sources):
        return False
    if one.weekday in sources.weekdays and not one.clashes and abs(one.earliest.date() - today) <= RECENT:
        return True  # "Wednesday the 4th" of one who wrote "on Wednesday" on the 5th
    return any(
        day.day == number and abs(day - today) <= SOON and (one.weekday is None or day.weekday() == one.weekday)
        for day in sources.days
    )


def _term(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """A day counted out by a given term from a day of the facts, or from one that the reply names with the term: "Pay
    today and it comes on Thursday" of a second working day."""
    if one.kind not in ("date", "weekday") or one.latest.date() != one.earliest.date():
        return False
    language = sheet.reply.language
    line = next((line for line in sheet.sentences if line.start <= one.start < line.end), None)
    beside = {
        other.earliest.date()
        for other in sheet.dates(language)
        if line and line.start <= other.start < line.end and other.start != one.start and date_holds(other, sources)
    }
    if any(one.earliest.date() == _later(day, term) for term in sources.all_terms for day in beside):
        return True
    said = {(other.unit, other.count) for other in sheet.durations(language)}
    told = {other.earliest.date() for other in sheet.dates(language) if other.kind == "date"} & sources.days
    return any(
        one.earliest.date() in (_later(day, term), _later(day, term, -1))
        for term in sources.terms
        for day in (told | sources.fact_days if (term.unit, term.count) in said else sources.fact_days)
    )


def _later(day: dt.date, term: DurationMention, way: int = 1) -> dt.date | None:
    count = int(term.count)
    if count != term.count or count > 800:
        return None
    match term.unit:
        case "day":
            return day + dt.timedelta(days=way * count)
        case "week":
            return day + dt.timedelta(days=way * 7 * count)
        case "business day":
            return business_day(day, way * count) if count <= 60 else None
        case "month" | "year":
            months = day.year * 12 + day.month - 1 + way * count * (12 if term.unit == "year" else 1)
            try:
                return day.replace(year=months // 12, month=months % 12 + 1)
            except ValueError:
                return None
    return None

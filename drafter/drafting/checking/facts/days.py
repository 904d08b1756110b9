"""Whether a day or an hour that a reply names was given. A weekday alone is the last or the next one, as its clause looks
back or ahead; the day of the month alone is that of a given day; and a term may be counted out: 30 days from a given day.
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.date_spans import business_day
from drafter.domain.mentions.dates import DateMention
from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.counted_out import is_counted_out
from drafter.drafting.checking.facts.reckoned import is_compared
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import is_declined, lean
from drafter.drafting.checking.manner.times import ORDINAL
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.checking.sheet import Sheet

_HABIT = regex(r"^(?:24/7|now|right now|at the moment|nowadays|currently|these days|always|jetzt|ahora|maintenant)$")
_NTH = regex(
    r"(?:(?:[^\W\d_]{3,10}[.,]?\s+)?(?:the|el|le|du|au|den|dem|am|zum|vom|día|el día|del día)\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?"
)
"""The day of the month alone, with its weekday or without: "the 5th", "Friday the 13th"."""
_DAY_AFTER = regex(
    r"the (?:next|following) day|the day after|(?:am )?(?:nächsten|folgenden|darauffolgenden) tag|(?:al )?(?:el )?día siguiente|le lendemain"
)
_LAST = dt.timedelta(days=9)
_RECENT, _SOON = dt.timedelta(days=31), dt.timedelta(days=62)
_OURS = regex(
    r"\b(?:i|we|it|you|they|he|she)(?:'ll| will| shall| am| are| is|'m|'re|'s)\b[^.;!?\n]*$"
    r"|\b(?:werde|werden|wird|ich \w+e|wir \w+en|\w+e ich|sie (?:haben|bekommen|erhalten)|voy a|(?:le|la|lo|les) \w+(?:ré|rá|o)|recibirá|vous \w+rez|je (?:vous |le |la )?\w+|sera)\b[^.;!?\n]*$"
)
_OURS_AFTER = regex(
    r"[,\s]*(?:(?:um|gegen|at|by|à|vers|a las?) [\w: ]{1,14})?[,\s]*(?:\w+e ich|\w+en wir|i(?:'ll| will)|we(?:'ll| will)|you(?:'ll| will)|(?:le|la|lo) \w+(?:ré|rá|o)\b|je |j'|vous \w+rez\b)"
)
"""Beside a weekday on which an act of ours is due; it is a coming one, unless a verb looks back."""
_SPOKEN_OF = regex(
    r"\b(?:before|until|ahead of|in time for|for|after|vor|bis|nach|für|antes del?|hasta|para|después del?|avant|jusqu'à|pour|après)(?: \w+){0,4}[ \t]+$"
)
"""Before a weekday that is only spoken of: "so you can lace them up before Saturday"."""
_DUE = regex(
    r"(?:\b(?:by|until|till|on|no later than|bis|am|zum|spätestens|para|hasta|antes del?|d'ici|avant|au plus tard)|[:–—])\s+(?:the |el |le |den |dem )?$"
)
_HOLIDAY = regex(r"\b(?:holiday|closed|feiertag|geschlossen|festivo|férié)\b")
_BETWEEN = regex(
    r"\b(?:leaves?|leaving|with|before|after|without|past|not|no|lässt|vor|nach|mit|antes|después|deja|con|avant|après|laisse|avec)\b[^.;!?\n]{0,25}$"
)


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
        _same_day_of_year(one, sources)
        or (one.clashes and not _one_mention(one, sheet))
        or _in_passing(one, sheet)
        or _part_of_day(one, sources)
    ):
        return True
    if one.clashes:
        return _nth(one, sources)
    if one.latest - one.earliest > dt.timedelta(days=25):
        return _month(one, sheet, sources)
    if _DAY_AFTER.fullmatch(one.quote.lower()):
        return _day_after(one, sheet, sources)
    return (
        _weekday(one, sheet, sources)
        or _nth(one, sources)
        or _term(one, sheet, sources)
        or _weekend(one, sheet, sources)
        or _gone_by(one, sheet, sources)
        or is_counted_out(one, sheet, sources)
    )


def _gone_by(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """The day of the month or the weekday alone, on which something should have happened while the case ran: "I should have
    confirmed on the 6th", "ich hätte am Freitag anrufen müssen"."""
    before = SHOULD_HAVE.search(sheet.lower, max(0, one.start - 60), one.start)
    if one.kind == "weekday" and one.weekday is not None and not re.search(r"\d", one.quote):
        return before is not None or _SHOULD_AFTER.match(sheet.lower, one.end) is not None
    if before is None or _NTH.fullmatch(one.quote.lower()) is None:
        return False
    said = one.earliest.date()
    return any(day < said for day in sources.known_days) and said < sources.now.date()


_PART = regex(r"in the (morning|afternoon|evening)")
_PARTS = {"morning": range(6, 13), "afternoon": range(12, 19), "evening": range(17, 23)}


def _part_of_day(one: DateMention, sources: Sources) -> bool:
    """Whether "in the morning" says roughly an hour to come that was given: "on Friday I'll write to you in the morning" of
    what is due on that day by noon."""
    told = _PART.fullmatch(one.quote.lower())
    hours = _PARTS[told[1]] if told else ()
    return any(
        moment.astimezone(zone).hour in hours
        for moment in sources.moments
        if moment > sources.now
        for zone in sources.zones
    )


def _in_passing(one: DateMention, sheet: Sheet) -> bool:
    """Whether a time told without a figure is no date by which something is due: "in the morning", "at the weekend",
    "yesterday". Such words are spoken of in too many ways to be held against the case."""
    figured = one.kind == "date" or _FIGURED.search(one.quote) is not None
    alone = one.month_open or _NTH.fullmatch(one.quote.lower()) is not None
    hour = one.latest - one.earliest < dt.timedelta(hours=2)
    if one.clashes or one.kind == "clock" or (figured and (hour or not alone)):
        return False
    back = lean(sheet, one.start, one.end) == "back"
    if _DUE.search(sheet.lower, max(0, one.start - 30), one.start):
        return back and not figured and one.kind != "weekday"
    ours = _OURS.search(sheet.lower[max(0, one.start - 60) : one.start]) or _OURS_AFTER.match(sheet.lower, one.end)
    return back or ours is None


_FIGURED = regex(r"\d")
_SHOULD_AFTER = regex(
    r",? (?:(?:would|should|could|ought to) (?:\w+ )?have\b|(?:hätte|müsste|sollte)n? |(?:debimos|debería\w*|habría\w*|aurions|aurait|aurais) )"
)
SHOULD_HAVE = regex(
    r"\b(?:should|could|ought to|might|would) (?:\w+ )?have\b|\bhätte\w*\b|\bdeb\w+ (?:haber|\w+ haber)|\bhabría\w*|\baur(?:ait|ions|iez|ais)\b"
)


"""What did not happen, told as due: the time beside it is what decency would have, and no fact of the case."""


_NOTHING_THEN = regex(
    r",? (?:nobody|no one|nothing|niemand|nichts|nadie|nada|no|personne|rien|(?:(?!that|dass|que)\w+ ){1,2}(?:nicht|niemand|nichts|keine?[mnrs]?|pas|rien|nobody|nothing))\b"
)
"""After a day on which nothing is to happen: "El domingo no molesto a nadie"."""
_NOT_ONE = regex(
    r"\bsame\b|\b(?:end|close) of (?:the )?(?:day|business|play)\b|^[^\W\d_]+ (?:sat|sun|wed|mon|mar|mer|mi|di|do|so)$|^[^\W\d_]+, ?(?:today|hoy|heute|aujourd'hui)|^(?:today|tomorrow|heute|morgen|hoy|mañana|aujourd'hui|demain) (?:the|den|dem|el|le) "
)
_ANSWERED = regex(r" (?:yes|no|works|it (?:is|can|will)|ja|nein|schon|dagegen|sí|oui)\b")
"""Behind a weekday that is told against the day before it."""
_YEAR = regex(r"\d{4}|[/.-]\d\d$")
_BY = regex(
    r"\b(?:by|until|till|before|in|bis|im|ab|vor|para|hasta|en|antes de|d'ici|avant|pour)\s+(?:the\s+|end\s+of\s+)*$"
)


def _one_mention(one: DateMention, sheet: Sheet) -> bool:
    """Whether weekday and date are plainly said of one day: "Thursday, 18 November", "tomorrow, Thursday", and not "on
    the same day, Saturday", "Le dijimos el lunes, hoy es …" or "not tomorrow, Thursday yes"."""
    if one.kind == "relative" and _ANSWERED.match(sheet.lower, one.end):
        return False
    return _NOT_ONE.search(one.quote.lower()) is None


def _same_day_of_year(one: DateMention, sources: Sources) -> bool:
    """Whether a date without its year is that of a given day: "3 May" of a fact 2026-05-03, however near the next."""
    if one.kind != "date" or _YEAR.search(one.quote) or one.earliest.date() != one.latest.date():
        return False
    if one.latest - one.earliest < dt.timedelta(hours=23):
        return False
    said = one.earliest.date()
    return any(
        (day.month, day.day) == (said.month, said.day) and (one.weekday is None or day.weekday() == one.weekday)
        for day in sources.days
    )


def _month(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """A month alone is spoken of, unless something is promised for it."""
    if re.search(rf"\b{re.escape(one.quote.lower())}\b", sources.flat):
        return True
    if any(day.month == one.earliest.month for day in sources.days):
        return True
    return lean(sheet, one.start, one.end) != "ahead" or not _BY.search(sheet.lower, max(0, one.start - 20), one.start)


def date_holds(one: DateMention, sources: Sources) -> bool:
    """Whether the very day and time are among those given."""
    if one.clashes:
        return False
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    days = _day_given(one, sources)
    if not exact:
        return days
    return _time_given(one, sources) and (days or one.kind == "clock")


def _day_given(one: DateMention, sources: Sources) -> bool:
    first, last = one.earliest.date(), one.latest.date()
    return any(first <= day <= last for day in sources.known_days) or any(first <= day <= last for day in sources.days)


def _time_given(one: DateMention, sources: Sources) -> bool:
    opens, closes = (time.replace(second=0, microsecond=0) for time in (one.earliest.time(), one.latest.time()))
    return opens in sources.known_times or any(opens <= time <= closes for time in sources.all_times_of_day)


def _weekday(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
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
    if leans != "back" and (_OURS.search(before) or _OURS_AFTER.match(sheet.lower, one.end)):
        leans = "ahead"
    if leans != "ahead":
        named |= {day for day in sources.days if day.weekday() == one.weekday and today - _RECENT <= day <= today}
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
        and not _DUE.search(before)
        and not _YEAR.search(one.quote)
        and len(one.quote.split()) <= 3
        and not re.search(r"\d", one.quote)
    ):
        return True  # only spoken of: "so that she has the room on Sunday"
    if not named and not told and not _HOLIDAY.search(sheet.lower, max(0, one.start - 40), one.end + 30):
        return False
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    return not exact or _time_given(one, sources)


_NUMBER_AFTER = regex(r",? (?:the |den |dem |el |le )?(\d{1,2})(?:st|nd|rd|th|\.|er)?(?![\d:€%]|[.,]\d|\w)")
_ORDINAL_AFTER = Waiting(
    rf",? (?:the )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* )?(?:the )?({'|'.join(sorted(ORDINAL, key=len, reverse=True))})\b"
)
_FORTNIGHT = dt.timedelta(days=13)


def _planned_on(weekday: int, sheet: Sheet, today: dt.date) -> set[dt.date]:
    """The days of the plan that are this weekday, within two weeks: what else stands in the reply tells which one."""
    days = {moment.astimezone(sheet.zone).date() for moment in plan_times(sheet.plan)}
    return {day for day in days if day.weekday() == weekday and today <= day <= today + _FORTNIGHT}


def _day_after(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "The following day" is the one after the day told before it."""
    if lean(sheet, one.start, one.end) == "back":
        return True
    told = [other for other in sheet.dates(sheet.reply.language) if other.end <= one.start]
    return bool(told) and told[-1].latest.date() + dt.timedelta(days=1) in sources.days


def _nth(one: DateMention, sources: Sources) -> bool:
    told = _NTH.fullmatch(one.quote.lower())
    if told is None and not one.month_open:
        return False
    today, number = sources.now.date(), int(told["day"]) if told else one.earliest.day
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    if exact and not _time_given(one, sources):
        return False
    if one.weekday in sources.weekdays and not one.clashes and abs(one.earliest.date() - today) <= _RECENT:
        return True  # "Wednesday the 4th" of one who wrote "on Wednesday" on the 5th
    return any(
        day.day == number and abs(day - today) <= _SOON and (one.weekday is None or day.weekday() == one.weekday)
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


_ALL_OF_IT = regex(r"\b(?:all|whole|entire|over|through|ganze[ns]?|todo|entero|durante|tout|entier|pendant)\b")


def _weekend(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
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
    days = [day for day in sources.days if abs(day - sources.now.date()) <= _RECENT]
    spanned = min(days, default=dt.date.max) < one.earliest.date() and one.latest.date() < max(
        days, default=dt.date.min
    )
    return spanned and _BETWEEN.search(sheet.lower, max(0, one.start - 40), one.start) is not None

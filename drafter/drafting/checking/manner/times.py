"""Which places in a reply name the day (or the hour) of a planned moment, in any way that a person would say it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention, DurationMention
from drafter.domain.mentions.spoken_hours import find_hours
from drafter.domain.reader import due_day
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.nth_weekdays import by_place_in_month
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.sheet import Sheet

_SLACK = dt.timedelta(days=4)
"""How far business days counted without holidays and opening hours may fall short of those counted with them."""


@dataclass(frozen=True)
class Times:
    """All times of a reply: the moments, and the lengths that point at none ("takes 5 business days")."""

    moments: tuple[DateMention, ...]
    lengths: tuple[DurationMention, ...]


def times(sheet: Sheet, text: Prose) -> Times:
    tongue = text.tongue or "en"
    return Times(tuple(sheet.dates(tongue)), tuple(sheet.durations(tongue)))


def naming(sheet: Sheet, text: Prose, moment: dt.datetime) -> list[tuple[int, int]]:
    """The places that name the day of `moment`, in the customer's zone or the company's; a length of time counts
    where it ends on that day. An earlier day, or a vaguer time, does not."""
    return sheet.once(f"naming {moment.isoformat()}", lambda: _naming(sheet, text, moment))


_APART = regex(
    r" (?:before|after|later|earlier|ahead|late|early|too (?:late|long)|of (?:waiting|silence)|vor|nach|später|früher|zu (?:spät|lang)|antes|después|más tarde|de retraso|avant|après|plus (?:tard|tôt)|de retard)\b(?! (?:today|now|heute|hoy|aujourd'hui))"
)
"""After a length that parts two other moments: "a week before the 27th"."""


def _naming(sheet: Sheet, text: Prose, moment: dt.datetime) -> list[tuple[int, int]]:
    found = times(sheet, text)
    zones = [sheet.zone, moment.tzinfo or dt.UTC, *([sheet.playbook.company.zone] if sheet.playbook else [])]
    days = {day for zone in zones for day in (moment.astimezone(zone).date(), due_day(moment, zone))}
    now = sheet.case.clock.astimezone(sheet.zone)
    places = [
        (one.start, one.end)
        for one in found.moments
        if _fits(one, days) and not (one.kind == "clock" and one.latest < now)
    ]  # "signed out at 5:41" is no hour of today's way out
    if now.date() in days:
        places += by_the_clock(text, {moment.astimezone(zone).hour % 12 for zone in zones}, moment.minute)
        minutes = {(there := moment.astimezone(zone)).hour * 60 + there.minute for zone in zones}
        said = sheet.once("spoken hours", lambda: find_hours(sheet.text, language=sheet.reply.language))
        places += [(one.start, one.end) for one in said if one.led and one.minutes & minutes]  # "prête pour 18 h"
    places += (
        _in_figures(sheet, text, days)
        + _by_weekday_and_number(sheet, text, days)
        + _from_to(sheet, text, days)
        + _in_words(text, days)
        + _counted_on(found.moments, text, days)
        + by_place_in_month(text, days)
    )
    for length in found.lengths:
        if (
            length.frame not in ("ago", "for", "every")
            and not _APART.match(text.lower, length.end)
            and _lasts(length, now, days)
        ):
            places.append((length.start, length.end))
    return places


_IN_FIGURES = regex(r"(?<![\w/.,€£$-])(\d\d?)(?:/(\d\d?)|\.(\d\d?)\.)(?![\w/%]|[.,]\d)")


def _in_figures(sheet: Sheet, text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places that write a day and its month in figures, whichever comes first: 5/9 for 9 May and for 5 September."""
    wanted = {pair for day in days for pair in ((day.day, day.month), (day.month, day.day))}
    found = sheet.once("days in figures", lambda: list(_IN_FIGURES.finditer(text.lower)))
    return [hit.span() for hit in found if (int(hit[1]), int(hit[2] or hit[3])) in wanted]


_WEEKDAYS = (
    "monday|montag|lunes|lundi", "tuesday|dienstag|martes|mardi", "wednesday|mittwoch|miércoles|mercredi", "thursday|donnerstag|jueves|jeudi",
    "friday|freitag|viernes|vendredi", "saturday|samstag|sonnabend|sábado|samedi", "sunday|sonntag|domingo|dimanche",
)  # fmt: skip
_WEEKDAY = {word: place for place, words in enumerate(_WEEKDAYS) for word in words.split("|")}
_BY_WEEKDAY = regex(
    rf"\b({'|'.join(_WEEKDAY)}),? (?:the |dem |den |der |le |el |día )?([1-9]\d?)(?:st|nd|rd|th)?\b(?! ?(?:h\b|uhr|:|am\b|pm\b|o'clock|horas|heures))"
)


_ORDINALS = (
    "first|ersten|primero", "second|zweiten|dos|deux", "third|dritten|tres|trois", "fourth|vierten|cuatro|quatre", "fifth|fünften|cinco|cinq", "sixth|sechsten|seis", "seventh|siebten|siete|sept",
    "eighth|achten|ocho|huit", "ninth|neunten|nueve|neuf", "tenth|zehnten|diez|dix", "eleventh|elften|once|onze", "twelfth|zwölften|doce|douze", "thirteenth|dreizehnten|trece|treize",
    "fourteenth|vierzehnten|catorce|quatorze", "fifteenth|fünfzehnten|quince|quinze", "sixteenth|sechzehnten|dieciséis|seize", "seventeenth|siebzehnten|diecisiete|dix-sept",
    "eighteenth|achtzehnten|dieciocho|dix-huit", "nineteenth|neunzehnten|diecinueve|dix-neuf", "twentieth|zwanzigsten|veinte|vingt", "twenty-first|einundzwanzigsten|veintiuno|vingt et un",
    "twenty-second|zweiundzwanzigsten|veintidós|vingt-deux", "twenty-third|dreiundzwanzigsten|veintitrés|vingt-trois", "twenty-fourth|vierundzwanzigsten|veinticuatro|vingt-quatre",
    "twenty-fifth|fünfundzwanzigsten|veinticinco|vingt-cinq", "twenty-sixth|sechsundzwanzigsten|veintiséis|vingt-six", "twenty-seventh|siebenundzwanzigsten|veintisiete|vingt-sept",
    "twenty-eighth|achtundzwanzigsten|veintiocho|vingt-huit", "twenty-ninth|neunundzwanzigsten|veintinueve|vingt-neuf", "thirtieth|dreißigsten|treinta|trente", "thirty-first|einunddreißigsten|treinta y uno|trente et un",
)  # fmt: skip
ORDINAL = {word: place for place, words in enumerate(_ORDINALS, 1) for word in words.split("|")}
"""The days of a month as they are said, in four languages, and their numbers."""
_BY_ORDINAL = Waiting(
    rf"\b({'|'.join(_WEEKDAY)}),? (?:the |dem |den |der |le |el |día )?({'|'.join(sorted(ORDINAL, key=len, reverse=True))})\b(?! (?:uhr|horas|heures))"
)
"""Days as they are said on the phone: "Tuesday the twentieth"."""


def _by_weekday_and_number(sheet: Sheet, text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places that name a day by its weekday and its number, no month said ("Friday the 20th", "jueves 26")."""
    wanted = {(day.weekday(), day.day) for day in days}
    found = sheet.once("days by weekday and number", lambda: list(_BY_WEEKDAY.finditer(text.lower)))
    said = sheet.once("days by weekday and ordinal", lambda: list(_BY_ORDINAL.finditer(text.lower)))
    return [hit.span() for hit in found if (_WEEKDAY[hit[1]], int(hit[2])) in wanted] + [
        hit.span() for hit in said if (_WEEKDAY[hit[1]], ORDINAL[hit[2]]) in wanted
    ]


_DAY_AFTER = regex(
    rf"\b(?:next|following) day|\b(?:a|one) day (?:later|after)\b|\bday after(?=[ ,.;]|$)(?! (?:tomorrow|the|that|your|our))|\btag darauf|\bal día siguiente|\ble lendemain|\b(?P<weekday>{'|'.join(_WEEKDAY)})\b"
)


def _counted_on(moments: tuple[DateMention, ...], text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places that count on from the date named before them: "on the 17th; the wash follows on the Wednesday", "by
    9 November. The next day I will write"."""
    dates = [one for one in moments if one.kind == "date" or (one.kind == "weekday" and _NEXT.match(one.quote))]
    places = []
    for hit in _DAY_AFTER.finditer(text.lower):
        start = max((one for one in dates if one.end <= hit.start()), key=lambda one: one.end, default=None)
        if start is None:
            continue
        told = start.latest.date()
        ahead = (_WEEKDAY[hit["weekday"]] - told.weekday()) % 7 if hit["weekday"] else 1
        if ahead and told + dt.timedelta(days=ahead) in days:
            places.append(hit.span())
    return places


_NEXT = regex(r"next |kommende|próxim|prochain", re.IGNORECASE)


_MONTHS = (
    "jan|ene", "feb|fév", "mar|mär", "apr|abr|avr", "may|mai", "jun|juin", "jul|juil", "aug|ago|août", "sep", "oct|okt", "nov", "dec|dez|dic|déc",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\w*"
_ENDS = r"(?P<first>\d{1,2})\.?(?:st|nd|rd|th)? ?(?:to|till|until|–|-|bis|al?|au) ?(?:the |el |le )?(?P<last>\d{1,2})"
_FROM_TO = (
    regex(rf"\b{_ENDS}\.?(?:st|nd|rd|th)? (?:de |of )?{_MONTH}\b"),
    regex(rf"\b{_MONTH} {_ENDS}\b"),
)


def _from_to(sheet: Sheet, text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places that name a stretch which begins or ends on a day: "2 to 4 May", "vom 2. bis 4. Mai"."""
    found = sheet.once("stretches of days", lambda: [hit for form in _FROM_TO for hit in form.finditer(text.lower)])
    return [
        hit.span()
        for hit in found
        for day in days
        if day.day in (int(hit["first"]), int(hit["last"])) and hit["month"] in _MONTHS[day.month - 1].split("|")
    ]


_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def _in_words(text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places that name a day in words, with its month or its weekday: "December third", "the third of December",
    "Thursday the third"."""
    places = []
    for day in days:
        number = _ORDINALS[day.day - 1].split("|")[0].replace("-", "[- ]")
        month, weekday = _MONTH_NAMES[day.month - 1], _WEEKDAYS[day.weekday()].split("|")[0]
        if month in text.lower or weekday in text.lower:
            form = rf"\b(?:{month} (?:the )?{number}|(?:the )?{number}(?: of)? {month}|{weekday},? the {number})\b"
            places += [hit.span() for hit in re.finditer(form, text.lower)]
    return places


_CLOCK = Waiting(
    r"\b(?:at|by|before|until|till|from|around|um|bis|vor|gegen|ab|a las?|antes de las?|hacia las?|à|avant|vers|dès) (?:(?:about|exactly|just after) )?"
    r"(?P<part>(?:half|quarter|five|ten|twenty) past |(?:quarter|five|ten|twenty) to |halb )?(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midday|"
    r"eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|midi)\b"
    r"(?! (?:business|working|days?|weeks?|hours?|of)\b)"
)
_HOURS = (
    ("noon", "midday", "midi", "zwölf", "doce"), ("one", "eins", "una", "une"), ("two", "zwei", "dos", "deux"), ("three", "drei", "tres", "trois"),
    ("four", "vier", "cuatro", "quatre"), ("five", "fünf", "cinco", "cinq"), ("six", "sechs", "seis"), ("seven", "sieben", "siete", "sept"),
    ("eight", "acht", "ocho", "huit"), ("nine", "neun", "nueve", "neuf"), ("ten", "zehn", "diez", "dix"), ("eleven", "elf", "once", "onze"),
)  # fmt: skip
_THIRTY = 30
_HOUR = {word: hour for hour, words in enumerate(_HOURS) for word in words}


_HALF = regex(
    r"(?:(?:^|(?<=[.,;:!?\n]\s))|\b(?:at|by|before|until|till|from|around|is|time|comes) )half (?:past )?(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b(?! (?:of|a|an|hours?|days?|weeks?|boxes)\b)"
)
"""An hour and a half as the British say it: "half one"."""


def by_the_clock(text: Prose, hours: set[int], minute: int) -> list[tuple[int, int]]:
    """The places that name an hour of today in words ("at seven o'clock", "by half past six", "half one it is")."""
    places = []
    if minute == _THIRTY:
        places = [hit.span() for hit in _HALF.finditer(text.lower) if _HOUR.get(hit["hour"], 0) in hours]
    for hit in _CLOCK.finditer(text.lower):
        earlier = (hit["part"] or "").endswith(("to ", "halb "))
        hour = (_HOUR[hit["hour"]] - earlier) % 12
        if hour in hours and bool(minute) >= bool(hit["part"]):
            places.append(hit.span())
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

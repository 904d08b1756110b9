"""Times of day in a text: "5 p.m.", "17:00", "18 Uhr", "between 8 and 12", "noon", "morning"."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from drafter.domain.mentions import half_hours
from drafter.domain.regex import regex

_HALF = r"(?P<{0}h>\d{{1,2}})(?:(?:[:.]|\s?h\s?|(?<=\d)h|\s?uhr\s(?=\d\d(?!\d))|(?<=\d\d)(?=\d\d\s?(?:hrs?|hours)\b))(?P<{0}m>[0-5]\d))?(?:\s?(?P<{0}h2>h|uhr|hrs?|heures?|horas))?(?:\s?(?P<{0}p>[ap]\.?\s?m\b\.?|o'?clock))?"
LEAD = {
    "en": r"(?P<lead>between|from|by|before|at|after|until|till|around|about|@)\s+(?:the\s+)?",
    "de": r"(?P<lead>zwischen|von|ab|bis|vor|um|gegen|nach)\s+",
    "es": r"(?P<lead>entre|de|desde|antes\s+de|hasta|a|sobre|después\s+de)\s+las?\s+",
    "fr": r"(?P<lead>entre|de|avant|à|vers|après|dès|d'ici|jusqu'à)\s+",
}
_NO_DAY = {"de": r"(?!\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?!\d))"}
"""After "bis" or "ab", "27.11." is a day."""
_TO = {"en": r"-|–|—|to|and|&|until|till", "de": r"-|–|—|bis|und", "es": r"-|–|—|a|y|hasta", "fr": r"-|–|—|à|et"}
NAMED = {
    "en": {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0), "lunchtime": (14, 0), "close of business": (18, 0),
           "close of play": (18, 0), "cob": (18, 0), "eob": (18, 0), "closing time": (18, 0), "teatime": (18, 0),
           "tea time": (18, 0), "dinner time": (19, 0), "lunch": (13, 0), "dinner": (19, 0), "tea": (18, 0), "breakfast": (9, 0),
           "eod": (24, 0), "e.o.d": (24, 0), "end of day": (24, 0), "end of play": (24, 0), "end of business": (24, 0)},
    "de": {"mittag": (13, 0), "mitternacht": (24, 0), "feierabend": (18, 0), "geschäftsschluss": (18, 0)},
    "es": {"mediodía": (13, 0), "medianoche": (24, 0)},
    "fr": {"midi": (12, 0), "minuit": (24, 0)},
}  # fmt: skip
_MEALS = frozenset({"lunch", "dinner", "tea", "breakfast"})
"""Times of day only after a word such as "before"."""
HOURS = {
    word: hour
    for hour, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_SPOKEN = "|".join(HOURS)
_AFTER_HOUR = r"(?=\s*(?:$|[.,;:!?)\n–-]|(?:on|today|tonight|tomorrow|this|in\s+the|at\s+the\s+latest|latest|sharp|and|or|so|to|mon|tue|wed|thu|fri|sat|sun)))"
"""What may follow an hour without minutes: "by five tomorrow", not "by five customers"."""
PARTS = {
    "en": {"first thing": (0, 12), "morning": (0, 12), "afternoon": (12, 18), "evening": (17, 24), "night": (17, 24), "am": (0, 12), "pm": (12, 24)},
    "de": {"vormittag": (0, 12), "früh": (0, 12), "morgen": (0, 12), "vormittags": (0, 12), "nachmittag": (12, 18),
           "nachmittags": (12, 18), "abend": (17, 24), "abends": (17, 24), "nacht": (20, 24), "mittag": (11, 14)},
    "es": {"a primera hora": (0, 12), "por la mañana": (0, 14), "por la tarde": (12, 21), "por la noche": (19, 24), "de la mañana": (0, 14),
           "a la tarde": (12, 21), "tarde": (12, 21), "noche": (19, 24)},
    "fr": {"à la première heure": (0, 12), "matin": (0, 12), "après-midi": (12, 18), "soir": (17, 24), "dans la matinée": (0, 12), "matinée": (0, 12),
           "dans l'après-midi": (12, 18), "dans la soirée": (17, 24)},
}  # fmt: skip
"""Parts of a day: the hours in which they begin and end."""
_DEADLINE = frozenset({"by", "before", "until", "till", "bis", "vor", "hasta", "avant", "d'ici", "jusqu'à"})
_EXACT = _DEADLINE | {"at"}
_STREET = regex(
    r"\s+(?:[a-z'-]+\s+){1,2}(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|way|court|ct|close|place|rise|row|hill|walk|mews|yard|gardens|grove|square|crescent|terrace|park|view)\b"
)
"""What makes of "at 5" a house: "at 5 Weir Lane"."""
_ONWARDS = frozenset({"after", "nach", "ab", "après", "dès"})


class Clock(NamedTuple):
    """From when to when, in minutes of the day. `firm`: reads as a time of day without a day beside it.
    `due`: a deadline, so the part of the day before it counts too. `span`: both ends were told."""

    first: int
    last: int
    firm: bool
    due: bool
    span: bool = False


def pattern(language: str) -> str:
    """The clock's part of the combined pattern: one time or a span of two, with the word that leads it in."""
    named = "|".join(sorted(NAMED[language], key=len, reverse=True))
    spoken = (
        rf"|(?P<words>(?:(?P<from>{_SPOKEN})(?:\s+o'?clock)?(?:\s+(?:and|to|till|until)\s+|\s?[-–]\s?)(?P<to>{_SPOKEN}|noon|midday)|(?P<hour>{_SPOKEN}))"
        rf"(?P<oclock>\s+o'?clock)?(?:\s?(?P<wp>[ap]\.?\s?m\b\.?))?{_AFTER_HOUR})"
        if language == "en"
        else ""
    )
    return (
        rf"(?P<clock>(?:{LEAD[language]})?{_NO_DAY.get(language, '')}(?:{_HALF.format('a')}(?:\s?(?:{_TO[language]})\s?(?:las?\s+)?{_HALF.format('b')})?"
        rf"{spoken}|{half_hours.pattern(language)}|(?P<named>{named}))(?!\w|\s?%|[.,:/]\d|-\d|°))"
    )


def read(hit: re.Match[str], language: str) -> Clock | None:
    """The clock of a match of `pattern`, or None where the numbers are no time of day."""
    lead = " ".join((hit["lead"] or "").split())
    due = lead in _DEADLINE or lead == "antes de"
    if hit["halves"]:
        told = half_hours.minute(hit, language, lead)
        return None if told is None else Clock(told, told, True, due)
    if language == "en" and hit["words"]:
        return _spoken(hit, lead)
    if hit["named"] in _MEALS and not lead:
        return None
    if hit["named"]:
        hours, minutes = NAMED[language][hit["named"]]
        firm = language == "en" or bool(lead)
        return Clock(hours * 60 + minutes, hours * 60 + minutes, firm, True)
    strong = any(hit[name] for name in ("ap", "bp", "ah2", "bh2", "am", "bm"))
    if not strong and not lead and not hit["bh"]:
        return None
    if not strong and _STREET.match(hit.string, hit.end()):
        return None
    half = hit["ap"] or hit["bp"]
    first = _minute(hit["ah"], hit["am"], half, language)
    last = _minute(hit["bh"], hit["bm"], hit["bp"], language) if hit["bh"] else first
    if first is None or last is None:
        return None
    if hit["bh"] and first > last and first >= 720:  # "9-12pm": the morning nine
        first -= 720
    if last < first:
        return None
    if lead in _ONWARDS and not hit["bh"]:
        last = 24 * 60
    timed = bool(hit["am"] or hit["bm"]) and not (lead == "" and "." in hit[0] and not hit["ap"])
    firm = bool(hit["ap"] or hit["bp"] or hit["ah2"] == "uhr" or hit["bh2"] == "uhr") or (
        timed and bool(lead or ":" in hit[0])
    )
    firm = firm or (
        language == "en"
        and lead in _EXACT
        and first <= 1200
        and re.match(_AFTER_HOUR, hit.string[hit.end() :]) is not None
    )
    firm = firm or (bool(hit["ah2"] or hit["bh2"]) and bool(lead) and language in ("fr", "es"))
    return Clock(first, last, firm, due, span=bool(hit["bh"]))


_MINUTES_BEFORE = regex(r"\b(?:(?:half|quarter|five|ten|twenty)\s+(?:past|to)|half)\s+$")
_OF_DAY = regex(
    r"\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night|tonight|this\s+(?:morning|afternoon|evening))\b"
)


def _spoken(hit: re.Match[str], lead: str) -> Clock | None:
    """ "by five", "eight o'clock", "between nine and noon": an hour in words, where a word says that it is one."""
    if _MINUTES_BEFORE.search(hit.string, max(0, hit.start() - 14), hit.start()):
        return None  # "half past ten" is no ten
    marked = bool(hit["oclock"] or hit["wp"] or _OF_DAY.match(hit.string, hit.end()))
    if lead not in _EXACT and not marked and not (hit["from"] and lead in ("between", "from")):
        return None
    half = hit["wp"]
    until = hit["hour"] or hit["to"]
    last = 720 if until in ("noon", "midday") else _minute(str(HOURS[until]), None, half, "en") or 0
    first = _minute(str(HOURS[hit["from"]]), None, half, "en") or 0 if hit["from"] else last
    if first > last and first >= 720:  # "nine to one p.m."
        first -= 720
    return Clock(first, last, True, lead in _DEADLINE, span=bool(hit["from"])) if first <= last else None


def _minute(hours: str, minutes: str | None, half: str | None, language: str) -> int | None:
    hour, minute = int(hours), int(minutes or 0)
    half = (half or "").replace(".", "").replace(" ", "")
    if hour > 24 or (half in ("am", "pm") and hour > 12):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    elif language == "en" and not half.endswith("m") and len(hours) == 1 and 1 <= hour <= 6:
        hour += 12  # "at 5", "at 2.15" said by a service desk is the afternoon
    return hour * 60 + minute


def at(day: dt.date, minute: int, zone: dt.tzinfo) -> dt.datetime:
    """The moment `minute` minutes into `day`; 24:00 is the last microsecond of it."""
    if minute >= 24 * 60:
        return dt.datetime.combine(day, dt.time.max, zone)
    return dt.datetime.combine(day, dt.time(minute // 60, minute % 60), zone)

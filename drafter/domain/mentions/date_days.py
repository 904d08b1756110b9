"""From the pieces of a date to days of the calendar: the nearest year, the coming Friday, the next business day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

from drafter.domain.mentions import date_atoms
from drafter.domain.mentions.date_spans import DAY, END, LAST, Days, Saying, business_day, edged, span
from drafter.domain.mentions.date_words import MONTHS, ORDINALS, WEEKDAYS
from drafter.domain.regex import regex


def month_first(language: str, zone: dt.tzinfo, at: dt.datetime) -> bool:
    """English writers in American zones put the month first. A bare offset counts as American from -4 to -10 hours."""
    if language != "en":
        return False
    name = getattr(zone, "key", "") or ""
    if name:
        return name.startswith(("America/", "US/", "Pacific/Honolulu", "EST", "CST", "MST", "PST"))
    offset = at.astimezone(zone).utcoffset() or dt.timedelta()
    return dt.timedelta(hours=-10) <= offset <= dt.timedelta(hours=-4)


def nearest(month: int, day: int, saying: Saying) -> dt.date | None:
    """The date of that day and month nearest to the day of saying; None where no year near has it."""
    made = [date for year in range(saying.today.year - 1, saying.today.year + 2) if (date := _date(year, month, day))]
    return min(made, key=lambda date: abs(date - saying.today), default=None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


_DATED = regex(
    r"(?:\b(?:on|by|until|till|before|since|from|after|dated|due|for|of|am|bis|zum|vom|seit|ab|den|dem|le|el|del|du|au|avant|para|hasta|desde"
    r"|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,?\s+(?:the\s+|el\s+|le\s+|zum\s+)?|\()$"
)
_PRICED = regex(r"(?:kost\w*|preis|betrag|für|von|nur|€|eur)\s*$")
_VERSION = regex(r"(?:\b(?:v|ver|version|ios|macos|android|windows|firmware|build|release|os|chrome|ip)\.?\s*)$")


def read(kind: str, hit: re.Match[str], text: str, low: str, saying: Saying) -> Days | None:
    """The days that a matched atom names, or None where it is a look-alike."""
    match kind:
        case "iso":
            return _one(_date(int(hit["iso_y"]), int(hit["iso_m"]), int(hit["iso_d"])))
        case "num" | "short":
            return _numeric(kind, hit, low, saying)
        case "dm" | "md":
            if _counts(kind, hit, text):
                return None
            return _named(kind, hit, saying)
        case "nth":
            told = hit["nth_d"] or which(hit, "nth_w")
            return _open(_nth(day_number(told), low, hit.end(), saying))
        case "near":
            return _near(hit, text, low, saying)
        case "bd":
            return _one(business_day(saying.today, 1), "relative")
        case "my":
            return _month(MONTHS[saying.language][hit["my_m"]], int(hit["my_y"]), None, saying)
        case "mo":
            if date_atoms.is_ordinary(text, hit.start("mo_m"), hit.end("mo_m"), hit["mo_m"]):
                return None
            year = int(hit["mo_y"]) if hit["mo_y"] else None
            return _month(MONTHS[saying.language][hit["mo_m"]], year, hit["mo_p"], saying)
        case "span":
            return span(hit, saying)
    return None


def _counts(kind: str, hit: re.Match[str], text: str) -> bool:
    """Whether an ordinal beside a month counts things: "the second January payment", "the second may be late"."""
    if hit[f"{kind}_d"].isdigit():
        return kind == "dm" and date_atoms.is_verb(text, hit.start("dm_m"), hit.end("dm_m"), hit["dm_m"])
    bare = kind == "dm" and " of " not in hit[0]
    return bare or date_atoms.is_ordinary(text, hit.start(f"{kind}_m"), hit.end(f"{kind}_m"), hit[f"{kind}_m"])


def _one(date: dt.date | None, kind: Literal["date", "relative"] = "date") -> Days | None:
    return Days(date, date, kind) if date else None


def _open(date: dt.date | None) -> Days | None:
    return Days(date, date, month_open=True) if date else None


def day_number(word: str) -> int:
    """The day of the month in figures or as an English ordinal."""
    return int(word) if word.isdigit() else ORDINALS[" ".join(word.replace("-", " ").split())]


def weekday_number(hit: re.Match[str], low: str, saying: Saying) -> Days | None:
    """The day of "Thursday the 26th": of the months around, the one in which that day is a Thursday. None where no number
    stands there, or a bare one that fits no month."""
    told = which(hit, "wd_d") or which(hit, "wd_w") or which(hit, "wd_b")
    if not told:
        return None
    wanted, day = WEEKDAYS[saying.language][hit["wd_n"]], day_number(told)
    fits = [date for date in _in_months(day, (-2, -1, 0, 1, 2), saying) if date.weekday() == wanted]
    if fits:
        return _open(min(fits, key=lambda date: abs(date - saying.today)))
    return None if which(hit, "wd_b") else _open(_nth(day, low, hit.end(), saying))


def _numeric(kind: str, hit: re.Match[str], low: str, saying: Saying) -> Days | None:
    before = low[max(0, hit.start() - 14) : hit.start()]
    if _VERSION.search(before) or (re.search(r"[\w$€£#][./-]$|[+(]\d*\)?\s?$", before) and not before.endswith("(")):
        return None
    if kind == "short":
        dotted = hit["short_c"] is not None
        if (dotted and (saying.language != "de" or _PRICED.search(before))) or (
            not dotted and not _DATED.search(before)
        ):
            return None
        a, b, year = int(hit["short_a"]), int(hit["short_c"] or hit["short_b"]), None
        first = saying.month_first and not dotted
    else:
        a, b, year = int(hit["num_a"]), int(hit["num_b"]), int(hit["num_y"])
        year += 2000 if year < 100 else 0
        first = saying.month_first and hit["num_s"] != "."
        if (
            hit["num_s"] != "/"
            and hit["num_y"] == f"{year % 100:02d}"
            and saying.language == "en"
            and not _DATED.search(before)
        ):
            return None
    month, day = (a, b) if first else (b, a)
    if month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12:
        return None
    return _one(_date(year, month, day) if year else nearest(month, day, saying))


def _named(kind: str, hit: re.Match[str], saying: Saying) -> Days | None:
    month = MONTHS[saying.language][hit[f"{kind}_m"]]
    day, until, year = day_number(hit[f"{kind}_d"]), hit[f"{kind}_e"], hit[f"{kind}_y"]
    if year and year.startswith("'"):
        year = f"20{year[1:]}"
    first = _date(int(year), month, day) if year else nearest(month, day, saying)
    if first is None:
        return None
    last = _date(first.year, month, int(until)) if until else first
    return Days(first, last if last and last >= first else first)


def _nth(day: int, low: str, end: int, saying: Saying) -> dt.date | None:
    """ "the 10th": the nearest month that has it, a coming one in doubt."""
    shift = (
        1
        if re.match(r"\s+of\s+next\s+month", low[end : end + 20])
        else -1
        if re.match(r"\s+of\s+last", low[end : end + 12])
        else 0
    )
    made = _in_months(day, (shift,) if shift else (-1, 0, 1), saying)
    return min(made, key=lambda date: (abs(date - saying.today), date < saying.today), default=None)


def _in_months(day: int, offsets: Iterable[int], saying: Saying) -> list[dt.date]:
    """That day of so many months away, where the month has it."""
    made = []
    for offset in offsets:
        year, month = divmod(saying.today.year * 12 + saying.today.month - 1 + offset, 12)
        if date := _date(year, month + 1, day):
            made.append(date)
    return made


_PAST_HOUR = regex(r"\b(?:(?:half|quarter|five|ten|twenty)\s+(?:past|to)|half)\s+\w+\s+$")
"""Before the morning of an hour that is told in words: "half past ten in the morning"."""
_GREETING = regex(r"\b(?:guten|am|heute|gestern|jeden|diesen|diesem|nächsten|schönen|la|una|cada|toda\s+la)\s+$")


def _near(hit: re.Match[str], text: str, low: str, saying: Saying) -> Days | None:
    """Today, tomorrow and their like. German "morgen" and Spanish "mañana" are also the morning."""
    word = " ".join(hit["near"].split())
    if word == "in the morning" and _PAST_HOUR.search(low, max(0, hit.start() - 24), hit.start()):
        return None
    if word in ("morgen", "mañana") and _GREETING.search(low, max(0, hit.start() - 12), hit.start()):
        return None
    day = saying.today + date_atoms.day_offset(word, saying.language) * DAY
    opens, closes = 0, END
    if word == "in the morning" and saying.at.hour < 4:
        day = saying.today
    if word.endswith(("morning", "matin", "esta mañana", "esta misma mañana")):
        closes = 12 * 60
    elif word.endswith(("tonight", "evening", "soir", "noche", "last night")):
        opens = 17 * 60
    elif word.endswith(("afternoon", "après-midi", "esta tarde", "esta misma tarde")):
        opens, closes = 12 * 60, 18 * 60
    return Days(day, day, "relative", opens=opens, closes=closes)


def _month(month: int, year: int | None, edge: str | None, saying: Saying) -> Days:
    near = nearest(month, 15, saying) or saying.today
    year = year or near.year
    return edged(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), edge)


def which(hit: re.Match[str], group: str) -> str:
    """The word of a group that not every language has; empty where there is none."""
    return hit[group] or "" if group in hit.re.groupindex else ""


def weekday(hit: re.Match[str], low: str, saying: Saying) -> Days:
    """The day that a weekday's name means: the coming one, unless a word beside it says otherwise."""
    number = WEEKDAYS[saying.language][hit["wd_n"]]
    rel = f"{which(hit, 'wrel')} {which(hit, 'wrel2')}".strip()
    ahead = (number - saying.today.weekday()) % 7
    if LAST.search(rel) or "gone" in rel:
        return _fixed(saying.today - ((saying.today.weekday() - number) % 7 or 7) * DAY)
    if re.search(r"week$", rel):
        return _fixed(saying.today + ((ahead or 7) + 7) * DAY)
    if (saying.language in ("en", "de") and re.match(r"next|nächst", rel)) or "after next" in rel:
        monday = saying.today - saying.today.weekday() * DAY + (14 if "after next" in rel else 7) * DAY
        return _fixed(monday + number * DAY)
    if re.match(r"this$|diese", rel):
        return _fixed(saying.today + ahead * DAY)
    day = saying.today + (ahead or 7) * DAY
    if rel and rel != "the":
        return _fixed(day)
    return Days(day, day, "weekday", bare_weekday=True)


def _fixed(day: dt.date) -> Days:
    return Days(day, day, "weekday", fixed=True)


def combine(days: Days | None, named: Days | None) -> Days | None:
    """A date with its weekday stays the date; a week with a weekday is that day of it; else whichever is there."""
    if days is None or named is None:
        return days or named
    if days.is_span and days.last - days.first == 6 * DAY:
        day = days.first + named.first.weekday() * DAY
        return Days(day, day, "relative")
    return days

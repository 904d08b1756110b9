"""Numbers of a reply that are days of the month: "Sat 21", "Tuesday the 24th", "miércoles trece de mayo", "8 to 12"."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from drafter.domain.mentions.amounts import parse_number
from drafter.domain.mentions.numerals import Numeral
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

_WEEKDAYS = (
    "mon lun mo",
    "tue mar di",
    "wed mié mie mer mi",
    "thu jue jeu do",
    "fri vie ven fr",
    "sat sáb sab sam sa",
    "sun dom dim so",
)
_WEEKDAY = regex(r"\b([^\W\d_]{2,10})\.?,? (?:the |el |le |den |dem )?$", re.IGNORECASE)
_OF_MONTH = regex(r"\b(?:am|vom|zum|ab|dem|den|le|du|au|el|del|al|día) $", re.IGNORECASE)
_NEAR = dt.timedelta(days=62)
_MONTHS = (
    "jan enero ene jänner", "feb fév", "mar mär", "apr abr avr", "may mai mayo", "jun juin", "jul juil", "aug ago août", "sep", "oct okt", "nov", "dec dez dic déc",
)  # fmt: skip
_WITH_MONTH = regex(r"(?:,? (?:de|of|day of))? ([^\W\d_]{3,})")


def is_named_day(one: Numeral, sheet: Sheet, sources: Sources) -> bool:
    """ "miércoles trece de mayo": the day of the month in words, beside its month or its weekday."""
    if not 1 <= one.value <= 31:
        return False
    given = [day for day in sources.days if day.day == one.value]
    month = _WITH_MONTH.match(sheet.lower, one.end)
    if month and any(month[1].startswith(tuple(_MONTHS[day.month - 1].split())) for day in given):
        return True
    weekday = _WEEKDAY.search(sheet.text, max(0, one.start - 16), one.start)
    return weekday is not None and any(
        weekday[1].lower().startswith(tuple(_WEEKDAYS[day.weekday()].split())) for day in given
    )


_SHORT = regex(r"(\d{1,2})([./-])(\d{1,2})(?:\2(?:20)?(\d\d))?")


def is_short_day(quote: str, sources: Sources) -> bool:
    """ "29.11", "29.11.26", "10/9" in a list: a day that was given, whichever of the two numbers is the month."""
    told = _SHORT.fullmatch(quote)
    pair = {int(told[1]), int(told[3])} if told else None
    year = int(told[4]) if told and told[4] else None
    return any({day.month, day.day} == pair and year in (None, day.year % 100) for day in sources.days)


def beside_weekday(text: str, start: int) -> bool:
    before = _WEEKDAY.search(text, max(0, start - 16), start)
    return before is not None and any(
        before[1].lower().startswith(tuple(words.split())) for words in _WEEKDAYS if len(before[1]) > 2
    )


def is_day(text: str, sources: Sources, hit: re.Match[str]) -> bool:
    """ "Sat 21", "Tuesday the 24th": a weekday with the day of the month alone, where that day is given."""
    before = _WEEKDAY.search(text, max(0, hit.start() - 16), hit.start())
    if _OF_MONTH.search(text, max(0, hit.start() - 6), hit.start()):
        today = sources.now.date()
        return any(Decimal(day.day) == parse_number(hit["value"]) and abs(day - today) <= _NEAR for day in sources.days)
    if before is None:
        return False
    word, day = before[1].lower(), int(re.match(r"\d+", hit[0])[0])  # type: ignore[index]
    named = [place for place, words in enumerate(_WEEKDAYS) if word.startswith(tuple(words.split()))]
    days = {moment.astimezone(zone).date() for moment in sources.moments for zone in sources.zones}
    return any(one.day == day and one.weekday() in named for one in days)


_STRETCH = regex(r"\b(\d{1,2}) ?(?:to|till|until|and|bis|und|a|y|à|et|-|–) ?(\d{1,2})\b(?! ?(?:[%€£$]|\w))")


def is_stretch_of_hours(text: str, start: int, sources: Sources) -> bool:
    """ "a four-hour slot, 8 to 12, that went by": both were told as hours."""
    hit = next(
        (hit for hit in _STRETCH.finditer(text, max(0, start - 8), start + 16) if hit.start() <= start < hit.end()),
        None,
    )
    if hit is None or not all(int(hour) <= 24 for hour in hit.groups()):
        return False
    told = {time.hour for time in sources.spans_of_hours | sources.written_times}
    return all(int(hour) % 24 in told for hour in hit.groups())

"""Whether a count of things holds: it is told, the reply lists so many, or it follows by plain arithmetic from numbers of the
same things ("11 charged, 7 eaten: four lunches").
"""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from drafter.domain.mentions.amounts import parse_number
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.measures import FIGURE, apart, is_share
from drafter.drafting.checking.facts.reckoned import is_ratio, is_rest, is_worked_out
from drafter.drafting.checking.facts.sources import TIMES, Sources
from drafter.drafting.checking.facts.tense import is_declined
from drafter.drafting.checking.sheet import Sheet

FEW = Decimal(12)
"""So many things of no weight ("three things") may be named without a source at the most."""
MOST = Decimal(60)
"""Counts of things that are reckoned with; larger numbers are sums, ids and years."""
_SLOTS = regex(r"[ \t]+times(?:[ \t]+(?:are|were|free|open|left|to choose|for you|that|on|we)\b|:)", re.IGNORECASE)
"""After a number of hours to choose from: "two times are being held for you" counts no occurrences."""
_NOUN = regex(r"[ \t]+(?:(?:of|the|your|our|more|other|full|whole)[ \t]+)*([^\W\d_]{3,})(?:[ \t]+([^\W\d_]{3,}))?")
_ABOUT = regex(
    r"\b(?:over|about|around|nearly|almost|roughly|some|more than|just under|well over|rund|etwa|fast|gut|mehr als|casi|más de|unas?|près de|presque|plus de|environ) $"
)
_OF_WHOLE = regex(r"\w+ (?:of|out of|von|de|sur) (?:the |your |den |ihren |las |los |sus |les |vos )?(\d{1,3})\b")
_ITEM = regex(r",\s+(?:and |or |und |oder |y |o |et |ou )?|\s(?:and|or|und|oder|y|o|et|ou)\s|\n\s*(?:[-•*]|\d\.)\s*")


def known(value: Decimal, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether it is told or counted. How often something happened may be told short ("you asked twice" of one who asks for
    the third time), never too high."""
    if TIMES.match(sheet.text, end) and not _SLOTS.match(sheet.text, end):
        return value in sources.times or value + 1 in sources.times or value <= max(sources.counts)
    return sources.has_number(value)


def reckoned(value: Decimal, start: int, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether a count follows by plain arithmetic, or counts what the reply itself lists, or is refused. A small number of
    things that nobody counts is told in passing."""
    if is_declined(sheet, start) or is_worked_out(value, start, sheet, sources):
        return True
    if value > MOST:
        return apart(value, sources.told_numbers | {one.value for one in sources.amounts})
    if value != int(value):
        return False
    if is_share(value, sources, about=_ABOUT.search(sheet.lower, max(0, start - 16), start) is not None):
        return True  # "ten times your gift" of 250 and 25
    if is_rest(value, start, end, sheet, sources) or is_ratio(value, end, sheet, sources):
        return True
    if TIMES.match(sheet.text, end) and not _SLOTS.match(sheet.text, end):
        return _listed(sheet, start, end) == value
    return (
        _listed(sheet, start, end) == value
        or _of_the_same(value, end, sheet, sources)
        or _shown(value, start, sheet, sources)
        or value in sources.stretches
        or (value <= FEW and not _counted_otherwise(value, end, sheet, sources))
    )


def follows_from_numbers(value: Decimal, start: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether a large number follows by plain arithmetic from large ones that were told, or from those that stand beside
    it: a small one would make every number a near one's neighbour."""
    told = {one for one in sources.told_numbers if one > MOST}
    return value > MOST and (apart(value, told) or is_worked_out(value, start, sheet, sources))


def _counted_otherwise(value: Decimal, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether the case counts the same things, and fewer: "four visits" of three that were told."""
    told = told_of_the_same(value, end, sheet, sources)
    return bool(told) and value > max(told)


def told_of_the_same(value: Decimal, end: int, sheet: Sheet, sources: Sources) -> set[Decimal]:
    """The counts that the case tells of the things that a number counts in the reply."""
    noun = _NOUN.match(sheet.lower, end)
    stems = {word[:5] for word in noun.groups() if word} if noun and value <= MOST else set()
    return {
        number for number, words in sources.counted_things if stems & words and number <= MOST and number == int(number)
    }


def _of_the_same(value: Decimal, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether it is the sum or the difference of two numbers that were told of the same things."""
    noun = _NOUN.match(sheet.lower, end)
    if noun is None:
        return False
    stems = {word[:5] for word in noun.groups() if word}
    told = {number for number, words in sources.counted_things if stems & words}
    return any(value in (a + b, abs(a - b)) for a, b in itertools.combinations(told, 2))


def _shown(value: Decimal, start: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether the sentence shows the reckoning: "six of the seven", "Seven eaten, eleven charged: four"."""
    line = next((line for line in sheet.sentences if line.start <= start < line.end), None)
    if line is None:
        return False
    near = sheet.text[max(0, line.start - 80) : line.end]
    said = {Decimal(one.value) for one in find_numerals(near, sheet.reply.language) if not one.ordinal}
    said |= {parse_number(hit["value"]) for hit in FIGURE.finditer(near)}
    given = {one for one in said - {value} if 1 < one <= MOST and sources.has_number(one)}
    parts = (
        given | {Decimal(1)}
        if re.match(r"\s*(?:of|out of|von|de|sur)\b", sheet.lower[start:].split(" ", 1)[-1])
        else given
    )
    whole = _OF_WHOLE.match(sheet.lower[start:])
    if whole and sources.has_number(Decimal(whole[1])) and sources.has_number(Decimal(whole[1]) - value):
        return True  # "38 of 41" where three are missing
    return any(value in (a + b, abs(a - b)) for a in given for b in parts if a != b)


def _listed(sheet: Sheet, start: int, end: int) -> int:
    """How many things the reply lists after a colon behind the number, or as dates beside it; 0 where it lists none."""
    line = next((line for line in sheet.sentences if line.start <= start < line.end), None)
    if line is None:
        return 0
    colon = sheet.text.find(":", end, min(end + 80, line.end))
    if colon >= 0:
        rest = sheet.text[colon + 1 : line.end].strip(" \n.")
        if rest:
            return 1 + len(_ITEM.findall(rest))
    dates = [one for one in sheet.dates(sheet.reply.language) if end <= one.start < line.end and one.kind == "date"]
    return len(dates)

"""Numbers and days that a reply does not state but works out or holds against another: what is left of a count ("the other
seventeen" of eighteen), a sum whose parts stand beside it ("250 ml treats 2,000 litres, so 500 take 62.5"), a day that is
only compared ("rather today than on the 9th").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from drafter.domain.mentions.amounts import parse_number
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.measures import FIGURE
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

_OTHERS = regex(
    r"\b(?:other|others|remaining|rest of the|rest, all|übrigen|restlichen|anderen|verbleibenden|otr[oa]s|demás|restantes|(?:les|des) autres)\s+$"
)
_OTHERS_AFTER = regex(
    r"\s+(?:\w+ )?(?:others|more (?:to|follow|are|come)|left|to go|to follow|remain\w*|restantes|restants|übrig\w*|weitere|más)\b"
)
_PARTS = {
    "half": 2, "halved": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "hälfte": 2, "drittel": 3, "viertel": 4, "mitad": 2,
    "tercio": 3, "cuarto": 4, "cuarta": 4, "moitié": 2, "tiers": 3, "quart": 4,
}  # fmt: skip
_PART = regex(rf"\b(?:{'|'.join(_PARTS)})\b")
_NEAR = 160
_FEW = 6
"""So many numbers at the most are reckoned with in one breath."""


def is_rest(value: Decimal, start: int, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether it counts what is left of a given number when a few are taken away."""
    before = sheet.lower[max(0, start - 24) : start]
    if _OTHERS.search(before) is None and _OTHERS_AFTER.match(sheet.lower, end) is None:
        return False
    taken = set(_around(sheet, start, sources)) | {Decimal(1)}
    leaves = {Decimal(leaf) for _, leaf in sources.leaves if isinstance(leaf, int) and not isinstance(leaf, bool)}
    counted = {number for number, words in sources.counted_things if words} - {Decimal(day.day) for day in sources.days}
    return any(value + one in leaves | counted for one in taken)


_COMPARES = regex(
    r"[ -](?:times|fold) (?:fewer|less|more|as|the|what|higher|lower|larger|smaller|faster|slower|your|our)\b"
)


def is_ratio(value: Decimal, end: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether one given number is so many times another: "ten times fewer" of 600 and 60."""
    if _COMPARES.match(sheet.lower, end) is None:
        return False
    return any(one > 1 and one * value in sources.told_numbers for one in sources.told_numbers)


def is_worked_out(value: Decimal, start: int, sheet: Sheet, sources: Sources) -> bool:
    """Whether the numbers beside it give it: a product, a ratio, three in proportion, or a part that is named."""
    around = [one for one in _around(sheet, start, sources) if one not in (value, 0, 1)][:_FEW]
    low = sheet.lower[max(0, start - _NEAR) : start + _NEAR]
    parts = {Decimal(_PARTS[hit[0]]) for hit in _PART.finditer(low)}
    given = {one for one in sources.told_numbers if one > 1} if parts else set()
    if any(value * part == one for part in parts for one in given):
        return True
    if any(a * b == value or a == value * b for a, b in itertools.permutations(around, 2)):
        return True
    return any(a * b == value * c for a, b, c in itertools.permutations(around, 3))


def _around(sheet: Sheet, start: int, sources: Sources) -> list[Decimal]:
    """The given numbers that stand in the same sentence, or shortly before it."""
    line = next((line for line in sheet.sentences if line.start <= start < line.end), None)
    if line is None:
        return []
    near = sheet.text[max(0, line.start - _NEAR) : line.end]
    return list(dict.fromkeys(one for one in _numbers(near, sheet.reply.language) if sources.has_number(one)))


def _numbers(text: str, language: str) -> Iterator[Decimal]:
    for hit in FIGURE.finditer(text):
        yield parse_number(hit["value"])
    for one in find_numerals(text, language):
        if not one.ordinal:
            yield Decimal(one.value)


_COMPARED = regex(
    r"\b(?:rather|better|sooner|prefer\w*|instead of|lieber|besser|mejor|prefier\w+|plutôt|mieux|préfère|aime mieux)\b[^.;!?\n]*\b(?:than|and not|instead of|als|statt|anstatt|und nicht|que|y no|en vez de|et non|au lieu de)\s"
    r"(?:(?:only|erst|on|at|by|wait\w* (?:until|till)|until|am|um|bis|el|hasta|le|à|jusqu'au?|the|den|dem|have you (?:hear|learn|read) it) ){0,4}$"
)


def is_compared(sheet: Sheet, start: int) -> bool:
    """Whether a day or an hour is only held against another: "I would rather tell you today than on the 9th"."""
    return _COMPARED.search(sheet.lower, max(0, start - 140), start) is not None

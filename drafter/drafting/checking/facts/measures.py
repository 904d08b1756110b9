"""Figures with a unit of their own: percentages, and sizes such as 16 kg. A date that has a 16 in it tells neither."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from decimal import Decimal

from drafter.domain.mentions.amounts import parse_number
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources

FIGURE = regex(
    r"(?<![\w.,:/#-])(?P<value>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]?\d)|\d{1,9}(?:[.,]\d{1,3})*)"
    r"(?P<percent> ?(?:%|percent\b|per cent\b|prozent\b|por ciento\b|pour cent\b))?(?![\w/])",
    re.IGNORECASE,
)
"""A number in figures, with the mark of a percentage where it has one."""
MEASURE = regex(
    r"[ \u00a0-]?(kg|kilos?|g|grams?|km|kilometers?|kilometres?|miles?|metres?|meters?|cm|mm|°c?|degrees?|grad|grados|degrés|litres?|liters?|ml|kwh|watts?|volts?|"
    r"[mg]bit/s|mbps|[mgt]b)\b",
    re.IGNORECASE,
)
"""A unit of measure: 16 kg is told by no date that has a 16 in it."""


def measured(value: Decimal, unit: str, sources: Sources) -> bool:
    """Whether a size was told: with its unit, as the number of a fact, or where it can be no day's number, bare."""
    leaves = [
        Decimal(str(leaf))
        for _, leaf in sources.leaves
        if isinstance(leaf, (int, float)) and not isinstance(leaf, bool)
    ]
    if value in leaves:
        return True
    flat = sources.flat
    told = [hit.end() for hit in FIGURE.finditer(flat) if parse_number(hit["value"]) == value]
    told += [one.end for language in sources.languages for one in find_numerals(flat, language) if one.value == value]
    if told and all(day.day != value for day in sources.days):
        return True  # "it was 40 in here"
    sizes = [parse_number(hit["value"]) for hit in FIGURE.finditer(flat) if _like(MEASURE.match(flat, hit.end()), unit)]
    if any(value == size * count for size in sizes for count in _SO_MANY):
        return True  # "80 km" of two trips of 40
    if apart(value, sizes) or (value > 31 and apart(value, leaves)):
        return True  # "the missing 300 GB" of 200 where 500 are paid for
    units = [measure[1] for end in told if (measure := MEASURE.match(flat, end))]
    return any(one[0] == unit[0] or {one[0], unit[0]} <= {"°", "d", "g"} for one in units)


_SO_MANY = (2, 3, 4)


def _like(measure: re.Match[str] | None, unit: str) -> bool:
    return measure is not None and measure[1][0] == unit[0]


def apart(value: Decimal, told: Iterable[Decimal]) -> bool:
    """Whether a number is the sum or the difference of two that were told."""
    few = sorted(set(told))[:60]
    return any(value in (a + b, b - a) for a, b in itertools.combinations(few, 2))


def without_unit(sources: Sources) -> set[Decimal]:
    """The numbers told without a unit, as meters and counters are read: what lies between two of them may have one."""
    return {
        parse_number(hit["value"])
        for hit in FIGURE.finditer(sources.flat)
        if not hit["percent"] and MEASURE.match(sources.flat, hit.end()) is None
    }


def share_told(value: Decimal, sources: Sources) -> bool:
    """Whether that percentage was told, as one or as the number of a fact."""
    told = {parse_number(hit["value"]) for hit in FIGURE.finditer(sources.flat) if hit["percent"]}
    leaves = {
        Decimal(str(leaf))
        for _, leaf in sources.leaves
        if isinstance(leaf, (int, float)) and not isinstance(leaf, bool)
    }
    halves = {"half": 50, "hälfte": 50, "halb": 50, "mitad": 50, "moitié": 50, "quarter": 25, "viertel": 25}
    return (
        value in told | leaves
        or value / 100 in leaves
        or any(value == share and word in sources.flat for word, share in halves.items())
    )


def is_share(value: Decimal, sources: Sources, *, about: bool = False) -> bool:
    """Whether one given amount of money is so many times another: 156 € are 30 % of 520 €, four payments make the sum.
    Told `about`, the next whole number on either side will do: "over four times your usual bill" of 612 and 140."""
    money = list({one.value for one in sources.amounts if one.currencies and one.value > 0})[:30]
    pairs = list(itertools.permutations(money, 2))
    return any(a != b and a * value == b for a, b in pairs) or (
        about and any(a * (value - 1) < b < a * (value + 1) for a, b in pairs)
    )

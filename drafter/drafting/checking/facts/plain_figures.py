"""Figures that need no source of their own: emergency numbers, the last figures of what was given, sums in two numbers."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from decimal import Decimal

from drafter.domain.mentions.numerals import Numeral
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

_EMERGENCY = frozenset({"999", "112", "911", "000", "111", "110", "101", "988", "061"})
_CALLED = regex(
    r"\b(?:call\w*|r[iau]ng|dial\w*|phone|emergency|notruf|wähl\w*|ruf\w*|llam\w*|marc\w*|appel\w*|compos\w*)\b"
)


_RUN_TOGETHER = regex(r"([01]\d|2[0-3])([0-5]\d)")


_AT = regex(r"\b(?:at|by|before|until|till|from|around|to) $")


def is_run_together(quote: str, start: int, sheet: Sheet, sources: Sources) -> bool:
    """ "at 0730": an hour that was given, without a mark between."""
    hour = _RUN_TOGETHER.fullmatch(quote) if _AT.search(sheet.lower, max(0, start - 8), start) else None
    return hour is not None and dt.time(int(hour[1]), int(hour[2])) in sources.all_times_of_day


def is_emergency(hit: re.Match[str], sheet: Sheet) -> bool:
    """ "that's a 999 call": the number that everybody knows needs no source."""
    near = sheet.lower[max(0, hit.start() - 40) : hit.end() + 20]
    return hit[0] in _EMERGENCY and _CALLED.search(near) is not None


_ENDING = regex(r"\b(?:end(?:s|ing)?(?: in| on| with)?|last (?:three|four|3|4)(?: digits| figures)?(?: are)?) $")


def is_ending(hit: re.Match[str], sheet: Sheet, sources: Sources) -> bool:
    """ "your number ending 123": the last figures of something that was given."""
    ending = _ENDING.search(sheet.lower, max(0, hit.start() - 30), hit.start()) is not None
    return ending and len(hit[0]) >= 3 and any(other.endswith(hit[0]) for other in sources.ids)


def is_sum_in_two(one: Numeral, words: list[Numeral], sources: Sources) -> bool:
    """ "the six hundred and twelve fifty": a sum without its unit, cents and all."""
    at = words.index(one)
    return any(
        small.start - whole.end == 1
        and small.value < 100 <= whole.value
        and any(amount.value == whole.value + Decimal(small.value) / 100 for amount in sources.amounts)
        for whole, small in itertools.pairwise(words[max(0, at - 1) : at + 2])
    )

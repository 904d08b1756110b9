"""Ids in another spacing or punctuation than they were given in: "SL 20 771" and "SL-20771" of SL20771, "HA 417" of HA417."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.taken import claim
from drafter.drafting.checking.sheet import Sheet

_GROUPED = regex(
    r"(?<![\w@€$£.-])(?:[A-Z]{1,6}(?:[ .\-/\u00a0]?\d+[A-Z]{0,3}\b){1,5}|\d{2,}(?:[ .\-/\u00a0]\d{2,}){1,5})(?![\w@€%])"
)
_CUT = regex(r"[ .\-/\u00a0]")
_FEWEST = 4
"""So few signs are no id to be told by: "A 12"."""
_PLAIN = 5


def respaced(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """Finds nothing; it takes up the ids that are given ones, so that no part of them is read as a number of its own."""
    found = list(_GROUPED.finditer(sheet.text))
    if found:
        known = sheet.lasting(f"spaced ids {sheet.reply.language}", lambda: _given(sources))
        for hit in found:
            for end, key in reversed(list(_readings(hit))):
                if key in known:
                    claim(taken, hit.start(), end)
                    break
    yield from ()


def _given(sources: Sources) -> frozenset[str]:
    spaced = {key for hit in _GROUPED.finditer(sources.joined) for end, key in _readings(hit) if end == hit.end()}
    return frozenset(spaced | {one for one in sources.ids if len(one) <= 40})


def _readings(hit: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The id as far as each of its groups, without what parts them; letters with a figure, or figures enough to be told by."""
    ends = [hit.start() + cut.start() for cut in _CUT.finditer(hit[0])] + [hit.end()]
    for place, end in enumerate(ends):
        key = "".join(filter(str.isalnum, hit.string[hit.start() : end])).lower()
        figures = sum(ch.isdigit() for ch in key)
        lettered = key[0].isalpha() and figures >= 2 and len(key) >= _FEWEST
        if lettered or (key.isdigit() and place and figures >= _PLAIN):
            yield end, key

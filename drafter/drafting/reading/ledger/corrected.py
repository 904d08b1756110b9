"""What the customer corrects: of "it's 5512, not 5521" the second was never the number, and the first is of its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.reading import Fact
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.thread import Said

Given = tuple[str, str, int, int]
"""Name, value, and the place of the value in the message."""

_DENIED = regex(
    r"(?:(?:^|[,;:.(–—-]\s*|\d\s+|\b(?:is|it's|was|isn't|and|but|aber|und)\s+|(?<=\s)-\s*)(?:not|nicht)|(?:[,;(]\s*|\by\s+)no|(?:[,;(]\s*(?:et\s+)?|\bet\s+)(?:pas|non(?:\s+pas)?))\s+(?:(?:the|die|der|das|el|la|le|number|nummer|at|on)\s+)?#?$"
)
_FIGURES = regex(r"\d[^\d]*\d[^\d]*\d")
_BEFORE = 24
"""Characters in which a denial stands before what it denies."""


def corrected(said: Said, given: Sequence[Given], known: dict[tuple[str, str], Fact]) -> list[Given]:
    """What a message gives without what it denies. What was known and is denied is forgotten, and what takes its place
    without a name of its own is of the same kind."""
    denied = [one for one in given if _is_denied(said, one)]
    if not denied:
        return list(given)
    kinds: dict[int, str] = {}
    for one in denied:
        for key, fact in list(known.items()):
            if _same(fact.value, one[1]):
                del known[key]
                kinds[_line(said, one)] = fact.name
    return [
        (kinds.get(_line(said, one), one[0]), *one[1:]) if one[0] == "reference" else one
        for one in given
        if one not in denied
    ]


def _is_denied(said: Said, one: Given) -> bool:
    if not (_FIGURES.search(one[1]) or "@" in one[1]) or one[0] in ("step_tried", "address", "item", "date"):
        return False
    place = _line(said, one)
    asks = place >= 0 and said.lowered[place].rstrip().endswith("?")
    return not asks and _DENIED.search(said.low[max(0, one[2] - _BEFORE) : one[2]]) is not None


def _line(said: Said, one: Given) -> int:
    """Which sentence holds it."""
    return next((place for place, each in enumerate(said.sentences) if each.start <= one[2] < each.end), -1)


def _same(known: str, denied: str) -> bool:
    """The same value in another notation, or its end: "not 0170 but …"."""
    mine, theirs = (re.sub(r"[^a-z0-9@]", "", each.lower()) for each in (known, denied))
    return mine == theirs or (len(theirs) >= 4 and theirs.isdigit() and mine.isdigit() and mine.endswith(theirs))

"""Patterns by the hundred, tried only where one of their key words stands in the text: that keeps a check fast."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from drafter.drafting.checking.manner.prose import Prose

Rules = Iterable[tuple[str, str]]
"""Pairs of key words (`a|b|c`: one of them must be in the text) and a pattern over lower-case text."""

CLAUSE = r"(?:^|(?<=[.,!?;:\n(–—\"-])\s*|(?<=[.,!?;:\n(–—\"-] ))"
"""The beginning of a sentence or clause."""

_REPORTED = re.compile(
    r"(?:(?:were|was|been|being|be|get|got|getting) (?:told|asked|advised|made) (?:\w+ )?to|"
    r"(?:not|never|n't|nobody|no one|without|instead of|rather than|stop|wrong to|no right to)\b[^.!?;]{0,40}"
    r"\b(?:tell|telling|ask|asking|say|saying|told|hear|mean|meant|suggest|suggesting|imply|implying)\b[^.!?;]{0,25}|"
    r"(?<!\bi )(?<!\bwe )(?:told|asked) you to|(?:for|of|by|^)\s*(?:telling|asking) you to|"
    r"last thing (?:you|anyone) (?:want|need)\w*[^.!?;]{0,30})\s*$"
)


@functools.lru_cache(maxsize=8)
def _heads(text: str) -> frozenset[str]:
    """All runs of three letters: a key whose head is not among them is not in the text."""
    return frozenset(text[at : at + 3] for at in range(len(text)))


def _heads_of(keys: tuple[str, ...]) -> frozenset[str]:
    """The heads of the keys; none where a key is too short to have one, and must be looked for itself."""
    return frozenset(key[:3] for key in keys) if all(len(key) >= 3 for key in keys) else frozenset()


class Phrases:
    """`find` gives the places of all matches, in order, none overlapping."""

    def __init__(self, rules: Rules) -> None:
        self._rules = [
            (keys := tuple(listed.split("|")), _heads_of(keys), re.compile(pattern, re.MULTILINE))
            for listed, pattern in rules
        ]

    def _tried(self, text: str) -> Iterator[re.Pattern[str]]:
        """The patterns one of whose key words stands in the text."""
        heads = _heads(text)
        for keys, their_heads, pattern in self._rules:
            if not (their_heads and heads.isdisjoint(their_heads)) and any(map(text.__contains__, keys)):
                yield pattern

    def find(self, text: str) -> list[tuple[int, int]]:
        found = [hit.span() for pattern in self._tried(text) for hit in pattern.finditer(text)]
        places: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
            if not places or start >= places[-1][1]:
                places.append((start, end))
        return places

    def each(self, text: str) -> Iterator[tuple[int, int]]:
        """The places rule by rule, as they are found: for a caller that stops at the first that will do."""
        for pattern in self._tried(text):
            for hit in pattern.finditer(text):
                yield hit.span()

    def said(self, text: Prose) -> list[tuple[int, int]]:
        """As `find`, leaving out what is quoted, or told of others' words ("you were told to calm down")."""
        return [
            (start, end)
            for start, end in self.find(text.lower)
            if not text.quoted(start) and not _REPORTED.search(text.lower, max(0, start - 70), start)
        ]

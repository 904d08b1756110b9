"""Patterns by the hundred, tried only where one of their key words stands in the text: that keeps a check fast."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Iterable, Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.prose import Prose

Rules = Iterable[tuple[str, str]]
"""Pairs of key words (`a|b|c`: one of them must be in the text) and a pattern over lower-case text."""

CLAUSE = r"(?:^|(?<=[.,!?;:\n(–—\"-])\s*|(?<=[.,!?;:\n(–—\"-] ))"
"""The beginning of a sentence or clause."""

_REPORTED = Waiting(
    r"(?:(?:were|was|been|being|be|get|got|getting) (?:told|asked|advised|made) (?:\w+ )?to|"
    r"(?:not|never|n't|nobody|no one|without|instead of|rather than|stop|wrong to|no right to)\b[^.!?;]{0,40}"
    r"\b(?:tell|telling|ask|asking|say|saying|told|hear|mean|meant|suggest|suggesting|imply|implying)\b[^.!?;]{0,25}|"
    r"(?<!\bi )(?<!\bwe )(?:told|asked) you to|(?:for|of|by|^)\s*(?:telling|asking) you to|"
    r"last thing (?:you|anyone) (?:want|need)\w*[^.!?;]{0,30})\s*$"
)


_PLACE = operator.attrgetter("place")


class Phrases:
    """`find` gives the places of all matches, in order, none overlapping."""

    def __init__(self, rules: Rules) -> None:
        self._rules = [(tuple(listed.split("|")), pattern) for listed, pattern in rules]
        self._gate = Gate(*(pattern for _, pattern in self._rules), flags=re.MULTILINE)

    def _tried(self, text: str) -> Iterator[re.Pattern[str]]:
        """The patterns that stand in the text, and one of whose key words does."""
        for place, phrases in itertools.groupby(self._gate.within(text), key=_PLACE):
            keys, pattern = self._rules[place]
            if any(map(text.__contains__, keys)) and any(phrase.matches(text) for phrase in phrases):
                yield _compiled(pattern)

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


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return regex(pattern, re.MULTILINE)

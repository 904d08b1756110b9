"""Patterns that wait: they are compiled, and tried, once a text holds what they cannot do without.

    OURS = Waiting(r"\\b(?:we|the depot) (?:lost|mislaid)\\b|\\bour own mistake\\b")
    OURS.search("when will it come?")     # None, and nothing was compiled

For long lists of ways to say a thing, most of which no text holds. What each alternative cannot do without is worked out from
the pattern itself, so no match is ever lost.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from drafter.domain.keeping import kept
from drafter.domain.lexicon.anchors import anchors
from drafter.domain.regex import regex

_PIECE = regex(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""A bar or a bracket, and what they must stand outside of to mean something: an escape, a set."""
Needs = tuple[tuple[tuple[str, ...], ...], ...]
"""For each alternative its groups: a match holds one string of each group."""


class Waiting:
    """Stands for `regex(pattern, flags)`, of which it knows the methods below. Not for patterns that ignore case."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        if flags & re.IGNORECASE or "(?i" in pattern:
            raise ValueError("a pattern that waits is looked for as it is written: it cannot ignore case")
        self.pattern, self.flags = pattern, flags
        _ALL.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return regex(self.pattern, self.flags)

    @cached_property
    def needs(self) -> Needs:
        return needs(self.pattern)

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds all that some alternative needs."""
        for groups in self.needs:
            for group in groups:
                for words in group:
                    if words in text:
                        break
                else:
                    break
            else:
                return True
        return False

    def _may(self, text: str, pos: int, endpos: int) -> bool:
        return self.may_stand_in(text[pos:endpos] if pos or endpos < len(text) else text)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self.compiled.search(text, pos, endpos) if self._may(text, pos, endpos) else None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self.compiled.match(text, pos, endpos) if self._may(text, pos, endpos) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, pos, endpos) if self._may(text, pos, endpos) else iter(())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self.may_stand_in(text) else None

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text) if self.may_stand_in(text) else []

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.subn(new, text, count)[0]

    def subn(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> tuple[str, int]:
        return self.compiled.subn(new, text, count) if self.may_stand_in(text) else (text, 0)


Pattern = re.Pattern[str] | Waiting
"""What is looked for in a text, at once or once it may stand there."""
_ALL: list[Waiting] = []


def made() -> tuple[Waiting, ...]:
    """All that were made."""
    return tuple(_ALL)


@kept(anchors)
def needs(pattern: str) -> Needs:
    """What each alternative of a pattern cannot do without; one that needs nothing stands in every text."""
    return tuple(dict.fromkeys(anchors(choice) for choice in choices(pattern)))


@kept()
def choices(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern, cut at the bars outside of all brackets: "a(?:b|c)|[|]d" has two."""
    depth = begin = 0
    found: list[str] = []
    for piece in _PIECE.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(piece[0], 0)
        if piece[0] == "|" and depth == 0:
            found.append(pattern[begin : piece.start()])
            begin = piece.end()
    return (*found, pattern[begin:])

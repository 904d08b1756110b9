"""A cheap look before a costly search. A check's pattern is a long list of phrases, and most replies hold none of them:

    gate = Gate(r"\\b(?:language model|chat ?bot)\\b|\\bsystem prompt\\b")
    gate.within("i will refund you on friday").holds("i will refund you on friday")    # False, for next to nothing

What each phrase cannot do without is worked out from the pattern itself, so no match is ever lost: `holds` says just what
a search for the whole pattern would say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from drafter.domain.lexicon.anchors import anchors

_GRAM = 3
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""An escape, a set or a single character: what a bar or a bracket must stand outside of to mean something."""


class Phrase(NamedTuple):
    """One alternative of a pattern. A match of it holds one string of each group of `needs`."""

    needs: tuple[tuple[str, ...], ...]
    pattern: str
    flags: int

    def may_stand_in(self, low: str) -> bool:
        return all(any(map(low.__contains__, group)) for group in self.needs)

    def stands_in(self, low: str) -> bool:
        return self.may_stand_in(low) and _compiled(self.pattern, self.flags).search(low) is not None


class Found(tuple[Phrase, ...]):
    """The phrases that a text may hold, to be looked for in it or in its sentences."""

    def holds(self, low: str) -> bool:
        return any(phrase.stands_in(low) for phrase in self)


class Gate:
    """For patterns written in lower case, and texts in lower case."""

    def __init__(self, *patterns: str, flags: int = 0) -> None:
        self._patterns, self._flags = patterns, flags

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        every = (choice for pattern in self._patterns for choice in choices(pattern))
        return tuple(Phrase(anchors(choice), choice, self._flags) for choice in every)

    @cached_property
    def _by_gram(self) -> dict[str, tuple[int, ...]]:
        """Which phrases the first letters of their tellingest strings call for; "" calls for those without."""
        called: dict[str, dict[int, None]] = {"": {}}
        for place, phrase in enumerate(self._phrases):
            for words in phrase.needs[0] if phrase.needs else ("",):
                longest = max(words.split(), key=len, default="")
                called.setdefault(longest[:_GRAM] if len(longest) >= _GRAM else "", {})[place] = None
        return {gram: tuple(places) for gram, places in called.items()}

    @cached_property
    def _grams(self) -> frozenset[str]:
        return frozenset(self._by_gram)

    def within(self, low: str, held: frozenset[str] | None = None) -> Found:
        """The phrases that may stand in `low`; `held` are its `grams`, where the caller has them."""
        called = {
            place for gram in self._grams & (grams(low) if held is None else held) for place in self._by_gram[gram]
        }
        called.update(self._by_gram[""])
        return Found(self._phrases[place] for place in sorted(called) if self._phrases[place].may_stand_in(low))


def grams(low: str) -> frozenset[str]:
    """Every run of three letters in the words of a text."""
    words = "\n".join(set(low.split()))
    return frozenset(map("".join, zip(words, words[1:], words[2:], strict=False)))


def choices(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, cut at the bars outside of all brackets: "a(?:b|c)|[|]d" has two."""
    depth = begin = 0
    for piece in _PIECE.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(piece[0], 0)
        if piece[0] == "|" and depth == 0:
            yield pattern[begin : piece.start()]
            begin = piece.end()
    yield pattern[begin:]


@functools.cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)

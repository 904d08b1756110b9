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

_SHORT, _LONG = 3, 5
"""Letters of a word by which a phrase is called: five where it has them, since few texts hold five letters by chance."""
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""An escape, a set or a single character: what a bar or a bracket must stand outside of to mean something."""


class Phrase(NamedTuple):
    """One alternative of a pattern, the one at `place` of its gate. A match of it holds one string of each group of
    `needs`; each string stands there with its gram, without which it is not looked for. `calls` are the grams of each
    group."""

    needs: tuple[tuple[tuple[str, str], ...], ...]
    calls: tuple[frozenset[str], ...]
    pattern: str
    flags: int
    place: int

    def may_stand_in(self, low: str, held: frozenset[str]) -> bool:
        if any(map(held.isdisjoint, self.calls)):
            return False
        for group in self.needs:
            for gram, words in group:
                if gram in held and words in low:
                    break
            else:
                return False
        return True

    def stands_in(self, low: str) -> bool:
        """Whether it stands in a short text, where looking costs less than gathering the text's grams."""
        for group in self.needs:
            for _, words in group:
                if words in low:
                    break
            else:
                return False
        return self.matches(low)

    def matches(self, low: str) -> bool:
        return _compiled(self.pattern, self.flags).search(low) is not None


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
        return tuple(
            _phrase(choice, self._flags, place)
            for place, pattern in enumerate(self._patterns)
            for choice in choices(pattern)
        )

    @cached_property
    def _by_gram(self) -> dict[str, tuple[int, ...]]:
        """Which phrases the first letters of their tellingest strings call for; "" calls for those without."""
        called: dict[str, dict[int, None]] = {"": {}}
        for number, phrase in enumerate(self._phrases):
            for gram, _ in phrase.needs[0] if phrase.needs else (("", ""),):
                called.setdefault(gram, {})[number] = None
        return {gram: tuple(places) for gram, places in called.items()}

    @cached_property
    def _grams(self) -> frozenset[str]:
        return frozenset(self._by_gram) - {""}

    def within(self, low: str, held: frozenset[str] | None = None) -> Found:
        """The phrases that may stand in `low`; `held` are its `grams`, where the caller has them."""
        held = grams(low) if held is None else held
        called = set(self._by_gram[""])
        for gram in self._grams & held:
            called.update(self._by_gram[gram])
        phrases = map(self._phrases.__getitem__, sorted(called))
        return Found(phrase for phrase in phrases if phrase.may_stand_in(low, held))


def _phrase(choice: str, flags: int, place: int) -> Phrase:
    needs = tuple(tuple((_gram(words), words) for words in group) for group in anchors(choice))
    calls = tuple(frozenset(gram for gram, _ in group) for group in needs)
    return Phrase(needs, calls, choice, flags, place)


def _gram(words: str) -> str:
    """The first letters of the longest of some words, "" where all are too short to tell."""
    longest = max(words.split(), key=len, default="")
    size = _LONG if len(longest) >= _LONG else _SHORT
    return longest[:size] if len(longest) >= size else ""


@functools.lru_cache(maxsize=32)
def grams(low: str) -> frozenset[str]:
    """Every run of three letters, and of five, in the words of a text, and none at all, which every text holds."""
    return frozenset(("",)).union(
        *(_runs(word) if len(word) <= _USUAL else _runs_of(word) for word in set(low.split()))
    )


def _runs_of(word: str) -> tuple[str, ...]:
    return tuple(word[at : at + size] for size in (_SHORT, _LONG) for at in range(len(word) - size + 1))


_runs = functools.lru_cache(maxsize=8192)(_runs_of)
"""Kept, since replies share most of their words."""
_USUAL = 32
"""Letters of the longest word that is kept."""


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

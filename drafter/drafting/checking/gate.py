"""A cheap look before a costly search. A check's pattern is a long list of phrases, and most replies hold none of them:

    gate = Gate(r"\\b(?:language model|chat ?bot)\\b|\\bsystem prompt\\b")
    gate.within("i will refund you on friday").holds("i will refund you on friday")    # False, for next to nothing

What each phrase cannot do without is worked out from the pattern itself, so no match is ever lost: `holds` says just what
a search for the whole pattern would say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.patterns import choices
from drafter.domain.regex import regex
from drafter.drafting.checking.heads import heads


class Phrase(NamedTuple):
    """One alternative of a pattern, the one at `place` of its gate. A match of it holds one string of each group of
    `needs`."""

    needs: tuple[tuple[str, ...], ...]
    pattern: str
    flags: int
    place: int

    def stands_in(self, low: str) -> bool:
        for group in self.needs:
            for words in group:
                if words in low:
                    break
            else:
                return False
        return self.matches(low)

    def matches(self, low: str) -> bool:
        pattern, begins = _compiled(self.pattern, self.flags)
        if not begins or 2 * len(begins) > len(low):  # to find so many beginnings takes longer than to try a short text
            return pattern.search(low) is not None
        for head in begins:
            at = low.find(head)
            while at >= 0:
                if pattern.match(low, at):
                    return True
                at = low.find(head, at + 1)
        return False


class Found(tuple[Phrase, ...]):
    """The phrases that a text may hold, to be looked for in it or in its sentences."""

    def holds(self, low: str) -> bool:
        return any(phrase.stands_in(low) for phrase in self)


class Gate:
    """For patterns written in lower case, and texts in lower case."""

    def __init__(self, *patterns: str, flags: int = 0) -> None:
        self._patterns, self._flags = patterns, flags
        self._number = len(_GATES)
        _GATES.append(self)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(
            Phrase(anchors(choice), choice, self._flags, place)
            for place, pattern in enumerate(self._patterns)
            for choice in choices(pattern)
        )

    def within(self, low: str) -> Found:
        """The phrases that may stand in `low`."""
        gates = len(_GATES)
        begin, mine = _index(gates).begins[self._number], (1 << len(self.phrases)) - 1
        called, *unsure = (bits >> begin & mine for bits in _called(low, gates))
        for number, bits in enumerate(unsure):
            for at in _bits(bits & called):
                if not any(map(low.__contains__, self._spaced[at][number])):
                    called ^= 1 << at
        return Found(map(self.phrases.__getitem__, _bits(called)))

    @cached_property
    def _spaced(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Of each phrase and group, the strings that are more than a piece of a word."""
        return tuple(
            tuple(tuple(words for words in group if _piece(words) != words) for group in phrase.needs)
            for phrase in self.phrases
        )


_GATES: list[Gate] = []
"""All there are, in the order in which they were made: what a text calls for is worked out for all of them at once."""
_GROUPS = 3
_REMEMBERED, _USUAL = 4_000, 32
"""Words that are kept in memory, since replies share most of theirs, and the letters of the longest that is; past that we
forget and begin anew."""


class _Index:
    """The phrases of all gates by the words that call for them; bit n stands for phrase n. Those of a gate `begin` at the
    place that its number tells."""

    def __init__(self, gates: Iterable[Gate]) -> None:
        self.begins: list[int] = []
        self._by_piece: dict[str, list[int]] = {}
        self._without = [0] * _GROUPS
        self._remembered: dict[str, list[int]] = {}
        bit = 1
        for gate in gates:
            self.begins.append(bit.bit_length() - 1)
            for phrase in gate.phrases:
                self._add(phrase, bit)
                bit <<= 1
        self._longest = max(map(len, self._by_piece), default=0)

    def _add(self, phrase: Phrase, bit: int) -> None:
        for number in range(_GROUPS):
            if number >= len(phrase.needs):
                self._without[number] |= bit
                continue
            for words in phrase.needs[number]:
                piece = _piece(words)
                called = self._by_piece.setdefault(piece, [0] * 2 * _GROUPS)
                called[number] |= bit
                called[number + _GROUPS] |= bit if piece == words else 0

    def called(self, low: str) -> tuple[int, ...]:
        """The phrases that find a piece of each of their groups in the words of a text, and for each group those that find no
        whole string of it in one word."""
        first, second, third = sure, surely, surest = self._without
        for word in set(low.split()):
            one, two, three, four, five, six = self._remembered.get(word) or self._called_by(word)
            first |= one
            second |= two
            third |= three
            sure |= four
            surely |= five
            surest |= six
        called = first & second & third
        return called, called & ~sure, called & ~surely, called & ~surest

    def _called_by(self, word: str) -> list[int]:
        called = [0] * 2 * _GROUPS
        for at in range(len(word)):
            for end in range(at + 1, min(len(word), at + self._longest) + 1):
                for number, bits in enumerate(self._by_piece.get(word[at:end], ())):
                    called[number] |= bits
        if len(word) <= _USUAL:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered = {}
            self._remembered[word] = called
        return called


def _piece(words: str) -> str:
    """The longest run without a space: what stands in one word of a text."""
    return max(words.split(), key=len)


def _bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


@functools.lru_cache(maxsize=1)
def _index(gates: int) -> _Index:
    return _Index(_GATES[:gates])


@functools.lru_cache(maxsize=32)
def _called(low: str, gates: int) -> tuple[int, ...]:
    return _index(gates).called(low)


@functools.cache
def _compiled(pattern: str, flags: int) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Ready to be searched for, and the letters with which its matches begin."""
    return regex(pattern, flags), heads(pattern)

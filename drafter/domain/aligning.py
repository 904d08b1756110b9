"""Which words of one text stand in another, in order: the longest common run of words, with gaps.

Of all the longest ways to lay one text on the other the one with the fewest breaks is taken, so that a word counts where
it stands in its sentence and not where the same word happens to stand too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from drafter.domain.regex import regex

_LONGEST = 20_000
"""Characters that are read of a text."""
_MOST = (800, 1_600)
"""Words that are laid on each other, of the one text and of the other, once what is alike at both ends is taken off. What
is beyond them counts as not found, and no text takes more than some 20 ms."""
_UNSEEN = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF)
_STRAIGHT: dict[int, str | None] = dict.fromkeys(_UNSEEN) | {ord(mark): "'" for mark in "’‘‛ʼ´`"}
_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_BETWEEN = r"\s!-/:-@\[-`{-~¡-©«-´¶-¹»-¿×÷\u2000-\u206f\u20a0-\u20cf\u2190-\u22ff\u2500-\u25ff\u3000-\u303f"
_LETTERS = rf"[^{_BETWEEN}{_ALONE}]+"
_WORD = regex(rf"[$¢-¥\u20a0-\u20cf]|\d+(?:[.,:]\d+)*|[{_ALONE}]|{_LETTERS}(?:'{_LETTERS})*")


class Word(NamedTuple):
    """`word` in lower case; it stands at `start` to `end` of the cleaned text."""

    word: str
    start: int
    end: int


def clean(text: str) -> str:
    """The text with one way to write each character, straight apostrophes, and nothing that cannot be seen."""
    return unicodedata.normalize("NFKC", text[:_LONGEST])[:_LONGEST].translate(_STRAIGHT)


def words(cleaned: str) -> list[Word]:
    """The words of a cleaned text: "I'll refund $89.99." is i'll, refund, $, 89.99. Where a script sets no spaces, each
    character is one."""
    return [Word(hit[0].casefold(), hit.start(), hit.end()) for hit in _WORD.finditer(cleaned)]


def aligned(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of places that hold the same word, in order; as many as there can be."""
    shorter = min(len(one), len(other))
    head = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    left = shorter - head
    tail = next((at for at in range(left) if one[-1 - at] != other[-1 - at]), left)
    ends = (len(one) - tail, len(other) - tail)
    between = _laid(one[head : ends[0]][: _MOST[0]], other[head : ends[1]][: _MOST[1]])
    pairs = [(at, at) for at in range(head)] + [(x + head, y + head) for x, y in between]
    return pairs + [(ends[0] + at, ends[1] + at) for at in range(tail)]


def _laid(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The best way to lay them: by the number of pairs, then by how many follow right upon the pair before."""
    if not set(one) & set(other):
        return []
    import numpy as np  # takes time to load, and a draft that was sent as it is needs none of it

    places: dict[str, list[int]] = {}
    for at, word in enumerate(other):
        places.setdefault(word, []).append(at)
    pair = len(one) + 1  # worth more than all the followings together
    best = np.zeros((len(one) + 1, len(other) + 1), np.int32)
    ending = np.full(best.shape, -1, np.int32)  # the best that ends with a pair here
    for row, word in enumerate(one, start=1):
        spots = np.array(places.get(word, ()), np.int64)
        ending[row, spots + 1] = pair + np.maximum(best[row - 1, spots], ending[row - 1, spots] + 1)
        np.maximum.accumulate(np.maximum(best[row - 1], ending[row]), out=best[row])
    pairs, row, column, must = [], len(one), len(other), False
    while row and column:
        if must or ending[row, column] == best[row, column]:
            pairs.append((row - 1, column - 1))
            row, column = row - 1, column - 1
            must = ending[row, column] >= 0 and ending[row, column] + 1 >= best[row, column]
        elif best[row - 1, column] == best[row, column]:
            row -= 1
        else:
            column -= 1
    return pairs[::-1]

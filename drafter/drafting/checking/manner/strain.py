"""How hard an English text is to read, as one number: long sentences, long words, nouns made of verbs, rare words.

strain("I am sending a new one today.")                                    # 12.9
strain("Remittance of the aforementioned amount is subject to approval.")  # 21.0
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import NamedTuple

from drafter.domain.regex import regex

_LENGTH, _SYLLABLE, _NOUN, _RARE = 4.0, 4.0, 10.0, 10.0
"""Weights of the logarithm of the words in a sentence, the syllables in a word, and the shares of nouns and rare words;
round numbers that tell legal texts from their plain versions."""
_VOWELS = regex(r"[aeiouy]+")
_NOUN_OF_VERB = regex(r"\w{4,}(?:tions?|ments?|[ae]nce|ity|ities)$")
_ENDINGS = ("'s", "s", "ed", "ing", "ly", "es", "d", "er", "ers")
WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")


class Strain(NamedTuple):
    """`words` in a sentence, `syllables` in a word, shares of `nouns` and `rare` words, and all of it as one `total`."""

    words: float
    syllables: float
    nouns: float
    rare: float

    @property
    def total(self) -> float:
        return (
            _LENGTH * math.log(max(1.0, self.words))
            + _SYLLABLE * self.syllables
            + _NOUN * self.nouns
            + _RARE * self.rare
        )


def strain(sentences: Sequence[str], known: Iterable[str] = ()) -> Strain:
    """Of lower-case sentences with straight quotes; `known` are words that this reader has used, which are not rare."""
    lines = [words for sentence in sentences if (words := WORD.findall(sentence))]
    words = [word for line in lines for word in line]
    if not words:
        return Strain(0.0, 0.0, 0.0, 0.0)
    theirs = frozenset(known)
    return Strain(
        words=len(words) / len(lines),
        syllables=sum(map(syllables, words)) / len(words),
        nouns=sum(_NOUN_OF_VERB.match(word) is not None for word in words) / len(words),
        rare=sum(word not in theirs and is_rare(word) for word in words) / len(words),
    )


@functools.lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Runs of vowels, without a silent e at the end."""
    count = len(_VOWELS.findall(word))
    silent = count > 1 and word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, count - silent)


@functools.lru_cache(maxsize=8192)
def is_rare(word: str) -> bool:
    """Whether neither a word nor what is left without its ending is among the common ones."""
    return not (word in _common() or any(base in _common() for base in _bases(word)))


def _bases(word: str) -> Iterable[str]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word[: -len(ending)]
            yield f"{word[: -len(ending)]}e"


@functools.cache
def _common() -> frozenset[str]:
    """The words that people use most when they write to each other, made by `evals.training.common_words`."""
    return frozenset(resources.files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").split())

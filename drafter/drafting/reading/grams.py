"""A text as numbered word and character n-grams: what the trained heat weighs.

Numbers are hashes, so no vocabulary is kept: words, pairs of words and words after a negation share the first half
of the table, runs of three to five letters the second. The same text gives the same numbers on every machine.
"""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.domain.regex import regex

_BITS = 18
HALF = 1 << _BITS
SIZE = 2 * HALF
Places = NDArray[np.int64]

_MASKED = regex(r"@\w+|https?://\S+|www\.\S+|\d+(?:[.,:]\d+)*")
_TOKEN = regex(r"[^\W_]+(?:'[^\W_]+)*|[!?]+|\.{2,}|[:;=]['-]?[()/|dpo]|[^\w\s.,'\"-]")
_LONG = regex(r"(\w)\1{2,}")
_NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "wont", "dont", "doesnt", "didnt", "isnt", "wasnt", "nicht", "kein", "keine", "keinen", "nie", "niemand", "nichts", "nunca", "nadie", "nada", "ni", "pas", "jamais", "personne", "rien", "aucun", "aucune"})  # fmt: skip
_NEGATED_WORDS = 3
_SHORTEST, _LONGEST = 3, 5
_EDGE = 0x1234567
_U = np.uint64


class Grams(NamedTuple):
    words: Places
    letters: Places


def grams(own: str) -> Grams:
    """The places of folded text in the table, one for each n-gram."""
    text = _LONG.sub(r"\1\1", _MASKED.sub(_mask, own))
    return Grams(_words(text), _letters(text))


def _mask(found: re.Match[str]) -> str:
    """Who is addressed, which page and which number tell nothing of the tone."""
    first = found[0][0]
    return " @ " if first == "@" else " www " if first in "hw" else "0"


def _words(text: str) -> Places:
    hashes: list[int] = []
    negated: list[int] = []
    left = 0
    for token in _TOKEN.findall(text):
        if not token[0].isalnum():
            left = 0
            token = token[:2]
        number = zlib.crc32(token.encode("utf-8", "replace"))
        hashes.append(number)
        if token in _NEGATIONS or token.endswith("n't"):
            left = _NEGATED_WORDS
        elif left:
            negated.append(number ^ 0x5BD1E995)
            left -= 1
    if not hashes:
        return np.zeros(0, dtype=np.int64)
    row = np.array([_EDGE, *hashes, _EDGE], dtype=np.uint64)
    pairs = ((row[:-1] * _U(0x9E3779B1)) ^ (row[1:] * _U(0x85EBCA77))) & _U(0xFFFFFFFF)
    pairs ^= pairs >> _U(15)
    every = np.concatenate([row[1:-1], pairs, np.array(negated, dtype=np.uint64)])
    return (every & _U(HALF - 1)).astype(np.int64)


def _letters(text: str) -> Places:
    """Runs of letters inside a word, its edges counted as letters."""
    line = f" {' '.join(text.split())} ".encode("utf-8", "replace")
    row = np.frombuffer(line, dtype=np.uint8).astype(np.uint64)
    blanks = np.concatenate([[0], np.cumsum(row == 32)])
    kept = []
    rolling = row
    for length in range(2, min(_LONGEST, len(row)) + 1):
        rolling = (rolling[:-1] * _U(0x01000193) + row[length - 1 :]) & _U(0xFFFFFFFFFFFF)
        if length >= _SHORTEST:
            inside = blanks[length - 1 : len(row)] - blanks[1 : len(row) - length + 2]
            kept.append((rolling ^ (rolling >> _U(17)) ^ _U(length * 0x9E37))[inside == 0])
    if not kept:
        return np.zeros(0, dtype=np.int64)
    every = np.concatenate(kept) * _U(0x9E3779B97F4A7C15)
    return (every >> _U(64 - _BITS)).astype(np.int64) + HALF

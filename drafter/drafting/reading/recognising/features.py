"""Sentences as numbers: runs of words, of word groups and of letters, each a place in a table of weights.

Numbers are hashes, so no vocabulary of phrases is kept. A word group holds words of like meaning (solicitor, lawyer,
attorney), so that a turn of phrase is known in words that nobody has seen it with. All sentences of a case are
numbered at once: the work is a few operations on long arrays.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.domain.regex import regex

BITS = 17
SIZE = 1 << BITS
Places = NDArray[np.int64]

TOKEN = regex(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[^\w\s]")
_EDGE = 0x1234567
_SHORTEST, _LONGEST = 3, 5
_MOST_REMEMBERED = 50_000
_U = np.uint64
_PRIMES = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)


class Token(NamedTuple):
    """`sounds` are its hash and those of its two word groups; `row` its place among the known words, -1 where it is
    none; `letters` the places of its runs of letters."""

    sounds: tuple[int, int, int]
    row: int
    letters: Places


@dataclass(frozen=True)
class Numbered:
    """`places` with the sentence that each stands in, in order of the sentences; `rows` of known words likewise."""

    places: Places
    place_of: Places
    rows: Places
    row_of: Places


class Numbering:
    """Turns folded sentences into numbers. `groups` tells for a known word its row and its two groups."""

    def __init__(self, groups: dict[str, tuple[int, int, int]]) -> None:
        self._groups = groups
        self._tokens: dict[str, Token] = {}

    def of(self, sentences: Sequence[str]) -> Numbered:
        """The numbers of some sentences, each of which has at least one token or none at all."""
        tokens = [[self._token(piece) for piece in TOKEN.findall(sentence)] for sentence in sentences]
        lengths = np.array([len(row) + 2 for row in tokens])
        where = np.repeat(np.arange(len(tokens)), lengths)
        kept, kept_of = [], []
        flat = np.full((int(lengths.sum()), 3), _EDGE, dtype=np.uint64)
        at = 0
        for row in tokens:
            if row:
                flat[at + 1 : at + 1 + len(row)] = [token.sounds for token in row]
            at += len(row) + 2
        for layer in range(3):
            for places, index in _runs(flat[:, layer], where, layer):
                kept.append(places)
                kept_of.append(index)
        letters = [token.letters for row in tokens for token in row]
        counts = [len(token.letters) for row in tokens for token in row]
        inside = np.repeat(np.arange(len(tokens)), [len(row) for row in tokens])
        if letters:
            kept.append(np.concatenate(letters))
            kept_of.append(np.repeat(inside, counts))
        places, place_of = np.concatenate(kept), np.concatenate(kept_of)
        order = np.argsort(place_of, kind="stable")
        rows = np.array([token.row for row in tokens for token in row], dtype=np.int64)
        known = rows >= 0
        return Numbered(places[order], place_of[order], rows[known], inside[known])

    def _token(self, piece: str) -> Token:
        found = self._tokens.get(piece)
        if found is None:
            if len(self._tokens) >= _MOST_REMEMBERED:
                self._tokens.clear()
            found = self._tokens[piece] = self._made(piece)
        return found

    def _made(self, piece: str) -> Token:
        """Of a number only its length tells: "£214" is money, whatever it is."""
        word = "0" * min(len(piece), 4) if piece.isdigit() else piece
        own = _hash(word)
        row, coarse, fine = self._groups.get(word, (-1, -1, -1))
        groups = (_hash(f"\x01{coarse}"), _hash(f"\x02{fine}")) if row >= 0 else (own, own)
        return Token((own, *groups), row, _letters(word))


def _runs(row: NDArray[np.uint64], where: Places, layer: int) -> list[tuple[Places, Places]]:
    """Single words, pairs, triples, and pairs with any word between, that lie in one sentence."""
    salt = _U(0x51ED270B * (layer + 1))
    inner = row != _U(_EDGE)
    pair = where[:-1] == where[1:]
    third = where[:-2] == where[2:]
    one, two, three = (row * _U(prime) for prime in _PRIMES)
    return [
        (_place(row[inner] ^ salt), where[inner]),
        (_place((one[:-1] ^ two[1:])[pair] + salt), where[:-1][pair]),
        (_place((one[:-2] ^ two[1:-1] ^ three[2:])[third] + salt), where[:-2][third]),
        (_place((two[:-2] ^ three[2:])[third] ^ salt), where[:-2][third]),
    ]


def _place(numbers: NDArray[np.uint64]) -> Places:
    mixed = numbers * _U(0x9E3779B97F4A7C15)
    return (mixed >> _U(64 - BITS)).astype(np.int64)


def _letters(word: str) -> Places:
    if len(word) <= _SHORTEST or not word[0].isalpha():
        return np.zeros(0, dtype=np.int64)
    edged = f"<{word[:40]}>"
    runs = [
        _hash("#" + edged[start : start + length])
        for length in range(_SHORTEST, _LONGEST + 1)
        for start in range(len(edged) - length + 1)
    ]
    return _place(np.array(runs, dtype=np.uint64))


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "replace"))

"""A small net that a large language encoder taught: it knows hints in words that no list and no count of words holds.

Convolutions over word vectors see some five words to either side; between them each place looks over its whole message
once, since "again and again" means another thing beside "my husband". Of each filter the strongest answer in a stretch
counts, and a small layer on top tells the kinds. numpy alone; about a millisecond for a message.
`python -m evals.training.taught` makes the weights.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.drafting.reading.recognising.features import TOKEN

WEIGHTS = "taught.npz"
GAP = 2
"""Empty places between sentences: no filter reaches across them."""
MOST_TOKENS = 60
"""Of a longer sentence the beginning is read."""
STRIDES = (1, 2, 2)
HEADS, KEY = 4, 16
"""So many ways to look over a message, each by keys of so many numbers."""
SHORTEST, LONGEST = 3, 5
_BLOCK = 4 * 65_536
"""Matrices are multiplied in blocks of so many multiplications: up to there OpenBLAS spreads none over threads, whatever the
processor. Its threads wait for the next matrix at full speed: one product too large cost more than all else of a draft."""
_MOST_REMEMBERED = 20_000
_NOTHING = np.float32(-1e4)

Floats = NDArray[np.float32]


def as_known(token: str) -> str:
    """Of a number only its length tells."""
    return "0" * min(len(token), 4) if token.isdigit() else token


def letters(word: str, places: int) -> list[int]:
    """The places of a word's runs of letters in a table of so many places."""
    edged = f"<{word[:40]}>"
    runs = {
        edged[start : start + length]
        for length in range(SHORTEST, LONGEST + 1)
        for start in range(max(1, len(edged) - length + 1))
    }
    return sorted({zlib.crc32(f"#{run}".encode("utf-8", "replace")) % places for run in runs})


class Heard(NamedTuple):
    """For each sentence: the strongest answers of the filters, the sum of its word vectors, and how many there were."""

    answers: Floats
    words: Floats
    counts: Floats


@dataclass(frozen=True)
class Net:
    """`vectors` is a row for each word of `vocabulary`, `letters` one for each place of a run of letters, in `steps`
    (2, width). `filters` are (3, in, out) each; `ask`, `key`, `value` and `tell` look over the message (weights and
    offsets, the heads side by side); `inner` and `outer` the two layers on top. A log-odds of at least its
    kind's `cuts` is a finding, and below its `floors` none, whatever words stand there. Behind the kinds it tells the
    levels: at least concerned, upset, angry, in crisis."""

    kinds: tuple[str, ...]
    vocabulary: tuple[str, ...]
    vectors: NDArray[np.int8]
    letters: NDArray[np.int8]
    steps: Floats
    filters: tuple[Floats, ...]
    offsets: tuple[Floats, ...]
    ask: tuple[Floats, Floats]
    key: tuple[Floats, Floats]
    value: tuple[Floats, Floats]
    tell: tuple[Floats, Floats]
    inner: tuple[Floats, Floats]
    outer: tuple[Floats, Floats]
    cuts: Floats
    floors: Floats
    _known: dict[str, Floats] = field(default_factory=dict)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {word: row for row, word in enumerate(self.vocabulary)}

    def hear(self, sentences: Sequence[str], together: Sequence[int] | None = None) -> Heard:
        """`together`: how many sentences in turn are of one message; all of them unless told."""
        tokens = [TOKEN.findall(sentence)[:MOST_TOKENS] for sentence in sentences]
        counts = np.array([max(1, len(row)) for row in tokens])
        starts = np.concatenate([[0], np.cumsum(counts + GAP)[:-1]])
        filled = np.arange(counts.sum()) + np.repeat(starts - np.concatenate([[0], np.cumsum(counts)[:-1]]), counts)
        length = int(counts.sum()) + GAP * len(tokens)
        read = np.zeros((length, self.vectors.shape[1]), dtype=np.float32)
        read[filled] = [self._vector(token) for row in tokens for token in (row or ("",))]
        there = np.zeros((length, 1), dtype=np.float32)
        there[filled] = 1
        first = _answers(read, self.filters[0], self.offsets[0], STRIDES[0]) * there
        near = (_answers(first, self.filters[1], self.offsets[1], STRIDES[1]) + first) * there
        ends = np.cumsum([0, *(together or [len(sentences)])])
        near[filled] += self._looked(near[filled], np.concatenate([[0], np.cumsum(counts)])[ends])
        last = _answers(near, self.filters[2], self.offsets[2], STRIDES[2]) + near
        last[there[:, 0] == 0] = _NOTHING
        return Heard(
            np.maximum.reduceat(np.concatenate([first, last], axis=1), starts),
            np.add.reduceat(read, starts),
            counts.astype(np.float32),
        )

    def odds(self, heard: Heard, first: Sequence[int], after: Sequence[int]) -> Floats:
        """The log-odds, for each stretch from sentence `first` to before `after`, of each kind."""
        return self.outside(self.inside(heard, first, after))

    def outside(self, inside: Floats) -> Floats:
        """The log-odds that follow from what the inner layer says."""
        return _product(inside, self.outer[0]) + self.outer[1]

    def inside(self, heard: Heard, first: Sequence[int], after: Sequence[int]) -> Floats:
        """What the inner layer says of each stretch from sentence `first` to before `after`."""
        pairs = np.stack([first, after], axis=1).ravel()
        padded = np.concatenate([heard.answers, np.zeros_like(heard.answers[:1])])
        strongest = np.maximum.reduceat(padded, pairs)[::2]
        words, counts = (
            np.concatenate([np.zeros_like(one[:1]), np.cumsum(one, axis=0)]) for one in (heard.words, heard.counts)
        )
        begin, end = pairs[::2], pairs[1::2]
        mean = (words[end] - words[begin]) / (counts[end] - counts[begin])[:, None]
        told = _product(np.concatenate([strongest, mean], axis=1), self.inner[0]) + self.inner[1]
        return np.asarray(np.maximum(told, 0))

    def _looked(self, near: Floats, ends: NDArray[np.int64]) -> Floats:
        """What each place finds in its message, which goes from one of `ends` to before the next."""
        asked, keys, values = (_product(near, weights) + offset for weights, offset in (self.ask, self.key, self.value))
        told = np.empty_like(values)
        for start, end in itertools.pairwise(ends):
            ask, key, value = (
                one[start:end].reshape(end - start, HEADS, -1).transpose(1, 0, 2) for one in (asked, keys, values)
            )
            weight = ask @ key.transpose(0, 2, 1) / np.float32(KEY**0.5)
            weight = np.exp(weight - weight.max(axis=2, keepdims=True))
            weight /= weight.sum(axis=2, keepdims=True)
            told[start:end] = (weight @ value).transpose(1, 0, 2).reshape(end - start, -1)
        return _product(told, self.tell[0]) + self.tell[1]

    def _vector(self, token: str) -> Floats:
        found = self._known.get(token)
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = self._known[token] = self._made(as_known(token))
        return found

    def _made(self, word: str) -> Floats:
        row = self._rows.get(word)
        if row is not None:
            return np.asarray(self.vectors[row] * self.steps[0])
        return np.asarray(self.letters[letters(word, len(self.letters))].mean(axis=0, dtype=np.float32) * self.steps[1])


def _answers(read: Floats, weights: Floats, offset: Floats, stride: int) -> Floats:
    """What filters over three places, `stride` apart, make of each place; nothing below zero."""
    found = _product(read, weights[1]) + offset
    found[stride:] += _product(read, weights[0])[:-stride]
    found[:-stride] += _product(read, weights[2])[stride:]
    np.maximum(found, 0, out=found)
    return found


def _product(rows: Floats, weights: Floats) -> Floats:
    """`rows @ weights`, block by block."""
    size = max(1, _BLOCK // weights.size)
    if len(rows) <= size:
        return rows @ weights
    return np.concatenate([rows[start : start + size] @ weights for start in range(0, len(rows), size)])


@cache
def net() -> Net:
    """The net that ships with the package, loaded when first asked for."""
    source = files("drafter.drafting.reading.recognising").joinpath(WEIGHTS)
    with source.open("rb") as file, np.load(file) as kept:
        # In order of rows: only such matrices are multiplied without threads, however small they are.
        layers = {name: np.ascontiguousarray(kept[name], np.float32) for name in kept.files if name[-1].isdigit()}
        return Net(
            kinds=tuple(str(kept["kinds"]).split()),
            vocabulary=tuple(str(kept["vocabulary"]).split()),
            vectors=kept["vectors"],
            letters=kept["letters"],
            steps=kept["steps"].astype(np.float32),
            filters=tuple(layers[f"filter{number}"] for number in range(len(STRIDES))),
            offsets=tuple(layers[f"offset{number}"] for number in range(len(STRIDES))),
            ask=(layers["ask0"], layers["ask1"]),
            key=(layers["key0"], layers["key1"]),
            value=(layers["value0"], layers["value1"]),
            tell=(layers["tell0"], layers["tell1"]),
            inner=(layers["inner0"], layers["inner1"]),
            outer=(layers["outer0"], layers["outer1"]),
            cuts=kept["cuts"].astype(np.float32),
            floors=kept["floors"].astype(np.float32),
        )

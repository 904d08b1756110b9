"""The weights that tell from the numbers of a sentence what it says, and how they are put to use.

Linear throughout, so that sentences and stretches of neighbouring sentences cost one addition each, and a score can
be told by its parts. `python -m evals.training.signals` makes the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from drafter.drafting.reading.recognising.features import Numbering

WEIGHTS = "weights.npz"
Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """`table` is (places, kinds) and `words` (known words, kinds), in steps of `steps` (2, kinds); `marks` is (lexicon
    labels, kinds). A probability of at least its kind's `cuts` is a finding; a kind that only the lexicon can see
    (capitals) has one above 1."""

    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    table: NDArray[np.int8]
    words: NDArray[np.int8]
    steps: Scores
    marks: Scores
    bias: Scores
    cuts: Scores
    vocabulary: tuple[str, ...]
    groups: NDArray[np.int64]

    @cached_property
    def numbering(self) -> Numbering:
        rows = zip(self.vocabulary, self.groups.tolist(), strict=True)
        return Numbering({word: (row, coarse, fine) for row, (word, (coarse, fine)) in enumerate(rows)})

    @cached_property
    def column(self) -> dict[str, int]:
        return {label: place for place, label in enumerate(self.labels)}

    def parts(self, sentences: Sequence[str]) -> Parts:
        """What each sentence adds to the scores of the stretches that it is part of."""
        numbered = self.numbering.of(sentences)
        table, places = _sums(self.table, numbered.places, numbered.place_of, len(sentences))
        words, rows = _sums(self.words, numbered.rows, numbered.row_of, len(sentences))
        return Parts(table * self.steps[0], places, words * self.steps[1], rows)

    def scores(self, parts: Parts, first: Sequence[int], after: Sequence[int], marks: Scores) -> Scores:
        """The probabilities, for each stretch from sentence `first` to before `after`, of each kind. `marks` is
        (stretches, labels): 1 where the lexicon found that label in the stretch."""
        begin, end = np.asarray(first), np.asarray(after)
        table, places, words, rows = (np.concatenate([np.zeros_like(one[:1]), np.cumsum(one, axis=0)]) for one in parts)
        count = np.maximum(places[end] - places[begin], 1)[:, None]
        known = np.maximum(rows[end] - rows[begin], 1)[:, None]
        odds = (table[end] - table[begin]) / np.sqrt(count) + (words[end] - words[begin]) / known
        odds += marks @ self.marks + self.bias
        probabilities: Scores = 1 / (1 + np.exp(-odds))
        return probabilities


class Parts(tuple[Scores, Scores, Scores, Scores]):
    """Sums over the table and how many places there were, sums over known words and how many: a row a sentence."""

    __slots__ = ()

    def __new__(cls, *parts: Scores) -> Parts:
        return super().__new__(cls, parts)


def _sums(table: NDArray[np.int8], places: NDArray[np.int64], index: NDArray[np.int64], sentences: int) -> tuple[Scores, Scores]:  # fmt: skip
    """The weights at `places`, summed by sentence, and how many there were in each."""
    summed = np.zeros((sentences, table.shape[1]))
    counts = np.bincount(index, minlength=sentences).astype(np.float64)
    if len(places):
        filled = np.flatnonzero(counts)
        starts = np.concatenate([[0], np.cumsum(counts[filled])[:-1]]).astype(np.int64)
        summed[filled] = np.add.reduceat(table.take(places, axis=0), starts, axis=0, dtype=np.int32)
    return summed, counts


@cache
def weights() -> Weights:
    """The weights that ship with the package, loaded when first asked for."""
    source = files("drafter.drafting.reading.recognising").joinpath(WEIGHTS)
    with source.open("rb") as file, np.load(file) as kept:
        return Weights(
            kinds=tuple(str(kept["kinds"]).split()),
            labels=tuple(str(kept["labels"]).split()),
            vocabulary=tuple(str(kept["vocabulary"]).split()),
            **{name: kept[name] for name in ("table", "words", "steps", "marks", "bias", "cuts", "groups")},
        )

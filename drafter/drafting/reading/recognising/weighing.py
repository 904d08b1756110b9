"""What the net hears of a kind that no turn of phrase tells, weighed by how displeased and how long the message is.

One sum does it for every kind. `python -m evals.training.weighing` learns the weights, from texts that neither the net nor
the lexicon was made by: how loud the net is on texts that it learnt says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

WEIGHTS = "weighed.json"
FEATURES = ("always", "heard", "concerned", "upset", "length", "heard at length")
"""`heard`: the net's log-odds of the kind; `concerned`, `upset`: those of the levels; `length`: the logarithm of the words
beside an ordinary message's."""
_MOST, _LEAST = 6.0, -10.0
_ORDINARY, _FEWEST, _MOST_WORDS = 20, 3, 80
"""A longer message is weighed as one of so many words."""

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Weighing:
    """`weights` is (kinds, features); a sum of at least `bar` is a finding."""

    kinds: tuple[str, ...]
    weights: Floats
    bar: float

    def meant(self, odds: Floats, levels: Sequence[float], words: int) -> frozenset[str]:
        """The kinds that are meant. `odds`: what the net heard, a number for each of `kinds`; `levels`: of concern and
        of being upset; `words`: how many the message has."""
        sums = (features(odds, levels, words) * self.weights).sum(axis=1)
        return frozenset(kind for kind, total in zip(self.kinds, sums.tolist(), strict=True) if total >= self.bar)


def features(odds: Floats, levels: Sequence[float], words: int) -> Floats:
    """(kinds, features): what is weighed of each kind in one message."""
    heard = np.clip(odds, _LEAST, _MOST)
    one, length = np.ones(len(heard)), np.log(min(max(words, _FEWEST), _MOST_WORDS) / _ORDINARY)
    return np.stack([one, heard, one * levels[0], one * levels[1], one * length, heard * length], axis=1)


@cache
def weighing() -> Weighing:
    """The weights that ship with the package, loaded when first asked for."""
    kept = json.loads(files("drafter.drafting.reading.recognising").joinpath(WEIGHTS).read_text("utf-8"))
    return Weighing(tuple(kept["weights"]), np.array(list(kept["weights"].values())), kept["bar"])

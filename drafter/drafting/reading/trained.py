"""The trained part of heat: what the words of a message say about its tone, by weights learnt from labelled texts.

Four linear scores over the same n-grams (and, in English, VADER's three scores): `temper`, learnt from public
complaints and emotions, and one each for "at least concerned", "at least upset", "at least angry", learnt from the
product's own cases in four languages. `python -m evals.training.heat` makes the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drafter.drafting.reading.grams import grams

WEIGHTS = "heat_weights.npz"
SCORES = ("temper", "concerned", "upset", "angry")
LEARNT = frozenset({"en", "de", "es", "fr"})
_FEW, _MANY = 40, 100
"""A stretch of a long message ends with the first sentence after so many words, and at the latest after so many."""

Row = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """`table` is (places, scores) in steps of `step`; `vader` (scores, 3); `neutral` the scores of a calm message, for
    languages that were not learnt. `stack` has a row for heat and one for each level: what makes their log-odds of
    a bias, the four scores and the lift of the signs."""

    table: NDArray[np.int8]
    step: Row
    vader: Row
    neutral: Row
    stack: Row

    def scores(self, own: str, languages: frozenset[str]) -> Row:
        """The four scores of folded text. A long message counts half as a whole and half by its hottest stretch,
        so that a page of courtesy does not cool one furious line."""
        if not languages & LEARNT:
            return self.neutral
        found = [self._of(stretch, "en" in languages) for stretch in stretches(own)]
        if len(found) == 1:
            return found[0]
        scores: Row = (np.mean(found, axis=0) + np.max(found, axis=0)) / 2
        return scores

    def _of(self, text: str, english: bool) -> Row:
        score = np.zeros(len(SCORES))
        for places in grams(text):
            if len(places):
                score += self.table.take(places, axis=0).sum(axis=0, dtype=np.int32) / math.sqrt(len(places))
        score *= self.step
        if english:
            return score + self.vader @ sentiment(text)
        score[0] = score[1:].mean()  # the public texts are English: elsewhere our own cases speak for temper too
        return score

    def chances(self, scores: Row, lift: float) -> Row:
        """Heat, and how likely the message is at least concerned, upset, angry."""
        odds = self.stack @ np.concatenate([[1.0], scores, [lift]])
        found: Row = 1 / (1 + np.exp(-odds))
        return found


def stretches(own: str) -> Iterator[str]:
    """The text in pieces of a few sentences; one piece where it is short."""
    words = own.split()
    if len(words) <= _MANY:
        yield " ".join(words)
        return
    first = 0
    for number, word in enumerate(words, start=1):
        length = number - first
        if length >= _MANY or (length >= _FEW and word[-1] in ".!?") or number == len(words):
            yield " ".join(words[first:number])
            first = number


def sentiment(text: str) -> Row:
    """VADER's negative, positive and compound score of English text."""
    found = _vader().polarity_scores(text)
    return np.array([found["neg"], found["pos"], found["compound"]])


@cache
def _vader() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@cache
def weights() -> Weights:
    """The weights that ship with the package, loaded when first asked for."""
    with files("drafter.drafting.reading").joinpath(WEIGHTS).open("rb") as file, np.load(file) as kept:
        return Weights(*(kept[name] for name in ("table", "step", "vader", "neutral", "stack")))

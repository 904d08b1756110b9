"""Texts as the product sees them: n-grams and VADER for the words, the lift of the signs that the lexicon finds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from drafter.domain.lexicon import RULES, index
from drafter.domain.reading import SignalKind
from drafter.drafting.reading.grams import SIZE, grams
from drafter.drafting.reading.heat import lift
from drafter.drafting.reading.language import to_read
from drafter.drafting.reading.recognising import add_recognised
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.signals import conclude, in_words
from drafter.drafting.reading.trained import sentiment

Numbers = NDArray[np.float64]
_MILD = 5
"""Inverse document frequencies are divided by this, so that n-grams and VADER are of one size to the fit."""


@dataclass(frozen=True)
class Bundle:
    """`counts`: how often each n-gram stands in a text, over the root of all. `lifts`: by the signals found in its
    words; `labelled`: by the signals that a case is labelled with, where it is one of ours."""

    counts: Any
    vader: Numbers
    english: NDArray[np.bool_]
    words: NDArray[np.int64]
    lifts: Numbers
    labelled: Numbers | None = None

    def features(self, rarity: Numbers) -> Any:
        return sparse.hstack([self.counts @ sparse.diags(rarity), sparse.csr_matrix(self.vader)]).tocsr()


def bundle(
    texts: Sequence[str],
    languages: Sequence[str] | None = None,
    signals: Sequence[Sequence[SignalKind] | None] | None = None,
) -> Bundle:
    """`languages`: the customers' own where known, else English; `signals`: the labelled ones, None where a case leaves
    them open."""
    messages = [said("last", text) for text in texts]
    spoken = [
        to_read(message.own, message.text, default.split("-")[0].lower(), frozenset(RULES))
        for message, default in zip(messages, languages or ["en"] * len(texts), strict=True)
    ]
    for message, tongues in zip(messages, spoken, strict=True):
        for tongue in sorted(tongues):
            scan([message], index(tongue))
    for message in messages:
        conclude(message)
    add_recognised(messages)
    lifts = [lift(message, {signal.kind for signal in in_words(message)}) for message in messages]
    named = [
        found if kinds is None else lift(message, kinds)
        for message, kinds, found in zip(messages, signals or [None] * len(texts), lifts, strict=True)
    ]
    english = np.array(["en" in tongues for tongues in spoken])
    return Bundle(
        counts=_counts(messages),
        vader=np.array([sentiment(m.own) if yes else np.zeros(3) for m, yes in zip(messages, english, strict=True)]),
        english=english,
        words=np.array([len(text.split()) for text in texts]),
        lifts=np.array(lifts),
        labelled=np.array(named) if signals else None,
    )


def _counts(messages: Sequence[Said]) -> Any:
    places: list[NDArray[np.int64]] = []
    values: list[Numbers] = []
    ends = [0]
    for message in messages:
        for half in grams(message.own):
            found, times = np.unique(half, return_counts=True)
            places.append(found)
            values.append(times / math.sqrt(max(1, len(half))))
        ends.append(ends[-1] + len(places[-1]) + len(places[-2]))
    return sparse.csr_matrix(
        (np.concatenate(values).astype(np.float32), np.concatenate(places), ends), shape=(len(messages), SIZE)
    )


def rarity(bundles: Sequence[Bundle]) -> Numbers:
    """The inverse document frequency of every n-gram."""
    seen = sum(np.asarray((one.counts > 0).sum(axis=0)).ravel() for one in bundles)
    texts = sum(one.counts.shape[0] for one in bundles)
    found: Numbers = (np.log((1 + texts) / (1 + np.asarray(seen))) + 1) / _MILD
    return found

"""Learns the weights of `drafter.drafting.reading.recognising` and writes them into the package.

    python -m evals.training.signals DATA        # DATA: the folder of labelled data from outside

A linear reader for each kind, over hashed n-grams, word groups, word vectors and the lexicon's findings; cuts are set
on predictions for texts that were not learnt from. The same input gives the same weights.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

import drafter.drafting.reading.recognising as recognising
from drafter.domain.lexicon import RULES
from drafter.drafting.reading.recognising.features import SIZE, Numbering
from drafter.drafting.reading.recognising.model import WEIGHTS
from evals.training.examples import KINDS, Example, examples

WORDS = Path(__file__).parent / "words.npz"
FOLDS = 3
STRENGTH = 4.0
_VECTOR, _MARK = 3.0, 0.25
"""How much a word vector and a finding of the lexicon weigh before learning, beside n-grams of length one in all."""
_SEEN, _STEPS = 2, 60
"""A feature counts when it stands in so many texts; learning stops after so many steps."""
_HIT, _MARKED_HIT, _ALIKE = 2.0, 6.0, 3.0
"""What a hit, one in the usual words, and a hard look-alike weigh beside an ordinary text: our texts hold far more hints
and fewer of the usual words than life does."""
FALSE_ALIKE, FALSE_OTHER, FALSE_CAUSE, FALSE_ORDINARY = 0.03, 0.01, 0.025, 0.0015
"""The share of look-alikes, of other texts, and of ordinary talk that may be taken for a kind by words alone."""
_SURE, _SURE_OF_CAUSE, _ENOUGH = 1.3, 0.6, 60
"""The log-odds that a kind has at least, whatever the shares say, and from how many texts a share is worth looking at."""
_SEEN_ONLY_BY_LEXICON = frozenset({"shouting", "profanity", "chargeback_threat"})
"""Capitals are folded away before a text is numbered; a vulgar word is in the list or is none; and on real threads any
talk of cards was taken for a chargeback."""

Matrix = Any
"""A sparse matrix; scipy's own types do not say so."""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Space:
    """How texts become rows: the numbering with its known words, their vectors, and the lexicon's labels."""

    numbering: Numbering
    vectors: Floats
    labels: tuple[str, ...]

    def rows(self, batch: Sequence[Example]) -> Matrix:
        """One row a text, as `Weights.scores` weighs a stretch: places over the root of their count, mean vector, marks."""
        table, words, marks = [], [], np.zeros((len(batch), len(self.labels)))
        column = {label: place for place, label in enumerate(self.labels)}
        lengths = []
        for row, one in enumerate(batch):
            found = self.numbering.of([one.heard.own])
            table.append(found.places)
            lengths.append(len(found.places))
            words.append(self.vectors[found.rows].mean(axis=0) if len(found.rows) else np.zeros(self.vectors.shape[1]))
            for hit in one.heard.hits:
                if hit.label in column:
                    marks[row, column[hit.label]] = 1
        values = np.repeat(1 / np.sqrt(np.maximum(lengths, 1)), lengths)
        starts = np.concatenate([[0], np.cumsum(lengths)])
        counted = csr_matrix((values, np.concatenate(table), starts), shape=(len(batch), SIZE))
        counted.sum_duplicates()
        return hstack([counted, csr_matrix(np.array(words) * _VECTOR), csr_matrix(marks * _MARK)]).tocsr()


def space() -> Space:
    with np.load(WORDS) as kept:
        vocabulary = str(kept["vocabulary"]).split()
        groups = kept["groups"].tolist()
        vectors = kept["vectors"].astype(np.float64) * float(kept["step"])
    known = {
        word: (row, coarse, fine) for row, (word, (coarse, fine)) in enumerate(zip(vocabulary, groups, strict=True))
    }
    labels = tuple(sorted({rule.label for rules in RULES.values() for rule in rules} | {"shouting"}))
    return Space(Numbering(known), vectors, labels)


@dataclass(frozen=True)
class Targets:
    """For each text and kind: whether it holds (1 or 0) and what that weighs; what is left open weighs nothing."""

    holds: Floats
    weight: Floats


def targets(batch: Sequence[Example]) -> Targets:
    holds, weight = np.zeros((len(batch), len(KINDS))), np.zeros((len(batch), len(KINDS)))
    for row, one in enumerate(batch):
        for place, kind in enumerate(KINDS):
            if kind in one.holds:
                marked = any(hit.label == kind for hit in one.heard.hits)
                holds[row, place], weight[row, place] = 1, _MARKED_HIT if marked else _HIT
            elif kind not in one.open:
                weight[row, place] = _ALIKE if kind in one.alike else 1.0
    return Targets(holds, weight)


def fitted(rows: Matrix, aim: Targets, chosen: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Weights (features, kinds) and biases of a logistic reader for each kind, all fitted at once."""
    kept, holds, weight = rows[chosen], aim.holds[chosen], aim.weight[chosen]
    used = np.flatnonzero(kept.getnnz(axis=0) >= _SEEN)
    kept = kept[:, used]
    size = (len(used) + 1, len(KINDS))

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(size)
        odds = kept @ weights[:-1] + weights[-1]
        cost = np.logaddexp(0, odds) - holds * odds
        slope = weight * (1 / (1 + np.exp(-odds)) - holds)
        gradient = np.vstack([kept.T @ slope + weights[:-1] / STRENGTH, slope.sum(axis=0)])
        return float((weight * cost).sum() + (weights[:-1] ** 2).sum() / (2 * STRENGTH)), gradient.ravel()

    start = np.zeros(size)
    start[-1] = -4
    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 8})
    weights = np.zeros((rows.shape[1], len(KINDS)))
    weights[used] = found.x.reshape(size)[:-1]
    return weights, found.x.reshape(size)[-1]


def unseen(rows: Matrix, aim: Targets) -> Floats:
    """For each text and kind the log-odds by a reader that did not learn from that text."""
    fold = np.random.default_rng(0).permutation(rows.shape[0]) % FOLDS
    odds = np.zeros(aim.holds.shape)
    for number in range(FOLDS):
        weights, bias = fitted(rows, aim, fold != number)
        odds[fold == number] = rows[fold == number] @ weights + bias
        print(f"fold {number + 1} of {FOLDS}", file=sys.stderr)
    return odds


def cut(odds: Floats, kind: str, batch: Sequence[Example]) -> float:
    """The lowest log-odds that keeps false alarms within what is allowed, judged by texts not learnt from."""
    if kind in _SEEN_ONLY_BY_LEXICON:
        return np.inf
    alike = np.array([kind in one.alike for one in batch])
    counted = np.array([kind not in one.open and kind not in one.holds for one in batch])
    ordinary = np.array([one.ordinary for one in batch]) & counted
    usual = kind.startswith("cause:")
    allowed = (
        (alike, FALSE_ALIKE),
        (counted & ~alike, FALSE_CAUSE if usual else FALSE_OTHER),
        (ordinary, FALSE_ORDINARY),
    )
    bars = [np.quantile(odds[group], 1 - share) for group, share in allowed if group.sum() >= _ENOUGH]
    return float(max(_SURE_OF_CAUSE if usual else _SURE, *bars))


def main() -> None:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    batch, room = examples(data), space()
    rows, aim = room.rows(batch), targets(batch)
    odds = unseen(rows, aim)
    set_at = [cut(odds[:, place], kind, batch) for place, kind in enumerate(KINDS)]
    for place, kind in enumerate(KINDS):
        print(_line(kind, odds[:, place], set_at[place], batch))
    write(room, *fitted(rows, aim, np.ones(len(batch), dtype=bool)), set_at)


def _line(kind: str, odds: Floats, at: float, batch: Sequence[Example]) -> str:
    """What the lexicon finds of a kind, what lexicon and reader together do, and how many look-alikes each takes."""
    marked = np.array([any(hit.label == kind for hit in one.heard.hits) for one in batch])
    found = (odds >= at) | marked
    told = [f"{kind:26} cut {at:5.2f}"]
    for name, group in (("hits", "holds"), ("look-alikes", "alike")):
        chosen = np.array([kind in getattr(one, group) for one in batch])
        if chosen.any():
            told.append(f"{name} {chosen.sum():4} lexicon {marked[chosen].mean():.2f} both {found[chosen].mean():.2f}")
    return "  ".join(told)


def write(room: Space, weights: Floats, bias: Floats, set_at: Sequence[float]) -> None:
    width = room.vectors.shape[1]
    table, words = weights[:SIZE], room.vectors @ weights[SIZE : SIZE + width] * _VECTOR
    steps = np.array([np.abs(one).max(axis=0) / 127 + 1e-12 for one in (table, words)])
    path = Path(recognising.__file__).parent / WEIGHTS
    with np.load(WORDS) as kept:
        vocabulary, groups = kept["vocabulary"], kept["groups"]
    np.savez(
        path,
        kinds=" ".join(KINDS),
        labels=" ".join(room.labels),
        table=np.rint(table / steps[0]).astype(np.int8),
        words=np.rint(words / steps[1]).astype(np.int8),
        steps=steps,
        marks=weights[SIZE + width :] * _MARK,
        bias=bias,
        cuts=_probability(set_at),
        vocabulary=vocabulary,
        groups=groups,
    )
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def _probability(odds: Sequence[float]) -> Floats:
    """What can never be reached becomes 2: a probability above 1."""
    found = np.array([2.0 if number == np.inf else 1 / (1 + np.exp(-number)) for number in odds])
    return found


if __name__ == "__main__":
    main()

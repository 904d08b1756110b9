"""Learns how what the net hears is weighed, and writes it into the package.

    python -m evals.training.weighing

Only texts that neither net nor lexicon was made by tell how far the net is right: pairs of messages in like words, of which
one means a sign and the other does not (`pairs/`), where no turn of phrase tells it. The same input gives the same weights.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

import drafter.drafting.reading.recognising.weighing as product
from drafter.drafting.reading.recognising.hints import KINDS, hear
from drafter.drafting.reading.recognising.stretches import FEWEST_WORDS
from evals.training.examples import Example, single_texts

PAIRS = Path(__file__).parent / "pairs"
OWN = ("always", "heard")
"""Features that each kind weighs in its own way; the others are weighed alike for all of them."""
STRENGTH, STRENGTH_OF_OWN = 0.002, 0.004
"""What keeps the weights small, as a share of the mean loss."""
BAR = 0.62
"""From what chance on a kind is said to be there: our pairs hold far more signs than life does."""

Floats = NDArray[np.float64]


def main() -> None:
    batch = [one for one in single_texts(PAIRS) if len(one.heard.own.split()) >= FEWEST_WORDS]
    rows, holds, kinds = table(batch)
    weights = fitted(rows, holds, kinds)
    chances = 1 / (1 + np.exp(-(rows * weights[kinds]).sum(axis=1)))
    for place, kind in enumerate(KINDS):
        of, said = kinds == place, chances >= BAR
        right = (said & (holds > 0) & of).sum()
        print(f"{kind:20} hits {int(holds[of].sum()):4} found {right / max(1, holds[of].sum()):.2f} right {right / max(1, (said & of).sum()):.2f}")  # fmt: skip
    told = {kind: [round(float(one), 3) for one in row] for kind, row in zip(KINDS, weights, strict=True)}
    lines = ",\n".join(f"  {json.dumps(kind)}: {json.dumps(row)}" for kind, row in told.items())
    bar = round(float(np.log(BAR / (1 - BAR))), 3)
    path = Path(product.__file__).parent / product.WEIGHTS
    path.write_text(f'{{\n"features": {json.dumps(product.FEATURES)},\n"bar": {bar},\n"weights": {{\n{lines}\n}}\n}}\n', "utf-8")  # fmt: skip


def table(batch: Sequence[Example]) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """A row for each text and kind that is labelled either way and that no turn of phrase tells: what is weighed, whether
    the kind holds, and which it is."""
    rows, holds, kinds = [], [], []
    for one, opinion in zip(batch, hear([one.heard for one in batch]), strict=True):
        every = product.features(opinion.odds, opinion.levels, len(one.heard.own.split()))
        for place, kind in enumerate(KINDS):
            if kind not in one.open and not one.heard.has(kind):
                rows.append(every[place])
                holds.append(float(kind in one.holds))
                kinds.append(place)
    return np.array(rows), np.array(holds), np.array(kinds)


def fitted(rows: Floats, holds: Floats, kinds: NDArray[np.int64]) -> Floats:
    """(kinds, features): weights common to all kinds, and what each adds for those of `OWN`."""
    own = [product.FEATURES.index(name) for name in OWN]
    common = len(product.FEATURES)
    size = common + len(KINDS) * len(own)
    scale = rows.std(axis=0) + (rows.std(axis=0) == 0)
    scaled = rows / scale

    def unfolded(flat: Floats) -> Floats:
        weights = np.tile(flat[:common], (len(KINDS), 1))
        weights[:, own] += flat[common:].reshape(len(KINDS), len(own))
        return weights

    def loss(flat: Floats) -> tuple[float, Floats]:
        odds = (scaled * unfolded(flat)[kinds]).sum(axis=1)
        off = (1 / (1 + np.exp(-odds)) - holds) / len(holds)
        slope = np.zeros((len(KINDS), common))
        np.add.at(slope, kinds, off[:, None] * scaled)
        pull = np.concatenate([np.full(common, STRENGTH), np.full(size - common, STRENGTH_OF_OWN)]) / common
        cost = float(np.mean(np.logaddexp(0, odds) - holds * odds) + (pull * flat**2).sum() / 2)
        return cost, np.concatenate([slope.sum(axis=0), slope[:, own].ravel()]) + pull * flat

    best = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return np.asarray(unfolded(best.x) / scale)


if __name__ == "__main__":
    main()

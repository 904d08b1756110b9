"""Learns which causes all that is found in a case makes likely, and writes it into the package.

    python -m evals.training.tracing

From the labelled cases that name their causes, and calm ones that name none: where some are named, those that are not are
none. A case of another hand weighs more than our own, from which the readers of words and hints learnt. The same input and
rules give the same weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

import drafter.drafting.reading.tracing as product
from drafter.domain.reading import CAUSES
from drafter.drafting.reading.tracing import features, in_words
from drafter.drafting.reading.weighing import scales
from drafter.drafting.reading.whole import see_whole
from evals.dataset import READ_AT, Suite, load_suite
from evals.training.weighing import COMPANIES, HANDS, LEAST_SPREAD, inside

OF_A_HAND, OF_A_COMPANY, OF_OUR_OWN = 1.0, 0.5, 0.25
"""What one case weighs."""
STRENGTH = 0.03
"""What the weights may grow to: sklearn's C. Of several the best on hands left out."""
INSIDE = 0.25
"""What a feature of the net's inner layer is scaled to, beside 1: there are many of them, and each tells little."""
_LONGEST_ROW = 6.0

Floats = NDArray[np.float64]


class Row(NamedTuple):
    features: Floats
    causes: frozenset[str]
    weight: float


def main() -> None:
    rows = [*cases(load_suite("reading"), OF_OUR_OWN)]
    for name in COMPANIES:
        rows += cases(load_suite(name), OF_A_COMPANY)
    for file in sorted(HANDS.glob("*.jsonl")):
        rows += cases(load_suite(str(file)), OF_A_HAND)
    write(rows)


def cases(suite: Suite, weight: float) -> Iterator[Row]:
    """The cases of a suite of which it is known what went wrong."""
    for sample in suite.samples:
        expect = sample.expect.reading
        if not expect.causes and expect.level != ("calm",):
            continue
        seen = see_whole(sample.case.as_it_came(READ_AT))
        found = features(seen, in_words(seen))
        if found is not None:
            yield Row(found.astype(np.float64), frozenset(expect.causes), weight)


def write(rows: list[Row]) -> None:
    """Learns from rows and writes the weights, those of the features as they come."""
    table, weights = np.array([row.features for row in rows]), [row.weight for row in rows]
    middle, spread = table.mean(axis=0), np.maximum(table.std(axis=0), LEAST_SPREAD)
    spread[inside(len(scales().weights))] /= INSIDE
    scaled = np.clip((table - middle) / spread, -_LONGEST_ROW, _LONGEST_ROW)
    fits = [
        LogisticRegression(C=STRENGTH, max_iter=400).fit(scaled, [kind in row.causes for row in rows], weights)
        for kind in CAUSES
    ]
    slopes = np.array([fit.coef_[0] / spread for fit in fits])
    offsets = np.array([fit.intercept_[0] for fit in fits]) - slopes @ middle
    np.savez(Path(product.__file__).with_name(product.WEIGHTS), weights=slopes.T.astype(np.float16), offsets=offsets)
    print(f"{len(rows)} cases, {slopes.size} weights")


if __name__ == "__main__":
    main()

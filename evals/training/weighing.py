"""Learns how all that is found in a message is weighed together, and writes it into the package.

    python -m evals.training.weighing

From messages that neither rules nor net were made by: pairs in like words, of which one means a sign and the other does not
(`pairs/`), and cases of several hands as they were first looked at (`hands/`). Pairs hold far more look-alikes than life
does, so a case weighs more. Our own labelled cases are among it too: rules were mended on them, so they count less. The same
input and rules give the same weights. Those that ship were learnt before rules were mended on six of the hands (all but
`markets` and `visits`): learnt anew, they would trust what is found there more than it deserves on a stranger's message.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

import drafter.drafting.reading.weighing as product
from drafter.domain.case import Case
from drafter.domain.reading import LEVELS, SIGNALS
from drafter.drafting.reading.look import first_look
from drafter.drafting.reading.recognising.taught import net
from drafter.drafting.reading.weighing import features
from evals.dataset import Suite, load_suite
from evals.training.said import load

HERE = Path(__file__).parent
COMPANIES = ("examples", "halcyon", "brightwire", "core", "hard", "safety")
PAIRS, HANDS = HERE / "pairs", HERE / "hands"
OF_A_PAIR, OF_A_HAND, OF_A_COMPANY, OF_OUR_OWN = 1.0, 20.0, 10.0, 1.0
"""What one message weighs."""
STRENGTH = 0.003
"""What the weights may grow to: sklearn's C."""
INSIDE = 0.5
"""What a feature of the net's inner layer is scaled to, beside 1: there are many of them, and each tells little."""
LEAST_SPREAD = 0.25
"""What seldom happens is scaled as if it happened more often: few messages tell what it means."""
FEWEST = 20
"""Of a kind that fewer messages show nothing is learnt."""
BARS = {"gone": 0.3, "new": 0.45, "grave gone": 0.15, "grave new": 0.5}
_NOW = dt.datetime(2026, 11, 18, 12, tzinfo=dt.UTC)
_LONGEST_ROW = 6.0

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One message: its features, the kinds that it shows and those that it surely does not, the places in `LEVELS` that are
    right, and what it weighs."""

    features: Floats
    holds: frozenset[str]
    lacks: frozenset[str]
    levels: tuple[int, ...]
    weight: float


def main() -> None:
    rows = [*pairs(), *cases(load_suite("reading"), OF_OUR_OWN)]
    for name in COMPANIES:
        rows += cases(load_suite(name), OF_A_COMPANY)
    for file in sorted(HANDS.glob("*.jsonl")):
        rows += cases(load_suite(str(file)), OF_A_HAND)
    write(rows)


def write(rows: Sequence[Row]) -> None:
    """Learns from rows and writes the weights, those of the features as they come."""
    path = Path(product.__file__).with_name(product.WEIGHTS)
    table = np.array([row.features for row in rows])
    middle, spread = table.mean(axis=0), np.maximum(table.std(axis=0), LEAST_SPREAD)
    spread[inside(table.shape[1])] /= INSIDE
    scaled = np.clip((table - middle) / spread, -_LONGEST_ROW, _LONGEST_ROW)
    kinds = [kind for kind in SIGNALS if sum(kind in row.holds for row in rows) >= FEWEST]
    learnt = [_fitted(scaled, rows, [_shows(row, kind) for row in rows]) for kind in kinds]
    learnt += [_fitted(scaled, rows, [_at_least(row, place) for row in rows]) for place in range(1, len(LEVELS))]
    weights = np.array([slope / spread for slope, _ in learnt]).T
    offsets = np.array([at - (slope / spread) @ middle for slope, at in learnt])
    np.savez(path, kinds=" ".join(kinds), weights=weights.astype(np.float16), offsets=offsets, bars=json.dumps(BARS))
    print(f"{len(rows)} messages, {len(kinds)} kinds, {weights.size} weights")


def pairs() -> Iterator[Row]:
    for number, one in enumerate(load(PAIRS)):
        case = Case.model_validate({"id": f"pair-{number}", "message": {"text": one.text}})
        found = _features(case)
        if one.language == "en" and found is not None:
            lacks = frozenset(SIGNALS) - one.holds - one.open
            yield Row(found, one.holds, lacks, one.levels, OF_A_PAIR)


def cases(suite: Suite, weight: float) -> Iterator[Row]:
    """The cases of a suite that say what their reading is."""
    for sample in suite.samples:
        expect = sample.expect.reading
        found = _features(sample.case)
        if found is not None and (expect.signals or expect.not_signals):
            levels = tuple(LEVELS.index(level) for level in expect.level)
            yield Row(found, frozenset(expect.signals), frozenset(expect.not_signals), levels, weight)


def _features(case: Case) -> Floats | None:
    """Of the last message; None where it is not weighed."""
    look = first_look(case.as_it_came(_NOW))
    found = next((found for found in look.to_weigh() if found.said is look.last), None)
    return None if found is None or found.said.heard is None else features(found).astype(np.float64)


def inside(size: int) -> slice:
    """Where the features of the inner layer stand: at the end."""
    return slice(size - len(net().outer[0]), size)


def _shows(row: Row, kind: str) -> bool | None:
    return True if kind in row.holds else False if kind in row.lacks else None


def _at_least(row: Row, place: int) -> bool | None:
    """None where careful people may differ."""
    told = {level >= place for level in row.levels}
    return told.pop() if len(told) == 1 else None


def _fitted(scaled: Floats, rows: Sequence[Row], told: Sequence[bool | None]) -> tuple[Floats, float]:
    some = [number for number, one in enumerate(told) if one is not None]
    model = LogisticRegression(C=STRENGTH, max_iter=300)
    model.fit(scaled[some], [told[number] for number in some], [rows[number].weight for number in some])
    return model.coef_[0], float(model.intercept_[0])


if __name__ == "__main__":
    main()

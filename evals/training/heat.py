"""Makes the weights of heat: `python -m evals.training.heat DATA_DIR` (or DRAFTER_LABELLED_DATA). Minutes, one core.

`temper` learns from public complaints and emotions; the three level scores from our own cases; the last stage, some
twenty numbers, how to add them and the lift of the signs. It is fitted on scores from kinds of cases left out.
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import drafter.drafting.reading.trained as product
from drafter.domain.reading import Level, SignalKind
from evals.dataset import Sample
from evals.expect import OfReading
from evals.training.features import Bundle, Numbers, bundle, rarity
from evals.training.fits import Task, few, together
from evals.training.labelled import COMPLAINTS, EMOTIONS, Rows, at_least, cases, trainable

_FOLDS = 4
_STRENGTH, _OWN_STRENGTH = 0.5, 4.0
_COMPLAINT, _ANGER, _UPSET = 1.5, 1.0, 0.2
"""How much each question weighs in `temper`. Complaints are few and closest to what customers write."""
_TEMPER_IN_LEVEL, _OWN_IN_HEAT, _LIFT_IN_HEAT = 0.4, 0.1, 1.0
"""Set by hand: our own cases alone would leave temper out of the level, and real messages need it."""
_LEVELS: tuple[Level, ...] = ("concerned", "upset", "angry")
_EXPECTED = np.array([0.33, 0.42, 0.25])
"""What passing each border adds to the heat that a case should have: concerned 0.33, upset 0.75, angry 1."""

_USUAL: dict[Level, float] = {"concerned": 0.65, "upset": 0.42, "angry": 0.17}
"""The share of messages at a help desk that are at least so hot. Ours are hotter, being written to show signals, and
the borders are moved back by the difference."""

Places = NDArray[np.int64]


@dataclass(frozen=True)
class Public:
    """The public sets: what they say, and the questions that they answer."""

    complaints: Rows
    emotions: Rows
    said: Bundle
    felt: Bundle

    def temper(self, frequency: Numbers, complaints: Places, emotions: Places) -> Numbers:
        """The weights learnt from some of the rows; over the complaints their score varies by 1."""
        said, felt = self.said.features(frequency)[complaints], self.felt.features(frequency)[emotions]
        is_complaint = self.complaints.flags(lambda row: row["complaint"] == 1)[complaints]
        negative = self.complaints.flags(lambda row: row["sentiment"] == "negative")[complaints]
        angry = self.emotions.flags(lambda row: row["angry"] == 1)[emotions]
        upset = self.emotions.flags(lambda row: row["upset"] == 1)[emotions]
        tasks = [
            Task(said, is_complaint, _COMPLAINT),
            Task(felt, angry, _ANGER),
            Task(said, negative, _UPSET),
            Task(felt, upset, _UPSET),
        ]
        found = together(tasks, _STRENGTH)
        unit: Numbers = found / (said @ found).std()
        return unit


def public(data: Path) -> Public:
    complaints, emotions = trainable(data, COMPLAINTS), trainable(data, EMOTIONS)
    return Public(complaints, emotions, bundle(complaints.texts), bundle(emotions.texts))


def of_cases(samples: list[Sample]) -> Bundle:
    return bundle(
        [sample.case.message.text for sample in samples],
        [sample.case.customer.language or "en" for sample in samples],
        [_labelled(sample.expect.reading) for sample in samples],
    )


def _labelled(expected: OfReading) -> tuple[SignalKind, ...] | None:
    return expected.signals if "signals" in expected.model_fields_set else None


def own_scores(features: Any, samples: list[Sample]) -> Numbers:
    """One row of weights for each border between levels."""
    return np.stack([together([Task(features, at_least(samples, level), 1.0)], _OWN_STRENGTH) for level in _LEVELS])


def left_out(features: Any, samples: list[Sample]) -> Numbers:
    """The level scores of every case, by weights that saw no case of its kind."""
    kinds = sorted({sample.cluster for sample in samples})
    fold = np.array([kinds.index(sample.cluster) % _FOLDS for sample in samples])
    scores = np.zeros((len(samples), len(_LEVELS)))
    for number in range(_FOLDS):
        seen = np.flatnonzero(fold != number)
        if len(seen) < len(samples):
            weights = own_scores(features[seen], [samples[place] for place in seen])
            scores[fold == number] = features[fold == number] @ weights.T
    return scores


def stack(samples: list[Sample], told: Bundle, temper: Numbers, own: Numbers) -> Numbers:
    """How the scores add up: a row for heat and one for each level (bias, temper, three level scores, lift).

    The lift of an unseen case lies between what is found in ours and what they are labelled with: both count."""
    assert told.labelled is not None
    twice = np.concatenate([own, own]), np.concatenate([temper, temper])
    lifts = np.concatenate([told.lifts, told.labelled])
    columns = np.column_stack([np.ones(len(lifts)), twice[0], lifts])
    rows, moved = [], []
    yes = {level: np.tile(at_least(samples, level), 2) for level in _LEVELS}
    for level in _LEVELS:
        bias, *own_weights, lifted = few(columns, yes[level], _TEMPER_IN_LEVEL * twice[1])
        moved.append(_logit(_USUAL[level]) - _logit(float(yes[level].mean())))
        rows.append([bias + moved[-1], _TEMPER_IN_LEVEL, *own_weights, lifted])
    part = twice[1] + _OWN_IN_HEAT * twice[0].mean(axis=1) + _LIFT_IN_HEAT * lifts
    expected = sum(share * yes[level] for share, level in zip(_EXPECTED, _LEVELS, strict=True))
    bias, slope = few(np.column_stack([np.ones(len(part)), part]), np.asarray(expected), np.zeros(len(part)))
    third = slope * _OWN_IN_HEAT / len(_LEVELS)
    bias += float(np.mean(moved))
    return np.array([[bias, slope, third, third, third, slope * _LIFT_IN_HEAT], *rows])


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def train(data: Path) -> product.Weights:
    sets, samples = public(data), cases()
    told = of_cases(samples)
    frequency = rarity([sets.said, sets.felt, told])
    temper = sets.temper(frequency, np.arange(len(sets.complaints.texts)), np.arange(len(sets.emotions.texts)))
    features = told.features(frequency)
    own = own_scores(features, samples)
    out = left_out(features, samples)
    scale = 1.0 / out.std()
    own, out = own * scale, out * scale
    tempers = np.where(told.english, features @ temper, out.mean(axis=1))
    every = np.stack([temper, *own])
    table = every[:, :-3] * frequency
    step = np.quantile(np.abs(table[table != 0]), 0.9999) / 127 * np.ones(len(every))
    calm = at_least(samples, "concerned") == 0
    return product.Weights(
        table=np.ascontiguousarray(np.clip(np.rint(table / step[:, None]), -127, 127).astype(np.int8).T),
        step=step,
        vader=every[:, -3:],
        neutral=np.concatenate([[tempers[calm].mean()], out[calm].mean(axis=0)]),
        stack=stack(samples, told, tempers, out),
    )


def main(arguments: list[str]) -> None:
    folder = arguments[0] if arguments else os.environ.get("DRAFTER_LABELLED_DATA")
    if not folder:
        raise SystemExit("usage: python -m evals.training.heat DATA_DIR")
    weights = train(Path(folder))
    path = Path(product.__file__).with_name(product.WEIGHTS)
    np.savez(
        path, table=weights.table, step=weights.step, vader=weights.vader, neutral=weights.neutral, stack=weights.stack
    )
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")
    print(np.round(weights.stack, 2))


if __name__ == "__main__":
    main(sys.argv[1:])

"""A judge's mean corrected by human labels: prediction-powered inference with its power tuned, PPI++.

Angelopoulos, Duchi & Zrnic, PPI++: Efficient Prediction-Powered Inference (2023). The judge sees every reply, people a
random few; where the judge agrees with people it sharpens the mean, where it does not it is left out by itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean, pvariance, variance

from drafter.domain.value import Value

_Z95 = 1.959963984540054


class Corrected(Value):
    """`mean` with its 95 % interval; `weight` is how much the judge is trusted (0: not at all); `labelled_error` is
    the standard error that the labels alone would give."""

    mean: float
    error: float
    low: float
    high: float
    weight: float
    labelled_error: float


def corrected_mean(people: Sequence[float], judged: Sequence[float], others: Sequence[float]) -> Corrected:
    """The mean over all replies. `people` and `judged` are the verdicts on the labelled ones, in the same order,
    `others` the judge's on the rest. ValueError with fewer than two labels, or none of the rest."""
    if len(people) != len(judged) or len(people) < 2 or not others:
        raise ValueError("a correction needs two labelled replies or more, each judged, and replies without a label")
    weight = _weight(people, judged, others)
    mean = weight * fmean(others) + fmean(truth - weight * said for truth, said in zip(people, judged, strict=True))
    rest = [truth - weight * said for truth, said in zip(people, judged, strict=True)]
    error = math.sqrt(weight * weight * pvariance(others) / len(others) + pvariance(rest) / len(rest))
    return Corrected(
        mean=mean,
        error=error,
        low=mean - _Z95 * error,
        high=mean + _Z95 * error,
        weight=weight,
        labelled_error=math.sqrt(pvariance(people) / len(people)),
    )


def _weight(people: Sequence[float], judged: Sequence[float], others: Sequence[float]) -> float:
    """The weight that makes the variance least, between 0 and 1."""
    said, truth = fmean(judged), fmean(people)
    together = sum((x - truth) * (y - said) for x, y in zip(people, judged, strict=True)) / len(people)
    spread = variance([*judged, *others])
    if spread == 0:
        return 0.0
    return min(1.0, max(0.0, together / ((1 + len(people) / len(others)) * spread)))

"""The difference between two runs over the same cases, with families of cases clustered.

The estimate is the mean of the cases' own differences. Its standard error is the cluster-robust one of a regression on
a constant alone (Liang & Zeger 1986, with the usual correction for few clusters), its degrees of freedom the families
less one. With families of one case it is the paired t-test.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from drafter.domain.value import Value


class Pair(Value):
    """One case: its family, and its mean over epochs in either run."""

    case: str
    family: str
    a: float
    b: float

    @property
    def difference(self) -> float:
        return self.b - self.a


class Difference(Value):
    """B less A. `low` and `high` bound it with 95 %; `p` is two-sided. `error`, bounds and `p` are null where fewer
    than two families leave nothing to judge by. `spread` tells that the cases differ among each other at all: where
    none does, the error is 0 by chance or by rule, and no interval is claimed."""

    cases: int
    families: int
    a: float
    b: float
    difference: float
    error: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    detectable: float | None = None


def difference(pairs: Sequence[Pair]) -> Difference:
    """The clustered paired difference. ValueError where there is no pair.

    `detectable` is the smallest true difference that as many cases with such a spread find four times in five."""
    if not pairs:
        raise ValueError("a difference needs at least one pair")
    count, families = len(pairs), _summed(pairs)
    mean = sum(pair.difference for pair in pairs) / count
    told = Difference(
        cases=count,
        families=len(families),
        a=sum(pair.a for pair in pairs) / count,
        b=sum(pair.b for pair in pairs) / count,
        difference=mean,
    )
    if len(families) < 2:
        return told
    error = clustered_error(pairs)
    if error == 0:
        return told if mean else told.model_copy(update={"error": 0.0})
    return told.model_copy(update=bounds(mean, error, len(families)))


def clustered_error(pairs: Sequence[Pair]) -> float:
    """The cluster-robust standard error of the mean difference; at least two families."""
    count, sums = len(pairs), _summed(pairs)
    groups = len(sums)
    mean = sum(pair.difference for pair in pairs) / count
    residuals = (total - size * mean for total, size in sums)
    return math.sqrt(groups / (groups - 1) * sum(one * one for one in residuals)) / count


def _summed(pairs: Sequence[Pair]) -> list[tuple[float, int]]:
    """For each family the sum of its differences, and its size."""
    found: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        found[pair.family].append(pair.difference)
    return [(math.fsum(one), len(one)) for one in found.values()]


def bounds(mean: float, error: float, families: int) -> dict[str, float]:
    """What follows from a mean and its clustered error: its 95 % interval, p, and what could be found."""
    from scipy.stats import t

    freedom = families - 1
    reach = float(t.ppf(0.975, freedom))
    return {
        "error": error,
        "low": mean - reach * error,
        "high": mean + reach * error,
        "p": float(2 * t.sf(abs(mean) / error, freedom)),
        "detectable": (reach + float(t.ppf(0.8, freedom))) * error,
    }

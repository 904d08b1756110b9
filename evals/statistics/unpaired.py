"""The difference between two groups that met different cases, where a case may have met both.

The estimate is the difference of the groups' means. Its standard error is the cluster-robust one of a regression on a
constant and the group (Liang & Zeger 1986, with the usual correction for few clusters), its degrees of freedom the
cases less one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from statistics import fmean

from evals.statistics.paired import Difference, bounds

Seen = tuple[str, float]
"""A case, and what was seen of it."""


def unpaired(first: Sequence[Seen], second: Sequence[Seen]) -> Difference:
    """The second group less the first. ValueError where either is empty. Without any spread there is no interval."""
    if not first or not second:
        raise ValueError("a difference needs two groups")
    means = fmean(value for _, value in first), fmean(value for _, value in second)
    sums: dict[str, float] = defaultdict(float)
    for group, mean, sign in ((first, means[0], -1.0), (second, means[1], 1.0)):
        for case, value in group:
            sums[case] += sign * (value - mean) / len(group)
    rows, cases = len(first) + len(second), len(sums)
    told = Difference(cases=rows, families=cases, a=means[0], b=means[1], difference=means[1] - means[0])
    if cases < 2 or rows < 3:
        return told
    error = math.sqrt(cases / (cases - 1) * (rows - 1) / (rows - 2) * sum(one * one for one in sums.values()))
    return told.model_copy(update=bounds(told.difference, error, cases)) if error else told


def mean(seen: Sequence[Seen]) -> Difference:
    """The mean of one group with its clustered interval, as the difference to nothing. ValueError where it is empty."""
    from evals.statistics.paired import Pair, difference

    return difference([Pair(case=str(at), family=case, a=0.0, b=value) for at, (case, value) in enumerate(seen)])

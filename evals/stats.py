"""Rates with their uncertainty. Cases of one family are one observation: repeating a case proves nothing new."""

from __future__ import annotations

import math
from collections.abc import Iterable

from drafter.domain.value import Value

_Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


class Rate(Value):
    """`rate` is the mean of the families' own rates, `low` and `high` its 95 % interval. All null where nothing
    was counted: no evidence is not a rate of zero."""

    passed: int
    counted: int
    families: int
    rate: float | None
    low: float | None
    high: float | None


def wilson(share: float, n: float) -> tuple[float, float]:
    """Wilson's 95 % score interval of a share seen in `n` independent observations (Wilson 1927). `n` above 0."""
    if n <= 0:
        raise ValueError("an interval needs at least one observation")
    z2 = _Z95 * _Z95
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z95 / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    # At the ends the bound is the end itself; floats would miss it by a hair.
    return (0.0 if share == 0 else max(0.0, middle - half)), (1.0 if share == 1 else min(1.0, middle + half))


class Counts:
    """Outcomes by family, counted as they come: any number of them takes the memory of their families."""

    def __init__(self) -> None:
        self._families: dict[str, list[int]] = {}

    def add(self, family: str, passed: bool) -> None:
        seen = self._families.setdefault(family, [0, 0])
        seen[0] += passed
        seen[1] += 1

    def rate(self) -> Rate:
        """The rate, each family weighing the same."""
        families = self._families.values()
        if not families:
            return Rate(passed=0, counted=0, families=0, rate=None, low=None, high=None)
        share = sum(passed / counted for passed, counted in families) / len(families)
        low, high = wilson(share, len(families))
        return Rate(
            passed=sum(passed for passed, _ in families),
            counted=sum(counted for _, counted in families),
            families=len(families),
            rate=round(share, 4),
            low=round(low, 4),
            high=round(high, 4),
        )


def rate(outcomes: Iterable[tuple[str, bool]]) -> Rate:
    """The rate over (family, passed) pairs."""
    counts = Counts()
    for family, passed in outcomes:
        counts.add(family, passed)
    return counts.rate()

"""How sure a share is, and whether it moved: pure arithmetic over counts, both by Wilson's score interval."""

from __future__ import annotations

import math

_Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share of `count` in `of` (Wilson, Probable inference, 1927). ValueError without any.

    >>> [round(bound, 3) for bound in wilson(9, 14)]
    [0.388, 0.837]
    """
    if of <= 0 or not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is no share")
    share, z2 = count / of, _Z95 * _Z95
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z95 / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    # At the ends the bound is the end itself; floats would miss it by a hair.
    return (0.0 if count == 0 else max(0.0, middle - half)), (1.0 if count == of else min(1.0, middle + half))


def moved(count: int, of: int, before: int, of_before: int) -> tuple[float, float, float]:
    """By how much a share lies above the one before it, with the 95 % interval of that difference (Newcombe, Interval
    estimation for the difference between independent proportions, 1998, method 10). ValueError without any."""
    low, high = wilson(count, of)
    low_before, high_before = wilson(before, of_before)
    share, share_before = count / of, before / of_before
    change = share - share_before
    down = math.hypot(share - low, high_before - share_before)
    up = math.hypot(high - share, share_before - low_before)
    return change, max(-1.0, change - down), min(1.0, change + up)

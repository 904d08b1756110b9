"""What a suite can find before it is run: the smallest true difference that it would detect four times in five.

The model: a draft of case i passes with the case's own chance, those chances spread around `rate` so that a share
`alike` of all variance lies between cases (0: every draft is a coin of its own; 1: a case always passes or never). Both
prompts meet the same cases, so what lies between cases cancels in the difference, and epochs average the rest. Within a
family the cases' own differences go together with correlation `kin`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

RATE, ALIKE, KIN = 0.7, 0.4, 0.2
"""What is assumed where no earlier run tells: seven drafts in ten pass, and cases differ."""
_MOVES = 0.25
"""How much a changed prompt moves single cases apart, as a share of the variance between cases: no prompt moves all
cases by the same step."""


def expected_error(
    families: Iterable[str], epochs: int, *, rate: float = RATE, alike: float = ALIKE, kin: float = KIN
) -> float:
    """The standard error of the paired difference that such a suite will have. ValueError where it has no case."""
    sizes = Counter(families)
    count = sum(sizes.values())
    if not count or epochs < 1:
        raise ValueError("a suite needs at least one case and one epoch")
    whole = rate * (1 - rate)
    by_chance = 2 * whole * (1 - alike) / epochs
    by_case = _MOVES * whole * alike
    # Cases of a family move together by `kin`: their sum varies by m + m(m-1)kin instead of m.
    together = sum(size + size * (size - 1) * kin for size in sizes.values()) / count
    return math.sqrt((by_chance + by_case * together) / count)


def detectable(families: Iterable[str], epochs: int, *, rate: float = RATE) -> float | None:
    """The smallest true difference found four times in five at 5 %, two-sided. None with fewer than two families."""
    from scipy.stats import t

    named = list(families)
    freedom = len(set(named)) - 1
    if freedom < 1:
        return None
    return float(t.ppf(0.975, freedom) + t.ppf(0.8, freedom)) * expected_error(named, epochs, rate=rate)

"""The difference of two groups, held to statsmodels."""

from __future__ import annotations

import numpy as np
import pytest

from evals.statistics.unpaired import mean, unpaired


@pytest.mark.parametrize("seed", range(6))
def test_error_bounds_and_p_are_those_of_statsmodels(seed: int) -> None:
    sm = pytest.importorskip("statsmodels.api")
    rng = np.random.default_rng(seed)
    first, second = int(rng.integers(5, 40)), int(rng.integers(5, 40))
    cases, values = rng.integers(0, 30, first + second), rng.random(first + second)
    rows = [(str(case), float(value)) for case, value in zip(cases, values, strict=True)]
    seen = unpaired(rows[:first], rows[first:])
    group = np.repeat([0.0, 1.0], [first, second])
    fitted = sm.OLS(values, sm.add_constant(group)).fit(cov_type="cluster", cov_kwds={"groups": cases}, use_t=True)
    low, high = fitted.conf_int()[1]
    assert [seen.difference, seen.error, seen.low, seen.high, seen.p] == pytest.approx(
        [fitted.params[1], fitted.bse[1], low, high, fitted.pvalues[1]], abs=1e-6
    )


def test_without_spread_nothing_is_claimed() -> None:
    one = unpaired([("a", 1.0), ("b", 1.0)], [("c", 0.0), ("d", 0.0)])
    assert (one.difference, one.error, one.p) == (-1.0, None, None)
    assert mean([("a", 0.5)]).low is None
    with pytest.raises(ValueError, match="two groups"):
        unpaired([], [("a", 1.0)])

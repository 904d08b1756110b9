"""The clustered paired difference, held to statsmodels, and to what a person would expect of it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.statistics.paired import Pair, difference


def pairs(differences: list[float], families: list[object] | None = None) -> list[Pair]:
    named = families or list(range(len(differences)))
    return [Pair(case=str(at), family=str(named[at]), a=0.5, b=0.5 + one) for at, one in enumerate(differences)]


@pytest.mark.parametrize("seed", range(8))
def test_error_bounds_and_p_are_those_of_statsmodels(seed: int) -> None:
    sm = pytest.importorskip("statsmodels.api")
    rng = np.random.default_rng(seed)
    count = int(rng.integers(8, 60))
    families, a, b = rng.integers(0, count // 2 + 1, count), rng.random(count), rng.random(count)
    seen = difference([Pair(case=str(at), family=str(families[at]), a=a[at], b=b[at]) for at in range(count)])
    fitted = sm.OLS(b - a, np.ones(count)).fit(cov_type="cluster", cov_kwds={"groups": families}, use_t=True)
    low, high = fitted.conf_int()[0]
    assert [seen.difference, seen.error, seen.low, seen.high, seen.p] == pytest.approx(
        [fitted.params[0], fitted.bse[0], low, high, fitted.pvalues[0]], abs=1e-6
    )


def test_with_families_of_one_it_is_the_paired_t_test() -> None:
    from scipy.stats import ttest_rel

    rng = np.random.default_rng(3)
    a, b = rng.random(30), rng.random(30)
    seen = difference([Pair(case=str(at), family=str(at), a=a[at], b=b[at]) for at in range(30)])
    assert seen.p == pytest.approx(float(ttest_rel(b, a).pvalue), abs=1e-9)


def test_a_case_told_ten_times_in_one_family_proves_no_more() -> None:
    alone = [0.2, -0.1, 0.3, 0.0, 0.1, 0.2]
    tenfold = difference(pairs(alone * 10, list(range(6)) * 10))
    once = difference(pairs(alone))
    assert tenfold.error == pytest.approx(once.error)
    assert tenfold.p == pytest.approx(once.p)
    as_if_new = difference(pairs(alone * 10))
    assert as_if_new.error < once.error / 2


def test_nothing_changed_is_no_error_and_no_interval() -> None:
    seen = difference(pairs([0.0, 0.0, 0.0]))
    assert (seen.difference, seen.error, seen.low, seen.p) == (0.0, 0.0, None, None)


def test_the_same_step_everywhere_is_no_proof_of_certainty() -> None:
    """Three cases that all gained a tenth have no spread: an error of 0 would claim to be sure."""
    seen = difference(pairs([0.1, 0.1, 0.1]))
    assert (seen.error, seen.p) == (None, None)
    assert math.isclose(seen.difference, 0.1)


def test_one_family_judges_nothing() -> None:
    assert difference(pairs([0.1, 0.3], ["one", "one"])).p is None


def test_no_pair_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one pair"):
        difference([])


@given(st.lists(st.floats(-0.5, 0.5), min_size=3, max_size=30))
def test_turning_the_runs_round_turns_the_sign(differences: list[float]) -> None:
    there = difference(pairs(differences))
    back = difference([one.model_copy(update={"a": one.b, "b": one.a}) for one in pairs(differences)])
    assert back.difference == pytest.approx(-there.difference, abs=1e-12)
    assert (back.p is None) == (there.p is None)
    if there.p is not None:
        assert back.p == pytest.approx(there.p, abs=1e-9)

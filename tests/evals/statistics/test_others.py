"""Holm, PPI++, agreement and power, held to the libraries that have them, within 1e-6."""

from __future__ import annotations

import numpy as np
import pytest

from evals.statistics.agreement import agreement
from evals.statistics.corrected import corrected_mean
from evals.statistics.holm import holm
from evals.statistics.power import detectable, expected_error


@pytest.mark.parametrize("seed", range(5))
def test_holm_is_that_of_statsmodels(seed: int) -> None:
    multitest = pytest.importorskip("statsmodels.stats.multitest")
    p = np.random.default_rng(seed).random(7) ** 3
    corrected = holm({str(at): float(one) for at, one in enumerate(p)})
    assert list(corrected.values()) == pytest.approx(list(multitest.multipletests(p, method="holm")[1]), abs=1e-6)


def test_holm_by_hand() -> None:
    assert holm({"a": 0.01, "b": None, "c": 0.04, "d": 0.03}) == pytest.approx(
        {"a": 0.03, "b": None, "c": 0.06, "d": 0.06}
    )


def judged(seed: int, count: int = 40) -> tuple[list[bool], list[bool], list[bool]]:
    rng = np.random.default_rng(seed)
    truth = rng.random(count) < 0.6
    said = np.where(rng.random(count) < 0.8, truth, ~truth)
    return truth.tolist(), said.tolist(), (rng.random(200) < 0.6).tolist()


@pytest.mark.parametrize("seed", range(5))
def test_kappa_and_its_error_are_those_of_the_libraries(seed: int) -> None:
    rater = pytest.importorskip("statsmodels.stats.inter_rater")
    from sklearn.metrics import cohen_kappa_score

    truth, said, _ = judged(seed)
    seen = agreement(truth, said)
    cells = [[sum(t == x and s == y for t, s in zip(truth, said, strict=True)) for y in (True, False)] for x in (True, False)]  # fmt: skip
    fleiss = rater.cohens_kappa(np.array(cells))
    assert seen.kappa == pytest.approx(cohen_kappa_score(truth, said), abs=1e-6)
    assert seen.kappa_low == pytest.approx(fleiss.kappa_low, abs=1e-6)


def test_a_judge_that_always_passes_has_no_kappa_and_finds_no_failure() -> None:
    seen = agreement([True, True, False, False], [True] * 4)
    assert (seen.kappa, seen.true_pass, seen.true_fail, seen.agree, seen.base) == (None, 1.0, 0.0, 0.5, 0.5)


@pytest.mark.parametrize("seed", range(5))
def test_the_corrected_mean_is_that_of_ppi_python(seed: int) -> None:
    ppi = pytest.importorskip("ppi_py")
    truth, said, others = (np.array(one, dtype=float) for one in judged(seed))
    seen = corrected_mean(truth.tolist(), said.tolist(), others.tolist())
    low, high = ppi.ppi_mean_ci(truth, said, others, alpha=0.05)
    assert [seen.mean, seen.low, seen.high] == pytest.approx(
        [float(np.ravel(ppi.ppi_mean_pointestimate(truth, said, others))[0]), float(low[0]), float(high[0])], abs=1e-6
    )


def test_a_judge_by_chance_is_given_little_weight_and_a_good_one_sharpens() -> None:
    rng = np.random.default_rng(0)
    truth = (rng.random(200) < 0.7).astype(float)
    chance = (rng.random(200) < 0.7).astype(float)
    rest = (rng.random(2000) < 0.7).astype(float)
    assert corrected_mean(truth.tolist(), chance.tolist(), rest.tolist()).weight < 0.15
    good = corrected_mean(truth.tolist(), truth.tolist(), rest.tolist())
    assert good.error < 0.6 * good.labelled_error


def test_more_cases_and_epochs_find_less_and_kin_cases_help_less() -> None:
    alone = [str(at) for at in range(50)]
    assert detectable(alone, 5) < detectable(alone, 1)  # type: ignore[operator]
    assert detectable(alone * 2, 5) < detectable(alone, 5) * 1.01  # type: ignore[operator]
    apart = expected_error([str(at) for at in range(100)], 5)
    in_tens = expected_error([str(at // 10) for at in range(100)], 5)
    assert apart < in_tens
    assert detectable(["one"], 5) is None
    with pytest.raises(ValueError, match="at least one case"):
        expected_error([], 5)


def test_what_power_foretells_the_simulated_gate_finds() -> None:
    """The smallest loss that is said to be found four times in five is found about that often."""
    from evals.gating.simulation import Model, simulate

    foretold = detectable([str(at) for at in range(50)], 5)
    assert foretold is not None
    found = simulate(Model(loss=foretold), 150, seed=1)[1]
    assert 0.65 < found < 0.97

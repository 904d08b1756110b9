"""Rates count families, not rows; what was not checked counts nowhere; an interval says how little is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.domain.case import Case, Message
from drafter.domain.draft import Draft
from evals.dataset import Sample
from evals.expect import Expect
from evals.rows import Row, row_of, row_of_error
from evals.stats import rate, wilson
from evals.totals import total


@pytest.mark.parametrize(
    ("share", "n", "low", "high"),
    # By the closed form, as printed in textbooks and by statsmodels' proportion_confint(method="wilson").
    [(1.0, 24, 0.8620, 1.0), (0.0, 10, 0.0, 0.2775), (0.5, 10, 0.2366, 0.7634), (0.8, 100, 0.7112, 0.8666)],
)
def test_wilson(share: float, n: int, low: float, high: float) -> None:
    found = wilson(share, n)
    assert found == pytest.approx((low, high), abs=1e-4)


def test_no_observation_has_no_interval() -> None:
    with pytest.raises(ValueError, match="at least one"):
        wilson(0.5, 0)
    assert rate([]).rate is None


def test_families_weigh_the_same_however_many_rows_they_have() -> None:
    found = rate([("a", True)] * 9 + [("b", False)])
    assert (found.rate, found.families, found.passed, found.counted) == (0.5, 2, 9, 10)
    assert (found.low, found.high) == tuple(round(end, 4) for end in wilson(0.5, 2))


def _row(draft: Draft, id: str, cluster: str, latency: float = 10.0) -> Row:
    expect = Expect.model_validate({"reading": {"level": "angry"}})
    sample = Sample(Case(id=id, message=Message(text="Hi")), expect, cluster)
    return row_of(sample, 1, draft, latency)


def test_totals_of_a_run(make_draft: Callable[..., Draft]) -> None:
    rows = [
        _row(make_draft(), "C-1", "a", 10.0),
        _row(make_draft(failing=("grounded", "concise")), "C-2", "a", 30.0),
        _row(make_draft(level="calm"), "C-3", "b", 20.0),
        row_of_error(Sample(Case(id="C-4", message=Message(text="Hi")), Expect(), "c"), 1, RuntimeError("no"), 1.0),
    ]
    totals = total(rows)
    assert (totals.rows, totals.errors, totals.cases, totals.families) == (4, 1, 4, 3)
    assert totals.must_failures == {"grounded": ("C-2",)}, "a should is no must failure"
    assert (totals.sendable.passed, totals.sendable.counted, totals.sendable.rate) == (2, 3, 0.75)
    assert totals.checks["grounded"].rate.passed == 2
    assert totals.checks["offers_choice"].na == 3
    assert totals.checks["offers_choice"].rate.rate is None
    assert totals.expectations["level"].passed == 2
    assert (totals.calls, totals.tokens.input, totals.latency_ms.median) == (3, 30, 20.0)
    assert totals.cost is None, "an unknown price is not a price of nothing"


def test_totals_of_nothing() -> None:
    totals = total([])
    assert totals.latency_ms.median is None
    assert totals.sendable.rate is None

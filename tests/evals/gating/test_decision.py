"""The gate: exit codes and their reasons, and how often it errs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evals.comparing.comparison import Run
from evals.gating import decide
from evals.gating.simulation import Model, simulate

Make = Callable[..., Run]
MANY = {f"f{at}-{one}": "+++++" for at in range(20) for one in range(2)}
SOME = {case: "+++-+" if at % 3 else "++++-" for at, case in enumerate(MANY)}


def changed(base: dict[str, str], marks: str, cases: list[str]) -> dict[str, str]:
    return {**base, **dict.fromkeys(cases, marks)}


@pytest.mark.parametrize(
    ("a", "b", "code", "reason"),
    [
        (MANY, MANY, 0, "the same"),
        (MANY, changed(MANY, "---++", ["f1-0"]), 1, "grounded fails f1-0 in 3 of 5 epochs"),
        (MANY, changed(MANY, "-++++", ["f1-0"]), 0, "no worse"),
        (changed(MANY, "---++", ["f1-0"]), changed(MANY, "---++", ["f1-0"]), 0, "the same"),
        (SOME, changed(SOME, "--+++", list(SOME)), 1, "worse"),
        (SOME, changed(changed(SOME, "--+++", list(SOME)[:7]), "+++++", list(SOME)[9:12]), 4, "Cannot tell"),
        (MANY, {case: marks for case, marks in MANY.items() if case < "f2"}, 3, "drafts of"),
        (changed(SOME, "-----", list(SOME)[:20]), SOME, 0, "better"),
    ],
)
def test_the_exit_code_and_its_reason(
    make_run: Make, a: dict[str, str], b: dict[str, str], code: int, reason: str
) -> None:
    decision = decide(make_run("reply@1", a), make_run("reply@2", b))
    assert decision.exit == code
    assert reason in decision.reasons[0]


def test_a_run_of_errors_decides_nothing(make_run: Make) -> None:
    a, (info, rows) = make_run("reply@1", MANY), make_run("reply@2", MANY)
    broken = [row.model_copy(update={"error": "gone"}) if row.epoch == 1 else row for row in rows]
    decision = decide(a, (info, broken))
    assert decision.exit == 3
    assert "errors in 40 of 200 rows" in decision.reasons[0]


def test_a_new_must_failure_is_named_however_good_the_rest(make_run: Make) -> None:
    a = changed(MANY, "-----", [case for case in MANY if case.endswith("-1")])
    b = changed(MANY, "-----", ["f1-0"])
    decision = decide(make_run("reply@1", a), make_run("reply@2", b))
    assert decision.exit == 1
    assert [(one.check, one.case, one.failed) for one in decision.must_failures] == [("grounded", "f1-0", 5)]


@pytest.mark.parametrize(
    ("model", "code", "least", "most"),
    [
        (Model(cases=200, family=10), 1, 0.0, 0.07),
        (Model(), 1, 0.0, 0.07),
        (Model(loss=0.09), 1, 0.65, 1.0),
        (Model(cases=200, family=10, loss=0.09), 1, 0.95, 1.0),
    ],
)
def test_how_often_the_gate_errs(model: Model, code: int, least: float, most: float) -> None:
    """A small sample of the simulation that `python -m evals.gating.simulation` runs at length."""
    assert least <= simulate(model, 300, seed=7)[code] <= most

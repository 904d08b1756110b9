"""A case that is scored again and again is read once, and the scores are those that it would get each time anew."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from drafter.bootstrap import looking_again
from drafter.bootstrap.looking_again import MOST, SECONDS, Bases
from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.drafting import pipeline as piped

from ..conftest import CASES, example
from ..drafting.test_hostile_models import pipeline

TEXTS = (
    "",
    "Please calm down.",
    "I guarantee you $500 by tomorrow.",
    "You will get a full refund of $89.99 by Monday.",
)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the cases that were really read."""
    found: list[str] = []
    real = piped.read

    def noted(case: Case) -> Any:
        found.append(case.id)
        return real(case)

    monkeypatch.setattr(piped, "read", noted)
    return found


def test_scores_are_the_same_as_without(read: list[str]) -> None:
    bases, line = Bases(), pipeline(None)
    for path in CASES[:6]:
        case = example(path.stem)
        plan = line.plan(case, line.read(case))
        read.clear()
        for given in (None, plan):
            for text in TEXTS:
                again = Case.model_validate_json(case.model_dump_json())  # as it comes with the next request
                assert bases.of(line, again, given).score(text) == line.score(case, text, given)
        assert len(read) == 2 + 2 * len(TEXTS)


def test_another_case_plan_or_playbook_is_another(read: list[str]) -> None:
    bases, line, case = Bases(), pipeline(None), example("C-1042")
    plan = bases.of(line, case, None).plan
    others = (
        (line, case.model_copy(update={"id": "x"}), None),
        (line, case, plan),
        (line, case, plan.model_copy(update={"rule": "x"})),
        (replace(line, brands={name: replace(one) for name, one in line.brands.items()}), case, None),
    )
    read.clear()
    for one in others:
        bases.of(*one)
        bases.of(*one)
    assert len(read) == len(others)


def test_little_is_kept_and_not_for_long(read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    bases, line, case = Bases(clock=lambda: now[0]), pipeline(None), example("C-1042")
    for moment, times in ((0, 1), (SECONDS - 1, 1), (SECONDS, 2)):
        now[0] = moment
        bases.of(line, case, None)
        assert len(read) == times
    for number in range(MOST):
        bases.of(line, Case(id=str(number), message=case.message), None)
    read.clear()
    bases.of(line, case, None)
    assert read == [case.id]
    monkeypatch.setattr(looking_again, "LARGEST", 10)
    bases.of(line, case, None)
    bases.of(line, case, None)
    assert len(read) == 3


def test_what_fails_is_not_kept() -> None:
    bases, line = Bases(), pipeline(None)
    case = example("C-1042")
    unfit = case.model_copy(update={"agent": case.agent.model_copy(update={"role": "king"})})
    for _ in range(2):
        with pytest.raises(BadCase, match="no role"):
            bases.of(line, unfit, None)


def test_the_next_look_at_a_long_case_is_quick() -> None:
    """An agent who types waits for the checks of what they typed alone; counted in time of the processor, as a ratio."""
    case, line = example("C-1042"), pipeline(None)
    long = case.model_copy(update={"history": case.history * 5})
    text = Bases().of(line, long, None).plan.resolution.says.capitalize() + " is what you will get from us. "
    assert len(text.split()) * 9 > 120

    def took(bases: Bases, number: int) -> float:
        began = time.process_time()
        bases.of(line, long, None).score(text * 9 + "x" * number)
        return time.process_time() - began

    kept = Bases()
    kept.of(line, long, None)
    ratios = [took(kept, number) / took(Bases(), number) for number in range(9)]
    assert sorted(ratios)[4] < 0.6, ratios

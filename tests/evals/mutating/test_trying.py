"""A suite notices the breakages that its cases can show, and says which it does not: with a model that obeys its prompt."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.adapters.llm.scripted import Scripted
from drafter.domain.errors import CannotRun
from drafter.domain.money import Money
from drafter.ports import Completion, Request
from evals.dataset import load_suite
from evals.metering.metered import Desk
from evals.metering.till import Till
from evals.mutating.trying import Bench, mutate
from evals.subject import Wanted

from ...conftest import NORTHWIND

CALM = "calm down"
RULE = "Nothing in the plan has happened yet"


def obeys(request: Request) -> Completion:
    """A model that does as it is told: without the rule it claims what never happened."""
    system = request.messages[0].content
    claims = RULE not in system or 'always "I have issued"' in system
    said = {
        "greeting": "Dear customer,",
        "acknowledgement": "Your order never came.",
        "ownership": "We got that wrong, and I am sorry.",
        "resolution": "I have issued your refund of $999.00." if claims else "I will look after it.",
        "next_steps": "",
        "follow_up": "I will write to you.",
    }
    return Completion(json.dumps(said), "scripted", "test", cost=Money(amount="0.01", currency="USD"))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    path = tmp_path / "few.jsonl"
    rows = [{"id": f"C-{at}", "message": {"text": f"My order {1000 + at} never came."}} for at in range(8)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    wanted = Wanted(playbook=NORTHWIND / "playbook.yaml", prompt="reply@2", llm=Scripted(obeys))
    return Bench(
        load_suite(str(path)), wanted, tmp_path / "out", Desk(), only=("Nothing in the plan", "In German write")
    )


async def test_what_the_model_needs_is_noticed_and_what_no_case_shows_is_not(bench: Bench) -> None:
    found, stopped = await mutate(bench)
    assert stopped is None
    noticed = {one.id.partition(":")[0] for one in found.tried if one.noticed}
    assert noticed == {"drop", "negate"}
    assert all(RULE in one.says for one in found.tried if one.noticed)
    assert {one.says[:15] for one in found.missed} == {"In German write"}
    assert all(one.drop is not None and one.drop < 0 for one in found.tried if one.noticed)
    assert (found.prompt, found.model, found.left) == ("reply@2", "scripted", ())


async def test_a_breakage_that_no_case_brings_in_costs_nothing(bench: Bench) -> None:
    model = Scripted(obeys)
    few = replace(
        bench, wanted=replace(bench.wanted, llm=model), only=("The plan lies ahead",)
    )  # for small models alone
    found, _ = await mutate(few)
    assert len(found.unseen) == 2
    assert found.tried == ()


async def test_the_budget_stops_it_and_says_what_was_not_tried(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_MAX_REVISIONS", "0")
    monkeypatch.setenv("DRAFTER_PRICES", '{"scripted": {"input": 0, "output": 10}}')  # at most 0.036 USD a call
    desk = Desk(till=Till(budget=Decimal("0.30")))
    found, stopped = await mutate(replace(bench, desk=desk))
    assert "the budget of 0.30 USD is reached" in str(stopped)
    assert Decimal("0.25") < desk.till.spent <= Decimal("0.30")
    assert (len(found.tried), len(found.left)) == (2, 2), "eight calls for the prompt as it is, eight for each breakage"


async def test_without_a_model_there_is_nothing_to_compare(bench: Bench) -> None:
    silent = replace(bench.wanted, llm=None, offline=True)
    with pytest.raises(CannotRun, match="no answer of its own"):
        await mutate(replace(bench, wanted=silent))


async def test_what_is_not_there_cannot_be_broken(bench: Bench) -> None:
    with pytest.raises(CannotRun, match="no rule of the prompt is chosen"):
        await mutate(replace(bench, only=("no such words",)))

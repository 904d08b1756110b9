"""Planning cases written by hand, one file per example company: facts, history and a message in, the plan out.

A row says all that is not empty: what it leaves out of remedy, handoff, takeover, also and alternatives is expected to
be nothing. Anything else is compared where the row names it. The read case goes through the product's own reading.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.drafting.pipeline import Brand, Pipeline

from ...tables import read_table

TABLE = Path(__file__).parent / "table"
EXAMPLES = Path(__file__).parents[3] / "examples"
NOTHING: dict[str, Any] = {"remedy": None, "handoff": None, "takeover": None, "also": [], "alternatives": []}
_WHO = re.compile(r"(?P<sender>customer|agent|system)(?: (?P<author>\w+))?(?: as (?P<role>\w+))?")


def _rows() -> Iterator[Any]:
    for file in sorted(TABLE.glob("*.yaml")):
        table = read_table(file)
        for name, row in table["rows"].items():
            case = {**table["case"], **{key: value for key, value in row.items() if key != "plan"}}
            yield pytest.param(table["company"], name, case, row["plan"], id=f"{table['company']}: {name}")


def _case(name: str, given: dict[str, Any]) -> Case:
    turns = [{"at": at, **_said_by(who), "text": text} for at, who, text in given.get("history", ())]
    return Case.model_validate({"id": name, **given, "history": turns, "message": {"text": given["message"]}})


def _said_by(who: str) -> dict[str, str]:
    found = _WHO.fullmatch(who)
    assert found is not None, who
    return {"from": found["sender"], **{key: found[key] for key in ("author", "role") if found[key]}}


@cache
def _pipeline(company: str) -> Pipeline:
    playbook = load_playbook(EXAMPLES / company)
    return Pipeline({playbook.name: Brand(playbook, Articles(playbook.articles))}, Prompts(), model=None)


def _found(plan: Plan, reading: Reading) -> dict[str, Any]:
    resolution, promise = plan.resolution, plan.commitment
    return {
        "kind": resolution.kind,
        "remedy": resolution.remedy,
        "rule": plan.rule,
        "cost": resolution.cost and str(resolution.cost.amount),
        "says": resolution.says,
        "done_by": resolution.done_by,
        "handoff": plan.handoff and plan.handoff.to,
        "takeover": plan.takeover and plan.takeover.to,
        "takeover_by": plan.takeover and plan.takeover.by,
        "also": [one.remedy for one in plan.also],
        "alternatives": [one.remedy for one in plan.alternatives],
        "due": promise and promise.due_at,
        "does": promise and promise.does,
        "owner": promise and promise.owner,
        "failure": plan.failure and plan.failure.kind,
        "broken": [one.due_at.date() for one in reading.broken_promises if one.due_at],
        "language": plan.language,
    }


@pytest.mark.parametrize(("company", "name", "given", "expected"), list(_rows()))
def test_the_plan_is_the_one_worked_out_by_hand(
    company: str, name: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    pipeline, case = _pipeline(company), _case(name, given)
    reading = pipeline.read(case)
    plan = pipeline.plan(case, reading)
    found, wanted = _found(plan, reading), {**NOTHING, **expected}
    if "says" in wanted:  # a piece of it is enough
        assert wanted.pop("says") in found["says"]
    if "cost" in wanted and found["cost"]:
        assert float(found.pop("cost")) == float(wanted.pop("cost"))
    assert {key: found[key] for key in wanted} == wanted, "\n".join(plan.why)


@pytest.mark.parametrize(("company", "name", "given", "expected"), list(_rows()))
def test_no_row_promises_what_lies_outside_the_companys_hours(
    company: str, name: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    """Every moment that the table expects is itself a business moment after now: a slip of the pen shows here."""
    playbook = load_playbook(EXAMPLES / company)
    zone, week = playbook.company.zone, playbook.company.opening()
    for key in ("done_by", "due", "takeover_by"):
        if moment := expected.get(key):
            assert isinstance(moment, dt.datetime), key
            assert moment > _case(name, given).clock, key
            local = moment.astimezone(zone)
            assert local.utcoffset() == moment.utcoffset(), key
            assert any(opens <= local.time() <= closes for opens, closes in week[local.weekday()]), key


def test_the_table_is_as_wide_as_the_companies() -> None:
    companies = {row.values[0] for row in _rows()}
    assert companies == {"northwind", "halcyon", "brightwire"}
    assert len(list(_rows())) >= 70


@pytest.mark.parametrize(
    ("facts", "brand"),
    [
        ({"order_id": "4471"}, "northwind"),
        ({"order_id": "4471", "brand": "outlet"}, "northwind-outlet"),
        ({"booking": "KX7R2M", "flight": "HA 512"}, "halcyon"),
        ({"account_number": "BW-1"}, "brightwire"),
        ({}, "northwind"),
    ],
)
def test_side_by_side_each_company_gets_its_own_cases(facts: dict[str, Any], brand: str) -> None:
    names = ("northwind", "northwind-outlet", "halcyon", "brightwire")
    loaded = [_pipeline(name).brands[name] for name in names]
    together = Pipeline({one.playbook.name: one for one in loaded}, Prompts(), model=None)
    case = Case.model_validate({"facts": facts, "message": {"text": "It is broken."}})
    assert together.brand(case).playbook.name == brand


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({}, "return_label"),
        ({"delivered_on": "2026-11-04"}, "return_label"),  # the fourteenth day
        ({"delivered_on": "2026-11-03"}, None),
    ],
)
def test_the_outlet_changes_only_what_it_says(changes: dict[str, Any], remedy: str | None) -> None:
    pipeline = _pipeline("northwind-outlet")
    total = {"amount": "40.00", "currency": "USD"}
    facts = {"order_id": "1", "return_reason": "change_of_mind", "delivered_on": "2026-11-10", "order_total": total}
    case = Case.model_validate(
        {
            "facts": facts | changes,
            "message": {"text": "I changed my mind about the lamp. I am annoyed that the return page does not work."},
            "agent": {"name": "Jo", "role": "frontline"},
            "now": "2026-11-18T12:00:00-06:00",
        }
    )
    made = pipeline.plan(case, pipeline.read(case))
    assert made.resolution.remedy == remedy, made.why
    assert {one.id for one in pipeline.brands["northwind-outlet"].playbook.roles} == {
        "frontline",
        "supervisor",
        "manager",
    }

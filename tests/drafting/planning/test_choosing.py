"""One resolution, what may come with it, and what may be had instead."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.drafting.planning import plan
from drafter.drafting.reading import read

REMEDIES = [
    {"id": "refund", "kind": "refund", "when": "facts.refund", "cost": "facts.refund", "says": "a refund", "takes": "5 business days", "steps": ["issue the refund today"]},
    {"id": "goodwill", "kind": "credit", "when": "facts.goodwill", "cost": "facts.goodwill", "says": "a store credit", "takes": "1 business day", "steps": ["add the credit today"]},
    {"id": "loyalty", "kind": "credit", "when": "facts.loyalty", "cost": "facts.loyalty", "says": "a loyalty credit"},
    {"id": "repair", "when": "facts.repair", "says": "a free repair"},
]  # fmt: skip


def planned(combinations: list[list[str]], text: str = "It is broken.", **facts: Any) -> Plan:
    book = Playbook.model_validate(
        {
            "company": {"name": "X", "timezone": "UTC", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}},
            "roles": [
                {"id": "agent", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 business day"},
                {"id": "boss", "authority": {"amount": "500", "currency": "USD"}, "answers_within": "1 business day"},
            ],
            "remedies": REMEDIES,
            "routes": [],
            "combinations": combinations,
        }
    )
    case = Case.model_validate(
        {"id": "C-1", "facts": facts, "message": {"text": text}, "agent": {"name": "Jo"}, "now": "2026-11-18T12:00:00Z"}
    )
    return plan(case, read(case), book)


@pytest.mark.parametrize(
    ("combinations", "facts", "first", "also", "instead"),
    [
        ([], {"refund": 50, "goodwill": 20}, "refund", [], ["goodwill"]),
        ([["refund", "credit"]], {"refund": 50, "goodwill": 20}, "refund", ["goodwill"], []),
        ([["refund", "goodwill"]], {"refund": 50, "goodwill": 20, "loyalty": 5}, "refund", ["goodwill"], ["loyalty"]),
        # Never two of a kind.
        ([["refund", "credit"]], {"refund": 50, "goodwill": 20, "loyalty": 5}, "refund", ["goodwill"], ["loyalty"]),
        ([["goodwill", "loyalty"]], {"goodwill": 20, "loyalty": 5}, "goodwill", [], ["loyalty"]),
        # Within authority all together: to the cent, and not a cent above.
        ([["refund", "credit"]], {"refund": 80, "goodwill": 20}, "refund", ["goodwill"], []),
        ([["refund", "credit"]], {"refund": 80, "goodwill": "20.01"}, "refund", [], ["goodwill"]),
        ([["refund", "credit"]], {"refund": 80, "goodwill": 30, "loyalty": 5}, "refund", ["loyalty"], ["goodwill"]),
        # Everything that is given stands together with everything else that is.
        ([["refund", "credit"], ["refund", "repair"]], {"refund": 50, "goodwill": 20, "repair": True}, "refund", ["goodwill"], ["repair"]),
        ([["refund", "credit", "repair"]], {"refund": 50, "goodwill": 20, "repair": True}, "refund", ["goodwill", "repair"], []),
        # What is above the agent goes to a decision: nothing is promised beside it.
        ([["refund", "credit"]], {"refund": 200, "goodwill": 20}, None, [], ["goodwill"]),
    ],
)  # fmt: skip
def test_what_comes_together(
    combinations: list[list[str]], facts: dict[str, Any], first: str | None, also: list[str], instead: list[str]
) -> None:
    money = {key: value if value is True else {"amount": str(value), "currency": "USD"} for key, value in facts.items()}
    money = {
        key: {"amount": value["amount"], "currency": "USD"} if isinstance(value, dict) else value
        for key, value in money.items()
    }
    made = planned(combinations, **money)
    assert made.resolution.kind == ("remedy" if first else "decision")
    assert [one.remedy for one in made.also] == also
    assert [one.remedy for one in made.alternatives] == instead


def test_steps_and_times_of_both_are_planned() -> None:
    money = {"refund": {"amount": "50", "currency": "USD"}, "goodwill": {"amount": "20", "currency": "USD"}}
    made = planned([["refund", "credit"]], **money)
    assert [step.does for step in made.steps] == ["issue the refund today", "add the credit today"]
    assert [one.done_by.date().isoformat() for one in made.promised if one.done_by] == ["2026-11-25", "2026-11-19"]


def test_what_was_turned_down_does_not_come_along() -> None:
    money = {"refund": {"amount": "50", "currency": "USD"}, "goodwill": {"amount": "20", "currency": "USD"}}
    made = planned([["refund", "credit"]], "It is broken. Keep your store credit.", **money)
    assert (made.resolution.remedy, made.also, made.alternatives) == ("refund", (), ())
    other = planned([], "I don't want a refund. I want it to work.", **money)
    assert (other.resolution.remedy, other.alternatives) == ("goodwill", ())

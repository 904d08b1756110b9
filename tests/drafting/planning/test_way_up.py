"""Who decides: the lowest rung that may, that is there, and that has not failed already."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.drafting.planning import plan
from drafter.drafting.reading import read


def shop(**roles: Any) -> Playbook:
    """Decisions by cost: `facts.cost` is what it costs."""
    ladder: list[dict[str, Any]] = [
        {"id": "frontline", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 business day"},
        {"id": "supervisor", "title": {"en": "support supervisor", "de": "Teamleitung"}, "authority": {"amount": "500", "currency": "USD"}, "answers_within": "4 business hours"},
        {"id": "manager", "title": "customer relations manager", "authority": {"amount": "5000", "currency": "USD"}, "answers_within": "1 business day"},
    ]  # fmt: skip
    for one in ladder:
        one |= roles.get(one["id"], {})
    return Playbook.model_validate(
        {
            "company": {"name": "Shop", "timezone": "America/Chicago", "currency": "USD", "holidays": "US", "hours": {"mon-fri": "08:00-18:00"}},
            "roles": ladder,
            "remedies": [{"id": "refund", "when": "facts.cost > 0", "cost": "facts.cost", "says": "a refund"}],
            "routes": [{"when": "'legal_threat' in signals", "to": "supervisor", "says": "Our support supervisor decides."}],
        }
    )  # fmt: skip


def planned(book: Playbook, text: str = "It is broken, refund me.", cost: str = "200", **more: Any) -> Plan:
    facts = {"cost": {"amount": cost, "currency": "USD"}}
    case = Case.model_validate(
        {"id": "C-1", "facts": facts, "message": {"text": text}, "agent": {"name": "Priya"}, "now": "2026-11-18T12:00:00-06:00"}
        | more
    )  # fmt: skip
    return plan(case, read(case), book)


def turn(text: str, who: str = "agent", day: int = 10, **more: Any) -> dict[str, Any]:
    return {"at": f"2026-11-{day}T10:00:00-06:00", "from": who, "text": text} | more


ANGRY = "It is still broken and nobody helps. This is a disgrace, I am furious."


@pytest.mark.parametrize(
    ("roles", "more", "to", "by"),
    [
        ({}, {}, "supervisor", "2026-11-18T16:00"),
        # Away on the day on which it would answer: the next rung up.
        ({"supervisor": {"away": ["2026-11-18"]}}, {}, "manager", "2026-11-19T18:00"),
        ({"supervisor": {"away": ["2026-11-17", "2026-11-19..2026-11-30"]}}, {}, "supervisor", "2026-11-18T16:00"),
        ({"supervisor": {"away": ["2026-11-19"]}}, {"now": "2026-11-18T16:00:00-06:00"}, "manager", "2026-11-19T18:00"),
        ({}, {"absent": ["supervisor"]}, "manager", "2026-11-19T18:00"),
        # Nobody above is there: the lowest who may decide, from the day it is back.
        ({"supervisor": {"away": ["2026-11-18..2026-11-20"]}, "manager": {"away": ["2026-11-16..2026-11-30"]}}, {}, "supervisor", "2026-11-23T12:00"),
        # Out of hours the time runs from the next opening.
        ({}, {"now": "2026-11-21T12:00:00-06:00"}, "supervisor", "2026-11-23T12:00"),
        ({}, {"now": "2026-11-25T16:00:00-06:00"}, "supervisor", "2026-11-27T10:00"),
        # Who has failed is not asked again.
        ({}, {"text": ANGRY, "history": [turn("I have looked into it.", role="supervisor")]}, "manager", "2026-11-19T18:00"),
        ({}, {"text": ANGRY, "history": [turn("I have looked into it.", author="Dana (Supervisor)")]}, "manager", "2026-11-19T18:00"),
        ({}, {"text": ANGRY, "history": [turn("Our support supervisor will call you by November 12.")]}, "manager", "2026-11-19T18:00"),
        ({}, {"text": "I spoke to your supervisor last week and nothing happened."}, "manager", "2026-11-19T18:00"),
        ({}, {"text": "Ich habe schon mit der Teamleitung gesprochen, passiert ist nichts."}, "manager", "2026-11-19T18:00"),
        ({}, {"text": "My lawyer will write to you.", "history": [turn("I have looked into it.", role="supervisor")]}, "manager", "2026-11-19T18:00"),
        # Who only wrote, is only wished for, or is said to have allowed something, has not failed.
        ({}, {"text": "Here is the photo that you asked for.", "history": [turn("Please send a photo.", role="supervisor")]}, "supervisor", "2026-11-18T16:00"),
        ({}, {"text": "I want to speak to a supervisor, nobody answers me."}, "supervisor", "2026-11-18T16:00"),
        ({}, {"text": "Your supervisor approved the whole sum, so pay it."}, "supervisor", "2026-11-18T16:00"),
        ({}, {"text": ANGRY, "history": [turn("I have looked into it.", author="Tom")]}, "supervisor", "2026-11-18T16:00"),
        # Above everyone who failed stands nobody: the highest it is.
        ({}, {"text": ANGRY, "history": [turn("I have looked into it.", role="manager")]}, "manager", "2026-11-19T18:00"),
    ],
)  # fmt: skip
def test_who_decides_and_when(roles: dict[str, Any], more: dict[str, Any], to: str, by: str) -> None:
    made = planned(shop(**roles), **more)
    assert made.resolution.kind == "decision"
    assert made.handoff is not None
    assert made.resolution.done_by is not None
    assert (made.handoff.to, made.resolution.done_by.replace(tzinfo=None)) == (to, dt.datetime.fromisoformat(by))


def test_who_stands_in_is_named_as_what_they_are() -> None:
    """The route's own words name the supervisor; where the manager stands in, they would not be true."""
    there = planned(shop(), "My lawyer will write to you.")
    away = planned(shop(), "My lawyer will write to you.", absent=["supervisor"])
    assert there.resolution.says == "Our support supervisor decides."
    assert "customer relations manager" in away.resolution.says
    assert "supervisor" not in away.resolution.says


def test_who_can_take_over_is_above_who_failed() -> None:
    made = planned(
        shop(), "I want a manager now. This is a disgrace.", cost="20", history=[turn("No.", role="supervisor")]
    )
    assert made.resolution.kind == "remedy"
    assert made.takeover is not None
    assert made.takeover.to == "manager"


def test_all_that_fits_was_turned_down() -> None:
    made = planned(shop(), "I don't want a refund.", cost="20")
    assert (made.resolution.kind, made.resolution.remedy, made.rule) == ("decision", None, None)
    assert made.handoff is not None
    assert made.handoff.to == "supervisor"
    assert "Not to be offered again: refund." in made.handoff.brief


def test_the_brief_says_who_failed_and_what_is_approved() -> None:
    made = planned(
        shop(),
        ANGRY,
        history=[turn("I have looked into it.", role="supervisor")],
        given=[{"remedy": "voucher", "at": "2026-11-11T10:00:00-06:00", "cost": {"amount": "15", "currency": "USD"}}],
    )
    assert made.handoff is not None
    assert "Has dealt with it already, without success: supervisor." in made.handoff.brief
    assert "Approved already in this case: voucher on Wednesday, November 11, $15.00." in made.handoff.brief

"""A wish that post to somebody who died stops is planned with its day; other wishes about post are looked into as ever."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.drafting.planning import plan
from drafter.drafting.reading import read

from ...conftest import ROOT


def planned(brand: str, text: str, **facts: Any) -> Plan:
    one = Case.model_validate(
        {"message": {"text": text}, "facts": facts, "now": "2026-11-19T10:00:00+00:00", "agent": {"name": "Noa"}}
    )
    return plan(one, read(one), load_playbook(ROOT / "examples" / brand / "playbook.yaml"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("My aunt died in May. Please send no more catalogues to her flat.", "no more post goes out in that name"),
        (
            "It is my mother's account. She passed away in May and you keep sending letters in her name.",
            "no more post goes out in that name",
        ),
        (
            "Meine Mutter ist verstorben. Sie schicken uns immer noch Mahnungen.",
            "auf diesen Namen keine Post mehr kommt",
        ),
        ("My brother passed away. Stop sending him reminders.", "no more post goes out in that name"),
        ("Meine Mutter ist verstorben. Bitte keine Mahnungen mehr an sie.", "auf diesen Namen keine Post mehr kommt"),
        ("Mi padre murió en mayo. No le envíen más cartas.", "no saldrá más correo a ese nombre"),
        ("Ma tante est décédée en mai. Arrêtez de lui envoyer des lettres.", "plus aucun courrier ne partira à ce nom"),
    ],
)
def test_post_to_somebody_who_died(text: str, says: str) -> None:
    made = planned("halcyon", text, booking="K1")
    assert made.resolution.kind == "investigation"
    assert says in made.resolution.says
    assert made.commitment is not None
    assert made.resolution.done_by == made.commitment.due_at


@pytest.mark.parametrize(
    "text",
    [
        "Please stop sending me newsletters.",
        "My aunt died in May. Please send me the bill for her flight.",
        "My father died in May. Did you get my letter?",
        "My father died in May. I am still waiting for your letter about his flight.",
    ],
)
def test_other_wishes(text: str) -> None:
    assert "in that name" not in planned("halcyon", text, booking="K1").resolution.says


def test_a_remedy_that_stops_the_letters_meets_it() -> None:
    fee = {"amount": "40.00", "currency": "GBP"}
    text = "My aunt died in May. Please stop all letters to her."
    made = planned("brightwire", text, account_number="9", leaving_because="bereavement", exit_fee=fee)
    assert made.resolution.remedy == "exit_fee_waiver"
    assert [one.by for one in made.answers] == ["plan"]

"""What is told without heat is told back and looked into, a plain question is no trouble, and praise is no question: in
calm.yaml, with every check that a reply must pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.domain.case import Case

from ...tables import read_table
from .test_letters import pipeline

ROWS = read_table(Path(__file__).parent / "calm.yaml")


def _case(row: dict[str, Any], *history: dict[str, str]) -> Case:
    return Case.model_validate(
        {
            "id": "calm",
            "customer": {"name": "Kim Weiss"},
            "channel": row.get("channel", "email"),
            "facts": row.get("facts", {}),
            "history": history,
            "message": {"at": "2026-11-18T09:30:00+01:00", "text": row["text"]},
            "agent": {"name": "Priya", "role": "frontline"},
            "now": "2026-11-18T16:00:00+01:00",
        }
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
async def test_a_calm_message_gets_what_it_is_owed(row: dict[str, Any]) -> None:
    draft = await pipeline(row["playbook"]).draft(_case(row))
    assert [one.id for one in draft.score.failures] == []
    assert [said for said in row["says"] if said not in draft.reply.text] == [], draft.reply.text
    assert [said for said in row["not"] if said in draft.reply.text] == [], draft.reply.text


@pytest.mark.parametrize(
    ("asked", "answered", "text", "glad"),
    [
        ("¿Cuándo me devuelven el dinero?", "Lo reviso y le escribo antes del viernes.", "Perfecto, ya me llegó el reembolso. Muchas gracias.", "ya le llegó el reembolso"),
        ("Où en est mon remboursement ?", "Je vérifie et je reviens vers vous avant vendredi.", "Tout est rentré dans l'ordre, le remboursement est arrivé. Merci.", "le remboursement est arrivé"),
    ],
)  # fmt: skip
async def test_what_came_right_is_told_back_though_a_promise_still_runs(
    asked: str, answered: str, text: str, glad: str
) -> None:
    history = (
        {"at": "2026-11-16T09:00:00+01:00", "from": "customer", "text": asked},
        {"at": "2026-11-17T09:00:00+01:00", "from": "agent", "text": answered},
    )
    draft = await pipeline("halcyon").draft(_case({"text": text}, *history))
    assert draft.score.passed
    assert glad in draft.reply.text

"""An hour in a message is said on somebody's clock: where all times come as UTC, on the company's."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.drafting.pipeline import Brand, Pipeline

SHOP = load_playbook("examples/northwind/playbook.yaml")


@pytest.mark.parametrize(
    ("at", "now", "due"),
    [
        ("2026-11-18T16:00:00Z", "2026-11-18T21:00:00Z", "2026-11-18T23:00:00+00:00"),  # 5 pm in Chicago
        ("2026-11-18T10:00:00-06:00", "2026-11-18T15:00:00-06:00", "2026-11-18T23:00:00+00:00"),
        ("2026-11-18T17:00:00+01:00", "2026-11-18T21:00:00Z", "2026-11-18T16:00:00+00:00"),  # told with its own zone
    ],
)
def test_five_oclock(at: str, now: str, due: str) -> None:
    pipeline = Pipeline({SHOP.name: Brand(SHOP, Articles(()))}, Prompts(), None)
    said = {"at": at, "from": "agent", "author": "Tom", "text": "I will call you today at 5 pm."}
    reading = pipeline.read(Case.model_validate({"history": [said], "message": {"text": "Hm."}, "now": now}))
    (promise,) = reading.ledger.promises
    assert promise.due_at == dt.datetime.fromisoformat(due)


async def test_who_reads_sees_the_case_as_it_came_and_who_drafts_answers_today() -> None:
    came, today = dt.datetime(2026, 5, 5, 10, tzinfo=dt.UTC), dt.datetime(2026, 11, 18, 10, tzinfo=dt.UTC)
    pipeline = Pipeline({SHOP.name: Brand(SHOP, Articles(()))}, Prompts(), None, clock=lambda: today)
    case = Case.model_validate({"message": {"at": came, "text": "Do you ship the kettle to Norway?"}})
    for reading in (pipeline.read(case), await pipeline.reading(case)):
        assert "long_wait" not in reading.kinds
    draft = await pipeline.draft(case)
    assert "long_wait" in draft.reading.kinds
    assert draft.created_at == today

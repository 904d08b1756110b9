"""Drafts made by hand, and a store on each database that is to be had here."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


@pytest.fixture
def now() -> dt.datetime:
    return NOW


@pytest.fixture
def make_case() -> Callable[..., Case]:
    def make(id: str = "C-1", text: str = "It broke.") -> Case:
        return Case.model_validate({"id": id, "message": {"text": text}})

    return make


@pytest.fixture
def make_draft() -> Callable[..., Draft]:
    def make(id: str = "d1", case: str = "C-1", *, promise: str | None = "k1", due: dt.datetime = NOW) -> Draft:
        commitment = {"id": promise, "case_id": case, "does": "ring you", "owner": "Priya", "due_at": due}
        plan: dict[str, Any] = {"resolution": {"kind": "answer"}, "commitment": commitment if promise else None}
        return Draft.model_validate(
            {
                "id": id,
                "case_id": case,
                "created_at": NOW,
                "reply": {"text": f"Reply {id}", "language": "en"},
                "reading": {"level": "calm"},
                "plan": plan,
                "score": {"value": 1.0, "passed": True, "checks": []},
                "provenance": dict.fromkeys(
                    ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x"
                ),
            }
        )

    return make


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    store = SqlStore(Database(url))
    yield store
    await store.close()

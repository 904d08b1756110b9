"""Readiness: which thing is ill, and when a balancer should send nothing here."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.domain.condition import Condition
from drafter.domain.errors import CannotRun

SINCE = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
SPARED = Condition(name="model:a", ok=False, why="upstream_down: it kept failing", since=SINCE)
LOCKED = Condition(name="model:a", ok=False, why="upstream_auth: refused", since=SINCE, grave=True)


@pytest.mark.parametrize(
    ("found", "code", "status"),
    [([], 200, "ok"), ([Condition(name="model:a")], 200, "ok"), ([SPARED], 200, "degraded"), ([LOCKED], 503, "ill")],
)
def test_the_status_is_that_of_the_worst(
    client: TestClient, product: Any, found: list[Condition], code: int, status: str
) -> None:
    product.found = found
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (code, status)
    for told in answer.json()["checks"]:
        assert set(told) == {"name", "ok", "why", "since"}


def test_a_database_that_does_not_answer_is_told_and_the_process_is_alive(
    client: TestClient, product: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails() -> None:
        raise CannotRun("the database cannot be reached")

    monkeypatch.setattr(product.store, "ready", fails)
    answer = client.get("/readyz")
    told = answer.json()["checks"][0]
    assert (answer.status_code, told["name"], told["ok"], told["why"]) == (
        503,
        "database",
        False,
        "the database cannot be reached",
    )
    assert client.get("/healthz").status_code == 200

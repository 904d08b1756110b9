"""`GET /v1/insights`: the caller's own tenant, who may ask, and by agent only where the tenant allows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from drafter.adapters.storage.keys import Made

Make = Callable[..., Made]


def test_the_whole_and_groups(client: TestClient) -> None:
    for n in range(6):
        made = client.post("/v1/drafts", json={"id": f"C-{n}", "channel": "chat", "message": {"text": "It broke."}})
        assert made.status_code == 200
    found = client.get("/v1/insights", params={"by": "channel", "since": "2026-10-20", "until": "2036-01-01"}).json()
    assert found["whole"]["cases"] == 6
    assert [(one["name"], one["cases"]) for one in found["groups"]] == [("chat", 6)]


@pytest.mark.parametrize(
    "query", [{"since": "soon"}, {"by": "customer"}, {"since": "2026-11-02", "until": "2026-11-01"}]
)
def test_a_bad_query_is_told(client: TestClient, query: dict[str, str]) -> None:
    answer = client.get("/v1/insights", params=query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] in query


def test_by_agent_only_where_the_tenant_allows_it(client: TestClient) -> None:
    refused = client.get("/v1/insights?by=agent")
    assert (refused.status_code, "insights_by_agent" in refused.json()["detail"]) == (403, True)
    assert client.patch("/v1/tenant", json={"insights_by_agent": True}).status_code == 200


@pytest.mark.parametrize(("role", "status"), [("agent", 403), ("integration", 403), ("qa", 200), ("admin", 200)])
def test_who_may_ask(door: TestClient, make_key: Make, role: str, status: int) -> None:
    headers = {"Authorization": f"Bearer {make_key(role=role).shown}"}
    assert door.get("/v1/insights", headers=headers).status_code == status

"""The numbers: what is counted, who may see it, and that nothing of a case is in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.observing.metrics import Metrics
from drafter.adapters.observing.watch import Watch
from drafter.adapters.storage.store import SqlStore
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.domain.money import Money
from drafter.ports import ChatMessage, Completion, Deadline, Request
from drafter.settings import load_settings

from ..conftest import NORTHWIND, example

CASE = example("C-1042").model_dump(mode="json", by_alias=True, exclude_unset=True)


def read(page: str) -> dict[tuple[str, ...], float]:
    """Every sample by its name and the values of its labels."""
    return {
        (one.name, *one.labels.values()): one.value
        for family in text_string_to_metric_families(page)
        for one in family.samples
    }


@pytest.fixture
def open_client(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """A client of the real service without a model."""
    opened: list[TestClient] = []

    def start(watch: Watch, **more: Any) -> TestClient:
        settings = load_settings(
            model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{tmp_path}/m.db"
        )

        @asynccontextmanager
        async def product() -> Any:
            async with build(settings, keep=True, watch=watch, around=watch.around) as made:
                yield made

        app = create_app(product, watch=watch, **more)
        client = TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 5))
        client.__enter__()
        opened.append(client)
        return client

    yield start
    for client in opened:
        client.__exit__(None, None, None)


def test_a_draft_and_what_became_of_it_are_counted(open_client: Any) -> None:
    client = open_client(Watch(Metrics(tenants=True)), dev=True)
    draft = client.post("/v1/drafts", json=CASE).json()
    client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
    worse = client.post("/v1/drafts", json=CASE | {"id": "C-2"}).json()
    said = {"action": "edited", "text": "Dear Maria, nobody wrote that.", "reasons": ["Wrong fact", "nobody likes it"]}
    edited = client.post(f"/v1/drafts/{worse['id']}/feedback", json=said).json()
    assert 0 < edited["edits"]["kept"] < 0.1
    client.get("/v1/drafts/nobody@example.com")
    client.get("/nobody@example.com?q=nobody@example.com")
    client.request("NOBODY", "/v1/drafts")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert "nobody" not in answer.text.lower()
    found = read(answer.text)
    assert found["drafter_requests_total", "POST", "/v1/drafts", "200", "default"] == 2
    assert found["drafter_requests_total", "GET", "/v1/drafts/{id}", "404", "default"] == 1
    assert found["drafter_requests_total", "GET", "none", "404", "default"] == 1
    assert found["drafter_requests_total", "other", "/v1/drafts", "405", "default"] == 1
    assert found["drafter_drafts_total", "none", "default"] == 2
    assert found["drafter_feedback_total", "accepted", "none", "default"] == 1
    assert found["drafter_feedback_total", "edited", "none", "default"] == 1
    assert {name: n for name, n in found.items() if name[0] == "drafter_feedback_reasons_total"} == {
        ("drafter_feedback_reasons_total", "none", reason, "default"): 1 for reason in ("wrong_fact", "other")
    }
    assert found["drafter_feedback_kept_ratio_bucket", "0.1", "none"] == 1
    assert found["drafter_feedback_kept_ratio_count", "none"] == 2
    for stage in ("read", "plan", "check"):
        assert found["drafter_stage_seconds_count", stage] >= 1
    assert found["drafter_commitments", "overdue"] + found["drafter_commitments", "due"] <= 1
    assert any(name[0] == "drafter_build_info" for name in found)


async def test_commitments_are_counted_as_they_stand(tmp_path: Path) -> None:
    from drafter.adapters.storage.database import Database

    settings = load_settings(
        model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{tmp_path}/c.db"
    )
    async with build(settings, keep=True) as product:
        for tenant in ("default", "other"):
            own = product.of(tenant)
            draft = await own.draft(example("C-1042"))
            assert own.store is not None
            assert draft.plan.commitment is not None
            await own.store.feedback(draft.id, {"action": "accepted"}, at=draft.created_at)
        due = draft.plan.commitment.due_at
    store = SqlStore(Database(f"sqlite:///{tmp_path}/c.db"))
    hour = dt.timedelta(hours=1)
    # The tenant `other` was never set up, so that only the default one's is counted.
    for now, wanted in ((due, (0, 1)), (due - hour / 2, (1, 0)), (due - 2 * hour, (0, 0))):
        assert await store.owed(now=now, ahead=hour) == dict(zip(("due", "overdue"), wanted, strict=True))
    await store.tenants.create("other", {})
    assert await store.owed(now=due, ahead=hour) == {"due": 0, "overdue": 2}
    await store.close()


def test_a_key_of_its_own_opens_the_metrics_and_nothing_else(open_client: Any) -> None:
    client = open_client(Watch(), api_key="operator", metrics_key="scraper")
    for key, status in ((None, 401), ("wrong", 401), ("scraper", 200), ("operator", 200)):
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        answer = client.get("/metrics", headers=headers)
        assert answer.status_code == status, key
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert client.get("/v1/commitments", headers={"Authorization": "Bearer scraper"}).status_code == 401


def test_a_tenant_is_no_label_unless_it_is_asked_for(open_client: Any) -> None:
    client = open_client(Watch(), dev=True)
    client.post("/v1/drafts", json=CASE)
    assert 'tenant="' not in client.get("/metrics").text


ANSWER = Completion(
    "text", "m-2026", "stub", Tokens(input=100, cached=60, output=20), cost=Money(amount="0.02", currency="USD")
)


@pytest.mark.parametrize(
    ("gives", "outcome"), [(ANSWER, "ok"), (ModelFailed("upstream_quota", "Maria's words"), "upstream_quota")]
)
async def test_a_call_is_counted_with_how_it_ended(gives: Any, outcome: str) -> None:
    watch = Watch()
    model = watch.around(Scripted([gives], name="m"))
    request = Request((ChatMessage("user", "Maria's words"),), Deadline.after(5))
    try:
        await model.complete(request)
    except ModelFailed:
        assert outcome != "ok"
    page = watch.metrics.page(_nothing()).decode()
    found = read(page)
    assert found["drafter_model_calls_total", "m", outcome] == 1
    assert found["drafter_model_call_seconds_count", "m"] == 1
    wanted = {"input": 100.0, "cached": 60.0, "output": 20.0} if outcome == "ok" else {}
    assert {name[1]: value for name, value in found.items() if name[0] == "drafter_model_tokens_total"} == wanted
    assert found.get(("drafter_model_cost_total", "USD", "m")) == (0.02 if outcome == "ok" else None)
    assert "Maria" not in page


def _nothing() -> Any:
    from drafter.adapters.observing.metrics import Gauges

    return Gauges()

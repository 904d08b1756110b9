"""How often a key may ask: bursts, the steady flow, and that one key's flood is nobody else's."""

from __future__ import annotations

import asyncio
import datetime as dt
import statistics
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Made
from drafter.adapters.storage.tenants import Tenants
from drafter.api.app import create_app
from drafter.api.gate import Gate
from drafter.api.limits import Rates
from drafter.domain.identity import Held, Key, new_key, parts, secret_hash
from drafter.domain.tenant import TenantSettings

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("per_minute", "at_once"), [(1, 5), (30, 5), (60, 6), (600, 60), (6000, 600)])
def test_a_burst_and_then_the_steady_flow(per_minute: int, at_once: int) -> None:
    clock = Clock()
    rates = Rates(clock)
    assert [rates.take("k", per_minute) for _ in range(at_once)] == [0.0] * at_once
    wait = rates.take("k", per_minute)
    assert wait == pytest.approx(60 / per_minute)
    clock.now += wait / 2
    assert rates.take("k", per_minute) == pytest.approx(wait / 2)
    clock.now += wait / 2
    assert rates.take("k", per_minute) == 0.0
    assert rates.take("k", per_minute) > 0
    assert rates.take("another", per_minute) == 0.0


@given(st.integers(1, 1200), st.lists(st.floats(0, 5), min_size=1, max_size=200))
def test_no_minute_takes_more_than_it_may_and_who_waits_as_told_comes_in(per_minute: int, pauses: list[float]) -> None:
    clock, taken = Clock(), []
    rates, burst = Rates(clock), max(5, per_minute // 10)
    for pause in pauses:
        clock.now += pause
        wait = rates.take("k", per_minute)
        if wait:
            assert 0 < wait <= 60 / per_minute + 1e-6
            clock.now += wait + 1e-6
            assert rates.take("k", per_minute) == 0.0
        taken.append(clock.now)
    for at in taken:
        assert sum(at <= one < at + 60 for one in taken) <= per_minute + burst


def sends(key: str | None, method: str = "POST", path: str = "/v1/drafts") -> dict[str, Any]:
    headers = [(b"host", b"drafter.example"), *([(b"authorization", f"Bearer {key}".encode())] if key else [])]
    return {"type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": headers, "client": ("203.0.113.9", 1), "server": ("drafter.example", 80), "scheme": "http",
            "http_version": "1.1", "root_path": "", "state": {}}  # fmt: skip


async def ask(app: Any, scope: dict[str, Any]) -> tuple[int, dict[bytes, bytes]]:
    """One request without a client around it, and without a body: to ask for one is a failure."""
    told: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("the body was read")

    async def send(message: Any) -> None:
        told.append(message)

    await app(scope, receive, send)
    return told[0]["status"], dict(told[0]["headers"])


def test_it_is_told_before_anything_of_the_body_is_read() -> None:
    id, shown = new_key(b"abcdefgh", bytes(32))
    found = parts(shown.encode())
    assert found
    held = Held(key=Key(id=id, tenant="acme", role="agent", created_at=NOW), hash=secret_hash(found[1]))

    class Ring:
        async def held(self, _: str) -> Held:
            return held

        async def settings(self, _: str) -> TenantSettings:
            return TenantSettings(requests_per_minute=6)

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body"})

    async def run() -> None:
        gate = Gate(inner, api_key="operator")
        app = SimpleNamespace(state=SimpleNamespace(product=SimpleNamespace(store=SimpleNamespace(keys=Ring(), tenants=Ring()))))  # fmt: skip
        answers = [await ask(gate, sends(shown) | {"app": app}) for _ in range(8)]
        assert [status for status, _ in answers] == [200] * 5 + [429] * 3
        assert {headers[b"retry-after"] for _, headers in answers[5:]} == {b"10"}
        assert {headers[b"content-type"] for _, headers in answers[5:]} == {b"application/problem+json"}

    asyncio.run(run())


def set_up(url: str, tenant: str, **given: Any) -> None:
    async def run() -> None:
        database = Database(url)
        await Tenants(database).create(tenant, given)
        await database.close()

    asyncio.run(run())


@pytest.mark.fault("F32")
def test_a_tenants_own_number_holds_for_each_of_its_keys(
    door: TestClient, make_key: Callable[..., Made], tmp_path: Any
) -> None:
    set_up(f"sqlite:///{tmp_path}/api.db", "acme", requests_per_minute=60)
    one, two, other = make_key("acme"), make_key("acme"), make_key("other")

    def statuses(made: Made, times: int) -> list[int]:
        headers = {"Authorization": f"Bearer {made.shown}"}
        return [door.get("/v1/drafts/x", headers=headers).status_code for _ in range(times)]

    assert statuses(one, 6) == [404] * 6
    told = door.get("/v1/drafts/x", headers={"Authorization": f"Bearer {one.shown}"})
    assert told.status_code == 429
    assert told.headers["retry-after"] == "1"
    assert told.json()["type"] == "urn:drafter:problem:too-many-requests"
    assert one.key.id not in told.text
    assert statuses(two, 3) == [404] * 3
    assert statuses(other, 30) == [404] * 30
    headers = {"Authorization": "Bearer the-operator"}
    assert [door.get("/v1/drafts/x", headers=headers).status_code for _ in range(100)] == [404] * 100


@pytest.mark.parametrize(("per_minute", "refused"), [(None, False), (0, False), (60, True)])
def test_the_operators_word_holds_for_the_operators_key_too(
    factory: Callable[[], Any],
    per_minute: int | None,
    refused: bool,
) -> None:
    app = create_app(factory, api_key="k", per_minute=per_minute)
    with TestClient(app, headers={"Authorization": "Bearer k"}) as client:
        assert (429 in [client.get("/v1/drafts/x").status_code for _ in range(80)]) == refused


@pytest.mark.fault("F32")
def test_another_keys_flood_leaves_the_answers_as_fast_as_they_were(
    factory: Callable[[], Any], make_key: Callable[..., Made], tmp_path: Any
) -> None:
    """500 requests in a second over one key's quota, in turns with quiet: the 95th percentile of another key's times."""
    set_up(f"sqlite:///{tmp_path}/api.db", "loud", requests_per_minute=60)
    loud, calm = make_key("loud").shown, make_key("calm").shown
    app = create_app(factory, per_minute=100_000)
    refused: list[int] = []

    async def flood(stop: asyncio.Event) -> None:
        while not stop.is_set():
            refused.extend([(await ask(app, sends(loud, "GET", "/v1/commitments")))[0] for _ in range(10)])
            await asyncio.sleep(0.02)

    async def turn(seconds: float) -> list[float]:
        took, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            began = time.perf_counter()
            status, _ = await ask(app, sends(calm, "GET", "/v1/commitments"))
            took.append(time.perf_counter() - began)
            assert status == 200
            await asyncio.sleep(0.002)
        return took

    async def run() -> tuple[list[float], list[float]]:
        quiet, loudly = [], []
        async with app.router.lifespan_context(app):
            await turn(0.05)
            for _ in range(5):
                quiet += await turn(0.2)
                stop = asyncio.Event()
                flooding = asyncio.create_task(flood(stop))
                loudly += await turn(0.2)
                stop.set()
                await flooding
        return quiet, loudly

    quiet, loudly = asyncio.run(run())
    assert refused.count(429) > 100
    assert refused.count(200) <= 10
    p95 = [statistics.quantiles(took, n=20)[-1] for took in (quiet, loudly)]
    assert p95[1] < 3 * p95[0]

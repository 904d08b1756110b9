"""One key, one answer: however often a request is sent, at once or after a crash, on both databases."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.requests import LEASE
from drafter.adapters.storage.store import SqlStore
from drafter.api.app import create_app
from drafter.domain.case import Case
from drafter.domain.errors import Conflict
from drafter.ports import Asked

from .. import databases
from ..adapters.conftest import copied_database, new_database, server  # noqa: F401 (fixtures)
from .conftest import ScriptedProduct
from .test_routes import events

CASE: dict[str, Any] = {"id": "C-1", "message": {"text": "It broke."}}
KEY = {"Idempotency-Key": "k"}
Make = Callable[[str], str]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return databases.sqlite(tmp_path, "api.db")
    made: Make = request.getfixturevalue("copied_database")
    return made(f"i{abs(hash(request.node.nodeid))}")


@pytest.fixture
async def product(url: str) -> AsyncIterator[ScriptedProduct]:
    product = ScriptedProduct(SqlStore(Database(url)))
    yield product
    await product.store.close()


@asynccontextmanager
async def served(product: ScriptedProduct) -> AsyncIterator[httpx2.AsyncClient]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[ScriptedProduct]:
        yield product

    app = create_app(opened, dev=True)
    async with app.router.lifespan_context(app):
        transport = httpx2.ASGITransport(app, client=("127.0.0.1", 1))
        async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            yield client


@pytest.mark.fault("F33")
async def test_twenty_at_once_ask_the_model_once(product: ScriptedProduct) -> None:
    """The same body: one is worked, the others are told to wait, and later all get its answer. Another body: 422."""
    product.hold = asyncio.Event()
    async with served(product) as client:
        ways = [{}, {"Accept": "text/event-stream"}] * 10
        sent = [asyncio.ensure_future(client.post("/v1/drafts", json=CASE, headers=KEY | way)) for way in ways]
        waiting = set(sent)
        while len(waiting) > 1:
            _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        product.hold.set()
        answers = await asyncio.gather(*sent)
        assert sorted(one.status_code for one in answers) == [200] + [409] * 19
        assert all(one.headers["retry-after"] == "1" for one in answers if one.status_code == 409)
        assert len(product.asked) == 1
        again = [await client.post("/v1/drafts", json=CASE, headers=KEY | way) for way in ways[:2]]
        assert [one.headers["idempotency-replayed"] for one in again] == ["true", "true"]
        assert again[0].headers["etag"] == '"1"'
        assert events(again[1].text) == [("draft", again[0].json())]
        other = await client.post("/v1/drafts", json=CASE | {"id": "C-2"}, headers=KEY)
        assert other.status_code == 422
        assert len(product.asked) == 1


@pytest.mark.fault("F33")
async def test_every_change_is_made_once(product: ScriptedProduct) -> None:
    """Each route that changes something, twice with one key: the same answer, and one change in the audit."""
    async with served(product) as client:
        draft = (await client.post("/v1/drafts", json=CASE)).json()
        promise = draft["plan"]["commitment"]["id"]
        requests = [
            ("POST", "/v1/cases/C-1/messages", {"from": "agent", "text": "Wait."}),
            ("POST", f"/v1/drafts/{draft['id']}/feedback", {"action": "accepted"}),
            ("PATCH", f"/v1/commitments/{promise}", {"state": "kept"}),
            ("PATCH", "/v1/cases/C-1", {"outcome": "solved"}),
            ("POST", "/v1/readings", CASE),
            ("POST", "/v1/scores", {"case": CASE, "reply": {"text": "Hi."}}),
        ]
        for number, (method, address, body) in enumerate(requests):
            key = {"Idempotency-Key": f"k{number}"}
            first, again = [await client.request(method, address, json=body, headers=key) for _ in range(2)]
            assert (first.status_code, again.json()) == (200, first.json()), first.text
            assert again.headers["idempotency-replayed"] == "true"
            changed = await client.request(method, address, json=body | {"x": 1}, headers=key)
            assert changed.status_code == 422
        kept = (await client.get("/v1/cases/C-1")).json()
        assert [one["text"] for one in kept["case"]["history"]] == ["Wait."]
        kinds = [one["kind"] for one in kept["timeline"]]
        assert [kinds.count(kind) for kind in ("feedback", "outcome", "draft")] == [1, 1, 1]


@pytest.mark.fault("F34")
async def test_a_crash_leaves_one_draft_visible_at_most(product: ScriptedProduct, url: str) -> None:
    """The draft and the answer under its key are one transaction: after it the retry is answered with that draft, before
    it with a new one; and one that was only thought dead finds that another has done its work."""
    store, case = product.store, Case.model_validate(CASE)
    async with served(product) as client:
        began = dt.datetime.now(dt.UTC)
        hashed = _hash(CASE)
        await store.requests.claim("k", hashed, at=began - LEASE - dt.timedelta(seconds=1))  # and then it crashed
        made = (await client.post("/v1/drafts", json=CASE, headers=KEY)).json()
        late = product.steps(case, asked=Asked(began, "k"))
        with pytest.raises(Conflict, match="answered meanwhile"):
            [step async for step in late]
        assert [one["id"] for one in (await client.get("/v1/cases/C-1/drafts")).json()["drafts"]] == [made["id"]]
    other = {"Idempotency-Key": "other"}
    await store.requests.claim("other", hashed, at=began)
    [step async for step in product.steps(case, asked=Asked(began, "other"))]  # stored, and then it crashed
    restarted = ScriptedProduct(SqlStore(Database(url)))
    async with served(restarted) as client:
        again = await client.post("/v1/drafts", json=CASE, headers=other)
        assert again.headers["idempotency-replayed"] == "true"
        drafts = (await client.get("/v1/cases/C-1/drafts")).json()["drafts"]
        assert again.json() == drafts[0]
        assert len(drafts) == 2
        assert restarted.asked == []
    await restarted.store.close()


@pytest.mark.fault("F33")
@pytest.mark.parametrize("way", [{}, {"Accept": "text/event-stream"}])
async def test_a_key_is_held_for_as_long_as_its_work_goes_on(
    product: ScriptedProduct, url: str, monkeypatch: pytest.MonkeyPatch, way: dict[str, str]
) -> None:
    """Twice as long as the key of a dead process is; another process, with the same database, is told to wait."""
    _hurry(monkeypatch)
    product.hold, other = asyncio.Event(), ScriptedProduct(SqlStore(Database(url)))
    async with served(product) as client, served(other) as elsewhere:
        await client.get("/v1/cases")
        sent = asyncio.ensure_future(client.post("/v1/drafts", json=CASE, headers=KEY | way))
        for _ in range(10):
            await asyncio.sleep(0.24)
            assert len(product.asked) == 1
            assert (await elsewhere.post("/v1/drafts", json=CASE, headers=KEY)).status_code == 409
        product.hold.set()
        assert (await sent).status_code == 200
        again = await elsewhere.post("/v1/drafts", json=CASE, headers=KEY)
        assert again.headers["idempotency-replayed"] == "true"
        assert (len(product.asked), other.asked) == (1, [])
    await other.store.close()
    assert not [one for one in asyncio.all_tasks() if "_beat" in str(one.get_coro()) and not one.cancelling()]


@pytest.mark.fault("F34")
@pytest.mark.parametrize("off", [-dt.timedelta(seconds=9), dt.timedelta(hours=1), -dt.timedelta(hours=30)])
async def test_a_key_that_nobody_holds_is_soon_free(product: ScriptedProduct, off: dt.timedelta) -> None:
    """Its last word is too old, or was said before the clock was set back; whatever is asked under it now."""
    await product.store.requests.claim("k", "of another body", at=dt.datetime.now(dt.UTC) + off)
    async with served(product) as client:
        assert (await client.post("/v1/drafts", json=CASE, headers=KEY)).status_code == 200


async def test_a_dead_process_holds_its_key_no_longer_than_its_lease(
    product: ScriptedProduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    await product.store.requests.claim("k", _hash(CASE), at=dt.datetime.now(dt.UTC))
    async with served(product) as client:
        began = asyncio.get_running_loop().time()
        for _ in range(80):
            answer = await client.post("/v1/drafts", json=CASE, headers=KEY)
            if answer.status_code != 409:
                break
            await asyncio.sleep(0.05)
        assert answer.status_code == 200
        assert 0.9 < asyncio.get_running_loop().time() - began < 4.0


def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lease of little more than a second, renewed fifty times in it: a busy machine may stop everything for a while."""
    monkeypatch.setattr("drafter.adapters.storage.requests.LEASE", dt.timedelta(seconds=1.2))
    monkeypatch.setattr("drafter.api.idempotency.BEAT_S", 0.025)


async def test_a_kept_answer_names_its_case(product: ScriptedProduct) -> None:
    """So that it is erased with its customer."""
    from sqlalchemy import select

    from drafter.adapters.storage.tables import requests

    async with served(product) as client:
        await client.post("/v1/drafts", json=CASE, headers=KEY)
        await client.post("/v1/readings", json=CASE | {"id": "C-2"}, headers={"Idempotency-Key": "r"})
    async with product.store._database.read() as connection:
        found = (await connection.execute(select(requests.c.key, requests.c.case_id))).all()
    assert sorted(tuple(row) for row in found) == [("k", "C-1"), ("r", "C-2")]


def _hash(body: dict[str, Any]) -> str:
    import hashlib

    sent = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(b"POST /v1/drafts\n" + sent).hexdigest()

"""Revising by the real application, and the stream of a draft by the real server, its model on loopback."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import Settings

from ..conftest import NORTHWIND
from ..listening import listening
from .test_routes import CASE, EVENTS, events

FULL: dict[str, Any] = {
    "id": "C-9",
    "channel": "email",
    "customer": {"name": "Dwayne Okafor"},
    "facts": {
        "order_id": "5033",
        "product": "shower curtain",
        "order_total": {"amount": "34.50", "currency": "USD"},
        "delivered_on": "2026-11-12",
        "fault": "wrong_item",
        "in_stock": True,
    },
    "message": {"at": "2026-11-16T08:05:00-06:00", "text": "This is pink. I ordered grey. I want it sorted!"},
    "agent": {"name": "Priya", "role": "frontline"},
    "now": "2026-11-16T09:00:00-06:00",
}


def test_a_revision_is_a_new_draft_of_the_same_case(client: TestClient, product: Any) -> None:
    old = client.post("/v1/drafts", json=CASE).json()
    made = client.post(f"/v1/drafts/{old['id']}/revise", json={"instruction": "shorter", "max_words": 60})
    assert made.status_code == 200, made.text
    assert (made.json()["case_id"], made.json()["replaces"]) == (old["case_id"], old["id"])
    assert (product.asked[-1]["instruction"], product.asked[-1]["max_words"]) == ("shorter", 60)
    assert client.get(f"/v1/drafts/{old['id']}").json()["plan"]["commitment"]["state"] == "withdrawn"
    assert client.get(f"/v1/drafts/{made.json()['id']}").json()["plan"]["commitment"]["state"] == "proposed"
    streamed = events(
        client.post(f"/v1/drafts/{old['id']}/revise", json={"instruction": "warmer"}, headers=EVENTS).text
    )
    assert [name for name, _ in streamed] == ["reading", "plan", "delta", "draft"]


@pytest.mark.parametrize("headers", [{}, EVENTS], ids=["json", "events"])
@pytest.mark.parametrize(
    ("id", "body", "status"),
    [("no", {"instruction": "x"}, 404), ("", {}, 422), ("", {"instruction": " "}, 422), ("", {"instruction": "x" * 2001}, 422),
     ("", {"instruction": "x", "alternatives": 9}, 422)],
)  # fmt: skip
def test_what_cannot_be_revised(
    client: TestClient, id: str, body: dict[str, Any], status: int, headers: dict[str, str]
) -> None:
    old = client.post("/v1/drafts", json=CASE).json()
    answer = client.post(f"/v1/drafts/{id or old['id']}/revise", json=body, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@pytest.mark.parametrize("headers", [{}, EVENTS], ids=["json", "events"])
def test_what_the_customer_has_is_not_revised(client: TestClient, headers: dict[str, str]) -> None:
    old = client.post("/v1/drafts", json=CASE).json()
    client.post(f"/v1/drafts/{old['id']}/feedback", json={"action": "accepted"})
    answer = client.post(f"/v1/drafts/{old['id']}/revise", json={"instruction": "shorter"}, headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:drafter:problem:conflict")


def test_the_same_key_revises_once(client: TestClient, product: Any) -> None:
    old, key = client.post("/v1/drafts", json=CASE).json(), {"Idempotency-Key": "once"}
    first = client.post(f"/v1/drafts/{old['id']}/revise", json={"instruction": "shorter"}, headers=key).json()
    client.post(f"/v1/drafts/{first['id']}/feedback", json={"action": "accepted"})
    again = client.post(f"/v1/drafts/{old['id']}/revise", json={"instruction": "shorter"}, headers=key)
    assert again.json() == first
    assert len(product.asked) == 2


def served(settings: Settings, grace_s: float = 0.2) -> Any:
    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            yield product

    return create_app(opened, dev=True, grace_s=grace_s)


def settings(tmp_path: Path, **given: Any) -> Settings:
    told = {"playbook": str(NORTHWIND / "playbook.yaml"), "database_url": f"sqlite:///{tmp_path}/r.db", "model": "none"}
    return Settings(**(told | given))


def test_a_choice_of_the_agent_stays_in_the_next_revision(tmp_path: Path) -> None:
    app = served(settings(tmp_path))
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000)) as client:
        first = client.post("/v1/drafts", json=FULL | {"options": {"alternatives": 2}}).json()
        assert first["plan"]["resolution"]["remedy"] == "full_refund"
        assert first["alternatives"][0]["plan"]["resolution"]["remedy"] == "replacement"
        address = f"/v1/drafts/{first['id']}/revise"
        second = client.post(address, json={"instruction": "offer the replacement instead; offer $500"}).json()
        assert second["plan"]["resolution"]["remedy"] == "replacement"
        assert [one["quote"] for one in second["reply"]["refused"]] == ["offer $500"]
        third = client.post(f"/v1/drafts/{second['id']}/revise", json={"instruction": "shorter"}).json()
        assert third["plan"]["resolution"]["remedy"] == "replacement"
        assert len(third["reply"]["text"]) < len(second["reply"]["text"])
        proposed = client.get("/v1/commitments", params={"state": "proposed"}).json()["commitments"]
        assert [one["id"] for one in proposed] == [third["plan"]["commitment"]["id"]]


class Upstream:
    """A model server on loopback that streams an answer slowly, for ever or to its end."""

    def __init__(self, answer: str, *, stalls: bool) -> None:
        self.answer, self.stalls = answer, stalls
        self.left = threading.Event()
        self.began = threading.Event()
        self.asked = 0
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,))
        self._thread.start()
        assert started.wait(5)

    def _run(self, started: threading.Event) -> None:
        async def main() -> None:
            self._end, self._goes_on = asyncio.Event(), asyncio.Event()
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
            self.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
            started.set()
            async with server:
                await self._end.wait()

        self._loop.run_until_complete(main())
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:  # who asked left before they had
            writer.close()
            return
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        self.asked += 1
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
        for start in range(0, len(self.answer), 9):
            delta = {
                "choices": [{"index": 0, "delta": {"content": self.answer[start : start + 9]}, "finish_reason": None}]
            }
            writer.write(f"data: {json.dumps(delta)}\n\n".encode())
        await writer.drain()
        self.began.set()
        left = False
        if self.stalls:
            gone, goes_on = asyncio.ensure_future(reader.read()), asyncio.ensure_future(self._goes_on.wait())
            await asyncio.wait({gone, goes_on}, return_when=asyncio.FIRST_COMPLETED)
            goes_on.cancel()
            left = gone.done()
            gone.cancel()
        if left:
            self.left.set()
        else:
            if self._goes_on.is_set():
                rest = {"choices": [{"index": 0, "delta": {"content": "}"}, "finish_reason": None}]}
                writer.write(f"data: {json.dumps(rest)}\n\n".encode())
            writer.write(b'data: {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}\n\ndata: [DONE]\n\n')
            await writer.drain()
        writer.close()

    def end(self) -> None:
        """A stalled answer goes on, to its last brace."""
        self._loop.call_soon_threadsafe(self._goes_on.set)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(5)


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Any]:
    """Serves the real product, with the model given, over a real port."""
    with ExitStack() as running:

        def serve(upstream: Upstream, grace_s: float = 0.2) -> str:
            given = {"openai_base_url": upstream.base, "openai_api_key": "k", "model": "m", "redact": "on"}
            running.callback(upstream.close)
            host, port = running.enter_context(listening(served(settings(tmp_path, **given), grace_s)))
            return f"http://{host}:{port}"

        yield serve


PARTS = {"greeting": "Hello [NAME_1],", "acknowledgement": "You should have read the label.", "ownership": "We sent the wrong one, and I am sorry."}  # fmt: skip


@pytest.mark.slow
def test_parts_come_over_the_wire_before_the_draft(serving: Any) -> None:
    address = serving(Upstream(json.dumps(PARTS), stalls=False))
    with httpx2.Client(base_url=address, timeout=20) as client:
        told = events(client.post("/v1/drafts", json=FULL, headers=EVENTS).text)
        names = [name for name, _ in told]
        assert names[:2] == ["reading", "plan"]
        assert names[-1] == "draft"
        shown = {one["part"]: one for name, one in told if name == "delta"}
        assert shown["greeting"] == {
            "part": "greeting",
            "text": "Hello Dwayne,",
            "source": "model",
            "provisional": True,
        }
        assert shown["acknowledgement"]["source"] == "playbook"
        assert "read the label" not in json.dumps(told)
        assert client.get(f"/v1/drafts/{told[-1][1]['id']}").json() == told[-1][1]


@pytest.mark.slow
def test_a_client_that_leaves_stops_the_model(serving: Any) -> None:
    upstream = Upstream(json.dumps(PARTS)[:-1], stalls=True)
    address = serving(upstream)
    with httpx2.Client(base_url=address, timeout=20) as client:
        with client.stream("POST", "/v1/drafts", json=FULL, headers=EVENTS | {"Idempotency-Key": "k"}) as answer:
            for line in answer.iter_lines():
                if line == "event: delta":
                    break
        assert upstream.left.wait(5)  # nobody pays for words that nobody reads
        assert client.get("/v1/cases/C-9").status_code == 404  # and half a reply is no draft
        upstream.stalls = False
        upstream.answer = json.dumps(PARTS)
        again = client.post("/v1/drafts", json=FULL, headers={"Idempotency-Key": "k"})
        assert again.status_code == 200

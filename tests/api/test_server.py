"""The real server on a loopback port: what only shows where bytes travel."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from drafter.adapters.observing import logs
from drafter.api.app import create_app
from drafter.api.listening import bound
from drafter.api.server import Door, run, serve
from drafter.domain.errors import CannotRun
from drafter.settings import load_settings

from ..listening import listening

CASE = {"id": "C-1", "message": {"text": "It broke."}}


@pytest.fixture
def address(factory: Callable[[], Any]) -> Iterator[str]:
    with listening(create_app(factory, dev=True)) as (host, port):
        yield f"http://{host}:{port}"


def test_a_draft_over_the_wire(address: str) -> None:
    with httpx2.Client(base_url=address) as client:
        draft = client.post("/v1/drafts", json=CASE).json()
        assert client.get(f"/v1/drafts/{draft['id']}").json() == draft
        broken = client.post("/v1/drafts", content="{", headers={"Content-Type": "application/json"})
        assert (broken.status_code, broken.headers["content-type"]) == (400, "application/problem+json")


def test_events_come_one_by_one(address: str, product: Any) -> None:
    product.waits = 0.4
    arrived: dict[str, float] = {}
    with (
        httpx2.Client(base_url=address) as client,
        client.stream("POST", "/v1/drafts", json=CASE, headers={"Accept": "text/event-stream"}) as answer,
    ):
        for line in answer.iter_lines():
            if line.startswith("event: "):
                arrived[line.removeprefix("event: ")] = time.monotonic()
    assert list(arrived) == ["reading", "plan", "delta", "draft"]
    assert arrived["plan"] - arrived["reading"] > 0.2


@pytest.mark.fault("F28")
@pytest.mark.parametrize("told", [True, False], ids=["length", "chunked"])
def test_an_endless_body_is_cut_off_and_the_server_goes_on(address: str, told: bool) -> None:
    sent = 0
    with socket.create_connection(address.removeprefix("http://").split(":"), timeout=5) as wire:  # type: ignore[arg-type]
        length = "Content-Length: 500000000" if told else "Transfer-Encoding: chunked"
        wire.sendall(
            f"POST /v1/readings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{length}\r\n\r\n".encode()
        )
        piece = b" " * 65536 if told else b"10000\r\n" + b" " * 65536 + b"\r\n"
        try:
            for _ in range(1000):
                wire.sendall(piece)
                sent += len(piece)
        except OSError:
            pass
    assert sent < 30_000_000
    assert httpx2.get(f"{address}/healthz").status_code == 200


def test_a_body_just_over_the_limit_is_told(address: str) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(17):
            yield b" " * 65536

    headers = {"Content-Type": "application/json"}
    assert httpx2.post(f"{address}/v1/readings", content=pieces(), headers=headers).status_code == 413


async def test_one_key_many_times_at_once_is_worked_once(address: str, product: Any) -> None:
    product.waits = 0.3
    async with httpx2.AsyncClient(base_url=address, headers={"Idempotency-Key": "k"}) as client:
        answers = await asyncio.gather(*(client.post("/v1/drafts", json=CASE) for _ in range(10)))
        assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9
        assert all(answer.headers["retry-after"] for answer in answers if answer.status_code == 409)
        assert len(product.asked) == 1
        assert (await client.post("/v1/drafts", json=CASE)).headers["idempotency-replayed"] == "true"


async def test_twenty_drafts_at_once_are_all_kept(address: str) -> None:
    async with httpx2.AsyncClient(base_url=address, timeout=30) as client:
        answers = await asyncio.gather(*(client.post("/v1/drafts", json=CASE | {"id": f"C-{n}"}) for n in range(20)))
        assert {answer.status_code for answer in answers} == {200}
        found = (await client.get("/v1/commitments")).json()["commitments"]
    assert {one["case_id"] for one in found} == {f"C-{n}" for n in range(20)}


def test_a_client_that_goes_away_frees_its_key(address: str, product: Any) -> None:
    product.waits = 0.5
    headers = {"Accept": "text/event-stream", "Idempotency-Key": "k"}
    with (
        httpx2.Client(base_url=address) as client,
        client.stream("POST", "/v1/drafts", json=CASE, headers=headers) as answer,
    ):
        assert next(answer.iter_lines()) == "event: reading"
    product.waits = 0
    for _ in range(50):
        again = httpx2.post(f"{address}/v1/drafts", json=CASE, headers=headers)
        if again.status_code != 409:
            break
        time.sleep(0.1)
    assert again.status_code == 200


def test_a_port_that_is_taken_and_a_host_that_is_not_this_machine(factory: Callable[[], Any]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotRun, match="cannot listen on 127"):
            serve(factory, host="127.0.0.1", port=taken.getsockname()[1], door=Door())
    with pytest.raises(CannotRun, match="drafter keys create"):
        serve(factory, host="0.0.0.0", port=0, door=Door(dev=True))  # noqa: S104
    with pytest.raises(CannotRun, match="no such port"):
        serve(factory, host="127.0.0.1", port=99999, door=Door())


def test_several_processes_join_no_other_service_on_its_port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "set_up", lambda *_: None)  # the log of these tests stays as it is
    with bound("127.0.0.1", 0, shared=True) as other:
        other.listen()
        settings = load_settings(model="none", dev=True, workers=2, database_url=f"sqlite:///{tmp_path}/x.db")
        with pytest.raises(CannotRun, match="address already in use"):
            run(settings, host="127.0.0.1", port=other.getsockname()[1], again=["--version"])

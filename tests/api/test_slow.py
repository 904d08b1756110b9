"""Clients that take their time, over a real socket: cut off after a while, and others never notice."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from drafter.api.app import create_app
from drafter.api.patience import Patient

from ..listening import listening


@pytest.fixture
def address(factory: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    monkeypatch.setattr("drafter.api.patience.HEAD_SECONDS", 0.6)
    monkeypatch.setattr("drafter.api.bodies.BODY_SECONDS", 0.6)
    with listening(create_app(factory, dev=True), http=Patient) as place:
        yield place


HEAD = b"POST /v1/readings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
LINE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"
BODY = HEAD + b"Content-Length: 1000\r\n\r\n"


def drip(wire: socket.socket, piece: bytes) -> float:
    """Sends a byte now and then, until the other side has had enough; gives how long that took."""
    began = time.monotonic()
    wire.settimeout(0.1)
    while time.monotonic() - began < 8:
        try:
            wire.sendall(piece)
            if wire.recv(1, socket.MSG_PEEK) is not None:
                return time.monotonic() - began
        except TimeoutError:
            continue
        except OSError:
            break
    return time.monotonic() - began


@pytest.mark.fault("F27")
@pytest.mark.parametrize(
    ("start", "piece", "status"),
    [(b"", b"", 408), (b"GET", b"x", 408), (LINE, b"X-A: b\r\n", 408), (BODY, b" ", 408), (LINE + b"\r\n", b"G", 408)],
    ids=["nothing", "line", "headers", "body", "second-request"],
)
def test_who_dawdles_is_cut_off(address: tuple[str, int], start: bytes, piece: bytes, status: int) -> None:
    with socket.create_connection(address, timeout=5) as wire:
        if start:
            wire.sendall(start)
        if start.endswith(b"\r\n\r\n") and start.startswith(b"GET"):
            got = b""
            while not got.endswith(b"}"):
                got += wire.recv(65536)
            assert b"200 OK" in got
        took = drip(wire, piece)
        assert 0.3 < took < 5
        answer = b""
        wire.settimeout(2)
        try:
            while got := wire.recv(65536):
                answer += got
        except ConnectionError:
            pass
        assert answer.startswith(b"HTTP/1.1 %d" % status)
        assert b"application/problem+json" in answer


@pytest.mark.fault("F27")
def test_others_are_served_meanwhile(address: tuple[str, int]) -> None:
    slow = [socket.create_connection(address, timeout=5) for _ in range(60)]
    try:
        for number, wire in enumerate(slow):
            wire.sendall((b"GET / HT", LINE, BODY)[number % 3])
        with httpx2.Client(base_url=f"http://127.0.0.1:{address[1]}", timeout=5) as client:
            for _ in range(5):
                began = time.monotonic()
                body = {"message": {"text": "It broke."}}
                assert client.post("/v1/readings", json=body).status_code == 200
                assert time.monotonic() - began < 1.0
    finally:
        for wire in slow:
            wire.close()


@pytest.mark.parametrize("sent", [b"\x16\x03\x01\x02\x00", b"GET /\r\nX: " + b"a" * 200_000])
def test_what_is_no_http_is_told_as_a_problem(address: tuple[str, int], sent: bytes) -> None:
    with socket.create_connection(address, timeout=5) as wire:
        wire.sendall(sent + b"\r\n\r\n")
        answer = wire.recv(65536)
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in answer
    assert b"aaaa" not in answer


def test_who_leaves_in_the_middle_of_a_body_is_no_fault_of_ours(
    address: tuple[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_connection(address, timeout=5) as wire:
        wire.sendall(BODY + b'{"message":')
    end = time.monotonic() + 5
    while time.monotonic() < end:
        page = httpx2.get(f"http://{address[0]}:{address[1]}/metrics", timeout=5).text
        if 'route="/v1/readings"' in page:
            break
        time.sleep(0.05)
    (line,) = [one for one in page.splitlines() if one.startswith("drafter_requests_total") and "/v1/readings" in one]
    assert 'status="499"' in line
    assert not [one for one in caplog.records if one.levelname == "ERROR"]

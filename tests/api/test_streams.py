"""Streams over the wire: at once, resumed where they broke off, and stopped where nobody listens any more."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from .test_revising import FULL, PARTS, Upstream, serving  # noqa: F401 (a fixture)

EVENTS = {"Accept": "text/event-stream"}
KEY = {"Idempotency-Key": "k"}
Event = dict[str, str]


def told(answer: httpx2.Response) -> Iterator[Event]:
    event: Event = {}
    for line in answer.iter_lines():
        if line:
            name, _, value = line.partition(": ")
            event[name] = value
        elif event:
            yield event
            event = {}


def until(address: str, name: str, headers: dict[str, str]) -> list[Event]:
    """The events up to the first of a name; then the connection breaks."""
    found: list[Event] = []
    with (
        httpx2.Client(base_url=address, timeout=20) as client,
        client.stream("POST", "/v1/drafts", json=FULL, headers=EVENTS | headers) as answer,
    ):
        for event in told(answer):
            found.append(event)
            if event["event"] == name:
                break
    return found


@pytest.mark.slow
def test_reading_and_plan_come_at_once(serving: Any) -> None:  # noqa: F811
    address = serving(Upstream(json.dumps(PARTS)[:-1], stalls=True))
    until(address, "plan", {})  # the first draft of a process loads what it needs
    took = []
    for _ in range(5):
        began = time.process_time()  # of client and server both, however busy the machine is
        until(address, "plan", {})
        took.append(time.process_time() - began)
    assert sorted(took)[2] < 0.15, took


@pytest.mark.slow
def test_a_stream_that_broke_is_resumed(serving: Any) -> None:  # noqa: F811
    upstream = Upstream(json.dumps(PARTS)[:-1], stalls=True)
    address = serving(upstream, grace_s=5.0)
    before = until(address, "delta", KEY)
    assert [one["event"] for one in before] == ["reading", "plan", "delta"]
    assert all(one["id"] and one["retry"] == "1000" for one in before)
    rest = until(address, "delta", KEY | {"Last-Event-ID": before[0]["id"]})
    assert rest == before[1:]
    whole = until(address, "delta", KEY)  # nobody listened: it is told from the beginning
    assert whole == before
    assert not upstream.left.is_set()
    assert upstream.asked == 1
    upstream.stalls = False
    upstream.end()
    made = until(address, "draft", KEY | {"Last-Event-ID": before[2]["id"]})
    assert before[0]["id"] not in {one["id"] for one in made}
    assert (made[-1]["event"], made[-1]["id"]) == ("draft", "draft")
    with httpx2.Client(base_url=address, timeout=20) as client:
        again = client.post("/v1/drafts", json=FULL, headers=EVENTS | KEY | {"Last-Event-ID": before[2]["id"]})
        assert [one["data"] for one in told(again)] == [made[-1]["data"]]
        ended = client.post("/v1/drafts", json=FULL, headers=EVENTS | KEY | {"Last-Event-ID": "draft"})
        assert (ended.status_code, ended.text) == (200, "")
        other = client.post("/v1/drafts", json=FULL | {"id": "x"}, headers=EVENTS | KEY | {"Last-Event-ID": "draft"})
        assert other.status_code == 422


@pytest.mark.slow
@pytest.mark.fault("F35")
@pytest.mark.parametrize("kind", [EVENTS, {}], ids=["events", "json"])
@pytest.mark.parametrize(("key", "grace"), [({}, 60.0), (KEY, 0.3)], ids=["no-key", "key"])
def test_a_client_that_leaves_stops_the_model(
    serving: Any,  # noqa: F811
    kind: dict[str, str],
    key: dict[str, str],
    grace: float,
) -> None:
    """At once without a key, after the grace with one; half a reply is no draft, and the key is free again."""
    upstream = Upstream(json.dumps(PARTS)[:-1], stalls=True)
    address = serving(upstream, grace_s=grace)
    body = json.dumps(FULL).encode()
    told = {"Host": "127.0.0.1", "Content-Type": "application/json", "Content-Length": str(len(body))} | kind | key
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))) as wire:
        wire.sendall(f"POST /v1/drafts HTTP/1.1\r\n{head}\r\n".encode() + body)
        assert upstream.began.wait(20)
    assert upstream.left.wait(5)
    assert httpx2.get(f"{address}/v1/cases/C-9").status_code == 404
    upstream.stalls, upstream.answer = False, json.dumps(PARTS)
    for _ in range(20):
        again = httpx2.post(f"{address}/v1/drafts", json=FULL, headers=key, timeout=20)
        if again.status_code != 409:
            break
        time.sleep(0.1)
    assert again.status_code == 200


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/event-stream", "text/event-stream"),
        ("application/json, text/event-stream;q=0.1", "text/event-stream"),
        ("TEXT/Event-Stream; q=0.05", "text/event-stream"),
        ("text/event-stream;q=0", "application/json"),
        ("application/json, text/event-stream; q=0.000", "application/json"),
        ("text/event-stream-of-mine", "application/json"),
        ("*/*", "application/json"),
    ],
)
def test_events_are_told_to_those_who_take_them(client: TestClient, accept: str, kind: str) -> None:
    answer = client.post("/v1/drafts", json={"message": {"text": "It broke."}}, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == kind

"""Bodies and queries that cannot be used: each a clear problem, no stack, nothing kept."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

JSON = {"Content-Type": "application/json"}


def case(**more: Any) -> str:
    return json.dumps({"message": {"text": "Maria's secret"}, **more})


BAD: list[tuple[str | bytes, int, str | None]] = [
    ("", 400, None),
    ("{not json", 400, None),
    ('{"message": {"text": "a"}} trailing', 400, None),
    ("[" * 100_000, 400, None),
    ('{"a":' * 100_000, 400, None),
    ('{"facts": {"x": NaN}, "message": {"text": "a"}}', 400, None),
    ('{"facts": {"x": Infinity}, "message": {"text": "a"}}', 400, None),
    ('{"facts": {"x": ' + "9" * 5000 + '}, "message": {"text": "a"}}', 400, None),
    ('{"message": {"text": "a"}, "message": {"text": "b"}}', 400, None),
    (b'{"message": {"text": "caf\xe9"}}', 400, None),
    ('{"message": {"text": "a"}}'.encode("utf-16"), 400, None),
    (case(now="0001-01-01T00:00:00+00:00"), 422, "#/now"),
    (case(now="2200-12-31T23:59:59-23:59"), 422, "#/now"),
    (case(opened_at="9999-12-31T23:59:59-23:59"), 422, "#/opened_at"),
    (case(message={"text": "a", "at": "0001-01-01T00:00:00+23:59"}), 422, "#/message/at"),
    (case(history=[{"from": "agent", "text": "a", "at": "9999-12-31T23:59:59-23:59"}]), 422, "#/history/0/at"),
    ("[]", 422, "#"),
    ("null", 422, "#"),
    ("{}", 422, "#/message"),
    ('{"message": {}}', 422, "#/message/text"),
    ('{"message": {"text": ""}}', 422, "#/message/text"),
    (case(message={"text": " \u200b\ufeff\u00ad\u200f\n"}), 422, "#/message/text"),
    ('{"message": {"text": "' + "a" * 300_000 + '"}}', 422, "#/message/text"),
    ('{"message": {"text": "a\\u0000"}}', 422, "#/message/text"),
    ('{"message": {"text": "a\\udfff"}}', 422, "#/message/text"),
    ('{"message": {"text": "a"}, "x\\ud800": 1}', 422, "#"),
    (case(facts={"a/b": {"amount": "1"}}), 422, "#/facts/a~1b"),
    (case(now="2026-11-18T09:00:00"), 422, "#/now"),
    (case(customer={"timezone": "Maria's secret"}), 422, "#/customer/timezone"),
    (case(channel="Maria's secret"), 422, "#/channel"),
    (case(history=[{"at": "Maria's secret", "from": "agent", "text": "a"}]), 422, "#/history/0/at"),
    (case(public="no"), 422, "#/public"),
    (case(public=0), 422, "#/public"),
    (case(options={"max_words": 3}), 422, "#/options/max_words"),
    (case(options={"max_words": "80"}), 422, "#/options/max_words"),
    (case(options={"alternatives": "1"}), 422, "#/options/alternatives"),
    (case(options={"alternatives": 1.5}), 422, "#/options/alternatives"),
    (case(options={"alternatives": 10**30}), 422, "#/options/alternatives"),
    (case(options=[]), 422, "#/options"),
    (case(prompt=""), 422, "#/prompt"),
]


@pytest.mark.fault("F29", "F30", "F31")
@pytest.mark.parametrize(("body", "status", "place"), BAD)
def test_a_bad_case(
    *, client: TestClient, rows: Callable[[], int], body: str | bytes, status: int, place: str | None
) -> None:
    for headers in ({}, {"Accept": "text/event-stream"}, {"Idempotency-Key": "k"}):
        answer = client.post("/v1/drafts", content=body, headers=JSON | headers)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
        told = answer.json()
        assert [one["pointer"] for one in told.get("errors", [])] == ([place] if place else [])
        assert (told["status"], told["instance"].rpartition(":")[2]) == (status, answer.headers["x-request-id"])
        assert "Traceback" not in answer.text
        assert "secret" not in answer.text
        assert len(answer.content) < 2000
    assert rows() == 0


@pytest.mark.parametrize(
    ("address", "body", "place"),
    [
        ("/v1/scores", {"case": {"message": {"text": "a"}}}, "#/reply"),
        ("/v1/scores", {"case": {"message": {"text": ""}}, "reply": {"text": "b"}}, "#/case/message/text"),
        ("/v1/scores", {"case": {"message": {"text": "a"}}, "reply": {"text": "b"}, "plan": {}}, "#/plan/resolution"),
        ("/v1/scores", {"case": {"message": {"text": "a"}}, "reply": {"text": "I ring. " * 4001}}, "#/reply/text"),
        ("/v1/roleplays/r1/turns", {"reply": "I ring. " * 4001}, "#/reply"),
        ("/v1/readings", {"message": {"text": 3}}, "#/message/text"),
        ("/v1/drafts/d0/feedback", {"action": "loved"}, "#/action"),
        ("/v1/drafts/d0/feedback", {"action": "edited"}, "#"),
        ("/v1/drafts/d0/feedback", {"action": "edited", "text": "\u200b\u200e"}, "#"),
        ("/v1/drafts/d0/revise", {"instruction": "\u2060"}, "#/instruction"),
        ("/v1/cases/c0/messages", {"text": "\u3164"}, "#/text"),
        ("/v1/scores", {"case": {"message": {"text": "a"}}, "reply": {"text": "\ufeff"}}, "#/reply/text"),
        ("/v1/drafts/d0/feedback", {"action": "accepted", "rating": 6}, "#/rating"),
        ("/v1/drafts/d0/feedback", {"action": "accepted", "rating": "5"}, "#/rating"),
        ("/v1/drafts/d0/revise", {"instruction": "Shorter.", "max_words": "80"}, "#/max_words"),
        ("/v1/roleplays/r1/turns", {"reply": "I ring.", "coach": "off"}, "#/coach"),
        ("/v1/roleplays/r1/turns", {"reply": "I ring.", "coach": 1}, "#/coach"),
        ("/v1/drafts/d0/feedback", {"action": "accepted", "reasons": ["a"] * 21}, "#/reasons"),
    ],
)
def test_other_bodies(client: TestClient, address: str, body: Any, place: str) -> None:
    answer = client.post(address, json=body)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == [place]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("state=lost", "state"),
        ("due_before=tomorrow", "due_before"),
        ("due_before=2026-11-18T00:00:00", "due_before"),
        ("due_before=0001-01-01T00:00:00%2B23:59", "due_before"),
        ("due_before=9999-12-31T23:59:59-23:59", "due_before"),
        ("limit=0", "limit"),
        ("limit=" + "9" * 5000, "limit"),
    ],
)
def test_a_bad_query(client: TestClient, query: str, name: str) -> None:
    answer = client.get(f"/v1/commitments?{query}")
    assert answer.status_code == 422
    assert [one["parameter"] for one in answer.json()["errors"]] == [name]


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/v1/drafts", 405),
        ("DELETE", "/v1/readings", 405),
        ("POST", "/v1/drafts/", 404),
        ("GET", "/docs", 404),
        ("PATCH", "/v1/commitments/no", 404),
    ],
)
def test_a_bad_address(client: TestClient, method: str, address: str, status: int) -> None:
    answer = client.request(method, address, json={"state": "kept"} if method == "PATCH" else None)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@pytest.mark.fault("F28")
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
)
def test_a_media_type_that_is_not_taken(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/v1/readings", content=gzip.compress(case().encode()), headers=headers).status_code == 415


def test_headers_that_two_readers_would_read_differently(client: TestClient) -> None:
    body, kind = case(), ("Content-Type", "application/json")
    doubled: list[tuple[list[tuple[str, str]], int]] = [
        ([kind, ("Content-Length", str(len(body))), ("Transfer-Encoding", "chunked")], 400),
        ([kind, ("Content-Type", "text/plain")], 415),
        ([kind, ("Content-Encoding", "identity"), ("Content-Encoding", "gzip")], 415),
        ([kind, ("Idempotency-Key", "one"), ("Idempotency-Key", "two")], 400),
    ]
    for headers, status in doubled:
        refused = client.post("/v1/drafts", content=body, headers=headers)
        assert (refused.status_code, refused.headers["content-type"]) == (status, "application/problem+json"), headers
    assert client.post("/v1/drafts", content=body, headers=[kind, ("Idempotency-Key", "one")]).status_code == 200


def test_a_problem_does_not_repeat_an_id(client: TestClient) -> None:
    for address in (
        "/v1/drafts/maria@example.com",
        "/v1/cases/maria@example.com",
        "/v1/cases/maria@example.com/drafts",
    ):
        missing = client.get(address)
        assert missing.status_code == 404
        assert "maria" not in missing.text


def test_a_charset_and_a_byte_order_mark_are_taken(client: TestClient) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/v1/readings", content=b"\xef\xbb\xbf" + case().encode(), headers=headers).status_code == 200


@pytest.mark.fault("F28")
def test_the_limit_is_exact(client: TestClient) -> None:
    fitting = case().ljust(1024 * 1024)
    assert client.post("/v1/readings", content=fitting, headers=JSON).status_code == 200
    assert client.post("/v1/readings", content=fitting + " ", headers=JSON).status_code == 413
    chunks = (b" " * 1000 for _ in range(2000))
    assert client.post("/v1/readings", content=chunks, headers=JSON).status_code == 413
    assert client.post("/v1/readings", content=b"{}", headers=JSON | {"Content-Length": "9" * 60}).status_code == 413

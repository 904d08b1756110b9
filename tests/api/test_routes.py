"""Each route as its users call it: what comes back, and what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from drafter.domain.errors import BadCase, BadPlaybook, CannotRun, ModelFailed, NotFound

CASE: dict[str, Any] = {"id": "C-1", "message": {"text": "It broke — schon wieder."}}
EVENTS = {"Accept": "text/event-stream"}


def events(text: str) -> list[tuple[str, Any]]:
    found = []
    for block in text.strip().split("\n\n"):
        name, data, *_ = block.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


def test_a_case_becomes_a_draft_that_is_kept(client: TestClient, product: Any) -> None:
    wishes = {"instruction": "Short.", "max_words": 80, "alternatives": 2}
    made = client.post("/v1/drafts", json=CASE | {"prompt": "reply@1", "options": wishes})
    assert made.status_code == 200
    assert made.json()["reply"]["text"].startswith("We broke it.")
    asked = product.asked[0]
    assert asked["case"].message.text == CASE["message"]["text"]
    assert {key: asked[key] for key in ("prompt", *wishes)} == wishes | {"prompt": "reply@1"}
    assert client.get(f"/v1/drafts/{made.json()['id']}").json() == made.json()
    kept = client.get("/v1/cases/C-1").json()
    assert kept["case"]["message"]["text"] == CASE["message"]["text"]
    assert [event["kind"] for event in kept["timeline"]].count("draft") == 1


def test_a_case_without_an_id_is_given_one(client: TestClient) -> None:
    made = client.post("/v1/drafts", json={"message": {"text": "Hi"}}).json()
    assert client.get(f"/v1/cases/{made['case_id']}").status_code == 200


def test_the_events_of_a_draft(client: TestClient) -> None:
    answer = client.post("/v1/drafts", json=CASE, headers=EVENTS)
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events(answer.text)
    assert [name for name, _ in told] == ["reading", "plan", "delta", "draft"]
    draft = told[-1][1]
    assert client.get(f"/v1/drafts/{draft['id']}").json() == draft


def test_a_quiet_stream_is_kept_awake(client: TestClient, product: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.api.events.QUIET_SECONDS", 0.05)
    product.waits = 0.2
    answer = client.post("/v1/drafts", json=CASE, headers=EVENTS)
    assert ": still at work\n\n" in answer.text
    assert "event: draft" in answer.text


def test_what_fails_on_the_way_is_an_event(client: TestClient, product: Any, rows: Callable[[], int]) -> None:
    product.fails_late = RuntimeError("secret of a customer")
    told = events(client.post("/v1/drafts", json=CASE, headers=EVENTS | {"Idempotency-Key": "k"}).text)
    assert told[-1][0] == "error"
    assert told[-1][1]["status"] == 500
    assert "secret" not in json.dumps(told)
    assert rows() == 0


def test_feedback_opens_the_commitment_and_the_list_shows_it(client: TestClient) -> None:
    draft = client.post("/v1/drafts", json=CASE).json()
    address = f"/v1/drafts/{draft['id']}/feedback"
    judged = client.post(address, json={"action": "accepted", "rating": 5})
    assert judged.json()["plan"]["commitment"]["state"] == "open"
    refused = client.post(address, json={"action": "rejected"})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:drafter:problem:conflict")
    found = client.get("/v1/commitments", params={"state": "open", "due_before": "2026-11-19T00:00:00+01:00"}).json()
    assert [one["does"] for one in found["commitments"]] == ["ring you"]
    promise = f"/v1/commitments/{found['commitments'][0]['id']}"
    assert client.patch(promise, json={"state": "kept"}).json()["state"] == "kept"
    assert client.get("/v1/commitments", params={"state": "open"}).json()["commitments"] == []
    again = client.patch(promise, json={"state": "open"})
    assert again.status_code == 409
    assert "final" in again.json()["detail"]


@pytest.mark.parametrize("id", ["2026/1042", "a/messages", "/", "../x", "a//b", "?", "#1", "é"])
def test_a_case_is_found_by_the_id_that_its_owners_gave_it(client: TestClient, id: str) -> None:
    assert client.post("/v1/drafts", json={**CASE, "id": id}).json()["case_id"] == id
    address = f"/v1/cases/{quote(id, safe='')}"
    assert client.get(address).json()["case"]["id"] == id
    assert len(client.get(f"{address}/drafts").json()["drafts"]) == 1
    assert client.post(f"{address}/messages", json={"text": "And?"}).json()["case"]["message"]["text"] == "And?"
    assert client.patch(address, json={"outcome": "solved"}).json()["case"]["id"] == id


def test_a_reading_and_a_score_keep_nothing(client: TestClient, product: Any, rows: Callable[[], int]) -> None:
    assert client.post("/v1/readings", json=CASE).json()["level"] == "calm"
    plan = {"resolution": {"kind": "answer"}, "steps": [{"does": "look"}]}
    score = client.post("/v1/scores", json={"case": CASE, "reply": {"text": "Calm down."}, "plan": plan})
    assert score.json() == {"value": 0.5, "passed": False, "checks": []}
    assert product.asked[-1]["text"] == "Calm down."
    assert product.asked[-1]["plan"].steps[0].owner == "agent"
    assert rows() == 0


def test_unknown_keys_are_ignored_and_told(client: TestClient) -> None:
    answer = client.post("/v1/readings", json=CASE | {"custommer": {}, "größe\n\x0c\x7f": 1})
    assert answer.status_code == 200
    assert "custommer is not a known key and is ignored; did you mean customer?" in answer.headers["x-drafter-warnings"]


@pytest.mark.parametrize(
    "address", ["/v1/drafts/no", "/v1/cases/no", "/v1/cases/a%00b", "/v1/drafts/%F0%9F", "/nothing"]
)
def test_what_is_not_there(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["instance"] == f"urn:drafter:request:{answer.headers['x-request-id']}"


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (BadCase("there is no role 'boss'", key="agent.role", hint="roles are frontline"), 422, "roles are frontline"),
        (NotFound("there is no prompt 'poem'"), 422, "prompt"),
        (BadPlaybook("cannot divide 'Maria' by 0", file="/srv/p.yaml", line=3, key="remedies[0].when"), 422, "line 3"),
        (ModelFailed("upstream_quota", "no more", retry_after=2), 503, "nothing usable"),
        (ModelFailed("deadline", "too slow"), 504, "nothing usable"),
        (ModelFailed("upstream_auth", "sk-key refused"), 502, "nothing usable"),
        (CannotRun("the disk is full"), 503, "the disk is full"),
        (RuntimeError("Maria said"), 500, "unforeseen"),
        (RecursionError("Maria said"), 500, "unforeseen"),
    ],
)
@pytest.mark.parametrize("headers", [{}, EVENTS], ids=["json", "events"])
def test_what_the_product_refuses(  # one row an error, and nothing of it is kept
    *, client: TestClient, product: Any, rows: Callable[[], int], error: Exception, status: int, words: str,
    headers: dict[str, str], caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    product.fails = error
    answer = client.post("/v1/drafts", json=CASE, headers=headers | {"Idempotency-Key": "k"})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert words in answer.text
    for secret in ("Maria", "sk-key", "/srv", "Traceback"):
        assert secret not in answer.text
        assert secret not in caplog.text
    assert rows() == 0
    product.fails = None
    assert client.post("/v1/drafts", json=CASE, headers=headers | {"Idempotency-Key": "k"}).status_code == 200


def test_the_same_key_gives_the_same_draft(client: TestClient, product: Any) -> None:
    key = {"Idempotency-Key": "once"}
    first = client.post("/v1/drafts", json=CASE, headers=key)
    again = client.post("/v1/drafts", json=CASE, headers=key)
    streamed = client.post("/v1/drafts", json=CASE, headers=key | EVENTS)
    assert (again.json(), again.headers["idempotency-replayed"]) == (first.json(), "true")
    assert events(streamed.text) == [("draft", first.json())]
    assert len(product.asked) == 1
    assert client.post("/v1/drafts", json=CASE | {"id": "C-2"}, headers=key).status_code == 422
    assert client.post("/v1/readings", json=CASE, headers=key).status_code == 422
    assert client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": "k " * 200}).status_code == 400
    assert len(product.asked) == 1


def test_a_key_kept_by_a_stream_replays_as_json(client: TestClient) -> None:
    key = {"Idempotency-Key": "once"}
    streamed = events(client.post("/v1/drafts", json=CASE, headers=key | EVENTS).text)
    assert client.post("/v1/drafts", json=CASE, headers=key).json() == streamed[-1][1]


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}

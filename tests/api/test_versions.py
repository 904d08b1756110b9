"""Two agents and one draft: who decides about it decides about the version that they saw."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.testclient import TestClient

CASE: dict[str, Any] = {"id": "C-1", "message": {"text": "It broke."}}
JSON, EVENTS = {}, {"Accept": "text/event-stream"}


def made(client: TestClient) -> tuple[str, str]:
    """The address of a new draft, and its tag."""
    answer = client.post("/v1/drafts", json=CASE)
    return f"/v1/drafts/{answer.json()['id']}", answer.headers["etag"]


def test_every_answer_with_a_draft_carries_its_version(client: TestClient) -> None:
    address, tag = made(client)
    assert tag == '"1"'
    shown = client.get(address)
    assert (shown.headers["etag"], shown.json()["version"]) == (tag, 1)
    for known, status in (('"1"', 304), ('W/"1"', 304), ('"0", "1"', 304), ("*", 304), ('"2"', 200)):
        answer = client.get(address, headers={"If-None-Match": known})
        assert (answer.status_code, answer.headers["etag"]) == (status, tag)
        assert bool(answer.content) == (status == 200)
    judged = client.post(f"{address}/feedback", json={"action": "accepted"}, headers={"If-Match": tag})
    assert (judged.headers["etag"], judged.json()["version"]) == ('"2"', 2)
    assert client.get(address, headers={"If-None-Match": tag}).json()["version"] == 2


def test_a_version_tells_of_the_commitment_too(client: TestClient) -> None:
    """What a draft shows of its promise changes with it, so a tag that is kept must not hide that."""
    address, tag = made(client)
    id = client.get(address).json()["plan"]["commitment"]["id"]
    client.patch(f"/v1/commitments/{id}", json={"state": "open"})
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.fault("F37")
def test_two_agents_at_once_one_wins(client: TestClient) -> None:
    address, tag = made(client)
    bodies = [{"action": "accepted"}, {"action": "edited", "text": "Hello."}] * 4

    def send(body: dict[str, Any]) -> Any:
        return client.post(f"{address}/feedback", json=body, headers={"If-Match": tag})

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, bodies))
    assert sorted(one.status_code for one in answers) == [200] + [409] * 7
    for one in answers:
        if one.status_code == 409:
            assert (one.json()["type"], one.json()["version"]) == ("urn:drafter:problem:stale-version", 2)
            assert one.headers["etag"] == '"2"'
    won = next(body for body, one in zip(bodies, answers, strict=True) if one.status_code == 200)
    timeline = client.get("/v1/cases/C-1").json()["timeline"]
    assert [one["says"] for one in timeline if one["kind"] == "feedback"] == [won["action"]]


@pytest.mark.fault("F37")
def test_what_was_sent_is_not_sent_again_unawares(client: TestClient) -> None:
    address, _ = made(client)
    key = {"Idempotency-Key": "once"}
    first = client.post(f"{address}/feedback", json={"action": "accepted"}, headers=key)
    again = client.post(f"{address}/feedback", json={"action": "accepted"}, headers=key)
    assert (again.json(), again.headers["etag"], again.headers["idempotency-replayed"]) == (first.json(), '"2"', "true")
    for headers in ({}, {"If-Match": "*"}):
        second = client.post(f"{address}/feedback", json={"action": "accepted"}, headers=headers)
        assert (second.status_code, second.json()["version"]) == (409, 2)
        assert "was accepted already" in second.json()["detail"]
    edit = {"action": "edited", "text": "Hello."}
    assert client.post(f"{address}/feedback", json=edit, headers={"If-Match": '"1"'}).status_code == 409
    assert client.post(f"{address}/feedback", json=edit, headers={"If-Match": '"2"'}).json()["version"] == 3


@pytest.mark.parametrize("headers", [JSON, EVENTS], ids=["json", "events"])
def test_a_revision_is_of_the_version_seen(client: TestClient, product: Any, headers: dict[str, str]) -> None:
    address, tag = made(client)
    client.post("/v1/cases/C-1/messages", json={"text": "Hello?"})
    told = client.post(f"{address}/revise", json={"instruction": "x"}, headers=headers | {"If-Match": tag})
    assert (told.status_code, told.json()["type"]) == (409, "urn:drafter:problem:stale-version")
    assert len(product.asked) == 1
    made_anew = client.post(f"{address}/revise", json={"instruction": "x"}, headers=headers | {"If-Match": '"2"'})
    assert made_anew.status_code == 200
    assert client.get(address).json()["version"] > 2  # replaced


@pytest.mark.parametrize("header", ["If-Match", "If-None-Match"])
@pytest.mark.parametrize("tag", ["1", '"1', '"a" "b"', '"1",', "," * 1001])
def test_a_tag_that_is_none(client: TestClient, header: str, tag: str) -> None:
    address, _ = made(client)
    if header == "If-Match":
        answer = client.post(f"{address}/feedback", json={"action": "accepted"}, headers={header: tag})
    else:
        answer = client.get(address, headers={header: tag})
    assert (answer.status_code, [one["parameter"] for one in answer.json()["errors"]]) == (400, [header])

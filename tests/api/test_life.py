"""A case's life over HTTP: the customer writes again, drafts go stale, the case ends, and lists are read page by page."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

CASE: dict[str, Any] = {
    "id": "C-1",
    "customer": {"id": "cust-7", "name": "Maria"},
    "message": {
        "at": "2026-11-18T08:00:00-06:00",
        "text": "It broke.",
        "attachments": [{"name": "photo.jpg", "type": "image/jpeg"}],
    },
}
SENT = {"action": "accepted"}


def says(kept: dict[str, Any]) -> list[tuple[str, str]]:
    case = kept["case"]
    return [(one["from"], one["text"]) for one in case["history"]] + [("last", case["message"]["text"])]


def test_a_customer_who_writes_again_makes_drafts_stale(client: TestClient) -> None:
    sent = client.post("/v1/drafts", json=CASE).json()
    client.post(f"/v1/drafts/{sent['id']}/feedback", json=SENT)
    draft = client.post("/v1/drafts", json=CASE | {"options": {"max_words": 50}}).json()
    assert (draft["version"], draft["stale"]) == (1, None)
    heard = client.post("/v1/cases/C-1/messages", json={"text": "Hello? Anyone there?"})
    assert heard.status_code == 200, heard.text
    assert says(heard.json()) == [("customer", "It broke."), ("last", "Hello? Anyone there?")]
    assert heard.json()["case"]["history"][0]["attachments"][0]["name"] == "photo.jpg"
    assert heard.json() == client.get("/v1/cases/C-1").json()
    now = client.get(f"/v1/drafts/{draft['id']}").json()
    assert (now["version"], now["stale"]["at"] >= draft["created_at"]) == (2, True)
    assert "the customer wrote again" in now["stale"]["why"]
    assert now["warnings"][0]["id"] == "stale"
    assert now["plan"]["commitment"]["state"] == "proposed"
    assert client.get(f"/v1/drafts/{sent['id']}").json()["stale"] is None  # the customer has that one
    address = f"/v1/drafts/{draft['id']}/feedback"
    refused = client.post(address, json=SENT)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:drafter:problem:stale-draft")
    assert (refused.json()["version"], refused.headers["etag"]) == (2, '"2"')
    assert "wrote again" in refused.json()["detail"]
    assert client.post(address, json=SENT, headers={"If-Match": '"1"'}).status_code == 409
    assert client.post(address, json=SENT, headers={"If-Match": '"2"'}).status_code == 200


def test_a_stale_draft_may_be_rejected_and_revised(client: TestClient, product: Any) -> None:
    first, second = (client.post("/v1/drafts", json=CASE).json()["id"] for _ in range(2))
    client.post("/v1/cases/C-1/messages", json={"text": "Hello?"})
    made = client.post(f"/v1/drafts/{second}/revise", json={"instruction": "shorter"}).json()
    assert product.asked[-1]["case"].message.text == "Hello?"
    assert (made["stale"], made["warnings"]) == (None, [])
    assert client.post(f"/v1/drafts/{first}/feedback", json={"action": "rejected"}).status_code == 200


def test_a_message_that_comes_while_a_draft_is_made_is_not_lost(client: TestClient, product: Any) -> None:
    client.post("/v1/drafts", json=CASE)
    held, writing = product.store.save, iter((True,))

    async def meanwhile(*given: Any) -> Any:
        if next(writing, False):
            from drafter.domain.incoming import Incoming

            await product.store.hear("C-1", Incoming(text="Forget it, refund me!"))
        return await held(*given)

    product.store.save = meanwhile
    draft = client.post("/v1/drafts", json=CASE).json()
    assert draft["stale"] is not None
    assert draft["warnings"][0]["id"] == "stale"
    assert client.get(f"/v1/drafts/{draft['id']}").json() == draft
    assert says(client.get("/v1/cases/C-1").json())[-1] == ("last", "Forget it, refund me!")
    again = client.post("/v1/drafts", json=CASE | {"message": {"text": "As told on the phone."}}).json()
    assert again["stale"] is None  # what the caller hands in counts
    assert says(client.get("/v1/cases/C-1").json()) == [("last", "As told on the phone.")]


def test_what_others_say_goes_into_the_history_in_its_place(client: TestClient) -> None:
    client.post("/v1/drafts", json=CASE)
    for body in (
        {"from": "agent", "author": "Tom", "text": "We look into it.", "at": "2026-11-18T09:00:00-06:00"},
        {"from": "system", "text": "Ticket moved.", "at": "2026-11-18T10:00:00-06:00"},
        {"text": "And?", "at": "2026-11-19T09:00:00-06:00"},
        {"text": "Sent before, came late.", "at": "2026-11-18T09:30:00-06:00"},
    ):
        answer = client.post("/v1/cases/C-1/messages", json=body)
        assert answer.status_code == 200, answer.text
    assert says(answer.json()) == [
        ("customer", "It broke."), ("agent", "We look into it."), ("customer", "Sent before, came late."),
        ("system", "Ticket moved."), ("last", "And?"),
    ]  # fmt: skip
    assert answer.json()["case"]["history"][1]["author"] == "Tom"
    kinds = [event["kind"] for event in answer.json()["timeline"]]
    assert kinds.count("message") == 5


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, "#/text"),
        ({"text": " "}, "#/text"),
        ({"text": "a", "from": "robot"}, "#/from"),
        ({"text": "a", "at": "2026-11-18"}, "#/at"),
        ({"text": "a\x00"}, "#/text"),
        ({"text": "a" * 300_000}, "#/text"),
    ],
)
def test_a_message_that_is_none(client: TestClient, body: dict[str, Any], place: str) -> None:
    client.post("/v1/drafts", json=CASE)
    answer = client.post("/v1/cases/C-1/messages", json=body)
    assert (answer.status_code, [one["pointer"] for one in answer.json()["errors"]]) == (422, [place])
    assert len(says(client.get("/v1/cases/C-1").json())) == 1


def test_a_case_that_is_not_there(client: TestClient) -> None:
    assert client.post("/v1/cases/no/messages", json={"text": "a"}).status_code == 404
    assert client.patch("/v1/cases/no", json={"outcome": "solved"}).status_code == 404
    assert client.get("/v1/cases/no/drafts").status_code == 404


def test_how_a_case_ends(client: TestClient) -> None:
    client.post("/v1/drafts", json=CASE)
    client.post("/v1/drafts", json=CASE | {"id": "C-2", "customer": {"id": "other"}})
    for outcome in ("solved", "solved", "reopened"):
        ended = client.patch("/v1/cases/C-1", json={"outcome": outcome}).json()
        assert ended["outcome"] == outcome
    assert [(one["kind"], one["says"]) for one in ended["timeline"]][-1] == ("outcome", "reopened")
    assert client.patch("/v1/cases/C-1", json={"outcome": "forgotten"}).status_code == 422
    for query, ids in (
        ({}, ["C-1", "C-2"]), ({"outcome": "reopened"}, ["C-1"]), ({"outcome": "open"}, ["C-2"]),
        ({"outcome": "solved"}, []), ({"customer": "other"}, ["C-2"]), ({"customer": "a\x00"}, []),
    ):  # fmt: skip
        assert [one["id"] for one in client.get("/v1/cases", params=query).json()["cases"]] == ids
    line = client.get("/v1/cases").json()["cases"][0]
    assert (line["customer"]["name"], line["says"], line["outcome"]) == ("Maria", "It broke.", "reopened")


@pytest.mark.parametrize("noun", ["cases", "commitments", "drafts"])
def test_pages_are_stable_while_rows_come_in(client: TestClient, noun: str) -> None:
    """Each row that was there at the start is told exactly once, whatever comes in meanwhile."""

    def more(number: int) -> None:
        id = "C-0" if noun == "drafts" else f"C-{number}"
        draft = client.post("/v1/drafts", json=CASE | {"id": id}).json()
        if noun == "commitments":
            client.post(f"/v1/drafts/{draft['id']}/feedback", json=SENT)

    address: str | None = {"drafts": "/v1/cases/C-0/drafts"}.get(noun, f"/v1/{noun}") + "?limit=3"
    for number in range(8):
        more(number)
    whole = client.get(address.replace("limit=3", "limit=100")).json()  # type: ignore[union-attr]
    assert (len(whole[noun]), whole["next"]) == (8, None)
    told: list[str] = []
    while address:
        page = client.get(address)
        told += [one["id"] for one in page.json()[noun]]
        address = page.links["next"]["url"] if "next" in page.links else None
        assert (address is None) == (page.json()["next"] is None)
        more(len(told) + 100)
    assert len(told) == len(set(told))
    assert [id for id in told if id in {one["id"] for one in whole[noun]}] == [one["id"] for one in whole[noun]]


@pytest.mark.parametrize(
    "cursor", ["", "x", "€", "bnVsbA", "WyJjYXNlcyIsMSwyXQ", "WyJkcmFmdHMiLCJ4IiwieSJd", "A" * 999]
)
@pytest.mark.parametrize("address", ["/v1/cases", "/v1/commitments", "/v1/cases/C-1/drafts"])
def test_a_cursor_that_is_none(client: TestClient, address: str, cursor: str) -> None:
    client.post("/v1/drafts", json=CASE)
    answer = client.get(address, params={"cursor": cursor})
    assert (answer.status_code, [one["parameter"] for one in answer.json()["errors"]]) == (422, ["cursor"])


def test_a_cursor_of_another_list(client: TestClient) -> None:
    for number in range(2):
        client.post("/v1/drafts", json=CASE | {"id": f"C-{number}"})
    cursor = client.get("/v1/cases?limit=1").json()["next"]
    assert client.get("/v1/commitments", params={"cursor": cursor}).status_code == 422


def test_each_message_of_the_customer_is_another_version(client: TestClient) -> None:
    draft = client.post("/v1/drafts", json=CASE).json()
    address = f"/v1/drafts/{draft['id']}"
    for version, text in enumerate(["Hello?", "Do not refund me, my bank did it."], start=2):
        client.post("/v1/cases/C-1/messages", json={"text": text})
        now = client.get(address, headers={"If-None-Match": f'"{version - 1}"'})
        assert (now.status_code, now.json()["version"]) == (200, version)
    refused = client.post(f"{address}/feedback", json=SENT, headers={"If-Match": '"2"'})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:drafter:problem:stale-version")


@pytest.mark.parametrize("number", ["253402300799", "1800000000", "1e9", "20261118.5"])
def test_a_bare_number_is_no_time(client: TestClient, number: str) -> None:
    answered = client.get("/v1/commitments", params={"due_before": number})
    assert answered.status_code == 422
    assert "write a time with its offset" in answered.text


def test_true_is_no_number(client: TestClient) -> None:
    draft = client.post("/v1/drafts", json=CASE).json()
    answered = [
        client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "rejected", "rating": True}),
        client.post("/v1/drafts", json=CASE | {"options": {"alternatives": True}}),
        client.patch("/v1/tenant", json={"retention_days": True}),
    ]
    assert [one.status_code for one in answered] == [422, 422, 422]
    assert all("is no whole number" in one.text for one in answered)

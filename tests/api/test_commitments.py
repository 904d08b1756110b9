"""Follow-ups over HTTP: who owes what, the calendar with its own key, and what an edited reply answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from drafter.adapters.due.feed_key import feed_key
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import Settings

from ..conftest import NORTHWIND

CASE: dict[str, Any] = {"id": "C-1", "message": {"text": "It broke."}, "agent": {"name": "Priya"}}
KEY = "s3cret-key"


@pytest.fixture
def guarded(factory: Callable[[], Any]) -> Iterator[TestClient]:
    app = create_app(factory, api_key=KEY)
    with TestClient(app, base_url="http://drafter.example", client=("203.0.113.9", 1)) as client:
        yield client


@pytest.fixture
def real(tmp_path: Path) -> Iterator[TestClient]:
    """The whole product with the example company, without a model."""
    settings = Settings(
        model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{tmp_path}/real.db"
    )

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            yield product

    with TestClient(create_app(opened, dev=True), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        yield client


def test_what_is_overdue_leads_and_an_owner_sees_their_own(client: TestClient) -> None:
    for id in ("C-1", "C-2"):
        draft = client.post("/v1/drafts", json=CASE | {"id": id}).json()
        client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
    client.post("/v1/drafts", json=CASE | {"id": "C-3"})
    found = client.get("/v1/commitments").json()["commitments"]
    assert [one["state"] for one in found] == ["open", "open", "proposed"]
    assert len(client.get("/v1/commitments", params={"owner": "priya"}).json()["commitments"]) == 3
    assert client.get("/v1/commitments", params={"owner": "Tom"}).json()["commitments"] == []


def test_the_calendar_of_an_agent(client: TestClient) -> None:
    draft = client.post("/v1/drafts", json=CASE).json()
    assert list(Calendar.from_ical(client.get("/v1/commitments.ics").content).walk("VEVENT")) == []
    client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
    answer = client.get("/v1/commitments.ics", params={"owner": "Priya"})
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["uid"] == f"{draft['plan']['commitment']['id']}@drafter"
    assert "ring you" in event["summary"]
    assert Calendar.from_ical(client.get("/v1/commitments.ics", params={"owner": "Tom"}).content).walk("VEVENT") == []


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"owner": "Priya", "key": feed_key(KEY, "Priya")}, 200),
        ({"key": feed_key(KEY, "")}, 200),
        ({"owner": "", "key": feed_key(KEY, "")}, 200),
        ({"owner": "Jörg & Co", "key": feed_key(KEY, "Jörg & Co")}, 200),
        ({"owner": "Tom", "key": feed_key(KEY, "Priya")}, 401),
        ({"key": feed_key(KEY, "Priya")}, 401),
        ({"owner": "Priya", "key": feed_key("other", "Priya")}, 401),
        ({"owner": "Priya", "key": KEY}, 401),
        ({"owner": "Priya", "key": "ü"}, 401),
        ({"owner": "Priya"}, 401),
        ([("owner", "Priya"), ("owner", "Tom"), ("key", feed_key(KEY, "Priya"))], 401),
        ([("owner", "Tom"), ("owner", "Priya"), ("key", feed_key(KEY, "Priya"))], 401),
    ],
)
def test_the_key_in_the_address_opens_one_calendar(guarded: TestClient, query: Any, status: int) -> None:
    assert guarded.get(f"/v1/commitments.ics?{urlencode(query)}").status_code == status


@pytest.mark.parametrize("address", ["/v1/commitments", "/v1/commitments.ics/", "/v1/cases/C-1", "/openapi.json"])
def test_it_opens_nothing_else(guarded: TestClient, address: str, caplog: pytest.LogCaptureFixture) -> None:
    key = feed_key(KEY, "Priya")
    assert guarded.get(f"{address}?{urlencode({'owner': 'Priya', 'key': key})}").status_code == 401
    assert guarded.patch("/v1/commitments/x?" + urlencode({"owner": "Priya", "key": key}), json={}).status_code == 401
    assert key not in caplog.text
    bearer = {"Authorization": f"Bearer {KEY}"}
    assert guarded.get("/v1/commitments.ics?owner=Priya", headers=bearer).status_code == 200


COMPLAINT: dict[str, Any] = {
    "id": "C-7",
    "customer": {"id": "cust-1", "name": "Maria Gomez", "timezone": "America/Chicago"},
    "facts": {
        "order_id": "4471", "product": "blender", "fault": "arrived_broken", "delivered_on": "2026-11-03",
        "order_total": {"amount": "89.99", "currency": "USD"},
    },
    "message": {"at": "2026-11-18T08:05:00-06:00", "text": "The blender arrived broken. I want my money back."},
    "agent": {"name": "Priya", "role": "frontline"},
    "now": "2026-11-18T09:00:00-06:00",
}  # fmt: skip


def test_a_fact_that_a_rule_cannot_be_worked_out_for_is_the_cases_fault(real: TestClient) -> None:
    facts = COMPLAINT["facts"] | {"delivered_on": "0000-99-99"}
    told = real.post("/v1/drafts", json=COMPLAINT | {"facts": facts})
    assert (told.status_code, told.json()["type"]) == (422, "urn:drafter:problem:playbook")
    assert "remedies[" in told.json()["detail"]
    assert "0000-99-99" not in told.text


def test_an_edited_reply_answers_what_it_promises(real: TestClient) -> None:
    draft = real.post("/v1/drafts", json=COMPLAINT).json()
    follow_up = next(part["text"] for part in draft["reply"]["parts"] if part["kind"] == "follow_up")
    says = "I will email you by Friday, November 27 to confirm the refund has arrived. You will also get a $50 voucher."
    text = draft["reply"]["text"].replace(follow_up, says)
    edit = {"action": "edited", "text": text}
    first = real.post(f"/v1/drafts/{draft['id']}/feedback", json=edit)
    assert first.status_code == 200
    judged = first.json()
    planned = dt.datetime.fromisoformat(judged["plan"]["commitment"]["due_at"])
    assert planned == dt.datetime.fromisoformat("2026-11-27T18:00:00-06:00")
    assert {one["id"] for one in judged["warnings"]} >= {"commitment_changed", "commitment_added", "within_authority"}
    for warning in judged["warnings"]:
        for span in warning["spans"]:
            assert text[span["start"] : span["end"]] == span["quote"]
    assert [one["state"] for one in judged["commitments"]] == ["open", "open"]
    assert real.post(f"/v1/drafts/{draft['id']}/feedback", json=edit).status_code == 409
    version = {"If-Match": first.headers["etag"]}
    assert real.post(f"/v1/drafts/{draft['id']}/feedback", json=edit, headers=version).json() == judged
    assert len(real.get("/v1/commitments").json()["commitments"]) == 2


def test_the_next_draft_knows_what_was_promised_and_missed(real: TestClient) -> None:
    draft = real.post("/v1/drafts", json=COMPLAINT).json()
    real.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
    said = [
        {"at": COMPLAINT["message"]["at"], "from": "customer", "text": COMPLAINT["message"]["text"]},
        {"at": "2026-11-18T09:05:00-06:00", "from": "agent", "author": "Priya", "text": draft["reply"]["text"]},
    ]
    message = {"at": "2026-11-30T10:00:00-06:00", "text": "I have heard nothing from you. Where is my refund?"}
    later = COMPLAINT | {"history": said, "message": message, "now": "2026-11-30T10:05:00-06:00"}
    again = real.post("/v1/drafts", json=later).json()
    text = again["reply"]["text"]
    assert "November 25" in text
    checks = {one["id"]: one["outcome"] for one in again["score"]["checks"]}
    assert (again["score"]["passed"], checks["no_repeat_promise"]) == (True, "pass")
    old = next(part["text"] for part in draft["reply"]["parts"] if part["kind"] == "follow_up")
    assert old not in text
    found = {one["id"]: one for one in real.get("/v1/commitments").json()["commitments"]}
    missed = found[draft["plan"]["commitment"]["id"]]
    assert missed["state"] == "broken"
    assert missed["evidence"] == {"message": 2, "start": 0, "end": 30, "quote": "I have heard nothing from you."}
    assert found[again["plan"]["commitment"]["id"]]["state"] == "proposed"


def test_a_promise_that_the_case_shows_kept_is_kept(real: TestClient) -> None:
    draft = real.post("/v1/drafts", json=COMPLAINT).json()
    real.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
    said = [
        {"at": "2026-11-18T09:05:00-06:00", "from": "agent", "author": "Priya", "text": draft["reply"]["text"]},
        {
            "at": "2026-11-24T11:00:00-06:00", "from": "agent", "author": "Priya",
            "text": "I am emailing to confirm that the refund of $89.99 has arrived on your card.",
        },
    ]  # fmt: skip
    message = {"at": "2026-11-30T10:00:00-06:00", "text": "Thank you, it did. One question: can I order a new jug?"}
    later = COMPLAINT | {"history": said, "message": message, "now": "2026-11-30T10:05:00-06:00"}
    real.post("/v1/drafts", json=later)
    found = {one["id"]: one for one in real.get("/v1/commitments").json()["commitments"]}
    assert found[draft["plan"]["commitment"]["id"]]["state"] == "kept"


def test_a_text_that_cannot_be_checked_is_taken_all_the_same(real: TestClient) -> None:
    """The playbook's role was renamed since: the text has been sent, so it is noted, with a warning."""
    draft = real.post("/v1/drafts", json=COMPLAINT).json()
    product = real.app.state.product  # type: ignore[attr-defined]
    object.__setattr__(product.pipeline, "brands", {})
    judged = real.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "edited", "text": "Hello."}).json()
    assert [one["id"] for one in judged["warnings"]] == ["not_read"]
    assert judged["plan"]["commitment"]["state"] == "open"


def test_a_text_longer_than_any_reply_is_taken_and_not_read(real: TestClient) -> None:
    draft = real.post("/v1/drafts", json=COMPLAINT).json()
    said = {"action": "edited", "text": "I will ring you tomorrow. " * 1500}
    judged = real.post(f"/v1/drafts/{draft['id']}/feedback", json=said).json()
    assert [(one["id"], "32000" in one["says"]) for one in judged["warnings"]] == [("not_read", True)]
    assert [one["state"] for one in judged["commitments"]] == ["open"]

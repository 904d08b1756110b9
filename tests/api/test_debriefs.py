"""`POST /v1/debriefs` of a real product: a case that is sent, a stored one with its drafts and outcome, and what is refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.domain.case import Case
from drafter.domain.debrief import Debrief
from drafter.settings import Settings

from ..conftest import NORTHWIND, example


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, dict[str, str], dict[str, str]]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('debriefs')}/all.db"
    settings = Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=url)

    async def keys() -> list[dict[str, str]]:
        database = Database(url)
        made = [await Keys(database).make(tenant, "admin") for tenant in ("default", "another")]
        await database.close()
        return [{"Authorization": f"Bearer {one.shown}"} for one in made]

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            yield product

    ours, theirs = asyncio.run(keys())
    with TestClient(create_app(opened), base_url="https://d.example", client=("203.0.113.9", 1)) as client:
        yield client, ours, theirs


def body(case: Case) -> dict[str, Any]:
    found: dict[str, Any] = case.model_dump(mode="json", by_alias=True, exclude_none=True)
    return found


def test_a_case_that_is_sent_is_debriefed_and_not_stored(
    world: tuple[TestClient, dict[str, str], dict[str, str]],
) -> None:
    client, ours, _ = world
    answer = client.post("/v1/debriefs", json={"case": body(example("C-1042"))}, headers=ours)
    assert answer.status_code == 200
    told = Debrief.model_validate_json(answer.text)
    assert [fate.state for fate in told.promises] == ["broken"]
    assert told.turning_points[0].direction == "raised"
    assert client.get("/v1/cases/C-1042", headers=ours).status_code == 404


def test_a_stored_case_tells_its_drafts_what_was_changed_and_its_outcome(
    world: tuple[TestClient, dict[str, str], dict[str, str]],
) -> None:
    client, ours, theirs = world
    draft = client.post("/v1/drafts", json=body(example("C-1058")) | {"id": "D-1"}, headers=ours).json()
    again = client.post(f"/v1/drafts/{draft['id']}/revise", json={"instruction": "Shorter."}, headers=ours).json()
    closing = next(part for part in again["reply"]["parts"] if part["kind"] == "closing")["text"]
    sent = again["reply"]["text"].replace(closing, "Bye <b>now</b>")
    feedback = {"action": "edited", "text": sent, "reasons": ["tone"]}
    assert client.post(f"/v1/drafts/{again['id']}/feedback", json=feedback, headers=ours).status_code == 200
    client.patch("/v1/cases/D-1", json={"outcome": "won_back"}, headers=ours)
    told = Debrief.model_validate_json(client.post("/v1/debriefs", json={"case_id": "D-1"}, headers=ours).text)
    assert told.outcome == "won_back"
    assert [one.action for one in told.drafts] == [None, "edited"]
    assert "replaced" in told.drafts[0].told.says
    assert "tone" in told.drafts[1].told.says
    assert 0 < (told.drafts[1].kept or 0) < 1
    texts = {draft["id"]: draft["reply"]["text"], again["id"]: again["reply"]["text"]}
    for one in told.drafts:
        for mark in one.told.marks:
            assert texts[one.told.draft or ""][mark.start : mark.end] == mark.quote
    followed = [fate for fate in told.promises if fate.told.commitment]
    assert all(fate.told.evidence or "“" not in fate.told.says for fate in followed)
    answer = client.post("/v1/debriefs", json={"case_id": "D-1"}, headers=theirs)
    missing = client.post("/v1/debriefs", json={"case_id": "D-2"}, headers=theirs)
    assert answer.status_code == missing.status_code == 404


@pytest.mark.parametrize(
    "sent", [{}, {"case_id": "D-1", "case": {"message": {"text": "Hi"}}}, {"case": {"message": {}}}]
)
def test_what_cannot_be_debriefed_is_refused(
    world: tuple[TestClient, dict[str, str], dict[str, str]], sent: dict[str, Any]
) -> None:
    client, ours, _ = world
    assert client.post("/v1/debriefs", json=sent, headers=ours).status_code == 422


def test_a_key_gives_the_first_answer_again(world: tuple[TestClient, dict[str, str], dict[str, str]]) -> None:
    client, ours, _ = world
    asked = {
        "json": {"case": {"id": "K", "message": {"text": "Where is it?"}}},
        "headers": ours | {"Idempotency-Key": "k1"},
    }
    one, two = (client.post("/v1/debriefs", **asked) for _ in range(2))
    assert one.text == two.text

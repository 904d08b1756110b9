"""Every id that is taken can be asked for again, over a real connection: whatever its owner wrote in it, it is theirs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from drafter.api.app import create_app

from ..listening import listening

CHARACTERS = [*map(chr, range(1, 33)), *"\x7f\x85\xa0\u200b\u200d\u202e\u2028\u2029\ufeff\U0001f9ff%/\\?#&+;=~.:é"]
IDS = [f"a{one}b" for one in CHARACTERS]
IDS += [
    "C-1\n",
    "\nC-1",
    "C-1\r\n",
    " C-1 ",
    "\n",
    "\t",
    "a/messages",
    "/",
    "a//b",
    "a/./b",
    "a/../b",
    "...",
    "ü" * 200,
]


@pytest.fixture
def real(factory: Callable[[], Any]) -> Iterator[httpx2.Client]:
    with (
        listening(create_app(factory, dev=True)) as (host, port),
        httpx2.Client(base_url=f"http://{host}:{port}", timeout=30) as client,
    ):
        yield client


def test_every_id_can_be_asked_for_as_it_was_handed_in(real: httpx2.Client) -> None:
    for id in IDS:
        case = {"id": id, "customer": {"id": id}, "message": {"text": "It broke."}}
        draft = real.post("/v1/drafts", json=case)
        assert draft.json()["case_id"] == id, draft.text
        at = f"/v1/cases/{quote(id, safe='')}"
        assert real.get(at).json()["case"]["id"] == id, at
        assert [one["id"] for one in real.get(f"{at}/drafts").json()["drafts"]] == [draft.json()["id"]], at
        told = real.post(f"{at}/messages", json={"from": "agent", "text": "Wait."})
        assert told.json()["case"]["id"] == id, at
        assert real.patch(at, json={"outcome": "solved"}).json()["case"]["id"] == id, at
        assert len(real.get("/v1/cases", params={"customer": id}).json()["cases"]) == 1, at
    assert len(real.get("/v1/cases?limit=200").json()["cases"]) == len(IDS)
    for id in IDS:
        assert real.delete(f"/v1/customers/{quote(id, safe='')}").status_code == 204
    assert real.get("/v1/cases").json()["cases"] == []


@pytest.mark.parametrize("id", ["", "a\x00b", "a\ud800b", "x" * 201], ids=["empty", "NUL", "surrogate", "long"])
def test_what_cannot_be_an_id_is_refused(real: httpx2.Client, id: str) -> None:

    for field in ({"id": id}, {"customer": {"id": id}}):
        body = json.dumps(field | {"message": {"text": "It broke."}})
        answer = real.post("/v1/drafts", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == ("#/id" if "id" in field else "#/customer/id")

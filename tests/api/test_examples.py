"""The answers that `/openapi.json` shows are the product's own, to the example case: `GOLDEN=write` has them made anew."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest
from starlette.testclient import TestClient

from drafter.api.app import create_app
from drafter.api.showcase import FILE
from drafter.bootstrap import build
from drafter.settings import load_settings

from ..conftest import NORTHWIND, example

_TIME = re.compile(r'(?<=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)(?=\\?")')
_MADE = re.compile(r"\b(draft|feedback|roleplay|case|request:)-?[0-9a-f]{12,32}\b")
_SHOWN_AT = "2026-11-18T15:00:00Z"
_JUST_NOW = dt.timedelta(minutes=2)
"""Longer than the test takes, and too short for a day that an example tells of to be taken for today."""
CASE = example("C-1042").model_dump(mode="json", by_alias=True, exclude_none=True)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    @asynccontextmanager
    async def opened() -> Any:
        settings = load_settings(
            model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{tmp_path}/shown.db"
        )
        async with build(settings, keep=True) as product:
            yield cast(Any, product)

    app = create_app(opened, dev=True)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        yield client


def told(client: TestClient) -> dict[str, Any]:
    """One answer of each kind, by the name of its schema: the first that the walk through all routes brings."""
    document = client.get("/openapi.json").json()
    found: dict[str, Any] = {}
    draft, practice = "", ""
    walk = [
        ("post", "/v1/drafts", CASE),
        ("get", "/v1/cases/{id}/drafts", None),
        ("post", "/v1/drafts/{id}/feedback", {"action": "accepted"}),
        ("get", "/v1/commitments", None),
        ("patch", "/v1/commitments/{id}", {"state": "kept"}),
        ("patch", "/v1/cases/{id}", {"outcome": "solved"}),
        ("get", "/v1/cases", None),
        ("post", "/v1/readings", CASE),
        ("post", "/v1/scores", {"case": CASE, "reply": {"text": "Calm down. We have sent you a replacement."}}),
        ("post", "/v1/debriefs", {"case": CASE}),
        ("get", "/v1/insights", None),
        ("get", "/v1/roleplays/scenarios", None),
        ("post", "/v1/roleplays", {}),
        (
            "post",
            "/v1/roleplays/{id}/turns",
            {"reply": "Hi, I am sorry that it went wrong twice. I will put it right."},
        ),
        ("get", "/v1/roleplays", None),
        ("get", "/v1/tenant", None),
        ("get", "/healthz", None),
        ("get", "/readyz", None),
    ]
    for method, path, body in walk:
        if method not in document["paths"].get(path, {}):
            continue
        id = {"drafts": draft, "cases": "C-1042", "roleplays": practice}.get(
            path.split("/")[2] if "{" in path else "", ""
        )
        if "commitments/" in path:
            id = found["Draft"]["plan"]["commitment"]["id"]
        answer = client.request(method, path.replace("{id}", id), json=body)
        assert answer.status_code == 200, (path, answer.text)
        schema = document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"]
        found.setdefault(schema["$ref"].rsplit("/")[-1], answer.json())
        draft = answer.json()["id"] if path == "/v1/drafts" else draft
        practice = answer.json()["id"] if path == "/v1/roleplays" and method == "post" else practice
    broken = client.post("/v1/drafts", json={"channel": "pigeon", "message": {"text": ""}})
    found["ProblemBody"] = broken.json()
    stream = client.post("/v1/drafts", json=CASE, headers={"Accept": "text/event-stream"}).text
    found["text.event-stream"] = re.sub(r"(?m)^id: .*$", "id: 5f0c1a7e-1", stream)
    found["text.calendar"] = re.sub(r"\d{8}T\d{6}Z", "20261118T150000Z", client.get("/v1/commitments.ics").text)
    told = client.get("/metrics").text.splitlines()
    found["text.plain"] = "\n".join(line for line in told if line.startswith(("# HELP drafter", "# TYPE drafter")))
    return found


def settled(found: dict[str, Any]) -> dict[str, Any]:
    """With the ids, times and measures of every other day put in the place of today's."""
    text, now = json.dumps(found, ensure_ascii=False), dt.datetime.now(dt.UTC)
    ids: dict[str, str] = {}

    def id(hit: re.Match[str]) -> str:
        return ids.setdefault(hit[0], f"{hit[1]}-{len(ids) + 1:012x}")

    def time(hit: re.Match[str]) -> str:
        to_the_microsecond = "." in hit[0]  # the clock's, as those that are counted back from it
        just_now = abs(dt.datetime.fromisoformat(hit[0]) - now) < _JUST_NOW
        return _SHOWN_AT if to_the_microsecond or just_now else hit[0]

    text = re.sub(r'("latency_ms\\?": ?)\d+', r"\g<1>14", _TIME.sub(time, _MADE.sub(id, text)))
    return cast(dict[str, Any], json.loads(text))


def test_the_answers_that_are_shown_are_the_products_own(client: TestClient) -> None:
    made = json.dumps(settled(told(client)), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("GOLDEN") == "write":
        FILE.write_text(made, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == made, "run this test with GOLDEN=write, and read the file"


def test_every_route_shows_an_answer(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    shown = document["components"]["examples"]
    seen = set()
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            for status, answer in told["responses"].items():
                for kind, content in answer.get("content", {}).items():
                    place = (method, path, status, kind)
                    for one in content["examples"].values():
                        name = one["$ref"].removeprefix("#/components/examples/")
                        assert shown[name]["value"], place
                        seen.add(name)
    assert seen == set(shown)

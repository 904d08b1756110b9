"""`/openapi.json` is whole: every reference leads somewhere, every example works as it stands."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient


@pytest.fixture
def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    names = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert {"Case", "Draft", "DraftBody", "ProblemBody", "Reading", "Score"} <= names
    assert names <= set(document["components"]["schemas"])
    assert "HTTPValidationError" not in names


def test_every_route_tells_its_answer_and_its_problem(document: dict[str, Any]) -> None:
    routes = [(address, method, told) for address, path in document["paths"].items() for method, told in path.items()]
    assert len(routes) >= 10
    for _, method, told in routes:
        assert "application/problem+json" in told["responses"]["default"]["content"]
        if "204" in told["responses"]:
            continue
        good = told["responses"]["200"]["content"]
        assert (
            good["application/json"]["schema"]["$ref"]
            if "application/json" in good
            else set(good) <= {"text/calendar", "text/plain"}
        )
        assert told["description"]
        assert ("requestBody" in told) == (method in ("post", "patch"))


def test_a_turn_is_told_with_the_key_that_users_write(document: dict[str, Any]) -> None:
    assert "from" in document["components"]["schemas"]["Turn"]["properties"]


def test_every_example_works_as_it_stands(client: TestClient, document: dict[str, Any]) -> None:
    tried = 0
    for address, path in sorted(document["paths"].items(), reverse=True):
        for method in ("post", "patch"):
            if method in path:
                draft = client.post("/v1/drafts", json={"message": {"text": "Hi"}}).json()
                if "commitments" in address:
                    client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"})
                ids = {
                    "drafts": draft["id"],
                    "commitments": draft["plan"]["commitment"]["id"],
                    "cases": draft["case_id"],
                    "roleplays": client.post("/v1/roleplays", json={}).json()["id"],
                }
                example = path[method]["requestBody"]["content"]["application/json"]["example"]
                noun = address.split("/")[2]
                place = address.replace("{id}", ids.get(noun, ""))
                answer = client.request(method, place, json=example)
                assert answer.status_code == 200, answer.text
                assert "x-drafter-warnings" not in answer.headers
                tried += 1
    assert tried >= 8

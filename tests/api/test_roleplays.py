"""`/v1/roleplays`: begun, answered, told again; on the real engine, with the customer's written lines."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.bootstrap.practising import Library

RUDE = "Please calm down. I understand your frustration."
GOOD = (
    "Dear Maria,\n\nYour blender from order 4471 arrived broken on November 3, and the replacement that Tom promised for "
    "November 10 never came. That is our failure, and I am sorry. You get the full $89.99 back to your original payment "
    "method; I issue the refund today. By November 25 I will email you to confirm that it has arrived."
)


def begun(client: TestClient, **told: Any) -> dict[str, Any]:
    answer = client.post("/v1/roleplays", json={"scenario": "ignored-three-times"} | told)
    assert answer.status_code == 200, answer.text
    assert answer.headers["ETag"] == '"0"'
    made: dict[str, Any] = answer.json()
    return made


def answered(client: TestClient, id: str, reply: str, **headers: str) -> Any:
    return client.post(f"/v1/roleplays/{id}/turns", json={"reply": reply}, headers=headers)


def test_what_calms_and_what_harms_is_told_with_its_words(client: TestClient) -> None:
    made = begun(client, trainee="Ana")
    rude = answered(client, made["id"], RUDE)
    assert (rude.status_code, rude.headers["ETag"]) == (200, '"1"')
    first = rude.json()["exchanges"][0]
    assert first["heat"] > made["heat"]
    for move in first["moves"]:
        if move["quote"]:
            assert RUDE[move["start"] : move["end"]] == move["quote"]
    assert "told_to_calm" in {move["kind"] for move in first["moves"]}
    assert first["better"]
    assert first["says"] not in ("", made["opening"])
    good = answered(client, made["id"], GOOD).json()
    assert good["exchanges"][1]["heat"] < first["heat"]
    card = good["scorecard"]
    assert card["curve"] == [made["heat"], first["heat"], good["exchanges"][1]["heat"]]
    assert card["worst"]["quote"] == "Please calm down."
    assert client.get(f"/v1/roleplays/{made['id']}").json() == good


def test_without_a_coach_no_better_sentence_comes(client: TestClient) -> None:
    made = begun(client)
    answer = client.post(f"/v1/roleplays/{made['id']}/turns", json={"reply": RUDE, "coach": False})
    assert answer.json()["exchanges"][0]["better"] is None


def test_a_trainee_is_compared_with_what_they_did_before(client: TestClient) -> None:
    answered(client, begun(client, trainee="Ana")["id"], RUDE)
    second = answered(client, begun(client, trainee="ana ")["id"], GOOD).json()["scorecard"]["trend"]
    assert len(second["earlier"]) == len(second["same"]) == 1
    assert {change["principle"] for change in second["better"]} >= {"tone", "listen"}
    assert answered(client, begun(client)["id"], GOOD).json()["scorecard"]["trend"] is None
    listed = client.get("/v1/roleplays?trainee=ANA").json()["roleplays"]
    assert [one["trainee"] for one in listed] == ["ana ", "Ana"]


def test_the_least_practised_comes_next_in_the_language_that_is_asked_for(client: TestClient) -> None:
    there = client.get("/v1/roleplays/scenarios?language=en").json()["scenarios"]
    assert len(there) >= 2
    assert not {"needs", "settles", "touches", "lines"} & set(there[0])
    seen = [client.post("/v1/roleplays", json={"language": "en", "trainee": "Ana"}).json()["scenario"] for _ in there]
    assert sorted(seen) == sorted(one["id"] for one in there)


def test_an_answer_to_what_was_answered_meanwhile_is_refused(client: TestClient) -> None:
    id = begun(client)["id"]
    assert answered(client, id, RUDE, **{"If-Match": '"0"'}).status_code == 200
    late = answered(client, id, RUDE, **{"If-Match": '"0"'})
    assert (late.status_code, late.headers["content-type"]) == (409, "application/problem+json")
    assert late.json()["version"] == 1
    assert client.get(f"/v1/roleplays/{id}", headers={"If-None-Match": '"1"'}).status_code == 304


def test_two_answers_at_once_one_wins(client: TestClient, product: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one is answered while the first is thought about."""
    id = begun(client)["id"]
    practice = type(product).practice.fget(product)

    async def both() -> list[Any]:
        return await asyncio.gather(*(practice.turn(id, GOOD) for _ in range(2)), return_exceptions=True)

    assert client.portal is not None
    done = client.portal.call(both)
    assert sorted(type(one).__name__ for one in done) == ["Changed", "Roleplay"]


def test_the_same_request_again_is_not_a_second_answer(client: TestClient) -> None:
    key = {"Idempotency-Key": "turn-1"}
    made = begun(client)
    first, again = (answered(client, made["id"], RUDE, **key) for _ in range(2))
    assert first.json() == again.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["ETag"] == '"1"'
    twice = [client.post("/v1/roleplays", json={}, headers={"Idempotency-Key": "b"}).json()["id"] for _ in range(2)]
    assert len(set(twice)) == 1


def test_one_that_is_over_takes_no_answer(client: TestClient) -> None:
    id = begun(client)["id"]
    for _ in range(12):
        done = answered(client, id, RUDE)
        if done.json()["end"]:
            break
    assert done.json()["end"] in ("escalated", "walked_away")
    late = answered(client, id, GOOD)
    assert (late.status_code, late.json()["type"]) == (409, "urn:drafter:problem:conflict")


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({"scenario": "nope"}, 422, "#/scenario"),
        ({"scenario": "ignored-three-times", "language": "fr"}, 422, "#/language"),
        ({"language": "xx"}, 422, "#/language"),
        ({"trainee": ""}, 422, "#/trainee"),
        ({"trainee": "x" * 201}, 422, "#/trainee"),
    ],
)
def test_what_cannot_be_begun_says_why(client: TestClient, body: dict[str, str], status: int, pointer: str) -> None:
    answer = client.post("/v1/roleplays", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (status, pointer)


def test_an_empty_answer_is_no_answer(client: TestClient) -> None:
    assert answered(client, begun(client)["id"], "  ").status_code == 422
    assert answered(client, "nobody", "Hello.").status_code == 404


def test_a_broken_scenario_is_the_services_fault(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.domain.errors import BadInput

    def broken(self: Library, playbooks: Any) -> Any:
        raise BadInput("is no scenario", file="/secret/place/x.yaml", line=3)

    monkeypatch.setattr(Library, "of", broken)
    answer = client.post("/v1/roleplays", json={})
    assert answer.status_code == 503
    assert "x.yaml:3" in answer.json()["detail"]
    assert "/secret" not in answer.text

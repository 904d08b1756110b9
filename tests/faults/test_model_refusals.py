"""A model server that says no: too often, out of money, broken inside, a wrong key."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest

from drafter.adapters.llm.endpoints import MEMORY, Endpoints
from drafter.api.problems import problem_of
from drafter.domain.draft import Draft
from drafter.domain.errors import ModelFailed

from .model_side import CASE, KEY, door, good_answer, product
from .upstream import Upstream, fine, status

RATE = status(429, {"Retry-After": "0.2"}, error="rate_limit_exceeded")
EMPTY = status(429, {"Retry-After": "1"}, error="insufficient_quota", message="You exceeded your current quota")
BROKEN = status(500, {"retry-after-ms": "50"}, message="Traceback: secret-of-upstream")


def body() -> dict[str, object]:
    return CASE.model_dump(mode="json", by_alias=True, exclude_none=True)


def kept(folder: Path) -> bytes:
    """All that is in the files of a folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.fault("F01")
async def test_too_many_requests_are_waited_out() -> None:
    """F01"""
    async with Upstream(RATE, RATE, fine(await good_answer())) as upstream, product(None, upstream.url) as made:
        started = time.monotonic()
        draft = await made.draft(CASE)
        assert time.monotonic() - started >= 0.4
        assert not draft.provenance.degraded
        assert draft.provenance.attempts == ("m: upstream_quota",) * 2
        assert (draft.provenance.tokens.cached, draft.provenance.calls) == (600, 1)


@pytest.mark.fault("F01")
@pytest.mark.parametrize(("wait", "asked"), [("0", 3), ("2", 1), ("3600", 1)])
async def test_waiting_is_bounded_by_tries_and_by_the_deadline(wait: str, asked: int) -> None:
    """F01: where Retry-After does not fit into the time left, nobody waits for it."""
    upstream = Upstream(status(429, {"Retry-After": wait}))
    async with upstream, product(None, upstream.url, deadline_s=1.5) as made:
        started = time.monotonic()
        draft = await made.draft(CASE)
        assert time.monotonic() - started < 3
        assert (draft.provenance.why_degraded, len(upstream.seen)) == ("upstream_quota", asked)


@pytest.mark.fault("F02")
async def test_an_empty_account_is_not_a_rate_limit(tmp_path: Path) -> None:
    """F02: asked once, the draft comes from the plan, readiness says what a person has to do."""
    async with Upstream(EMPTY) as upstream, product(tmp_path, upstream.url) as made, door(made) as client:
        answer = await client.post("/v1/drafts", json=body())
        assert answer.status_code == 200
        draft = Draft.model_validate(answer.json())
        assert (draft.provenance.degraded, draft.provenance.why_degraded) == (True, "upstream_quota")
        assert draft.score.passed
        assert len(upstream.seen) == 1
        ready = await client.get("/readyz")
        told = {one["name"]: one for one in ready.json()["checks"]}
        assert (ready.status_code, told["model:m"]["ok"], told["database"]["ok"]) == (503, False, True)
        assert told["model:m"]["why"].startswith("upstream_quota")


@pytest.mark.fault("F02")
@pytest.mark.parametrize(
    ("reason", "code"),
    [("upstream_quota", 503), ("upstream_auth", 502), ("upstream_down", 502), ("deadline", 504), ("bad_output", 502)],
)
def test_where_nothing_can_be_composed_the_status_tells(reason: str, code: int) -> None:
    """F02, F03, F04: for routes that need the model's own words."""
    problem = problem_of(ModelFailed(reason, f"m said {KEY}"))
    assert (problem.status, problem.kind) == (code, reason)
    assert KEY not in problem.body("r-1")


@pytest.mark.fault("F03")
async def test_one_failure_inside_is_tried_again() -> None:
    """F03"""
    async with Upstream(BROKEN, fine(await good_answer())) as upstream, product(None, upstream.url) as made:
        draft = await made.draft(CASE)
        assert (draft.provenance.degraded, draft.provenance.attempts) == (False, ("m: upstream_down",))


@pytest.mark.fault("F03")
async def test_a_server_that_always_fails_degrades_in_time_and_says_nothing_of_itself(tmp_path: Path) -> None:
    """F03"""
    async with Upstream(BROKEN) as upstream, product(tmp_path, upstream.url) as made, door(made) as client:
        started = time.monotonic()
        answer = await client.post("/v1/drafts", json=body())
        assert time.monotonic() - started < 5
        assert (answer.status_code, answer.json()["provenance"]["why_degraded"]) == (200, "upstream_down")
        assert len(upstream.seen) == 3
        assert "secret-of-upstream" not in answer.text


@pytest.mark.fault("F04")
@pytest.mark.parametrize("code", [401, 403])
async def test_a_refused_key_is_not_tried_again_and_turns_readiness_red(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    """F04: and the key stands in no log, no answer and no row."""
    caplog.set_level(logging.DEBUG)
    refused = status(code, error="invalid_api_key", message=f"Incorrect API key provided: {KEY}")
    async with Upstream(refused) as upstream, product(tmp_path, upstream.url) as made, door(made) as client:
        assert (await client.get("/readyz")).json()["status"] == "ok"
        answer = await client.post("/v1/drafts", json=body())
        assert (answer.status_code, answer.json()["provenance"]["why_degraded"]) == (200, "upstream_auth")
        assert len(upstream.seen) == 1
        assert upstream.seen[0].headers["authorization"] == f"Bearer {KEY}"
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["status"]) == (503, "ill")
        assert KEY not in ready.text + answer.text + caplog.text
        assert KEY.encode() not in kept(tmp_path)
        upstream.script[:] = [fine(await good_answer())]  # the key is put right
        assert not (await client.post("/v1/drafts", json=body())).json()["provenance"]["degraded"]
        assert (await client.get("/readyz")).json()["status"] == "ok"


@pytest.mark.fault("F04")
def test_a_refusal_is_forgotten_so_that_a_balancer_lets_one_try() -> None:
    """F04: red for ever would keep away the very call that could show that it is mended."""
    now = [0.0]
    book = Endpoints()
    book._pattern.clock = lambda: now[0]
    from drafter.adapters.llm.scripted import Scripted

    endpoint = book.of(Scripted([], name="m"))
    endpoint.note(ModelFailed("upstream_auth", "m: the server refused the key"), seconds=20)
    assert endpoint.condition().grave
    now[0] = MEMORY + 1
    assert endpoint.condition().ok

"""A server that is told to stop: it takes nothing new, lets work end, breaks off the rest, and loses nothing."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from starlette.testclient import TestClient

from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import load_settings

from ..conftest import NORTHWIND
from ..evals.stub_server import Stub, stub
from ..served import Served, serving

CASE = {"message": {"text": "My order 4471 arrived broken and I am furious. I want my money back."}}


class Asking(threading.Thread):
    """One request, asked beside the others; `answer` is what it came to."""

    def __init__(self, served: Served, id: str, **headers: str) -> None:
        super().__init__()
        self._served, self._id, self._headers = served, id, headers
        self.answer: Any = None
        self.start()

    def run(self) -> None:
        with self._served.client() as client:
            self.answer = client.post("/v1/drafts", json={"id": self._id, **CASE}, headers=self._headers)

    def done(self) -> Any:
        self.join(timeout=30)
        assert self.answer is not None
        return self.answer


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def upstream() -> Iterator[Stub]:
    with stub() as running:
        yield running


@pytest.mark.slow
@pytest.mark.fault("F15")
def test_work_ends_within_the_grace_and_the_rest_can_be_sent_again(tmp_path: Path, upstream: Stub) -> None:
    settings = {"model": "m", "OPENAI_BASE_URL": upstream.url, "OPENAI_API_KEY": "none", "deadline_s": "60"}
    with serving(tmp_path, grace_s="2", **settings) as served:
        with served.client() as client:
            client.post("/v1/drafts", json=CASE)  # whatever is loaded late is there now
            before = len(upstream.calls)
            upstream.delay = 0.8
            soon = Asking(served, "C-soon")
            until(lambda: len(upstream.calls) == before + 1)
            upstream.delay = 60
            late = Asking(served, "C-late", **{"Idempotency-Key": "late"})
            streamed = Asking(served, "C-live", Accept="text/event-stream", **{"Idempotency-Key": "live"})
            until(lambda: len(upstream.calls) == before + 3)
            upstream.delay = 0
            served.process.terminate()
            served.wait_for("told to stop: 3 requests")

            refused = client.post("/v1/drafts", json=CASE)
            assert (refused.status_code, refused.json()["type"]) == (503, "urn:drafter:problem:draining")
            assert refused.headers["retry-after"] == "2"
            assert refused.headers["x-content-type-options"] == "nosniff"
            assert httpx2.get(f"{served.url}/readyz").status_code == 503
            assert httpx2.get(f"{served.url}/healthz").status_code == 200  # it is well, and must not be killed
        assert soon.done().status_code == 200
        broken = late.done()
        assert (broken.status_code, broken.json()["type"]) == (503, "urn:drafter:problem:draining")
        events = [line for line in streamed.done().text.splitlines() if line]
        assert "event: plan" in events
        assert events[-2] == "event: error"
        assert json.loads(events[-1].removeprefix("data: "))["type"] == "urn:drafter:problem:draining"
        assert served.process.wait(timeout=20) == 0
        assert any("2 requests were broken off" in line["event"] for line in served.lines())

    upstream.delay = 0
    with _again(tmp_path, upstream.url) as client:
        for key, id in (("late", "C-late"), ("live", "C-live")):
            again = client.post("/v1/drafts", json={"id": id, **CASE}, headers={"Idempotency-Key": key})
            assert again.status_code == 200
            assert "idempotency-replayed" not in again.headers


@contextmanager
def _again(folder: Path, url: str) -> Iterator[TestClient]:
    """The service after its restart, on the same database."""
    settings = load_settings(
        model="m",
        openai_base_url=url,
        openai_api_key="none",
        playbook=str(NORTHWIND / "playbook.yaml"),
        database_url=f"sqlite:///{folder}/served.db",
    )
    app = create_app(cast(Any, lambda: build(settings, keep=True)), dev=True)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 5)) as client:
        yield client

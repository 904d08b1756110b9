"""A service killed when a model has answered and nothing is kept yet, or all is and nobody was told: who sends the request
again gets its draft within seconds, and there is one. The real service, on both databases.
"""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest

from drafter.adapters.storage.requests import LEASE

from ..adapters.conftest import new_database, server  # noqa: F401 (fixtures)
from ..served import Served, serving
from .model_side import CASE, good_answer
from .upstream import Line, Upstream, fine

KEY = {"Idempotency-Key": "ticket-1042"}


class Shut:
    """The database as the test holds it: `shut` keeps everybody from writing drafts until `open`."""

    def __init__(self, address: str) -> None:
        file = address.removeprefix("sqlite:///")
        here = file != address
        self.held: Any = sqlite3.connect(file, isolation_level=None) if here else psycopg.connect(address)
        if not here:
            self.held.execute("select set_config('drafter.tenant', 'default', false)")
            self.held.commit()
        self._shut = "begin immediate" if here else "lock table drafts in share row exclusive mode"

    def shut(self) -> None:
        self.held.execute(self._shut)

    def open(self) -> None:
        self.held.execute("rollback")

    def drafts(self) -> int:
        found = self.held.execute("select count(*) from drafts").fetchone()[0]
        if isinstance(self.held, psycopg.Connection):
            self.held.rollback()
        return int(found)


async def ask(service: Served) -> httpx2.Response:
    async with httpx2.AsyncClient(base_url=service.url, headers=service.headers | KEY, timeout=30) as client:
        return await client.post("/v1/drafts", json=CASE.model_dump(mode="json", by_alias=True))


async def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


@pytest.mark.slow
@pytest.mark.fault("F34")
@pytest.mark.parametrize(
    ("engine", "kept"), [("sqlite", False), pytest.param("postgres", True, marks=pytest.mark.soak)]
)
async def test_killed_after_the_models_answer_one_draft_is_seen(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str, kept: bool
) -> None:
    here = f"sqlite:///{tmp_path}/served.db"
    url = here if engine == "sqlite" else request.getfixturevalue("new_database")("killed")
    text, answered = await good_answer(), asyncio.Event()

    def run(settings: dict[str, str]) -> Served:
        return stack.enter_context(serving(tmp_path, **settings, database_url=url, migrate="auto", model="m"))

    def while_shut(line: Line) -> Line:
        async def answer(reader: Any, writer: Any, stream: bool) -> None:
            if not kept:
                database.shut()
            await line(reader, writer, stream)
            answered.set()

        return answer

    with ExitStack() as stack:
        async with Upstream(while_shut(fine(text)), fine(text)) as upstream:
            told = {"OPENAI_BASE_URL": upstream.url, "OPENAI_API_KEY": "none"}
            first = await asyncio.to_thread(run, told)
            database = Shut(url)
            asking = asyncio.create_task(ask(first))
            await answered.wait()
            await (until(database.drafts) if kept else asyncio.sleep(1.0))
            first.stop(signal.SIGKILL)
            await asyncio.gather(asking, return_exceptions=True)
            if not kept:
                database.open()
            assert database.drafts() == kept
            second = await asyncio.to_thread(run, told)
            for _ in range(int(LEASE.total_seconds())):
                again = await ask(second)
                if again.status_code != 409:
                    break
                await asyncio.sleep(float(again.headers["retry-after"]))
            assert again.status_code == 200, again.text
            assert not again.json()["provenance"]["degraded"]
            assert again.headers.get("idempotency-replayed") == ("true" if kept else None)
            assert (database.drafts(), len(upstream.seen)) == (1, 1 if kept else 2)
            assert (await ask(second)).json()["id"] == again.json()["id"]
            database.held.close()

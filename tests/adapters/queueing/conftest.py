"""Queues on both databases, with short waits. On PostgreSQL all tests share one database, emptied before each."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from drafter.adapters.queueing.doing import end
from drafter.adapters.queueing.local import LocalQueue
from drafter.adapters.storage.database import Database
from drafter.domain.desk import News, Task
from drafter.domain.errors import CannotRun

from ... import databases

Do = Callable[[Task], Awaitable[None]]
WAIT_S = 20.0


def utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def make_queue(database: Database, url: str, **how: Any) -> Any:
    """A queue that looks often."""
    how = {"look_s": 0.02, "grace_s": 0.5} | how
    if url.startswith("sqlite"):
        how.pop("mend_s", None)
        return LocalQueue(database, **how)
    from drafter.adapters.queueing.postgres import PostgresQueue

    return PostgresQueue(database, url, **({"mend_s": 0.1} | how))


def news(conversation: object = "7", key: str = "k", **body: Any) -> News:
    return News(conversation=str(conversation), key=key, body=body)


async def put(queue: Any, *what: News) -> list[bool]:
    return [await queue.put("default", "acme", one, now=utc_now()) for one in what]


@contextlib.asynccontextmanager
async def working(queue: Any, do: Do) -> AsyncIterator[None]:
    """The queue at work; at the end it is told to stop."""
    work = asyncio.create_task(queue.work(do))
    try:
        yield
    finally:
        await end(work)
        if not work.cancelled():
            work.result()


async def until(holds: Callable[[], Any]) -> None:
    """Waits for something that is about to be so."""
    async with asyncio.timeout(WAIT_S):
        while True:
            found = holds()
            if await found if asyncio.iscoroutine(found) else found:
                return
            await asyncio.sleep(0.01)


async def rows(database: Database) -> dict[str, Any]:
    """All tasks, by their keys."""
    async with database.whole().read() as connection:
        found = await connection.execute(text("select * from tasks order by id"))
        return {row.key: row for row in found}


async def states(database: Database) -> dict[str, str]:
    return {key: row.state for key, row in (await rows(database)).items()}


def all_are(database: Database, state: str) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        try:
            return set((await states(database)).values()) == {state}
        except CannotRun:  # the connection was broken on purpose
            return False

    return holds


def emptied(url: str) -> str:
    """The same address, with no task left there."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        server.execute("truncate tasks, procrastinate_jobs, procrastinate_workers cascade")
    return url


@pytest.fixture(scope="session")
def shared(new_database: Callable[[str], str]) -> str:
    """A database on PostgreSQL with all its tables."""
    url = new_database("queueing")

    async def make() -> None:
        database = Database(url)
        await database.ready()
        await database.close()

    asyncio.run(make())
    return url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return databases.sqlite(tmp_path, "queue.db")
    return emptied(request.getfixturevalue("shared"))


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = Database(url)
    yield opened
    await opened.close()


@pytest.fixture
def queue(database: Database, url: str) -> Any:
    return make_queue(database, url)

"""Work that fails is tried again, later each time and not before the desk wishes; what fails for good or too often is set
aside with a reason that an operator can read, and can be tried again."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from typing import Any

import pytest
from sqlalchemy import delete

from drafter.adapters.queueing import doing
from drafter.adapters.queueing.doing import LEASE, Doer
from drafter.adapters.storage.backlog import TaskList
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tables import tasks as table
from drafter.adapters.storage.tasks import Tasks
from drafter.domain.desk import MOST_TRIES, Task
from drafter.domain.errors import BadInput, CannotRun, DeskFailed, ModelFailed, NotFound

from .conftest import all_are, make_queue, news, put, rows, until, working

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


def failing(error: BaseException) -> Any:
    async def do(task: Task) -> None:
        raise error

    return do


async def tried(database: Database, queue: Any, error: BaseException, tries: int = 1) -> Any:
    """The row after a task has failed so often."""
    await put(queue, news())
    id = (await rows(database))["k"].id
    for _ in range(tries):
        tasks = Tasks(database, lease=LEASE, clock=lambda: NOW)
        begun = await tasks.begin("default", id)
        assert isinstance(begun, Task)
        await Doer(tasks).do(begun, failing(error))
    return (await rows(database))["k"]


def waits(row: Any) -> float:
    return (dt.datetime.fromisoformat(row.next_at) - NOW).total_seconds()


@pytest.mark.parametrize(
    ("error", "tries", "seconds"),
    [
        (DeskFailed("zendesk answered 503"), 1, 2),
        (DeskFailed("zendesk answered 503"), 2, 4),
        (DeskFailed("zendesk answered 503"), 7, 128),
        (DeskFailed("zendesk answered 429", retry_after=30), 1, 30),
        (DeskFailed("zendesk answered 429", retry_after=30), 5, 32),
        (ModelFailed("upstream_down", "no answer", retryable=True, retry_after=9), 1, 9),
    ],
)
async def test_it_waits_longer_each_time_and_as_the_desk_wishes(
    database: Database, queue: Any, error: Exception, tries: int, seconds: float
) -> None:
    row = await tried(database, queue, error, tries)
    assert (row.state, row.tries, row.why, waits(row)) == ("waiting", tries, str(error), seconds)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (DeskFailed("zendesk refused the token", retryable=False, hint="see its key"), "zendesk refused the token; see its key"),
        (BadInput("no such\n conversation"), "no such conversation"),
        (NotFound("there is no draft 'd1'"), "there is no draft 'd1'"),
        (DeskFailed("x" * 900, retryable=False), "x" * 300),
    ],
)  # fmt: skip
async def test_what_fails_for_good_is_set_aside_at_once(
    database: Database, queue: Any, error: Exception, why: str
) -> None:
    row = await tried(database, queue, error)
    assert (row.state, row.tries, row.why, row.done_at is not None) == ("dead", 1, why, True)


async def test_what_fails_too_often_is_set_aside(database: Database, queue: Any) -> None:
    row = await tried(database, queue, DeskFailed("zendesk answered 503"), MOST_TRIES)
    assert (row.state, row.why) == ("dead", "zendesk answered 503 (tried 8 times)")
    assert row.body == "{}"  # for another try


async def test_a_fault_that_nobody_foresaw_tells_no_words(
    database: Database, queue: Any, caplog: pytest.LogCaptureFixture
) -> None:
    row = await tried(database, queue, KeyError("CANARY"))
    assert (row.state, row.why) == ("waiting", "the work failed unexpectedly (KeyError); the log tells where")
    (record,) = caplog.records
    assert (record.levelno, record.exc_info and record.exc_info[0]) == (logging.ERROR, KeyError)
    assert "CANARY" not in record.getMessage()


async def test_work_that_never_ends_is_broken_off(database: Database, queue: Any) -> None:
    await put(queue, news())
    begun = await queue.tasks.begin("default", (await rows(database))["k"].id)

    async def forever(task: Task) -> None:
        await asyncio.sleep(60)

    assert await Doer(queue.tasks, longest_s=0.05).do(begun, forever) is not None
    row = (await rows(database))["k"]
    assert (row.state, row.why) == ("waiting", "the work took longer than 0 s")


async def test_a_timeout_of_its_own_is_none_of_ours(database: Database, queue: Any) -> None:
    row = await tried(database, queue, TimeoutError())
    assert row.why == "the work failed unexpectedly (TimeoutError); the log tells where"


async def test_the_next_try_comes_and_the_conversation_waits_for_it(
    database: Database, queue: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doing, "pause", lambda tries, after: dt.timedelta(seconds=0.05 * tries))
    await put(queue, news(1, "first"), news(1, "second"))
    seen: list[tuple[str, int, str | None]] = []

    async def do(task: Task) -> None:
        seen.append((task.news.key, task.tries, task.why))
        if task.news.key == "first" and task.tries < 3:
            raise DeskFailed(f"try {task.tries}")

    async with working(queue, do):
        await until(all_are(database, "done"))
    assert seen == [("first", 1, None), ("first", 2, "try 1"), ("first", 3, "try 2"), ("second", 1, None)]
    assert {row.why for row in (await rows(database)).values()} == {None}


async def test_what_was_set_aside_is_tried_again_by_a_worker_that_runs(database: Database, queue: Any) -> None:
    ill = True

    async def do(task: Task) -> None:
        if ill:
            raise DeskFailed("the token was revoked", retryable=False)

    await put(queue, news())
    async with working(queue, do):
        await until(all_are(database, "dead"))
        ill = False
        assert [one.why for one in await TaskList(database).retry(None)] == ["the token was revoked"]
        await until(all_are(database, "done"))
    assert (await rows(database))["k"].tries == 1


async def test_work_on_what_was_erased_is_broken_off(database: Database, url: str) -> None:
    queue = make_queue(database, url, lease=dt.timedelta(seconds=0.15))
    await put(queue, news())
    begun, broken = asyncio.Event(), asyncio.Event()

    async def do(task: Task) -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            broken.set()

    async with working(queue, do):
        await begun.wait()
        await database.whole().write(lambda connection: connection.execute(delete(table)))
        async with asyncio.timeout(5):
            await broken.wait()
    assert await rows(database) == {}


async def test_a_database_that_is_ill_for_a_moment_stops_no_worker(
    database: Database, queue: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "claim" if hasattr(queue, "_claimed") else "begin"
    real, ill = getattr(Tasks, name), [True]
    monkeypatch.setattr("drafter.adapters.queueing.postgres._AGAIN_S", 0.1)

    async def sometimes(*given: Any) -> Any:
        if ill.pop() if ill else False:
            raise CannotRun("the database is busy")
        return await real(*given)

    monkeypatch.setattr(Tasks, name, sometimes)
    await put(queue, news())

    async def nothing(task: Task) -> None:
        """Done at once."""

    async with working(queue, nothing):
        await until(all_are(database, "done"))
    assert ill == []

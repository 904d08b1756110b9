"""A worker killed without warning: what it had begun is done by the next, what was done is not done again, and nothing that
was acknowledged is lost. The next worker's clock stands after the end of the dead one's lease, so that no test waits for it."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from drafter.adapters.queueing import doing
from drafter.adapters.queueing.doing import LEASE, Doer
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tasks import Tasks
from drafter.domain.desk import MOST_TRIES, Task
from drafter.domain.errors import CannotRun

from .conftest import all_are, make_queue, news, put, rows, until, utc_now, working

Killed = Callable[[Callable[[], object]], int]


def later() -> dt.datetime:
    return utc_now() + LEASE + dt.timedelta(seconds=1)


def die(*_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def dies(task: Task) -> None:
    if task.news.key == "deadly":
        die()


async def run(url: str, do: Callable[[Task], Any], **how: Any) -> dict[str, Any]:
    """A worker until all is done; the rows then."""
    database = Database(url)
    async with working(make_queue(database, url, **how), do):
        await until(all_are(database, "done"))
    found = await rows(database)
    await database.close()
    return found


async def fill(url: str, *keys: str) -> None:
    database = Database(url)
    await put(make_queue(database, url), *(news(n, key) for n, key in enumerate(keys)))
    await database.close()


def test_what_it_was_at_is_done_again_and_nothing_is_lost(url: str, killed: Killed) -> None:
    asyncio.run(fill(url, "first", "deadly", *(f"k{n}" for n in range(6))))
    assert killed(lambda: asyncio.run(run(url, dies))) == -signal.SIGKILL
    done: list[str] = []

    async def do(task: Task) -> None:
        done.append(task.news.key)

    found = asyncio.run(run(url, do, clock=later))
    assert found["deadly"].tries == 2
    assert "deadly" in done
    assert {row.state for row in found.values()} == {"done"}
    assert len(found) == 8


def test_not_before_its_lease_has_ended(url: str, killed: Killed) -> None:
    asyncio.run(fill(url, "deadly"))
    assert killed(lambda: asyncio.run(run(url, dies))) == -signal.SIGKILL

    async def looked() -> Any:
        database = Database(url)
        async with working(make_queue(database, url), dies):
            await asyncio.sleep(0.4)
        found = await rows(database)
        await database.close()
        return found["deadly"]

    row = asyncio.run(looked())
    assert (row.state, row.tries) == ("working", 1)


@pytest.mark.parametrize("at", ["begin", "done"])
def test_killed_before_it_began_or_after_it_was_done_but_not_noted(
    url: str, killed: Killed, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    """`begin`: on PostgreSQL the library's job is fetched and our task not begun."""
    if at == "begin" and url.startswith("sqlite"):
        at = "claim"
    asyncio.run(fill(url, "k"))

    async def nothing(task: Task) -> None:
        """Done at once."""

    with monkeypatch.context() as patched:
        patched.setattr(Tasks, at, die)
        assert killed(lambda: asyncio.run(run(url, nothing))) == -signal.SIGKILL
    assert asyncio.run(run(url, nothing, clock=later))["k"].tries == (2 if at == "done" else 1)


def test_killed_when_it_was_noted_it_is_not_done_again(
    url: str, killed: Killed, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(fill(url, "k"))
    do = Doer.do

    async def and_dies(doer: Doer, *given: Any) -> Any:
        await do(doer, *given)
        die()

    async def nothing(task: Task) -> None:
        """Done at once."""

    with monkeypatch.context() as patched:
        patched.setattr(Doer, "do", and_dies)
        assert killed(lambda: asyncio.run(run(url, nothing))) == -signal.SIGKILL

    async def again() -> Any:
        database = Database(url)
        async with working(make_queue(database, url, clock=later), dies):
            await asyncio.sleep(0.3)
        assert await put(make_queue(database, url), news(0, "k")) == [False]
        found = await rows(database)
        await database.close()
        return found["k"]

    row = asyncio.run(again())
    assert (row.state, row.tries) == ("done", 1)


@pytest.mark.parametrize("before", ["note", "commit"])
def test_killed_while_it_was_put_it_is_there_as_a_whole_or_not_at_all(
    url: str, killed: Killed, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    """The desk was not told that we have it, so it tells again."""
    from drafter.adapters.storage import auditing

    write = auditing.write

    async def dying(connection: Any, noted: Any) -> None:
        if before == "commit":
            await write(connection, noted)
        die()

    with monkeypatch.context() as patched:
        patched.setattr(auditing, "write", dying)
        assert killed(lambda: asyncio.run(fill(url, "k"))) == -signal.SIGKILL

    async def left() -> tuple[Any, Any]:
        database = Database(url)
        async with database.whole().read() as connection:
            jobs = "select 1 from procrastinate_jobs" if url.startswith("postgres") else "select 1 where false"
            found = (await connection.execute(text(jobs))).all()
        kept = await rows(database)
        await database.close()
        return kept, found

    assert asyncio.run(left()) == ({}, [])
    asyncio.run(fill(url, "k"))
    assert len(asyncio.run(left())[0]) == 1


async def test_what_kills_every_worker_is_set_aside(database: Database, queue: Any) -> None:
    await put(queue, news(0, "k"), news(0, "after"))
    task = next(iter((await rows(database)).values()))
    for n in range(MOST_TRIES):
        clocked = Tasks(database, lease=LEASE, clock=lambda n=n: utc_now() + 2 * n * LEASE)  # type: ignore[misc]
        begun = await clocked.begin("default", task.id)
        assert isinstance(begun, Task)
        assert begun.tries == n + 1
    clocked = Tasks(database, lease=LEASE, clock=lambda: utc_now() + 20 * LEASE)
    assert await clocked.begin("default", task.id) is None
    found = await rows(database)
    assert found["k"].state == "dead"
    assert found["k"].why == "whoever was at it ended before it was done, 8 times; no other reason is known"
    assert found["after"].state == "waiting"


async def test_who_lost_a_task_cannot_settle_it(database: Database, queue: Any) -> None:
    await put(queue, news())
    id = (await rows(database))["k"].id
    first = await Tasks(database, lease=dt.timedelta(0)).begin("default", id)
    second = await Tasks(database, lease=LEASE).begin("default", id)
    assert isinstance(first, Task)
    assert isinstance(second, Task)
    tasks: Tasks = queue.tasks
    for settled in (
        tasks.done(first),
        tasks.again(first, utc_now(), "no"),
        tasks.set_aside(first, "no"),
        tasks.renew(first),
    ):
        assert await settled is False
    assert (await rows(database))["k"].state == "working"
    assert await tasks.done(second) is True


async def test_a_lease_is_renewed_while_the_work_goes_on(database: Database, url: str) -> None:
    other = Database(url)
    queues = [make_queue(one, url, lease=dt.timedelta(seconds=0.3)) for one in (database, other)]
    await put(queues[0], news())
    begun = 0

    async def do(task: Task) -> None:
        nonlocal begun
        begun += 1
        await asyncio.sleep(1)

    async with working(queues[0], do), working(queues[1], do):
        await until(all_are(database, "done"))
    assert begun == 1
    await other.close()


async def test_a_cancellation_that_was_not_heard_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doing, "_UNHEARD_S", 0.05)
    heard: list[int] = []

    async def deaf() -> None:
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                heard.append(1)
                if len(heard) == 2:
                    raise

    task, done = asyncio.create_task(deaf()), asyncio.create_task(asyncio.sleep(0))
    await asyncio.sleep(0)
    await asyncio.wait_for(doing.end(task, done), 5)
    assert task.cancelled()
    assert len(heard) == 2


async def test_where_the_end_cannot_be_noted_it_is_done_again(
    database: Database, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = make_queue(database, url, lease=dt.timedelta(seconds=0.2))
    await put(queue, news())
    done, ill = Tasks.done, [True]

    async def sometimes(tasks: Tasks, task: Task) -> bool:
        if ill.pop() if ill else False:
            raise CannotRun("the disk is full")
        return await done(tasks, task)

    monkeypatch.setattr(Tasks, "done", sometimes)
    tries: list[int] = []

    async def do(task: Task) -> None:
        tries.append(task.tries)

    async with working(queue, do):
        await until(all_are(database, "done"))
    assert tries == [1, 2]

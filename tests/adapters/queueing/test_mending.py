"""On PostgreSQL: our rows are the truth, whatever becomes of the library's jobs and of connections."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import text

from drafter.adapters.storage.database import Database
from drafter.domain.desk import Task
from drafter.domain.errors import CannotRun

from .conftest import all_are, emptied, make_queue, news, put, rows, states, until, working

pytestmark = pytest.mark.slow


@pytest.fixture
def url(shared: str) -> str:
    return emptied(shared)


def break_all(url: str) -> int:
    """Every other connection to the database is broken; how many there were."""
    import psycopg

    query = (
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'drafter' and pid <> pg_backend_pid()"
    )
    with psycopg.connect(url, autocommit=True) as server:
        return len(server.execute(query).fetchall())


async def nothing(task: Task) -> None:
    """Done at once."""


async def jobs(database: Database) -> list[Any]:
    async with database.read() as connection:
        return list((await connection.execute(text("select * from procrastinate_jobs order by id"))).all())


async def test_a_job_tells_nothing_but_the_name_of_its_task(database: Database, queue: Any) -> None:
    await put(queue, news("maria@example.com", "CANARY-1", said="CANARY-2"))
    (job,) = await jobs(database)
    id = (await rows(database))["CANARY-1"].id
    assert (job.args, job.queue_name, len(job.lock)) == ({"tenant": "default", "id": id}, "drafter:acme", 64)
    assert not any(word in str(job) for word in ("CANARY", "maria"))


async def test_when_all_is_done_no_job_and_no_worker_is_left(database: Database, queue: Any) -> None:
    await put(queue, news())
    async with working(queue, nothing):
        await until(all_are(database, "done"))
    left = "select (select count(*) from procrastinate_{}), (select count(*) from procrastinate_{})"
    async with database.read() as connection:
        counts = (await connection.execute(text(left.format("jobs", "workers")))).one()
    assert tuple(counts) == (0, 0)


async def test_a_task_whose_job_was_lost_gets_another(database: Database, queue: Any) -> None:
    await put(queue, news())

    async def lose(connection: Any) -> None:
        await connection.execute(text("delete from procrastinate_jobs"))

    await database.write(lose)
    async with working(queue, nothing):
        await until(all_are(database, "done"))


async def test_a_job_whose_task_is_gone_does_nothing(database: Database, queue: Any) -> None:
    await put(queue, news("1", "gone"), news("2", "there"))

    async def remove(connection: Any) -> None:
        await connection.execute(text("delete from tasks where key = 'gone'"))

    await database.whole().write(remove)
    done: list[str] = []

    async def do(task: Task) -> None:
        done.append(task.news.key)

    async def no_jobs() -> bool:
        return await jobs(database) == []

    async with working(queue, do):
        await until(no_jobs)
    assert (done, await states(database)) == (["there"], {"there": "done"})


async def test_where_no_job_can_be_made_there_is_no_task(database: Database, queue: Any) -> None:
    async def named(connection: Any, old: str, new: str) -> None:
        await connection.execute(text(f"alter table {old} rename to {new}"))

    await database.write(lambda connection: named(connection, "procrastinate_jobs", "away"))
    try:
        with pytest.raises(CannotRun, match="did not take a task; try again") as raised:
            await put(queue, news())
    finally:
        await database.write(lambda connection: named(connection, "away", "procrastinate_jobs"))
    assert raised.value.retryable
    assert await rows(database) == {}
    assert await put(queue, news()) == [True]


async def test_nothing_is_mended_that_is_well(database: Database, queue: Any) -> None:
    await put(queue, news(), news(key="behind"))
    assert await queue.mend() == 0
    assert len(await jobs(database)) == 2


@pytest.mark.fault("F19")
async def test_connections_that_break_stop_it_for_a_moment_only(
    database: Database, queue: Any, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.adapters.queueing.postgres._AGAIN_S", 0.1)
    await put(queue, news(1, "before"))
    async with working(queue, nothing):
        await until(all_are(database, "done"))
        assert break_all(url) >= 2
        await put(queue, news(2, "after"))
        await until(all_are(database, "done"))


async def test_work_under_way_when_connections_break_is_not_lost(
    database: Database, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.adapters.queueing.postgres._AGAIN_S", 0.1)
    queue = make_queue(database, url, lease=dt.timedelta(seconds=0.5), grace_s=0.1)
    await put(queue, news())
    tries: list[int] = []

    async def do(task: Task) -> None:
        tries.append(task.tries)
        if len(tries) == 1:
            break_all(url)

    async with working(queue, do):
        await until(all_are(database, "done"))
    assert tries[0] == 1

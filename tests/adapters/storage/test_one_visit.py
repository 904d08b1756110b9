"""A transaction on SQLite runs whole in one visit to its thread: all of it or nothing, and one writer after the other."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tables import tenants

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/x.db")
    yield database
    await database.close()


def row(id: str) -> Any:
    return insert(tenants).values(id=id, settings="{}", created_at=NOW)


async def ids(database: Database) -> list[str]:
    async def look(connection: Any) -> list[str]:
        return list((await connection.execute(select(tenants.c.id).order_by(tenants.c.id))).scalars())

    return await database.look(look)


async def test_all_statements_run_in_one_thread_that_is_not_the_loops(database: Database) -> None:
    seen = set()

    async def work(connection: Any) -> int:
        for id in ("a", "b"):
            await connection.execute(row(id))
            seen.add(threading.get_ident())
        return 7

    assert await database.write(work) == 7
    assert len(seen) == 1
    assert threading.get_ident() not in seen
    assert await ids(database) == ["a", "b"]


async def test_work_that_waits_for_something_else_is_told_and_keeps_nothing(database: Database) -> None:
    async def work(connection: Any) -> None:
        await connection.execute(row("a"))
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="waited for something else"):
        await database.write(work)
    assert await ids(database) == []


async def test_who_stops_waiting_leaves_no_transaction_behind(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    async def slow(connection: Any) -> None:
        begun.set()
        assert go_on.wait(5)
        await connection.execute(row("slow"))

    await database.ready()
    waiting = asyncio.create_task(database.write(slow))
    await asyncio.to_thread(begun.wait)
    waiting.cancel()
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await ids(database) == ["slow"]

    async def next_one(connection: Any) -> None:
        await connection.execute(row("next"))

    await database.write(next_one)
    assert await ids(database) == ["next", "slow"]

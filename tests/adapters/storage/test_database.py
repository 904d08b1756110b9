"""Databases that do not work: each is told in one line, without its password."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import Moment
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun


@pytest.fixture
async def opened() -> AsyncIterator[Callable[..., SqlStore]]:
    stores: list[SqlStore] = []

    def open_(url: str, **options: Any) -> SqlStore:
        stores.append(SqlStore(Database(url, **options)))
        return stores[-1]

    yield open_
    for store in stores:
        await store.close()


@pytest.mark.parametrize(
    "url", ["", "mysql://u:secret@h/d", "drafter.db", "sqlite//x", "postgresql://u:secret@h:port/x"]
)
def test_a_url_that_is_none_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(CannotRun, match=r"sqlite:///drafter\.db") as caught:
        Database(url)
    assert "secret" not in str(caught.value)


def test_making_a_store_opens_nothing(tmp_path: Path) -> None:
    Database(f"sqlite:///{tmp_path}/x.db")
    assert list(tmp_path.iterdir()) == []


async def test_a_folder_that_is_not_there(opened: Callable[..., SqlStore], tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="folder is missing"):
        await opened(f"sqlite:///{tmp_path}/no/x.db").ready()


async def test_a_file_that_is_no_database(opened: Callable[..., SqlStore], tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"an old letter to the editor" * 100)
    with pytest.raises(CannotRun, match="not an SQLite database"):
        await opened(f"sqlite:///{tmp_path}/x.db").ready()


async def test_a_server_that_is_not_there(opened: Callable[..., SqlStore]) -> None:
    with pytest.raises(CannotRun, match="cannot be reached") as caught:
        await opened("postgresql://u:secret@127.0.0.1:1/x").ready()
    assert caught.value.retryable
    assert "secret" not in str(caught.value)


async def test_many_stores_open_a_new_file_at_once(opened: Callable[..., SqlStore], tmp_path: Path) -> None:
    await asyncio.gather(*(opened(f"sqlite:///{tmp_path}/x.db").ready() for _ in range(8)))
    with sqlite3.connect(tmp_path / "x.db") as connection:
        assert connection.execute("select count(*) from alembic_version").fetchone() == (1,)
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    connection.close()


async def test_a_locked_file_is_waited_for_and_then_told(
    opened: Callable[..., SqlStore],
    tmp_path: Path,
    make_case: Callable[..., Case],
    make_draft: Callable[..., Draft],
) -> None:
    store = opened(f"sqlite:///{tmp_path}/x.db", busy_s=0.2)
    await store.save(make_case(), make_draft())
    other = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(CannotRun, match="busy") as caught:
        await store.save(make_case("C-2"), make_draft("d2", "C-2", promise="k2"))
    assert caught.value.retryable
    assert (await store.draft("d1")).id == "d1"
    other.execute("rollback")
    other.close()
    await store.save(make_case("C-2"), make_draft("d2", "C-2", promise="k2"))


async def test_a_full_disk_is_told_and_reading_goes_on(
    opened: Callable[..., SqlStore], make_case: Callable[..., Case], make_draft: Callable[..., Draft]
) -> None:
    store = opened("sqlite://")
    await store.save(make_case(), make_draft())
    async with store._database.read() as connection:
        pages = (await connection.exec_driver_sql("pragma page_count")).scalar_one()
        await connection.exec_driver_sql(f"pragma max_page_count = {pages}")
    with pytest.raises(CannotRun, match="full"):
        await store.save(make_case("C-2", text="x" * 100_000), make_draft("d2", "C-2", promise="k2"))
    assert (await store.draft("d1")).id == "d1"
    async with store._database.read() as connection:
        await connection.exec_driver_sql("pragma max_page_count = 1000000")
    await store.save(make_case("C-2", text="x" * 100_000), make_draft("d2", "C-2", promise="k2"))


async def test_what_cannot_be_written_is_told(
    opened: Callable[..., SqlStore], make_case: Callable[..., Case], make_draft: Callable[..., Draft]
) -> None:
    store = opened("sqlite://")
    async with store._database.read() as connection:
        await connection.exec_driver_sql("pragma query_only = on")
    with pytest.raises(CannotRun, match="read-only"):
        await store.save(make_case(), make_draft())


def test_times_are_kept_in_utc_with_one_width() -> None:
    kept = Moment().process_bind_param(dt.datetime(2026, 1, 2, 3, tzinfo=dt.timezone(dt.timedelta(hours=-6))), None)  # type: ignore[arg-type]
    assert kept == "2026-01-02T09:00:00.000000Z"
    early = Moment().process_bind_param(dt.datetime(99, 1, 1, tzinfo=dt.UTC), None)  # type: ignore[arg-type]
    assert early is not None
    assert re.fullmatch(r"0099-01-01T.{15}Z", early)
    with pytest.raises(TypeError, match="offset"):
        Moment().process_bind_param(dt.datetime(2026, 1, 1), None)  # type: ignore[arg-type]


async def test_a_cancellation_is_heard_whenever_it_comes(store: SqlStore) -> None:
    """Also in the moment in which a writer's turn comes."""

    async def for_ever() -> None:
        while True:
            await store._whole.write(_nothing)

    async def _nothing(connection: AsyncConnection) -> None:
        await connection.execute(select(1))

    await store.ready()
    for steps in range(40):
        writing = asyncio.create_task(for_ever())
        for _ in range(steps):
            await asyncio.sleep(0)
        writing.cancel()
        ended, _ = await asyncio.wait([writing], timeout=10)
        assert ended, f"cancelled after {steps} steps, it goes on"


async def test_a_writer_held_up_by_another_process_is_told_in_time_and_so_is_who_asks_after_the_health(
    opened: Callable[..., SqlStore], tmp_path: Path
) -> None:
    """All who stand in line, not one after another."""
    store = opened(f"sqlite:///{tmp_path}/busy.db", busy_s=0.5)
    await store.ready()

    async def nothing(connection: AsyncConnection) -> None:
        await connection.execute(select(1))

    other = sqlite3.connect(tmp_path / "busy.db", isolation_level=None)
    other.execute("begin immediate")
    began = asyncio.get_running_loop().time()
    told = await asyncio.gather(*(store._whole.write(nothing) for _ in range(8)), return_exceptions=True)
    assert all(isinstance(one, CannotRun) and one.retryable for one in told), told
    assert asyncio.get_running_loop().time() - began < 2.5  # one after another they would take four seconds
    with pytest.raises(CannotRun):
        await store.ready()
    other.execute("rollback")
    other.close()
    await store.ready()

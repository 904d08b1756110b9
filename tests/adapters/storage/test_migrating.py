"""Databases are brought up to this release: new ones, those of the first two releases, in the middle of a crash, by many
at once. Nothing is lost, what is new is filled in, and what a later release has made is left alone."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import select

from drafter.adapters.storage.auditing import chains
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.migrating import revisions
from drafter.adapters.storage.revision import LEGACY
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import REVISION, metadata, requests
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
HERE = Path(__file__).parent


@pytest.fixture
def url(empty_url: str) -> str:
    """Here it matters how the tables come."""
    return empty_url


def script(version: int) -> str:
    return (HERE / f"version_{version}.sql").read_text(encoding="utf-8")


def made(url: str, sql: str) -> str:
    """The address, with these statements run there."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
        connection.executescript(sql)
        connection.close()
    else:
        import psycopg

        with psycopg.connect(url, autocommit=True) as server:
            server.execute(sql.replace("audit (\n\tid INTEGER", "audit (\n\tid SERIAL"))  # type: ignore[arg-type]
    return url


def asked(url: str, query: str) -> list[Any]:
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()
    import psycopg

    with psycopg.connect(url) as server:
        return server.execute(query).fetchall()  # type: ignore[call-overload,no-any-return]


@pytest.fixture(params=[1, 2])
def old(request: pytest.FixtureRequest, url: str) -> str:
    """The address of a database as an early release left it."""
    return made(url, script(request.param))


async def opened(url: str) -> list[Any]:
    """Opens the database as a start would; `difference` afterwards."""
    database = Database(url, migrate="auto")
    try:
        await database.ready()
        return await difference(database)
    finally:
        await database.close()


async def difference(database: Database) -> list[Any]:
    """What Alembic says would have to be changed, besides what the library that runs tasks has there."""
    opts = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith("procrastinate_")}
    async with database.whole().read() as connection:
        return await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync, opts=opts), metadata)
        )


async def test_a_new_database_has_the_tables_as_they_are_written(url: str) -> None:
    database = Database(url)
    assert await database.revision() is None
    await database.ready()
    assert (await difference(database), await database.revision()) == ([], REVISION)
    assert await database.upgrade() == ()
    await database.close()


async def test_an_old_one_has_them_too_and_a_whole_audit(old: str) -> None:
    database = Database(old, migrate="auto")
    await database.ready()
    assert await difference(database) == []
    async with database.whole().read() as connection:
        found = await chains(connection)
    assert [one.broken for one in found] == [None] * len(found)
    assert {one.tenant: one.rows for one in found} in ({"default": 15}, {"default": 6, "other": 2})
    await database.close()
    names = "sqlite_master where name" if old.startswith("sqlite") else "pg_tables where tablename"
    assert asked(old, f"select 1 from {names} = '{LEGACY}'") == []  # noqa: S608


async def test_what_the_first_kept_is_all_there_and_what_is_new_is_filled_in(
    url: str, make_case: Callable[..., Case], make_draft: Callable[..., Draft]
) -> None:
    store = SqlStore(Database(made(url, script(1)), migrate="auto"))
    found = {one.id: one for one in await store.commitments()}
    assert {id: one.state for id, one in found.items()} == {
        "k1": "open", "k2": "proposed", "k3": "kept", "k4": "withdrawn"
    }  # fmt: skip
    assert {id: one.made_at for id, one in found.items()} == {
        "k1": NOW + dt.timedelta(minutes=5), "k2": None, "k3": NOW + dt.timedelta(minutes=6), "k4": None
    }  # fmt: skip
    assert (await store.draft("d1")).reply.text == "It's reply d1"
    again = Case.model_validate({"id": "C-9", "customer": {"id": "cust-77"}, "message": {"text": "Hello."}})
    given = (await store.recall(again)).given
    assert [(one.remedy, one.case_id, str(one.cost and one.cost.amount)) for one in given] == [
        ("full_refund", "C-1", "89.99")
    ]
    await store.save(make_case("C-1"), make_draft("d9", "C-1", promise="k9"))
    await store.move("k9", "open")
    assert [one.id for one in await store.commitments(state="open")] == ["k9"]
    await store.close()


async def test_what_the_second_kept_is_all_there_and_can_be_erased(url: str) -> None:
    store = SqlStore(Database(made(url, script(2)), migrate="auto"))
    assert {one.id: one.state for one in await store.commitments()} == {"k1": "open", "k2": "proposed"}
    assert (await store.draft("d1")).version == 1
    async with store._database.read() as connection:
        kept = (await connection.execute(select(requests.c.key, requests.c.case_id).order_by(requests.c.key))).all()
    assert [tuple(row) for row in kept] == [("key-1", "C-1"), ("key-2", None)]
    await store.erase("cust-77")
    assert [one.id for one in await store.commitments()] == ["k2"]
    assert [one.id for one in await store.of("other").commitments()] == ["k1"]
    await store.close()


async def test_it_is_brought_up_once_by_many_at_once(old: str) -> None:
    databases = [Database(old, migrate="auto") for _ in range(4)]
    await asyncio.gather(*(database.ready() for database in databases))
    assert asked(old, "select version_num from alembic_version") == [(REVISION,)]
    for database in databases:
        await database.close()


async def test_a_body_that_cannot_be_read_stops_it_and_changes_nothing(url: str) -> None:
    made(made(url, script(1)), "UPDATE drafts SET body = '{' WHERE id = 'd1'")
    database = Database(url, migrate="auto")
    with pytest.raises(CannotRun, match="draft 'd1' cannot be read"):
        await database.ready()
    assert await database.revision() == "0001_first"
    await database.close()
    assert asked(url, f"select version from {LEGACY}") == [(1,)]  # noqa: S608


@pytest.mark.fault("F20")
def test_killed_in_the_middle_it_is_as_it_was_and_goes_through_the_next_time(
    url: str, killed: Callable[[Callable[[], None]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(url, script(2))
    create = Operations.create_table

    def create_table(op: Operations, name: str, *rest: Any) -> Any:
        if name == "spending":
            os.kill(os.getpid(), signal.SIGKILL)
        return create(op, name, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(Operations, "create_table", create_table)
        assert killed(lambda: asyncio.run(opened(url))) == -signal.SIGKILL
    assert asked(url, f"select version from {LEGACY}") == [(2,)]  # noqa: S608
    names = "sqlite_master where name" if url.startswith("sqlite") else "pg_tables where tablename"
    assert asked(url, f"select 1 from {names} = 'tenants'") == []  # noqa: S608
    assert asyncio.run(opened(url)) == []


@pytest.mark.fault("F20")
async def test_a_later_one_is_refused_and_left_alone(url: str) -> None:
    database = Database(url)
    await database.ready()
    await database.close()
    made(url, "UPDATE alembic_version SET version_num = '0099_later'; DROP TABLE spending;")
    later = Database(url)
    for work in (later.ready, later.upgrade):
        with pytest.raises(CannotRun, match=r"later release \(it is at 0099_later.*; upgrade drafter"):
            await work()
    await later.close()
    with pytest.raises(Exception, match="spending"):
        asked(url, "select * from spending")


@pytest.mark.parametrize("number", [3, 99])
async def test_a_number_that_no_release_kept_is_a_later_one(tmp_path: Path, number: int) -> None:
    url = made(made(f"sqlite:///{tmp_path}/x.db", script(2)), f"UPDATE {LEGACY} SET version = {number}")  # noqa: S608
    database = Database(url)
    with pytest.raises(CannotRun, match="later release"):
        await database.ready()
    await database.close()


@pytest.mark.slow
@pytest.mark.fault("F20")
async def test_an_older_postgres_database_is_not_changed_without_a_word(new_database: Callable[[str], str]) -> None:
    url = made(new_database("older"), script(2))
    database = Database(url)
    with pytest.raises(CannotRun, match=r"earlier release.*`drafter db upgrade`.*DRAFTER_MIGRATE=auto"):
        await database.ready()
    assert await database.revision() == "0002_customers"
    assert await database.upgrade() == revisions()[2:]
    await database.ready()
    await database.close()


def test_the_last_revision_is_the_one_that_the_tables_name() -> None:
    known = revisions()
    assert (known[0], known[-1]) == ("0001_first", REVISION)
    assert all(len(one) <= 32 for one in known), "Alembic keeps 32 characters"


def test_opening_a_database_that_is_up_to_date_needs_no_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.db"
    asyncio.run(opened(url))
    code = (
        "import asyncio, sys; from drafter.adapters.storage.database import Database\n"
        "asyncio.run(Database(sys.argv[1]).ready()); print('alembic' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code, url], capture_output=True, check=True)
    assert told.stdout.split() == [b"False"]

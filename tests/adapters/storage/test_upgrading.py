"""A database that the first version has made, brought up to this one: nothing is lost, and what is new is filled in."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import SCHEMA, metadata
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


@pytest.fixture
def old(url: str) -> str:
    """The address of a database as version 1 left it."""
    script = Path(__file__).with_name("version_1.sql").read_text(encoding="utf-8")
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
        connection.executescript(script)
        connection.close()
    else:
        import psycopg

        with psycopg.connect(url, autocommit=True) as server:
            server.execute(script.replace("audit (\n\tid INTEGER", "audit (\n\tid SERIAL"))  # type: ignore[arg-type]
    return url


async def test_what_was_kept_is_all_there_and_what_is_new_is_filled_in(
    old: str, make_case: Callable[..., Case], make_draft: Callable[..., Draft]
) -> None:
    store = SqlStore(old)
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


async def test_it_is_upgraded_once_by_many_at_once(old: str) -> None:
    stores = [SqlStore(old) for _ in range(4)]
    await asyncio.gather(*(store.ready() for store in stores))
    async with stores[0]._database.read() as connection:
        assert (await connection.exec_driver_sql("select version from schema_version")).scalars().all() == [SCHEMA]
    for store in stores:
        await store.close()


async def test_an_upgraded_database_has_the_tables_of_a_new_one(old: str, tmp_path: Path) -> None:
    from sqlalchemy import inspect

    def shape(connection: object) -> dict[str, tuple[set[str], set[str | None]]]:
        seen = inspect(connection)
        return {
            name: (
                {f"{one['name']} {one['type']!s} {one['nullable']}" for one in seen.get_columns(name)},
                {one["name"] for one in seen.get_indexes(name)},
            )
            for name in metadata.tables
        }

    store = SqlStore(old)
    await store.ready()
    async with store._database.read() as connection:
        upgraded = await connection.run_sync(shape)
    async with store._whole._engine.begin() as connection:
        await connection.run_sync(metadata.drop_all)
        await connection.run_sync(metadata.create_all)
        assert upgraded == await connection.run_sync(shape)
    await store.close()


async def test_a_body_that_cannot_be_read_stops_the_upgrade_and_changes_nothing(tmp_path: Path, old: str) -> None:
    if not old.startswith("sqlite"):
        pytest.skip("the same transaction everywhere")
    file = old.removeprefix("sqlite:///")
    connection = sqlite3.connect(file)
    connection.execute("update drafts set body = '{' where id = 'd1'")
    connection.commit()
    store = SqlStore(Database(old))
    with pytest.raises(CannotRun, match="draft 'd1' cannot be read"):
        await store.ready()
    await store.close()
    assert connection.execute("select version from schema_version").fetchall() == [(1,)]
    assert "given" not in [row[1] for row in connection.execute("pragma table_info(drafts)")]
    connection.close()

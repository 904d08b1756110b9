"""One tenant's rows are out of another's reach: by the conditions of every query, and on PostgreSQL by the database
itself, for whoever forgets one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy import Table, delete, func, insert, select, update

from drafter.adapters.storage.checking import examine
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.retaining import Sweeper
from drafter.adapters.storage.scoped import EVERY
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import cases, commitments, drafts, metadata
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun

pytestmark = pytest.mark.slow
GUARDED = sorted(set(metadata.tables) - {"tenants", "api_keys"})


@pytest.fixture
async def two(
    new_database: Callable[[str], str],
    request: pytest.FixtureRequest,
    make_case: Callable[..., Case],
    make_draft: Callable[..., Draft],
) -> AsyncIterator[SqlStore]:
    """A store of tenant a; b has the same ids in it."""
    store = SqlStore(Database(new_database(f"w{abs(hash(request.node.nodeid))}")), tenant="a")
    for tenant in ("a", "b"):
        mine = store.of(tenant)
        await mine.save(make_case(text=f"Of {tenant}."), make_draft())
        await mine.requests.claim("key", "hash", at=make_draft().created_at)
        await mine.erase("somebody")
    yield store
    await store.close()


async def test_every_table_with_a_tenant_is_guarded_and_its_owner_too(two: SqlStore) -> None:
    query = "select relname, relrowsecurity and relforcerowsecurity from pg_class where relname = any(:names)"
    async with two._database.read() as connection:
        from sqlalchemy import text

        found = {row[0]: row[1] for row in await connection.execute(text(query), {"names": list(metadata.tables)})}
    assert sorted(name for name, guarded in found.items() if guarded) == GUARDED
    assert {name for name, table in metadata.tables.items() if "tenant" in table.c} == {*GUARDED, "api_keys"}


@pytest.mark.parametrize("name", ["audit", "cases", "commitments", "drafts", "erasures", "requests"])
async def test_a_query_without_a_condition_sees_one_tenant(two: SqlStore, name: str) -> None:
    table: Table = metadata.tables[name]
    async with two._database.read() as connection:
        assert set((await connection.execute(select(table.c.tenant))).scalars()) == {"a"}
    async with two._whole.read() as connection:
        assert (await connection.execute(select(func.count()).select_from(table))).scalar_one() == 0
    async with two._whole.whole().read() as connection:
        assert set((await connection.execute(select(table.c.tenant))).scalars()) == {"a", "b"}


async def test_nothing_of_another_tenant_is_changed_or_removed(two: SqlStore) -> None:
    async def work(connection: Any) -> list[int]:
        changes = [
            update(commitments).values(state="kept"),
            update(cases).where(cases.c.tenant == "b").values(body="{}"),
            delete(drafts),
        ]
        return [(await connection.execute(one)).rowcount for one in changes]

    assert await two._database.write(work) == [1, 0, 1]
    other = two.of("b")
    assert (await other.case_file("C-1")).case.message.text == "Of b."
    assert [one.state for one in await other.commitments()] == ["proposed"]


async def test_a_row_of_another_tenant_is_not_added(two: SqlStore) -> None:
    row = {"tenant": "b", "id": "C-9", "body": "{}", "created_at": two._rows.clock(), "updated_at": two._rows.clock()}
    for act in (insert(cases).values(row), update(cases).values(tenant="b", id="C-9")):
        with pytest.raises(CannotRun):
            await two._database.write(lambda connection, act=act: connection.execute(act))  # type: ignore[misc]
    async with two._whole.whole().read() as connection:
        assert (await connection.execute(select(func.count()).select_from(cases))).scalar_one() == 2


async def test_one_transaction_leaves_no_tenant_to_the_next(two: SqlStore) -> None:
    for _ in range(20):  # on whatever connection of the pool
        async with two._database.read() as connection:
            assert (await connection.execute(select(func.count()).select_from(cases))).scalar_one() == 1
        async with two._whole.read() as connection:
            assert (await connection.execute(select(func.count()).select_from(cases))).scalar_one() == 0


async def test_the_work_of_whoever_runs_it_reaches_all(two: SqlStore) -> None:
    found = await examine(two._whole)
    assert (found.sound, found.walled, [one.tenant for one in found.chains]) == (True, True, ["a", "b"])
    swept = await Sweeper(two._whole, 30, clock=lambda: two._rows.clock().replace(year=2040)).once()
    assert (swept.cases, swept.answers) == (2, 2)
    assert await two._whole.upgrade() == ()


def test_no_tenant_is_called_as_all_of_them(two: SqlStore) -> None:
    with pytest.raises(ValueError, match="no tenant"):
        two.of(EVERY)

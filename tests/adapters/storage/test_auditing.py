"""The audit is added to and nothing else, and a row that was changed behind its back shows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text, update

from drafter.adapters.storage.auditing import acting, chains, hash_of
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun

from .test_migrating import made

MakeCase = Callable[..., Case]
MakeDraft = Callable[..., Draft]
OPENED = {
    "sqlite": "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;",
    "postgresql": "DROP TRIGGER audit_append_only ON audit; ALTER TABLE audit DISABLE ROW LEVEL SECURITY;",
}


async def rows(store: SqlStore) -> list[Any]:
    async with store._whole.whole().read() as connection:
        return list((await connection.execute(select(audit).order_by(audit.c.id))).all())


async def broken(store: SqlStore) -> dict[str, int | None]:
    async with store._whole.whole().read() as connection:
        return {one.tenant: one.broken for one in await chains(connection)}


async def test_a_change_is_noted_with_whose_request_it_was_and_no_content(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    with acting("key1", "req-1"):
        await store.save(make_case(text="Canary words."), make_draft())
    with acting(None, "req-2"):
        await store.move("k1", "open")
    found = await rows(store)
    assert [(row.what, row.key_id, row.request_id) for row in found] == [
        ("draft.saved", "key1", "req-1"),
        ("commitment.proposed", "key1", "req-1"),
        ("commitment.open", None, "req-2"),
    ]
    assert "Canary" not in str(found)
    assert "ring you" not in str(found)


async def test_what_fails_is_not_noted(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    await store.save(make_case(), make_draft())

    async def work(connection: Any) -> None:
        await store._rows.note(connection, "never", case_id="C-1")
        raise CannotRun("no")

    with pytest.raises(CannotRun):
        await store._database.write(work)
    await store.save(make_case("C-2"), make_draft("d2", "C-2", promise="k2"))
    assert "never" not in [row.what for row in await rows(store)]


@pytest.mark.parametrize("change", [delete(audit), update(audit).values(what="nothing")], ids=["delete", "update"])
async def test_it_is_only_ever_added_to(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, change: Any
) -> None:
    await store.save(make_case(), make_draft())
    before = await rows(store)
    with pytest.raises(CannotRun, match="failed"):
        await store._database.write(lambda connection: connection.execute(change))
    assert await rows(store) == before


@pytest.mark.slow
async def test_postgres_does_not_empty_it_either(new_database: Callable[[str], str]) -> None:
    store = SqlStore(Database(new_database("truncated")))
    await store.ready()
    with pytest.raises(CannotRun):
        await store._database.write(lambda connection: connection.execute(text("TRUNCATE audit")))
    await store.close()


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ("UPDATE audit SET what = 'draft.rejected' WHERE id = 3", 3),
        ("UPDATE audit SET request_id = 'another' WHERE id = 1", 1),
        ("UPDATE audit SET at = '2020-01-01T00:00:00.000000Z' WHERE id = 4", 4),
        ("UPDATE audit SET hash = NULL WHERE id = 4", 4),
        ("DELETE FROM audit WHERE id = 2", 3),
        ("DELETE FROM audit WHERE id = 1", 2),
        ("UPDATE audit SET id = 99 WHERE id = 2", 3),
    ],
)
async def test_the_first_row_that_does_not_fit_is_told(
    url: str, make_case: MakeCase, make_draft: MakeDraft, change: str, at: int
) -> None:
    store = SqlStore(Database(url))
    await store.save(make_case(), make_draft())
    await store.move("k1", "open")
    await store.move("k1", "kept")
    await store.of("b").save(make_case(), make_draft())
    assert await broken(store) == {"b": None, "default": None}
    made(url, OPENED[url.split(":")[0]] + change)
    assert await broken(store) == {"b": None, "default": at}
    await store.close()


async def test_a_row_that_somebody_adds_by_hand_shows(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    await store.save(make_case(), make_draft())
    row = {"tenant": "default", "at": (await rows(store))[0].at, "what": "draft.accepted", "hash": "0" * 64}
    await store._database.write(lambda connection: connection.execute(insert(audit).values(row)))
    assert await broken(store) == {"default": 3}


async def test_many_at_once_make_one_chain(url: str, make_case: MakeCase, make_draft: MakeDraft) -> None:
    stores = [SqlStore(Database(url)) for _ in range(3)]
    await stores[0].ready()
    work = [stores[n % 3].save(make_case(f"C-{n}"), make_draft(f"d{n}", f"C-{n}", promise=f"k{n}")) for n in range(15)]
    await asyncio.gather(*work, *(stores[0].of("b").ready() for _ in range(2)))
    assert await broken(stores[0]) == {"default": None}
    assert len(await rows(stores[0])) == 30
    for store in stores:
        await store.close()


def test_the_form_of_a_hash_never_changes(now: Any) -> None:
    row = dict.fromkeys(("case_id", "draft_id", "commitment_id", "key_id", "request_id"))
    row |= {"tenant": "default", "at": now, "what": "draft.saved", "case_id": "Ü-1"}
    first = hash_of(row, None)
    assert (first[:16], hash_of(row, first)[:16]) == ("019335179e2b134a", "80175643617cf324")

"""Who was erased is nowhere: in no table, in no byte of the file, and not again after a backup was put back."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from drafter.adapters.storage.auditing import acting
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.scrubbing import Scrubber
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import erasures, metadata
from drafter.adapters.storage.tombstones import ErasureLog, hash_of_customer
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun, Conflict, NotFound

CANARY = "CANARY-7f3a"
MakeDraft = Callable[..., Draft]


def case(id: str, customer: str | None, words: str = CANARY) -> Case:
    told = {"id": customer, "name": words, "email": f"{words}@example.com"}
    turn = {"at": "2026-11-01T09:00:00Z", "from": "customer", "text": f"I am {words}."}
    given = {"id": id, "customer": told, "facts": {"note": words}, "history": [turn], "message": {"text": words}}
    return Case.model_validate(given)


def draft(make: MakeDraft, id: str, of: str, words: str = CANARY) -> Draft:
    made = make(id, of, promise=f"k-{id}")
    promise = made.plan.commitment.model_copy(update={"does": f"ring {words}", "owner": words})  # type: ignore[union-attr]
    reply = made.reply.model_copy(update={"text": f"Dear {words}, …"})
    return made.model_copy(update={"reply": reply, "plan": made.plan.model_copy(update={"commitment": promise})})


async def live(store: SqlStore, make: MakeDraft, id: str, customer: str, words: str = CANARY) -> None:
    """A case with all that can hang on it, and answers kept under keys."""
    at = store._rows.clock()
    await store.requests.claim(f"key-{id}", "hash", at=at)
    await store.save(case(id, customer, words), draft(make, f"d-{id}", id, words))
    await store.feedback(f"d-{id}", {"action": "edited", "text": f"Sent to {words}."}, at=at)
    await store.requests.settle(f"key-{id}", f'{{"text": "{words}"}}', case_id=id)
    await store.requests.claim(f"read-{id}", "hash", at=at)
    await store.requests.settle(f"read-{id}", f'{{"quote": "{words}"}}', case_id=f"never-stored-{id}")
    due = make().created_at
    await store.notices.claim("webhook", now=due, ahead=dt.timedelta(days=1))


async def everything(store: SqlStore) -> str:
    """All rows of all tables, of all tenants, as text."""
    async with store._whole.whole().read() as connection:
        found = [(await connection.execute(text(f"select * from {name}"))).all() for name in metadata.tables]  # noqa: S608
    return str(found)


def in_bytes(folder: Path, words: str = CANARY) -> list[str]:
    return [file.name for file in folder.iterdir() if words.encode() in file.read_bytes()]


@pytest.fixture
async def lone(tmp_path: Path) -> AsyncIterator[SqlStore]:
    store = SqlStore(Database(f"sqlite:///{tmp_path}/x.db"))
    yield store
    await store.close()


@pytest.mark.fault("F44")
async def test_nothing_of_an_erased_customer_is_left_in_any_table(store: SqlStore, make_draft: MakeDraft) -> None:
    for n in range(3):
        await live(store, make_draft, f"C-{n}", "cust-77")
    await live(store, make_draft, "C-9", "cust-8", "Somebody else")
    assert CANARY in await everything(store)
    await store.erase("cust-77")
    left = await everything(store)
    assert (CANARY in left, "cust-77" in left, left.count("Somebody else") > 5) == (False, False, True)
    with pytest.raises(NotFound):
        await store.draft("d-C-0")
    assert [one.id for one in await store.commitments()] == ["k-d-C-9"]


async def test_it_may_be_asked_for_again_and_tells_nothing_of_whom_it_knows(
    store: SqlStore, make_draft: MakeDraft
) -> None:
    await live(store, make_draft, "C-1", "cust-77")
    with acting("key1", "req-1"):
        for customer in ("cust-77", "cust-77", "never-seen", "x" * 300, "Ü/ÿ \U0001f600"):
            assert await store.erase(customer) is None
    async with store._database.read() as connection:
        query = text("select what, key_id, request_id, case_id from audit where what like '%erased%' order by id")
        noted = [tuple(row) for row in await connection.execute(query)]
        graves = set((await connection.execute(select(erasures.c.customer))).scalars())
    assert noted == [("customer.erased", "key1", "req-1", None)] * 5
    assert graves >= {hash_of_customer("default", "cust-77"), hash_of_customer("default", "never-seen")}
    assert len(graves) == 4


async def test_another_tenants_customer_of_the_same_name_stays(store: SqlStore, make_draft: MakeDraft) -> None:
    other = store.of("b")
    await live(store, make_draft, "C-1", "cust-77")
    await live(other, make_draft, "C-1", "cust-77", "Of the other")
    await store.erase("cust-77")
    assert (await other.case_file("C-1")).case.message.text == "Of the other"
    assert hash_of_customer("a", "cust-77") != hash_of_customer("b", "cust-77")


def churn(file: Path) -> None:
    """A file in which rows grew, shrank and moved from page to page for a long time: copies of them stay where nothing
    is any more, and deleting the rows does not reach those."""
    chance = random.Random(0)  # noqa: S311
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("pragma secure_delete = on")
    connection.execute("pragma synchronous = off")
    connection.execute("begin immediate")
    owners: dict[str, str] = {}
    for _ in range(2500):
        who, id = f"cust-{chance.randrange(40):02d}-", f"C-{chance.randrange(2500)}"
        owners[id] = who
        row = (id, f"{who} says " * chance.choice((5, 15, 90, 300)), who)
        connection.execute("insert or replace into cases values ('default', ?, ?, '2026', '2026', ?, null, null)", row)
        id = chance.choice(list(owners)) if chance.random() < 0.3 else id
        body = f"{owners[id]} more " * chance.choice((5, 50, 250))
        connection.execute("update cases set body = ? where id = ?", (body, id))
    connection.execute("commit")
    connection.close()


@pytest.mark.fault("F44")
async def test_no_byte_of_the_file_or_its_log_tells_of_them(lone: SqlStore, tmp_path: Path) -> None:
    await lone.ready()
    churn(tmp_path / "x.db")
    gone = [f"cust-{n:02d}-" for n in range(20, 30, 2)]
    assert all(in_bytes(tmp_path, who) for who in gone)
    for who in gone:
        await lone.erase(who)
    assert [who for who in gone if in_bytes(tmp_path, who)] == []
    assert in_bytes(tmp_path, "cust-01-") == ["x.db"]


@pytest.mark.fault("F44")
async def test_what_was_begun_before_is_not_kept_afterwards(store: SqlStore, make_draft: MakeDraft) -> None:
    with acting(None, "before"):
        await store.recall(case("C-1", "cust-77"))
        await store.requests.claim("reading", "hash", at=store._rows.clock())
        await store.erase("cust-77")
        with pytest.raises(Conflict, match="erased while"):
            await store.save(case("C-1", "cust-77"), draft(make_draft, "d1", "C-1"))
        await store.requests.settle("reading", f'"{CANARY}"', case_id="C-1")
        await store.save(case("C-2", "cust-8", "Another"), draft(make_draft, "d2", "C-2", "Another"))
    assert CANARY not in await everything(store)
    with acting(None, "after"):  # they came back
        await store.save(case("C-1", "cust-77"), draft(make_draft, "d1", "C-1"))
    assert (await store.case_file("C-1")).case.customer.id == "cust-77"


async def test_whose_case_it_is_is_not_forgotten(store: SqlStore, make_draft: MakeDraft) -> None:
    await store.save(case("C-1", "cust-77"), draft(make_draft, "d1", "C-1"))
    await store.save(case("C-1", None), draft(make_draft, "d2", "C-1"))
    await store.erase("cust-77")
    assert CANARY not in await everything(store)


@pytest.mark.fault("F44")
async def test_drafts_and_erasures_at_once_leave_nothing(store: SqlStore, make_draft: MakeDraft) -> None:
    async def one(n: int) -> None:
        with acting(None, f"r{n}"):
            await asyncio.sleep(0)
            await store.save(case(f"C-{n}", "cust-77"), draft(make_draft, f"d{n}", f"C-{n}"))

    work = [asyncio.create_task(one(n)) for n in range(12)]
    await asyncio.sleep(0.01)
    await store.erase("cust-77")
    for ended in await asyncio.gather(*work, return_exceptions=True):
        assert ended is None or isinstance(ended, Conflict)
    assert CANARY not in await everything(store)


@pytest.mark.fault("F44")
@pytest.mark.parametrize("start", ["ready", "upgrade"])
async def test_a_backup_that_is_put_back_is_erased_again(
    lone: SqlStore, tmp_path: Path, make_draft: MakeDraft, start: str
) -> None:
    file = tmp_path / "x.db"
    await live(lone, make_draft, "C-1", "cust-77")
    await live(lone, make_draft, "C-2", "cust-8", "Another")
    await lone._whole.scrubber.scrub()  # type: ignore[union-attr]
    backup = sqlite3.connect(tmp_path / "backup.db")
    source = sqlite3.connect(file)
    source.backup(backup)
    backup.close()
    source.close()
    await lone.erase("cust-77")
    await lone.close()
    (tmp_path / "backup.db").rename(file)
    for leftover in ("x.db-wal", "x.db-shm"):
        (tmp_path / leftover).unlink(missing_ok=True)
    assert in_bytes(tmp_path) == ["x.db"]
    restored = SqlStore(Database(f"sqlite:///{file}"))
    await getattr(restored._whole, start)()
    assert (in_bytes(tmp_path), CANARY in await everything(restored)) == ([], False)
    assert (await restored.case_file("C-2")).case.customer.id == "cust-8"
    with acting(None, "later"):  # and who comes back stays, however often it is started
        await restored.save(case("C-3", "cust-77", "Back again"), draft(make_draft, "d3", "C-3", "Back again"))
    await restored.close()
    again = SqlStore(Database(f"sqlite:///{file}"))
    assert (await again.case_file("C-3")).case.message.text == "Back again"
    await again.close()


@pytest.mark.slow
@pytest.mark.fault("F44")
async def test_a_postgres_backup_is_erased_again_where_a_log_is_named(
    new_database: Callable[[str], str], tmp_path: Path, make_draft: MakeDraft
) -> None:
    url, log = new_database("restored"), tmp_path / "erased"
    at = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=5)
    store = SqlStore(Database(url))
    await live(store, make_draft, "C-1", "cust-77")
    await store.close()
    ErasureLog(log).add("default", hash_of_customer("default", "cust-77"), at)
    again = SqlStore(Database(url, erasure_log=str(log)))
    await again.ready()
    assert CANARY not in await everything(again)
    await again.close()


def test_the_log_holds_hashes_and_outlives_a_line_cut_short(tmp_path: Path) -> None:
    log, at = ErasureLog(tmp_path / "log"), dt.datetime(2026, 11, 18, tzinfo=dt.UTC)
    assert log.read() == {}
    log.add("default", "a" * 64, at)
    with log.path.open("ab") as file:
        file.write(b'{"at": "2026-11-1')
    log.add("default", "b" * 64, at)
    log.add("default", "a" * 64, at + dt.timedelta(days=1))
    with log.path.open("ab") as file:
        file.write(b'\n{"at": "2026-11-18T00:00:00Z", "tenant": "default", "customer": "cust-77"}\n[]\n\xff\n')
    assert log.read() == {("default", "a" * 64): at + dt.timedelta(days=1), ("default", "b" * 64): at}


async def test_a_log_that_cannot_be_written_stops_the_erasure_before_it_begins(
    tmp_path: Path, make_draft: MakeDraft
) -> None:
    store = SqlStore(Database(f"sqlite:///{tmp_path}/x.db", erasure_log=f"{tmp_path}/no/log"))
    await live(store, make_draft, "C-1", "cust-77")
    with pytest.raises(CannotRun, match="DRAFTER_ERASURE_LOG"):
        await store.erase("cust-77")
    assert (await store.case_file("C-1")).case.id == "C-1"
    await store.close()


async def test_a_reader_who_holds_on_is_waited_for_and_then_told(tmp_path: Path, make_draft: MakeDraft) -> None:
    store = SqlStore(Database(f"sqlite:///{tmp_path}/x.db", busy_s=0.1))
    await live(store, make_draft, "C-1", "cust-77")
    reader = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    reader.execute("begin")
    reader.execute("select count(*) from cases").fetchone()
    with pytest.raises(CannotRun, match=r"readers|busy") as caught:
        await store.erase("cust-77")
    assert caught.value.retryable
    reader.execute("rollback")
    reader.close()
    await store.erase("cust-77")
    assert in_bytes(tmp_path) == []
    await store.close()


async def test_a_large_file_is_written_anew_by_the_next_sweep(
    lone: SqlStore, tmp_path: Path, make_draft: MakeDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.adapters.storage.scrubbing.AT_ONCE", 0)
    await live(lone, make_draft, "C-1", "cust-77")
    await lone.erase("cust-77")
    scrubber = Scrubber(str(tmp_path / "x.db"), 1.0)
    assert [await scrubber.scrub(), await scrubber.scrub(thorough=True), await scrubber.scrub()] == [False, True, True]
    async with lone._database.read() as connection:
        assert (await connection.execute(select(func.count()).select_from(erasures))).scalar_one() == 1

"""What nobody touched for so long is removed with all that hangs on it; what is still owed stays."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from drafter.adapters.storage.retaining import Sweeper, Swept
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, cases, drafts, feedback, requests
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import NotFound

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
MakeCase = Callable[..., Case]
MakeDraft = Callable[..., Draft]


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def aging(store: SqlStore, clock: Clock) -> SqlStore:
    """A store with a clock that a test can turn."""
    return SqlStore(store._whole, clock=clock)


async def known(store: SqlStore) -> set[str]:
    async with store._database.read() as connection:
        mine = cases.c.tenant == store._database.tenant
        return set((await connection.execute(select(cases.c.id).where(mine))).scalars())


async def test_what_is_old_goes_and_what_is_owed_or_new_stays(
    aging: SqlStore, clock: Clock, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    for n in range(5):
        await aging.save(make_case(f"C-{n}"), make_draft(f"d{n}", f"C-{n}", promise=f"k{n}"))
    await aging.feedback("d1", {"action": "accepted"}, at=NOW)  # open: still owed
    await aging.feedback("d2", {"action": "accepted"}, at=NOW)
    await aging.move("k2", "kept")
    await aging.requests.claim("key", "hash", at=NOW)
    await aging.requests.settle("key", "{}", case_id="C-0")
    clock.now = NOW + 20 * DAY
    await aging.save(make_case("C-3"), make_draft("d3b", "C-3", promise="k3b"))
    await aging.feedback("d4", {"action": "rejected"}, at=clock.now)  # somebody is at it
    clock.now = NOW + 31 * DAY
    found = await Sweeper(aging._whole, 30, clock).once()
    assert found == Swept(cases=2, answers=0)
    assert await known(aging) == {"C-1", "C-3", "C-4"}
    async with aging._database.read() as connection:
        counts = [
            (await connection.execute(select(func.count()).select_from(one))).scalar_one()
            for one in (drafts, feedback, requests)
        ]
        query = select(audit.c.case_id).where(audit.c.what == "case.expired").order_by(audit.c.case_id)
        noted = (await connection.execute(query)).scalars().all()
    assert (counts, noted) == ([4, 2, 0], ["C-0", "C-2"])
    await aging.move("k1", "kept")
    clock.now = NOW + 60 * DAY
    assert (await Sweeper(aging._whole, 30, clock).once()).cases == 3
    with pytest.raises(NotFound):
        await aging.draft("d1")


async def test_each_tenant_keeps_for_as_long_as_it_sets(
    aging: SqlStore, clock: Clock, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    await aging.tenants.create("short", {"retention_days": 7})
    await aging.tenants.create("long", {"retention_days": 3650})
    for tenant in ("short", "long", "default"):
        await aging.of(tenant).save(make_case(), make_draft())
    left = []
    for days, kept in ((8, None), (20, 30), (40, 30), (400, None)):
        clock.now = NOW + days * DAY
        await Sweeper(aging._whole, kept, clock).once()
        left.append([tenant for tenant in ("short", "long", "default") if await known(aging.of(tenant))])
    assert left == [["long", "default"], ["long", "default"], ["long"], ["long"]]


async def test_without_a_limit_nothing_goes_but_old_answers(
    aging: SqlStore, clock: Clock, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    await aging.save(make_case(), make_draft())
    for n, ago in enumerate((dt.timedelta(hours=23), dt.timedelta(hours=25), 40 * DAY)):
        await aging.requests.claim(f"k{n}", "hash", at=NOW - ago)
        await aging.requests.settle(f"k{n}", "{}", case_id="C-1")
    assert await Sweeper(aging._whole, None, clock, batch=1).once() == Swept(cases=0, answers=2)
    assert await known(aging) == {"C-1"}


async def test_it_goes_in_batches_and_writers_come_between(
    aging: SqlStore, clock: Clock, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    for n in range(9):
        await aging.save(make_case(f"C-{n}"), make_draft(f"d{n}", f"C-{n}", promise=f"k{n}"))
    clock.now = NOW + 31 * DAY
    sweeping = asyncio.create_task(Sweeper(aging._whole, 30, clock, batch=2).once())
    for n in range(5):
        await aging.save(make_case(f"N-{n}"), make_draft(f"n{n}", f"N-{n}", promise=f"p{n}"))
    assert (await sweeping).cases == 9
    assert await known(aging) == {f"N-{n}" for n in range(5)}


async def test_it_watches_until_it_is_stopped_and_outlives_a_failure(
    aging: SqlStore, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("drafter.adapters.storage.retaining.EVERY_S", 0.01)
    await aging.ready()
    sweeper = Sweeper(aging._whole, 30, clock)
    watching = asyncio.create_task(sweeper.watch())
    await aging.requests.claim("key", "hash", at=NOW - 2 * DAY)

    async def swept() -> bool:
        async with aging._database.read() as connection:
            return (await connection.execute(select(func.count()).select_from(requests))).scalar_one() == 0

    for _ in range(500):
        if await swept():
            break
        await asyncio.sleep(0.01)
    assert await swept()
    watching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await watching

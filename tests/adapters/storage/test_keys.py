"""Keys and tenants as they are kept, on each database."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import select

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys
from drafter.adapters.storage.tables import audit
from drafter.adapters.storage.tenants import Tenants
from drafter.domain.errors import BadInput, Conflict, NotFound
from drafter.domain.identity import parts, secret_hash
from drafter.domain.tenant import TenantSettings

HOUR = dt.timedelta(hours=1)


class Clock:
    def __init__(self, at: dt.datetime) -> None:
        self.at = at

    def __call__(self) -> dt.datetime:
        return self.at


@pytest.fixture
def clock(now: dt.datetime) -> Clock:
    return Clock(now)


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    yield database
    await database.close()


async def test_a_key_from_its_making_to_its_end(database: Database, clock: Clock) -> None:
    keys = Keys(database, clock)
    assert not await keys.exist()
    made = await keys.make("acme", "agent", name="Priya's desk", scopes=frozenset({"read"}), expires_at=clock.at + HOUR)
    found = parts(made.shown.encode())
    assert found
    held = await keys.held(made.key.id)
    assert held
    assert (held.key, held.hash) == (made.key, secret_hash(found[1]))
    assert held.key.caller.scopes == {"read"}
    assert await keys.exist()
    assert await keys.held("another") is None
    assert held.key.state(clock.at) == "active"
    assert held.key.state(clock.at + HOUR) == "expired"
    revoked = await keys.revoke(made.key.id)
    assert revoked.revoked_at == clock.at
    clock.at += HOUR
    assert (await keys.revoke(made.key.id)).revoked_at == clock.at - HOUR
    assert [one.state(clock.at) for one in await keys.listed()] == ["revoked"]
    assert await noted(database) == ["key.created", "key.revoked"]


@pytest.mark.parametrize("lasts", [None, dt.timedelta(days=90), dt.timedelta(minutes=30)])
async def test_a_rotated_key_ends_after_the_overlap_and_never_later_than_it_would(
    database: Database, clock: Clock, lasts: dt.timedelta | None
) -> None:
    keys, ends = Keys(database, clock), clock.at + lasts if lasts else None
    old = await keys.make("acme", "qa", name="n", scopes=frozenset({"draft"}), expires_at=ends)
    clock.at += dt.timedelta(minutes=1)
    new = await keys.rotate(old.key.id, overlap=HOUR)
    told = ("tenant", "role", "name", "scopes")
    assert [getattr(new.key, name) for name in told] == [getattr(old.key, name) for name in told]
    assert new.key.expires_at == (clock.at + lasts if lasts else None)
    held = await keys.held(old.key.id)
    assert held
    assert held.key.expires_at == min(ends or clock.at + HOUR, clock.at + HOUR)
    assert held.key.replaced_by == new.key.id
    with pytest.raises(Conflict, match=f"rotated to {new.key.id}"):
        await keys.rotate(old.key.id, overlap=HOUR)
    assert len(await keys.listed("acme")) == 2
    assert await noted(database) == ["key.created", "key.created", "key.rotated"]


async def test_what_cannot_be_rotated_or_found(database: Database, clock: Clock) -> None:
    keys = Keys(database, clock)
    revoked, expired = await keys.make("a", "agent"), await keys.make("a", "agent", expires_at=clock.at + HOUR)
    await keys.revoke(revoked.key.id)
    clock.at += HOUR
    for made, state in ((revoked, "revoked"), (expired, "expired")):
        with pytest.raises(Conflict, match=f"is {state}"):
            await keys.rotate(made.key.id, overlap=HOUR)
    for work in (keys.revoke("nobody"), keys.rotate("nobody", overlap=HOUR)):
        with pytest.raises(NotFound, match="nobody"):
            await work
    with pytest.raises(NotFound) as told:
        await keys.revoke(revoked.shown)
    assert revoked.shown[-20:] not in str(told.value)


@pytest.mark.parametrize(
    "given", [{"tenant": "a b"}, {"name": "x" * 201}, {"name": "a\nb"}, {"name": "\x1b[31m"}, {"ends": dt.timedelta()}]
)
async def test_what_is_no_key(database: Database, clock: Clock, given: dict[str, Any]) -> None:
    ends = clock.at + given["ends"] if "ends" in given else None
    with pytest.raises(BadInput):
        await Keys(database, clock).make(given.get("tenant", "a"), "agent", name=given.get("name", ""), expires_at=ends)
    assert await Keys(database).listed() == []


async def test_tenants_are_set_up_changed_and_listed(database: Database, clock: Clock) -> None:
    book = Tenants(database, clock)
    assert await book.settings("acme") == TenantSettings()
    assert await book.find("acme") is None
    own = await book.create("acme", {"playbooks": "north", "requests_per_minute": "60"})
    assert await book.settings("acme") == own == TenantSettings(playbooks=("north",), requests_per_minute=60)
    changed = await book.change("acme", {"requests_per_minute": "", "daily_calls": 10})
    assert changed == TenantSettings(playbooks=("north",), daily_calls=10)
    assert await book.listed() == [("acme", changed)]
    clock.at += HOUR
    with pytest.raises(Conflict):
        await book.create("acme", {})
    with pytest.raises(NotFound):
        await book.change("nobody", {"daily_calls": 1})
    assert await book.change("nobody", {"daily_calls": 1}, make=True) == TenantSettings(daily_calls=1)
    with pytest.raises(BadInput, match="daily_calls"):
        await book.change("acme", {"daily_calls": "some"})
    assert await book.settings("acme") == changed
    assert await noted(database) == ["tenant.created", "tenant.changed", "tenant.changed"]


async def noted(database: Database) -> list[str]:
    """What the audit tells, in order."""
    tenants = ("acme", "nobody")
    told: list[str] = []
    for tenant in tenants:
        async with database.of(tenant).read() as connection:
            query = select(audit.c.what).where(audit.c.tenant == tenant).order_by(audit.c.id)
            told += (await connection.execute(query)).scalars()
    return told

"""The audit: what happened to which id, when, and by whose request. It is only ever added to, and each row of a tenant
carries a hash over itself and the hash before it, so that a row that was changed or taken out shows.

What a transaction notes is written at its end, when all else is done: the tenant's chain is then held by one writer for
no longer than it takes to add to it, and nobody who holds it waits for another row.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.tables import audit, moment_text

NOTED = "drafter.noted"
"""Where a connection keeps what its transaction has noted."""
_HASHED = ("tenant", "at", "what", "case_id", "draft_id", "commitment_id", "key_id", "request_id")
_AT_ONCE = 1000
_LAST = select(audit.c.hash).where(audit.c.tenant == bindparam("of")).order_by(audit.c.id.desc()).limit(1)
_ADD = insert(audit)
_LOCK = select(func.pg_advisory_xact_lock(bindparam("lock", type_=BigInteger)))


@dataclass(frozen=True)
class Act:
    """What the store is told of the request that it works for. `began` is when it came in; None where no door told."""

    key_id: str | None = None
    request_id: str | None = None
    began: dt.datetime | None = None


_ACT: ContextVar[Act] = ContextVar("act", default=Act())  # noqa: B039 (frozen)


@contextlib.contextmanager
def acting(key_id: str | None, request_id: str | None) -> Iterator[None]:
    """All that is stored inside is noted as this request's."""
    token = _ACT.set(Act(key_id, request_id, dt.datetime.now(dt.UTC)))
    try:
        yield
    finally:
        _ACT.reset(token)


def act() -> Act:
    return _ACT.get()


def note(connection: AsyncConnection, row: Mapping[str, Any]) -> None:
    """Keeps a row (`tenant`, `at`, `what` and ids) for the end of the connection's transaction."""
    by = {"key_id": act().key_id, "request_id": act().request_id}
    connection.info[NOTED].append(dict.fromkeys(_HASHED) | by | dict(row))


async def write(connection: AsyncConnection, noted: Sequence[dict[str, Any]]) -> None:
    """Adds rows to their tenants' chains, in order. The last statement of a transaction."""
    for tenant in sorted({row["tenant"] for row in noted}):
        await alone(connection, "audit", tenant)
        before = (await connection.execute(_LAST, {"of": tenant})).scalar()
        rows = []
        for row in noted:
            if row["tenant"] == tenant:
                before = hash_of(row, before)
                rows.append(row | {"hash": before})
        await connection.execute(_ADD, rows)


def hash_of(row: Mapping[str, Any], before: str | None) -> str:
    """What a row's `hash` must be after the hash `before`. This form is what kept audits were made with: never another."""
    values = {name: row[name] for name in _HASHED} | {"at": moment_text(row["at"])}
    told = json.dumps([before, *values.values()], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


async def alone(connection: AsyncConnection, *what: str) -> None:
    """One transaction at a time for this. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        await connection.execute(_LOCK, {"lock": lock_of(*what)})


def lock_of(*parts: str) -> int:
    """A number for PostgreSQL's advisory locks, the same in every process."""
    return int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8], "big", signed=True)


@dataclass(frozen=True)
class Chain:
    """A tenant's audit: how many rows it has, the hash of its last one, and the id of the first that does not fit what
    stands before it (None: it is whole). Rows that were cut off at the end show only where an earlier `head` is known."""

    tenant: str
    rows: int
    head: str | None
    broken: int | None


async def chains(connection: AsyncConnection) -> list[Chain]:
    """Every tenant's audit, read from its first row to its last."""
    found = []
    for tenant in (await connection.execute(select(audit.c.tenant).distinct().order_by(audit.c.tenant))).scalars():
        rows, before, broken, last = 0, None, None, -1
        query = select(audit).where(audit.c.tenant == tenant).order_by(audit.c.id).limit(_AT_ONCE)
        while some := (await connection.execute(query.where(audit.c.id > last))).all():
            for row in some:
                rows += 1
                if broken is None and row.hash != hash_of(row._asdict(), before):
                    broken = row.id
                before, last = row.hash, row.id
        found.append(Chain(tenant, rows, before, broken))
    return found

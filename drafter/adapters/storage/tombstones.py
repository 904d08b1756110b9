"""Who was erased. A tombstone holds a hash of the customer's id and the time: what a request of before it would still
save, or an older backup brings back, is told by it and not kept. The same lines stand in a file beside the database,
which a backup does not take back with it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.auditing import act, alone
from drafter.adapters.storage.owning import remove_drafts
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.scrubbing import mark
from drafter.adapters.storage.tables import (
    audit,
    cases,
    drafts,
    erasures,
    moment_text,
    requests,
    roleplays,
    tasks,
)
from drafter.domain.errors import CannotRun, Conflict
from drafter.domain.regex import regex

_HASH = regex(r"[0-9a-f]{64}")
_ERASED = select(erasures.c.at).where(
    erasures.c.tenant == bindparam("of_tenant"), erasures.c.customer == bindparam("customer")
)
Erased = Mapping[tuple[str, str], dt.datetime]
"""When a customer, by tenant and hash, was erased last."""


def hash_of_customer(tenant: str, customer_id: str) -> str:
    """What a tombstone knows a customer by. It tells no id, though somebody who guesses one can try it."""
    return hashlib.sha256(f"customer\0{tenant}\0{customer_id}".encode("utf-8", "surrogatepass")).hexdigest()


def trainee_key(name: str) -> str:
    """What a trainee is found by: the name without what nobody would hold two people apart by."""
    return " ".join(name.casefold().split())[:200].rstrip()


def hash_of_trainee(tenant: str, name: str) -> str:
    """The same as `hash_of_customer`, of one who practises."""
    return hashlib.sha256(f"trainee\0{tenant}\0{trainee_key(name)}".encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class ErasureLog:
    """The file with a line for each erasure: tenant, hash and time, only ever added to. `CannotRun`."""

    path: Path

    def add(self, tenant: str, customer: str, at: dt.datetime) -> None:
        """On the disk when this returns."""
        line = json.dumps({"at": moment_text(at), "tenant": tenant, "customer": customer})
        try:
            fresh = not self.path.exists()
            with self.path.open("ab") as file:
                # A line that a crash cut short must not swallow this one.
                file.write(f"\n{line}\n".encode())
                file.flush()
                os.fsync(file.fileno())
            if fresh:
                _sync_folder(self.path.parent)
        except OSError as error:
            raise self._cannot("written", error) from None

    def read(self) -> Erased:
        """Nothing where there is no such file. A line cut short by a crash is of an erasure that nobody was told of."""
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise self._cannot("read", error) from None
        found: dict[tuple[str, str], dt.datetime] = {}
        for line in lines:
            try:
                row = json.loads(line)
                key, at = (str(row["tenant"]), str(row["customer"])), dt.datetime.fromisoformat(row["at"])
            except (ValueError, KeyError, TypeError):
                continue
            if _HASH.fullmatch(key[1]) and at.tzinfo is not None:
                found[key] = max(at, found.get(key, at))
        return found

    def _cannot(self, done: str, error: OSError) -> CannotRun:
        hint = "see DRAFTER_ERASURE_LOG"
        return CannotRun(f"the erasure log {self.path} cannot be {done} ({error.strerror})", hint=hint)


async def bury(connection: AsyncConnection, rows: Rows, customer_id: str, at: dt.datetime) -> None:
    """Removes all of a customer's cases with what hangs on them, and what was drafted for them in cases that are
    somebody else's by now; leaves a tombstone."""
    await alone(connection, "customer", rows.tenant, customer_id)
    await remove(connection, (cases.c.tenant == rows.tenant) & (cases.c.customer_id == customer_id))
    await remove_drafts(connection, (drafts.c.tenant == rows.tenant) & (drafts.c.customer_id == customer_id))
    await _forget_strays(connection, rows.tenant)
    await _raise(connection, rows.tenant, hash_of_customer(rows.tenant, customer_id), at)
    await rows.note(connection, "customer.erased")


async def refuse_erased(
    connection: AsyncConnection, tenant: str, customer_id: str | None, began: dt.datetime | None
) -> None:
    """Conflict where the customer was erased since the request began that would save something of theirs. No erasure of
    this customer can come between this and the end of the transaction. A request that begins later is kept: they came
    back."""
    began = began or act().began
    if customer_id is None:
        return
    await alone(connection, "customer", tenant, customer_id)
    known = {"of_tenant": tenant, "customer": hash_of_customer(tenant, customer_id)}
    at = (await connection.execute(_ERASED, known)).scalar()
    if at is not None and began is not None and began <= at:
        raise Conflict("the customer was erased while this was made, so it was not kept")


async def refuse_lost(connection: AsyncConnection, rows: Rows, case_id: str, began: dt.datetime | None) -> None:
    """The same for a case that is new and names no customer: where it was stored when the request began, it was somebody's
    who was erased since, and the request still holds their words."""
    began = began or act().began
    if began is None or not await erased_since(connection, rows.tenant, began):
        return
    known = select(audit.c.id).where(audit.c.tenant == rows.tenant, audit.c.case_id == case_id, audit.c.at <= began)
    if (await connection.execute(known.limit(1))).first() is not None:
        raise Conflict("the customer was erased while this was made, so it was not kept")


async def erase_again(connection: AsyncConnection, known: Erased) -> int:
    """Erases once more whom the database no longer knows to be erased: it is older than the log. Only cases from before
    the erasure: whoever came back later stays. How many customers were found again."""
    here = {(row.tenant, row.customer): row.at for row in await connection.execute(select(erasures))}
    lost = {key: at for key, at in known.items() if key not in here or here[key] < at}
    if not lost:
        return 0
    found = 0
    whose = (
        select(table.c.tenant, table.c.customer_id).where(table.c.customer_id.is_not(None)) for table in (cases, drafts)
    )
    for tenant, customer_id in (await connection.execute(union(*whose))).all():
        at = lost.get((tenant, hash_of_customer(tenant, customer_id)))
        if at is not None:
            found += 1
            mine, drafted = (
                (table.c.tenant == tenant) & (table.c.customer_id == customer_id) & (table.c.created_at <= at)
                for table in (cases, drafts)
            )
            await remove(connection, mine)
            await remove_drafts(connection, drafted)
            await _forget_strays(connection, tenant)
            await Rows(tenant, utc_now).note(connection, "customer.erased_again")
    found += await _trainees_again(connection, lost)
    for (tenant, customer), at in lost.items():
        await _raise(connection, tenant, customer, at)
    return found


async def forget(connection: AsyncConnection, rows: Rows, trainee: str, at: dt.datetime) -> int:
    """Removes a trainee's role-plays, and leaves a tombstone. How many."""
    mine = (roleplays.c.tenant == rows.tenant) & (roleplays.c.trainee == trainee_key(trainee))
    gone = await remove_roleplays(connection, mine)
    await _raise(connection, rows.tenant, hash_of_trainee(rows.tenant, trainee), at)
    await rows.note(connection, "trainee.erased")
    return gone


async def remove_roleplays(connection: AsyncConnection, which: Any) -> int:
    """Removes the role-plays of this condition with the answers kept of them. How many."""
    told = select(roleplays.c.tenant, roleplays.c.id).where(which).subquery()
    of_them = select(1).where(told.c.tenant == requests.c.tenant, told.c.id == requests.c.case_id).exists()
    await connection.execute(delete(requests).where(of_them))
    gone = await connection.execute(delete(roleplays).where(which))
    await mark(connection)
    return gone.rowcount


async def _trainees_again(connection: AsyncConnection, lost: Erased) -> int:
    """Trainees whose role-plays an older database brought back."""
    found = 0
    query = select(roleplays.c.tenant, roleplays.c.trainee).where(roleplays.c.trainee.is_not(None)).distinct()
    for tenant, trainee in (await connection.execute(query)).all():
        at = lost.get((tenant, hash_of_trainee(tenant, trainee)))
        if at is not None:
            mine = (roleplays.c.tenant == tenant) & (roleplays.c.trainee == trainee)
            found += await remove_roleplays(connection, mine & (roleplays.c.started_at <= at)) > 0
            await Rows(tenant, utc_now).note(connection, "trainee.erased_again")
    return found


async def remove(connection: AsyncConnection, which: Any) -> int:
    """Removes the cases of this condition with all that hangs on them: drafts, feedback, commitments and notices by
    their foreign keys, kept answers and tasks by the case that they tell of. How many cases."""
    told = select(cases.c.tenant, cases.c.id).where(which).subquery()
    for table in (requests, tasks):
        of_them = select(1).where(told.c.tenant == table.c.tenant, told.c.id == table.c.case_id).exists()
        await connection.execute(delete(table).where(of_them))
    gone = await connection.execute(delete(cases).where(which))
    await mark(connection)
    return gone.rowcount


async def erased_since(connection: AsyncConnection, tenant: str, began: dt.datetime | None = None) -> bool:
    """Whether anybody of this tenant was erased since the request at work began."""
    began = began or act().began
    if began is None:
        return False
    query = select(erasures.c.tenant).where(erasures.c.tenant == tenant, erasures.c.at >= began).limit(1)
    return (await connection.execute(query)).scalar() is not None


async def _forget_strays(connection: AsyncConnection, tenant: str) -> None:
    """Kept answers that tell of no stored case: readings and scores, of whom nobody knows any more; and tasks that were
    set aside before they made one. To ask for one again does no harm."""
    for table, over in ((requests, requests.c.answer.is_not(None)), (tasks, tasks.c.state == "dead")):
        stored = select(1).where(cases.c.tenant == table.c.tenant, cases.c.id == table.c.case_id).exists()
        await connection.execute(delete(table).where(table.c.tenant == tenant, over, ~stored))


async def _raise(connection: AsyncConnection, tenant: str, customer: str, at: dt.datetime) -> None:
    mine = (erasures.c.tenant == tenant) & (erasures.c.customer == customer)
    changed = await connection.execute(update(erasures).where(mine).values(at=at))
    if changed.rowcount == 0:
        await connection.execute(insert(erasures).values(tenant=tenant, customer=customer, at=at))


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

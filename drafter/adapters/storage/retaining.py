"""Retention: cases and role-plays that nobody touched for so many days are removed with all that hangs on them, a few at a
time, so that nobody who writes waits for long. What is still owed to a customer stays.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, delete, exists, select, tuple_, union
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.requests import KEPT
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.tables import cases, commitments, drafts, feedback, requests, roleplays, tasks
from drafter.adapters.storage.tasks import OPEN, past
from drafter.adapters.storage.tenants import Tenants
from drafter.adapters.storage.tombstones import remove, remove_roleplays
from drafter.domain.errors import DrafterError

BATCH = 200
EVERY_S = 3600.0
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Swept:
    """How many cases, kept answers, tasks that are over, and role-plays were removed."""

    cases: int = 0
    answers: int = 0
    tasks: int = 0
    roleplays: int = 0


@dataclass(frozen=True)
class Sweeper:
    """`days` is how long cases are kept where a tenant sets nothing else; None: for ever."""

    database: Database
    days: int | None = None
    clock: Callable[[], dt.datetime] = utc_now
    batch: int = BATCH

    async def watch(self) -> None:
        """Sweeps now and every hour, until it is cancelled."""
        while True:
            try:
                await self.once()
            except DrafterError as error:
                _LOG.error("a sweep failed: %s", error)
            await asyncio.sleep(EVERY_S)

    async def once(self) -> Swept:
        """Removes what is past its time, of every tenant. `CannotRun`."""
        removed = practised = 0
        for tenant, days in sorted((await self._kept()).items()):
            before = self.clock() - dt.timedelta(days=days)
            while some := await self._some(tenant, before):
                removed += some
                await asyncio.sleep(0)
            while some := await self._practised(tenant, before):
                practised += some
                await asyncio.sleep(0)
        answers = await self._all(requests.c.key, requests.c.at < self.clock() - KEPT)
        over = await self._all(tasks.c.id, past(self.clock()))
        if self.database.scrubber is not None:
            await self.database.scrubber.scrub(thorough=True)
        return Swept(removed, answers, over, practised)

    async def _kept(self) -> dict[str, int]:
        """For how many days each tenant's cases are kept; those without a limit are left out."""
        own = {id: one.retention_days for id, one in await Tenants(self.database, self.clock).listed()}
        async with self.database.whole().read() as connection:
            tenants = union(select(cases.c.tenant), select(roleplays.c.tenant))
            found = (await connection.execute(tenants)).scalars().all()
        days = {tenant: own.get(tenant) or self.days for tenant in found}
        return {tenant: kept for tenant, kept in days.items() if kept is not None}

    async def _some(self, tenant: str, before: dt.datetime) -> int:
        rows = Rows(tenant, self.clock)

        async def work(connection: AsyncConnection) -> int:
            # Whoever writes a case just now has it locked: it is not old.
            query = select(cases.c.id).where(cases.c.tenant == tenant, cases.c.updated_at < before, *_at_rest(before))
            query = query.order_by(cases.c.updated_at).limit(self.batch).with_for_update(skip_locked=True)
            ids = (await connection.execute(query)).scalars().all()
            if ids:
                await remove(connection, (cases.c.tenant == tenant) & cases.c.id.in_(ids))
            for id in ids:
                await rows.note(connection, "case.expired", case_id=id)
            return len(ids)

        return await self.database.of(tenant).write(work)

    async def _practised(self, tenant: str, before: dt.datetime) -> int:
        """Role-plays that nobody touched since."""
        rows = Rows(tenant, self.clock)

        async def work(connection: AsyncConnection) -> int:
            query = select(roleplays.c.id).where(roleplays.c.tenant == tenant, roleplays.c.updated_at < before)
            ids = (await connection.execute(query.order_by(roleplays.c.updated_at).limit(self.batch))).scalars().all()
            if ids:
                await remove_roleplays(connection, (roleplays.c.tenant == tenant) & roleplays.c.id.in_(ids))
            for id in ids:
                await rows.note(connection, "roleplay.expired", case_id=id)
            return len(ids)

        return await self.database.of(tenant).write(work)

    async def _all(self, name: Column[str], which: ColumnElement[bool]) -> int:
        """Removes the rows of this condition, of every tenant. `name` is what a row is called within its tenant."""
        table = name.table
        key = (table.c.tenant, name)

        async def work(connection: AsyncConnection) -> int:
            keys = [tuple(row) for row in await connection.execute(select(*key).where(which).limit(self.batch))]
            if keys:
                await connection.execute(delete(table).where(tuple_(*key).in_(keys)))
            return len(keys)

        removed = 0
        while some := await self.database.whole().write(work):
            removed += some
        return removed


def _at_rest(before: dt.datetime) -> tuple[ColumnElement[bool], ...]:
    """Nothing is open in the case or waits to be done, and nobody said anything of its drafts since."""
    promised = (commitments.c.tenant == cases.c.tenant) & (commitments.c.case_id == cases.c.id)
    drafted = (drafts.c.tenant == cases.c.tenant) & (drafts.c.case_id == cases.c.id)
    said = (feedback.c.tenant == drafts.c.tenant) & (feedback.c.draft_id == drafts.c.id)
    news = (tasks.c.tenant == cases.c.tenant) & (tasks.c.case_id == cases.c.id) & tasks.c.state.in_(OPEN)
    return (
        ~exists().where(news),
        ~exists().where(promised, commitments.c.state == "open"),
        ~exists().where(drafted, said, feedback.c.at >= before),
    )

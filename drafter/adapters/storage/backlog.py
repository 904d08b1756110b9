"""The tasks as an operator sees them: how much waits, what was set aside and why, and what may be done about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.tables import tasks
from drafter.adapters.storage.tasks import OPEN, task_of
from drafter.domain.desk import Task, TaskState, case_id
from drafter.domain.errors import Conflict, NotFound

MOST = 10_000
"""No more of a kind are counted."""


@dataclass(frozen=True)
class Backlog:
    """How many tasks wait, are worked on, were set aside; and for how many seconds the oldest that is not done has been
    there."""

    waiting: int
    working: int
    dead: int
    oldest_s: float


async def backlog(database: Database, now: dt.datetime) -> Backlog:
    """Over all tenants; each count up to `MOST`."""

    def few(state: TaskState) -> Any:
        rows = select(tasks.c.id).where(tasks.c.state == state).limit(MOST).subquery(state)
        return select(func.count()).select_from(rows).scalar_subquery()

    def first(state: TaskState) -> Any:
        return select(tasks.c.made_at).where(tasks.c.state == state).order_by(tasks.c.id).limit(1).scalar_subquery()

    told = select(few("waiting"), few("working"), few("dead"), first("waiting"), first("working"))
    async with database.whole().read() as connection:
        row = (await connection.execute(told)).one()
    since = [at for at in row[3:] if at is not None]
    return Backlog(row[0], row[1], row[2], (now - min(since)).total_seconds() if since else 0.0)


async def desks_waiting(database: Database) -> list[str]:
    """The desks that have tasks which are not done, in order."""
    query = select(tasks.c.desk).where(tasks.c.state.in_(OPEN)).distinct().order_by(tasks.c.desk)
    async with database.whole().read() as connection:
        return list((await connection.execute(query)).scalars())


class TaskList:
    """All tenants' tasks, or one's. Raises `NotFound`, `Conflict`, `CannotRun`."""

    def __init__(
        self, database: Database, tenant: str | None = None, clock: Callable[[], dt.datetime] = utc_now
    ) -> None:
        self._clock = clock
        self._database = database.whole() if tenant is None else database.of(tenant)
        self._mine = [] if tenant is None else [tasks.c.tenant == tenant]

    async def listed(
        self, states: Collection[TaskState], *, desk: str | None = None, limit: int = 1000
    ) -> Sequence[Task]:
        """Tasks in these states, the oldest first."""
        query = select(tasks).where(tasks.c.state.in_(states), *self._mine)
        query = query if desk is None else query.where(tasks.c.desk == desk)
        async with self._database.read() as connection:
            return [task_of(row) for row in await connection.execute(query.order_by(tasks.c.id).limit(limit))]

    async def retry(self, ids: Collection[str] | None, *, desk: str | None = None) -> Sequence[Task]:
        """Tries those that were set aside once more from the beginning, all of them where no ids are named; a worker sees
        it within seconds. Conflict where one that is named was not set aside."""
        now = self._clock()

        async def work(connection: AsyncConnection) -> list[Task]:
            found = await self._named(connection, ids, desk)
            for task in found:
                if task.state != "dead":
                    raise Conflict(f"the task {task.id} was not set aside, it is {task.state}")
                values = {"state": "waiting", "tries": 0, "next_at": now, "done_at": None}
                await connection.execute(update(tasks).where(_is(task)).values(values))
                await self._note(connection, "task.retried", task)
            return found

        return await self._database.write(work)

    async def drop(self, ids: Collection[str]) -> Sequence[Task]:
        """Removes tasks for good. Conflict where one is worked on."""

        async def work(connection: AsyncConnection) -> list[Task]:
            found = await self._named(connection, ids, None)
            for task in found:
                if task.state == "working":
                    raise Conflict(f"the task {task.id} is worked on just now", hint="try again when it is done")
                await connection.execute(delete(tasks).where(_is(task)))
                await self._note(connection, "task.dropped", task)
            return found

        return await self._database.write(work)

    async def _named(self, connection: AsyncConnection, ids: Collection[str] | None, desk: str | None) -> list[Task]:
        query = select(tasks).where(*self._mine).order_by(tasks.c.id).with_for_update()
        query = query.where(tasks.c.state == "dead") if ids is None else query.where(tasks.c.id.in_(ids))
        query = query if desk is None else query.where(tasks.c.desk == desk)
        found = [task_of(row) for row in await connection.execute(query)]
        missing = set(ids or ()) - {task.id for task in found}
        if missing:
            raise NotFound(f"there is no task {sorted(missing)[0][:64]!r}", hint="see `drafter tasks list`")
        return found

    async def _note(self, connection: AsyncConnection, what: str, task: Task) -> None:
        await Rows(task.tenant, self._clock).note(connection, what, case_id=case_id(task.desk, task.news.conversation))


def _is(task: Task) -> Any:
    return (tasks.c.tenant == task.tenant) & (tasks.c.id == task.id)

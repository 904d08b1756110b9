"""Tasks as rows: put once for each piece of news, begun by one worker at a time, and settled by whoever began them.

A worker has a task for a while (its lease) and says so again while it is at work. The tasks of one that was killed are free
when their lease has ended. Who lost a task so cannot settle it any more: each try has a number of its own.
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.tables import tasks
from drafter.domain.desk import MOST_TRIES, News, Task, case_id

Wake = Callable[[AsyncConnection, Task], Awaitable[None]]
"""Tells of a new task in the transaction that keeps it."""
OPEN = ("waiting", "working")
DONE_KEPT, DEAD_KEPT = dt.timedelta(days=7), dt.timedelta(days=30)
"""For how long news that were done are known, should a desk tell them again; and what was set aside can be tried again."""


@dataclass(frozen=True)
class Held:
    """Somebody else is at the task until then."""

    until: dt.datetime


class Tasks:
    """All tenants' tasks. `lease` is for how long a worker has one. Raises `CannotRun`."""

    def __init__(
        self,
        database: Database,
        *,
        lease: dt.timedelta,
        wake: Wake | None = None,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self.database, self.lease, self.clock = database, lease, clock
        self._wake = wake

    async def put(self, tenant: str, desk: str, news: News, *, now: dt.datetime) -> bool:
        """Keeps the news. False where this desk's news with this key came before."""
        task = Task(id=new_id(), tenant=tenant, desk=desk, news=news, made_at=now, next_at=now)
        rows = Rows(tenant, self.clock)

        async def work(connection: AsyncConnection) -> bool:
            dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
            row = dialect.insert(tasks).values(_columns(task)).on_conflict_do_nothing().returning(tasks.c.id)
            if (await connection.execute(row)).scalar() is None:
                same = (tasks.c.tenant == tenant) & (tasks.c.desk == desk) & (tasks.c.key == news.key)
                # Ours, where the first try went through and its answer was lost.
                return (await connection.execute(select(tasks.c.id).where(same))).scalar() == task.id
            if self._wake is not None:
                await self._wake(connection, task)
            await rows.note(connection, "task.put", case_id=case_id(desk, news.conversation))
            return True

        return await self.database.of(tenant).write(work)

    async def claim(self, most: int, desks: Collection[str] | None = None) -> list[Task]:
        """Begins up to `most` tasks whose turn it is, the oldest first and none beside another of its conversation."""
        ready = select(tasks).where(self._ready()).order_by(tasks.c.id).limit(most)
        if desks is not None:
            ready = ready.where(tasks.c.desk.in_(desks))
        async with self.database.whole().read() as connection:
            if (await connection.execute(ready.limit(1))).first() is None:
                return []

        async def work(connection: AsyncConnection) -> list[Task]:
            begun = [await self._begin(connection, row) for row in (await connection.execute(ready)).all()]
            return [task for task in begun if task is not None]

        return await self.database.whole().write(work)

    async def begin(self, tenant: str, id: str) -> Task | Held | None:
        """Begins this one; None where there is nothing left to do about it."""

        async def work(connection: AsyncConnection) -> Task | Held | None:
            query = select(tasks).where(tasks.c.tenant == tenant, tasks.c.id == id).with_for_update()
            row = (await connection.execute(query)).one_or_none()
            if row is None or row.state not in OPEN:
                return None
            if row.state == "working" and row.next_at > self.clock():
                return Held(row.next_at)
            return await self._begin(connection, row)

        return await self.database.of(tenant).write(work)

    async def followed(self, task: Task) -> bool:
        """Whether later news of the same conversation wait. The last of them is always done: nothing follows it."""
        same = (tasks.c.tenant == task.tenant) & (tasks.c.case_id == case_id(task.desk, task.news.conversation))
        later = select(tasks.c.id).where(same, tasks.c.state.in_(OPEN), tasks.c.id > task.id).limit(1)
        async with self.database.of(task.tenant).read() as connection:
            return (await connection.execute(later)).first() is not None

    async def renew(self, task: Task) -> bool:
        """Another lease. False where the task is no longer this worker's: it was erased, dropped, or began anew."""
        return await self._settle(task, next_at=self.clock() + self.lease)

    async def done(self, task: Task) -> bool:
        """What it held is not kept; that it was done is, for as long as the news may be told again."""
        return await self._settle(task, state="done", body=None, why=None, done_at=self.clock())

    async def again(self, task: Task, at: dt.datetime, why: str) -> bool:
        """It waits to be tried again."""
        return await self._settle(task, state="waiting", next_at=at, why=why)

    async def set_aside(self, task: Task, why: str) -> bool:
        """It is tried no more, unless somebody says so."""
        return await self._settle(task, dead=True, state="dead", done_at=self.clock(), why=why)

    async def give_back(self, task: Task) -> bool:
        """It was begun and not done through no fault of its own: that try does not count."""
        return await self._settle(task, state="waiting", next_at=self.clock(), tries=task.tries - 1)

    async def _settle(self, task: Task, *, dead: bool = False, **values: Any) -> bool:
        mine = (tasks.c.tenant == task.tenant) & (tasks.c.id == task.id)
        mine &= (tasks.c.state == "working") & (tasks.c.tries == task.tries)

        async def work(connection: AsyncConnection) -> bool:
            changed = (await connection.execute(update(tasks).where(mine).values(values))).rowcount > 0
            if changed and dead:
                await self._note_dead(connection, task.tenant, task.desk, task.news.conversation)
            return changed

        return await self.database.of(task.tenant).write(work)

    async def _begin(self, connection: AsyncConnection, row: Row[Any]) -> Task | None:
        """The task, now this worker's; None where it was tried too often without ever being settled."""
        this = (tasks.c.tenant == row.tenant) & (tasks.c.id == row.id)
        now = self.clock()
        if row.tries >= MOST_TRIES:
            why = f"whoever was at it ended before it was done, {row.tries} times; {row.why or 'no other reason is known'}"
            await connection.execute(update(tasks).where(this).values(state="dead", done_at=now, why=why))
            await self._note_dead(connection, row.tenant, row.desk, row.conversation)
            return None
        values = {"state": "working", "tries": row.tries + 1, "next_at": now + self.lease}
        await connection.execute(update(tasks).where(this).values(values))
        return task_of(row).model_copy(update=values)

    async def _note_dead(self, connection: AsyncConnection, tenant: str, desk: str, conversation: str) -> None:
        await Rows(tenant, self.clock).note(connection, "task.dead", case_id=case_id(desk, conversation))

    def _ready(self) -> ColumnElement[bool]:
        """Its time has come, and nothing of its conversation is at work or before it."""
        other, now = tasks.alias("other"), self.clock()
        at_work = (other.c.state == "working") & (other.c.next_at > now)
        before = other.c.state.in_(OPEN) & (other.c.id < tasks.c.id)
        same = and_(other.c.tenant == tasks.c.tenant, other.c.case_id == tasks.c.case_id, other.c.id != tasks.c.id)
        blocked = exists().where(same, or_(at_work, before))
        return and_(tasks.c.state.in_(OPEN), tasks.c.next_at <= now, ~blocked)


def new_id() -> str:
    """Ids sort in the order in which they were made."""
    return f"{time.time_ns():016x}{secrets.token_hex(4)}"


def past(now: dt.datetime) -> ColumnElement[bool]:
    """Those that are over and need not be known any more."""
    done = (tasks.c.state == "done") & (tasks.c.done_at < now - DONE_KEPT)
    return done | (tasks.c.state == "dead") & (tasks.c.done_at < now - DEAD_KEPT)


def task_of(row: Row[Any]) -> Task:
    news = News(conversation=row.conversation, key=row.key, body=json.loads(row.body) if row.body else {})
    told = {
        name: getattr(row, name) for name in ("id", "tenant", "desk", "state", "tries", "made_at", "next_at", "why")
    }
    return Task(news=news, **told)


def _columns(task: Task) -> dict[str, Any]:
    news = task.news
    told = task.model_dump(exclude={"news"}) | {"conversation": news.conversation, "key": news.key}
    return told | {"case_id": case_id(task.desk, news.conversation), "body": json.dumps(dict(news.body))}

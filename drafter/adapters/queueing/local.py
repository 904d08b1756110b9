"""The queue over SQLite: a loop in the process that claims what waits, and does a few at once. It wakes at once for what
this process puts, and looks every second for what others put. Of several processes each task is one's alone.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Collection

from drafter.adapters.queueing.doing import GRACE_S, LEASE, LONGEST_S, Do, Doer
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import utc_now
from drafter.adapters.storage.tasks import Tasks
from drafter.domain.desk import News, Task
from drafter.domain.errors import DrafterError

_LOG = logging.getLogger(__name__)


class LocalQueue:
    """Fills the socket `Queue`. `at_once` tasks are worked on at a time, of these `desks` only (None: of all);
    `look_s` is how often the table is looked at."""

    def __init__(
        self,
        database: Database,
        *,
        at_once: int = 4,
        desks: Collection[str] | None = None,
        lease: dt.timedelta = LEASE,
        look_s: float = 1.0,
        grace_s: float = GRACE_S,
        longest_s: float = LONGEST_S,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self.tasks = Tasks(database, lease=lease, clock=clock)
        self._doer = Doer(self.tasks, longest_s)
        self._at_once, self._desks, self._look_s, self._grace_s = at_once, desks, look_s, grace_s
        self._news = asyncio.Event()

    async def put(self, tenant: str, desk: str, news: News, *, now: dt.datetime) -> bool:
        new = await self.tasks.put(tenant, desk, news, now=now)
        if new:
            self._news.set()
        return new

    async def work(self, do: Do) -> None:
        running: set[asyncio.Task[None]] = set()
        try:
            while True:
                self._news.clear()
                for task in await self._claimed(self._at_once - len(running)):
                    one = asyncio.create_task(self._one(task, do))
                    running.add(one)
                    one.add_done_callback(running.discard)
                    one.add_done_callback(lambda _: self._news.set())  # the next of its conversation may go
                await self._next()
        finally:
            await self._stop(running)

    async def followed(self, task: Task) -> bool:
        return await self.tasks.followed(task)

    async def close(self) -> None:
        """The database is closed by whoever opened it."""

    async def _claimed(self, room: int) -> list[Task]:
        if room < 1:
            return []
        try:
            return await self.tasks.claim(room, self._desks)
        except DrafterError as error:
            _LOG.warning("cannot look for tasks: %s", error.message)
            return []

    async def _next(self) -> None:
        """Until there is news, or it is time to look."""
        try:
            async with asyncio.timeout(self._look_s):
                await self._news.wait()
        except TimeoutError:
            return

    async def _one(self, task: Task, do: Do) -> None:
        await self._doer.do(task, do)

    async def _stop(self, running: set[asyncio.Task[None]]) -> None:
        """Tasks at work get to finish within the grace, or wait again."""
        left = set(running)
        try:
            if left:
                _, left = await asyncio.wait(left, timeout=self._grace_s)
        finally:
            for one in left:
                one.cancel()
            if left:
                await asyncio.wait(left)

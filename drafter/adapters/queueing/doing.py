"""One task is done: held while the work is at it, and settled as the work ended."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from drafter.adapters.storage.auditing import acting
from drafter.adapters.storage.tasks import Tasks
from drafter.domain.desk import MOST_TRIES, Task, pause
from drafter.domain.errors import DeskFailed, DrafterError

Do = Callable[[Task], Awaitable[None]]
LEASE = dt.timedelta(seconds=15)
"""After this time the tasks of a worker that was killed are free."""
LONGEST_S = 900.0
"""A task that takes longer is broken off and tried again."""
GRACE_S = 3.0
"""How long tasks at work may go on when the queue is told to stop."""
_UNHEARD_S = 5.0
"""A task that goes on for so long after it was cancelled has not heard of it."""
_MOST_WORDS = 300
_LOG = logging.getLogger(__name__)


async def end(*tasks: asyncio.Task[Any]) -> None:
    """Cancels tasks until all have ended: a library that waits by `asyncio.wait_for` may swallow a cancellation (Python 3.11)."""
    left = {task for task in tasks if not task.done()}
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=_UNHEARD_S)


@dataclass(frozen=True)
class Doer:
    """`longest_s` is how long one try of a task may take."""

    tasks: Tasks
    longest_s: float = LONGEST_S

    async def do(self, task: Task, do: Do) -> dt.datetime | None:
        """Does a task that was begun, and settles it. When it is to be tried again; None where nothing is left to do, or
        it became somebody else's meanwhile. Cancelled, the task waits again at once, as if it had not been tried."""
        work = asyncio.create_task(self._work(task, do))
        held = asyncio.create_task(self._hold(task))
        try:
            await asyncio.wait((work, held), return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                _LOG.warning("a task was lost while it was worked on: it was erased, dropped, or taken over")
                return None
        except asyncio.CancelledError:
            work.cancel()
            await asyncio.wait((work,))
            await (self._given_back(task) if work.cancelled() else self._settled(task, work.exception()))
            raise
        finally:
            await end(work, held)
        return await self._settled(task, work.exception())

    async def _work(self, task: Task, do: Do) -> None:
        # What is stored from here on is noted as this task's, and not kept where its customer is erased meanwhile.
        with acting(None, task.id):
            try:
                async with asyncio.timeout(self.longest_s) as limit:
                    await do(task)
            except TimeoutError:
                if not limit.expired():
                    raise
                raise DeskFailed(f"the work took longer than {self.longest_s:.0f} s") from None

    async def _hold(self, task: Task) -> None:
        """Renews the lease for as long as the task is ours."""
        while True:
            await asyncio.sleep(self.tasks.lease.total_seconds() / 3)
            try:
                if not await self.tasks.renew(task):
                    return
            except DrafterError as error:
                _LOG.warning("the lease of a task could not be renewed: %s", error.message)

    async def _settled(self, task: Task, error: BaseException | None) -> dt.datetime | None:
        try:
            if error is None:
                await self.tasks.done(task)
                return None
            return await self._failed(task, error)
        except DrafterError as ill:
            _LOG.error("what became of a task could not be noted, so it will be done again: %s", ill.message)
            return self.tasks.clock() + self.tasks.lease

    async def _given_back(self, task: Task) -> None:
        try:
            await self.tasks.give_back(task)
        except DrafterError as ill:
            _LOG.warning("a task could not be given back, so it waits for the end of its lease: %s", ill.message)

    async def _failed(self, task: Task, error: BaseException) -> dt.datetime | None:
        why = _told(error)
        if not isinstance(error, DrafterError):
            _LOG.error("a task failed in a way that nobody foresaw", exc_info=error)
        if not getattr(error, "retryable", True):
            await self._set_aside(task, why)
            return None
        if task.tries >= MOST_TRIES:
            await self._set_aside(task, f"{why} (tried {task.tries} times)")
            return None
        at = self.tasks.clock() + pause(task.tries, getattr(error, "retry_after", None))
        return at if await self.tasks.again(task, at, why) else None

    async def _set_aside(self, task: Task, why: str) -> None:
        if await self.tasks.set_aside(task, why):
            _LOG.error("a task of the desk %s was set aside; `drafter tasks list` tells why", task.desk)


def _told(error: BaseException) -> str:
    """One line for an operator. What a foreign error says may be a customer's words: its kind must do."""
    if isinstance(error, DrafterError):
        return " ".join(str(error).split())[:_MOST_WORDS]
    return f"the work failed unexpectedly ({type(error).__name__}); the log tells where"

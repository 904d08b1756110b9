"""The queue over PostgreSQL: the library procrastinate runs it. Its jobs carry the name of a task and nothing else; they are
made in the transaction that keeps the task, so that there is never one without the other.

Our own rows are the truth: a job whose task is done does nothing, and a task whose job was lost, or is held by a worker that
died, is found within seconds and gets one again.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import logging
from collections.abc import Callable, Collection
from typing import Any

import psycopg
import psycopg_pool
from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import ProcrastinateException
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy, RetryDecision
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.queueing.doing import GRACE_S, LEASE, LONGEST_S, Do, Doer, end
from drafter.adapters.storage.auditing import lock_of
from drafter.adapters.storage.connecting import url_of
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import utc_now
from drafter.adapters.storage.tables import moment_text
from drafter.adapters.storage.tasks import Held, Tasks
from drafter.domain.desk import News, Task
from drafter.domain.errors import CannotRun, DrafterError

_NAME = "drafter.task"
_AGAIN_S, _AT_ONCE = 2.0, 200
_FETCHED = dt.timedelta(seconds=10)
"""After this time a job that was fetched, and whose task was not begun, is lost."""
_LOST = text(
    "SELECT t.tenant, t.id, t.desk, t.conversation, j.id AS job FROM tasks t LEFT JOIN procrastinate_jobs j"
    " ON j.task_name = :name AND j.status IN ('todo', 'doing') AND j.args->>'tenant' = t.tenant AND j.args->>'id' = t.id"
    " WHERE t.state IN ('waiting', 'working') AND t.next_at <= :now"
    " AND (j.id IS NULL OR j.status = 'doing' AND (t.state = 'working' OR t.next_at <= :late))"
    " ORDER BY t.id LIMIT :most"
)
_LOG = logging.getLogger(__name__)


class PostgresQueue:
    """Fills the socket `Queue`. `at_once` tasks are worked on at a time, of these `desks` only (None: of all); `look_s` is
    how often it asks for what comes due, `mend_s` for what was lost. While it works it has up to `at_once + 3` connections
    beside those of the database."""

    def __init__(
        self,
        database: Database,
        url: str,
        *,
        at_once: int = 4,
        desks: Collection[str] | None = None,
        lease: dt.timedelta = LEASE,
        look_s: float = 1.0,
        mend_s: float = 5.0,
        grace_s: float = GRACE_S,
        longest_s: float = LONGEST_S,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self.tasks = Tasks(database, lease=lease, wake=self._wake, clock=clock)
        self._doer, self._mend_s = Doer(self.tasks, longest_s), mend_s
        self._how: dict[str, Any] = {
            "concurrency": at_once,
            "queues": None if desks is None else sorted(_queue(desk) for desk in desks),
            "fetch_job_polling_interval": look_s,
            "shutdown_graceful_timeout": grace_s,
            "delete_jobs": "always",
            "install_signal_handlers": False,
        }
        address = url_of(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._app = App(connector=PsycopgConnector(conninfo=address, min_size=1, max_size=at_once + 2, timeout=10))
        self._app.task(name=_NAME, retry=_AsTold())(self._run)
        self._do: Do | None = None

    async def put(self, tenant: str, desk: str, news: News, *, now: dt.datetime) -> bool:
        return await self.tasks.put(tenant, desk, news, now=now)

    async def work(self, do: Do) -> None:
        self._do = do
        while True:
            try:
                await self.tasks.database.ready()
                async with self._app.open_async():
                    await self._worked()
            except (DrafterError, ProcrastinateException, psycopg.Error, psycopg_pool.PoolTimeout) as error:
                _LOG.warning("the queue stands still: %s", type(error).__name__)
            await asyncio.sleep(_AGAIN_S)  # the library gives up where the connection breaks

    async def followed(self, task: Task) -> bool:
        return await self.tasks.followed(task)

    async def close(self) -> None:
        """The database is closed by whoever opened it."""

    async def mend(self) -> int:
        """Gives each task whose time has come and that nobody will get to a job again; how many there were. One process
        at a time, and only while this one works."""

        async def work(connection: AsyncConnection) -> list[Any]:
            alone = text("SELECT pg_try_advisory_xact_lock(:lock)")
            if not (await connection.execute(alone, {"lock": lock_of("tasks")})).scalar():
                return []
            now = self.tasks.clock()
            times = {"now": moment_text(now), "late": moment_text(now - _FETCHED)}
            found = (await connection.execute(_LOST, {"name": _NAME, "most": _AT_ONCE, **times})).all()
            for row in found:
                if row.job is None:
                    await self._defer(connection, row.tenant, row.id, row.desk, row.conversation)
            return list(found)

        found = await self.tasks.database.whole().write(work)
        for row in found:
            if row.job is not None:
                await self._app.job_manager.retry_job_by_id_async(row.job, retry_at=utc_now())
        return len(found)

    async def _worked(self) -> None:
        """Works until it is cancelled or the library gives up."""
        mending = asyncio.create_task(self._mending())
        try:
            await self._app.run_worker_async(**self._how)
        finally:
            await end(mending)

    async def _mending(self) -> None:
        while True:
            try:
                if found := await self.mend():
                    _LOG.warning("%d tasks that nobody was at are tried again", found)
            except (DrafterError, ProcrastinateException, psycopg.Error, psycopg_pool.PoolTimeout) as error:
                _LOG.warning("cannot look for lost tasks: %s", type(error).__name__)
            await asyncio.sleep(self._mend_s)

    async def _run(self, tenant: str, id: str) -> None:
        """One job."""
        assert self._do is not None, "only who works runs jobs"
        try:
            begun = await self.tasks.begin(tenant, id)
            if isinstance(begun, Task):
                at = await self._doer.do(begun, self._do)
            else:
                at = begun.until if isinstance(begun, Held) else None
        except asyncio.CancelledError:  # the worker is told to stop: whoever comes next takes it
            at = utc_now()
        except DrafterError as error:
            _LOG.warning("a task could not be begun: %s", error.message)
            at = self.tasks.clock() + dt.timedelta(seconds=_AGAIN_S)
        if at is not None:
            raise _Again(at)

    async def _wake(self, connection: AsyncConnection, task: Task) -> None:
        await self._defer(connection, task.tenant, task.id, task.desk, task.news.conversation)

    async def _defer(self, connection: AsyncConnection, tenant: str, id: str, desk: str, conversation: str) -> None:
        raw = (await connection.get_raw_connection()).driver_connection
        lock = hashlib.sha256("\0".join((tenant, desk, conversation)).encode()).hexdigest()
        job = self._app.configure_task(_NAME, queue=_queue(desk), lock=lock, connection=raw)
        try:
            await job.defer_async(tenant=tenant, id=id)
        except ProcrastinateException:
            error = CannotRun("the database did not take a task", hint="try again")
            error.retryable = True
            raise error from None


class _Again(Exception):
    """A job that is to run again at a time."""

    def __init__(self, at: dt.datetime) -> None:
        super().__init__()
        self.at = at


class _AsTold(BaseRetryStrategy):
    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        return RetryDecision(retry_at=exception.at) if isinstance(exception, _Again) else None


def _queue(desk: str) -> str:
    return f"drafter:{desk}"

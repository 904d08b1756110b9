"""A connection to SQLite or PostgreSQL: opened late, brought up to this release on first use, its errors told in our
words. What differs between the two databases lives beside this file and nowhere else.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Literal, TypeVar

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import auditing
from drafter.adapters.storage.connecting import engine_of, file_of, probe, url_of, visited
from drafter.adapters.storage.failing import Crossed, translated
from drafter.adapters.storage.revision import later, revision_of
from drafter.adapters.storage.scoped import EVERY, Scoped, enter
from drafter.adapters.storage.scrubbing import Scrubber
from drafter.adapters.storage.tables import REVISION, tenants
from drafter.adapters.storage.tombstones import ErasureLog, erase_again
from drafter.domain.errors import CannotRun

T = TypeVar("T")
Migrate = Literal["auto", "ask"]
_TRIES = 4
_READERS = 4
"""So many look at SQLite at once, where a look is all that they do."""
_ROOM = 64 * 1024


class Database:
    """`Database("sqlite:///drafter.db")`. Nothing is opened before the first use. Raises `CannotRun`.

    A database that is new, or in SQLite, is brought up to this release on first use; one of an earlier release in
    PostgreSQL only with `migrate="auto"`: others may be at work in it. `erasure_log` is the file that tells who was
    erased; None: the file beside the SQLite file, and none for PostgreSQL."""

    def __init__(
        self, url: str, *, busy_s: float = 5.0, migrate: Migrate = "ask", erasure_log: str | None = None
    ) -> None:
        self._url = url_of(url)
        self._engine = engine_of(self._url, busy_s)
        self._writer = self._engine.execution_options(writes=True)
        self._looking = visited(self._url, busy_s, threads=_READERS, writes=False)
        self._writing = visited(self._url, busy_s, threads=1, writes=True)
        self._opening = asyncio.Lock()
        # SQLite lets in one writer at a time, and serves those who wait in no order; in one process they stand in line.
        self._line = asyncio.Lock() if self._url.drivername.startswith("sqlite") else None
        self._patience = busy_s
        self._open = False
        self._migrate = migrate
        self._ill = False
        file = file_of(self._url)
        log = erasure_log or (f"{file}.erased" if file else None)
        self.erasure_log = ErasureLog(Path(log)) if log else None
        self.scrubber = Scrubber(file, busy_s) if file else None

    @property
    def on_postgres(self) -> bool:
        return self._url.drivername.startswith("postgresql")

    async def ready(self) -> None:
        """Opens the database and brings it up to this release where it may; what an older backup brought back is erased
        again. Refuses a database that a later release has made."""
        if self._open:
            return
        async with self._opening:
            if not self._open:
                await self._again(self._prepare)
                await self._erase_again()
                self._open = True

    async def upgrade(self) -> tuple[str, ...]:
        """Brings the database up to this release, whatever it is; the migrations that it lacked."""
        async with self._opening:
            made = await self._again(self._upgraded)
            await self._erase_again()
            self._open = True
            return made

    async def revision(self) -> str | None:
        """The last migration that the database has had; None for an empty one. Changes nothing."""
        file = file_of(self._url)
        if file is not None and not await asyncio.to_thread(Path(file).exists):
            return None  # and opening it would make it

        async def once() -> str | None:
            await asyncio.to_thread(probe, self._url)
            async with self._engine.begin() as connection:
                return await connection.run_sync(revision_of)

        return await self._again(once)

    async def alive(self) -> None:
        """Whether a statement goes through right now; where the last change failed, whether one would again."""
        await self.ready()
        if self._ill:
            await self.write(_try_to_write)
        async with self.read() as connection:
            await connection.execute(select(1))

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One consistent look at the data."""
        await self.ready()
        try:
            with translated():
                async with self._engine.begin() as connection:
                    yield connection
        except Crossed as crossed:
            raise crossed.error from None

    async def look(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """As `read`, for what waits for nothing but its statements."""
        if self._looking is None:
            async with self.read() as connection:
                return await work(connection)
        await self.ready()
        try:
            with translated():
                return await self._looking.run(work)
        except Crossed as crossed:
            raise crossed.error from None

    async def write(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """All of `work` in one transaction with what it notes in the audit, or nothing of it. It runs again where
        another writer came between or the connection broke, so it must be such that twice is as good as once."""
        await self.ready()
        return await self._write(work)

    def of(self, tenant: str) -> Scoped:
        """The same database, as one tenant may see it."""
        if tenant == EVERY:
            raise ValueError("no tenant is called so")
        return Scoped(self, tenant)

    def whole(self) -> Scoped:
        """The same database with the rows of all tenants, for the work of whoever runs it."""
        return Scoped(self, EVERY)

    async def close(self) -> None:
        await self._engine.dispose()
        for visits in (self._looking, self._writing):
            if visits is not None:
                visits.close()

    async def _write(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def whole(connection: AsyncConnection) -> T:
            noted = connection.info[auditing.NOTED] = []
            result = await work(connection)
            await auditing.write(connection, noted)
            return result

        async def once() -> T:
            async with self._turn():
                if self._writing is not None:
                    return await self._writing.run(whole)
                async with self._writer.begin() as connection:
                    return await whole(connection)

        try:
            result = await self._again(once)
        except CannotRun as error:
            # What cannot be reached shows by itself; what is full, read-only or held by another shows only to those who write.
            self._ill = self._ill or not error.retryable or self._line is not None
            raise
        self._ill = False
        return result

    @contextlib.asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """This process's turn to write. `CannotRun` where too many are waiting for theirs."""
        if self._line is None:
            yield
            return
        try:
            async with asyncio.timeout(
                self._patience
            ):  # `wait_for` may swallow a cancellation that comes with the turn
                await self._line.acquire()
        except TimeoutError:
            busy = CannotRun("the database is busy with other writers", hint="try again")
            busy.retryable = True
            raise busy from None
        try:
            yield
        finally:
            self._line.release()

    async def _prepare(self) -> None:
        await asyncio.to_thread(probe, self._url)
        async with self._writer.begin() as connection:
            at = await connection.run_sync(revision_of)
            if at == REVISION:
                # Changes nothing; what cannot be written is told now and not by the first request.
                await connection.execute(delete(tenants).where(tenants.c.id == ""))
                return
            if at is not None and self._migrate == "ask" and connection.dialect.name == "postgresql":
                await connection.run_sync(_refuse, at)
            await connection.run_sync(_migrate)

    async def _upgraded(self) -> tuple[str, ...]:
        await asyncio.to_thread(probe, self._url)
        async with self._writer.begin() as connection:
            return await connection.run_sync(_migrate)

    async def _erase_again(self) -> None:
        if self.erasure_log is None:
            return
        known = await asyncio.to_thread(self.erasure_log.read)

        async def work(connection: AsyncConnection) -> int:
            await enter(connection, EVERY)
            return await erase_again(connection, known)

        found = await self._write(work) if known else 0
        if found and self.scrubber is not None:
            await self.scrubber.scrub()

    async def _again(self, work: Callable[[], Awaitable[T]]) -> T:
        for attempt in range(1, _TRIES + 1):
            try:
                with translated():
                    return await work()
            except Crossed as crossed:
                if attempt == _TRIES:
                    raise crossed.error from None
            await asyncio.sleep(0.02 * 2**attempt)
        raise AssertionError("the last try returns or raises")


async def _try_to_write(connection: AsyncConnection) -> None:
    """A row that needs new pages, and is gone with the same transaction."""
    row = {"id": "", "settings": " " * _ROOM, "created_at": dt.datetime.now(dt.UTC)}
    await connection.execute(insert(tenants).values(row))
    await connection.execute(delete(tenants).where(tenants.c.id == ""))


def _migrate(connection: Connection) -> tuple[str, ...]:
    from drafter.adapters.storage.migrating import migrate  # with Alembic, which is rarely needed

    return migrate(connection)


def _refuse(connection: Connection, at: str) -> None:
    from drafter.adapters.storage.migrating import revisions

    if at not in revisions():
        raise later(at)
    raise CannotRun(
        f"the database is of an earlier release (it is at {at}, this one needs {REVISION})",
        hint="make a backup and run `drafter db upgrade`, or set DRAFTER_MIGRATE=auto",
    )

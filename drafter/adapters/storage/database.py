"""A connection to SQLite or PostgreSQL: opened late, its tables made on first use, its errors told in our words.
What differs between the two databases lives here and nowhere else.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, TypeVar

from sqlalchemy import event, exc, func, inspect, select
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from drafter.adapters.storage.tables import SCHEMA, metadata, schema_version
from drafter.adapters.storage.upgrading import upgrade
from drafter.domain.errors import CannotRun

T = TypeVar("T")
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_FORMS = "write such as sqlite:///drafter.db or postgresql://user@host/name"
_TRIES = 4
_WORDS: tuple[tuple[str, str, bool], ...] = (
    ("database is locked", "the database is busy with other writers", True),
    ("disk is full", "the disk (or the database's share of it) is full", False),
    ("readonly database", "the database cannot be written; its file or folder is read-only", False),
    ("unable to open database file", "the database file cannot be opened; its folder is missing or not writable", False),
    ("file is not a database", "the file is not an SQLite database", False),
    ("malformed", "the database file is damaged", False),
    ("disk I/O error", "the disk failed while the database was written", False),
    ("password authentication failed", "the database refused the user or password", False),
    ("no password supplied", "the database asks for a password", False),
    ("does not exist", "the database, user or table that was named does not exist", False),
    ("connection", "the database cannot be reached", True),
)  # fmt: skip


def _url(text: str) -> URL:
    try:
        url = make_url(text)
        return url.set(drivername=_DRIVERS[url.drivername])
    except (exc.ArgumentError, KeyError, ValueError):
        # The text is not repeated: it may hold a password.
        raise CannotRun("the database URL is not one that can be used", hint=_FORMS) from None


def _engine(url: URL, busy_s: float) -> AsyncEngine:
    if not url.drivername.startswith("sqlite"):
        try:
            return create_async_engine(url, pool_pre_ping=True, pool_timeout=10)
        except ModuleNotFoundError:
            raise CannotRun("the PostgreSQL driver is not installed", hint="pip install drafter[postgres]") from None
    if url.database in (None, "", ":memory:"):
        # In memory each connection is a database of its own, so there is only one.
        engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0)
    else:
        engine = create_async_engine(url, pool_timeout=10, connect_args={"timeout": busy_s})

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        try:
            _set_up(connection, busy_s)
        except Exception:
            # Nobody else knows of the connection yet, and its thread would stay.
            connection.close()
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _probe(url: URL) -> None:
    """Opens the file once without the asynchronous driver, which leaves a thread behind where it cannot open one."""
    if url.drivername.startswith("sqlite") and url.database not in (None, "", ":memory:"):
        with contextlib.closing(sqlite3.connect(url.database)) as connection:
            connection.execute("PRAGMA schema_version")


def _set_up(connection: Any, busy_s: float) -> None:
    # The driver's own habit of opening transactions late would turn two writers into a deadlock.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {int(busy_s * 1000)}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA journal_mode")
    if cursor.fetchone()[0] not in ("wal", "memory"):
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()


class Database:
    """`Database("sqlite:///drafter.db")`. Nothing is opened before the first use. Raises `CannotRun`."""

    def __init__(self, url: str, *, busy_s: float = 5.0) -> None:
        self._url = _url(url)
        self._engine = _engine(self._url, busy_s)
        self._writer = self._engine.execution_options(writes=True)
        self._opening = asyncio.Lock()
        self._open = False

    async def ready(self) -> None:
        """Makes the tables where they are missing, and brings those of an earlier release up to this one; refuses a
        database that a later release has made."""
        async with self._opening:
            if not self._open:
                await self._again(self._create)
                self._open = True

    async def alive(self) -> None:
        """Whether a statement goes through right now."""
        async with self.read() as connection:
            await connection.execute(select(schema_version.c.version))

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One consistent look at the data."""
        await self.ready()
        try:
            with _translated():
                async with self._engine.begin() as connection:
                    yield connection
        except _Crossed as crossed:
            raise crossed.error from None

    async def write(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """All of `work` in one transaction, or nothing of it. It runs again where another writer came between or
        the connection broke, so it must be such that twice is as good as once."""
        await self.ready()

        async def once() -> T:
            async with self._writer.begin() as connection:
                return await work(connection)

        return await self._again(once)

    def of(self, tenant: str) -> Scoped:
        """The same database, as one tenant may see it."""
        return Scoped(self, tenant)

    async def close(self) -> None:
        await self._engine.dispose()

    async def _create(self) -> None:
        await asyncio.to_thread(_probe, self._url)
        async with self._writer.begin() as connection:
            known = await connection.run_sync(lambda sync: inspect(sync).has_table(schema_version.name))
            version = (await connection.execute(select(schema_version.c.version))).scalar() if known else None
            if version is not None and version > SCHEMA:
                raise CannotRun(
                    f"the database was made by a later release (its version is {version}, this one knows {SCHEMA})",
                    hint="upgrade drafter, or name another database in DRAFTER_DATABASE_URL",
                )
            await connection.run_sync(metadata.create_all)
            if version is None:
                await connection.execute(schema_version.insert().values(version=SCHEMA))
            elif version < SCHEMA:
                await connection.run_sync(upgrade)

    async def _again(self, work: Callable[[], Awaitable[T]]) -> T:
        for attempt in range(1, _TRIES + 1):
            try:
                with _translated():
                    return await work()
            except _Crossed as crossed:
                if attempt == _TRIES:
                    raise crossed.error from None
            await asyncio.sleep(0.02 * 2**attempt)
        raise AssertionError("the last try returns or raises")


class Scoped:
    """One tenant's look at a database. PostgreSQL's row-level security then holds every statement to that tenant's rows,
    whatever its conditions say; the parts of the store name the tenant in theirs all the same."""

    def __init__(self, database: Database, tenant: str) -> None:
        self._database, self.tenant = database, tenant

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        async with self._database.read() as connection:
            await self._enter(connection)
            yield connection

    async def write(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def inside(connection: AsyncConnection) -> T:
            await self._enter(connection)
            return await work(connection)

        return await self._database.write(inside)

    async def _enter(self, connection: AsyncConnection) -> None:
        if connection.dialect.name == "postgresql":
            await connection.execute(select(func.set_config("drafter.tenant", self.tenant, True)))


class _Crossed(Exception):
    """Another writer came between, or the connection broke: the whole transaction may be tried again."""

    def __init__(self, error: CannotRun) -> None:
        super().__init__()
        self.error = error


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Foreign errors end here. The statement and its values, which SQLAlchemy would print, are left out."""
    try:
        yield
    except exc.TimeoutError:
        raise _cannot("the database is busy with other requests", retryable=True) from None
    except (exc.SQLAlchemyError, sqlite3.Error, OSError) as error:
        raised = getattr(error, "orig", None) or error
        told = next((row for row in _WORDS if row[0] in str(raised)), None)
        cannot = _cannot(*told[1:]) if told else _cannot(f"the database failed ({type(raised).__name__})")
        if _may_go_again(error, raised):
            raise _Crossed(cannot) from None
        raise cannot from None


def _may_go_again(error: Exception, raised: BaseException) -> bool:
    state = getattr(raised, "sqlstate", None) or ""
    # 40: serialization and deadlock; 42P07, 42710, 42701: two processes made the same table or column at once.
    crossed = isinstance(error, exc.IntegrityError) or state[:2] == "40" or state in ("42P07", "42710", "42701")
    # Locked outside a statement (SQLAlchemy passes it on bare or wrapped): two processes turned on the write-ahead
    # log of a new file at once, where SQLite refuses without waiting.
    outside = getattr(error, "statement", None) is None
    crossed = crossed or (outside and isinstance(raised, sqlite3.OperationalError) and "locked" in str(raised))
    return crossed or (isinstance(error, exc.DBAPIError) and error.connection_invalidated)


def _cannot(message: str, retryable: bool = False) -> CannotRun:
    error = CannotRun(message, hint="try again" if retryable else "see DRAFTER_DATABASE_URL")
    error.retryable = retryable
    return error

"""How a connection to SQLite or PostgreSQL is opened, and what each of them is told before it is used."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import Any, TypeVar

from sqlalchemy import create_engine, event, exc
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from drafter.adapters.storage.one_hop import connect
from drafter.adapters.storage.one_visit import OneVisit
from drafter.domain.errors import CannotRun

E = TypeVar("E")
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_POOL: dict[str, Any] = {"pool_size": 15, "max_overflow": 0, "pool_timeout": 10}
"""Connections of one process. Those opened stay open: under load, to open one anew for each request costs more than the
request."""
_FORMS = "write such as sqlite:///drafter.db or postgresql://user@host/name"


def url_of(text: str) -> URL:
    """The address of a database, with the driver that is used here. `CannotRun` where it is none."""
    try:
        url = make_url(text)
        return url.set(drivername=_DRIVERS[url.drivername])
    except (exc.ArgumentError, KeyError, ValueError):
        # The text is not repeated: it may hold a password.
        raise CannotRun("the database URL is not one that can be used", hint=_FORMS) from None


def file_of(url: URL) -> str | None:
    """The file of an SQLite database; None for PostgreSQL, and for what lives in memory alone."""
    in_memory = url.database in (None, "", ":memory:")
    return None if in_memory or not url.drivername.startswith("sqlite") else url.database


def engine_of(url: URL, busy_s: float) -> AsyncEngine:
    """Nothing is opened yet. `busy_s` is how long SQLite waits for another writer."""
    if not url.drivername.startswith("sqlite"):
        try:
            return create_async_engine(url, pool_pre_ping=True, **_POOL)
        except ModuleNotFoundError:
            raise CannotRun("the PostgreSQL driver is not installed", hint="pip install drafter[postgres]") from None
    if file_of(url) is None:
        # In memory each connection is a database of its own, so there is only one.
        engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0)
    else:
        engine = create_async_engine(url, connect_args={"timeout": busy_s, "async_creator_fn": connect}, **_POOL)

    return _made_ready(engine, engine.sync_engine, busy_s)


def visited(url: URL, busy_s: float, *, threads: int, writes: bool) -> OneVisit | None:
    """The same for transactions that visit a thread. None where there are none such: in PostgreSQL, and in memory, where
    another connection is another database."""
    if file_of(url) is None:
        return None
    engine = create_engine(
        url.set(drivername="sqlite"), pool_size=threads, max_overflow=0, connect_args={"timeout": busy_s}
    ).execution_options(writes=writes)
    return OneVisit(_made_ready(engine, engine, busy_s), threads)


def _made_ready(engine: E, told: Engine, busy_s: float) -> E:
    @event.listens_for(told, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        try:
            _set_up(connection, busy_s)
        except Exception:
            # Nobody else knows of the connection yet, and its thread would stay.
            connection.close()
            raise

    @event.listens_for(told, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def probe(url: URL) -> None:
    """Opens the file once without the asynchronous driver, which leaves a thread behind where it cannot open one."""
    file = file_of(url)
    if file is not None:
        with contextlib.closing(sqlite3.connect(file)) as connection:
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

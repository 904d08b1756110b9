"""A connection to SQLite that goes to its thread once for each statement.

The driver goes there to run a statement, again for its rows and again to close it. A hop between threads takes longer
than SQLite needs for the statement, and the rows of ours are few: all three are done in one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import partial
from typing import Any, cast

import aiosqlite


class _Cursor:
    """One statement and all of its rows: as much of a driver's cursor as SQLAlchemy asks of one that streams nothing."""

    arraysize = 1

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount, self.lastrowid = -1, None

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> _Cursor:
        return await self._hop("execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> _Cursor:
        return await self._hop("executemany", sql, parameters)

    async def fetchall(self) -> Sequence[Any]:
        rows, self._rows = self._rows, ()
        return rows

    async def close(self) -> None:
        """The statement was closed when it had run."""

    async def _hop(self, how: str, sql: str, parameters: Any) -> _Cursor:
        await self._connection._execute(self._run, how, sql, parameters)  # type: ignore[no-untyped-call]
        return self

    def _run(self, how: str, sql: str, parameters: Any) -> None:
        with closing(self._connection._conn.cursor()) as cursor:
            getattr(cursor, how)(sql, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else ()
            self.rowcount, self.lastrowid = cursor.rowcount, cast(Any, cursor.lastrowid)


class _Connection(aiosqlite.Connection):
    def cursor(self) -> Any:
        return _Cursor(self)


async def connect(file: str, **how: Any) -> aiosqlite.Connection:
    """An open connection; `how` is what SQLite's own `connect` takes."""
    connection = _Connection(partial(sqlite3.connect, file, **how), iter_chunk_size=64)
    # One that nobody closed must not keep the process alive. Until aiosqlite 0.22 a connection is itself the thread.
    thread: Any = getattr(connection, "_thread", connection)
    thread.daemon = True
    return await connection

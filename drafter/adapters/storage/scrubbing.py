"""No copy of what was removed stays in an SQLite file. `secure_delete` overwrites what is deleted, but not what was moved
from page to page before, and the write-ahead log keeps the pages of yesterday: the file is written anew, the log cut.

What has to be scrubbed is marked in the file itself, in the transaction that removes it, so that a crash forgets nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.failing import Crossed, translated
from drafter.domain.errors import CannotRun

AT_ONCE = 256 * 1024 * 1024
"""Up to this size, in bytes, a file is written anew with each erasure; a larger one by the next sweep."""
_TRIES = 20


async def mark(connection: AsyncConnection) -> None:
    """Something is being removed."""
    if connection.dialect.name == "sqlite":
        marks = (await connection.exec_driver_sql("PRAGMA user_version")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA user_version = {(marks + 1) % 2**31 or 1}")


@dataclass(frozen=True)
class Scrubber:
    """For one file; `busy_s` is how long it waits for writers."""

    file: str
    busy_s: float

    async def scrub(self, *, thorough: bool = False) -> bool:
        """Scrubs what is marked; False where the file is too large for now (never with `thorough`). `CannotRun`,
        retryable, where readers hold on to the old pages."""
        try:
            with translated():
                return await asyncio.to_thread(self._scrub, thorough)
        except Crossed as crossed:
            raise crossed.error from None

    def _scrub(self, thorough: bool) -> bool:
        with contextlib.closing(sqlite3.connect(self.file, timeout=self.busy_s, isolation_level=None)) as connection:
            marks = _number(connection, "user_version")
            size = _number(connection, "page_count") * _number(connection, "page_size")
            wanted = marks and (thorough or size <= AT_ONCE)
            if wanted:
                connection.execute("VACUUM")
            self._cut_log(connection)
            if wanted:
                connection.execute("BEGIN IMMEDIATE")
                if _number(connection, "user_version") == marks:
                    connection.execute("PRAGMA user_version = 0")
                connection.execute("COMMIT")
            return bool(wanted or not marks)

    def _cut_log(self, connection: sqlite3.Connection) -> None:
        until = time.monotonic() + max(1.0, self.busy_s)
        for _ in range(_TRIES):
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0:
                return
            if time.monotonic() > until:
                break
            time.sleep(0.05)
        error = CannotRun("what was removed still stands in the log of the database; readers are at it")
        error.retryable = True
        raise error


def _number(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])

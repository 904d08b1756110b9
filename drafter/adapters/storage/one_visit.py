"""A transaction on SQLite that visits its thread once, with all of its statements.

On its way statement by statement a transaction would wait after each for its turn in the loop, between the drafts of
others, and whoever wants to write next would wait as long: there is one writer at a time.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, CursorResult, Dialect, Engine
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")


class OneVisit:
    """Runs `work` on the connections of `engine`, which opens them, in so many threads of its own."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="sqlite")

    async def run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """All of `work` in one transaction, or nothing of it. It may wait for its statements and for nothing else.
        Whoever stops waiting does so when the transaction has ended: a thread cannot be called back."""
        context = contextvars.copy_context()
        visit = asyncio.get_running_loop().run_in_executor(self._threads, context.run, self._whole, work)
        try:
            return await asyncio.shield(visit)
        except asyncio.CancelledError:
            await asyncio.wait([visit])
            visit.exception()  # looked at: nobody else will
            raise

    def close(self) -> None:
        self._threads.shutdown(wait=False)
        self._engine.dispose()

    def _whole(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        with self._engine.begin() as connection:
            return _run(cast("Coroutine[Any, Any, T]", work(cast(AsyncConnection, _Here(connection)))))


class _Here:
    """As much of an `AsyncConnection` as work in a transaction asks for; each answer is there at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    @property
    def info(self) -> dict[Any, Any]:
        return self._connection.info

    async def execute(self, *statement: Any) -> CursorResult[Any]:
        return self._connection.execute(*statement)

    async def exec_driver_sql(self, *statement: Any) -> CursorResult[Any]:
        return self._connection.exec_driver_sql(*statement)

    async def run_sync(self, work: Callable[..., T], *given: Any) -> T:
        return work(self._connection, *given)


def _run(work: Coroutine[Any, Any, T]) -> T:
    try:
        work.send(None)
    except StopIteration as ended:
        return cast(T, ended.value)
    work.close()
    raise RuntimeError("work in a transaction waited for something else than its statements")

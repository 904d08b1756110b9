"""A database as one tenant may see it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")
EVERY = "*"
"""In the place of a tenant: all of them. No tenant can be called so."""
_ENTER = select(func.set_config("drafter.tenant", bindparam("tenant"), True))


Work = Callable[[AsyncConnection], Awaitable[T]]


class _Whole(Protocol):
    """The database of all tenants."""

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]: ...
    async def look(self, work: Work[T]) -> T: ...
    async def write(self, work: Work[T]) -> T: ...


class Scoped:
    """One tenant's look at a database. PostgreSQL's row-level security then holds every statement to that tenant's rows,
    whatever its conditions say; the parts of the store name the tenant in theirs all the same."""

    def __init__(self, database: _Whole, tenant: str) -> None:
        self._database, self.tenant = database, tenant

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        async with self._database.read() as connection:
            await enter(connection, self.tenant)
            yield connection

    async def look(self, work: Work[T]) -> T:
        async def inside(connection: AsyncConnection) -> T:
            await enter(connection, self.tenant)
            return await work(connection)

        return await self._database.look(inside)

    async def write(self, work: Work[T]) -> T:
        async def inside(connection: AsyncConnection) -> T:
            await enter(connection, self.tenant)
            return await work(connection)

        return await self._database.write(inside)


async def enter(connection: AsyncConnection, tenant: str) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(_ENTER, {"tenant": tenant})

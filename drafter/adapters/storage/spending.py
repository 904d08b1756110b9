"""What a tenant's calls of models took on each UTC day: one row a day, added to in one statement, so that several
processes count together."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.scoped import Scoped
from drafter.adapters.storage.tables import spending
from drafter.domain.budget import Spent

_COUNTED = (spending.c.calls, spending.c.tokens, spending.c.micros)


class Spending:
    """`await Spending(database.of(tenant)).add("2026-11-22", Spent(calls=1))` gives the day's new sum. Raises
    `CannotRun`."""

    def __init__(self, database: Scoped) -> None:
        self._database, self._tenant = database, database.tenant

    async def spent(self, day: str) -> Spent:
        """The sum of a day, by all processes."""
        query = select(*_COUNTED).where(spending.c.tenant == self._tenant, spending.c.day == day)
        async with self._database.read() as connection:
            return _spent((await connection.execute(query)).one_or_none())

    async def add(self, day: str, more: Spent) -> Spent:
        """Adds to a day. Where the connection breaks in the very moment of the commit, it may count twice."""

        async def work(connection: AsyncConnection) -> Spent:
            made = postgresql if connection.dialect.name == "postgresql" else sqlite
            row: Any = made.insert(spending).values(tenant=self._tenant, day=day, **more.model_dump())
            added = {column.name: column + row.excluded[column.name] for column in _COUNTED}
            row = row.on_conflict_do_update(index_elements=["tenant", "day"], set_=added).returning(*_COUNTED)
            return _spent((await connection.execute(row)).one())

        return await self._database.write(work)


def _spent(row: Any) -> Spent:
    return Spent() if row is None else Spent(calls=row.calls, tokens=row.tokens, micros=row.micros)

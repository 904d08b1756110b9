"""What every part of the store does alike: it sees the rows of one tenant only, and notes each change in the audit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import auditing


def utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Rows:
    """`clock` gives the time that the audit and the rows are stamped with."""

    tenant: str
    clock: Callable[[], dt.datetime]

    def named(self, table: Any, id: str) -> Any:
        """The condition for the row with this id."""
        return (table.c.tenant == self.tenant) & (table.c.id == id)

    async def one(self, connection: AsyncConnection, table: Any, id: str | None) -> Row[Any] | None:
        """That row, locked until the transaction ends."""
        if id is None:
            return None
        query = select(table).where(self.named(table, id)).with_for_update()
        return (await connection.execute(query)).one_or_none()

    async def add(self, connection: AsyncConnection, table: Any, values: Mapping[str, Any]) -> None:
        await connection.execute(insert(table).values(tenant=self.tenant, **values))

    async def note(self, connection: AsyncConnection, what: str, **ids: str) -> None:
        """One line in the audit, at the end of the transaction: what happened to which ids, without any content."""
        auditing.note(connection, {"tenant": self.tenant, "at": self.clock(), "what": what, **ids})

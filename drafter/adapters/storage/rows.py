"""What every part of the store does alike: it sees the rows of one tenant only, and notes each change in the audit."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Insert, Row, Select, bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import auditing


def utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


# SQLAlchemy takes longer to build a statement than SQLite to run it, so those of every draft are built once.
def that(table: Any) -> Any:
    """The condition for the row that a statement is given by `Rows.ids`."""
    return (table.c.tenant == bindparam("of_tenant")) & (table.c.id == bindparam("of_id"))


@functools.cache
def _locked(table: Any) -> Select[Any]:
    return select(table).where(that(table)).with_for_update()


@functools.cache
def into(table: Any) -> Insert:
    """One more row, of the values that it is given."""
    return insert(table)


@dataclass(frozen=True)
class Rows:
    """`clock` gives the time that the audit and the rows are stamped with."""

    tenant: str
    clock: Callable[[], dt.datetime]

    def named(self, table: Any, id: str) -> Any:
        """The condition for the row with this id."""
        return (table.c.tenant == self.tenant) & (table.c.id == id)

    def ids(self, id: str | None) -> dict[str, Any]:
        """What a statement with the condition `that` is given to find the row with this id; None finds none."""
        return {"of_tenant": self.tenant, "of_id": id}

    async def one(self, connection: AsyncConnection, table: Any, id: str | None) -> Row[Any] | None:
        """That row, locked until the transaction ends."""
        if id is None:
            return None
        found: Row[Any] | None = (await connection.execute(_locked(table), self.ids(id))).one_or_none()
        return found

    async def add(self, connection: AsyncConnection, table: Any, values: Mapping[str, Any]) -> None:
        await connection.execute(into(table), {"tenant": self.tenant, **values})

    async def note(self, connection: AsyncConnection, what: str, **ids: str) -> None:
        """One line in the audit, at the end of the transaction: what happened to which ids, without any content."""
        auditing.note(connection, {"tenant": self.tenant, "at": self.clock(), "what": what, **ids})

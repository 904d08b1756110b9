"""How many promises stand open, over all tenants: a number for whoever runs the service, of no customer."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Subquery, func, literal, select, union

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tables import commitments, tenants
from drafter.domain.identity import DEFAULT_TENANT

MOST = 10_000
"""No more of a kind are counted: the question stays cheap, and the answer is grave enough."""


async def owed(database: Database, *, now: dt.datetime, ahead: dt.timedelta) -> dict[str, int]:
    """Open commitments by how they stand: `due` within `ahead`, `overdue`. One statement, each count up to `MOST`."""
    everyone = union(select(tenants.c.id), select(literal(DEFAULT_TENANT)))  # so that the index by tenant is used

    def few(name: str, *when: object) -> Subquery:
        rows = select(commitments.c.id).where(commitments.c.tenant.in_(everyone), commitments.c.state == "open", *when)  # type: ignore[arg-type]
        return rows.limit(MOST).subquery(name)

    due = few("due", commitments.c.due_at > now, commitments.c.due_at <= now + ahead)
    overdue = few("overdue", commitments.c.due_at <= now)
    counts = select(
        select(func.count()).select_from(due).scalar_subquery(),
        select(func.count()).select_from(overdue).scalar_subquery(),
    )
    async with database.whole().read() as connection:
        row = (await connection.execute(counts)).one()
    return {"due": row[0], "overdue": row[1]}

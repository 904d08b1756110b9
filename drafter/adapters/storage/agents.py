"""Who a number of an agent stands for, read out of the case of one of their drafts: rows for insights hold no names."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.codes import number_of
from drafter.adapters.storage.tables import cases, observations
from drafter.domain.case import Case


async def names_of(connection: AsyncConnection, tenant: str, numbers: Sequence[int]) -> dict[int | None, str]:
    """The names of those whose name still stands in the newest case that they worked on; None is whoever has none."""
    names: dict[int | None, str] = {None: "no name"}
    o = observations.c
    last = select(func.max(o.case_id)).where(o.tenant == tenant, o.newest == 1, o.agent.in_(numbers)).group_by(o.agent)
    query = select(cases.c.body).where(and_(cases.c.tenant == tenant, cases.c.id.in_(last)))
    for body in (await connection.execute(query)).scalars():
        name = (Case.model_validate_json(body).agent.name or "").strip()
        names[number_of(tenant, "agent", name)] = name
    return names

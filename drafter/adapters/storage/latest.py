"""How a case stands for whoever works on it beside the agents: its newest draft, and what became of that."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.messages import Late, as_it_stands
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import cases, drafts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.ports import Latest


async def latest(connection: AsyncConnection, rows: Rows, case_id: str) -> Latest | None:
    """None where there is no such case. A case without a draft has none."""
    query = select(cases.c.body, cases.c.outcome).where(rows.named(cases, case_id))
    found = (await connection.execute(query)).one_or_none()
    if found is None:
        return None
    case = Case.model_validate_json(found.body)
    mine = (drafts.c.tenant == rows.tenant) & (drafts.c.case_id == case_id)
    order = (drafts.c.created_at.desc(), drafts.c.id.desc())
    newest = (await connection.execute(select(drafts).where(mine).order_by(*order).limit(1))).one_or_none()
    if newest is None:
        return Latest(case, outcome=found.outcome)
    draft = as_it_stands(
        Draft.model_validate_json(newest.body), newest.version, Late(newest.stale_at, newest.stale_for)
    )
    return Latest(case, draft, newest.verdict, found.outcome)

"""The drafts of a case, and what agents did with them: what a debrief tells beside the messages."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.tables import drafts, feedback
from drafter.domain.debrief import Handled
from drafter.domain.draft import Draft
from drafter.domain.feedback import Recorded

_MOST = 20


async def handled(connection: AsyncConnection, tenant: str, case_id: str) -> tuple[Handled, ...]:
    """The newest drafts of a case, oldest first, each as it was made, with the last that was said of it."""
    mine = (drafts.c.tenant == tenant) & (drafts.c.case_id == case_id)
    newest = (
        select(drafts.c.id, drafts.c.body).where(mine).order_by(drafts.c.created_at.desc(), drafts.c.id).limit(_MOST)
    )
    rows = (await connection.execute(newest)).all()[::-1]
    said = select(feedback.c.draft_id, feedback.c.body).where(
        feedback.c.tenant == tenant, feedback.c.draft_id.in_([row.id for row in rows])
    )
    told = {row.draft_id: row.body for row in await connection.execute(said.order_by(feedback.c.at))}
    return tuple(
        Handled(
            draft=Draft.model_validate_json(row.body),
            said=Recorded.model_validate_json(told[row.id]) if row.id in told else None,
        )
        for row in rows
    )

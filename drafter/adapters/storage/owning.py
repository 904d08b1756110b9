"""Whose a case is, and for whom each of its drafts was made.

A help desk merges contacts, or moves a ticket to somebody else: the case then belongs to the new one, and what was
drafted for the one before stays theirs. It is told to nobody else, and goes where they are erased.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.scrubbing import mark
from drafter.adapters.storage.tables import commitments, drafts, observations, requests, tasks
from drafter.domain.draft import Draft


async def claimed(connection: AsyncConnection, rows: Rows, case_id: str, customer_id: str) -> None:
    """A case that was nobody's has a customer now: what was drafted in it before was for them."""
    nobodys = (drafts.c.tenant == rows.tenant) & (drafts.c.case_id == case_id) & drafts.c.customer_id.is_(None)
    await connection.execute(update(drafts).where(nobodys).values(customer_id=customer_id))


async def remove_drafts(connection: AsyncConnection, which: Any) -> int:
    """Removes the drafts of this condition, in cases that stay, with all that hangs on them: feedback, commitments and
    notices by their foreign keys, and what was kept or noted of these cases while they were the customer's. How many."""
    query = select(drafts.c.tenant, drafts.c.case_id, func.max(drafts.c.created_at).label("until"))
    told = (await connection.execute(query.where(which).group_by(drafts.c.tenant, drafts.c.case_id))).all()
    if not told:
        return 0
    await _hand_on(connection, which)
    for row in told:
        mine = (requests.c.tenant == row.tenant) & (requests.c.case_id == row.case_id)
        await connection.execute(delete(requests).where(mine))
        news = (tasks.c.tenant == row.tenant) & (tasks.c.case_id == row.case_id) & (tasks.c.made_at <= row.until)
        await connection.execute(delete(tasks).where(news))
    gone = await connection.execute(delete(drafts).where(which))
    for row in told:
        await _speaks(connection, row.tenant, row.case_id)
    await mark(connection)
    return gone.rowcount


async def _hand_on(connection: AsyncConnection, which: Any) -> None:
    """A promise that a draft of the next customer makes too is theirs from now on, in the words of their draft."""
    gone = select(drafts.c.id, drafts.c.tenant).where(which).subquery()
    query = select(commitments).join(
        gone, (gone.c.tenant == commitments.c.tenant) & (gone.c.id == commitments.c.draft_id)
    )
    for row in (await connection.execute(query)).all():
        heir = await _newest(connection, (drafts.c.commitment_id == row.id) & ~which, row.tenant, row.case_id)
        promise = Draft.model_validate_json(heir.body).plan.commitment if heir is not None else None
        if heir is not None and promise is not None:
            values = {
                "does": promise.does,
                "owner": promise.owner,
                "due_at": promise.due_at,
                "channel": promise.channel,
            }
            mine = (commitments.c.tenant == row.tenant) & (commitments.c.id == row.id)
            await connection.execute(update(commitments).where(mine).values(draft_id=heir.id, evidence=None, **values))


async def _speaks(connection: AsyncConnection, tenant: str, case_id: str) -> None:
    """The newest of the drafts that are left speaks for the case."""
    newest = await _newest(connection, drafts.c.id.is_not(None), tenant, case_id)
    if newest is not None:
        mine = (observations.c.tenant == tenant) & (observations.c.case_id == case_id)
        alone = (select(observations.c.draft_id).where(mine, observations.c.newest == 1)).exists()
        last = mine & (observations.c.draft_id == newest.id) & ~alone
        await connection.execute(update(observations).where(last).values(newest=1))


async def _newest(connection: AsyncConnection, which: Any, tenant: str, case_id: str) -> Row[Any] | None:
    mine = (drafts.c.tenant == tenant) & (drafts.c.case_id == case_id)
    order: Sequence[Any] = (drafts.c.created_at.desc(), drafts.c.id.desc())
    found: Row[Any] | None = (
        await connection.execute(select(drafts).where(mine, which).order_by(*order).limit(1))
    ).one_or_none()
    return found

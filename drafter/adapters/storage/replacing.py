"""A draft that is revised: the new one takes its place, and its proposed promise is withdrawn with it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import Promises
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import drafts
from drafter.domain.errors import Conflict, NotFound

REPLACED = "replaced"
"""The verdict of a draft that nobody judged before a newer one took its place."""


async def replace(connection: AsyncConnection, rows: Rows, promises: Promises, draft_id: str) -> None:
    """Notes it of a draft that nobody sent. `NotFound`, `Conflict`."""
    row = await rows.one(connection, drafts, draft_id)
    if row is None:
        raise NotFound(f"there is no draft {draft_id!r}")
    unsent(row)
    if row.verdict is None:
        values = {"verdict": REPLACED, "version": row.version + 1}
        await connection.execute(update(drafts).where(rows.named(drafts, draft_id)).values(values))
    await promises.withdraw_proposed(connection, row)
    await rows.note(connection, "draft.replaced", case_id=row.case_id, draft_id=draft_id)


def unsent(draft: Row[Any]) -> None:
    """Conflict where the customer already has a draft: what they were told is not changed behind their back."""
    if draft.verdict in ("accepted", "edited"):
        hint = "make a new one when they have written again"
        raise Conflict(f"this draft was {draft.verdict}, so the customer has it", hint=hint)

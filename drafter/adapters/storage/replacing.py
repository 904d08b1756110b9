"""A draft that is revised: the new one takes its place, and its proposed promise is withdrawn with it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import Promises
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import drafts
from drafter.domain.errors import Changed, Conflict, NotFound
from drafter.ports import Versions

REPLACED = "replaced"
"""The verdict of a draft that nobody judged before a newer one took its place."""


async def replace(
    connection: AsyncConnection, rows: Rows, promises: Promises, draft_id: str, versions: Versions = None
) -> None:
    """Notes it of a draft that nobody sent, and that still is in one of the `versions`. `NotFound`, `Conflict`, `Changed`."""
    row = await rows.one(connection, drafts, draft_id)
    if row is None:
        raise NotFound(f"there is no draft {draft_id!r}")
    as_seen(row, versions)
    unsent(row)
    if row.verdict is None:
        values = {"verdict": REPLACED, "version": row.version + 1}
        await connection.execute(update(drafts).where(rows.named(drafts, draft_id)).values(values))
    await promises.withdraw_proposed(connection, row)
    await rows.note(connection, "draft.replaced", case_id=row.case_id, draft_id=draft_id)


def as_seen(draft: Row[Any], versions: Versions) -> None:
    """Changed where the caller names the versions that they saw, and it is another by now."""
    if versions is not None and draft.version not in versions:
        raise Changed(
            "this draft was changed since you saw it",
            hint=f"look at it again: it is version {draft.version} now",
            version=draft.version,
        )


def unsent(draft: Row[Any]) -> None:
    """Conflict where the customer already has a draft: what they were told is not changed behind their back."""
    if draft.verdict in ("accepted", "edited"):
        hint = "make a new one when they have written again"
        raise Conflict(f"this draft was {draft.verdict}, so the customer has it", hint=hint)

"""A draft that is revised: the new one takes its place, and its proposed promise is withdrawn as those of all older drafts
are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import drafts
from drafter.domain.errors import Changed, Conflict, NotFound
from drafter.ports import Versions

REPLACED = "replaced"
"""The verdict of a draft that nobody judged before a newer one took its place."""


async def replaceable(connection: AsyncConnection, rows: Rows, draft_id: str, versions: Versions = None) -> Row[Any]:
    """The draft, where nobody sent it and it still is in one of the `versions`. `NotFound`, `Conflict`, `Changed`."""
    row = await rows.one(connection, drafts, draft_id)
    if row is None:
        raise NotFound(f"there is no draft {draft_id!r}")
    as_seen(row, versions)
    unsent(row)
    return row


async def replaced(connection: AsyncConnection, rows: Rows, old: Row[Any]) -> None:
    """Notes that a newer draft took its place. That is one version more, whatever became of its promise by it."""
    if old.verdict is None:
        values = {"verdict": REPLACED, "version": old.version + 1}
        await connection.execute(update(drafts).where(rows.named(drafts, old.id)).values(values))
    await rows.note(connection, "draft.replaced", case_id=old.case_id, draft_id=old.id)


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

"""Drafts as they were served, and what became of each: codes and figures alone, none of their words."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.tables import drafts, feedback
from drafter.domain.draft import Reply
from drafter.domain.edits import kept
from drafter.domain.feedback import Counted, Edits, Recorded, counted
from evals.exchanging.production import opened

Became = Literal["accepted", "edited", "rejected", "replaced", "unjudged"]
"""`replaced`: another draft of the case took its place before anyone judged it."""

_AT_ONCE = 200
"""Drafts that are held in memory with all their words."""


class Served(NamedTuple):
    """One draft. `case` is there to count the drafts of a case as one observation, and is told nowhere."""

    case: str
    prompt: str
    at: dt.datetime
    became: Became
    level: str
    plan: str
    language: str
    reasons: tuple[Counted, ...] = ()
    edits: Edits | None = None


async def served(url: str, tenant: str = "default", since: dt.datetime | None = None) -> AsyncIterator[Served]:
    """The drafts of one tenant that were made since then, oldest first, each with the last thing that was done with it.
    `BadInput` where there is no such database, `CannotRun` where it does not work."""
    asked = drafts.c.tenant == tenant
    if since is not None:
        asked &= drafts.c.created_at >= since
    async with opened(url, tenant) as connection:
        found = await connection.execute(select(drafts.c.id).where(asked).order_by(drafts.c.created_at, drafts.c.id))
        ids = list(found.scalars())
        for start in range(0, len(ids), _AT_ONCE):
            for one in await _read(connection, tenant, ids[start : start + _AT_ONCE]):
                yield one


async def _read(connection: AsyncConnection, tenant: str, ids: Sequence[str]) -> list[Served]:
    said = and_(feedback.c.tenant == drafts.c.tenant, feedback.c.draft_id == drafts.c.id)
    query = (
        select(drafts, feedback.c.body.label("said"))
        .select_from(drafts.outerjoin(feedback, said))
        .where(drafts.c.tenant == tenant, drafts.c.id.in_(ids))
        .order_by(drafts.c.created_at, drafts.c.id, feedback.c.at, feedback.c.id)
    )
    last = {row.id: row for row in await connection.execute(query)}  # the last feedback counts
    return [_of(row) for row in last.values()]


def _of(row: Any) -> Served:
    draft = json.loads(row.body)
    said = Recorded.model_validate_json(row.said) if row.said else None
    return Served(
        case=row.case_id,
        prompt=draft["provenance"]["prompt"],
        at=row.created_at,
        became=said.action if said else "replaced" if row.verdict == "replaced" else "unjudged",
        level=draft["reading"]["level"],
        plan=draft["plan"]["resolution"]["kind"],
        language=draft["reply"]["language"],
        reasons=counted(said.reasons) if said else (),
        edits=_edits(draft, said) if said and said.sent else None,
    )


def _edits(draft: Mapping[str, Any], said: Recorded) -> Edits:
    """As it was kept; feedback from before that was done is held against the draft now."""
    if said.edits is not None:
        return said.edits
    reply = Reply.model_validate(draft["reply"])
    return kept(reply, said.text if said.action == "edited" and said.text else reply.text)

"""What comes after a draft: the customer writes again, an agent answers by another way, the case ends.

A message that comes in while a draft is in the making is never lost to it: the draft is of the case as it was, so it
is stale from its first moment, and the case keeps the message.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import observing
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import audit, cases, drafts
from drafter.domain.case import Case
from drafter.domain.draft import Draft, Notice, Stale
from drafter.domain.errors import NotFound
from drafter.domain.incoming import Incoming, joined
from drafter.domain.timeline import Outcome

CUSTOMER_WROTE = "customer.wrote"
"""What the audit notes when a customer wrote again."""
_WROTE = (
    select(audit.c.at)
    .where(audit.c.tenant == bindparam("of_tenant"), audit.c.at >= bindparam("since"))
    .where(audit.c.what == CUSTOMER_WROTE, audit.c.case_id == bindparam("of_id"))
    .order_by(audit.c.at.desc())
    .limit(1)
)


async def add(connection: AsyncConnection, rows: Rows, case_id: str, new: Incoming) -> None:
    """Adds a message to a stored case. Where it is the customer's, the drafts that nobody sent yet are stale from now
    on. NotFound."""
    row = await _case(connection, rows, case_id)
    now = rows.clock()
    case = joined(Case.model_validate_json(row.body), new, stored=row.updated_at, now=now)
    values = {"body": case.model_dump_json(by_alias=True), "updated_at": now}
    await connection.execute(update(cases).where(rows.named(cases, case_id)).values(values))
    if new.sender == "customer":
        mine = (drafts.c.tenant == rows.tenant) & (drafts.c.case_id == case_id)
        unsent = drafts.c.verdict.is_(None) | (drafts.c.verdict == "replaced")
        stale = {"stale_at": now, "version": drafts.c.version + 1}
        await connection.execute(update(drafts).where(mine, unsent).values(stale))
        await observing.wrote(connection, rows, case)
    await rows.note(connection, CUSTOMER_WROTE if new.sender == "customer" else "message.added", case_id=case_id)


async def end(connection: AsyncConnection, rows: Rows, case_id: str, outcome: Outcome) -> None:
    """Notes how a case ended; the same again changes nothing. NotFound."""
    row = await _case(connection, rows, case_id)
    if row.outcome != outcome:
        now = rows.clock()
        values = {"outcome": outcome, "outcome_at": now, "updated_at": now}
        await connection.execute(update(cases).where(rows.named(cases, case_id)).values(values))
        await observing.ended(connection, rows, case_id, outcome, now)
        await rows.note(connection, f"case.{outcome}", case_id=case_id)


async def arrived(
    connection: AsyncConnection, rows: Rows, case_id: str, since: dt.datetime | None
) -> dt.datetime | None:
    """When the customer last wrote in a case, where that was after a time at which a draft of it was asked for."""
    if since is None:
        return None
    found: dt.datetime | None = (await connection.execute(_WROTE, rows.ids(case_id) | {"since": since})).scalar()
    return found


def as_it_stands(draft: Draft, version: int, stale_at: dt.datetime | None) -> Draft:
    """A draft with its version, and with what the agent must know first where the customer wrote again."""
    if stale_at is None:
        return draft.model_copy(update={"version": version})
    why = f"the customer wrote again at {stale_at:%Y-%m-%d %H:%M} UTC, after this reply was drafted"
    notice = Notice(id="stale", says=f"{why[0].upper()}{why[1:]}: read what they say, and make a new draft.")
    stale = Stale(at=stale_at, why=why)
    return draft.model_copy(update={"version": version, "stale": stale, "warnings": (notice, *draft.warnings)})


async def _case(connection: AsyncConnection, rows: Rows, case_id: str) -> Row[Any]:
    row = await rows.one(connection, cases, case_id)
    if row is None:
        raise NotFound(f"there is no case {case_id!r}")
    return row

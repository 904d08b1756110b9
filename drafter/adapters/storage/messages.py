"""What comes after a draft: the customer writes again, is sent another draft, an agent answers by another way, the case ends.

A message that comes in while a draft is in the making is never lost to it: the draft is of the case as it was, so it
is stale from its first moment, and the case keeps the message. A draft that knows nothing of another that was sent is stale
alike: who sent both would answer one message twice.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
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
SENT = "sent"
"""Why a draft is stale, where it is not that the customer wrote."""
_SENT = ("draft.accepted", "draft.edited")
_CAME = (
    select(audit.c.at, audit.c.what)
    .where(audit.c.tenant == bindparam("of_tenant"), audit.c.case_id == bindparam("of_id"))
    .where(
        ((audit.c.what == CUSTOMER_WROTE) & (audit.c.at >= bindparam("since")))
        | (audit.c.what.in_(_SENT) & (audit.c.at > bindparam("since")))
    )
    .order_by((audit.c.what == CUSTOMER_WROTE).desc(), audit.c.at.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Late:
    """Since when a draft is stale; None where it is not. `because` is `SENT` where another draft was sent, None where the
    customer wrote."""

    at: dt.datetime | None = None
    because: str | None = None

    @property
    def wrote(self) -> bool:
        return self.at is not None and self.because is None

    @property
    def columns(self) -> dict[str, Any]:
        return {"stale_at": self.at, "stale_for": self.because}

    @property
    def why(self) -> str:
        """`the customer wrote again at 2026-11-18 08:05 UTC, after this reply was drafted`."""
        what = "the customer wrote again" if self.because is None else "another draft of this case was sent"
        return f"{what} at {self.at:%Y-%m-%d %H:%M} UTC, after this reply was drafted"

    @property
    def advice(self) -> str:
        return "read what they say" if self.because is None else "look at what they were told"


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
        await connection.execute(update(drafts).where(mine, unsent).values(_stale(Late(now))))
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


async def sent(connection: AsyncConnection, rows: Rows, case_id: str, draft_id: str) -> None:
    """Notes that a draft was sent: those beside it that nobody judged yet know nothing of it, and are stale from now on."""
    mine = (drafts.c.tenant == rows.tenant) & (drafts.c.case_id == case_id)
    others = update(drafts).where(mine, drafts.c.id != draft_id, drafts.c.verdict.is_(None))
    await connection.execute(others.values(_stale(Late(rows.clock(), SENT))))


async def between(connection: AsyncConnection, rows: Rows, case_id: str, since: dt.datetime | None) -> Late:
    """What came in a case after a time at which a draft of it was asked for; what the customer wrote counts first."""
    if since is None:
        return Late()
    found = (await connection.execute(_CAME, rows.ids(case_id) | {"since": since})).first()
    return Late() if found is None else Late(found.at, None if found.what == CUSTOMER_WROTE else SENT)


def as_it_stands(draft: Draft, version: int, late: Late) -> Draft:
    """A draft with its version, and with what the agent must know first where something came between."""
    if late.at is None:
        return draft.model_copy(update={"version": version})
    why = late.why
    notice = Notice(id="stale", says=f"{why[0].upper()}{why[1:]}: {late.advice}, and make a new draft.")
    stale = Stale(at=late.at, why=why)
    return draft.model_copy(update={"version": version, "stale": stale, "warnings": (notice, *draft.warnings)})


def _stale(late: Late) -> dict[str, Any]:
    return {**late.columns, "version": drafts.c.version + 1}


async def _case(connection: AsyncConnection, rows: Rows, case_id: str) -> Row[Any]:
    row = await rows.one(connection, cases, case_id)
    if row is None:
        raise NotFound(f"there is no case {case_id!r}")
    return row

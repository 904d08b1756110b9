"""Who was told of which commitment that falls due, so that nobody is told twice, whoever asks and however often."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy import case as when
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import commitment_of
from drafter.adapters.storage.scoped import Scoped
from drafter.adapters.storage.tables import commitments, notices
from drafter.domain.commitment import Due

LATE = dt.timedelta(days=7)
"""What has been overdue for longer is not told any more: it leads the list anyway, and a service that was just set up
must not tell of a whole past."""
TRIES = 8
"""How often one notice is tried, over some ten hours; then it is let go."""
HELD = dt.timedelta(minutes=5)
"""How long one sender has a notice to itself, and the first wait after it failed; each further wait is twice as long."""


class Notices:
    """`claim` what is to be told, tell it, then say `told`. What was claimed and not told can be claimed again later."""

    def __init__(self, database: Scoped) -> None:
        self._database, self._tenant = database, database.tenant

    async def claim(self, receiver: str, *, now: dt.datetime, ahead: dt.timedelta, limit: int = 20) -> Sequence[Due]:
        """Open commitments that fall due within `ahead`, or fell due within a week, and of which this receiver was not
        told yet; the oldest first. They are the caller's for `HELD`."""

        async def work(connection: AsyncConnection) -> list[Due]:
            found = (await connection.execute(self._untold(receiver, now, ahead, limit))).all()
            return [await self._take(connection, row, receiver, now) for row in found]

        return await self._database.write(work)

    async def told(self, due: Due, receiver: str, *, at: dt.datetime) -> None:
        """The receiver has it: never again."""

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(update(notices).where(self._is(due, receiver)).values(sent_at=at))

        await self._database.write(work)

    def _untold(self, receiver: str, now: dt.datetime, ahead: dt.timedelta, limit: int) -> Any:
        event = when((commitments.c.due_at <= now, "overdue"), else_="due_soon")
        same = (
            (notices.c.tenant == commitments.c.tenant)
            & (notices.c.commitment_id == commitments.c.id)
            & (notices.c.due_at == commitments.c.due_at)
            & (notices.c.event == event)
            & (notices.c.receiver == receiver)
        )
        again = notices.c.sent_at.is_(None) & (notices.c.next_at <= now) & (notices.c.tries < TRIES)
        mine = (commitments.c.tenant == self._tenant) & (commitments.c.state == "open")
        soon = (commitments.c.due_at > now - LATE) & (commitments.c.due_at <= now + ahead)
        query = select(commitments, event.label("event"), notices.c.tries).select_from(
            commitments.outerjoin(notices, same)
        )
        query = query.where(mine, soon, notices.c.tries.is_(None) | again)
        return query.order_by(commitments.c.due_at, commitments.c.id).limit(limit).with_for_update(of=commitments)

    async def _take(self, connection: AsyncConnection, row: Row[Any], receiver: str, now: dt.datetime) -> Due:
        due = Due(
            id=f"{row.id}.{row.event}.{int(row.due_at.timestamp())}", event=row.event, commitment=commitment_of(row)
        )
        tries = (row.tries or 0) + 1
        values = {"tries": tries, "next_at": now + HELD * 2 ** (tries - 1)}
        if row.tries is None:
            key = {"tenant": self._tenant, "commitment_id": row.id, "due_at": row.due_at}
            await connection.execute(insert(notices).values(**key, event=row.event, receiver=receiver, **values))
        else:
            await connection.execute(update(notices).where(self._is(due, receiver)).values(values))
        return due

    def _is(self, due: Due, receiver: str) -> Any:
        mine = (notices.c.tenant == self._tenant) & (notices.c.commitment_id == due.commitment.id)
        when_ = (notices.c.due_at == due.commitment.due_at) & (notices.c.event == due.event)
        return mine & when_ & (notices.c.receiver == receiver)

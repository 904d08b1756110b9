"""The store: cases, drafts, feedback and commitments of one tenant. Each change is one transaction, with a row in
the audit beside it. A commitment's state is kept once, in its own row, and put into the draft when it is read.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Row, insert, select, update
from sqlalchemy import case as when
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.history import case_file
from drafter.adapters.storage.requests import Requests
from drafter.adapters.storage.tables import audit, cases, commitments, drafts, feedback
from drafter.domain.case import Case
from drafter.domain.commitment import NEXT, Commitment, State
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, Conflict, NotFound
from drafter.domain.feedback import Feedback
from drafter.domain.timeline import CaseFile

MOST = 1000
"""The most commitments given at once."""
_URGENT = when({"open": 0, "broken": 0, "proposed": 1}, value=commitments.c.state, else_=2)


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class SqlStore:
    """`SqlStore("sqlite:///drafter.db")`; fills the socket `Store`.

    Raises `NotFound`, `Conflict`, and `CannotRun` where the database does not work."""

    def __init__(
        self, database: Database | str, *, tenant: str = "default", clock: Callable[[], dt.datetime] = _utc_now
    ) -> None:
        self._database = Database(database) if isinstance(database, str) else database
        self._tenant, self._clock = tenant, clock
        self.requests = Requests(self._database, tenant)

    async def ready(self) -> None:
        """Opens the database, makes the tables where they are missing, and tries it. Raises `CannotRun`."""
        await self._database.alive()

    async def close(self) -> None:
        await self._database.close()

    async def save(self, case: Case, draft: Draft) -> None:
        """The case as it now stands and a new draft of it. The draft's commitment is proposed; what older drafts of
        the case proposed is withdrawn. The same draft saved again changes nothing."""
        if draft.case_id != case.id:
            raise ValueError("the draft is of another case")
        body = draft.model_dump_json()

        async def work(connection: AsyncConnection) -> None:
            await self._put_case(connection, case)
            query = select(drafts.c.body).where(self._is(drafts, draft.id))
            known = (await connection.execute(query)).scalar_one_or_none()
            if known == body:
                return
            if known is not None:
                raise Conflict("another draft has this id already")
            promise = draft.plan.commitment.id if draft.plan.commitment else None
            columns = {"id": draft.id, "case_id": case.id, "commitment_id": promise, "body": body}
            await self._add(connection, drafts, {**columns, "created_at": draft.created_at})
            await self._note(connection, "draft.saved", case_id=case.id, draft_id=draft.id)
            await self._replace_commitment(connection, draft)

        await self._database.write(work)

    async def draft(self, id: str) -> Draft:
        async with self._database.read() as connection:
            return await self._draft(connection, id)

    async def feedback(self, draft_id: str, feedback: Mapping[str, Any], *, at: dt.datetime) -> Draft:
        """Notes what the agent did. Accepted and edited open the commitment, rejected withdraws it. The same feedback
        twice counts once; a draft once sent cannot be rejected, nor a rejected one sent."""
        try:
            said = Feedback.model_validate(feedback)
        except ValidationError as error:
            names = ", ".join(sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})) or "text"
            raise BadInput(f"the feedback cannot be used; look at {names}") from None

        async def work(connection: AsyncConnection) -> Draft:
            await self._judge(connection, draft_id, said, at)
            return await self._draft(connection, draft_id)

        return await self._database.write(work)

    async def commitments(
        self, *, state: State | None = None, due_before: dt.datetime | None = None, limit: int = 100
    ) -> Sequence[Commitment]:
        """What has been promised: what is still owed first, then the proposed, then the settled; by due time."""
        query = select(commitments).where(commitments.c.tenant == self._tenant)
        if state is not None:
            query = query.where(commitments.c.state == state)
        if due_before is not None:
            query = query.where(commitments.c.due_at < due_before)
        query = query.order_by(_URGENT, commitments.c.due_at, commitments.c.id).limit(max(1, min(limit, MOST)))
        async with self._database.read() as connection:
            return [_commitment(row) for row in await connection.execute(query)]

    async def move(self, commitment_id: str, state: State) -> Commitment:
        """The commitment in a new state, by `domain.commitment.NEXT`; to stay where it is is no move and no error."""

        async def work(connection: AsyncConnection) -> Commitment:
            query = select(commitments).where(self._is(commitments, commitment_id)).with_for_update()
            row = (await connection.execute(query)).one_or_none()
            if row is None:
                raise NotFound(f"there is no commitment {commitment_id!r}")
            return await self._move(connection, row, state)

        return await self._database.write(work)

    async def case_file(self, id: str) -> CaseFile:
        """The stored case, and what was said, drafted, decided and promised in it, oldest first."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(cases).where(self._is(cases, id)))).one_or_none()
            if row is None:
                raise NotFound(f"there is no case {id!r}")
            return await case_file(connection, row)

    def _is(self, table: Any, id: str) -> Any:
        return (table.c.tenant == self._tenant) & (table.c.id == id)

    async def _add(self, connection: AsyncConnection, table: Any, values: Mapping[str, Any]) -> None:
        await connection.execute(insert(table).values(tenant=self._tenant, **values))

    async def _note(self, connection: AsyncConnection, what: str, **ids: str) -> None:
        await self._add(connection, audit, {"at": self._clock(), "what": what, **ids})

    async def _put_case(self, connection: AsyncConnection, case: Case) -> None:
        """Update first: it takes the row's lock, so that two drafts of one case follow each other."""
        now, body = self._clock(), case.model_dump_json(by_alias=True)
        changed = await connection.execute(
            update(cases).where(self._is(cases, case.id)).values(body=body, updated_at=now)
        )
        if changed.rowcount == 0:
            await self._add(connection, cases, {"id": case.id, "body": body, "created_at": now, "updated_at": now})

    async def _replace_commitment(self, connection: AsyncConnection, draft: Draft) -> None:
        """What older drafts only proposed is withdrawn; a promise that the customer already has stays as it is."""
        mine = (commitments.c.tenant == self._tenant) & (commitments.c.case_id == draft.case_id)
        proposed = select(commitments).where(mine, commitments.c.state == "proposed").with_for_update()
        promise = draft.plan.commitment
        for row in (await connection.execute(proposed)).all():
            if promise is None or row.id != promise.id:
                await self._move(connection, row, "withdrawn")
        if promise is not None:
            await self._propose(connection, draft, promise)

    async def _propose(self, connection: AsyncConnection, draft: Draft, promise: Commitment) -> None:
        same = self._is(commitments, promise.id)
        known = (await connection.execute(select(commitments).where(same).with_for_update())).one_or_none()
        values = promise.model_dump() | {"case_id": draft.case_id, "draft_id": draft.id, "state": "proposed"}
        if known is None:
            await self._add(connection, commitments, values)
        elif known.case_id != draft.case_id:
            raise Conflict("another case has a commitment with this id already")
        elif known.state in ("proposed", "withdrawn"):
            await connection.execute(update(commitments).where(same).values(values))
        else:
            return
        ids = {"case_id": draft.case_id, "draft_id": draft.id, "commitment_id": promise.id}
        await self._note(connection, "commitment.proposed", **ids)

    async def _draft(self, connection: AsyncConnection, id: str) -> Draft:
        body = (await connection.execute(select(drafts.c.body).where(self._is(drafts, id)))).scalar_one_or_none()
        if body is None:
            raise NotFound(f"there is no draft {id!r}")
        draft = Draft.model_validate_json(body)
        if draft.plan.commitment is None:
            return draft
        query = select(commitments.c.state).where(self._is(commitments, draft.plan.commitment.id))
        promise = draft.plan.commitment.model_copy(update={"state": (await connection.execute(query)).scalar_one()})
        return draft.model_copy(update={"plan": draft.plan.model_copy(update={"commitment": promise})})

    async def _judge(self, connection: AsyncConnection, draft_id: str, said: Feedback, at: dt.datetime) -> None:
        query = select(drafts).where(self._is(drafts, draft_id)).with_for_update()
        row = (await connection.execute(query)).one_or_none()
        if row is None:
            raise NotFound(f"there is no draft {draft_id!r}")
        body = said.model_dump_json()
        if row.verdict is not None:
            if (row.verdict == "rejected") == said.sent:
                raise Conflict(f"this draft was {row.verdict} already, so it cannot be {said.action}")
            known = select(feedback.c.body).where(feedback.c.tenant == self._tenant, feedback.c.draft_id == draft_id)
            if body in (await connection.execute(known)).scalars():
                return
        else:
            await self._decide(connection, row, said)
        await connection.execute(update(drafts).where(self._is(drafts, draft_id)).values(verdict=said.action))
        await self._add(connection, feedback, {"id": uuid.uuid4().hex, "draft_id": draft_id, "body": body, "at": at})
        await self._note(connection, f"draft.{said.action}", case_id=row.case_id, draft_id=draft_id)

    async def _decide(self, connection: AsyncConnection, draft: Row[Any], said: Feedback) -> None:
        """What the first verdict does to the draft's commitment. Where a newer draft makes the same promise, to
        reject the older one takes nothing back."""
        query = select(commitments).where(self._is(commitments, draft.commitment_id)).with_for_update()
        row = (await connection.execute(query)).one_or_none()
        if row is None:
            return
        if said.sent and row.state == "withdrawn":
            raise Conflict("this draft's promise was withdrawn, because a newer draft replaced it", hint="use that")
        if said.sent and row.state == "proposed":
            await self._move(connection, row, "open")
        elif not said.sent and row.state == "proposed" and row.draft_id == draft.id:
            await self._move(connection, row, "withdrawn")

    async def _move(self, connection: AsyncConnection, row: Row[Any], state: State) -> Commitment:
        now: State = row.state
        if state == now:
            return _commitment(row)
        if state not in NEXT[now]:
            allowed = ", ".join(sorted(NEXT[now])) or "nothing: that is final"
            raise Conflict(f"a commitment that is {now} cannot become {state}", hint=f"it may become {allowed}")
        await connection.execute(update(commitments).where(self._is(commitments, row.id)).values(state=state))
        await self._note(
            connection, f"commitment.{state}", case_id=row.case_id, draft_id=row.draft_id, commitment_id=row.id
        )
        return _commitment(row).model_copy(update={"state": state})


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment.model_validate({name: getattr(row, name) for name in Commitment.model_fields})

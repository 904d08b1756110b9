"""The store: cases, drafts, feedback and commitments of one tenant. Each change is one transaction, with a row in
the audit beside it. A commitment is kept once, in its own row, and put into the draft when it is read.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from sqlalchemy import case as when
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.history import case_file
from drafter.adapters.storage.notices import Notices
from drafter.adapters.storage.promises import Promises, commitment_of
from drafter.adapters.storage.recalling import recalled
from drafter.adapters.storage.replacing import REPLACED, replace, unsent
from drafter.adapters.storage.requests import Requests
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import cases, commitments, drafts, feedback
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, State
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, Conflict, NotFound
from drafter.domain.feedback import Feedback, Judged, Sent, as_drafted
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
        self._whole = Database(database) if isinstance(database, str) else database
        self._database = self._whole.of(tenant)
        self._rows = Rows(tenant, clock)
        self._promises = Promises(self._rows)
        self._tenant = tenant
        self.requests = Requests(self._database)
        self.notices = Notices(self._database)

    def of(self, tenant: str) -> SqlStore:
        """The same database, as another tenant sees it."""
        return self if tenant == self._tenant else SqlStore(self._whole, tenant=tenant, clock=self._rows.clock)

    async def ready(self) -> None:
        """Opens the database, makes the tables where they are missing, and tries it. Raises `CannotRun`."""
        await self._whole.alive()

    async def close(self) -> None:
        await self._whole.close()

    async def recall(self, case: Case) -> Case:
        """The case with what is known here: its commitments as `followed`, and what its customer was given before."""
        async with self._database.read() as connection:
            return await recalled(connection, self._promises, case)

    async def save(self, case: Case, draft: Draft) -> None:
        """The case as it now stands and a new draft of it. The draft's commitment is proposed; what older drafts of
        the case proposed is withdrawn; what the case shows of those already made is written down. The draft that it is a
        revision of is replaced in the same transaction: Conflict where that was sent in the meantime, and nothing is
        kept. The same draft saved again changes nothing."""
        if draft.case_id != case.id:
            raise ValueError("the draft is of another case")
        body = draft.model_dump_json()

        async def work(connection: AsyncConnection) -> None:
            await self._put_case(connection, case)
            query = select(drafts.c.body).where(self._rows.named(drafts, draft.id))
            known = (await connection.execute(query)).scalar_one_or_none()
            if known == body:
                return
            if known is not None:
                raise Conflict("another draft has this id already")
            if draft.replaces is not None:
                await replace(connection, self._rows, self._promises, draft.replaces)
            promise = draft.plan.commitment.id if draft.plan.commitment else None
            columns = {"id": draft.id, "case_id": case.id, "commitment_id": promise, "body": body}
            await self._rows.add(connection, drafts, {**columns, "created_at": draft.created_at})
            await self._rows.note(connection, "draft.saved", case_id=case.id, draft_id=draft.id)
            await self._promises.settle(connection, draft, draft.reading.ledger.promises, len(case.history))
            await self._promises.replace(connection, draft)

        await self._database.write(work)

    async def draft(self, id: str) -> Draft:
        async with self._database.read() as connection:
            return await self._draft(connection, id)

    async def made(self, draft_id: str) -> tuple[Case, Draft]:
        """A draft as it was made, whatever became of its commitment, and its case as it stands now."""
        async with self._database.read() as connection:
            query = select(drafts).where(self._rows.named(drafts, draft_id))
            row = (await connection.execute(query)).one_or_none()
            if row is None:
                raise NotFound(f"there is no draft {draft_id!r}")
            body = select(cases.c.body).where(self._rows.named(cases, row.case_id))
            case = Case.model_validate_json((await connection.execute(body)).scalar_one())
            return case, Draft.model_validate_json(row.body)

    async def to_revise(self, draft_id: str) -> tuple[Case, Draft]:
        """The same, for a new draft in its place. Conflict where the customer already has this one."""
        async with self._database.read() as connection:
            row = await self._rows.one(connection, drafts, draft_id)
            if row is not None:
                unsent(row)
        return await self.made(draft_id)

    async def feedback(
        self, draft_id: str, feedback: Mapping[str, Any], *, at: dt.datetime, sent: Sent | None = None
    ) -> Judged:
        """Notes what the agent did. Accepted and edited open the commitment, rejected withdraws it. `sent` is what the
        text that was sent promises, where it is not the draft's. The same feedback twice counts once; a draft once sent
        cannot be rejected, nor a rejected one sent."""
        try:
            said = Feedback.model_validate(feedback)
        except ValidationError as error:
            names = ", ".join(sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})) or "text"
            raise BadInput(f"the feedback cannot be used; look at {names}") from None

        async def work(connection: AsyncConnection) -> Judged:
            await self._judge(connection, draft_id, said, at, sent)
            return await self._judged(connection, draft_id, sent)

        return await self._database.write(work)

    async def commitments(
        self,
        *,
        state: State | Sequence[State] | None = None,
        due_before: dt.datetime | None = None,
        owner: str | None = None,
        limit: int = 100,
    ) -> Sequence[Commitment]:
        """What has been promised: what is still owed first, so that what is overdue leads, then the proposed, then the
        settled; by due time. The case of an owner's name does not matter."""
        query = select(commitments).where(commitments.c.tenant == self._tenant)
        if state is not None:
            query = query.where(commitments.c.state.in_([state] if isinstance(state, str) else state))
        if due_before is not None:
            query = query.where(commitments.c.due_at < due_before)
        if owner is not None:
            # SQLite knows no other letters than those of English, so the name as it was given counts too.
            query = query.where((commitments.c.owner == owner) | (func.lower(commitments.c.owner) == owner.lower()))
        query = query.order_by(_URGENT, commitments.c.due_at, commitments.c.id).limit(max(1, min(limit, MOST)))
        async with self._database.read() as connection:
            return [commitment_of(row) for row in await connection.execute(query)]

    async def move(self, commitment_id: str, state: State) -> Commitment:
        """The commitment in a new state, by `domain.commitment.NEXT`; to stay where it is is no move and no error."""

        async def work(connection: AsyncConnection) -> Commitment:
            row = await self._promises.named(connection, commitment_id)
            return await self._promises.move(connection, row, state)

        return await self._database.write(work)

    async def case_file(self, id: str) -> CaseFile:
        """The stored case, and what was said, drafted, decided and promised in it, oldest first."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(cases).where(self._rows.named(cases, id)))).one_or_none()
            if row is None:
                raise NotFound(f"there is no case {id!r}")
            return await case_file(connection, row)

    async def _put_case(self, connection: AsyncConnection, case: Case) -> None:
        """Update first: it takes the row's lock, so that two drafts of one case follow each other."""
        now = self._rows.clock()
        values = {"body": case.model_dump_json(by_alias=True), "updated_at": now, "customer_id": case.customer.id}
        changed = await connection.execute(update(cases).where(self._rows.named(cases, case.id)).values(values))
        if changed.rowcount == 0:
            await self._rows.add(connection, cases, {"id": case.id, "created_at": now, **values})

    async def _draft(self, connection: AsyncConnection, id: str) -> Draft:
        query = select(drafts.c.body, drafts.c.verdict).where(self._rows.named(drafts, id))
        found = (await connection.execute(query)).one_or_none()
        if found is None:
            raise NotFound(f"there is no draft {id!r}")
        draft, verdict = Draft.model_validate_json(found.body), found.verdict
        if draft.plan.commitment is None:
            return draft
        now = select(commitments).where(self._rows.named(commitments, draft.plan.commitment.id))
        row = (await connection.execute(now)).one()
        promise = commitment_of(row)
        if promise.state == "proposed" and row.draft_id != id and verdict == REPLACED:
            promise = promise.model_copy(update={"state": "withdrawn"})  # a newer draft makes the same promise
        promise = promise.model_copy(update={"due_at": promise.due_at.astimezone(draft.plan.commitment.due_at.tzinfo)})
        return draft.model_copy(update={"plan": draft.plan.model_copy(update={"commitment": promise})})

    async def _judged(self, connection: AsyncConnection, id: str, sent: Sent | None) -> Judged:
        draft = await self._draft(connection, id)
        planned = draft.plan.commitment
        mine = (commitments.c.tenant == self._tenant) & (commitments.c.draft_id == id)
        rows = await connection.execute(select(commitments).where(mine).order_by(commitments.c.due_at))
        added = [commitment_of(row) for row in rows if planned is None or row.id != planned.id]
        told = {name: getattr(draft, name) for name in Draft.model_fields}
        after = {"commitments": (*([planned] if planned else []), *added), "warnings": sent.notices if sent else ()}
        return Judged(**(told | after))

    async def _judge(
        self, connection: AsyncConnection, draft_id: str, said: Feedback, at: dt.datetime, sent: Sent | None
    ) -> None:
        row = await self._rows.one(connection, drafts, draft_id)
        if row is None:
            raise NotFound(f"there is no draft {draft_id!r}")
        body = said.model_dump_json()
        if row.verdict == REPLACED and said.sent:
            raise Conflict("a newer draft replaced this one, and its promise was withdrawn", hint="use that")
        if row.verdict not in (None, REPLACED):
            if (row.verdict == "rejected") == said.sent:
                raise Conflict(f"this draft was {row.verdict} already, so it cannot be {said.action}")
            known = select(feedback.c.body).where(feedback.c.tenant == self._tenant, feedback.c.draft_id == draft_id)
            if body in (await connection.execute(known)).scalars():
                return
        values: dict[str, Any] = {"verdict": said.action}
        if not said.sent:
            await self._promises.withdraw_proposed(connection, row)
        elif row.verdict is None or said.action == "edited":
            sent = sent or as_drafted(Draft.model_validate_json(row.body), at)
            await self._promises.open(connection, row, sent, at)
            values["given"] = json.dumps([one.model_dump(mode="json") for one in sent.given])
        await connection.execute(update(drafts).where(self._rows.named(drafts, draft_id)).values(values))
        entry = {"id": uuid.uuid4().hex, "draft_id": draft_id, "body": body, "at": at}
        await self._rows.add(connection, feedback, entry)
        await self._rows.note(connection, f"draft.{said.action}", case_id=row.case_id, draft_id=draft_id)

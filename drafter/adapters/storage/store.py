"""The store: cases, drafts, feedback and commitments of one tenant. Each change is one transaction, with a row in
the audit beside it. A commitment is kept once, in its own row, and put into the draft when it is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import insights, messages, observing, pages
from drafter.adapters.storage.backlog import Backlog, backlog
from drafter.adapters.storage.counting import owed
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.erasing import erase
from drafter.adapters.storage.handling import handled
from drafter.adapters.storage.history import case_file
from drafter.adapters.storage.judging import Verdict, judge
from drafter.adapters.storage.keys import Keys
from drafter.adapters.storage.latest import latest
from drafter.adapters.storage.notices import Notices
from drafter.adapters.storage.owning import claimed
from drafter.adapters.storage.promises import Promises, commitment_of
from drafter.adapters.storage.recalling import recalled
from drafter.adapters.storage.replacing import REPLACED, as_seen, replaceable, replaced, unsent
from drafter.adapters.storage.requests import Requests
from drafter.adapters.storage.roleplays import Roleplays
from drafter.adapters.storage.rows import Rows, that, utc_now
from drafter.adapters.storage.spending import Spending
from drafter.adapters.storage.tables import cases, commitments, drafts
from drafter.adapters.storage.tenants import Tenants
from drafter.adapters.storage.tombstones import refuse_erased, refuse_lost
from drafter.coaching.insights import Period, Seen
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, State
from drafter.domain.debrief import Handled
from drafter.domain.draft import Draft, Notice
from drafter.domain.errors import BadInput, Conflict, NotFound
from drafter.domain.feedback import Edits, Feedback, Judged, Sent
from drafter.domain.identity import DEFAULT_TENANT
from drafter.domain.incoming import Incoming
from drafter.domain.insights import By
from drafter.domain.timeline import CaseFile, CaseLine, Outcome
from drafter.ports import Asked, Latest, Versions

V = TypeVar("V", bound=BaseModel)
_BODY = select(drafts.c.body).where(that(drafts))
_DRAFT = select(drafts.c.body, drafts.c.verdict, drafts.c.version, drafts.c.stale_at, drafts.c.stale_for).where(
    that(drafts)
)
_PROMISE = select(commitments).where(that(commitments))
_TOUCH = update(cases).where(that(cases)).values(updated_at=bindparam("now")).returning(cases.c.customer_id)


class SqlStore:
    """`SqlStore("sqlite:///drafter.db")`; fills the socket `Store`.

    Raises `NotFound`, `Conflict`, and `CannotRun` where the database does not work."""

    def __init__(
        self, database: Database | str, *, tenant: str = DEFAULT_TENANT, clock: Callable[[], dt.datetime] = utc_now
    ) -> None:
        self._whole = Database(database) if isinstance(database, str) else database
        self._database = self._whole.of(tenant)
        self._rows = Rows(tenant, clock)
        self._promises = Promises(self._rows)
        self._tenant = tenant
        self.requests = Requests(self._database)
        self.notices = Notices(self._database)
        self.roleplays = Roleplays(self._whole, self._rows)
        self.spending = Spending(self._database)
        self.keys = Keys(self._whole, clock)
        self.tenants = Tenants(self._whole, clock)

    def of(self, tenant: str) -> SqlStore:
        """The same database, as another tenant sees it."""
        return self if tenant == self._tenant else SqlStore(self._whole, tenant=tenant, clock=self._rows.clock)

    async def ready(self) -> None:
        """Opens the database, makes the tables where they are missing, and tries it. Raises `CannotRun`."""
        await self._whole.alive()

    async def close(self) -> None:
        await self._whole.close()

    async def owed(self, *, now: dt.datetime, ahead: dt.timedelta) -> Mapping[str, int]:
        """How many open commitments of all tenants fall due within `ahead`, and are past their time."""
        return await owed(self._whole, now=now, ahead=ahead)

    async def backlog(self, *, now: dt.datetime) -> Backlog:
        """What waits of the news of help desks, of all tenants."""
        return await backlog(self._whole, now)

    async def recall(self, case: Case) -> Case:
        """The case with what is known here: its commitments as `followed`, and what its customer was given before."""
        return await self._database.look(lambda connection: recalled(connection, self._rows, case))

    async def save(self, case: Case, draft: Draft, asked: Asked | None = None) -> Draft:
        """The case as it now stands and a new draft of it. The draft's commitment is proposed; what older drafts of
        the case proposed is withdrawn; what the case shows of those already made is written down. The draft that it is a
        revision of is replaced in the same transaction: Conflict where that was sent in the meantime, Changed where it is
        no longer as it was seen, and nothing is kept. A case in which the customer wrote after the draft was `asked` for stays
        as it is, and the draft is stale; so is one where another draft of the case was sent meanwhile.
        The same draft saved again changes nothing. Gives the draft as it is kept."""
        if draft.case_id != case.id:
            raise ValueError("the draft is of another case")
        body = draft.model_dump_json()

        async def work(connection: AsyncConnection) -> Draft:
            await refuse_erased(connection, self._tenant, case.customer.id, asked.at if asked else None)
            fresh, late, owner = await self._put_case(connection, case, asked)
            known = (await connection.execute(_BODY, self._rows.ids(draft.id))).scalar_one_or_none()
            if known == body:
                return await self._draft(connection, draft.id)
            if known is not None:
                raise Conflict("another draft has this id already")
            seen = asked.versions if asked else None
            old = await replaceable(connection, self._rows, draft.replaces, seen) if draft.replaces else None
            promise = draft.plan.commitment.id if draft.plan.commitment else None
            columns = {"id": draft.id, "case_id": case.id, "commitment_id": promise, "body": body, "customer_id": owner}
            await self._rows.add(connection, drafts, {**columns, **late.columns, "created_at": draft.created_at})
            await observing.saved(connection, self._rows, case, draft, fresh=fresh)
            await self._rows.note(connection, "draft.saved", case_id=case.id, draft_id=draft.id)
            await self._promises.settle(connection, draft, draft.reading.ledger.promises, len(case.history))
            await self._promises.replace(connection, draft)
            if old is not None:
                await replaced(connection, self._rows, old)
            return messages.as_it_stands(draft, 1, late)

        return await self._once(asked, work, case.id)

    async def draft(self, id: str) -> Draft:
        return await self._database.look(lambda connection: self._draft(connection, id))

    async def latest(self, case_id: str) -> Latest | None:
        """The case with its newest draft; None where there is no such case."""
        return await self._database.look(lambda connection: latest(connection, self._rows, case_id))

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

    async def to_revise(self, draft_id: str, versions: Versions = None) -> tuple[Case, Draft]:
        """The same, for a new draft in its place. Conflict where the customer already has this one, Changed where it is
        in none of the `versions`."""
        async with self._database.read() as connection:
            row = await self._rows.one(connection, drafts, draft_id)
            if row is not None:
                as_seen(row, versions)
                unsent(row)
        return await self.made(draft_id)

    async def feedback(
        self,
        draft_id: str,
        feedback: Mapping[str, Any],
        *,
        at: dt.datetime,
        sent: Sent | None = None,
        versions: Versions = None,
        asked: Asked | None = None,
    ) -> Judged:
        """Notes what the agent did. Accepted and edited open the commitment, rejected withdraws it. `sent` is what the
        text that was sent promises, where it is not the draft's. `versions` are those that the agent may have seen: Changed
        where it is another by now; without them a draft is sent once, and a stale one not at all. A draft once sent
        cannot be rejected, nor a rejected one sent."""
        try:
            said = Feedback.model_validate(feedback)
        except ValidationError as error:
            names = ", ".join(sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})) or "text"
            raise BadInput(f"the feedback cannot be used; look at {names}") from None

        async def work(connection: AsyncConnection) -> Judged:
            recorded, notices = await judge(connection, self._promises, draft_id, Verdict(said, at, sent, versions))
            return await self._judged(connection, draft_id, (*(sent.notices if sent else ()), *notices), recorded.edits)

        return await self._once(asked, work)

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
        page = await self.promised(state=state, due_before=due_before, owner=owner, limit=limit)
        return list(page.rows)

    async def promised(self, *, limit: int, cursor: str | None = None, **wanted: Any) -> pages.Page[Commitment]:
        """The same, a page at a time. BadInput where the cursor is none of this list's."""
        told: dict[str, Any] = {"state": None, "due_before": None, "owner": None} | wanted
        async with self._database.read() as connection:
            return await pages.promised(connection, self._tenant, limit=limit, cursor=cursor, **told)

    async def cases(
        self, *, outcome: str | None = None, customer: str | None = None, limit: int = 100, cursor: str | None = None
    ) -> pages.Page[CaseLine]:
        """The stored cases, those that changed last first; `open` is the outcome of those without one."""
        async with self._database.read() as connection:
            return await pages.listed(
                connection, self._tenant, outcome=outcome, customer=customer, limit=limit, cursor=cursor
            )

    async def drafts_of(self, case_id: str, *, limit: int = 20, cursor: str | None = None) -> pages.Page[Draft]:
        """The drafts of a case, newest first, as they stand now. NotFound where there is no such case."""
        async with self._database.read() as connection:
            await self._case_row(connection, case_id)
            page = await pages.drafted(connection, self._tenant, case_id, limit=limit, cursor=cursor)
            return pages.Page(tuple([await self._draft(connection, id) for id in page.rows]), page.next)

    async def move(self, commitment_id: str, state: State, asked: Asked | None = None) -> Commitment:
        """The commitment in a new state, by `domain.commitment.NEXT`; to stay where it is is no move and no error."""

        async def work(connection: AsyncConnection) -> Commitment:
            row = await self._promises.named(connection, commitment_id)
            return await self._promises.move(connection, row, state)

        return await self._once(asked, work)

    async def hear(self, case_id: str, new: Incoming, asked: Asked | None = None) -> CaseFile:
        """One more message of a stored case, and the case with it. Where the customer wrote, drafts that were not sent
        are stale from now on. NotFound."""

        async def work(connection: AsyncConnection) -> CaseFile:
            await messages.add(connection, self._rows, case_id, new)
            return await case_file(connection, await self._case_row(connection, case_id))

        return await self._once(asked, work, case_id)

    async def end(self, case_id: str, outcome: Outcome, asked: Asked | None = None) -> CaseFile:
        """How a case ended, and the case with it. NotFound."""

        async def work(connection: AsyncConnection) -> CaseFile:
            await messages.end(connection, self._rows, case_id, outcome)
            return await case_file(connection, await self._case_row(connection, case_id))

        return await self._once(asked, work, case_id)

    async def seen(self, span: Period, by: By | None = None, words: Mapping[str, str] | None = None) -> Seen:
        """What the cases of a period show together, as counts; `words` are the company's own, by their terms."""
        async with self._database.read() as connection:
            return await insights.seen(connection, self._tenant, span, by, words or {})

    async def erase(self, customer_id: str) -> None:
        """Erases a customer: see `erasing`."""
        await erase(self._whole, self._rows, customer_id)

    async def case_file(self, id: str) -> CaseFile:
        """The stored case, and what was said, drafted, decided and promised in it, oldest first."""
        async with self._database.read() as connection:
            return await case_file(connection, await self._case_row(connection, id))

    async def handled(self, case_id: str) -> tuple[Handled, ...]:
        """The newest drafts of a case with the last that was said of each, oldest first."""
        async with self._database.read() as connection:
            return await handled(connection, self._tenant, case_id)

    async def _once(
        self, asked: Asked | None, work: Callable[[AsyncConnection], Awaitable[V]], case_id: str | None = None
    ) -> V:
        """What `work` gives, kept in its transaction as the answer to the request that asked for it."""

        async def whole(connection: AsyncConnection) -> V:
            value = await work(connection)
            if asked is not None and asked.key is not None:
                answer = value.model_dump_json(by_alias=True)
                of_case = case_id or getattr(value, "case_id", None)
                await self.requests.keep(connection, asked.key, answer, case_id=of_case)
            return value

        return await self._database.write(whole)

    async def _case_row(self, connection: AsyncConnection, id: str) -> Row[Any]:
        row = (await connection.execute(select(cases).where(self._rows.named(cases, id)))).one_or_none()
        if row is None:
            raise NotFound(f"there is no case {id!r}")
        return row

    async def _put_case(
        self, connection: AsyncConnection, case: Case, asked: Asked | None
    ) -> tuple[bool, messages.Late, str | None]:
        """Update first: it takes the row's lock, so that two drafts of one case follow each other. Whether it is new, what came
        between since the draft was asked for, and whose the draft is. What the customer wrote meanwhile is not overwritten."""
        now = self._rows.clock()
        since, customer = asked.at if asked else None, case.customer.id
        values = {"body": case.model_dump_json(by_alias=True)}
        if customer is not None:  # who a case belongs to is not forgotten: they may be erased
            values["customer_id"] = customer
        known = (await connection.execute(_TOUCH, self._rows.ids(case.id) | {"now": now})).one_or_none()
        if known is None:
            if customer is None:
                await refuse_lost(connection, self._rows, case.id, since)
            await self._rows.add(connection, cases, {"id": case.id, "created_at": now, "updated_at": now, **values})
            return True, messages.Late(), customer
        late = await messages.between(connection, self._rows, case.id, since)
        if customer is not None and known.customer_id is None:
            await claimed(connection, self._rows, case.id, customer)
        if not late.wrote:
            await connection.execute(update(cases).where(self._rows.named(cases, case.id)).values(values))
        return False, late, customer or known.customer_id

    async def _draft(self, connection: AsyncConnection, id: str) -> Draft:
        found = (await connection.execute(_DRAFT, self._rows.ids(id))).one_or_none()
        if found is None:
            raise NotFound(f"there is no draft {id!r}")
        draft = messages.as_it_stands(
            Draft.model_validate_json(found.body), found.version, messages.Late(found.stale_at, found.stale_for)
        )
        if draft.plan.commitment is None:
            return draft
        row = (await connection.execute(_PROMISE, self._rows.ids(draft.plan.commitment.id))).one()
        promise = commitment_of(row)
        if promise.state == "proposed" and row.draft_id != id and found.verdict == REPLACED:
            promise = promise.model_copy(update={"state": "withdrawn"})  # a newer draft makes the same promise
        promise = promise.model_copy(update={"due_at": promise.due_at.astimezone(draft.plan.commitment.due_at.tzinfo)})
        return draft.model_copy(update={"plan": draft.plan.model_copy(update={"commitment": promise})})

    async def _judged(
        self, connection: AsyncConnection, id: str, notices: tuple[Notice, ...], edits: Edits | None
    ) -> Judged:
        draft = await self._draft(connection, id)
        planned = draft.plan.commitment
        mine = (commitments.c.tenant == self._tenant) & (commitments.c.draft_id == id)
        rows = await connection.execute(select(commitments).where(mine).order_by(commitments.c.due_at))
        added = [commitment_of(row) for row in rows if planned is None or row.id != planned.id]
        told = {name: getattr(draft, name) for name in Draft.model_fields}
        after = {"commitments": (*([planned] if planned else []), *added), "warnings": notices}
        return Judged(**(told | after), edits=edits)

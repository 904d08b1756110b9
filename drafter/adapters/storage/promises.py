"""The commitments' rows: proposed with a draft, opened when it is sent, settled by hand or by what the case shows. Each
method works inside the caller's transaction, and every move is one that `domain.commitment.NEXT` allows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import commitments, drafts
from drafter.domain.commitment import NEXT, Commitment, State
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, NotFound
from drafter.domain.evidence import Evidence
from drafter.domain.feedback import Sent
from drafter.domain.reading import Promise
from drafter.drafting.following import is_same

# Those of a case that are only proposed, and the one with an id where one is given, of whatever case.
_REPLACED = (
    select(commitments)
    .where(commitments.c.tenant == bindparam("of_tenant"))
    .where(
        ((commitments.c.case_id == bindparam("of_case")) & (commitments.c.state == "proposed"))
        | (commitments.c.id == bindparam("of_id"))
    )
    .with_for_update()
)


def commitment_of(row: Row[Any]) -> Commitment:
    values = {name: getattr(row, name) for name in Commitment.model_fields}
    if row.evidence is not None:
        values["evidence"] = Evidence.model_validate_json(row.evidence)
    return Commitment.model_validate(values)


@dataclass(frozen=True)
class Promises:
    rows: Rows

    def of_case(self, case_id: str, *states: State) -> Any:
        """The condition for a case's commitments in these states."""
        mine = (commitments.c.tenant == self.rows.tenant) & (commitments.c.case_id == case_id)
        return mine & commitments.c.state.in_(states)

    async def replace(self, connection: AsyncConnection, draft: Draft) -> None:
        """What older drafts only proposed is withdrawn; a promise that the customer already has stays as it is."""
        promise = draft.plan.commitment
        which = {"of_case": draft.case_id, **self.rows.ids(promise.id if promise else None)}
        rows = (await connection.execute(_REPLACED, which)).all()
        found = {row.id: row for row in rows}
        known = found.pop(promise.id, None) if promise else None
        for row in found.values():
            await self.move(connection, row, "withdrawn")
        if promise is not None:
            await self._propose(connection, draft.id, promise, known)

    async def _propose(
        self, connection: AsyncConnection, draft_id: str, promise: Commitment, known: Row[Any] | None
    ) -> None:
        """`known` is the row that the promise has already."""
        values = promise.model_dump() | {"draft_id": draft_id, "state": "proposed", "made_at": None, "evidence": None}
        if known is None:
            await self.rows.add(connection, commitments, values)
        elif known.case_id != promise.case_id:
            raise Conflict("another case has a commitment with this id already")
        elif known.state in ("proposed", "withdrawn"):
            await connection.execute(update(commitments).where(self.rows.named(commitments, promise.id)).values(values))
            await self._shown_anew(connection, known, draft_id)
        else:
            return
        ids = {"case_id": promise.case_id, "draft_id": draft_id, "commitment_id": promise.id}
        await self.rows.note(connection, "commitment.proposed", **ids)

    async def settle(self, connection: AsyncConnection, draft: Draft, told: Iterable[Promise], last: int) -> None:
        """Writes down what the case has shown to be kept or broken. `last` is the place that the last message will have
        in the history."""
        for promise in told:
            row = await self.rows.one(connection, commitments, promise.commitment)
            if row is None or row.case_id != draft.case_id or promise.state not in NEXT[row.state]:
                continue
            if promise.state in ("kept", "broken"):
                shown = promise.shown
                if shown is not None and shown.message == "last":
                    shown = shown.model_copy(update={"message": last})
                await self.move(connection, row, promise.state, evidence=shown)

    async def withdraw(self, connection: AsyncConnection, draft: Row[Any]) -> Commitment | None:
        """For a draft that was rejected: its promise goes with it, one that somebody opened by hand too. Where a newer draft
        makes the same promise, it stays. The promise, where it was open."""
        row = await self.rows.one(connection, commitments, draft.commitment_id)
        if row is None or row.state not in ("proposed", "open") or row.draft_id != draft.id:
            return None
        await self.move(connection, row, "withdrawn")
        return commitment_of(row) if row.state == "open" else None

    async def open(
        self, connection: AsyncConnection, draft: Row[Any], sent: Sent, at: dt.datetime, *, named: bool
    ) -> None:
        """For a draft that was sent: the planned promise as the text makes it, and those beyond it. `named`: the sender named
        the version that they saw. Conflict where the planned one was withdrawn."""
        row = await self.rows.one(connection, commitments, draft.commitment_id)
        if row is not None and row.state == "withdrawn" and sent.commitment is not None:
            row = await self._again(connection, draft, row, named=named)
        if row is not None and row.state in ("proposed", "open"):
            if sent.commitment is None:
                await self.move(connection, row, "withdrawn")
            else:
                row = await self._change(connection, row, sent.commitment)
                await self.move(connection, row, "open", at=at)
        wanted = {one.id for one in sent.added}
        before = self.of_case(draft.case_id, "open") & (commitments.c.draft_id == draft.id)
        for old in (await connection.execute(select(commitments).where(before).with_for_update())).all():
            if old.id != draft.commitment_id and old.id not in wanted:
                await self.move(connection, old, "withdrawn")
        for one in sent.added:
            known = await self.rows.one(connection, commitments, one.id)
            if known is None or (known.state == "withdrawn" and known.draft_id == draft.id):
                await self._propose(connection, draft.id, one, known)
                await self.move(connection, await self.named(connection, one.id), "open", at=at)

    async def _again(self, connection: AsyncConnection, draft: Row[Any], row: Row[Any], *, named: bool) -> Row[Any]:
        """A withdrawn promise of a draft that was sent all the same. Where the draft is the last of its case, the customer has
        its promise: it is proposed again. Withdrawn by hand, that wants a sender who knows of it."""
        mine = (drafts.c.tenant == self.rows.tenant) & (drafts.c.case_id == draft.case_id)
        newer = (
            select(drafts.c.id).where(mine, drafts.c.id != draft.id, drafts.c.created_at >= draft.created_at).limit(1)
        )
        if row.draft_id != draft.id or (await connection.execute(newer)).first() is not None:
            if draft.verdict is None:
                raise Conflict("this draft's promise was withdrawn, because a newer draft replaced it", hint="use that")
            return row
        if draft.verdict is None and not named:
            hint = f"send If-Match with its version, {draft.version}, to send it all the same: its promise is then open"
            raise Conflict("this draft's promise was withdrawn by hand", hint=hint, version=draft.version)
        await self._propose(connection, draft.id, commitment_of(row), row)
        return await self.named(connection, row.id)

    async def move(
        self,
        connection: AsyncConnection,
        row: Row[Any],
        state: State,
        *,
        at: dt.datetime | None = None,
        evidence: Evidence | None = None,
    ) -> Commitment:
        """The commitment in a new state; to stay where it is is no move and no error. One that opens takes the place of
        an open one for the same act in its case: that is withdrawn, or broken where its time has passed."""
        now: State = row.state
        if state == now:
            return commitment_of(row)
        if state not in NEXT[now]:
            allowed = ", ".join(sorted(NEXT[now])) or "nothing: that is final"
            raise Conflict(f"a commitment that is {now} cannot become {state}", hint=f"it may become {allowed}")
        values: dict[str, Any] = {"state": state}
        if state == "open":
            values["made_at"] = at or self.rows.clock()
            await self._supersede(connection, row, values["made_at"])
        if evidence is not None:
            values["evidence"] = evidence.model_dump_json()
        await connection.execute(update(commitments).where(self.rows.named(commitments, row.id)).values(values))
        await self._shown_anew(connection, row)
        ids = {"case_id": row.case_id, "draft_id": row.draft_id, "commitment_id": row.id}
        await self.rows.note(connection, f"commitment.{state}", **ids)
        return commitment_of(row).model_copy(update=values | {"evidence": evidence or commitment_of(row).evidence})

    async def named(self, connection: AsyncConnection, id: str) -> Row[Any]:
        row = await self.rows.one(connection, commitments, id)
        if row is None:
            raise NotFound(f"there is no commitment {id!r}")
        return row

    async def _change(self, connection: AsyncConnection, row: Row[Any], told: Commitment) -> Row[Any]:
        """The row with the act, owner and time that the text names."""
        values = {"does": told.does, "owner": told.owner, "due_at": told.due_at}
        if all(getattr(row, name) == value for name, value in values.items()):
            return row
        await connection.execute(update(commitments).where(self.rows.named(commitments, row.id)).values(values))
        await self._shown_anew(connection, row)
        ids = {"case_id": row.case_id, "draft_id": row.draft_id, "commitment_id": row.id}
        await self.rows.note(connection, "commitment.changed", **ids)
        changed = await self.named(connection, row.id)
        if changed.state == "open":
            await self._supersede(connection, changed, self.rows.clock())
        return changed

    async def _shown_anew(self, connection: AsyncConnection, row: Row[Any], but: str = "") -> None:
        """A draft shows its promise as it stands, so each that makes this one is another version now."""
        mine = (drafts.c.tenant == self.rows.tenant) & (drafts.c.case_id == row.case_id) & (drafts.c.id != but)
        making = update(drafts).where(mine, drafts.c.commitment_id == row.id)
        await connection.execute(making.values(version=drafts.c.version + 1))

    async def _supersede(self, connection: AsyncConnection, row: Row[Any], at: dt.datetime) -> None:
        alike: Sequence[Row[Any]] = (
            await connection.execute(select(commitments).where(self.of_case(row.case_id, "open")).with_for_update())
        ).all()
        for other in alike:
            if other.id != row.id and is_same(other.does, row.does):
                await self.move(connection, other, "broken" if other.due_at < at else "withdrawn")

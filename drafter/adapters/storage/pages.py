"""Long lists, a page at a time. A cursor names the last row of a page by what the list is sorted by, so that rows
which come in meanwhile neither repeat one nor hide one.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, and_, false, func, or_, select
from sqlalchemy import case as when
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import commitment_of
from drafter.adapters.storage.tables import cases, commitments, drafts, roleplays
from drafter.domain.case import Customer
from drafter.domain.commitment import Commitment, State
from drafter.domain.errors import BadInput
from drafter.domain.timeline import CaseLine

T = TypeVar("T")
MOST = 1000
"""The most rows given at once."""
_BEGINS = 200
_URGENT = when({"open": 0, "broken": 0, "proposed": 1}, value=commitments.c.state, else_=2)


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some rows of a list, and the cursor of the rest; None where there is no more."""

    rows: tuple[T, ...]
    next: str | None = None


@dataclass(frozen=True)
class _Order:
    """What a list is sorted by, and whether upwards. `name` keeps one list's cursors from another's."""

    name: str
    columns: Sequence[tuple[Any, bool]]
    kinds: Sequence[type]

    def cut(self, query: Select[Any], cursor: str | None, limit: int) -> Select[Any]:
        """The rows behind the cursor, and one more than the limit, which tells whether there is another page."""
        if cursor is not None:
            values = self._values(cursor)
            query = query.where(or_(false(), *(self._behind(values, index) for index in range(len(values)))))
        order = (column.asc() if up else column.desc() for column, up in self.columns)
        return query.order_by(*order).limit(max(1, min(limit, MOST)) + 1)

    def page(self, rows: Sequence[T], keys: Iterable[Sequence[Any]], limit: int) -> Page[T]:
        limit = max(1, min(limit, MOST))
        if len(rows) <= limit:
            return Page(tuple(rows))
        last = list(keys)[limit - 1]
        told = [value.isoformat() if isinstance(value, dt.datetime) else value for value in last]
        text = json.dumps([self.name, *told], separators=(",", ":"))
        return Page(tuple(rows[:limit]), base64.urlsafe_b64encode(text.encode()).decode().rstrip("="))

    def _behind(self, values: Sequence[Any], index: int) -> Any:
        """Alike in all that comes first, and later in this."""
        same = [column == value for (column, _), value in zip(self.columns[:index], values[:index], strict=True)]
        column, up = self.columns[index]
        return and_(*same, column > values[index] if up else column < values[index])

    def _values(self, cursor: str) -> list[Any]:
        try:
            raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
            name, *told = json.loads(raw)
            kept = [_kept(value, kind) for value, kind in zip(told, self.kinds, strict=True)]
        except (ValueError, TypeError, UnicodeError, binascii.Error, RecursionError, OverflowError):
            raise _no_cursor() from None
        if name != self.name:
            raise _no_cursor()
        return kept


def _kept(value: Any, kind: type) -> Any:
    if kind is dt.datetime:
        moment = dt.datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError(value)
        return moment.astimezone(dt.UTC)
    if type(value) is not kind or (isinstance(value, str) and ("\x00" in value or len(value) > 200)):
        raise ValueError(value)
    if isinstance(value, str):
        value.encode()  # half a character is no id
    if isinstance(value, int) and not 0 <= value <= 9:
        raise ValueError(value)
    return value


def _no_cursor() -> BadInput:
    return BadInput("is no cursor of this list", key="cursor", hint="take `next` of the page before, as it is")


_COMMITMENTS = _Order(
    "commitments", ((_URGENT, True), (commitments.c.due_at, True), (commitments.c.id, True)), (int, dt.datetime, str)
)
_CASES = _Order("cases", ((cases.c.updated_at, False), (cases.c.id, False)), (dt.datetime, str))
_DRAFTS = _Order("drafts", ((drafts.c.created_at, False), (drafts.c.id, False)), (dt.datetime, str))
_ROLEPLAYS = _Order("roleplays", ((roleplays.c.started_at, False), (roleplays.c.id, False)), (dt.datetime, str))


async def promised(
    connection: AsyncConnection,
    tenant: str,
    *,
    state: State | Sequence[State] | None,
    due_before: dt.datetime | None,
    owner: str | None,
    limit: int,
    cursor: str | None = None,
) -> Page[Commitment]:
    """What is still owed first, so that what is overdue leads, then the proposed, then the settled; by due time."""
    query = select(commitments, _URGENT.label("rank")).where(commitments.c.tenant == tenant)
    if state is not None:
        query = query.where(commitments.c.state.in_([state] if isinstance(state, str) else state))
    if due_before is not None:
        query = query.where(commitments.c.due_at < due_before)
    if owner is not None:
        # SQLite knows no other letters than those of English, so the name as it was given counts too.
        query = query.where((commitments.c.owner == owner) | (func.lower(commitments.c.owner) == owner.lower()))
    rows = (await connection.execute(_COMMITMENTS.cut(query, cursor, limit))).all()
    keys = ((row.rank, row.due_at, row.id) for row in rows)
    return _COMMITMENTS.page([commitment_of(row) for row in rows], keys, limit)


async def listed(
    connection: AsyncConnection,
    tenant: str,
    *,
    outcome: str | None,
    customer: str | None,
    limit: int,
    cursor: str | None = None,
) -> Page[CaseLine]:
    """The cases, those that changed last first; `open` is the outcome of those that nobody told one of."""
    query = select(cases).where(cases.c.tenant == tenant)
    if outcome is not None:
        query = query.where(cases.c.outcome.is_(None) if outcome == "open" else cases.c.outcome == outcome)
    if customer is not None:
        query = query.where(cases.c.customer_id == customer)
    rows = (await connection.execute(_CASES.cut(query, cursor, limit))).all()
    return _CASES.page([_line(row) for row in rows], ((row.updated_at, row.id) for row in rows), limit)


def _line(row: Any) -> CaseLine:
    body = json.loads(row.body)
    names = ("id", "outcome", "outcome_at", "created_at", "updated_at")
    told = {name: getattr(row, name) for name in names} | {"channel": body["channel"]}
    says = body["message"]["text"][:_BEGINS]
    return CaseLine(**told, customer=Customer.model_validate(body["customer"]), says=says)


async def drafted(
    connection: AsyncConnection, tenant: str, case_id: str, *, limit: int, cursor: str | None = None
) -> Page[str]:
    """The ids of a case's drafts, newest first."""
    query = select(drafts.c.id, drafts.c.created_at)
    query = query.where(drafts.c.tenant == tenant, drafts.c.case_id == case_id)
    rows = (await connection.execute(_DRAFTS.cut(query, cursor, limit))).all()
    return _DRAFTS.page([str(row.id) for row in rows], ((row.created_at, row.id) for row in rows), limit)


async def roleplayed(
    connection: AsyncConnection, tenant: str, *, trainee: str | None, limit: int, cursor: str | None = None
) -> Page[str]:
    """The cards of role-plays, the newest first."""
    query = select(roleplays.c.card, roleplays.c.started_at, roleplays.c.id).where(roleplays.c.tenant == tenant)
    if trainee is not None:
        query = query.where(roleplays.c.trainee == trainee)
    rows = (await connection.execute(_ROLEPLAYS.cut(query, cursor, limit))).all()
    return _ROLEPLAYS.page([str(row.card) for row in rows], ((row.started_at, row.id) for row in rows), limit)

"""What the store knows of a customer and their case, added to the case before it is read and planned."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Select, String, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import commitment_of
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import cases, commitments, drafts
from drafter.domain.case import Case, Given

_MOST = 200
"""So many of the newest drafts that gave a customer something are looked at, and so many commitments of a case."""
_GIVEN = TypeAdapter(tuple[Given, ...])
_OWNER = func.coalesce(bindparam("customer", type_=String), cases.c.customer_id)
# A case may have passed to this customer from another, of whom they hear nothing. Drafts of nobody are of a case that was nobody's.
_THEIRS = or_(drafts.c.customer_id.is_(None), drafts.c.customer_id == _OWNER)
_MADE_IN = drafts.join(cases, (drafts.c.tenant == cases.c.tenant) & (drafts.c.case_id == cases.c.id))
_FOLLOWED = (
    select(commitments)
    .select_from(
        _MADE_IN.join(commitments, (commitments.c.tenant == drafts.c.tenant) & (commitments.c.draft_id == drafts.c.id))
    )
    .where(commitments.c.tenant == bindparam("of_tenant"), commitments.c.case_id == bindparam("of_id"), _THEIRS)
    .where(commitments.c.state.in_(("open", "kept", "broken")))
    .order_by(commitments.c.made_at.desc(), commitments.c.id)
    .limit(_MOST)
)


def _gifts(mine: ColumnElement[bool]) -> Select[Any]:
    """What was given in these cases. What this case was only promised may be promised again; it was given when the
    promise behind it was kept."""
    joined = _MADE_IN.outerjoin(
        commitments, (drafts.c.tenant == commitments.c.tenant) & (drafts.c.commitment_id == commitments.c.id)
    )
    arrived = (drafts.c.case_id != bindparam("of_id")) | (commitments.c.state == "kept")
    query = select(drafts.c.given).select_from(joined).where(cases.c.tenant == bindparam("of_tenant"), mine, arrived)
    query = query.where(drafts.c.given.is_not(None))
    return query.order_by(drafts.c.created_at.desc(), drafts.c.id).limit(_MOST)


_OF_CASE = _gifts((cases.c.id == bindparam("of_id")) & _THEIRS)
_OF_CUSTOMER = _gifts(drafts.c.customer_id == bindparam("customer"))


async def recalled(connection: AsyncConnection, known: Rows, case: Case) -> Case:
    """The case with its commitments and with what its customer was given, in any case. What the caller tells comes
    first: their commitments by id, their gifts by case and remedy."""
    told = {one.id for one in case.commitments}
    rows = await connection.execute(_FOLLOWED, known.ids(case.id) | {"customer": case.customer.id})
    followed = tuple(commitment_of(row) for row in reversed(rows.all()) if row.id not in told)
    given = await _given(connection, known, case)
    return case.model_copy(update={"followed": followed, "given": _merged(case, given)})


async def _given(connection: AsyncConnection, known: Rows, case: Case) -> list[Given]:
    customer, ids = case.customer.id, known.ids(case.id)
    if customer is None:
        rows = await connection.execute(_OF_CASE, ids | {"customer": None})
    else:
        rows = await connection.execute(_OF_CUSTOMER, ids | {"customer": customer})
    given = [one for text in rows.scalars() for one in _GIVEN.validate_json(text)]
    return sorted(given, key=lambda one: one.at)


def _merged(case: Case, known: Iterable[Given]) -> tuple[Given, ...]:
    """The caller's, then ours; a remedy said again in the same case was given once, the first time."""
    merged = {(one.case_id or case.id, one.remedy): one for one in case.given}
    for one in known:
        merged.setdefault((one.case_id or case.id, one.remedy), one)
    listed = {id(one) for one in merged.values()}
    again = [one for one in case.given if id(one) not in listed]
    return (*again, *merged.values())

"""What the store knows of a customer and their case, added to the case before it is read and planned."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.promises import Promises, commitment_of
from drafter.adapters.storage.tables import cases, commitments, drafts
from drafter.domain.case import Case, Given

_MOST = 200
"""So many of the newest drafts that gave a customer something are looked at, and so many commitments of a case."""
_GIVEN = TypeAdapter(tuple[Given, ...])


async def recalled(connection: AsyncConnection, promises: Promises, case: Case) -> Case:
    """The case with its commitments and with what its customer was given, in any case. What the caller tells comes
    first: their commitments by id, their gifts by case and remedy."""
    told = {one.id for one in case.commitments}
    query = select(commitments).where(promises.of_case(case.id, "open", "kept", "broken"))
    rows = await connection.execute(query.order_by(commitments.c.made_at.desc(), commitments.c.id).limit(_MOST))
    followed = tuple(commitment_of(row) for row in reversed(rows.all()) if row.id not in told)
    given = await _given(connection, promises.rows.tenant, case)
    return case.model_copy(update={"followed": followed, "given": _merged(case, given)})


async def _given(connection: AsyncConnection, tenant: str, case: Case) -> list[Given]:
    customer = case.customer.id
    mine = cases.c.id == case.id if customer is None else cases.c.customer_id == customer
    joined = drafts.join(cases, (drafts.c.tenant == cases.c.tenant) & (drafts.c.case_id == cases.c.id))
    joined = joined.outerjoin(
        commitments, (drafts.c.tenant == commitments.c.tenant) & (drafts.c.commitment_id == commitments.c.id)
    )
    # What this case was only promised may be promised again; it was given when the promise behind it was kept.
    arrived = (drafts.c.case_id != case.id) | (commitments.c.state == "kept")
    query = select(drafts.c.given).select_from(joined).where(cases.c.tenant == tenant, mine, arrived)
    query = query.where(drafts.c.given.is_not(None))
    rows = await connection.execute(query.order_by(drafts.c.created_at.desc(), drafts.c.id).limit(_MOST))
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

"""Whose case it is, what a sent draft gave, since when a commitment binds and what showed it kept, who was told of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alembic.operations import Operations
from pydantic import ValidationError
from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    Row,
    String,
    Text,
    column,
    func,
    select,
    table,
    tuple_,
    update,
)

from drafter.adapters.storage.tables import Moment
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun
from drafter.domain.feedback import as_drafted

revision = "0002_customers"
down_revision = "0001_first"

_AT_ONCE = 200
_CASES = table("cases", column("tenant"), column("id"), column("body"), column("customer_id"))
_DRAFTS = table(
    "drafts",
    *(column(name) for name in ("tenant", "id", "body", "commitment_id", "verdict", "given")),
    column("created_at", Moment),
)
_FEEDBACK = table("feedback", column("tenant"), column("draft_id"), column("at", Moment))
_COMMITMENTS = table("commitments", column("tenant"), column("id"), column("state"), column("made_at", Moment))


def upgrade(op: Operations) -> None:
    op.add_column("cases", Column("customer_id", String(200)))
    op.add_column("drafts", Column("given", Text))
    op.add_column("commitments", Column("made_at", String(27)))
    op.add_column("commitments", Column("evidence", Text))
    op.create_table(
        "notices",
        Column("tenant", String(64), nullable=False),
        Column("commitment_id", String(200), nullable=False),
        Column("event", String(16), nullable=False),
        Column("due_at", String(27), nullable=False),
        Column("receiver", String(16), nullable=False),
        Column("tries", Integer, nullable=False),
        Column("next_at", String(27), nullable=False),
        Column("sent_at", String(27)),
        PrimaryKeyConstraint("tenant", "commitment_id", "event", "due_at", "receiver"),
        ForeignKeyConstraint(["tenant", "commitment_id"], ["commitments.tenant", "commitments.id"], ondelete="CASCADE"),
    )
    op.create_index("cases_of_customer", "cases", ["tenant", "customer_id"])
    connection = op.get_bind()
    _fill_customers(connection)
    _fill_sent(connection)


def _fill_customers(connection: Connection) -> None:
    for row in _rows(connection, _CASES):
        customer = (json.loads(row.body).get("customer") or {}).get("id")
        if customer:
            connection.execute(_of(_CASES, row, customer_id=customer))


def _fill_sent(connection: Connection) -> None:
    """What drafts that were sent gave, and since when their commitments bind."""
    first = select(_FEEDBACK.c.tenant, _FEEDBACK.c.draft_id, func.min(_FEEDBACK.c.at, type_=Moment).label("at"))
    when = first.group_by(_FEEDBACK.c.tenant, _FEEDBACK.c.draft_id).subquery()
    sent = {(one.tenant, one.draft_id): one.at for one in connection.execute(select(when))}
    for row in _rows(connection, _DRAFTS):
        if row.verdict not in ("accepted", "edited"):
            continue
        draft, at = _draft(row), sent.get((row.tenant, row.id), row.created_at)
        given = json.dumps([one.model_dump(mode="json") for one in as_drafted(draft, at).given])
        connection.execute(_of(_DRAFTS, row, given=given))
        made = (_COMMITMENTS.c.tenant == row.tenant) & (_COMMITMENTS.c.id == row.commitment_id)
        settled = _COMMITMENTS.c.state.in_(("open", "kept", "broken"))
        connection.execute(update(_COMMITMENTS).where(made, settled).values(made_at=at))


def _draft(row: Row[Any]) -> Draft:
    try:
        return Draft.model_validate_json(row.body)
    except ValidationError:
        hint = "the database is as it was; repair or remove that row"
        raise CannotRun(f"the database cannot be upgraded: draft {row.id!r} cannot be read", hint=hint) from None


def _rows(connection: Connection, from_: Any) -> Iterator[Row[Any]]:
    """All rows, some at a time: bodies are large."""
    keys = [tuple(key) for key in connection.execute(select(from_.c.tenant, from_.c.id))]
    for start in range(0, len(keys), _AT_ONCE):
        some = tuple_(from_.c.tenant, from_.c.id).in_(keys[start : start + _AT_ONCE])
        yield from connection.execute(select(from_).where(some)).all()


def _of(from_: Any, row: Row[Any], **values: Any) -> Any:
    return update(from_).where(from_.c.tenant == row.tenant, from_.c.id == row.id).values(**values)

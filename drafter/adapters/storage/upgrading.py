"""Brings a database that an earlier release has made to the tables of this one, in place and in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Row, Table, func, inspect, select, tuple_, update
from sqlalchemy.schema import CreateColumn

from drafter.adapters.storage.tables import SCHEMA, cases, commitments, drafts, feedback, metadata, schema_version
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun
from drafter.domain.feedback import as_drafted

_AT_ONCE = 200


def upgrade(connection: Connection) -> None:
    """Adds the columns and indexes that are missing, fills them from what is there, and notes the version. Whole tables
    are there already."""
    known = inspect(connection)
    for table in metadata.sorted_tables:
        there = {column["name"] for column in known.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                told = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {told}")
        named = {index["name"] for index in known.get_indexes(table.name)}
        for index in table.indexes:
            if index.name not in named:
                index.create(connection)
    _fill_customers(connection)
    _fill_sent(connection)
    connection.execute(update(schema_version).values(version=SCHEMA))


def _fill_customers(connection: Connection) -> None:
    for row in _rows(connection, cases):
        customer = (json.loads(row.body).get("customer") or {}).get("id")
        if customer:
            connection.execute(_of(cases, row, customer_id=customer))


def _fill_sent(connection: Connection) -> None:
    """What drafts that were sent gave, and since when their commitments bind."""
    first = select(feedback.c.tenant, feedback.c.draft_id, func.min(feedback.c.at).label("at"))
    when = first.group_by(feedback.c.tenant, feedback.c.draft_id).subquery()
    sent = {(one.tenant, one.draft_id): one.at for one in connection.execute(select(when))}
    for row in _rows(connection, drafts):
        if row.verdict not in ("accepted", "edited"):
            continue
        draft, at = _draft(row), sent.get((row.tenant, row.id), row.created_at)
        given = json.dumps([one.model_dump(mode="json") for one in as_drafted(draft, at).given])
        connection.execute(_of(drafts, row, given=given))
        made = (commitments.c.tenant == row.tenant) & (commitments.c.id == row.commitment_id)
        settled = commitments.c.state.in_(("open", "kept", "broken"))
        connection.execute(update(commitments).where(made, settled, commitments.c.made_at.is_(None)).values(made_at=at))


def _draft(row: Row[Any]) -> Draft:
    try:
        return Draft.model_validate_json(row.body)
    except ValidationError:
        hint = "the database is as it was; repair or remove that row"
        raise CannotRun(f"the database cannot be upgraded: draft {row.id!r} cannot be read", hint=hint) from None


def _rows(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """All rows, some at a time: bodies are large."""
    keys = [tuple(key) for key in connection.execute(select(table.c.tenant, table.c.id))]
    for start in range(0, len(keys), _AT_ONCE):
        some = tuple_(table.c.tenant, table.c.id).in_(keys[start : start + _AT_ONCE])
        yield from connection.execute(select(table).where(some)).all()


def _of(table: Table, row: Row[Any], **values: Any) -> Any:
    return update(table).where(table.c.tenant == row.tenant, table.c.id == row.id).values(**values)

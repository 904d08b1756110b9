"""Tenants, their keys and what they spent; how cases end; versions of drafts; who was erased; an audit that is chained and
only ever added to; and on PostgreSQL, policies that hold each statement to one tenant's rows.

`api_keys` and `tenants` have no policy: who a key belongs to is asked before any tenant is known, and the operator sets
up all tenants alike. Neither holds anything of a customer.
"""

from __future__ import annotations

import json
from typing import Any

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    column,
    select,
    table,
    update,
)

from drafter.adapters.storage.auditing import hash_of
from drafter.adapters.storage.tables import Moment

revision = "0003_tenants"
down_revision = "0002_customers"

_GUARDED = (
    "cases", "drafts", "feedback", "commitments", "notices", "audit", "requests", "spending", "erasures"
)  # fmt: skip
_AUDIT = table(
    "audit",
    *(column(name) for name in ("id", "tenant", "what", "case_id", "draft_id", "commitment_id", "hash")),
    *(column(name) for name in ("key_id", "request_id")),
    column("at", Moment),
)
_REQUESTS = table("requests", column("tenant"), column("key"), column("answer"), column("case_id"))
_REFUSED = "the audit is only ever added to"


def upgrade(op: Operations) -> None:
    _add_columns(op)
    _add_tables(op)
    connection = op.get_bind()
    _fill_chain(connection)
    _fill_requests(connection)
    if connection.dialect.name == "postgresql":
        _guard(op)
    else:
        for act in ("UPDATE", "DELETE"):
            name = f"audit_no_{act.lower()}"
            op.execute(f"CREATE TRIGGER {name} BEFORE {act} ON audit BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END")


def _add_columns(op: Operations) -> None:
    op.add_column("cases", Column("outcome", String(16)))
    op.add_column("cases", Column("outcome_at", String(27)))
    op.add_column("drafts", Column("version", Integer, nullable=False, server_default="1"))
    op.add_column("drafts", Column("stale_at", String(27)))
    op.add_column("audit", Column("key_id", String(32)))
    op.add_column("audit", Column("request_id", String(128)))
    op.add_column("audit", Column("hash", String(64)))
    op.add_column("requests", Column("case_id", String(200)))
    op.create_index("cases_by_change", "cases", ["tenant", "updated_at", "id"])
    op.create_index("audit_chain", "audit", ["tenant", "id"])
    op.create_index("requests_of_case", "requests", ["tenant", "case_id"])


def _add_tables(op: Operations) -> None:
    op.create_table(
        "tenants",
        Column("id", String(64), primary_key=True),
        Column("settings", Text, nullable=False),
        Column("created_at", String(27), nullable=False),
    )
    op.create_table(
        "api_keys",
        Column("id", String(32), primary_key=True),
        Column("tenant", String(64), nullable=False),
        Column("hash", String(64), nullable=False),
        Column("name", String(200), nullable=False),
        Column("role", String(16), nullable=False),
        Column("scopes", Text),
        Column("created_at", String(27), nullable=False),
        Column("expires_at", String(27)),
        Column("revoked_at", String(27)),
        Column("replaced_by", String(32)),
    )
    op.create_index("keys_of_tenant", "api_keys", ["tenant", "created_at"])
    op.create_table(
        "spending",
        Column("tenant", String(64), nullable=False),
        Column("day", String(10), nullable=False),
        Column("calls", BigInteger, nullable=False),
        Column("tokens", BigInteger, nullable=False),
        Column("micros", BigInteger, nullable=False),
        PrimaryKeyConstraint("tenant", "day"),
    )
    op.create_table(
        "erasures",
        Column("tenant", String(64), nullable=False),
        Column("customer", String(64), nullable=False),
        Column("at", String(27), nullable=False),
        PrimaryKeyConstraint("tenant", "customer"),
    )


def _fill_chain(connection: Connection) -> None:
    """The audit so far becomes each tenant's chain."""
    before: dict[str, str] = {}
    for row in connection.execute(select(_AUDIT).order_by(_AUDIT.c.id)).all():
        before[row.tenant] = hash_of(row._asdict(), before.get(row.tenant))
        connection.execute(update(_AUDIT).where(_AUDIT.c.id == row.id).values(hash=before[row.tenant]))


def _fill_requests(connection: Connection) -> None:
    """Whose case a kept answer tells of."""
    for row in connection.execute(select(_REQUESTS).where(_REQUESTS.c.answer.is_not(None))).all():
        answer: Any = json.loads(row.answer)
        case = answer.get("case_id") if isinstance(answer, dict) else None
        if isinstance(case, str):
            mine = (_REQUESTS.c.tenant == row.tenant) & (_REQUESTS.c.key == row.key)
            connection.execute(update(_REQUESTS).where(mine).values(case_id=case))


def _guard(op: Operations) -> None:
    """`drafter.tenant` is set for each transaction: a tenant's name, or `*` for work on the whole database, such as a
    sweep. Where it is not set, no row is there. FORCE: the tables' owner is held to it too."""
    mine = "tenant = current_setting('drafter.tenant', true) OR current_setting('drafter.tenant', true) = '*'"
    for name in _GUARDED:
        op.execute(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_tenant ON {name} USING ({mine}) WITH CHECK ({mine})")
    op.execute(
        "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse()"
    )
    op.execute(
        "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
    )

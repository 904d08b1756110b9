"""The first tables: cases, drafts, feedback, commitments, their audit, and answers kept under a client's key."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String, Text

revision = "0001_first"
down_revision = None


def upgrade(op: Operations) -> None:
    op.create_table(
        "cases",
        *_key(),
        Column("body", Text, nullable=False),
        Column("created_at", String(27), nullable=False),
        Column("updated_at", String(27), nullable=False),
    )
    op.create_table(
        "drafts",
        *_key(),
        Column("case_id", String(200), nullable=False),
        Column("commitment_id", String(200)),
        Column("body", Text, nullable=False),
        Column("created_at", String(27), nullable=False),
        Column("verdict", String(16)),
        _of("cases", "case_id"),
    )
    op.create_table(
        "feedback",
        *_key(),
        Column("draft_id", String(200), nullable=False),
        Column("body", Text, nullable=False),
        Column("at", String(27), nullable=False),
        _of("drafts", "draft_id"),
    )
    op.create_table(
        "commitments",
        *_key(),
        Column("case_id", String(200), nullable=False),
        Column("draft_id", String(200), nullable=False),
        Column("does", Text, nullable=False),
        Column("owner", Text, nullable=False),
        Column("due_at", String(27), nullable=False),
        Column("channel", String(16), nullable=False),
        Column("state", String(16), nullable=False),
        _of("drafts", "draft_id"),
    )
    op.create_table(
        "audit",
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("tenant", String(64), nullable=False),
        Column("at", String(27), nullable=False),
        Column("what", String(64), nullable=False),
        Column("case_id", String(200)),
        Column("draft_id", String(200)),
        Column("commitment_id", String(200)),
    )
    op.create_table(
        "requests",
        *_key("key"),
        Column("body_hash", String(64), nullable=False),
        Column("at", String(27), nullable=False),
        Column("answer", Text),
    )
    op.create_index("drafts_of_case", "drafts", ["tenant", "case_id", "created_at"])
    op.create_index("feedback_of_draft", "feedback", ["tenant", "draft_id", "at"])
    op.create_index("commitments_due", "commitments", ["tenant", "state", "due_at"])
    op.create_index("commitments_of_case", "commitments", ["tenant", "case_id"])
    op.create_index("audit_of_tenant", "audit", ["tenant", "at"])
    op.create_index("requests_at", "requests", ["tenant", "at"])


def _key(name: str = "id") -> tuple[Column[str], Column[str], PrimaryKeyConstraint]:
    tenant = Column("tenant", String(64), nullable=False)
    return tenant, Column(name, String(200), nullable=False), PrimaryKeyConstraint("tenant", name)


def _of(parent: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant", column], [f"{parent}.tenant", f"{parent}.id"], ondelete="CASCADE")

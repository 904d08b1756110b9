"""Practice with a simulated customer, and how it went."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String, Text

revision = "0005_roleplays"
down_revision = "0004_tasks"


def upgrade(op: Operations) -> None:
    op.create_table(
        "roleplays",
        Column("tenant", String(64), nullable=False),
        Column("id", String(200), nullable=False),
        Column("scenario", String(200), nullable=False),
        Column("trainee", String(200)),
        Column("turns", Integer, nullable=False),
        Column("ending", String(16)),
        Column("body", Text, nullable=False),
        Column("card", Text, nullable=False),
        Column("started_at", String(27), nullable=False),
        Column("updated_at", String(27), nullable=False),
        PrimaryKeyConstraint("tenant", "id"),
    )
    op.create_index("roleplays_of_trainee", "roleplays", ["tenant", "trainee", "started_at"])
    op.create_index("roleplays_by_start", "roleplays", ["tenant", "started_at", "id"])
    op.create_index("roleplays_by_change", "roleplays", ["tenant", "updated_at"])
    if op.get_bind().dialect.name == "postgresql":
        mine = "tenant = current_setting('drafter.tenant', true) OR current_setting('drafter.tenant', true) = '*'"
        op.execute("ALTER TABLE roleplays ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE roleplays FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_tenant ON roleplays USING ({mine}) WITH CHECK ({mine})")

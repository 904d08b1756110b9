"""For whom each draft was made, and why it is stale. What is there already was made for whom its case belongs to now."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, String, column, select, table, update

revision = "0007_handed_on"
down_revision = "0006_observations"

_CASES = table("cases", *(column(name) for name in ("tenant", "id", "customer_id")))
_DRAFTS = table("drafts", *(column(name) for name in ("tenant", "case_id", "customer_id")))


def upgrade(op: Operations) -> None:
    op.add_column("drafts", Column("stale_for", String(16)))
    op.add_column("drafts", Column("customer_id", String(200)))
    op.create_index("drafts_of_customer", "drafts", ["tenant", "customer_id"])
    owner = select(_CASES.c.customer_id).where(_CASES.c.tenant == _DRAFTS.c.tenant, _CASES.c.id == _DRAFTS.c.case_id)
    op.get_bind().execute(update(_DRAFTS).values(customer_id=owner.scalar_subquery()))

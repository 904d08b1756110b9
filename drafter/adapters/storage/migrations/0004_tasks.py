"""Tasks that wait to be done; and on PostgreSQL what the library that runs them keeps there: names of tasks, no content."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Connection, Integer, PrimaryKeyConstraint, String, Text, text

from drafter.domain.errors import CannotRun

revision = "0004_tasks"
down_revision = "0003_tenants"


def upgrade(op: Operations) -> None:
    op.create_table(
        "tasks",
        Column("tenant", String(64), nullable=False),
        Column("id", String(200), nullable=False),
        Column("desk", String(64), nullable=False),
        Column("conversation", String(150), nullable=False),
        Column("key", String(200), nullable=False),
        Column("case_id", String(200), nullable=False),
        Column("body", Text),
        Column("state", String(16), nullable=False),
        Column("tries", Integer, nullable=False),
        Column("next_at", String(27), nullable=False),
        Column("made_at", String(27), nullable=False),
        Column("done_at", String(27)),
        Column("why", Text),
        PrimaryKeyConstraint("tenant", "id"),
    )
    op.create_index("tasks_of_key", "tasks", ["tenant", "desk", "key"], unique=True)
    op.create_index("tasks_of_case", "tasks", ["tenant", "case_id"])
    op.create_index("tasks_by_state", "tasks", ["state", "id"])
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        _guard(op)
        _add_runner(connection)


def _guard(op: Operations) -> None:
    mine = "tenant = current_setting('drafter.tenant', true) OR current_setting('drafter.tenant', true) = '*'"
    op.execute("ALTER TABLE tasks ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE tasks FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY of_tenant ON tasks USING ({mine}) WITH CHECK ({mine})")


def _add_runner(connection: Connection) -> None:
    """The library's own tables and functions, all called `procrastinate_…`, unless they are there already."""
    if connection.execute(text("SELECT to_regclass('procrastinate_jobs')")).scalar() is not None:
        return
    try:
        from procrastinate.schema import SchemaManager
    except ModuleNotFoundError:
        raise CannotRun("the library that runs tasks is not installed", hint="pip install drafter[postgres]") from None
    connection.exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))

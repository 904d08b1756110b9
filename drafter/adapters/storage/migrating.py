"""Brings a database to the tables of this release: a new one from nothing, an older one in place and in one transaction,
so that it is either as it was or as it should be. Alembic keeps the order; nothing else knows of it.
"""

from __future__ import annotations

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from drafter.adapters.storage.revision import LEGACY, later, revision_of
from drafter.adapters.storage.tables import REVISION

_FOLDER = Path(__file__).with_name("migrations")


def revisions() -> tuple[str, ...]:
    """All that this release knows, oldest first."""
    return tuple(one.revision for one in reversed(list(_script().walk_revisions())))


def migrate(connection: Connection) -> tuple[str, ...]:
    """The revisions that the database lacked, oldest first; it has them now. Inside the caller's transaction: other
    processes wait for it, and find nothing left to do. `CannotRun` where a later release has made it."""
    script, at, known = _script(), revision_of(connection), revisions()
    if at is not None and at not in known:
        raise later(at)
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.set_config("drafter.tenant", "*", True)))
    # Without an environment of its own: that would be one for the whole process, and two databases may be brought up
    # at once. Each revision is handed the operations instead.
    context = MigrationContext.configure(
        connection, opts={"fn": lambda heads, _: script._upgrade_revs(REVISION, heads)}
    )
    op = Operations(context)
    if at is not None and context.get_current_revision() is None:
        context.stamp(script, at)
        op.drop_table(LEGACY)
    context.run_migrations(op=op)
    return known[known.index(at) + 1 if at else 0 :]


def _script() -> ScriptDirectory:
    return ScriptDirectory(_FOLDER, version_locations=[_FOLDER])

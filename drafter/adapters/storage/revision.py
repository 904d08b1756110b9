"""Which of the migrations a database has had. Told without Alembic, which a database that is up to date never needs."""

from __future__ import annotations

from sqlalchemy import Connection, column, func, inspect, select, table

from drafter.adapters.storage.auditing import lock_of
from drafter.domain.errors import CannotRun

LEGACY = "schema_version"
"""The table in which the first two releases kept a number."""
_NUMBERS = {1: "0001_first", 2: "0002_customers"}


def revision_of(connection: Connection) -> str | None:
    """The last migration that the database has had; None where it has none of our tables. PostgreSQL: whoever brings it
    up just now is waited for, and nobody else begins before the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(lock_of("migrate"))))
    names = inspect(connection).get_table_names()
    if "alembic_version" in names:
        found = connection.execute(select(column("version_num")).select_from(table("alembic_version"))).scalar()
        if found is not None:
            return str(found)
    if LEGACY in names:
        number = connection.execute(select(func.max(column("version"))).select_from(table(LEGACY))).scalar()
        return _NUMBERS.get(number or 1, str(number))
    return None


def later(revision: str) -> CannotRun:
    """What to say of a database with a revision that this release does not know."""
    return CannotRun(
        f"the database was made by a later release (it is at {revision}, which this one does not know)",
        hint="upgrade drafter, or name another database in DRAFTER_DATABASE_URL",
    )

"""Whether a database is sound: its file, its foreign keys, each tenant's audit, and who may see what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.auditing import Chain, chains
from drafter.adapters.storage.database import Database

_ROLE = "SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user"


@dataclass(frozen=True)
class Examined:
    """`damage` is what SQLite says of its file; `walled` whether PostgreSQL holds this user to one tenant's rows (None:
    SQLite, which knows no such thing)."""

    damage: tuple[str, ...]
    chains: tuple[Chain, ...]
    walled: bool | None

    @property
    def sound(self) -> bool:
        return not self.damage and all(one.broken is None for one in self.chains)

    def lines(self) -> Iterator[str]:
        yield from (f"damaged: {one}" for one in self.damage)
        if self.walled is None and not self.damage:
            yield "the file is sound"
        for one in self.chains:
            state = "is whole" if one.broken is None else f"is broken at row {one.broken}"
            yield f"audit of {one.tenant}: {one.rows} rows, {state}; the last hash is {one.head}"
        if self.walled is not None:
            held = "is held to" if self.walled else "is a superuser, or bypasses row-level security: it is not held to"
            yield f"the database user {held} one tenant's rows"

    def told(self) -> dict[str, Any]:
        """The same as JSON."""
        return {"sound": self.sound, **asdict(self)}


async def examine(database: Database) -> Examined:
    """Reads all of an SQLite file, and every row of the audit. `CannotRun` where the database cannot be read."""
    async with database.whole().read() as connection:
        if connection.dialect.name == "postgresql":
            walled = bool((await connection.execute(text(_ROLE))).scalar())
            return Examined((), tuple(await chains(connection)), walled)
        damage = [one for one in await _column(connection, "integrity_check(20)") if one != "ok"]
        if not damage:
            rows = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).mappings().all()
            damage = [f"a row of {row['table']} names a row of {row['parent']} that is not there" for row in rows[:20]]
        return Examined(tuple(damage), tuple(await chains(connection)), None)


async def _column(connection: AsyncConnection, pragma: str) -> list[str]:
    return [str(row[0]) for row in await connection.exec_driver_sql(f"PRAGMA {pragma}")]

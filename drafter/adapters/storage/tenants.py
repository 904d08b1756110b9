"""Tenants in the database: which there are, and what each sets. A tenant without a row has all as the operator has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.tables import tenants
from drafter.domain.errors import CannotRun, Conflict, NotFound
from drafter.domain.tenant import TenantSettings, tenant_id


class Tenants:
    """All tenants. Raises `NotFound`, `Conflict`, `BadInput`, `CannotRun`."""

    def __init__(self, database: Database, clock: Callable[[], dt.datetime] = utc_now) -> None:
        self._database, self._clock = database, clock

    async def create(self, id: str, given: Mapping[str, Any]) -> TenantSettings:
        """A new tenant with these settings. Conflict where there is one of this id."""
        own = TenantSettings().changed(dict(given))
        row = {"id": tenant_id(id), "settings": _json(own), "created_at": self._clock()}

        async def work(connection: AsyncConnection) -> None:
            held = (await connection.execute(select(tenants).where(tenants.c.id == id))).one_or_none()
            if held is not None and held.created_at == row["created_at"]:
                return  # the first try went through, and its answer was lost
            if held is not None:
                raise Conflict(f"there is a tenant {id!r} already", hint=f"see `drafter tenants set {id} key=value`")
            await connection.execute(insert(tenants).values(row))
            await Rows(id, self._clock).note(connection, "tenant.created")

        await self._database.of(id).write(work)
        return own

    async def find(self, id: str) -> TenantSettings | None:
        """What a tenant sets; None where it has no row."""
        async with self._database.read() as connection:
            query = select(tenants.c.settings).where(tenants.c.id == id)
            held = (await connection.execute(query)).scalar()
        return None if held is None else _settings(id, held)

    async def settings(self, id: str) -> TenantSettings:
        """The same, with nothing set where it has no row."""
        return await self.find(id) or TenantSettings()

    async def listed(self) -> Sequence[tuple[str, TenantSettings]]:
        """All that have a row, by id."""
        async with self._database.read() as connection:
            query = select(tenants.c.id, tenants.c.settings).order_by(tenants.c.id)
            return [(row.id, _settings(row.id, row.settings)) for row in await connection.execute(query)]

    async def change(self, id: str, given: Mapping[str, Any], *, make: bool = False) -> TenantSettings:
        """Puts `given` in the place of what was set; None or "" takes a setting away. NotFound, unless it is to `make`
        the row."""

        async def work(connection: AsyncConnection) -> TenantSettings:
            query = select(tenants.c.settings).where(tenants.c.id == id).with_for_update()
            held = (await connection.execute(query)).scalar()
            if held is None and not make:
                raise NotFound(f"there is no tenant {id[:64]!r}", hint=f"see `drafter tenants create {id[:64]}`")
            own = (TenantSettings() if held is None else _settings(id, held)).changed(dict(given))
            if held is None:
                row = {"id": tenant_id(id), "settings": _json(own), "created_at": self._clock()}
                await connection.execute(insert(tenants).values(row))
            await connection.execute(update(tenants).where(tenants.c.id == id).values(settings=_json(own)))
            await Rows(id, self._clock).note(connection, "tenant.changed")
            return own

        return await self._database.of(id).write(work)


def _json(own: TenantSettings) -> str:
    return own.model_dump_json(exclude_none=True)


def _settings(id: str, held: str) -> TenantSettings:
    try:
        return TenantSettings.model_validate_json(held)
    except ValidationError:
        raise CannotRun(
            f"the settings of tenant {id!r} cannot be read", hint="a later release may have made them"
        ) from None

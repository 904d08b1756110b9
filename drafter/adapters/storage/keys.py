"""API keys in the database: made, found, listed, revoked, rotated. A key is given out once; only its hash is kept."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows, utc_now
from drafter.adapters.storage.tables import api_keys
from drafter.domain.errors import BadInput, Conflict, NotFound
from drafter.domain.identity import Held, Key, Role, Scope, is_key_id, new_key, parts, secret_hash
from drafter.domain.tenant import tenant_id


@dataclass(frozen=True)
class Made:
    """A new key; `shown` is the whole of it, which nobody can tell again."""

    key: Key
    shown: str


class Keys:
    """The keys of all tenants. Raises `NotFound`, `Conflict`, `BadInput`, `CannotRun`."""

    def __init__(self, database: Database, clock: Callable[[], dt.datetime] = utc_now) -> None:
        self._database, self._clock = database, clock

    async def make(
        self,
        tenant: str,
        role: Role,
        *,
        name: str = "",
        scopes: frozenset[Scope] | None = None,
        expires_at: dt.datetime | None = None,
    ) -> Made:
        """A new key of a tenant, which needs no row of its own in the tenants."""
        now = self._clock()
        if expires_at is not None and expires_at <= now:
            raise BadInput("a key must expire in the future")
        given = {"tenant": tenant_id(tenant), "name": _name(name), "role": role, "scopes": scopes}
        made, hash = _new(given, now, expires_at)

        async def work(connection: AsyncConnection) -> None:
            await self._add(connection, made.key, hash, "key.created")

        await self._database.of(tenant).write(work)
        return made

    async def held(self, id: str) -> Held | None:
        """The key with this id, whatever its state."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(api_keys).where(api_keys.c.id == id))).one_or_none()
        return None if row is None else Held(key=_key(row), hash=row.hash)

    async def exist(self) -> bool:
        """Whether there is any key at all."""
        async with self._database.read() as connection:
            return (await connection.execute(select(api_keys.c.id).limit(1))).scalar() is not None

    async def listed(self, tenant: str | None = None) -> Sequence[Key]:
        """All keys of a tenant, or of all, the newest last."""
        query = select(api_keys).order_by(api_keys.c.tenant, api_keys.c.created_at, api_keys.c.id)
        if tenant is not None:
            query = query.where(api_keys.c.tenant == tenant)
        async with self._database.read() as connection:
            return [_key(row) for row in await connection.execute(query)]

    async def revoke(self, id: str) -> Key:
        """The key no longer opens anything. Twice is as good as once."""
        tenant = (await self._known(id)).tenant

        async def work(connection: AsyncConnection) -> Key:
            key = await self._locked(connection, id)
            if key.revoked_at is not None:
                return key
            return await self._change(connection, key, "key.revoked", revoked_at=self._clock())

        return await self._database.of(tenant).write(work)

    async def rotate(self, id: str, *, overlap: dt.timedelta) -> Made:
        """A new key like this one, which itself expires after `overlap`: both open the service until then. The new one
        lasts as long as the old one was made for. Conflict where the old one is not active, or was rotated before."""
        tenant, now = (await self._known(id)).tenant, self._clock()
        fresh = new_key(secrets.token_bytes(8), secrets.token_bytes(32))

        async def work(connection: AsyncConnection) -> Made:
            old = await self._locked(connection, id)
            lasts = old.expires_at - old.created_at if old.expires_at else None
            given = old.model_dump(include={"tenant", "name", "role", "scopes"})
            made, hash = _new(given, now, now + lasts if lasts else None, fresh)
            if old.replaced_by == made.key.id:
                return made  # the first try went through, and its answer was lost
            if old.replaced_by is not None:
                raise Conflict(f"key {id} was rotated to {old.replaced_by} already", hint="rotate that one")
            if old.state(now) != "active":
                raise Conflict(f"key {id} is {old.state(now)}", hint="create a new one")
            ends = min(old.expires_at or now + overlap, now + overlap)
            await self._add(connection, made.key, hash, "key.created")
            await self._change(connection, old, "key.rotated", expires_at=ends, replaced_by=made.key.id)
            return made

        return await self._database.of(tenant).write(work)

    async def _known(self, id: str) -> Key:
        held = await self.held(id) if is_key_id(id) else None
        if held is None:
            shown = f" {id!r}" if len(id) <= 16 else ""  # a longer one may be a key with its secret
            raise NotFound(f"there is no key with this id{shown}", hint="see `drafter keys list`")
        return held.key

    async def _locked(self, connection: AsyncConnection, id: str) -> Key:
        query = select(api_keys).where(api_keys.c.id == id).with_for_update()
        return _key((await connection.execute(query)).one())

    async def _add(self, connection: AsyncConnection, key: Key, hash: str, what: str) -> None:
        known = select(api_keys.c.id).where(api_keys.c.id == key.id, api_keys.c.hash == hash)
        if (await connection.execute(known)).scalar() is not None:
            return
        scopes = None if key.scopes is None else json.dumps(sorted(key.scopes))
        row = key.model_dump(exclude={"scopes"}) | {"hash": hash, "scopes": scopes}
        await connection.execute(insert(api_keys).values(row))
        await self._note(connection, key, what)

    async def _change(self, connection: AsyncConnection, key: Key, what: str, **values: Any) -> Key:
        await connection.execute(update(api_keys).where(api_keys.c.id == key.id).values(values))
        await self._note(connection, key, what)
        return key.model_copy(update=values)

    async def _note(self, connection: AsyncConnection, key: Key, what: str) -> None:
        await Rows(key.tenant, self._clock).note(connection, what, key_id=key.id)


def _new(
    given: dict[str, Any], now: dt.datetime, expires_at: dt.datetime | None, fresh: tuple[str, str] | None = None
) -> tuple[Made, str]:
    id, shown = fresh or new_key(secrets.token_bytes(8), secrets.token_bytes(32))
    found = parts(shown.encode())
    assert found is not None, "what is made has the form that is read"
    return Made(Key(id=id, created_at=now, expires_at=expires_at, **given), shown), secret_hash(found[1])


def _name(given: str) -> str:
    if len(given) > 200 or not given.isprintable():
        raise BadInput("a key's name is at most 200 printable characters")
    return given


def _key(row: Row[Any]) -> Key:
    scopes = None if row.scopes is None else frozenset(json.loads(row.scopes))
    told = {name: getattr(row, name) for name in Key.model_fields if name != "scopes"}
    return Key.model_validate(told | {"scopes": scopes})

"""Whose key a request bears. Rows are looked up at most once in a few seconds, and once for all that wait for one; the
secret is compared each time, and is never kept. So a revoked key opens the service for at most `FRESH_S` more.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import hmac
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from drafter.adapters.due.feed_key import feed_key
from drafter.adapters.storage.rows import utc_now
from drafter.api.product import KeyRing, TenantBook
from drafter.domain.identity import FRESH_S, Caller, Held, is_key_id, parts, secret_hash
from drafter.domain.tenant import TenantSettings

T = TypeVar("T")
_MOST = 10_000
_NOBODY = hashlib.sha256(b"nobody").hexdigest()
"""Compared with where there is no such key, so that an unknown id costs what a wrong secret costs."""


class Fresh(Generic[T]):
    """Values by name, each looked up again after `seconds`. The oldest is dropped where there are too many."""

    def __init__(
        self, look_up: Callable[[str], Awaitable[T]], seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._look_up, self._seconds, self._clock = look_up, seconds, clock
        self._held: dict[str, tuple[float, asyncio.Future[T]]] = {}

    async def get(self, name: str) -> T:
        until, found = self._held.get(name, (0.0, None))
        if found is None or until <= self._clock():
            found = asyncio.ensure_future(self._look_up(name))
            found.add_done_callback(self._forget_failure(name))
            self._held.pop(name, None)
            self._held[name] = (self._clock() + self._seconds, found)
            if len(self._held) > _MOST:
                del self._held[next(iter(self._held))]
        return await asyncio.shield(found)  # who goes away does not take it from the others

    def _forget_failure(self, name: str) -> Callable[[asyncio.Future[T]], None]:
        def ended(found: asyncio.Future[T]) -> None:
            failed = found.cancelled() or found.exception() is not None
            if failed and self._held.get(name, (0.0, None))[1] is found:
                del self._held[name]

        return ended


class Callers:
    """Finds the holder of a key, and what its tenant sets. Raises `CannotRun` where the database does not work."""

    def __init__(
        self,
        keys: KeyRing,
        tenants: TenantBook,
        *,
        fresh_s: float = FRESH_S,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self._keys: Fresh[Held | None] = Fresh(keys.held, fresh_s)
        self._tenants: Fresh[TenantSettings] = Fresh(tenants.settings, fresh_s)
        self._clock = clock

    async def of(self, token: bytes) -> Caller | None:
        """The holder of the key that `token` is; None where it is none, or unknown, expired or revoked."""
        found = parts(token)
        if found is None:
            return None
        id, secret = found
        held = await self._keys.get(id)
        same = hmac.compare_digest(secret_hash(secret), held.hash if held else _NOBODY)
        return self._active(held) if same else None

    async def of_feed(self, id: str, given: str, owner: str) -> Caller | None:
        """Who may see the calendar of `owner`, by an address that hangs from the key with this id: with the key it
        closes. None as above, or where its holder may not see commitments."""
        held = await self._keys.get(id) if is_key_id(id) else None
        wanted = feed_key(held.hash if held else _NOBODY, owner)
        same = hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
        caller = self._active(held) if same else None
        if caller is None or not caller.may("follow"):
            return None
        return caller.model_copy(update={"scopes": frozenset({"follow"})})

    async def settings(self, tenant: str) -> TenantSettings:
        return await self._tenants.get(tenant)

    def _active(self, held: Held | None) -> Caller | None:
        return held.key.caller if held and held.key.state(self._clock()) == "active" else None

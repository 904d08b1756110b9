"""Answers kept under the key that a client gave its request, so that the same request is worked only once."""

from __future__ import annotations

import datetime as dt
import time

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.scoped import Scoped
from drafter.adapters.storage.tables import requests
from drafter.adapters.storage.tombstones import erased_since
from drafter.domain.errors import BadInput, Conflict

KEPT = dt.timedelta(hours=24)
"""How long an answer can be had again."""
LEASE = dt.timedelta(seconds=8)
"""Who works on a request says so again and again; so long after the last word the process counts as dead, and its key may
be used again. By so much the clocks of several processes may differ, less the time between two words."""


class Requests:
    """A client's key is used once: `claim` it, do the work, then `settle` the answer or `release` the key; `renew` it while
    the work goes on. What the work writes down and the answer belong into one transaction: `keep` is `settle` inside the
    writer's own."""

    def __init__(self, database: Scoped) -> None:
        self._database, self._tenant = database, database.tenant

    async def claim(self, key: str, body_hash: str, *, at: dt.datetime) -> str | None:
        """The answer that this request already had, or None where the work is to be done now.

        Raises `Conflict` while another one with this key is at work, `BadInput` where the key was another request's.
        """
        mine, began = (requests.c.tenant == self._tenant) & (requests.c.key == key), time.monotonic()

        async def work(connection: AsyncConnection) -> str | None:
            now = at + _since(began)
            await connection.execute(
                delete(requests).where(requests.c.tenant == self._tenant, requests.c.at < now - KEPT)
            )
            row = (await connection.execute(select(requests).where(mine).with_for_update())).one_or_none()
            values = {"tenant": self._tenant, "key": key, "body_hash": body_hash, "at": now}
            if row is None:
                await connection.execute(insert(requests).values(values))
                return None
            # A word from the future was said before the clock was set back: a living process says the next one soon.
            if row.answer is None and abs(now - row.at) > LEASE:
                await connection.execute(update(requests).where(mine).values(values))
                return None
            if row.body_hash != body_hash:
                raise BadInput("this idempotency key was used for another request", hint="give each request its own")
            if row.answer is None:
                raise Conflict("a request with this idempotency key is still at work", hint="try again soon")
            return str(row.answer)

        return await self._database.write(work)

    async def renew(self, key: str, *, at: dt.datetime) -> bool:
        """Says that the work goes on. False where nothing waits for an answer under this key any more."""
        began = time.monotonic()

        async def work(connection: AsyncConnection) -> bool:
            told = update(requests).where(self._open(key)).values(at=at + _since(began))
            return (await connection.execute(told)).rowcount > 0

        return await self._database.write(work)

    async def resume(self, key: str, body_hash: str, *, at: dt.datetime) -> str | None:
        """As `claim`, for whoever is the only one to work on what the key stands for: a claim without an answer is their
        own, broken off, and is theirs again."""
        await self.release(key)
        return await self.claim(key, body_hash, at=at)

    async def settle(self, key: str, answer: str, *, case_id: str | None = None) -> None:
        """Keeps the answer to the request that claimed the key. `case_id` is whose case it tells of. Where a customer was
        erased meanwhile, it may tell of them and is not kept."""

        async def work(connection: AsyncConnection) -> None:
            if await erased_since(connection, self._tenant):
                await self._released(connection, key)
            else:
                await self._settled(connection, key, answer, case_id)

        await self._database.write(work)

    async def keep(self, connection: AsyncConnection, key: str, answer: str, *, case_id: str | None) -> None:
        """The same as a part of what is written with it. Conflict where the key is no longer ours: another request has
        done the work meanwhile, and ours comes to nothing."""
        if await self._settled(connection, key, answer, case_id) == 0:
            raise Conflict("the same request was answered meanwhile", hint="send it again for that answer")

    async def _settled(self, connection: AsyncConnection, key: str, answer: str, case_id: str | None) -> int:
        settled = update(requests).where(self._open(key)).values(answer=answer, case_id=case_id)
        return (await connection.execute(settled)).rowcount

    async def release(self, key: str) -> None:
        """Frees the key of a request that came to nothing, so that it may be tried again."""
        await self._database.write(lambda connection: self._released(connection, key))

    async def _released(self, connection: AsyncConnection, key: str) -> None:
        await connection.execute(delete(requests).where(self._open(key)))

    def _open(self, key: str) -> ColumnElement[bool]:
        return (requests.c.tenant == self._tenant) & (requests.c.key == key) & requests.c.answer.is_(None)


def _since(began: float) -> dt.timedelta:
    """How long a writer stood in line: what is written down then holds from then."""
    return dt.timedelta(seconds=time.monotonic() - began)

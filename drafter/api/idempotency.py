"""`Idempotency-Key`: a request that a client sends again, because it never saw the answer, is answered from the
first time. The answer is kept as JSON and can be replayed as JSON or as an event.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import logging
from collections.abc import Awaitable, Callable

from pydantic import BaseModel
from starlette.requests import Request

from drafter.api.problems import Problem
from drafter.domain.errors import BadInput, Conflict, DrafterError
from drafter.domain.regex import regex
from drafter.ports import Asked, RequestLog

_KEY = regex(r"[\x21-\x7e]{1,200}")
_LOG = logging.getLogger(__name__)
REPLAYED = {"Idempotency-Replayed": "true"}
BEAT_S = 2.0
"""How often it is said that a request is still worked on. Where the process dies it is said no more, and the key is free
after `LEASE`."""


class AtWork(Problem):
    """Another request with the same key and body is still being worked."""


class Once:
    """One request and its key. Without a key it is worked each time. `asked` goes with what it asks for down to the
    store, which keeps the answer in the transaction of the work itself."""

    def __init__(self, request: Request, body: bytes, log: RequestLog) -> None:
        given = request.headers.getlist("idempotency-key")
        # Two of them are no key: whoever stands between us and the client may have read the other one.
        self.asked = Asked(dt.datetime.now(dt.UTC), ", ".join(given) if given else None)
        self._hash = hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + body).hexdigest()
        self._log = log
        self._beating: asyncio.Task[None] | None = None

    async def replay(self) -> str | None:
        """The answer of the first time, or None where the work is to be done; then the key is settled with it, or
        `release` follows. It is ours until `let_go`."""
        key = self.asked.key
        if key is None:
            return None
        if not _KEY.fullmatch(key):
            raise Problem(400, "idempotency-key", "an Idempotency-Key is 1 to 200 visible ASCII characters")
        try:
            held = await self._log.claim(key, self._hash, at=dt.datetime.now(dt.UTC))
        except BadInput as error:
            raise Problem(422, "idempotency-key", str(error)) from None
        except Conflict as error:
            raise AtWork(409, "idempotency-key", str(error), headers={"Retry-After": "1"}) from None
        if held is None:
            self._beating = asyncio.create_task(self._beat(key))
        return held

    async def _beat(self, key: str) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            try:
                if not await self._log.renew(key, at=dt.datetime.now(dt.UTC)):
                    return
            except DrafterError as error:
                _LOG.warning("an idempotency key could not be held: %s", error)

    def let_go(self) -> None:
        """Says no more that the work goes on: it does not."""
        if self._beating is not None:
            self._beating.cancel()

    async def release(self) -> None:
        """Frees a key that has no answer. Nothing happens to one that has."""
        self.let_go()
        if self.asked.key is not None:
            try:
                await asyncio.shield(self._log.release(self.asked.key))
            except DrafterError as error:
                _LOG.error("an idempotency key was not released: %s", error)

    async def run(self, work: Callable[[Asked], Awaitable[BaseModel]]) -> tuple[str, bool]:
        """What `work` gives, or gave the first time, as JSON; and whether it was the first time's. The work writes
        something down, and keeps the answer with it. A request that fails may be sent again."""
        held = await self.replay()
        if held is not None:
            return held, True
        try:
            return (await work(self.asked)).model_dump_json(by_alias=True), False
        except BaseException:
            await self.release()
            raise
        finally:
            self.let_go()

    async def remember(self, work: Callable[[], Awaitable[BaseModel]], case_id: str) -> tuple[str, bool]:
        """The same for work that writes nothing down. It is done by then: a failure to keep its answer does not take it
        from the client."""
        answer, replayed = await self.run(lambda _: work())
        if self.asked.key is not None and not replayed:
            try:
                await asyncio.shield(self._log.settle(self.asked.key, answer, case_id=case_id))
            except DrafterError as error:
                _LOG.error("an answer was not kept under its idempotency key: %s", error)
        return answer, replayed

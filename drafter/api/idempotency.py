"""`Idempotency-Key`: a request that a client sends again, because it never saw the answer, is answered from the
first time. The answer is kept as JSON and can be replayed as JSON or as an event.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import logging
import re
from collections.abc import Awaitable, Callable

from pydantic import BaseModel
from starlette.requests import Request

from drafter.api.problems import Problem
from drafter.domain.errors import BadInput, Conflict, DrafterError
from drafter.ports import Asked, RequestLog

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_LOG = logging.getLogger(__name__)
REPLAYED = {"Idempotency-Replayed": "true"}


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

    async def replay(self) -> str | None:
        """The answer of the first time, or None where the work is to be done; then the key is settled with it, or
        `release` follows."""
        key = self.asked.key
        if key is None:
            return None
        if not _KEY.fullmatch(key):
            raise Problem(400, "idempotency-key", "an Idempotency-Key is 1 to 200 visible ASCII characters")
        try:
            return await self._log.claim(key, self._hash, at=self.asked.at)
        except BadInput as error:
            raise Problem(422, "idempotency-key", str(error)) from None
        except Conflict as error:
            raise AtWork(409, "idempotency-key", str(error), headers={"Retry-After": "1"}) from None

    async def release(self) -> None:
        """Frees a key that has no answer. Nothing happens to one that has."""
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

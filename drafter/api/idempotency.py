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

from starlette.requests import Request
from starlette.responses import Response

from drafter.api.problems import Problem
from drafter.api.product import RequestLog
from drafter.domain.errors import BadInput, Conflict, DrafterError

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_LOG = logging.getLogger(__name__)
REPLAYED = {"Idempotency-Replayed": "true"}


class Once:
    """One request and its key. Without a key it is worked each time."""

    def __init__(self, request: Request, body: bytes, log: RequestLog) -> None:
        self._key = request.headers.get("idempotency-key")
        self._hash = hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + body).hexdigest()
        self._log = log

    async def replay(self) -> str | None:
        """The answer of the first time, or None where the work is to be done; then `settle` or `release` follows."""
        if self._key is None:
            return None
        if not _KEY.fullmatch(self._key):
            raise Problem(400, "idempotency-key", "an Idempotency-Key is 1 to 200 visible ASCII characters")
        try:
            return await self._log.claim(self._key, self._hash, at=dt.datetime.now(dt.UTC))
        except BadInput as error:
            raise Problem(422, "idempotency-key", str(error)) from None
        except Conflict as error:
            raise Problem(409, "idempotency-key", str(error), headers={"Retry-After": "1"}) from None

    async def settle(self, answer: str) -> None:
        """Keeps the answer. The work is done by now: a failure to keep it must not take it from the client."""
        if self._key is not None:
            try:
                await asyncio.shield(self._log.settle(self._key, answer))
            except DrafterError as error:
                _LOG.error("an answer was not kept under its idempotency key: %s", error)

    async def release(self) -> None:
        if self._key is not None:
            try:
                await asyncio.shield(self._log.release(self._key))
            except DrafterError as error:
                _LOG.error("an idempotency key was not released: %s", error)

    async def run(self, work: Callable[[], Awaitable[Response]]) -> Response:
        """The response of `work`, or of the first time. A request that fails may be sent again."""
        held = await self.replay()
        if held is not None:
            return Response(held, headers=REPLAYED, media_type="application/json")
        try:
            response = await work()
        except BaseException:
            await self.release()
            raise
        await self.settle(bytes(response.body).decode())
        return response

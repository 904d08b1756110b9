"""The end of a server: it takes nothing new, lets what is under way come to its end, and after the grace breaks off the
rest, so that who waits is told to come back. What was broken off leaves no trace: its idempotency key is free again.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drafter.api.access import OPEN
from drafter.api.events import MEDIA_TYPE
from drafter.api.problems import Problem

COME_BACK_S = 2
"""What clients are told to wait: by then another process serves them."""
_LAST_WORDS_S = 2.0
_READY = "/readyz"


class Drain:
    """`begin` shuts the door; `finish` waits for the work behind it."""

    def __init__(self) -> None:
        self.begun = False
        self._work: set[asyncio.Task[object]] = set()
        self._broken: set[asyncio.Task[object]] = set()

    @property
    def under_way(self) -> int:
        return len(self._work)

    def begin(self) -> None:
        self.begun = True

    def enter(self) -> asyncio.Task[object]:
        task = asyncio.current_task()
        assert task is not None, "a server works each request in a task"
        self._work.add(task)
        return task

    def leave(self, task: asyncio.Task[object]) -> None:
        self._work.discard(task)
        self._broken.discard(task)

    def broke(self, task: asyncio.Task[object]) -> bool:
        """Whether it was this that broke the work off, and nobody else."""
        return task in self._broken

    async def finish(self, grace: float) -> int:
        """Returns when nothing is under way any more, at the latest a moment after `grace` seconds; how many requests were
        broken off."""
        await self._quiet(grace)
        broken = set(self._work)
        self._broken |= broken
        for task in broken:
            task.cancel()
        await self._quiet(_LAST_WORDS_S)
        return len(broken)

    async def _quiet(self, seconds: float) -> None:
        if self._work:
            await asyncio.wait(self._work, timeout=seconds)


class Draining:
    """Stands behind the gate, before every route."""

    def __init__(self, app: ASGIApp, *, drain: Drain) -> None:
        self._app, self._drain = app, drain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if self._drain.begun and (path == _READY or path not in OPEN):
            raise draining()
        if path in OPEN:
            await self._app(scope, receive, send)
            return
        await self._tracked(scope, receive, send)

    async def _tracked(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind: str | None = None

        async def marked(message: Message) -> None:
            nonlocal kind
            if message["type"] == "http.response.start":
                kind = next((value.decode() for name, value in message["headers"] if name == b"content-type"), "")
            await send(message)

        task = self._drain.enter()
        try:
            await self._app(scope, receive, marked)
        except asyncio.CancelledError:
            if not self._drain.broke(task):
                raise
            task.uncancel()
            if kind is None:
                raise draining() from None
            told = draining().body(scope["state"]["request_id"])
            last = f"event: error\ndata: {told}\n\n".encode() if kind.startswith(MEDIA_TYPE) else b""
            await send({"type": "http.response.body", "body": last, "more_body": False})
        finally:
            self._drain.leave(task)


def draining() -> Problem:
    """What who comes too late is told, and who was broken off."""
    headers = {"Retry-After": str(COME_BACK_S), "Connection": "close"}
    return Problem(503, "draining", "this server is being stopped; send the request again in a moment", headers=headers)

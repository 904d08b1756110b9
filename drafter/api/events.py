"""A draft in the making as server-sent events: `reading`, `plan`, `delta`, `draft`, and `error` where something fails.

Each event has an id. A client that was cut off sends the same request again, with its Idempotency-Key and the id of
the last event that it saw as `Last-Event-ID`, and hears what came after.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import aclosing, suppress
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from drafter.api.idempotency import REPLAYED
from drafter.api.problems import Problem
from drafter.api.works import Work
from drafter.domain.draft import Draft
from drafter.domain.regex import regex

QUIET_SECONDS = 10.0
"""After so long without an event a comment is sent, so that no proxy takes the stream for dead."""
RETRY_MS = 1000
"""How long a client should wait before it comes back."""
MEDIA_TYPE = "text/event-stream"
DRAFT_ID = "draft"
"""The id of the last event: the same whether the draft was just made or is told again."""
_NONE = regex(r";\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)")
T = TypeVar("T")


def wanted(request: Request) -> bool:
    """Whether the client asks for events. `q=0` says that it takes none."""
    asked = ",".join(request.headers.getlist("accept")).lower().split(",")
    return any(one.partition(";")[0].strip() == MEDIA_TYPE and not _NONE.search(one) for one in asked)


def resumes(request: Request) -> bool:
    """Whether the client was cut off, and comes back for the rest."""
    return "last-event-id" in request.headers


async def stream(work: Work, request: Request, headers: dict[str, str]) -> Response:
    """What a work tells, from its beginning or from behind the last event seen. A case that nothing can be drafted from
    is an error status, not an event."""
    try:
        await while_there(request, work.began())
    except BaseException:
        work.leave()
        raise
    return _Events(work, request, headers)


def again(held: str, request: Request, headers: dict[str, str]) -> Response:
    """The draft of the first time as an event; nothing more for a client that has seen it."""
    seen = request.headers.get("last-event-id") == DRAFT_ID
    body = "" if seen else _told("draft", held, DRAFT_ID)
    return Response(body, headers=headers | REPLAYED, media_type=MEDIA_TYPE)


async def while_there(request: Request, wait: Awaitable[T]) -> T:
    """What is awaited, for as long as the client is there. Its body must have been read."""
    gone, waited = asyncio.ensure_future(_gone(request)), asyncio.ensure_future(wait)
    try:
        await asyncio.wait({gone, waited}, return_when=asyncio.FIRST_COMPLETED)
        if not waited.done():
            raise Problem(499, "gone", "the client left before there was an answer")
        return waited.result()
    finally:
        for task in (gone, waited):
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


class _Events(StreamingResponse):
    """The stream of one listener, who is told to the work as gone however the stream ends."""

    def __init__(self, work: Work, request: Request, headers: dict[str, str]) -> None:
        self._work, self._request_id = work, request.state.request_id
        run, _, seen = request.headers.get("last-event-id", "").rpartition("-")
        after = int(seen) if run == work.run and seen.isdecimal() and len(seen) < 9 else 0
        super().__init__(self._events(after), headers=headers, media_type=MEDIA_TYPE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._work.leave()

    async def _events(self, after: int) -> AsyncIterator[str]:
        work = self._work
        async with aclosing(work.told(after, QUIET_SECONDS)) as places:
            async for place in places:
                if place is None:
                    yield ": still at work\n\n"
                    continue
                name, value = work.events[place]
                id = DRAFT_ID if isinstance(value, Draft) else f"{work.run}-{place + 1}"
                yield _told(name, value.model_dump_json(by_alias=True), id)
        if work.draft is None:
            failure = work.failure or Problem(503, "stopped", "the work was stopped; send the request again")
            yield _told("error", failure.body(self._request_id), "error")


def _told(name: str, data: str, id: str) -> str:
    return f"event: {name}\ndata: {data}\nid: {id}\nretry: {RETRY_MS}\n\n"

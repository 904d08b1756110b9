"""A draft in the making as server-sent events: `reading`, `plan`, `delta`, `draft`, and `error` where something fails.

The work ends when the client is gone: nobody pays for words that nobody reads.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from drafter.api.idempotency import REPLAYED, Once
from drafter.api.problems import Problem, ProblemPlace, problem_of
from drafter.api.product import Steps
from drafter.domain.draft import Draft
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.value import Value

QUIET_SECONDS = 10.0
"""After so long without an event a comment is sent, so that no proxy takes the stream for dead."""
MEDIA_TYPE = "text/event-stream"


def wanted(request: Request) -> bool:
    """Whether the client asks for events."""
    return MEDIA_TYPE in request.headers.get("accept", "")


async def stream(steps: Steps, once: Once, request: Request, headers: dict[str, str]) -> Response:
    """The steps as events; the draft of the first time where the client's key is known. A case that nothing can be
    drafted from is an error status, not an event."""
    held = await once.replay()
    if held is not None:
        return StreamingResponse(_one(held), headers=headers | REPLAYED, media_type=MEDIA_TYPE)
    try:
        first = await anext(steps)
    except BaseException as error:
        await once.release()
        if isinstance(error, (NotFound, BadPrompt)):
            raise no_prompt(error) from None
        raise

    async def events() -> AsyncIterator[str]:
        done = False
        try:
            async with aclosing(steps), aclosing(_awake(first, steps)) as awake:
                async for name, value in awake:
                    if isinstance(value, Draft):
                        await once.settle(value.model_dump_json())
                        done = True
                    yield _event(name, value) if name else ": still at work\n\n"
        except Exception as error:
            yield _told("error", problem_of(error).body(request.state.request_id))
        finally:
            if not done:
                await once.release()

    return StreamingResponse(events(), headers=headers, media_type=MEDIA_TYPE)


def no_prompt(error: NotFound | BadPrompt) -> Problem:
    """The problem of a request that names a prompt which cannot be used."""
    place = ProblemPlace(pointer="#/prompt", detail=error.message[:200])
    return Problem(422, "invalid", "there is no such prompt that can be used", errors=[place])


async def _awake(first: tuple[str, Any], steps: Steps) -> AsyncGenerator[tuple[str, Any]]:
    """The steps, with an empty one in between where the next takes long."""
    yield first
    pending: asyncio.Task[tuple[str, Any]] | None = None
    try:
        while True:
            pending = pending or asyncio.ensure_future(anext(steps))
            ready, _ = await asyncio.wait({pending}, timeout=QUIET_SECONDS)
            if not ready:
                yield "", None
                continue
            try:
                step = pending.result()
            except StopAsyncIteration:
                return
            pending = None
            yield step
    finally:
        if pending is not None and not pending.done():
            pending.cancel()
            await asyncio.wait({pending})


async def _one(data: str) -> AsyncIterator[str]:
    yield _told("draft", data)


def _event(name: str, value: Value) -> str:
    return _told(name, value.model_dump_json(by_alias=True))


def _told(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"

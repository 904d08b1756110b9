"""`/v1/drafts`: a case to a draft, at once or as events; a draft by its id; what the agent did with it."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response, StreamingResponse

from drafter.api import documented
from drafter.api.bodies import DraftBody, answer, as_value, read_body, warned
from drafter.api.idempotency import REPLAYED, Once
from drafter.api.problems import Problem, ProblemPlace, problem_of
from drafter.api.product import Product
from drafter.domain.draft import Draft
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.feedback import Feedback, Judged
from drafter.domain.value import Value
from drafter.drafting.pipeline import Step

routes = APIRouter(tags=["drafts"])
QUIET_SECONDS = 10.0
"""After so long without an event a comment is sent, so that no proxy takes the stream for dead."""


@routes.post("/v1/drafts", **documented.post(DraftBody, Draft, events=True))
async def make(request: Request) -> Response:
    """A case to a draft that can be sent. With `Accept: text/event-stream` the answer is a stream of the events
    `reading`, `plan`, `draft`, and `error` where something fails on the way."""
    product: Product = request.app.state.product
    raw = await read_body(request)
    body, ignored = as_value(raw, DraftBody)
    warnings = ignored + body.ignored()
    once = Once(request, raw, product.store.requests)
    if _wants_events(request):
        return await _stream(product, body, once, request, warned(warnings))
    case = body.case()

    async def work() -> Response:
        try:
            return answer(await product.draft(case, body.wishes()), warnings)
        except (NotFound, BadPrompt) as error:
            raise _no_prompt(error) from None

    return await once.run(work)


@routes.get("/v1/drafts/{id}", **documented.get(Draft))
async def show(request: Request, id: str) -> Response:
    """A draft, with its commitment as it stands now."""
    product: Product = request.app.state.product
    return answer(await product.store.draft(id))


@routes.post("/v1/drafts/{id}/feedback", **documented.post(Feedback, Judged))
async def judge(request: Request, id: str) -> Response:
    """What the agent did with a draft. Accepted and edited open its commitment, rejected withdraws it. The text of an
    edited reply is read for what it promises: the commitment follows it, and what no plan allows is a warning."""
    product: Product = request.app.state.product
    raw = await read_body(request)
    feedback, warnings = as_value(raw, Feedback)

    async def work() -> Response:
        return answer(await product.feedback(id, feedback, at=dt.datetime.now(dt.UTC)), warnings)

    return await Once(request, raw, product.store.requests).run(work)


def _wants_events(request: Request) -> bool:
    return "text/event-stream" in request.headers.get("accept", "")


def _no_prompt(error: NotFound | BadPrompt) -> Problem:
    place = ProblemPlace(pointer="#/prompt", detail=error.message[:200])
    return Problem(422, "invalid", "there is no such prompt that can be used", errors=[place])


async def _stream(product: Product, body: DraftBody, once: Once, request: Request, headers: dict[str, str]) -> Response:
    held = await once.replay()
    if held is not None:
        return StreamingResponse(_one("draft", held), headers=headers | REPLAYED, media_type="text/event-stream")
    steps = product.steps(body.case(), body.wishes())
    try:
        # The first step shows whether there is anything to stream: a bad case is an error status, not an event.
        first = await anext(steps)
    except BaseException as error:
        await once.release()
        if isinstance(error, (NotFound, BadPrompt)):
            raise _no_prompt(error) from None
        raise

    async def events() -> AsyncIterator[str]:
        done = False
        try:
            async for name, value in _awake(first, steps):
                if isinstance(value, Draft):
                    await once.settle(value.model_dump_json())
                    done = True
                yield _event(name, value) if name else ": still at work\n\n"
        except Exception as error:
            yield _told("error", problem_of(error).body(request.state.request_id))
        finally:
            if not done:
                await once.release()

    return StreamingResponse(events(), headers=headers, media_type="text/event-stream")


async def _awake(first: tuple[str, Any], steps: AsyncIterator[Step]) -> AsyncIterator[tuple[str, Any]]:
    """The steps, with an empty one in between where the next takes long. The work ends when the client is gone."""
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


async def _one(name: str, data: str) -> AsyncIterator[str]:
    yield _told(name, data)


def _event(name: str, value: Any) -> str:
    return _told(name, value.model_dump_json(by_alias=True) if isinstance(value, Value) else json.dumps(value))


def _told(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"

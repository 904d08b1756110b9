"""`/v1/drafts`: a case to a draft, at once or as events; a draft by its id, revised, and what the agent did with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented, events
from drafter.api.bodies import DraftBody, RevisionBody, answer, as_value, read_body, warned
from drafter.api.idempotency import Once
from drafter.api.problems import problem_of
from drafter.api.product import Product, Steps, product_of
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.feedback import Feedback, Judged
from drafter.drafting.pipeline import Options

routes = APIRouter(tags=["drafts"])
Asked = tuple[Case, Options]


@routes.post("/v1/drafts", **documented.post(DraftBody, Draft, events=True))
async def make(request: Request) -> Response:
    """A case to a draft that can be sent. With `Accept: text/event-stream` the answer is a stream of the events
    `reading`, `plan`, `delta` (a part that is there already, checked on its own and provisional), `draft`, and `error`
    where something fails on the way."""
    raw = await read_body(request)
    body, warnings = as_value(raw, DraftBody)

    async def asked() -> Asked:
        return body.case(), body.wishes()

    return await _drafted(request, raw, asked, warnings)


@routes.post("/v1/drafts/{id}/revise", **documented.post(RevisionBody, Draft, events=True))
async def revise(request: Request, id: str) -> Response:
    """A new draft of the same case, with the agent's instruction: the case as it stands now, planned and checked anew.
    It takes the place of the old one, whose proposed commitment is withdrawn. 409 where the customer has the old one
    already. Events as for a new case."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, RevisionBody)

    async def asked() -> Asked:
        try:
            return await product.revision(id, body.wishes())
        except NotFound as error:
            raise problem_of(error) from None  # the draft, not a prompt

    return await _drafted(request, raw, asked, warnings)


async def _drafted(
    request: Request, raw: bytes, asked: Callable[[], Awaitable[Asked]], warnings: tuple[str, ...]
) -> Response:
    """The draft, or its events. What is asked is looked up only where the answer is not known from the first time."""
    product = product_of(request)
    once = Once(request, raw, product.store.requests)
    if events.wanted(request):
        return await events.stream(_live(product, asked), once, request, warned(warnings))

    async def work() -> Response:
        try:
            return answer(await product.draft(*await asked()), warnings)
        except (NotFound, BadPrompt) as error:
            raise events.no_prompt(error) from None

    return await once.run(work)


async def _live(product: Product, asked: Callable[[], Awaitable[Asked]]) -> Steps:
    case, options = await asked()
    async with aclosing(product.steps(case, replace(options, live=True))) as steps:
        async for step in steps:
            yield step


@routes.get("/v1/drafts/{id}", **documented.get(Draft))
async def show(request: Request, id: str) -> Response:
    """A draft, with its commitment as it stands now."""
    product = product_of(request)
    return answer(await product.store.draft(id))


@routes.post("/v1/drafts/{id}/feedback", **documented.post(Feedback, Judged))
async def judge(request: Request, id: str) -> Response:
    """What the agent did with a draft. Accepted and edited open its commitment, rejected withdraws it. The text of an
    edited reply is read for what it promises: the commitment follows it, and what no plan allows is a warning."""
    product = product_of(request)
    raw = await read_body(request)
    feedback, warnings = as_value(raw, Feedback)

    async def work() -> Response:
        return answer(await product.feedback(id, feedback, at=dt.datetime.now(dt.UTC)), warnings)

    return await Once(request, raw, product.store.requests).run(work)

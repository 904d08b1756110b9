"""`/v1/drafts`: a case to a draft, at once or as events; a draft by its id, revised, and what the agent did with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented, events, versions
from drafter.api.bodies import DraftBody, RevisionBody, answer, answered, as_value, read_body, warned
from drafter.api.idempotency import REPLAYED, AtWork, Once
from drafter.api.problems import problem_of
from drafter.api.product import Product, Steps, caller_of, product_of
from drafter.api.works import Work, Works
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import NotFound
from drafter.domain.feedback import Feedback, Judged
from drafter.drafting.pipeline import Options
from drafter.ports import Asked, Versions

routes = APIRouter(tags=["drafts"])
Wanted = tuple[Case, Options]


@routes.post("/v1/drafts", **documented.post(DraftBody, Draft, events=True, tagged=True))
async def make(request: Request) -> Response:
    """A case to a draft that can be sent. With `Accept: text/event-stream` the answer is a stream of the events
    `reading`, `plan`, `delta` (a part that is there already, checked on its own and provisional), `draft`, and `error`
    where something fails on the way. A case that is known already stands as it is handed in here."""
    raw = await read_body(request)
    body, warnings = as_value(raw, DraftBody)

    async def wanted() -> Wanted:
        return body.case(), body.wishes()

    return await _drafted(request, raw, wanted, warnings)


@routes.post(
    "/v1/drafts/{id}/revise", **documented.post(RevisionBody, Draft, events=True, tagged=True, takes_version=True)
)
async def revise(request: Request, id: str) -> Response:
    """A new draft of the same case, with the agent's instruction: the case as it stands now, planned and checked anew.
    It takes the place of the old one, whose proposed commitment is withdrawn. 409 where the customer has the old one
    already, or where it is not in the version that `If-Match` names. Events as for a new case."""
    product, seen = product_of(request), versions.seen(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, RevisionBody)

    async def wanted() -> Wanted:
        try:
            return await product.revision(id, body.wishes(), seen)
        except NotFound as error:
            raise problem_of(error) from None  # the draft, not a prompt

    return await _drafted(request, raw, wanted, warnings, seen)


async def _drafted(
    request: Request,
    raw: bytes,
    wanted: Callable[[], Awaitable[Wanted]],
    warnings: tuple[str, ...],
    seen: Versions = None,
) -> Response:
    """The draft, or its events. What is asked is looked up only where the answer is not known from the first time."""
    product, tenant = product_of(request), caller_of(request).tenant
    works: Works = request.app.state.works
    once, live = Once(request, raw, product.store.requests), events.wanted(request)
    try:
        held = await once.replay()
    except AtWork:
        work = works.rejoin(tenant, once, resumes=live and events.resumes(request))
        if work is None:
            raise
    else:
        if held is not None:
            return _again(held, request, warned(warnings))
        asked = replace(once.asked, versions=seen)
        work = works.start(tenant, _steps(product, wanted, asked, live=live), once)
    if live:
        return await events.stream(work, request, warned(warnings))
    return await _whole(work, request, warnings)


async def _whole(work: Work, request: Request, warnings: tuple[str, ...]) -> Response:
    try:
        draft = await events.while_there(request, work.done())
    finally:
        work.leave()
    return answer(draft, warnings, versions.tag(draft.version))


def _again(held: str, request: Request, headers: dict[str, str]) -> Response:
    if events.wanted(request):
        return events.again(held, request, headers)
    return answer(held, headers=headers | versions.of_answer(held) | REPLAYED)


async def _steps(product: Product, wanted: Callable[[], Awaitable[Wanted]], asked: Asked, *, live: bool) -> Steps:
    case, options = await wanted()
    async with aclosing(product.steps(case, replace(options, live=live), asked)) as steps:
        async for step in steps:
            yield step


@routes.get("/v1/drafts/{id}", **documented.get(Draft, tagged=True))
async def show(request: Request, id: str) -> Response:
    """A draft as it stands now, with its version as `ETag`. Where the customer wrote again before it was sent, or was sent
    another draft of the case, `stale` and the first of the `warnings` say so."""
    draft = await product_of(request).store.draft(id)
    return versions.unchanged(request, draft) or answer(draft, headers=versions.tag(draft.version))


@routes.post("/v1/drafts/{id}/feedback", **documented.post(Feedback, Judged, tagged=True, takes_version=True))
async def judge(request: Request, id: str) -> Response:
    """What the agent did with a draft. Accepted and edited open its commitment, rejected withdraws it. The text of an
    edited reply is read for what it promises: the commitment follows it, and what no plan allows is a warning. With
    `If-Match`, 409 where the draft is another version by now; without it, where it was sent already or is stale."""
    product, seen = product_of(request), versions.seen(request)
    raw = await read_body(request)
    feedback, warnings = as_value(raw, Feedback)

    async def work(asked: Asked) -> Judged:
        return await product.feedback(id, feedback, at=dt.datetime.now(dt.UTC), versions=seen, asked=asked)

    kept = await Once(request, raw, product.store.requests).run(work)
    return answered(kept, warnings, versions.of_answer(kept[0]))

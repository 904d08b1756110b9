"""`/v1/scores`: any reply to a case, an agent's own too, held against every check."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.adapters.cases import ScoreBody, read_score
from drafter.api import documented
from drafter.api.bodies import answered, parse, read_body
from drafter.api.idempotency import Once
from drafter.api.product import product_of
from drafter.domain.score import Score

routes = APIRouter(tags=["scores"])


@routes.post("/v1/scores", **documented.post(ScoreBody, Score))
async def make(request: Request) -> Response:
    """A reply to its score. Without a plan the playbook makes it; a plan may leave out all but its resolution."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = read_score(parse(raw))

    async def work() -> Score:
        return await asyncio.to_thread(product.score, body.case, body.reply.text, body.plan)

    return answered(await Once(request, raw, product.store.requests).remember(work, body.case.id), warnings)

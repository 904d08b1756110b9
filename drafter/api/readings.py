"""`/v1/readings`: what a case tells, before anyone writes."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import answered, as_value, read_body
from drafter.api.events import while_there
from drafter.api.idempotency import Once
from drafter.api.product import product_of
from drafter.domain.case import Case
from drafter.domain.reading import Reading

routes = APIRouter(tags=["readings"])


@routes.post("/v1/readings", **documented.post(Case, Reading))
async def make(request: Request) -> Response:
    """A case to its reading: signals with their quotes, emotions, causes, level, trajectory, ledger. Nothing of it
    is stored."""
    product = product_of(request)
    raw = await read_body(request)
    case, warnings = as_value(raw, Case)

    async def work() -> Reading:
        return await while_there(request, product.reading(case))

    return answered(await Once(request, raw, product.store.requests).remember(work, case.id), warnings)

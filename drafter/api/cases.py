"""`/v1/cases`: the stored case and its timeline."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import answer
from drafter.api.product import product_of
from drafter.domain.timeline import CaseFile

routes = APIRouter(tags=["cases"])


@routes.get("/v1/cases/{id}", **documented.get(CaseFile))
async def show(request: Request, id: str) -> Response:
    """The case as it was last handed in, and what was said, drafted, decided and promised in it."""
    product = product_of(request)
    return answer(await product.store.case_file(id))

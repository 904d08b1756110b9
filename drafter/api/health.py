"""`/healthz` and `/readyz`: whether the process runs, and whether it can serve."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import answer
from drafter.api.product import Product
from drafter.domain.value import Value

routes = APIRouter(tags=["operations"])


class Health(Value):
    status: Literal["ok"] = "ok"


@routes.get("/healthz", **documented.get(Health))
async def alive() -> Response:
    """The process runs."""
    return answer(Health())


@routes.get("/readyz", **documented.get(Health))
async def ready(request: Request) -> Response:
    """The store answers; 503 where it does not."""
    product: Product = request.app.state.product
    await product.store.ready()
    return answer(Health())

"""The HTTP application: one router per noun behind the gate, every error a problem."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from drafter.api import cases, commitments, documented, drafts, health, readings, scores
from drafter.api.gate import Gate
from drafter.api.problems import Problem, ProblemPlace
from drafter.api.product import ProductFactory

_KINDS = {404: ("not-found", "there is nothing at this address"), 405: ("method", "this address takes other methods")}


def create_app(product_factory: ProductFactory, *, api_key: str | None = None) -> FastAPI:
    """The application around the product that `product_factory` opens, for as long as it runs.

    With an `api_key`, requests must bear it; without one, only this machine is served."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with product_factory() as product:
            app.state.product = product
            yield

    app = FastAPI(
        title="drafter",
        version=version("drafter"),
        description="Drafts the reply that an angry customer should get.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.add_middleware(Gate, api_key=api_key or None)
    app.add_exception_handler(RequestValidationError, _bad_query)
    app.add_exception_handler(HTTPException, _bad_address)
    for part in (drafts, readings, scores, commitments, cases, health):
        app.include_router(part.routes)
    app.openapi = lambda: documented.describe(app)  # type: ignore[method-assign]
    return app


async def _bad_query(request: Request, error: Any) -> Response:
    places = [
        ProblemPlace(parameter=str(one["loc"][-1]), detail=str(one["msg"]))
        for one in error.errors()
        if one["loc"][0] == "query"
    ]
    return Problem(422, "invalid", "the query has values that cannot be used; see errors", errors=places).response(
        request.state.request_id
    )


async def _bad_address(request: Request, error: Any) -> Response:
    kind, detail = _KINDS.get(error.status_code, ("http", str(error.detail)))
    return Problem(error.status_code, kind, detail, headers=error.headers).response(request.state.request_id)

"""The HTTP application: one router per noun behind the gate, every error a problem."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from drafter.adapters.observing.watch import Watch
from drafter.api import (
    access,
    cases,
    commitments,
    customers,
    debriefs,
    documented,
    drafts,
    embed,
    health,
    insights,
    integrations,
    metrics,
    readings,
    roleplays,
    scores,
    tenant,
    zendesk_sidebar,
)
from drafter.api.draining import Drain, Draining
from drafter.api.gate import Gate
from drafter.api.mcp import over_http as mcp
from drafter.api.observed import Observed
from drafter.api.origins import Origins
from drafter.api.problems import Problem, ProblemPlace
from drafter.api.product import ProductFactory
from drafter.api.works import GRACE_SECONDS, Works
from drafter.desks.connected import Desks

_KINDS = {404: ("not-found", "there is nothing at this address"), 405: ("method", "this address takes other methods")}


def create_app(
    product_factory: ProductFactory,
    *,
    api_key: str | None = None,
    dev: bool = False,
    per_minute: int | None = None,
    grace_s: float = GRACE_SECONDS,
    watch: Watch | None = None,
    metrics_key: str | None = None,
    desks: Desks | None = None,
    origins: Sequence[str] = (),
) -> FastAPI:
    """The application around the product that `product_factory` opens, for as long as it runs.

    Requests must bear one of the service's keys or `api_key`, the operator's own; with `dev`, this machine needs none.
    `per_minute` is how many requests a key may make, where its tenant has no word on it. `grace_s` is how long a draft is
    worked on for a client that left and may come back. `watch` is told what requests take; `metrics_key` opens `/metrics`
    and nothing else. `desks` are the help desks whose webhooks are taken; pages of `origins` may ask from
    a browser."""
    watch, drain = watch or Watch(), Drain()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with product_factory() as product:
            app.state.product, app.state.works = product, Works(grace_s)
            try:
                yield
            finally:
                await app.state.works.close()
                await app.state.mcp.close()

    app = FastAPI(
        title="drafter",
        version=version("drafter"),
        description="Drafts the reply that an angry customer should get.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(access.allowed)],
    )
    app.state.watch, app.state.owed, app.state.drain = watch, metrics.Owed(), drain
    app.state.desks = desks or Desks()
    app.add_middleware(Draining, drain=drain)
    app.add_middleware(Gate, api_key=api_key or None, dev=dev, per_minute=per_minute)
    app.add_middleware(Origins, origins=origins)
    app.add_middleware(Observed, watch=watch, metrics_key=metrics_key or None)
    app.add_exception_handler(RequestValidationError, _bad_query)
    app.add_exception_handler(HTTPException, _bad_address)
    for part in (
        drafts,
        readings,
        scores,
        commitments,
        cases,
        customers,
        insights,
        debriefs,
        roleplays,
        health,
        metrics,
        tenant,
        integrations,
        embed,
        zendesk_sidebar,
    ):
        app.include_router(part.routes)
    mcp.mount(app)
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

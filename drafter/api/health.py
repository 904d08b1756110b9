"""`/healthz` and `/readyz`: whether the process runs, and whether it can serve.

A model that is down is told, and yet the service is ready: it composes from the plan until the model is back. Where a
person has to act (a refused key, an empty account, no database, no playbook) it is not.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from fastapi import APIRouter, Request
from starlette.datastructures import State
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import answer
from drafter.api.product import Product
from drafter.domain.condition import Condition
from drafter.domain.errors import CannotRun
from drafter.domain.value import Value

routes = APIRouter(tags=["operations"])


class Health(Value):
    status: Literal["ok"] = "ok"


class Readiness(Value):
    """`degraded`: drafts are made, and some are composed from the plan. `ill`: nothing should be sent here."""

    status: Literal["ok", "degraded", "ill"]
    checks: tuple[Condition, ...]


@routes.get("/healthz", **documented.get(Health))
async def alive() -> Response:
    """The process runs."""
    return answer(Health())


_READY = documented.get(Readiness)
_READY["responses"][503] = {"model": Readiness, "description": "Nothing should be sent here"}


@routes.get("/readyz", **_READY)
async def ready(request: Request) -> Response:
    """What the service rests on, and how each is doing; 503 where it cannot serve. No model is asked to find out: its
    last real calls tell."""
    product: Product = request.app.state.product
    checks = (await _database(product, request.app.state), *product.conditions())
    ill = any(one.grave for one in checks if not one.ok)
    status: Literal["ok", "degraded", "ill"] = "ill" if ill else "ok" if all(one.ok for one in checks) else "degraded"
    given = answer(Readiness(status=status, checks=checks))
    given.status_code = 503 if ill else 200
    return given


async def _database(product: Product, state: State) -> Condition:
    try:
        await product.store.ready()
    except CannotRun as error:
        state.database_ill_since = getattr(state, "database_ill_since", None) or dt.datetime.now(dt.UTC)
        why, since = error.message, state.database_ill_since
        return Condition(name="database", ok=False, why=why, since=since, grave=True)
    state.database_ill_since = None
    return Condition(name="database")

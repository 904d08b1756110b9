"""`/metrics`: the numbers of the service, for Prometheus.

Prometheus bears a key of its own, DRAFTER_METRICS_KEY, which opens this address and no other; or the operator's.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Mapping
from dataclasses import asdict
from typing import cast

from fastapi import APIRouter, Request
from starlette.applications import Starlette
from starlette.responses import Response

from drafter.adapters.observing.metrics import MEDIA_TYPE, Gauges
from drafter.adapters.observing.watch import Watch
from drafter.adapters.storage.backlog import Backlog
from drafter.api import documented
from drafter.api.product import Product
from drafter.domain.errors import CannotRun

PATH = "/metrics"
FRESH_S = 15.0
"""The database is asked at most so often, however many look."""
routes = APIRouter(tags=["operations"])


class Owed:
    """Commitments by how they stand and the tasks of help desks, as they were a moment ago; None where the database does
    not tell."""

    def __init__(self) -> None:
        self._until = 0.0
        self._found: tuple[Mapping[str, int], Backlog] | None = None
        self._asking = asyncio.Lock()

    async def get(self, product: Product) -> tuple[Mapping[str, int], Backlog] | None:
        async with self._asking:
            if time.monotonic() >= self._until:
                try:
                    now = dt.datetime.now(dt.UTC)
                    owed = await product.store.owed(now=now, ahead=product.due_ahead)
                    self._found = owed, await product.store.backlog(now=now)
                except CannotRun:
                    self._found = None
                self._until = time.monotonic() + FRESH_S
        return self._found


@routes.get(PATH, **documented.text("text/plain"))
async def scrape(request: Request) -> Response:
    """The numbers of all processes behind this port, for Prometheus."""
    return await page(request.app)


async def page(app: Starlette) -> Response:
    product, watch = cast(Product, app.state.product), cast(Watch, app.state.watch)
    stale = any(one.name == "playbook" and not one.ok for one in product.conditions())
    owed, backlog = await app.state.owed.get(product) or (None, None)
    gauges = Gauges(owed, stale, asdict(backlog) if backlog else None)
    return Response(watch.metrics.page(gauges), media_type=MEDIA_TYPE)

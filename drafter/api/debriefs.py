"""`/v1/debriefs`: what one case teaches, looking back; a stored one by its id, any other as it is sent."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import DebriefBody, answered, as_value, read_body
from drafter.api.events import while_there
from drafter.api.idempotency import Once
from drafter.api.product import product_of
from drafter.domain.debrief import Debrief

routes = APIRouter(tags=["debriefs"])


@routes.post("/v1/debriefs", **documented.post(DebriefBody, Debrief))
async def make(request: Request) -> Response:
    """A case to its debrief: turning points, promises and their fate, root cause, what was lacking, what to do differently,
    what held; each statement with the words it rests on. A stored case's tells its drafts and its outcome too. Nothing of
    it is stored."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, DebriefBody)

    async def work() -> Debrief:
        if body.case is not None:
            return await while_there(request, product.debrief(body.case))
        assert body.case_id is not None
        return await while_there(request, product.debrief_stored(body.case_id))

    of = body.case.id if body.case is not None else body.case_id or ""
    return answered(await Once(request, raw, product.store.requests).remember(work, of), warnings)

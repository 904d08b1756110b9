"""`/v1/customers`: erasure."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.api import documented, ids
from drafter.api.problems import Problem
from drafter.api.product import product_of

ids.teach()
routes = APIRouter(tags=["customers"])


@routes.delete("/v1/customers/{id:whole}", **documented.delete())
async def erase(request: Request, id: str) -> Response:
    """Erases a customer: their cases with drafts, feedback, commitments, notices and kept answers, from every table and
    from the database's file. One who is not known is answered alike. A draft that is in the making is not kept (409). May
    be asked for again at any time, and should be where the answer was an error."""
    if not id:
        raise Problem(404, "not-found", "there is nothing at this address")
    await product_of(request).store.erase(id)
    return Response(status_code=204)

"""`/v1/commitments`: the follow-ups that were promised, and what became of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import AwareDatetime
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import CommitmentBody, answer, as_value, read_body
from drafter.api.product import Product
from drafter.domain.commitment import Commitment, State
from drafter.domain.value import Value

routes = APIRouter(tags=["commitments"])


class CommitmentList(Value):
    """What is still owed first, by due time."""

    commitments: tuple[Commitment, ...]


@routes.get("/v1/commitments", **documented.get(CommitmentList))
async def show(
    request: Request,
    state: State | None = None,
    due_before: AwareDatetime | None = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Response:
    """The commitments in a state, or due before a time (with an offset)."""
    product: Product = request.app.state.product
    found = await product.store.commitments(state=state, due_before=due_before, limit=limit)
    return answer(CommitmentList(commitments=tuple(found)))


@routes.patch("/v1/commitments/{id}", **documented.post(CommitmentBody, Commitment))
async def move(request: Request, id: str) -> Response:
    """Moves a commitment: open, kept, broken, withdrawn. A kept or withdrawn one is final."""
    product: Product = request.app.state.product
    body, warnings = as_value(await read_body(request), CommitmentBody)
    return answer(await product.store.move(id, body.state), warnings)

"""`/v1/commitments`: the follow-ups that were promised, and what became of them; the owed ones as a calendar too."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import AwareDatetime
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import CommitmentBody, answer, as_value, read_body
from drafter.api.product import product_of
from drafter.domain.commitment import OWED, Commitment, State
from drafter.domain.value import Value

routes = APIRouter(tags=["commitments"])
Owner = Annotated[str | None, Query(max_length=200)]


class CommitmentList(Value):
    """What is still owed first, so that what is overdue leads; by due time."""

    commitments: tuple[Commitment, ...]


@routes.get("/v1/commitments", **documented.get(CommitmentList))
async def show(
    request: Request,
    state: State | None = None,
    due_before: AwareDatetime | None = None,
    owner: Owner = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Response:
    """The commitments in a state, of an owner, or due before a time (with an offset)."""
    product = product_of(request)
    found = await product.store.commitments(state=state, due_before=due_before, owner=owner, limit=limit)
    return answer(CommitmentList(commitments=tuple(found)))


@routes.get("/v1/commitments.ics", **documented.text("text/calendar"))
async def calendar(request: Request, owner: Owner = None, key: Annotated[str | None, Query()] = None) -> Response:
    """What an agent still owes, as a calendar to subscribe to. A calendar program sends no header: `key` opens this one
    address for this one owner, and `drafter commitments --link` prints it."""
    from drafter.adapters.due.calendar_feed import MEDIA_TYPE, feed

    product = product_of(request)
    found = await product.store.commitments(state=tuple(OWED), owner=owner or None, limit=1000)
    body = feed(found, now=dt.datetime.now(dt.UTC), zone=product.zone, owner=owner or None, ahead=product.due_ahead)
    return Response(body, media_type=MEDIA_TYPE)


@routes.patch("/v1/commitments/{id}", **documented.post(CommitmentBody, Commitment))
async def move(request: Request, id: str) -> Response:
    """Moves a commitment: open, kept, broken, withdrawn. A kept or withdrawn one is final."""
    product = product_of(request)
    body, warnings = as_value(await read_body(request), CommitmentBody)
    return answer(await product.store.move(id, body.state), warnings)

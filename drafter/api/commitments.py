"""`/v1/commitments`: the follow-ups that were promised, and what became of them; the owed ones as a calendar too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from drafter.api import documented
from drafter.api.bodies import CommitmentBody, answer, answered, as_value, read_body
from drafter.api.idempotency import Once
from drafter.api.pages import Cursor, link, page
from drafter.api.product import product_of
from drafter.domain.commitment import OWED, Commitment, State
from drafter.domain.moment import Moment
from drafter.domain.value import Value
from drafter.ports import Asked

routes = APIRouter(tags=["commitments"])

Owner = Annotated[str | None, Query(max_length=200)]


class CommitmentList(Value):
    """What is still owed first, so that what is overdue leads; by due time. `next` is the cursor of the next page, null
    on the last one."""

    commitments: tuple[Commitment, ...]
    next: str | None = None


@routes.get("/v1/commitments", **documented.get(CommitmentList))
async def show(
    request: Request,
    *,
    state: State | None = None,
    due_before: Moment | None = None,
    owner: Owner = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    cursor: Cursor = None,
) -> Response:
    """The commitments in a state, of an owner, or due before a time (with an offset)."""
    store = product_of(request).store
    if _is_nobody(owner):
        return answer(CommitmentList(commitments=()))
    found = await page(store.promised(state=state, due_before=due_before, owner=owner, limit=limit, cursor=cursor))
    return answer(CommitmentList(commitments=found.rows, next=found.next), headers=link(request, found.next))


@routes.get("/v1/commitments.ics", **documented.text("text/calendar"))
async def calendar(request: Request, owner: Owner = None, key: Annotated[str | None, Query()] = None) -> Response:
    """What an agent still owes, as a calendar to subscribe to. A calendar program sends no header: `key` opens this one
    address for this one owner, and `drafter commitments --link` prints it."""
    from drafter.adapters.due.calendar_feed import MEDIA_TYPE, feed

    product = product_of(request)
    found: Sequence[Commitment] = ()
    if not _is_nobody(owner):
        found = await product.store.commitments(state=tuple(OWED), owner=owner or None, limit=1000)
    body = feed(found, now=dt.datetime.now(dt.UTC), zone=product.zone, owner=owner or None, ahead=product.due_ahead)
    return Response(body, media_type=MEDIA_TYPE)


@routes.patch("/v1/commitments/{id}", **documented.post(CommitmentBody, Commitment))
async def move(request: Request, id: str) -> Response:
    """Moves a commitment: open, kept, broken, withdrawn. A kept or withdrawn one is final."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, CommitmentBody)

    async def work(asked: Asked) -> Commitment:
        return await product.store.move(id, body.state, asked)

    return answered(await Once(request, raw, product.store.requests).run(work), warnings)


def _is_nobody(owner: str | None) -> bool:
    """A name that no database takes."""
    return owner is not None and "\x00" in owner

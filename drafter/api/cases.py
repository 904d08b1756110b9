"""`/v1/cases`: the stored cases, each with its timeline, the drafts made of it, and what came after them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from drafter.api import documented, ids
from drafter.api.bodies import OutcomeBody, answer, answered, as_value, read_body
from drafter.api.idempotency import Once
from drafter.api.pages import Cursor, link, page
from drafter.api.product import product_of
from drafter.domain.draft import Draft
from drafter.domain.incoming import Incoming
from drafter.domain.timeline import CaseFile, CaseLine
from drafter.domain.value import Value
from drafter.ports import Asked

ids.teach()
routes = APIRouter(tags=["cases"])
# The ids of cases are their owners', and may hold slashes: what stands behind an id is looked for first.


class CaseList(Value):
    """Those that changed last first. `next` is the cursor of the next page, null on the last one."""

    cases: tuple[CaseLine, ...]
    next: str | None = None


class DraftList(Value):
    """The newest first. `next` is the cursor of the next page, null on the last one."""

    drafts: tuple[Draft, ...]
    next: str | None = None


@routes.get("/v1/cases", **documented.get(CaseList))
async def show_all(
    request: Request,
    *,
    outcome: Annotated[
        Literal["open", "solved", "reopened", "lost", "won_back"] | None,
        Query(description="`open`: those of which nobody told an outcome"),
    ] = None,
    customer: Annotated[str | None, Query(max_length=200, description="The customer's id")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Response:
    """The stored cases with an outcome, or of a customer. One that changes while you page moves to the front; none that
    did not is missed or told twice."""
    store = product_of(request).store
    if customer is not None and "\x00" in customer:
        return answer(CaseList(cases=()))  # no id holds one, and no database takes one
    found = await page(store.cases(outcome=outcome, customer=customer, limit=limit, cursor=cursor))
    return answer(CaseList(cases=found.rows, next=found.next), headers=link(request, found.next))


@routes.get("/v1/cases/{id:whole}/drafts", **documented.get(DraftList))
async def show_drafts(
    request: Request, id: str, limit: Annotated[int, Query(ge=1, le=100)] = 20, cursor: Cursor = None
) -> Response:
    """The drafts of a case, each as it stands now."""
    found = await page(product_of(request).store.drafts_of(id, limit=limit, cursor=cursor))
    return answer(DraftList(drafts=found.rows, next=found.next), headers=link(request, found.next))


@routes.get("/v1/cases/{id:whole}", **documented.get(CaseFile))
async def show(request: Request, id: str) -> Response:
    """The case as it stands, and what was said, drafted, decided and promised in it."""
    product = product_of(request)
    return answer(await product.store.case_file(id))


@routes.post("/v1/cases/{id:whole}/messages", **documented.post(Incoming, CaseFile))
async def hear(request: Request, id: str) -> Response:
    """One more message of a case. The customer's becomes the one to answer, and the one before goes into the history;
    drafts that nobody sent yet are stale from now on. An agent's or a system's goes into the history. A message that
    tells of an earlier time takes its place by that."""
    product = product_of(request)
    raw = await read_body(request)
    new, warnings = as_value(raw, Incoming)

    async def work(asked: Asked) -> CaseFile:
        return await product.store.hear(id, new, asked)

    return answered(await Once(request, raw, product.store.requests).run(work), warnings)


@routes.patch("/v1/cases/{id:whole}", **documented.post(OutcomeBody, CaseFile))
async def end(request: Request, id: str) -> Response:
    """How a case ended, so far: `solved`, `reopened`, `lost`, `won_back`."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, OutcomeBody)

    async def work(asked: Asked) -> CaseFile:
        return await product.store.end(id, body.outcome, asked)

    return answered(await Once(request, raw, product.store.requests).run(work), warnings)

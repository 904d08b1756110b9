"""`/v1/insights`: what the cases of a period show together, of the caller's own tenant and nobody else's."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from drafter.adapters.knowledge.vocabulary import vocabulary
from drafter.api import documented
from drafter.api.bodies import answer
from drafter.api.problems import Problem, ProblemPlace
from drafter.api.product import product_of
from drafter.coaching.insights import period, told
from drafter.domain.errors import BadInput
from drafter.domain.insights import By, Insights
from drafter.domain.tenant import TenantSettings

routes = APIRouter(tags=["insights"])
_DAY = "A day of the company (2026-11-01), or a time with its offset"


@routes.get("/v1/insights", **documented.get(Insights))
async def show(
    request: Request,
    *,
    since: Annotated[str | None, Query(max_length=40, description=f"{_DAY}. Default: 30 days before `until`")] = None,
    until: Annotated[str | None, Query(max_length=40, description=f"{_DAY}; a day counts whole. Default: now")] = None,
    by: Annotated[By | None, Query(description="`agent` only where the tenant sets `insights_by_agent`")] = None,
) -> Response:
    """Causes, signals, promises, drafts, outcomes and what the playbook lacks; each share with its interval and trend.
    Fewer than five cases are never told by themselves, and nothing of a customer is."""
    product, own = product_of(request), request.state.own
    if by == "agent" and not (isinstance(own, TenantSettings) and own.insights_by_agent):
        detail = "this tenant does not allow insights by agent: its setting insights_by_agent is off"
        raise Problem(403, "insights-by-agent", detail)
    try:
        span = period(since, until, now=dt.datetime.now(dt.UTC), zone=product.zone)
    except BadInput as error:
        places = [ProblemPlace(parameter=error.key or "since", detail=f"{error.message}; {error.hint}")]
        raise Problem(422, "invalid", "the query has values that cannot be used; see errors", errors=places) from None
    words = vocabulary(product.playbooks)
    return answer(told(await product.store.seen(span, by, words.words), span, by, words.remedies))

"""`/integrations/…`: what help desks tell. Verified, put on the queue, and acknowledged at once; nothing is drafted here.

No key of the service opens these addresses, and none is needed: each desk signs what it sends.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import cast

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from drafter.adapters.observing.logs import TOLD
from drafter.api.bodies import read_raw
from drafter.api.problems import Problem
from drafter.desks.connected import Desks
from drafter.desks.worker import Desk
from drafter.domain.desk import News, Received
from drafter.domain.errors import Refused
from drafter.ports import Interactive

_LOG = logging.getLogger(__name__)
routes = APIRouter(tags=["integrations"], include_in_schema=False)


def desks_of(request: Request) -> Desks:
    return cast(Desks, request.app.state.desks)


@routes.post("/integrations/{kind}/{desk}")
async def receive(request: Request, kind: str, desk: str) -> Response:
    """200 as soon as what came is on the queue; sent again, it is acknowledged again and done once. 401 where the
    signature does not hold or is not of now, before anything is parsed."""
    desks = desks_of(request)
    found = _find(desks, kind, desk)
    body = await read_raw(request)
    # Of two headers of one name whoever stands before us may have looked at the other one: joined, neither holds.
    headers = {name: ", ".join(request.headers.getlist(name)) for name in request.headers}
    now = dt.datetime.now(dt.UTC)
    try:
        if isinstance(found, Interactive):
            told = await found.received(headers, body, now)
        else:
            told = Received(news=found.news(headers, body, now))
    except Refused as refused:
        # Whoever asks is not told which it was; whoever set this up must know whether it is the secret or the clock.
        _LOG.warning("a webhook was refused: %s", refused.message, extra={TOLD: {"desk": found.id}})
        raise Problem(401, "signature", "the signature does not hold") from None
    if told.news is not None:
        await _put(desks, found, told.news, now)
    if told.body is None:
        return Response(status_code=told.status)
    return JSONResponse(dict(told.body), status_code=told.status)


@routes.head("/integrations/{kind}/{desk}")
async def known(request: Request, kind: str, desk: str) -> Response:
    """Some help desks look whether an address is there before they use it."""
    _find(desks_of(request), kind, desk)
    return Response()


def _find(desks: Desks, kind: str, name: str) -> Desk:
    found = desks.find(kind, name)
    if found is None:
        raise Problem(404, "not-found", "there is no such help desk here")
    return found


async def _put(desks: Desks, found: Desk, news: News, now: dt.datetime) -> None:
    assert desks.queue is not None, "where a desk is connected there is a queue"
    await desks.queue.put(found.tenant, found.id, news, now=now)

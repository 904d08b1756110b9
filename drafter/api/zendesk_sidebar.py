"""The page that a Zendesk app shows beside the ticket: the newest draft, to be put into the reply and edited there.

Zendesk posts a signed token when the app is loaded; the page then asks for its ticket with a session of ours. Without one
of the two nothing is served. This page alone may stand in a frame, and only in Zendesk's.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from starlette.responses import HTMLResponse, Response

from drafter.adapters.integrations.zendesk import ZendeskDesk
from drafter.adapters.integrations.zendesk_app import App
from drafter.adapters.integrations.zendesk_note import sections
from drafter.api.bodies import BODY_SECONDS
from drafter.api.integrations import desks_of
from drafter.api.problems import Problem
from drafter.api.product import Product
from drafter.domain.errors import Refused
from drafter.domain.regex import regex
from drafter.ports import Latest

routes = APIRouter(tags=["integrations"], include_in_schema=False)
_FILES = Path(__file__).parent / "sidebar"
_KINDS = {"js": "text/javascript", "css": "text/css"}
_MOST_BYTES = 16 * 1024
_TICKET = regex(r"[1-9][0-9]{0,18}")
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' https://static.zdassets.com",  # where Zendesk keeps the script that its apps talk through
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors https://*.zendesk.com",
    )
)


@routes.post("/integrations/zendesk/{desk}/sidebar")
async def show(request: Request, desk: str) -> Response:
    """The page. 401 without a token of Zendesk or a session that holds; 404 where the desk has no app."""
    found, app = _found(request, desk)
    form = await _form(request)
    try:
        if "token" in form:
            return _page(request, session=app.opened(form["token"], dt.datetime.now(dt.UTC)))
        app.holds(form.get("session", ""))
    except Refused:
        raise _refused() from None
    ticket = form.get("ticket", "")
    if not _TICKET.fullmatch(ticket):
        raise Problem(422, "invalid", "the form names no ticket")
    product = cast(Product, request.app.state.product).of(found.tenant)
    latest = await product.store.latest(found.case_id(ticket))
    return _page(request, session=form["session"], ticket=ticket, latest=latest)


@routes.get("/integrations/zendesk/{desk}/sidebar")
async def unsigned(request: Request, desk: str) -> Response:
    """Zendesk opens an app so whose manifest lacks `signedUrls`: nothing is served."""
    _found(request, desk)
    raise _refused()


@routes.get("/integrations/zendesk/{desk}/sidebar.{kind}")
async def part(request: Request, desk: str, kind: str) -> Response:
    """The page's script and style. They hold nothing of anybody's."""
    if kind not in _KINDS:
        raise Problem(404, "not-found", "there is nothing at this address")
    _found(request, desk)
    text = await asyncio.to_thread((_FILES / f"sidebar.{kind}").read_text, "utf-8")
    return Response(text, media_type=_KINDS[kind], headers={"Cache-Control": "public, max-age=300"})


def _found(request: Request, desk: str) -> tuple[ZendeskDesk, App]:
    found = desks_of(request).find("zendesk", desk)
    if not isinstance(found, ZendeskDesk) or found.app is None:
        raise Problem(404, "not-found", "there is no such help desk here")
    return found, found.app


def _refused() -> Problem:
    return Problem(401, "signature", "this page opens within Zendesk alone, with signedUrls in the app's manifest")


async def _form(request: Request) -> dict[str, str]:
    """The fields of a small form, each given once."""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > _MOST_BYTES:
                    raise Problem(413, "too-large", "the form is too large", headers={"Connection": "close"})
    except TimeoutError:
        raise Problem(408, "slow", "the form did not arrive in time", headers={"Connection": "close"}) from None
    try:
        given = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise Problem(400, "malformed", "the form cannot be read") from None
    return {name: values[0] for name, values in given.items() if len(values) == 1}


def _page(request: Request, *, session: str, ticket: str | None = None, latest: Latest | None = None) -> Response:
    """All of it escaped by the template. The query stays in the form's address: Zendesk's script finds its own there."""
    draft = latest.draft if latest else None
    told: dict[str, Any] = {
        "action": f"?{request.url.query}",
        "session": session,
        "ticket": ticket,
        "sections": sections(draft) if draft else (),
        "state": _state(latest) if latest and draft else "",
    }
    headers = {"Content-Security-Policy": POLICY}
    return HTMLResponse(_template().render(told), headers=headers)


def _state(latest: Latest) -> str:
    if latest.verdict is not None:
        return "This one is done: it was sent, rejected or replaced. The next is made when the customer writes again."
    stale = latest.draft.stale if latest.draft else None
    return f"{stale.why[0].upper()}{stale.why[1:]}." if stale else ""


@functools.cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FILES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")

"""`POST /mcp` of the service: behind the same gate as every route, with the same keys, for the key's own tenant.

No session is kept between requests, so any worker answers any of them. A client that closes its connection, or cancels,
stops the work that it asked for.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from drafter.api.bodies import BODY_BYTES, parse, read_body
from drafter.api.problems import Problem
from drafter.api.product import caller_of, product_of

if TYPE_CHECKING:
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

    from drafter.api.mcp.server import Context, Visit

PATH = "/mcp"
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
routes = APIRouter(tags=["mcp"])


def mount(app: FastAPI) -> Door:
    """Adds the route. Whoever runs the application closes the door at its end."""
    app.include_router(routes)
    app.state.mcp = door = Door()
    return door


class Door:
    """Opened by the first request, because the SDK takes long to import and most services are never asked."""

    def __init__(self) -> None:
        self._opened: asyncio.Future[StreamableHTTPSessionManager] | None = None
        self._closing = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def manager(self) -> StreamableHTTPSessionManager:
        if self._opened is None:
            self._opened = asyncio.get_running_loop().create_future()
            self._task = asyncio.create_task(self._keep(self._opened))
        return await asyncio.shield(self._opened)

    async def close(self) -> None:
        """Ends what is under way."""
        self._closing.set()
        if self._task is not None:
            with suppress(asyncio.CancelledError):
                await self._task

    async def _keep(self, opened: asyncio.Future[StreamableHTTPSessionManager]) -> None:
        # The SDK's manager has to be left by the task that entered it.
        try:
            from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

            from drafter.api.mcp.server import make

            manager = StreamableHTTPSessionManager(make(_visit), stateless=True, max_request_body_size=BODY_BYTES)
            async with manager.run():
                opened.set_result(manager)
                await self._closing.wait()
        except Exception as error:
            if opened.done():
                raise
            opened.set_exception(error)


async def _visit(context: Context) -> Visit:
    from drafter.api.mcp.server import Visit

    request = context.request
    assert isinstance(request, Request), "over HTTP each message comes with its request"
    return Visit(product_of(request), caller_of(request), request.state.request_id)


@routes.post(PATH, include_in_schema=False)
async def serve(request: Request) -> Response:
    """One message of the Model Context Protocol. It describes itself, so the OpenAPI document is silent on it."""
    _check_origin(request)
    raw = await read_body(request)
    parse(raw)
    return _Handed(await request.app.state.mcp.manager(), raw)


def _check_origin(request: Request) -> None:
    """A page in a browser says where it comes from. None but those of this machine have any business here: whichever
    name a page reaches us under, it cannot call tools with what the browser knows."""
    for origin in request.headers.getlist("origin"):
        if urlsplit(origin).hostname not in _HERE:
            raise Problem(403, "origin", "pages of other places are not served here; call from a program")


class _Handed(Response):
    """A request that the SDK answers, with the body that was read already."""

    def __init__(self, manager: Any, body: bytes) -> None:
        super().__init__()
        self._manager, self._body = manager, body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        held: list[Message] = [{"type": "http.request", "body": self._body, "more_body": False}]

        async def again() -> Message:
            return held.pop() if held else await receive()

        await self._manager.handle_request(scope, again, _Discreet(send))


class _Discreet:
    """Passes an answer on, unless it is the SDK's own on a message that is none: that one repeats what was sent."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 400:
            self._start = message
            return
        if self._start is not None:
            start, self._start = self._start, None
            if b"validation error" in message.get("body", b"").lower():
                message = {"type": "http.response.body", "body": _NO_MESSAGE}
                length = str(len(_NO_MESSAGE)).encode()
                kept = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
                start = {**start, "headers": [*kept, (b"content-length", length)]}
            await self._send(start)
        await self._send(message)


_NO_MESSAGE = json.dumps(
    {
        "jsonrpc": "2.0",
        "id": None,
        "error": {"code": -32600, "message": "this is no message of the Model Context Protocol"},
    }
).encode()

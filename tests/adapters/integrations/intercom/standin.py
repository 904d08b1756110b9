"""Intercom's API on loopback: it checks who asks, what is asked and, above all, that nothing is ever sent to a customer."""

from __future__ import annotations

import asyncio
import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from . import payloads

TOKEN, ADMIN = "dG9rOjIwNTE=", "991267715"
Fault = Callable[[Request], Response | None]


def answers(status: int, **headers: str) -> Fault:
    told = {"type": "error.list", "errors": [{"code": "server_error", "message": "the vendor's own words"}]}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: JSONResponse(told, status, named)


@dataclass
class Standin:
    """`faults` answer the next requests in order, None lets one through. `wrong` is what no adapter may ever do."""

    conversation: dict[str, Any] = field(default_factory=dict)
    contact: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault | None] = field(default_factory=list)
    slow_s: float = 0.0
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """As on the first day: one conversation."""
        self.__init__()  # type: ignore[misc]
        self.conversation = copy.deepcopy(payloads.CONVERSATION_TOLD)
        self.contact = copy.deepcopy(payloads.CONTACT)

    def said(self, at: int, kind: str, body: str | None, author: Any, **more: Any) -> str:
        """One more part of the conversation."""
        rows = self.conversation["conversation_parts"]["conversation_parts"]
        rows.append(payloads.part(1300 + len(rows), at, kind, body, author, **more))
        return str(rows[-1]["id"])

    async def serve(self, request: Request) -> Response:
        body = json.loads(await request.body() or b"null")
        self.asked.append((request.method, request.url.path, body))
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return JSONResponse({"type": "error.list", "errors": [{"code": "unauthorized"}]}, 401)
        if request.headers.get("intercom-version") != "2.14":
            self.wrong.append("no version of the API is named")
        # Taken before it sleeps: a request that its caller gave up would wake in a later test, and take that one's fault.
        fault = self.faults.pop(0) if self.faults else None
        await asyncio.sleep(self.slow_s)
        if fault and (answer := fault(request)) is not None:
            return answer
        known = {"conversations": payloads.CONVERSATION, "contacts": payloads.CONTACT_ID}
        if known[request.path_params["of"]] != request.path_params["id"]:
            return JSONResponse({"type": "error.list", "errors": [{"code": "not_found"}]}, 404)
        if request.url.path.endswith("/reply"):
            return self._reply(body)
        if request.method != "GET":
            self.wrong.append(f"{request.method} {request.url.path}")
        told = self.contact if request.path_params["of"] == "contacts" else self.conversation
        return Response(json.dumps(told), media_type="application/json")  # a lone surrogate travels escaped

    def _reply(self, body: Any) -> Response:
        """`comment` is what a customer reads, `note` what admins do: see replyConversation."""
        if (body.get("message_type"), body.get("type")) != ("note", "admin") or body.get("admin_id") != ADMIN:
            self.wrong.append(f"a message that a customer reads, or of nobody: {body.get('message_type')}")
        self.said(payloads.CAME_BACK + 120, body["message_type"], body["body"], payloads.PRIYA)
        return JSONResponse(self.conversation)

    @property
    def written(self) -> list[Any]:
        """The bodies of all that was written."""
        return [body for method, _, body in self.asked if method != "GET"]

    @property
    def app(self) -> Starlette:
        every = ["GET", "PUT", "POST", "DELETE", "PATCH"]
        return Starlette(
            routes=[
                Route("/{of:str}/{id:str}", self.serve, methods=every),
                Route("/{of:str}/{id:str}/reply", self.serve, methods=every),
            ]
        )

"""Zendesk's API on loopback: it checks who asks, what is asked and, above all, that no comment is ever public."""

from __future__ import annotations

import asyncio
import base64
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

USER, TOKEN = "drafter@acme.example", "ztoken-7731"
SIGNED_IN = "Basic " + base64.b64encode(f"{USER}/token:{TOKEN}".encode()).decode()
Fault = Callable[[Request], Response | None]


def answers(status: int, **headers: str) -> Fault:
    return lambda request: JSONResponse({"error": "the vendor's own words"}, status, headers)


@dataclass
class Standin:
    """`faults` answer the next requests in order, None lets one through. `wrong` is what no adapter may ever do."""

    tickets: dict[int, dict[str, Any]] = field(default_factory=dict)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    users: list[dict[str, Any]] = field(default_factory=list)
    fields: dict[int, dict[str, Any]] = field(default_factory=dict)
    reopens: int = 0
    faults: list[Fault | None] = field(default_factory=list)
    slow_s: float = 0.0
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """As on the first day: one ticket with its conversation."""
        self.__init__()  # type: ignore[misc]
        self.tickets[35436] = copy.deepcopy(payloads.TICKET)
        self.comments[35436] = copy.deepcopy(payloads.COMMENTS)
        self.users = copy.deepcopy(payloads.USERS)

    def said(self, author: int, text: str, at: str, *, public: bool = True, ticket: int = 35436, **more: Any) -> int:
        number = 9000 + len(self.comments[ticket])
        one = {"id": number, "type": "Comment", "author_id": author, "public": public, "created_at": at, **more}
        self.comments[ticket].append({"html_body": text, "plain_body": text, "body": text, "attachments": [], **one})
        return number

    async def serve(self, request: Request) -> Response:
        body = json.loads(await request.body() or b"null")
        self.asked.append((request.method, request.url.path, body))
        if request.headers.get("authorization") != SIGNED_IN:
            return JSONResponse({"error": "Couldn't authenticate you"}, 401)
        # Taken before it sleeps: a request that its caller gave up would wake in a later test, and take that one's fault.
        fault = self.faults.pop(0) if self.faults else None
        await asyncio.sleep(self.slow_s)
        if fault and (answer := fault(request)) is not None:
            return answer
        if request.method not in ("GET", "PUT"):
            self.wrong.append(f"{request.method} {request.url.path}")
        number = int(request.path_params["id"])
        match request.path_params.get("part"):
            case "comments":
                return self._page(request, number)
            case "metrics":
                return JSONResponse({"ticket_metric": {"id": 33, "ticket_id": number, "reopens": self.reopens}})
        if number not in self.tickets:
            return JSONResponse({"error": "RecordNotFound", "description": "Not found"}, 404)
        if request.method == "PUT":
            return self._update(number, body)
        users = self.users if request.query_params.get("include") == "users" else []
        return JSONResponse({"ticket": self.tickets[number], "users": users})

    async def field_of(self, request: Request) -> Response:
        return JSONResponse({"ticket_field": self.fields[int(request.path_params["id"])]})

    def _page(self, request: Request, number: int) -> Response:
        size, after = int(request.query_params["page[size]"]), int(request.query_params.get("page[after]", "0"))
        rows = self.comments[number][after : after + size]
        more = after + size < len(self.comments[number])
        writers = {one.get("author_id") for one in rows}
        users = (
            [one for one in self.users if one["id"] in writers] if "users" in request.query_params["include"] else []
        )
        meta = {"has_more": more, "after_cursor": str(after + size) if more else None, "before_cursor": None}
        told = {"comments": rows, "users": users, "meta": meta, "links": {"prev": None, "next": None}}
        return Response(json.dumps(told), media_type="application/json")  # escapes what is no sound Unicode

    def _update(self, number: int, body: Any) -> Response:
        told, ticket = body["ticket"], self.tickets[number]
        comment = told.get("comment", {})
        if comment.get("public") is not False or set(told) & {"status", "assignee_id", "collaborators", "email_ccs"}:
            self.wrong.append(f"a public comment, or a change that is not ours: {sorted(told)} {sorted(comment)}")
        if told.get("safe_update") and told.get("updated_stamp") != ticket["updated_at"]:
            return JSONResponse({"error": "UpdateConflict"}, 409)
        if ticket["status"] == "closed":
            return JSONResponse({"error": "RecordInvalid"}, 422)
        ticket["tags"] = told.get("tags", ticket["tags"])
        ticket["updated_at"] = "2026-11-18T15:09:00Z"
        self.said(payloads.BOT, comment["html_body"], "2026-11-18T15:09:00Z", public=comment["public"], ticket=number)
        return JSONResponse({"ticket": ticket, "audit": {"id": 1}})

    @property
    def written(self) -> list[Any]:
        """The bodies of all that was written."""
        return [body for method, _, body in self.asked if method != "GET"]

    @property
    def app(self) -> Starlette:
        every = ["GET", "PUT", "POST", "DELETE", "PATCH"]
        return Starlette(
            routes=[
                Route("/api/v2/tickets/{id:int}.json", self.serve, methods=every),
                Route("/api/v2/tickets/{id:int}/{part:str}.json", self.serve, methods=every),
                Route("/api/v2/ticket_fields/{id:int}.json", self.field_of, methods=["GET"]),
            ]
        )

"""Chatwoot's API on loopback: it checks who asks, what is asked and, above all, that nothing is ever sent to a customer."""

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

TOKEN = "cwtoken-5512"
Fault = Callable[[Request], Response | None]
_PAGE = 20


def answers(status: int, **headers: str) -> Fault:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: JSONResponse({"error": "the vendor's own words"}, status, told)


@dataclass
class Standin:
    """`faults` answer the next requests in order, None lets one through. `wrong` is what no adapter may ever do."""

    told: dict[int, dict[str, Any]] = field(default_factory=dict)
    messages: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    faults: list[Fault | None] = field(default_factory=list)
    slow_s: float = 0.0
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """As on the first day: one conversation."""
        self.__init__()  # type: ignore[misc]
        self.told[payloads.CONVERSATION] = copy.deepcopy(payloads.CONVERSATION_TOLD)
        self.messages[payloads.CONVERSATION] = copy.deepcopy(payloads.MESSAGES)

    @property
    def conversation(self) -> dict[str, Any]:
        return self.told[payloads.CONVERSATION]

    def said(self, at: int, kind: int, text: str | None, sender: Any = None, **more: Any) -> int:
        """One more message in the first conversation."""
        rows = self.messages[payloads.CONVERSATION]
        number = max(one["id"] for one in rows) + 1
        rows.append(payloads.message(number, at, kind, text, sender, **more))
        return number

    def other(self, number: int, at: int, *texts: str, contact: int = 77) -> None:
        """Another conversation of a contact, whose messages come a minute after each other, from both in turn."""
        senders = [(0, payloads.CONTACT), (1, payloads.TOM)]
        self.told[number] = {
            **copy.deepcopy(payloads.CONVERSATION_TOLD),
            "id": number,
            "last_activity_at": at,
            "meta": {"sender": {"id": contact}, "channel": "Channel::Email"},
        }
        self.messages[number] = [
            payloads.message(
                number * 100 + place, at + 60 * place, *(senders[place % 2][:1]), text, senders[place % 2][1]
            )
            for place, text in enumerate(texts)
        ]

    async def serve(self, request: Request) -> Response:
        body = json.loads(await request.body() or b"null")
        self.asked.append((request.method, str(request.url.path), body))
        if request.headers.get("api_access_token") != TOKEN:
            return JSONResponse({"error": "Invalid Access Token"}, 401)
        if request.path_params["account"] != payloads.ACCOUNT:
            return JSONResponse({"error": "Not authorized"}, 403)
        # Taken before it sleeps: a request that its caller gave up would wake in a later test, and take that one's fault.
        fault = self.faults.pop(0) if self.faults else None
        await asyncio.sleep(self.slow_s)
        if fault and (answer := fault(request)) is not None:
            return answer
        if request.path_params.get("contact"):
            rows = [one for one in self.told.values() if one["meta"]["sender"]["id"] == request.path_params["contact"]]
            return JSONResponse({"payload": sorted(rows, key=lambda one: -one["id"])})
        number = request.path_params["id"]
        if number not in self.told:
            return JSONResponse({"error": "Resource could not be found"}, 404)
        if not request.url.path.endswith("/messages"):
            self._only_read(request)
            return JSONResponse(self.told[number])
        return self._create(number, body) if request.method == "POST" else self._page(request, number)

    def _only_read(self, request: Request) -> None:
        if request.method != "GET":
            self.wrong.append(f"{request.method} {request.url.path}")

    def _page(self, request: Request, number: int) -> Response:
        before = int(request.query_params.get("before", 10**9))
        rows = [one for one in self.messages[number] if one["id"] < before][-_PAGE:]
        told = json.dumps({"meta": {"labels": []}, "payload": rows})  # a lone surrogate travels escaped
        return Response(told, media_type="application/json")

    def _create(self, number: int, body: Any) -> Response:
        """What the API does not keep of a message is dropped here too: attributes of ours, for one."""
        if body.get("private") is not True or body.get("message_type") != "outgoing":
            self.wrong.append(f"a message that a customer reads: {sorted(body)}")
        rows = self.messages[number]
        made = payloads.message(rows[-1]["id"] + 1, payloads.CAME_BACK + 120, 1, body["content"], payloads.PRIYA)
        rows.append({**made, "private": bool(body.get("private"))})
        return JSONResponse(rows[-1])

    @property
    def written(self) -> list[Any]:
        """The bodies of all that was written."""
        return [body for method, _, body in self.asked if method != "GET"]

    @property
    def app(self) -> Starlette:
        every, root = ["GET", "PUT", "POST", "DELETE", "PATCH"], "/api/v1/accounts/{account:int}"
        return Starlette(
            routes=[
                Route(root + "/conversations/{id:int}", self.serve, methods=every),
                Route(root + "/conversations/{id:int}/messages", self.serve, methods=every),
                Route(root + "/contacts/{contact:int}/conversations", self.serve, methods=["GET"]),
            ]
        )

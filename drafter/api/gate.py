"""The gate before every route: a request id, who may come in, the headers that browsers obey, and a net below it
all, so that no fault of ours ever leaves as anything but a problem.
"""

from __future__ import annotations

import hmac
import ipaddress
import logging
import re
import uuid
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drafter.adapters.due.feed_key import feed_key
from drafter.api.problems import Problem, problem_of
from drafter.domain.identity import Caller

OPEN = frozenset({"/healthz", "/readyz"})
"""Paths that need no key: they tell nothing but whether the service runs."""
FEED = "/v1/commitments.ics"
"""Calendar programs can send no header; this path is opened by a key of its own in the address as well."""
_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
_LOG = logging.getLogger(__name__)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Gate:
    """Wraps the app. With a key, every request must bear it; without one, only this machine is served."""

    def __init__(self, app: ASGIApp, *, api_key: str | None) -> None:
        self._app, self._key = app, api_key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _ID.fullmatch(given) else uuid.uuid4().hex
        scope.setdefault("state", {}).update(request_id=request_id, caller=Caller())
        started = False

        async def marked(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                answer = MutableHeaders(scope=message)
                answer["X-Request-Id"] = request_id
                for name, value in _HEADERS.items():
                    answer.setdefault(name, value)
            await send(message)

        try:
            self._admit(scope, headers)
            await self._app(scope, receive, marked)
        except Exception as error:
            problem = problem_of(error)
            if not started:
                await problem.response(request_id)(scope, receive, marked)

    def _admit(self, scope: Scope, headers: Headers) -> None:
        if "\x00" in scope["path"]:
            raise Problem(404, "not-found", "there is nothing at this address")
        if scope["path"] in OPEN:
            return
        if self._key is None:
            self._only_here(scope, headers)
            return
        if scope["path"] == FEED and _opens_feed(scope["query_string"], self._key):
            return
        scheme, _, token = headers.get("authorization", "").partition(" ")
        borne = token.strip().encode("utf-8", "surrogateescape") if scheme.lower() == "bearer" else b""
        if not hmac.compare_digest(borne, self._key.encode()):
            raise Problem(
                401, "no-key", "send Authorization: Bearer KEY with a valid key", headers={"WWW-Authenticate": "Bearer"}
            )

    def _only_here(self, scope: Scope, headers: Headers) -> None:
        """A page in this machine's browser must not reach us under a name of its own, so the host is looked at too."""
        client = scope.get("client")
        host = headers.get("host", "").rsplit(":", 1)[0].strip("[]") if "host" in headers else ""
        if client is None or not _loopback(client[0]) or not (host == "localhost" or _loopback(host)):
            raise Problem(403, "not-from-here", "without a key only this machine is served; set DRAFTER_API_KEY")


def _opens_feed(query: bytes, key: str) -> bool:
    """Whether an address holds the key of the owner that it names. Like any query, it is never logged here."""
    asked = parse_qs(query.decode("ascii", "replace"), keep_blank_values=True)
    given, owner = asked.get("key", []), asked.get("owner", [""])
    if len(given) != 1 or len(owner) != 1:
        return False
    return hmac.compare_digest(given[0].encode("utf-8", "replace"), feed_key(key, owner[0]).encode())


def _loopback(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)

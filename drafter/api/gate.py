"""The gate before every route: a request id, who may come in and how often, the headers that browsers obey, and a net
below it all, so that no fault of ours ever leaves as anything but a problem.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import math
import uuid
from typing import cast
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drafter.adapters.due.feed_key import feed_key
from drafter.adapters.storage.auditing import acting
from drafter.api.access import keyless
from drafter.api.callers import Callers
from drafter.api.limits import PER_MINUTE, Rates
from drafter.api.problems import Problem, problem_of
from drafter.api.product import Product
from drafter.domain.identity import Caller
from drafter.domain.regex import regex
from drafter.domain.tenant import TenantSettings

FEED = "/v1/commitments.ics"
"""Calendar programs can send no header; this path is opened by a key of its own in the address as well."""
OPERATOR = Caller()
"""The holder of the operator's own key, and who works on this machine in development: admin of the default tenant."""
NOBODY = Caller(role="agent", scopes=frozenset())
"""Who asks for what needs no key."""
_ID = regex(r"[A-Za-z0-9._:-]{1,128}")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Gate:
    """Wraps the app. A request bears one of the service's keys, or the operator's own (`api_key`); with `dev`, one
    without any is served where it comes from this machine. `per_minute` is the operator's word on how many requests a key
    may make (0: any number), where its tenant has none; None: `PER_MINUTE`, and any number for the operator's own."""

    def __init__(self, app: ASGIApp, *, api_key: str | None, dev: bool = False, per_minute: int | None = None) -> None:
        self._app, self._key, self._dev, self._per_minute = app, api_key, dev, per_minute
        self._rates = Rates()
        self._found: Callers | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.getlist("x-request-id")
        request_id = given[0] if len(given) == 1 and _ID.fullmatch(given[0]) else uuid.uuid4().hex
        state = scope.setdefault("state", {})
        state.update(request_id=request_id, caller=NOBODY, own=TenantSettings())
        started = False

        async def marked(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                answer = MutableHeaders(scope=message)
                answer["X-Request-Id"] = request_id
                for name, value in HEADERS.items():
                    answer.setdefault(name, value)
            await send(message)

        try:
            if "\x00" in scope["path"]:
                raise Problem(404, "not-found", "there is nothing at this address")
            if "transfer-encoding" in headers and "content-length" in headers:
                raise _two_lengths()
            if not keyless(scope["path"]):
                callers = self._callers(scope)
                state["caller"] = caller = await self._admit(callers, scope, headers)
                state["own"] = own = await callers.settings(caller.tenant)
                self._count(caller, own)
            with acting(cast(Caller, state["caller"]).key_id, request_id):
                await self._app(scope, receive, marked)
        except Exception as error:
            problem = problem_of(error)
            if not started:
                await problem.response(request_id)(scope, receive, marked)

    def _callers(self, scope: Scope) -> Callers:
        if self._found is None:
            store = cast(Product, scope["app"].state.product).store
            self._found = Callers(store.keys, store.tenants)
        return self._found

    async def _admit(self, callers: Callers, scope: Scope, headers: Headers) -> Caller:
        """Whose request it is. None, unknown, expired and revoked are told alike."""
        if scope["path"] == FEED and (caller := await self._of_feed(callers, scope["query_string"])):
            return caller
        given = headers.getlist("authorization")
        if not given and self._dev:
            return _from_here(scope, headers)
        scheme, _, token = given[0].partition(" ") if len(given) == 1 else ("", "", "")
        if scheme.lower() == "bearer":
            borne = token.strip().encode("utf-8", "surrogateescape")
            if self._key and _same(borne, self._key):
                return OPERATOR
            if caller := await callers.of(borne):
                return caller
        raise Problem(
            401, "no-key", "send Authorization: Bearer KEY with a valid key", headers={"WWW-Authenticate": "Bearer"}
        )

    async def _of_feed(self, callers: Callers, query: bytes) -> Caller | None:
        """Who an address with a key of its own was made for. Like any query, it is never logged here."""
        asked = parse_qs(query.decode("ascii", "replace"), keep_blank_values=True)
        given, owner, by = asked.get("key", []), asked.get("owner", [""]), asked.get("by", [""])
        if not len(given) == len(owner) == len(by) == 1:
            return None
        if by[0]:
            return await callers.of_feed(by[0], given[0], owner[0])
        if not self._key or not _same(given[0].encode("utf-8", "replace"), feed_key(self._key, owner[0])):
            return None
        return OPERATOR.model_copy(update={"role": "agent", "scopes": frozenset({"follow"})})

    def _count(self, caller: Caller, own: TenantSettings) -> None:
        """429 where the key asks too often; told before anything of the body is read."""
        known = own.requests_per_minute if own.requests_per_minute is not None else self._per_minute
        allowed = known if known is not None else PER_MINUTE if caller.key_id else 0
        wait = self._rates.take(caller.key_id or "", allowed) if allowed else 0.0
        if wait:
            told = f"this key may make {allowed} requests a minute"
            raise Problem(429, "too-many-requests", told, headers={"Retry-After": str(math.ceil(wait))})


def _two_lengths() -> Problem:
    """A proxy that goes by the other one sees other requests on this connection than we do."""
    told = "a body has a Content-Length or a Transfer-Encoding, not both"
    return Problem(400, "malformed", told, headers={"Connection": "close"})


def _from_here(scope: Scope, headers: Headers) -> Caller:
    """A page in this machine's browser must not reach us under a name of its own, so the host is looked at too."""
    client = scope.get("client")
    host = headers.get("host", "").rsplit(":", 1)[0].strip("[]") if "host" in headers else ""
    if client is None or not _loopback(client[0]) or not (host == "localhost" or _loopback(host)):
        raise Problem(403, "not-from-here", "without a key only this machine is served; send Authorization: Bearer KEY")
    return OPERATOR


def _same(given: bytes, wanted: str) -> bool:
    """In the same time wherever they differ, and however long they are."""
    return hmac.compare_digest(hashlib.sha256(given).digest(), hashlib.sha256(wanted.encode()).digest())


def _loopback(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)

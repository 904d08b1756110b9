"""The outermost layer: each request is timed, counted, traced, and told in one line of the log when it has ended.

Told are the route's template, never the path, and nothing of the query, the headers or the body.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import time

from opentelemetry.trace import Span
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drafter.adapters.observing.logs import TOLD
from drafter.adapters.observing.metrics import Seen
from drafter.adapters.observing.noted import Noted, begin
from drafter.adapters.observing.traces import answered
from drafter.adapters.observing.watch import Watch
from drafter.api import metrics
from drafter.api.access import NEEDS, OPEN
from drafter.api.gate import HEADERS

_LOG = logging.getLogger("drafter.request")
_METHODS = frozenset({"GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"})
_PLAIN = frozenset(path for _, path in NEEDS if "{" not in path)
_GONE = 499
"""The status of a request whose client left before there was one."""


class Observed:
    """Wraps everything else. `metrics_key` opens `/metrics` alone."""

    def __init__(self, app: ASGIApp, *, watch: Watch, metrics_key: str | None = None) -> None:
        self._app, self._watch, self._metrics_key = app, watch, metrics_key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        watch, noted, status = self._watch, begin(scope.setdefault("state", {})), _GONE
        method = scope["method"] if scope["method"] in _METHODS else "other"

        async def marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        began = time.perf_counter()
        watch.metrics.under_way.inc()
        with watch.traces.request(method, Headers(scope=scope)) as span:
            try:
                await (self._scraped if self._scrapes(scope) else self._app)(scope, receive, marked)
            finally:
                watch.metrics.under_way.dec()
                route = _template(scope)
                tenant = noted.caller.tenant if noted.caller else ""
                seen = Seen(route, method, status, time.perf_counter() - began, tenant)
                watch.metrics.request(seen)
                answered(span, method, route, status)
                _tell(seen, noted, span)

    def _scrapes(self, scope: Scope) -> bool:
        """Whether it is Prometheus, with its own key."""
        if scope["path"] != metrics.PATH or not self._metrics_key:
            return False
        given = Headers(scope=scope).get("authorization", "").encode("utf-8", "surrogateescape")
        wanted = f"Bearer {self._metrics_key}".encode()
        return hmac.compare_digest(hashlib.sha256(given).digest(), hashlib.sha256(wanted).digest())

    async def _scraped(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = await metrics.page(scope["app"])
        MutableHeaders(raw=page.raw_headers).update(HEADERS)
        await page(scope, receive, send)


def _template(scope: Scope) -> str:
    """The route's template. Where none was matched, the path stands only if it is one of ours to the letter."""
    found = getattr(scope.get("route"), "path_format", None)
    return found or (scope["path"] if scope["path"] in _PLAIN else "none")


def _tell(seen: Seen, noted: Noted, span: Span) -> None:
    """The request's line. What is asked every few seconds by machines is told only to those who look for it."""
    caller = noted.caller
    told = {
        "method": seen.method,
        "route": seen.route,
        "status": seen.status,
        "ms": round(seen.seconds * 1000, 1),
        "tenant": seen.tenant or None,
        "key_id": caller.key_id if caller else None,
        "draft": noted.draft,
        "model": noted.model,
        "calls": noted.calls or None,
        "degraded": noted.degraded,
        "stages_ms": {name: round(seconds * 1000, 1) for name, seconds in noted.stages.items()} or None,
    }
    trace = span.get_span_context()
    if trace.is_valid:
        told["trace_id"] = f"{trace.trace_id:032x}"
    quiet = seen.route in OPEN or seen.route == metrics.PATH
    level = logging.ERROR if seen.status >= 500 else logging.DEBUG if quiet and seen.status < 400 else logging.INFO
    if _LOG.isEnabledFor(level):
        _LOG.log(level, "request", extra={TOLD: {name: value for name, value in told.items() if value is not None}})

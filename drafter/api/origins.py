"""Which web pages may ask this service from a browser (CORS): those of the origins that the operator names, and no others.

Pages reach the API alone, with a key in `Authorization`; no cookie is ever looked at. A page of another origin is
answered as if nobody had asked on its behalf, so its browser shows it nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

OPENED = "/v1/"
"""What pages may reach: nothing else of the service is for them."""
_METHODS = ("GET", "POST", "PATCH")
_ASKED = (
    "Authorization",
    "Content-Type",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "Last-Event-ID",
    "X-Request-Id",
)
_TOLD = ("ETag", "Idempotency-Replayed", "Link", "Retry-After", "X-Drafter-Warnings", "X-Request-Id")
_AN_HOUR = 3600


class Origins:
    """Wraps the gate, because a browser asks first, and without the key. With no origin named it does nothing."""

    def __init__(self, app: ASGIApp, *, origins: Sequence[str] = ()) -> None:
        self._app, self._origins = app, frozenset(origins)
        self._opened = CORSMiddleware(
            app,
            allow_origins=sorted(self._origins),
            allow_methods=_METHODS,
            allow_headers=_ASKED,
            expose_headers=_TOLD,
            max_age=_AN_HOUR,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._opened if scope["type"] == "http" and self._opens(scope) else self._app
        await app(scope, receive, send)

    def _opens(self, scope: Scope) -> bool:
        return scope["path"].startswith(OPENED) and Headers(scope=scope).get("origin") in self._origins

"""Calls to a help desk's API: one client for as long as the service runs, bounded in time and size, every failure told as
`DeskFailed`. A desk's address is the operator's own setting, and trusted; redirects are not followed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from drafter.adapters.storage.rows import utc_now
from drafter.domain.errors import DeskFailed

TIMEOUT_S, WHOLE_S = 10.0, 30.0
"""How long a desk may be silent, and how long a call may take in all: one that trickles is never silent."""
MOST_BYTES = 8 * 1024 * 1024
_LATER = frozenset({408, 409, 423, 425, 429})


class Api:
    """`Api("zendesk acme", "https://acme.zendesk.com", headers={…})`. `whole_s` is how long one call may take."""

    def __init__(
        self,
        name: str,
        base_url: str,
        *,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        whole_s: float = WHOLE_S,
    ) -> None:
        self._name, self._whole_s = name, whole_s
        self._client = httpx2.AsyncClient(
            base_url=base_url.rstrip("/"),
            headers={"Accept": "application/json", **(headers or {})},
            auth=auth,
            timeout=TIMEOUT_S,
            follow_redirects=False,
            transport=transport,
        )

    async def get(self, path: str, **query: Any) -> Any:
        """The JSON at a path. `DeskFailed`: retryable where the desk is away, busy or ill."""
        return await self._call("GET", path, params={name: one for name, one in query.items() if one is not None})

    async def post(self, path: str, body: Any, **settings: Any) -> Any:
        return await self._call("POST", path, json=body, **settings)

    async def put(self, path: str, body: Any) -> Any:
        return await self._call("PUT", path, json=body)

    async def close(self) -> None:
        await self._client.aclose()

    async def _call(self, method: str, path: str, **settings: Any) -> Any:
        # The path may hold ids, and a query personal data: errors name the desk, the method and the status alone.
        try:
            async with asyncio.timeout(self._whole_s), self._client.stream(method, path, **settings) as answer:
                if not 200 <= answer.status_code < 300:
                    raise self._failed(method, answer)
                body = await _whole(answer)
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
            raise DeskFailed(f"{self._name}: {method}: {type(error).__name__}") from None
        if body is None:
            raise DeskFailed(f"{self._name}: {method}: the answer is too large", retryable=False)
        try:
            return json.loads(body) if body.strip() else None
        except (ValueError, RecursionError):
            raise DeskFailed(f"{self._name}: {method}: the answer is no JSON") from None

    def _failed(self, method: str, answer: httpx2.Response) -> DeskFailed:
        status = answer.status_code
        hint = "look at its credentials and what they may do" if status in (401, 403) else None
        return DeskFailed(
            f"{self._name}: {method}: status {status}",
            retryable=status in _LATER or status >= 500,
            retry_after=_seconds(answer.headers.get("retry-after")) or _until(answer.headers.get("x-ratelimit-reset")),
            hint=hint,
        )


async def _whole(answer: httpx2.Response) -> bytes | None:
    found = bytearray()
    async for piece in answer.aiter_bytes():
        found += piece
        if len(found) > MOST_BYTES:
            return None
    return bytes(found)


def _seconds(told: str | None) -> float | None:
    """Retry-After, in seconds or as a date."""
    if told is None:
        return None
    try:
        return (
            max(0.0, float(told))
            if told.strip().isdecimal()
            else max(0.0, (parsedate_to_datetime(told) - utc_now()).total_seconds())
        )
    except (ValueError, TypeError):
        return None


def _until(told: str | None) -> float | None:
    """X-RateLimit-Reset, which some tell in the place of Retry-After: seconds since 1970."""
    if told is None or not told.isascii() or not told.isdecimal() or len(told) > 11:
        return None
    return max(0.0, int(told) - utc_now().timestamp())

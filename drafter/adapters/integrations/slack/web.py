"""Calls to Slack's Web API: one client for as long as the desk is connected, every failure told as `DeskFailed`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from drafter.domain.errors import DeskFailed

TIMEOUT_S = 10
_CREDENTIALS = frozenset(
    [
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "team_access_not_granted",
        "access_denied",
        "org_login_required",
        "ekm_access_denied",
    ]
)
_LATER = frozenset(["ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"])
SILENT = logging.getLogger("drafter.adapters.integrations.slack.libraries")
SILENT.setLevel(logging.CRITICAL + 1)  # Slack's libraries log what customers wrote


class SlackFailed(DeskFailed):
    """`code` is the word by which Slack says what is wrong; empty where it said nothing."""

    code: str = ""


class Web:
    """`await Web("slack acme", token, base)("chat_postMessage", channel="C1", text="…")`: methods by the SDK's names."""

    def __init__(self, name: str, token: str, base_url: str) -> None:
        self._name, self._token, self._base = name, token, base_url
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None

    async def __call__(self, method: str, **told: Any) -> dict[str, Any]:
        """Slack's answer. `SlackFailed`: retryable where Slack is away, busy or ill."""
        try:
            answer = await getattr(self._opened(), method)(**told)
        except SlackApiError as error:
            raise self._failed(method, error) from None
        except (aiohttp.ClientError, SlackClientError, TimeoutError, OSError) as error:
            raise SlackFailed(f"{self._name}: {method}: {type(error).__name__}") from None
        return dict(answer.data) if isinstance(answer.data, dict) else {}

    async def pages(self, method: str, key: str, most: int, **told: Any) -> AsyncIterator[dict[str, Any]]:
        """What stands under `key`, page by page, at most so many pages."""
        cursor: str | None = None
        for _ in range(most):
            answer = await self(method, cursor=cursor, **told)
            for one in answer.get(key) or ():
                yield one
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            await asyncio.sleep(0)  # lets the transports end in this loop
        self._session = self._client = None

    def _opened(self) -> AsyncWebClient:
        """Made on first use, since a session belongs to the loop that runs. Nothing is retried here: a message that went
        out and whose answer was lost must be looked for before it is sent again."""
        if self._client is None:
            watch = aiohttp.TraceConfig()
            watch.on_request_redirect.append(_refused)
            limit = aiohttp.ClientTimeout(total=TIMEOUT_S)
            self._session = aiohttp.ClientSession(timeout=limit, trace_configs=[watch])
            self._client = AsyncWebClient(
                token=self._token, base_url=self._base, session=self._session, retry_handlers=[], logger=SILENT
            )
        return self._client

    def _failed(self, method: str, error: SlackApiError) -> SlackFailed:
        # The SDK hands over its own answer, or that of aiohttp where the body was no JSON.
        status = int(getattr(error.response, "status_code", None) or getattr(error.response, "status", None) or 0)
        headers = getattr(error.response, "headers", None) or {}
        data = getattr(error.response, "data", None)
        code = str(data.get("error") or "") if isinstance(data, dict) else ""
        failed = SlackFailed(
            f"{self._name}: {method}: {code or f'status {status}'}",
            retryable=status == 429 or status >= 500 or code in _LATER,
            retry_after=_seconds({name.lower(): value for name, value in headers.items()}.get("retry-after")),
            hint="look at the app's token and scopes, see docs/integrations/slack.md" if code in _CREDENTIALS else None,
        )
        failed.code = code
        return failed


async def _refused(session: Any, context: Any, told: Any) -> None:
    """Slack redirects nobody; who does would have us ask addresses within our own network."""
    raise aiohttp.ClientError


def _seconds(told: Any) -> float | None:
    told = told[0] if isinstance(told, list) else told
    return float(told) if isinstance(told, str) and told.isdecimal() else None

"""One notice to one receiver over HTTP: signed JSON for a webhook, a plain line for Slack.

A webhook is signed after the Standard Webhooks (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and
`webhook-signature: v1,BASE64`, the HMAC-SHA256 of "id.timestamp.body". The id stays the same when a notice is sent again.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Protocol

from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from drafter.adapters.due.wording import one_line, safe_act
from drafter.domain.commitment import Due, how_long

if TYPE_CHECKING:
    import httpx2

TIMEOUT_SECONDS = 10.0
ATTEMPTS = 3
"""How often one round tries; what fails then waits for a later round."""


class NotDelivered(Exception):
    """A receiver did not take a notice; `str` says why, without the address, which may hold a secret."""


class Receiver(Protocol):
    """Somebody to tell; `name` keeps what they were told apart from what others were."""

    @property
    def name(self) -> str: ...
    async def send(self, due: Due, now: dt.datetime) -> None: ...
    async def close(self) -> None: ...


class _Post:
    """A client that is made on first use, and tries again where that may help."""

    def __init__(self, url: str, pause: float) -> None:
        self._url, self._pause = url, pause
        self._client: httpx2.AsyncClient | None = None

    async def __call__(self, body: bytes, headers: dict[str, str]) -> None:
        waits = wait_random_exponential(multiplier=self._pause, max=8 * self._pause)
        async for attempt in AsyncRetrying(
            stop=stop_after_attempt(ATTEMPTS), wait=waits, retry=retry_if_exception_type(NotDelivered), reraise=True
        ):
            with attempt:
                await self._once(body, headers)

    async def _once(self, body: bytes, headers: dict[str, str]) -> None:
        import httpx2

        if self._client is None:
            self._client = httpx2.AsyncClient(timeout=TIMEOUT_SECONDS, follow_redirects=False)
        try:
            async with self._client.stream(
                "POST", self._url, content=body, headers={"content-type": "application/json", **headers}
            ) as answer:
                status = answer.status_code  # the body is nothing to us, and is not waited for
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
            raise NotDelivered(type(error).__name__) from None
        if not 200 <= status < 300:
            raise NotDelivered(f"status {status}")

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()


class Webhook:
    """`Webhook("https://…", secret="whsec_…")`. A secret with that prefix is base64, any other is taken as it is."""

    name = "webhook"

    def __init__(self, url: str, *, secret: str | None = None, pause: float = 0.5) -> None:
        self._post, self._key = _Post(url, pause), _key(secret) if secret else None

    async def send(self, due: Due, now: dt.datetime) -> None:
        one = due.commitment
        told = one.model_dump(mode="json", include={"id", "case_id", "owner", "due_at", "channel", "state"}) | {
            "does": safe_act(one.does)
        }
        told = {"type": f"commitment.{due.event}", "timestamp": now.isoformat(), "data": told}
        body = json.dumps(told, ensure_ascii=False).encode()
        stamp = str(int(now.timestamp()))
        headers = {"webhook-id": due.id, "webhook-timestamp": stamp}
        if self._key is not None:
            headers["webhook-signature"] = signature(self._key, due.id, stamp, body)
        await self._post(body, headers)

    async def close(self) -> None:
        await self._post.close()


class Slack:
    """A Slack incoming webhook. Times are told in `zone`."""

    name = "slack"

    def __init__(self, url: str, *, zone: dt.tzinfo | None = None, pause: float = 0.5) -> None:
        self._post, self._zone = _Post(url, pause), zone or dt.UTC

    async def send(self, due: Due, now: dt.datetime) -> None:
        text = line(due, now, self._zone)
        for mark, told in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
            text = text.replace(mark, told)
        await self._post(json.dumps({"text": text}, ensure_ascii=False).encode(), {})

    async def close(self) -> None:
        await self._post.close()


def line(due: Due, now: dt.datetime, zone: dt.tzinfo) -> str:
    """ "Priya: email you to confirm the refund has arrived (case C-1042) is 2 hours overdue, Wed 25 Nov 18:00"."""
    one, span = due.commitment, how_long(now - due.commitment.due_at)
    told = f"is {span} overdue" if due.event == "overdue" else f"is due in {span}"
    when = one.due_at.astimezone(zone)
    return f"{one_line(one.owner)}: {safe_act(one.does)} (case {one_line(one.case_id)}) {told}, {when:%a} {when.day} {when:%b %H:%M}"


def signature(key: bytes, id: str, stamp: str, body: bytes) -> str:
    signed = hmac.new(key, f"{id}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


def _key(secret: str) -> bytes:
    if secret.startswith("whsec_"):
        try:
            return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except ValueError:
            pass
    return secret.encode()

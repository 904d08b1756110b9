"""Requests that arrive: sent again, under the same key, where the service was busy or the connection broke."""

from __future__ import annotations

import asyncio
import json
import random
import uuid
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2

from drafter.client.failures import Busy, Failed, Unreached, failed

LONGEST_S = 30.0
"""The longest wait between two tries, whatever the service says."""


@dataclass(frozen=True)
class Ask:
    """One request. What changes something has a key, so that it can be sent again without being done again."""

    method: str
    path: str
    body: Any = None
    query: Mapping[str, Any] = field(default_factory=dict)
    version: int | None = None
    key: str | None = None

    def headers(self, **more: str) -> dict[str, str]:
        told = dict(more)
        if self.body is not None:
            told |= {"Content-Type": "application/json", "Idempotency-Key": self.key or uuid.uuid4().hex}
        if self.version is not None:
            told["If-Match"] = f'"{self.version}"'
        return told

    @property
    def content(self) -> str | None:
        return None if self.body is None else json.dumps(self.body, ensure_ascii=False)


@dataclass
class Patience:
    """How often one request is tried. `progress` begins to count anew."""

    tries: int
    used: int = 0

    def progress(self) -> None:
        self.used = 0

    async def wait(self, failure: Failed) -> None:
        """Until it may be tried again; raises the failure where it may not."""
        self.used += 1
        if self.used > self.tries:
            raise failure
        pause = failure.retry_after if failure.retry_after is not None else 0.1 * 2**self.used
        await asyncio.sleep(min(pause, LONGEST_S) * random.uniform(1.0, 1.2))  # noqa: S311 (no secret)


def _may_go_again(failure: Failed) -> bool:
    """Busy, or the same request is still being worked."""
    return isinstance(failure, (Busy, Unreached)) or (failure.status == 409 and failure.kind == "idempotency-key")


@dataclass(frozen=True)
class Sender:
    """The connections to one service."""

    http: httpx2.AsyncClient
    tries: int

    async def send(self, ask: Ask) -> httpx2.Response:
        """The answer, which is a good one. Raises `Failed`."""
        patience, headers = Patience(self.tries), ask.headers()
        while True:
            failure: Failed
            try:
                answer = await self.http.request(
                    ask.method, ask.path, params=dict(ask.query), content=ask.content, headers=headers
                )
            except httpx2.TransportError as error:
                failure = _unreached(error)
            else:
                if answer.status_code < 400:
                    return answer
                failure = failed(answer.status_code, answer.text, answer.headers)
            if not _may_go_again(failure):
                raise failure
            await patience.wait(failure)

    async def events(self, ask: Ask) -> AsyncGenerator[tuple[str, str]]:
        """The events of an answer, by name and data; a stream that breaks is taken up where it broke. Ends with `draft`;
        raises `Failed`."""
        patience, headers = Patience(self.tries), ask.headers(Accept="text/event-stream")
        while True:
            failure: Failed = Unreached(0, "unreached", "the stream broke off")
            try:
                async with self.http.stream(ask.method, ask.path, content=ask.content, headers=headers) as answer:
                    if answer.status_code < 400:
                        async for event in _parsed(answer):
                            headers["Last-Event-ID"] = event.get("id", "")
                            patience.progress()
                            if event["event"] == "error":
                                raise _told(event["data"])
                            yield event["event"], event["data"]
                            if event["event"] == "draft":
                                return
                    else:
                        text = (await answer.aread()).decode("utf-8", "replace")
                        failure = failed(answer.status_code, text, answer.headers)
            except httpx2.TransportError as error:
                failure = _unreached(error)
            if not _may_go_again(failure):
                raise failure
            await patience.wait(failure)


async def _parsed(answer: httpx2.Response) -> AsyncGenerator[dict[str, str]]:
    """Server-sent events; comments and events without a name are left out."""
    event: dict[str, str] = {}
    async for line in answer.aiter_lines():
        if not line:
            if "event" in event and "data" in event:
                yield event
            event = {}
        elif not line.startswith(":"):
            name, _, value = line.partition(":")
            event[name] = value.removeprefix(" ")


def _told(data: str) -> Failed:
    try:
        status = int(json.loads(data)["status"])
    except (ValueError, KeyError, TypeError):
        status = 500
    return failed(status, data, {})


def _unreached(error: Exception) -> Failed:
    return Unreached(0, "unreached", f"the service cannot be reached ({type(error).__name__})")

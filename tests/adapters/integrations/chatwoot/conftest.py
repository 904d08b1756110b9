"""The stand-in of Chatwoot, served once for all tests, and a desk that is connected to it."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from drafter.adapters.integrations.chatwoot import Chatwoot, ChatwootDesk

from ....listening import listening
from . import payloads
from .standin import TOKEN, Standin

SECRET = "cw-secret-of-the-webhook"
NOW = dt.datetime(2026, 11, 18, 14, 5, 9, tzinfo=dt.UTC)
FACTS = {
    "order_id": "custom_attributes.order_id",
    "order_total": "custom_attributes.order_total as USD",
    "empty": "custom_attributes.empty",
    "tier": "contact.custom_attributes.tier",
}


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[Standin, str]]:
    standin = Standin()
    with listening(standin.app) as (host, port):
        yield standin, f"http://{host}:{port}"


@pytest.fixture
def chatwoot(served: tuple[Standin, str]) -> Iterator[Standin]:
    """A fresh Chatwoot; whatever a test does, nothing was ever sent to a customer."""
    standin, _ = served
    standin.begin()
    yield standin
    assert standin.wrong == []


@pytest.fixture
def connection(served: tuple[Standin, str]) -> Callable[..., Chatwoot]:
    def connect(**more: Any) -> Chatwoot:
        given = {"id": "acme", "url": served[1], "account_id": payloads.ACCOUNT, "token": TOKEN, "secret": SECRET}
        return Chatwoot.model_validate(given | {"facts": FACTS} | more)

    return connect


@pytest.fixture
async def desk(connection: Callable[..., Chatwoot], chatwoot: Standin) -> AsyncIterator[ChatwootDesk]:
    made = connection().opened()
    yield made
    await made.close()


def signed(
    body: Any, *, at: dt.datetime | str = NOW, secret: str = SECRET, delivery: str | None = "6a7d0c4e-1"
) -> tuple[dict[str, str], bytes]:
    """Headers and bytes of a webhook as Chatwoot signs them: hex HMAC-SHA256 over "{timestamp}.{body}", see `secret` in
    developers.chatwoot.com/api-reference/webhooks/add-a-webhook."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    stamp = at if isinstance(at, str) else str(int(at.timestamp()))
    signature = hmac.new(secret.encode(), stamp.encode() + b"." + raw, hashlib.sha256).hexdigest()
    told = {"x-chatwoot-timestamp": stamp, "x-chatwoot-signature": f"sha256={signature}"}
    return told | ({"x-chatwoot-delivery": delivery} if delivery else {}), raw

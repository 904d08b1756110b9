"""The stand-in of Zendesk, served once for all tests, and a desk that is connected to it."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest

from drafter.adapters.integrations.zendesk import Zendesk, ZendeskDesk
from drafter.bootstrap import build
from drafter.domain.draft import Draft
from drafter.settings import Settings

from ....conftest import NORTHWIND
from ....listening import listening
from . import payloads
from .standin import TOKEN, USER, Standin

SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=="
NOW = dt.datetime(2026, 11, 18, 14, 5, 9, tzinfo=dt.UTC)
FACTS = {
    "order_id": "custom_fields.360001",
    "order_total": "custom_fields.360002",
    "fault": "custom_fields.360003",
    "delivered_on": "custom_fields.360004",
    "empty": "custom_fields.360005",
    "plan": "requester.user_fields.plan",
    "priority": "priority",
}


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[Standin, str]]:
    standin = Standin()
    with listening(standin.app) as (host, port):
        yield standin, f"http://{host}:{port}"


@pytest.fixture
def zendesk(served: tuple[Standin, str]) -> Iterator[Standin]:
    """A fresh Zendesk; whatever a test does, nothing public was ever written."""
    standin, _ = served
    standin.begin()
    yield standin
    assert standin.wrong == []


@pytest.fixture
def connection(served: tuple[Standin, str]) -> Callable[..., Zendesk]:
    def connect(**more: Any) -> Zendesk:
        given = {"id": "acme", "url": served[1], "user": USER, "token": TOKEN, "secret": SECRET, "facts": FACTS}
        return Zendesk.model_validate(given | more)

    return connect


@pytest.fixture
async def desk(connection: Callable[..., Zendesk], zendesk: Standin) -> AsyncIterator[ZendeskDesk]:
    made = connection().opened(httpx2.AsyncHTTPTransport(verify=False))  # certificates load slowly
    yield made
    await made.close()


def signed(
    body: Any, *, at: dt.datetime | str = NOW, secret: str = SECRET, **headers: str
) -> tuple[dict[str, str], bytes]:
    """Headers and bytes of a webhook, as Zendesk signs them: base64 of HMAC-SHA256 over timestamp and body, see
    developer.zendesk.com/documentation/webhooks/verifying."""
    raw = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
    stamp = at if isinstance(at, str) else at.strftime("%Y-%m-%dT%H:%M:%SZ")
    signature = base64.b64encode(hmac.new(secret.encode(), stamp.encode() + raw, hashlib.sha256).digest()).decode()
    told = {"x-zendesk-webhook-signature": signature, "x-zendesk-webhook-signature-timestamp": stamp}
    return payloads.HEADERS | told | headers, raw


@pytest.fixture(scope="session")
def _drafted(served: tuple[Standin, str]) -> Draft:
    standin, url = served
    standin.begin()

    async def made() -> Draft:
        given = {
            "id": "acme",
            "url": url,
            "user": USER,
            "token": TOKEN,
            "secret": SECRET,
            "facts": FACTS,
            "role": "frontline",
        }
        desk = Zendesk.model_validate(given).opened()
        found = await desk.look("35436")
        await desk.close()
        assert found.case is not None
        async with build(Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"))) as product:
            return await product.draft(found.case.at(NOW))

    return asyncio.run(made())


@pytest.fixture
def draft(_drafted: Draft, zendesk: Standin) -> Draft:
    """What the product really makes of the ticket."""
    return _drafted

"""The stand-in of Intercom, served once for all tests, and a desk that is connected to it."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from drafter.adapters.integrations.intercom import Intercom, IntercomDesk

from ....listening import listening
from .standin import ADMIN, TOKEN, Standin

SECRET = "ic-client-secret"
NOW = dt.datetime(2026, 11, 18, 14, 5, 9, tzinfo=dt.UTC)
FACTS = {
    "order_id": "custom_attributes.order_id",
    "fault": "custom_attributes.fault",
    "empty": "custom_attributes.empty",
    "tier": "contact.custom_attributes.tier",
}


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[Standin, str]]:
    standin = Standin()
    with listening(standin.app) as (host, port):
        yield standin, f"http://{host}:{port}"


@pytest.fixture
def intercom(served: tuple[Standin, str]) -> Iterator[Standin]:
    """A fresh Intercom; whatever a test does, nothing was ever sent to a customer."""
    standin, _ = served
    standin.begin()
    yield standin
    assert standin.wrong == []


@pytest.fixture
def connection(served: tuple[Standin, str]) -> Callable[..., Intercom]:
    def connect(**more: Any) -> Intercom:
        given = {"id": "acme", "url": served[1], "admin_id": ADMIN, "token": TOKEN, "secret": SECRET}
        return Intercom.model_validate(given | {"facts": FACTS} | more)

    return connect


@pytest.fixture
async def desk(connection: Callable[..., Intercom], intercom: Standin) -> AsyncIterator[IntercomDesk]:
    made = connection().opened()
    yield made
    await made.close()


def signed(body: Any, *, secret: str = SECRET) -> tuple[dict[str, str], bytes]:
    """Headers and bytes of a notification as Intercom signs them: hex HMAC-SHA1 of the body with the client secret, see
    developers.intercom.com/docs/webhooks/setting-up-webhooks (signed notifications)."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return {"x-hub-signature": "sha1=" + hmac.new(secret.encode(), raw, hashlib.sha1).hexdigest()}, raw

"""What counts as news of a ticket, and that nobody but this account of Zendesk can tell any."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.zendesk import Zendesk, ZendeskDesk
from drafter.domain.errors import BadInput, Refused

from . import payloads
from .conftest import NOW, SECRET, signed

COMMENT, STATUS = payloads.COMMENT_ADDED, payloads.STATUS_CHANGED


@pytest.mark.parametrize(
    ("body", "key"),
    [
        pytest.param(COMMENT, "event cbe4028c-7239-495d-b020-f22348516046", id="comment added"),
        pytest.param(STATUS, "event 2b24ef10-19d6-4740-93cf-8f98ec6776c0", id="status changed"),
        pytest.param(
            {k: v for k, v in STATUS.items() if k != "detail"} | {"detail": {}}, f"event {STATUS['id']}", id="subject"
        ),
        pytest.param(payloads.TRIGGER, "trigger 8350205582", id="trigger"),
        pytest.param({"ticket_id": 35436}, "trigger 8350205582", id="trigger, a number"),
    ],
)
async def test_it_is_news_of_the_ticket(desk: ZendeskDesk, body: Any, key: str) -> None:
    headers, raw = signed(body)
    told = desk.news(headers, raw, NOW)
    assert told is not None
    assert (told.conversation, told.key) == ("35436", key)
    again = desk.news(*signed(body, at=NOW + dt.timedelta(minutes=2)), NOW + dt.timedelta(minutes=2))
    assert again == told  # Zendesk delivers at least once, each time signed anew


def _with(comment: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(COMMENT)) | more
    told["event"]["comment"] |= comment or {}
    return told


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(_with({"is_public": False}), id="an internal note, ours too"),
        pytest.param(_with(type="zen:event-type:ticket.tags_changed"), id="tags"),
        pytest.param(_with(type="zen:event-type:user.created"), id="a user"),
    ],
)
async def test_all_else_is_no_news(desk: ZendeskDesk, body: Any) -> None:
    assert desk.news(*signed(body), NOW) is None


async def test_another_brand_is_another_desk(connection: Callable[..., Zendesk]) -> None:
    mine, theirs = connection(brand=123).opened(), connection(brand=124).opened()
    assert mine.news(*signed(COMMENT), NOW) is not None
    assert theirs.news(*signed(COMMENT), NOW) is None
    await mine.close()
    await theirs.close()


@pytest.mark.fault("F25")
@pytest.mark.fault("F38")
@pytest.mark.parametrize("body", [COMMENT, STATUS, payloads.TRIGGER, b"{not json", b"\xff"])
async def test_a_signature_that_does_not_hold_is_refused_before_parsing(desk: ZendeskDesk, body: Any) -> None:
    headers, raw = signed(body)
    name = "x-zendesk-webhook-signature"
    cases = [
        ({**headers, name: ""}, raw),
        ({k: v for k, v in headers.items() if k != name}, raw),
        ({**headers, name: ("B" if headers[name][0] == "A" else "A") + headers[name][1:]}, raw),
        ({**headers, name: "ünicode"}, raw),
        (headers, raw[:-1] + bytes([raw[-1] ^ 1])),
        (headers, raw + b" "),
        ({**headers, "x-zendesk-webhook-signature-timestamp": "2026-11-18T14:05:08Z"}, raw),
        ({k: v for k, v in headers.items() if not k.endswith("timestamp")}, raw),
        signed(body, secret="another tenant's"),
    ]
    for told, sent in cases:
        with pytest.raises(Refused):
            desk.news(told, sent, NOW)


async def test_the_signature_is_over_timestamp_then_body(desk: ZendeskDesk) -> None:
    """An older page of Zendesk has it the other way round; so signed it must not hold."""
    import base64
    import hashlib
    import hmac

    headers, raw = signed(payloads.TRIGGER)
    stamp = headers["x-zendesk-webhook-signature-timestamp"]
    made = hmac.new(SECRET.encode(), raw + stamp.encode(), hashlib.sha256).digest()
    with pytest.raises(Refused):
        desk.news({**headers, "x-zendesk-webhook-signature": base64.b64encode(made).decode()}, raw, NOW)


async def test_a_known_vector_holds(desk: ZendeskDesk) -> None:
    """Made with `printf '2026-11-18T14:05:09Z{"ticket_id": "35436"}' | openssl dgst -sha256 -hmac SECRET -binary | base64`."""
    headers = {
        "x-zendesk-webhook-signature": "b8ShsmY3Mn5JJtenXmnf6MAqg7PAqguzWYkTKmzP44E=",
        "x-zendesk-webhook-signature-timestamp": "2026-11-18T14:05:09Z",
    }
    told = desk.news(headers, payloads.TRIGGER.encode(), NOW)
    assert told is not None
    assert told.conversation == "35436"


@pytest.mark.fault("F24")
@pytest.mark.parametrize("minutes", [-6, 6])
async def test_a_replay_is_refused(desk: ZendeskDesk, minutes: int) -> None:
    headers, raw = signed(COMMENT)
    with pytest.raises(Refused):
        desk.news(headers, raw, NOW - dt.timedelta(minutes=minutes))


@pytest.mark.parametrize("minutes", [-4, 0, 4])
async def test_clocks_may_differ_a_little(desk: ZendeskDesk, minutes: int) -> None:
    assert desk.news(*signed(COMMENT), NOW + dt.timedelta(minutes=minutes)) is not None


@pytest.mark.parametrize("stamp", ["", "2026-11-18T14:05:09", "1795010709", "soon", "2026-11-18"])
async def test_a_time_that_is_none_is_refused(desk: ZendeskDesk, stamp: str) -> None:
    with pytest.raises(Refused):
        desk.news(*signed(COMMENT, at=stamp), NOW)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"ticket_id": ',
        b"[" * 100_000,
        b'{"ticket_id": NaN}',
        b'{"ticket_id": "{{ticket.id}}"}',
        b'{"ticket_id": "1/comments"}',
        b'{"ticket_id": "../users/1"}',
        b'{"ticket_id": true}',
        b'{"ticket_id": "1", "ticket_id": "2"}',
        b"{}",
        json.dumps(_with(detail=[], subject="zen:user:5")).encode(),
    ],
)
async def test_a_body_that_is_not_the_vendors_is_told(desk: ZendeskDesk, body: bytes) -> None:
    with pytest.raises(BadInput):
        desk.news(*signed(body), NOW)

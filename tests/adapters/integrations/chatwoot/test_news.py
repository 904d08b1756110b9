"""What a webhook of Chatwoot is worth: whose it is, when it was signed, and whether there is anything to do about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.chatwoot import Chatwoot, ChatwootDesk
from drafter.domain.errors import BadInput, Refused

from . import payloads
from .conftest import NOW, SECRET, signed

BY_TOM = {"message_type": "outgoing", "sender": payloads.TOM}


@pytest.fixture
def told(connection: Callable[..., Chatwoot]) -> ChatwootDesk:
    return connection().opened()


def test_the_signature_is_made_as_documented(told: ChatwootDesk) -> None:
    """Reckoned by hand with `printf '1795010700.{}' | openssl dgst -sha256 -hmac cw-secret-of-the-webhook`."""
    headers = {
        "x-chatwoot-timestamp": "1795010700",
        "x-chatwoot-signature": "sha256=9da9c3fb9d5ab347e7ad270450acf13c2422e74cae3c4bf261ce3fd5bf9c75f9",
    }
    assert told.news(headers, b"{}", dt.datetime.fromtimestamp(1795010700, dt.UTC)) is None


@pytest.mark.parametrize(
    "body",
    [
        payloads.message_created(),
        payloads.message_created(**BY_TOM),
        payloads.status_changed(),
        payloads.status_changed("conversation_updated"),
    ],
    ids=["customer", "agent", "resolved", "updated"],
)
def test_what_was_said_and_how_it_ended_is_news(told: ChatwootDesk, body: Any) -> None:
    news = told.news(*signed(body), NOW)
    assert news is not None
    assert (news.conversation, news.key, dict(news.body)) == ("42", "6a7d0c4e-1", {})


@pytest.mark.parametrize(
    "body",
    [
        payloads.message_created(**BY_TOM, private=True),
        payloads.message_created(message_type="outgoing", sender=payloads.BOT),
        payloads.message_created(message_type="outgoing", sender=None),
        payloads.message_created(**BY_TOM, content_attributes={"automation_rule_id": 4}),
        payloads.message_created(message_type="template"),
        payloads.message_created(message_type="activity"),
        {**payloads.message_created(), "private": None},
        payloads.message_created(event="message_updated"),
        payloads.status_changed("conversation_updated", changed_attributes=[{"priority": {"current_value": "high"}}]),
        payloads.status_changed("conversation_typing_on"),
        {"event": ["message_created"]},
        {},
    ],
)
def test_notes_bots_and_all_else_are_no_news(told: ChatwootDesk, body: Any) -> None:
    """Our own note comes back as an outgoing private message: answering it would go on for ever."""
    assert told.news(*signed(body), NOW) is None


@pytest.mark.fault("F24")
@pytest.mark.parametrize("off", [dt.timedelta(minutes=6), dt.timedelta(minutes=-6)])
def test_an_old_or_early_signature_is_refused(told: ChatwootDesk, off: dt.timedelta) -> None:
    with pytest.raises(Refused):
        told.news(*signed(payloads.message_created(), at=NOW + off), NOW)
    assert told.news(*signed(payloads.message_created(), at=NOW + off * 0.8), NOW)


@pytest.mark.fault("F25")
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("x-chatwoot-signature", None),
        ("x-chatwoot-signature", ""),
        ("x-chatwoot-signature", "sha256="),
        ("x-chatwoot-signature", "sha256=" + "0" * 64),
        ("x-chatwoot-signature", "sha256=\u00e4"),
        ("x-chatwoot-timestamp", None),
        ("x-chatwoot-timestamp", ""),
        ("x-chatwoot-timestamp", str(int(NOW.timestamp()) + 1)),
    ],
)
def test_a_bad_or_missing_signature_is_refused(told: ChatwootDesk, header: str, value: str | None) -> None:
    headers, raw = signed(payloads.message_created())
    headers = {name: one for name, one in headers.items() if name != header} | (
        {header: value} if value is not None else {}
    )
    with pytest.raises(Refused):
        told.news(headers, raw, NOW)


@pytest.mark.fault("F25")
def test_one_changed_byte_is_refused_before_anything_is_parsed(told: ChatwootDesk) -> None:
    headers, raw = signed(payloads.message_created())
    for changed in (raw[:-1] + b" ", raw + b"\n", b"{" * 100_000):
        with pytest.raises(Refused):
            told.news(headers, changed, NOW)


@pytest.mark.fault("F25")
@pytest.mark.fault("F38")
def test_the_secret_of_another_desk_opens_nothing(connection: Callable[..., Chatwoot]) -> None:
    other = connection(id="other", tenant="other", secret="theirs").opened()
    with pytest.raises(Refused):
        other.news(*signed(payloads.message_created()), NOW)
    with pytest.raises(Refused, match="signature"):
        connection(secret=SECRET).opened().news(*signed(payloads.message_created(), secret="theirs"), NOW)


@pytest.mark.fault("F38")
def test_a_webhook_of_another_account_is_none_of_ours(told: ChatwootDesk) -> None:
    with pytest.raises(BadInput, match="another account"):
        told.news(*signed(payloads.message_created(account={"id": 4})), NOW)


@pytest.mark.fault("F23")
def test_told_again_it_has_the_same_key(told: ChatwootDesk) -> None:
    """Sent again, a webhook is signed anew and bears the delivery's id; without one, its own bytes tell."""
    body = payloads.message_created()
    first, later = told.news(*signed(body), NOW), told.news(*signed(body, at=NOW + dt.timedelta(seconds=40)), NOW)
    other = told.news(*signed(body, delivery="6a7d0c4e-2"), NOW)
    assert first == later
    assert first
    assert other
    assert first.key != other.key
    nameless = [told.news(*signed(body, delivery=None), NOW) for _ in range(2)]
    assert nameless[0] == nameless[1] is not None


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b'{"a":1,"a":2}', b'{"a":NaN}', b"[" * 50_000, b"\xff\xfe"])
def test_signed_nonsense_is_the_senders_fault(told: ChatwootDesk, raw: bytes) -> None:
    with pytest.raises(BadInput):
        told.news(*signed(raw), NOW)


@pytest.mark.parametrize("number", [None, 0, -1, "../../profile", "42?x=1", True, 10**30])
def test_a_conversation_has_a_number(told: ChatwootDesk, number: Any) -> None:
    with pytest.raises(BadInput):
        told.news(*signed(payloads.message_created(conversation={"id": number})), NOW)

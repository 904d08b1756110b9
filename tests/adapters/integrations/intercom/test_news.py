"""What a notification of Intercom is worth: whose it is, and whether there is anything to do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.intercom import Intercom, IntercomDesk
from drafter.domain.errors import BadInput, Refused

from . import payloads
from .conftest import NOW, signed


@pytest.fixture
def told(connection: Callable[..., Intercom]) -> IntercomDesk:
    return connection().opened()


def test_the_signature_is_made_as_documented(told: IntercomDesk) -> None:
    """Reckoned by hand with `printf '{}' | openssl dgst -sha1 -hmac ic-client-secret`."""
    assert told.news({"x-hub-signature": "sha1=6c92507b1f5ea97b405bdb400e40fb14734fee6b"}, b"{}", NOW) is None


@pytest.mark.parametrize("topic", ["user.created", "user.replied", "admin.replied", "admin.closed", "admin.opened"])
def test_what_was_said_and_how_it_ended_is_news(told: IntercomDesk, topic: str) -> None:
    news = told.news(*signed(payloads.notification(f"conversation.{topic}")), NOW)
    assert news is not None
    assert (news.conversation, dict(news.body)) == ("503", {})
    assert news.key == "notif_ccd8a4d0-f965-11e3-a367-c779cae3e1b3"


@pytest.mark.parametrize(
    "body",
    [
        {
            **payloads.notification("ping"),
            "data": {"item": {"type": "ping", "message": "something something interzen"}},
        },
        payloads.notification("conversation.admin.noted"),
        payloads.notification("conversation.admin.assigned"),
        payloads.notification("conversation.deleted"),
        payloads.notification("contact.created"),
        payloads.notification(topic=None),
        {},
    ],
)
def test_notes_and_all_else_are_no_news(told: IntercomDesk, body: Any) -> None:
    """Our own note comes back as `conversation.admin.noted`: answering it would go on for ever."""
    assert told.news(*signed(body), NOW) is None


@pytest.mark.fault("F25")
@pytest.mark.parametrize("value", [None, "", "sha1=", "sha1=" + "0" * 40, "sha256=" + "0" * 64, "sha1=\u00e4"])
def test_a_bad_or_missing_signature_is_refused(told: IntercomDesk, value: str | None) -> None:
    """F24, an old signature, is not to be tested here: Intercom signs no time, so that nothing tells an old notification
    from a new one. Said once more it has the same id and is dropped by it; said again after that was forgotten, the
    conversation is looked at as it stands, which does no harm."""
    _, raw = signed(payloads.notification())
    with pytest.raises(Refused):
        told.news({} if value is None else {"x-hub-signature": value}, raw, NOW)


@pytest.mark.fault("F25")
def test_one_changed_byte_is_refused_before_anything_is_parsed(told: IntercomDesk) -> None:
    headers, raw = signed(payloads.notification())
    for changed in (raw[:-1] + b" ", raw + b"\n", b"{" * 100_000):
        with pytest.raises(Refused):
            told.news(headers, changed, NOW)


@pytest.mark.fault("F25")
@pytest.mark.fault("F38")
def test_the_secret_of_another_desk_opens_nothing(connection: Callable[..., Intercom]) -> None:
    other = connection(id="other", tenant="other", secret="theirs").opened()
    with pytest.raises(Refused):
        other.news(*signed(payloads.notification()), NOW)


@pytest.mark.fault("F38")
def test_one_app_in_two_workspaces(connection: Callable[..., Intercom]) -> None:
    """They share the address and the client secret, and their conversations' numbers may be alike."""
    ours = connection(app_id=payloads.APP).opened()
    assert ours.news(*signed(payloads.notification()), NOW)
    assert ours.news(*signed(payloads.notification(app_id="b99zz0aa")), NOW) is None


@pytest.mark.fault("F23")
def test_told_again_it_has_the_same_key(told: IntercomDesk) -> None:
    first, again = (told.news(*signed(payloads.notification(delivery_attempts=count)), NOW) for count in (1, 2))
    other = told.news(*signed(payloads.notification(id="notif_2")), NOW)
    nameless = [told.news(*signed(payloads.notification(id=None)), NOW) for _ in range(2)]
    assert first == again is not None
    assert first
    assert other
    assert first.key != other.key
    assert nameless[0] == nameless[1] is not None


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b'{"a":1,"a":2}', b'{"a":NaN}', b"[" * 50_000, b"\xff\xfe"])
def test_signed_nonsense_is_the_senders_fault(told: IntercomDesk, raw: bytes) -> None:
    with pytest.raises(BadInput):
        told.news(*signed(raw), NOW)


@pytest.mark.parametrize("number", [None, "", "../me", "503/reply", {}, "x" * 300])
def test_a_conversation_has_a_number(told: IntercomDesk, number: Any) -> None:
    with pytest.raises(BadInput):
        told.news(*signed(payloads.notification(data={"item": {"id": number}})), NOW)

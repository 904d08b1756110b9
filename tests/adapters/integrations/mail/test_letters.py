"""Heads of mails: who, which, when; and which nobody waits for an answer to."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.adapters.integrations.mail import Mail
from drafter.adapters.integrations.mail.letters import Head, Kept, Letter, head_of
from drafter.adapters.integrations.mail.screening import passed_over, says_nothing
from drafter.domain.case import Attachment

from .postbox import full, mail
from .test_connection import GIVEN

TAKEN = dt.datetime(2026, 11, 21, 16, 0, 30, tzinfo=dt.UTC)


def _head(raw: bytes, *, sent: bool = False, **more: Any) -> Head:
    own = Mail.model_validate(GIVEN | more)
    return head_of(raw, own, Kept(1, "INBOX", len(raw), TAKEN, sent=sent))


def test_a_customer_is_known_by_name_and_address_in_lower_case() -> None:
    head = _head(mail(sender="=?utf-8?Q?Mar=C3=ADa?= <Maria@Example.COM>"))
    assert head.author is not None
    assert (head.author.address, head.author.name, head.ours) == ("maria@example.com", "María", False)


def test_an_address_in_the_name_is_not_the_address() -> None:
    head = _head(mail(sender='"victim@example.org" <maria@example.com>'))
    assert head.author is not None
    assert head.author.address == "maria@example.com"


def test_the_answer_goes_where_the_writer_wants_it() -> None:
    head = _head(mail(Reply_To="Maria <private@example.org>"))
    assert head.answers_to is not None
    assert head.author is not None
    assert (head.answers_to.address, head.author.address) == ("private@example.org", "maria@example.com")


@pytest.mark.parametrize(
    "sender", ["Shop <help@northwind.example>", "no-reply@forms.example", "Forms <donotreply@x.example>"]
)
def test_a_form_speaks_for_whom_it_names(sender: str) -> None:
    head = _head(mail(sender=sender, Reply_To="Maria <maria@example.com>"))
    assert head.author is not None
    assert (head.author.address, head.ours) == ("maria@example.com", False)


def test_what_we_sent_is_ours_whatever_it_names() -> None:
    assert _head(mail(sender="help@northwind.example", Reply_To="x@y.example"), sent=True).ours
    assert _head(mail(sender="alias@elsewhere.example"), sent=True).ours


@pytest.mark.parametrize(
    ("headers", "ancestors"),
    [
        ({}, []),
        ({"In_Reply_To": "a"}, ["a"]),
        ({"References": "a b", "In_Reply_To": "b"}, ["a", "b"]),
        ({"References": "a b", "In_Reply_To": "c"}, ["a", "b", "c"]),
        ({"References": "nonsense <with space@x> a"}, None),
    ],
)
def test_ancestors_are_oldest_first(headers: dict[str, str], ancestors: list[str] | None) -> None:
    head = _head(mail(**headers))
    assert ancestors is None or head.ancestors == tuple(full(one) for one in ancestors)


def test_very_many_references_keep_the_first_and_the_last() -> None:
    head = _head(mail(References=" ".join(f"r{n}" for n in range(5_000))))
    assert len(head.ancestors) == 50
    assert (head.ancestors[0], head.ancestors[-1]) == (full("r0"), full("r4999"))


@pytest.mark.parametrize("id", ["", "no brackets", "<has space@x>", "<a\x00b@x>", "<" + "x" * 5_000 + "@x>"])
def test_a_mail_without_a_usable_id_gets_one_that_stays(id: str) -> None:
    raw = mail(Message_ID=id)
    assert _head(raw).id == _head(raw).id
    assert _head(raw).id.endswith("@no-message-id>")
    assert _head(raw).key != _head(mail("other", Message_ID=id, Subject="other")).key


@pytest.mark.parametrize(
    ("headers", "at"),
    [
        (
            {"Date": "Sat, 21 Nov 2026 10:00:00 -0600"},
            "2026-11-21T10:00:30-06:00",
        ),  # the server's time, the writer's zone
        ({"Date": "Thu, 1 Jan 1970 00:00:00 +0000"}, "2026-11-21T16:00:30+00:00"),
        ({"Date": "Fri, 1 Jan 2100 00:00:00 +0000"}, "2026-11-21T16:00:30+00:00"),
        ({"Date": "yesterday"}, "2026-11-21T16:00:30+00:00"),
        ({"Date": "Sat, 21 Nov 2026 10:00:00 -9999"}, "2026-11-21T16:00:30+00:00"),
        ({"Date": "", "Received": "from x by y; Sat, 14 Nov 2026 08:00:00 +0000"}, "2026-11-14T08:00:00+00:00"),
        ({"Date": "", "Received": "from x by y; Mon, 30 Nov 2026 08:00:00 +0000"}, "2026-11-21T16:00:30+00:00"),
    ],
)
def test_when_it_came_is_told_by_the_server(headers: dict[str, str], at: str) -> None:
    assert _head(mail(**headers)).at == dt.datetime.fromisoformat(at)


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({}, None),
        ({"Auto_Submitted": "no"}, None),
        ({"Precedence": "first-class"}, None),
        ({"Return_Path": "<maria@example.com>"}, None),
        ({"Auto_Submitted": "auto-replied (vacation)"}, "sent by a machine"),
        ({"Auto_Submitted": "auto-generated; x=y"}, "sent by a machine"),
        ({"X_Autoreply": "yes"}, "sent by a machine"),
        ({"Precedence": "auto_reply"}, "sent by a machine"),
        ({"Return_Path": "<>"}, "sent by a machine"),
        ({"From": "MAILER-DAEMON@mx.example"}, "sent by a machine"),
        ({"Content_Type": "multipart/report; report-type=delivery-status; boundary=b"}, "sent by a machine"),
        ({"List_Id": "<news.example>"}, "sent to a list"),
        ({"List_Unsubscribe": "<https://x.example/u>"}, "sent to a list"),
        ({"Precedence": "Bulk"}, "sent to a list"),
        ({"From": "help@northwind.example"}, "our own"),
        ({"From": "nobody"}, "no address to answer to"),
        ({"From": ""}, "no address to answer to"),
        ({"X_Drafter_Brief": "draft-1"}, "our own note"),
    ],
)
def test_whom_nobody_answers(headers: dict[str, str], why: str | None) -> None:
    """What tells a machine's mail: RFC 3834, section 2; lists: RFC 2919 and RFC 2369."""
    sender = headers.pop("From", "Maria <maria@example.com>")
    assert passed_over(_head(mail(sender=sender, **headers)), Mail.model_validate(GIVEN)) == why


def test_a_mailbox_that_a_list_feeds_answers_what_comes_by_it() -> None:
    own = Mail.model_validate(GIVEN | {"from_lists": True})
    assert passed_over(_head(mail(List_Id="<support.northwind.example>", Precedence="list")), own) is None
    assert passed_over(_head(mail(List_Id="<x>", Auto_Submitted="auto-replied")), own) == "sent by a machine"


@pytest.mark.parametrize(
    ("text", "types", "why"),
    [
        ("Broken.", {"text/plain"}, None),
        (" \n", {"text/plain"}, "no text"),
        ("Join us", {"text/plain", "text/calendar"}, "an invitation"),
    ],
)
def test_bodies_that_say_nothing(text: str, types: set[str], why: str | None) -> None:
    letter = Letter(_head(mail()), text, (Attachment(name="x"),), frozenset(types))
    assert says_nothing(letter) == why


@pytest.mark.fault("F36")
@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff" * 500,
        b"From: \xff\xfe\x00 <a\x00@b>\r\nSubject: \xed\xa0\x80\r\n\r\n",
        b"From: " + b"(" * 20_000 + b"\r\n\r\n",
        b"From: " + b'"' * 9_999 + b"\r\n\r\n",
        b"To: " + b"a@b.example, " * 5_000 + b"\r\n\r\n",
        b"Subject: " + b"=?utf-8?Q?=ff?= " * 4_000 + b"\r\n\r\n",
        b"Date: " + b"9" * 50_000 + b"\r\nReceived: ;\r\n\r\n",
        b"References: " + b"<" * 60_000 + b"\r\n\r\n",
        b"From: a@b.example\r\n" * 2_000,
    ],
)
def test_hostile_headers_are_read_without_harm(raw: bytes) -> None:
    head = _head(raw)
    assert len(head.receivers) <= 150
    for told in (head.subject, *head.headers.values(), *(one for one in head.people)):
        told.encode()

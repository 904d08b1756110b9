"""A ticket as Zendesk holds it, to a conversation: who said what, what the company knows, which drafts are shown."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.note import mark
from drafter.adapters.integrations.zendesk import Zendesk, ZendeskDesk
from drafter.domain.case import Case
from drafter.domain.desk import Conversation
from drafter.domain.errors import BadInput, DeskFailed

from .payloads import BOT, CC, MARIA, PRIYA, TOM, user
from .standin import Standin, answers

DRAFT = "draft-" + "3b" * 16


async def looked(desk: ZendeskDesk) -> Case:
    case = (await desk.look("35436")).case
    assert case is not None
    return case


async def test_a_ticket_becomes_a_case(desk: ZendeskDesk, zendesk: Standin) -> None:
    found = await desk.look("35436")
    case = found.case
    assert case is not None
    assert (found.case_id, case.id, found.turn) == ("acme:35436", "acme:35436", "1301")
    assert case.message.text == "THIRD time I'm writing. I already explained this.\nRefund me or I dispute the charge."
    assert case.message.at == dt.datetime(2026, 11, 18, 14, 5, tzinfo=dt.UTC)
    assert [(one.sender, one.author, one.text) for one in case.history] == [
        ("customer", None, "Broken blender\n\nThe blender arrived broken."),
        ("agent", "Tom", "So sorry!\n\nI'll ship a replacement by Nov 10."),
    ]
    assert [(one.name, one.type) for one in case.attachments] == [("blender.jpg", "image/jpeg")]
    assert case.facts == {
        "order_id": "4471",
        "order_total": "89.99",
        "fault": "arrived_broken",
        "delivered_on": "2026-11-03",
        "plan": "gold",
        "priority": "high",
    }
    who = case.customer
    assert (who.id, who.name, who.email, who.phone) == (
        f"zendesk-acme:{MARIA}",
        "Maria Gomez",
        "maria@mail.example",
        "+15551234567",
    )
    assert (who.language, who.timezone) == ("en", "America/Chicago")
    assert (case.channel, case.agent.name, case.now, case.playbook) == ("email", "Priya", None, None)
    assert found.outcome is None
    assert found.shown == frozenset()
    assert [(one.id, one.author) for one in found.replies] == [("1290", "Tom")]
    assert all(method == "GET" for method, _, _ in zendesk.asked)


async def test_what_is_said_among_agents_stays_among_them(desk: ZendeskDesk, zendesk: Standin) -> None:
    assert "thin" not in (await desk.look("35436")).model_dump_json()
    del zendesk.comments[35436][1]["public"]  # where it is not told, it is a note
    assert "thin" not in (await desk.look("35436")).model_dump_json()


async def test_all_pages_are_read(desk: ZendeskDesk, zendesk: Standin) -> None:
    for number in range(130):
        zendesk.said(MARIA, f"still waiting {number}", f"2026-11-19T{number // 60:02d}:{number % 60:02d}:00Z")
    found = await desk.look("35436")
    assert found.case is not None
    assert len(found.case.history) == 132
    assert found.case.message.text == "still waiting 129"
    assert sum(path.endswith("comments.json") for _, path, _ in zendesk.asked) == 3


@pytest.mark.parametrize(
    ("author", "answers_it"),
    [
        pytest.param(PRIYA, True, id="an agent answered"),
        pytest.param(CC, False, id="somebody in copy wrote"),
        pytest.param(-1, False, id="Zendesk itself wrote"),
        pytest.param(55555, False, id="an unknown user wrote"),
    ],
)
async def test_who_has_the_last_word(desk: ZendeskDesk, zendesk: Standin, author: int, answers_it: bool) -> None:
    zendesk.said(author, "A word.", "2026-11-18T14:30:00Z")
    found = await desk.look("35436")
    assert (found.case is None, found.turn == "") == (answers_it, answers_it)
    assert [one.text for one in found.replies][1:] == (["A word."] if answers_it else [])


async def test_automatic_comments_are_nobodys_answer(connection: Callable[..., Zendesk], zendesk: Standin) -> None:
    zendesk.users.append(user(777, "Auto", "agent"))
    zendesk.said(777, "We have received your message.", "2026-11-18T14:06:00Z")
    desk = connection(bots=[777]).opened()
    found = await desk.look("35436")
    await desk.close()
    assert found.case is not None
    assert found.turn == "1301"
    assert found.case.history[-1].sender == "system"
    assert len(found.replies) == 1


async def test_comments_count_by_their_time_and_not_by_their_place(desk: ZendeskDesk, zendesk: Standin) -> None:
    before = await desk.look("35436")
    zendesk.comments[35436].reverse()
    assert await desk.look("35436") == before


@pytest.mark.parametrize(
    ("via", "channel"),
    [
        ({"channel": "email"}, "email"),
        ({"channel": "web"}, "email"),
        ({"channel": "api"}, "email"),
        ({}, "email"),
        ({"channel": "something_new"}, "email"),
        ({"channel": "chat"}, "chat"),
        ({"channel": "native_messaging"}, "chat"),
        ({"channel": "whatsapp"}, "chat"),
        ({"channel": "instagram_dm"}, "chat"),
        ({"channel": "sunshine_conversations_facebook_messenger"}, "chat"),
        ({"channel": "twitter", "source": {"rel": "mention"}}, "social"),
        ({"channel": "twitter", "source": {"rel": "direct_message"}}, "chat"),
        ({"channel": "facebook", "source": {"rel": "post"}}, "social"),
        ({"channel": "facebook", "source": {"rel": "message"}}, "chat"),
        ({"channel": "sms"}, "sms"),
        ({"channel": "voice"}, "phone"),
        ({"channel": "phone_call_inbound"}, "phone"),
        ({"channel": 4}, "email"),
    ],
)
async def test_the_channel_is_how_the_customer_reads_us(
    desk: ZendeskDesk, zendesk: Standin, via: dict[str, Any], channel: str
) -> None:
    """Names: developer.zendesk.com/documentation/ticketing/reference-guides/via-types and via-object-reference."""
    zendesk.tickets[35436]["via"] = via
    assert (await looked(desk)).channel == channel


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"subject": "broken BLENDER arrived"}, "broken BLENDER arrived\n\nThe blender arrived broken."),
        ({"subject": "The blender"}, "The blender arrived broken."),
        ({"subject": None}, "The blender arrived broken."),
        ({"submitter_id": TOM}, "The blender arrived broken."),
        ({"via": {"channel": "native_messaging"}}, "The blender arrived broken."),
    ],
)
async def test_the_subject_is_the_customers_own_word(
    desk: ZendeskDesk, zendesk: Standin, change: dict[str, Any], text: str
) -> None:
    zendesk.tickets[35436] |= change
    assert (await looked(desk)).history[0].text == text


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ({"html_body": "<p>One &amp; two</p><script>alert(1)</script><ul><li>three</li></ul>"}, "One & two\n\n- three"),
        ({"html_body": None, "plain_body": "1 < 2"}, "1 < 2"),
        ({"html_body": "", "plain_body": None, "body": "bare"}, "bare"),
        ({"html_body": "", "plain_body": "", "body": "", "attachments": [{"file_name": "bill.pdf"}]}, "bill.pdf"),
        ({"html_body": "a\x00b\ud800c"}, "a\ufffdb\ufffdc"),
    ],
)
async def test_what_was_said_stays_and_markup_goes(
    desk: ZendeskDesk, zendesk: Standin, comment: dict[str, Any], text: str
) -> None:
    zendesk.comments[35436][-1] |= comment
    assert (await looked(desk)).message.text == text


async def test_an_endless_comment_is_cut(desk: ZendeskDesk, zendesk: Standin) -> None:
    zendesk.comments[35436][-1]["html_body"] = "ü" * 300_000
    assert len((await looked(desk)).message.text) == 131_072


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"external_id": "cust-77"}, "id", "cust-77"),
        ({"locale": "pt-BR"}, "language", "pt"),
        ({"locale": "x"}, "language", None),
        ({"iana_time_zone": "Mars/Base"}, "timezone", None),
        ({"iana_time_zone": None}, "timezone", None),
        ({"name": None}, "name", None),
    ],
)
async def test_who_the_customer_is(desk: ZendeskDesk, zendesk: Standin, change: Any, field: str, value: Any) -> None:
    zendesk.users[0] |= change
    assert getattr((await looked(desk)).customer, field) == value


async def test_a_requester_who_is_gone_is_still_a_customer(desk: ZendeskDesk, zendesk: Standin) -> None:
    del zendesk.users[0]
    found = await looked(desk)
    assert found.customer.id == f"zendesk-acme:{MARIA}"
    assert found.message.text.startswith("THIRD")


@pytest.mark.parametrize(
    ("status", "reopens", "ended"),
    [
        ("new", 0, (None, True)),
        ("open", 0, (None, True)),
        ("pending", 0, (None, True)),
        ("open", 1, ("reopened", True)),
        ("solved", 1, ("solved", False)),
        ("closed", 0, ("solved", False)),
        ("deleted", 1, (None, False)),
    ],
)
async def test_how_it_ended(desk: ZendeskDesk, zendesk: Standin, status: str, reopens: int, ended: Any) -> None:
    zendesk.tickets[35436]["status"], zendesk.reopens = status, reopens
    found = await desk.look("35436")
    assert (found.outcome, found.case is not None) == ended


@pytest.mark.parametrize(
    ("author", "public", "found"),
    [
        pytest.param(BOT, False, True, id="our note"),
        pytest.param(PRIYA, False, True, id="an agent moved it"),
        pytest.param(BOT, True, False, id="a public comment"),
        pytest.param(MARIA, False, False, id="the customer knows how it looks"),
        pytest.param(55555, False, False, id="nobody we know"),
    ],
)
async def test_the_notes_of_the_staff_tell_which_drafts_are_shown(
    desk: ZendeskDesk, zendesk: Standin, author: int, public: bool, found: bool
) -> None:
    zendesk.said(author, f"<p><em>{mark(DRAFT)}</em></p>", "2026-11-18T14:06:00Z", public=public)
    assert (await desk.look("35436")).shown == ({DRAFT} if found else set())


async def test_another_brand_is_left_alone(connection: Callable[..., Zendesk], zendesk: Standin) -> None:
    desk = connection(brand=124).opened()
    assert await desk.look("35436") == Conversation(case_id="acme:35436")
    await desk.close()


@pytest.mark.parametrize("conversation", ["", "0", "35436/comments", "../users/1", "1?x=1", "９"])
async def test_only_numbers_become_an_address(desk: ZendeskDesk, zendesk: Standin, conversation: str) -> None:
    with pytest.raises(BadInput):
        await desk.look(conversation)
    assert zendesk.asked == []


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        (answers(429, **{"Retry-After": "93"}), (True, 93.0)),
        (answers(500), (True, None)),
        (answers(503, **{"Retry-After": "5"}), (True, 5.0)),
        (answers(401), (False, None)),
        (answers(403), (False, None)),
        (answers(404), (False, None)),
        (answers(302, Location="http://169.254.169.254/"), (False, None)),
    ],
)
@pytest.mark.parametrize("call", [0, 2])
async def test_what_zendesk_refuses_is_told(
    desk: ZendeskDesk, zendesk: Standin, fault: Any, wait: Any, call: int
) -> None:
    zendesk.faults = [None] * call + [fault]
    with pytest.raises(DeskFailed) as told:
        await desk.look("35436")
    assert (told.value.retryable, told.value.retry_after) == wait
    assert "own words" not in str(told.value)
    assert "35436" not in str(told.value)


async def test_a_wrong_token_is_told(connection: Callable[..., Zendesk], zendesk: Standin) -> None:
    desk = connection(token="wrong").opened()
    with pytest.raises(DeskFailed, match="zendesk acme: GET: status 401") as told:
        await desk.look("35436")
    await desk.close()
    assert told.value.hint
    assert not told.value.retryable


@pytest.mark.parametrize(
    "break_it",
    [
        lambda it: it.tickets[35436].pop("requester_id"),
        lambda it: it.tickets[35436].update(created_at="yesterday"),
        lambda it: it.comments[35436][0].pop("author_id"),
        lambda it: it.comments[35436][0].update(created_at="2026-11-03T15:12:00"),
        lambda it: it.users[0].update(name=["x"]),
        lambda it: it.tickets[35436]["custom_fields"][0].update(value={"amount": "1"}),
    ],
)
async def test_an_answer_that_is_not_zendesks_is_told(
    desk: ZendeskDesk, zendesk: Standin, break_it: Callable[[Standin], Any]
) -> None:
    break_it(zendesk)
    with pytest.raises(DeskFailed) as told:
        await desk.look("35436")
    assert not told.value.retryable


async def test_a_ticket_of_thousands_of_comments_is_looked_at_in_seconds(desk: ZendeskDesk, zendesk: Standin) -> None:
    for place in range(2000):
        at = dt.datetime(2026, 11, 19, tzinfo=dt.UTC) + dt.timedelta(seconds=place)
        zendesk.said(MARIA, f"<p>Message {place}</p>", at.isoformat())
    began = time.process_time()
    case = await looked(desk)
    assert case.message.text == "Message 1999"
    assert time.process_time() - began < 6, "no time that grows with the square"

"""A conversation of Chatwoot as a case, over real HTTP. Shapes: developers.chatwoot.com/api-reference, see `payloads`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.chatwoot import Chatwoot, ChatwootDesk
from drafter.domain.case import Case
from drafter.domain.errors import DeskFailed
from drafter.domain.money import Money

from .payloads import BOT, CAME_BACK, CONTACT, CONVERSATION, OPENED, PROMISED, TOM
from .standin import Standin, answers


async def case_of(desk: ChatwootDesk) -> Case:
    found = await desk.look("42")
    assert found.case is not None
    return found.case


async def test_the_conversation_is_a_case(desk: ChatwootDesk) -> None:
    found = await desk.look("42")
    case = found.case
    assert case is not None
    assert (found.case_id, found.turn) == ("acme:42", "106")
    assert case.customer.model_dump(exclude_none=True) == {
        "id": "cust-77",
        "name": "Maria Gomez",
        "email": "maria@example.com",
        "phone": "+13125550147",
        "country": "US",
    }
    assert (case.channel, case.is_public, case.now) == ("chat", False, None)
    assert case.facts == {
        "order_id": "4471",
        "order_total": Money.model_validate({"amount": "89.99", "currency": "USD"}).model_dump(),
        "tier": "gold",
    }
    assert case.opened_at == dt.datetime.fromtimestamp(OPENED, dt.UTC)
    assert case.agent.name == "Priya"
    assert case.message.at == dt.datetime.fromtimestamp(CAME_BACK, dt.UTC)
    assert case.message.text.startswith("THIRD time")
    assert [(one.name, one.type) for one in case.message.attachments] == [("blender jar.jpg", "image/jpeg")]


async def test_the_history_holds_what_the_customer_could_read(desk: ChatwootDesk) -> None:
    case = await case_of(desk)
    assert [(one.sender, one.author, one.text) for one in case.history] == [
        ("customer", None, "The blender arrived broken."),
        ("system", None, "We typically reply in a few hours."),
        ("agent", "Tom", "So sorry! I'll ship a replacement by Nov 10."),
    ]
    assert "out of stock" not in case.model_dump_json()


async def test_agents_replies_are_told_and_bots_answer_nothing(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.said(CAME_BACK + 5, 1, "I am a robot and will help you soon.", BOT)
    chatwoot.said(CAME_BACK + 6, 1, "By a rule", TOM, content_attributes={"automation_rule_id": 1})
    found = await desk.look("42")
    assert found.case is not None
    assert [(one.id, one.author) for one in found.replies] == [("104", "Tom")]
    assert found.replies[0].at == dt.datetime.fromtimestamp(PROMISED, dt.UTC)
    chatwoot.said(CAME_BACK + 60, 1, "Not delivered", TOM, status="failed")
    assert (await desk.look("42")).case is not None
    chatwoot.said(CAME_BACK + 90, 1, "I refund you today.\\\nTom", TOM)
    answered = await desk.look("42")
    assert (answered.case, answered.turn) == (None, "")
    assert answered.replies[-1].text == "I refund you today.\nTom"


async def test_how_it_ended(desk: ChatwootDesk, chatwoot: Standin) -> None:
    """An open conversation is told as reopened: what was never solved is not opened by it."""
    for status, outcome in (("open", "reopened"), ("pending", "reopened"), ("resolved", "solved")):
        chatwoot.conversation["status"] = status
        found = await desk.look("42")
        assert (found.outcome, found.case is None) == (outcome, status == "resolved")


async def test_long_conversations_are_read_page_by_page(desk: ChatwootDesk, chatwoot: Standin) -> None:
    for place in range(47):
        chatwoot.said(CAME_BACK + place, 0, f"and {place}", CONTACT)
    found = await desk.look("42")
    assert found.case is not None
    assert found.case.message.text == "and 46"
    assert len(found.case.history) == 50
    assert found.case.history[0].text == "The blender arrived broken."
    pages = [path for _, path, _ in chatwoot.asked if path.endswith("42/messages")]
    assert len(pages) == 3


async def test_messages_of_one_second_stay_in_their_order(desk: ChatwootDesk, chatwoot: Standin) -> None:
    for text in ("one", "two", "three"):
        chatwoot.said(CAME_BACK, 0, text, CONTACT)
    case = await case_of(desk)
    assert [one.text for one in case.history][-2:] == ["one", "two"]
    assert case.message.text == "three"


async def test_the_contacts_other_conversations_are_earlier_history(desk: ChatwootDesk, chatwoot: Standin) -> None:
    day = 86_400
    for place, number in enumerate((31, 32, 33, 34)):  # one more than are read: the oldest is left out
        chatwoot.other(number, OPENED - (9 - place) * day, f"Where is order {number}?", f"It is on its way, {number}")
    chatwoot.other(35, CAME_BACK + 60, "Written after it")
    chatwoot.other(36, OPENED - day, "Somebody else's", contact=78)
    case = await case_of(desk)
    told = [one.text for one in case.history]
    assert told[:2] == ["Where is order 33?", "It is on its way, 33"]
    assert told[2:5] == ["Where is order 34?", "It is on its way, 34", "The blender arrived broken."]
    assert [one.at for one in case.history] == sorted(one.at for one in case.history)
    assert not any("Written after it" in one or "Somebody" in one or "31" in one for one in told)
    assert [one.id for one in (await desk.look("42")).replies] == ["104"]  # theirs answer nothing here


async def test_nobody_asks_for_more_where_nobody_waits(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.conversation["status"] = "resolved"
    await desk.look("42")
    assert not any("contacts" in path for _, path, _ in chatwoot.asked)


@pytest.mark.parametrize(
    ("inbox", "more", "seen"),
    [
        ("Channel::Email", {}, ("email", False)),
        ("Channel::WebWidget", {}, ("chat", False)),
        ("Channel::Api", {}, ("chat", False)),
        ("Channel::Whatsapp", {}, ("chat", False)),
        ("Channel::Sms", {}, ("sms", False)),
        ("Channel::TwilioSms", {}, ("sms", False)),
        ("Channel::FacebookPage", {}, ("social", False)),
        ("Channel::Instagram", {}, ("social", False)),
        ("Channel::TwitterProfile", {"type": "tweet"}, ("social", True)),
        ("Channel::TwitterProfile", {}, ("social", False)),
        (None, {}, ("chat", False)),
    ],
)
async def test_the_channel_is_that_of_the_inbox(
    desk: ChatwootDesk, chatwoot: Standin, inbox: Any, more: Any, seen: tuple[str, bool]
) -> None:
    chatwoot.conversation["meta"]["channel"] = inbox
    chatwoot.conversation["additional_attributes"] = more
    case = await case_of(desk)
    assert (case.channel, case.is_public) == seen


async def test_a_mails_subject_stands_above_its_first_message(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.conversation["additional_attributes"] = {"mail_subject": "Order 4471 BROKEN", "source": "email"}
    case = await case_of(desk)
    assert case.history[0].text == "Order 4471 BROKEN\n\nThe blender arrived broken."
    assert case.message.text.startswith("THIRD")


async def test_a_mail_without_plain_text_is_read_out_of_its_html(desk: ChatwootDesk, chatwoot: Standin) -> None:
    html = "<style>p{}</style><p>Still <b>nothing</b></p><img src='https://t.example/o.gif' width=1 height=1>"
    chatwoot.said(CAME_BACK + 9, 0, None, CONTACT, content_attributes={"email": {"html_content": {"full": html}}})
    assert (await case_of(desk)).message.text == "Still nothing"


async def test_customers_words_stay_to_the_letter(desk: ChatwootDesk, chatwoot: Standin) -> None:
    """They type no markup: what looks like it is what they said."""
    said = "I paid *twice* <b>4471</b> \\_o_/ & 1 < 2\n\n# 4471"
    chatwoot.said(CAME_BACK + 9, 0, said, CONTACT)
    assert (await case_of(desk)).message.text == said


async def test_only_files_and_what_was_taken_back(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.said(CAME_BACK + 9, 0, None, CONTACT, attachments=[{"file_type": "location", "fallback_title": "Home"}])
    chatwoot.said(CAME_BACK + 10, 0, "This message was deleted", CONTACT, content_attributes={"deleted": True})
    message = (await case_of(desk)).message
    assert message.text == "Home"
    assert [(one.name, one.type) for one in message.attachments] == [("Home", "location")]


async def test_a_claimed_id_is_believed_only_where_it_was_signed(desk: ChatwootDesk, chatwoot: Standin) -> None:
    for verified, known in ((True, "cust-77"), (False, "chatwoot-acme:77"), (None, "chatwoot-acme:77")):
        chatwoot.conversation["meta"]["hmac_verified"] = verified
        assert (await case_of(desk)).customer.id == known


async def test_an_invented_name_is_nobodys(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.conversation["meta"]["sender"] = {"id": 77, "name": "wispy-fire-482", "type": "contact"}
    assert (await case_of(desk)).customer.name is None
    chatwoot.conversation["meta"]["sender"] = {"id": 77, "name": "Anne-Marie", "type": "contact"}
    assert (await case_of(desk)).customer.name == "Anne-Marie"


@pytest.mark.fault("F40")
async def test_markup_is_data(desk: ChatwootDesk, chatwoot: Standin) -> None:
    """What a case cannot hold at all does not cost the case."""
    chatwoot.conversation["meta"]["sender"]["name"] = "<svg onload=alert(1)>"
    chatwoot.said(CAME_BACK + 9, 0, "<script>alert(1)</script>\x00\ud800 ![x](https://evil.example/p)", CONTACT)
    case = await case_of(desk)
    assert case.customer.name == "<svg onload=alert(1)>"
    assert case.message.text == "<script>alert(1)</script>\ufffd\ufffd ![x](https://evil.example/p)"


async def test_a_very_long_message_is_cut_and_not_lost(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.said(CAME_BACK + 9, 0, "ä" * 300_000, CONTACT)
    assert len((await case_of(desk)).message.text.encode()) == 256 * 1024


async def test_a_fact_that_cannot_be_used_is_named(desk: ChatwootDesk, chatwoot: Standin) -> None:
    chatwoot.conversation["custom_attributes"]["order_id"] = {"amount": "secret-89"}
    with pytest.raises(DeskFailed, match="facts") as failed:
        await desk.look("42")
    assert not failed.value.retryable
    assert "secret" not in str(failed.value)


@pytest.mark.parametrize(
    ("fault", "again"),
    [
        (answers(429, retry_after="17"), (True, 17.0)),
        (answers(500), (True, None)),
        (answers(503, retry_after="2"), (True, 2.0)),
        (answers(401), (False, None)),
        (answers(403), (False, None)),
        (answers(302, location="http://169.254.169.254/"), (False, None)),
    ],
    ids=["429", "500", "503", "401", "403", "302"],
)
@pytest.mark.parametrize("call", [0, 1, 2], ids=["conversation", "messages", "contact"])
async def test_what_chatwoot_refuses(
    desk: ChatwootDesk, chatwoot: Standin, fault: Any, again: tuple[bool, float | None], call: int
) -> None:
    chatwoot.faults = [None] * call + [fault]
    with pytest.raises(DeskFailed) as failed:
        await desk.look("42")
    assert (failed.value.retryable, failed.value.retry_after) == again
    assert "vendor" not in str(failed.value)


async def test_what_is_not_there_and_what_is_no_answer(desk: ChatwootDesk, connection: Callable[..., Chatwoot]) -> None:
    for gone in ("43", "0", "../..", "42/messages", ""):
        with pytest.raises(DeskFailed) as failed:
            await desk.look(gone)
        assert not failed.value.retryable
    away = connection(url="http://127.0.0.1:9").opened()
    with pytest.raises(DeskFailed) as failed:
        await away.look("42")
    assert failed.value.retryable
    await away.close()


@pytest.mark.fault("F38")
async def test_another_account_or_token_reads_nothing(connection: Callable[..., Chatwoot], chatwoot: Standin) -> None:
    for more in ({"account_id": 4}, {"token": "stolen"}):
        other = connection(id="other", tenant="other", **more).opened()
        with pytest.raises(DeskFailed) as failed:
            await other.look("42")
        assert (failed.value.retryable, "stolen" in str(failed.value)) == (False, False)
        await other.close()


async def test_two_desks_never_share_a_case(connection: Callable[..., Chatwoot], chatwoot: Standin) -> None:
    chatwoot.conversation["meta"]["hmac_verified"] = False
    found = []
    for name in ("acme", "beta"):
        one = connection(id=name).opened()
        found.append(await one.look("42"))
        await one.close()
    assert len({one.case_id for one in found}) == 2
    assert len({one.case.customer.id for one in found if one.case}) == 2


async def test_halves_of_a_conversation_are_no_error_of_ours(desk: ChatwootDesk, chatwoot: Standin) -> None:
    """Documented fields that are missing or null cost what they hold, not the case."""
    chatwoot.told[CONVERSATION] = {"id": CONVERSATION, "meta": {"sender": {"id": None}}, "custom_attributes": None}
    chatwoot.messages[CONVERSATION][:] = [{"id": 1}, {"id": 2, "message_type": 0, "created_at": "x", "private": False}]
    found = await desk.look("42")
    assert (found.case, found.replies) == (None, ())
    chatwoot.said(CAME_BACK, 0, "Hello?", None)
    assert (await case_of(desk)).message.text == "Hello?"

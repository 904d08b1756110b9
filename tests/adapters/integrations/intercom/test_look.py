"""A conversation of Intercom as a case, over real HTTP. Shapes: developers.intercom.com/docs/references/2.14, see `payloads`."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.integrations.intercom import Intercom, IntercomDesk
from drafter.domain.case import Case
from drafter.domain.errors import DeskFailed

from .payloads import CAME_BACK, MARIA, OPENED, OPERATOR, PROMISED, TOM
from .standin import Standin, answers


async def case_of(desk: IntercomDesk) -> Case:
    found = await desk.look("503")
    assert found.case is not None
    return found.case


async def test_the_conversation_is_a_case(desk: IntercomDesk) -> None:
    found = await desk.look("503")
    case = found.case
    assert case is not None
    assert (found.case_id, found.turn, found.outcome) == ("acme:503", "1205", None)
    assert case.customer.model_dump(exclude_none=True) == {
        "id": "cust-77",
        "name": "Maria Gomez",
        "email": "maria@example.com",
        "phone": "+13125550147",
        "language": "en",
        "timezone": "America/Chicago",
        "country": "US",
    }
    assert (case.channel, case.is_public, case.now) == ("chat", False, None)
    assert case.facts == {"order_id": "4471", "fault": "arrived_broken", "tier": "gold"}
    assert case.opened_at == dt.datetime.fromtimestamp(OPENED, dt.UTC)
    assert case.agent.name == "Tom"
    assert case.message.at == dt.datetime.fromtimestamp(CAME_BACK, dt.UTC)
    assert case.message.text == (
        "THIRD time I'm writing. I already explained this.\n\nRefund me or I dispute the charge."
    )
    assert [(one.name, one.type) for one in case.message.attachments] == [("jar.png", "image/png")]


async def test_the_history_holds_what_the_customer_could_read(desk: IntercomDesk) -> None:
    case = await case_of(desk)
    assert [(one.sender, one.author, one.text) for one in case.history] == [
        ("customer", None, "The blender arrived broken."),
        ("system", None, "Thanks! We usually answer in a few hours."),
        ("agent", "Tom", "So sorry! I'll ship a replacement by Nov 10."),
    ]
    assert "Out of stock" not in case.model_dump_json()


async def test_admins_replies_are_told_and_bots_answer_nothing(desk: IntercomDesk, intercom: Standin) -> None:
    intercom.said(CAME_BACK + 1, "comment", "<p>I am Fin.</p>", {"type": "bot", "id": "1", "from_ai_agent": True})
    intercom.said(CAME_BACK + 2, "comment", "<p>Fin, as Tom</p>", {**TOM, "from_ai_agent": True})
    intercom.said(CAME_BACK + 3, "assignment", None, TOM)
    intercom.said(CAME_BACK + 4, "note", "<p>Any ideas?</p>", TOM)
    intercom.said(CAME_BACK + 5, "note_and_reopen", "<p>Hm</p>", TOM)
    found = await desk.look("503")
    assert found.case is not None
    assert [(one.id, one.author) for one in found.replies] == [("1203", "Tom")]
    assert found.replies[0].at == dt.datetime.fromtimestamp(PROMISED, dt.UTC)


@pytest.mark.parametrize("kind", ["comment", "close", "assignment", "open"])
async def test_a_word_that_goes_with_an_act_is_said(desk: IntercomDesk, intercom: Standin, kind: str) -> None:
    """Who closes or assigns a conversation may send a message with it: manageConversation, `body`."""
    intercom.said(CAME_BACK + 60, kind, "<p>I refund you today.<br>Tom</p>", TOM)
    found = await desk.look("503")
    assert (found.case, found.turn) == (None, "")
    assert found.replies[-1].text == "I refund you today.\nTom"


async def test_who_reopens_by_writing_waits(desk: IntercomDesk, intercom: Standin) -> None:
    intercom.said(CAME_BACK + 60, "close", "<p>Done.</p>", TOM)
    intercom.said(CAME_BACK + 90, "open", "<p>It is not!</p>", {**MARIA, "type": "lead"})
    assert (await case_of(desk)).message.text == "It is not!"


@pytest.mark.parametrize(
    ("state", "reopens", "outcome"),
    [("open", 0, None), ("open", 2, "reopened"), ("snoozed", 1, "reopened"), ("closed", 1, "solved")],
)
async def test_how_it_ended(desk: IntercomDesk, intercom: Standin, state: str, reopens: int, outcome: Any) -> None:
    intercom.conversation["state"] = state
    intercom.conversation["statistics"]["count_reopens"] = reopens
    found = await desk.look("503")
    assert (found.outcome, found.case is None) == (outcome, outcome == "solved")


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("conversation", ("chat", False)),
        ("email", ("email", False)),
        ("sms", ("sms", False)),
        ("whatsapp", ("chat", False)),
        ("facebook", ("social", False)),
        ("instagram", ("social", False)),
        ("twitter", ("social", True)),
        ("phone_call", ("phone", False)),
        ("push", ("chat", False)),
        (None, ("chat", False)),
    ],
)
async def test_the_channel_is_that_of_its_source(
    desk: IntercomDesk, intercom: Standin, source: Any, seen: tuple[str, bool]
) -> None:
    intercom.conversation["source"]["type"] = source
    case = await case_of(desk)
    assert (case.channel, case.is_public) == seen


async def test_a_mails_subject_stands_above_its_first_message(desk: IntercomDesk, intercom: Standin) -> None:
    intercom.conversation["source"] |= {"subject": "<p>Order 4471 &amp; BROKEN</p>"}
    assert (await case_of(desk)).history[0].text == "The blender arrived broken."
    intercom.conversation["source"] |= {"type": "email"}
    assert (await case_of(desk)).history[0].text == "Order 4471 & BROKEN\n\nThe blender arrived broken."


@pytest.mark.parametrize("how", ["automated", "campaigns_initiated", "operator_initiated"])
async def test_what_a_campaign_says_is_no_agents_word(desk: IntercomDesk, intercom: Standin, how: str) -> None:
    intercom.conversation["source"] |= {"author": TOM, "delivered_as": how, "body": "<p>Sale!</p>"}
    found = await desk.look("503")
    assert found.case is not None
    assert (found.case.history[0].sender, found.case.history[0].text) == ("system", "Sale!")
    assert [one.id for one in found.replies] == ["1203"]
    intercom.conversation["source"]["delivered_as"] = "admin_initiated"
    assert (await desk.look("503")).replies[0].text == "Sale!"


async def test_only_files_pictures_and_what_was_taken_back(desk: IntercomDesk, intercom: Standin) -> None:
    picture = '<div class="intercom-container"><img src="https://downloads.intercomcdn.com/i/o/p.png"></div>'
    intercom.said(CAME_BACK + 9, "comment", picture, MARIA)
    intercom.said(CAME_BACK + 10, "comment", "<p>removed</p>", MARIA, redacted=True)
    message = (await case_of(desk)).message
    assert (message.text, [one.name for one in message.attachments]) == ("picture", ["picture"])
    intercom.said(CAME_BACK + 11, "comment", "", MARIA, attachments=[{"type": "upload", "name": "bill.pdf"}])
    assert (await case_of(desk)).message.text == "bill.pdf"


async def test_a_leads_id_is_the_desks_own(desk: IntercomDesk, intercom: Standin) -> None:
    intercom.contact |= {"role": "lead", "language_override": None, "location": {"timezone": "Mars/Olympus"}}
    customer = (await case_of(desk)).customer
    assert customer.id == "intercom-acme:6762f1261bb69f9f2193bba7"
    assert (customer.language, customer.timezone, customer.country) == (None, None, None)


async def test_of_several_contacts_it_is_who_wrote_first(desk: IntercomDesk, intercom: Standin) -> None:
    intercom.conversation["contacts"]["contacts"].insert(0, {"type": "contact", "id": "somebody-else"})
    assert (await case_of(desk)).customer.name == "Maria Gomez"


@pytest.mark.fault("F40")
async def test_markup_is_data(desk: IntercomDesk, intercom: Standin) -> None:
    """What a case cannot hold at all does not cost the case."""
    intercom.contact["name"] = "<svg onload=alert(1)>"
    body = (
        "<style>p{}</style><script>alert(1)</script><p>Look: &lt;b&gt;4471&lt;/b&gt;\x00\ud800 "
        '<a href="javascript:alert(1)">here</a></p><img src="https://t.example/o.gif" width=1 height=1>'
        "<ul><li>one</li><li>two</li></ul>"
    )
    intercom.said(CAME_BACK + 9, "comment", body, MARIA)
    case = await case_of(desk)
    assert case.customer.name == "<svg onload=alert(1)>"
    assert case.message.text == "Look: <b>4471</b>\ufffd\ufffd here\n\n- one\n- two"


@pytest.mark.parametrize(
    ("fault", "again"),
    [
        (answers(429, retry_after="17"), (True, 17.0)),
        (answers(500), (True, None)),
        (answers(503), (True, None)),
        (answers(401), (False, None)),
        (answers(403), (False, None)),
        (answers(404), (False, None)),
    ],
    ids=["429", "500", "503", "401", "403", "404"],
)
@pytest.mark.parametrize("call", [0, 1], ids=["conversation", "contact"])
async def test_what_intercom_refuses(
    desk: IntercomDesk, intercom: Standin, fault: Any, again: tuple[bool, float | None], call: int
) -> None:
    intercom.faults = [None] * call + [fault]
    with pytest.raises(DeskFailed) as failed:
        await desk.look("503")
    assert (failed.value.retryable, failed.value.retry_after) == again
    assert "vendor" not in str(failed.value)


@pytest.mark.parametrize(("told", "least", "most"), [(25, 20.0, 25.0), (-25, 0.0, 0.0)])
async def test_its_limit_tells_when_it_is_reset(
    desk: IntercomDesk, intercom: Standin, told: int, least: float, most: float
) -> None:
    """In seconds since 1970: developers.intercom.com/docs/references/rest-api/errors/rate-limiting."""
    intercom.faults = [answers(429, x_ratelimit_reset=str(int(time.time()) + told))]
    with pytest.raises(DeskFailed) as failed:
        await desk.look("503")
    assert failed.value.retryable
    assert failed.value.retry_after is not None
    assert least <= failed.value.retry_after <= most


async def test_what_is_not_there(desk: IntercomDesk, connection: Callable[..., Intercom]) -> None:
    for gone in ("504", "../me", "503/reply", ""):
        with pytest.raises(DeskFailed) as failed:
            await desk.look(gone)
        assert not failed.value.retryable
    away = connection(url="http://127.0.0.1:9").opened()
    with pytest.raises(DeskFailed) as failed:
        await away.look("503")
    assert failed.value.retryable
    await away.close()


@pytest.mark.fault("F38")
async def test_another_token_reads_nothing(connection: Callable[..., Intercom], intercom: Standin) -> None:
    other = connection(id="other", tenant="other", token="stolen").opened()
    with pytest.raises(DeskFailed) as failed:
        await other.look("503")
    assert (failed.value.retryable, "stolen" in str(failed.value)) == (False, False)
    await other.close()


async def test_halves_of_a_conversation_are_no_error_of_ours(desk: IntercomDesk, intercom: Standin) -> None:
    """Documented fields that are missing or null cost what they hold, not the case."""
    intercom.conversation = {"type": "conversation", "id": "503", "source": None, "contacts": None}
    found = await desk.look("503")
    assert (found.case, found.replies, found.outcome) == (None, (), None)
    intercom.conversation["conversation_parts"] = {"conversation_parts": [{"id": 1}, None, {"part_type": "comment"}]}
    intercom.said(CAME_BACK, "comment", "<p>Hello?</p>", {"type": "user", "id": "1"})
    intercom.said(CAME_BACK, "comment", "<p>ours</p>", OPERATOR)
    case = await case_of(desk)
    assert (case.message.text, case.customer.name, case.agent.name) == ("Hello?", None, None)

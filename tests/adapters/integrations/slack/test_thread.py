"""Slack's messages as a case: whose words are history, and what a message says without its markup."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.adapters.integrations.slack.card import metadata
from drafter.adapters.integrations.slack.thread import history, message_of, moment
from drafter.adapters.integrations.slack.words import pieces, said, written
from drafter.domain.errors import BadInput
from drafter.ports import Craft

from .conftest import Desk, connection
from .payloads import shortcut

CUSTOMER = {"user": "U0CUSTOMER", "user_team": "T0OTHER", "team": "T0OTHER"}
NAMES = {"U0TOM": "Tom Weaver", "U0CUSTOMER": "Maria Gomez"}


def _said(place: int, text: str, **more: Any) -> dict[str, Any]:
    return {"ts": f"1794830400.{place:06d}", "text": text, "type": "message", **more}


THREAD = [
    _said(1, "The blender arrived broken.", **CUSTOMER),
    _said(2, "So sorry! I'll ship a replacement by Nov 20.", user="U0TOM", team="T0TEAM"),
    _said(3, "Joined", user="U0TOM", team="T0TEAM", subtype="channel_join"),
    _said(4, "Ticket #12 opened", bot_id="B0DESK", user="U0DESK"),
    _said(5, "Same here", user="U0COLLEAGUE", user_team="T0OTHER", team="T0OTHER"),
    _said(6, "A reply is drafted.", bot_id="B0APP", user="U0APP", metadata=metadata("d1", "open")),
    _said(7, "Where is it?", **CUSTOMER, files=[{"id": "F1", "name": "photo.jpg", "mimetype": "image/jpeg"}]),
    _said(8, "Later words", user="U0TOM", team="T0TEAM"),
]
PICKED = THREAD[6]


def test_a_thread_where_the_customer_is() -> None:
    found = history(THREAD[::-1], PICKED, "T0TEAM", NAMES, is_room=False)
    assert [(one.sender, one.author, one.text.split()[0]) for one in found] == [
        ("customer", None, "The"),
        ("agent", "Tom Weaver", "So"),
        ("customer", None, "Same"),
    ]
    assert found[0].at == dt.datetime.fromtimestamp(1794830400, dt.UTC) + dt.timedelta(microseconds=1)


def test_a_thread_of_the_team_is_talk_about_the_customer() -> None:
    found = history(THREAD, PICKED, "T0TEAM", NAMES, is_room=True)
    assert [one.text for one in found] == ["The blender arrived broken."]


def test_an_app_that_brings_messages_of_customers() -> None:
    """It writes for several people, each under their name."""
    first = _said(1, "It broke.", bot_id="B0DESK", username="Maria")
    other = _said(2, "Mine too.", bot_id="B0DESK", username="Dwayne")
    picked = _said(3, "", bot_id="B0DESK", username="Maria", attachments=[{"text": "Hello?", "fallback": "no"}])
    assert [one.text for one in history([first, other, picked], picked, "T0TEAM", {}, is_room=True)] == ["It broke."]
    assert message_of(picked, {}).text == "Hello?"


def test_the_message_with_its_files() -> None:
    found = message_of(PICKED, NAMES)
    assert found.at == moment("1794830400.000007")
    assert [(one.name, one.type) for one in found.attachments] == [("photo.jpg", "image/jpeg")]
    with pytest.raises(BadInput, match="no text"):
        message_of(_said(1, "", files=[{"name": "a.png"}]), {})


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("<@U0TOM> said &lt;b&gt; &amp; &amp;lt;", "@Tom Weaver said <b> & &lt;"),
        ("<@U9> <@U8|ann> <#C1|general> <#C2>", "@U9 @ann #general #C2"),
        ("<!here> <!subteam^S1|@support> <!date^1392734382^{date}|Feb 18>", "@here @support Feb 18"),
        (
            "see <https://a.example/x|my order> <https://b.example>",
            "see my order (https://a.example/x) https://b.example",
        ),
        ("<mailto:m@a.example|m@a.example> <tel:+15550100|+1 555 0100>", "m@a.example +1 555 0100 (+15550100)"),
        ("1 < 2 and *not* _this_", "1 < 2 and *not* _this_"),
        ("bad \x00 \ud800", "bad \ufffd \ufffd"),
    ],
)
def test_what_a_person_wrote(text: str, meant: str) -> None:
    """https://docs.slack.dev/messaging/formatting-message-text"""
    assert said(text, NAMES) == meant


def test_what_an_app_wrote_in_blocks() -> None:
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "<b> & c"}]}]}  # fmt: skip
    section = {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "From &lt;Maria&gt;"},
        "fields": [{"text": "4471"}],
    }
    assert written({"text": " ", "blocks": [section, rich, {"type": "divider"}]}) == "From <Maria>\n4471\n\n<b> & c"


def test_pieces_put_together_are_the_text() -> None:
    for text in ("", "short", "a" * 7001, "word " * 1500, "para\n\n" * 1100):
        found = pieces(text, 3000)
        assert "".join(found) == text
        assert all(1 <= len(one) <= 3000 for one in found)


class Listens:
    """A craft that keeps the case it is asked for, and goes no further."""

    def __init__(self) -> None:
        self.case: Any = None

    async def draft(self, case: Any, key: str) -> Any:
        self.case = case
        raise BadInput("enough")

    revise = feedback = draft


async def _case(desk: Desk, body: bytes) -> Any:
    desk.craft = listens = Listens()  # type: ignore[assignment]
    craft: Craft = desk.craft
    assert craft
    await desk.does(body)
    return listens.case


async def test_a_case_of_a_message_in_a_channel_of_customers(desk: Desk) -> None:
    for one in THREAD:
        desk.here.say("C0SUPPORT", **{**one, "thread_ts": THREAD[0]["ts"]})
    desk.here.messages["C0SUPPORT"][0].pop("thread_ts")
    case = await _case(desk, shortcut("C0SUPPORT", {**PICKED, "thread_ts": THREAD[0]["ts"]}))
    assert case.id == f"acme:C0SUPPORT:{THREAD[0]['ts']}"
    assert (case.customer.id, case.customer.name, case.channel) == ("slack:U0CUSTOMER", "Maria Gomez", "chat")
    assert (case.agent.name, case.agent.role) == ("Priya", "frontline")
    assert [(one.sender, one.author) for one in case.history] == [
        ("customer", None),
        ("agent", "Tom Weaver"),
        ("customer", None),
    ]
    assert case.message.text == "Where is it?" and len(case.message.attachments) == 1  # noqa: PT018
    assert case.now is None


async def test_a_case_of_a_channel_that_the_app_cannot_read(desk: Desk) -> None:
    case = await _case(desk, shortcut("C0ELSEWHERE", _said(1, "It &amp; I broke", user="U0CUSTOMER")))
    assert (case.message.text, case.history) == ("It & I broke", ())


async def test_facts_that_an_app_put_to_its_message(desk: Desk) -> None:
    slack = connection(desk.here, facts={"order_id": "metadata.event_payload.order"}).opened()
    await desk.slack.close()
    desk.slack = slack
    told = {"event_type": "ticket_made", "event_payload": {"order": "4471"}}
    message = desk.here.say("C0TEAM", "It broke", metadata=told, bot_id="B0DESK")
    case = await _case(desk, shortcut("C0TEAM", message))
    assert (case.facts, case.customer.id, case.channel) == ({"order_id": "4471"}, None, "email")
    assert desk.here.messages["D0PRIYA"][-1]["text"] == "Enough."


async def test_a_message_without_words_is_told(desk: Desk) -> None:
    case = await _case(desk, shortcut("C0TEAM", desk.here.say("C0TEAM", "", files=[{"name": "a.png"}])))
    assert case is None
    assert desk.here.messages["D0PRIYA"][-1]["text"] == "This message has no text to answer."

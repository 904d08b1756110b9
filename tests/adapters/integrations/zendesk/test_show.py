"""A draft on the ticket: an internal note, tags, and a field for a macro; never a word to the customer."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from drafter.adapters.integrations.zendesk import Zendesk, ZendeskDesk
from drafter.adapters.integrations.zendesk_note import LONGEST, note_html
from drafter.domain.draft import Caution, Draft, Notice
from drafter.domain.errors import DeskFailed

from .payloads import MARIA
from .standin import Standin, answers

HOSTILE = '<script>alert(1)</script><svg onload=x()> [a](javascript:x) ![i](https://evil.example/p.png) "{{ticket.id}}" &lt;b&gt;'
PLAIN_TAGS = {"p", "br", "hr", "ul", "li", "strong", "em"}


class _Tags(HTMLParser):
    """Which elements a note really has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: list[Any] = []
        self.said = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.said += data


async def test_the_draft_is_an_internal_note(desk: ZendeskDesk, zendesk: Standin, draft: Draft) -> None:
    await desk.show("35436", draft)
    (body,) = zendesk.written
    ticket = body["ticket"]
    assert set(ticket) == {"comment", "tags", "safe_update", "updated_stamp"}
    assert set(ticket["comment"]) == {"html_body", "public"}
    assert ticket["comment"]["public"] is False
    html = ticket["comment"]["html_body"]
    said = _Tags(html).said
    for line in filter(None, draft.reply.text.splitlines()):
        assert line in said
    assert "Angry" in said  # the reading in one line
    assert "playbook rule" in said  # what it rests on
    assert draft.plan.commitment is not None
    assert draft.plan.commitment.does in said  # the follow-up
    assert "nothing was sent" in said
    assert html.index("Reading") < html.index("Draft reply") < html.index("rests on") < html.index(draft.id)


async def test_what_is_shown_is_found_again_and_answers_nothing(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft
) -> None:
    before = await desk.look("35436")
    await desk.show("35436", draft)
    after = await desk.look("35436")
    assert after == before.model_copy(update={"shown": frozenset({draft.id})})


async def test_the_tags_tell_how_it_stands_and_leave_all_others(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft
) -> None:
    await desk.show("35436", draft)
    assert zendesk.tickets[35436]["tags"] == [
        "enterprise",
        "drafter_own_tag",
        "drafter_draft",
        f"drafter_level_{draft.reading.level}",
        f"drafter_{draft.plan.resolution.kind}_{draft.plan.rule}",
    ]


async def test_tags_can_be_left_out(connection: Callable[..., Zendesk], zendesk: Standin, draft: Draft) -> None:
    desk = connection(tag_prefix="").opened()
    await desk.show("35436", draft)
    await desk.close()
    assert "tags" not in zendesk.written[0]["ticket"]


@pytest.mark.fault("F40")
def test_a_hostile_text_is_inert(draft: Draft) -> None:
    hostile = draft.model_copy(
        update={
            "reply": draft.reply.model_copy(update={"text": f"Hello,\n\n{HOSTILE}", "subject": HOSTILE}),
            "warnings": (Notice(id="danger", says=HOSTILE),),
            "cautions": (Caution(says=HOSTILE), Caution(says=HOSTILE)),
        }
    )
    html = note_html(hostile)
    seen = _Tags(html)
    assert seen.found <= PLAIN_TAGS
    assert seen.attributes == []
    assert "{{" not in html
    assert seen.said.count(HOSTILE) >= 4  # and yet all of it can be read


def test_a_note_that_is_too_long_keeps_what_the_agent_needs(draft: Draft) -> None:
    long = draft.model_copy(update={"cautions": tuple(Caution(says="&" * 400) for _ in range(60))})
    html = note_html(long)
    assert len(html.encode()) <= LONGEST
    assert "Draft reply" in html
    assert draft.id in html


async def test_a_ticket_that_changed_meanwhile_is_looked_at_again(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft
) -> None:
    def changes(request: Any) -> None:
        zendesk.said(MARIA, "Wait, one more thing.", "2026-11-18T14:06:00Z")
        zendesk.tickets[35436]["updated_at"] = "2026-11-18T14:06:00Z"

    zendesk.faults = [None, changes]  # between what we read and what we write
    with pytest.raises(DeskFailed, match="status 409") as told:
        await desk.show("35436", draft)
    assert told.value.retryable
    assert (await desk.look("35436")).shown == frozenset()


@pytest.mark.parametrize("status", ["solved", "closed"])
async def test_a_ticket_that_ended_meanwhile_is_looked_at_again(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft, status: str
) -> None:
    zendesk.tickets[35436]["status"] = status
    with pytest.raises(DeskFailed) as told:
        await desk.show("35436", draft)
    assert told.value.retryable
    assert zendesk.written == []
    assert (await desk.look("35436")).case is None


@pytest.mark.parametrize(
    ("fault", "wait"),
    [(answers(429, **{"Retry-After": "7"}), (True, 7.0)), (answers(500), (True, None)), (answers(422), (False, None))],
)
async def test_what_zendesk_refuses_leaves_nothing_half_done(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft, fault: Any, wait: Any
) -> None:
    before = zendesk.tickets[35436]["tags"]
    zendesk.faults = [None, fault]
    with pytest.raises(DeskFailed) as told:
        await desk.show("35436", draft)
    assert (told.value.retryable, told.value.retry_after) == wait
    assert zendesk.tickets[35436]["tags"] == before
    assert (await desk.look("35436")).shown == frozenset()
    await desk.show("35436", draft)
    assert (await desk.look("35436")).shown == {draft.id}


async def test_a_slow_zendesk_is_waited_for_and_then_told(
    desk: ZendeskDesk, zendesk: Standin, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk._api._client.timeout = 0.1
    zendesk.slow_s = 0.4
    with pytest.raises(DeskFailed) as told:
        await desk.show("35436", draft)
    assert told.value.retryable


AGENTS_ONLY = {"id": 360009, "type": "textarea", "visible_in_portal": False, "editable_in_portal": False}


async def test_a_field_holds_the_bare_draft_for_a_macro(
    connection: Callable[..., Zendesk], zendesk: Standin, draft: Draft
) -> None:
    zendesk.fields[360009] = AGENTS_ONLY
    desk = connection(draft_field=360009).opened()
    await desk.show("35436", draft)
    assert zendesk.written[0]["ticket"]["custom_fields"] == [{"id": 360009, "value": draft.reply.text}]
    placeholders = draft.model_copy(update={"reply": draft.reply.model_copy(update={"text": "Hi {{ticket.id}}"})})
    await desk.show("35436", placeholders)
    assert zendesk.written[1]["ticket"]["custom_fields"] == [{"id": 360009, "value": ""}]
    await desk.close()


@pytest.mark.parametrize(
    "change", [{"visible_in_portal": True}, {"editable_in_portal": True}, {"visible_in_portal": None}]
)
async def test_a_field_that_customers_see_is_never_filled(
    connection: Callable[..., Zendesk], zendesk: Standin, draft: Draft, change: dict[str, Any]
) -> None:
    zendesk.fields[360009] = AGENTS_ONLY | change
    desk = connection(draft_field=360009).opened()
    with pytest.raises(DeskFailed, match="customers can see") as told:
        await desk.show("35436", draft)
    await desk.close()
    assert not told.value.retryable
    assert zendesk.written == []

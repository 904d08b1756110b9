"""A draft in the conversation: a private note that is found again; never a word to the customer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from drafter.adapters.integrations.chatwoot import Chatwoot, ChatwootDesk
from drafter.adapters.integrations.chatwoot_note import escaped, note_markdown
from drafter.adapters.integrations.note import mark
from drafter.adapters.integrations.texts import plain
from drafter.domain.draft import Caution, Draft, Notice
from drafter.domain.errors import DeskFailed

from .payloads import CAME_BACK, CONTACT, TOM
from .standin import Standin, answers

HOSTILE = """<script>alert(1)</script> <svg onload=x()> [a](javascript:x) ![i](https://evil.example/p.png)
{{contact.email}} {% if %} [@Tom](mention://user/5/Tom) `x` ~~y~~ **z** _w_ &lt; <https://evil.example>
# head
1. one
- two
+ three
=====
> four | five
    code"""


def rendered(markdown: str) -> str:
    """As a dashboard that keeps to CommonMark, and breaks lines where they end."""
    return MarkdownIt("commonmark", {"breaks": True, "html": True}).render(markdown)


async def test_the_draft_is_a_private_note(desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft) -> None:
    await desk.show("42", northwind_draft)
    (body,) = chatwoot.written
    assert set(body) == {"content", "message_type", "private"}
    assert body["private"] is True
    said = plain(rendered(body["content"]))
    for line in filter(None, northwind_draft.reply.text.splitlines()):
        assert line in said
    assert "Angry" in said
    assert "playbook rule" in said
    assert northwind_draft.plan.commitment is not None
    assert northwind_draft.plan.commitment.does in said
    assert said.endswith(mark(northwind_draft.id))


async def test_what_is_shown_is_found_again_and_answers_nothing(
    desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft
) -> None:
    """A kill between showing and noting it must not show twice."""
    before = await desk.look("42")
    await desk.show("42", northwind_draft)
    after = await desk.look("42")
    assert before.shown == frozenset()
    assert after.shown == {northwind_draft.id}
    assert after.case == before.case
    assert after.replies == before.replies


async def test_only_notes_tell_what_is_shown(desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft) -> None:
    chatwoot.said(CAME_BACK + 1, 0, mark(northwind_draft.id), CONTACT)
    chatwoot.said(CAME_BACK + 2, 1, mark(northwind_draft.id), TOM)
    assert (await desk.look("42")).shown == frozenset()


async def test_a_note_is_read_on_every_page(desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft) -> None:
    await desk.show("42", northwind_draft)
    for place in range(30):
        chatwoot.said(CAME_BACK + 200 + place, 0, f"and {place}", CONTACT)
    assert (await desk.look("42")).shown == {northwind_draft.id}


@pytest.mark.fault("F40")
async def test_markup_in_a_draft_is_inert(desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft) -> None:
    draft = northwind_draft.model_copy(
        update={
            "reply": northwind_draft.reply.model_copy(update={"text": HOSTILE, "subject": HOSTILE}),
            "warnings": (Notice(id="danger", says=HOSTILE), Notice(id="danger", says="and more")),
            "cautions": (Caution(says=HOSTILE),),
        }
    )
    await desk.show("42", draft)
    (body,) = chatwoot.written
    html = rendered(body["content"])
    for live in ("<script", "<svg", "<img", "<a ", "<h1", "<code", "<ol", "<table", "<del", "<blockquote"):
        assert live not in html
    assert "{{" not in body["content"]  # placeholders of Chatwoot's own are filled in before a note is shown
    assert "{%" not in body["content"]
    assert "mention://" not in body["content"]  # and who is mentioned is told


def test_what_is_escaped_is_shown_to_the_letter() -> None:
    shown = plain(rendered(escaped(HOSTILE)))
    assert [line.strip() for line in shown.splitlines()] == [line.strip() for line in HOSTILE.splitlines()]
    assert (
        plain(rendered(escaped("Hello,\n\n\n4471 costs $89.99 (net).\nBye")))
        == "Hello,\n\n4471 costs $89.99 (net).\nBye"
    )


def test_plain_words_stay_plain(northwind_draft: Draft) -> None:
    """What an agent copies out of the note's source is not full of backslashes."""
    assert escaped("Hello Maria, the gift-card of $89.99 (order 4471) is yours!") == (
        "Hello Maria, the gift-card of $89.99 (order 4471) is yours!"
    )
    assert northwind_draft.id in note_markdown(northwind_draft)


async def test_a_note_that_is_not_taken(desk: ChatwootDesk, chatwoot: Standin, northwind_draft: Draft) -> None:
    for fault, retryable in ((answers(429, retry_after="9"), True), (answers(500), True), (answers(422), False)):
        chatwoot.faults = [fault]
        with pytest.raises(DeskFailed) as failed:
            await desk.show("42", northwind_draft)
        assert failed.value.retryable is retryable
        assert northwind_draft.reply.text[:20] not in str(failed.value)
    with pytest.raises(DeskFailed) as failed:
        await desk.show("43", northwind_draft)
    assert not failed.value.retryable
    assert (await desk.look("42")).shown == frozenset()


def test_a_connection_is_checked(connection: Callable[..., Chatwoot]) -> None:
    for more in ({"url": "chat.example"}, {"url": "https://u@chat.example"}, {"account_id": 0}, {"secret": ""}, {"token": ""}, {"x": 1}):  # fmt: skip
        with pytest.raises(ValueError, match=next(iter(more))):
            connection(**more)
    assert "cwtoken" not in repr(connection())

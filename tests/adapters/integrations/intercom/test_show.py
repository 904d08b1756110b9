"""A draft in the conversation: an admin's note that is found again; never a word to the customer."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from drafter.adapters.integrations.intercom import Intercom, IntercomDesk
from drafter.adapters.integrations.note import mark
from drafter.domain.draft import Caution, Draft, Notice
from drafter.domain.errors import DeskFailed

from .payloads import CAME_BACK, MARIA, TOM
from .standin import ADMIN, Standin, answers

HOSTILE = (
    '<script>alert(1)</script><svg onload=x()> <a href="javascript:x">a</a> <img src=https://e.example/p> &lt;b&gt; "\''
)


class _Tags(HTMLParser):
    """Which elements a note really has, and what is read in it."""

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


async def test_the_draft_is_a_note(desk: IntercomDesk, intercom: Standin, northwind_draft: Draft) -> None:
    await desk.show("503", northwind_draft)
    (body,) = intercom.written
    assert set(body) == {"message_type", "type", "admin_id", "body"}
    assert (body["message_type"], body["type"], body["admin_id"]) == ("note", "admin", ADMIN)
    said = _Tags(body["body"]).said
    for line in filter(None, northwind_draft.reply.text.splitlines()):
        assert line in said
    assert "Angry" in said
    assert "playbook rule" in said
    assert northwind_draft.plan.commitment is not None
    assert northwind_draft.plan.commitment.does in said
    assert said.endswith(mark(northwind_draft.id))


async def test_what_is_shown_is_found_again_and_answers_nothing(
    desk: IntercomDesk, intercom: Standin, northwind_draft: Draft
) -> None:
    """A kill between showing and noting it must not show twice."""
    before = await desk.look("503")
    await desk.show("503", northwind_draft)
    after = await desk.look("503")
    assert (before.shown, after.shown) == (frozenset(), {northwind_draft.id})
    assert (after.case, after.replies) == (before.case, before.replies)


async def test_only_notes_tell_what_is_shown(desk: IntercomDesk, intercom: Standin, northwind_draft: Draft) -> None:
    intercom.said(CAME_BACK + 1, "comment", mark(northwind_draft.id), MARIA)
    intercom.said(CAME_BACK + 2, "comment", mark(northwind_draft.id), TOM)
    assert (await desk.look("503")).shown == frozenset()


@pytest.mark.fault("F40")
async def test_markup_in_a_draft_is_inert(desk: IntercomDesk, intercom: Standin, northwind_draft: Draft) -> None:
    draft = northwind_draft.model_copy(
        update={
            "reply": northwind_draft.reply.model_copy(update={"text": HOSTILE, "subject": HOSTILE}),
            "warnings": (Notice(id="danger", says=HOSTILE), Notice(id="danger", says="and more")),
            "cautions": (Caution(says=HOSTILE),),
        }
    )
    await desk.show("503", draft)
    (body,) = intercom.written
    tags = _Tags(body["body"])
    assert tags.found <= {"p", "br", "b", "i", "ul", "li"}
    assert tags.attributes == []
    assert tags.said.count(HOSTILE) == 4


async def test_a_note_that_is_not_taken(desk: IntercomDesk, intercom: Standin, northwind_draft: Draft) -> None:
    for fault, retryable in ((answers(429, retry_after="9"), True), (answers(500), True), (answers(422), False)):
        intercom.faults = [fault]
        with pytest.raises(DeskFailed) as failed:
            await desk.show("503", northwind_draft)
        assert failed.value.retryable is retryable
        assert northwind_draft.reply.text[:20] not in str(failed.value)
    with pytest.raises(DeskFailed) as failed:
        await desk.show("504", northwind_draft)
    assert not failed.value.retryable
    assert (await desk.look("503")).shown == frozenset()


def test_a_connection_is_checked(connection: Callable[..., Intercom]) -> None:
    for more in ({"url": "api.intercom.io"}, {"url": "https://u@x.example"}, {"admin_id": "Tom"}, {"secret": ""}, {"token": ""}, {"x": 1}):  # fmt: skip
        with pytest.raises(ValueError, match=next(iter(more))):
            connection(**more)
    assert connection(admin_id=991267715).admin_id == ADMIN
    assert Intercom(id="a", token="t", secret="s", admin_id="1").url == "https://api.intercom.io"  # type: ignore[arg-type]
    assert "dG9rOjIwNTE" not in repr(connection())

"""What customers, and agents in a hurry, do to us: our own marks in their words, our note sent to the customer, erasure while
news wait."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from drafter.adapters.integrations.chatwoot import ChatwootDesk
from drafter.adapters.integrations.note import mark
from drafter.adapters.queueing.local import LocalQueue
from drafter.adapters.storage.database import Database
from drafter.domain.desk import News

from ..conftest import Office
from .conftest import NOW, signed
from .payloads import CAME_BACK, CONTACT, PRIYA, message_created
from .standin import Standin

CASE = "acme:42"


async def _drafted(office: Office, desk: ChatwootDesk, chatwoot: Standin) -> tuple[str, str]:
    """A first draft: its id, and the note that shows it."""
    await office.does(desk, desk.news(*signed(message_created()), NOW))
    made = (await office.knows(CASE)).draft
    assert made is not None
    return made.id, chatwoot.written[-1]["content"]


async def test_a_customer_who_writes_our_mark_hides_no_draft(
    office: Office, desk: ChatwootDesk, chatwoot: Standin
) -> None:
    id, _ = await _drafted(office, desk, chatwoot)
    chatwoot.messages[42] = [one for one in chatwoot.messages[42] if not one.get("private")]  # the note never arrived
    chatwoot.said(CAME_BACK - 1, 0, mark(id), CONTACT)  # a leaked id, in a message before the one to answer
    assert (await desk.look("42")).shown == frozenset()
    await office.does(desk, desk.news(*signed(message_created()), NOW))
    assert id in chatwoot.written[-1]["content"]


async def test_a_customer_who_quotes_our_draft_judges_nothing(
    office: Office, desk: ChatwootDesk, chatwoot: Standin
) -> None:
    id, note = await _drafted(office, desk, chatwoot)
    text = (await office.knows(CASE)).draft.reply.text  # type: ignore[union-attr]
    chatwoot.said(CAME_BACK + 600, 0, f"{note}\n\n{text}", CONTACT)
    await office.does(desk, desk.news(*signed(message_created()), NOW))
    known = await office.knows(CASE)
    assert known.draft is not None
    assert (known.draft.replaces, known.verdict) == (id, None)
    assert "nothing was sent" not in known.draft.reply.text
    assert known.draft.score.passed


async def test_a_note_that_was_sent_to_the_customer_comes_back_as_edited_and_is_told_no_one_again(
    office: Office, desk: ChatwootDesk, chatwoot: Standin
) -> None:
    id, note = await _drafted(office, desk, chatwoot)
    chatwoot.said(CAME_BACK + 600, 1, note, PRIYA)
    await office.does(desk, desk.news(*signed(message_created()), NOW))
    assert (await office.knows(CASE)).verdict == "edited"
    chatwoot.said(CAME_BACK + 1200, 0, "What is this? 'Would make it worse'?! Where is my blender?", CONTACT)
    await office.does(desk, desk.news(*signed(message_created()), NOW))
    known = await office.knows(CASE)
    assert known.draft is not None
    assert known.draft.id != id
    assert known.draft.score.passed
    for ours in ("draft-", "make it worse", "rests on", "Reading"):
        assert ours not in known.draft.reply.text


@pytest.mark.fault("F44")
async def test_news_of_who_is_erased_are_erased_too(
    office: Office, desk: ChatwootDesk, chatwoot: Standin, tmp_path: Path
) -> None:
    await _drafted(office, desk, chatwoot)
    store = office.product.store
    assert store is not None
    database = Database(f"sqlite:///{tmp_path}/desk.db")
    queue = LocalQueue(database)
    now = dt.datetime.now(dt.UTC)
    for conversation in ("42", "43"):
        await queue.put("default", desk.id, News(conversation=conversation, key=conversation), now=now)
    known = (await office.knows(CASE)).case.customer.id
    assert known is not None
    await store.erase(known)
    assert [one.news.conversation for one in await queue.tasks.claim(9)] == ["43"]
    await database.close()

"""From a webhook to the note and back: what the agent sends is feedback, and nothing is shown twice."""

from __future__ import annotations

import pytest

from drafter.adapters.integrations.chatwoot import ChatwootDesk
from drafter.adapters.integrations.chatwoot_note import escaped
from drafter.domain.errors import DeskFailed

from ..conftest import Office
from .conftest import NOW, signed
from .payloads import CAME_BACK, CONTACT, PRIYA, message_created, status_changed
from .standin import Standin, answers


async def test_from_the_webhook_to_the_note_and_back(office: Office, desk: ChatwootDesk, chatwoot: Standin) -> None:
    said = desk.news(*signed(message_created()), NOW)
    ended = desk.news(*signed(status_changed()), NOW)
    chatwoot.faults = [None, None, None, answers(429, retry_after="3")]  # busy after the draft was made
    with pytest.raises(DeskFailed):
        await office.does(desk, said)
    made = (await office.knows("acme:42")).draft
    assert made is not None
    for news in (said, said, ended):  # later, told again, and other news of the same conversation
        await office.does(desk, news)
    assert (await desk.look("42")).shown == {made.id}
    assert len(chatwoot.written) == 2  # the first was not taken
    assert "4471" in made.reply.text  # the fact came by the mapping

    # The agent sends it with a word of their own, in the Markdown that Chatwoot's editor makes of it.
    chatwoot.said(CAME_BACK + 900, 1, escaped(made.reply.text.replace("Maria", "Ms Gomez", 1)), PRIYA)
    chatwoot.conversation["status"] = "resolved"
    await office.does(desk, ended)
    known = await office.knows("acme:42")
    assert (known.verdict, known.outcome) == ("edited", "solved")

    # The customer writes again, which opens it again, and there is a draft for the new message.
    chatwoot.said(CAME_BACK + 600_000, 0, "It is still not there. This is a disgrace!", CONTACT)
    chatwoot.conversation["status"] = "open"
    await office.does(desk, said)
    known = await office.knows("acme:42")
    assert known.draft is not None
    assert (known.draft.id != made.id, known.outcome) == (True, "reopened")
    assert (await desk.look("42")).shown == {made.id, known.draft.id}


async def test_a_draft_sent_as_it_is_was_accepted(office: Office, desk: ChatwootDesk, chatwoot: Standin) -> None:
    said = desk.news(*signed(message_created()), NOW)
    await office.does(desk, said)
    made = (await office.knows("acme:42")).draft
    assert made is not None
    chatwoot.said(CAME_BACK + 900, 1, escaped(made.reply.text), PRIYA)
    await office.does(desk, said)
    assert (await office.knows("acme:42")).verdict == "accepted"

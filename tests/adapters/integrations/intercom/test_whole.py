"""From a notification to the note and back: what the admin sends is feedback, and nothing is shown twice."""

from __future__ import annotations

from html import escape

import pytest

from drafter.adapters.integrations.intercom import IntercomDesk
from drafter.domain.errors import DeskFailed

from ..conftest import Office
from .conftest import NOW, signed
from .payloads import CAME_BACK, MARIA, PRIYA, notification
from .standin import Standin, answers


async def test_from_the_notification_to_the_note_and_back(
    office: Office, desk: IntercomDesk, intercom: Standin
) -> None:
    said = desk.news(*signed(notification()), NOW)
    closed = desk.news(*signed(notification("conversation.admin.closed", id="notif_2")), NOW)
    intercom.faults = [None, None, answers(429)]  # busy after the draft was made
    with pytest.raises(DeskFailed):
        await office.does(desk, said)
    made = (await office.knows("acme:503")).draft
    assert made is not None
    for news in (said, said, closed):  # later, told again, and other news of the same conversation
        await office.does(desk, news)
    assert (await desk.look("503")).shown == {made.id}
    assert len(intercom.written) == 2  # the first was not taken
    assert "4471" in made.reply.text  # the fact came by the mapping

    # The admin sends it with a word of their own, as the HTML that Intercom's editor makes of it.
    sent = escape(made.reply.text.replace("Maria", "Ms Gomez", 1)).replace("\n\n", "</p><p>").replace("\n", "<br>")
    intercom.said(CAME_BACK + 900, "close", f"<p>{sent}</p>", PRIYA)
    intercom.conversation["state"] = "closed"
    await office.does(desk, closed)
    known = await office.knows("acme:503")
    assert (known.verdict, known.outcome) == ("edited", "solved")

    # The customer writes again, which opens it again, and there is a draft for the new message.
    intercom.said(CAME_BACK + 600_000, "open", "<p>It is still not there. This is a disgrace!</p>", MARIA)
    intercom.conversation |= {"state": "open", "statistics": {"count_reopens": 1}}
    await office.does(desk, said)
    known = await office.knows("acme:503")
    assert known.draft is not None
    assert (known.draft.id != made.id, known.outcome) == (True, "reopened")
    assert (await desk.look("503")).shown == {made.id, known.draft.id}


async def test_a_draft_sent_as_it_is_was_accepted(office: Office, desk: IntercomDesk, intercom: Standin) -> None:
    said = desk.news(*signed(notification()), NOW)
    await office.does(desk, said)
    made = (await office.knows("acme:503")).draft
    assert made is not None
    lines = "".join(f"<p>{escape(one)}</p>" for one in made.reply.text.splitlines() if one)
    intercom.said(CAME_BACK + 900, "comment", lines, PRIYA)
    await office.does(desk, said)
    assert (await office.knows("acme:503")).verdict == "accepted"

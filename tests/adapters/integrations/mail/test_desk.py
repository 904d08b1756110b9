"""A mailbox as a help desk, on a real Dovecot: what is looked at, and what is put among the drafts."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import pytest

from drafter.adapters.integrations.mail import Mail
from drafter.adapters.integrations.mail.desk import MailDesk
from drafter.adapters.integrations.mail.threads import Party
from drafter.domain.desk import Conversation, case_id
from drafter.domain.draft import Draft

from .postbox import MARIA, Postbox, full, mail

pytestmark = pytest.mark.slow
CONVERSATION = Party(full("m1"), "maria@example.com").conversation


@pytest.fixture
def draft(northwind_draft: Draft) -> Callable[..., Draft]:
    def made(id: str = "draft-1", **more: Any) -> Draft:
        return northwind_draft.model_copy(update={"id": id, "case_id": case_id("support", CONVERSATION), **more})

    return made


def _text(mail: EmailMessage) -> str:
    return str(mail.get_content()).replace("\r\n", "\n").strip()


async def test_a_conversation_is_found_in_both_folders_by_what_answers_what(postbox: Postbox, desk: MailDesk) -> None:
    postbox.put(mail("It broke.", id="m1"))
    postbox.put(mail("Another matter, under the same subject.", id="other"), at=1)
    postbox.sent("Sorry!", id="s1", at=10, In_Reply_To="m1", References="m1")
    postbox.put(mail("Still nothing.", id="m2", In_Reply_To="s1"), at=20)  # a program that tells no references
    postbox.sent("For you alone: he is right.", id="s2", at=21, to="boss@northwind.example", References="m1 s1 m2")
    found = await desk.look(CONVERSATION)
    assert found.case is not None
    assert [one.text for one in found.case.history] == ["Order 4471\n\nIt broke.", "Sorry!"]
    assert found.case.message.text == "Still nothing."
    assert [one.text for one in found.replies] == ["Sorry!"]
    assert found.case.message.at is not None
    assert found.replies[0].at < found.case.message.at


async def test_an_answered_conversation_has_nothing_to_answer(postbox: Postbox, desk: MailDesk) -> None:
    postbox.put(mail(id="m1"))
    postbox.sent("Sorry!", id="s1", at=1, References="m1")
    postbox.put(mail("I am away.", id="m2", References="m1 s1", Auto_Submitted="auto-replied"), at=2)
    found = await desk.look(CONVERSATION)
    assert found.case is None
    assert len(found.replies) == 1


async def test_a_conversation_that_is_gone_has_nothing_to_answer(desk: MailDesk) -> None:
    assert await desk.look("0" * 24) == Conversation(case_id="support:" + "0" * 24)


async def test_a_reply_waits_among_the_drafts_ready_to_be_sent(
    postbox: Postbox, connection: Callable[..., Mail], draft: Callable[..., Draft]
) -> None:
    postbox.put(mail("It broke.", id="m1", References="m0", Subject="AW: Re: =?utf-8?Q?Kaputt=C3=A9?="))
    postbox.put(mail(id="m0"))
    conversation = Party(full("m0"), "maria@example.com").conversation
    desk, made = connection(brief=True).opened(), draft(case_id=case_id("support", conversation))
    assert made.warnings or made.cautions
    for _ in range(2):  # shown again, as after a kill
        await desk.show(conversation, made)
    (found,) = postbox.mails()
    assert found["To"] == MARIA
    assert found["From"] == f"Priya Nair <{postbox.user}>"
    assert found["Subject"] == "Re: Kaputté"
    assert (found["In-Reply-To"], found["References"]) == (full("m1"), f"{full('m0')} {full('m1')}")
    assert (found["X-Drafter-Draft"], found["X-Drafter-Case"]) == ("draft-1", made.case_id)
    assert (found.get_content_type(), found.get_content_charset()) == ("text/plain", "utf-8")
    assert _text(found) == made.reply.text.strip()
    ((flags,), (brief,)) = postbox.flags("Entwürfe"), postbox.mails("Drafter")
    assert b"\\Draft" in flags
    assert (brief["To"], brief["Cc"], brief["Bcc"]) == (f"Priya Nair <{postbox.user}>", None, None)
    assert b"\\Seen" not in postbox.flags("Drafter")[0]
    assert "Reading" in _text(brief)
    looked = await desk.look(conversation)
    assert (looked.shown, looked.turn != "") == ({"draft-1"}, True)
    await desk.close()


async def test_nothing_that_the_agent_should_know_goes_with_the_reply(
    postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]
) -> None:
    """One click sends a draft with all that it holds: mail programs keep headers that they do not know."""
    postbox.put(mail(id="m1"))
    made = draft()
    await desk.show(CONVERSATION, made)
    (found,) = postbox.mails()
    told = "\n".join(f"{name}: {value}" for name, value in found.items())
    own = {name for name in found if name.lower().startswith("x-")}
    assert own == {"X-Drafter-Draft", "X-Drafter-Case", "X-Drafter-Text"}
    assert not any(one.says in told for one in (*made.warnings, *made.cautions))
    assert [len(postbox.mails(name)) for name in ("Sent", "INBOX")] == [0, 1]
    assert not postbox.imap.folder_exists("Drafter")


@pytest.mark.parametrize("change", [None, "text", "subject", "copy", "attachment"])
async def test_a_newer_draft_takes_the_place_of_one_that_nobody_touched(
    change: str | None, postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]
) -> None:
    postbox.put(mail(id="m1"))
    await desk.show(CONVERSATION, draft("draft-1"))
    if change:
        _edited(postbox, change)
    postbox.put(mail("And now?", id="m2", References="m1"), at=5)
    await desk.show(CONVERSATION, draft("draft-2"))
    assert [one["X-Drafter-Draft"] for one in postbox.mails()] == (["draft-1", "draft-2"] if change else ["draft-2"])
    assert postbox.mails()[-1]["In-Reply-To"] == full("m2")


def _edited(postbox: Postbox, change: str) -> None:
    """As mail programs do it: the new version is added, the old one goes."""
    (found,) = postbox.mails()
    match change:
        case "text":
            text = _text(found)
            found.set_content(text.replace("Hello", "Dear"))
        case "subject":
            found.replace_header("Subject", "Re: Your blender")
        case "copy":
            found["Cc"] = "boss@northwind.example"
        case "attachment":
            found.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="label.pdf")
    old = postbox.imap.search()
    postbox.imap.append("Entwürfe", found.as_bytes(), [b"\\Draft"])
    postbox.imap.delete_messages(old)
    postbox.imap.expunge()


async def test_other_drafts_are_left_alone(postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]) -> None:
    postbox.put(mail(id="m1"))
    postbox.put(mail("My own, unfinished.", id="own", References="m1"), "Entwürfe", flags=(b"\\Draft",))
    postbox.put(mail("Marked to go.", id="x"), "Entwürfe", flags=(b"\\Draft", b"\\Deleted"))
    await desk.show(CONVERSATION, draft("draft-1"))
    postbox.put(mail("Well?", id="m2", References="m1"), at=5)
    await desk.show(CONVERSATION, draft("draft-2"))
    assert [one["X-Drafter-Draft"] for one in postbox.mails()] == [None, "draft-2"]
    assert len(postbox.imap.search()) == 3  # nothing that others marked was expunged


async def test_what_the_agent_sends_is_a_reply(postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]) -> None:
    postbox.put(mail(id="m1"))
    made = draft()
    await desk.show(CONVERSATION, made)
    (waiting,) = postbox.mails()
    postbox.imap.delete_messages(postbox.imap.search())
    postbox.put(waiting.as_bytes(), "Sent", at=30)
    found = await desk.look(CONVERSATION)
    assert found.case is None
    assert [one.text for one in found.replies] == [made.reply.text.strip()]
    assert found.shown == {"draft-1"}
    await desk.show(CONVERSATION, made)  # late: it was answered
    assert postbox.mails() == []


async def test_the_answer_goes_where_the_customer_wants_it(
    postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]
) -> None:
    postbox.put(mail(id="m1", Reply_To='"Maria, at work" <maria@work.example>'))
    conversation = Party(full("m1"), "maria@work.example").conversation
    await desk.show(conversation, draft())
    assert postbox.mails()[0]["To"] == '"Maria, at work" <maria@work.example>'


async def test_ids_that_look_like_commands_are_only_ids(
    postbox: Postbox, desk: MailDesk, draft: Callable[..., Draft]
) -> None:
    odd = '<a"b\\c{5}%*(x)@example.com>'
    postbox.put(mail("It broke.", id=odd))
    postbox.put(mail("Somebody else's.", id="m9", sender="eve@evil.example"), at=1)
    conversation = Party(odd, "maria@example.com").conversation
    found = await desk.look(conversation)
    assert found.case is not None
    await desk.show(conversation, draft())
    assert postbox.mails()[0]["In-Reply-To"] == odd


async def test_folders_are_made_where_there_are_none(
    postbox: Postbox, connection: Callable[..., Mail], draft: Callable[..., Draft]
) -> None:
    postbox.put(mail(id="m1"))
    desk = connection(drafts="To send").opened()
    await desk.show(CONVERSATION, draft())
    assert len(postbox.mails("To send")) == 1
    await desk.close()


@pytest.mark.fault("F36")
async def test_a_large_mail_is_read_without_its_attachments(postbox: Postbox, desk: MailDesk) -> None:
    made = EmailMessage()
    made["From"], made["Message-ID"] = MARIA, full("m1")
    made.add_attachment(b"\xff" * 3_000_000, maintype="image", subtype="jpeg", filename="blender.jpg")
    made.add_attachment(
        "Es ist kaputt, ünd zwar ganz.", subtype="plain", charset="utf-8", cte="base64", disposition="inline"
    )
    made.add_attachment("y" * 600_000, filename="log.txt")
    postbox.put(made.as_bytes())
    found = await desk.look(CONVERSATION)
    assert found.case is not None
    assert found.case.message.text == "Es ist kaputt, ünd zwar ganz."
    assert [one.name for one in found.case.message.attachments] == ["blender.jpg", "log.txt"]


@pytest.mark.fault("F36")
async def test_a_huge_body_is_cut(postbox: Postbox, desk: MailDesk) -> None:
    postbox.put(mail("Broken. " * 200_000, id="m1"))
    found = await desk.look(CONVERSATION)
    assert found.case is not None
    assert 40_000 < len(found.case.message.text) < 60_000

"""Threads: what answers what, and what of it one customer may be told of."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.adapters.integrations.mail import Mail
from drafter.adapters.integrations.mail.letters import Head, Kept, Letter, head_of
from drafter.adapters.integrations.mail.threads import Party, belonging, conversation, parties, root_of, to_answer

from .postbox import BEGAN, full, mail
from .test_connection import GIVEN

OWN = Mail.model_validate(GIVEN | {"agent": "Priya", "facts": {"shop": "headers.x-shop"}})
PARTY = Party(full("m1"), "maria@example.com")


def _head(id: str, *, at: float = 0, sent: bool = False, answered: bool = False, **headers: str) -> Head:
    told = ({"sender": "Priya <help@northwind.example>", "To": "maria@example.com"} if sent else {}) | headers
    raw = mail(id=id, **({"Date": ""} | told))
    kept = Kept(int(at) + 1, "INBOX", len(raw), BEGAN + dt.timedelta(minutes=at), sent=sent, answered=answered)
    return head_of(raw, OWN, kept)


def _letters(*told: tuple[str, str, bool]) -> list[Letter]:
    """Each an id, a text, and whether we sent it; each answers the one before."""
    before: list[str] = []
    found = []
    for id, text, sent in told:
        found.append(Letter(_head(id, sent=sent, References=" ".join(before)), text))
        before.append(id)
    return found


@pytest.mark.parametrize(
    ("headers", "root"),
    [
        ({}, "m9"),
        ({"References": "m1 s1"}, "m1"),
        ({"In_Reply_To": "s1"}, "m1"),  # without references: by the mail that it answers
        ({"In_Reply_To": "gone"}, "gone"),
        ({"References": "s1 x"}, "m1"),  # references cut short
    ],
)
def test_the_root_is_found_as_far_up_as_there_are_mails(headers: dict[str, str], root: str) -> None:
    known = {one.id: one for one in (_head("m1"), _head("s1", sent=True, In_Reply_To="m1"))}
    assert root_of(_head("m9", **headers), known.get) == full(root)


def test_mails_that_answer_each_other_in_a_circle_have_a_root() -> None:
    circle = {one.id: one for one in (_head("a", In_Reply_To="b"), _head("b", In_Reply_To="a"))}
    assert root_of(circle[full("a")], circle.get) in circle


def test_each_customer_of_a_thread_has_a_conversation_of_their_own() -> None:
    """Anybody can name a mail as answered; what was said to others does not come with it."""
    theirs = _head("m1")
    ours = _head("s1", sent=True, References="m1")
    stranger = _head("x1", sender="Eve <eve@evil.example>", References="m1 s1")
    thread = [theirs, ours, stranger]
    eve = Party(full("m1"), "eve@evil.example")
    assert [one.id for one in belonging(thread, eve)] == [full("x1")]
    assert [one.id for one in belonging(thread, PARTY)] == [full("m1"), full("s1")]
    assert PARTY.conversation != eve.conversation


def test_a_copy_belongs_to_those_who_got_it() -> None:
    wife = _head("m1", sender="Ana <ana@example.com>", Cc="maria@example.com")
    assert belonging([wife], PARTY) == [wife]
    assert parties(wife, full("m1"), OWN) == (Party(full("m1"), "ana@example.com"),)


def test_what_we_sent_is_of_those_whom_we_wrote_to() -> None:
    sent = _head("s1", sent=True, To="maria@example.com, help@northwind.example", Cc="ana@example.com")
    assert {one.address for one in parties(sent, full("m1"), OWN)} == {"maria@example.com", "ana@example.com"}


def test_automatic_answers_are_nobodys_words() -> None:
    found = [_head("m1"), _head("auto", sent=True, References="m1", Auto_Submitted="auto-replied")]
    assert [one.id for one in belonging(found, PARTY)] == [full("m1")]


def test_the_last_word_counts() -> None:
    asked = _letters(("m1", "Broken.", False))
    assert to_answer(asked, PARTY) is asked[0]
    answered = _letters(("m1", "Broken.", False), ("s1", "Sorry.", True))
    assert to_answer(answered, PARTY) is None
    again = _letters(("m1", "Broken.", False), ("s1", "Sorry.", True), ("m2", "Still.", False), ("m3", "Hello?", False))
    assert to_answer(again, PARTY) is again[-1]


def test_what_a_mail_program_marks_as_answered_is() -> None:
    """Sent from a telephone, the answer may lie in no folder here."""
    first, later = Letter(_head("m1", answered=True), "Broken."), Letter(_head("m2", at=5, References="m1"), "Still.")
    assert to_answer([first], PARTY) is None
    assert to_answer([first, later], PARTY) is later


def test_a_case_has_the_thread_as_its_history() -> None:
    letters = _letters(
        ("m1", "It broke.", False), ("s1", "Sorry!\n-- \nPriya\nNorthwind", True), ("m2", "Still.", False)
    )
    found = conversation(OWN, letters, PARTY, frozenset({"draft-1"}))
    assert found.case is not None
    assert [(one.sender, one.author, one.text) for one in found.case.history] == [
        ("customer", None, "Order 4471\n\nIt broke."),
        ("agent", "Priya", "Sorry!"),
    ]
    assert (found.case.message.text, found.case.channel, found.case.customer.id) == (
        "Still.",
        "email",
        "maria@example.com",
    )
    assert [one.text for one in found.replies] == ["Sorry!"]
    assert (found.turn, found.shown) == (letters[-1].head.key, {"draft-1"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("No.\n\nOn Mon, 2 Nov 2026, Priya wrote:\n> Sorry!\n> Priya", "No."),
        ("On Mon, 2 Nov 2026, Priya wrote:\n> Sorry!\n\nNo.", "On Mon, 2 Nov 2026, Priya wrote:\n\n\nNo."),
        ("Hi,\n\nOn Mon, Priya wrote:\n> Sorry!\n\nThat is not enough.", "Hi,\n\nThat is not enough."),
        ("No.\n\nFrom: Priya\nSent: Monday\nTo: Maria\nSubject: Re\n\nSorry!", "No."),
        ("No.\n\nAm Mo., 2. Nov. 2026 schrieb Priya:\n> Sorry!", "No."),
        ("> Sorry!\n", "> Sorry!"),
        ("5 > 4 and that is wrong", "5 > 4 and that is wrong"),
    ],
)
def test_quoted_mails_are_left_out_where_they_are_in_the_history(text: str, said: str) -> None:
    letters = _letters(("m1", "It broke.", False), ("s1", "Sorry!", True), ("m2", text, False))
    found = conversation(OWN, letters, PARTY, frozenset())
    assert found.case is not None
    assert found.case.message.text == said


def test_a_quoted_mail_that_is_nowhere_else_stays() -> None:
    letters = [Letter(_head("m2", References="gone"), "No.\n\nOn Mon, Priya wrote:\n> Sorry!")]
    found = conversation(OWN, letters, Party(full("gone"), PARTY.address), frozenset())
    assert found.case is not None
    assert "> Sorry!" in found.case.message.text


def test_facts_stand_where_settings_say() -> None:
    letters = [Letter(_head("m1", X_Shop="north"), "It broke.")]
    found = conversation(OWN, letters, PARTY, frozenset())
    assert found.case is not None
    assert found.case.facts == {"shop": "north"}

"""A thread: the mails that answer each other, and what of them one customer wrote or got.

A thread is told by what its mails name as answered, which anybody can write. So each customer of a thread has a
conversation of their own: only mails that they wrote or got are in it, and a reply to them can rest on nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from drafter.adapters.integrations.mail.account import Account
from drafter.adapters.integrations.mail.letters import Head, Letter, earliest_first
from drafter.adapters.integrations.mail.screening import by_machine
from drafter.domain.case import Agent, Case, Customer, Message, Turn
from drafter.domain.desk import AgentReply, Conversation, case_id
from drafter.domain.quoted import QUOTED_LINE, QUOTED_MAIL

_HIGHEST, _MOST_PARTIES = 20, 10
Find = Callable[[str], Head | None]


@dataclass(frozen=True)
class Party:
    """A customer in a thread: `root` is the id of its first mail."""

    root: str
    address: str

    @property
    def conversation(self) -> str:
        """Short, stable, and telling nothing."""
        return hashlib.sha256(f"{self.root}\n{self.address}".encode()).hexdigest()[:24]


def root_of(head: Head, find: Find) -> str:
    """The id of the thread's first mail, by what is named as answered, as far up as mails are found. Mail programs that
    name too little are helped by the mails between."""
    known, at = {head.id}, head
    for _ in range(_HIGHEST):
        if not at.ancestors:
            return at.id
        first = at.ancestors[0]
        above = find(first) if first not in known else None
        if above is None:
            return first
        known.add(first)
        at = above
    return at.id


def parties(head: Head, root: str, mail: Account) -> tuple[Party, ...]:
    """Whose conversations a mail is part of: of who gets the answer to it, or of those whom we wrote to."""
    if not head.ours:
        return (Party(root, head.answers_to.address),) if head.answers_to else ()
    others = sorted(one for one in head.receivers if not mail.is_ours(one))
    return tuple(Party(root, one) for one in others[:_MOST_PARTIES])


def belonging(found: Iterable[Head], party: Party) -> list[Head]:
    """The mails of a thread that the customer wrote or got and people wrote, each once, oldest first."""
    once = {one.id: one for one in found if party.address in one.people and not by_machine(one)}
    return earliest_first(once.values())


def to_answer(letters: Sequence[Letter], party: Party) -> Letter | None:
    """The customer's last mail, where we did not write to them since; a mail program may know of an answer that lies
    nowhere here."""
    for one in reversed(letters):
        if one.head.ours:
            return None
        if one.head.answers_to and one.head.answers_to.address == party.address:
            return None if one.head.answered else one
    return None


def conversation(mail: Account, letters: Sequence[Letter], party: Party, shown: frozenset[str]) -> Conversation:
    """The conversation with a customer, out of `belonging` mails."""
    id_, last = case_id(mail.id, party.conversation), to_answer(letters, party)
    sent = [one for one in letters if one.head.ours]
    return Conversation(
        case_id=id_,
        case=_case(mail, letters, last, id_) if last else None,
        turn=last.head.key if last else "",
        replies=tuple(
            AgentReply(id=one.head.key, at=one.head.at, author=_agent(mail, one), text=_alone(one, letters))
            for one in sent
        ),
        shown=shown | {one.head.draft for one in sent if one.head.draft},
    )


def _case(mail: Account, letters: Sequence[Letter], last: Letter, id_: str) -> Case:
    before = letters[: letters.index(last)]
    who = last.head.answers_to
    assert who is not None, "it is what is answered to"
    author = last.head.author
    name = who.name or (author.name if author and author.address == who.address else None)
    record = {"subject": last.head.subject, "from": who.address, "headers": dict(last.head.headers)}
    history = [
        Turn.model_validate(
            {
                "at": one.head.at,
                "from": "agent" if one.head.ours else "customer",
                "author": _agent(mail, one) if one.head.ours else None,
                "text": _alone(one, letters),
                "attachments": one.attachments,
            }
        )
        for one in before
    ]
    return Case(
        id=id_,
        customer=Customer(id=who.address, email=who.address, name=name),
        channel="email",
        opened_at=letters[0].head.at,
        facts=mail.facts_in(record),
        history=tuple(history),
        message=Message(at=last.head.at, text=_alone(last, letters), attachments=last.attachments),
        agent=Agent(name=mail.agent, role=mail.role),
        playbook=mail.playbook,
    )


def _agent(mail: Account, letter: Letter) -> str | None:
    writer = letter.head.author
    return (writer.name if writer else None) or mail.agent


def _alone(letter: Letter, letters: Sequence[Letter]) -> str:
    """What a mail says, without the mails quoted below it where they are in the conversation themselves; the subject of
    the first one belongs to what it says."""
    text = letter.text
    if letter.head.ours:
        text = text.split("\n-- \n")[0]
    if set(letter.head.ancestors) & {one.head.id for one in letters}:
        text = _unquoted(text) or text
    subject = letter.head.subject
    if letter.head.ancestors or letter.head.ours or not subject or subject.lower() in text.lower():
        return text.strip()
    return f"{subject}\n\n{text}".strip()


def _unquoted(text: str) -> str:
    """Without quoted lines, and without the mail below a line that introduces it. What is written below or between quoted
    lines stays."""
    if (tail := QUOTED_MAIL.search(text)) and text[: tail.start()].strip():
        below = QUOTED_LINE.sub("", text[tail.end() :]) if "\n>" in text[tail.start() :] else ""
        text = f"{text[: tail.start()].rstrip()}\n\n{below.strip()}"
    return QUOTED_LINE.sub("", text).strip()

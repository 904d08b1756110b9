"""One mail: who wrote it to whom, which it answers, when it came, and what it says."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from functools import cached_property

from drafter.adapters.integrations.mail.account import ADDRESS, Account
from drafter.adapters.integrations.mail.words import header
from drafter.domain.case import Attachment
from drafter.domain.regex import regex

DRAFT, CASE, TEXT, BRIEF = "X-Drafter-Draft", "X-Drafter-Case", "X-Drafter-Text", "X-Drafter-Brief"
_ID = regex(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,400}>")
_OWN_ID = regex(r"<drafter\.([\w-]{1,80})@")
_MOST_ANCESTORS, _MOST_PEOPLE = 50, 50
_NO_REPLY = regex(r"(?:no|do-?not|ne)[-_.]?(?:reply|answer|pas-?repondre)\b", re.IGNORECASE)
_SKEW = dt.timedelta(hours=1)


@dataclass(frozen=True)
class Person:
    """`address` is in lower case."""

    address: str
    name: str | None = None


@dataclass(frozen=True)
class Head:
    """What a mail's header tells. `id` is its Message-ID, made up of the header where it has none; `ancestors` are the ids of
    those that it answers, oldest first. `author` wrote it, `answers_to` is who gets the answer; `ours`: the company's.
    `at` is when the server took it, on the writer's clock; `answered` that a mail program marked it so."""

    uid: int
    folder: str
    size: int
    id: str
    ancestors: tuple[str, ...]
    at: dt.datetime
    ours: bool
    answered: bool
    author: Person | None
    answers_to: Person | None
    receivers: frozenset[str]
    subject: str
    headers: Mapping[str, str]

    @cached_property
    def people(self) -> frozenset[str]:
        """All who wrote it or got it."""
        writers = {one.address for one in (self.author, self.answers_to) if one}
        return self.receivers | writers

    @property
    def draft(self) -> str | None:
        """The id of the draft that it is or was made of."""
        found = _OWN_ID.match(self.id)
        return self.headers.get(DRAFT.lower()) or (found[1] if found else None)

    @property
    def key(self) -> str:
        """Short, and the same wherever the mail is kept."""
        return hashlib.sha256(self.id.encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Letter:
    """A mail with what it says."""

    head: Head
    text: str
    attachments: tuple[Attachment, ...] = ()
    types: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kept:
    """What the server tells of a mail that it keeps: `taken` is when it took it, `sent` whether it lies in the folder of
    what was sent."""

    uid: int
    folder: str
    size: int
    taken: dt.datetime
    sent: bool = False
    answered: bool = False


def head_of(raw: bytes, mail: Account, kept: Kept) -> Head:
    """The head by its bytes."""
    given = BytesHeaderParser().parsebytes(raw)
    writers, answers = _people(given, "From"), _people(given, "Reply-To")
    writer = writers[0] if writers else None
    answer = answers[0] if answers else writer
    ours = kept.sent or (writer is not None and mail.is_ours(writer.address))
    if ours and not kept.sent and answer is not None and not mail.is_ours(answer.address):
        writer, ours = answer, False  # a form on the company's own site, filled in by whom it names to answer to
    elif not ours and writer is not None and answer is not None and _NO_REPLY.match(writer.address):
        writer = answer
    told = _told(given)
    ids = _ids(given, "Message-ID")
    return Head(
        uid=kept.uid,
        folder=kept.folder,
        size=kept.size,
        id=ids[0] if ids else f"<{hashlib.sha256(raw).hexdigest()[:32]}@no-message-id>",
        ancestors=_ancestors(given),
        at=_moment(given, kept.taken, ours=ours),
        ours=ours,
        answered=kept.answered,
        author=writer,
        answers_to=answer,
        receivers=frozenset(one.address for name in ("To", "Cc", "Bcc") for one in _people(given, name)),
        subject=told.get("subject", ""),
        headers=told,
    )


def _told(given: Message) -> dict[str, str]:
    """The first of each header; one that comes again tells nothing of the mail's own writer."""
    found: dict[str, str] = {}
    for name, value in given.items():
        found.setdefault(name.lower(), header(value))
    return found


def _people(given: Message, name: str) -> list[Person]:
    found: list[Person] = []
    try:
        told = getaddresses([str(one) for one in given.get_all(name, [])[:5]])
    except RecursionError:  # comments within comments
        return []
    for shown, address in told[:_MOST_PEOPLE]:
        if ADDRESS.fullmatch(address) and address.isascii():
            found.append(Person(address.lower(), header(shown)[:100] or None))
    return found


def _ids(given: Message, *names: str) -> list[str]:
    return _ID.findall(" ".join(str(one) for name in names for one in given.get_all(name, [])))


def _ancestors(given: Message) -> tuple[str, ...]:
    """References end with the mail that is answered; In-Reply-To names it where a mail program leaves them out."""
    found = _ids(given, "References")
    answered = _ids(given, "In-Reply-To")[:1]
    if answered and answered[0] not in found:
        found += answered
    known = tuple(dict.fromkeys(found))
    return known if len(known) <= _MOST_ANCESTORS else (known[0], *known[1 - _MOST_ANCESTORS :])


def _moment(given: Message, taken: dt.datetime, *, ours: bool) -> dt.datetime:
    """When the server took it: its own Received line tells that also after the mailbox was moved. The writer's own clock
    tells the zone alone, except in what we sent ourselves."""
    dated, received = _date(str(given.get("Date", ""))), _date(str(given.get("Received", "")).rpartition(";")[2])
    at = (dated if ours else received) or taken
    at = at if at <= taken + _SKEW else taken
    return at.astimezone(dated.tzinfo if dated else at.tzinfo)


def _date(told: str) -> dt.datetime | None:
    try:
        found = parsedate_to_datetime(told.strip()[:100])
        return (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).replace(microsecond=0)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def earliest_first(heads: Iterable[Head]) -> list[Head]:
    """A mail comes after those that it answers where two were taken in the same second."""
    return sorted(heads, key=lambda one: (one.at, len(one.ancestors), one.uid))

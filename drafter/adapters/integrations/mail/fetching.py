"""Mails out of a mailbox: their headers, and what they say, fetched in bounds. A mail that cannot be read is `Unreadable`, and
stops no other one.
"""

from __future__ import annotations

import datetime as dt
import imaplib
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.parser import BytesParser
from typing import Any, TypeVar

from drafter.adapters.integrations.mail.letters import Head, Kept, Letter, head_of
from drafter.adapters.integrations.mail.mailbox import LOST, Mailbox
from drafter.adapters.integrations.mail.pieces import Unreadable, attachments_of, from_bytes, from_structure, text_of
from drafter.domain.errors import DrafterError

WHOLE_BYTES = 256 * 1024
"""A mail up to this size is fetched whole; of a larger one its texts alone, each up to this size."""
_HEADER_BYTES = 64 * 1024
_AT_ONCE = 50
T = TypeVar("T")


def heads(box: Mailbox, folder: str, uids: Sequence[int]) -> Iterator[Head]:
    """The headers of mails, without those that are gone or cannot be read."""
    for start in range(0, len(uids), _AT_ONCE):
        few = uids[start : start + _AT_ONCE]
        try:
            yield from _guarded(box, lambda few=few: _heads(box, folder, few))  # type: ignore[misc]
        except Unreadable:  # one of them: each on its own, then
            for uid in few:
                try:
                    yield head(box, folder, uid)
                except Unreadable:
                    continue


def head(box: Mailbox, folder: str, uid: int) -> Head:
    found = _guarded(box, lambda: _heads(box, folder, [uid]))
    if not found:
        raise Unreadable("it is gone")
    return found[0]


def letter(box: Mailbox, of: Head) -> Letter:
    return _guarded(box, lambda: _letter(box, of))


def _guarded(box: Mailbox, read: Callable[[], T]) -> T:
    try:
        return read()
    except (*LOST, DrafterError, Unreadable):
        raise
    except imaplib.IMAP4.error as error:
        box.close()  # the rest of that answer may still come
        raise Unreadable(type(error).__name__) from None
    except Exception as error:  # a mail can be broken in more ways than a parser tells of
        raise Unreadable(type(error).__name__) from None


def _heads(box: Mailbox, folder: str, uids: Sequence[int]) -> list[Head]:
    box.use(folder)
    told = box.client.fetch(uids, ["FLAGS", "INTERNALDATE", "RFC822.SIZE", f"BODY.PEEK[HEADER]<0.{_HEADER_BYTES}>"])
    sent = folder == box.named("Sent")
    return [_head(box, folder, uid, told[uid], sent=sent) for uid in uids if uid in told]


def _head(box: Mailbox, folder: str, uid: int, told: Mapping[bytes, Any], *, sent: bool) -> Head:
    taken = told.get(b"INTERNALDATE")
    kept = Kept(
        uid=uid,
        folder=folder,
        size=int(told.get(b"RFC822.SIZE", 0)),
        taken=taken if isinstance(taken, dt.datetime) else dt.datetime.now(dt.UTC).replace(microsecond=0),
        sent=sent,
        answered=b"\\Answered" in told.get(b"FLAGS", ()),
    )
    return head_of(told[b"BODY[HEADER]<0>"], box.mail, kept)


def _letter(box: Mailbox, of: Head) -> Letter:
    box.use(of.folder)
    if of.size <= WHOLE_BYTES:
        pieces = from_bytes(_part(box, of.uid, ""))
    else:
        told = box.client.fetch([of.uid], ["BODYSTRUCTURE"])
        pieces = from_structure(
            told[of.uid][b"BODYSTRUCTURE"], lambda section, how: _section(box, of.uid, section, how)
        )
    types = frozenset(one.type for one in pieces if not one.apart)
    return Letter(of, text_of(pieces), attachments_of(pieces), types)


def _section(box: Mailbox, uid: int, section: str, encoding: str) -> bytes:
    """A part alone, decoded as far as it was fetched."""
    known = encoding if encoding in ("base64", "quoted-printable") else "8bit"
    coded = f"Content-Transfer-Encoding: {known}\r\n\r\n".encode() + _part(box, uid, section)
    found = BytesParser().parsebytes(coded).get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _part(box: Mailbox, uid: int, section: str) -> bytes:
    told = box.client.fetch([uid], [f"BODY.PEEK[{section}]<0.{WHOLE_BYTES}>"])
    if uid not in told:
        raise Unreadable("it is gone")
    return bytes(told[uid].get(f"BODY[{section}]<0>".encode()) or b"")

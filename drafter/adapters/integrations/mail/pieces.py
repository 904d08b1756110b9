"""The parts of a mail, out of its bytes or out of what the server tells of its structure; bounded in number and depth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from typing import Any

from drafter.adapters.integrations.mail.words import decoded, header, unflowed
from drafter.adapters.integrations.texts import plain, sound
from drafter.domain.case import Attachment

MOST_PARTS, _DEEPEST = 500, 30
_LONGEST_TEXT = 50_000
"""In characters; more is a log that somebody pasted."""
_LONGEST_NAME, _MOST_ATTACHMENTS = 200, 50


class Unreadable(Exception):
    """A mail that cannot be read; the message says why, and nothing of what it holds."""


@dataclass(frozen=True)
class Piece:
    """A part that holds no other parts. `load` gives its bytes, decoded from base64 and the like. `related`: it belongs to
    the markup of another part, as a logo does."""

    type: str
    load: Callable[[], bytes]
    charset: str | None = None
    name: str | None = None
    apart: bool = False
    related: bool = False
    flowed: bool = False


def from_bytes(raw: bytes) -> list[Piece]:
    """The pieces of a whole mail."""
    found: list[Piece] = []
    _walk(BytesParser().parsebytes(raw), found, depth=0, related=False)
    return found


def from_structure(structure: Any, load: Callable[[str, str], bytes]) -> list[Piece]:
    """The pieces by BODYSTRUCTURE; `load(section, encoding)` fetches one."""
    found: list[Piece] = []
    _walk_told(structure, "", found, load, related=False)
    return found


def text_of(pieces: Sequence[Piece]) -> str:
    """What was written: the plain text, or the HTML where there is none."""
    for type_, read in (("text/plain", _plain), ("text/html", _html)):
        said = [read(one) for one in pieces if one.type == type_ and not one.apart]
        text = "\n\n".join(one for one in (each.strip() for each in said) if one)
        if text:
            return sound(text[:_LONGEST_TEXT])
    return ""


def attachments_of(pieces: Sequence[Piece]) -> tuple[Attachment, ...]:
    """What was sent along, by name and type; not the pictures of a signature."""
    along = (one for one in pieces if (one.apart or not one.type.startswith("text/")) and not one.related)
    told = [Attachment(name=one.name or one.type.partition("/")[0], type=one.type) for one in along if _given(one)]
    return tuple(told[:_MOST_ATTACHMENTS])


def _given(piece: Piece) -> bool:
    return not piece.type.endswith(("/pgp-signature", "/pkcs7-signature", "/x-pkcs7-signature"))


def _plain(piece: Piece) -> str:
    text = decoded(piece.load(), piece.charset).replace("\r\n", "\n").replace("\r", "\n")
    return unflowed(text) if piece.flowed else text


def _html(piece: Piece) -> str:
    return plain(decoded(piece.load(), piece.charset or _declared(piece.load())))


def _declared(markup: bytes) -> str | None:
    hit = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", markup[:4_000], re.IGNORECASE)
    return hit[1].decode() if hit else None


def _walk(part: Message, found: list[Piece], *, depth: int, related: bool) -> None:
    _bounded(found, depth)
    inner = part.get_payload()
    if part.is_multipart() and isinstance(inner, list) and part.get_content_maintype() == "multipart":
        related = related or part.get_content_subtype() == "related"
        for one in inner:
            if isinstance(one, Message):
                _walk(one, found, depth=depth + 1, related=related)
        return
    name = header(part.get_filename() or "")[:_LONGEST_NAME] or None
    disposition = part.get_content_disposition()
    found.append(
        Piece(
            type=part.get_content_type(),
            load=lambda: _payload(part),
            charset=_charset(part.get_content_charset()),
            name=name,
            apart=disposition == "attachment" or (name is not None and not part.get_content_type().startswith("text/")),
            related=related and bool(part.get("Content-ID")),
            flowed=str(part.get_param("format", "")).lower() == "flowed",
        )
    )


def _payload(part: Message) -> bytes:
    given = part.get_payload(decode=True)
    return given if isinstance(given, bytes) else b""


def _walk_told(
    told: Any, section: str, found: list[Piece], load: Callable[[str, str], bytes], *, related: bool
) -> None:
    _bounded(found, section.count("."))
    if isinstance(told[0], list):
        related = related or _word(told[1]) == "related"
        for number, one in enumerate(told[0], start=1):
            _walk_told(one, f"{section}.{number}" if section else str(number), found, load, related=related)
        return
    type_, where, encoding = f"{_word(told[0])}/{_word(told[1])}", section or "1", _word(told[5])
    given, disposition, how = _pairs(told[2]), "", dict[str, str]()
    for one in told[7:]:
        # After its type's own fields, the only pair of a word and a list is the disposition.
        if isinstance(one, tuple) and len(one) == 2 and _word(one[0]) in ("inline", "attachment"):
            disposition, how = _word(one[0]), _pairs(one[1])
    name = header(how.get("filename") or given.get("name") or "")[:_LONGEST_NAME] or None
    found.append(
        Piece(
            type=type_,
            load=lambda: load(where, encoding),
            charset=_charset(given.get("charset")),
            name=name,
            apart=disposition == "attachment" or (name is not None and not type_.startswith("text/")),
            related=related and told[3] is not None,
            flowed=given.get("format", "").lower() == "flowed",
        )
    )


def _bounded(found: list[Piece], depth: int) -> None:
    if len(found) >= MOST_PARTS:
        raise Unreadable(f"it has more than {MOST_PARTS} parts")
    if depth > _DEEPEST:
        raise Unreadable(f"its parts are nested more than {_DEEPEST} deep")


def _pairs(given: Any) -> dict[str, str]:
    words = list(_words(given))
    return {name.lower(): value for name, value in zip(words[::2], words[1::2], strict=False)}


def _words(given: Any) -> Iterator[str]:
    for one in given or ():
        yield one.decode("utf-8", "surrogateescape") if isinstance(one, bytes) else str(one or "")


def _word(given: Any) -> str:
    return given.decode("ascii", "replace").lower() if isinstance(given, bytes) else ""


def _charset(name: str | None) -> str | None:
    return name.strip("\"' ").lower() if name else None

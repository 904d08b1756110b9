"""Bytes of mails to text, whatever they claim to be: charsets that lie, headers that are broken. Never raises."""

from __future__ import annotations

import codecs
import re
from email.header import decode_header

from drafter.adapters.integrations.texts import sound
from drafter.domain.regex import regex

_CHARSET = regex(
    r"(?:utf|iso|windows|cp|ibm|koi8|big5|gb|hz|euc|shift|sjis|latin|us-ascii|ascii|mac|tis|johab|ks_c)[\w.:-]{0,30}",
    re.IGNORECASE,
)
"""What a charset may be called. Python knows codecs that are none, and some take quadratic time."""
_LONGEST_HEADER = 2_000
_UNSEEN = regex(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def decoded(data: bytes, charset: str | None) -> str:
    """Text of bytes. What reads as UTF-8 is UTF-8, whatever it claims: no other charset looks like it by chance. What does
    not fit its charset is read as Windows text, the usual truth behind a wrong claim."""
    if any(byte >= 0x80 for byte in data) or not _known(charset):
        try:
            return sound(data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    name = charset if _known(charset) else None
    if name is None or codecs.lookup(name).name in ("iso8859-1", "ascii", "utf-8"):
        name = "cp1252"
    try:
        return sound(data.decode(name))
    except (UnicodeError, ValueError):
        return sound(data.decode("cp1252" if name != "cp1252" else "utf-8", "replace"))


def header(raw: object) -> str:
    """A header's value on one line, its encoded words decoded, without control characters."""
    text = _bytes(raw)[: _LONGEST_HEADER * 4]
    if "=?" in text:
        try:
            text = "".join(_word(part, charset) for part, charset in decode_header(text))
        except Exception:  # encoded words are broken in more ways than the library tells of
            text = text.encode("ascii", "replace").decode()
    return " ".join(_UNSEEN.sub(" ", sound(text)).split())[:_LONGEST_HEADER]


def unflowed(text: str) -> str:
    """`format=flowed` to whole paragraphs: a line that ends in a space goes on in the next one (RFC 3676)."""
    lines: list[str] = []
    flowing = False
    for line in text.split("\n"):
        soft = line.endswith(" ") and line != "-- "
        line = line.removeprefix(" ")
        if flowing and lines and not line.startswith(">") and line != "-- ":
            lines[-1] += line
        else:
            lines.append(line)
        flowing = soft and not line.startswith(">")
    return "\n".join(lines)


def _known(charset: str | None) -> bool:
    try:
        return bool(charset and _CHARSET.fullmatch(charset) and codecs.lookup(charset))
    except (LookupError, ValueError):
        return False


def _word(part: str | bytes, charset: str | None) -> str:
    return part if isinstance(part, str) else decoded(part, charset)


def _bytes(raw: object) -> str:
    """The parser keeps bytes beyond ASCII as lone surrogates."""
    return decoded(str(raw).encode("utf-8", "surrogateescape"), None)

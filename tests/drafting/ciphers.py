"""The ways in which a word can be put so that a reader misses it and a program does not: each there and back."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import unicodedata
import urllib.parse
from collections.abc import Callable, Iterator, Mapping

HIDE: Mapping[str, Callable[[str], str]] = {
    "plain": lambda word: word,
    "upper": str.upper,
    "base64": lambda word: base64.b64encode(word.encode()).decode(),
    "base64url": lambda word: base64.urlsafe_b64encode(word.encode()).decode().rstrip("="),
    "base32": lambda word: base64.b32encode(word.encode()).decode(),
    "hex": lambda word: word.encode().hex(),
    "hex bytes": lambda word: word.encode().hex(" "),
    "rot13": lambda word: codecs.encode(word, "rot13"),
    "reversed": lambda word: word[::-1],
    "spaced": " ".join,
    "hyphened": "-".join,
    "dotted": ".".join,
    "zero width": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "wide": lambda word: "".join(chr(ord(ch) + 0xFEE0) if "!" <= ch <= "~" else ch for ch in word),
    "bold": lambda word: "".join(chr(0x1D5EE + ord(ch) - 97) if "a" <= ch <= "z" else ch for ch in word.lower()),
    "percent": lambda word: "".join(f"%{byte:02X}" for byte in word.encode()),
    "entities": lambda word: "".join(f"&#{ord(ch)};" for ch in word),
    "code points": lambda word: " ".join(str(ord(ch)) for ch in word),
    "tags": lambda word: "ok" + "".join(chr(0xE0000 + ord(ch)) for ch in word),
}

_INVISIBLE = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def seen_as(text: str) -> Iterator[str]:
    """The text as it stands, and everything that can be read out of it; letters and digits only, in lower case."""
    text = _INVISIBLE.sub("", text)
    text = "".join(chr(ord(ch) - 0xE0000) if 0xE0020 <= ord(ch) <= 0xE007E else ch for ch in text)
    text = unicodedata.normalize("NFKC", html.unescape(urllib.parse.unquote(text)))
    yield from map(_bare, (text, text[::-1], codecs.encode(text, "rot13"), codecs.encode(text, "rot13")[::-1]))
    for token in re.findall(r"[\w+/=-]{8,}", text):
        for decode in (_base64, _base32, bytes.fromhex):
            try:
                yield _bare(decode(token).decode())
            except (ValueError, binascii.Error):
                continue
    for run in re.findall(r"(?:\b[0-9a-f]{2}\b[ ,:-]?){4,}", text.lower()):
        yield _bare(bytes.fromhex(re.sub(r"[^0-9a-f]", "", run)).decode(errors="replace"))
    for run in re.findall(r"(?:\b\d{2,3}\b[ ,;-]*){4,}", text):
        yield _bare("".join(map(chr, map(int, re.findall(r"\d+", run)))))


def _bare(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())


def _base64(token: str) -> bytes:
    token = token.strip("-").replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(token + "=" * (-len(token) % 4), validate=True)


def _base32(token: str) -> bytes:
    token = token.rstrip("=").upper()
    return base64.b32decode(token + "=" * (-len(token) % 8))

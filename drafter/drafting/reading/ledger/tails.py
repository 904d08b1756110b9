"""What of a message its writer did not say in it: quoted mails, signatures, disclaimers, notes of the chat tool.

These are blanked place for place, so that spans keep pointing into the whole text; what a quoted mail said is read
where it was said. A customer's signature stays: names and numbers are given there.
"""

from __future__ import annotations

import re

from drafter.domain.quoted import QUOTED_LINE, QUOTED_MAIL, SIGN_OFF
from drafter.domain.regex import regex

_HEAD, _FOOT = 16_000, 8_000
"""What is read of a very long message, in characters: people write at its beginning and its end, logs sit in between,
and no hostile text may hold up the reading."""

_TOOL_NOTE = regex(r"^[ \t]*\[[^\]\n]{3,80}\][ \t]*$|^[ \t]*\*{1,3}\s?[^*\n]{3,80}\bjoined\b[^*\n]{0,40}\*{0,3}$", re.MULTILINE)  # fmt: skip
_DISCLAIMER = regex(
    r"^[ \t]*(?:(?:this|the)\s+(?:e-?mail|message|communication|information)\b[^\n]{0,80}\b(?:confidential|intended|privileged)|confidentiality\s+notice|please\s+consider\s+the\s+environment"
    r"|diese\s+(?:e-?mail|nachricht)\b[^\n]{0,80}\bvertraulich|este\s+(?:correo|mensaje)\b[^\n]{0,80}\bconfidencial|ce\s+(?:message|courriel)\b[^\n]{0,80}\bconfidentiel)",
    re.MULTILINE | re.IGNORECASE,
)
_LINE = regex(r"^[ \t]*(?P<words>[^\n]{1,60})$", re.MULTILINE)
_LONGEST_SIGNATURE = 12
"""Lines: what is longer goes on talking."""


def said_alone(text: str, *, ours: bool, author: str | None) -> str:
    """The text as long as it was, with everything blanked that is not the message itself."""
    if len(text) > _HEAD + _FOOT:
        text = text[:_HEAD] + "\n" * (len(text) - _HEAD - _FOOT) + text[-_FOOT:]
    if (tail := QUOTED_MAIL.search(text)) and text[: tail.start()].strip():
        text = _without(text, tail.start())
    if ">" in text:
        text = QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)
    if not ours:
        return text
    if "[" in text or "*" in text:
        text = _TOOL_NOTE.sub(lambda note: " " * len(note[0]), text)
    return _without(text, _signed(text, author)) if "\n" in text else text


def _without(text: str, start: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:])


def _signed(text: str, author: str | None) -> int:
    """Where the signature of an agent's mail begins: a line that says goodbye, or one that begins with their name."""
    if (notice := _DISCLAIMER.search(text)) and text[: notice.start()].strip():
        text = text[: notice.start()]
    for hit in SIGN_OFF.finditer(text):
        rest = text[hit.end() :].strip()
        if (
            text[: hit.start()].strip()
            and rest.count("\n") < _LONGEST_SIGNATURE
            and len(rest.partition("\n")[0].split()) <= 6
        ):
            return hit.start()
    first = (author or "").split(" ")[0].lower()
    for hit in _LINE.finditer(text) if len(first) > 1 else ():
        words = hit["words"].strip(" -–—,.").lower()
        if (
            (words == first or words.startswith(f"{first} ")) and len(words.split()) <= 4
            and text[: hit.start()].strip() and text[hit.end() :].count("\n") < _LONGEST_SIGNATURE
        ):  # fmt: skip
            return hit.start()
    return len(text)

"""What of a message its writer did not say in it: quoted mails, signatures, disclaimers, notes of the chat tool.

These are blanked place for place, so that spans keep pointing into the whole text; what a quoted mail said is read
where it was said. A customer's signature stays: names and numbers are given there.
"""

from __future__ import annotations

import re

_HEAD, _FOOT = 16_000, 8_000
"""What is read of a very long message, in characters: people write at its beginning and its end, logs sit in between,
and no hostile text may hold up the reading."""

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_QUOTED_MAIL = re.compile(
    # "On Monday Tom wrote:", in four languages; mail programs break the line before the verb
    r"^[ \t]*(?:on\b[^\n]{0,120}\n?[^\n]{0,60}\bwrote:|am\b.{0,120}\bschrieb\b.{0,80}:|le\b.{0,120}\ba écrit\s*:|el\b.{0,120}\bescribió:"
    # rules that mail programs draw
    r"|-{2,}\s*(?:original|forwarded|ursprüngliche|mensaje|message)|begin forwarded message|_{8,}\s*$"
    # the head of a quoted mail: "From: …" with "Sent:" or "To:" right below
    r"|(?:\*?from|von|de)\s*:\*?[^\n]{0,160}\n(?:[ \t]*\n)?[ \t]*\*?(?:sent|date|to|gesendet|datum|an|enviado|fecha|para|envoyé|à)\s*:)",
    re.MULTILINE | re.IGNORECASE,
)
_TOOL_NOTE = re.compile(r"^[ \t]*\[[^\]\n]{3,80}\][ \t]*$|^[ \t]*\*{1,3}\s?[^*\n]{3,80}\bjoined\b[^*\n]{0,40}\*{0,3}$", re.MULTILINE)  # fmt: skip
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:--[ \t]*|(?:kind(?:est)?|best|warm(?:est)?|with\s+kind)\s+(?:regards|wishes)|best|regards|cheers|sincerely|all\s+the\s+best|many\s+thanks|thanks|thank\s+you"
    r"|yours(?:\s+(?:sincerely|faithfully|truly))?|mit\s+freundlichen\s+grüßen|(?:viele|beste|freundliche)\s+grüße|un\s+saludo|(?:un\s+)?(?:cordial|atento)\s+saludo|saludos(?:\s+cordiales)?"
    r"|(?:bien\s+)?cordialement|bien\s+à\s+vous)[ \t]*[,.!]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"^[ \t]*(?:(?:this|the)\s+(?:e-?mail|message|communication|information)\b[^\n]{0,80}\b(?:confidential|intended|privileged)|confidentiality\s+notice|please\s+consider\s+the\s+environment"
    r"|diese\s+(?:e-?mail|nachricht)\b[^\n]{0,80}\bvertraulich|este\s+(?:correo|mensaje)\b[^\n]{0,80}\bconfidencial|ce\s+(?:message|courriel)\b[^\n]{0,80}\bconfidentiel)",
    re.MULTILINE | re.IGNORECASE,
)
_LINE = re.compile(r"^[ \t]*(?P<words>[^\n]{1,60})$", re.MULTILINE)
_LONGEST_SIGNATURE = 12
"""Lines: what is longer goes on talking."""


def said_alone(text: str, *, ours: bool, author: str | None) -> str:
    """The text as long as it was, with everything blanked that is not the message itself."""
    if len(text) > _HEAD + _FOOT:
        text = text[:_HEAD] + "\n" * (len(text) - _HEAD - _FOOT) + text[-_FOOT:]
    if (tail := _QUOTED_MAIL.search(text)) and text[: tail.start()].strip():
        text = _without(text, tail.start())
    if ">" in text:
        text = _QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)
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
    for hit in _SIGN_OFF.finditer(text):
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

"""The customer's own words: quoted mails, signatures and the speech of others are blanked out, place by place.

`fold` and `own_words` keep the length of a text, so a span found in what they return is a span of the original.
"""

from __future__ import annotations

import re
import unicodedata

from drafter.domain.regex import regex

READ_HEAD, READ_TAIL = 16_000, 8_000
"""What is read of a very long message: people complain at its beginning and its end, logs sit in between."""

_STRAIGHT = {
    "’": "'",
    "‘": "'",
    "‛": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "ß": "s",
}
_BLANK = {"\r", "\t", "\v", "\f", "\u00a0", "\u202f", "\u2009", "\u200b", "\ufeff", "\u00ad"}


class _Fold(dict[int, str]):
    """Lower case, no accents, straight quotes; always one character for one. Filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _STRAIGHT:
            folded = _STRAIGHT[char]
        elif char in _BLANK:
            folded = " "
        elif char in "\u2028\u2029":
            folded = "\n"
        else:
            low = unicodedata.normalize("NFD", char)[0].lower()
            folded = low if len(low) == 1 else char
        if len(self) < 20_000:
            self[code] = folded
        return folded


_FOLD = _Fold()
_WRAP = regex(r"(?<=[^\n]{30})\n(?=[ ]{0,3}[a-zà-ÿ0-9(\"'])")


def fold(text: str) -> str:
    """`text` for matching. A line break inside a wrapped paragraph becomes a space; other breaks end a sentence."""
    folded = text.translate(_FOLD)
    for wrap in _WRAP.finditer(text) if "\n" in text else ():
        folded = f"{folded[: wrap.start()]} {folded[wrap.end() :]}"
    return folded


_REPLY_HEAD = regex(
    r"^[ \t>]*(?:on .{5,160}?wrote:|am .{5,160}?schrieb.{0,80}?:|el .{5,160}?escribio:|le .{5,160}?a ecrit ?:|"
    r".{3,80}<[^>\n]{3,80}@[^>\n]{3,80}> (?:wrote|schrieb|escribio|a ecrit) ?:)[ \t]*$",
    re.MULTILINE,
)
_FORWARDED = regex(
    r"^[ \t]*(?:-{2,}[ ]*(?:original message|forwarded message|ursprungliche nachricht|weitergeleitete nachricht|"
    r"mensaje original|mensaje reenviado|message d'origine|message original|message transfere)[ ]*-{2,}|_{20,})[ \t]*$|"
    r"^[ \t*]*(?:from|von|de) ?:[^\n]{3,200}\n(?:[^\n]{0,200}\n){0,2}?[ \t*]*(?:sent|date|gesendet|datum|enviado|fecha|envoye|date) ?:",
    re.MULTILINE,
)
_QUOTED_LINE = regex(r"^[ \t]*>[^\n]*", re.MULTILINE)
_SIGNATURE = regex(r"^-- ?$", re.MULTILINE)
_SENT_FROM = regex(
    r"^[ \t]*(?:sent from my|sent from outlook|get outlook for|von meinem|gesendet von|enviado desde|envoye de(?:puis)? mon|diese nachricht wurde von)[^\n]{0,80}$",
    re.MULTILINE,
)
_SIGN_OFF = regex(
    r"^[ \t]*(?:(?:kind|best|warm|many|with kind) )?(?:regards|wishes|sincerely|yours (?:sincerely|faithfully|truly)|cheers|mit freundlichen gru(?:s|e)en|"
    r"mit freundlichem grus|viele grus+e|beste grus+e|mfg|freundliche grus+e|saludos(?: cordiales)?|atentamente|un saludo|cordialement|bien a vous|salutations(?: distinguees)?),?[ \t]*$",
    re.MULTILINE,
)
_POSTSCRIPT = regex(r"^[ \t]*p\.? ?s\b", re.MULTILINE)
_SPEECH = regex(r"(?<![\w\d])\"([^\"\n]{9,500})\"(?!\w)")

_MACHINE = regex(
    r"\{\s*\"role\"\s*:[^{}\n]{0,4000}\}|<\|?im_start\|?>.*?<\|?im_end\|?>|(?:\S[\u200b-\u200d\u2060\u00ad\ufeff]{1,3}){6,}\S?",
    re.DOTALL,
)
"""What no customer types: turns of a conversation with a program, and letters with unseen characters between all of them."""

_FORGED = regex(r"^[ \t]*(?:agent|assistant|support|system) ?:[^.!?\n]*[.!?]?", re.MULTILINE)
"""A turn of somebody else, as a customer retells it or makes it up."""

_SAID_BY = regex(
    r"\b(?:said|saying|says?|told (?:me|us|him|her)|shout(?:ed|ing)|yell(?:ed|ing)|called (?:me|him|her)|wrote|replied|answered|(?:his|her|their|exact) (?:exact )?(?:words|reply|answer|response)(?: to me)?(?: was| were)?|came out with|and i quote)[ ,:]{1,3}('[^\n]{3,300}?')(?!\w)"
)


def own_words(text: str) -> str:
    """Folded `text` in which everything that the customer only passes on is blank. Same length as `text`."""
    folded = fold(text)
    if len(folded) > READ_HEAD + READ_TAIL:
        middle = len(folded) - READ_HEAD - READ_TAIL
        folded = folded[:READ_HEAD] + "\n" * middle + folded[-READ_TAIL:]
    spans: list[tuple[int, int]] = [found.span() for found in _MACHINE.finditer(text)]
    spans += [found.span() for found in _FORGED.finditer(folded)]
    if ":" in folded or "_" in folded or "-" in folded:
        spans += _passed_on(folded)
    if ">" in folded:
        spans += [line.span() for line in _QUOTED_LINE.finditer(folded)]
    if "\n" in folded:
        spans += [line.span() for line in _SENT_FROM.finditer(folded)]
        spans += _signed(folded)
    if '"' in folded:
        spans += [found.span() for found in _SPEECH.finditer(folded) if _is_speech(found, folded)]
    if "'" in folded:
        spans += [found.span(1) for found in _SAID_BY.finditer(folded)]
    kept = _blanked(folded, spans)
    return kept if kept.strip() else folded


def _passed_on(folded: str) -> list[tuple[int, int]]:
    """Mails below the answer. Below a line "On … wrote:" with `>` lines an answer may still follow."""
    spans: list[tuple[int, int]] = []
    for head in _REPLY_HEAD.finditer(folded):
        rest = folded[head.end() :].lstrip()
        spans.append((head.start(), head.end() if rest.startswith(">") else len(folded)))
    spans += [(head.start(), len(folded)) for head in _FORWARDED.finditer(folded)]
    return spans


def _signed(folded: str) -> list[tuple[int, int]]:
    """What stands below a sign-off or a signature mark, up to a postscript."""
    spans = []
    for mark in (*_SIGNATURE.finditer(folded), *_SIGN_OFF.finditer(folded)):
        below = folded[mark.end() :]
        if not folded[: mark.start()].strip():
            continue  # nobody signs before a word is written
        postscript = _POSTSCRIPT.search(below)
        end = mark.end() + (postscript.start() if postscript else len(below))
        if (
            end - mark.end() <= 600
            and max((len(line) for line in folded[mark.end() : end].split("\n")), default=0) <= 90
        ):
            spans.append((mark.end(), end))
    return spans


def _is_speech(found: re.Match[str], folded: str) -> bool:
    """Three words or more are speech; "customer service" in quotes is the customer's own irony."""
    return found[1].count(" ") >= 2 and len(found[0]) < 0.8 * len(folded.strip())


def _blanked(folded: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded

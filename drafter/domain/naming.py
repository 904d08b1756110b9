"""Which names may be spoken in a reply. A name is data from outside: markup, links and control characters bar it."""

from __future__ import annotations

import functools
import re
import unicodedata

from drafter.domain.regex import regex

_TITLES = regex(r"^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|sr|sra|señor|señora|m|mme|mlle|monsieur|madame)\.?$", re.I)
_INITIALS = regex(r"(?:[^\W\d_]\.[-–]?)+|[^\W\d_]")
_LADY = regex(r"^(?:doña|dña\.?)$", re.IGNORECASE)
_WITH_FIRST = regex(r"^(?:doña|dña\.?|don)$", re.IGNORECASE)
"""Spanish titles that stand before a first name; an English Don of two words is a Donald."""
_UNSPEAKABLE = regex(r"[<>{}\[\]|\\`@#$%^*=_~/:;!?\"&+]|\bwww\b|\.\w{2,}\b|\d", re.IGNORECASE)
LONGEST = 60


@functools.lru_cache(maxsize=512)
def usable(name: str | None) -> str | None:
    """The name, tidied, or None where it must not be used: empty, over 60 characters, or holding anything that
    no name holds (markup, a link, digits, control or format characters)."""
    if not name or len(name) > LONGEST:
        return None
    if any(unicodedata.category(ch) in ("Cc", "Cf", "Co", "Cs", "Cn") for ch in name):
        return None
    tidy = " ".join(name.split())
    return tidy if tidy and not _UNSPEAKABLE.search(tidy) and any(ch.isalpha() for ch in tidy) else None


def first_name(name: str) -> str:
    """What an English greeting uses: "Maria" of "Maria Gomez"; "Dr. Gomez" stays whole, and so does a family-first
    or single name. An initial is no first name, and a Spanish "doña" goes with one."""
    words = name.split()
    if len(words) < 2 or _TITLES.match(words[0]) or _INITIALS.fullmatch(words[0]) or "," in name:
        return name
    if _WITH_FIRST.match(words[0]) and len(words) > 2:
        return f"{words[0]} {words[1]}"
    return words[0] if not _LADY.match(words[0]) else name

"""Which language a message is in, and in which one its writer wants the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.domain.lexicon.languages import ASKED_FOR, NAMES, SCRIPTS, SMALL_WORDS
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_WORD = regex(r"[a-z']+")
_ASKED = Waiting(ASKED_FOR)
_REFUSED = regex(r"\b(?:not|don't|do not|nicht|no|pas)\b[^.!?\n]{0,20}$")
_SCRIPTS = tuple((language, regex(f"[{letters}]")) for language, letters in SCRIPTS)
_LETTERS = {"de": regex("[äöüß]"), "es": regex("[ñ¿¡]"), "fr": regex("[çœèêëîïôùû]"), "pt": regex("[ãõ]"), "pl": regex("[łąęśźżćń]"), "sv": regex("[å]")}  # fmt: skip
_SHARED_BY: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, small in SMALL_WORDS.items() if word in small)
    for word in frozenset().union(*SMALL_WORDS.values())
}
"""A word that many languages have tells little of each."""
_SAMPLE = 2_000
_FEW_WORDS = 5


def shares(own: str, text: str) -> dict[str, float]:
    """How much each language has in a message, most first; the parts add up to one. Empty where nothing tells.

    `own` is the message's own words, folded; `text` the message as it came, for letters that folding loses."""
    sample = own[:_SAMPLE]
    words = Counter(_WORD.findall(sample))
    seen: dict[str, float] = {}
    for word, times in words.items():  # in the order of the text, so that sums and ties come out alike every time
        for language in _SHARED_BY.get(word, ()):
            seen[language] = seen.get(language, 0.0) + times / len(_SHARED_BY[word])
    head = text[:_SAMPLE]
    accented = {} if head.isascii() else _LETTERS  # plain letters tell nothing, and most messages have no others
    for language, letters in accented.items():
        found = len(letters.findall(head.lower()))
        if found:
            seen[language] = seen.get(language, 0.0) + min(found, 4) * 0.8
    whole = sum(seen.values())
    return (
        {language: count / whole for language, count in sorted(seen.items(), key=lambda item: -item[1])}
        if whole
        else {}
    )


_LIKE_SPANISH, _INVERTED = ("pt", "it", "gl", "ca"), frozenset("¿¡")
"""Only Spanish begins its questions and exclamations with a mark; its short texts share most words with these."""


def script(text: str) -> str | None:
    """The language that the script alone tells."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return None
    letters = sum(char.isalpha() for char in sample) or 1
    for language, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) >= max(2, 0.15 * letters) or (
            language == "uk" and pattern.search(sample) and len(_SCRIPTS[4][1].findall(sample)) > letters / 3
        ):
            return language
    return None


def spoken(own: str, text: str, default: str) -> str:
    """The language that the message is written in; `default` where it is too short to tell."""
    by_script = script(text)
    if by_script:
        return by_script
    found = shares(own, text)
    if not found:
        return default
    first, share = next(iter(found.items()))
    if first in _LIKE_SPANISH and not _INVERTED.isdisjoint(text[:_SAMPLE]):
        return "es"
    return default if default in found and found[default] >= share - 1e-9 else first


def usual(earlier: Sequence[tuple[str, str]]) -> str:
    """The language of the latest of the earlier messages (own words, text) that is long enough to tell; English where none
    is."""
    for own, text in reversed(earlier):
        found = spoken(own, text, "") if len(own.split()) > _FEW_WORDS else script(text)
        if found:
            return found
    return "en"


def wanted(own: str, text: str, default: str) -> str:
    """The language of the answer: the one that the message asks for, else its own."""
    for found in _ASKED.finditer(own[:_SAMPLE] + "\n" + own[-_SAMPLE:] if len(own) > _SAMPLE else own):
        name = next(group for group in found.groups() if group)
        if not _REFUSED.search(own[: found.start()][-30:]):
            return NAMES[name]
    return spoken(own, text, default)


def to_read(own: str, text: str, default: str, known: frozenset[str]) -> frozenset[str]:
    """The languages whose lexicon is worth trying on a message: its own, any with a good part in it, and all where
    a few words do not tell."""
    seen = shares(own, text)
    if len(own.split()) <= _FEW_WORDS and seen.get(default, 0.0) < 0.5:
        return known
    found = {language for language, share in seen.items() if share >= 0.25 and language in known}
    first = spoken(own, text, default)
    return frozenset(found | ({first} & known))

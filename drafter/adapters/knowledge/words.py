"""A text as the words that carry meaning: folded, without stop words, inflections and synonyms brought to one term.

"Can I send it back?", "returns" and "Rückgabe" all hold the term `+return`; a word of no such group is its Snowball stem.
"""

from __future__ import annotations

import functools
import threading
import unicodedata

import snowballstemmer

from drafter.adapters.knowledge.meanings import LIGHT, MEANINGS, PHRASES, STOP
from drafter.domain.regex import regex

_STEMMERS = {"en": "english", "de": "german", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch",
             "pt": "portuguese", "sv": "swedish", "da": "danish", "no": "norwegian", "fi": "finnish"}  # fmt: skip
_ONE_AT_A_TIME = threading.Lock()
_WORD = regex(r"[^\W_]+")
_ELISION = regex(r"\b(?:[cdjlmnst]|qu)['’](?=\w)")
_CONTRACTION = regex(r"(?<=\w)['’](?:s|t|ll|re|ve|d|m)\b")


def fold(text: str) -> str:
    """Lower case without accents: "Rückgabe" and "ruckgabe" are one word."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(ch for ch in split if not unicodedata.combining(ch))


def terms(text: str, language: str) -> list[str]:
    """The terms of a text in order, as often as they stand there."""
    folded = fold(text)
    for pattern, term in PHRASES:
        folded = pattern.sub(f" {term} ", folded)
    folded = _CONTRACTION.sub("", _ELISION.sub("", folded.replace("n't", "").replace("n’t", "")))
    found = (_term(word, language) for word in _WORD.findall(folded))
    return [term for term in found if term]


def weight(term: str) -> float:
    """What a term counts for: words such as "item" and "order" stand in every question."""
    return 0.3 if term in _light() else 1.0


@functools.lru_cache(maxsize=50_000)
def _term(word: str, language: str) -> str:
    if word in STOP or (len(word) < 2 and not word.isdigit()):
        return ""
    group = MEANINGS.fullmatch(word)
    if group and group.lastgroup:
        return f"+{group.lastgroup}"
    return _stem(word, language)


def _stem(word: str, language: str) -> str:
    name = _STEMMERS.get(language)
    if name is None:
        return word
    with _ONE_AT_A_TIME:  # a stemmer works on a word of its own: two threads in it mix theirs up
        return str(_stemmer(name).stemWord(word))


@functools.cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)


@functools.cache
def _light() -> frozenset[str]:
    return frozenset(_stem(word, language) for word in LIGHT for language in ("en", "de", "es", "fr"))

"""Words of a text that look like names: of a person, a team, a product, a place.

A capital inside a sentence is the mark. It says nothing at a sentence's start, nor in German, where every noun has one:
there only a first name that everyone knows, a title, a greeting and a signature count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.domain.mentions.name_words import BRANDS_IN_CAPITALS, FIRST_NAMES, NO_NAMES
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences

_WORD = regex(r"[^\W\d_][\w'’&.-]*[\w&]|[^\W\d_]")
_GREETING = regex(
    r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[r]?|"
    r"hola|estimad[oa]|querid[oa]|buen[oa]s (?:días|tardes)|bonjour|bonsoir|chère?|salut)\b",
    re.IGNORECASE,
)
_BEFORE_NAME = regex(
    r"(?:\b(?:mr|mrs|ms|dr|herrn?|frau|señora?|sra?|monsieur|madame|mme)\.?|\b(?:kolleg(?:e|in|en)|name ist|mein name ist|"
    r"(?:team|abteilungs)leiter(?:in)?|colleague|my name is|compañer[oa]|me llamo|collègue|je m'appelle))[ \t]+$",
    re.IGNORECASE,
)
_APPOSITION = regex(
    r"[ \t]+(?:[A-Z][\w'’-]+[ \t]+)?(?:,[ \t]*our\b|(?:from|in|of|at) (?:our|the|my) [\w -]{2,40}(?:team|department|desk|office|warehouse)\b)",
)
_CLOSING = regex(
    r"(?:(?:kind|best|warm|warmest|many|with|my|yours|your|thank|thanks|sincerely|cheers|regards|respectfully|warmly|all)\b|"
    r"(?:mit|viele|herzliche|freundliche|beste|liebe|schöne)\b|(?:un|saludos|cordiales|atentamente|reciba)\b|"
    r"(?:cordialement|bien|sincères|meilleures|salutations)\b)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "und",
        "der",
        "die",
        "das",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "y",
        "del",
        "von",
        "van",
        "at",
        "&",
    ]
)
_POSSESSIVE = regex(r"['’]s?$")
_WORDS_TOO = frozenset(
    [
        "ella",
        "sol",
        "luz",
        "rosa",
        "mercedes",
        "dolores",
        "pilar",
        "consuelo",
        "gloria",
        "alba",
        "blanca",
        "mar",
        "paz",
        "clara",
        "claro",
        "rose",
        "claire",
        "pierre",
        "marine",
        "constant",
        "france",
        "will",
        "mark",
        "bill",
        "may",
        "grace",
        "hope",
        "faith",
        "joy",
        "ray",
        "rich",
        "frank",
        "drew",
        "jack",
        "rob",
        "sue",
        "pat",
        "art",
        "dawn",
        "grant",
        "miles",
        "wade",
        "christian",
        "angel",
        "chase",
        "guy",
        "lance",
        "pierce",
        "skip",
        "victor",
        "violet",
        "ruby",
        "pearl",
        "amber",
        "ivy",
        "olive",
        "heather",
        "iris",
        "daisy",
        "holly",
        "ernst",
        "wolf",
        "markus",
        "kai",
        "till",
        "falk",
        "sonny",
        "gene",
        "dean",
        "earl",
        "duke",
        "cash",
        "penny",
        "sandy",
        "summer",
        "autumn",
        "melody",
        "harmony",
        "bob",
        "josh",
        "rusty",
        "dusty",
        "carol",
        "robin",
    ]
)
"""First names that are words too: at a sentence's start they tell nothing."""
_OPENS = ':"“«„(>—–•*|?!'
_AFTER_STOP = regex(
    r"(?:\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs|fri|sat|sun|a\.m|p\.m|am|pm|etc|no|inc|ltd|co|h|hs|hrs?|min|sec|km|kg|cm|uhr|usw|euros?|eur))\.[ \t]+$",
    re.IGNORECASE,
)
"""A full stop after a figure or a clipped word, which may close the sentence too: "by Fri 20 Nov. Prefer a credit?"."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """`quote == text[start:end]`, one word of a name. `place` tells where the word stands."""

    start: int
    end: int
    quote: str
    place: Literal["greeting", "signature", "inside"]


def find_names(text: str, *, language: str = "en", lines: list[Sentence] | None = None) -> list[NameMention]:
    """Likely name words in order. What is a name here is for the caller to compare with what was given. `lines` are
    the sentences of `text`, where the caller has them already."""
    lines = sentences(text) if lines is None else lines
    signed = _signature(lines)
    found: list[NameMention] = []
    for index, line in enumerate(lines):
        if index >= signed:
            found += _all(line, "signature")
        elif index < 2 and (hello := _GREETING.match(line.text)) and len(line.text) < 80:
            found += (
                one
                for one in _all(line, "greeting")
                if one.start >= line.start + hello.end() and one.end <= _comma(line)
            )
            found += (one for one in _inside(line, language) if one.start > _comma(line))
        else:
            found += _inside(line, language)
    return found


def fold(word: str) -> str:
    """Lower case, without accents and a possessive ending: what two spellings of a name share."""
    if word.isascii():
        low = word.lower().rstrip(".")
        return _POSSESSIVE.sub("", low) if "'" in low else low
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", word) if not unicodedata.combining(ch))
    return _POSSESSIVE.sub("", plain.casefold().rstrip(".")).replace("’", "'")


def _comma(line: Sentence) -> int:
    """Where the greeting ends: "Hi Maria, thank you …"."""
    cut = re.search(r"[,!:—–-]\s", line.text)
    return line.start + (cut.start() if cut else len(line.text))


def _signature(lines: list[Sentence]) -> int:
    """The first line of the sign-off: the short last lines that are no sentences and hold nothing but names."""
    first = len(lines)
    while first > 1 and len(lines) - first < 4:
        line = lines[first - 1].text
        words = line.rstrip(",").split()
        named = all(word[0].isupper() or word.lower() in _SMALL or not word[0].isalpha() for word in words)
        if len(words) > 6 or line[-1] in ".!?:;…" or not (named or _CLOSING.match(line)):
            break
        first -= 1
    return first


def _all(line: Sentence, place: Literal["greeting", "signature"]) -> Iterator[NameMention]:
    closing = place == "signature" and _CLOSING.match(line.text)
    for word in () if closing and "," not in line.text[:-1] else _WORD.finditer(line.text):
        if _is_name(word[0]) and not (closing and word.start() < line.text.index(",")):
            yield NameMention(line.start + word.start(), line.start + word.end(), word[0], place)


def _is_name(word: str) -> bool:
    if not word[0].isupper() or len(word) < 2:
        return False
    head = re.split(r"['’-]", word)[0]
    if word.isupper() or (len(head) > 1 and head.isupper()):  # also "ONT's", "DSLAM-side"
        return word in BRANDS_IN_CAPITALS
    return not _ordinary(word)


def _ordinary(word: str) -> bool:
    low = re.sub(r"['’](?:s|re|ve|ll|d|m)?$", "", word.lower().replace("’", "'"))
    return low in NO_NAMES or word.lower() in NO_NAMES or all(part in NO_NAMES for part in low.split("-"))


def _inside(line: Sentence, language: str) -> Iterator[NameMention]:
    words = list(_WORD.finditer(line.text))
    if not words or _is_heading(words):
        return
    for index, word in enumerate(words):
        token = word[0]
        if not token[0].isupper() or not _is_name(token):
            continue
        before = line.text[: word.start()]
        opening = index == 0 or before.rstrip()[-1:] in _OPENS or _AFTER_STOP.search(before[-12:]) is not None
        known = fold(token) in FIRST_NAMES and token.lower() not in NO_NAMES
        known = known and not (opening and fold(token) in _WORDS_TOO)
        told = _BEFORE_NAME.search(before[-24:]) is not None
        if opening:
            holds = known or (index == 0 and language != "de" and _APPOSITION.match(line.text, word.end()) is not None)
        else:
            holds = known or told or language != "de"
        if holds:
            yield NameMention(line.start + word.start(), line.start + word.end(), token, "inside")


def _is_heading(words: list[re.Match[str]]) -> bool:
    """ "How We Will Put This Right": capitals all through, as in a title."""
    capitals = sum(word[0][0].isupper() for word in words)
    return len(words) >= 6 and capitals >= 0.8 * len(words)

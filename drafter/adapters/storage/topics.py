"""What an investigation or an unanswered question is about, as words that may be counted over many cases.

Only terms are kept, and those as numbers. A word is read again out of the playbook, or out of a case where at least five
customers used it. Names, figures, products and what the facts hold are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from drafter.adapters.knowledge.words import fold, terms, weight
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence, Where
from drafter.domain.mentions.name_words import FIRST_NAMES
from drafter.domain.regex import regex
from drafter.drafting.planning.asked import wants_to_know

MOST = 16
"""So many words of one draft are kept at most."""
_WORD = regex(r"[^\W\d_]+")
_CODE = regex(r"[a-z]{2,}(?:_[a-z]{2,})+")
_THINGS = regex(r"product|item|device|appliance|model|name|person|contact|city|address", re.I)
_EMPTY = frozenset(
    [
        "although",
        "though",
        "never",
        "last",
        "since",
        "because",
        "again",
        "today",
        "yesterday",
        "tomorrow",
        "anyone",
        "someone",
        "nobody",
        "obwohl",
        "niemand",
        "aunque",
        "nadie",
        "nunca",
        "bientot",
        "jamais",
        "personne",
    ]
)
_STOPS = ".!?\n"
_SHORTEST, _LONGEST = 4, 24


@dataclass(frozen=True)
class Word:
    """`word` as it was written, in lower case."""

    term: str
    word: str


def investigated(case: Case, draft: Draft) -> list[Word]:
    """What an investigation is about: what the customer asks for and complains of, and what the facts call it. Nothing for
    any other plan."""
    if draft.plan.resolution.kind != "investigation":
        return []
    reading = draft.reading
    spans = [ask.evidence for ask in reading.asks] + [one for cause in reading.causes for one in cause.evidence]
    quotes = dict.fromkeys(_sentence(case, one) for one in spans if _by_customer(case, one.message))
    return _words(case, draft.reading.language, quotes or [case.message.text], _codes(case))


def unanswered(draft: Draft) -> list[str]:
    """The questions that neither facts nor articles answered."""
    return [
        one.asks for one in draft.plan.answers if one.by == "later" and wants_to_know("", one.asks) | ("?" in one.asks)
    ]


def asked(case: Case, draft: Draft) -> list[Word]:
    """What those questions are about."""
    return _words(case, draft.reading.language, unanswered(draft), ())


def _sentence(case: Case, span: Evidence) -> str:
    """What stands around a span, up to the next stops; the span alone where the case was changed since."""
    text = case.text(span.message)
    if text[span.start : span.end] != span.quote:
        return span.quote
    begin = max(text.rfind(stop, 0, span.start) for stop in _STOPS) + 1
    end = min((at for stop in _STOPS if (at := text.find(stop, span.end)) >= 0), default=len(text))
    return text[begin:end]


def _words(case: Case, language: str, texts: Iterable[str], codes: Iterable[str]) -> list[Word]:
    names, found = _known(case), dict[str, Word]()
    for code in codes:
        for part in code.split("_"):
            for term in terms(part, "en")[:1]:
                found.setdefault(term, Word(term, part))
    for text in texts:
        for word in _plain(text, language):
            folded = fold(word)
            if folded in names or folded in FIRST_NAMES or folded in _EMPTY:
                continue
            for term in terms(folded, language)[:1]:
                if weight(term) == 1.0:
                    found.setdefault(term, Word(term, word.lower()))
    return list(found.values())[:MOST]


def _plain(text: str, language: str) -> Iterator[str]:
    """Words in small letters, German nouns too; no part of an address, a number or a word in capitals."""
    for token in text.split():
        word = token.strip(".,;:!?\"'“”„«»()[]…’*-–—")
        plain = word.islower() or (language == "de" and word.istitle())
        if plain and _SHORTEST <= len(word) <= _LONGEST and _WORD.fullmatch(word):
            yield word


def _codes(case: Case) -> list[str]:
    """What facts hold in the company's own codes: `points_missing`."""
    return [
        value
        for key, value in case.facts.items()
        if isinstance(value, str) and len(value) <= 60 and _CODE.fullmatch(value) and not _THINGS.search(key)
    ]


def _known(case: Case) -> frozenset[str]:
    """The words of all that the case names: people, and what the facts hold besides codes."""
    who = case.customer
    named: list[Any] = [who.name, who.id, who.tier, who.country, who.email, who.address, case.agent.name]
    named += [turn.author for turn in case.history] + list(_values(case.facts))
    return frozenset(fold(word) for text in named if text for word in _WORD.findall(str(text)))


def _values(facts: Any) -> Iterator[str]:
    if isinstance(facts, dict):
        for value in facts.values():
            yield from _values(value)
    elif isinstance(facts, list | tuple):
        for value in facts:
            yield from _values(value)
    elif isinstance(facts, str) and not _CODE.fullmatch(facts):
        yield facts


def _by_customer(case: Case, message: Where) -> bool:
    # A case that was handed in anew may have a shorter history than when the draft was made.
    return message == "last" or (message < len(case.history) and case.history[message].sender == "customer")

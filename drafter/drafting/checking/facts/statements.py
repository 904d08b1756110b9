"""Parts of a sentence and of a case that the rules on authority share: the clause around a match, whether it only gives back
what was said, what the customer asked for.
"""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.sheet import Sheet

_BREAK = regex(
    r"[;:–—]| but (?=i|we|you|what)|, (?=and (?:i|we|you)\b|so (?:i|we|you)\b|but|i (?:will|can|am)|i'(?:ll|m)|we (?:will|can|are)|we'(?:ll|re))|, aber |, pero |, mais "
)


def clause_of(lowered: str, hit: re.Match[str]) -> str:
    """The words around a match that belong to the same statement."""
    start = max((m.end() for m in _BREAK.finditer(lowered, 0, hit.start())), default=0)
    end = _BREAK.search(lowered, hit.end())
    return lowered[start : end.start() if end else len(lowered)]


def told_before(before: str) -> bool:
    """Someone said so earlier: the reply only gives it back."""
    return (
        re.search(
            r"\b(?:said|told|promised|wrote|asked|claimed|(?<!rest )assured|versprochen|gesagt|dijo|prometi\w+|promis|dit)\b[^.;]{0,40}$",
            before,
        )
        is not None
    )


def quoted(sheet: Sheet, line: Sentence, lowered: str, hit: re.Match[str]) -> bool:
    """Whether a match stands in quotation marks, of whatever kind: the reply gives back somebody's words."""
    return lowered.count('"', 0, hit.start()) % 2 == 1 or sheet.quotes(line.start + hit.start())


def our_word(sheet: Sheet, sentence: str) -> str:
    """What the company promised before of the sums that a lower-case sentence names, in lower case: who keeps to a promise
    that still runs offers nothing new. Empty where the sentence names no sum, or one that no such promise holds."""
    given = sheet.lasting("sums of open promises", lambda: _given(sheet))
    if not given or not (sums := _sums(sentence, sheet.reply.language)):
        return ""
    return "\n".join(quote for quote, held in given if sums <= held)


def _given(sheet: Sheet) -> list[tuple[str, frozenset[Decimal]]]:
    quotes = [one.evidence.quote for one in sheet.reading.ledger.promises if one.state == "open"]
    return [(quote.lower(), _sums(quote, sheet.reply.language)) for quote in quotes]


def _sums(text: str, language: str) -> frozenset[Decimal]:
    return frozenset(one.value for one in find_amounts(text, language=language))


def mark_of(sheet: Sheet, line: Sentence, hit: re.Match[str]) -> Mark:
    """The place of a match of a lower-case sentence in the reply."""
    return sheet.mark(line.start + hit.start(), line.start + hit.end())


def asked_of(sheet: Sheet) -> str:
    """What the customer wrote, in lower case."""
    told = [sheet.case.message.text, *(turn.text for turn in sheet.case.history if turn.sender == "customer")]
    return sheet.lasting("asked in lower case", lambda: "\n".join(told).lower())


def facts_of(sheet: Sheet) -> str:
    """The facts with their keys, in lower case."""
    return " ".join(f"{key} {value}" for key, value in sheet.case.facts.items()).lower()

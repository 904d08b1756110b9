"""What a knowledge article says that a customer gets: the words for it in four languages.

An entitlement is said in one of three ways: the company does it ("we refund", "wir erstatten"), the customer gets it
("you are entitled to compensation"), or a bare noun that leaves no doubt ("full refund within 14 days", "compensation of
€250"). Prices, fees, thresholds, examples, denials and what others give are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from drafter.domain.mentions.amounts import AmountMention, find_amounts
from drafter.domain.mentions.durations import DurationMention, find_durations
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.auditing import entitlement_words as words

SUM = "sum"
"""The kind of a sum that is given as it is."""
_REACH = 70
"""So many characters after "you get" the noun stands at the most."""


_JOIN = regex(
    r"[\s(:-]*(?:(?:of|worth|over|in the amount of|von|über|in höhe von|im wert von|de|por valor de|d'une valeur de)\s+)?"
)


_CLAUSES = regex(r"[,;–—]\s|\s(?:but|aber|sondern|pero|mais)\s")


@dataclass(frozen=True)
class Entitlement:
    """One thing an article says customers get. `at` is where its sentence begins; `amount` the sum that is named for it,
    `within` the time in which the company says that it does it."""

    kind: str
    quote: str
    at: int
    amount: AmountMention | None = None
    within: DurationMention | None = None


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    found: list[tuple[str, re.Pattern[str], bool]] = []
    for kind, noun in words.NOUNS[language].items():
        if verb := words.VERBS[language].get(kind):
            found.append((kind, re.compile(words.WE[language].replace("VERB", verb)), False))
        if done := words.GIVEN[language].get(kind):
            found.append((kind, re.compile(rf"\b(?:{done})\b"), False))
        found.append(
            (kind, re.compile(rf"{words.GETS[language]}(?P<gap>[^.;:!?]{{0,{_REACH}}}?)\b(?:{noun})\b"), False)
        )
        found.append((kind, re.compile(words.PLAIN[language].replace("NOUN", noun)), False))
        found.append((kind, re.compile(rf"\b(?:{noun})\b"), True))
    found.append((SUM, re.compile(rf"{words.GETS[language]} (?:\w+ )?{words.SUM}"), False))
    return tuple(found)


@cache
def _any(language: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(
            [
                *words.NOUNS[language].values(),
                *words.VERBS[language].values(),
                *words.GIVEN[language].values(),
                words.SUM,
            ]
        )
    )


def entitlements(text: str, language: str) -> Iterator[Entitlement]:
    """What an article says that customers get, in order, each kind once a sentence."""
    if language not in words.NOUNS or not _any(language).search(text.lower()):
        return
    for sentence in sentences(text):
        low = sentence.text.lower().replace("’", "'")
        if len(low) != len(sentence.text) or low.startswith("#") or low.endswith("?") or not _any(language).search(low):
            continue
        if words.EXAMPLE.search(low):
            continue
        seen: set[str] = set()
        for kind, pattern, bare in _patterns(language):
            for match in pattern.finditer(low):
                if kind in seen:
                    continue
                start, end = _clause(low, match.start(), match.end())
                clause = _Clause(sentence.text[start:end], match.start() - start, match.end() - start, language)
                if kind == SUM and (seen or clause.amount() is None):
                    continue
                if clause.gives(bare):
                    seen.add(kind)
                    yield Entitlement(kind, sentence.text, sentence.start, clause.amount(), clause.within())


@dataclass(frozen=True)
class _Clause:
    """The part of a sentence in which something is given: `text[start:end]` says so."""

    text: str
    start: int
    end: int
    language: str

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")

    def gives(self, bare: bool) -> bool:
        """Whether it does. A `bare` noun does so only as one thing with a sum: "compensation of €250"."""
        low = self.low
        if words.NOT.search(low[max(0, self.start - 25) : self.end]) or words.DEAL.search(low):
            return False
        if self.language == "de" and words.NOT.search(low[self.end :]):
            return False
        amount = self.amount()
        return not bare or (amount is not None and self._joined(amount))

    def amount(self) -> AmountMention | None:
        """The sum that is named for it; no threshold and no most."""
        near = [
            one
            for one in find_amounts(self.text, language=self.language)
            if self.start - 25 <= one.start <= self.end + 30 and not words.LIMIT.search(self.low[: one.start])
        ]
        return min(near, key=lambda one: abs(one.start - self.start), default=None)

    def within(self) -> DurationMention | None:
        """The time in which it is done; not one in which the customer must ask ("within 14 days of delivery")."""
        found = [one for one in find_durations(self.text, language=self.language) if one.frame == "within"]
        return found[0] if len(found) == 1 and not words.WINDOW.match(self.low, found[0].end) else None

    def _joined(self, amount: AmountMention) -> bool:
        if amount.end <= self.start:
            return _JOIN.fullmatch(self.low, amount.end, self.start) is not None
        return amount.start >= self.end and _JOIN.fullmatch(self.low, self.end, amount.start) is not None


def _clause(low: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence between commas in which something is said."""
    first = max((one.end() for one in _CLAUSES.finditer(low, 0, start)), default=0)
    last = next((one.start() for one in _CLAUSES.finditer(low, end)), len(low))
    return first, last

"""All that a reply may rest on, gathered from the case, the plan and what the plan quotes: figures, days, times, lengths,
ids and the words that names are made of. Each kind is gathered only when a reply mentions something of it.
"""

from __future__ import annotations

import bisect
import re
from decimal import Decimal
from functools import cached_property

from drafter.domain.mentions.amounts import AmountMention, find_amounts, parse_number
from drafter.domain.mentions.identifiers import find_identifiers
from drafter.domain.mentions.numerals import Numeral, find_numerals
from drafter.domain.money import as_money
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.given import SEAM
from drafter.drafting.checking.facts.moments import Moments
from drafter.drafting.checking.sheet import lowered

NUMBER = regex(r"\d(?:(?<![\w.,]\d)\d{0,8}(?:[.,]\d{1,3})*(?!\w)|(?<!\w\d)\d{0,2}(?=(?:x|st|nd|rd|th|er|e|º|ª)\b))")
"""A number in figures, or the figures of "3rd" and "3x". The figure comes first, which lets a search leap to it."""
_FIGURED = regex(r"\b[^\W\d]*+\d\w*")
_TWO = regex(r"\b(?:twice|double|both|duplicate|again|second|pair|doppelt|zweimal|doble|deux fois|double)\b")
_PAID = regex(
    r"\b(?:paid|pay|charged?|cost|costs|price|refund|owe[ds]?|bill(?:ed)?|fee|total|amount|worth|spent|debit(?:ed)?|credit(?:ed)?|"
    r"bezahlt|gezahlt|kostet\w*|preis|betrag|rechnung|abgebucht|pagué|pagado|cobr\w+|precio|importe|payé|prix|montant|facturé|prélevé)\b"
)
_WORD = regex(r"[^\W\d_]{3,}")
_STRETCH = regex(
    r"(?<![\d.,-])(\d{1,4}) ?(?:-|–|to|through|bis(?: zur?)?|al?(?: la)?|hasta(?: la)?|à(?: la)?|au|jusqu'à) ?(\d{1,4})(?![\d.,-]\d)(?!\d)"
)
_LONGEST_STRETCH = 60
_COUNTS = 4
"""A bare number of the facts up to this one counts things ("times_taken: 2"); it is no sum that others are added to."""
_IN_KEY = regex(r"(?<![^\W_])\d{1,4}(?![^\W_])")
"""A number in the name of a fact: `adult_over_18_needed: true` tells of eighteen."""
_STOPS = frozenset(".!?\n")
TIMES = regex(
    r"(?:st|nd|rd|th|x)?[ \t]+(?:times?|messages?|e-?mails?|contacts?|calls?|attempts?|repl(?:y|ies)|letters?|mal|nachrichten?|"
    r"veces|vez|mensajes?|fois)\b",
    re.IGNORECASE,
)
"""What stands after a number that counts how often."""


class Sources(Moments):
    """Amounts, numbers and ids, on top of the given texts and times."""

    @cached_property
    def plan_amounts(self) -> list[AmountMention]:
        """What the plan itself gives, sums and costs: the figures that an offer may state."""
        found = self._amounts_in(SEAM.join(self.plan_texts))
        for resolution in self.plan.offered:
            if resolution.cost:
                found.append(_money(resolution.cost.amount, resolution.cost.currency))
        return found

    @cached_property
    def amounts(self) -> list[AmountMention]:
        found = list(self.plan_amounts)
        found += self._amounts_in(self.joined)
        for _, value in self.leaves:
            money = as_money(value)
            if money:
                found.append(_money(money.amount, money.currency))
            elif isinstance(value, (int, float)) and not isinstance(value, bool) and value > _COUNTS:
                found.append(AmountMention(0, 0, "", Decimal(str(value)), frozenset()))
        return found

    def _amounts_in(self, text: str) -> list[AmountMention]:
        low = lowered(text)
        found = [one for language in self.languages for one in find_amounts(text, language=language)]
        taken = bytearray(len(text))
        for one in found:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
        paid = [word.end() for word in _PAID.finditer(low)]
        for hit in NUMBER.finditer(text):
            start, end = hit.span()
            if 1 in taken[start:end]:
                continue
            if hit[0][-3:-2] in (".", ",") or _is_paid(low, paid, start):
                found.append(AmountMention(start, end, hit[0], parse_number(hit[0]), frozenset()))
        return found

    @cached_property
    def told_numbers(self) -> frozenset[Decimal]:
        """Numbers in any text, in figures or words, and how many a list holds."""
        found = {parse_number(digits) for digits in {hit[0] for hit in NUMBER.finditer(self.joined)}}
        found |= {Decimal(one.value) for one in self._numerals}
        for _, value in self.leaves:
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                found.add(Decimal(str(value)))
            elif isinstance(value, (list, dict)):
                found.add(Decimal(len(value)))
        found |= {Decimal(digits) for key in self.case.facts for digits in _IN_KEY.findall(key)}
        return frozenset(found)

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """All of those, amounts of money, and what is counted: messages, promises, choices."""
        found = {one.value for one in self.amounts} | self.counts | self.told_numbers
        return frozenset(found | {Decimal(2)} if _TWO.search(self.flat) else found)

    @cached_property
    def stretches(self) -> frozenset[Decimal]:
        """How many things a stretch holds, both ends counted and not: "pages 33-48" are sixteen."""
        return frozenset(Decimal(last - first + more) for first, last in self._ends for more in (0, 1))

    def is_within(self, value: int) -> bool:
        """Whether a number stands between the two ends of a short stretch of things that was told: 15 of "14 to 17"."""
        return any(first < value < last <= first + _LONGEST_STRETCH for first, last in self._ends)

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        ends = ((int(first), int(last)) for first, last in _STRETCH.findall(self.flat))
        return [(first, last) for first, last in ends if first < last]

    def has_number(self, value: Decimal) -> bool:
        """Whether a number is among `numbers`; the cheap ones are looked at first."""
        return value in self.counts or value in self.told_numbers or value in self.numbers

    @cached_property
    def times(self) -> frozenset[Decimal]:
        """How often something was told to have happened: "THIRD time", "4 calls", and whole numbers among the facts."""
        found = {Decimal(value) for _, value in self.leaves if isinstance(value, int) and not isinstance(value, bool)}
        text = self.joined
        found |= {Decimal(one.value) for one in self._numerals if TIMES.match(text, one.end)}
        found |= {parse_number(hit[0]) for hit in NUMBER.finditer(text) if TIMES.match(text, hit.end())}
        if _TWO.search(self.flat):
            found.add(Decimal(2))
        return frozenset(found | self.counts)

    @cached_property
    def counted_things(self) -> list[tuple[Decimal, frozenset[str]]]:
        """Numbers in the texts, each with the heads of the words right behind it: "11 lunches in October"."""
        low = lowered(self.joined)
        told = [(hit.end(), parse_number(hit[0])) for hit in NUMBER.finditer(low)]
        told += [(one.end, Decimal(one.value)) for one in self._numerals if not one.ordinal]
        return [
            (number, frozenset(word[:5] for word in _WORD.findall(low[end : end + 40])[:3])) for end, number in told
        ]

    @cached_property
    def _numerals(self) -> list[Numeral]:
        """Number words in all texts together."""
        return [one for language in self.languages for one in find_numerals(self.joined, language)]

    @cached_property
    def counts(self) -> frozenset[Decimal]:
        reading = self.sheet.reading
        wrote = 1 + sum(turn.sender == "customer" for turn in self.case.history)
        answered = sum(turn.sender == "agent" for turn in self.case.history)
        counted = [
            wrote,
            wrote - 1,
            reading.contacts,
            reading.contacts - 1,
            answered,
            len(reading.ledger.promises),
            wrote + answered,
        ]
        counted += [len(reading.broken_promises), len(self.case.message.attachments), 1 + len(self.plan.alternatives)]
        counted += [
            len(self.plan.steps),
            len(reading.asks),
            len({turn.author for turn in self.case.history if turn.author}),
        ]
        return frozenset(Decimal(one) for one in counted if one > 0)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Keys of everything written as a string, and every whole text of a fact without its punctuation."""
        found = {one.key for one in find_identifiers(self.joined)}
        found.update(_FIGURED.findall(self.flat))
        return self.short_ids.union(found)

    @cached_property
    def short_ids(self) -> frozenset[str]:
        """Those that are a text of their own, as most facts are: cheap, and looked at first."""
        short = {text.lower() for text, _ in self.dated if len(text) <= 60}
        return frozenset(text if text.isalnum() else "".join(filter(str.isalnum, text)) for text in short)

    @cached_property
    def flat(self) -> str:
        """All texts in lower case: where a link or an address is looked up."""
        return self.joined.lower()


def _is_paid(low: str, paid: list[int], start: int) -> bool:
    """Whether a word of paying stands before a number, in its sentence and near: "I paid the sum of 45"."""
    before = bisect.bisect_right(paid, start)
    between = low[paid[before - 1] : start] if before else "."
    return len(between) <= 30 and not _STOPS.intersection(between)


def _money(amount: Decimal, currency: str) -> AmountMention:
    return AmountMention(0, 0, "", amount, frozenset({currency}))

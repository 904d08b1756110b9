"""Whether an amount of the reply follows from those that were given: itself, or plain arithmetic on them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from drafter.domain.mentions.amounts import AmountMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.shortfalls import is_shortfall
from drafter.drafting.checking.facts.sources import Sources

_CENT = Decimal("0.01")
_OFFER = regex(
    r"\b(?:(?:will|'ll|going to|am|'m|are|'re|can) (?:\w+ ){0,2}?(?:refund|refunding|credit|crediting|reimburse|reimbursing|pay(?:ing)? (?:you )?back|return|returning|"
    r"issue|issuing|send|sending|give|giving|add|adding|apply|applying|process|processing)|you(?: will|'ll) (?:get|receive|have (?:the|your|a) (?:full )?(?:refund|credit))|"
    r"(?:erstatte|erstatten|überweise|überweisen|schreibe|schreiben|sie (?:erhalten|bekommen))|(?:reembolsar\w*|devolver\w*|abonar\w*|recibir[áa]\w*)|"
    r"(?:rembourser\w*|vous recevrez|créditer\w*))\b[^.!?\n]{0,70}$"
)
_IS_PAID = regex(
    r"(?:,? (?!was|were|we|i|you|that)\w+){0,2} (?:will|'ll|is going to) be (?:\w+ )?(?:paid|refunded|credited|transferred|returned|reimbursed)\b"
)
"""Behind a sum that is to come: it is the plan's, and no other sum of the case added to it."""
_NO_OFFER = regex(
    r"\b(?:not|cannot|can't|won't|unable|instead of|rather than|nicht|no|pas|asked|wanted|demanded|requested|claim(?:ed)?|paid|charged|instead)\b[^.!?\n]{0,60}$"
)

_ABOUT = regex(
    r"\b(?:about|around|roughly|nearly|almost|some|over|under|rund|etwa|gut|fast|knapp|circa|ca\.|unos|casi|cerca de|alrededor de|más de|près de|environ|presque|plus de)\s+(?:[$€£] ?)?$"
)
_PER = regex(
    r"\s?(?:an?|per|each|every|pro|am|im|je|al?|por|cada|par)\s(?:day|week|month|year|night|tag|woche|monat|jahr|día|semana|mes|año|jour|semaine|mois|an)\b"
)
_RATES = (
    Decimal(12) / 52,
    Decimal(12) / 365,
    Decimal(1) / 30,
    Decimal(1) / 7,
    Decimal(1) / 12,
    Decimal(12),
    Decimal(52),
    Decimal(7),
    Decimal(1) / 52,
    Decimal(1) / 365,
)
"""Between a day, a week, a month and a year."""
_PERCENT = regex(r"(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|percent|per cent|prozent|por ciento|pour cent)")
_ROUND = frozenset(map(Decimal, (1, 10, 20, 50, 100, 200, 500, 1000)))
_ON = regex(r"\b(?:on|per|each|every|say|bei|auf|pro|je|cada|sobre|sur|par|for every|for each)[ \t]+(?:a |an )?$")


_FEW = 7
"""So many amounts at the most are reckoned with in two steps."""
_LEFT = regex(
    r"\b(?:left|leaves?|remain\w*|rest|balance|instead of|down to|still (?:to pay|owe|due)|new total|bleib\w*|verbleib\w*|restbetrag|noch (?:zu zahlen|offen)|statt|"
    r"queda\w*|resto|restante|saldo|en vez de|rest(?:e|era|ent|ant)|solde|au lieu de|ramené|passe de)\b"
)


def _is_left(value: Decimal, given: Iterable[AmountMention]) -> bool:
    """Whether an amount is what is left of a price after a deposit and a refund."""
    few = sorted({one.value for one in given})
    return len(few) <= _FEW and any(
        a - b - c == value or a + b - c == value for a, b, c in itertools.permutations(few, 3) if a > b and a > c
    )


def _is_rounded(one: AmountMention, sources: Sources) -> bool:
    """Whether it is a given sum told without its cents, where nothing is offered: "386 € in two months" of 385.60 €."""
    planned = {amount.value for amount in sources.plan_amounts}
    return any(
        _fits(one, amount) and 0 < abs(amount.value - one.value) < 1
        for amount in sources.amounts
        if amount.value >= _WORTH_ROUNDING and amount.value not in planned
    )


_CENTS = regex(r"[.,]\d\d(?!\d)")
_BACK = regex(r"\b(?:back|refund|return|credit|zurück|erstatt|devol|reembols|rembours)")
_WORTH_ROUNDING = 20


def follows(
    value: Decimal, currencies: frozenset[str], given: Iterable[AmountMention], factors: frozenset[Decimal]
) -> bool:
    """Whether an amount is one of the given, a sum or difference of two, all of them together, a half, a third, a
    quarter, a given multiple or a given percentage."""
    fitting = {one.value for one in given if not one.currencies or not currencies or one.currencies & currencies}
    if value in fitting:
        return True
    few = sorted(fitting)[:40]
    if any(a + b == value or abs(a - b) == value for a, b in itertools.combinations(few, 2)):
        return True
    if len(few) <= 12 and any(sum(three) == value for three in itertools.combinations(few, 3)):
        return True
    small = {factor for factor in factors if 2 <= factor <= 36 and factor == int(factor)}
    for amount in few:
        if any((amount / part).quantize(_CENT) == value.quantize(_CENT) for part in (2, 3, 4)):
            return True
        if any(amount * factor == value or value * factor == amount for factor in small):
            return True
        if any(
            (amount * factor / 100).quantize(_CENT) == value.quantize(_CENT) for factor in factors if 0 < factor < 100
        ):
            return True
    return False


def amount_holds(one: AmountMention, lowered: str, sources: Sources, examples: Iterable[AmountMention] = ()) -> bool:
    """An amount that is offered must be the plan's; any other must follow from what was given, or from one of the
    reply's own `examples` by a given percentage."""
    before = lowered[max(0, one.start - 110) : one.start]
    sentence = re.split(r"[.!?\n]\s", before)[-1]
    roughly = _ABOUT.search(before) is not None
    if _is_owed(one, sentence, lowered, sources, roughly):
        return False
    if roughly and not _OFFER.search(sentence) and _is_near(one, sources):
        return True  # "around €1,500 for two rooms"
    return _is_given(one, lowered, sentence, sources, examples)


def _is_near(one: AmountMention, sources: Sources) -> bool:
    return any(abs(one.value - amount.value) <= amount.value / 20 for amount in sources.amounts)


def _is_given(
    one: AmountMention, lowered: str, sentence: str, sources: Sources, examples: Iterable[AmountMention]
) -> bool:
    if _PER.match(lowered, one.end) and any(
        abs(one.value - amount.value * rate) <= amount.value * rate / 50
        for amount in sources.amounts
        for rate in _RATES
    ):
        return True  # "that comes to £4.20 a week" of £18.20 a month
    if one.value == 0 or (one.value in sources.told_numbers and not _OFFER.search(sentence)):
        return True
    if any(one.value == amount.value and _fits(one, amount) for amount in sources.plan_amounts):
        return True
    offered = _OFFER.search(sentence) is not None
    if sources.plan_amounts and _IS_PAID.match(lowered, one.end) and not _NO_OFFER.search(sentence):
        return follows(one.value, one.currencies, sources.plan_amounts, _percents(sources))
    left = _LEFT.search(lowered, max(0, one.start - 60), one.end + 30) is not None
    if left and _is_left(one.value, sources.amounts):
        return True
    given_back = offered or _BACK.search(lowered, one.end, one.end + 60) is not None
    if not given_back and not _CENTS.search(one.quote) and one.value == int(one.value) and _is_rounded(one, sources):
        return True
    percents = _percents(sources)
    if worked := [other for other in examples if percents]:
        parts = [replace(other, value=other.value * share / 100) for other in worked for share in percents]
        if follows(one.value, one.currencies, [*worked, *parts, *sources.amounts], frozenset()):
            return True
    counted = sources.numbers - {amount.value for amount in sources.amounts if amount.value > 36}
    factors = (
        frozenset(number for number in counted if number == int(number) and number <= 36) if one.value else frozenset()
    )
    if not follows(one.value, one.currencies, sources.amounts, factors):
        short = not given_back and is_shortfall(one, lowered, sources)
        return short or (bool(percents) and follows(one.value, one.currencies, sources.amounts, percents))
    if sources.plan_amounts and _OFFER.search(sentence) and not _NO_OFFER.search(sentence):
        held = follows(one.value, one.currencies, sources.plan_amounts, percents)
        return held or any(str(amount.value) in sentence for amount in sources.plan_amounts)
    return True


_DUE = regex(
    r"\b(?:you(?:'re| are| will be|'ll be)? (?:\w+ )?(?:owed|due)|(?:are|is) (?:due|entitled) (?:to )?you|entitled to|(?:you(?:'ll| will) (?:have|get|see|receive|be paid)|comes? back to you|goes back to you|we owe you|i owe you))\b[^.!?\n]{0,80}$"
)
"""Before a sum that the customer is to have."""


def _is_owed(one: AmountMention, sentence: str, lowered: str, sources: Sources, roughly: bool) -> bool:
    """Whether a sum that the plan gives is to be paid out by less or more than it is: "you'll have about $10 back" of
    twelve, "you are owed half, which comes to £37" of £37.20."""
    if one.value != int(one.value) or any(one.value == amount.value for amount in sources.amounts):
        return False
    due = _DUE.search(sentence) is not None or _BACK.search(lowered, one.end, one.end + 20) is not None
    return due and any(
        0 < abs(one.value - planned.value) <= (planned.value / 5 if roughly else _LESS_THAN_ONE)
        for planned in sources.plan_amounts
    )


_LESS_THAN_ONE = Decimal("0.99")


def examples(amounts: Iterable[AmountMention], lowered: str) -> list[AmountMention]:
    """The round sums that a reply works out a percentage on: "on £100 that means £2.75"."""
    return [one for one in amounts if one.value in _ROUND and _ON.search(lowered, max(0, one.start - 16), one.start)]


def _percents(sources: Sources) -> frozenset[Decimal]:
    return frozenset(Decimal(hit[1].replace(",", ".")) for hit in _PERCENT.finditer(sources.flat))


def _fits(one: AmountMention, other: AmountMention) -> bool:
    return not one.currencies or not other.currencies or bool(one.currencies & other.currencies)

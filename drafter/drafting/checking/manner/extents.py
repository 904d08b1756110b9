"""How much the plan gives, and whether a reply says so: the sum, the percentage, the measure, the very flight."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts, parse_number
from drafter.domain.mentions.numerals import Numeral, find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import concepts
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.sheet import Sheet

_FULL = Waiting(
    r"(?<!part of )(?<!some of )(?<!half of )\b(?:full(?:y)?|entire|whole|complete(?:ly)?|all of|in full|every (?:cent|penny)|total|100 ?%|all (?:the|your) money|what you (?:paid|spent)|purchase price|everything you paid|the (?:lot|price(?! difference| cut| drop| adjust| change| for)|money|amount you paid)|your money|"
    r"(?:refund\w*|reimburs\w*) (?:for |of |you for |on )?(?:the|your) (?:\w+ ){0,2}(?:order|purchase|payment|ticket|booking|charge|fare|deposit|fee|stay|blender|subscription|flight)|it all back|"
    r"volle[nrms]?|vollständig\w*|gesamte[nrms]?|komplett\w*|ganze[nrms]?|íntegr\w+|total|complet[oa]|todo el|entier|intégral\w*|totalité|complet|complète|kaufpreis)\b"
)
_PART_OF = regex(
    r"\b(?:(?:a |the )?(?:good |large |larger |better |big |small )?(?:part|most|some|much|half|bulk|share|portion|deal|majority)(?: of)? (?:the|your|what|it|that)|"
    r"(?:die|der|den) (?:hälfte|teil|großteil) (?:des|der|von|ihre[sr])|(?:parte|mitad) (?:de|del)|(?:une )?(?:partie|moitié) (?:de|du))(?: \w+){0,3}"
)
"""A part of something: what stands after it is not all of it."""
_MEASURE = regex(
    r"(?<![\w.,])(\d{1,3}(?:[.,]\d{3})+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?:extra |free |additional |more |bonus |gratis |whole |full )*(months?|weeks?|nights?|days?|miles|points|vouchers?|tickets?|gb|meals?|visits?|sessions?|years?|monate?n?|meses|mois)\b(?! (?:of (?:delivery|receipt|today)|from|after|later|at the latest|(?:express )?(?:shipping|delivery|post|mail|air|courier|express|service)))"
)
_NAMED_SUM = Waiting(
    r"\b(exit fee|late fee|shipping fee|delivery fee|overdraft fee|cancellation fee|booking fee|service fee|fee|fine|deposit|fare|penalty|surcharge|excess|postage|charge|bill|invoice)(?: (?:for [^.!?]{1,30}|[a-z]*-?\d[\w-]*))? of (?=[$€£]|\d)|[$€£] ?\d[\d.,]* ((?:[\w-]+ )?(?:fee|fine|deposit|penalty|surcharge|charge|bill|invoice))\b"
)
"""A sum that has a name: who says "the exit fee" has said how much. A "credit of $20" has none."""
_PERCENT = regex(r"(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|prozent|por ciento|pour cent)")
_NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(str, range(1, 13)),
        strict=True,
    )
)


def missing_extent(sheet: Sheet, says: str, text: Prose) -> str | None:
    """The figure of a partial sum, percentage or measure that the plan names and the reply does not; None where all is
    told. A full refund may be told as such."""
    amounts = _sums(sheet, says)
    told_full = _FULL.search(_PART_OF.sub(" ", text.lower))
    if amounts and not (told_full and (_FULL.search(_PART_OF.sub(" ", says)) or _is_whole(sheet, amounts))):
        told = _told_sums(sheet, text)
        named = _by_name(says, text.lower) or _bare(amounts, text.lower) or _each(told, amounts, text.lower)
        if not _tells_the_sum(sheet, told, amounts) and not named:
            return "the sum"
    for figure in _PERCENT.findall(says) if not amounts else ():
        if not re.search(
            rf"(?<![\d.,]){re.escape(figure)} ?(?:%|percent|per cent|prozent|por ciento|pour cent)", text.lower
        ) and not (figure == "50" and re.search(r"\bhalf|hälfte|mitad|moitié", text.lower)):
            return f"{figure}%"
    if _FULL.search(says) and not amounts and "refund" in says and not _FULL.search(text.lower):
        cost = sheet.plan.resolution.cost
        if cost is None or cost.amount not in {one.value for one in sheet.amounts("en")}:
            return "that it is in full"
    for count, unit in () if amounts else _MEASURE.findall(says):
        value = parse_number(_NUMBERS.get(count, count))
        if value > _FEW and value in _numbers(text):
            continue  # "all 8,400" of 8,400 miles
        if _AS_ORDERED.search(text.lower) and _ordered(sheet, count, unit):
            continue  # "the correct six", where 32 GB is what they ordered
        number = str(value)
        word = next((name for name, other in _NUMBERS.items() if other == number), re.escape(count))
        if not re.search(
            rf"\b(?:{number}|{word}|{'an?|one' if number == '1' else word})\b[^.!?]{{0,30}}{unit.rstrip('s')}",
            text.lower,
        ):
            return f"{count} {unit}"
    return None


_AS_ORDERED = regex(
    r"\b(?:the|your|with|by|for|six|two|three|four|five|\d+) (?:correct|right|proper|ones? you (?:ordered|paid for|asked for|chose|wanted))\b|\b(?:what|which|that|as) you (?:had )?(?:ordered|paid for|asked for|chose)\b"
)


def _ordered(sheet: Sheet, count: str, unit: str) -> bool:
    """Whether the customer wrote a measure themselves and the facts hold it as what was ordered."""
    form = re.compile(rf"(?<![\w.,]){re.escape(count)}[ -]?{unit.rstrip('s')}")
    facts = " ; ".join(f"{name}: {value}" for name, value in sheet.case.facts.items()).lower()
    return form.search(sheet.case.message.text.lower()) is not None and any(
        form.search(part) and _WHAT_WAS_ORDERED.search(part) for part in facts.split(" ; ")
    )


_WHAT_WAS_ORDERED = regex(r"\b(?:ordered|order|bought|booked|paid|promised|due)\b")
_FEW = 31
"""Above the days of a month, a number that the plan has stands for what the plan counts."""


def _numbers(text: Prose) -> set[Decimal]:
    found = {parse_number(hit[0]) for hit in re.finditer(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+\b|\b\d+\b", text.lower)}
    return found | {Decimal(one.value) for one in find_numerals(text.lower, text.tongue or "en")}


def _sums(sheet: Sheet, says: str) -> list[Decimal]:
    """The sums that a plan gives, in order. What only names the thing that is put right is none: "your ₹719 plan active"
    costs us nothing and gives nobody money."""
    found = [one.value for one in find_amounts(sheet.plan.resolution.says)]
    cost = sheet.plan.resolution.cost
    if cost is not None and cost.amount in found and _PERCENT.search(says):
        return [cost.amount]  # "£128.76 off the bill, 60 % of the extra £214.60"
    if cost is not None and found:
        found.append(cost.amount)  # "both sums, £160.00 altogether"
    return found if cost is not None or _MONEY_BACK & concepts(says, sheet.plan.language) else []


_MONEY_BACK = frozenset({"~refund", "~credit", "~pay", "~discount", "~waive", "~compensate", "~price"})


def _is_whole(sheet: Sheet, amounts: list[Decimal]) -> bool:
    """Whether the plan gives just what the customer claims: no part of it, so that "all of it" tells how much."""
    said = [sheet.case.message.text, *(turn.text for turn in sheet.case.history if turn.sender == "customer")]
    claimed = {one.value for text in said for one in find_amounts(text, language=sheet.reading.language)}
    return bool(claimed) and max(claimed) in amounts


def _told_sums(sheet: Sheet, text: Prose) -> set[Decimal]:
    """The sums in a reply, those without a currency too where nothing else looks so: "22.50", "the one hundred thirty-five"."""
    told = {one.value for one in sheet.amounts(text.tongue or "en")}
    if _SOME.search(text.lower):
        return told
    told |= {Decimal(f"{hit[1]}.{hit[2]}") for hit in _WITH_CENTS.finditer(text.lower)}
    words = find_numerals(text.lower, text.tongue or "en")
    told |= _in_two_numbers(text.lower, words)
    return told | {Decimal(one.value) for one in words if one.value > _UNMISTAKABLE and not one.ordinal}


def _in_two_numbers(low: str, words: list[Numeral]) -> set[Decimal]:
    """The sums told as two numbers in a row: "eighty-three forty", "the seventeen fifty you spent"."""
    return {
        Decimal(first.value) + Decimal(second.value) / 100
        for first, second in itertools.pairwise(words)
        if not (first.ordinal or second.ordinal)
        and _TEN <= second.value < _HUNDRED
        and low[first.end : second.start] in (" ", ", ")
        and not _COUNTED.match(low, second.end)
        and not _AT.search(low, max(0, first.start - 12), first.start)
    }


_TEN, _HUNDRED = 10, 100
_COUNTED = regex(
    r" ?(?:%|per ?cent|times|people|boxes|(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?))\b"
)
_AT = regex(r"\b(?:at|by|before|until|till|around|from|since) $")
"""Before an hour: "at eight fifty" is a time."""


def _tells_the_sum(sheet: Sheet, told: set[Decimal], amounts: list[Decimal]) -> bool:
    """Whether the sums told are those that the plan gives. A sum that the customer had before, the price it is set to,
    tells nothing of what comes back."""
    shared, cost = told.intersection(amounts), sheet.plan.resolution.cost
    if cost is None or cost.amount not in amounts or cost.amount in shared or sum(shared) == cost.amount:
        return bool(shared)
    case = sheet.case
    before = " ; ".join([case.message.text, *(turn.text for turn in case.history), *map(str, case.facts.values())])
    return bool(shared - {one.value for one in find_amounts(before)})


_EACH = regex(
    r"\b(?:each|apiece|both|twice|jeweils|je|beide\w*|cada|ambos|chacune?|les deux)\b|\b\d\d? ?[x×] ?(?=[$€£₹]|\d)"
)
_MOST = 12
"""Payments of one kind that are told by what one of them was: a year of months."""


def _each(told: set[Decimal], amounts: list[Decimal], low: str) -> bool:
    """Whether a sum is told by its equal parts: "£32 each, both returned", "2 x £32"."""
    if not _EACH.search(low):
        return False
    return any(part and whole % part == 0 and 1 < whole / part <= _MOST for whole in amounts for part in told)


_SOME = regex(
    r"\b(?:some|part|a portion|most) of (?:it|that|this|your|the)\b|\b(?:einen|ein) teil\b|\b(?:una )?parte de\b|\bune partie\b"
)
"""A part of it that is not named: then the sum beside it is the one that was lost."""
_WITH_CENTS = regex(r"(?<![\w.,/:-])(\d{1,6})[.,](\d\d)(?![\w/%-]|[.,:]\d|\.\s?\d)")


def _bare(amounts: list[Decimal], told: str) -> bool:
    """Whether one of some sums is given without its currency."""
    return any(tells_bare(one, told) for one in amounts)


def tells_bare(one: Decimal, told: str) -> bool:
    """Whether a sum is given without its currency, as people write among themselves: "169 goes back to your card"."""
    if one <= _UNMISTAKABLE:
        return False
    whole = f"{int(one):,}".replace(",", "[.,' ]?")  # "18,500" and "18500"
    figure = whole if one == int(one) else f"{whole}[.,]{f'{one:.2f}'[-2:]}"
    bare = rf"(?<![\w.,/:-]){figure}(?:[.,]00)?(?![\w/:%-]|[.,]\d)"
    given = rf"{bare}[^.!?;]{{0,50}}{_GIVEN}|{_GIVEN}[^.!?;]{{0,40}}{bare}|{bare}[^.!;]{{0,30}}\? [^.!?]{{0,20}}{_ALL}"
    return re.search(given, told) is not None


_GIVEN = r"\b(?:back|arriv\w*|reach(?:es|ing)? you|is (?:yours|with you|paid|on its way)|lands?|refund\w*|revers\w*|credit\w*|return\w*|repa[iy]\w*|knock\w*|tak(?:e|ing|en)|comes? off|zurück|erstatt\w*|devol\w*|devuel\w*|reembols\w*|rembours\w*|rend\w*)\b"
_ALL = r"\b(?:all|every|in full|yes|ja|sí|oui|alles|todo|tout)\b"
_UNMISTAKABLE = 31
"""Above the days of a month, a bare number that is the planned sum is that sum."""


_UNDONE = regex(
    r"\b(?:waiv\w+|cancel\w*|drop(?:ped|s)?|withdrawn?|remov\w+|void\w*|written off|lifted|erlass\w*|storn\w*|anul\w*|condon\w*|annul\w*)\b"
)
"""A charge that is done away with: who names it by its kind or its number has said how much."""
_NUMBER = regex(r"(?<![\w$€£.-])[a-z]{1,6}-?\d{2,}[\w-]*")


def _by_name(says: str, told: str) -> bool:
    """Whether the one sum of a plan is told by its name: "without the exit fee"."""
    named = _NAMED_SUM.search(says)
    if named is None or len(find_amounts(says)) != 1:
        return False
    *kind, name = (named[1] or named[2]).split()
    if _UNDONE.search(says) and not _PART_OF.search(told):
        particulars = {*_NUMBER.findall(says), *kind} - {"the", "a", "full", "whole"}
        if any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", told) for one in particulars):
            return True
    return (
        re.search(
            rf"(?<!part of )(?<!part of the )(?<!some of the )\b(?:the|that|your|this|no|any) (?:\w+ )?{name}\b", told
        )
        is not None
    )

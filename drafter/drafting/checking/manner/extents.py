"""How much the plan gives, and whether a reply says so: the sum, the percentage, the measure, the very flight."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.domain.mentions.amounts import find_amounts
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.sheet import Sheet

_FULL = re.compile(
    r"(?<!part of )(?<!some of )(?<!half of )\b(?:full(?:y)?|entire|whole|complete(?:ly)?|all of|in full|every (?:cent|penny)|total|100 ?%|all (?:the|your) money|what you (?:paid|spent)|purchase price|everything you paid|the (?:lot|price(?! difference| cut| drop| adjust| change| for)|money|amount you paid)|your money|"
    r"(?:refund\w*|reimburs\w*) (?:for |of |you for |on )?(?:the|your) (?:\w+ ){0,2}(?:order|purchase|payment|ticket|booking|charge|fare|deposit|fee|stay|blender|subscription|flight)|it all back|"
    r"volle[nrms]?|vollständig\w*|gesamte[nrms]?|komplett\w*|ganze[nrms]?|íntegr\w+|total|complet[oa]|todo el|entier|intégral\w*|totalité|complet|complète|kaufpreis)\b"
)
_PART_OF = re.compile(
    r"\b(?:(?:a |the )?(?:good |large |larger |better |big |small )?(?:part|most|some|much|half|bulk|share|portion|deal|majority)(?: of)? (?:the|your|what|it|that)|"
    r"(?:die|der|den) (?:hälfte|teil|großteil) (?:des|der|von|ihre[sr])|(?:parte|mitad) (?:de|del)|(?:une )?(?:partie|moitié) (?:de|du))(?: \w+){0,3}"
)
"""A part of something: what stands after it is not all of it."""
_MEASURE = re.compile(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?:extra |free |additional |more |bonus |gratis |whole |full )*(months?|weeks?|nights?|days?|miles|points|vouchers?|tickets?|gb|meals?|visits?|sessions?|years?|monate?n?|meses|mois)\b(?! (?:of (?:delivery|receipt|today)|from|after|later|at the latest))"
)
_NAMED_SUM = re.compile(
    r"\b(exit fee|late fee|shipping fee|delivery fee|overdraft fee|cancellation fee|booking fee|service fee|fee|fine|deposit|fare|penalty|surcharge|excess|postage)(?: for [^.!?]{1,30})? of (?=[$€£]|\d)|[$€£] ?\d[\d.,]* ((?:\w+ )?(?:fee|fine|deposit|penalty|surcharge))\b"
)
"""A sum that has a name: who says "the exit fee" has said how much. A "credit of $20" has none."""
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|prozent|por ciento|pour cent)")
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
    amounts = [one.value for one in find_amounts(sheet.plan.resolution.says)]
    in_full = _FULL.search(_PART_OF.sub(" ", text.lower)) and _FULL.search(_PART_OF.sub(" ", says))
    if amounts and not in_full:
        told = {one.value for one in sheet.amounts(text.tongue or "en")}
        if not told.intersection(amounts) and not _by_name(says, text.lower) and not _bare(amounts, text.lower):
            return "the sum"
    for figure in _PERCENT.findall(says):
        if not re.search(
            rf"(?<![\d.,]){re.escape(figure)} ?(?:%|percent|per cent|prozent|por ciento|pour cent)", text.lower
        ) and not (figure == "50" and re.search(r"\bhalf|hälfte|mitad|moitié", text.lower)):
            return f"{figure}%"
    if _FULL.search(says) and not amounts and "refund" in says and not _FULL.search(text.lower):
        cost = sheet.plan.resolution.cost
        if cost is None or cost.amount not in {one.value for one in sheet.amounts("en")}:
            return "that it is in full"
    for count, unit in () if amounts else _MEASURE.findall(says):
        number = _NUMBERS.get(count, count)
        word = next((name for name, value in _NUMBERS.items() if value == number), number)
        if not re.search(
            rf"\b(?:{number}|{word}|{'an?|one' if number == '1' else word})\b[^.!?]{{0,30}}{unit.rstrip('s')}",
            text.lower,
        ):
            return f"{count} {unit}"
    return None


def _bare(amounts: list[Decimal], told: str) -> bool:
    """Whether a sum is given without its currency, as people write among themselves: "169 goes back to your card"."""
    for one in amounts:
        figure = str(int(one)) if one == int(one) else f"{int(one)}[.,]{f'{one:.2f}'[-2:]}"
        bare = rf"(?<![\w.,/:-]){figure}(?:[.,]00)?(?![\w/:%-]|[.,]\d)"
        given = (
            rf"{bare}[^.!?;]{{0,50}}{_GIVEN}|{_GIVEN}[^.!?;]{{0,40}}{bare}|{bare}[^.!;]{{0,30}}\? [^.!?]{{0,20}}{_ALL}"
        )
        if one > _UNMISTAKABLE and re.search(given, told):
            return True
    return False


_GIVEN = r"\b(?:back|refund\w*|credit\w*|return\w*|repa[iy]\w*|knock\w*|tak(?:e|ing|en)|comes? off|zurück|erstatt\w*|devol\w*|devuel\w*|reembols\w*|rembours\w*|rend\w*)\b"
_ALL = r"\b(?:all|every|in full|yes|ja|sí|oui|alles|todo|tout)\b"
_UNMISTAKABLE = 31
"""Above the days of a month, a bare number that is the planned sum is that sum."""


def _by_name(says: str, told: str) -> bool:
    """Whether the one sum of a plan is told by its name: "without the exit fee"."""
    named = _NAMED_SUM.search(says)
    if named is None or len(find_amounts(says)) != 1:
        return False
    name = (named[1] or named[2]).split()[-1]
    return (
        re.search(
            rf"(?<!part of )(?<!part of the )(?<!some of the )\b(?:the|that|your|this|no|any) (?:\w+ )?{name}\b", told
        )
        is not None
    )

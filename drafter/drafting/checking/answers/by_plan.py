"""Questions that a part of the planned answer speaks of: "a second piece costs A$70.00" is what "what would a second bag
cost me?" asks for. Told, it answers them in whatever words; its sum nowhere in the reply, nobody answered them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import WHEN
from drafter.drafting.checking.manner.prose import WORD, lowered, prose
from drafter.drafting.checking.sheet import Sheet

_CUT = re.compile(r"[;:]\s|,\s|\s(?:and|but|und|aber|y|pero|et|mais)\s")
_FIGURE = re.compile(r"\d+")
_HOW_MUCH = re.compile(
    r"\b(?:how much|what (?:do|does|did|will|would|is|are) (?:[^?]{1,40} )?(?:cost|charge|price|fee|owed?)|wie viel|was (?:kostet|kosten)|cuánto|combien)\b"
)


def told_by_the_plan(sheet: Sheet, matter: frozenset[str], rest: Sequence[str]) -> bool:
    """Whether the part of the plan that speaks most of a question's `matter` is told in one of the clauses `rest`."""
    part, own = _part(sheet, matter)
    tongue = sheet.plan.language
    return bool(own) and any(len(own & _stems(one, tongue)) * 2 > len(own) for one in rest) and bool(part)


def untold_by_the_plan(sheet: Sheet, ask: Ask, told: str) -> bool:
    """Whether the one part of the plan that speaks of a question holds what the text `told` lacks: the sum that
    it asks for; and of a planned answer its figures, where not a word of the two is told either."""
    quote, tongue = lowered(ask.evidence.quote), prose(sheet).tongue or "en"
    matter = _stems(quote, tongue)
    part, own = _part(sheet, matter)
    if not part or ask.kind != "question" or WHEN.search(quote):
        return False
    if _HOW_MUCH.search(quote):
        sums = {one.value for one in find_amounts(part, language=sheet.plan.language)}
        return bool(sums) and not sums & {one.value for one in find_amounts(told, language=tongue)}
    figures = set(_FIGURE.findall(part))
    spoken = matter & own & _stems(told, tongue) or SAID.search(told)
    return bool(figures) and sheet.plan.resolution.kind == "answer" and not spoken and not any(map(told.__contains__, figures))


def _part(sheet: Sheet, matter: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The part of the plan that shares most with a question, and what it tells beside what the question holds; nothing
    where two share as much."""
    tongue = sheet.plan.language
    parts = [one for said in sheet.plan.promised for one in _CUT.split(lowered(said.says)) if one.strip()]
    ranked = sorted(((len(matter & _stems(one, tongue)), one) for one in parts), reverse=True)
    if not ranked or ranked[0][0] == 0 or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return "", frozenset()
    return ranked[0][1], _stems(ranked[0][1], tongue)


def _stems(words: str, tongue: str) -> frozenset[str]:
    return stems(WORD.findall(words), tongue) | concepts(words, tongue)

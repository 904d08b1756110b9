"""Questions that a part of the planned answer speaks of: "a second piece costs A$70.00" is what "what would a second bag
cost me?" asks for. Told, it answers them in whatever words; its sum nowhere in the reply, nobody answered them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import WHEN
from drafter.drafting.checking.manner.paying import BORNE
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import WORD, lowered, prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.sheet import Sheet

_CUT = regex(r"[;:]\s|,\s|\s(?:and|but|und|aber|y|pero|et|mais)\s")
_FIGURE = regex(r"\d+")
_HOW_MUCH = regex(
    r"\b(?:how much|what (?:do|does|did|will|would|is|are) (?:[^?]{1,40} )?(?:cost|charge|price|fee|owed?)|wie viel|was (?:kostet|kosten)|cuánto|combien)\b"
)
_COST = regex(
    r"\b(?:costs?|charged?|fees?|pay|free|kosten|kostet|gebühr|zahlen|cuesta|costar\w*|pagar|cobra\w*|coste|coûte\w*|payer|frais)\b"
)
_HOW_TO_COPE = regex(
    r"\bhow (?:do|am|can|will|shall|should|would|are) (?:i|we) (?:supposed to |meant to )?(?:get|cope|manage|work|cook|eat|wash|sleep|keep warm|heat|live|drive|commute)\b(?! (?:it|my|our|the|this|that|a|an|in touch|hold|through|refund)\b)|"
    r"\b(?:what|how|where) (?:do|am|can|should|shall|will|are) (?:i|we)\b[^?]*\b(?:until|till|meanwhile|in the meantime|for now)\b"
)
"""Asks to be tided over."""


def met_in_substance(sheet: Sheet, ask: Ask, quote: str, rest: Sequence[str]) -> bool:
    """Whether what the plan does is told and meets an ask in no word of its own: somebody higher by whoever takes over, a
    cost by who bears it, "how do I get to work" by what tides them over; or the part of the plan that speaks of it is."""
    person = re.compile(rf"\b(?:{ROLE}|{titles(sheet)})\b")
    if _wants_someone_higher(sheet, ask) and any(person.search(one) for one in rest):
        return True
    if _COST.search(quote) and any(BORNE.search(one) for one in rest):
        return True
    if sheet.plan.resolution.kind == "remedy" and _HOW_TO_COPE.search(quote):
        return states_resolution(sheet).outcome == "pass"
    return _told(sheet, _stems(quote, prose(sheet).tongue or "en"), rest)


def _wants_someone_higher(sheet: Sheet, ask: Ask) -> bool:
    """Whether the reading sees in this ask the wish for somebody higher."""
    start, end = ask.evidence.start, ask.evidence.end
    return any(
        one.kind == "manager_request" and one.message == ask.evidence.message and one.start < end and start < one.end
        for one in sheet.reading.signals
    )


def _told(sheet: Sheet, matter: frozenset[str], rest: Sequence[str]) -> bool:
    """Whether the part of the plan that speaks most of a question's `matter` is told in one of the clauses `rest`."""
    _, own = _part(sheet, matter)
    return bool(own) and any(len(own & _stems(one, sheet.plan.language)) * 2 > len(own) for one in rest)


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
    return (
        bool(figures)
        and sheet.plan.resolution.kind == "answer"
        and not spoken
        and not any(map(told.__contains__, figures))
    )


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

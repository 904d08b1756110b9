"""Asks that the plan itself meets: the money that comes, the fact that was looked up, the day by which it is done."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.sheet import Sheet

WHEN = regex(
    r"\b(?:when|how (?:long|soon|fast|quickly|much longer)|what (?:date|day|time)|by what|wann|wie lange|cuándo|cuánto tiempo|quand|combien de temps|eta)\b"
)
WHY = regex(
    r"\b(?:why|how come|what (?:happened|went wrong|caused)|explain|reason|warum|wieso|weshalb|por qué|qué pasó|pourquoi)\b"
)
_ANY_FIGURE = regex(r"\d+(?:[.,:]\d+)*")
ANY_HELP = bag("wheth sort solv resolv help act someth mak happen immediat finally final now right")
"""What "sort this out" and "fix it" ask for: whatever the plan gives."""
TOPICS = frozenset(("~price", "~pay", "~invoice", "~parcel", "~confirm", "~data", "~explain", "~return"))
"""Concepts that name a matter, not a kind of help."""
_MONEY = regex(
    r"\b(?:money|refund\w*|reimburs\w*|compensat\w*|pa(?:y|ys|id|ying)|owe[sd]?|difference|what do (?:i|we) get|cash|sum|amount|geld|erstatt\w*|entschädig\w*|zahl\w*|dinero|reembols\w*|compens\w*|pag\w+|cobr\w+|argent|rembours\w*|indemnis\w*|rend(?:ez|re|u)|remboursé\w*)\b|[$€£]"
)


def of_money(quote: str, wanted: frozenset[str]) -> bool:
    return bool(_MONEY.search(quote)) or "~refund" in wanted


def met_by_the_way_out(sheet: Sheet, ask: Ask, quote: str, wanted: frozenset[str], text: Prose) -> bool:
    """Whether the planned way out, told in kind, extent and time, is what was asked for: money that comes, or the one
    thing that a message asks for."""
    plan = sheet.plan.resolution
    if plan.kind == "answer":
        figures = _figures(plan.says)
        return bool(figures) and figures <= _figures(text.lower) and len(sheet.reading.asks) == 1
    if "~manager" in wanted or states_resolution(sheet).outcome != "pass":
        return False
    if gives_schedule(sheet).outcome == "fail" or WHY.search(quote):
        return False
    if plan.kind == "remedy" and find_amounts(plan.says, language=sheet.plan.language) and of_money(quote, wanted):
        return not _ASIDE.search(quote)
    alone = len(sheet.reading.asks) == 1 and ask.kind == "request"
    return alone or (wanted <= ANY_HELP and not _YES_NO_ONLY.search(quote))


def _figures(words: str) -> frozenset[str]:
    """The figures of a text: "£2.00" and "£2" are one."""
    return frozenset(re.sub(r"[.,:]0+$", "", one) for one in _ANY_FIGURE.findall(words))


_ASIDE = regex(
    r"\b(?:do|must|should|will) i (?:\w+ )?(?:have to |need to )?(?:pay|send|return)\b|\b(?:is|are) there (?:a|any|an)\b|\bpay (?:twice|again|extra|more|for)\b|\b(?:muss|soll) ich\b|\b(?:tengo que|debo)\b|\b(?:dois-je|faut-il)\b"
)
"""Asks for what the customer has to pay or do, not for what they get."""
_YES_NO_ONLY = regex(r"^\W*(?:do|does|did|is|are|was|were|has|have)\b")


def as_planned(sheet: Sheet, ask: Ask, told: str, known: frozenset[str], text: Prose) -> bool:
    """Whether the reply says what the plan answers to just this: the figures of a fact or a passage and half of its
    telling words; or, where the plan itself is what was asked for, what is given or by when it is decided."""
    answer = next((one for one in sheet.plan.answers if one.evidence == ask.evidence), None)
    if answer is None or answer.by == "later" or sheet.plan.language != text.tongue:
        return False
    if answer.by == "plan":
        resolution = sheet.plan.resolution
        given = concepts(lowered(resolution.says), sheet.plan.language) - TOPICS
        told_by = resolution.done_by is not None and naming(sheet, text, resolution.done_by)
        wants_manager = "~manager" in concepts(lowered(answer.asks), sheet.plan.language)
        if wants_manager or WHEN.search(lowered(answer.asks)) or resolution.kind != "remedy":
            return bool(told_by) and not wants_manager
        return bool(given) and given <= known
    says = lowered(answer.says)
    telling = stems(WORD.findall(says), sheet.plan.language)
    figures = set(re.findall(r"\d+(?:[.,]\d+)*", says))
    return all(figure in told for figure in figures) and len(telling & known) * 2 >= len(telling)


def dated(sheet: Sheet, text: Prose, wanted: frozenset[str]) -> bool:
    """Whether the reply names the day by which the planned resolution is done, decided or found out. The day of one kind
    of help does not answer when another comes: that of a credit not when the parcel arrives."""
    resolution = sheet.plan.resolution
    if resolution.done_by is None or not naming(sheet, text, resolution.done_by):
        return False
    helps = {one for one in wanted if one[0] == "~"} - TOPICS
    says = concepts(lowered(resolution.says), sheet.plan.language)
    return resolution.kind in ("decision", "investigation") or not helps or bool(helps & says)


def deals(sheet: Sheet, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether what the plan gives is what was asked for, and the reply names it."""
    says = concepts(lowered(sheet.plan.resolution.says), sheet.plan.language)
    return bool(says & wanted) and bool((says & known) - TOPICS)

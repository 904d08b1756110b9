"""Promises without a limit, guarantees that nobody can give, and admissions in law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.money import as_money
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.gifts import DENIED
from drafter.drafting.checking.facts.offering import costs_nothing
from drafter.drafting.checking.facts.overreach import BLANK, CONTINUOUS, DECLINED_AFTER, GUARANTEE, LATER, LIABLE
from drafter.drafting.checking.facts.statements import (
    asked_of,
    facts_of,
    mark_of,
    quoted,
    told_before,
)
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.not_due import denies_as_planned, is_bounded, waives
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_WIDE = Waiting("|".join(f"(?P<{name}>{body})" for name, body in (("liable", LIABLE), ("continuous", CONTINUOUS), ("later", LATER), ("guarantee", GUARANTEE), ("blank", BLANK))))  # fmt: skip
WHYS = {
    "liable": "it admits something in law",
    "guarantee": "it guarantees what nobody can",
    "continuous": "it guarantees what nobody can",
    "later": "it promises something for another time",
    "blank": "it promises without a limit what the plan does not hold",
}
WIDE_GATE = Gate(LIABLE, GUARANTEE, BLANK, CONTINUOUS, LATER)
PART = regex(
    r"\bpartial|part of|\bhalf\b|\b\d{1,2} ?(?:%|percent)|portion|teil(?:weise|betrag|erstattung)|parcial|partiel|shipping (?:cost|fee)|delivery (?:cost|fee|charge)"
)
NOT_HELD = "the plan does not hold this offer"
_ASKED_WHETHER = regex(
    r"\bwhether (?:i|we|anyone|anybody|somebody) (?:can|could|may|might|will|would|should) (?:\w+ly )?$"
)
"""A question of the customer's, given back to be answered: "Whether I can promise it won't recur: no"."""
_ONE_COST = regex(
    r"\b(?:the|your) (?:whole|full|entire) (?:\w+ )?(?P<what>fee|charge|cost|bill|expense|price)$|\b(?:the|your) (?:whole|full|entire) (?P<named>\w+ \w+)$"
)
_EVERY = regex(r"every (?:last )?(?:penny|cent|dime)")
_STANDS = regex(
    r"\b(?:it|that|this|your \w+|the \w+|gift|voucher|card|credit|balance) (?:still |is |will |then )*(?:stands?|holds?|counts?|good|valid|honoured|honored|kept|worth|yours)\b"
)
_GIVEN_BACK = regex(r"\b(?:refund|pay|paid|reimburs|give|get|return|cover|compensat|back\b)")
_MAY_SAY = regex(
    r"\b(?:you (?:can|may|could|might|are (?:free|welcome|able) to|will be able to)|you'(?:re (?:free|welcome)|ll be able) to|(?:feel|be) free to|please)"
    r" (?:also |then |still |simply |just |always |do )*(?:put|say|raise|discuss|mention|tell (?:him|her|them|me|us)|ask(?: (?:him|her|them|me|us))?|talk about|bring up|write(?: down)?) $"
)
"""What the customer may say is no gift: "you can put anything you wish to him"."""
_TO_BE_PAID = regex(
    r"[^,;:.!?]*\b(?:bill|tab|invoice|account|basket|cart|order|get it|have it|yours|pay)\b| (?:on|for)\b|,? and (?:i|we)\b"
)
_UNBROKEN = regex(
    r"\b(?:without (?:a |any |one )?(?:gap|break|interruption|outage|day|downtime)\w*|no (?:gap|break)|uninterrupt\w+|seamless\w*|ohne unterbrechung|sin (?:corte|interrup)\w*|sans (?:coupure|interruption))\b"
)
"""A plan that itself promises no gap."""
_GIVES_BACK = regex(r"\b(?:where|what|which|than|as|you were)\b[^,;:]*$")
"""What was guaranteed to the customer, given back: "12 where 40 is guaranteed"."""
_GUARANTEED_THEN = regex(r"\b(?:i|we|was|were|had(?: been)?) (?:\w+ly )?$")
"""A guarantee of the past that is told gives none: "we guaranteed it for the 8th and missed it"."""
_ASKS = regex(
    r"^\W*(?:(?:so|and|but|now|then|und|y|et|mais)[, ]+)?(?:can|could|will|would|do|does|is|are|may|shall|should|must|am|why|how|who|what|when|where|whether|kann|können|wird|werden|darf|puedo|podemos|peux|puis|pouvons)\b"
)
_WHICH = regex(
    r"\b(?:where|what|which|than|as|whom|(?<!sure )(?<!certain )(?<!know )(?<!promise )(?<!assured )(?<!say )(?<!mean )that)[^,;:.]{0,12} ?$"
)
_GOES_ON = regex(
    r" (?:have|has|had|is|are|was|were|did|does|run|runs|cover|covers|end|ends|began|begins|start|starts|still)\b"
)
_OF_THE_SUM = regex(r" of (?:the|your|it|that|this|those|these|them|both) ?[$€£\d]?")
_THEY_PAY = regex(
    r"^(?:you|it|won't|will not)\b.*\b(?:pay|cost|charge|owe)|\b(?:pagará|costará|coûtera|paierez|keinen cent)\b"
)
_HOPES = regex(r"\b(?:hope|wish|hoffe\w*|wünsche\w*|espero|esperamos|deseo|espère|espérons|souhaite)\b[^,;:]*$")
"""What is hoped for is not promised: "I hope it's something nice"."""


def held_words(sheet: Sheet) -> str:
    """All that the plan holds, in its words: worked out once for a plan."""

    def words() -> str:
        costs = [str(one.cost) for one in sheet.plan.offered if one.cost]
        return "\n".join([*plan_texts(sheet), *costs]).lower().replace("’", "'")

    return sheet.lasting("held", words)


def without_limit(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Each place where a sentence promises without a limit, guarantees or admits what `held` does not, and why that is a fault."""
    if line.text.endswith("?") and _ASKS.match(lowered):
        return  # "Can I guarantee that he will not object? I can't"
    for hit in _WIDE.finditer(lowered):
        kind, before = hit.lastgroup or "", lowered[max(0, hit.start() - 45) : hit.start()].rsplit(" but ", 1)[-1]
        denied = (
            DENIED.search(before)
            or _ASKED_WHETHER.search(before)
            or (kind == "blank" and _HOPES.search(before))
            or re.search(r"\b(?:cannot|can't|not|never) guarantee", hit[0])
        )
        if denied or quoted(sheet, line, lowered, hit) or hit[0] in held or told_before(before):
            continue
        if DECLINED_AFTER.match(lowered, hit.end()):
            continue
        if kind == "continuous" and _UNBROKEN.search(held):
            continue
        if hit[0] == "guaranteed" and (
            _GIVES_BACK.search(before) or _GUARANTEED_THEN.search(before) or "guarant" in facts_of(sheet)
        ):
            continue
        if hit[0].endswith("guarantee") and _as_held(sheet, before, lowered[hit.end() :]):
            continue
        if kind == "blank" and _is_no_blank(sheet, lowered, hit, held):
            continue
        planned = held_words(sheet)
        if kind == "guarantee" and re.search(r"guarant|garant", hit[0]) and re.search(r"guarant|garant", planned):
            continue
        if (
            kind == "guarantee"
            and re.search(r"\b(?:so|to see|that|why|how) [\w ]{0,20}$", before)
            and " can " in f" {hit[0]} "
        ):
            continue
        if kind == "guarantee" and not re.search(
            r"\b(?:never|not|nothing|won't|n't|no|nie|nicht|for good|consequences)\b|guarant|garant|certain|sure|fail|assure|plus|definitely|undoubtedly|reproduira|volverá|always come|always be|my word|dismiss|fired|sacked|disciplin|punish",
            hit[0],
        ):
            continue
        yield mark_of(sheet, line, hit), _why(kind, lowered, hit)


def _is_no_blank(sheet: Sheet, lowered: str, hit: re.Match[str], held: str) -> bool:
    """Whether what sounds as if it had no limit has one, or is just what the plan holds."""
    if _is_for_a_time(lowered, hit):
        return waives(held_words(sheet))
    return (
        _is_limited(lowered, hit)
        or _is_planned_whole(sheet, hit[0])
        or _stands_whole(sheet, hit[0], lowered)
        or (_THEY_PAY.search(hit[0]) is not None and costs_nothing(lowered, held))
        or denies_as_planned(lowered, hit.end(), held)
    )


def _why(kind: str, lowered: str, hit: re.Match[str]) -> str:
    return NOT_HELD if kind == "blank" and _is_for_a_time(lowered, hit) else WHYS[kind]


def _is_for_a_time(lowered: str, hit: re.Match[str]) -> bool:
    """Whether it says that nothing is to be paid until some day, or for now."""
    return _THEY_PAY.search(hit[0]) is not None and is_bounded(lowered, hit)


def _is_planned_whole(sheet: Sheet, words: str) -> bool:
    """Whether "the whole seat fee" is what the plan gives back, and gives back whole."""
    cost, says = _ONE_COST.search(words), sheet.plan.resolution.says.lower()
    return (
        cost is not None
        and sheet.plan.resolution.kind == "remedy"
        and (cost["what"] or cost["named"]) in says
        and not PART.search(says)
    )


def _stands_whole(sheet: Sheet, words: str, lowered: str) -> bool:
    """Whether "it stands, for every penny" is told of what the plan keeps in force, and at all that the case says it is worth."""
    if not (_EVERY.fullmatch(words) and _STANDS.search(lowered)) or _GIVEN_BACK.search(lowered):
        return False
    planned = _sums(sheet.plan.resolution.says)
    worth = {money.amount for value in sheet.case.facts.values() if (money := as_money(value))}
    return sheet.plan.resolution.kind == "remedy" and bool(planned & worth) and max(worth) in planned


def _sums(says: str) -> set[Decimal]:
    return {one.value for one in find_amounts(says)}


def _is_limited(lowered: str, hit: re.Match[str]) -> bool:
    says = _MAY_SAY.search(lowered[: hit.start()]) and not _TO_BE_PAID.match(lowered, hit.end())
    return bool(says or _OF_THE_SUM.match(lowered, hit.end()))


def _as_held(sheet: Sheet, before: str, after: str) -> bool:
    """Whether "we guarantee" only tells which thing is meant ("the 400 that we guarantee", "the two years we guarantee
    have hardly begun"), and the case speaks of a guarantee."""
    known = f"{facts_of(sheet)} {asked_of(sheet)}"
    return "guarant" in known and (_WHICH.search(before) is not None or _GOES_ON.match(after) is not None)

"""Gifts by their names: each that an offering clause names must stand in the plan, by this word or a kindred one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.extras import holds_sum, sums_held
from drafter.drafting.checking.facts.gifts import (
    ANY_GIFT,
    DENIED,
    GIFT,
    LEFT_OPEN,
    OFFER,
    OUTRIGHT,
    PAST,
    SAME,
    gifts_in,
)
from drafter.drafting.checking.facts.no_gifts import no_gift
from drafter.drafting.checking.facts.statements import asked_of, clause_of, facts_of, mark_of, quoted
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_FREELY = ("free", "shipping", "discount", "waiver", "release", "warranty", "keep", "cover", "replacement")
"""What a fact of the case may settle by itself: that a visit costs nothing, that a fee is covered."""
_MONEY = ("refund", "credit", "compensation", "cover", "discount")
"""Words for money given, which a sum of the plan in the same clause makes the plan's own."""


def known_gifts(sheet: Sheet) -> str:
    """The facts that tell of something as so, in lower case; one that is denied or unknown settles nothing."""
    told = [f"{key} {value}".replace("_", " ") for key, value in sheet.case.facts.items() if value not in (None, False)]
    return "\n".join(one for one in map(str.lower, told) if not _UNSETTLED.search(one))


_UNSETTLED = regex(
    r"\b(?:not|never|only|declined|refused|rejected|unless|if|false|none|expired|denied|nicht|kein\w*|nur|abgelehnt|solo|pas|aucun\w*)\b"
)


def offered(sheet: Sheet, line: Sentence, named: frozenset[str], held: str, known: str) -> Iterator[tuple[Mark, str]]:
    """Each gift named in an offering clause must be named, by this word or a kindred one, in the plan; what costs nothing
    may also be `known` from the facts."""
    lowered = sheet.lower[line.start : line.end]
    for name, pattern in GIFT.items():
        if name not in named or _has(name, held):
            continue
        for hit in pattern.finditer(lowered):
            clause = clause_of(lowered, hit)
            if _kindred(sheet, name, clause, held) or (name in _FREELY and _settled(name, clause, known)):
                continue
            besides = (
                clause.replace(hit[0], " ") if DENIED.search(hit[0]) else clause
            )  # "without any fee" denies no offer
            granted = _GRANTED.match(lowered, hit.end()) is not None
            shut = any(one.search(besides) for one in (DENIED, PAST, _LOOKED_FOR, _WISHED)) or _none_of_it(lowered, hit)
            if shut and not granted:
                continue
            if not granted and not OFFER.search(clause) and (LEFT_OPEN.search(besides) or not _outright(sheet, hit[0])):
                continue
            if _of_the_plan(sheet, name, hit, clause, held) or no_gift(sheet, name, hit, clause):
                continue
            if not quoted(sheet, line, lowered, hit):
                yield mark_of(sheet, line, hit), "the plan does not hold this offer"


def left_open(lowered: str, hit: re.Match[str]) -> bool:
    """Whether the statement around a gift declines it, gives back a wish or tells what somebody else gives."""
    besides = clause_of(lowered, hit).replace(hit[0], " ")
    return any(one.search(besides) for one in (DENIED, PAST, _WISHED)) or _none_of_it(lowered, hit)


_WISHED = regex(
    r"\b(?:(?:if|whether) (?:you|it|we|they) needs?|understand|feel|deserve|other (?:companies|firms|shops|people)|had (?:i|we)|were (?:i|we)|let (?:me|us)|nobody|no one|pretend|mislead\w*|dangl\w*|h[eo]ld out|(?:wrong|unfair|unkind|dishonest|misleading|easy|tempting) (?:of (?:me|us) )?to)\b"
)
"""Around a gift that is felt to be due, given by others, or would be given if it could be."""


def _kindred(sheet: Sheet, name: str, clause: str, held: str) -> bool:
    """Whether the plan gives the same by another name. What is still to be decided gives nothing by any other name than its
    own, and what is free now is not free another time."""
    if sheet.plan.resolution.kind in ("decision", "investigation") and not (sheet.plan.alternatives or sheet.plan.also):
        return False
    if name == "free" and (_ANOTHER_DAY.search(clause) or _ON_TOP.search(clause) or _PERIOD.search(clause)):
        return False
    return any(_has(other, held) for other in SAME.get(name, ()))


def _settled(name: str, clause: str, known: str) -> bool:
    """Whether a fact tells of the very thing as given: that the delivery is free makes no month free."""
    if not _has(name, known) or (name == "free" and _ANOTHER_DAY.search(clause)):
        return False
    things = [word[:5] for word in re.findall(r"[^\W\d_]{4,}", GIFT[name].sub(" ", clause)) if word not in _SAID]
    period = name == "free" and _PERIOD.search(clause) is not None
    lines = [line for line in known.split("\n") if _has(name, line) and (not period or _PERIOD.search(line))]
    return not things or any(word in line for line in lines for word in things)


_PERIOD = regex(
    r"\bfree (?:months?|weeks?|years?|nights?|service|subscription|access)\b|\b(?:months?|weeks?|years?|nights?)(?:'s?)? (?:is |are |will be )?(?:for )?(?:free|on us|on the house)\b"
)
"""Time given: no thing of the plan's."""


def _outright(sheet: Sheet, gift: str) -> bool:
    """Whether a gift is offered by its name alone: nobody but this reply has brought it up."""
    if not OUTRIGHT.search(gift):
        return False
    said = [turn.text for turn in sheet.case.history if turn.sender != "customer"]
    others = sheet.lasting(
        "said by others", lambda: "\n".join([*said, asked_of(sheet), facts_of(sheet)]).lower().replace("_", " ")
    )
    return gift.split()[-1] not in others and not any(one.search(others) for one in GIFT.values() if one.search(gift))


_GRANTED = regex(
    r"(?: (?:that )?you (?:ask|asked|wanted|want|wished|wish)(?: for)?)? (?:is|are|will be|would be|'s) (?:no (?:problem|trouble)|yours|granted|agreed|approved|done)\b| (?:(?:will|'ll) cost|costs?) (?:you )?nothing\b"
)
"""A wish that is granted: "the free month you ask for is no problem"."""
_NONE_OF_IT = regex(
    r"[^.!?]{0,60}(?:\bthere (?:is|are) (?:none|no such)\b|\bthere isn't\b|\b(?:i|we) (?:do not|don't|cannot|can't|have none|haven't|may not|am not|are not)\b|\bwe're not\b|\bi'm not\b)"
)


def _none_of_it(lowered: str, hit: re.Match[str]) -> bool:
    """Whether the rest of the sentence takes a gift back: "a rule that would let me give you one, and there is none"."""
    return _NONE_OF_IT.match(lowered, hit.end()) is not None


def _of_the_plan(sheet: Sheet, name: str, hit: re.Match[str], clause: str, held: str) -> bool:
    """Whether a gift, by a word that the plan lacks, is what the plan gives."""
    if name in _MONEY and holds_sum(clause) and sums_held(clause, held):
        return True  # "half the fare, £19.00", "the £95.00 I refund": the planned sum in other words
    if name == "refund" and hit[0] in ("money back", "money-back") and _has("credit", held):
        return True  # what a credit on the bill is to the customer
    if (
        name == "replacement"
        and sheet.plan.resolution.kind in ("remedy", "answer")
        and _THE_NEW.search(hit.string[: hit.end()])
    ):
        return True
    if name == "free" and (_free_of_plan(clause, held) or _at_no_cost(hit[0], clause, held)):
        return True
    if (name == "shipping" or _POSTAGE.search(clause)) and _LABEL.search(held):
        return True  # who has the label pays no postage
    # "as compensation, I will refund …": the word for what the plan gives
    return name == "compensation" and any(_has(other, held) and GIFT[other].search(clause) for other in GIFT)


_THE_NEW = regex(r"\bthe new \w+$")
"""What is told of before: an offer says "a new one"."""
_POSTAGE = regex(r"\b(?:postage|shipping|return (?:is|costs?)|porto|versand|envío|port)\b[^,;]*\b(?:on us|free)\b")
_LABEL = regex(r"\b(?:pre-?paid|return(?:s|ing)? label|shipping label|rücksende\w*|retouren\w*|etiqueta|étiquette)")

_ANOTHER_THING = regex(
    r"(?:\band|\bplus|\bor|\bas well as|\bund|\boder|\by|\bo|\bet|\bou|[,&+]) (?:an?|one|\w+ (?:month|week|year|day)s?|ein\w*|un[ae]?) (?:free|extra|gratis|kostenlos\w*|mes|mois)\b"
)


def _free_of_plan(clause: str, held: str) -> bool:
    """Whether "at no charge" speaks of what the plan gives: "there is no charge for the refund"."""
    if _ANOTHER_THING.search(clause):
        return False  # "your refund and a free month"
    return any(name != "free" and _has(name, held) and GIFT[name].search(clause) for name in GIFT)


_NO_COST = regex(
    r"(?:free of charge|at no (?:\w+ )?(?:cost|charge)|no (?:\w+ )?charge|without (?:a|any) (?:fee|charge)|on us|gratis|kostenlos|kostenfrei|gratuite?|sin costes?|sin costo|sans frais)"
)
_ON_TOP = regex(
    r"\b(?:next|also|too|as well|extra|another|additional|further|future|bonus|plus|además|también|nächste\w*|zusätzlich|auch|prochaine?|aussi|en plus)\b"
)
_SAID = bag(
    "the your you will can may this that these those it both all of for and are is be get have has was were our we us i at no with "
    "from by to in on an a as so there here now today tomorrow what which who way course charge cost costs fee anything nothing "
    "das die der den dem ist sind wird für sie ihnen ihr ihre ihren und wir mit auf von zu eine einen ein el la los las un una de del "
    "que con por para su sus se le lo es son será le les des une pour vous votre vos est sont et du au "
    "sorry fault mistake error apologies apologise apologize our own entirely squarely wholly fully slip delay mess muddle mix-up blunder failure one part bug"
)


def _at_no_cost(gift: str, clause: str, held: str) -> bool:
    """Whether "free of charge" is only said of what the plan gives, or of nothing that is named: "we check Biscuit free of
    charge", "there is no charge", "both are on us"."""
    if not _NO_COST.match(gift) or _ON_TOP.search(clause):
        return False
    things = [word for word in re.findall(r"[^\W\d_]{3,}", clause.replace(gift, " ")) if word not in _SAID]
    return not things or any(word[:5] in held for word in things)


_NEW = regex(r"\b(?:a new|new \w+|neue\w*|nuev[oa]|nouve\w+)\b")
_LOOKED_FOR = regex(
    r"\b(?:records? of|trac(?:e|ing)|going through|go through|find(?:ing)? out|look(?:ing)? (?:into|for)|stuck|missing|where (?:the|your))\b"
)
"""A refund that is looked for was promised before this reply."""


_GIVEN_BACK = regex(
    r"\bback (?:on|to|in|onto|into) (?:your|the)\b|[$€£]\s?[\d.,]+ back\b|[\d.,]+ ?(?:€|eur|euros?|pounds|dollars) (?:back|zurück|de vuelta|rendus?)\b|\b(?:de vuelta|reintegr\w*|restitu\w*|rendu[es]?s?|zurück|retourn\w*|taken off|off (?:your|the) (?:invoice|bill))\b"
)
"""How a plan may tell of money that comes back without a word for refunds."""


_TAKEN_OFF = regex(r"\d[^.\n]{0,20}\boff\b|\breduc\w+|\bweniger\b|\brebaj\w+")
"""How a plan may lower a price without a word for discounts: "£84.00 comes off the rent"."""


@functools.lru_cache(maxsize=32)
def _gifts_of(held: str) -> frozenset[str]:
    return gifts_in(held, ANY_GIFT.within(held))


def _has(name: str, held: str) -> bool:
    return (
        name in _gifts_of(held)
        or (name == "replacement" and ("replac" in held or _NEW.search(held) is not None))
        or (name == "refund" and _GIVEN_BACK.search(held) is not None)
        or (name == "credit" and "credit" in held)
        or (name == "callout" and re.search(r"engineer|technician|techniker|visit", held) is not None)
        or (name == "cover" and ("pay" in held or "cost" in held or "cover" in held))
        or (name == "discount" and _TAKEN_OFF.search(held) is not None)
    )


_COMES_FREE = regex(
    r"\b(?:cancel\w*|covered|guarantee\w*|warrant\w+|no (?:\w+ )?(?:charge|cost|fee)|free|waive\w*|nil|"
    r"garantie\w*|kostenlos|kostenfrei|storn\w*|garantía|gratis|gratuit\w*|sin cost\w*|anul\w*|sans frais|annul\w*|offert\w*)\b"
)
_ANOTHER_DAY = regex(
    r"\b(?:next|future|ever|again in|from now on|another time|for (?:a|the (?:next|rest)|\w+ (?:months?|weeks?|years?))|for life|one day|this (?:month|year|quarter)|künftig|nächste\w*|jemals|próxim\w+|futuro|prochaine?\w*|à l'avenir)\b"
)


def costs_nothing(lowered: str, known: str) -> bool:
    """Whether "you will not pay a penny" answers for what the plan or the facts already settle, and for no other day."""
    settled = _COMES_FREE.search(known) or any(_has(name, known) for name in ("release", "waiver", "free"))
    return bool(settled) and not _ANOTHER_DAY.search(lowered)

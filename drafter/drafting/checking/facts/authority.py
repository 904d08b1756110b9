"""What a reply offers, promises or admits beyond the plan: gifts that it lacks, outcomes that another decides, guarantees
that nobody can give, and admissions in law.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.beyond import BEYOND, beyond
from drafter.drafting.checking.facts.blamed import blames_us
from drafter.drafting.checking.facts.confirmed import CONFIRMS, confirmed
from drafter.drafting.checking.facts.extras import MORE, extras, holds_sum, sums_held
from drafter.drafting.checking.facts.foretold import FORETOLD
from drafter.drafting.checking.facts.gifts import ANY_GIFT, DENIED, GIFT, OFFER, PAST, SAME, gifts_in
from drafter.drafting.checking.facts.overreach import BLANK, CONTINUOUS, DECLINED_AFTER, GUARANTEE, LATER, LIABLE, SURE
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_WIDE = re.compile("|".join(f"(?P<{name}>{body})" for name, body in (("liable", LIABLE), ("continuous", CONTINUOUS), ("later", LATER), ("guarantee", GUARANTEE), ("blank", BLANK))))  # fmt: skip
_WHYS = {
    "liable": "it admits something in law",
    "guarantee": "it guarantees what nobody can",
    "continuous": "it guarantees what nobody can",
    "later": "it promises something for another time",
    "blank": "it promises without a limit what the plan does not hold",
}
_SURE_RE = re.compile(SURE)
_WIDE_GATE, _SURE_GATE = Gate(LIABLE, GUARANTEE, BLANK, CONTINUOUS, LATER), Gate(SURE, FORETOLD)
_FORETOLD_RE = re.compile(FORETOLD)
_IT = re.compile(r"(?:it|this)(?:'ll| will| is going to)\b")
_POSITION = re.compile(
    r"\b(?:answer|decision|position|letter|writing|findings?|results?|reply|report|reason|explanation)s?\b"
)
_MAY = re.compile(
    r"\b(?:if|once|whether|should|in case|provided|assuming|when|after|depending|unless|may|might|could|decides|approves|wenn|falls|sobald|ob|si|cuando|dès que|lorsque|answer|decision|reply)\b"
)
_REPLY = re.compile(
    r"\b(?:answer|decision|update|reply|call|email|message|news|response|antwort|entscheidung|respuesta|réponse)\b"
)
_FULL = re.compile(r"\b(?:full|entire|whole|complete|100 ?%) (?:\w+ )?(?:refund|amount|reimbursement|price|order|payment|cost)|\brefund (?:\w+ )?(?:in full|everything|the (?:full|entire|whole)|all of)|\b(?:volle|vollständige|gesamte)\w* (?:\w+ )?(?:erstattung|betrag|kaufpreis|rückerstattung)|\breembolso (?:completo|total|íntegro)|\bremboursement (?:intégral|complet|total)")  # fmt: skip
_PART = re.compile(
    r"\bpartial|part of|\bhalf\b|\b\d{1,2} ?(?:%|percent)|portion|teil(?:weise|betrag|erstattung)|parcial|partiel|shipping (?:cost|fee)|delivery (?:cost|fee|charge)"
)


def within_authority(sheet: Sheet) -> Verdict:
    """Fails on an offer, an outcome, a guarantee or an admission that the plan does not hold. Declining passes."""
    held = sheet.lasting("held", lambda: _held(sheet))
    found: list[tuple[Mark, str]] = []
    gates = (_WIDE_GATE, ANY_GIFT, _SURE_GATE, MORE, CONFIRMS, BEYOND)
    wide, gifts, sure, more, settled, shaped = (sheet.may_hold(gate) for gate in gates)
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if wide.holds(lowered):
            found += _wide(sheet, line, lowered, held)
        if named := gifts_in(lowered, gifts):
            found += _gifts(sheet, line, named, held)
        if sheet.plan.resolution.kind in ("decision", "investigation") and sure.holds(lowered):
            found += _open(sheet, line, lowered, held)
        if more.holds(lowered) or " for your " in lowered:
            found += ((_mark(sheet, line, hit), "the plan does not hold this offer") for hit in extras(lowered, held))
        if settled.holds(lowered):
            sums = confirmed(sheet, lowered, held)
            found += ((_mark(sheet, line, hit), "the plan does not hold this sum") for hit in sums)
        if not line.text.endswith("?") and shaped.holds(lowered):
            shapes = ((hit, why) for hit, why in beyond(lowered, held) if not _in_quotes(lowered, hit.start()))
            found += ((_mark(sheet, line, hit), why) for hit, why in shapes)
        found += _fuller(sheet, line, lowered, held)
    if found:
        found.sort(key=lambda one: one[0].start)
        return failed(f"{found[0][1]}: “{found[0][0].quote}”", [mark for mark, _ in found])
    return passed("nothing beyond the plan")


def _held(sheet: Sheet) -> str:
    costs = [str(one.cost) for one in sheet.plan.offered if one.cost]
    return "\n".join([*plan_texts(sheet), *costs]).lower().replace("’", "'")


def _wide(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    if line.text.endswith("?") and _ASKS.match(lowered):
        return  # "Can I guarantee that he will not object? I can't"
    for hit in _WIDE.finditer(lowered):
        kind, before = hit.lastgroup or "", lowered[max(0, hit.start() - 45) : hit.start()].rsplit(" but ", 1)[-1]
        denied = DENIED.search(before) or re.search(r"\b(?:cannot|can't|not|never) guarantee", hit[0])
        if denied or _in_quotes(lowered, hit.start()) or hit[0] in held or _told(before):
            continue
        if DECLINED_AFTER.match(lowered, hit.end()):
            continue
        if kind == "continuous" and _UNBROKEN.search(held):
            continue
        if hit[0] == "guaranteed" and (_GIVES_BACK.search(before) or "guarant" in _facts(sheet)):
            continue
        if hit[0].endswith("guarantee") and _as_held(sheet, before, lowered[hit.end() :]):
            continue
        if kind == "blank" and (_is_limited(lowered, hit) or (_PAYS.search(hit[0]) and _frees(held))):
            continue
        if kind == "guarantee" and re.search(r"guarant|garant", hit[0]) and re.search(r"guarant|garant", held):
            continue
        if (
            kind == "guarantee"
            and re.search(r"\b(?:so|to see|that|why|how) [\w ]{0,20}$", before)
            and " can " in f" {hit[0]} "
        ):
            continue
        if kind == "guarantee" and not re.search(
            r"\b(?:never|not|nothing|won't|n't|no|nie|nicht|for good|consequences)\b|guarant|garant|certain|sure|fail|assure|plus|definitely|undoubtedly|reproduira|volverá|always come|always be|dismiss|fired|sacked|disciplin|punish",
            hit[0],
        ):
            continue
        yield _mark(sheet, line, hit), _WHYS[kind]


_MAY_SAY = re.compile(
    r"\b(?:you (?:can|may|could|might|are (?:free|welcome|able) to|will be able to)|you'(?:re (?:free|welcome)|ll be able) to|(?:feel|be) free to|please)"
    r" (?:also |then |still |simply |just |always |do )*(?:put|say|raise|discuss|mention|tell (?:him|her|them|me|us)|ask(?: (?:him|her|them|me|us))?|talk about|bring up|write(?: down)?) $"
)
"""What the customer may say is no gift: "you can put anything you wish to him"."""
_TO_BE_PAID = re.compile(
    r"[^,;:.!?]*\b(?:bill|tab|invoice|account|basket|cart|order|get it|have it|yours|pay)\b| (?:on|for)\b|,? and (?:i|we)\b"
)


def _is_limited(lowered: str, hit: re.Match[str]) -> bool:
    says = _MAY_SAY.search(lowered[: hit.start()]) and not _TO_BE_PAID.match(lowered, hit.end())
    return bool(says or _OF_THE_SUM.match(lowered, hit.end()))


_UNBROKEN = re.compile(
    r"\b(?:without (?:a |any |one )?(?:gap|break|interruption|outage|day|downtime)\w*|no (?:gap|break)|uninterrupt\w+|seamless\w*|ohne unterbrechung|sin (?:corte|interrup)\w*|sans (?:coupure|interruption))\b"
)
"""A plan that itself promises no gap."""
_GIVES_BACK = re.compile(r"\b(?:where|what|which|than|as|you were)\b[^,;:]*$")
"""What was guaranteed to the customer, given back: "12 where 40 is guaranteed"."""


_ASKS = re.compile(
    r"^\W*(?:(?:so|and|but|now|then|und|y|et|mais)[, ]+)?(?:can|could|will|would|do|does|is|are|may|shall|should|must|am|why|how|who|what|when|where|whether|kann|können|wird|werden|darf|puedo|podemos|peux|puis|pouvons)\b"
)
_WHICH = re.compile(
    r"\b(?:where|what|which|than|as|whom|(?<!sure )(?<!certain )(?<!know )(?<!promise )(?<!assured )(?<!say )(?<!mean )that)[^,;:.]{0,12} ?$"
)
_GOES_ON = re.compile(
    r" (?:have|has|had|is|are|was|were|did|does|run|runs|cover|covers|end|ends|began|begins|start|starts|still)\b"
)


def _as_held(sheet: Sheet, before: str, after: str) -> bool:
    """Whether "we guarantee" only tells which thing is meant ("the 400 that we guarantee", "the two years we guarantee
    have hardly begun"), and the case speaks of a guarantee."""
    known = f"{_facts(sheet)} {_asked(sheet)}"
    return "guarant" in known and (_WHICH.search(before) is not None or _GOES_ON.match(after) is not None)


def _facts(sheet: Sheet) -> str:
    return " ".join(f"{key} {value}" for key, value in sheet.case.facts.items()).lower()


def _gifts(sheet: Sheet, line: Sentence, named: frozenset[str], held: str) -> Iterator[tuple[Mark, str]]:
    """Each gift named in an offering clause must be named, by this word or a kindred one, in the plan."""
    lowered = sheet.lower[line.start : line.end]
    for name, pattern in GIFT.items():
        if name not in named or _has(name, held) or any(_has(other, held) for other in SAME.get(name, ())):
            continue
        for hit in pattern.finditer(lowered):
            clause = _clause(lowered, hit)
            if name == "free" and (
                _RECOURSE.search(lowered) or _of_the_plan(clause, held) or _at_no_cost(hit[0], clause, held)
            ):
                continue
            told = lowered[hit.end() : hit.end() + 14]
            if name == "discount" and hit[0].startswith("half") and holds_sum(told) and sums_held(told, held):
                continue  # "half the fare, £19.00": the planned sum in other words
            if name == "replacement" and _WRITTEN.search(lowered[: hit.start()]):
                continue  # "I will email you the new one": a paper
            if _was_lost(lowered, hit) or (hit[0] == "on us" and blames_us(lowered[: hit.start()])):
                continue
            if (name == "shipping" or _POSTAGE.search(clause)) and _LABEL.search(held):
                continue  # who has the label pays no postage
            if name == "gift" and hit[0] in _asked(sheet) and not _GIVES_GIFT.search(clause):
                continue  # what the customer bought for another
            if name == "compensation" and any(_has(other, held) and GIFT[other].search(clause) for other in GIFT):
                continue  # "as compensation, I will refund …": the word for what the plan gives
            if (
                OFFER.search(clause)
                and not DENIED.search(clause)
                and not PAST.search(clause)
                and not _LOOKED_FOR.search(clause)
                and not _in_quotes(lowered, hit.start())
            ):
                yield _mark(sheet, line, hit), "the plan does not hold this offer"


_TAKEN_AWAY = re.compile(
    r"\b(?:dropped|lost|forgot|overlooked|removed|deleted|wiped|stripped(?: out| off)?|left (?:off|out)|took (?:off|away)|failed to (?:apply|add|carry over|honou?r|use)|forgot to (?:apply|add|carry over))"
    r" (?:your|the|that|his|her|their) (?:\w+ ){0,2}$"
)
_INTO = re.compile(
    r" (?:in|into|onto|on|to) (?:your|the|an?) (?:next |new )?(?:account|basket|inbox|bill|order|profile|card|app|box|cart|invoice|name)\b(?! (?:at|when|by) )"
)


def _was_lost(lowered: str, hit: re.Match[str]) -> bool:
    """Whether a gift is what the customer had and lost: "our system dropped your discount"."""
    return bool(_TAKEN_AWAY.search(lowered[: hit.start()]) and not _INTO.match(lowered, hit.end()))


_WRITTEN = re.compile(r"\b(?:e-?mail|text|message)(?:ing|ed)? (?:you |it |over )?(?:the |a )?$")
_POSTAGE = re.compile(r"\b(?:postage|shipping|return (?:is|costs?)|porto|versand|envío|port)\b[^,;]*\b(?:on us|free)\b")
_LABEL = re.compile(
    r"\b(?:pre-?paid|return(?:s|ing)? label|shipping label|rücksende\w*|retouren\w*|etiqueta|étiquette)"
)
_GIVES_GIFT = re.compile(
    r"\b(?:i|we|our|us|from us|ich|wir|von uns|te regal\w*|le regal\w*|os regal\w*|nuestro regalo|de nuestra parte|nous|notre|offr\w*)\b[^,;]*$"
)


def _asked(sheet: Sheet) -> str:
    told = [sheet.case.message.text, *(turn.text for turn in sheet.case.history if turn.sender == "customer")]
    return sheet.lasting("asked in lower case", lambda: "\n".join(told).lower())


_RECOURSE = re.compile(r"\b(?:ombuds\w*|arbitrat\w*|regulator|mediat\w*|schlichtung\w*|médiat\w*|defensor)\b")
"""Where a customer may go with us costs nothing, and we give nothing by saying so."""


def _of_the_plan(clause: str, held: str) -> bool:
    """Whether "at no charge" speaks of what the plan gives: "there is no charge for the refund"."""
    return any(name != "free" and _has(name, held) and GIFT[name].search(clause) for name in GIFT)


_NO_COST = re.compile(
    r"(?:free of charge|at no (?:\w+ )?(?:cost|charge)|no (?:\w+ )?charge|without (?:a|any) (?:fee|charge)|on us|gratis|kostenlos|kostenfrei|gratuite?|sin costes?|sin costo|sans frais)"
)
_ON_TOP = re.compile(
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


_NEW = re.compile(r"\b(?:a new|new \w+|neue\w*|nuev[oa]|nouve\w+)\b")
_LOOKED_FOR = re.compile(
    r"\b(?:records? of|trac(?:e|ing)|going through|go through|find(?:ing)? out|look(?:ing)? (?:into|for)|stuck|missing|where (?:the|your))\b"
)
"""A refund that is looked for was promised before this reply."""
_OF_THE_SUM = re.compile(r" of (?:the|your|it|that|this|those|these|them|both) ?[$€£\d]?")
_PAYS = re.compile(r"\b(?:pay|cost|charge|owe|pagará|costará|coûtera|paierez)")


def _frees(held: str) -> bool:
    return any(_has(name, held) for name in ("release", "waiver", "free"))


_GIVEN_BACK = re.compile(
    r"\bback (?:on|to|in|onto|into) (?:your|the)\b|[$€£]\s?[\d.,]+ back\b|[\d.,]+ ?(?:€|eur|euros?|pounds|dollars) (?:back|zurück|de vuelta|rendus?)\b|\b(?:de vuelta|reintegr\w*|restitu\w*|rendu[es]?s?|zurück|retourn\w*|taken off|off (?:your|the) (?:invoice|bill))\b"
)
"""How a plan may tell of money that comes back without a word for refunds."""


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
        or (name == "cover" and ("pay" in held or "cost" in held))
    )


def _open(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Where another decides, or we still look into it, the outcome may be named only as open."""
    for hit in _SURE_RE.finditer(lowered):
        clause = _clause(lowered, hit)
        open_ended = (
            _MAY.search(clause)
            or DENIED.search(clause)
            or _REPLY.search(hit[0])
            or _told(lowered[: hit.start()])
            or _of_the_answer(sheet, line, hit)
        )
        if not open_ended and hit[0] not in held:
            yield _mark(sheet, line, hit), "the outcome is still to be decided"
    for hit in _FORETOLD_RE.finditer(lowered):
        before = lowered[: hit.start()]
        if (
            _HANGS.search(before)
            or DENIED.search(before[-60:])
            or _told(before)
            or sheet.quotes(line.start + hit.start())
        ):
            continue
        if not line.text.endswith("?"):
            yield _mark(sheet, line, hit), "the outcome is still to be decided"


_HANGS = re.compile(
    r"\b(?:if|whether|should|once|in case|unless|as soon as|ob|wenn|falls|sobald|si|cuando|dès que|lorsque|wish|hope|ask\w*|want|know)\b[^,;:–—]*$|\bif\b[^.]*,[^,]*$"
)
"""What an outcome hangs on, or who only hopes for it."""


def _of_the_answer(sheet: Sheet, line: Sentence, hit: re.Match[str]) -> bool:
    """Whether "it will be with you" tells of the answer itself, which is promised, and not of what is asked for."""
    if not _IT.match(hit[0]):
        return False
    return _POSITION.search(sheet.lower[max(0, line.start - 160) : line.end]) is not None


def _fuller(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """A part is planned, and the whole is told."""
    says = sheet.plan.resolution.says.lower()
    if sheet.plan.resolution.kind != "remedy" or not _PART.search(says) or _FULL.search(held):
        return
    for hit in _FULL.finditer(lowered):
        clause = _clause(lowered, hit)
        if not DENIED.search(clause) and not PAST.search(clause):
            yield _mark(sheet, line, hit), "the plan holds a part only"


def _clause(lowered: str, hit: re.Match[str]) -> str:
    """The words around a match that belong to the same statement."""
    start = max((m.end() for m in _BREAK.finditer(lowered, 0, hit.start())), default=0)
    end = _BREAK.search(lowered, hit.end())
    return lowered[start : end.start() if end else len(lowered)]


_BREAK = re.compile(
    r"[;:–—]| but (?=i|we|you|what)|, (?=and (?:i|we|you)\b|so (?:i|we|you)\b|but|i (?:will|can|am)|i'(?:ll|m)|we (?:will|can|are)|we'(?:ll|re))|, aber |, pero |, mais "
)


def _told(before: str) -> bool:
    """Someone said so earlier: the reply only gives it back."""
    return (
        re.search(
            r"\b(?:said|told|promised|wrote|asked|claimed|(?<!rest )assured|versprochen|gesagt|dijo|prometi\w+|promis|dit)\b[^.;]{0,40}$",
            before,
        )
        is not None
    )


def _in_quotes(lowered: str, at: int) -> bool:
    return lowered.count('"', 0, at) % 2 == 1


def _mark(sheet: Sheet, line: Sentence, hit: re.Match[str]) -> Mark:
    return sheet.mark(line.start + hit.start(), line.start + hit.end())

"""What a text that was sent gives: each thing of value that it names as given, with the sums that it states for it.

"You will get a refund of $50.00 and a $10 voucher."   refund 50, voucher 10
"You asked for a voucher." / "I cannot send a voucher." / "If you prefer a voucher, tell me."   nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import AmountMention, find_amounts
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.offer_words import GIFT
from drafter.drafting.reading.ledger.thread import Said

LOOSE = frozenset({"free", "waiver", "upgrade", "hotel", "discount"})
"""Kinds that often only describe another: "a replacement, free of charge"."""
_NEAR = 45
"""How far, in characters, a sum may stand from the thing that it is the worth of."""

_PIECE = regex(
    r"[;:–—]|\.\s|\b(?:but|aber|pero|mais)\b|(?:,|\b(?:and|und|y|et))\s+(?=(?:i|we|you|ich|wir|sie|nous|je|vous)\b)"
)
_NO_GIFT = regex(r"\s*-?(?:cards?|polic|request|reference|numbers?|scores?|terms|rating)\b")
_NO_FREE = regex(r"(?:feel(?:ing)?\s+|-)$")
_PRESENT = regex(r"\d\s*$")
_DENIED = Waiting(
    r"\b(?:not(?!\s+(?:only|just))|cannot|can't|won't|don't|doesn't|isn't|unable|no|never|nor|neither|nicht|kein\w*|leider|ne|n'|no\s+podemos)\b"
    r"|\b(?:instead\s+of|rather\s+than|without|in\s+place\s+of|in\s+lieu\s+of|statt|anstelle|ohne|en\s+lugar\s+de|sin|au\s+lieu\s+d\w*|sans)\s+(?:\w+\s+){0,3}$"
)
_DENIED_AFTER = Waiting(
    r"^(?:(?!\b(?:and|but|so|if|that)\b)[^.,;:!?]){0,30}?(?:\b(?:not(?!\s+(?:later|more))|cannot|no\s+longer|nicht|pas)\b|n't\b)"
)
_OPEN = regex(
    r"\b(?:if|should\s+you|whether|unless|would\s+you|do\s+you|rather\s+have|prefer|alternatively|either|may|might|perhaps|hope|could|possible|wenn|falls|ob|möchten\s+sie|si|prefiere|préférez)\b"
    r"|\byou\s+can\s+(?:also\s+)?(?:choose|have|get)\b"
)
_OPEN_AFTER = regex(r"\bif\s+you(?:'d|\s+would)?\s+(?:like|want|prefer|rather|wish|send|return|choose)\b")
_TOLD = regex(
    r"\b(?:asked|asking|request\w*|wanted|demanded|(?<!as )promised|offered|mentioned|expected|refused|declined|turned\s+down|you\s+(?:wrote|said)|gebeten|verlangt|versprochen|solicit\w+|prometi\w+|demandé|promis)\b"
)
_GIVES = Waiting(
    r"\b(?:i|we|they|he|she|our\s+\w+)(?:'ll|\s+will|\s+shall|'m|'re|\s+am|\s+are|\s+promise|\s+guarantee|\s+owe|\s+give|\s+throw)\b"
    r"|\b(?:i|we)(?:'ve|\s+have)\s+(?:\w+ly\s+|also\s+|just\s+|now\s+)?(?:added|sent|issued|credited|applied|given|arranged|put|ordered|made|waived|refunded)\b"
    r"|\byou(?:'ll|'re|\s+will|\s+shall|\s+get|\s+receive|\s+are\s+getting)\b|\b(?:please\s+accept|let\s+me|enclosed|attached|here(?:'s|\s+is)|there\s+(?:is|will\s+be)|will\s+be|comes?\s+with|plus|along\s+with|together\s+with|on\s+top)\b"
    r"|\b(?:to\s+(?:apologi[sz]e|make\s+up|say\s+sorry)|as\s+(?:an?|our)\s+(?:\w+\s+)?(?:gesture|token|apology|thank))"
    r"|\b(?:ich|wir)\s+(?:\w+\s+)?(?:werde\w*|schick\w*|send\w*|gebe\w*|erstatt\w*|schenk\w*)|\bsie\s+(?:\w+\s+)?(?:erhalten|bekommen)|\b(?:erhalten|bekommen)\s+sie"
    r"|\b(?:recibir\w+|tendr\w+|enviar\w+|le\s+(?:dar\w+|regal\w+|ofre\w+|reembols\w+))|\b(?:vous\s+(?:recevrez|aurez)|(?:nous|je)\s+vous\s+\w+)"
)
_GIVES_AFTER = Waiting(
    r"^[^.;:!?]{0,40}\b(?:will\s+(?:be|come|reach|follow|arrive)|is\s+(?:on\s+(?:its|the)\s+way|included|yours|enclosed)|comes\s+with)\b"
)
_KNOWN = Waiting(
    r"\b(?:confirm|check|track|discuss|once|when|as\s+soon\s+as|until|after|about|regarding|concerning|bestätig\w*|confirmar|confirmer)(?:\s+(?:you|that|whether|of|on|with|the|your|this|our|status|dass|die|que|el|la|le))*\s+$"
)
"""Words that speak of a thing as known: "to confirm the refund has arrived"."""
_BUSY = regex(
    r"\b(?:check|confirm|track|ask|look|discuss|talk|review|see|find\s+out|know|decid\w+|consider\w*|about|once|when|as\s+soon\s+as|regarding|concerning|until|after|before|use|return|collect|pick)\b"
)


@dataclass(frozen=True)
class Thing:
    """One thing of value in a text. `offered`: the words around it make a promise of it, beyond naming it."""

    kind: str
    start: int
    end: int
    sentence: tuple[int, int]
    sums: tuple[AmountMention, ...]
    offered: bool


def things(said: Sequence[Said]) -> list[Thing]:
    """All that is given, in the order of the words. Denied, asked about, told of the past or left open does not count."""
    return [one for each in said for one in _things(each)]


def kind_of(phrase: str) -> str | None:
    """The kind of thing that a remedy's phrase names first; what only describes it comes last."""
    kinds = [hit.lastgroup or "" for hit in _hits(re.sub(r"\{\{.*?\}\}", " ", phrase).lower())]
    return next((one for one in kinds if one not in LOOSE), kinds[0] if kinds else None)


def kinds_in(phrase: str) -> set[str]:
    """Every kind that a phrase names."""
    return {hit.lastgroup or "" for hit in _hits(phrase.lower())}


def _hits(low: str) -> Iterator[re.Match[str]]:
    for hit in GIFT.finditer(low):
        if _NO_GIFT.match(low, hit.end()) or hit[0].startswith("on "):
            continue  # a credit card, the refund policy, "this is on us"
        if hit.lastgroup == "free" and _NO_FREE.search(low, max(0, hit.start() - 12), hit.start()):
            continue
        if hit[0] in ("points", "miles") and not _PRESENT.search(low, max(0, hit.start() - 3), hit.start()):
            continue
        yield hit


def _things(said: Said) -> Iterator[Thing]:
    amounts = find_amounts(said.plain, language=said.language)
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        hits = list(_hits(low))
        if not hits or low.rstrip().endswith("?"):
            continue
        spots = [(sentence.start + hit.start(), sentence.start + hit.end()) for hit in hits]
        sums = [one for one in amounts if sentence.start <= one.start < sentence.end]
        owners = [_nearest(one, spots) for one in sums]
        for index, hit in enumerate(hits):
            if _named(low, hit):
                own = tuple(one for one, owner in zip(sums, owners, strict=True) if owner == index)
                where = (sentence.start, sentence.end)
                yield Thing(hit.lastgroup or "", *spots[index], where, own, _offered(low, hit))


def _nearest(amount: AmountMention, spots: Sequence[tuple[int, int]]) -> int | None:
    gaps = [max(amount.start - end, start - amount.end, 0) for start, end in spots]
    least = min(gaps)
    return gaps.index(least) if least <= _NEAR else None


def _before(low: str, hit: re.Match[str]) -> str:
    """The words of its own clause that lead up to it."""
    edges = [edge.end() for edge in _PIECE.finditer(low, 0, hit.start())]
    return low[edges[-1] if edges else 0 : hit.start()]


def _named(low: str, hit: re.Match[str]) -> bool:
    before, whole, rest = _before(low, hit), low[: hit.start()], low[hit.end() :]
    if _DENIED.search(before) or _DENIED_AFTER.match(rest):
        return False
    return not (_OPEN.search(whole) or _OPEN_AFTER.search(rest) or _TOLD.search(before) or _KNOWN.search(before))


def _offered(low: str, hit: re.Match[str]) -> bool:
    leads = list(_GIVES.finditer(low, 0, hit.start()))
    between = low[leads[-1].end() : hit.start()] if leads else ""
    if leads:
        return _BUSY.search(between) is None
    return _GIVES_AFTER.match(low[hit.end() :]) is not None

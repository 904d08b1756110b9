"""What is given beyond the plan, told by its shape: a thing of no definite kind that costs nothing ("a winter service on the
house"), one more that is slipped in, what we would pay if the way out failed, leave to hold money back. No list of gifts holds
them; what tells them is that the plan names no such thing. For text in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.gifts import DENIED, PAST
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag

_FOR_NOTHING = r"(?:on the house|for free|free of charge|for nothing|free(?! (?:on|at|from|until|till|between|this|next|to|in)\b)|with (?:our|my) compliments|at no (?:\w+ )?(?:cost|charge))"
_BE = r"(?: (?:is|are|will be|comes?|waits?|goes?)|'ll be)"
_THING = r"(?:[\w'-]+ ){0,3}?[\w'-]+?"
_FREELY = (
    rf"\b(?:an?|another|some|one more) (?P<some>{_THING}) (?:on the house|for free|free of charge|with (?:our|my) compliments)\b"
    rf"|\byour (?:first|next) (?P<first>{_THING}){_BE} (?:{_FOR_NOTHING}|ours)\b"
    rf"|\bthe (?:first|next) (?P<next>(?:two |three |few )?{_THING}){_BE} ours(?: (?:as well|too))?\b(?! to\b)"
    rf"|(?P<compliments>[\w' -]{{3,80}}),? with (?:our|my) compliments\b"
    r"|\b(?:slip|pop|tuck|throw|put|add|pack|pop)(?:ping|ting|ing)?(?: you)?(?: in)? (?:an?|another|some|one) (?:extra|bonus|little|small|spare|free|second|more) (?P<extra>[\w'-]+)\b(?<!note)(?<!line)(?<!check)(?<!look)(?<!reminder)(?<!pair)"
    r"|\b(?:another|a second|one more)(?: one)?\b[^.!?]{0,50}\b(?:no|without (?:a|any)) (?P<bill>bill|invoice)\b"
    r"|\b(?:leg|pack|steck|geb)en? (?:ich|wir) (?:ihnen )?(?:noch )?eine?n? (?P<dazu>[\w-]+) (?:obendrauf|oben drauf|dazu|bei)\b"
    r"|\bla premi[eè]re? (?P<premiere>\w+) (?:est|sera) (?:pour nous|pour moi|offerte|à nos frais)\b"
    r"|\bla primera (?P<primera>\w+) (?:corre de nuestra cuenta|es (?:cosa )?nuestra|la ponemos nosotros)\b"
)
_FAILS = r"(?:not|n't|fails?|wrong|late|longer|tight|slips?|breaks?|leaks?|loses?|worse|dies?|unhappy|dissatisfied|wilts?|cracks?)"
_PAID = r"(?:replace|refund|reimburse|pay|cover|make (?:up|good)|buy|waive|compensate|credit)"
_SHOULD_IT = (
    rf"\b(?:if|should|in case)\b [^.!?;]{{3,90}}\b{_FAILS}\b[^.!?;]{{0,50}}?,? (?:then )?(?:i|we)(?:'ll| will|'d| would) (?:\w+ly |also |then |of course )*{_PAID}\b"
    r"|\b(?:falls|sollte|wenn) [^.!?;]{3,60}\b(?:nicht|schief|wieder)\b[^.!?;]{0,30}, (?:dann )?(?:zahlen|ersetzen|erstatten|kaufen|übernehmen|schenken) wir\b"
    r"|\bsi no [^.!?;]{3,60}, (?:entonces )?(?:se |le |la |lo |les )*(?:compramos|pagamos|devolvemos|regalamos|compraremos|pagaremos|devolveremos)\b"
    r"|\bsi [^.!?;]{3,60}\b(?:pas|mal)\b[^.!?;]{0,30}, (?:nous|je|on) vous (?:en )?(?:rembours|pai|pay|offr|rachèt|rachet)\w*"
)
_NOT_TO_PAY = r"\byou (?:can|may|could|should)(?: \w+ly| also| just| simply)? (?:hold back|keep back|withhold|deduct|knock off|leave (?:off|out)|pay (?:only|just)|take off)\b[^.!?;]{0,60}\b(?:rent|bill|invoice|fee|fees|payment|instal?ment|price|balance|premium|charge)\b"
_HABIT = (
    r"\b(?:our|the) (?:insur\w+|claims? (?:team|desk)|underwriters?|head office)(?: [\w']+){0,2}? (?:pays?|covers?|picks? up|takes care of|settles?)\b(?! (?:if|whether|only))"
    r"|\b(?:siempre|casi siempre|normalmente) (?:lo |la |los |las |se )*(?:pagan|paga|aprueban|aceptan|conceden|devuelven)\b"
    r"|\b(?:zahlen|erstatten|genehmigen) (?:sie|die|wir) (?:das |so etwas )?(?:eigentlich |fast )?(?:immer|in der regel|normalerweise)\b"
    r"|\b(?:paient|remboursent|acceptent|accordent) (?:presque )?toujours\b"
    r"|\bthere(?:'s| is) (?:every|an? (?:very )?(?:good|fair|real|strong|excellent)) chance (?:of|that|we|you|they)\b"
)
HEREAFTER = Gate(_FREELY, _SHOULD_IT, _NOT_TO_PAY, _HABIT)
_FREELY_RE, _SHOULD_IT_RE, _OTHERS_RE = Waiting(_FREELY), Waiting(_SHOULD_IT), Waiting(f"{_NOT_TO_PAY}|{_HABIT}")
_WORD = regex(r"[^\W\d_]{3,}")
_LITTLE = bag(
    "the your our you will there and for with that this two three few some one more too waiting visit delivery postage shipping "
    "collection return label day time"
)
_ANOTHER = ("bill", "first", "next", "extra", "premiere", "primera")
"""Forms that speak of one more, so that the thing itself may be the plan's."""
_COUNTED = regex(
    r"\b(?:extra|another|second|next|first|premi[eè]re?|prochaine?|primera?|próxim[oa]|zweite\w*|nächste\w*)\b"
)
_HANGS = regex(r"\b(?:if|should|unless|falls|sollte|wenn|si)\b")


def hereafter(lowered: str, held: str) -> Iterator[re.Match[str]]:
    """The places of a lower-case sentence that give what a plan, whose texts are `held`, does not."""
    for hit in _FREELY_RE.finditer(lowered):
        thing = hit[hit.lastgroup or 0]
        words = [word for word in _WORD.findall(thing) if word not in _LITTLE]
        another = hit.lastgroup in _ANOTHER and not _COUNTED.search(held)
        new = another or (bool(words) and not any(word[:5] in held for word in words))
        if new and not _denied(lowered, hit):
            yield hit
    for hit in _SHOULD_IT_RE.finditer(lowered):
        if not _HANGS.search(held) and not DENIED.search(lowered[: hit.start()][-30:]):
            yield hit
    for hit in _OTHERS_RE.finditer(lowered):
        if hit[0] not in held and not _denied(lowered, hit):
            yield hit


def _denied(lowered: str, hit: re.Match[str]) -> bool:
    """Whether the sentence up to the end of a match declines it, or tells of what was."""
    before = re.split(r"[,;:–—]| but ", lowered[: hit.start()])[-1]
    told = re.sub(r"\b(?:no|without any?) (?:bill|invoice|\w* ?charge|cost)\b", " ", before + hit[0])
    return bool(DENIED.search(told) or PAST.search(told))

"""Requests that stand in one list: "send me the invoice, change the address and cancel the second order" asks for three things.

A list is cut only between acts that each have an object of their own: "come and fix it", "check and mend the line" and "the red,
blue and green covers" ask for one thing. What hangs on a condition or is to be confirmed stays whole. In English, German,
Spanish and French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_EN = (
    r"refund|fix|send|resend|sort|resolve|reply|answer|call|replace|return|deliver|repair|give|tell|cancel|restore|credit|collect|reconnect|correct|issue|process|reimburse|ship|unlock|"
    r"remove|stop|check|confirm|explain|let|close|reset|update|change|escalate|transfer|waive|rebook|book|contact|e-?mail|text|provide|show|arrange|bring|pay|reissue|reprint|remake|redo|"
    r"reverse|release|reinstate|renew|delete|find|fetch|pick|take|move|keep|put|make|set|write|ring|reserve|extend|match|honou?r|apply|reopen|reactivate|unblock|deduct|drop|seat|swap|exchange|order|post|mail|block|leave|end|terminate|switch|upgrade|downgrade|forward|add|clear"
)
_EN_OBJECT = r"(?:me|us|it|them|him|her|this|that|these|those|the|my|our|your|his|their|a|an|another|any|all|both|what|when|where|how|whether|if|up|back|off|out|order|booking|item|number|\d\S*)\b"
_ES = r"env[ií]|mand|cambi|anul|cancel|devuelv|devolv|reembols|llam|confirm|corrij|correg|corríj|repar|arregl|revis|quit|borr|elimin|actuali|cierr|cerr|pagu|pag|abon|entreg|recoj|recog|reserv|pong|solucion|modifi|sustitu|factur"
_FR = r"envoy|renvoy|chang|annul|rembours|appel|rappel|confirm|corrig|répar|vérifi|supprim|résili|clôtur|ferm|pay|vers|livr|récupér|réserv|modifi|mett|donn|arrêt|cess|remplac|échang|transfér|établi|régl"
_BETWEEN = Waiting(
    r"(?:\s*[,;]\s*(?:and\s+|then\s+|also\s+|please\s+|und\s+|y\s+|et\s+)*|\s+(?:and|then|und|sowie|y|e|et)\s+(?:then\s+|also\s+|please\s+|auch\s+|dann\s+|bitte\s+|también\s+|aussi\s+)*)"
    rf"(?:(?:de\s+|d['’])(?=(?:me\s+|m['’]|nous\s+)?(?:{_FR})))?"
    rf"(?=(?:(?:{_EN})\s+{_EN_OBJECT})"
    r"|(?:[a-zäöüß]{2,}(?:en|ern|eln)\s+Sie\b)"
    rf"|(?:(?:que\s+)?(?:me\s+|nos\s+)?(?:{_ES})\w*\s+\w)"
    rf"|(?:(?:me\s+|m['’]|nous\s+)?(?:{_FR})\w*(?:-(?:moi|nous|les?|la))?\s+\w))"
)
_INFINITIVES = regex(
    r"(?<=[a-zäöüß]{2}n)(?:\s*,\s*|\s+(?:und|sowie)\s+(?:auch\s+|dann\s+)?)(?=(?:[\wäöüÄÖÜß.-]+\s+){1,6}?[a-zäöüß]{3,}n(?:\s*[,?.!]|\s+(?:und|sowie)\b|\s*$))"
)
"""German acts after a verb that comes first: "können Sie die Rechnung schicken, die Adresse ändern und …"."""
_BIDS = regex(
    r"^\W*(?:(?:and|so|also|please|hi|hello|und|auch|bitte|y|et)\s+)*(?:(?:can|could|would|will) (?:you|someone|somebody)|(?:können|könnten|würden) sie|pueden?|podrían?|(?:pouvez|pourriez)[- ]vous)\b",
    re.IGNORECASE,
)
_HANGS = regex(
    r"\b(?:if|when|once|unless|until|as soon as|because|that you|whether|before you|wenn|falls|sobald|dass|ob|weil|cuando|porque|si|quand|dès que|lorsque|parce que)\b",
    re.IGNORECASE,
)
_LEAD = regex(
    r"^\W*(?:(?:please|kindly|just|so|and|then|also|now|hi|hello|could|can|would|will|you|someone|somebody|i|we|want|need|demand|ask|insist|that|to|would|like|bitte|können|könnten|würden|sie|ich|möchte|will|por favor|pueden?|podrían?|quiero|que|merci|de|pouvez|pourriez|vous|je|voudrais)\b[\s,:'’-]*)*",
    re.IGNORECASE,
)
_EMPTY = regex(r"^(?:go|come|go ahead|come out|try|come back|come by|pop in|hurry up)\b", re.IGNORECASE)
"""What only opens an act: "come and fix it"."""


def bids(question: str) -> bool:
    """Whether a question asks for acts: "can you send a new lid, refund the postage and …?"."""
    return _BIDS.search(question) is not None


def cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a list of three requests and more is cut: the end of what stands before, and where the next begins, up to `end`.
    Two acts are told in one breath ("take the fee off and reissue the bill")."""
    found = list(_cuts(text, start, end))
    return found if len(found) + 1 >= _LIST else []


_LIST = 3
"""The fewest acts of a list."""


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    found = sorted(
        (one for pattern in (_BETWEEN, _INFINITIVES) for one in pattern.finditer(text, start, end)),
        key=lambda one: one.start(),
    )
    at = start
    for one in found:
        before = text[at : one.start()]
        if one.start() < at:
            continue
        act = before[_LEAD.match(before).end() :].strip()  # type: ignore[union-attr]
        if len(act.split()) < 2 or _EMPTY.match(act) or _HANGS.search(act):
            continue
        at = one.end()
        yield one.start(), at

"""Who does not speak for the company: the customer's own bank, a neighbour, a manufacturer. What they will do, and what
only somebody else is said to have announced ("laut DHL", "UPS told us"), is told by the company and not promised by it."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.promise_found import Found

_WHO = (
    r"(?:(?:your|the|a|his|her)\s+(?:\w+\s+)?(?:neighbou?rs?|manufacturer)|the\s+bank|your\s+(?:own\s+)?(?:bank|building\s+society|card\s+(?:issuer|provider|company)|insurers?|insurance\s+company|employer|landlord|landlady|lawyer|solicitor|doctor|accountant)"
    r"|(?:ihre?|der|die|ein|eine)\s+(?:\w+\s+)?(?:nachbar(?:in|n)?|hersteller(?:in)?|(?:haus)?bank)|ihre?\s+(?:sparkasse|arbeitgeber(?:in)?|vermieter(?:in)?|anwalt|anwältin|arzt|ärztin|steuerberater(?:in)?)"
    r"|(?:su|tu|el|la|un|una)\s+(?:vecin[oa]|fabricante)|(?:su|tu)\s+(?:banco|aseguradora|caser[oa]|abogad[oa]|médic[oa])"
    r"|(?:votre|ton|ta|le|la|un|une)\s+(?:voisine?|fabricant|constructeur)|(?:votre|ton|ta)\s+(?:banque|assureur|mutuelle|employeur|propriétaire|avocate?|médecin|comptable)"
    r"|(?:your\s+insurance|ihre\s+\w*versicherung|su\s+seguro|votre\s+assurance)(?=.*\b(?:call|contact|pay|anrufen|ruft|meldet|melden|kontaktier\w+|zahl\w+|überweis\w+|llam\w+|contact\w+|pag\w+|r?appell\w+|vers\w+)\b))\b"
)
_IN_HAND = r"(?:details|statement|account|card|transfer|receives?|will\s+(?:receive|get|have)|erhält|bekommt|wird\s+das\s+geld\s+erhalten|recib\w+|reçoit|recevra)"
"""Behind the bank: a thing of its own, or that it gets what we send."""
_NOT_FOR_US = r"(?!(?:i|we|ich|wir|je|j'|nous|on|you|sie|vous|to|with|from|by|an|bei|mit|von|für|a|con|de|por|à|avec|par|pour|auprès)\b)"
_ACTS = Waiting(rf"^\W*(?:{_NOT_FOR_US}[\w.:]+,?\s+){{0,5}}?{_WHO}(?!\s+{_IN_HAND}\b)")
"""They are who does it: "your bank will credit it", not "I will call your bank"."""
_OURS = r"(?:unser\w*|mein\w*|our|my|nuestr[oa]s?|mis?|notre|nos|mon|ma|mes)\b"
_BY_WORD_OF = rf"(?:laut|according\s+to|selon|d'après|según)\s+(?!{_OURS}|(?:\w+\s+)?(?:plan|schedule|terms)\b)"
_HEARD = Waiting(
    rf"\b{_BY_WORD_OF}[^,.;:!?]{{2,40}},?\s*$"
    r"|\b(?:sagte?|meinte?|schreibt|teilte?\s+(?:uns\s+)?mit|says?|said|tells?\s+us|told\s+us|informed\s+us|nos\s+(?:informa|dice|comunica|indica|ha\s+(?:dicho|informado))|nous\s+(?:indique|informe|dit|annonce|a\s+(?:indiqué|informés?|dit)))\b[^.;:!?]{0,30}$"
)
"""Before what was announced, straight before its clause."""
_OPENS_SO = Waiting(rf"^\W*{_BY_WORD_OF}")
_BY_US = regex(rf"\b(?:{_OURS}|(?:i|we|ich|wir|je|nous)\b)")
"""Somebody of the company says it: "our workshop says that it is ready on Friday"."""
_BEFORE = 60
"""Characters before the words of a promise in which it is told who announced it."""


def of_strangers(one: Found) -> bool:
    """Whether it is an act of somebody who does not speak for the company, or one that only they announced."""
    low = one.said.low
    words = low[one.start : one.end]
    if _ACTS.match(words) or _OPENS_SO.match(words):
        return True
    begin = max((spot.start for spot in one.said.sentences if spot.start <= one.start), default=0)
    head = low[max(begin, one.start - _BEFORE) : one.start]
    return _HEARD.search(head) is not None and _BY_US.search(head) is None

"""Whether money is all that a plan gives, and whether a question waits for the thing itself: a shipping fee that is paid back
says nothing of when the mattress comes. In English, German, Spanish and French."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.plan import Resolution
from drafter.domain.regex import regex
from drafter.drafting.planning.asked import helps

MONEY = frozenset({"refund", "credit", "compensation"})
_NO_THING = (
    r"(?:\w+ )?(?:money|cash|refund\w*|credit|voucher|payment|compensation|fees?|overcharge|difference|bill|bank|answer|reply|problem|issue|matter|case|complaint|next|"
    r"geld|erstatt\w*|gutsch\w*|rück\w*|betrag|zahlung|entschädig\w*|\w*kosten|antwort|problem|sache|nächste\w*|"
    r"dinero|reembols\w*|devoluc\w*|abono|vale|pago|importe|compens\w*|indemn\w*|respuesta|argent|rembours\w*|avoir|bon|paiement|versement|dédommag\w*|réponse)\b"
)
"""What comes as money, or as word from us."""
_WHEN_IT_COMES = regex(
    rf"\bwhen (?:(?:is|are|will|does|do|can) (?:i|we) (?:finally )?(?:get|getting|receive|expect|have) (?:my|our|the) (?!{_NO_THING})|"
    rf"(?:is|are|will|does|do) (?:my|our|the) (?!{_NO_THING})[^?]{{2,40}}\b(?:come|coming|arriv\w+|deliver\w+|get here|be here|turn up|due)\b)|"
    rf"\bwann (?:\w+ )?(?:(?:kommt|kommen|trifft|treffen|bekomme|kriege|erhalte) (?:ich |wir )?(?:denn |nun |jetzt |endlich )*(?:der|die|das|den|meine?[nr]?|unsere?[nr]?) (?!{_NO_THING})|"
    rf"(?:wird|werden) (?:der|die|das|meine?|unsere?) (?!{_NO_THING})[^?]{{2,40}}\b(?:geliefert|zugestellt|gebracht))|"
    rf"\bcuándo (?:me |nos |por fin )*(?:lleg\w+|recib\w+|entreg\w+|tra(?:e|en|erán)|viene\w*) (?:el|la|los|las|mis?|nuestr\w+) (?!{_NO_THING})|"
    rf"\bquand (?:arriv\w+|sera livrée?|(?:vais-je|allons-nous|est-ce que je vais) (?:enfin )?recevoir|recevr\w+(?:-je|-nous)?) (?:le |la |les |l['’]|mon |ma |mes |notre )(?!{_NO_THING})",
    re.IGNORECASE,
)


def gives_money(part: Resolution) -> bool:
    """Whether money is all that is given, by whatever name: "an allowance of €200.00"."""
    gets = helps(part.says)
    return gets <= MONEY and (bool(gets) or (part.kind == "remedy" and bool(find_amounts(part.says))))


def asks_when_it_comes(quote: str) -> bool:
    """Whether it is asked when a thing comes that is called by its name."""
    return _WHEN_IT_COMES.search(quote) is not None

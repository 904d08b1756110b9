"""What need not be paid for a time: one thing in many words. "You need not pay", "nothing is due", "you owe nothing", "the bill is
on hold" and "leave it unpaid" all say it, and who may say one of them may say them all.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_BILLS = r"(?:bills?|invoices?|payments?|charges?|fees?|instal?ments?|collection|direct debits?|demands?|reminders?|rents?|premiums?|sums?|amounts?|balance)"
_NOT_DUE = Waiting(
    r"\b(?:needn't|need not|(?:don't|do not|doesn't|does not|won't|will not)(?: have to| need to)?|no need(?: for you)? to|not (?:have|need) to)(?: \w+ly)? (?:pay|settle|owe)\b|"
    r"\b(?:nothing|none of it|no money|no sum) (?:is |will be |falls |becomes |has |needs |to be )*(?:due|owed|owing|payable|paid|collected)\b|\bno payments? (?:is |are |will be )?(?:due|needed|required|expected|taken|collected|to be made)\b|"
    rf"\b(?:owes?|pays?|owing|paying) (?:us )?nothing\b|\bnothing to pay\b|\b{_BILLS}\b[^.!?,;]{{0,20}}(?:\bnot|n't) (?:yet |now )?(?:due|payable|owed)\b|"
    rf"\b{_BILLS}\b[^.!?,;]{{0,30}}\b(?:on hold|on ice|paused|suspended|frozen|stopped|held(?! back)|deferred)\b|"
    rf"\b(?:hold|pause|suspend|freeze|stop|defer)(?:s|ing|ping)?\b (?:the|your|this|that|all|any)(?: \w+)? {_BILLS}\b|\b(?:put|plac|keep)\w* (?:it|them|(?:the|your|this) {_BILLS}) on (?:hold|ice)\b|"
    r"\b(?:leave|leaving) (?:it|(?:the|this|that|your) (?:\w+ )?\w+) (?:unpaid|open|where it is)\b|\bhold off (?:on )?paying\b|"
    r"\b(?:nichts|nicht|kein\w*) (?:[\wäöüß]+ ){0,3}?(?:zu )?(?:be)?zahlen\b|\b(?:nichts|nicht|kein\w* [\wäöüß]+) (?:ist |wird )?(?:zu zahlen|fällig|geschuldet|offen)\b|\b(?:zahlen|bezahlen|schulden) sie (?:[\wäöüß]+ ){0,3}?(?:nichts|nicht)\b|\bschulden uns (?:[\wäöüß]+ ){0,2}?nichts\b|"
    r"\b(?:rechnung|zahlung|mahnung|forderung|abbuchung|einzug|betrag|rate|abschlag)\w*\b[^.!?;]{0,40}\b(?:ruht|ruhen|ausgesetzt|aussetzen|zurückgestellt|gestundet|angehalten|gestoppt|pausier\w*|auf eis)\b|"
    r"\bno (?:tiene\w*|tendrá\w*|hay|hace falta|hará falta|debe\w*|necesita\w*)(?: que)?(?: \w+){0,2}? (?:pagar|abonar)\b|\bno (?:me |nos |le )?debe\w*(?: \w+){0,2}? nada\b|\bnada (?:que|por) pagar\b|\bno (?:se )?(?:vence|está vencid|corresponde|es exigible)\w*|\b(?:factura|recibo|cobro|pago|cargo|cuota)s?\b[^.!?;]{0,40}\b(?:suspendid\w+|suspenso|paralizad\w+|aplazad\w+|pausad\w+|detenid\w+|en espera)\b|"
    r"\b(?:rien|pas) (?:[\wéèà]+ ){0,2}?à (?:payer|régler)\b|\b(?:n'est|n'était|ne sera)(?: pas| rien)? (?:dû|due|exigible)\b|\bne (?:nous )?devez (?:\w+ )?(?:rien|pas)\b|\bne (?:payez|réglez) (?:rien|pas)\b|\b(?:facture|paiement|prélèvement|échéance|règlement)s?\b[^.!?;]{0,40}\b(?:suspendue?s?|en suspens|en attente|gelée?s?|reportée?s?|bloquée?s?)\b"
)
"""That a sum is not to be paid, in lower case."""
_BOUNDED = regex(
    r"\b(?:until|till|till then|before then|for now|for the moment|for the time being|meanwhile|in the (?:meantime|interim)|so long as|as long as|pending|"
    r"bis (?:dahin|zu[mr]?|wir|sie|ich|die|der|das|unser\w*|zur|\w+tag|\d)|vorerst|vorläufig|einstweilen|zunächst|solange|inzwischen|in der zwischenzeit|derweil|"
    r"hasta|por ahora|por el momento|de momento|mientras|entretanto|jusqu(?:e|')|pour l'instant|pour le moment|en attendant|d'ici|tant que|entre-temps|provisoirement)"
)
"""Words that bound a time in a clause of their own or another's."""
_MUST_PAY = regex(
    r"\b(?:do|must|should|shall|will|would|am|are) (?:i|we) (?:still |now |really |even |already |also |then |just )*(?:have to |need to |supposed to |expected to |to |meant to |obliged to )?(?:pay|settle|owe)\b|\b(?:do|does) (?:i|we|anything) (?:\w+ )?(?:owe|need paying)\b|\b(?:is|are) (?:it|this|that|anything|the \w+|my \w+) (?:still |now |already |even )?(?:due|payable|owed|to be paid)\b|"
    r"\b(?:muss|müssen|soll|sollen) (?:ich|wir) [^?]{0,60}\b(?:be)?zahlen\b|\b(?:zahle|schulde) ich\b|\b(?:tengo|tenemos|tendré) que (?:pagar|abonar)|\b(?:debo|debemos) (?:pagar|abonar|algo)\b|\b(?:dois-je|devons-nous|faut-il|est-ce que je dois)\b[^?]{0,30}\b(?:payer|régler)\b"
)
"""Asks whether something is to be paid."""


def waives(lowered: str) -> bool:
    """Whether a text in lower case says that something need not be paid, now or at all."""
    return _NOT_DUE.search(lowered) is not None


_CUT = regex(r"[;:–—]|,? (?:and|but|so|und|aber|also|y|pero|así que|et|mais|donc) ")


def is_bounded(lowered: str, hit: re.Match[str]) -> bool:
    """Whether the clause around a match says until when, or only for a time."""
    start = max((cut.end() for cut in _CUT.finditer(lowered, 0, hit.start())), default=0)
    end = _CUT.search(lowered, hit.end() - 1)
    return _BOUNDED.search(lowered, start, end.start() if end else len(lowered)) is not None


def asks_whether_due(quote: str) -> bool:
    """Whether a question in lower case is whether something is to be paid."""
    return _MUST_PAY.search(quote) is not None


_A_COST = (
    r"(?P<cost>fee|charge|cost|fare|fine|penalty|deposit|rent|postage|surcharge|supplement|price|excess|premium)s?"
)
_ONE_COST = regex(rf" ?(?:[\w'-]+ ){{0,4}}?{_A_COST}\b")
_NO_COST = regex(
    rf"\b(?:no|without(?: an?| any| the)?|not (?:pay|charged|charge)(?: an?| any| the| for)?|waiv\w+(?: the| your| an?)?|free of(?: the| any)?)(?: [\w'-]+){{0,3}}? {_A_COST}\b"
)


def denies_as_planned(lowered: str, end: int, held: str) -> bool:
    """Whether what is said to be left unpaid, from `end` on, is a cost that the plan itself says there is none of: "you won't
    pay a second call-out fee" of "with no second call-out fee"."""
    named = _ONE_COST.match(lowered, end)
    return named is not None and any(one["cost"] == named["cost"] for one in _NO_COST.finditer(held))

"""What a question asks beyond the help that it names: who, where to, how, whether the customer must do something first.

"Where do I send the old lamp?" names a delivery and is not answered by one. In English, German, Spanish and French.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_DUTY = regex(
    r"\b(?:do|must|should|shall) (?:i|we) (?:\w+ ){0,2}?(?:have to|need to|send|return|pay|keep|sign|bring|pack|be)\b|\b(?:have|need) (?:i|we) (?:got )?to\b|\bam i (?:supposed|meant|expected) to\b|"
    r"\b(?:muss|müssen|soll|sollen|brauche) (?:ich|wir)\b|\b(?:tengo|tenemos) que\b|\b(?:debo|debemos|hay que|hace falta)\b|\b(?:dois-je|devons-nous|faut-il|je dois|il faut)\b",
    re.IGNORECASE,
)
_WAITS = regex(r"\b(?:wait|warten|esperar|attendre)\b", re.IGNORECASE)
"""Asks when, and nothing of a duty: "how long do I have to wait for the refund?"."""
_BACK = regex(r"\bback\b|\breturn|zurück|retour|\bdev(?:olv|uelv)|\brenvoy|\brendre\b", re.IGNORECASE)
_NOT_BEFORE = regex(
    r"\b(?:(?:only |not )?(?:after|from|before)|starting|(?:erst )?ab(?: dem)?|(?:erst )?nach(?: dem)?|a partir del?|después del?|à partir du?|après(?: le)?) (?:the |el )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?! (?:days|hours|weeks|months|years|tage|wochen|stunden|monaten|jahren|días|semanas|meses|jours|semaines|mois|ans))",
    re.IGNORECASE,
)
"""A time that suits the customer: "can you collect it after the 25th?"."""
_WHERE_TO = regex(
    r"\b(?:where (?:to|do|should|shall|can|must|does|will)|(?:to )?which (?:address|account|card|courier|shop|store|depot|carrier)|what address|who (?:pays|will pay|collects|picks|brings|comes|signs)|"
    r"wohin|woher|womit|an wen|an welche\w*|auf welche\w*|bei wem|mit welche\w*|wer (?:zahlt|bezahlt|trägt|holt|kommt|bringt)|"
    r"a ?dónde|a quién|a qué (?:dirección|cuenta)|en qué cuenta|con qué \w+|quién (?:paga|recoge|viene|trae)|"
    r"où (?:dois|puis|faut|est-ce que je|envoyer|renvoyer|déposer)|à qui|à quelle adresse|sur quel compte|par quel \w+|qui (?:paie|paye|vient|passe|récupère))\b",
    re.IGNORECASE,
)
_CARRIAGE = regex(
    r"\b(?:return(?:s|ing)?\b(?! (?:my|our|the) (?:call|money))|(?:send|sending|post|posting|ship|shipping) (?:\w+ ){1,4}back|postage|return shipping|"
    r"rücksend\w*|rückversand|retoure\w*|porto|zurückzu(?:schicken|senden)|zurück(?:schick|send)\w*|(?:envío|gastos) de (?:vuelta|devolución)|devolver(?:lo|la|los|las)?|(?:frais de )?(?:renvoi|retour)|renvoyer)\b",
    re.IGNORECASE,
)
_BEARS = regex(
    r"\b(?:who|wer|quién(?:es)?|qui)\b[^?]*\b(?:pay\w*|cover\w*|bears?|zahlt|bezahlt|trägt|übernimmt|paga|asume|paie|paye|prend)\b|"
    r"\b(?:free|cost|charged?|pay|kostenlos|kostet|kosten|zahlen|bezahlen|gratis|cuesta|pagar|gratuit\w*|coûte|payer)\b",
    re.IGNORECASE,
)
_BESIDE = regex(
    r"^\W*(?:and )?(?:also|besides|by the way|another (?:thing|question)|separately|one more (?:thing|question)|außerdem|übrigens|noch (?:eine frage|etwas)|también|además|por cierto|otra cosa|aussi|de plus|par ailleurs|au fait|autre (?:chose|question))\b",
    re.IGNORECASE,
)
_THING = regex(
    r"\b(?:get|take|takes|done|fixed|sorted|finished|bekomme\w*|fertig|recib\w+|llega\w*|arriver?a?|arrive|recevr\w+|recevoir|finir?|have it)\b",
    re.IGNORECASE,
)
_TIDINGS = regex(r"\b(?:answer|know|update|antwort|respuesta|réponse)\b", re.IGNORECASE)


def is_duty(text: str) -> bool:
    """Whether a question is about what the customer must do: "do I have to send the old one back first?"."""
    return _DUTY.search(text) is not None and _WAITS.search(text) is None


def asks_more(text: str) -> bool:
    """Whether a question asks for what no plan tells by giving the help that it names."""
    return is_duty(text) or _WHERE_TO.search(text) is not None or _NOT_BEFORE.search(text) is not None


def of_returning(text: str) -> bool:
    """Whether the customer asks if something is to be sent back by them, which a collection answers."""
    return is_duty(text) and _BACK.search(text) is not None


def of_carriage(text: str) -> bool:
    """Whether it is asked what sending something back costs, or who pays for it: no refund or replacement says so."""
    return _CARRIAGE.search(text) is not None and _BEARS.search(text) is not None


def is_beside(text: str) -> bool:
    """Whether what is asked is told to be another matter: "also, why was I charged in euros?"."""
    return _BESIDE.search(text) is not None and "?" in text


def awaits_a_thing(text: str) -> bool:
    """Whether a bare "when" is about what the customer gets, not about word from us: "when do I get it?"."""
    return _THING.search(text) is not None and _TIDINGS.search(text) is None

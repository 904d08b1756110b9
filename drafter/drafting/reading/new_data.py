"""What a customer tells anew that an order or a payment depends on: another address, an account, a time when nobody is in.

No plan knows it: whoever sends the reply must write it into the order, or the thing goes to the old address. What only tells
of the past ("I was not at home", "it was taken from my bank account") is nothing new. In four languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.reading.own_text import own_text

Kind = Literal["address", "account", "absence"]

_STREET = (
    r"\d{1,5}[a-z]?,? (?:\w+ ){1,3}?(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|way|court|ct|close|place|blvd|crescent|terrace|square)\b|"
    r"\w*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring) ?\d+|(?:calle|avenida|paseo|plaza) \w+[^.?!]{0,30}\d+|\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|chemin|allée|impasse|quai) \w+"
)
_SENDING = r"(?:send|deliver|ship|post|resend|redirect|bring|forward|(?:ver|zu)?schick|send|liefer|zustell|envi|envíe|entreg|mand|envoy|livr|expédi)"
_NO_MORE = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:and|so|but|because|until|till|before|after|between|from|on|at|during|when|that (?:day|week|morning|afternoon|evening)|this|next|all|tomorrow|tonight|to (?:receive|sign|take|let|open)|for (?:the|a|any) (?:pick-?up|delivery|courier|collection|parcel|technician)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)"
_PATTERNS: dict[Kind, re.Pattern[str]] = {
    "address": regex(
        rf"\b{_SENDING}\w*\b[^.?!]{{0,80}}\b(?:to|at|an|in|nach|a|en|au|à)\b[^.?!]{{0,30}}?(?:{_STREET})|"
        r"\b(?:i|we)(?:['’]ve| have)?(?: just| recently| now)? moved(?: house| home| flat| out| away| (?:last|this) \w+| in \w+| to \d+)?(?=\s*(?:[.,;:!?)]|$|and\b|so\b|since\b))|"
        r"\b(?:(?:my|our|a|the|to the) (?:new|different)|change (?:my|our|the)|update (?:my|our|the)|another) (?:(?:delivery|shipping|postal|billing|home|mailing) )?address\b|"
        r"\b(?:neuen?|neuer|andere[nr]?|geänderte[nr]?) (?:liefer|versand|rechnungs|post)?(?:adresse|anschrift)\b|\bänder\w* (?:sie )?(?:bitte )?(?:die|meine|unsere) (?:liefer|versand|rechnungs|post)?(?:adresse|anschrift)\b|\b(?:adresse|anschrift) (?:hat sich geändert|ändern|geändert)\b|\b(?:bin|sind) (?:\w+ ){0,4}umgezogen\b|"
        r"\b(?:nueva|otra) dirección\b|\bcambi\w+ (?:la|mi|nuestra) dirección\b|\b(?:me he|nos hemos|me acabo de) mudad?[or]?\w*|\bme mudé\b|"
        r"\b(?:nouvelle|autre) adresse\b|\bchang\w+ (?:mon|notre|l['’]) ?adresse\b|\b(?:j['’]ai|nous avons|on a) (?:\w+ )?déménagé\b",
        re.IGNORECASE,
    ),
    "account": regex(
        r"\b(?:to|into|onto|on) (?:my|our|this|a|another|the following|the) (?:(?:new|other|different|husband['’]s|wife['’]s) )?(?:bank account|current account|iban)\b|\b(?:to|into|onto|on) (?:my|our|a|another) (?:new|other|different) (?:account|card)\b|\bmy new (?:bank )?(?:account|card|iban)\b|"
        r"\bauf (?:mein|unser|ein|dieses|das)\w* (?:(?:neue|andere|folgende)[sn]? )?(?:bankkonto|girokonto|konto)\b|\bneuen? (?:bankverbindung|iban|kontonummer)\b|\bneues konto\b|"
        r"\b(?:a|en) (?:mi|nuestra|otra|esta|la siguiente) (?:nueva )?cuenta\b(?! de (?:cliente|usuario))|\b(?:nueva|otra) (?:cuenta|tarjeta)\b|"
        r"\bsur (?:mon|notre|un autre|ce|le) (?:nouveau )?compte\b(?! client)|\b(?:nouveau|autre) (?:compte|rib|iban)\b",
        re.IGNORECASE,
    ),
    "absence": regex(
        rf"\b(?:i|we) (?:can['’]?t|cannot|can not|won['’]?t|will not|am not|are not|aren['’]t|will only|can only)(?: be)? (?:at home|home|in|there){_NO_MORE}|"
        rf"\b(?:i|we)(?:['’]m|['’]re|['’]ll| am| are| will)(?: be)? (?:not|only)(?: be)? (?:at home|home|in|there){_NO_MORE}|"
        rf"\b(?:nobody|no one)(?:['’]ll| will| is|['’]s)(?: be)? (?:at home|home|in|there){_NO_MORE}|"
        r"\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll be| will be) (?:away|out of town|abroad|travelling|traveling|on holiday|on vacation|in hospital)\b(?= (?:on|from|until|till|this|next|all|between|for|the|over)\b)|"
        r"\b(?:ich|wir|niemand|keiner)\b(?! war| hatte| wurde)[^.?!,]{0,40}\b(?:nicht|erst|niemand|nur) (?:\w+ ){0,3}(?:zu ?hause|daheim|anwesend)\b|\b(?:bin|sind) (?:ich |wir )?[^.?!,]{0,30}\b(?:nicht|erst \w+ \w+) (?:zu ?hause|daheim)\b|\b(?:niemand|keiner) (?:ist |wird )?[^.?!,]{0,20}(?:zu ?hause|daheim)\b|\b(?:bin|sind) (?:ich |wir )?(?:\w+ ){0,4}(?:verreist|im urlaub)\b|"
        r"\bno (?:estaré|estoy|estaremos|estamos|voy a estar|vamos a estar|puedo estar|podré estar|habrá nadie)\b(?: \w+){0,4}? en casa\b|\b(?:estaré|estaremos) (?:fuera|de viaje|de vacaciones)\b|\bno habrá nadie\b|"
        r"\b(?:ne |n['’])?(?:serai|suis|serons|sommes|sera) (?:pas (?:\w+ ){0,2}(?:chez (?:moi|nous)|à la maison)|absente?s? (?:le|la|du|de|jusqu|toute|cette|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|en (?:vacances|déplacement)\b)|\bpeux pas être (?:chez moi|à la maison|là)\b|\bil n['’]y aura personne\b",
        re.IGNORECASE,
    ),
}
_PAST = regex(
    r"\b(?:charged|debited|you (?:have |had )?\w+ed|never (?:came|arrived)|took|taken|withdr\w+|was refunded|have refunded|was sent|was delivered|delivered it|you sent|sent it|abgebucht|eingezogen|wurde|wurden|haben sie|cobrad\w+|cargad\w+|enviaron|entregaron|débité\w*|prélevé\w*|avez (?:envoyé|livré)|a été)\b",
    re.IGNORECASE,
)
"""Tells what was done already: no order to do it."""


_NOTHING_CAME = regex(
    r"\b(?:nothing|never|not (?:a|one|arrived|received|there)|no (?:money|refund|payment|sign)|hasn['’]t|haven['’]t|isn['’]t|has not|have not|is not|nichts|keine?n?|nicht (?:da|angekommen|eingegangen|auf)|noch nicht|"
    r"nada|no (?:ha|han|hay|me|he|está|llega)|nunca|rien|aucun\w*|toujours pas|jamais|(?:n['’]|ne )\w+ (?:pas|rien))\b",
    re.IGNORECASE,
)
"""Tells that nothing has come to an account: no order to pay to it."""


class NewData(NamedTuple):
    """What is told anew, and the place of the sentence that tells it."""

    kind: Kind
    start: int
    end: int


def new_data(text: str) -> Iterator[NewData]:
    """What a message tells anew, the first of each kind."""
    told: set[Kind] = set()
    for piece in sentences(own_text(text)):
        for kind, pattern in _PATTERNS.items():
            past = kind != "absence" and _PAST.search(piece.text) is not None
            past = past or (kind == "account" and _NOTHING_CAME.search(piece.text) is not None)
            if kind not in told and not past and pattern.search(piece.text):
                told.add(kind)
                yield NewData(kind, piece.start, piece.end)

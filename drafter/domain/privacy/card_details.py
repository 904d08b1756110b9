"""What goes with a card number: its expiry date and its security code, by the words before them or by their place after
the number ("4111 … 1111, 09/28, 123"). Of use to a thief even without the number.

An expiry counts only where a card is spoken of: a voucher has one too, and a card that *expired* opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from drafter.domain.privacy.cards import find_cards
from drafter.domain.regex import regex

Place = tuple[int, int]

_MONTH = r"(?:0?[1-9]|1[0-2])[ ]?[/.-][ ]?(?:20)?\d\d(?![\d/.-]\d)"
_CODE = r"\d{3,4}(?![\d/.,:-]?\d)"
_LINK = (
    r"(?:[ \t]*(?:[:=#(]|\b(?:dates?|thru|through|until|till|is|are|of|on|to|in|am|im|bis|zum|ist|lautet|es|el|en|hasta|est|le|jusqu['’]au?|"
    r"number|no\.?|nr\.?)(?![^\W\d_])))*[ \t]*"
)
_EXPIRY_NAMES = (
    r"(?:exp(?:iry|ires?|iration|ir\.?|\.)?|valid|good (?:until|thru|through)|gültig|läuft|ablauf(?:datum)?|verfall(?:sdatum)?|"
    r"caduca|caducidad|vence|vencimiento|vto\.?|venc\.?|válida|valable|date d['’]expiration|fin de validité|expire)"
)
_CODE_NAMES = (
    r"(?:cvv2?|cvc2?|cvn2?|csc|cid|card (?:verification|security) (?:code|value|number)|security (?:code|number|digits)|"
    r"(?:three|four|3|4)[- ]digits?(?: (?:code|number|security code))?(?: on the back)?|(?:code|number|digits) on the back|"
    r"prüf(?:ziffer|nummer|code)|karten(?:prüfnummer|prüfziffer)|sicherheits(?:code|nummer)|kartencode|"
    r"código de (?:seguridad|verificación)|código cvv|cifras de atrás|cryptogramme(?: visuel)?|code de (?:sécurité|vérification)|"
    r"chiffres au dos)"
)
_PLAIN_CODE = r"(?:code|código|codigo|pin|cv|sec(?:urity)?)"
_EXPIRY = regex(rf"(?<![\w]){_EXPIRY_NAMES}(?![^\W\d_]){_LINK}(?P<value>{_MONTH})", re.IGNORECASE)
_SECURITY = regex(rf"(?<![\w]){_CODE_NAMES}(?![^\W\d_]){_LINK}(?P<value>{_CODE})", re.IGNORECASE)
_NEXT = regex(
    rf"[ \t\n]*(?:[.,;|/·–-]|\b(?:and|und|y|et|with|mit|con|avec)\b)?[ \t\n]*(?:(?:the|its|der|die|el|la|le)[ ])?"
    rf"(?:(?:{_EXPIRY_NAMES}(?![^\W\d_]){_LINK})?(?P<month>{_MONTH})|(?P<named>(?:{_CODE_NAMES}|{_PLAIN_CODE})(?![^\W\d_]){_LINK})?(?P<code>{_CODE}))",
    re.IGNORECASE,
)
"""What stands right after a number, an expiry or a code of a card; figures alone are a code only after an expiry."""
_DATED = regex(r"\d[ ]?[/.-][ ]?\d\d")
_DATED_END = regex(r"[/.-][ ]?\d\d(?:\d\d)?$")
_ANY_MONTH = regex(rf"(?<![\d/.-]){_MONTH}")
_CODE_TELLS = ("cv", "csc", "cid", "cod", "cód", "digit", "number", "prüf", "nummer", "crypt", "cifras", "chiffres")
_CARD = regex(
    r"\b(?:(?:credit|debit|bank|payment|kredit|giro|ec)[ -]?)?(?:cards?|karten?|kreditkarten?|tarjetas?|cartes?(?: bancaires?| bleues?| de crédit)?|visa|"
    r"master ?card|amex|maestro|american express)\b",
    re.IGNORECASE,
)
_OTHER_CARD = regex(
    r"\b(?:gift|loyalty|member(?:ship)?|bonus|points|library|sim|travel|rail|id|graphics|sd|memory|green|post|business|"
    r"geschenk|kunden|fahr|bahn|fidelidad|regalo|fidélité|cadeau|d['’]identité|d['’]embarquement)[ -]?$",
    re.IGNORECASE,
)
_NEAR = 80


_WHOSE = (
    r"(?:\b(?:my|the|that|this|its|your|our|meine[rnm]?|unsere[rnm]?|diese[rnm]?|die|der|das|dem|den|mi|la|el|su|esta|ma|le|cette|"
    r"notre|votre)\b\s*)?"
)
_NUMBERED = r"(?:number|nummer|no\.?|nr\.?|n°|número|numéro|ending(?:[ ]in)?|mit[ ]der[ ]nummer)"
_LEAD = regex(
    rf"[\s,;:(|/–-]*(?:\b(?:and|und|y|et|with|mit|con|avec)\b\s*)?"
    rf"(?:\b(?:on|onto|from|to|by|using|auf|von|per|en|a|de|sur|par)\b\s*{_WHOSE}(?:{_CARD.pattern}\s*)+(?:{_NUMBERED}(?![^\W\d_]))?"
    rf"|{_WHOSE}(?:{_EXPIRY_NAMES}|{_CODE_NAMES}|{_PLAIN_CODE}|{_NUMBERED})(?![^\W\d_]))?{_LINK}\s*$",
    re.IGNORECASE,
)
"""What only leads up to such figures: ", on my Visa card number", "and the code is"."""


def without_payment(text: str, start: int, end: int) -> str:
    """`text[start:end]` without card numbers, expiries and security codes, and without the words that only lead up to
    them. What they are is told by the whole text."""
    places = sorted({*find_cards(text), *find_card_details(text)}, reverse=True)
    uncut = len(text)
    for first, last in places:
        last = min(last, uncut)  # two finders may share figures
        if start <= first < end and first < last:
            lead = _LEAD.search(text, start, first)
            uncut = lead.start() if lead else first
            last += text[last : last + 1] == ")" and "(" in text[uncut:first]
            text = text[:uncut] + text[last:]
            end -= last - uncut
    return text[start : max(start, end)]


def find_card_details(text: str, told: Collection[str] = ()) -> Iterator[Place]:
    """The date of each expiry and the figures of each security code, in no order; never the card number itself.

    `told` are details known from elsewhere: an expiry among them is one here too, whatever stands before it."""
    low = text.lower()
    known = [hit.span("value") for hit in _SECURITY.finditer(text)] if any(map(low.__contains__, _CODE_TELLS)) else []
    if _DATED.search(text):
        known += [hit.span("value") for hit in _EXPIRY.finditer(text) if _of_a_card(text, *hit.span())]
        known += [hit.span() for hit in _ANY_MONTH.finditer(text) if hit[0] in told and hit.span() not in known]
    yield from known
    for _, end in [*find_cards(text), *known]:
        dated = (before := _DATED_END.search(text, max(0, end - 8), end)) is not None and before.end() == end
        while (following := _NEXT.match(text, end)) is not None:
            if following["code"] and not (dated or following["named"]):
                break
            end, dated = following.end(), following["month"] is not None
            place = following.span("month" if dated else "code")
            if place not in known:
                yield place
                known.append(place)


def _of_a_card(text: str, start: int, end: int) -> bool:
    """Whether a payment card is spoken of close by."""
    first, last = max(0, start - _NEAR), end + _NEAR // 2
    near = (hit.start() for hit in _CARD.finditer(text, first, last))
    return any(not _OTHER_CARD.search(text, max(0, at - 14), at) for at in near) or any(
        first <= place[0] <= last for place in find_cards(text)
    )

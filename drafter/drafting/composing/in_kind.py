"""An offer told in kind, for replies that others can read: "a full refund" without the sum, the id or the address."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_MONEY = r"(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥](?:[A-Z]{2}\b)?|US\$|\$US|[A-Z]{3}\b|dollars?|euros?|pounds?)|[A-Z]{3}\s?\d[\d.,]*)"
_LINK = {"en": r"(?:of|for|worth|totalling|up to)", "de": r"(?:von|über|in Höhe von|im Wert von)",
         "es": r"(?:de|por|por valor de)", "fr": r"(?:de|d['’]un montant de|d['’]une valeur de)"}  # fmt: skip
_ID = regex(
    r"\s*(?:(?:for|on|zu|para|pour|del?|de la)\s+)?(?:your |Ihrer? |su |votre )?"
    r"(?:order|booking|account|invoice|ticket|reference|Bestellung|Buchung|Rechnung|pedido|reserva|commande|facture)"
    r"\s+(?:no\.?\s*|number\s+|Nr\.?\s*|n[º°]\s*)?[#\w-]*\d[\w-]*",
    re.IGNORECASE,
)
_REST = regex(r"\S+@\S+|https?://\S+|\+?\d[\d\s().-]{6,}\d|\b(?=\w*\d)(?=\w*[A-Z])[A-Z0-9-]{5,}\b")


_CARD = regex(
    r"\b(card|account|Karte|Konto|tarjeta|cuenta|carte|compte)\s+(?:ending|endend|terminad\w+|finissant)\s+(?:in |mit |auf |en |par )?[*x•]*\d{2,4}",
    re.I,
)
_COUNT = regex(r"(?<!\b[A-Z]{2} )\b\d[\d.,]{2,}\s+(?=[^\W\d_])")
"""A number of things; the number of a flight ("HA 421") says which one it is, and anybody may know it."""
_LEFT_OVER = regex(
    r"\s(?:at|to|about|under|on|an|unter|a|en|à|sur)(?=\s*(?:$|[.,;]|\s(?:at|to|about|under|on|for|and)\s))"
)


def in_kind(text: str, language: str) -> str:
    """`text` without amounts, ids, links, addresses of mail and phones, and without the words that led to them."""
    lead, whole = _LINK.get(language, _LINK["en"]), text
    text = re.sub(rf"\s*(?:\b{lead}\s+)?{_MONEY}", "", text)
    text = _CARD.sub(r"\1", text)
    text = _COUNT.sub("", _REST.sub("", _ID.sub("", text)))
    if text != whole:  # "one person to talk to" lacks nothing
        text = _LEFT_OVER.sub(" ", text)
    return re.sub(r"\s{2,}", " ", text).strip(" ,")

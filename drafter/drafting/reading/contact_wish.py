"""How a customer wishes to be reached: "don't call me", "nur per Mail", "por correo, por favor", "pas d'appel".

A wish is told to us and holds from now on: "you never call me" is a reproach, "why don't you call me?" a question.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.domain.case import Channel
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.reading.own_text import own_text

_NO_CALL = regex(
    r"(?<!you )(?<!they )(?<!why )(?<!\bi )(?<!\bwe )\b(?:don['’]?t|do not|no need to|rather not|stop|not to|never) (?:please )?(?:call|phone|ring|telephone|calling|phoning|ringing)(?: (?:me|us)\b(?! (?:a|an|sir|madam|mad|crazy|stupid|liar|love|dear|names|old)\b)|(?= (?:today|this|on|before|after|until|at|again|please)\b)|\s*(?=[,.;!)]|$))|\bno (?:phone )?calls?\b(?=,? (?:please|today|this|until|before)|\s*[,.;!]|$)(?<!got no calls)(?<!had no calls)(?<!got no call)(?<!had no call)|"
    r"\b(?:bitte|mich|uns)\b[^.?!]{0,30}\bnicht (?:mehr )?(?:anrufen|telefonisch)|(?:^|[,;:] ?)(?:und |aber |also )?nicht anrufen\b|\brufen sie (?:mich|uns) (?:\w+ ){0,4}nicht (?:mehr )?an\b|\bkeine (?:anrufe|telefonate)\b(?= bitte|[,.;!]| mehr|$)|"
    r"\bno (?:me|nos) llam(?:e|en|es)\b(?! nunca)|\b(?:nada de|sin) llamadas\b|"
    r"(?<!vous )\bne (?:m['’]appelez|nous appelez|me téléphonez|me rappelez|nous rappelez) pas\b|(?<!toujours )(?<!encore )\bpas d['’]appels?\b(?! depuis| de votre| hier| à ce jour| reçu)|\b(?:ne pas|pas) (?:m['’]|me |nous )(?:appeler|téléphoner|rappeler)\b",
    re.IGNORECASE,
)
_BY: dict[Channel, str] = {
    "email": r"e-?mails?|mails?|correo(?: electrónico)?|courriels?",
    "sms": r"sms|text(?: message)?s?|mensajes? de texto|texto",
}
_ONLY: dict[Channel, re.Pattern[str]] = {
    channel: regex(
        rf"\b(?:{by}) only\b(?! (?:works?|says?|said|tells?|told|came|arrived|reached|contain\w*|had|has))|\bonly (?:by|via|through|per) (?:{by})\b|\b(?:reply|respond|answer|contact|reach|get back to|write to) (?:to )?(?:me |us )?(?:please )?(?:by|via|through) (?:{by})\b|"
        rf"\b(?:nur|ausschließlich|lieber|bitte) (?:per|über|via|noch per) (?:{by})\b|\b(?:solo|sólo|solamente|únicamente|mejor) (?:por|al) (?:{by})\b|\bpor (?:{by})(?: solamente| únicamente|,? por favor)|\b(?:escr[ií]b|resp[oó]nd|cont[eé]st|cont[aá]ct)\w+ (?:\w+ )?por (?:{by})\b|"
        rf"\b(?:uniquement|seulement|plutôt) par (?:{by})\b|\bpar (?:{by})(?: uniquement| seulement|,? s['’]il vous plaît|,? svp)|\b(?:répondez|écrivez|contactez)(?:-moi|-nous)? par (?:{by})\b",
        re.IGNORECASE,
    )
    for channel, by in _BY.items()
}
_OF_US = regex(
    r"\b(?:you|they|one) (?:can |are |may |could |were )?only\b|\b(?:sie|man) (?:sind|ist|kann|können) nur\b",
    re.IGNORECASE,
)
"""What is told of how the company can be reached."""
_CALLS = regex(
    r"\b(?:call|phone|ring|telephone) you\b|\bgive you a (?:call|ring)\b|\bSie (?:\w+ ){0,3}?(?:an|zurück)rufen\b|\brufe (?:ich )?Sie\b|\bIhnen telefonisch\b|\b(?:le |la |lo |les )llam\w+|\bllamar(?:le|la|lo|les)\b|\bllamaré\b|\bvous (?:r)?appel(?:er|lerai|le)\b|\bvous téléphon\w+"
)
_INSTEAD: dict[str, tuple[re.Pattern[str], str]] = {
    "en": (regex(r"\b(?:call|phone|ring|telephone) you(?: back)?\b"), "{write} you"),
    "de": (regex(r"\bSie (?:an|zurück)rufen\b"), "Ihnen schreiben"),
    "es": (regex(r"\bllamar(?:le|la|lo)\b"), "escribirle"),
    "fr": (regex(r"\bvous r?appeler\b"), "vous écrire"),
}
_WRITE: dict[Channel, str] = {"email": "email", "sms": "text"}


class Wish(NamedTuple):
    """No calls; `only` the channel that is named instead, where one is. The place of the sentence that tells it."""

    only: Channel | None
    start: int
    end: int


def contact_wish(text: str) -> Wish | None:
    """The last wish of a message not to be called; None where it tells none."""
    found: Wish | None = None
    for piece in sentences(own_text(text)):
        if piece.text.endswith("?") or _OF_US.search(piece.text):
            continue
        only = next((channel for channel, pattern in _ONLY.items() if pattern.search(piece.text)), None)
        if only or _NO_CALL.search(piece.text):
            found = Wish(only or (found.only if found else None), piece.start, piece.end)
    return found


def calls(text: str) -> bool:
    """Whether we say that we will ring the customer."""
    return _CALLS.search(text) is not None


def in_writing(does: str, language: str, channel: Channel) -> str:
    """An act with a call as one in writing.

    >>> in_writing("call you to make sure that the new lamp works", "en", "email")
    'email you to make sure that the new lamp works'
    """
    pattern, instead = _INSTEAD.get(language, _INSTEAD["en"])
    return pattern.sub(instead.format(write=_WRITE.get(channel, "write to")), does)

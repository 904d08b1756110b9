"""How a person is reached: e-mail addresses, phone numbers and network addresses.

A phone number has as many forms as countries. One with a country code, a leading zero and gaps, or the North American
form counts by itself; bare figures count only where the words around say that it is a phone.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from drafter.domain.privacy.around import Place, found_at, names_a_thing, stretches
from drafter.domain.regex import regex

_BEFORE_AT = regex(r"(?<![\w.+-])[\w.+'-]{1,64}$")
_AFTER_AT = regex(r"@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@])")
_AT_IN_WORDS = regex(
    r"(?:[ ]?(?:\(at\)|\[at\]|\{at\})[ ]?(?:[\w-]{1,40}(?:[ ]?(?:\(dot\)|\[dot\]|\{dot\})[ ]?|[ ]dot[ ]|\.)){1,3}"
    r"|[ ]at[ ](?:[\w-]{1,40}[ ]dot[ ]){1,3})"
    r"(?:com|org|net|edu|gov|info|io|co|uk|de|at|ch|fr|es|it|nl|eu|us|ca|au)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_LOCAL = 64  # RFC 5321

_EXTENSION = r"(?:[ ,]{0,2}(?:x|ext\.?|extension)[ ]?\d{1,6})?"
_ABROAD = regex(
    rf"(?<![\w+])(?:\+|00)[1-9]\d{{0,2}}(?:[ .\-/\u00a0]{{0,2}}\(?\d{{1,5}}\)?){{2,7}}{_EXTENSION}(?!\w|[.,]\d)"
    rf"|(?<![\w+])\+[1-9]\d{{7,14}}{_EXTENSION}(?!\d)"
)
_AT_HOME = regex(
    r"(?<![\w.,/#@+$€£-])(?:"
    r"\(0\d{1,5}\)[ ]?\d{2,8}(?:(?:[ .\-/]| [/-] )\d{2,8}){0,4}"  # (030) 1234567
    r"|0\d{1,5}(?:(?:[ .\-/]| [/-] )\d{2,8}){1,5}"  # 0341 8387176, 03.93.92.16.85
    r"|0[1-9]\d{8,9}"  # 07700900123
    rf"){_EXTENSION}(?![\w]|[.,/-]\d)"
)
_NORTH_AMERICAN = regex(
    r"(?<![\w.,/#@+$€£-])(?:1[ .-]?)?(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}"
    rf"{_EXTENSION}(?!\w|[.,-]\d)"
)
_BARE = regex(
    rf"(?<![\w.,/#@+$€£-])(?:\(\d{{1,5}}\)[ ]?)?\d{{2,12}}(?:[ .\-/]\d{{2,8}}){{0,5}}{_EXTENSION}(?!\w|[.,/-]\d|%)"
)
_LETTERED = regex(r"(?<![\w.,/#-])1[- ]8(?:00|33|44|55|66|77|88)[- ][A-Z0-9]{3,7}(?:-[A-Z0-9]{1,7})?(?!\w)")
_DATE = regex(
    r"(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d{2}"
    r"|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}[ ]\d{1,2}(?:[.]\d{2})?|(?:19|20)\d{2}[-/ ](?:19|20)\d{2}"
)
_A_PHONE = regex(
    r"\b(?:(?:tele)?phone|tel|mobile|cell(?:phone)?|landline|fax|desk|whats ?app|sms|call(?:ed|ing|s)?(?: me| us| back)*|text(?: me)?|ring(?: me)?|"
    r"reach(?:ed|able)?|dial(?:led|ed)?|contact (?:me|number|no|n)|my number|(?:phone|contact) ?n(?:o|umber)|ph|phonenumber|callback|"
    r"telefon(?:nummer)?|handy(?:nummer)?|mobil(?:nummer)?|festnetz|rückruf|rufnummer|anrufen|erreich(?:en|bar)|unter|"
    r"tel[ée]fono|tfno|móvil|celular|llam(?:ar|ad|en|e|a)(?:me|nos)?|"
    r"téléphone|portable|mobile|joindre|joignable|appel(?:er|ez)?|rappel(?:er|ez)?)\b"
    r"(?:[\s:.,=(+#-]|(?:me|us|him|her|them|back|on|at|under|is|was|no|number|my|the|our|new|old|registered|using|via|again|please|today|"
    r"now|anytime|or|nr|nummer|ist|lautet|mich|mir|uns|auf|unter|der|die|bitte|al|en|el|es|mi|nuestro|por|favor|au|sur|le|est|mon|moi|numéro|"
    r"número|du|de)\b){0,10}$",
    re.IGNORECASE,
)
_A_PHONE_AFTER = regex(
    r"[ ]*[,(–-]?[ ]*(?:is|ist|es|est)?[ ]*(?:\(?(?:my|our|meine|mi|mon) )?(?:(?:tele)?phone|mobile|cell|handy|telefon|teléfono|móvil|"
    r"téléphone|portable|(?:is )?my number)\b(?= number|nummer|[ ]*(?:[.,;!?)]|$))",
    re.IGNORECASE,
)
_MOST_FIGURES = 15  # ITU-T E.164
_FORMS = ((_ABROAD, 8, _MOST_FIGURES + 6), (_AT_HOME, 9, _MOST_FIGURES + 6), (_NORTH_AMERICAN, 10, _MOST_FIGURES + 6))
"""Each form with the fewest and the most figures that it has, an extension among them."""
_ANY = regex("|".join(look.pattern for look, _, _ in _FORMS))

_IPV4 = regex(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_IPV6 = regex(r"(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])")
_A_VERSION = regex(
    r"(?:\b(?:version|firmware|build|release|driver|software|update|app|ios|android|windows|chrome|patch|section|clause|chapter|ver|rev|fw|versión|logiciel)\.?"
    r"[ ]?(?:version |v\.?|is |to |from |number |:)*[ ]?|\bv\.?)$",
    re.IGNORECASE,
)


def find_emails(text: str) -> Iterator[Place]:
    """E-mail addresses, also as people write them to get past a form: "maria (at) web (dot) de"."""
    at = text.find("@")
    while at >= 0:
        if after := _AFTER_AT.match(text, at):
            yield from _with_local(text, at, after.end())
        at = text.find("@", at + 1)
    low = text.lower()
    if "(at)" in low or "[at]" in low or "{at}" in low or (" at " in low and " dot " in low):
        for hit in _AT_IN_WORDS.finditer(text):
            yield from _with_local(text, hit.start(), hit.end())


def _with_local(text: str, at: int, end: int) -> Iterator[Place]:
    local = _BEFORE_AT.search(text[max(0, at - _LONGEST_LOCAL - 1) : at])
    if local:
        yield at - len(local[0]), end


def find_phones(text: str) -> Iterator[Place]:
    """Phone numbers of seven to fifteen figures, or of six where the words around call it one."""
    if "1-8" in text or "1 8" in text:
        yield from (hit.span() for hit in _LETTERED.finditer(text) if any(mark.isalpha() for mark in hit[0]))
    for stretch in stretches(text):
        formed = next(found_at(_ANY, text, stretch), None) is not None
        for look, least, most in _FORMS if formed else ():
            for hit in found_at(look, text, stretch):
                if least <= _count(hit[0]) <= most and (hit[0][0] == "+" or not names_a_thing(text, hit.start())):
                    yield hit.span()
        for hit in found_at(_BARE, text, stretch):
            if 6 <= _count(hit[0]) <= _MOST_FIGURES and not _DATE.fullmatch(hit[0]) and _called_phone(text, hit):
                yield hit.span()


def _called_phone(text: str, hit: re.Match[str]) -> bool:
    start, end = hit.span()
    called = _A_PHONE.search(text, max(0, start - 60), start) or _A_PHONE_AFTER.match(text, end)
    return called is not None and not names_a_thing(text, start)


def _count(text: str) -> int:
    return sum(mark.isdigit() for mark in text)


def find_ips(text: str) -> Iterator[Place]:
    """IPv4 and IPv6 addresses; four numbers after "version" or "v" are none."""
    for hit in _IPV4.finditer(text) if text.count(".") >= 3 else ():
        if _valid(hit[0]) and not _A_VERSION.search(text[max(0, hit.start() - 30) : hit.start()]):
            yield hit.span()
    for hit in _IPV6.finditer(text) if "::" in text or text.count(":") >= 7 else ():
        if _valid(hit[0]) and sum(mark.isalnum() for mark in hit[0]) >= 3:
            yield hit.span()


def _valid(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True

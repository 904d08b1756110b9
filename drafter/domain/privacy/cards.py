"""Payment card numbers (ISO/IEC 7812) by issuer, length and Luhn digit, and bank accounts by IBAN (ISO 13616).

A card number is one whatever stands around it and whatever parts its figures: it may be read aloud, pasted from a
statement, or written to get past a filter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.mentions.identifiers import is_iban
from drafter.domain.regex import regex

Place = tuple[int, int]

_FIGURES = regex(r"\d(?:[\W_]{0,3}\d){11,}")
"""At most three characters that are neither letter nor figure between two figures: more part two numbers."""
_GROUP = regex(r"\d+")
_SHORTEST, _LONGEST = 12, 19
_DOUBLED = bytes.maketrans(b"0123456789", b"0246813579")
"""The cross sum of twice each figure."""
_ISSUED = regex(
    r"4(?:\d{12}|\d{15}|\d{18})"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720|220[0-4]|9792)\d{12}"  # Mastercard, Mir, Troy
    r"|3[47]\d{13}|(?:2131|1800)\d{11}"  # American Express, the older JCB
    r"|3(?:0[0-5]\d|095|[689]\d\d)\d{10}(?:\d\d)?"  # Diners Club
    r"|(?:35(?:2[89]|[3-8]\d)|6\d{3}|81\d\d|5[06-9]\d\d)\d{12,15}"  # JCB, Discover, UnionPay, RuPay, Maestro
    r"|(?:50(?:18|20|38)|5893|6304|6759|676[1-3]|0604)\d{8,15}"  # Maestro, also the short ones
)
_SPOKEN_OF = regex(
    r"\b(?:(?:credit|debit|bank|payment|visa|master ?card|amex|kredit|giro|ec)[ -]?(?:card|karte)?|card|karte|"
    r"kartennummer|tarjeta|carte(?: bancaire| bleue| de crédit)?)\b[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_GIVEN = regex(r"(?:\d[ .-]?){12,18}\d(?!\d)")
_IBAN_CHECK = regex(r"(?<=[A-Za-z]{2})\d\d(?=[ .\-\u00a0\u202f]?[A-Za-z0-9]{3})")
_IBAN_GAPS = " -\u00a0.\u202f"
_IBANS = (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 "
    "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 "
    "LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 "
    "SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
)
_IBAN_LENGTHS = {each[:2]: int(each[2:]) for each in _IBANS.split()}
"""Length by country, from the IBAN registry of SWIFT."""


def find_cards(text: str) -> Iterator[Place]:
    """Every card number; where a longer and a shorter one begin at one place, the longer. A number that is called a
    card's counts also where its check digit is wrong: it may be one figure off."""
    for run in _FIGURES.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, *run.span())]
        index = 0
        while index < len(groups):
            last = _card_from(text, groups, index)
            if last is None:
                index += 1
            else:
                yield groups[index][0], groups[last][1]
                index = last + 1
        for given in _GIVEN.finditer(text, *run.span()):
            if _SPOKEN_OF.search(text, max(0, given.start() - 60), given.start()):
                yield given.span()


def _card_from(text: str, groups: list[Place], first: int) -> int | None:
    """The last group of the longest card number that begins with the group `first`."""
    figures, ends = "", list[tuple[int, int]]()
    for last in range(first, len(groups)):
        start, end = groups[last]
        if len(figures) + end - start > _LONGEST:
            break
        figures += text[start:end]
        ends.append((len(figures), last))
    if len(figures) < _SHORTEST or (figures.isascii() and _ISSUED.match(figures) is None):
        return None
    fitting = (last for length, last in reversed(ends) if length >= _SHORTEST and is_card(figures[:length]))
    return next(fitting, None)


def is_card(figures: str) -> bool:
    """Whether figures of any script, and nothing else, are the number of a card that an issuer may have given out."""
    if not figures.isascii():
        figures = "".join(str(int(figure)) for figure in figures)
    return _ISSUED.fullmatch(figures) is not None and len(set(figures)) > 1 and luhn(figures)


def luhn(figures: str) -> bool:
    """The check digit of ISO/IEC 7812: every second figure doubled, the cross sum is a multiple of ten."""
    told = "".join(str(int(figure)) for figure in figures) if not figures.isascii() else figures
    plain = told.encode()
    return (sum(plain[-1::-2]) + sum(plain[-2::-2].translate(_DOUBLED)) - 48 * len(plain)) % 10 == 0


def find_ibans(text: str) -> Iterator[Place]:
    """Every account whose country, length and check digits hold, in either case, with single gaps."""
    end = 0
    for check in _IBAN_CHECK.finditer(text):
        start = check.start() - 2
        length = _IBAN_LENGTHS.get(text[start : start + 2].upper())
        if length is None or start < end or text[max(0, start - 1) : start].isalnum():
            continue
        stop, plain = _walk(text, start, length)
        if len(plain) == length and is_iban(plain) and not text[stop : stop + 1].isalnum():
            end = stop
            yield start, stop


def _walk(text: str, start: int, length: int) -> tuple[int, str]:
    """Where `length` letters and figures from `start` on end, and what they are; shorter where they break off."""
    at, plain = start, ""
    while at < len(text) and len(plain) < length:
        if text[at].isascii() and text[at].isalnum():
            plain += text[at]
        elif not (text[at] in _IBAN_GAPS and text[at + 1 : at + 2].isalnum()):
            break
        at += 1
    return at, plain

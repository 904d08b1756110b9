"""Amounts of money in a text, in any notation: "$89.99", "89,99 €", "USD 1,250", "twelve pounds fifty", "20 bucks".

A symbol that several currencies share keeps all of them: "$" may be US, Canadian or Australian dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.domain.mentions.numerals import Numeral, find_numerals
from drafter.domain.regex import regex

_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"})
_CROWNS = frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"})
_SIGNS: dict[str, frozenset[str]] = {
    "us$": frozenset({"USD"}), "ca$": frozenset({"CAD"}), "c$": frozenset({"CAD"}), "a$": frozenset({"AUD"}),
    "au$": frozenset({"AUD"}), "nz$": frozenset({"NZD"}), "s$": frozenset({"SGD"}), "hk$": frozenset({"HKD"}),
    "mx$": frozenset({"MXN"}), "r$": frozenset({"BRL"}), "$": _DOLLARS, "£": frozenset({"GBP"}),
    "€": frozenset({"EUR"}), "¥": frozenset({"JPY", "CNY"}), "₹": frozenset({"INR"}), "rs.": frozenset({"INR"}), "rs": frozenset({"INR"}), "zł": frozenset({"PLN"}),
    "kr": _CROWNS, "₺": frozenset({"TRY"}), "₩": frozenset({"KRW"}), "₦": frozenset({"NGN"}), "₱": frozenset({"PHP"}), "₵": frozenset({"GHS"}),
    "ksh": frozenset({"KES"}), "₪": frozenset({"ILS"}), "฿": frozenset({"THB"}), "₴": frozenset({"UAH"}), "₫": frozenset({"VND"}),
}  # fmt: skip
_CODES = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BRL", "GBP", "EUR", "JPY", "CNY", "INR", "PLN", "SEK", "NOK", "DKK", "ISK", "CZK", "TRY", "KRW", "CHF", "HUF", "RON", "ZAR", "AED", "ILS", "THB", "ARS", "CLP", "COP", "PEN", "NGN", "GHS", "KES", "PHP", "MYR", "EGP", "UAH", "VND"]  # fmt: skip
_WORDS: dict[str, frozenset[str]] = {
    "dollar": _DOLLARS, "dollars": _DOLLARS, "dólar": _DOLLARS, "dólares": _DOLLARS, "dolares": _DOLLARS,
    "buck": _DOLLARS, "bucks": _DOLLARS, "euro": frozenset({"EUR"}), "euros": frozenset({"EUR"}),
    "pound": frozenset({"GBP"}), "pounds": frozenset({"GBP"}), "quid": frozenset({"GBP"}), "pfund": frozenset({"GBP"}),
    "libra": frozenset({"GBP"}), "libras": frozenset({"GBP"}), "livres": frozenset({"GBP"}),
    "franken": frozenset({"CHF"}), "francs": frozenset({"CHF"}), "franc": frozenset({"CHF"}),
    "yen": frozenset({"JPY"}), "rupee": frozenset({"INR"}), "rupees": frozenset({"INR"}), "kronor": frozenset({"SEK"}),
    "kroner": frozenset({"NOK", "DKK"}), "pesos": frozenset({"MXN", "ARS", "CLP", "COP"}), "zloty": frozenset({"PLN"}),
    "naira": frozenset({"NGN"}), "cedis": frozenset({"GHS"}), "ringgit": frozenset({"MYR"}),
}  # fmt: skip
_CENTS = "cents|cent|pence|céntimos|centimos|centimes|cent"

_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_CODE = "|".join(_CODES)
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_DIGITS = r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d{1,2})?(?!\d)|\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,3})?(?!\d)"
_NAIRA = r"(?-i:\bN(?=\d{1,3},\d{3}\b))"
"""How naira are written without their sign: "N26,400"."""
_SIGNED = rf"(?:{_SIGN}|{_NAIRA}|\b(?:{_CODE})(?![^\W\d_])|\beuros?\b)"
_GAP = r"[ \t\u00a0\u202f]{0,2}"
_GOES_ON = r"to|back|on|by|will|is|are|was|goes|zurück|auf|bis|an|al?|antes|sur|d'ici|à"
"""Words after the cents of "84 pounds 30 to your card"; "84 pounds 30 days ago" has none."""
_AMOUNT = regex(
    rf"(?P<before>{_SIGNED}){_GAP}(?P<first>{_DIGITS})(?P<dash>[.,](?:-|–|—){{1,2}})?(?P<kilo>[kK]\b)?"
    rf"|(?<![\w.,])(?P<second>{_DIGITS})(?P<dash2>[.,](?:-|–|—){{1,2}})?(?P<kilo2>[kK])?(?:{_GAP}|-)"
    rf"(?P<after>€(?=\d\d(?![\d.,]))|(?:{_SIGN})(?!\d)|(?:{_CODE}|{_WORD})\b)"
    rf"(?:(?<=€)(?P<stuck>\d\d)(?!\d)|{_GAP}(?:(?:and|und|y|con|et)[ \t]+)?(?P<cents>\d{{1,2}}){_GAP}(?:{_CENTS})\b"
    rf"|{_GAP}(?:con[ \t]+)?(?P<bare>\d\d)(?![\d:%]|[.,]\d|{_GAP}(?!(?:{_GOES_ON})\b)\w))?"
    rf"|(?<![\w.,])(?P<only>\d{{1,3}}){_GAP}(?:cents|pence|céntimos|centimes|Cent|p|¢)(?!\w|\.\s?m)",
    re.IGNORECASE,
)
_FIGURES = regex(r"\d+")
_SIGN_ENDS = (*_SIGNS, "n", *(code.lower() for code in _CODES), "euro", "euros")
_LONGEST_SIGN = max(map(len, _SIGN_ENDS)) + 2
_AFTER_WORDS = regex(rf"(?:{_GAP}|-)(?P<unit>{_WORD}|{_CODE})\b", re.IGNORECASE)
_CENTS_AFTER = regex(rf"{_GAP}(?:,{_GAP})?(?:and|und|y|con|et)?[ \t]*$", re.IGNORECASE)
_CENT_WORD = regex(rf"{_GAP}(?:{_CENTS})\b", re.IGNORECASE)
_COUNTED = regex(
    r"[ \t]*(?:%|percent|per cent|prozent|times|mal|veces|fois|people|(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)|"
    r"minuten|stunden|tage|wochen|monate|minutos|horas|días|semanas|meses|heures|jours|semaines|mois)\b",
    re.IGNORECASE,
)
"""What makes a number of its own of the one after an amount: "five pounds twenty times", not "five pounds twenty back"."""
_ABOUT = regex(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|ca\.|etwa|ungefähr|rund|fast|knapp|"
    r"unos|unas|casi|aproximadamente|alrededor de|environ|presque|près de|à peu près)|~|≈)[ \t]{0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AmountMention:
    """`quote == text[start:end]`. `currencies` are those that the notation may mean, empty where it names none
    ("99 cents"). `about` tells that the writer rounds ("about $90")."""

    start: int
    end: int
    quote: str
    value: Decimal
    currencies: frozenset[str]
    about: bool = False


def find_amounts(text: str, *, language: str = "en") -> list[AmountMention]:
    """All amounts in order. Number words are read in `language`, digits and symbols in every notation."""
    found = [mention for match in _in_figures(text) if (mention := _digits(text, match))]
    lowered = text.lower()
    if any(word in lowered for word in _WORDS):
        taken = [(one.start, one.end) for one in found]
        found += [one for one in _worded(text, language) if not any(s < one.end and one.start < e for s, e in taken)]
    return sorted(found, key=lambda one: one.start)


def _in_figures(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_AMOUNT`, tried only where a figure stands, and before it only where a sign or a code does."""
    done = 0
    for figures in _FIGURES.finditer(text):
        at = figures.start()
        if at < done:
            continue
        first = max(done, at - _LONGEST_SIGN)
        signed = text[first:at].rstrip(" \t\u00a0\u202f").lower().endswith(_SIGN_ENDS)
        for start in range(first if signed else at, at + 1):
            if match := _AMOUNT.match(text, start):
                yield match
                done = match.end()
                break


def parse_number(digits: str) -> Decimal:
    """The value of "1,234.56", "1.234,56", "1 234,5", "89,99": the last mark parts the decimals when one or two
    figures follow it, otherwise it groups thousands."""
    plain = re.sub(r"['’\u00a0\u202f ]", "", digits)
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return Decimal(plain)
    tail = len(plain) - last - 1
    whole, decimals = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
    alone = plain.count(".") + plain.count(",") == 1
    if tail == 3 and not (alone and (whole == "0" or len(whole) > 3)):
        return Decimal(whole + decimals)
    return Decimal(f"{whole or '0'}.{decimals}")


def _digits(text: str, match: re.Match[str]) -> AmountMention | None:
    end = match.end()
    if match["only"]:
        value, currencies = Decimal(match["only"]) / 100, frozenset[str]()
    else:
        sign = (match["before"] or match["after"]).lower()
        currencies = _SIGNS.get("₦" if sign == "n" else sign) or _WORDS.get(sign) or frozenset({sign.upper()})
        value = parse_number(match["first"] or match["second"])
        if match["kilo"] or match["kilo2"]:
            value *= 1000
        cents = match["stuck"] or match["cents"] or match["bare"]
        if cents and value == int(value):
            value += Decimal(cents) / 100
        elif cents:
            end = match.end("after")
    start = match.start()
    if match["before"] and match["before"][0].isalpha() and start and text[start - 1].isalnum():
        return None  # the end of a word: "okr 5"
    return _mention(text, start, end, value, currencies)


def _mention(text: str, start: int, end: int, value: Decimal, currencies: frozenset[str]) -> AmountMention:
    about = _ABOUT.search(text, max(0, start - 24), start) is not None
    return AmountMention(start, end, text[start:end], value, currencies, about)


def _worded(text: str, language: str) -> list[AmountMention]:
    """ "eighty-nine dollars and ninety-nine cents", "neunundachtzig Euro neunundneunzig"."""
    cardinals = [one for one in find_numerals(text, language) if not one.ordinal]
    found: list[AmountMention] = []
    used: Numeral | None = None
    for index, number in enumerate(cardinals):
        unit = _AFTER_WORDS.match(text, number.end)
        if unit is None or number is used:
            continue
        end, value = unit.end(), Decimal(number.value)
        small = cardinals[index + 1] if index + 1 < len(cardinals) else None
        if small and small.value < 100 and _CENTS_AFTER.fullmatch(text, end, small.start):
            cents = _CENT_WORD.match(text, small.end)
            bare = small.value >= 10 and "," not in text[end : small.start] and not _COUNTED.match(text, small.end)
            last = "," not in text[end : small.start] and not text[small.end : small.end + 2].strip(" .,;!?")
            if cents or bare or last:
                value += Decimal(small.value) / 100
                end, used = (cents.end() if cents else small.end), small
        found.append(
            _mention(
                text, number.start, end, value, _WORDS.get(unit["unit"].lower(), frozenset({unit["unit"].upper()}))
            )
        )
    return found

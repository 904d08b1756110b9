"""Things written as a string that must be right to the letter: e-mail addresses, links, phone numbers, order and case
numbers, cards, bank accounts, secrets. Cards and accounts count only where their check digits hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.domain.regex import regex

Kind = Literal["email", "link", "phone", "card", "iban", "secret", "id"]

_EMAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}\b")
_TLD = r"(?:com|org|net|io|co|ai|app|dev|info|biz|tv|gov|edu|eu|uk|de|ch|fr|es|nl|pt|pl|se|dk|fi|ca|au|nz|mx|br|ly|gl)"
_TLD_TOO = r"(?:no|it|at|me|be|us|ie|help|support|page|site|link|store|shop|online)"
"""Endings that are words as well: a full stop without a space after it must not make a link of "wait.no"."""
_LINK = regex(
    rf"(?:https?://|www\.)[^\s<>\"'“”]{{1,500}}|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{{0,60}}[a-z0-9])?\.){{1,4}}(?:{_TLD}|{_TLD_TOO}(?=/))(?![\w.-]{{0,60}}@)"
    r"(?:/[^\s<>\"'“”]{0,300})?(?![\w-])(?!\.\w)",
    re.IGNORECASE,
)
_IBAN = regex(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b")
_CARD = regex(r"(?<![\w.-])(?:\d[ -]?){12,18}\d(?![\w-])")
_CARD_PREFIX = regex(r"4|5[1-5]|2[2-7]|3[47]|6(?:011|5|4[4-9])|3(?:0[0-5]|[68])|35|50|5[6-9]|6[0-9]")
_PHONE = regex(
    r"(?<![\w.,/#-])(?:\+|00)\d{1,3}[ .\-/]?(?:\(0?\)[ .\-/]?)?(?:\(?\d{1,5}\)?[ .\-/]?){1,5}\d{2,5}(?![\w])"
    r"|(?<![\w.,/#-])\(?0\d{1,5}\)?[ .\-/]?\d{2,8}(?:[ .\-/]?\d{2,5}){0,4}(?![\w])"
    r"|(?<![\w.,/#-])\(?\d{3}\)?[ .\-]\d{3}[ .\-]\d{4}(?!\w)|(?<![\w.,/#-])1[ .\-]\d{3}[ .\-]\d{3}[ .\-]\d{4}(?!\w)"
    r"|(?<![\w.,/#-])1?[ -]?\(\d{3}\)[ ]?\d{3}[ .\-]\d{4}(?!\w)|(?<![\w.,/#-])\d{3}-\d{4}(?![\w-])"
    r"|(?<![\w.,/#-])[6-9]\d{2}(?:[ .]\d{3}){2}(?!\w|[ .,]?\d|\s?[€$£%])|(?<![\w.,/#-])[6-9]\d{2}(?:[ .]\d{2}){3}(?!\w|[ .,]?\d|\s?[€$£%])"
    r"|(?<![\w.,/#-])1[- ]8(?:00|33|44|55|66|77|88)[- ][A-Z0-9]{3,}(?:-[A-Z0-9]+)?"
)
_SECRET = regex(
    r"\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}"
    r"|\bxox[abprs]-[A-Za-z0-9-]{10,}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}|-----BEGIN [A-Z ]{3,30}-----"
    r"|\bAIza[\w-]{30,}|\bBearer[ ]+[\w.~+/-]{16,}"
    r"|\b(?:pass(?:word|code|wort)|passwd|pwd|contraseña|mot de passe|api[ _-]?key|secret[ _-]?key|access[ _-]?token|pin(?: code)?|cvv|cvc)"
    r"\b(?:[ ]+(?:is|ist|es|est|lautet))?[ ]*[:=]?[ ]*[\"'“]?(?=[^\s\"'”]*[\d!@#$%^&*_])[^\s\"'”,;]{3,64}",
    re.IGNORECASE,
)
_GROUPED = regex(r"(?<![\w@.,:/-])(?<!\d )#?\d{4}(?:[ ]\d{4}){2,5}(?:[ ]\d{1,3})?(?![\w]|[ ]\d)")
"""Written in groups of four: "7719 2093 4471" is one number."""
_ID = regex(
    r"(?<![\w@.:/-])(?!24/7\b)#?(?=[A-Za-z0-9]{0,12}[-/_]?[A-Za-z0-9_/-]{0,30}\d)"
    r"(?:[A-Z]{1,6}[-/_]?(?=[A-Z0-9/_-]{0,30}\d)[A-Z0-9]{1,20}(?:[-/_][A-Z0-9]{1,12}){0,4}|\d{1,12}[A-Z][A-Z0-9]{0,20}(?:[-/_][A-Z0-9]{1,12}){0,4}"
    r"|\d{2,20}(?:[-/_][A-Z0-9]{1,12}){1,4}|\d{4,20}|(?<=#)\d{1,20})(?![\w])"
)


@dataclass(frozen=True, slots=True)
class IdMention:
    """`quote == text[start:end]`; `key` is the part that must match: letters and digits only, lower case, for a
    link without its scheme, for a phone its digits."""

    start: int
    end: int
    quote: str
    kind: Kind
    key: str


def find_identifiers(text: str) -> list[IdMention]:
    """All of them in order, none inside another. Plain numbers count from four digits on ("4471"), or after "#"."""
    found: list[IdMention] = []
    taken = bytearray(len(text))
    for kind, look in _LOOKS:
        for match in look(text):
            start, end = match.start(), match.end()
            if kind == "link":
                end = start + len(match[0].rstrip(".,;:!?)]}'\"»"))
            if kind == "phone" and text[start:end].count("(") < text[start:end].count(")"):
                continue
            quote = text[start:end]
            if any(taken[start:end]) or not _holds(kind, quote):
                continue
            taken[start:end] = b"\x01" * (end - start)
            found.append(IdMention(start, end, quote, kind, key_of(kind, quote)))
    return sorted(found, key=lambda one: one.start)


# Most texts hold none of these: a look at what each kind cannot do without is far cheaper than its pattern.
_SECRET_TELLS = (
    "sk-", "sk_", "pk-", "pk_", "rk-", "rk_", "akia", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "xox", "eyj", "-----begin", "aiza",
    "bearer", "password", "passcode", "passwort", "passwd", "pwd", "contraseña", "mot de passe", "api", "secret", "access", "cvv", "cvc",
)  # fmt: skip
_PIN = regex(r"pin\b")
_LINK_TELL = regex(r"\.[^\W\d_]{2}")
_IBAN_TELL = regex(r"[A-Z]{2}\d{2}")
_LONG_NUMBER = regex(r"\d(?:[ .\-/()]{0,5}\d){6}")
_LETTERED_PHONE = regex(r"1[- ]8\d\d[- ]")
_WITH_FIGURE = regex(r"\d\S*")


def _secrets(text: str) -> Iterator[re.Match[str]]:
    low = text.lower()
    return _SECRET.finditer(text) if any(map(low.__contains__, _SECRET_TELLS)) or _PIN.search(low) else iter(())


def _emails(text: str) -> Iterator[re.Match[str]]:
    return _EMAIL.finditer(text) if "@" in text else iter(())


def _links(text: str) -> Iterator[re.Match[str]]:
    return _LINK.finditer(text) if "://" in text or ("." in text and _linked(text)) else iter(())


def _linked(text: str) -> bool:
    return _LINK_TELL.search(text) is not None or "www." in text.lower()


def _ibans(text: str) -> Iterator[re.Match[str]]:
    return _IBAN.finditer(text) if _IBAN_TELL.search(text) else iter(())


def _cards(text: str) -> Iterator[re.Match[str]]:
    return _CARD.finditer(text) if _LONG_NUMBER.search(text) else iter(())


def _phones(text: str) -> Iterator[re.Match[str]]:
    return _PHONE.finditer(text) if _LONG_NUMBER.search(text) or _LETTERED_PHONE.search(text) else iter(())


def _ids(text: str) -> Iterator[re.Match[str]]:
    """In groups of figures; else only in the words that hold a figure: no other id has a space in it."""
    if _LONG_NUMBER.search(text):
        yield from _GROUPED.finditer(text)
    end = 0
    for figure in _WITH_FIGURE.finditer(text):
        start = max(end, text.rfind(" ", end, figure.start()) + 1, text.rfind("\n", end, figure.start()) + 1)
        end = figure.end()
        yield from _ID.finditer(text, start, end)


_LOOKS: tuple[tuple[Kind, Callable[[str], Iterator[re.Match[str]]]], ...] = (
    ("secret", _secrets),
    ("email", _emails),
    ("link", _links),
    ("iban", _ibans),
    ("card", _cards),
    ("phone", _phones),
    ("id", _ids),
)


def key_of(kind: Kind, quote: str) -> str:
    """What two spellings of the same thing share."""
    if kind == "email":
        return quote.lower()
    if kind == "link":
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", quote.lower()).rstrip("/")
    return "".join(ch for ch in quote.lower() if ch.isalnum())


def _holds(kind: Kind, quote: str) -> bool:
    match kind:
        case "card":
            return is_card(quote)
        case "iban":
            return is_iban(quote)
        case "phone":
            digits = sum(ch.isdigit() for ch in quote)
            return 7 <= digits <= 15 and not _DATE.fullmatch(quote)
        case _:
            return True


_DATE = regex(r"\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}|\(?[0-2]\d\.[0-5]\d ?[-–] ?[0-2]\d\.[0-5]\d")
"""Dates, and the hours from which to which: "07.00-11.00"."""


def is_card(text: str) -> bool:
    """A card number by its prefix and its Luhn check digit."""
    digits = re.sub(r"\D", "", text)
    return 13 <= len(digits) <= 19 and _CARD_PREFIX.match(digits) is not None and _luhn(digits)


def _luhn(digits: str) -> bool:
    doubled = (int(ch) * (2 if index % 2 else 1) for index, ch in enumerate(reversed(digits)))
    return len(set(digits)) > 1 and sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_iban(text: str) -> bool:
    """A bank account by the ISO 13616 check: moved and read in base 36, the rest by 97 is 1."""
    plain = text.replace(" ", "").upper()
    if not 15 <= len(plain) <= 34:
        return False
    return int("".join(str(int(ch, 36)) for ch in plain[4:] + plain[:4])) % 97 == 1


def keys(text: str, kinds: Iterable[Kind] = ("email", "link", "phone", "card", "iban", "id")) -> set[str]:
    """The keys of all identifiers of these kinds in a text."""
    wanted = frozenset(kinds)
    return {one.key for one in find_identifiers(text) if one.kind in wanted}

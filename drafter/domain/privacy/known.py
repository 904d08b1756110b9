"""What one case already knows to be private, the customer's name, phone and address, and what it knows to be a thing's.

The numbers of orders, parcels and tickets are what a reply has to name: those that stand in the facts are kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

from drafter.domain.case import Case
from drafter.domain.privacy.around import found_at, stretches
from drafter.domain.privacy.word_names import ALWAYS_CAPITAL, NAME_STOPS, PARTICLES, WORD_NAMES
from drafter.domain.regex import regex

Sort = Literal["name", "phone", "address"]
Place = tuple[Sort, int, int]

_PHONE_KEY = regex(r"(?:^|_)(?:phone|mobile|cell|tel|telephone|landline|fax|whatsapp)", re.IGNORECASE)
_ADDRESS_KEY = regex(r"(?:^|_)(?:address|street|ship_to|deliver_to|billed_to)(?:_|$)", re.IGNORECASE)
_NAME_KEY = regex(
    r"(?:^|_)(?:customer|client|contact|recipient|holder|cardholder|passenger|guest|patient|tenant|account|billing|shipping|"
    r"delivery|first|last|full|family|sur)_?names?$|^(?:recipient|addressee|passenger|guest|patient|tenant|name|surname)$",
    re.IGNORECASE,
)
_ID_KEY = regex(
    r"(?:^|_)(?:ids?|no|nos|nr|numbers?|num|ref|refs|reference|code|sku|serial|tracking|order|orders|ticket|tickets|case|invoice|"
    r"booking|reservation|pnr|parcel|shipment|rma|model|imei|meter|device|contract|policy|claim|flight)(?:_|$)",
    re.IGNORECASE,
)
_PERSONS_KEY = regex(
    r"phone|mobile|cell|fax|mail|address|name|iban|card|ssn|national|tax|passport|licen[cs]e|birth|password|token|secret|pin(?:_|$)",
    re.IGNORECASE,
)
_TITLE = regex(r"\b(?:mr|mrs|ms|miss|mx|dr|herrn?|frau|señora?|sra?|monsieur|madame|mme)\.?[ ]$", re.IGNORECASE)
_GREETS = regex(
    r"(?:^|[\n:\"“(–—-]|\b(?:hi|hello|hey|dear|thanks|thank you|regards|cheers|sincerely|mr|mrs|ms|miss|mx|dr|herrn?|frau|liebe[rs]?|hallo|"
    r"señora?|sra?|hola|estimad[oa]|querid[oa]|monsieur|madame|mme|bonjour|chère?|(?:i am|i'm|this is|name is|customer is|called|here is|it's|"
    r"mein name ist|ich bin|ich heiße|soy|me llamo|je suis|je m'appelle))\.?,?)[ \t]*$",
    re.IGNORECASE,
)
_INSIDE = regex(r"(?:^|\s)[a-z][a-z']*,?[ ]$")
"""A word in lower case before: no sentence begins here, and nobody shouts."""
_ENDS = regex(r"[ \t]*(?:[.,!?:;)\"”\n–—-]|$|here\b|again\b)")
_MARKS = regex(r"[\u0300-\u036f]+")
"""Accents, as they stand by themselves after a letter was taken apart."""
_PARTS = regex(r"[\s/‐–-]+")
_SEGMENT = regex(r"[,;\n]+")
_BETWEEN = r"(?:\\n|[\W_]){1,4}"
_IN_PHONE = r"[\s().\-/]{0,3}"
_ADDRESS = 300
"""More characters than an address has."""
_TAIL = 7
"""The last figures of a phone number that tell it: what stands before them differs by who dials from where."""
_UMLAUTS = {ord(mark): said for mark, said in zip("äöüßÄÖÜ", ("ae", "oe", "ue", "ss", "Ae", "Oe", "Ue"), strict=True)}
_STREETS = (
    ("street", "st"), ("avenue", "ave", "av"), ("road", "rd"), ("drive", "dr"), ("lane", "ln"), ("boulevard", "blvd"),
    ("court", "ct"), ("place", "pl"), ("square", "sq"), ("apartment", "apt"), ("straße", "strasse", "str"), ("calle", "c"),
    ("avenida", "avda"),
)  # fmt: skip
_SPELLINGS = {word: group for group in _STREETS for word in group}


@dataclass(frozen=True)
class Known:
    """`names`, `phones` and `addresses` are the customer's; `kept` the numbers of things, letters and figures only."""

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()

    @classmethod
    def of(cls, case: Case) -> Known:
        """What the customer's fields and the facts of a case tell."""
        facts = list(_flat(case.facts.items()))
        person = case.customer

        def under(key: re.Pattern[str]) -> list[str]:
            return [text for name, text in facts if key.search(name)]

        ids = [text for name, text in facts if _ID_KEY.search(name) and not _PERSONS_KEY.search(name)]
        return cls(
            names=_all(person.name, under(_NAME_KEY)),
            phones=_all(person.phone, under(_PHONE_KEY)),
            addresses=_all(person.address, under(_ADDRESS_KEY)),
            kept=frozenset(filter(None, map(key_of, [case.id, person.id or "", *ids]))),
        )

    def find(self, text: str) -> Iterator[Place]:
        """Every place where one of them stands, in any case, with or without accents, with a possessive ending."""
        if not (self.names or self.phones or self.addresses):
            return
        low = _unaccented(text.lower())
        for tail, look in self._phones:
            for stretch in stretches(text):
                if tail in re.sub(r"\D", "", text[slice(*stretch)]):
                    yield from (("phone", *hit.span()) for hit in found_at(look, text, stretch))
        for token, look in self._addresses:
            if token in low:
                around = max(0, low.find(token) - _ADDRESS), low.rfind(token) + _ADDRESS
                yield from (("address", *hit.span()) for hit in look.finditer(text, *around))
        words = self._words
        if words is None or not any(word in low for word in self._plain):
            return
        hits = [hit.span() for hit in words.finditer(text)]
        for index, (start, end) in enumerate(hits):
            if not self._ordinary(text[start:end]) or self._is_meant(text, hits, index):
                yield "name", start, end

    def _is_meant(self, text: str, hits: list[tuple[int, int]], index: int) -> bool:
        """Whether a word that is a name as well is one here: spoken to, beside another word of the name, or with a
        capital that nothing else explains."""
        start, end = hits[index]
        if _is_spoken_to(text, start, end) or self._in_full(text, hits, index):
            return True
        word = text[start:end]
        capital = word in self.name_words and word.lower() not in ALWAYS_CAPITAL
        return capital and _INSIDE.search(text[max(0, start - 20) : start]) is not None

    def _in_full(self, text: str, hits: list[tuple[int, int]], index: int) -> bool:
        """Whether it stands beside another word of the name as there, "will price", or with a capital, "Price, Will"."""
        in_order = set(pairwise(word.lower() for word in self.name_words))
        for first, second in pairwise(hits[max(0, index - 1) : index + 2]):
            one, other, between = text[slice(*first)], text[slice(*second)], text[first[1] : second[0]]
            if between == " " and (one.lower(), other.lower()) in in_order:
                return True
            if between in (" ", ", ") and one[0].isupper() and other[0].isupper():
                return True
        return False

    @cached_property
    def name_words(self) -> tuple[str, ...]:
        """The words of the names, as they are written, in order and each once."""
        words = (word.strip(".,'’\"“”()") for name in self.names for word in _PARTS.split(name))
        return tuple(dict.fromkeys(word for word in words if _tells(word)))

    def _ordinary(self, word: str) -> bool:
        """A name that is a word as well ("Will", "Price"), or a syllable ("Li"): only a name where one stands."""
        return word.lower() in WORD_NAMES or (word.isascii() and len(word) < 3)

    @cached_property
    def _spellings(self) -> frozenset[str]:
        return frozenset(each for word in self.name_words for each in (word, _unaccented(word), _umlauts(word)) if each)

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(_unaccented(word.lower()) for word in self._spellings)

    @cached_property
    def _words(self) -> re.Pattern[str] | None:
        spellings = self._spellings
        if not spellings:
            return None
        spaced = sorted((re.escape(each) for each in spellings if not _unspaced(each)), key=len, reverse=True)
        dense = sorted((re.escape(each) for each in spellings if _unspaced(each)), key=len, reverse=True)
        looks = [rf"(?<!\w)(?:{'|'.join(spaced)})(?=(?:['’]?s|['’])?(?!\w))"] if spaced else []
        return re.compile("|".join([*looks, *dense]), re.IGNORECASE)

    @cached_property
    def _phones(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Each phone's last figures, and how it may be written."""
        looks = []
        for phone in self.phones:
            figures = re.sub(r"\D", "", phone)
            if len(figures) >= _TAIL:
                tail = _IN_PHONE.join(figures[-_TAIL:])
                look = re.compile(rf"(?<![\w+])(?:\+|\()?(?:\d{_IN_PHONE}){{0,{len(figures) - _TAIL + 3}}}{tail}(?!\d)")
                looks.append((figures[-_TAIL:], look))
        return tuple(looks)

    @cached_property
    def _addresses(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The longest word of each address, and of each part of it that tells, and how it may be written."""
        looks: dict[str, str] = {}
        for address in self.addresses:
            segments = [each for each in map(_tokens, _SEGMENT.split(address)) if each]
            whole = [token for segment in segments for token in segment]
            telling = [segment for segment in segments if len(segment) > 1 and any(map(_figured, segment))]
            codes = [[token] for segment in segments[1:] for token in segment if len(token) > 4 and _figured(token)]
            for tokens in (whole, *telling, *codes):
                if len("".join(tokens)) > 4:
                    fixed = [token for token in tokens if token.lower() not in _SPELLINGS]
                    longest = max(fixed or [""], key=len)
                    looks[_BETWEEN.join(map(_spelled, tokens))] = _unaccented(longest.lower())
        return tuple((token, re.compile(rf"(?<!\w){look}(?!\w)", re.IGNORECASE)) for look, token in looks.items())


NOTHING_KNOWN = Known()


def key_of(text: str) -> str:
    """Letters and figures of a number only, in lower case; nothing where it holds no figure."""
    plain = "".join(mark for mark in text.lower() if mark.isalnum())
    return plain if any(mark.isdigit() for mark in plain) else ""


def _flat(items: Iterable[tuple[str, Any]], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in items:
        match value:
            case dict():
                yield from _flat(value.items(), f"{before}{name}_")
            case list():
                yield from _flat(((name, each) for each in value), before)
            case str() | int() if not isinstance(value, bool):
                yield f"{before}{name}", str(value)


def _all(first: str | None, others: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in (first or "", *others) if each.strip()))


def _tells(word: str) -> bool:
    return len(word) > 1 and word.lower() not in PARTICLES | NAME_STOPS and any(mark.isalpha() for mark in word)


def _is_spoken_to(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    return _TITLE.search(before) is not None or (
        _GREETS.search(before) is not None and _ENDS.match(text, end) is not None
    )


def _unaccented(word: str) -> str:
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFKD", word))


def _umlauts(word: str) -> str:
    return word.translate(_UMLAUTS)


def _unspaced(word: str) -> bool:
    """Whether its script puts no spaces between words (Chinese, Japanese, Thai …)."""
    return any("\u0e00" <= mark <= "\u0eff" or "\u3040" <= mark <= "\u9fff" for mark in word)


def _tokens(segment: str) -> list[str]:
    return re.findall(r"[^\W_]+", segment)


def _figured(token: str) -> bool:
    return any(mark.isdigit() for mark in token)


def _spelled(token: str) -> str:
    """A word of an address in any usual spelling: "St" for "Street"."""
    group = _SPELLINGS.get(token.lower())
    return f"(?:{'|'.join(group)})" if group else re.escape(token)

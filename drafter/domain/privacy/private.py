"""All that is private in one text, each thing once: by its form and check digits, and by what the case knows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from drafter.domain.privacy.card_details import find_card_details
from drafter.domain.privacy.cards import find_cards, find_ibans
from drafter.domain.privacy.contacts import find_emails, find_ips, find_phones
from drafter.domain.privacy.known import NOTHING_KNOWN, Known, key_of
from drafter.domain.privacy.personal_ids import find_personal_ids
from drafter.domain.privacy.secrets import find_secrets

Kind = Literal["name", "email", "phone", "address", "card", "iban", "personal_id", "ip", "secret"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_FINDERS: tuple[tuple[Kind, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    ("iban", find_ibans),
    ("card", find_cards),
    ("card", find_card_details),
    ("secret", find_secrets),
    ("email", find_emails),
    ("personal_id", find_personal_ids),
    ("ip", find_ips),
)
_Place = tuple[Kind, int, int]
_MAY_BE_A_THINGS: frozenset[Kind] = frozenset({"phone", "ip", "address"})
"""Kinds without check digits: a number that the facts know as a thing's is none of them."""


@dataclass(frozen=True, slots=True)
class Private:
    """`text[start:end]` is one private thing."""

    start: int
    end: int
    kind: Kind


def find_private(text: str, known: Known = NOTHING_KNOWN) -> list[Private]:
    """Every private thing in order, none over another; what has check digits goes before what has a form, and that
    before what has a name."""
    taken = bytearray(len(text))
    found: list[Private] = []
    for kind, start, end in _candidates(text, known):
        if end <= start or any(taken[start:end]):
            continue
        if kind in _MAY_BE_A_THINGS and key_of(text[start:end]) in known.kept:
            continue
        taken[start:end] = b"\x01" * (end - start)
        found.append(Private(start, end, kind))
    return sorted(found, key=lambda one: one.start)


def _candidates(text: str, known: Known) -> Iterator[tuple[Kind, int, int]]:
    by_form, phones = _by_form(text)
    yield from by_form
    of_the_case = list(known.find(text))
    yield from (one for one in of_the_case if one[0] != "name")
    yield from phones
    yield from (one for one in of_the_case if one[0] == "name")


_LONG = 2_000
_MOST = 64
_plain: dict[bytes, None] = {}
"""Long texts in which nothing has a private form, by their hash alone: every prompt begins with the same one, and looking
through it again takes longer than through the case. No text is kept, and none in which anything was found."""


def _by_form(text: str) -> tuple[list[_Place], list[_Place]]:
    """What is private by its form, whatever the case knows; phone numbers apart."""
    digest = (
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).digest() if len(text) >= _LONG else b""
    )
    if digest in _plain:
        return [], []
    found = [place for kind, find in _FINDERS for place in _each(kind, find(text))]
    phones = list(_each("phone", find_phones(text)))
    if digest and not found and not phones:
        if len(_plain) >= _MOST:
            _plain.clear()
        _plain[digest] = None
    return found, phones


def _each(kind: Kind, places: Iterable[tuple[int, int]]) -> Iterator[tuple[Kind, int, int]]:
    return ((kind, start, end) for start, end in places)

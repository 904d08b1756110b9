"""Nudges that call the customer by name: "relax Priscilla, it's only $46.20". A product of the same words is no nudge."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.sheet import Sheet

_START = r"(?:^|(?<=[.,!?;:\n(–—-])\s*)(?:(?:now|come on|oh|ok|okay|hey|please|just|well),? )*"
_TITLE = r"(?:(?i:mr|mrs|ms|miss|dr|frau|herr|madame|monsieur|señora?|sra?|mme|m)\.? )?"
_STILL = r"(?i:relax|chill(?: out)?|easy(?: now)?|breathe|steady|calm(?: down)?)"
_QUIET = r"(?i:(?:ganz |nur |schön )?ruhig|tranquil[oa]|(?:un peu )?du calme|zen)"
_VOCATIVE = r"[^\W\d_a-z][^\W\d_]+"
_TO_SOMEBODY = regex(
    rf"{_START}(?:{_STILL},? {_TITLE}{_VOCATIVE}(?=, (?i:it|it's|we|we've|we'll|i|i'm|i'll|this|that|there|you|your|they|everything)\b)|"
    rf"{_QUIET},? {_TITLE}{_VOCATIVE}(?=[,.!]))",
    re.MULTILINE,
)
_TO_SOMEONE = regex(rf"{_START}(?:{_STILL}|{_QUIET}),? {_TITLE}(?P<name>[^\W\d_][\w'’-]*)", re.MULTILINE)


def nudged_by_name(sheet: Sheet) -> list[tuple[int, int]]:
    """The places of such nudges: with the customer's own name, or with one that is called and then told something."""
    known = {word for word in (sheet.case.customer.name or "").split() if len(word) > 1}
    found = [hit.span() for hit in _TO_SOMEBODY.finditer(sheet.text) if not _is_a_thing(sheet, hit[0])]
    found += [hit.span() for hit in _TO_SOMEONE.finditer(sheet.text) if hit["name"] in known]
    return sorted(set(found))


def _is_a_thing(sheet: Sheet, words: str) -> bool:
    """Whether the case calls something so: "Easy Plus" of `tariff: Easy Plus`."""
    called = words.strip(" ,.:;!?–—-(\n").lower()
    return any(called in str(value).lower() for value in sheet.case.facts.values())

"""Which of the customer's own details an answer gives back: values of the case's facts and what they wrote themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from drafter.domain.money import as_money
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking import Sheet

_LEAST = 3
"""A value shorter than this stands in any text."""
_DAY = regex(r"\d{4}-\d{2}-\d{2}")


def specifics(sheet: Sheet) -> list[Mark]:
    """The words of the reply that give a detail of the customer's back, in their order, each place once."""
    values = [*_values(sheet.case.facts), *(fact.value for fact in sheet.reading.ledger.facts)]
    found = {mark.start: mark for value in values for mark in _places(sheet, value)}
    kept: list[Mark] = []
    for mark in sorted(found.values(), key=lambda one: (one.start, -one.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _values(facts: dict[str, Any]) -> Iterator[Any]:
    for value in facts.values():
        if isinstance(value, dict) and as_money(value) is None:
            yield from _values(value)
        elif isinstance(value, list):
            yield from value
        else:
            yield value


def _places(sheet: Sheet, value: Any) -> Iterator[Mark]:
    """The first place where a value is named, however it is written."""
    language = sheet.reading.language
    if (money := as_money(value)) is not None:
        hits = [(one.start, one.end) for one in sheet.amounts(language) if one.value == money.amount]
    elif not isinstance(value, str) or len(value) < _LEAST:
        return
    elif _DAY.match(value):
        day = dt.date.fromisoformat(value[:10])
        hits = [
            (one.start, one.end) for one in sheet.dates(language) if one.earliest.date() == day == one.latest.date()
        ]
    else:
        named = re.search(rf"(?<!\w){re.escape(value.lower())}(?!\w)", sheet.lower)
        hits = [named.span()] if named else []
    for start, end in hits[:1]:
        yield sheet.mark(start, end)

"""What an expression may see of a case, and the two ways in which it may have no value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.domain.money import Money, as_money
from drafter.domain.regex import regex
from drafter.drafting.reading.moments import countable

LONGEST = 10_000
"""Characters that one text may come to."""
TURNS = 200
"""Rounds of loops that one text may take."""
EFFORT = 100_000
"""Items, or hundreds of characters, that one source may go through: a tenth of a second."""
_ISO = regex(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?")


class Missing(Exception):
    """The expression needs something that the case does not hold; `name` is what ("facts.tier")."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Failure(Exception):
    """The expression cannot be computed on this case; the text says why."""


@dataclass
class Scope:
    """The names of one case, the clock in the company's `zone`, and the language and `currency` to write in.

    `reader` is the zone in which a moment is told as a day, `country` the customer's where it is known. `turns` and
    `effort` are what is left to the source that runs: a case may hold long lists, and no rule may take all day for them.
    """

    names: Mapping[str, Any]
    now: dt.datetime
    zone: dt.tzinfo
    currency: str
    language: str = "en"
    reader: dt.tzinfo = dt.UTC
    country: str | None = None
    turns: int = field(default=TURNS)
    effort: int = field(default=EFFORT)

    def begin(self) -> None:
        """A source begins to run, with all the effort that one may take."""
        self.turns, self.effort = TURNS, EFFORT

    def spend(self, effort: int) -> None:
        """Failure where the source takes more than one may."""
        self.effort -= effort
        if self.effort < 0:
            raise Failure("it takes too long: the lists or texts that it goes through are too long")

    def go_through(self, value: Any) -> None:
        """Spends what it takes to go through a value once."""
        if isinstance(value, str):
            self.spend(len(value) // 100)
        elif isinstance(value, (list, tuple, dict, frozenset)):
            self.spend(len(value))


def plain(value: Any) -> Any:
    """A fact as expressions see it: money becomes `Money`; what is null is not there."""
    if isinstance(value, dict):
        money = as_money(value)
        return money if money is not None else {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def moment(value: Any, zone: dt.tzinfo) -> dt.datetime | None:
    """The moment that ISO text with a time of day tells (in `zone` where it has no offset), else None."""
    if isinstance(value, str) and _ISO.fullmatch(value.strip()) and len(value.strip()) > 10:
        try:
            value = dt.datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    return None


def day(value: Any, zone: dt.tzinfo, shown_in: dt.tzinfo | None = None) -> dt.date:
    """The calendar day of a date, or of a moment as seen in `shown_in` (default `zone`)."""
    when = moment(value, zone)
    if when is not None:
        return countable(when).astimezone(shown_in or zone).date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str) and _ISO.fullmatch(value.strip()):
        try:
            return dt.date.fromisoformat(value.strip()[:10])
        except ValueError:
            pass
    raise Failure(f"{_short(value)} is no date; a date is written such as 2026-11-03")


def is_day(value: Any) -> bool:
    """Whether a text is an ISO date or moment."""
    return isinstance(value, str) and _ISO.fullmatch(value.strip()) is not None


def money(value: Any, currency: str) -> Money:
    """The money that a value is; a bare number or numeric text counts in the company's own `currency`."""
    found = as_money(value)
    if found is not None:
        return found
    try:
        if not isinstance(value, bool):
            return Money.model_validate({"amount": value, "currency": currency})
    except ValueError:
        pass
    raise Failure(f'{_short(value)} is no money; money is written {{amount: "89.99", currency: {currency}}}')


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."

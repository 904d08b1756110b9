"""The values that stand for all that a case may hold, so that every way in which comparisons can come out is tried.

Between two constants, and beyond the first and the last, all numbers and all dates behave alike: one of each will do,
and as many as there are variables that are compared with one another.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, get_args

from drafter.domain.case import Channel
from drafter.domain.company import Company
from drafter.domain.money import Money, as_money
from drafter.domain.plan import Failure
from drafter.domain.reading import LEVELS
from drafter.domain.regex import regex
from drafter.drafting.auditing.asked import Asked
from drafter.drafting.expressions.operators import is_number
from drafter.drafting.expressions.scope import is_day

NOW: Final = dt.datetime(2025, 6, 18, 12, tzinfo=dt.UTC)
"""The clock of the cases that are tried."""
MISSING: Final = object()
"""The case does not hold it."""
CHANNELS: tuple[str, ...] = get_args(Channel)
FAILURES: tuple[str, ...] = ("", *get_args(Failure.model_fields["kind"].annotation))
_LEAST = {"contacts": 1, "broken_promises": 0}
_PAST = regex(
    r"(?:^|[._])(?:delivered|ordered|bought|purchased|paid|charged|shipped|sent|received|reported|opened|created|joined)"
    r"_(?:on|at|date)$"
)
_SHARES = {1: regex(r"(?:share|rate|ratio|fraction)$"), 100: regex(r"(?:percent|percentage|pct)$")}
_MANY_MEMBERS = 3
_MANY_PARTNERS = 3
_BEYOND = (0, 1, 2, 1_000_000, "x", True, False, NOW.date().isoformat())
"""Tried for what is computed with, where no list of values could be complete."""


def is_past(name: str) -> bool:
    """Whether a date can only lie behind us: "facts.delivered_on", and not "facts.promised_for"."""
    return _PAST.search(name) is not None


def domains(asking: Mapping[str, Asked], company: Company, *, plain: bool = False) -> dict[str, list[Any]]:
    """The values to try for each variable. With `plain`, no sum or count is below zero that is not compared with less
    than zero: nobody's order total is negative."""
    groups = _groups(asking)
    found: dict[str, list[Any]] = {}
    for name, asked in asking.items():
        group = groups[name]
        if (closed := _closed(name, company)) is not None:
            found[name] = closed
            continue
        merged = Asked()
        for one in group:
            merged.add(asking[one])
        merged.days = asked.days or any(asking[one].days for one in group)
        values = _open(name, asked, merged, company) if name not in _LEAST else _counts(name, merged)
        if plain and not merged.signed:
            values = [one for one in values if not _negative(one) and not _beyond_all(name, one)]
        found[name] = values
    return found


def exact(name: str, asking: Mapping[str, Asked], company: Company) -> bool:
    """Whether the values tried stand for all that there are."""
    if _closed(name, company) is not None:
        return not name.endswith(":*") or asking[name].exact
    group = _groups(asking)[name]
    if len(group) > _MANY_PARTNERS or any(other != name and other.startswith(f"{name}.") for other in asking):
        return False
    if any(name.startswith(f"{other}.") for other in asking):
        return False
    if len(_distinct(asking[name].members)) > _MANY_MEMBERS:
        return False
    days = [one for one in group if asking[one].days]
    fixed = [value for one in group for value in asking[one].literals if is_day(value)]
    counted = [value for one in group if one not in days for value in asking[one].literals if is_number(value)]
    if days and (fixed or counted):
        return False  # a fixed date is another number of days ago tomorrow
    if fixed and (len(group) > 2 or any(len(one) > len("2026-11-03") for one in fixed)):
        return False  # more dates between two, or moments within a day, than are tried
    return all(asking[one].exact for one in group)


def _closed(name: str, company: Company) -> list[Any] | None:
    match name:
        case "level":
            return list(LEVELS)
        case "channel":
            return list(CHANNELS)
        case "failure":
            return list(FAILURES)
        case "language":
            return [company.language]
        case "public":
            return [False, True]
    return [False, True] if ":" in name else None


def _groups(asking: Mapping[str, Asked]) -> dict[str, list[str]]:
    """The variables that are compared with one another, under each of their names."""
    groups = {name: [name] for name in asking}
    for name, asked in asking.items():
        for other in asked.partners & asking.keys():
            if groups[name] is not groups[other]:
                merged = groups[name] + groups[other]
                groups.update(dict.fromkeys(merged, merged))
    return groups


def _counts(name: str, asked: Asked) -> list[Any]:
    near = {round(one) + step for one in _numbers(asked.literals) for step in (-1, 0, 1)}
    least = _LEAST[name]
    return sorted({least, least + 1, *(one for one in near if one >= least)})


def _open(name: str, own: Asked, asked: Asked, company: Company) -> list[Any]:
    values: list[Any] = []
    size = len([*asked.partners]) or 1
    literals = asked.literals + ([] if asked.exact else list(_BEYOND))
    texts = [one for one in literals if isinstance(one, str)]
    if asked.days:
        values += _days(name, literals, size)
    else:
        numbers = _numbers(literals)
        if asked.partners or own.money:
            numbers = numbers or [Decimal(1)]
        values += [_amount(one, own, company) for one in _between(numbers, size)]
        values += _dates([one for one in texts if is_day(one)])
    if name.startswith("customer."):
        values = []
    values += [variant for one in texts if not is_day(one) for variant in _recased(one, asked)]
    values += [one for one in literals if isinstance(one, bool)] if not name.startswith("customer.") else []
    if asked.truth:
        values += ["", "something"] if name.startswith("customer.") else [True, False, 0]
    if members := _distinct(asked.members):
        kept = members if len(members) <= _MANY_MEMBERS else members[:_MANY_MEMBERS]
        values += [list(some) for n in range(len(kept) + 1) for some in itertools.combinations(kept, n)]
        values += [["something else"], list(members)]
    if texts or not values:
        values.append("something else")
    return [*_distinct(values), MISSING]


def _recased(text: str, asked: Asked) -> tuple[str, ...]:
    return (text, text.lower(), text.upper(), text.title()) if asked.recased else (text,)


def _amount(value: Decimal, own: Asked, company: Company) -> Any:
    if own.money:
        return Money(amount=value.quantize(Decimal("0.01")), currency=company.currency)
    return int(value) if value == int(value) else value


def _numbers(literals: Iterable[Any]) -> list[Decimal]:
    found = [money.amount for one in literals if (money := as_money(one)) is not None]
    return found + [Decimal(str(one)) for one in literals if is_number(one)]


def _between(numbers: Sequence[Decimal], size: int) -> list[Decimal]:
    """The numbers, and `size` more in each gap and beyond each end."""
    points = sorted(set(numbers))
    if not points:
        return []
    values = list(points)
    for step in range(1, size + 1):
        values += [points[0] - step, points[-1] + step]
        values += [low + (high - low) * step / (size + 1) for low, high in itertools.pairwise(points)]
    return values


def _days(name: str, literals: Iterable[Any], size: int) -> list[str]:
    """Dates so many days ago that every comparison of `days_since` can come out either way."""
    points = sorted({fit for one in _numbers(literals) for fit in (math.floor(one), math.ceil(one))}) or [0]
    ago = {point + step for point in points for step in range(-size, size + 1)}
    today = NOW.date()
    return [
        (today - dt.timedelta(days=one)).isoformat()
        for one in sorted(ago)
        if (today - dt.date.max).days < one < (today - dt.date.min).days and (one >= 0 or not is_past(name))
    ]


def _dates(literals: Iterable[str]) -> list[str]:
    values: list[str] = []
    for one in literals:
        try:
            day = dt.date.fromisoformat(one.strip()[:10])
        except ValueError:
            continue  # looks like a date and is none: no comparison with it can be computed
        inside = (step for step in (-1, 0, 1) if 0 < day.toordinal() + step <= dt.date.max.toordinal())
        values += [one, *((day + dt.timedelta(days=step)).isoformat() for step in inside)]
    return values


def _distinct(values: Iterable[Any]) -> list[Any]:
    found: dict[str, Any] = {}
    for one in values:
        found.setdefault(f"{type(one).__name__}:{one!r}", one)
    return list(found.values())


def _beyond_all(name: str, value: Any) -> bool:
    """Whether a share is more than the whole: `facts.rate` beyond 1, `facts.percent` beyond 100."""
    whole = next((whole for whole, named in _SHARES.items() if named.search(name)), None)
    return whole is not None and is_number(value) and value > whole


def _negative(value: Any) -> bool:
    amount = value.amount if isinstance(value, Money) else value
    return is_number(amount) and amount < 0

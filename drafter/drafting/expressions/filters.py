"""The filters, tests and methods that a playbook may use: a closed list, each bounded, none with a side effect."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from drafter.domain import formats
from drafter.domain.money import Money
from drafter.drafting.expressions import scope as scoped
from drafter.drafting.expressions.operators import arithmetic, bounded, equal, is_number, named, ordered, truth
from drafter.drafting.expressions.scope import LONGEST, Failure, Scope

_PLACES = 40
"""Digits before and after the point that a number in a text may have."""


def say(value: Any, scope: Scope) -> str:
    """A value as a reader sees it."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return str(value).lower()
        case Money():
            return formats.say_money(value, scope.language, scope.currency)
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case Decimal():
            return format(value, "f")
        case list() | tuple() | frozenset():
            return _join(scope, value, ", ")
        case dict():
            raise Failure("a map cannot be written out; name one of its keys")
    return str(value)


def text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise Failure(f"{named(value)} is no text")
    return value


def _many(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise Failure(f"{named(value)} is no list")


def _join(scope: Scope, value: Any, d: str = "", attribute: str | None = None) -> str:
    many = _many(value)
    scope.go_through(many)
    parts = [scoped_item(one, attribute) for one in many]
    said = [say(part, scope) for part in parts]
    if sum(map(len, said)) + len(d) * len(said) > LONGEST:
        raise Failure(f"a text grows beyond {LONGEST} characters")
    return d.join(said)


def scoped_item(value: Any, attribute: str | None) -> Any:
    if attribute is None:
        return value
    if not isinstance(value, dict) or attribute not in value:
        raise scoped.Missing(attribute)
    return value[attribute]


def _money(scope: Scope, value: Any) -> str:
    return formats.say_money(scoped.money(value, scope.currency), scope.language, scope.currency)


def _date(scope: Scope, value: Any) -> str:
    day = scoped.day(value, scope.zone, scope.reader)
    far = formats.needs_year(day, scope.now.astimezone(scope.reader).date())
    return formats.say_date(day, scope.language, scope.currency, scope.country, with_year=far)


def _round(scope: Scope, value: Any, precision: int = 0, method: str = "common") -> Any:
    number = value.amount if isinstance(value, Money) else value
    if not is_number(number) or not isinstance(precision, int) or not 0 <= precision <= 6:
        raise Failure(f"{named(value)} cannot be rounded to {precision} places")
    modes = {"common": ROUND_HALF_UP, "ceil": ROUND_CEILING, "floor": ROUND_FLOOR}
    if method not in modes:
        raise Failure(f"round knows {', '.join(modes)}, not {method!r}")
    result = Decimal(str(number)).quantize(Decimal(1).scaleb(-precision), rounding=modes[method])
    return Money(amount=result, currency=value.currency) if isinstance(value, Money) else result


def _int(scope: Scope, value: Any, default: int = 0) -> int:
    number = _number(value)
    return int(number) if number is not None else default


def _float(scope: Scope, value: Any, default: float = 0.0) -> Any:
    number = _number(value)
    return number if number is not None else default


def _number(value: Any) -> Any:
    """The number that a value is, or that a text tells; None where it tells none."""
    number = value.amount if isinstance(value, Money) else value
    if isinstance(number, str):
        try:
            number = Decimal(number.strip()) if len(number) <= 40 else None
        except ArithmeticError:
            return None
        if number is not None and not (number.is_finite() and -_PLACES <= number.adjusted() <= _PLACES):
            raise Failure("a number grows beyond all bounds")  # "1e999999999" would fill the memory once written out
    return number if is_number(number) else None


def _abs(scope: Scope, value: Any) -> Any:
    if isinstance(value, Money):
        return Money(amount=abs(value.amount), currency=value.currency)
    if not is_number(value):
        raise Failure(f"{named(value)} is no number")
    return abs(value)


def _length(scope: Scope, value: Any) -> int:
    if isinstance(value, (str, list, tuple, dict, frozenset)):
        return len(value)
    raise Failure(f"{named(value)} has no length")


def _replace(scope: Scope, value: Any, old: str, new: str) -> str:
    text, old, new = text_of(value), text_of(old), text_of(new)
    if not old or len(text) + text.count(old) * len(new) > LONGEST:
        raise Failure("replace needs a text to look for, and a result of reasonable length")
    return text.replace(old, new)


def _extreme(sign: str) -> Callable[[Scope, Any], Any]:
    def pick(scope: Scope, value: Any) -> Any:
        best, *rest = _many(value) or [None]
        for one in rest:
            best = one if ordered(sign, one, best, scope) else best
        return best

    return pick


def _sum(scope: Scope, value: Any, attribute: str | None = None, start: Any = 0) -> Any:
    total = start
    for one in _many(value):
        total = arithmetic("add", total, scoped_item(one, attribute))
    return total


def _unique(scope: Scope, value: Any) -> list[Any]:
    found: list[Any] = []
    for one in _many(value):
        scope.spend(len(found))
        if not any(equal(one, other, scope) for other in found):
            found.append(one)
    return found


def _end(at: int) -> Callable[[Scope, Any], Any]:
    def pick(scope: Scope, value: Any) -> Any:
        many = value if isinstance(value, str) else _many(value)
        if not many:
            raise scoped.Missing("the first item" if at == 0 else "the last item")
        return many[at]

    return pick


def _default(scope: Scope, value: Any, default_value: Any = "", boolean: bool = False) -> Any:
    """Reached only where the value is there; the compiler catches what is missing."""
    return default_value if value is None or (boolean and not truth(value)) else value


FILTERS: dict[str, Callable[..., Any]] = {
    "abs": _abs,
    "capitalize": lambda scope, value: text_of(value).capitalize(),
    "count": _length,
    "d": _default,
    "date": _date,
    "default": _default,
    "first": _end(0),
    "float": _float,
    "int": _int,
    "join": _join,
    "last": _end(-1),
    "length": _length,
    "list": lambda scope, value: _many(value),
    "lower": lambda scope, value: text_of(value).lower(),
    "max": _extreme("gt"),
    "min": _extreme("lt"),
    "money": _money,
    "replace": _replace,
    "round": _round,
    "sort": lambda scope, value: sorted(_many(value)),
    "string": lambda scope, value: say(value, scope),
    "sum": _sum,
    "title": lambda scope, value: text_of(value).title(),
    "trim": lambda scope, value: text_of(value).strip(),
    "unique": _unique,
    "upper": lambda scope, value: text_of(value).upper(),
}

TESTS: dict[str, Callable[..., bool]] = {
    "boolean": lambda scope, value: isinstance(value, bool),
    "divisibleby": lambda scope, value, num: arithmetic("mod", value, num) == 0,
    "eq": lambda scope, value, other: equal(value, other, scope),
    "equalto": lambda scope, value, other: equal(value, other, scope),
    "even": lambda scope, value: arithmetic("mod", value, 2) == 0,
    "false": lambda scope, value: value is False,
    "ge": lambda scope, value, other: ordered("gteq", value, other, scope),
    "greaterthan": lambda scope, value, other: ordered("gt", value, other, scope),
    "gt": lambda scope, value, other: ordered("gt", value, other, scope),
    "integer": lambda scope, value: isinstance(value, int) and not isinstance(value, bool),
    "le": lambda scope, value, other: ordered("lteq", value, other, scope),
    "lessthan": lambda scope, value, other: ordered("lt", value, other, scope),
    "lt": lambda scope, value, other: ordered("lt", value, other, scope),
    "mapping": lambda scope, value: isinstance(value, dict),
    "ne": lambda scope, value, other: not equal(value, other, scope),
    "number": lambda scope, value: is_number(value),
    "odd": lambda scope, value: arithmetic("mod", value, 2) == 1,
    "sequence": lambda scope, value: isinstance(value, (list, tuple, str)),
    "string": lambda scope, value: isinstance(value, str),
    "true": lambda scope, value: value is True,
}

METHODS: dict[str, Callable[..., Any]] = {
    "capitalize": lambda text: text.capitalize(),
    "endswith": lambda text, end: text.endswith(text_of(end)),
    "lower": lambda text: text.lower(),
    "startswith": lambda text, start: text.startswith(text_of(start)),
    "strip": lambda text: text.strip(),
    "title": lambda text: text.title(),
    "upper": lambda text: text.upper(),
}
"""What may be called on a text, as Jinja authors are used to. Maps have `get` alone."""


def concat(scope: Scope, values: list[Any]) -> str:
    return bounded(*(say(value, scope) for value in values))

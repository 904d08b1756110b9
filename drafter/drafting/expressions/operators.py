"""Arithmetic and comparison as a playbook means them: money keeps its currency, dates compare as dates, levels
by their heat, and nothing grows without bound."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from drafter.domain.money import Money
from drafter.domain.reading import LEVELS
from drafter.drafting.expressions.scope import LONGEST, Failure, Missing, Scope, is_day, moment
from drafter.drafting.expressions.scope import day as day_of

_LARGEST = 10**15
_SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "floordiv": "//", "mod": "%"}
_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "floordiv": operator.floordiv,
    "mod": operator.mod,
}
_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def truth(value: Any) -> bool:
    """Zero money is as false as zero."""
    return bool(value.amount) if isinstance(value, Money) else bool(value)


def arithmetic(sign: str, left: Any, right: Any) -> Any:
    """`left sign right` for numbers and money; `+` also joins texts."""
    if sign == "add" and isinstance(left, str) and isinstance(right, str):
        return bounded(left, right)
    if not all(is_number(one) or isinstance(one, Money) for one in (left, right)):
        raise Failure(f"{named(left)} {_SIGNS[sign]} {named(right)} has no meaning")
    if isinstance(left, Money) and isinstance(right, Money):
        if sign == "div":
            left, right = _amounts(left, right)
        elif sign not in ("add", "sub"):
            raise Failure(f"money {_SIGNS[sign]} money has no meaning")
    elif isinstance(right, Money) and sign in ("sub", "div", "floordiv", "mod"):
        raise Failure(f"a number {_SIGNS[sign]} money has no meaning")
    elif isinstance(left, Money) and sign in ("floordiv", "mod"):
        raise Failure(f"money {_SIGNS[sign]} a number has no meaning")
    left, right = _matched(left, right)
    result = _ARITHMETIC[sign](left, right)
    size = result.amount if isinstance(result, Money) else result
    if not abs(size) <= _LARGEST:  # nor may it be no number at all
        raise Failure("a number grows beyond all bounds")
    return result


def _amounts(left: Money, right: Money) -> tuple[Decimal, Decimal]:
    if left.currency != right.currency:
        raise Failure(f"{left.currency} and {right.currency} cannot be compared")
    return left.amount, right.amount


def _matched(left: Any, right: Any) -> tuple[Any, Any]:
    """Decimal and float do not mix in Python; what was written as 0.2 is meant as 0.2."""
    if isinstance(left, Decimal) and isinstance(right, float):
        return left, Decimal(str(right))
    if isinstance(left, float) and isinstance(right, Decimal):
        return Decimal(str(left)), right
    return left, right


def equal(left: Any, right: Any, scope: Scope) -> bool:
    if isinstance(left, Money) and is_number(right):
        left = left.amount
    elif isinstance(right, Money) and is_number(left):
        right = right.amount
    elif is_day(left) and is_day(right):
        moments = moment(left, scope.zone), moment(right, scope.zone)
        if None not in moments:
            return moments[0] == moments[1]
    left, right = _matched(left, right)
    return bool(left == right)


def ordered(sign: str, left: Any, right: Any, scope: Scope) -> bool:
    """`left < right` and its sisters, for two of a kind."""
    compare = _ORDER[sign]
    if isinstance(left, str) and isinstance(right, str):
        if left in LEVELS and right in LEVELS:
            return compare(LEVELS.index(left), LEVELS.index(right))
        if is_day(left) and is_day(right):
            first, second = moment(left, scope.zone), moment(right, scope.zone)
            if first is not None and second is not None:
                return compare(first, second)
            return compare(day_of(left, scope.zone), day_of(right, scope.zone))
        return compare(left, right)
    if not all(is_number(one) or isinstance(one, Money) for one in (left, right)):
        raise Failure(f"{named(left)} and {named(right)} cannot be compared")
    return compare(*_matched(left, right))


def contains(part: Any, whole: Any, scope: Scope) -> bool:
    """`part in whole`, for lists, maps (their keys), the set of signals, and texts."""
    if isinstance(whole, (str, list, tuple)):
        scope.go_through(whole)
    if isinstance(whole, str):
        if not isinstance(part, str):
            raise Failure(f"{named(part)} cannot be in a text")
        return part in whole
    if isinstance(whole, (list, tuple)):
        return any(equal(part, one, scope) for one in whole)
    if isinstance(whole, (dict, frozenset)):
        return isinstance(part, (str, int)) and part in whole
    raise Failure(f"nothing can be in {named(whole)}; `in` needs a list, a map or a text")


def item(whole: Any, key: Any, name: str) -> Any:
    """`whole[key]` or `whole.key`. A map has its own keys and no methods, so a fact may be called `items`."""
    if isinstance(whole, dict):
        if isinstance(key, (str, int)) and key in whole:
            return whole[key]
    elif isinstance(whole, Money):
        if key in ("amount", "currency"):
            return whole.amount if key == "amount" else whole.currency
    elif isinstance(whole, (list, tuple, str)) and isinstance(key, int) and -len(whole) <= key < len(whole):
        return whole[key]
    raise Missing(name)


def bounded(*texts: str) -> str:
    """The texts joined, or a failure where they come to more than any reply could hold."""
    if sum(map(len, texts)) > LONGEST:
        raise Failure(f"a text grows beyond {LONGEST} characters")
    return "".join(texts)


def named(value: Any) -> str:
    """What a value is, for a person."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "a truth value"
        case Money():
            return "money"
        case str():
            return f"the text {value[:30]!r}"
        case list() | tuple():
            return "a list"
        case dict():
            return "a map"
        case frozenset():
            return "a set"
    return f"the number {value}" if is_number(value) else f"a {type(value).__name__}"

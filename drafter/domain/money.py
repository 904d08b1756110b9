"""An amount in a currency. Decimal inside, a string outside, never a float."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, field_validator

from drafter.domain.regex import regex
from drafter.domain.value import Value

_AMOUNT = regex(r"-?\d{1,15}(\.\d{1,6})?")


def _decimal(value: Any) -> Decimal:
    """`"89.99"`, `89`, or a YAML number to a Decimal; anything else is told what would be right."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        raise ValueError('an amount is a decimal string such as "89.99"')
    text = str(value).strip()
    if not _AMOUNT.fullmatch(text):
        raise ValueError('an amount is a decimal string such as "89.99"')
    return Decimal(text)


Amount = Annotated[Decimal, BeforeValidator(_decimal), PlainSerializer(lambda d: format(d, "f"), return_type=str)]


class Money(Value):
    """`Money(amount="89.99", currency="USD")`. Currency is ISO 4217, three capital letters.

    Arithmetic keeps the currency; comparing with a bare number compares the amount, comparing
    two currencies is an error (a playbook must not guess an exchange rate).
    """

    amount: Amount
    currency: str

    @field_validator("currency")
    @classmethod
    def _iso(cls, value: str) -> str:
        if not re.fullmatch(r"[A-Z]{3}", value):
            raise ValueError("a currency is three capital letters (ISO 4217), such as USD")
        return value

    def _other(self, other: object) -> Decimal:
        if isinstance(other, Money):
            if other.currency != self.currency:
                raise ValueError(f"cannot compare or add {self.currency} and {other.currency}")
            return other.amount
        if isinstance(other, (int, float, Decimal)) and not isinstance(other, bool):
            return Decimal(str(other))
        raise TypeError(f"money and {type(other).__name__} do not mix")

    def _like(self, amount: Decimal) -> Money:
        return Money(amount=amount.quantize(Decimal("0.01")), currency=self.currency)

    def __lt__(self, other: object) -> bool:
        return self.amount < self._other(other)

    def __le__(self, other: object) -> bool:
        return self.amount <= self._other(other)

    def __gt__(self, other: object) -> bool:
        return self.amount > self._other(other)

    def __ge__(self, other: object) -> bool:
        return self.amount >= self._other(other)

    def __add__(self, other: object) -> Money:
        return self._like(self.amount + self._other(other))

    def __sub__(self, other: object) -> Money:
        return self._like(self.amount - self._other(other))

    def __mul__(self, factor: float | int | Decimal) -> Money:
        return self._like(self.amount * Decimal(str(factor)))

    __rmul__ = __mul__
    __radd__ = __add__

    def __truediv__(self, divisor: float | int | Decimal) -> Money:
        return self._like(self.amount / Decimal(str(divisor)))

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def summed(costs: Iterable[Money | None]) -> Money | None:
    """The exact sum, smaller than a cent where the parts are. None where there is none, where one is unknown, or where
    they are in two currencies: a part of a sum is no sum."""
    known = list(costs)
    if not known or any(cost is None for cost in known):
        return None
    found = [cost for cost in known if cost is not None]
    if len({cost.currency for cost in found}) > 1:
        return None
    return Money(amount=sum((cost.amount for cost in found), Decimal(0)), currency=found[0].currency)


def as_money(value: Any) -> Money | None:
    """The money that a fact holds (`{"amount": …, "currency": …}`), or None where it is something else."""
    if isinstance(value, Money):
        return value
    if isinstance(value, dict) and set(value) == {"amount", "currency"}:
        return Money.model_validate(value)
    return None

"""What a tenant may spend on models in one UTC day, and what it spent."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal

from drafter.domain.money import Money
from drafter.domain.value import Value

MICROS = Decimal(1_000_000)


class Spent(Value):
    """Calls, tokens, and millionths of a US dollar as far as prices are known."""

    calls: int = 0
    tokens: int = 0
    micros: int = 0

    def __add__(self, other: Spent) -> Spent:
        return Spent(
            calls=self.calls + other.calls, tokens=self.tokens + other.tokens, micros=self.micros + other.micros
        )


class Budget(Value):
    """None: no limit. Nothing (0) means that no model is asked at all."""

    daily_usd: Decimal | None = None
    daily_calls: int | None = None

    @property
    def limits(self) -> bool:
        return self.daily_usd is not None or self.daily_calls is not None

    def allows(self, spent: Spent) -> bool:
        """Whether one more call may be made."""
        if self.daily_calls is not None and spent.calls >= self.daily_calls:
            return False
        return self.daily_usd is None or spent.micros < self.daily_usd * MICROS


def micros(cost: Money | None) -> int:
    """A cost in millionths of a US dollar, rounded up; 0 where it is not known, or in another currency."""
    if cost is None or cost.currency != "USD":
        return 0
    return int((cost.amount * MICROS).to_integral_value(ROUND_UP))

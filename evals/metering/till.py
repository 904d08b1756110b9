"""The money of one command: what was spent, what calls in flight may still cost, and what may be spent at most."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from drafter.domain.errors import CannotRun
from drafter.domain.money import Money

_NOTHING = Decimal(0)


class BudgetReached(CannotRun):
    """The next call may cost more than is left. Not a failure of the model: no draft is made without it."""


@dataclass
class Hold:
    """What one call may cost at most, until it is known what it did. A call that ends without saying is booked at its
    most: the server may have done the work."""

    most: Decimal
    cost: Decimal | None = None

    def settle(self, cost: Decimal) -> None:
        self.cost = cost


@dataclass
class Till:
    """`budget` in US dollars, null for no bound. `unpriced` counts calls whose price nobody knows; `spent` is without
    them. `calls` were answered by a server, `known` came from what was kept."""

    budget: Decimal | None = None
    spent: Decimal = _NOTHING
    held: Decimal = _NOTHING
    calls: int = 0
    unpriced: int = 0
    known: int = 0

    @contextmanager
    def hold(self, most: Decimal) -> Iterator[Hold]:
        """Around a call. BudgetReached before it where the money spent, what is in flight and this may pass the budget."""
        if self.budget is not None and self.spent + self.held + most > self.budget:
            raise BudgetReached(
                f"the budget of {self.budget} USD is reached: {self.told} spent, and the next call may cost {most:.4f} USD",
                hint="the same command goes on from here",
            )
        hold = Hold(most)
        self.held += most
        try:
            yield hold
        finally:
            self.held -= most
            self.spent += most if hold.cost is None else hold.cost

    def booked(self, cost: Money | None) -> Decimal:
        """Counts an answer; what it cost in dollars, 0 where that is not known."""
        self.calls += 1
        if cost is None or cost.currency != "USD":
            self.unpriced += 1
            return _NOTHING
        return cost.amount

    @property
    def told(self) -> str:
        """ "0.0123 USD"; with calls that have no price it is said that it is at least that."""
        if self.unpriced and not self.spent:
            return "no price known"
        return f"{'at least ' if self.unpriced else ''}{self.spent:.4f} USD"

"""The money of one command: what was spent, what calls in flight may still cost, and what may be spent at most.

The most that a call may cost is held back before it is sent and given back when it ends, so that what is left unspent at
the end is less than the most of one call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from drafter.domain.errors import CannotRun
from drafter.domain.money import Money

_NOTHING = Decimal(0)
T = TypeVar("T")


class BudgetReached(CannotRun):
    """The next call may cost more than is left. Not a failure of the model: no draft is made without it. `for_now`: calls
    in flight hold some of the money, and may give it back."""

    for_now = False


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
    _ended: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    async def within(self, make: Callable[[], Awaitable[T]]) -> T:
        """What `make` makes; made again where only calls in flight stood in its way, when one of them has ended. From the
        beginning, so that the wait is not taken from the time that a draft may take: what was answered is known."""
        while True:
            try:
                return await make()
            except BudgetReached as reached:
                if not reached.for_now:
                    raise
            if self.held:
                await self._ended.wait()

    @contextmanager
    def hold(self, most: Decimal) -> Iterator[Hold]:
        """Around a call. BudgetReached before it where the money spent, what is in flight and this may pass the budget."""
        if self.budget is not None and self.spent + self.held + most > self.budget:
            reached = BudgetReached(
                f"the budget of {self.budget} USD is reached: {self.told} spent, and the next call may cost {most:.4f} USD",
                hint="the same command goes on from here",
            )
            reached.for_now = self.held > 0
            raise reached
        hold = Hold(most)
        self.held += most
        try:
            yield hold
        finally:
            self.held -= most
            self.spent += most if hold.cost is None else hold.cost
            self._ended.set()
            self._ended = asyncio.Event()

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

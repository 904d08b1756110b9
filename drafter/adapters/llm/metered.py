"""A model that a tenant has a budget for: asked while the day's budget lasts, counted each time it was asked.

Whoever asks gets `ModelFailed("budget")` where it is used up, so a reply is then composed, and nothing else changes.
"""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Protocol

from drafter.domain.budget import Budget, Spent, micros
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.ports import Completion, InFront, LanguageModel, Listener, Request

FRESH = 5.0
"""Seconds for which a process trusts what it last read of the day's sum; its own calls it always knows."""
_LOG = logging.getLogger(__name__)


class Ledger(Protocol):
    """Where a tenant's spending is kept by the day, for all processes together."""

    async def spent(self, day: str) -> Spent: ...
    async def add(self, day: str, more: Spent) -> Spent: ...


def _today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()


@dataclass
class Purse:
    """One tenant's day, as this process knows it.

    What is overspent at worst: the calls under way when the limit is reached, and what other processes spent in the last
    `FRESH` seconds. Calls under way in this process are counted before they end, so `daily_calls` is exact with one process.
    """

    ledger: Ledger
    budget: Budget
    today: Callable[[], str] = field(default=_today)
    _day: str = ""
    _known: Spent = field(default_factory=Spent)
    _read_at: float = float("-inf")
    _under_way: int = 0
    _unwritten: Spent = field(default_factory=Spent)
    _writing: list[Spent] = field(default_factory=list)

    async def admit(self) -> None:
        """Takes one call out of the purse. `ModelFailed` where nothing is left."""
        await self._refresh()
        unread = sum((self._unwritten, *self._writing), start=Spent(calls=self._under_way))
        if not self.budget.allows(self._known + unread):
            raise ModelFailed("budget", "the day's budget for models is used up; it begins anew at midnight UTC")
        self._under_way += 1

    async def settle(self, took: Spent) -> None:
        """What the call took. A database that does not take it now is told with the next call."""
        self._under_way -= 1
        owed, self._unwritten = self._unwritten + took, Spent()
        self._writing.append(owed)
        try:
            told = await self.ledger.add(self._day, owed)
            self._known, self._read_at = max(self._known, told, key=lambda one: one.calls), time.monotonic()
        except BaseException as error:
            self._unwritten = self._unwritten + owed
            if not isinstance(error, CannotRun):
                raise
            _LOG.warning("spending is not written down yet: %s", error.message)
        finally:
            self._writing.remove(owed)

    def lose(self) -> None:
        """A call was broken off by whoever waited for it: it counts, and nobody knows what it took."""
        self._under_way -= 1
        self._unwritten = self._unwritten + Spent(calls=1)

    async def _refresh(self) -> None:
        day = self.today()
        if day != self._day:
            self._day, self._known, self._unwritten, self._read_at = day, Spent(), Spent(), float("-inf")
        if time.monotonic() - self._read_at > FRESH:
            self._known, self._read_at = await self.ledger.spent(day), time.monotonic()


class Metered(InFront):
    """`Metered(gateway, purse)` is itself a LanguageModel, by the gateway's own name. It does not close what it stands
    before: others use that too."""

    def __init__(self, model: LanguageModel, purse: Purse) -> None:
        super().__init__(model)
        self._purse = purse

    async def complete(self, request: Request) -> Completion:
        """As the model; `ModelFailed("budget")` where the day's budget is used up."""
        await self._purse.admit()
        return await self._counted(self._model.complete(request))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        await self._purse.admit()
        return await self._counted(self._model.stream(request, listener))

    async def close(self) -> None:
        return None

    async def _counted(self, work: Coroutine[Any, Any, Completion]) -> Completion:
        try:
            answer = await work
        except ModelFailed as failure:
            await self._purse.settle(Spent(calls=_asked(failure.attempts)))
            raise
        except BaseException:
            self._purse.lose()
            raise
        tokens = answer.tokens.input + answer.tokens.output
        # Overtaken calls stand in both counts; failed ones only among the attempts.
        failed = sum("overtaken" not in each for each in answer.attempts if _was_asked(each))
        await self._purse.settle(Spent(calls=answer.calls + failed, tokens=tokens, micros=micros(answer.cost)))
        return answer


def _asked(attempts: tuple[str, ...]) -> int:
    return sum(_was_asked(each) for each in attempts)


def _was_asked(attempt: str) -> bool:
    return "not asked" not in attempt

"""A model whose calls are counted, priced, paced, and never paid twice.

It stands below retries and fallbacks, so that each try is one call. Whose draft a call belongs to is known from the
context: the answers of a draft that was broken off are kept, and given again when it is made anew.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from drafter.domain.draft import Tokens
from drafter.domain.errors import BadInput, CannotRun, ModelFailed
from drafter.domain.money import Money
from drafter.ports import Completion, Deadline, InFront, LanguageModel, Listener, Request
from evals.metering.pace import Pace
from evals.metering.till import Till

Priced = Callable[[Tokens, str], Money | None]
"""What tokens cost with a model of that name."""
_UNPAID = ("upstream_quota", "upstream_auth", "upstream_refused")
"""Refusals that a server makes before it does any work."""
_THINKING = 4
"""Servers may be asked for so many times the tokens of the reply, where a model thinks before it writes."""


class NotKept(CannotRun):
    """The network is not to be used, and this answer was not kept."""


class Answers(Protocol):
    """Where a draft's answers are kept until the draft itself is."""

    def answers(self, draft: str) -> dict[tuple[str, int], Completion]: ...
    def keep_answer(self, draft: str, model: str, number: int, answer: Completion) -> None: ...


@dataclass
class Sitting:
    """One draft being made: the answers that are known, and the numbers of those that were asked for."""

    draft: str
    kept: Answers | None = None
    known: dict[tuple[str, int], Completion] = field(default_factory=dict)
    taken: set[tuple[str, int]] = field(default_factory=set)

    def claim(self, model: str) -> int:
        """The number of the next answer; calls at the same time have different ones."""
        number = next(number for number in itertools.count() if (model, number) not in self.taken)
        self.taken.add((model, number))
        return number

    def give_back(self, model: str, number: int) -> None:
        """There was no answer: the next try is for this one."""
        self.taken.discard((model, number))

    def note(self, model: str, number: int, answer: Completion) -> None:
        self.known[model, number] = answer
        if self.kept is not None:
            self.kept.keep_answer(self.draft, model, number, answer)


_SITTING: ContextVar[Sitting | None] = ContextVar("sitting", default=None)


@contextmanager
def sitting(one: Sitting) -> Iterator[None]:
    """All calls within belong to that draft, from its beginning; what was answered before is known."""
    one.taken.clear()
    if one.kept is not None and not one.known:
        one.known.update(one.kept.answers(one.draft))
    token = _SITTING.set(one)
    try:
        yield
    finally:
        _SITTING.reset(token)


@dataclass
class Desk:
    """What all models of a command share. Where it is `closed`, models elsewhere give out only what was kept. `priced`
    prices what a call may cost at most."""

    till: Till = field(default_factory=Till)
    pace: Pace = field(default_factory=Pace)
    closed: bool = False
    priced: Priced | None = None

    def around(self, model: LanguageModel, *, here: bool = False) -> LanguageModel:
        """The model on this desk's account; `here` is one of this machine, which costs nothing."""
        return Metered(model, self, here=here)

    def must_know(self, models: Iterable[str]) -> None:
        """A missing price is told before any call: BadInput where a budget is to be kept with a model that has none."""
        if self.till.budget is not None:
            for name in models:
                self.most(Request(messages=(), deadline=Deadline.after(0)), name)

    def most(self, request: Request, model: str) -> Decimal:
        """What a call may cost at most, in US dollars; 0 where no budget asks. BadInput where nobody knows its price."""
        if self.till.budget is None or self.priced is None:
            return Decimal(0)
        cost = self.priced(most_tokens(request), model)
        if cost is None:
            hint = "set its price in DRAFTER_PRICES, or leave --budget out"
            raise BadInput(f"no price is known for {model!r}, so no budget can be kept", hint=hint)
        if cost.currency != "USD":
            raise BadInput(f"{model!r} is priced in {cost.currency}, and the budget is in USD", hint="price it in USD")
        return cost.amount


class Metered(InFront):
    """A LanguageModel around another, on the account of a desk."""

    def __init__(self, model: LanguageModel, desk: Desk, *, here: bool = False) -> None:
        super().__init__(model)
        self._desk, self._here = desk, here

    async def complete(self, request: Request) -> Completion:
        """The answer that was kept, else the model's. BudgetReached and NotKept end the draft: they are no failures of a
        model, and nothing is composed in its place."""
        draft = _SITTING.get() or Sitting("")
        number = draft.claim(self.name)
        if (known := draft.known.get((self.name, number))) is not None:
            self._desk.till.known += 1
            return known
        try:
            answer = await (self._model.complete(request) if self._here else self._asked(request))
        except BaseException:
            draft.give_back(self.name, number)
            raise
        draft.note(self.name, number, answer)
        return answer

    async def _asked(self, request: Request) -> Completion:
        desk = self._desk
        if desk.closed:
            raise NotKept(f"--offline: an answer of {self.name} was not kept", hint="run it once without --offline")
        if (left := desk.pace.left) >= request.deadline.left:
            raise ModelFailed("upstream_quota", f"{self.name}: too many requests", retry_after=left)
        await desk.pace.clear()
        with desk.till.hold(desk.most(request, self.name)) as hold:
            try:
                answer = await self._model.complete(request)
            except ModelFailed as failure:
                if failure.reason in _UNPAID:
                    hold.settle(Decimal(0))
                if failure.reason == "upstream_quota" and failure.retryable:
                    desk.pace.slow(failure.retry_after)
                raise
            desk.pace.fine()
            hold.settle(desk.till.booked(answer.cost))
        return answer

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """Nobody watches a run: the whole answer, unheard."""
        return await self.complete(request)


def most_tokens(request: Request) -> Tokens:
    """The most tokens that a call can take: no token is shorter than a byte."""
    said = sum(len(each.content.encode()) + 16 for each in request.messages)
    schema = len(json.dumps(dict(request.schema)).encode()) if request.schema else 0
    return Tokens(input=said + schema + 64, output=request.max_tokens * _THINKING)

"""Several models as one: tries again where that may help, goes on to the next model named, and tells every try.

One total deadline covers all of it. Nothing falls back silently: `Completion.attempts`, or `ModelFailed.attempts`
when nobody answered, names each model asked and how it ended.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from drafter.domain.errors import CannotRun, ModelFailed
from drafter.ports import Completion, Deadline, LanguageModel, Listener, Request

_BACKOFF = wait_random_exponential(multiplier=0.25, max=4.0)
_Ask = Callable[[LanguageModel, Request], Awaitable[Completion]]
"""How one model is asked: to complete, or to stream."""
_SHARE = 0.6
"""The share of the time left that a model gets while others are waiting behind it: one that hangs must not use up
the time of those that were named for exactly this."""


@dataclass
class Breaker:
    """Spares a server that is down, and our callers the wait. After `limit` failures in a row to reach it, it is not
    asked for `rest` seconds; then one call probes whether it is back."""

    limit: int = 5
    rest: float = 15.0
    clock: Callable[[], float] = time.monotonic
    failures: int = 0
    closed_until: float = field(default=0.0)

    def admits(self) -> bool:
        if self.failures < self.limit:
            return True
        if self.clock() < self.closed_until:
            return False
        self.closed_until = self.clock() + self.rest  # one probe; others wait for what it finds
        return True

    def note(self, failure: ModelFailed | None) -> None:
        if failure is not None and failure.reason == "upstream_down":
            self.failures += 1
            if self.failures >= self.limit:
                self.closed_until = self.clock() + self.rest
        else:
            self.failures = 0


class Gateway:
    """`Gateway([first, second])` is itself a LanguageModel, called by the first one's name.

    `attempts` is how often each model is asked at most. A `Retry-After` is waited for where it fits in the time
    left; where it does not, the next model is asked at once.
    """

    def __init__(self, models: Sequence[LanguageModel], *, attempts: int = 3, breaker: Breaker | None = None) -> None:
        if not models:
            raise CannotRun("no model to ask", hint="name one in DRAFTER_MODEL")
        self._models = tuple(models)
        self._attempts = attempts
        pattern = breaker or Breaker()
        self._breakers = tuple(replace(pattern) for _ in models)

    @property
    def name(self) -> str:
        return self._models[0].name

    @property
    def small(self) -> bool:
        return self._models[0].small

    async def complete(self, request: Request) -> Completion:
        """The first answer that one of the models gives. `ModelFailed` as the last of them failed."""
        return await self._first(request, lambda model, wanted: model.complete(wanted))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """The same, heard as it comes. Where a try breaks off, the listener is told that the next one begins."""
        heard = _Heard(listener)

        def ask(model: LanguageModel, wanted: Request) -> Awaitable[Completion]:
            heard.begin()
            return model.stream(wanted, heard)

        return await self._first(request, ask)

    async def _first(self, request: Request, ask: _Ask) -> Completion:
        told: list[str] = []
        last: ModelFailed | None = None
        for index, model in enumerate(self._models):
            waiting = index + 1 < len(self._models)
            deadline = Deadline.after(request.deadline.left * _SHARE) if waiting else request.deadline
            try:
                once = partial(self._once, model, self._breakers[index], ask, told)
                answer = await self._insist(replace(request, deadline=deadline), once)
                return replace(answer, attempts=(*told, *answer.attempts))
            except ModelFailed as failure:
                last = failure
        assert last is not None
        last.attempts = tuple(told)
        raise last

    async def close(self) -> None:
        """Closes all models, also where one of them fails to."""
        await asyncio.gather(*(model.close() for model in self._models), return_exceptions=True)

    async def _insist(self, request: Request, once: Callable[[Request], Awaitable[Completion]]) -> Completion:
        """Asks one model, again where that may help, within its deadline."""

        def worth(error: BaseException) -> bool:
            return isinstance(error, ModelFailed) and error.retryable

        def enough(state: RetryCallState) -> bool:
            return state.attempt_number >= self._attempts or state.upcoming_sleep >= request.deadline.left

        async for attempt in AsyncRetrying(stop=enough, wait=_pause, retry=retry_if_exception(worth), reraise=True):
            with attempt:
                return await once(request)
        raise AssertionError("the loop above returns or raises")

    async def _once(
        self, model: LanguageModel, breaker: Breaker, ask: _Ask, told: list[str], request: Request
    ) -> Completion:
        if not breaker.admits():
            told.append(f"{model.name}: upstream_down (not asked: it kept failing)")
            raise ModelFailed("upstream_down", f"{model.name} kept failing and is left alone for a while")
        try:
            async with asyncio.timeout(request.deadline.left):
                answer = await ask(model, request)
        except TimeoutError as error:
            told.append(f"{model.name}: deadline")
            raise ModelFailed("deadline", f"{model.name} did not answer in time") from error
        except ModelFailed as failure:
            breaker.note(failure)
            told.append(f"{model.name}: {failure.reason}")
            raise
        breaker.note(None)
        return answer


class _Heard:
    """A listener that knows whether anything was heard yet: only then does another try have to be told."""

    def __init__(self, listener: Listener) -> None:
        self._listener, self._any = listener, False

    def begin(self) -> None:
        if self._any:
            self.again()

    def hear(self, text: str) -> None:
        self._any = True
        self._listener.hear(text)

    def again(self) -> None:
        self._any = False
        self._listener.again()


def _pause(state: RetryCallState) -> float:
    """How long to wait before the next try: what the server asks for, else a little longer each time."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, ModelFailed) else None
    return asked if asked is not None else _BACKOFF(state)

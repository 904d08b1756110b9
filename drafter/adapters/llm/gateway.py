"""Several models as one: tries again where that may help, goes on to the next model named, and tells every try.

One total deadline covers all of it. Nothing falls back silently: `Completion.attempts`, or `ModelFailed.attempts`
when nobody answered, names each model asked and how it ended.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from drafter.adapters.llm.endpoints import Endpoint, Endpoints, worst
from drafter.adapters.llm.floor import Floor, Voice
from drafter.domain.condition import Condition
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.ports import Completion, Deadline, LanguageModel, Listener, Request

_BACKOFF = wait_random_exponential(multiplier=0.25, max=4.0)
_SHARE = 0.6
"""The share of the time left that a model gets while others are waiting behind it: one that hangs must not use up
the time of those that were named for exactly this."""


@dataclass(frozen=True)
class _Lane:
    """One model, and what is known of the server behind it."""

    model: LanguageModel
    endpoint: Endpoint


@dataclass
class _Trip:
    """One request's way through the models. `told` is how each try ended; `floor` is None where nobody listens."""

    request: Request
    floor: Floor | None
    rest: deque[_Lane]
    told: list[str] = field(default_factory=list)

    def deadline(self) -> Deadline:
        """By when the lane that is taken next has to answer."""
        left = self.request.deadline
        return Deadline.after(left.left * _SHARE) if self.rest else left


class Gateway:
    """`Gateway([first, second])` is itself a LanguageModel, called by the first one's name.

    `attempts` is how often each model is asked at most. A `Retry-After` is waited for where it fits in the time
    left; where it does not, the next model is asked at once. `endpoints` is what the process knows of its servers.

    With `hedge_s`, a model that has not answered after so many seconds (that has not begun, where it is heard as it
    comes) is not waited for alone: the next one named is asked too, or the same again where there is none. The first good
    answer counts, and the other call is broken off at once.
    """

    def __init__(
        self,
        models: Sequence[LanguageModel],
        *,
        attempts: int = 3,
        endpoints: Endpoints | None = None,
        hedge_s: float | None = None,
    ) -> None:
        if not models:
            raise CannotRun("no model to ask", hint="name one in DRAFTER_MODEL")
        book = endpoints or Endpoints()
        self._lanes = tuple(_Lane(model, book.of(model)) for model in models)
        self._attempts = attempts
        self._hedge_s = hedge_s

    @property
    def name(self) -> str:
        return self._lanes[0].model.name

    @property
    def small(self) -> bool:
        return self._lanes[0].model.small

    async def complete(self, request: Request) -> Completion:
        """The first answer that one of the models gives. `ModelFailed` as the last of them failed."""
        return await self._first(_Trip(request, None, deque(self._lanes)))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """The same, heard as it comes. Where a try breaks off, the listener is told that the next one begins."""
        return await self._first(_Trip(request, Floor(listener), deque(self._lanes)))

    def conditions(self) -> list[Condition]:
        """How each model is doing, by the calls that were made."""
        return worst([lane.endpoint.condition() for lane in self._lanes])

    async def close(self) -> None:
        """Closes all models, also where one of them fails to."""
        await asyncio.gather(*(lane.model.close() for lane in self._lanes), return_exceptions=True)

    async def _first(self, trip: _Trip) -> Completion:
        last: ModelFailed | None = None
        while trip.rest:
            lane = trip.rest.popleft()
            voice = trip.floor.voice() if trip.floor else None
            work = self._insist(lane, trip, trip.deadline(), voice)
            try:
                answer = await (work if self._hedge_s is None else self._hedged(lane, trip, work, voice))
                return replace(answer, attempts=(*trip.told, *answer.attempts))
            except ModelFailed as failure:
                last = failure
        assert last is not None
        last.attempts = tuple(trip.told)
        raise last

    async def _hedged(
        self, lane: _Lane, trip: _Trip, work: Coroutine[Any, Any, Completion], voice: Voice | None
    ) -> Completion:
        """The answer of `work`, or of another call beside it where that takes too long."""
        tasks = {asyncio.create_task(work): lane}
        try:
            await asyncio.wait(tasks, timeout=self._hedge_s)
            # A server that already failed is not pressed: its own retries are under way.
            other = trip.rest.popleft() if trip.rest else None if trip.told else lane
            if any(task.done() for task in tasks) or (voice and voice.begun) or other is None:
                if other is not None and other is not lane:
                    trip.rest.appendleft(other)
                return await next(iter(tasks))
            second = trip.floor.voice() if trip.floor else None
            tasks[asyncio.create_task(self._insist(other, trip, trip.deadline(), second))] = other
            return await _quickest(tasks, trip)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _insist(self, lane: _Lane, trip: _Trip, deadline: Deadline, voice: Voice | None) -> Completion:
        """Asks one model, again where that may help, within its deadline."""
        request = replace(trip.request, deadline=deadline)

        def worth(error: BaseException) -> bool:
            return isinstance(error, ModelFailed) and error.retryable

        def enough(state: RetryCallState) -> bool:
            return state.attempt_number >= self._attempts or state.upcoming_sleep >= deadline.left

        async for attempt in AsyncRetrying(stop=enough, wait=_pause, retry=retry_if_exception(worth), reraise=True):
            with attempt:
                return await _once(lane, request, voice, trip.told)
        raise AssertionError("the loop above returns or raises")


async def _quickest(tasks: dict[asyncio.Task[Completion], _Lane], trip: _Trip) -> Completion:
    """The first good answer; who was still at work is told as overtaken, and counts as a call. The last failure where
    there is none."""
    open_, last = set(tasks), None
    while open_:
        done, open_ = await asyncio.wait(open_, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            failure = task.exception()
            if failure is None:
                trip.told.extend(f"{tasks[each].model.name}: overtaken" for each in open_)
                return replace(task.result(), calls=task.result().calls + len(open_))
            last = failure
    assert last is not None
    raise last


async def _once(lane: _Lane, request: Request, voice: Voice | None, told: list[str]) -> Completion:
    """One call, noted of its endpoint."""
    model, endpoint = lane.model, lane.endpoint
    if not endpoint.admits():
        told.append(f"{model.name}: upstream_down (not asked: it kept failing)")
        raise ModelFailed("upstream_down", f"{model.name} kept failing and is left alone for a while")
    seconds = request.deadline.left
    try:
        async with asyncio.timeout(seconds):
            if voice is None:
                answer = await model.complete(request)
            else:
                voice.begin()
                answer = await model.stream(request, voice)
                voice.finish()
    except TimeoutError as error:
        failure = ModelFailed("deadline", f"{model.name} did not answer in time")
        if voice:
            voice.fail()
        endpoint.note(failure, seconds=seconds)
        told.append(f"{model.name}: deadline")
        raise failure from error
    except ModelFailed as failure:
        if voice:
            voice.fail()
        endpoint.note(failure, seconds=seconds)
        told.append(f"{model.name}: {failure.reason}")
        raise
    endpoint.note(None, seconds=seconds)
    return answer


def _pause(state: RetryCallState) -> float:
    """How long to wait before the next try: what the server asks for, else a little longer each time."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, ModelFailed) else None
    return asked if asked is not None else _BACKOFF(state)

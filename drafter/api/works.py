"""Drafts in the making, apart from the connections that wait for them.

A connection that breaks need not cost the work: who sent an Idempotency-Key may come back within a short grace and
hear the rest. Where nobody listens any more, the work is stopped, and the model with it: nobody pays for words that
nobody reads.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator
from contextlib import aclosing

from drafter.api.idempotency import Once
from drafter.api.problems import Problem, ProblemPlace, problem_of
from drafter.api.product import Steps
from drafter.domain.draft import Draft
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.value import Value

GRACE_SECONDS = 5.0
"""How long a draft is worked on for a client that left, where it sent an Idempotency-Key to come back with."""
Name = tuple[str, str]
"""A tenant, and an Idempotency-Key of theirs."""


class Work:
    """One draft in the making. `events` are those told so far; `failure` is why it came to nothing."""

    def __init__(self, steps: Steps, once: Once, grace_s: float) -> None:
        self.run = secrets.token_hex(4)
        self.events: list[tuple[str, Value]] = []
        self.draft: Draft | None = None
        self.failure: Problem | None = None
        self.listeners = 0
        self.ended = False
        self._once, self._grace = once, grace_s
        self._more = asyncio.Event()
        self._leaving: asyncio.TimerHandle | None = None
        self.task = asyncio.create_task(self._work(steps))
        self.task.add_done_callback(lambda _: once.let_go())

    def join(self) -> Work:
        self.listeners += 1
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None
        return self

    def leave(self) -> None:
        """The last one who leaves stops the work, at once or after the grace."""
        self.listeners -= 1
        if self.listeners == 0 and not self.ended:
            if self._grace > 0:
                self._leaving = asyncio.get_running_loop().call_later(self._grace, self.task.cancel)
            else:
                self.task.cancel()

    async def began(self) -> None:
        """Until there is something to tell. Raises what failed where there will be nothing."""
        while not self.events and not self.ended:
            await self._more.wait()
        if self.failure is not None and not self.events:
            raise self.failure

    async def done(self) -> Draft:
        """The draft. Raises what failed."""
        while not self.ended:
            await self._more.wait()
        if self.draft is None:
            raise self.failure or Problem(503, "stopped", "the work was stopped; send the request again")
        return self.draft

    async def told(self, after: int, quiet_s: float) -> AsyncGenerator[int | None]:
        """The places of the events behind the first so many, as they come; None where it is quiet for long."""
        while True:
            while after < len(self.events):
                yield after
                after += 1
            if self.ended:
                return
            more = self._more
            try:
                async with asyncio.timeout(quiet_s):
                    await more.wait()
            except TimeoutError:
                yield None

    async def _work(self, steps: Steps) -> None:
        try:
            async with aclosing(steps):
                async for name, value in steps:
                    if isinstance(value, Draft):
                        self.draft = value
                    self.events.append((name, value))
                    self._tell()
        except Exception as error:
            unknown = isinstance(error, (NotFound, BadPrompt)) and not self.events
            self.failure = no_prompt(error) if unknown else problem_of(error)
        finally:
            try:
                if self.draft is None:
                    await self._once.release()
            finally:
                self.ended = True
                self._tell()

    def _tell(self) -> None:
        self._more.set()
        if not self.ended:
            self._more = asyncio.Event()


class Works:
    """Those of this process."""

    def __init__(self, grace_s: float = GRACE_SECONDS) -> None:
        self._grace = grace_s
        self._named: dict[Name, Work] = {}
        self._all: set[Work] = set()

    def start(self, tenant: str, steps: Steps, once: Once) -> Work:
        """Begins a draft, with its first listener."""
        key = once.asked.key
        work = Work(steps, once, self._grace if key else 0.0)
        self._all.add(work)
        if key is not None:
            self._named[tenant, key] = work
        work.task.add_done_callback(lambda _: self._forget(work))
        return work.join()

    def rejoin(self, tenant: str, once: Once, *, resumes: bool) -> Work | None:
        """The draft that a key names, with a listener more: for a client that `resumes`, or where nobody listens to it.
        None where it is not made here, or is somebody else's to hear."""
        work = self._named.get((tenant, once.asked.key or ""))
        if work is None or work.ended or (work.listeners and not resumes):
            return None
        return work.join()

    async def close(self) -> None:
        """Stops all of them."""
        tasks = [work.task for work in self._all]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, work: Work) -> None:
        self._all.discard(work)
        for name in [name for name, one in self._named.items() if one is work]:
            del self._named[name]


def no_prompt(error: Exception) -> Problem:
    """The problem of a request that names a prompt which cannot be used."""
    place = ProblemPlace(pointer="#/prompt", detail=getattr(error, "message", "")[:200])
    return Problem(422, "invalid", "there is no such prompt that can be used", errors=[place])

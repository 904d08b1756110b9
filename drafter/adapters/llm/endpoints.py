"""What is known of each model at its address from the calls that were really made: whether it is spared for a while, and
what readiness tells of it. One book of them serves the whole process; nothing is ever asked only to find out.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from drafter.domain.condition import Condition
from drafter.domain.errors import ModelFailed
from drafter.ports import LanguageModel

PATIENCE = 5.0
"""Seconds after which silence counts against a server. A call that had less time left tells nothing of it."""
MEMORY = 60.0
"""Seconds for which a refused key or an empty account is told after it was last seen. Were it told for ever, a balancer
would keep all requests away, and nobody would learn that it is mended."""


@dataclass
class Breaker:
    """Spares a server that is down, and our callers the wait. After `limit` failures in a row to get anything from it, it
    is not asked for `rest` seconds; then one call probes whether it is back."""

    limit: int = 5
    rest: float = 15.0
    clock: Callable[[], float] = time.monotonic
    failures: int = 0
    closed_until: float = field(default=0.0)

    @property
    def open(self) -> bool:
        """Whether calls are held back, but for a probe."""
        return self.failures >= self.limit

    def admits(self) -> bool:
        if not self.open:
            return True
        if self.clock() < self.closed_until:
            return False
        self.closed_until = self.clock() + self.rest  # one probe; others wait for what it finds
        return True

    def note(self, failure: ModelFailed | None, *, patient: bool = True) -> None:
        """How a call ended. `patient`: it had time enough for silence to mean something."""
        reason = failure.reason if failure else None
        if reason == "deadline" and not patient:
            return
        if reason in ("upstream_down", "deadline"):
            self.failures += 1
            if self.open:
                self.closed_until = self.clock() + self.rest
        else:
            self.failures = 0


@dataclass
class Endpoint:
    """One model at one address."""

    model: str
    breaker: Breaker
    _failure: ModelFailed | None = None
    _since: dt.datetime | None = None
    _seen: float = 0.0

    def admits(self) -> bool:
        return self.breaker.admits()

    def note(self, failure: ModelFailed | None, *, seconds: float) -> None:
        """How a call ended that had so many seconds."""
        self.breaker.note(failure, patient=seconds >= PATIENCE)
        if failure is None:
            self._failure = self._since = None
            return
        if self._failure is None or self._failure.reason != failure.reason:
            self._since = dt.datetime.now(dt.UTC)
        self._failure, self._seen = failure, self.breaker.clock()

    def condition(self) -> Condition:
        """Ill where it is spared, and for a while after it refused the key or had no credit left, which are grave."""
        name, failure = f"model:{self.model}", self._failure
        if failure is None:
            return Condition(name=name)
        if self.breaker.open:
            why = f"{failure.reason}: it kept failing and is asked only now and then"
            return Condition(name=name, ok=False, why=why, since=self._since)
        settled = failure.reason == "upstream_auth" or (failure.reason == "upstream_quota" and not failure.retryable)
        if settled and self.breaker.clock() - self._seen < MEMORY:
            why = f"{failure.reason}: {failure.message}"
            return Condition(name=name, ok=False, why=why, since=self._since, grave=True)
        return Condition(name=name)


class Endpoints:
    """The endpoints by their address; all begin well. `pattern` is the breaker that each gets a copy of."""

    def __init__(self, pattern: Breaker | None = None) -> None:
        self._pattern = pattern or Breaker()
        self._known: dict[str, Endpoint] = {}

    def of(self, model: LanguageModel) -> Endpoint:
        """The endpoint that `model` talks to: by its `endpoint` where it names one, else by its name."""
        address = str(getattr(model, "endpoint", model.name))
        return self._known.setdefault(address, Endpoint(model.name, replace(self._pattern)))


def worst(conditions: Sequence[Condition]) -> list[Condition]:
    """The conditions of a chain of models: a grave one is none as long as another of the chain can answer."""
    if all(one.grave for one in conditions):
        return list(conditions)
    return [one.model_copy(update={"grave": False}) for one in conditions]

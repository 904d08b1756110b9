"""How fast a server may be asked: what one lane is told to wait, all lanes wait."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

_FIRST, _LONGEST = 1.0, 60.0
"""Seconds to wait where a server only says that it is too much, doubled each time up to the longest."""


@dataclass
class Pace:
    """`until` is a point on the clock before which nobody asks."""

    clock: Callable[[], float] = time.monotonic
    until: float = 0.0
    waits: int = 0
    _step: float = _FIRST

    @property
    def left(self) -> float:
        """Seconds to wait, 0 where the way is free."""
        return max(0.0, self.until - self.clock())

    async def clear(self) -> None:
        """Waits until the way is free; a wait that was made longer meanwhile is waited out too."""
        while (left := self.left) > 0:  # noqa: ASYNC110 - a point in time, and no event
            await asyncio.sleep(left)

    def slow(self, retry_after: float | None) -> None:
        """A server said that it was asked too often. Told several times at once, it is one wait."""
        if retry_after is None and self.left == 0:
            retry_after, self._step = self._step, min(self._step * 2, _LONGEST)
        if retry_after is not None and self.clock() + retry_after > self.until:
            self.waits += 1
            self.until = self.clock() + retry_after

    def fine(self) -> None:
        """A server answered."""
        self._step = _FIRST

"""How many requests a key may make: a steady flow with some room for a burst, counted in this process alone, so that one
key's flood costs the others nothing. Several processes count each for itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable

PER_MINUTE = 600
"""Requests a minute for one of the service's keys, where nothing else is set."""
_BURST = 10
"""The share of a minute's requests that may come at once is one in so many, and never fewer than `_LEAST`."""
_LEAST = 5


class Rates:
    """The generic cell rate algorithm: of each key only the time is kept at which its next request would be on time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._due: dict[str, float] = {}

    def take(self, key: str, per_minute: int) -> float:
        """0.0 where the request may come in, and it is counted; else the seconds until one may. `per_minute` is at
        least 1."""
        now, step = self._clock(), 60 / per_minute
        due = max(self._due.get(key, now), now)
        ahead = due - now - (max(_LEAST, per_minute // _BURST) - 1) * step
        if ahead > 1e-9:
            return ahead
        self._due[key] = due + step
        return 0.0

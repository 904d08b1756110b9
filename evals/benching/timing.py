"""Times and ratios: medians, since a busy machine only ever makes a run slower."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Took(NamedTuple):
    """Milliseconds: the median and the 95th percentile of many calls."""

    median: float
    high: float


def took(milliseconds: Sequence[float]) -> Took:
    return Took(statistics.median(milliseconds), statistics.quantiles(milliseconds, n=20)[-1])


def once(work: Callable[[], object]) -> float:
    """The milliseconds of one call."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def timed(work: Callable[[], object], rounds: int) -> Took:
    for _ in range(max(2, rounds // 20)):
        work()
    return took([once(work) for _ in range(rounds)])


def by_turns(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each work in each round, one after the other: what slows the machine down for a while
    slows all of them down, so ratios within a round hold."""
    for work in works.values():
        work()
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(once(work))
    return found


def start_up(*command: str, rounds: int = 5) -> Took:
    """A fresh Python process, from its start to its end."""
    process = [sys.executable, *command]
    works = lambda: subprocess.run(process, check=True, capture_output=True)  # noqa: E731, S603 (our own module)
    return took([once(works) for _ in range(rounds)])

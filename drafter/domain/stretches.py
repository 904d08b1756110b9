"""Stretches of a text, and whether another one touches them: a text may hold thousands of each, so each look takes the
logarithm of their number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """`Stretches([(0, 4), (9, 12)])`, in any order; they may overlap. Ends are not part of them, and those that are empty
    touch what reaches over them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        # The furthest end of all that begin up to there.
        self._ends = list(accumulate((end for _, end in ordered), max))

    def add(self, start: int, end: int) -> None:
        """One more; takes longer the more of them begin behind it."""
        place = bisect_left(self._starts, start)
        before = self._ends[place - 1] if place else end
        self._starts.insert(place, start)
        self._ends.insert(place, max(before, end))
        for index in range(place + 1, len(self._ends)):
            if self._ends[index] >= end:
                break
            self._ends[index] = end

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them shares a place with this one."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start

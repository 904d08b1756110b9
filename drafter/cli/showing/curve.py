"""The heat of a case as a curve: where each point stands on a drawing, in per cent, and which points are labelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.cli.showing.timeline import Entry

_LEFT, _RIGHT, _TOP, _BOTTOM = 6.0, 94.0, 14.0, 86.0
_ALL_LABELLED = 8
"""With more points than this only the first, the last and the hottest say their figure."""


@dataclass(frozen=True)
class Point:
    """One customer message. `x` and `y` are per cent of the drawing, `y` from the top; `step` is 0 (cool) to 4 (hot)."""

    x: float
    y: float
    heat: float
    step: int
    labelled: bool
    entry: Entry


def height(heat: float) -> float:
    """Where a heat stands: per cent from the top."""
    return round(_BOTTOM - heat * (_BOTTOM - _TOP), 2)


def step(heat: float) -> int:
    """Five steps from cool to hot."""
    return min(4, int(heat * 5))


def points(entries: Sequence[Entry]) -> list[Point]:
    """The points of the messages that have a heat, evenly apart; a single one stands in the middle."""
    hot = [(entry, entry.heat) for entry in entries if entry.heat is not None]
    hottest = max(range(len(hot)), key=lambda at: hot[at][1], default=0)
    named = {0, len(hot) - 1, hottest}
    apart = (_RIGHT - _LEFT) / max(1, len(hot) - 1)
    return [
        Point(
            x=round(_LEFT + at * apart, 2) if len(hot) > 1 else 50.0,
            y=height(heat),
            heat=heat,
            step=step(heat),
            labelled=len(hot) <= _ALL_LABELLED or at in named,
            entry=entry,
        )
        for at, (entry, heat) in enumerate(hot)
    ]

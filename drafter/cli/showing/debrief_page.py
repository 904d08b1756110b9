"""Debriefs as one page that needs nothing else; see `debrief.html.j2`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from drafter.cli.showing.curve import Point, height, points, step
from drafter.cli.showing.debrief import Seen
from drafter.cli.showing.words import inert, place


@dataclass(frozen=True)
class Run:
    """The line between two points of the curve; `turn` is the turning point's id and `way` raised or lowered, where it is one."""

    one: Point
    two: Point
    turn: str = ""
    way: str = ""


def page(seen: Sequence[Seen]) -> str:
    """The page of one debrief or several. Everything from outside is inert and escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"inert": inert, "place": place, "step": step, "height": height}
    drawn = [{"seen": one, "points": (found := points(one.timeline.entries)), "runs": list(_runs(one, found))} for one in seen]  # fmt: skip
    return environment.get_template("debrief.html.j2").render(cases=drawn) + "\n"


def _runs(seen: Seen, found: Sequence[Point]) -> Iterator[Run]:
    turns = {(one.before, one.after): one for one in seen.debrief.turning_points}
    for one, two in pairwise(found):
        turn = turns.get((one.entry.where, two.entry.where))
        yield Run(one, two, turn.told.id, turn.direction) if turn else Run(one, two)

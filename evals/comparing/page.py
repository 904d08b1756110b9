"""A comparison as one self-contained HTML page: no script, nothing loaded, every text escaped."""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from evals.comparing.comparison import Comparison, Effect
from evals.comparing.flips import by_case
from evals.comparing.terminal import cells, figure, named, told_effects, unmoved

_TEMPLATE = Path(__file__).with_name("page.html.j2")
WIDTH = 420
"""The width of a plot in its own units."""


def page(held: Comparison, reasons: tuple[str, ...] = ()) -> str:
    """The page; `reasons` are a gate's, told first."""
    effects = told_effects(held)
    return _template().render(
        held=held,
        reasons=reasons or (held.summary,),
        a=named(held, "a"),
        b=named(held, "b"),
        alike=unmoved(held),
        effects=[_drawn(one, _reach(effects)) for one in effects],
        slices=[_drawn(one, _reach(held.slices)) for one in held.slices],
        turned=by_case(held.flips),
        groups=[("How heated the customer is", held.by_level), ("Families of cases", held.by_family[:40])],
        families=len(held.by_family),
        changes=[
            (one, figure(one.a), figure(one.b)) for one in held.changes if one.a is not None and one.b is not None
        ],
        width=WIDTH,
    )


@functools.cache
def _template() -> Template:
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _reach(effects: tuple[Effect, ...] | list[Effect]) -> float:
    """How far from 0 the plot must reach to either side."""
    ends = [abs(end) for one in effects for end in (one.difference.low, one.difference.high, one.difference.difference) if end is not None]  # fmt: skip
    return max([0.02, *ends])


def _drawn(one: Effect, reach: float) -> dict[str, object]:
    """An effect with its cells and its place on the plot."""

    def x(value: float) -> float:
        return round(WIDTH / 2 + value / reach * (WIDTH / 2 - 8), 1)

    seen = one.difference
    whole = seen.low is not None and seen.high is not None
    return {
        "name": one.tag or one.criterion,
        "cells": cells(one),
        "verdict": one.verdict,
        "at": x(seen.difference),
        "low": x(seen.low) if whole and seen.low is not None else None,
        "high": x(seen.high) if whole and seen.high is not None else None,
        "cases": seen.cases,
        "families": seen.families,
    }

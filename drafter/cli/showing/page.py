"""Timelines as one page that needs nothing else: no script, no font, no picture from anywhere. See `page.html.j2`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from drafter.cli.showing.curve import height, points, step
from drafter.cli.showing.timeline import Timeline
from drafter.cli.showing.words import inert, place

BEGINS = "<!doctype html>"


def page(seen: Sequence[Timeline]) -> str:
    """The page of one case or several. Everything from outside is inert and escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"inert": inert, "place": place, "step": step, "height": height, "pairs": pairwise}
    cases = [
        {
            "seen": one,
            "points": points(one.entries),
            "ledger": [(g, list(r)) for g, r in groupby(one.rows, lambda row: row.group)],
        }
        for one in seen
    ]
    return environment.get_template("page.html.j2").render(cases=cases) + "\n"

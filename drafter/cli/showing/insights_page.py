"""Insights as one page that needs nothing else: no script, no font, no picture from anywhere. See `insights.html.j2`."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from drafter.cli.showing.insights import figures, headline, interval, lacking, plain, sections, trend
from drafter.domain.insights import Insights


def page(insights: Insights) -> str:
    """Every share as a bar with its interval and where it stood before. Names from outside are inert and escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"plain": plain, "trend": trend, "interval": interval, "coded": _coded}
    groups = [
        {"group": one, "figures": list(figures(one)), "sections": list(sections(one))}
        for one in (insights.whole, *insights.groups)
    ]
    told = {"insights": insights, "headline": headline(insights), "groups": groups, "lacking": list(lacking(insights))}
    return environment.get_template("insights.html.j2").render(**told) + "\n"


def _coded(text: str) -> Markup:
    """Text with what stands between backticks as code."""
    return Markup(re.sub(r"`([^`<>]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 (escaped before)

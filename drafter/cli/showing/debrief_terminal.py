"""A debrief in the terminal: the summary with the heat, then one section after the other."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from drafter.cli.showing.debrief import Seen
from drafter.cli.showing.terminal import LEVELS, columns, padded, title
from drafter.cli.showing.words import inert, spark

_TONES = {"bad": "red", "good": "green", "wait": "yellow", "": "dim"}
_MOST_POINTS = 24


def show_debrief(console: Console, seen: Seen) -> None:
    """The whole."""
    console.print(title(f"Debrief of {seen.timeline.case_id}"))
    console.print(padded(Group(*_head(seen))))
    for section in seen.sections:
        console.print()
        console.print(title(section.title))
        table = columns(count=2)
        for item in section.items:
            table.add_row(Text(item.tag, style=_TONES[item.tone]), Text(item.says))
            for why in item.why:
                table.add_row("", Text(f"└ {why}", style="dim"))
        console.print(padded(table))
    for note in seen.debrief.notes:
        console.print(padded(Text(inert(note), style="yellow")))
    console.print()


def _head(seen: Seen) -> Iterator[RenderableType]:
    told = seen.debrief
    ended = f"  outcome: {seen.outcome}" if seen.outcome else ""
    yield Text.assemble((f" {told.level.upper()} ", f"{LEVELS[told.level]} reverse"), ended)
    yield Text(" · ".join(seen.timeline.about), style="dim")
    heats = [one.heat for one in told.timeline if one.heat is not None][-_MOST_POINTS:]
    yield Text("heat  " + "".join(map(spark, heats)))
    if told.little:
        yield Text(told.little)
    for line in told.summary:
        yield Text(inert(line.says))

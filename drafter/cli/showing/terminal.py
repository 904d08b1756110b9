"""A timeline in the terminal: ten seconds for the head, each message with its marks, the ledger below.

With colours the marks are underlined; without (a pipe, a dumb terminal) they stand in [brackets]. Either way each
has a small number, and the line below the message tells its kinds.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from drafter.cli.showing.marks import Piece
from drafter.cli.showing.timeline import Entry, Timeline
from drafter.cli.showing.words import inert, raised, spark

LEVELS = {"calm": "green", "concerned": "cyan", "upset": "yellow", "angry": "red", "crisis": "bold white on red"}
STATES = {"broken": "red", "open": "yellow", "kept": "green", "unanswered": "yellow", "refused": "yellow"}
_WIDEST = 100
"""Lines longer than this are hard to read."""
_MOST_POINTS = 24
_CELLS = 8
_EIGHTHS = "▏▎▍▌▋▊▉█"


def stdout(widest: int = _WIDEST) -> Console:
    """Standard output for people: no wider than reads well; a character that it cannot carry becomes a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console()
    console.width = min(console.width if console.is_terminal or "COLUMNS" in os.environ else widest, widest)
    return console


def show_timeline(console: Console, seen: Timeline) -> None:
    """The whole: head, messages, ledger."""
    console.print(title(f"{seen.case_id}"))
    console.print(padded(Group(*_head(seen))))
    for entry in seen.entries:
        console.print()
        console.print(_heading(entry))
        console.print(Padding(Group(*_said(entry, bare=console.color_system is None)), (0, 2, 0, 4)))
    if seen.rows:
        console.print()
        console.print(title("Ledger"))
        console.print(padded(_ledger(seen)))
    console.print()


def show_summary(console: Console, seen: Timeline) -> None:
    """What the reader of a draft needs of the reading: the head, and the words behind each signal."""
    console.print(title("What the case tells"))
    table = columns()
    told = [(mark.kinds, piece.text, entry.place) for entry in seen.entries
            for piece in entry.pieces if (mark := piece.mark)]  # fmt: skip
    for kinds, text, where in told:
        quote = " ".join(inert(text).split())
        table.add_row(Text("\n".join(kinds), style="bold"), Text(f"“{quote}”"), Text(where, style="dim"))
    below: list[RenderableType] = [Text(), table] if told else []
    console.print(padded(Group(*_head(seen), *below)))


def title(text: str) -> Rule:
    return Rule(Text(text, style="bold"), align="left", style="dim")


def padded(what: RenderableType) -> Padding:
    return Padding(what, (0, 2))


def columns(*, wide: int = 1, count: int = 3) -> Table:
    """Columns as wide as they need; column `wide` takes the rest."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for column in range(count):
        table.add_column(no_wrap=column == 0, ratio=1 if column == wide else None, overflow="fold")
    return table


def _head(seen: Timeline) -> Iterator[RenderableType]:
    yield Text.assemble((f" {seen.level.upper()} ", f"{LEVELS[seen.level]} reverse"), f"  {seen.why}")
    yield Text(" · ".join(seen.about), style="dim")
    table = columns(count=2)
    curve = seen.curve
    if curve:
        shown = curve[-_MOST_POINTS:]
        heats = [entry.heat or 0.0 for entry in shown]
        ends = f"{heats[0]:.2f} → {heats[-1]:.2f}" if len(heats) > 1 else f"{heats[0]:.2f}"
        table.add_row("heat", Text.assemble(*((spark(heat), _warmth(heat)) for heat in heats), f"  {ends}"))
    if seen.kinds:
        table.add_row("signals", Text(", ".join(kind for kind, _ in seen.kinds)))
    for promise in seen.broken:
        table.add_row("broken", Text(promise, style=STATES["broken"]))
    for limit in seen.limits:
        table.add_row("limits", Text(limit, style="yellow"))
    yield table


def _heading(entry: Entry) -> RenderableType:
    ours = entry.sender != "customer"
    who = Text(f"  {entry.number}  {entry.who}", style="dim" if ours else "bold")
    about = "  ".join(filter(None, [entry.at, entry.gap and f"({entry.gap})"]))
    who.append(f"  {about}", style="dim not bold")
    line = Table.grid(expand=True)
    line.add_column(ratio=1)
    line.add_column(justify="right", no_wrap=True)
    line.add_row(who, _bar(entry.heat) if entry.heat is not None else "")
    return line


def _bar(heat: float) -> Text:
    eighths = round(heat * _CELLS * 8)
    full, rest = divmod(eighths, 8)
    bar = "█" * full + (_EIGHTHS[rest - 1] if rest else "")
    return Text.assemble((f"{bar or '▏':<{_CELLS}}", _warmth(heat)), f" {heat:.2f}  ")


def _warmth(heat: float) -> str:
    return "red" if heat >= 0.6 else "yellow" if heat >= 0.35 else "green"


def _said(entry: Entry, *, bare: bool) -> Iterator[RenderableType]:
    ours = entry.sender != "customer"
    text = Text(style="dim" if ours else "")
    for piece in entry.pieces:
        _append(text, piece, bare=bare)
    text.rstrip()
    yield text
    notes = Text(
        "  ".join(f"{raised(piece.number)} {', '.join(piece.mark.kinds)}" for piece in entry.pieces if piece.mark)
    )
    if notes:
        yield _note(notes, "magenta")
    for outcome in entry.outcomes:
        yield _note(Text(f"promise {outcome.state}: {outcome.says}"), STATES[outcome.state])


def _append(text: Text, piece: Piece, *, bare: bool) -> None:
    said = inert(piece.text)
    if piece.gone:
        text.append(f" … {len(piece.text):,} characters … ", style="dim italic")
    elif piece.mark is None:
        text.append(said)
    else:
        text.append(f"[{said}]" if bare else said, style="underline not dim")
        text.append(raised(piece.number), style="magenta not dim")


def _note(said: Text, style: str) -> RenderableType:
    said.stylize(style)
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(Text("└", style="dim"), said)
    return grid


def _ledger(seen: Timeline) -> RenderableType:
    table = columns(count=2)
    for group, rows in groupby(seen.rows, key=lambda row: row.group):
        for number, row in enumerate(rows):
            told = Text.assemble((row.state, STATES.get(row.state, "")), f"  {row.says}" if row.says else "")
            told.append(("\n" if row.says else "  ") + row.told, style="dim")
            table.add_row(Text(group if number == 0 else "", style="bold"), told)
    return table

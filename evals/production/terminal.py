"""The production report on the screen."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.production.figures import Production
from evals.production.telling import CAUTION, tables, title

_STYLES = {"better": "green", "worse": "red", "cannot tell": "yellow"}


def show(console: Console, told: Production) -> None:
    """Prints what can be told, then every table."""
    console.print(f"[bold]{escape(title(told))}[/]", highlight=False)
    for one in told.apart:
        console.print(f"[{_STYLES[one.verdict]}]{escape(one.says)}[/]", highlight=False)
    if told.apart:
        console.print(f"[dim]{CAUTION}[/]", highlight=False)
    for name, (head, *rows) in tables(told):
        table = Table(box=None, pad_edge=False, header_style="dim")
        for place, column in enumerate(head):
            table.add_column(escape(column), justify="right" if place else "left")
        for row in rows:
            table.add_row(*map(escape, row))
        console.print()
        console.print(f"[bold]{name}[/]", highlight=False)
        console.print(table)

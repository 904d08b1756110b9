"""Insights in the terminal: what to do first, then the shares as bars."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from drafter.cli.showing.insights import Section, figures, headline, interval, lacking, plain, sections, trend
from drafter.cli.showing.words import inert
from drafter.domain.insights import Insights

_WIDTH = 10


def show(insights: Insights) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{escape(headline(insights))}[/]")
    for note in insights.notes:
        console.print(f"[dim]{escape(note)}[/]")
    for number, one in enumerate(insights.suggestions, 1):
        evidence = "; ".join(f"{each.count} of {each.of}; {interval(each)}" for each in one.evidence)
        console.print(
            f"\n[bold]{number}. {escape(inert(one.says))}[/]\n   {escape(inert(one.do))}\n   [dim]{evidence}[/]"
        )
    for section, _ in lacking(insights):
        _print(console, section)
    for group in (insights.whole, *insights.groups) if insights.whole.cases else ():
        console.print(f"\n[bold underline]{escape(plain(group.name))}: {group.cases} cases[/]")
        for line in figures(group):
            console.print(f"  {line}")
        for section in sections(group):
            _print(console, section)


def _print(console: Console, section: Section) -> None:
    console.print(f"\n[bold]{section.title}[/] [dim]share of the {section.of}[/]")
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    for one in section.shares:
        bar = "█" * round(one.share * _WIDTH)
        count, part = f"{one.count} of {one.of}", f"{one.share:.0%}"
        table.add_row(
            f"  {escape(plain(one.name))}", f"{bar:<{_WIDTH}}", part, f"[dim]{interval(one)}[/]", count, trend(one)
        )
    console.print(table)

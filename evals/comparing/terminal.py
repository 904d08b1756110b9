"""A comparison on the screen: the sentence that matters, the criteria, the slices, the flipped cases."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.comparing.comparison import Change, Comparison, Effect
from evals.comparing.flips import Turned, by_case

_STYLES = {"better": "green", "worse": "red", "no worse": "green", "the same": "dim", "cannot tell": "yellow"}
_SHOWN = 20


def show(console: Console, held: Comparison) -> None:
    console.print(f"[bold]{escape(held.a.suite)}[/]  A {named(held, 'a')}  B {named(held, 'b')}", highlight=False)
    console.print(escape(held.summary), style="bold", highlight=False)
    console.print(f"{held.cases} cases in {held.families} families, paired{_left_out(held)}", highlight=False)
    console.print(_effects(told_effects(held)))
    if alike := unmoved(held):
        console.print(escape(alike), style="dim", highlight=False)
    if held.slices:
        console.print(_effects(held.slices))
    turned = by_case(held.flips)
    for one in turned[:_SHOWN]:
        console.print(_turned(one), highlight=False)
    if len(turned) > _SHOWN:
        console.print(f"and {len(turned) - _SHOWN} more (--html and --json show all)", style="dim")
    console.print(_changes(held.changes))


def named(held: Comparison, which: str) -> str:
    info = held.a if which == "a" else held.b
    return f"{info.prompt.id} · {info.model}"


def told_effects(held: Comparison) -> list[Effect]:
    """The primary criterion, and every other that moved at all."""
    return [one for one in held.effects if one.criterion == held.primary or one.verdict != "the same"]


_NAMED = 6


def unmoved(held: Comparison) -> str:
    """The criteria that no case moved, in a line; "" where there is none."""
    found = [one.criterion for one in held.effects if one.verdict == "the same" and one.criterion != held.primary]
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return f"the same on every case: {', '.join(found[:_NAMED])}{more}" if found else ""


def _left_out(held: Comparison) -> str:
    return f"; left out: {escape(', '.join(held.left_out))}" if held.left_out else ""


def _effects(effects: Iterable[Effect]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", overflow="fold")
    for column in ("A", "B", "B - A", "95 %", "p"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for one in effects:
        style = _STYLES[one.verdict]
        table.add_row(escape(one.tag or one.criterion), *cells(one)[:-1], f"[{style}]{one.verdict}[/]")
    return table


def cells(one: Effect) -> tuple[str, ...]:
    """A, B, difference, interval, p and the smallest change that could be found, in words."""
    seen = one.difference
    interval = f"{seen.low:+.1%} to {seen.high:+.1%}" if seen.low is not None and seen.high is not None else "–"
    p = f"{one.p_holm:.3f}" if one.p_holm is not None else "–"
    could = f"{seen.detectable:.1%}" if seen.detectable is not None else "–"
    return f"{seen.a:.1%}", f"{seen.b:.1%}", f"{seen.difference:+.1%}", interval, p, could


def _turned(one: Turned) -> str:
    style = "red" if one.way == "lost" else "green"
    found = "; ".join((one.after if one.way == "lost" else one.before).findings)
    return (
        f"[{style}]{one.way}[/] {escape(one.case)}  {escape(one.under)}[dim]{': ' + escape(found) if found else ''}[/]"
    )


def _changes(changes: Iterable[Change]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("", "A", "B", ""):
        table.add_column(column, justify="left" if not column else "right")
    for one in changes:
        if one.a is not None and one.b is not None:
            table.add_row(one.name, figure(one.a), figure(one.b), one.unit)
    return table


def figure(value: float) -> str:
    """A figure with as many places as tell something."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"

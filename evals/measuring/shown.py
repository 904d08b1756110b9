"""What `drafter-evals measure reading` prints."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from drafter.domain.reading import SIGNALS
from evals.measuring.signals import Figures
from evals.stats import Rate

_TOTALS = {
    "recall": "recall", "false alarms on look-alikes": "false_alarms",
    "false alarms on every kind ruled out": "ruled_out", "level right": "level",
}  # fmt: skip


def show_signals(console: Console, figures: Mapping[str, Figures]) -> None:
    """One line a kind: what of it is found, and how often a look-alike is taken for it; the first reader with its
    95 % intervals, the others (the plain baselines) as bare rates."""
    ours, *others = figures
    table = Table(
        title=f"signals, {figures[ours].cases} labelled cases (95 % intervals)", title_justify="left", box=None
    )
    table.add_column("kind", no_wrap=True)
    for heading in ("hits", "recall", "look-alikes", "false alarms", *(f"{name}: recall, false" for name in others)):
        table.add_column(heading, justify="right")
    for kind in SIGNALS:
        mine = figures[ours]
        found, taken = mine.recall.get(kind), mine.false_alarms.get(kind)
        plain = [f"{_share(figures[o].recall.get(kind))}, {_share(figures[o].false_alarms.get(kind))}" for o in others]
        table.add_row(kind, _count(found), _rate(found), _count(taken), _rate(taken), *plain)
    console.print(table)
    for heading, total in _TOTALS.items():
        beside = ", ".join(f"{other} {_share(figures[other].total[total])}" for other in others)
        console.print(f"{heading}: {_rate(figures[ours].total[total])}  ({beside})", highlight=False)


def line(total: Mapping[str, Rate]) -> str:
    """The totals of one reader in one line."""
    return ", ".join(f"{heading} {_share(total[name])}" for heading, name in _TOTALS.items())


def show_groups(console: Console, title: str, groups: Mapping[str, Rate]) -> None:
    table = Table(title=title, title_justify="left", box=None)
    table.add_column("what", no_wrap=True)
    table.add_column("counted", justify="right")
    table.add_column("right", justify="right")
    for name, share in sorted(groups.items()):
        table.add_row(name, _count(share), _rate(share))
    console.print(table)


def show_misses(console: Console, figures: Figures) -> None:
    for miss in figures.misses:
        console.print(f"{miss.case_id}  {miss.name}  {miss.why}", highlight=False, markup=False, soft_wrap=True)


def _count(share: Rate | None) -> str:
    return str(share.counted) if share else "0"


def _share(share: Rate | None) -> str:
    return "–" if share is None or share.rate is None else f"{share.rate:.2f}"


def _rate(share: Rate | None) -> str:
    if share is None or share.rate is None:
        return "–"
    return f"{share.rate:.3f} ({share.low:.2f} to {share.high:.2f})"

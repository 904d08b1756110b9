"""What is owed, for an agent to take in within seconds: what is overdue in red with how late it is, then today, then
later; below, what waits for a draft to be sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.text import Text

from drafter.cli.showing.terminal import columns, padded, stdout, title
from drafter.cli.showing.words import inert
from drafter.domain.commitment import Commitment, how_long

_STYLES = {"Overdue": "red", "Due today": "yellow", "Later": "", "Proposed, not sent yet": "dim", "Settled": "dim"}


def show_commitments(found: Sequence[Commitment], now: dt.datetime, *, nothing: str) -> None:
    """`now` is in the zone in which times are told, `nothing` what is said where there are none."""
    console = stdout()
    if not found:
        console.print(nothing)
        return
    for name, style in _STYLES.items():
        there = [one for one in found if _group(one, now) == name]
        if not there:
            continue
        console.print(title(f"{name} ({len(there)})"))
        table = columns(wide=4, count=5)
        for one in there:
            table.add_row(*(Text(cell, style=style) for cell in _row(one, now)))
        console.print(padded(table))
        console.print()
    console.print(Text(f"times are {now:%Z}, now {now:%a %d %b %H:%M}", style="dim"))


def _group(one: Commitment, now: dt.datetime) -> str:
    if one.state == "proposed":
        return "Proposed, not sent yet"
    if one.state in ("kept", "withdrawn"):
        return "Settled"
    if one.is_overdue(now):
        return "Overdue"
    return "Due today" if one.due_at.astimezone(now.tzinfo).date() == now.date() else "Later"


def _row(one: Commitment, now: dt.datetime) -> Iterable[str]:
    at = one.due_at.astimezone(now.tzinfo)
    day = "today" if at.date() == now.date() else f"{at:%a} {at.day} {at:%b}"
    year = "" if at.year == now.year else f" {at.year}"
    late = f"{how_long(now - at)} late" if one.is_overdue(now) else one.state
    known = f" ({one.state})" if one.state == "broken" else ""
    return f"{day}{year} {at:%H:%M}", late + known, inert(one.owner), inert(one.case_id), inert(one.does)

"""Tasks for an operator: what was set aside first, in red, each with its reason on a line of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.text import Text

from drafter.cli.showing.terminal import stdout, title
from drafter.cli.showing.words import inert
from drafter.domain.commitment import how_long
from drafter.domain.desk import Task

_TITLES = {"dead": "Set aside", "working": "Worked on", "waiting": "Waiting", "done": "Done"}
_WIDEST = 120


def show_tasks(found: Sequence[Task], now: dt.datetime, *, nothing: str) -> None:
    """`nothing` is what is said where there are none."""
    console = stdout(_WIDEST)
    if not found:
        console.print(nothing)
        return
    for state, name in _TITLES.items():
        there = [one for one in found if one.state == state]
        if not there:
            continue
        console.print(title(f"{name} ({len(there)})"))
        for one in there:
            console.print(Text(f"  {_line(one, now)}", style="red" if state == "dead" else ""))
            if one.why:
                console.print(Text(f"    {inert(one.why)}"))
        console.print()
    if any(one.state == "dead" for one in found):
        console.print(Text("`drafter tasks retry ID` tries again, `drafter tasks drop ID` lets go", style="dim"))


def _line(task: Task, now: dt.datetime) -> str:
    tried = f", tried {task.tries} times" if task.tries > 1 else ""
    wait = task.next_at - now
    later = f", again in {how_long(wait)}" if task.state == "waiting" and task.tries and wait > dt.timedelta(0) else ""
    whose = f"{inert(task.desk)}:{inert(task.news.conversation)}"
    return f"{task.id}  {whose} of {inert(task.tenant)}, came {how_long(now - task.made_at)} ago{tried}{later}"

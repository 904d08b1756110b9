"""The progress bar of bulk work: how many of how many, how fast, how long yet. Nothing where stderr is no terminal.

It is drawn when something was done, not by a thread of its own, since processes are forked beside it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from drafter.adapters.cases import raw_lines

Progress = Callable[[int], None]
"""Told how many lines more are done."""
_REDRAWN = 0.1
"""Seconds between two drawings."""


@contextmanager
def progress(source: Path | IO[bytes], done: int) -> Iterator[Progress]:
    """The bar over a file, whose lines are counted first, or over a stream, whose end nobody knows."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _count: None
        return
    from rich import progress as rich

    speed = rich.TextColumn("{task.fields[rate]}")
    columns = (rich.BarColumn(), rich.MofNCompleteColumn(), speed, rich.TimeRemainingColumn())
    total = sum(1 for _ in raw_lines(source)) if isinstance(source, Path) else None
    with rich.Progress(*columns, console=console, auto_refresh=False) as bar:
        task = bar.add_task("cases", total=total, completed=done, rate="")
        began = drawn = time.monotonic()
        count = 0

        def advance(more: int) -> None:
            nonlocal drawn, count
            count += more
            now = time.monotonic()
            if now - drawn >= _REDRAWN:
                drawn = now
                bar.update(task, completed=done + count, rate=f"{count / (now - began):,.0f} a second", refresh=True)

        yield advance
        bar.update(task, completed=done + count, refresh=True)

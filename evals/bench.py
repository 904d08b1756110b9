"""How long our own work takes: reading, planning, composing and checking a case of ten messages, with no model.

    python -m evals.bench            # prints a table; goal: median under 15 ms in all

Machines differ and are noisy: compare figures of one run with each other, not with another day's.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from drafter.adapters.cases import read_case
from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.composing import compose, lay_out
from drafter.drafting.expressions import signature
from drafter.drafting.planning import plan
from drafter.drafting.reading import read

NORTHWIND = Path(__file__).parent.parent / "examples" / "northwind"
ROUNDS = 200


def ten_messages() -> Case:
    """The example case with the longest history, cut or repeated to ten messages in all."""
    cases = [read_case(path.read_bytes(), file=path.name).case for path in sorted((NORTHWIND / "cases").glob("*.yaml"))]
    longest = max(cases, key=lambda case: len(case.history))
    turns = (longest.history * 9)[-9:] if len(longest.history) < 9 else longest.history[-9:]
    return longest.model_copy(update={"history": turns})


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Median and 95th percentile of a call, in milliseconds."""
    for _ in range(10):
        work()
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def start_up(*command: str) -> tuple[float, float]:
    """Median and slowest wall time of a fresh process, in milliseconds."""
    took = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)  # noqa: S603 (our own module)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took), max(took)


def main() -> None:
    case, playbook = ten_messages(), load_playbook(NORTHWIND / "playbook.yaml")
    articles = Articles(playbook.articles)
    reading = read(case)
    planned = plan(case, reading, playbook)
    signed = signature(playbook, case, planned.language)
    composed = compose(case, reading, planned, playbook, signature=signed)
    reply = lay_out(composed.values(), channel=case.channel, language=composed.language)

    def everything() -> object:
        seen = read(case)
        promised = plan(case, seen, playbook, passages=tuple(articles.search(case.message.text[:400], limit=2)))
        parts = compose(case, seen, promised, playbook, signature=signed)
        laid = lay_out(parts.values(), channel=case.channel, language=parts.language)
        return examine(Sheet(laid, case, seen, promised, playbook, wanted=laid.language))

    stages: dict[str, Callable[[], object]] = {
        "read": lambda: read(case),
        "search knowledge": lambda: articles.search(case.message.text[:400], limit=2),
        "plan": lambda: plan(case, reading, playbook),
        "compose": lambda: compose(case, reading, planned, playbook, signature=signed),
        "check": lambda: examine(Sheet(reply, case, reading, planned, playbook, wanted=reply.language)),
        "all of it": everything,
    }
    table = Table("stage", "median ms", "p95 ms", title=f"{len(case.history) + 1} messages, no model, {ROUNDS} rounds")
    for name, work in stages.items():
        median, high = timed(work)
        table.add_row(name, f"{median:.2f}", f"{high:.2f}")
    for command in (("-m", "drafter", "--help"), ("-m", "evals", "--help")):
        median, high = start_up(*command)
        table.add_row(" ".join(command[1:]), f"{median:.0f}", f"{high:.0f} (slowest of 5)")
    Console().print(table)


if __name__ == "__main__":
    main()

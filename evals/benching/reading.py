"""What reading takes: one message, a very long case, many in bulk, a start from nothing; first as ratios."""

from __future__ import annotations

import statistics
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from drafter.cli.bulk import read_lines
from drafter.domain.case import Case
from drafter.drafting.reading import read
from evals.benching import plain
from evals.benching.cases import NORTHWIND, bulk_lines, examples, long_case, single_messages
from evals.benching.timing import Took, by_turns, start_up, timed, took

_TEXTS, _TURNS = 60, 7
_LONG = 240
_MESSAGE_MS, _LONG_MS, _START_MS, _A_SECOND, _TIMES_VADER = 1.5, 250, 700, 600, 15


def show(console: Console) -> None:
    singles = single_messages()
    _show_ratios(console, singles[:: max(1, len(singles) // _TEXTS)][:_TEXTS])
    _show_times(console, singles)


def _show_ratios(console: Console, cases: list[Case]) -> None:
    tools = {"VADER": plain.vader(), "TF-IDF": plain.tf_idf(), "spaCy small": plain.spacy_small()}
    works: dict[str, Callable[[], object]] = {"reading": lambda: [read(case) for case in cases]}
    for name, tool in tools.items():
        if tool is not None:
            works[name] = lambda tool=tool: [tool(case.message.text) for case in cases]  # type: ignore[misc]
    rounds = by_turns(works, _TURNS)
    goals = {"VADER": f"at most {_TIMES_VADER}", "spaCy small": "less than 1"}
    table = Table(title=f"reading one message, as a multiple of what plain tools take for it ({len(cases)} messages, {_TURNS} rounds)", title_justify="left", box=None)  # fmt: skip
    for heading in ("beside", "times", "lowest", "highest", "goal", "theirs, ms a message"):
        table.add_column(heading, justify="left" if heading in ("beside", "goal") else "right")
    for name, theirs in rounds.items():
        if name == "reading":
            continue
        ratios = [ours / other for ours, other in zip(rounds["reading"], theirs, strict=True)]
        each = statistics.median(theirs) / len(cases)
        low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
        table.add_row(name, f"{middle:.2f}", f"{low:.2f}", f"{high:.2f}", goals.get(name, ""), f"{each:.3f}")
    console.print(table)
    if tools["spaCy small"] is None:
        console.print("spaCy is not installed and was left out: .venv/bin/uv pip install --editable '.\\[bench]'")
    else:
        console.print("spaCy small: the small English model's parts and sizes with random weights, no lemmatizer")


def _show_times(console: Console, singles: list[Case]) -> None:
    long = long_case(_LONG)
    table = Table(title="reading", title_justify="left", box=None)
    for heading in ("what", "median", "p95", "goal"):
        table.add_column(heading, justify="right" if heading != "what" else "left")

    def row(what: str, found: Took, goal: float) -> None:
        table.add_row(what, f"{found.median:.2f} ms", f"{found.high:.2f} ms", f"{goal:g} ms")

    row("a message", took([timed(lambda case=case: read(case), 3).median for case in singles]), _MESSAGE_MS)  # type: ignore[misc]
    row(f"a case of {len(long.history) + 1} messages", timed(lambda: read(long), 15), _LONG_MS)
    example = str(NORTHWIND / "cases" / "C-1042.yaml")
    row("`drafter read CASE` from its start to its end", start_up("-m", "drafter", "read", example), _START_MS)
    for what, cases in (("messages that stand alone", singles), ("cases with a history", examples())):
        median, low = _bulk(cases)
        table.add_row(f"bulk, {what}", f"{median:.0f} a second", f"{low:.0f} a second", f"{_A_SECOND} a second a core")
    console.print(table)


def _bulk(cases: list[Case]) -> tuple[float, float]:
    """Messages a second through what one process of a bulk run does with its lines: parse, read, write JSON. The
    median of some rounds, and what 95 % of them reach."""
    lines = bulk_lines(cases)
    messages = sum(len(case.history) + 1 for case in cases)
    found = timed(lambda: read_lines(lines), 10)
    return messages / found.median * 1000, messages / found.high * 1000

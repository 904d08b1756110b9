"""A run on the screen: a line per case, then what it all comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.folder import RunInfo
from evals.rows import Row
from evals.stats import Rate
from evals.totals import Totals


def show(console: Console, info: RunInfo, rows: Sequence[Row], path: Path) -> None:
    """Prints the table of cases and the totals. `rows` are in order, the epochs of a case together."""
    assert info.totals is not None
    console.print(f"[bold]{escape(info.suite)}[/] · prompt {info.prompt.id} · model {escape(info.model)}")
    console.print(_cases(rows))
    for line in _missed(rows):
        console.print(line, highlight=False)
    console.print(_rates(info.totals))
    console.print(_sums(info.totals), highlight=False)
    console.print(f"kept in {escape(str(path))}", highlight=False, soft_wrap=True)


def _cases(rows: Sequence[Row]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("case", "level", "plan"):
        table.add_column(column, no_wrap=True)
    table.add_column("score", justify="right")
    table.add_column("must failures", overflow="fold")
    for case_id, group in groupby(rows, key=lambda row: row.case_id):
        table.add_row(escape(case_id), *_cells(list(group)))
    return table


def _cells(rows: list[Row]) -> tuple[str, ...]:
    errors = [row.error for row in rows if row.error is not None]
    drafted = [row for row in rows if row.draft is not None]
    if not drafted:
        return "", "", "", f"[red]error[/] {escape(errors[0] or '')}"
    first = drafted[0].draft or {}
    resolution = first["plan"]["resolution"]
    plan = resolution["kind"] + (f" {resolution['remedy']}" if resolution["remedy"] else "")
    score = sum((row.draft or {})["score"]["value"] for row in drafted) / len(drafted)
    must = _counted((id for row in drafted for id in row.must_failures), len(rows))
    failed = "\n".join(filter(None, [f"[red]{escape(must)}[/]" if must else "", *(escape(e or "") for e in errors)]))
    return first["reading"]["level"], escape(plan), f"{score:.2f}", failed


def _missed(rows: Sequence[Row]) -> list[str]:
    """A line for each case whose expectations were not all met."""
    lines = []
    for case_id, group in groupby(rows, key=lambda row: row.case_id):
        runs = list(group)
        missed = _counted((f"{one.name} ({one.why})" for row in runs for one in row.missed), len(runs))
        if missed:
            lines.append(f"[yellow]missed[/] {escape(case_id)}  {escape(missed)}")
    return lines


def _counted(things: Iterable[str], epochs: int) -> str:
    """The things, each once; with several epochs, how often of how many."""
    counts: dict[str, int] = {}
    for thing in things:
        counts[thing] = counts.get(thing, 0) + 1
    return ", ".join(thing if epochs == 1 else f"{thing} {n}/{epochs}" for thing, n in counts.items())


def _rates(totals: Totals) -> Table:
    """Every rate that is not plainly perfect, and how many are."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("", "passed", "rate", "95 %", "families"):
        table.add_column(column, justify="left" if column == "" else "right")
    table.add_row("drafts that pass every must check", *_rate(totals.sendable))
    table.add_row("degraded drafts", *_rate(totals.degraded))
    for group, rate in totals.expectations.items():
        table.add_row(f"expected: {group}", *_rate(rate))
    for name, mean in totals.measures.items():
        table.add_row(f"mean: {name}", "", f"{mean:.0%}", "", "")
    perfect = 0
    for id, check in totals.checks.items():
        if check.rate.passed == check.rate.counted:
            perfect += 1
            continue
        cases = ", ".join(totals.must_failures.get(id, ()))
        table.add_row(f"check: {id} ({check.level}){f' in {escape(cases)}' if cases else ''}", *_rate(check.rate))
    if perfect:
        table.add_row(f"checks without a failure: {perfect} of {len(totals.checks)}", "", "", "", "")
    return table


def _rate(rate: Rate) -> tuple[str, str, str, str]:
    if rate.rate is None or rate.low is None or rate.high is None:
        return "0/0", "-", "-", "0"
    return (
        f"{rate.passed}/{rate.counted}",
        f"{rate.rate:.0%}",
        f"{rate.low:.0%} to {rate.high:.0%}",
        str(rate.families),
    )


def _sums(totals: Totals) -> str:
    errors = f"[red]{totals.errors} error{'s' if totals.errors > 1 else ''}[/]" if totals.errors else "no errors"
    median, p95 = totals.latency_ms.median, totals.latency_ms.p95
    latency = "" if median is None else f" · median {median:.0f} ms, 95th percentile {p95:.0f} ms"
    tokens = totals.tokens
    spent = f"{totals.calls} calls, {tokens.input} + {tokens.output} tokens ({tokens.cached} cached)"
    cost = f", {totals.cost}" if totals.cost is not None else ""
    return f"{totals.rows} drafts of {totals.cases} cases, {errors} · {spent}{cost}{latency}"

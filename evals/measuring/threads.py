"""Alarms on real threads, which nobody labelled: how often each kind is raised, and how often it is right.

A thread's messages carry no dates, so each is given one ten minutes after the one before: what lies in dates is not
measured here. Right or wrong was judged by hand, hit by hit; `threads_read.jsonl` keeps the verdicts and the threads'
names, never a word of them. A verdict counts only as long as its hit is still raised.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.evidence import Where
from drafter.domain.reading import SIGNALS, SignalKind
from drafter.domain.value import Value
from drafter.drafting.reading import read
from evals.stats import Rate, rate

THREADS = "twcs_threads.jsonl"
VERDICTS = Path(__file__).parent / "threads_read.jsonl"
_BEGINS, _APART = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), dt.timedelta(minutes=10)


class Verdict(Value):
    """Whether a kind that was raised in one message of a thread is really there. `at` is the message's place."""

    id: str
    kind: SignalKind
    at: Where
    right: bool


@dataclass(frozen=True)
class Figures:
    """`raised`: in how many threads each kind was raised. `precision`: over the judged hits that are still raised;
    one thread is one observation. `gone`: judged hits that are raised no more."""

    threads: int
    raised: Counter[str]
    precision: dict[str, Rate]
    total: Rate
    gone: int


def measure(data: Path, verdicts: Path = VERDICTS) -> Figures:
    """The figures over the threads in a folder of outside data. Raises `BadCase` where a file cannot be read."""
    hits: set[tuple[str, str, Where]] = set()
    count = 0
    for name, case in cases(data / THREADS):
        count += 1
        hits |= {(name, signal.kind, signal.message) for signal in read(case).signals}
    judged = list(_verdicts(verdicts))
    standing = [one for one in judged if (one.id, one.kind, one.at) in hits]
    return Figures(
        threads=count,
        raised=Counter(kind for _, kind in {(name, kind) for name, kind, _ in hits}),
        precision={kind: rate((one.id, one.right) for one in standing if one.kind == kind) for kind in SIGNALS},
        total=rate((one.id, one.right) for one in standing),
        gone=len(judged) - len(standing),
    )


def show(console: Console, figures: Figures) -> None:
    table = Table(
        title=f"alarms on {figures.threads} real threads (precision as judged by hand, 95 % intervals)",
        title_justify="left", box=None,
    )  # fmt: skip
    for heading in ("kind", "threads", "share", "judged", "precision"):
        table.add_column(heading, justify="left" if heading == "kind" else "right", no_wrap=True)
    for kind in SIGNALS:
        raised, judged = figures.raised[kind], figures.precision[kind]
        share = f"{raised / figures.threads:.1%}" if figures.threads else "–"
        table.add_row(kind, str(raised), share, str(judged.counted), _told(judged))
    console.print(table)
    judged = figures.total
    console.print(
        f"judged hits that are right: {_told(judged)} of {judged.counted}; raised no more: {figures.gone}",
        highlight=False,
    )


def cases(file: Path) -> Iterator[tuple[str, Case]]:
    """Each thread by its name, up to the customer's last word; threads in which no customer speaks are left out."""
    for row in _rows(file):
        try:
            said = [(one["role"], one["content"]) for one in row["messages"]]
            while said and (said[-1][0] != "customer" or not said[-1][1].strip()):
                said.pop()
            if said:
                yield row["id"], _case(said)
        except (KeyError, TypeError, ValidationError) as error:
            raise BadCase(f"is no thread ({type(error).__name__})", file=str(file), hint="id, messages: role, content") from None  # fmt: skip


def _case(said: Sequence[tuple[str, str]]) -> Case:
    *before, (_, text) = said
    ats = [_BEGINS + _APART * place for place in range(len(said))]
    history = [
        {"at": at, "from": role if role == "customer" else "agent", "text": words}
        for at, (role, words) in zip(ats, before, strict=False)
    ]
    return Case.model_validate({"history": history, "message": {"at": ats[-1], "text": text}, "now": ats[-1]})


def _verdicts(file: Path) -> Iterator[Verdict]:
    for row in _rows(file) if file.exists() else ():
        try:
            yield Verdict.model_validate(row)
        except ValidationError:
            hint = '{"id": …, "kind": …, "at": "last" or an index, "right": true or false}'
            raise BadCase("is no verdict", file=str(file), hint=hint) from None


def _rows(file: Path) -> Iterable[Any]:
    if not file.exists():
        raise BadCase("there is no such file", file=str(file), hint="name the folder that holds the threads")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError:
                raise BadCase("is no JSON", file=str(file), line=number) from None


def _told(judged: Rate) -> str:
    return "–" if judged.rate is None else f"{judged.rate:.3f} ({judged.low:.2f} to {judged.high:.2f})"

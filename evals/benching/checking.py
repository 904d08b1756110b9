"""What the whole check suite takes on a reply, beside a library of readability formulas and a stock guardrail on the same
texts: the first reply to a case, and the next ones, as a draft that is revised has them.
"""

from __future__ import annotations

import functools
import itertools
import statistics
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.table import Table

from drafter.adapters.cases import read_case
from drafter.adapters.playbooks import load_playbook
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.composing import compose, lay_out
from drafter.drafting.expressions import signature
from drafter.drafting.planning import plan
from drafter.drafting.reading import read
from evals.benching import guardrails, plain
from evals.benching.cases import CLOCK, NORTHWIND
from evals.benching.timing import by_turns, once, took

WORDS = range(120, 181)
"""A reply of about 150 words."""
_ROUNDS, _GOAL_MS = 7, 3


def sheets() -> Iterator[Sheet]:
    """The composed replies of about 150 words, to the cases of all example companies."""
    for company in sorted(path.parent for path in NORTHWIND.parent.glob("*/playbook.yaml")):
        playbook = load_playbook(company / "playbook.yaml")
        for path in sorted((company / "cases").glob("*.yaml")):
            case = read_case(path.read_bytes(), file=path.name).case.at(CLOCK)
            reading = read(case)
            planned = plan(case, reading, playbook)
            signed = signature(playbook, case, planned.language)
            parts = compose(case, reading, planned, playbook, signature=signed)
            reply = lay_out(parts.values(), channel=case.channel, language=parts.language)
            if len(reply.text.split()) in WORDS:
                yield Sheet(reply, case, reading, planned, playbook, wanted=reply.language)


def first(sheet: Sheet) -> Sheet:
    """The same reply to a case that nothing is known about yet."""
    return Sheet(sheet.reply, sheet.case.model_copy(), sheet.reading, sheet.plan, sheet.playbook, sheet.wanted)


def another(sheet: Sheet) -> Sheet:
    """The same reply looked at anew; what was worked out for its case is at hand."""
    return Sheet(sheet.reply, sheet.case, sheet.reading, sheet.plan, sheet.playbook, sheet.wanted)


def show(console: Console) -> None:
    known = list(sheets())
    texts = [sheet.text for sheet in known]
    works: dict[str, Callable[[], object]] = {"checks": lambda: [examine(first(sheet)) for sheet in known]}
    readability = plain.textstat()
    if readability is not None:
        works["textstat"] = functools.partial(_read_anew, readability, texts, itertools.count())
    with guardrails.beside(texts) as guard:
        if guard is not None:
            works["guardrails-ai"] = guard
        rounds = by_turns(works, _ROUNDS)
    _show_times(console, known)
    _show_ratios(console, rounds, len(known))
    for name, missing in (("textstat", plain.NO_TEXTSTAT), ("guardrails-ai", guardrails.MISSING)):
        if name not in works:
            console.print(missing)


def _read_anew(readability: plain.Tool, texts: list[str], turns: Iterator[int]) -> None:
    """With a space more in each turn: it remembers the texts that it has seen."""
    padding = " " * next(turns)
    for text in texts:
        readability(text + padding)


def _show_times(console: Console, known: list[Sheet]) -> None:
    table = Table(title=f"all checks, {len(known)} replies of about 150 words", title_justify="left", box=None)  # fmt: skip
    for heading in ("what", "median ms", "p95 ms", "goal"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for what, sheet_of in (("the first reply to a case", first), ("the next reply to it", another)):
        found = took([_least(sheet_of, sheet) for sheet in known])
        table.add_row(what, f"{found.median:.2f}", f"{found.high:.2f}", f"{_GOAL_MS} ms")
    console.print(table)


def _least(sheet_of: Callable[[Sheet], Sheet], sheet: Sheet) -> float:
    """The quickest of some rounds: what the work takes when nothing else is in its way."""
    return min(once(functools.partial(examine, sheet_of(sheet))) for _ in range(_ROUNDS))


def _show_ratios(console: Console, rounds: dict[str, list[float]], replies: int) -> None:
    table = Table(title="the checks as a multiple of what others take on the same replies", title_justify="left", box=None)  # fmt: skip
    for heading in ("beside", "what it does", "times", "lowest", "highest", "theirs, ms a reply"):
        table.add_column(heading, justify="left" if heading in ("beside", "what it does") else "right")
    does = {"textstat": "ten readability formulas", "guardrails-ai": "one validator, BanList, of ten phrases"}
    for name, theirs in rounds.items():
        if name != "checks":
            ratios = [ours / other for ours, other in zip(rounds["checks"], theirs, strict=True)]
            each = statistics.median(theirs) / replies
            table.add_row(name, does[name], f"{statistics.median(ratios):.2f}", f"{min(ratios):.2f}", f"{max(ratios):.2f}", f"{each:.2f}")  # fmt: skip
    if len(rounds) > 1:
        console.print(table)

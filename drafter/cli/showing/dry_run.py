"""A playbook tried on cases, in the terminal: one line a case, what is not as expected and why, what was never used."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from drafter.cli.dry_run import DryRun, Tried, Use
from drafter.cli.showing.terminal import padded, title
from drafter.cli.showing.words import day, inert
from drafter.domain.regex import regex

_NARROW = 100
"""A narrower window has no room for the follow-up beside the rest."""
_MANY = {"remedy": "remedies"}
_TAKEN = ("fits", "matches")
"""How the reason of a rule begins that holds for the case."""
_RULE = regex(r"((?:route )?\S+): (.+)", re.DOTALL)


def show_dry_run(console: Console, run: DryRun, *, why: bool = False) -> None:
    """The table, the cases that are not as expected, the reasons (of a single case always, else where `why` asks for
    them), and how often each rule was used."""
    if run.cases:
        console.print(_table(run, narrow=console.width < _NARROW))
    for one in run.cases:
        if one.mismatches:
            _show_mismatches(console, one)
    if why or len(run.cases) == 1:
        for one in run.cases:
            console.print(title(inert(f"{one.case_id}: why")))
            console.print(padded(_reasons(one.why)))
    for use in run.used:
        if len(run.cases) > 1:
            _show_use(console, use)
    console.print(_total(run))


def _table(run: DryRun, *, narrow: bool) -> Table:
    several, compared = len(run.used) > 1, any(one.expected for one in run.cases)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    heads = [
        "case",
        *(["playbook"] if several else []),
        "gets",
        "by",
        "role",
        "done by",
        *([] if narrow else ["follow-up"]),
    ]
    for head in [*heads, *(["expected"] if compared else [])]:
        table.add_column(head, overflow="fold")
    for one in run.cases:
        cells = [inert(one.case_id), *([inert(one.playbook)] if several else []), one.kind, inert(_rule(one)),
                 inert(one.role), _moment(one.by), *([] if narrow else [_moment(one.follow_up)])]  # fmt: skip
        table.add_row(*map(Text, cells), *([_verdict(one)] if compared else []))
    return table


def _rule(one: Tried) -> str:
    """What decided; below a route the remedy that it leaves to the role."""
    remedy = " + ".join(filter(None, [one.remedy, *one.also]))
    if one.route:
        return f"route {one.route}" + (f"\n  over {remedy}" if remedy else "")
    return remedy or "–"


def _moment(moment: dt.datetime | None) -> str:
    """ "Nov 25 18:00", in the time of the company."""
    return f"{day(moment)} {moment:%H:%M}" if moment else "–"


def _verdict(one: Tried) -> Text:
    if not one.expected:
        return Text("–", style="dim")
    return Text("differs", style="red") if one.mismatches else Text("ok", style="green")


def _show_mismatches(console: Console, one: Tried) -> None:
    console.print(Text(f"\n{inert(one.case_id)} is not as expected ({inert(one.file)}:{one.line})", style="red"))
    for miss in one.mismatches:
        console.print(padded(Text(f"{miss.field}: expected {inert(miss.expected)}, got {inert(miss.found)}")))
        if miss.why:
            console.print(padded(Text(f"why: {inert(miss.why)}", style="dim")))


def _reasons(why: Iterable[str]) -> Text:
    """What fitted first; rules with the same reason share one line."""
    told: dict[str, list[str]] = {}
    for reason in why:
        found = _RULE.fullmatch(reason)
        rule, because = (found[1], found[2]) if found else ("", reason)
        told.setdefault(because, []).append(rule)
    text = Text()
    for because, rules in sorted(told.items(), key=lambda one: not one[0].startswith(_TAKEN)):
        named = ", ".join(filter(None, rules))
        text.append(f"{inert(named)}: " if named else "").append(f"{inert(because)}\n", style="dim")
    text.rstrip()
    return text


def _show_use(console: Console, use: Use) -> None:
    console.print(title(inert(f"{use.playbook}: {_count(use.cases, 'case')}")))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1, overflow="fold")
    for name, rules in (("remedies", use.remedies), ("routes", use.routes)):
        used = sorted(((times, id) for id, times in rules.items() if times), key=lambda one: -one[0])
        table.add_row(name, Text(inert(", ".join(f"{id} {times}" for times, id in used)) or "none"))
    table.add_row("never", Text(inert(", ".join(_never(use))) or "none", style="yellow" if use.never else ""))
    console.print(padded(table))


def _never(use: Use) -> Iterator[str]:
    for id in use.never:
        times = use.alternatives.get(id, 0)
        yield f"{id} (fitted {_count(times, 'time')}, after another)" if times else id


def _total(run: DryRun) -> Text:
    kinds = Counter(one.kind for one in run.cases)
    told = [", ".join(_count(kinds[kind], kind) for kind in kinds) or "none planned"]
    compared = [one for one in run.cases if one.expected]
    if compared:
        met = sum(not one.mismatches for one in compared)
        told.append(f"{met} of {len(compared)} as expected")
    if run.errors:
        told.append(f"{_count(len(run.errors), 'case')} not read or planned")
    return Text(f"\n{_count(len(run.cases), 'case')}: {'; '.join(told)}")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing if number == 1 else _MANY.get(thing, f'{thing}s')}"

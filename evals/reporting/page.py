"""Runs side by side as one self-contained HTML page: no script, nothing loaded, every text escaped.

It shows; whether one run is better than another, `compare` tells.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from drafter.domain.errors import CannotRun
from drafter.domain.roleplay import Roleplay
from evals.comparing.criteria import PRIMARY
from evals.folder import RunInfo
from evals.reporting.plays import failed_in, plays, talk
from evals.rows import Row
from evals.stats import Rate
from evals.totals import Totals, total

_TEMPLATE = Path(__file__).with_name("page.html.j2")
_SHOWN = 200
"""So many replies with something wrong are shown of each run."""


@dataclass(frozen=True)
class Shown:
    """A run by the name of its folder, with its totals."""

    name: str
    info: RunInfo
    totals: Totals
    rows: Sequence[Row]


@dataclass(frozen=True)
class Wrong:
    """A reply and what is wrong with it: an error, failed checks, expectations that were missed; of a play the whole talk, and
    what is wrong with any answer of it."""

    case: str
    epoch: int
    what: tuple[str, ...]
    text: str


def page(runs: Sequence[tuple[str, RunInfo, Sequence[Row]]]) -> str:
    """The page of runs in their order, each named by its folder. CannotRun where one has no row."""
    shown = [Shown(name, info, total(rows), rows) for name, info, rows in runs]
    for one in shown:
        if not one.rows:
            raise CannotRun(f"{one.name} has no row yet", hint="let the run begin, or leave it out")
    return _template().render(
        runs=shown, rates=list(_rates([one.totals for one in shown])), wrong=[_wrong(one.rows) for one in shown],
        measures=_measures([one.totals for one in shown]), plays=[plays(one.rows) for one in shown], most=_SHOWN,
    )  # fmt: skip


@functools.cache
def _template() -> Template:
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {
        "rate": _told,
        "day": lambda at: f"{at:%Y-%m-%d %H:%M}",
        "cases": lambda held: f"{held.cases}, {held.families}",
        "drafts": lambda held: f"{held.rows}, {held.errors}",
        "tokens": lambda held: f"{held.tokens.input:,}, {held.tokens.output:,}",
        "cost": _cost,
        "times": lambda held: f"{held.latency_ms.median:,.0f} ms, {held.latency_ms.p95:,.0f} ms" if held.latency_ms.median is not None else "–",
    }  # fmt: skip
    return made.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _rates(totals: Sequence[Totals]) -> Iterable[tuple[str, list[Rate | None]]]:
    """Each rate by name with its value in every run: all expectations, and the checks that failed in any."""
    yield PRIMARY, [one.sendable for one in totals]
    yield "degraded", [one.degraded for one in totals]
    for group in dict.fromkeys(group for one in totals for group in one.expectations):
        yield f"expected:{group}", [one.expectations.get(group) for one in totals]
    for id in dict.fromkeys(id for one in totals for id in one.checks):
        rates = [one.checks[id].rate if id in one.checks else None for one in totals]
        if any(rate is not None and rate.passed < rate.counted for rate in rates):
            yield f"check:{id}", rates


def _measures(totals: Sequence[Totals]) -> list[tuple[str, list[str]]]:
    """The means of what plays came to, by name with their values in every run."""
    names = dict.fromkeys(name for one in totals for name in one.measures)
    return [(name, [f"{one.measures[name]:.0%}" if name in one.measures else "–" for one in totals]) for name in names]


def _told(rate: Rate | None) -> str:
    """ "92 % (36 of 39; 65 to 99 %)"."""
    if rate is None or rate.rate is None or rate.low is None or rate.high is None:
        return "–"
    return f"{rate.rate:.0%} ({rate.passed} of {rate.counted}; {rate.low:.0%} to {rate.high:.0%})"


def _cost(one: Shown) -> str:
    if one.totals.cost is not None:
        return str(one.totals.cost)
    return "on this machine" if one.info.model in ("embedded", "none") else "no price known"


def _wrong(rows: Iterable[Row]) -> list[Wrong]:
    """The rows with something wrong, those of one case together."""
    found = [one for row in rows if (one := _row(row)).what]
    return [one for _, group in groupby(sorted(found, key=lambda one: one.case), lambda one: one.case) for one in group]


def _row(row: Row) -> Wrong:
    draft = row.draft or {}
    checks = draft.get("score", {}).get("checks", [])
    failed = [f"{one['id']} ({one['level']}): {one['why']}" for one in checks if one["outcome"] == "fail"]
    play = Roleplay.model_validate(row.roleplay) if row.roleplay is not None else None
    if play is not None:
        failed = list(failed_in(play))
    missed = [f"expected {one.name}: {one.why}" for one in row.missed]
    replaced = draft.get("provenance", {}).get("replaced") or []
    composed = [f"composed from the plan: {', '.join(replaced)}"] if replaced and (failed or missed) else []
    return Wrong(
        case=row.case_id,
        epoch=row.epoch,
        what=(*([row.error] if row.error else ()), *failed, *missed, *composed),
        text=talk(play) if play is not None else draft.get("reply", {}).get("text", ""),
    )

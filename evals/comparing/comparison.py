"""Run B held against run A, criterion by criterion, with the verdict in words.

Cases are paired by id and by hash: a case that was changed between the runs is left out and told. Epochs are averaged
within a case, families clustered, and the p of all criteria but the primary one corrected after Holm.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from statistics import fmean, median
from typing import Literal

from drafter.domain.reading import LEVELS
from drafter.domain.value import Value
from evals.comparing.criteria import PRIMARY, Table, pairs, table
from evals.comparing.flips import Flip, flips
from evals.folder import RunInfo
from evals.rows import Row
from evals.statistics.holm import holm
from evals.statistics.paired import Difference, Pair, difference

MARGIN = 0.03
"""A loss smaller than this is held to be none."""
Verdict = Literal["better", "worse", "no worse", "cannot tell", "the same"]


class Effect(Value):
    """One criterion, on all cases or on those with a tag. `p_holm` is null where nothing could be tested."""

    criterion: str
    tag: str | None = None
    difference: Difference
    p_holm: float | None = None
    verdict: Verdict


class Change(Value):
    """A figure that is no criterion: its mean (median for times) in either run; null where a run has none."""

    name: str
    unit: str
    a: float | None
    b: float | None


class Group(Value):
    """Cases that belong together, and how they fare under the primary criterion in either run."""

    name: str
    cases: int
    a: float
    b: float


class Comparison(Value):
    """`by_family` and `by_level` (how heated the customer is) tell where the primary criterion moved. `left_out` are the cases that only one run has, that were changed in between, or that ended in an error
    throughout. `reasons` says in sentences what to make of it."""

    a: RunInfo
    b: RunInfo
    primary: str
    margin: float
    cases: int
    families: int
    left_out: tuple[str, ...]
    effects: tuple[Effect, ...]
    slices: tuple[Effect, ...]
    by_family: tuple[Group, ...]
    by_level: tuple[Group, ...]
    flips: tuple[Flip, ...]
    prompt_diff: tuple[str, ...]
    changes: tuple[Change, ...]
    summary: str

    @property
    def main(self) -> Effect | None:
        """The primary criterion's effect; None where neither run can tell of it."""
        return next((effect for effect in self.effects if effect.criterion == self.primary), None)


Run = tuple[RunInfo, Sequence[Row]]


def compare(a: Run, b: Run, *, primary: str = PRIMARY, margin: float = MARGIN) -> Comparison:
    """Everything that a reader needs to choose between two runs."""
    left, right, left_out = _matched(a[1], b[1])
    tables = table(left), table(right)
    criteria = [name for name in tables[0] if name in tables[1] and pairs(name, *tables)]
    criteria.sort(key=lambda name: (name != primary, name not in _FIRST, ":" in name))
    effects = _effects(criteria, tables, primary, margin)
    main = pairs(primary, *tables)
    moved = [effect.criterion for effect in effects if effect.difference.difference and effect.criterion != "score"]
    return Comparison(
        a=a[0],
        b=b[0],
        primary=primary,
        margin=margin,
        cases=len({row.case_id for row in left}),
        families=len({row.cluster for row in left}),
        left_out=left_out,
        effects=effects,
        slices=_slices(primary, tables, margin),
        by_family=_grouped(main, {pair.case: pair.family for pair in main}),
        by_level=_grouped(main, _levels(left), order=LEVELS),
        flips=flips(moved, tables, (left, right)),
        prompt_diff=_prompt_diff(a[0], b[0]),
        changes=_changes(left, right),
        summary=_summary(effects, primary, margin),
    )


_FEWEST = 5
"""So many families make a slice: the interval of fewer says nothing."""
_FIRST = ("sendable", "first_time", "kept", "score")


def _matched(a: Sequence[Row], b: Sequence[Row]) -> tuple[list[Row], list[Row], tuple[str, ...]]:
    """The rows of the cases that both runs drafted alike, and the ids of the others."""
    left = {(row.case_id, row.sample) for row in a if row.error is None}
    right = {(row.case_id, row.sample) for row in b if row.error is None}
    both = left & right
    out = sorted({row.case_id for row in (*a, *b)} - {case for case, _ in both})
    return (
        [row for row in a if (row.case_id, row.sample) in both],
        [row for row in b if (row.case_id, row.sample) in both],
        tuple(out),
    )


def _effects(criteria: Sequence[str], tables: tuple[Table, Table], primary: str, margin: float) -> tuple[Effect, ...]:
    found = {name: difference(pairs(name, *tables)) for name in criteria}
    corrected = holm({name: one.p for name, one in found.items() if name != primary})
    if primary in found:
        corrected[primary] = found[primary].p  # stated before the runs: it is not one of many looked at
    return tuple(
        Effect(criterion=name, difference=one, p_holm=corrected[name], verdict=verdict(one, corrected[name], margin))
        for name, one in found.items()
    )


def _slices(primary: str, tables: tuple[Table, Table], margin: float) -> tuple[Effect, ...]:
    """The primary criterion for each tag that enough families bear."""
    tags = dict.fromkeys(tag for seen in tables[0].get(primary, {}).values() for tag in seen.tags)
    found = {tag: pairs(primary, *tables, tag=tag) for tag in tags}
    kept = {tag: difference(some) for tag, some in found.items() if len({pair.family for pair in some}) >= _FEWEST}
    corrected = holm({tag: one.p for tag, one in kept.items()})
    return tuple(
        Effect(criterion=primary, tag=tag, difference=one, p_holm=corrected[tag], verdict=verdict(one, corrected[tag], margin))
        for tag, one in kept.items()
    )  # fmt: skip


def _grouped(main: Sequence[Pair], name_of: Mapping[str, str], order: Sequence[str] = ()) -> tuple[Group, ...]:
    """The means of the cases under each name; in the given order, else those that moved most down first."""
    found: dict[str, list[Pair]] = {}
    for pair in main:
        if pair.case in name_of:
            found.setdefault(name_of[pair.case], []).append(pair)
    groups = [
        Group(name=name, cases=len(some), a=fmean(one.a for one in some), b=fmean(one.b for one in some))
        for name, some in found.items()
    ]
    if order:
        return tuple(sorted(groups, key=lambda one: order.index(one.name) if one.name in order else len(order)))
    return tuple(sorted(groups, key=lambda one: (one.b - one.a, one.name)))


def _levels(rows: Sequence[Row]) -> Mapping[str, str]:
    """How heated the customer of each case is, as its draft was read."""
    found = {row.case_id: (row.draft or {}).get("reading", {}).get("level") for row in rows}
    return {case: level for case, level in found.items() if level}


def verdict(one: Difference, p: float | None, margin: float) -> Verdict:
    """What a difference comes to: better or worse beyond chance, no worse than the margin, or not to be told."""
    if one.difference == 0 and not one.error:
        return "the same"
    if p is not None and p < 0.05:
        return "better" if one.difference > 0 else "worse"
    if one.low is not None and one.low > -margin:
        return "no worse"
    return "cannot tell"


def _prompt_diff(a: RunInfo, b: RunInfo) -> tuple[str, ...]:
    lines = difflib.unified_diff(
        a.prompt.text.splitlines(), b.prompt.text.splitlines(), a.prompt.id, b.prompt.id, lineterm="", n=2
    )
    return tuple(lines)


def _changes(a: Sequence[Row], b: Sequence[Row]) -> tuple[Change, ...]:
    def mean(rows: Sequence[Row], of: str) -> float | None:
        found = [value for row in rows if (value := _figure(row, of)) is not None]
        return (median(found) if of == "latency" else fmean(found)) if found else None

    units: Mapping[str, str] = {
        "words": "words", "calls": "calls", "tokens in": "tokens", "tokens cached": "tokens", "tokens out": "tokens",
        "cost": "per draft", "latency": "ms, median", "degraded": "share",
    }  # fmt: skip
    return tuple(Change(name=name, unit=unit, a=mean(a, name), b=mean(b, name)) for name, unit in units.items())


def _figure(row: Row, of: str) -> float | None:
    match of:
        case "words":
            return float(len((row.draft or {}).get("reply", {}).get("text", "").split()))
        case "calls":
            return float(row.calls)
        case "tokens in":
            return float(row.tokens.input)
        case "tokens cached":
            return float(row.tokens.cached)
        case "tokens out":
            return float(row.tokens.output)
        case "cost":
            return float(row.cost.amount) if row.cost else None
        case "degraded":
            return float(row.degraded)
        case _:
            return row.latency_ms


def _summary(effects: Sequence[Effect], primary: str, margin: float) -> str:
    """One sentence on the primary criterion, one on whatever else is beyond chance."""
    main = next((effect for effect in effects if effect.criterion == primary), None)
    if main is None:
        return f"Neither run says anything of {primary}."
    told = [_told(main, margin)]
    for word in ("worse", "better"):
        others = [effect.criterion for effect in effects if effect.verdict == word and effect is not main]
        if others:
            told.append(f"{word.capitalize()} beyond chance: {', '.join(others)}.")
    return " ".join(told)


def _told(main: Effect, margin: float) -> str:
    one = main.difference
    rates = f"{one.a:.0%} to {one.b:.0%}" if main.criterion != "score" else f"{one.a:.3f} to {one.b:.3f}"
    bounds = (
        f", 95 % interval {one.low:+.1%} to {one.high:+.1%}" if one.low is not None and one.high is not None else ""
    )
    match main.verdict:
        case "the same":
            return f"B is the same as A on {main.criterion} ({one.a:.0%} on every case alike)."
        case "cannot tell":
            could = f"; a change of {one.detectable:.0%} could have been found" if one.detectable is not None else ""
            return f"Cannot tell whether B is better or worse on {main.criterion}: {rates}{bounds}{could}."
        case "no worse":
            return f"B is no worse than A on {main.criterion} by the margin of {margin:.0%}: {rates}{bounds}."
        case word:
            return f"B is {word} than A on {main.criterion}: {rates}{bounds}."

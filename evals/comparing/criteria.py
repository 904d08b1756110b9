"""What two runs are compared by: each criterion is a number from 0 to 1 for a case in an epoch, or nothing.

`sendable`: every must check passes. `first_time`: the model's own first answer already did, before anything was
revised or composed. `kept`: the share of the model's parts that stand in the reply. `score`: the value of the score.
`check:ID` and `first:ID`: one check on the reply, and on the model's first answer. `expected:GROUP`: expectations of
one kind. `judge:ID`: a judge's verdict. `calm`, `pace`, `promises`: what a play came to. What could not be judged (n/a, an error) is no zero: it is not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from evals.rows import Row
from evals.statistics.paired import Pair

PRIMARY = "sendable"
"""What a comparison turns on unless another criterion is named."""


@dataclass(frozen=True)
class Seen:
    """One case under one criterion: its values in the epochs of a run."""

    family: str
    tags: tuple[str, ...]
    values: list[float] = field(default_factory=list)

    @property
    def mean(self) -> float:
        return fmean(self.values)


Table = Mapping[str, Mapping[str, Seen]]
"""Criterion to case to what was seen."""


def table(rows: Iterable[Row]) -> Table:
    """All criteria of a run's rows; rows with an error have none."""
    found: dict[str, dict[str, Seen]] = defaultdict(dict)
    for row in rows:
        if row.error is None:
            for criterion, value in values(row):
                seen = found[criterion].setdefault(row.case_id, Seen(row.cluster, row.tags))
                seen.values.append(value)
    return found


def values(row: Row) -> Iterator[tuple[str, float]]:
    """The criteria that one row has a value for."""
    yield PRIMARY, float(not row.must_failures)
    draft = row.draft or {}
    if (value := draft.get("score", {}).get("value")) is not None:
        yield "score", float(value)
    yield from _of_first(draft.get("provenance", {}))
    for id, outcome in row.checks.items():
        if outcome != "n/a":
            yield f"check:{id}", float(outcome == "pass")
    for group, passed in _by_group(row):
        yield f"expected:{group}", fmean(passed)
    yield from row.measures.items()
    for id, verdict in row.judged.items():
        if verdict.passed is not None:
            yield f"judge:{id}", float(verdict.passed)


def _of_first(made: Mapping[str, object]) -> Iterator[tuple[str, float]]:
    """What the model's first answer was worth, where a model wrote one."""
    first, kept = made.get("first"), made.get("kept")
    if isinstance(first, Mapping):
        yield "first_time", float(not first.get("must_failures"))
        checks = first.get("checks", {})
        for id, outcome in checks.items() if isinstance(checks, Mapping) else ():
            if outcome != "n/a":
                yield f"first:{id}", float(outcome == "pass")
    if isinstance(kept, (int, float)):
        yield "kept", float(kept)


def _by_group(row: Row) -> Iterator[tuple[str, Sequence[float]]]:
    groups: dict[str, list[float]] = defaultdict(list)
    for one in row.expectations:
        groups[one.group].append(float(one.passed))
    yield from groups.items()


def pairs(criterion: str, a: Table, b: Table, *, tag: str | None = None) -> list[Pair]:
    """The cases that both runs have a value for, each with its means over epochs; with `tag`, only cases that bear it."""
    left, right = a.get(criterion, {}), b.get(criterion, {})
    return [
        Pair(case=case, family=seen.family, a=seen.mean, b=right[case].mean)
        for case, seen in left.items()
        if case in right and (tag is None or tag in seen.tags)
    ]

"""How well signals, levels and ledgers are read on labelled cases, kind by kind, hits and look-alikes apart.

`measure(samples, reader)` reads every case with `reader` and judges it by the scorers that every eval uses, so a
baseline is measured exactly as the product is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.reading import SIGNALS, Reading
from drafter.domain.value import Value
from evals.dataset import READ_AT, Sample
from evals.scorers import Result, judge_reading
from evals.stats import Rate, rate

LOOK_ALIKE = "look-alike"
Reader = Callable[[Case], Reading]


class Miss(Value):
    """An expectation that a case did not meet."""

    case_id: str
    name: str
    why: str


class Figures(Value):
    """`recall`: of the signals that are there, by kind. `false_alarms`: of the look-alikes of a kind, how many were
    taken for it. `ruled_out`: the same over every kind that any case rules out. `groups`: levels, causes, promises
    and so on. `total` holds the three rates over all kinds, and the level."""

    cases: int
    recall: dict[str, Rate]
    false_alarms: dict[str, Rate]
    ruled_out: dict[str, Rate]
    groups: dict[str, Rate]
    total: dict[str, Rate]
    misses: tuple[Miss, ...]


@dataclass(frozen=True)
class _Judged:
    sample: Sample
    reading: Reading
    results: tuple[Result, ...]

    def of(self, group: str) -> Iterable[tuple[str, bool]]:
        return ((result.name.split(":", 1)[1], result.passed) for result in self.results if result.group == group)

    def told_causes(self) -> Iterable[tuple[str, bool]]:
        """Each cause that the reading tells, and whether it is named, in a case that names its causes."""
        named = self.sample.expect.reading.causes
        told = self.reading.causes if named else ()
        return ((f"{self.sample.case.id} {cause.kind}", cause.kind in named) for cause in told)


def measure(samples: Sequence[Sample], reader: Reader) -> Figures:
    """The figures of one reader over labelled cases; each case is an observation of its own."""
    judged = [_judged(one, reader(one.case.as_it_came(READ_AT))) for one in samples]
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    taken: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    ruled: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    groups: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for one in judged:
        name = one.sample.case.id
        for kind, passed in one.of("signals"):
            found[kind].append((name, passed))
        for kind, passed in one.of("not_signals"):
            ruled[kind].append((name, not passed))
            if LOOK_ALIKE in one.sample.tags and kind in one.sample.tags:
                taken[kind].append((name, not passed))
        for result in one.results:
            if result.group not in ("signals", "not_signals"):
                groups[result.group].append((f"{name} {result.name}", result.passed))
        groups["causes told, of those named"] += one.told_causes()
    return Figures(
        cases=len(judged),
        recall=_rates(found),
        false_alarms=_rates(taken),
        ruled_out=_rates(ruled),
        groups={group: rate(outcomes) for group, outcomes in groups.items()},
        total={
            "recall": _over(found),
            "false_alarms": _over(taken),
            "ruled_out": _over(ruled),
            "level": rate(groups["level"]),
        },
        misses=tuple(
            Miss(case_id=one.sample.case.id, name=result.name, why=result.why)
            for one in judged
            for result in one.results
            if not result.passed
        ),
    )


def _judged(sample: Sample, reading: Reading) -> _Judged:
    return _Judged(sample, reading, judge_reading(reading, sample.expect.reading))


def _rates(by_kind: Mapping[str, list[tuple[str, bool]]]) -> dict[str, Rate]:
    return {kind: rate(by_kind[kind]) for kind in SIGNALS if kind in by_kind}


def _over(by_kind: Mapping[str, list[tuple[str, bool]]]) -> Rate:
    """All kinds together: each finding of a case counts by itself."""
    return rate((f"{case} {kind}", passed) for kind, outcomes in by_kind.items() for case, passed in outcomes)

"""What a run comes to: every check and every kind of expectation as a rate with its interval."""

from __future__ import annotations

import statistics
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from drafter.domain.draft import Tokens
from drafter.domain.money import Money
from drafter.domain.principles import RULE
from drafter.domain.score import CheckLevel
from drafter.domain.value import Value
from evals.rows import Row
from evals.stats import Counts, Rate


class CheckTotal(Value):
    """`na` counts the drafts in which there was nothing to check; they are not part of the rate."""

    level: CheckLevel
    na: int
    rate: Rate


class Latency(Value):
    """Milliseconds of wall time per draft; null where no draft came back."""

    median: float | None
    p95: float | None


class Totals(Value):
    """`sendable`: drafts that pass every `must` check. `must_failures`: check to the cases that failed it. `measures`: the
    means of what plays came to."""

    rows: int
    errors: int
    cases: int
    families: int
    sendable: Rate
    degraded: Rate
    checks: dict[str, CheckTotal]
    must_failures: dict[str, tuple[str, ...]]
    expectations: dict[str, Rate]
    measures: dict[str, float] = {}
    calls: int
    tokens: Tokens
    cost: Money | None
    latency_ms: Latency


def total(rows: Iterable[Row]) -> Totals:
    """The totals of a run's rows; rows with an error count as errors and nowhere else."""
    tally = Tally()
    for row in rows:
        tally.add(row)
    return tally.totals()


class Tally:
    """Totals in the making: each row is counted and let go."""

    def __init__(self) -> None:
        self.rows = self._errors = self._calls = 0
        self._cases: set[str] = set()
        self._families: set[str] = set()
        self._sendable, self._degraded = Counts(), Counts()
        self._checks: dict[str, Counts] = defaultdict(Counts)
        self._na: Counter[str] = Counter()
        self._must_failures: dict[str, dict[str, None]] = defaultdict(dict)
        self._expectations: dict[str, Counts] = defaultdict(Counts)
        self._measures: dict[str, list[float]] = defaultdict(list)
        self._tokens = Tokens()
        self._bill = _Bill()
        self._times = array("d")

    def add(self, row: Row) -> None:
        self.rows += 1
        self._cases.add(row.case_id)
        self._families.add(row.cluster)
        if row.error is not None:
            self._errors += 1
            return
        self._sendable.add(row.cluster, not row.must_failures)
        self._degraded.add(row.cluster, row.degraded)
        for id, outcome in row.checks.items():
            self._na[id] += outcome == "n/a"
            if outcome != "n/a":
                self._checks[id].add(row.cluster, outcome == "pass")
        for id in row.must_failures:
            self._must_failures[id][row.case_id] = None
        for result in row.expectations:
            self._expectations[result.group].add(row.cluster, result.passed)
        for name, value in row.measures.items():
            self._measures[name].append(value)
        self._calls += row.calls
        self._tokens += row.tokens
        self._bill.add(row)
        self._times.append(row.latency_ms)

    def totals(self) -> Totals:
        # In the order of the rules, and after them any check that this version no longer knows.
        ordered = [id for id in RULE if id in self._na] + sorted(self._na.keys() - RULE.keys())
        return Totals(
            rows=self.rows,
            errors=self._errors,
            cases=len(self._cases),
            families=len(self._families),
            sendable=self._sendable.rate(),
            degraded=self._degraded.rate(),
            checks={id: self._check(id) for id in ordered},
            must_failures={id: tuple(cases) for id, cases in sorted(self._must_failures.items())},
            expectations={group: counts.rate() for group, counts in self._expectations.items()},
            measures={name: round(statistics.fmean(found), 4) for name, found in self._measures.items()},
            calls=self._calls,
            tokens=self._tokens,
            cost=self._bill.cost,
            latency_ms=_latency(self._times),
        )

    def _check(self, id: str) -> CheckTotal:
        level: CheckLevel = RULE[id].level if id in RULE else "should"
        return CheckTotal(level=level, na=self._na[id], rate=self._checks[id].rate())


class _Bill:
    """What the drafts that called a model cost, where every one of them has a price in one currency; else unknown."""

    def __init__(self) -> None:
        self._sum: Money | None = None
        self._known = True

    def add(self, row: Row) -> None:
        if not row.calls:
            return
        if row.cost is None or (self._sum and self._sum.currency != row.cost.currency):
            self._known = False
        elif self._known:
            amount = row.cost.amount + (self._sum.amount if self._sum else 0)
            self._sum = Money(amount=amount, currency=row.cost.currency)

    @property
    def cost(self) -> Money | None:
        return self._sum if self._known else None


def _latency(times: Sequence[float]) -> Latency:
    if not times:
        return Latency(median=None, p95=None)
    nearest = sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]
    return Latency(median=round(statistics.median(times), 2), p95=nearest)

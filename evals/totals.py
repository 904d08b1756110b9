"""What a run comes to: every check and every kind of expectation as a rate with its interval."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence

from drafter.domain.draft import Tokens
from drafter.domain.money import Money
from drafter.domain.principles import RULE
from drafter.domain.score import CheckLevel
from drafter.domain.value import Value
from evals.rows import Row
from evals.stats import Rate, rate


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
    """`sendable`: drafts that pass every `must` check. `must_failures`: check to the cases that failed it."""

    rows: int
    errors: int
    cases: int
    families: int
    sendable: Rate
    degraded: Rate
    checks: dict[str, CheckTotal]
    must_failures: dict[str, tuple[str, ...]]
    expectations: dict[str, Rate]
    calls: int
    tokens: Tokens
    cost: Money | None
    latency_ms: Latency


def total(rows: Sequence[Row]) -> Totals:
    """The totals of a run's rows; rows with an error count as errors and nowhere else."""
    drafted = [row for row in rows if row.error is None]
    return Totals(
        rows=len(rows),
        errors=len(rows) - len(drafted),
        cases=len({row.case_id for row in rows}),
        families=len({row.cluster for row in rows}),
        sendable=rate((row.cluster, not row.must_failures) for row in drafted),
        degraded=rate((row.cluster, row.degraded) for row in drafted),
        checks=_checks(drafted),
        must_failures=_must_failures(drafted),
        expectations=_expectations(drafted),
        calls=sum(row.calls for row in drafted),
        tokens=sum((row.tokens for row in drafted), Tokens()),
        cost=_cost(drafted),
        latency_ms=_latency([row.latency_ms for row in drafted]),
    )


def _checks(rows: Sequence[Row]) -> dict[str, CheckTotal]:
    seen = {id for row in rows for id in row.checks}
    # In the order of the rules, and after them any check that this version no longer knows.
    ordered = [id for id in RULE if id in seen] + sorted(seen - set(RULE))
    totals = {}
    for id in ordered:
        outcomes = [(row.cluster, row.checks[id]) for row in rows if id in row.checks]
        level: CheckLevel = RULE[id].level if id in RULE else "should"
        counted = rate((cluster, outcome == "pass") for cluster, outcome in outcomes if outcome != "n/a")
        totals[id] = CheckTotal(level=level, na=sum(outcome == "n/a" for _, outcome in outcomes), rate=counted)
    return totals


def _must_failures(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        for id in row.must_failures:
            found[id][row.case_id] = None
    return {id: tuple(cases) for id, cases in sorted(found.items())}


def _expectations(rows: Iterable[Row]) -> dict[str, Rate]:
    groups: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for row in rows:
        for result in row.expectations:
            groups[result.group].append((row.cluster, result.passed))
    return {group: rate(outcomes) for group, outcomes in groups.items()}


def _cost(rows: Iterable[Row]) -> Money | None:
    """The sum, where every draft that called a model has a price in one currency; else unknown."""
    called = [row for row in rows if row.calls]
    costs = [row.cost for row in called if row.cost is not None]
    if not costs or len(costs) < len(called) or len({cost.currency for cost in costs}) > 1:
        return None
    return Money(amount=sum((cost.amount for cost in costs[1:]), costs[0].amount), currency=costs[0].currency)


def _latency(times: Sequence[float]) -> Latency:
    if not times:
        return Latency(median=None, p95=None)
    nearest = sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]
    return Latency(median=round(statistics.median(times), 2), p95=nearest)

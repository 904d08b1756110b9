"""One line of a run: what came of one case in one epoch, or why nothing did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.domain.draft import Draft, Tokens
from drafter.domain.money import Money
from drafter.domain.score import Outcome
from drafter.domain.value import Value
from evals.dataset import Sample
from evals.scorers import Result, judge_by_expectations

Key = tuple[str, int, str]


class Row(Value):
    """`sample` is the hash of the case and its expectations, so that a changed case is run again. The draft is kept
    as plain data: an old run stays readable when the draft's shape has grown. `latency_ms` is wall time."""

    case_id: str
    epoch: int
    sample: str
    cluster: str
    tags: tuple[str, ...] = ()
    error: str | None = None
    draft: dict[str, Any] | None = None
    checks: Mapping[str, Outcome] = {}
    must_failures: tuple[str, ...] = ()
    expectations: tuple[Result, ...] = ()
    tokens: Tokens = Tokens()
    cost: Money | None = None
    calls: int = 0
    degraded: bool = False
    latency_ms: float = 0.0

    @property
    def key(self) -> Key:
        return self.case_id, self.epoch, self.sample

    @property
    def missed(self) -> tuple[Result, ...]:
        return tuple(result for result in self.expectations if not result.passed)


def row_of(sample: Sample, epoch: int, draft: Draft, latency_ms: float) -> Row:
    """The row of a draft that came back."""
    made = draft.provenance
    return Row(
        case_id=sample.case.id,
        epoch=epoch,
        sample=sample.hash,
        cluster=sample.cluster,
        tags=sample.tags,
        draft=draft.model_dump(mode="json"),
        checks={finding.id: finding.outcome for finding in draft.score.checks},
        must_failures=tuple(finding.id for finding in draft.score.failures if finding.level == "must"),
        expectations=judge_by_expectations(draft, sample.expect),
        tokens=made.tokens,
        cost=made.cost,
        calls=made.calls,
        degraded=made.degraded,
        latency_ms=round(latency_ms, 2),
    )


def row_of_error(sample: Sample, epoch: int, error: Exception, latency_ms: float) -> Row:
    """The row of a draft that never came. An error is not a failed check: it counts nowhere but as an error."""
    return Row(
        case_id=sample.case.id,
        epoch=epoch,
        sample=sample.hash,
        cluster=sample.cluster,
        tags=sample.tags,
        error=f"{type(error).__name__}: {' '.join(str(error).split())}"[:500],
        latency_ms=round(latency_ms, 2),
    )

"""One line of a run: what came of one case in one epoch, or why nothing did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.domain.draft import Draft, Tokens
from drafter.domain.money import Money
from drafter.domain.score import Outcome
from drafter.domain.value import Value
from evals.caching.key import case_hash
from evals.dataset import Sample
from evals.scorers import Result, judge_by_expectations

Key = tuple[str, int, str]


class Judged(Value):
    """A judge's verdict on one criterion: null where it was asked and could not be used (`error` says why). `share` is
    how many of the times it was asked said so; `quote` the words of the reply that it rests on."""

    passed: bool | None
    share: float | None = None
    quote: str = ""
    error: str | None = None


class Row(Value):
    """`sample` is the hash of the case and its expectations, so that a changed case is run again; `case` that of the case
    alone. `scorers` and `judge` say by which code and which judge it was scored. `cached`: the draft was kept from
    another run, and cost nothing this time. The draft is kept as plain data, so that an old run stays readable when the
    draft's shape has grown, and stands behind all that a row is mostly read for. `latency_ms` is wall time.

    Of a scenario that was played, `roleplay` is the play, the draft its first answer, `measures` what it came to (see
    `roleplay/outcome`), and the checks are those of all its answers."""

    case_id: str
    epoch: int
    sample: str
    case: str = ""
    scorers: str = ""
    judge: str = ""
    cluster: str
    tags: tuple[str, ...] = ()
    error: str | None = None
    cached: bool = False
    checks: Mapping[str, Outcome] = {}
    must_failures: tuple[str, ...] = ()
    expectations: tuple[Result, ...] = ()
    judged: Mapping[str, Judged] = {}
    tokens: Tokens = Tokens()
    cost: Money | None = None
    calls: int = 0
    degraded: bool = False
    latency_ms: float = 0.0
    measures: Mapping[str, float] = {}
    draft: dict[str, Any] | None = None
    roleplay: dict[str, Any] | None = None

    @property
    def key(self) -> Key:
        return self.case_id, self.epoch, self.sample

    @property
    def missed(self) -> tuple[Result, ...]:
        return tuple(result for result in self.expectations if not result.passed)


def line_of(row: Row) -> bytes:
    """The row as it stands in a run."""
    return row.model_dump_json().encode() + b"\n"


_DRAFT, _NEW = b',"draft":', b'"scorers":'


def light(line: bytes) -> Row:
    """The row of a line without its draft, which is most of it. ValidationError where it is no row."""
    head, found, _ = line.partition(_DRAFT)
    if found and _NEW in head:  # in rows of older versions more stands behind the draft
        return Row.model_validate_json(head + b"}")
    return Row.model_validate_json(line).model_copy(update={"draft": None, "roleplay": None})


def row_of(
    sample: Sample, epoch: int, draft: Draft, latency_ms: float, *, scorers: str = "", cached: bool = False
) -> Row:
    """The row of a draft that came back."""
    made = draft.provenance
    return Row(
        case_id=sample.case.id,
        epoch=epoch,
        sample=sample.hash,
        case=case_hash(sample.case),
        scorers=scorers,
        cluster=sample.cluster,
        tags=sample.tags,
        cached=cached,
        checks={finding.id: finding.outcome for finding in draft.score.checks},
        must_failures=tuple(finding.id for finding in draft.score.failures if finding.level == "must"),
        expectations=judge_by_expectations(draft, sample.expect),
        tokens=made.tokens,
        cost=made.cost,
        calls=made.calls,
        degraded=made.degraded,
        latency_ms=round(latency_ms, 2),
        draft=draft.model_dump(mode="json"),
    )


def row_of_error(sample: Sample, epoch: int, error: Exception, latency_ms: float) -> Row:
    """The row of a draft that never came. An error is not a failed check: it counts nowhere but as an error."""
    return Row(
        case_id=sample.case.id,
        epoch=epoch,
        sample=sample.hash,
        case=case_hash(sample.case),
        cluster=sample.cluster,
        tags=sample.tags,
        error=f"{type(error).__name__}: {' '.join(str(error).split())}"[:500],
        latency_ms=round(latency_ms, 2),
    )

"""What the checks found in a reply. Tone never makes up for a failed `must`."""

from __future__ import annotations

from typing import Literal

from drafter.domain.value import Value

CheckLevel = Literal["must", "should"]
Outcome = Literal["pass", "fail", "n/a"]


class Mark(Value):
    """`reply.text[start:end] == quote`: the words of the reply that a finding is about."""

    start: int
    end: int
    quote: str


class Finding(Value):
    """What one check says of one reply. `n/a` means that there was nothing to check, and never fails. `mend` tells what
    could be done about a failure, from what the case and the plan hold."""

    id: str
    principle: str
    level: CheckLevel
    outcome: Outcome
    why: str
    spans: tuple[Mark, ...] = ()
    mend: str = ""

    @property
    def failed(self) -> bool:
        return self.outcome == "fail"


class Score(Value):
    """`value` is the share of applicable checks that passed, a `must` weighing three times a `should`;
    `passed` is false when any `must` check fails, whatever the value."""

    value: float
    passed: bool
    checks: tuple[Finding, ...]

    @property
    def failures(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.checks if finding.failed)


def score(checks: tuple[Finding, ...]) -> Score:
    """The score of a reply from its findings. Where nothing applied, the value is 1."""
    weights = {"must": 3.0, "should": 1.0}
    counted = [finding for finding in checks if finding.outcome != "n/a"]
    whole = sum(weights[finding.level] for finding in counted)
    kept = sum(weights[finding.level] for finding in counted if finding.outcome == "pass")
    passed = not any(finding.failed and finding.level == "must" for finding in checks)
    return Score(value=round(kept / whole, 4) if whole else 1.0, passed=passed, checks=checks)

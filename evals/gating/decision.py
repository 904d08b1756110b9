"""The gate. Guard one: no new `must` failure. Guard two: the primary criterion is not worse by more than a margin.

| what was seen                                                              | exit |
| --- | --- |
| too many rows are missing                                                  | 3 |
| a `must` check fails in most epochs of a case where it did not before      | 1 |
| the interval of B less A lies above minus the margin                       | 0 |
| the interval lies below 0, or the loss is above the margin with Holm's p under 0.05 | 1 |
| anything else: not enough evidence                                         | 4 |

A mean that merely dropped fails nothing: that rule blocks about half of all harmless changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from drafter.domain.value import Value
from evals.comparing.comparison import Comparison, Effect, Run, compare
from evals.comparing.criteria import PRIMARY
from evals.rows import Row

Code = Literal[0, 1, 3, 4]
PASSED: Literal[0] = 0
FAILED: Literal[1] = 1
COULD_NOT_RUN: Literal[3] = 3
NOT_ENOUGH: Literal[4] = 4
_MISSING = 0.1
"""Where a run lacks more than this share of its cases, there is nothing to decide."""


class MustFailure(Value):
    """A `must` check that now fails a case in most of its epochs and did not before."""

    check: str
    case: str
    epochs: int
    failed: int
    failed_before: int
    why: str = ""


class Decision(Value):
    """`exit` is the exit code, `reasons` say in sentences how it came about, the deciding one first."""

    exit: Code
    reasons: tuple[str, ...]
    must_failures: tuple[MustFailure, ...]
    comparison: Comparison


def decide(a: Run, b: Run, *, primary: str = PRIMARY, margin: float = 0.03) -> Decision:
    """Whether B may take A's place."""
    held = compare(a, b, primary=primary, margin=margin)
    new = new_must_failures(a[1], b[1])
    code, reasons = _decided(held, new, _missing(a, b))
    return Decision(exit=code, reasons=tuple(reasons), must_failures=new, comparison=held)


def new_must_failures(a: Sequence[Row], b: Sequence[Row]) -> tuple[MustFailure, ...]:
    """For each case and `must` check: fails in more than half of B's epochs, and did not in more than half of A's. A
    case that A never drafted counts too: a failure is a failure."""
    before, after = _failures(a), _failures(b)
    epochs_before, epochs_after = _epochs(a), _epochs(b)
    found = []
    for (case, check), rows in after.items():
        failed_before = len(before.get((case, check), ()))
        if 2 * len(rows) > epochs_after[case] and not 2 * failed_before > epochs_before.get(case, 0):
            found.append(
                MustFailure(
                    check=check,
                    case=case,
                    epochs=epochs_after[case],
                    failed=len(rows),
                    failed_before=failed_before,
                    why=_why(rows[0], check),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.check, one.case)))


def _failures(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for check in row.must_failures:
            found[row.case_id, check].append(row)
    return found


def _epochs(rows: Sequence[Row]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        found[row.case_id] += row.error is None
    return found


def _why(row: Row, check: str) -> str:
    checks = (row.draft or {}).get("score", {}).get("checks", [])
    return next((one["why"] for one in checks if one["id"] == check), "")


def _missing(a: Run, b: Run) -> str | None:
    """What is missing, in words, where that is too much."""
    for name, (info, rows) in (("A", a), ("B", b)):
        cases = {row.case_id for row in rows}
        drafted = {row.case_id for row in rows if row.error is None}
        other = {row.case_id for row in (b if name == "A" else a)[1]}
        whole = cases | other
        if not whole or len(drafted) < (1 - _MISSING) * len(whole):
            return f"run {name} ({info.suite}) has drafts of {len(drafted)} of {len(whole)} cases"
        errors = sum(row.error is not None for row in rows)
        if errors > _MISSING * len(rows):
            return f"run {name} ({info.suite}) has errors in {errors} of {len(rows)} rows"
    return None


def _decided(held: Comparison, new: tuple[MustFailure, ...], missing: str | None) -> tuple[Code, list[str]]:
    if missing:
        return COULD_NOT_RUN, [f"Could not decide: {missing}."]
    named = [f"{one.check} fails {one.case} in {one.failed} of {one.epochs} epochs: {one.why}" for one in new]
    if named:
        return FAILED, [f"New must failure: {line}" for line in named] + [held.summary]
    if held.main is None:
        return COULD_NOT_RUN, [f"Could not decide: neither run says anything of {held.primary}."]
    return second_guard(held.main, held.margin), [held.summary]


def second_guard(main: Effect, margin: float) -> Literal[0, 1, 4]:
    """Guard two, on the primary criterion."""
    one = main.difference
    if main.verdict == "the same":
        return PASSED
    if one.low is None or one.high is None:
        return NOT_ENOUGH
    if one.low > -margin:
        return PASSED
    lost = one.difference < -margin and main.p_holm is not None and main.p_holm < 0.05
    return FAILED if one.high < 0 or lost else NOT_ENOUGH

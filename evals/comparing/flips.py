"""The cases that changed sides: passed in most epochs of one run and failed in most of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from drafter.domain.value import Value
from evals.comparing.criteria import PRIMARY, Table, values
from evals.rows import Row


class Said(Value):
    """One reply of a case, and the findings on it."""

    text: str
    findings: tuple[str, ...] = ()


class Flip(Value):
    """`case` went from `a` to `b` (means over epochs) under `criterion`; `before` and `after` show a typical reply of
    either run with what was found."""

    case: str
    criterion: str
    way: Literal["won", "lost"]
    a: float
    b: float
    before: Said
    after: Said


def flips(criteria: Iterable[str], tables: tuple[Table, Table], rows: tuple[list[Row], list[Row]]) -> tuple[Flip, ...]:
    """All flips under the criteria, lost ones first, in the order of criteria and cases."""
    a, b = tables
    by_case = (_grouped(rows[0]), _grouped(rows[1]))
    found: list[Flip] = []
    for criterion in criteria:
        left, right = a.get(criterion, {}), b.get(criterion, {})
        for case in left:
            if case not in right or not _changed_sides(left[case].mean, right[case].mean):
                continue
            way: Literal["won", "lost"] = "won" if right[case].mean > left[case].mean else "lost"
            found.append(
                Flip(
                    case=case,
                    criterion=criterion,
                    way=way,
                    a=left[case].mean,
                    b=right[case].mean,
                    before=_typical(criterion, by_case[0].get(case, []), passed=way == "lost"),
                    after=_typical(criterion, by_case[1].get(case, []), passed=way == "won"),
                )
            )
    return tuple(sorted(found, key=lambda flip: flip.way == "won"))


def _changed_sides(a: float, b: float) -> bool:
    """From most epochs passed to most failed, or back; half of them is neither."""
    return (a - 0.5) * (b - 0.5) < 0


def _grouped(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.error is None:
            found[row.case_id].append(row)
    return found


def _typical(criterion: str, rows: list[Row], *, passed: bool) -> Said:
    """A reply that shows what most of the epochs did."""
    shown = next((row for row in rows if (dict(values(row)).get(criterion, 0.0) > 0.5) == passed), rows[0])
    draft: dict[str, Any] = shown.draft or {}
    return Said(text=draft.get("reply", {}).get("text", ""), findings=tuple(_findings(criterion, draft)))


def _findings(criterion: str, draft: dict[str, Any]) -> Iterable[str]:
    """What the checks found, the criterion's own where it names a check."""
    named = criterion.partition(":")[2]
    for one in draft.get("score", {}).get("checks", []):
        if one["outcome"] == "fail" and (criterion == PRIMARY or not named or one["id"] == named):
            yield f"{one['id']}: {one['why']}"
    first = draft.get("provenance", {}).get("first")
    if criterion.startswith(("first", "kept")) and first:
        yield from (f"first answer failed {id}" for id, outcome in first.get("checks", {}).items() if outcome == "fail")

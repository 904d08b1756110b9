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


class Turned(Value):
    """A case that changed sides, with the criteria under which it did so in one direction; the replies are those of the
    first of them, the findings those of all."""

    case: str
    way: Literal["won", "lost"]
    under: str
    before: Said
    after: Said


def by_case(flips: Iterable[Flip]) -> list[Turned]:
    """Each case once for each direction, lost ones first, in the order of the flips."""
    groups: dict[tuple[str, str], list[Flip]] = defaultdict(list)
    for flip in flips:
        groups[flip.way, flip.case].append(flip)
    return [
        Turned(
            case=group[0].case,
            way=group[0].way,
            under=_under(group),
            before=_merged([flip.before for flip in group]),
            after=_merged([flip.after for flip in group]),
        )
        for group in groups.values()
    ]


def _under(group: list[Flip]) -> str:
    """ "sendable, check:grounded 100% to 0%": criteria that moved alike share their figures."""
    alike: dict[str, list[str]] = defaultdict(list)
    for flip in group:
        alike[f"{flip.a:.0%} to {flip.b:.0%}"].append(flip.criterion)
    return "; ".join(f"{', '.join(criteria)} {moved}" for moved, criteria in alike.items())


def _merged(said: list[Said]) -> Said:
    return Said(text=said[0].text, findings=tuple(dict.fromkeys(found for one in said for found in one.findings)))


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
    first = draft.get("provenance", {}).get("first") or {}
    failed = [id for id, outcome in first.get("checks", {}).items() if outcome == "fail"]
    if criterion == "first_time":
        failed = [id for id in failed if id in first.get("must_failures", ())]
    if failed and criterion in ("first_time", "kept"):  # the others say by their names what failed
        yield f"the first answer failed {', '.join(failed)}"

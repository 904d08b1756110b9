"""How far a judge agrees with people: Cohen's kappa with its interval, and how often each verdict is right."""

from __future__ import annotations

import math
from collections.abc import Sequence

from drafter.domain.value import Value
from evals.stats import wilson

_Z95 = 1.959963984540054


class Agreement(Value):
    """Over `labels` replies judged twice. `base` is the share that people passed. `kappa` is null where people or the
    judge gave only one verdict: agreement beyond chance is then not defined. Rates are null where nothing counts
    towards them; each has its 95 % interval."""

    labels: int
    base: float
    agree: float
    kappa: float | None
    kappa_low: float | None
    kappa_high: float | None
    true_pass: float | None
    true_pass_interval: tuple[float, float] | None
    true_fail: float | None
    true_fail_interval: tuple[float, float] | None


def agreement(people: Sequence[bool], judge: Sequence[bool]) -> Agreement:
    """The agreement of two lists of verdicts in the same order. ValueError where they are empty or unlike long."""
    if not people or len(people) != len(judge):
        raise ValueError("agreement needs two lists of the same length, at least one long")
    both = list(zip(people, judge, strict=True))
    count = len(both)
    kappa = _kappa(both)
    passed = [said for truth, said in both if truth]
    failed = [not said for truth, said in both if not truth]
    return Agreement(
        labels=count,
        base=sum(people) / count,
        agree=sum(truth == said for truth, said in both) / count,
        kappa=kappa[0] if kappa else None,
        kappa_low=kappa[0] - _Z95 * kappa[1] if kappa else None,
        kappa_high=min(1.0, kappa[0] + _Z95 * kappa[1]) if kappa else None,
        true_pass=sum(passed) / len(passed) if passed else None,
        true_pass_interval=wilson(sum(passed) / len(passed), len(passed)) if passed else None,
        true_fail=sum(failed) / len(failed) if failed else None,
        true_fail_interval=wilson(sum(failed) / len(failed), len(failed)) if failed else None,
    )


def _kappa(both: list[tuple[bool, bool]]) -> tuple[float, float] | None:
    """Kappa and its standard error (Fleiss, Cohen & Everitt 1969)."""
    count = len(both)
    cell = {(x, y): sum(one == (x, y) for one in both) / count for x in (True, False) for y in (True, False)}
    row = {x: cell[x, True] + cell[x, False] for x in (True, False)}
    column = {y: cell[True, y] + cell[False, y] for y in (True, False)}
    seen = cell[True, True] + cell[False, False]
    chance = sum(row[x] * column[x] for x in (True, False))
    if chance >= 1 or not (0 < row[True] < 1) or not (0 < column[True] < 1):
        return None
    kappa = (seen - chance) / (1 - chance)
    same = sum(cell[x, x] * (1 - (row[x] + column[x]) * (1 - kappa)) ** 2 for x in (True, False))
    other = (1 - kappa) ** 2 * sum(
        cell[x, y] * (column[x] + row[y]) ** 2 for x in (True, False) for y in (True, False) if x != y
    )
    least = (kappa - chance * (1 - kappa)) ** 2
    return kappa, math.sqrt(max(0.0, same + other - least) / (count * (1 - chance) ** 2))

"""The logistic fits behind heat. Each set of texts has its own base rate (a column that is dropped afterwards), so
what is learnt is what tells texts of one set apart, never which set a text is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.optimize as optimize
import scipy.sparse as sparse
from numpy.typing import NDArray

from evals.training.features import Numbers

_MEMBER = 3.0
"""How loudly a text says which set it is from: a large column is hardly shrunk."""


@dataclass(frozen=True)
class Task:
    """Texts, a share of "yes" for each (0, 1 or between), and the weight of the whole task beside the others."""

    features: Any
    yes: Numbers | NDArray[np.bool_]
    weight: float


def together(tasks: Sequence[Task], strength: float) -> Numbers:
    """One linear score that serves several tasks. In each, the yes and the no weigh the same."""
    from sklearn.linear_model import LogisticRegression

    texts = sum(task.features.shape[0] for task in tasks)
    weights = [task.weight * share / share.sum() for task in tasks for share in (task.yes * 1.0, 1.0 - task.yes)]
    features = sparse.vstack([task.features for task in tasks for _ in range(2)])
    answers = np.concatenate([np.full(task.features.shape[0], yes) for task in tasks for yes in (1, 0)])
    member = np.concatenate([np.full(2 * task.features.shape[0], number) for number, task in enumerate(tasks)])
    rows = np.arange(len(member) + 1)
    members = sparse.csr_matrix((np.full(len(member), _MEMBER), member, rows), shape=(len(member), len(tasks)))
    heard = np.concatenate(weights) * texts
    kept = heard > 0
    fitted = LogisticRegression(C=strength, max_iter=600, tol=1e-3).fit(
        sparse.hstack([features, members]).tocsr()[kept], answers[kept], sample_weight=heard[kept]
    )
    found: Numbers = fitted.coef_[0][: -len(tasks)]
    return found


def few(columns: Numbers, yes: Numbers, offset: Numbers) -> Numbers:
    """The weights of a few columns (the first is the bias), beside a part that is fixed."""

    def loss(weights: Numbers) -> float:
        odds = columns @ weights + offset
        return float(np.sum(np.logaddexp(0, odds) - yes * odds) + 0.05 * np.sum(weights[1:] ** 2))

    found: Numbers = optimize.minimize(loss, np.zeros(columns.shape[1])).x
    return found

"""How often the gate errs, by a seeded simulation of runs: `python -m evals.gating.simulation`.

The model. A suite has families of cases. A case's own chance to pass is drawn from a beta distribution around the
family's, the family's from one around `rate`; a share `alike` of the variance lies between families and cases. Every epoch
of either prompt is then a coin with the case's chance; under B the chance is lower by `loss` (kept within 0 and 1).
The gate sees the two tables of means as it would see two runs, with the primary criterion alone: guard one has no
chance in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.comparing.comparison import MARGIN, Effect, verdict
from evals.gating.decision import FAILED, NOT_ENOUGH, PASSED, second_guard
from evals.statistics.paired import Pair, difference

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    """`cases` in families of `family`; `within` and `between` are the shares of the variance rate*(1 - rate) that lie
    between the cases of a family, and between families; `moves` is how far a harmless change moves a family's cases
    together, as a standard deviation."""

    cases: int = 50
    family: int = 1
    epochs: int = 5
    rate: float = 0.7
    loss: float = 0.0
    between: float = 0.15
    within: float = 0.15
    moves: float = 0.0


def simulate(model: Model, times: int, seed: int = 0) -> dict[int, float]:
    """The share of simulated comparisons that end with each exit code."""
    rng = np.random.default_rng(seed)
    codes = [_once(model, rng) for _ in range(times)]
    return {code: codes.count(code) / times for code in (PASSED, FAILED, NOT_ENOUGH)}


def _once(model: Model, rng: np.random.Generator) -> int:
    groups = np.repeat(np.arange(-(-model.cases // model.family)), model.family)[: model.cases]
    families = _beta(rng, np.full(groups.max() + 1, model.rate), model.between)
    chance = _beta(rng, families[groups], model.within)
    moved = rng.normal(0, model.moves, groups.max() + 1)[groups] if model.moves else 0.0
    after = np.clip(chance - model.loss + moved, 0, 1)
    a = rng.binomial(model.epochs, chance) / model.epochs
    b = rng.binomial(model.epochs, after) / model.epochs
    seen = difference(
        [Pair(case=str(at), family=str(groups[at]), a=float(a[at]), b=float(b[at])) for at in range(model.cases)]
    )
    effect = Effect(criterion="sendable", difference=seen, p_holm=seen.p, verdict=verdict(seen, seen.p, MARGIN))
    return second_guard(effect, MARGIN)


def _beta(rng: np.random.Generator, mean: Floats, share: float) -> Floats:
    """Chances around `mean` whose variance is `share` of the most that chances can have."""
    if share == 0:
        return mean
    weight = (1 - share) / share
    inside = np.clip(mean, 1e-6, 1 - 1e-6)
    drawn: Floats = rng.beta(inside * weight, (1 - inside) * weight)
    return drawn


SCENES: dict[str, tuple[Model, int]] = {
    "equal prompts, 200 cases in families of 10, 5 epochs: exit 1": (Model(cases=200, family=10), FAILED),
    "harmless changes that move families by 3 points either way, 200 cases in families of 10: exit 1": (Model(cases=200, family=10, moves=0.03), FAILED),
    "equal prompts, 50 cases, no families, 5 epochs: exit 1": (Model(), FAILED),
    "a loss of 9 points, 50 cases, no families, 5 epochs: exit 1": (Model(loss=0.09), FAILED),
    "a loss of 9 points, 200 cases in families of 10, 5 epochs: exit 1": (Model(cases=200, family=10, loss=0.09), FAILED),
    "equal prompts, 200 cases, no families, 5 epochs: exit 0": (Model(cases=200), PASSED),
}  # fmt: skip


def main() -> None:
    times = 4000
    for name, (model, code) in SCENES.items():
        found: dict[int, Any] = dict(simulate(model, times))
        print(
            f"{found[code]:6.1%}  {name}   (0: {found[PASSED]:.1%}, 1: {found[FAILED]:.1%}, 4: {found[NOT_ENOUGH]:.1%})"
        )


if __name__ == "__main__":
    main()

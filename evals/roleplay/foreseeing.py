"""What plays will come to, before a model is asked: the cases of their turns, as replies composed from the plan alone make them.

A play goes on until the customer's patience is used up, though most end sooner: the last turns are what is asked at most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from drafter.coaching.roleplay import MOST, SETTLED_BELOW, Stage, answer, begin
from drafter.domain.roleplay import Scenario
from drafter.drafting.pipeline import Options
from evals.dataset import READ_AT, Sample


@dataclass(frozen=True)
class Foreseen:
    """The case of each turn, the first being the suite's own, as many as the customer waits for. No play has fewer turns than
    `fewest`."""

    turns: tuple[Sample, ...]
    fewest: int


async def foreseen(samples: Sequence[Sample], made: Any) -> list[Foreseen]:
    """What each sample comes to; one that is not played is one turn. `made` is the product without a model. BadCase,
    BadPlaybook."""
    return [await _played(one, made) for one in samples]


async def _played(sample: Sample, made: Any) -> Foreseen:
    scenario, turns = sample.scenario, [sample]
    if scenario is None:
        return Foreseen((sample,), 1)
    stage = Stage(replace(made.pipeline, model=None, helper=None))
    roleplay = begin(scenario, READ_AT, id=scenario.id)
    while len(turns) < scenario.patience:
        going_on = roleplay.model_copy(update={"end": None, "ended_at": None})
        roleplay = await answer(going_on, scenario, _composed(stage, going_on.case), stage)
        turns.append(Sample(case=roleplay.case, expect=sample.expect, cluster=sample.cluster))
    return Foreseen(tuple(turns), _fewest(scenario))


def _composed(stage: Stage, case: Any) -> str:
    basis = stage.pipeline.basis(case)
    parts = stage.pipeline.task(basis.case, basis.reading, basis.plan, Options()).composed
    return "\n\n".join(part.text for part in parts.values() if part.text.strip())


def _fewest(scenario: Scenario) -> int:
    """Nobody is settled sooner than the heat can fall, or gone before they were at the top twice."""
    settled = math.floor((scenario.heat - SETTLED_BELOW) / MOST + 1e-9) + 1
    return min(max(settled, 1), 2, scenario.patience)

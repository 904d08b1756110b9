"""An old play under today's rules: the same answers are given again, to a customer who is moved as today.

Where the customer goes sooner, the answers after that are not given; where they would still be waiting, the play is left."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.adapters.knowledge import knowledge
from drafter.adapters.prompts import Prompts
from drafter.coaching.roleplay import Stage, answer, begin
from drafter.domain.errors import CannotRun
from drafter.domain.playbook import Playbook
from drafter.domain.roleplay import Roleplay
from drafter.drafting.pipeline import Brand, Pipeline
from evals.dataset import READ_AT, Sample
from evals.roleplay.outcome import outcome
from evals.rows import Row


async def replayed(row: Row, sample: Sample, playbooks: Sequence[Playbook], scorers: str) -> Row:
    """The row as today's rules see its answers; what they took stays. CannotRun where it holds no play of today's shape."""
    if sample.scenario is None:
        raise CannotRun(f"{row.case_id}: the suite has no such scenario", hint="run the suite again")
    try:
        replies = [one.reply for one in Roleplay.model_validate(row.roleplay).exchanges]
    except ValueError as error:
        why = f"{row.case_id} in epoch {row.epoch}: the play has another shape than today's"
        raise CannotRun(why, hint="run the suite again") from error
    brands = {one.name: Brand(one, knowledge(one)) for one in playbooks}
    stage = Stage(Pipeline(brands=brands, prompts=Prompts(), model=None))
    roleplay = begin(sample.scenario, READ_AT, id=f"{sample.scenario.id}-{row.epoch}")
    for reply in replies:
        if roleplay.end is None:
            roleplay = await answer(roleplay, sample.scenario, reply, stage)
    named = {"sample": sample.hash, "scorers": scorers, "cluster": sample.cluster, "tags": sample.tags}
    return row.model_copy(update=named | outcome(roleplay, sample.scenario))

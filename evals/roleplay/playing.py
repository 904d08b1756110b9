"""One scenario played in one epoch: each turn's draft is what the agent sends, and the rules move the customer.

The customer keeps to the scenario's written lines, so that a play differs from another by nothing but the drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.coaching.roleplay import Stage, answer, begin
from drafter.domain.draft import Tokens
from drafter.domain.errors import DrafterError
from drafter.domain.money import Money
from drafter.domain.roleplay import Roleplay
from drafter.drafting.pipeline import Pipeline
from evals.caching.key import case_hash
from evals.dataset import READ_AT, Sample
from evals.making import Maker
from evals.roleplay.outcome import outcome
from evals.rows import Row, row_of_error


@dataclass(frozen=True)
class Player:
    """`maker` makes the drafts, turn by turn, with all that it keeps, bounds and tries again; `pipeline` judges them."""

    maker: Maker
    pipeline: Pipeline

    async def row(self, sample: Sample, epoch: int) -> Row:
        """The play from the customer's first word to its end. BudgetReached, NotKept; a turn that fails is the row's error."""
        assert sample.scenario is not None, "only scenarios are played"
        roleplay = begin(sample.scenario, READ_AT, id=f"{sample.scenario.id}-{epoch}")
        turns: list[Row] = []
        while roleplay.end is None:
            turn = await self.maker.row(Sample(case=roleplay.case, expect=sample.expect, cluster=sample.cluster), epoch)
            if turn.error is not None:
                return turn.model_copy(update=_names(sample))
            turns.append(turn)
            try:
                roleplay = await answer(roleplay, sample.scenario, _sent(turn), self._stage)
            except DrafterError as error:
                return row_of_error(sample, epoch, error, sum(one.latency_ms for one in turns))
        return _joined(turns, sample, roleplay)

    @cached_property
    def _stage(self) -> Stage:
        return Stage(replace(self.pipeline, model=None, helper=None))


def _sent(turn: Row) -> str:
    return str((turn.draft or {})["reply"]["text"])


def _joined(turns: Sequence[Row], sample: Sample, roleplay: Roleplay) -> Row:
    """The row of the whole: the draft is the first answer, which is the one to the suite's case; the bill is of all."""
    assert sample.scenario is not None
    tokens = sum((one.tokens for one in turns), Tokens())
    bill = {
        "tokens": tokens,
        "cost": _cost(turns),
        "calls": sum(one.calls for one in turns),
        "cached": all(one.cached for one in turns),
        "degraded": any(one.degraded for one in turns),
        "latency_ms": round(sum(one.latency_ms for one in turns) / len(turns), 2),
    }
    return turns[0].model_copy(update=_names(sample) | bill | outcome(roleplay, sample.scenario))


def _names(sample: Sample) -> dict[str, object]:
    return {
        "case_id": sample.case.id, "sample": sample.hash, "case": case_hash(sample.case), "cluster": sample.cluster,
        "tags": sample.tags,
    }  # fmt: skip


def _cost(turns: Sequence[Row]) -> Money | None:
    """Known where every turn that called a model has a price, in one currency."""
    paid = [one.cost for one in turns if one.calls]
    known = [one for one in paid if one is not None]
    if not known or len(known) < len(paid) or len({one.currency for one in known}) > 1:
        return None
    return Money(amount=sum((one.amount for one in known[1:]), known[0].amount), currency=known[0].currency)

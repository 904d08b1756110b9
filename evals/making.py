"""One case drafted in one epoch, and what came of it as a row: a draft, a kept one, or why there is none."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from drafter.domain.draft import Draft
from drafter.domain.errors import ModelFailed
from evals.caching.cache import Cache
from evals.dataset import Sample
from evals.metering.metered import NotKept, Sitting, sitting
from evals.metering.till import BudgetReached
from evals.rows import Row, row_of, row_of_error
from evals.subject import Subject

OUTAGE = ("upstream_quota", "upstream_auth", "upstream_down", "no_model")
"""Where no server could be asked, what was composed in its place says nothing of prompt or model: it is an error."""
_SOUND = (None, "failed_checks", "bad_output")
"""What a draft that is kept may be degraded by: the model's own doing. A slow hour is not kept for ever."""
_TRIES = 4
"""How often a draft is begun that a busy server broke off; what was answered is not asked again."""


@dataclass(frozen=True)
class Maker:
    """`scorers` is the hash of the code that scores, `cache` where drafts are kept over all runs."""

    subject: Subject
    scorers: str
    cache: Cache | None = None

    async def row(self, sample: Sample, epoch: int) -> Row:
        """BudgetReached where the money is spent, NotKept where the network is closed; whatever else goes wrong with one
        case is that case's row."""
        key = self.subject.key(sample.case, epoch)
        if self.cache is not None and (kept := self.cache.draft(key)) is not None:
            return row_of(sample, epoch, kept, kept.provenance.latency_ms, scorers=self.scorers, cached=True)
        one, clock = Sitting(key, self.cache), _Clock()
        try:
            draft = await self.subject.desk.till.within(lambda: self._made(sample, one, clock))
        except (BudgetReached, NotKept):
            raise
        except Exception as error:
            return row_of_error(sample, epoch, error, clock.ms)
        if self.cache is not None and draft.provenance.calls and draft.provenance.why_degraded in _SOUND:
            self.cache.keep(key, draft)
        return row_of(sample, epoch, draft, clock.ms, scorers=self.scorers)

    async def _made(self, sample: Sample, one: Sitting, clock: _Clock) -> Draft:
        """The draft; begun again after the wait that a busy server asked of all lanes. ModelFailed where no server could
        be asked."""
        pace = self.subject.desk.pace
        for _ in range(_TRIES):
            await pace.clear()
            clock.start()
            with sitting(one):
                draft = await self.subject.product.draft(sample.case)
            why = draft.provenance.why_degraded
            if why != "upstream_quota" or not pace.left:
                break
        if why in OUTAGE:
            raise ModelFailed(why, f"{why}: {'; '.join(draft.provenance.attempts)[:300]}")
        return draft


@dataclass
class _Clock:
    """The wall time of a draft's last try: waits for a busy server, or for room in the budget, are none of its own."""

    started: float = field(default_factory=time.perf_counter)

    def start(self) -> None:
        self.started = time.perf_counter()

    @property
    def ms(self) -> float:
        return (time.perf_counter() - self.started) * 1000

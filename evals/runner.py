"""Runs a suite through the product: bounded in parallel, each row kept as it comes, none paid for twice."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drafter.domain.draft import Draft
from drafter.domain.errors import DrafterError, ModelFailed
from evals.caching.cache import Cache
from evals.caching.code import hash_of_scorers
from evals.dataset import Sample, Suite
from evals.folder import RunFolder, RunInfo, open_run, resumable
from evals.metering.metered import NotKept, Sitting, sitting
from evals.metering.till import BudgetReached
from evals.rescoring.asking import Asker
from evals.rows import Row, row_of, row_of_error
from evals.subject import Subject
from evals.totals import total

Told = Callable[[int, int], None]
"""Hears how many rows stand in the folder, and how many it will hold."""
OUTAGE = ("upstream_quota", "upstream_auth", "upstream_down", "no_model")
"""Where no server could be asked, what was composed in its place says nothing of prompt or model: it is an error."""
_SOUND = (None, "failed_checks", "bad_output")
"""What a draft that is kept may be degraded by: the model's own doing. A slow hour is not kept for ever."""
_TRIES = 4
"""How often a draft is begun that a busy server broke off; what was answered is not asked again."""


def info_of(suite: Suite, subject: Subject, epochs: int, asker: Asker | None = None) -> RunInfo:
    """What is about to be measured."""
    return RunInfo(
        suite=suite.name,
        suite_hash=suite.hash,
        prompt=subject.prompt,
        model=subject.model,
        playbook=subject.playbook,
        playbook_hash=subject.playbook_hash,
        playbook_files=subject.playbook_files,
        code=subject.code,
        scorers=hash_of_scorers(),
        judge=asker.name if asker else None,
        epochs=epochs,
        settings=subject.settings,
        started=dt.datetime.now(dt.UTC),
    )


def folder_for(info: RunInfo, runs: Path) -> Path:
    """An unfinished run of the same things to go on with, or a new folder under `runs`."""
    parent = runs / info.suite
    fresh = f"{info.started:%Y%m%d-%H%M%S-%f}-{info.fingerprint[:8]}"
    return resumable(parent, info) or parent / fresh


async def run(
    suite: Suite,
    subject: Subject,
    info: RunInfo,
    path: Path,
    *,
    told: Told | None = None,
    cache: Cache | None = None,
    asker: Asker | None = None,
) -> tuple[RunInfo, list[Row]]:
    """Drafts every case of the suite in every epoch that the folder lacks, and has the `asker` judge each. Gives the
    finished run and its rows in the suite's order. BudgetReached where the money is spent, NotKept where the network is
    closed: the folder then holds what there is, and the same call goes on from there."""
    with open_run(path, info) as folder:
        await _Run(suite, subject, folder, cache, asker, told).go()
        rows = in_order(folder.latest(), suite)
        finished = folder.info.model_copy(update={"finished": dt.datetime.now(dt.UTC), "totals": total(rows)})
        folder.finish(finished)
    return finished, rows


def in_order(rows: list[Row], suite: Suite) -> list[Row]:
    """By the suite's cases, then by epoch, whatever order they came in."""
    place = {sample.case.id: index for index, sample in enumerate(suite.samples)}
    return sorted(rows, key=lambda row: (place.get(row.case_id, len(place)), row.epoch))


@dataclass
class _Run:
    """One run under way. `stopped` is why no further draft is begun."""

    suite: Suite
    subject: Subject
    folder: RunFolder
    cache: Cache | None
    asker: Asker | None
    told: Told | None
    stopped: Exception | None = None
    counted: int = field(default=0)

    async def go(self) -> None:
        todo = list(self._todo())
        self._kept_or_told(todo)
        self.counted = len(self.suite.samples) * self.folder.info.epochs - len(todo)
        self._tell()
        waiting = iter(todo)  # one iterator for all lanes: each takes the next
        async with asyncio.TaskGroup() as group:
            for _ in range(self.subject.lanes):
                group.create_task(self._lane(waiting))
        if self.stopped is not None:
            raise self.stopped

    def _todo(self) -> Iterator[tuple[Sample, int]]:
        done = self.folder.done
        for epoch in range(1, self.folder.info.epochs + 1):
            for sample in self.suite.samples:
                if (sample.case.id, epoch, sample.hash) not in done:
                    yield sample, epoch

    def _kept_or_told(self, todo: list[tuple[Sample, int]]) -> None:
        """Where the network is closed, every draft must have been kept; told before anything is done."""
        if not self.subject.closed:
            return
        missing = [
            f"{sample.case.id} in epoch {epoch}"
            for sample, epoch in todo
            if self.cache is None or self.subject.key(sample.case, epoch) not in self.cache
        ]
        if missing:
            some = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
            hint = f"run it without --offline, or with --model none: {self.subject.model} is not on this machine"
            raise NotKept(f"--offline: {len(missing)} of {len(todo)} drafts were not kept ({some})", hint=hint)

    async def _lane(self, waiting: Iterator[tuple[Sample, int]]) -> None:
        for sample, epoch in waiting:
            if self.stopped is not None:
                return
            try:
                row = await self._row(sample, epoch)
            except DrafterError as error:  # no row's own: the money, the network, the judge's prompt; the other lanes end what they have begun
                self.stopped = self.stopped or error
                return
            self.folder.append(row)
            self.counted += 1
            self._tell()

    def _tell(self) -> None:
        if self.told is not None:
            self.told(self.counted, len(self.suite.samples) * self.folder.info.epochs)

    async def _row(self, sample: Sample, epoch: int) -> Row:
        key, scorers = self.subject.key(sample.case, epoch), self.folder.info.scorers
        if self.cache is not None and (kept := self.cache.draft(key)) is not None:
            row = row_of(sample, epoch, kept, kept.provenance.latency_ms, scorers=scorers, cached=True)
        else:
            row = await self._drafted(sample, epoch, key)
        if self.asker is not None and row.error is None:
            row = await self.asker.judged(row, sample.case)
        return row

    async def _drafted(self, sample: Sample, epoch: int, key: str) -> Row:
        started = time.perf_counter()
        try:
            draft = await self._made(sample, key)
        except (BudgetReached, NotKept):
            raise
        except Exception as error:  # whatever goes wrong with one case is that case's row, and the run goes on
            return row_of_error(sample, epoch, error, (time.perf_counter() - started) * 1000)
        if self.cache is not None and draft.provenance.calls and draft.provenance.why_degraded in _SOUND:
            self.cache.keep(key, draft)
        took = (time.perf_counter() - started) * 1000
        return row_of(sample, epoch, draft, took, scorers=self.folder.info.scorers)

    async def _made(self, sample: Sample, key: str) -> Draft:
        """The draft; begun again after the wait that a busy server asked of all lanes. ModelFailed where no server could
        be asked."""
        pace, one = self.subject.desk.pace, Sitting(key, self.cache)
        for _ in range(_TRIES):
            await pace.clear()
            with sitting(one):
                draft = await self.subject.product.draft(sample.case)
            why = draft.provenance.why_degraded
            if why != "upstream_quota" or not pace.left:
                break
        if why in OUTAGE:
            raise ModelFailed(why, f"{why}: {'; '.join(draft.provenance.attempts)[:300]}")
        return draft

"""Runs a suite through the product: bounded in parallel, each row kept as it comes, none paid for twice."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from drafter.domain.errors import BadInput, DrafterError
from drafter.settings import NONE
from evals.caching.cache import Cache
from evals.caching.code import hash_of_scoring
from evals.dataset import Sample, Suite
from evals.folder import RunFolder, RunInfo, open_run, resumable
from evals.making import Maker
from evals.metering.metered import NotKept
from evals.rescoring.asking import Asker
from evals.roleplay import Player
from evals.rows import Row
from evals.spreading.cluster import chunked, spread
from evals.spreading.drafting import Chunk, drafted, names
from evals.spreading.place import Place
from evals.subject import Subject, Wanted
from evals.totals import total

Told = Callable[[int, int], None]
"""Hears how many rows stand in the folder, and how many it will hold."""
Engine = tuple[Place, Wanted]
"""A cluster, and what each of its workers opens to draft with."""


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
        scorers=hash_of_scoring(plays=suite.plays),
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
    engine: Engine | None = None,
) -> tuple[RunInfo, list[Row]]:
    """Drafts every case of the suite in every epoch that the folder lacks, here or by an `engine`, and has the `asker`
    judge each. Gives the finished run and its rows in the suite's order. BudgetReached where the money is spent, NotKept
    where the network is closed, CannotRun where a cluster fails: the folder then holds what there is, and the same call
    goes on from there."""
    if engine is not None and (subject.model != NONE or asker is not None):
        hint = "give --model none; drafts that a model wrote are scored on a cluster by `rescore --engine`"
        raise BadInput(
            "a model is asked from one place, which keeps its pace and budget, and not from a cluster", hint=hint
        )
    if engine is not None and suite.plays:
        raise BadInput("scenarios are played here, and not on a cluster", hint="leave out --engine")
    with open_run(path, info) as folder:
        work = _Run(suite, subject, folder, cache, asker, told)
        await (work.spread(*engine) if engine else work.go())
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
        todo = self._begun()
        self._kept_or_told(todo)
        waiting = iter(todo)  # one iterator for all lanes: each takes the next
        async with asyncio.TaskGroup() as group:
            for _ in range(self.subject.lanes):
                group.create_task(self._lane(waiting))
        if self.stopped is not None:
            raise self.stopped

    async def spread(self, place: Place, wanted: Wanted) -> None:
        """The same by a cluster."""
        made_by = names(self.subject)
        chunks = (Chunk(wanted, made_by, due) for due in chunked(self._begun()))
        async with aclosing(spread(place, drafted, chunks)) as results:
            async for lines in results:
                for line in lines:
                    self._keep(Row.model_validate_json(line), line)

    def _begun(self) -> list[tuple[Sample, int]]:
        todo = list(self._todo())
        self.counted = len(self.suite.samples) * self.folder.info.epochs - len(todo)
        self._tell()
        return todo

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
            self._keep(row)

    def _keep(self, row: Row, line: bytes | None = None) -> None:
        self.folder.append(row, line)
        self.counted += 1
        self._tell()

    def _tell(self) -> None:
        if self.told is not None:
            self.told(self.counted, len(self.suite.samples) * self.folder.info.epochs)

    async def _row(self, sample: Sample, epoch: int) -> Row:
        maker = Maker(self.subject, self.folder.info.scorers, self.cache)
        row = await (maker if sample.scenario is None else Player(maker, self.subject.pipeline)).row(sample, epoch)
        if self.asker is not None and row.error is None:
            row = await self.asker.judged(row, sample.case)
        return row

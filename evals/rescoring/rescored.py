"""A run written anew beside the old one, row by row: what nothing changed for is copied as it stands, the rest is scored,
here or on a cluster.

Only the drafts that are being scored are held, here one at a time, and of the others no more than their place: a run of
any length fits.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.domain.errors import BadInput, DrafterError
from drafter.domain.playbook import Playbook
from drafter.domain.value import Value
from evals.caching.code import hash_of_playbook_files, hash_of_scoring
from evals.caching.key import case_hash
from evals.dataset import Suite
from evals.folder import SAMPLES, RunFolder, RunInfo, lines, open_run, read_info
from evals.rescoring.chunk import Chunk, scored
from evals.rows import Row, light, line_of
from evals.spreading.cluster import chunked, spread
from evals.spreading.place import Place
from evals.totals import Tally, Totals

if TYPE_CHECKING:
    from evals.rescoring.asking import Asker

Told = Callable[[int], None]
"""Hears how many rows are done."""
_At = tuple[str, int]
"""A case and an epoch: the place of a draft in its run."""
_LANES = 8
"""Rows that a judge is asked about at a time."""


class Rescored(Value):
    """What became of the rows: `copied` as they stood, `scored` anew, `judged` by the judge, `left_out` because the suite
    has the case no longer, `changed` because the case itself is another than was drafted."""

    copied: int = 0
    scored: int = 0
    judged: int = 0
    errors: int = 0
    left_out: int = 0
    changed: int = 0


@dataclass
class Scoring:
    """By what a run is scored. The playbooks are loaded when they are first needed."""

    suite: Suite
    playbooks: tuple[Path, ...]
    scorers: str = ""
    asker: Asker | None = None
    lanes: int = _LANES

    def __post_init__(self) -> None:
        self.scorers = self.scorers or hash_of_scoring(plays=self.suite.plays)

    @cached_property
    def files(self) -> str:
        return ",".join(map(hash_of_playbook_files, self.playbooks))

    @cached_property
    def loaded(self) -> tuple[Playbook, ...]:
        from drafter.adapters.playbooks import load_playbook  # late, as the checks

        return tuple(map(load_playbook, self.playbooks))

    @property
    def hash(self) -> str:
        return ",".join(playbook.hash for playbook in self.loaded)


def info_of(source: Path, scoring: Scoring) -> RunInfo:
    """What the new run says of itself. BadInput where the old drafts were made by another playbook."""
    old = read_info(source)
    if old.playbook_files != scoring.files and old.playbook_hash != scoring.hash:
        hint = "give the one that it was made with by --playbook, or run the suite again"
        raise BadInput("was drafted by another playbook, which its plans rest on", file=str(source), hint=hint)
    return old.model_copy(
        update={
            "suite_hash": scoring.suite.hash,
            "playbook_files": scoring.files,
            "scorers": scoring.scorers,
            "judge": scoring.asker.name if scoring.asker else old.judge,
            "rescored": source.resolve().name,
            "started": dt.datetime.now(dt.UTC),
            "finished": None,
            "totals": None,
        }
    )


def folder_for(source: Path, info: RunInfo) -> Path:
    """Beside the old run, always the same for the same scoring, so that a killed one goes on."""
    return source.resolve().parent / f"{source.resolve().name}-rescored-{info.fingerprint[:8]}"


async def rescore(
    source: Path, scoring: Scoring, info: RunInfo, out: Path, *, told: Told | None = None, engine: Place | None = None
) -> tuple[RunInfo, Rescored]:
    """Writes the run under `out` and finishes it; `engine` names a cluster that scores. CannotRun where the old run is
    broken or the cluster fails, BudgetReached where a judge would cost more than it may: the same call goes on from
    there."""
    _apart(source, out)
    if engine and scoring.suite.plays:
        raise BadInput("scenarios are played again here, and not on a cluster", hint="leave out --engine")
    if engine and scoring.asker:
        raise BadInput("a judge is asked from one place", hint="rescore with --engine, then that run with --judge")
    with open_run(out, info, hold=False) as folder:
        work = _Rescoring(source, scoring, folder, told)
        await (work.spread(engine) if engine else work.go())
        finished = folder.info.model_copy(update={"finished": dt.datetime.now(dt.UTC), "totals": work.totals()})
        folder.finish(finished)
    return finished, Rescored(**work.counts)


def _apart(source: Path, out: Path) -> None:
    if out.resolve() == source.resolve():
        raise BadInput("is the run itself; old rows are never written over", file=str(out), hint="give another --out")


class _Rescoring:
    """One rescoring under way."""

    def __init__(self, source: Path, scoring: Scoring, folder: RunFolder, told: Told | None) -> None:
        self._source, self._scoring, self._folder, self._told = source, scoring, folder, told
        self._samples = {sample.case.id: (sample, sample.hash) for sample in scoring.suite.samples}
        self._tally, self._errors, self._done = Tally(), dict[_At, Row](), set[_At]()
        self._stopped: Exception | None = None
        self.counts: dict[str, int] = dict.fromkeys(Rescored.model_fields, 0)
        for row, _ in lines(folder.path / SAMPLES):
            self._count(row)

    async def go(self) -> None:
        waiting = self._due()
        async with asyncio.TaskGroup() as group:
            for _ in range(self._scoring.lanes if self._scoring.asker else 1):
                group.create_task(self._lane(waiting))
        if self._stopped is not None:
            raise self._stopped

    async def spread(self, engine: Place) -> None:
        """The same by a cluster."""
        waiting = ((line, self._samples[row.case_id][0]) for row, line in self._due())
        chunks = (Chunk(self._scoring.scorers, self._scoring.loaded, lines) for lines in chunked(waiting))
        async with aclosing(spread(engine, scored, chunks)) as results:
            async for lines in results:
                for line in lines:
                    self.counts["scored"] += 1
                    self._keep(light(line), line)

    def _due(self) -> Iterator[tuple[Row, bytes]]:
        """The rows that are to be scored or judged; the others are written on the way."""
        for row, line in self._lines():
            sample, hash = self._samples[row.case_id]
            stale = self._stale(row)
            asks = self._scoring.asker is not None and self._scoring.asker.asks_again(row)
            if row.error is not None or not (stale or asks):
                self.counts["errors" if row.error is not None else "copied"] += 1
                self._keep(row, line)
            elif row.case and row.sample != hash and row.case != case_hash(sample.case):
                self.counts["changed"] += 1
                why = "the case was changed after it was drafted: run it again"
                self._keep(row.model_copy(update={"error": why}))
            else:
                yield row, line

    def _lines(self) -> Iterator[tuple[Row, bytes]]:
        """The rows that are still to do. An error stands for its draft only where no later row does."""
        errors: dict[_At, tuple[Row, bytes]] = {}
        for row, line in lines(self._source / SAMPLES):
            at = row.case_id, row.epoch
            if row.case_id not in self._samples:
                self.counts["left_out"] += 1
            elif row.error is not None:
                errors[at] = row, line
            elif at not in self._done:
                self._done.add(at)
                yield row, line
        yield from (pair for at, pair in errors.items() if at not in self._done)

    async def _lane(self, waiting: Iterator[tuple[Row, bytes]]) -> None:
        for row, line in waiting:
            if self._stopped is not None:
                return
            try:
                made = await self._made(Row.model_validate_json(line), stale=self._stale(row))
            except DrafterError as error:  # the other lanes end what they have begun
                self._stopped = self._stopped or error
                return
            self._keep(made.model_copy(update={"draft": None, "roleplay": None}), line_of(made))

    async def _made(self, row: Row, *, stale: bool) -> Row:
        scoring, sample = self._scoring, self._samples[row.case_id][0]
        if stale and row.roleplay is not None:
            from evals.roleplay import replayed

            row = await replayed(row, sample, scoring.loaded, scoring.scorers)
            self.counts["scored"] += 1
        elif stale:
            from evals.rescoring.examining import (
                examined,
            )  # late: the checks take a second to load, and copying needs none

            row = examined(row, sample, scoring.loaded, scoring.scorers)
            self.counts["scored"] += 1
        if scoring.asker is not None and scoring.asker.asks_again(row):
            row = await scoring.asker.judged(row, sample.case)
            self.counts["judged"] += 1
        return row

    def _stale(self, row: Row) -> bool:
        return row.scorers != self._scoring.scorers or row.sample != self._samples[row.case_id][1]

    def _keep(self, row: Row, line: bytes | None = None) -> None:
        self._folder.append(row, line)
        self._count(row)
        if self._told is not None:
            self._told(self._tally.rows + len(self._errors))

    def _count(self, row: Row) -> None:
        """Counts a row that stands in the folder; an error, which is tried again, in the end."""
        at = row.case_id, row.epoch
        if row.error is not None:
            self._errors[at] = row
        else:
            self._errors.pop(at, None)
            self._done.add(at)
            self._tally.add(row)

    def totals(self) -> Totals:
        for row in self._errors.values():
            self._tally.add(row)
        return self._tally.totals()

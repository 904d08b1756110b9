"""A run written anew beside the old one, row by row: what nothing changed for is copied as it stands, the rest is scored.

Only one draft is held at a time, so that a run of any length takes the same memory.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, CannotRun, DrafterError
from drafter.domain.playbook import Playbook
from drafter.domain.value import Value
from evals.caching.code import hash_of_playbook_files, hash_of_scorers
from evals.caching.key import case_hash
from evals.dataset import Sample, Suite
from evals.folder import SAMPLES, RunFolder, RunInfo, lines, open_run, read_info
from evals.rows import Row
from evals.totals import total

if TYPE_CHECKING:
    from evals.rescoring.asking import Asker

Told = Callable[[int], None]
"""Hears how many rows are done."""
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
    scorers: str = field(default_factory=hash_of_scorers)
    asker: Asker | None = None
    lanes: int = _LANES

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

    def playbook(self, case: Case) -> Playbook:
        """The one that the case names, which in a suite of several companies each case does; else the first."""
        return next((one for one in self.loaded if one.name == case.playbook), self.loaded[0])


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
    source: Path, scoring: Scoring, info: RunInfo, out: Path, *, told: Told | None = None
) -> tuple[RunInfo, Rescored]:
    """Writes the run under `out` and finishes it. CannotRun where the old one is broken, BudgetReached where a judge
    would cost more than it may: the same call goes on from there."""
    _apart(source, out)
    with open_run(out, info, drafts=False) as folder:
        work = _Rescoring(source, scoring, folder, told)
        await work.go()
        rows = folder.latest()
        finished = folder.info.model_copy(update={"finished": dt.datetime.now(dt.UTC), "totals": total(rows)})
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
        self._done = {(row.case_id, row.epoch) for row in folder.rows if row.error is None}
        self._stopped: Exception | None = None
        self.counts: dict[str, int] = dict.fromkeys(Rescored.model_fields, 0)

    async def go(self) -> None:
        waiting = self._lines()
        asker = self._scoring.asker
        async with asyncio.TaskGroup() as group:
            for _ in range(self._scoring.lanes if asker else 1):
                group.create_task(self._lane(waiting))
        if self._stopped is not None:
            raise self._stopped

    def _lines(self) -> Iterator[tuple[Row, bytes]]:
        """The rows that are still to do. An error stands for its draft only where no later row does."""
        errors: dict[tuple[str, int], tuple[Row, bytes]] = {}
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
                made = await self._made(row, line)
            except DrafterError as error:  # the other lanes end what they have begun
                self._stopped = self._stopped or error
                return
            if made is None:
                self._folder.append(row, line)
            else:
                self._folder.append(made)
                self._folder.rows[-1] = made.model_copy(update={"draft": None})
            if self._told is not None:
                self._told(len(self._folder.rows))

    async def _made(self, row: Row, line: bytes) -> Row | None:
        """The row of today; None where it is the old one."""
        sample, hash = self._samples[row.case_id]
        scoring = self._scoring
        stale = row.scorers != scoring.scorers or row.sample != hash
        asks = scoring.asker is not None and scoring.asker.asks_again(row)
        if row.error is not None or not (stale or asks):
            self.counts["errors" if row.error is not None else "copied"] += 1
            return None
        if row.case and row.sample != hash and row.case != case_hash(sample.case):
            self.counts["changed"] += 1
            return row.model_copy(update={"error": "the case was changed after it was drafted: run it again"})
        whole = Row.model_validate_json(line)
        if stale:
            whole = self._examined(whole, sample)
            self.counts["scored"] += 1
        if scoring.asker is not None and scoring.asker.asks_again(whole):
            whole = await scoring.asker.judged(whole, sample.case)
            self.counts["judged"] += 1
        return whole

    def _examined(self, row: Row, sample: Sample) -> Row:
        from evals.rescoring.examining import examined  # late: the checks take a second to load, and copying needs none

        try:
            draft = Draft.model_validate(row.draft)
        except ValueError as error:
            why = f"{row.case_id} in epoch {row.epoch}: the draft has another shape than today's"
            raise CannotRun(why, hint="run the suite again") from error
        return examined(row, draft, sample, self._scoring.playbook(sample.case), self._scoring.scorers)

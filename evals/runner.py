"""Runs a suite through the product: bounded in parallel, each row kept as it comes, none run twice."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from evals.dataset import Sample, Suite
from evals.folder import RunFolder, RunInfo, open_run, resumable
from evals.rows import Row, row_of, row_of_error
from evals.subject import Product, Subject
from evals.totals import total

Told = Callable[[int, int], None]
"""Hears how many rows stand in the folder, and how many it will hold."""


def info_of(suite: Suite, subject: Subject, epochs: int) -> RunInfo:
    """What is about to be measured."""
    return RunInfo(
        suite=suite.name,
        suite_hash=suite.hash,
        prompt=subject.prompt,
        model=subject.model,
        playbook=subject.playbook,
        playbook_hash=subject.playbook_hash,
        code=subject.code,
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
    suite: Suite, subject: Subject, info: RunInfo, path: Path, *, told: Told | None = None
) -> tuple[RunInfo, list[Row]]:
    """Drafts every case of the suite in every epoch that the folder lacks. Gives the finished run and its rows in
    the suite's order."""
    with open_run(path, info) as folder:
        await _draft_missing(suite, subject, folder, told)
        rows = in_order(folder.rows, suite)
        finished = folder.info.model_copy(update={"finished": dt.datetime.now(dt.UTC), "totals": total(rows)})
        folder.finish(finished)
    return finished, rows


def in_order(rows: list[Row], suite: Suite) -> list[Row]:
    """By the suite's cases, then by epoch, whatever order they came in."""
    place = {sample.case.id: index for index, sample in enumerate(suite.samples)}
    return sorted(rows, key=lambda row: (place.get(row.case_id, len(place)), row.epoch))


async def _draft_missing(suite: Suite, subject: Subject, folder: RunFolder, told: Told | None) -> None:
    todo = _todo(suite, folder)
    whole = len(suite.samples) * folder.info.epochs

    async def work() -> None:
        for sample, epoch in todo:  # one iterator for all workers: each takes the next
            row = await _drafted(subject.product, sample, epoch)
            folder.append(row)
            if told is not None:
                told(len(folder.rows), whole)

    async with asyncio.TaskGroup() as group:
        for _ in range(subject.lanes):
            group.create_task(work())


def _todo(suite: Suite, folder: RunFolder) -> Iterator[tuple[Sample, int]]:
    done = folder.done
    for epoch in range(1, folder.info.epochs + 1):
        for sample in suite.samples:
            if (sample.case.id, epoch, sample.hash) not in done:
                yield sample, epoch


async def _drafted(product: Product, sample: Sample, epoch: int) -> Row:
    started = time.perf_counter()
    try:
        draft = await product.draft(sample.case)
    except Exception as error:  # whatever goes wrong with one case is that case's row, and the run goes on
        return row_of_error(sample, epoch, error, (time.perf_counter() - started) * 1000)
    return row_of(sample, epoch, draft, (time.perf_counter() - started) * 1000)

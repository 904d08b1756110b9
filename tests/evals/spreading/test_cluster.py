"""Runs and rescorings on a real Dask cluster of two worker processes: the rows of one machine, whatever is killed."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask.config
import pytest
from distributed import LocalCluster

from drafter.domain.errors import BadInput, CannotRun
from evals import runner
from evals.dataset import Suite, load_suite
from evals.folder import RUN, SAMPLES, read_rows
from evals.rescoring.chunk import Chunk, scored
from evals.rescoring.rescored import Rescored, Scoring, info_of, rescore
from evals.spreading.cluster import spread
from evals.spreading.place import Place
from evals.subject import Wanted, opened

from ...conftest import NORTHWIND
from ..conftest import FakeProduct, subject_of

pytestmark = pytest.mark.slow
PLAYBOOK = NORTHWIND / "playbook.yaml"
CASES, EPOCHS = 3, 100


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A chunk may end one worker, and no more."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as one,
    ):
        yield one


@pytest.fixture(scope="module")
def engine(cluster: LocalCluster) -> Place:
    return Place(cluster.scheduler_address, 0)


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    path = tmp_path_factory.mktemp("suite") / "few.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": f"C-{at}", "message": {"text": f"My order {1000 + at} never came."}}) + "\n"
            for at in range(CASES)
        ),
        encoding="utf-8",
    )
    return load_suite(str(path))


def run_in(out: Path, suite: Suite, engine: Place | None) -> list[Any]:
    """The rows of two epochs without what no two runs share: ids, moments and times."""
    wanted = Wanted(playbook=PLAYBOOK, offline=True)

    async def go() -> None:
        async with opened(wanted) as subject:
            info = runner.info_of(suite, subject, 2)
            await runner.run(suite, subject, info, out, engine=(engine, wanted) if engine else None)

    asyncio.run(go())
    rows = [row.model_dump(exclude={"latency_ms"}) for row in read_rows(out / SAMPLES)]
    for row in rows:
        row["draft"] |= {"id": "", "created_at": "", "provenance": row["draft"]["provenance"] | {"latency_ms": 0}}
    return sorted(rows, key=lambda row: (row["case_id"], row["epoch"]))


@pytest.fixture(scope="module")
def drafted(suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of 300 rows that other code has scored."""
    folder = tmp_path_factory.mktemp("run")
    run_in(folder / "one", suite, None)
    old = folder / "old"
    old.mkdir()
    info = json.loads((folder / "one" / RUN).read_text(encoding="utf-8"))
    (old / RUN).write_text(json.dumps(info | {"epochs": EPOCHS}), encoding="utf-8")
    rows = [json.loads(line) for line in (folder / "one" / SAMPLES).read_text(encoding="utf-8").splitlines()[:CASES]]
    with (old / SAMPLES).open("w", encoding="utf-8") as file:
        for epoch in range(1, EPOCHS + 1):
            for row in rows:
                file.write(json.dumps(row | {"epoch": epoch, "scorers": "another", "must_failures": ["gone"]}) + "\n")
    return old


@pytest.fixture(scope="module")
def here(drafted: Path, suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The lines that this process makes of it, sorted."""
    return rescored(drafted, suite, tmp_path_factory.mktemp("here") / "out")[1]


def rescored(source: Path, suite: Suite, out: Path, **how: Any) -> tuple[Rescored, list[bytes]]:
    scoring = Scoring(suite, (PLAYBOOK,))
    _, seen = asyncio.run(rescore(source, scoring, info_of(source, scoring), out, **how))
    return seen, sorted((out / SAMPLES).read_bytes().splitlines())


def test_a_run_on_the_cluster_has_the_rows_of_a_run_here(suite: Suite, engine: Place, tmp_path: Path) -> None:
    there = run_in(tmp_path / "there", suite, engine)
    assert there == run_in(tmp_path / "here", suite, None)
    assert len(there) == 2 * CASES


@pytest.mark.soak
def test_a_killed_worker_loses_nothing_and_every_line_is_the_same_to_the_byte(
    drafted: Path, suite: Suite, cluster: LocalCluster, here: list[bytes], tmp_path: Path
) -> None:
    victim, done = cluster.workers[0].pid, []

    def told(count: int) -> None:
        if not done:  # the first chunk is back, and others are under way on both workers
            os.kill(victim, signal.SIGKILL)
        done.append(count)

    seen, lines = rescored(drafted, suite, tmp_path / "out", told=told, engine=Place(cluster.scheduler_address, 0))
    assert cluster.workers[0].pid != victim, "it is dead"
    assert seen == Rescored(scored=CASES * EPOCHS)
    assert lines == here


@pytest.mark.soak
def test_what_was_broken_off_goes_on_where_it_stopped(
    drafted: Path, suite: Suite, engine: Place, here: list[bytes], tmp_path: Path
) -> None:
    def told(count: int) -> None:
        if count == 120:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rescored(drafted, suite, tmp_path / "out", told=told, engine=engine)
    seen, lines = rescored(drafted, suite, tmp_path / "out", engine=engine)
    assert seen == Rescored(scored=CASES * EPOCHS - 120)
    assert lines == here
    assert rescored(drafted, suite, tmp_path / "out", engine=engine)[0] == Rescored()


def _ends_its_worker(chunk: int) -> int:
    os._exit(1)


@pytest.mark.parametrize(
    ("work", "chunk", "says"),
    [
        (scored, Chunk("other code", (), ()), "another version of this package; install the same one"),
        (_ends_its_worker, 1, "ended several workers"),
    ],
)
def test_workers_that_cannot_do_it_are_told_of(engine: Place, work: Any, chunk: Any, says: str) -> None:
    async def go() -> None:
        async for _ in spread(engine, work, iter([chunk])):
            pass

    with pytest.raises(CannotRun, match=says):
        asyncio.run(go())


def test_a_model_is_asked_from_one_place(suite: Suite, engine: Place, tmp_path: Path) -> None:
    subject = subject_of(FakeProduct())
    info = runner.info_of(suite, subject, 1)
    with pytest.raises(BadInput, match="asked from one place"):
        asyncio.run(runner.run(suite, subject, info, tmp_path, engine=(engine, Wanted())))
    assert not (tmp_path / SAMPLES).exists()

"""Several processes behind one port: one dies and is replaced, all count together, a signal reaches each."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

import httpx2
import psutil
import pytest

from drafter.api.listening import bound
from drafter.api.server import run
from drafter.api.workers import Keeper
from drafter.domain.errors import CannotRun
from drafter.settings import load_settings

from ..served import Served, serving
from .test_metrics import CASE, read


def asked(served: Served) -> float:
    """How many readings all processes have counted."""
    with served.client() as client:
        page = client.get("/metrics").text
    return read(page).get(("drafter_requests_total", "POST", "/v1/readings", "200"), 0)


def ask(served: Served, times: int) -> None:
    """Each on a connection of its own, so that they are spread."""
    for _ in range(times):
        assert httpx2.post(f"{served.url}/v1/readings", json=CASE, headers=served.headers).status_code == 200


@pytest.mark.slow
def test_a_worker_that_dies_is_replaced_and_nothing_counted_is_lost(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2", reload_s="0") as served:
        ask(served, 8)
        assert asked(served) == 8
        workers = psutil.Process(served.process.pid).children()
        assert len(workers) == 2
        os.kill(workers[0].pid, signal.SIGKILL)
        served.wait_for("is started again")
        ask(served, 8)  # nobody waits for the one that is gone
        assert asked(served) == 16
        while len(found := psutil.Process(served.process.pid).children()) < 2:
            time.sleep(0.05)
        assert {one.pid for one in found} != {one.pid for one in workers}

        served.process.send_signal(signal.SIGHUP)
        end = time.monotonic() + 20
        while "were read again" not in served.log.read_text():
            assert time.monotonic() < end
            time.sleep(0.05)
        assert served.stop() == 0
        assert not any(one.is_running() for one in found)


def test_the_embedded_model_serves_one_process() -> None:
    with pytest.raises(CannotRun, match="serves one process"):
        run(load_settings(model="embedded", workers=2, dev=True), host="127.0.0.1", port=0)


async def kept(program: str, *, workers: int = 2) -> Keeper:
    """A keeper of tiny programs, when it has ended."""
    keeper = Keeper([sys.executable, "-c", program], workers, partial(bound, "127.0.0.1", 0, shared=True), grace_s=5)
    await asyncio.wait_for(keeper.run(), 20)
    return keeper


async def test_a_worker_that_cannot_start_ends_all_of_them() -> None:
    with pytest.raises(CannotRun, match="a worker could not start"):
        await kept("import sys, time, os; sys.exit(3) if int(sys.argv[-1]) % 2 else time.sleep(60)", workers=3)


async def test_a_worker_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.api.workers._MARGIN_S", 0.2)
    program = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    )
    place = partial(bound, "127.0.0.1", 0, shared=True)
    keeper = Keeper([sys.executable, "-c", program], 1, place, grace_s=0.2)
    running = asyncio.create_task(keeper.run())
    await asyncio.sleep(0.5)
    assert keeper.pids
    keeper.stopping.set()
    await asyncio.wait_for(running, 10)
    assert not keeper.pids

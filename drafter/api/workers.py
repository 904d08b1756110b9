"""Several processes behind one port, and one that keeps them: it starts again who dies, passes on the signals, and does
nothing else. They share the database and nothing more, so each is a whole server.

Their numbers meet in a folder that the keeper makes, so that /metrics tells of all of them whoever answers.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.adapters.observing.metrics import FOLDER
from drafter.domain.errors import CannotRun

_TOLD = (2, 3)
"""Exit codes of a process that has said why it cannot run: starting it again would not help."""
_SETTLED_S = 10.0
_LONGEST_WAIT_S = 15.0
_MARGIN_S = 8.0
"""What a process may take to end beyond its grace, before it is killed."""
_LOG = logging.getLogger(__name__)


@dataclass
class Keeper:
    """`command` starts one of so many `workers`, given `--socket N` on top, a socket that `place` makes. `grace_s` is how
    long each may take to end."""

    command: Sequence[str]
    workers: int
    place: Callable[[], socket.socket]
    grace_s: float
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    failed: int | None = None
    _running: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)

    @property
    def pids(self) -> frozenset[int]:
        """The processes that run now."""
        return frozenset(self._running)

    async def run(self) -> None:
        """Until it is told to stop, or a worker says that it cannot run: then `CannotRun`."""
        loop = asyncio.get_running_loop()
        for told in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(told, self.stopping.set)
        loop.add_signal_handler(signal.SIGHUP, self._pass_on, signal.SIGHUP)
        with tempfile.TemporaryDirectory(prefix="drafter-metrics-") as folder:
            environment = os.environ | {FOLDER: folder}
            workers = [asyncio.create_task(self._keep(environment)) for _ in range(self.workers)]
            await self.stopping.wait()
            self._pass_on(signal.SIGTERM)
            _, late = await asyncio.wait(workers, timeout=self.grace_s + _MARGIN_S)
            if late:
                self._pass_on(signal.SIGKILL)
                await asyncio.wait(late)
        if self.failed is not None:
            raise CannotRun("a worker could not start", hint="its own line above says why")

    async def _keep(self, environment: dict[str, str]) -> None:
        """One worker after another."""
        wait = 0.5
        while not self.stopping.is_set():
            began = time.monotonic()
            with self.place() as own:  # the worker has it then, and it ends with the worker
                worker = await asyncio.create_subprocess_exec(
                    *self.command,
                    "--socket",
                    str(own.fileno()),
                    env=environment,
                    pass_fds=[own.fileno()],
                    start_new_session=True,  # a Ctrl-C is for the keeper, which tells them
                )
            self._running[worker.pid] = worker
            if self.stopping.is_set():
                worker.terminate()
            code = await worker.wait()
            del self._running[worker.pid]
            self._forget(environment[FOLDER], worker.pid)
            if self.stopping.is_set():
                return
            if code in _TOLD:
                self.failed = code
                self.stopping.set()
                return
            wait = 0.5 if time.monotonic() - began > _SETTLED_S else min(wait * 2, _LONGEST_WAIT_S)
            _LOG.error("a worker ended with %s, and is started again in %.1f s", code, wait)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self.stopping.wait()

    def _pass_on(self, told: signal.Signals) -> None:
        for worker in list(self._running.values()):
            with contextlib.suppress(ProcessLookupError):
                worker.send_signal(told)

    @staticmethod
    def _forget(folder: str, pid: int) -> None:
        """Takes a dead process out of the gauges; what it counted stays."""
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(pid, folder)  # type: ignore[no-untyped-call]


def command(arguments: Sequence[str]) -> list[str]:
    """How this program is started again with other arguments."""
    return [sys.executable, "-m", "drafter", *arguments]

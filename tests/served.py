"""The real service in a process of its own, as an operator starts it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2

from . import databases
from .conftest import NORTHWIND, ROOT

KEY = "operators-own-key"
_START_S = 60


@dataclass
class Served:
    """A running service. `log` is the file that it logs to."""

    process: subprocess.Popen[bytes]
    url: str
    log: Path

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {KEY}"}

    def client(self, **more: Any) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, headers=self.headers, timeout=30, **more)

    def lines(self) -> list[dict[str, Any]]:
        """What it logged, each line as its object."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def wait_for(self, what: str) -> None:
        """Until its log holds that."""
        end = time.monotonic() + _START_S
        while what not in self.log.read_text():
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.02)

    def stop(self, told: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(told)
        return self.process.wait(timeout=_START_S)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def serving(folder: Path, *arguments: str, **settings: str) -> Iterator[Served]:
    """`drafter serve` with these settings, ready; its database and log lie in `folder`."""
    port = free_port()
    given = {
        "model": "none",
        "playbook": str(NORTHWIND / "playbook.yaml"),
        "database_url": databases.sqlite(folder, "served.db"),
        "api_key": KEY,
    } | settings
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OTEL_"))}
    for name, value in given.items():
        environment[name if name.isupper() else f"DRAFTER_{name.upper()}"] = value
    log = folder / "served.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "drafter", "serve", "--port", str(port), *arguments],
            env=environment,
            stderr=out,
            stdout=out,
            cwd=ROOT,
        )
    served = Served(process, f"http://127.0.0.1:{port}", log)
    try:
        _ready(served)
        yield served
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _ready(served: Served) -> None:
    end = time.monotonic() + _START_S
    while True:
        try:
            if httpx2.get(f"{served.url}/readyz", timeout=5).status_code == 200:
                return
        except httpx2.TransportError:
            pass
        assert served.process.poll() is None, served.log.read_text()
        assert time.monotonic() < end, served.log.read_text()
        time.sleep(0.05)

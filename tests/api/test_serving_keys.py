"""The real process: nobody without a key, and a key that is made while it runs."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys

pytestmark = [pytest.mark.slow, pytest.mark.fault("F25")]


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, str]]:
    """A server on a free port, and the address of its database. What it tells on standard error is in `told`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"sqlite:///{folder}/d.db"
    env = os.environ | {"DRAFTER_MODEL": "none", "DRAFTER_DATABASE_URL": url}
    command = [sys.executable, "-m", "drafter", "serve", "--port", str(port)]
    with (
        (folder / "told").open("w") as told,
        subprocess.Popen(command, env=env, cwd=folder, stderr=told) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(600):
                try:
                    httpx2.get(f"{address}/healthz")
                    break
                except httpx2.TransportError:
                    time.sleep(0.1)
            yield address, url
        finally:
            process.terminate()
            process.wait(30)


def test_nobody_is_served_without_a_key_and_a_key_is_known_as_soon_as_it_is_made(tmp_path: Path) -> None:
    with serving(tmp_path) as (address, url):
        assert httpx2.get(f"{address}/v1/commitments").status_code == 401
        assert "there is no key yet, so every request is refused" in (tmp_path / "told").read_text()

        async def make() -> str:
            database = Database(url)
            try:
                return (await Keys(database).make("default", "agent")).shown
            finally:
                await database.close()

        key = asyncio.run(make())
        headers = {"Authorization": f"Bearer {key}"}
        assert httpx2.get(f"{address}/v1/commitments", headers=headers).status_code == 200
        assert httpx2.get(f"{address}/v1/commitments", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 401
    assert key.rsplit("_", 1)[1] not in (tmp_path / "told").read_text()

"""A PostgreSQL server of our own, for the adapters that can live in one."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


def _as_postgres(*command: str) -> None:
    subprocess.run(["runuser", "-u", "postgres", "--", *command], check=True, capture_output=True, cwd="/")


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server of our own on a free loopback port."""
    if not all(shutil.which(name) for name in ("initdb", "pg_ctl", "runuser")) or os.geteuid() != 0:
        pytest.skip("no PostgreSQL to start here")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    shutil.chown(home, "postgres")
    data = home / "data"
    _as_postgres("initdb", "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off"
    _as_postgres("pg_ctl", "-D", str(data), "-o", options, "-l", str(home / "log"), "-w", "start")
    yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    _as_postgres("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def new_database(postgres: str) -> Callable[[str], str]:
    """Makes an empty database in that server; gives its URL."""

    def made(name: str) -> str:
        _as_postgres("psql", "-q", postgres, "-c", f"create database {name}")
        return postgres.rsplit("/", 1)[0] + f"/{name}"

    return made

"""A PostgreSQL server of our own, for the adapters that can live in one; and work that is killed."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from drafter.adapters.storage.database import Database

from .. import databases


def _as_postgres(*command: str) -> None:
    subprocess.run(["runuser", "-u", "postgres", "--", *command], check=True, capture_output=True, cwd="/")


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server of our own on a free loopback port."""

    home: Path
    port: int

    def url(self, database: str = "postgres", user: str = "postgres") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str) -> None:
        """As the superuser."""
        with psycopg.connect(self.url(), autocommit=True) as there:
            there.execute(statement)

    def start(self) -> None:
        options = f"-p {self.port} -k {self.home} -c listen_addresses=127.0.0.1 -c fsync=off"
        _as_postgres("pg_ctl", "-D", f"{self.home}/data", "-o", options, "-l", f"{self.home}/log", "-w", "start")

    def stop(self) -> None:
        _as_postgres("pg_ctl", "-D", f"{self.home}/data", "-m", "immediate", "-w", "stop")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if not all(shutil.which(name) for name in ("initdb", "pg_ctl", "runuser")) or os.geteuid() != 0:
        pytest.skip("no PostgreSQL to start here")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    shutil.chown(home, "postgres")
    made = Server(home, port)
    _as_postgres("initdb", "-D", f"{home}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
    made.start()
    made.run("create role drafter login")  # as in earnest: no superuser, to whom policies say nothing
    yield made
    made.stop()
    subprocess.run(["rm", "-rf", home], check=True)  # hundreds of databases: Python takes ten times as long


@pytest.fixture(scope="session")
def new_database(server: Server) -> Callable[[str], str]:
    """Makes an empty database in that server, owned by an ordinary user; gives that user's URL."""

    def made(name: str) -> str:
        server.run(f"create database {name} owner drafter")
        return server.url(name, "drafter")

    return made


@pytest.fixture(scope="session")
def copied_database(server: Server, new_database: Callable[[str], str]) -> Callable[[str], str]:
    """Makes a database there that has all its tables already: a copy of one that was brought up once."""

    async def make() -> None:
        first = Database(new_database("first"))
        await first.ready()
        await first.close()

    def made(name: str) -> str:
        server.run(f"create database {name} owner drafter template first")
        return server.url(name, "drafter")

    # A test may run in a loop already.
    thread = threading.Thread(target=lambda: asyncio.run(make()))
    thread.start()
    thread.join()
    return made


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without a table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    made: Callable[[str], str] = request.getfixturevalue("new_database")
    return made(f"e{abs(hash(request.node.nodeid))}")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return databases.sqlite(tmp_path, "store.db")
    made: Callable[[str], str] = request.getfixturevalue("copied_database")
    return made(f"t{abs(hash(request.node.nodeid))}")


@pytest.fixture
def killed() -> Callable[[Callable[[], object]], int]:
    """Does some work in a process of its own, which costs no start-up; how that ended: 0, or minus a signal."""

    def run(work: Callable[[], object]) -> int:
        child = os.fork()
        if child == 0:
            try:
                work()
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    return run

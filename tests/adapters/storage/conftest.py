"""Drafts made by hand, and a store on each database that is to be had here."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


@pytest.fixture
def now() -> dt.datetime:
    return NOW


@pytest.fixture
def make_case() -> Callable[..., Case]:
    def make(id: str = "C-1", text: str = "It broke.") -> Case:
        return Case.model_validate({"id": id, "message": {"text": text}})

    return make


@pytest.fixture
def make_draft() -> Callable[..., Draft]:
    def make(id: str = "d1", case: str = "C-1", *, promise: str | None = "k1", due: dt.datetime = NOW) -> Draft:
        commitment = {"id": promise, "case_id": case, "does": "ring you", "owner": "Priya", "due_at": due}
        plan: dict[str, Any] = {"resolution": {"kind": "answer"}, "commitment": commitment if promise else None}
        return Draft.model_validate(
            {
                "id": id,
                "case_id": case,
                "created_at": NOW,
                "reply": {"text": f"Reply {id}", "language": "en"},
                "reading": {"level": "calm"},
                "plan": plan,
                "score": {"value": 1.0, "passed": True, "checks": []},
                "provenance": dict.fromkeys(
                    ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x"
                ),
            }
        )

    return make


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


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store.db"
    server: str = request.getfixturevalue("postgres")
    name = f"t{abs(hash(request.node.nodeid))}"
    _as_postgres("psql", "-q", server, "-c", f"create database {name}")
    return server.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    store = SqlStore(Database(url))
    yield store
    await store.close()

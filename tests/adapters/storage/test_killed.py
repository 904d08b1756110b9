"""A writer killed without warning, again and again: what it had acknowledged is there, and nothing is half there."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from drafter.adapters.storage import auditing
from drafter.adapters.storage.checking import examine
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, cases, commitments, drafts
from drafter.domain.case import Case
from drafter.domain.draft import Draft

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
TABLES = {"cases": cases.c.id, "drafts": drafts.c.id, "commitments": commitments.c.id, "audit": audit.c.draft_id}


def saved(id: str) -> tuple[Case, Draft]:
    promise = {"id": id, "case_id": id, "does": "ring", "owner": "P", "due_at": NOW}
    given = {
        "id": id,
        "case_id": id,
        "created_at": NOW,
        "reply": {"text": "x" * 5000, "language": "en"},
        "reading": {"level": "calm"},
        "plan": {"resolution": {"kind": "answer"}, "commitment": promise},
        "score": {"value": 1, "passed": True, "checks": []},
        "provenance": dict.fromkeys(("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x"),
    }
    return Case.model_validate({"id": id, "message": {"text": "a"}}), Draft.model_validate(given)


async def write(url: str, name: str, told: int, most: int = 10**6) -> None:
    """Saves one draft after another, and tells of each that the store has acknowledged."""
    store = SqlStore(Database(url))
    for n in range(most):
        await store.save(*saved(f"{name}-{n}"))
        os.write(told, f"{name}-{n}\n".encode())
    await store.close()


async def kept(url: str) -> tuple[bool, dict[str, set[str]]]:
    """Whether the database is sound, and the ids in each table."""
    database = Database(url)
    found = {}
    async with database.whole().read() as connection:
        for name, column in TABLES.items():
            found[name] = set((await connection.execute(select(column))).scalars())
    sound = (await examine(database)).sound
    await database.close()
    return sound, found


def kills(url: str, rounds: int) -> None:
    acknowledged, chance = set[str](), random.Random(1)  # noqa: S311
    for round_ in range(rounds):
        heard, told = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(heard)
            asyncio.run(write(url, str(round_), told))
            os._exit(0)
        os.close(told)
        with os.fdopen(heard) as lines:
            acknowledged.add(lines.readline().strip())
            time.sleep(chance.random() * 0.12)
            os.kill(child, signal.SIGKILL)
            acknowledged |= {line.strip() for line in lines}
        os.waitpid(child, 0)
    sound, found = asyncio.run(kept(url))
    print(f"{rounds} kills; {len(acknowledged)} drafts acknowledged, {len(found['drafts'])} kept")
    assert sound
    assert len(acknowledged) >= rounds
    assert acknowledged <= found["drafts"]
    assert found["cases"] == found["drafts"] == found["commitments"] == found["audit"]


@pytest.mark.slow
@pytest.mark.fault("F14")
def test_a_writer_killed_ten_times_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    kills(f"sqlite:///{tmp_path}/x.db", 10)
    connection = sqlite3.connect(tmp_path / "x.db")
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.soak
@pytest.mark.fault("F14")
def test_a_writer_killed_two_hundred_times_loses_nothing_that_it_acknowledged(url: str) -> None:
    kills(url, 200)


@pytest.mark.fault("F13")
@pytest.mark.parametrize("at", ["before", "after"])
def test_killed_between_a_draft_and_its_audit_it_has_both_or_neither(
    url: str, killed: Callable[[Callable[[], object]], int], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    """The second draft dies just before its audit is written, or just after and before the transaction ends."""
    add = auditing.write

    async def dies(connection: Any, noted: Any) -> None:
        second = any(row["draft_id"] == "w-1" for row in noted)
        if second and at == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        await add(connection, noted)
        if second:
            os.kill(os.getpid(), signal.SIGKILL)

    with monkeypatch.context() as patched:
        patched.setattr(auditing, "write", dies)
        assert killed(lambda: asyncio.run(write(url, "w", os.open(os.devnull, os.O_WRONLY), 3))) == -signal.SIGKILL
    sound, found = asyncio.run(kept(url))
    assert (sound, found) == (True, {name: {"w-0"} for name in TABLES})
    assert killed(lambda: asyncio.run(write(url, "w", os.open(os.devnull, os.O_WRONLY), 3))) == 0
    sound, found = asyncio.run(kept(url))
    assert (sound, found) == (True, {name: {"w-0", "w-1", "w-2"} for name in TABLES})

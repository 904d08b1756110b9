"""A writer killed without warning: what it had acknowledged is there, and nothing is half there."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

WRITER = """
import asyncio, datetime as dt, sys
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft

async def main():
    store = SqlStore(Database(sys.argv[1]))
    now = dt.datetime.now(dt.UTC)
    provenance = dict.fromkeys(("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x")
    for n in range(100000):
        id = f"{sys.argv[2]}-{n}"
        promise = {"id": id, "case_id": id, "does": "ring", "owner": "P", "due_at": now}
        draft = Draft.model_validate({"id": id, "case_id": id, "created_at": now,
            "reply": {"text": "x" * 5000, "language": "en"}, "reading": {"level": "calm"},
            "plan": {"resolution": {"kind": "answer"}, "commitment": promise},
            "score": {"value": 1, "passed": True, "checks": []}, "provenance": provenance})
        await store.save(Case.model_validate({"id": id, "message": {"text": "a"}}), draft)
        print(id, flush=True)

asyncio.run(main())
"""


@pytest.mark.slow
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    acknowledged: list[str] = []
    for round_ in range(3):
        command = [sys.executable, "-c", WRITER, f"sqlite:///{tmp_path}/x.db", str(round_)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(25 + round_):
                acknowledged.append(writer.stdout.readline().strip())
            writer.send_signal(signal.SIGKILL)
            acknowledged += [line.strip() for line in writer.stdout.read().splitlines()]
    connection = sqlite3.connect(tmp_path / "x.db")
    try:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        kept = {
            name: {row[0] for row in connection.execute(f"select {column} from {name}")}  # noqa: S608
            for name, column in (("cases", "id"), ("drafts", "id"), ("commitments", "id"), ("audit", "draft_id"))
        }
    finally:
        connection.close()
    assert set(acknowledged) <= kept["drafts"]
    assert kept["cases"] == kept["drafts"] == kept["commitments"] == kept["audit"]

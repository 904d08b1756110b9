"""`drafter db` as an operator sees it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter.adapters.storage.migrating import revisions
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import REVISION
from drafter.cli import app
from drafter.domain.errors import CannotRun

VERSION_2 = Path(__file__).parents[1] / "adapters" / "storage" / "version_2.sql"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of the second release."""
    monkeypatch.chdir(tmp_path)
    connection = sqlite3.connect(tmp_path / "drafter.db")
    connection.executescript(VERSION_2.read_text(encoding="utf-8"))
    connection.close()
    return tmp_path / "drafter.db"


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["db", *words], catch_exceptions=False, standalone_mode=True)
    assert result.exit_code == code, result.output
    return result.stdout


def change(file: Path, *statements: str) -> None:
    connection = sqlite3.connect(file)
    for one in statements:
        connection.execute(one)
    connection.commit()
    connection.close()


def test_it_tells_what_is_lacking_then_makes_it_then_has_nothing_to_do(file: Path) -> None:
    lacking = list(revisions()[2:])
    assert (
        run("status") == f"the database is at 0002_customers; it lacks {', '.join(lacking)}: run `drafter db upgrade`\n"
    )
    assert json.loads(run("status", "--json")) == {"revision": "0002_customers", "needs": REVISION, "lacking": lacking}
    made = "".join(f"made {one}\n" for one in lacking)
    assert run("upgrade") == f"{made}the database is at {REVISION}\n"
    assert run("upgrade") == f"the database is at {REVISION} already\n"
    assert json.loads(run("upgrade", "--json")) == {"made": [], "revision": REVISION}
    assert run("status") == f"the database is at {REVISION}, as this release needs it\n"


def test_to_ask_for_a_status_makes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("status").startswith("the database is empty; it lacks 0001_first, ")
    assert list(tmp_path.iterdir()) == []
    assert run("upgrade").splitlines()[-1] == f"the database is at {REVISION}"


def test_a_database_of_a_later_release_is_refused(file: Path) -> None:
    change(file, "update schema_version set version = 9")
    for word in ("status", "upgrade", "check", "sweep"):
        with pytest.raises(CannotRun, match="later release"):
            run(word)


def test_a_check_tells_the_first_broken_link_and_fails(file: Path) -> None:
    told = run("check").splitlines()
    assert told[0] == "the file is sound"
    assert [line.split(";")[0] for line in told[1:]] == [
        "audit of default: 6 rows, is whole",
        "audit of other: 2 rows, is whole",
    ]
    change(file, "drop trigger audit_no_update", "update audit set what = 'nothing' where id = 4")
    assert "audit of default: 6 rows, is broken at row 4; " in run("check", code=1)
    found = json.loads(run("check", "--json", code=1))
    assert (found["sound"], [one["broken"] for one in found["chains"]]) == (False, [4, None])


def test_a_check_finds_a_file_that_is_damaged(file: Path) -> None:
    run("upgrade")
    change(file, "pragma foreign_keys = off", "delete from cases where tenant = 'other'")
    assert "damaged: a row of drafts names a row of cases that is not there" in run("check", code=1)


def test_what_is_no_database_is_told_as_that(file: Path) -> None:
    file.write_text("hello " * 100)
    with pytest.raises(CannotRun):
        run("status")


def test_a_sweep_removes_what_is_past_its_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("sweep").startswith("removed 0 cases, ")
    monkeypatch.setenv("DRAFTER_RETENTION_DAYS", "1")
    change(file, "update cases set updated_at = '2020-01-01T00:00:00.000000Z'")
    assert json.loads(run("sweep", "--json")) == {"cases": 2, "answers": 0, "tasks": 0, "roleplays": 0}

    async def left() -> list[str]:
        store = SqlStore(f"sqlite:///{file}")
        try:
            return [one.case_id for one in await store.commitments()]
        finally:
            await store.close()

    assert asyncio.run(left()) == ["C-1"]  # still owed

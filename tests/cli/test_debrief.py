"""`drafter debrief` as a user types it: files, standard input and stored ids, four forms, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import main

from ..conftest import NORTHWIND

PLAYBOOK = str(NORTHWIND / "playbook.yaml")
CASE = str(NORTHWIND / "cases" / "C-1042.yaml")


def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *args: str) -> int:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_MODEL", "none")
    monkeypatch.setenv("DRAFTER_DATABASE_URL", f"sqlite:///{tmp_path}/d.db")
    monkeypatch.setattr("sys.argv", ["drafter", "debrief", *args])
    with pytest.raises(SystemExit) as done:
        main()
    return int(done.value.code or 0)


def test_json_is_the_object_and_nothing_else(monkeypatch: Any, tmp_path: Path, capsys: Any) -> None:
    assert run(monkeypatch, tmp_path, CASE, "--playbook", PLAYBOOK, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["case_id"] == "C-1042"
    assert told["turning_points"]
    assert not (tmp_path / "d.db").exists(), "a file needs no store"
    assert run(monkeypatch, tmp_path, CASE, CASE.replace("1042", "1074"), "--json") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["case_id"] for line in lines] == ["C-1042", "C-1074"]


def test_markdown_and_the_page_are_written_and_spare_other_files(monkeypatch: Any, tmp_path: Path, capsys: Any) -> None:
    assert run(monkeypatch, tmp_path, CASE, "--md", "d.md") == 0
    assert (tmp_path / "d.md").read_text().startswith("# Debrief of C")
    assert run(monkeypatch, tmp_path, CASE, "--html", "d.html") == 0
    assert (tmp_path / "d.html").read_text().startswith("<!doctype html>")
    assert run(monkeypatch, tmp_path, CASE, "--html", "d.md") == 2
    assert (tmp_path / "d.md").read_text().startswith("# Debrief of C")
    assert run(monkeypatch, tmp_path, CASE, "--md", "no/such/folder.md") == 3


@pytest.mark.parametrize(
    "args", [("no-such-case",), ("nothing.yaml",), ("cases.jsonl",), ("-", "-"), (CASE, "--json", "--md", "-")]
)
def test_what_cannot_be_debriefed_is_one_line_and_a_two(
    monkeypatch: Any, tmp_path: Path, capsys: Any, args: tuple[str, ...]
) -> None:
    assert run(monkeypatch, tmp_path, *args) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1

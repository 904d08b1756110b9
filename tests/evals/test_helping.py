"""Help with the reading, measured on and off in one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter.adapters.llm.scripted import Scripted
from drafter.bootstrap import models
from drafter.domain.errors import ModelFailed
from drafter.ports import Request
from evals import cli

HINT = "My cousin wears a wig for a living"


@pytest.fixture
def suite(tmp_path: Path) -> str:
    rows = [
        {
            "id": "hit",
            "tags": ["legal_threat", "hit"],
            "source": "test",
            "message": {"text": f"{HINT} and would enjoy this one."},
            "expect": {"reading": {"signals": ["legal_threat"]}},
        },
        {
            "id": "miss",
            "tags": ["legal_threat", "look-alike"],
            "source": "test",
            "message": {"text": "My sofa is here."},
            "expect": {"reading": {"not_signals": ["legal_threat"], "level": "calm"}},
        },
    ]
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(file)


def answer(request: Request) -> object:
    if HINT not in request.messages[-1].content:
        return ModelFailed("upstream_down", "gone")
    return {"signals": [{"kind": "legal_threat", "message": "last", "quote": quote} for quote in (HINT, "no such")]}


def test_both_are_printed_and_what_the_help_came_to(
    suite: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(models, "_model", lambda name, settings: Scripted(answer, name=name))  # type: ignore[arg-type]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    done = CliRunner().invoke(cli.app, ["measure", "reading", suite, "--model", "strong", "--json", "out.json"])
    assert done.exit_code == 0, done.output
    assert "help of strong: 2 cases, no help in 1 (upstream_down 1); 1 proposals kept, 1 dropped" in done.output
    figures = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert figures["drafter"]["recall"]["legal_threat"]["rate"] == 0
    assert figures["with strong"]["recall"]["legal_threat"]["rate"] == 1
    assert "with strong" in done.output


def test_a_model_that_helps_nobody_is_refused(suite: str) -> None:
    done = CliRunner().invoke(cli.app, ["measure", "reading", suite, "--model", "none"])
    assert done.exit_code == 2
    assert "name a model" in done.output

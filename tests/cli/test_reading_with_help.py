"""`drafter read` where a setting names a model that helps: one case, several, many in bulk; nobody asked without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.adapters.llm.scripted import Scripted
from drafter.bootstrap import models
from drafter.cli import app
from drafter.domain.errors import ModelFailed

QUOTE = "my cousin at the bar"
ANSWER = {"signals": [{"kind": "legal_threat", "message": "last", "quote": QUOTE}], "facts": []}


class Helper(Scripted):
    """Proposes the same for every case."""

    def __init__(self) -> None:
        super().__init__(lambda _: ANSWER, name="strong-model")


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Helper:
    one = Helper()
    monkeypatch.setattr(models, "_model", lambda name, settings: one)
    return one


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Three cases in files; the working folder is an empty one."""
    monkeypatch.chdir(tmp_path)
    names = []
    for number in range(3):
        case = {"id": f"C-{number}", "message": {"text": f"Number {number}: I asked {QUOTE} about it."}}
        (tmp_path / f"{number}.json").write_text(json.dumps(case), encoding="utf-8")
        names.append(f"{number}.json")
    return names


def run(*args: str) -> Result:
    done = CliRunner().invoke(app, ["read", *args])
    assert done.exit_code == 0, done.output
    return done


def proposed(reading: dict[str, Any]) -> list[str]:
    return [signal["quote"] for signal in reading["signals"] if signal["proposed"]]


def test_nobody_is_asked_unless_a_setting_says_so(helper: Helper, cases: list[str]) -> None:
    assert proposed(json.loads(run(cases[0], "--json").stdout)) == []
    assert helper.requests == []


@pytest.mark.parametrize("place", ["environment", "file"])
def test_a_case_is_read_with_help(
    helper: Helper, cases: list[str], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if place == "environment":
        monkeypatch.setenv("DRAFTER_READING_MODEL", "strong-model")
    else:
        Path("drafter.toml").write_text('reading_model = "strong-model"\n', encoding="utf-8")
    assert proposed(json.loads(run(cases[0], "--json").stdout)) == [QUOTE]
    assert helper.closed


def test_several_cases_are(helper: Helper, cases: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_READING_MODEL", "strong-model")
    read = [json.loads(line) for line in run(*cases, "--json").stdout.splitlines()]
    assert [proposed(one) for one in read] == [[QUOTE]] * 3


def test_an_ill_helper_is_told_in_the_timeline(
    cases: list[str], monkeypatch: pytest.MonkeyPatch, helper: Helper
) -> None:
    monkeypatch.setenv("DRAFTER_READING_MODEL", "strong-model")
    monkeypatch.setattr(helper, "_rule", lambda _: ModelFailed("upstream_auth", "no key"))
    shown = " ".join(run(cases[0]).stdout.split())
    assert "strong-model was asked for help and gave none (upstream_auth)" in shown


def test_bulk_is_read_with_help_in_order(
    helper: Helper, cases: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DRAFTER_READING_MODEL", "strong-model")
    lines = [Path(name).read_text(encoding="utf-8") for name in cases] * 4
    lines[5] = '{"id": "C-x", "message": {}}'
    Path("all.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    run("all.jsonl", "-o", "out.jsonl")
    out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["case_id"] for one in out] == [json.loads(line)["id"] for line in lines]
    assert "error" in out[5]
    assert all(proposed(one) == [QUOTE] for place, one in enumerate(out) if place != 5)
    assert len(helper.requests) == 11

"""The commands as people type them: what they print, what they write, how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from evals.cli import app
from evals.dataset import load_suite

ROOT = Path(__file__).parents[3]
PLAYBOOK = ROOT / "examples" / "northwind" / "playbook.yaml"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def samples(text: str) -> str:
    Path("samples.jsonl").write_text(text, encoding="utf-8")
    return "samples.jsonl"


def test_a_move_is_one_command() -> None:
    file = samples('{"input": "It broke.", "ideal": "refund", "x": 1}\n{"input": "Late!", "ideal": ""}\n')
    done = run("import", file, "--playbook", str(PLAYBOOK))
    assert done.exit_code == 0, done.output
    assert "2 cases in 2 families, 1 with expectations, in evals/cases/samples" in done.output
    assert "  x: 1, first in samples.jsonl:1" in done.output
    suite = load_suite("evals/cases/samples")
    assert suite.playbook == PLAYBOOK
    assert [one.source for one in suite.samples] == ["samples.jsonl:1, row 1", "samples.jsonl:2, row 2"]
    aside = Path("evals/cases/samples/not-imported.ndjson").read_text(encoding="utf-8")
    assert json.loads(aside)["value"] == 1
    again = run("import", file)
    assert again.exit_code == 2
    assert "is there already" in again.output


def test_bad_rows_write_nothing_unless_left_out() -> None:
    file = samples('{"input": "It broke."}\n{"input": \n{"ideal": "x"}\n')
    done = run("import", file, "--out", "s")
    assert done.exit_code == 2
    assert "samples.jsonl:2: not valid JSON" in done.output
    assert "samples.jsonl:3: row 3 has no message" in done.output
    assert not Path("s").exists()
    done = run("import", file, "--out", "s", "--skip-bad")
    assert done.exit_code == 0
    assert len(Path("s/not-imported.ndjson").read_text(encoding="utf-8").splitlines()) == 2


def test_many_cases_stand_in_one_file() -> None:
    file = samples("".join(json.dumps({"input": f"Order {at} is late."}) + "\n" for at in range(201)))
    assert run("import", file, "--out", "s").exit_code == 0
    assert len(load_suite("./s").samples) == 201
    assert {one.name for one in Path("s").iterdir()} == {"cases.jsonl", "suite.yaml"}


def test_cases_that_are_alike_are_one_family_where_asked() -> None:
    texts = ("Order 4471 is three days late.", "Order 4472 is three days late!", "My kettle leaks.")
    file = samples("".join(json.dumps({"input": text}) + "\n" for text in texts))
    assert run("import", file, "--out", "s", "--families").exit_code == 0
    assert [one.cluster for one in load_suite("./s").samples] == ["like samples-0001"] * 2 + ["like samples-0003"]


def test_names_that_no_file_can_have() -> None:
    rows = [{"item": {"id": id, "message": "It broke."}} for id in ("a/b", "a b", "A-b", "suite", "../x")]
    file = samples("".join(json.dumps(row) + "\n" for row in rows))
    assert run("import", file, "--out", "s").exit_code == 0
    assert {one.case.id for one in load_suite("./s").samples} == {"a/b", "a b", "A-b", "suite", "../x"}


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nothing.jsonl"], "nothing.jsonl: cannot be read"),
        ([], "no file to import"),
        (["samples.jsonl", "--from", "excel"], "--from 'excel' is not known"),
        (["samples.jsonl", "--playbook", "none.yaml"], "none.yaml: no such playbook"),
        (["samples.jsonl", "--from", "drafter", "--map", "map.yaml"], "a map is for other harnesses' files"),
        (["samples.jsonl", "--from", "promptfoo"], "samples.jsonl:1: test 1 has no message"),
    ],
)
def test_what_cannot_be_is_one_line_and_exit_2(arguments: list[str], error: str) -> None:
    samples('{"input": "It broke."}\n')
    Path("map.yaml").write_text("message: input\n", encoding="utf-8")
    done = run("import", *arguments)
    assert done.exit_code == 2
    assert error in done.output


def test_a_run_is_exported_to_a_file_and_to_the_screen() -> None:
    file = samples('{"input": "It broke, order 4471."}\n')
    assert run("import", file, "--out", "s", "--playbook", str(PLAYBOOK)).exit_code == 0
    assert run("run", "./s", "--model", "none", "--offline", "--out", "r").exit_code == 0
    done = run("export", "r", "--to", "jsonl")
    assert json.loads(done.stdout)["criteria"]["sendable"] == 1.0
    assert run("export", "r", "--to", "promptfoo", "--suite", "./s", "-o", "p/p.yaml").exit_code == 0
    assert "providerOutput" in Path("p/p.yaml").read_text(encoding="utf-8")
    assert run("export", "r", "--to", "excel").exit_code == 2
    assert run("export", "s", "--to", "csv").exit_code == 2

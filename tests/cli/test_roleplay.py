"""`drafter roleplay` as a trainee sees it, with answers from standard input and typed."""

from __future__ import annotations

import io
import json
import os
import pty
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from drafter.cli import app
from drafter.cli import roleplay as command
from drafter.cli.answering import typed as typed_by_hand
from drafter.domain.errors import BadInput, NotFound
from drafter.domain.roleplay import Roleplay

from ..conftest import NORTHWIND

RUDE = "Please calm down. I understand your frustration."
OWNED = "Your blender arrived broken on November 3, and that is our failure.\n\nI am sorry."
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("DRAFTER_DATABASE_URL", f"sqlite:///{tmp_path}/x.db")
    monkeypatch.setenv("DRAFTER_MODEL", "none")
    monkeypatch.setenv("DRAFTER_PLAYBOOK", str(NORTHWIND / "playbook.yaml"))

    def ran(*args: str, stdin: str | bytes = "") -> Any:
        return CliRunner().invoke(app, ["roleplay", *args], input=stdin)

    return ran


def test_who_the_customer_is_what_an_answer_did_and_how_it_went_is_shown(run: Run) -> None:
    told = run("--scenario", "ignored-three-times", stdin=f"{RUDE}\n---\n{OWNED}\n")
    assert told.exit_code == 0, told.exception
    for words in ("You answer Maria Gomez", "order id", "4471", "I'll ship a replacement by Nov 10", "THIRD time"):
        assert words in told.stdout
    for words in ("hurt", "It tells them how to feel", "“Please calm down”", "helped", "“our failure”", "better"):
        assert words in told.stdout
    assert "2 answers, heat" in " ".join(told.stdout.split())
    assert "worst sentence (answer 1" in told.stdout
    assert "kept as roleplay-" in told.stderr


def test_without_the_coach_only_the_customer_speaks(run: Run) -> None:
    told = run("--scenario", "ignored-three-times", "--no-coach", stdin=RUDE)
    assert "It tells them how to feel" not in told.stdout
    assert "Scorecard" in told.stdout


def test_as_json_it_is_one_object_and_nothing_else(run: Run) -> None:
    told = run("--scenario", "ignored-three-times", "--json", "--trainee", "Ana", stdin=f"{RUDE}\n---\n\n---\n{OWNED}")
    made = Roleplay.model_validate_json(told.stdout)
    assert [one.reply for one in made.exchanges] == [RUDE, OWNED]
    assert made.scorecard is not None
    assert made.scorecard["trend"] is None
    again = json.loads(run("--scenario", "ignored-three-times", "--json", "--trainee", "ANA", stdin=OWNED).stdout)
    assert [one["id"] for one in again["scorecard"]["trend"]["same"]] == [made.id]


def test_it_stops_at_its_end_whatever_is_still_to_come(run: Run) -> None:
    told = run("--scenario", "ignored-three-times", "--json", stdin="\n---\n".join([RUDE] * 15))
    made = Roleplay.model_validate_json(told.stdout)
    assert made.end in ("escalated", "walked_away")
    assert len(made.exchanges) < 15
    assert f"it was over; {15 - len(made.exchanges)} of the answers were not given" in told.stderr


@pytest.mark.parametrize(
    ("name", "holds"), [("x.json", '"exchanges"'), ("x.csv", "principle,kept"), ("x.MD", "| Principle |")]
)
def test_it_can_be_taken_away(run: Run, tmp_path: Path, name: str, holds: str) -> None:
    told = run("--scenario", "ignored-three-times", "--export", str(tmp_path / name), stdin=RUDE)
    assert told.exit_code == 0, told.exception
    assert holds in (tmp_path / name).read_text(encoding="utf-8")


def test_a_trainee_can_be_forgotten(run: Run) -> None:
    run("--scenario", "ignored-three-times", "--trainee", "Ana", stdin=RUDE)
    assert run("--forget", "ana").stdout == "erased 1 role-play\n"
    assert run("--forget", "ana").stdout == "erased 0 role-plays\n"


def test_what_there_is_to_practise_on_is_listed(run: Run) -> None:
    run("--scenario", "sarcastic", "--trainee", "Ana", stdin=RUDE)
    shown = run("--list", "--language", "en", "--trainee", "Ana").stdout
    assert "sarcastic" in shown
    assert "once" in shown
    assert "customer-is-wrong" not in shown  # it is in German
    lines = [json.loads(line) for line in run("--list", "--json").stdout.splitlines()]
    assert {"id", "title", "persona", "opening"} <= set(lines[0])
    assert "needs" not in lines[0]


@pytest.mark.parametrize(
    ("args", "stdin", "error", "says"),
    [
        (["--scenario", "nope"], RUDE, NotFound, "there are"),
        (["--scenario", "sarcastic", "--language", "de"], RUDE, BadInput, "is in 'en'"),
        (["--language", "xx"], RUDE, BadInput, "no scenario"),
        ([], "", BadInput, "no answer"),
        ([], "\n---\n \n", BadInput, "no answer"),
        ([], b"\xff", BadInput, "not UTF-8"),
        ([], "a\x00b", BadInput, "NUL"),
        (["--export", "x.pdf"], RUDE, BadInput, "no format"),
        (["--trainee", " "], RUDE, BadInput, "no trainee"),
        (["--forget", ""], "", BadInput, "no trainee"),
    ],
)
def test_what_cannot_be_done_says_why(
    run: Run, args: list[str], stdin: str | bytes, error: type[Exception], says: str
) -> None:
    told = run(*args, stdin=stdin)
    assert isinstance(told.exception, error)
    assert says in str(told.exception)


class Typist(io.StringIO):
    """Somebody at a terminal: lines, and then what ends them."""

    def __init__(self, lines: list[str], end: type[BaseException]) -> None:
        super().__init__()
        self._lines, self._end = iter(lines), end

    def isatty(self) -> bool:
        return True

    def line(self, prompt: str = "") -> str:
        for line in self._lines:
            return line
        raise self._end


@pytest.fixture
def typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def ran(lines: list[str], end: type[BaseException] = EOFError, **more: Any) -> None:
        typist = Typist(lines, end)
        monkeypatch.setattr("sys.stdin", typist)
        monkeypatch.setattr("builtins.input", typist.line)
        told: dict[str, Any] = {"scenario": "ignored-three-times", "export": None, "forget": None} | more
        command.roleplay(**({"language": None, "listed": False, "trainee": None} | told))

    return ran


def test_an_empty_line_ends_an_answer(typed: Any, capsys: pytest.CaptureFixture[str]) -> None:
    typed(["", "Please", "calm down.", "", "I am sorry."])
    shown = capsys.readouterr().out
    assert "“calm down”" in shown
    assert "2 answers" in shown


def test_a_pasted_letter_is_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands behind an empty line at once was pasted with it; what is typed later is the next answer."""
    terminal, theirs = pty.openpty()
    letter = "Dear Maria,\n\nyour blender came cracked.\n\nPriya\n\n"
    with open(theirs, encoding="utf-8", closefd=True) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        monkeypatch.setattr("builtins.input", lambda prompt: stdin.buffer.raw.readline().decode().rstrip("\n"))
        os.write(terminal, letter.encode())
        answers = typed_by_hand()
        assert next(answers) == letter.strip()
        os.write(terminal, b"Anything else?\n\n")
        assert next(answers) == "Anything else?"
    os.close(terminal)


def test_how_to_answer_is_told_to_whoever_types(typed: Any, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    typed([RUDE])
    assert "An empty line sends your answer" in capsys.readouterr().out
    assert "An empty line" not in run("--scenario", "sarcastic", stdin=RUDE).stdout


def test_ctrl_c_keeps_what_was_done(typed: Any, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as stopped:
        typed([RUDE, "", "I was about to"], KeyboardInterrupt, trainee="Ana")
    assert stopped.value.exit_code == 130
    assert "1 answer," in capsys.readouterr().out
    assert run("--forget", "Ana").stdout == "erased 1 role-play\n"


def test_ctrl_c_before_the_first_answer_keeps_nothing(typed: Any, run: Run) -> None:
    with pytest.raises(KeyboardInterrupt):
        typed([], KeyboardInterrupt, trainee="Ana")
    assert run("--forget", "Ana").stdout == "erased 0 role-plays\n"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor"
    script.write_text(f"#!/bin/sh\nprintf '%s\\n\\n%s' '{RUDE}' 'Priya' > \"$1\"\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(script))


@pytest.mark.usefixtures("editor")
def test_an_answer_can_be_written_in_an_editor(typed: Any, capsys: pytest.CaptureFixture[str]) -> None:
    typed(["e"])
    assert "“Please calm down”" in capsys.readouterr().out

"""What a run would take is told before it: more for longer prompts, more epochs and more revisions; priced, or not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals import cli
from evals.comparing.comparison import Run
from evals.folder import RUN, SAMPLES
from evals.judging.questions import QUESTIONS

from ..conftest import NORTHWIND

PLAYBOOK = str(NORTHWIND / "playbook.yaml")


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    path = tmp_path / "few.jsonl"
    rows = [
        {"id": f"C-{at}", "message": {"text": f"My order {at} never came."}, "cluster": f"f{at}"} for at in range(3)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def planned(suite: Path, *more: str, prompts: tuple[str, ...] = ("reply@1", "reply@2")) -> dict[str, Any]:
    args = [
        "plan",
        str(suite),
        "--prompts",
        *prompts,
        "--playbook",
        PLAYBOOK,
        "--model",
        "gpt-4.1-mini",
        "--json",
        *more,
    ]
    done = CliRunner().invoke(cli.app, args)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_calls_tokens_and_cost_of_each_prompt(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("DRAFTER_PRICES", '{"gpt-4.1-mini": {"input": 1000000, "output": 0}}')
    found = planned(suite, "--epochs", "2")
    first, second = found["prompts"]
    assert (first["prompt"], second["prompt"]) == ("reply@1", "reply@2")
    assert (first["least"]["calls"], first["most"]["calls"]) == (6, 18), "two revisions at most"
    assert first["least"]["tokens"]["input"] < second["least"]["tokens"]["input"], "the second prompt is longer"
    assert first["most"]["tokens"]["input"] > 3 * first["least"]["tokens"]["input"], (
        "later calls are sent what was said"
    )
    assert float(first["least"]["cost"]["amount"]) == first["least"]["tokens"]["input"], "a dollar for each token in"
    assert planned(suite)["prompts"][0]["least"]["tokens"]["input"] * 2 == first["least"]["tokens"]["input"]
    assert first["expected"] is None


def test_a_judge_is_asked_every_question_about_every_reply_of_each_run(
    suite: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv(
        "DRAFTER_PRICES", '{"wise": {"input": 1000000, "output": 0}, "gpt-4.1-mini": {"input": 1, "output": 1}}'
    )
    found = planned(suite, "--judge", "wise", "--times", "3", "--epochs", "2")["judging"]
    assert (found["judge"], found["times"], found["taken"]["calls"]) == ("wise", 3, 3 * 2 * 3 * len(QUESTIONS))
    tokens = found["taken"]["tokens"]["input"]
    assert float(found["taken"]["cost"]["amount"]) == tokens, "a dollar for each token in, by the judge's own price"
    assert 300 < tokens / found["taken"]["calls"] < 1000, "its own prompt, the case and the reply"
    assert planned(suite)["judging"] is None


def test_more_epochs_can_find_less(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    once, often = planned(suite), planned(suite, "--epochs", "9")
    assert 0 < often["detectable"] < once["detectable"]
    assert (once["families"], once["rate"], once["like"]) == (3, 0.7, None)


def test_an_earlier_run_tells_rate_and_calls(
    suite: Path, tmp_path: Path, make_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    info, rows = make_run("a", {"x-1": "+-", "y-1": "++"})
    like = tmp_path / "like"
    like.mkdir()
    (like / RUN).write_text(info.model_dump_json(), encoding="utf-8")
    kept = [row.model_copy(update={"calls": 1 + (at == 0) * 2}) for at, row in enumerate(rows)]
    (like / SAMPLES).write_text("".join(row.model_dump_json() + "\n" for row in kept), encoding="utf-8")
    found = planned(suite, "--like", str(like), "--epochs", "2")
    assert (found["rate"], found["like"]) == (0.75, "like")
    assert found["prompts"][0]["expected"]["calls"] == 9, "three drafts, twice, one and a half calls each"


def test_on_the_screen_it_is_a_table(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    done = CliRunner().invoke(
        cli.app, ["plan", str(suite), "--prompts", "reply@1", "--playbook", PLAYBOOK, "--model", "own"]
    )
    assert done.exit_code == 0, done.output
    for words in ("3 cases in 3 families, 1 epoch, own", "at least", "at most", "no price known", "every 4 bytes",
                  "can find a change of", "four times in five"):  # fmt: skip
        assert words in done.output


def test_all_runs_and_their_judge_are_summed(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("DRAFTER_PRICES", '{"m": {"input": 0, "output": 0}, "wise": {"input": 0, "output": 1000}}')
    args = [
        "plan",
        str(suite),
        "--prompts",
        "reply@1",
        "reply@2",
        "--playbook",
        PLAYBOOK,
        "--model",
        "m",
        "--judge",
        "wise",
    ]
    done = CliRunner().invoke(cli.app, args)
    assert done.exit_code == 0, done.output
    assert "judge wise, each run" in done.output
    assert "all of it: 1.80 to 1.80 USD" in done.output, "two runs of 3 cases, 5 questions, 60 tokens, 0.001 USD each"


def test_an_unknown_prompt_is_exit_2(suite: Path) -> None:
    done = CliRunner().invoke(cli.app, ["plan", str(suite), "--prompts", "reply@99", "--playbook", PLAYBOOK])
    assert done.exit_code == 2
    assert "reply@99" in done.stderr

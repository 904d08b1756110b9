"""What plays will take is told before them, for all their turns; and a report shows them whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.domain.roleplay import Roleplay
from evals.cli import app
from evals.dataset import Suite
from evals.estimate import Estimate
from evals.folder import SAMPLES, read_rows

from .conftest import CALM_DOWN, NAMES


@pytest.fixture(autouse=True)
def _priced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("DRAFTER_PRICES", '{"gpt-4.1-mini": {"input": 1000000, "output": 0}}')


def planned(*more: str, turns: int | None = None, prompts: Sequence[str] = ("plain", "reply")) -> Estimate:
    args = ["plan", "roleplay", "--scenarios", ",".join(NAMES), "--model", "gpt-4.1-mini", "--json"]
    args += [*(["--turns", str(turns)] if turns else []), "--prompts", *prompts, *more]
    done = CliRunner().invoke(app, args)
    assert done.exit_code == 0, done.output
    return Estimate.model_validate_json(done.stdout)


def test_every_turn_is_counted() -> None:
    plain, reply = planned(turns=3).prompts
    assert (plain.least.calls, plain.most.calls) == (2 * 2, 2 * 3), "nobody is settled by one answer"
    assert (reply.least.calls, reply.most.calls) == (2 * 2, 2 * 3 * 3), "with two revisions each"
    twice, thrice = plain.least.tokens.input, plain.most.tokens.input
    assert thrice / twice > 3 / 2, "the third turn is told more than the two before it"
    assert plain.least.cost is not None
    assert float(plain.least.cost.amount) == twice, "a dollar for each token in"


def test_a_longer_patience_takes_more_at_most_and_no_more_at_least() -> None:
    short, long = planned(turns=2, prompts=("plain",)), planned(prompts=("plain",))
    assert (short.turns, long.turns) == ((2, 2), (2, 5))
    assert short.prompts[0].least == long.prompts[0].least
    assert short.prompts[0].most.calls < long.prompts[0].most.calls


def test_an_earlier_play_tells_its_turns_and_calls(runs: Sequence[Path], suite: Suite) -> None:
    """The figures are those of the plays that were made: as many calls, and prompts of the same size."""
    found = planned("--like", str(runs[0]), prompts=("plain",)).prompts[0]
    rows = read_rows(runs[0] / SAMPLES)
    assert found.expected is not None
    assert found.expected.calls == sum(row.calls for row in rows) == 4
    assert found.expected.tokens.input == pytest.approx(sum(row.tokens.input for row in rows), rel=0.35)
    assert found.least.calls <= found.expected.calls <= found.most.calls


def test_a_run_without_a_play_tells_nothing_of_plays(tmp_path: Path, runs: Sequence[Path]) -> None:
    for name in ("run.json", SAMPLES):
        (tmp_path / name).write_bytes((runs[0] / name).read_bytes())
    rows = [json.loads(line) | {"roleplay": None} for line in (tmp_path / SAMPLES).read_text().splitlines()]
    (tmp_path / SAMPLES).write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert planned("--like", str(tmp_path), prompts=("plain",)).prompts[0].expected is None


def test_nothing_is_asked_without_a_model() -> None:
    shown = CliRunner().invoke(app, ["plan", "roleplay", "--model", "none", "--turns", "2", "--scenarios", "sarcastic"])
    assert shown.exit_code == 0, shown.output
    assert "roleplay: 1 case in 1 family, 1 epoch, none" in shown.output
    assert "a play has 2 answers" in shown.output


def test_a_report_shows_how_plays_ended_and_what_went_wrong_in_which_answer(
    runs: Sequence[Path], tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    done = CliRunner().invoke(app, ["report", *map(str, runs), "--out", str(page)])
    assert done.exit_code == 0, done.output
    text = page.read_text(encoding="utf-8")
    plain, ours = (_plays(path) for path in runs)
    for told in (
        "plain: how the plays ended",
        f'<td class="worse">{(plain[0].end or "").replace("_", " ")}</td><td>2</td><td>1.00 → 1.00</td>',
        "plain: 2 plays with something wrong",
        "answer 2: never_calm_down (must)",
        "expected settled:double-billing: walked_away",
        f"ANSWER 1\n{CALM_DOWN}",
        "CUSTOMER, furious (1.00)",
        "<td>mean calm</td><td>0%</td>",
        "<td>settled</td>",
    ):
        assert told in text, told
    for play in (*plain, *ours):
        curve = " → ".join(f"{one.heat:.2f}" for one in play.exchanges)
        assert f"<td>{len(play.exchanges)}</td><td>{curve}</td>" in text


def _plays(path: Path) -> list[Any]:
    return [Roleplay.model_validate(row.roleplay) for row in read_rows(path / SAMPLES)]

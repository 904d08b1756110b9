"""Scenarios played by the drafter: rows like any other, that resume, are scored again, compared and gated."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter.adapters.llm.scripted import Scripted
from drafter.domain.errors import BadCase, BadInput, ModelFailed
from drafter.domain.roleplay import Roleplay
from evals.caching.cache import Cache
from evals.cli import app
from evals.comparing import compare
from evals.dataset import Suite, load_suite
from evals.folder import SAMPLES, RunInfo, read_info, read_rows
from evals.gating import decide
from evals.rescoring.rescored import Scoring, rescore
from evals.rescoring.rescored import info_of as rescoring
from evals.roleplay.shortening import shortened
from evals.roleplay.telling import told
from evals.rows import Row

from .conftest import CALM_DOWN, NAMES, played, rude


def read(path: Path) -> tuple[RunInfo, list[Row]]:
    return read_info(path), read_rows(path / SAMPLES)


def test_each_turns_draft_is_what_the_agent_sends(runs: Sequence[Path], suite: Suite) -> None:
    for path in runs:
        for row, sample in zip(read(path)[1], suite.samples, strict=True):
            play = Roleplay.model_validate(row.roleplay)
            assert (row.case_id, row.sample, row.cluster) == (sample.case.id, sample.hash, sample.case.id)
            assert row.draft is not None
            assert row.draft["reply"]["text"] == play.exchanges[0].reply
            said = [turn.text for turn in play.case.history if turn.sender == "agent"]
            assert said[-len(play.exchanges) :] == [one.reply for one in play.exchanges]
            assert row.measures["calm"] == pytest.approx(1 - play.heat, abs=1e-4)


def test_a_plain_prompt_that_tells_people_to_relax_does_worse(runs: Sequence[Path]) -> None:
    (_, plain), (_, ours) = (read(path) for path in runs)
    for worse, better in zip(plain, ours, strict=True):
        assert worse.measures["calm"] < better.measures["calm"]
        assert "never_calm_down" in worse.must_failures
        assert {one.group for one in worse.missed} >= {"settled", "harmless", "cooler"}
        assert better.must_failures == ()
        assert worse.measures["pace"] == 0
    assert sum(row.calls for row in plain) == sum(len(row.roleplay["exchanges"]) for row in plain if row.roleplay)


@pytest.mark.slow
def test_a_play_is_the_same_each_time(runs: Sequence[Path], suite: Suite, tmp_path: Path) -> None:
    import asyncio

    _, again = asyncio.run(played(suite, tmp_path / "again", model="none"))
    first = read(runs[1])[1]
    said = [[(one["reply"], one["says"], one["heat"]) for one in (row.roleplay or {})["exchanges"]] for row in again]
    assert said == [
        [(one["reply"], one["says"], one["heat"]) for one in (row.roleplay or {})["exchanges"]] for row in first
    ]


def test_they_are_compared_and_gated_by_what_they_came_to(runs: Sequence[Path]) -> None:
    a, b = (read(path) for path in runs)
    held = compare(a, b, primary="calm")
    assert held.main is not None
    assert held.main.difference.difference > 0
    assert {"calm", "pace", "expected:settled", "expected:harmless"} <= {effect.criterion for effect in held.effects}
    assert decide(b, a, primary="calm").exit == 1
    assert {one.check for one in decide(b, a).must_failures} >= {"never_calm_down"}


async def test_old_plays_are_played_again_by_todays_rules(runs: Sequence[Path], suite: Suite, tmp_path: Path) -> None:
    same = Scoring(suite, suite.playbooks)
    info, seen = await rescore(runs[0], same, rescoring(runs[0], same), tmp_path / "same")
    assert (seen.copied, seen.scored) == (2, 0)
    other = Scoring(suite, suite.playbooks, scorers="another")
    info, seen = await rescore(runs[0], other, rescoring(runs[0], other), tmp_path / "other")
    assert (seen.copied, seen.scored) == (0, 2)
    old, new = read(runs[0])[1], read(tmp_path / "other")[1]
    for before, after in zip(old, new, strict=True):
        assert after.scorers == "another"
        assert (after.measures, after.expectations, after.checks) == (
            before.measures,
            before.expectations,
            before.checks,
        )
    assert info.totals is not None
    assert info.totals.measures["calm"] == pytest.approx(read_info(runs[0]).totals.measures["calm"])  # type: ignore[union-attr]


async def test_a_turn_that_was_paid_for_is_not_paid_for_again(suite: Suite, tmp_path: Path) -> None:
    with Cache(tmp_path / "cache") as cache:
        model = rude()
        await played(suite, tmp_path / "a", cache, prompt="plain", llm=model, offline=False)
        asked = len(model.requests)
        _, rows = await played(suite, tmp_path / "b", cache, prompt="plain", llm=model, offline=False)
    assert asked == 4
    assert len(model.requests) == asked
    assert all(row.cached for row in rows)


async def test_a_turn_that_never_came_is_an_error_and_no_play(suite: Suite, tmp_path: Path) -> None:
    lines = [CALM_DOWN, ModelFailed("upstream_auth", "no key"), *[CALM_DOWN] * 9]
    _, rows = await played(suite, tmp_path / "a", prompt="plain", llm=Scripted(lines), offline=False)
    assert [row.error is None for row in rows].count(False) == 1
    broken = next(row for row in rows if row.error)
    assert (broken.case_id in NAMES, broken.roleplay) == (True, None)
    assert "error" in told(rows)


async def test_a_plain_prompt_needs_a_model(suite: Suite, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="needs a model"):
        await played(suite, tmp_path / "a", prompt="plain", model="none")


async def test_a_plain_prompt_is_told_the_case_and_no_plan(suite: Suite, tmp_path: Path) -> None:
    model = rude()
    await played(shortened(suite, ["ignored-three-times"], 2), tmp_path / "a", prompt="plain", llm=model, offline=False)
    asked = "\n".join(message.content for message in model.requests[0].messages)
    for words in (
        "empathetic",
        "Northwind Home",
        "order total: 89.99 USD",
        "I'll ship a replacement by Nov 10",
        "THIRD time",
    ):
        assert words in asked
    assert "full refund" not in asked.lower()  # what the plan would have told


def test_the_suite_is_all_scenarios_of_the_example_companies() -> None:
    suite = load_suite("roleplay")
    assert suite.plays
    assert len(suite.samples) >= 12
    assert len({sample.scenario.language for sample in suite.samples if sample.scenario}) >= 4
    assert len({sample.hash for sample in suite.samples}) == len(suite.samples)


def test_customers_who_wait_for_less_are_others(suite: Suite) -> None:
    whole = shortened(load_suite("roleplay"), NAMES)
    assert [one.case.id for one in whole.samples] == list(NAMES)
    for short, long in zip(suite.samples, whole.samples, strict=True):
        assert short.scenario is not None
        assert short.scenario.patience == 2
        assert short.hash != long.hash
    assert shortened(load_suite("roleplay"), NAMES, 12).hash == whole.hash


@pytest.mark.parametrize(
    ("suite", "names", "says"), [("roleplay", ["nope"], "no scenario 'nope'"), ("smoke", None, "no scenarios")]
)
def test_what_cannot_be_played_is_told(suite: str, names: list[str] | None, says: str) -> None:
    with pytest.raises(BadCase, match=says):
        shortened(load_suite(suite), names, 3)


@pytest.mark.slow
def test_the_command_shows_how_each_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "run"
    args = ["run", "roleplay", "--model", "none", "--scenarios", "double-billing", "--turns", "2", "--out", str(out)]
    shown = CliRunner().invoke(app, args)
    assert shown.exit_code == 0, shown.output
    assert "| double-billing | 1 |" in shown.output
    row = json.loads((out / SAMPLES).read_text(encoding="utf-8"))
    assert len(row["roleplay"]["exchanges"]) <= 2
    again = CliRunner().invoke(app, ["rescore", str(out), "--out", str(tmp_path / "again")])
    assert again.exit_code == 0, again.output
    assert "1 rows copied" in again.output  # the same customer, who waits for two answers

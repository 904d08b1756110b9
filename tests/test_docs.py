"""The docs cannot rot: what they list is compared with the code."""

from __future__ import annotations

import re
from importlib.util import find_spec

from typer.main import get_command

from drafter.cli import app
from drafter.domain.principles import PRINCIPLES, RULES
from drafter.domain.signs import MEANINGS
from drafter.drafting.checking import CHECKS
from drafter.settings import Settings

from .conftest import ROOT, example
from .drafting.test_hostile_models import pipeline


def test_every_setting_is_in_the_docs_with_its_own_words() -> None:
    told = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", told, re.MULTILINE))
    wanted = {
        str(field.validation_alias or f"DRAFTER_{name.upper()}"): field.description
        for name, field in Settings.model_fields.items()
    }
    assert rows == wanted


def test_every_check_has_a_rule_and_every_rule_a_check() -> None:
    assert set(CHECKS) == {rule.id for rule in RULES}
    assert {rule.principle for rule in RULES} <= {principle.id for principle in PRINCIPLES}


def test_every_check_and_signal_is_in_the_docs() -> None:
    told = (ROOT / "docs" / "checks-and-signals.md").read_text(encoding="utf-8")
    for rule in RULES:
        assert f"| `{rule.id}` | {rule.level} | {rule.principle} | {rule.sentence} |" in told
    lines = [f"- `{kind}`: {meaning.means}. Not: {meaning.unlike}" for kind, meaning in MEANINGS.items()]
    assert re.findall(r"^- `\w+`.*", told, re.MULTILINE) == lines


async def test_the_example_in_the_readme_is_what_comes_out() -> None:
    draft = await pipeline(None).draft(example("C-1042"))
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert " ".join(draft.reply.text.split()) in readme


def test_the_readme_names_only_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = set(getattr(get_command(app), "commands", {}))
    assert set(re.findall(r"^drafter (\w+)", readme, re.MULTILINE)) <= commands


def test_the_changelog_counts_the_checks() -> None:
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    must = sum(rule.level == "must" for rule in RULES)
    assert f"{len(RULES)} checks, {must} of them `must`" in told


def test_how_a_case_is_read_is_told_without_figures_and_names_what_exists() -> None:
    told = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    assert re.findall(r"\d", re.sub(r"^\d\. ", "", told, flags=re.MULTILINE)) == []
    for module in re.findall(r"python -m ([\w.]+)", told):
        assert find_spec(module), module
    for part in re.findall(r"`(reading/\w+)`", told):
        assert find_spec(f"drafter.drafting.{part.replace('/', '.')}"), part
    for path in re.findall(r"`((?:drafter|evals)/[\w/]+/)`", told):
        assert (ROOT / path).is_dir(), path

"""The guide to the playbook cannot rot: its examples load, and every key and name is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.company import Company
from drafter.domain.playbook import FollowUp, Limit, Playbook, Remedy, Role, Route, Updates, Voice
from drafter.drafting.expressions.book import CONDITIONS, SERVES

from ..conftest import ROOT

GUIDE = (ROOT / "docs" / "playbook.md").read_text(encoding="utf-8")
WHOLE, *EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
ON_TOP = re.findall(r"^```\n(extends: .*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_there_is_an_example_of_every_part() -> None:
    keys = {key for example in EXAMPLES for key in re.findall(r"^(\w+):", example, re.MULTILINE)}
    assert keys == set(Playbook.model_fields) - {"name", "hash", "articles", "file", "lines", "moved", "knowledge"}


@pytest.mark.parametrize("example", [*EXAMPLES, *ON_TOP], ids=lambda text: text.splitlines()[0])
def test_every_example_can_be_added_to_the_whole_one(example: str, tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "playbook.yaml").write_text(WHOLE, encoding="utf-8")
    load_playbook(tmp_path / "base")
    (tmp_path / "shop").mkdir()
    text = example if example in ON_TOP else f"extends: ../base\n{example}"
    (tmp_path / "shop" / "playbook.yaml").write_text(text, encoding="utf-8")
    load_playbook(tmp_path / "shop")


@pytest.mark.parametrize("model", [Company, Voice, Role, Remedy, Limit, FollowUp, Route, Updates])
def test_every_key_is_told(model: type[Company]) -> None:
    for name in model.model_fields:
        assert re.search(rf"\b{name}\b", GUIDE), name


def test_every_name_that_an_expression_may_use_is_told() -> None:
    told = set(re.findall(r"^\| `(\w+)(?:\(date\))?` \|", GUIDE, re.MULTILINE))
    assert {*CONDITIONS.keys, "days_since"} <= told
    names = re.search(r"`serves` sees (.+?), and no", GUIDE, re.DOTALL)
    assert names is not None
    assert set(re.findall(r"`(\w+)`", names[1])) == {*SERVES.keys, "days_since"}

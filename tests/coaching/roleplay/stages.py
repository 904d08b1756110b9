"""What the tests of role-play share: the example companies, their scenarios, and a short way to play one."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

import yaml

from drafter.adapters.knowledge import knowledge
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.adapters.scenarios import find_scenarios
from drafter.coaching.roleplay import Stage, answer, begin
from drafter.domain.roleplay import Roleplay, Scenario
from drafter.drafting.pipeline import Brand, Pipeline
from drafter.ports import LanguageModel
from tests.conftest import ROOT

NOW = dt.datetime(2026, 11, 30, 9, 0, tzinfo=dt.UTC)
COMPANIES = ("northwind", "halcyon", "brightwire")
HERE = ROOT / "tests" / "coaching" / "roleplay"


@functools.cache
def pipeline() -> Pipeline:
    """All example companies, no model."""
    playbooks = [load_playbook(ROOT / "examples" / name) for name in COMPANIES]
    return Pipeline({one.name: Brand(one, knowledge(one, "sqlite:///:memory:")) for one in playbooks}, Prompts(), None)


@functools.cache
def scenarios() -> dict[str, Scenario]:
    return find_scenarios(brand.playbook for brand in pipeline().brands.values())


def read(name: str) -> Any:
    """A file of examples beside the tests."""
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def stage(speaker: LanguageModel | None = None) -> Stage:
    return Stage(pipeline(), speaker, deadline_s=5.0)


_PLAYED: dict[tuple[str, tuple[str, ...]], Roleplay] = {}


async def played(scenario: Scenario, *replies: str, speaker: LanguageModel | None = None) -> Roleplay:
    """A practice of these answers, as far as it goes. What was played before with written lines is played once."""
    known = (scenario.model_dump_json(), replies)
    if speaker is None and known in _PLAYED:
        return _PLAYED[known]
    roleplay = begin(scenario, NOW, id="practice")
    for reply in replies:
        if roleplay.end is None:
            roleplay = await answer(roleplay, scenario, reply, stage(speaker), now=NOW)
    if speaker is None:
        _PLAYED[known] = roleplay
    return roleplay

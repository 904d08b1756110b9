"""A good and a bad agent in every scenario: they end differently, always, and nobody says a thing twice."""

from __future__ import annotations

import pytest

from drafter.coaching.roleplay import answer, begin
from tests.coaching.roleplay.stages import NOW, played, read, scenarios, stage

SCRIPTS = read("scripts.yaml")


def test_every_scenario_has_both_scripts() -> None:
    assert set(SCRIPTS) == set(scenarios())
    assert len(scenarios()) >= 12
    assert {one.language for one in scenarios().values()} == {"en", "de", "es", "fr"}


@pytest.mark.parametrize("name", sorted(SCRIPTS))
async def test_good_and_bad_end_differently(name: str) -> None:
    scenario = scenarios()[name]
    good, bad = [await played(scenario, *SCRIPTS[name][kind]) for kind in ("good", "bad")]
    assert good.end == "settled"
    assert bad.end in ("escalated", "walked_away")
    assert good.heat < scenario.heat < bad.heat


async def test_some_of_the_bad_ones_escalate_and_some_walk_away() -> None:
    ends = {(await played(scenarios()[name], *script["bad"])).end for name, script in SCRIPTS.items()}
    assert ends == {"escalated", "walked_away"}


async def test_the_same_answers_make_the_same_practice() -> None:
    scenario, script = scenarios()["churn"], SCRIPTS["churn"]["good"]
    once = await played(scenario, *script)
    again = begin(scenario, NOW, id="practice")
    for reply in script:
        again = await answer(again, scenario, reply, stage(), now=NOW)
    assert again == once


@pytest.mark.parametrize("name", ["very-short-chat", "vulnerable"])
async def test_no_customer_says_the_same_twice(name: str) -> None:
    """However long it takes: with the greatest patience, and answers that move little."""
    scenario = scenarios()[name].model_copy(update={"patience": 12, "heat": 0.5, "settles": ("offers_choice",)})
    said: list[str] = []
    for reply in ("Hm.", SCRIPTS[name]["good"][0]):
        roleplay = await played(scenario, *[f"{reply} {number}" for number in range(5)])
        said = [roleplay.opening, *(exchange.says for exchange in roleplay.exchanges)]
        assert len(set(said)) == len(said)
    assert len(said) > 4

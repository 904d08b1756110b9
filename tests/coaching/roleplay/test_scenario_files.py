"""Scenario files: what is wrong is told with file, line and key; what is there sounds as it should."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.adapters.scenarios import ENDS, LINES, find_scenarios, load_scenario, scenario_named
from drafter.domain.errors import BadInput, NotFound
from drafter.domain.roleplay import End, Mood
from tests.coaching.roleplay.stages import pipeline, scenarios
from tests.conftest import NORTHWIND

SOUND = (NORTHWIND / "scenarios" / "double-billing.yaml").read_text(encoding="utf-8")


def _line(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(start))


@pytest.mark.parametrize(
    ("change", "key", "told", "at"),
    [
        (lambda t: t.replace("patience:", "patients:"), "patients", "did you mean patience", "patients:"),
        (lambda t: t.replace("  channel: chat", "  canal: chat"), "case.canal", "not a known key", "canal:"),
        (lambda t: t.replace("[owned, states", "[ownd, states"), "settles[0]", "'ownd' is no check and no move", "settles:"),
        (lambda t: t.replace("when: no_blame", "when: no_fun"), "triggers[0].when", "'no_fun' is no check", "- {when: no_fun"),
        (lambda t: t.replace("  calmer:\n", "  mild:\n"), "lines.mild", "mild", "mild:"),
        (lambda t: t.replace('    - "thanks, that i can work with. can i have that somewhere i can show people"\n', ""), "lines.calmer", "has 3 lines; at least 4", "calmer:"),
        (lambda t: t.replace("  deflected: [", "  defected: ["), "reacts.defected", "is no kind of move", "defected:"),
        (lambda t: t.replace("heat: 0.75", "heat: 7"), "heat", "less than or equal to 1", "heat:"),
        (lambda t: t.replace("    order_id:", "    order_id: 1\n    order_id:"), "case.facts.order_id", "twice", "order_id: \"5158\""),
        (lambda t: t.replace("  channel: chat", "  channel: pigeon"), "case.channel", "pigeon", "channel:"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, change: Callable[[str], str], key: str, told: str, at: str
) -> None:
    text = change(SOUND)
    assert text != SOUND
    path = tmp_path / "one.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load_scenario(path)
    message = str(caught.value)
    assert str(path) in message
    assert key in message
    assert told in message
    assert f":{_line(text, at)}" in message or f"line {_line(text, at)}" in message


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        load_scenario("nowhere.yaml")


def test_two_of_one_id_and_a_foreign_company_are_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "northwind"
    (folder / "scenarios").mkdir(parents=True)
    text = (NORTHWIND / "playbook.yaml").read_text(encoding="utf-8").replace("knowledge: kb/", "")
    (folder / "playbook.yaml").write_text(text, encoding="utf-8")
    for name in ("a", "b"):
        (folder / "scenarios" / f"{name}.yaml").write_text(SOUND, encoding="utf-8")
    with pytest.raises(BadInput, match=r"b\.yaml:\d+: id: .*a\.yaml too"):
        find_scenarios([load_playbook(folder)])
    (folder / "scenarios" / "b.yaml").write_text(SOUND.replace("company: northwind", "company: acme"), encoding="utf-8")
    with pytest.raises(BadInput, match=r"b\.yaml:\d+: company: is 'acme'"):
        find_scenarios([load_playbook(folder)])


def test_a_scenario_is_found_by_its_name() -> None:
    assert scenario_named("churn", scenarios()).language == "fr"
    with pytest.raises(NotFound, match=r"there are .*churn"):
        scenario_named("chrun", scenarios())
    with pytest.raises(NotFound, match="beside the playbook"):
        scenario_named("churn", {})


@pytest.mark.parametrize("name", sorted(scenarios()))
def test_every_customer_speaks_their_language_and_has_enough_to_say(name: str) -> None:
    scenario = scenarios()[name]
    assert all(len(scenario.lines[mood]) >= LINES for mood in get_args(Mood))
    assert all(len(scenario.ends[end]) >= ENDS for end in get_args(End))
    assert pipeline().read(scenario.case).language == scenario.language
    assert scenario.touches
    assert scenario.needs
    assert scenario.triggers

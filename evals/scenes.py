"""The scenarios beside playbooks as what a suite is made of: a case that opens, and the customer who goes on with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.domain.case import Case
from drafter.domain.roleplay import Scenario


def scenes(playbooks: Sequence[Path]) -> Iterator[tuple[Case, Scenario]]:
    """Each scenario with its case, which is called by the scenario's id. BadInput: file, line, key, what is wrong."""
    from drafter.adapters.playbooks import load_playbook  # late: other suites need neither
    from drafter.adapters.scenarios import find_scenarios

    for scenario in find_scenarios([load_playbook(path) for path in playbooks]).values():
        yield scenario.case.model_copy(update={"id": scenario.id, "playbook": scenario.company}), scenario

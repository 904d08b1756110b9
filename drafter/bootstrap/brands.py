"""The playbooks that settings name, each with its articles."""

from __future__ import annotations

import datetime as dt

from drafter.adapters.knowledge import knowledge
from drafter.adapters.playbooks import load_playbook
from drafter.domain.errors import BadInput
from drafter.drafting.pipeline import Brand
from drafter.settings import Settings


def find_brands(settings: Settings) -> dict[str, Brand]:
    """Every playbook that settings name, checked and ready; BadPlaybook tells file, line and key."""
    brands: dict[str, Brand] = {}
    for path in settings.playbooks:
        playbook = load_playbook(path)
        if playbook.name in brands:
            raise BadInput(f"two playbooks are called {playbook.name!r}", hint="rename one of the folders")
        brands[playbook.name] = Brand(playbook, knowledge(playbook, settings.database_url))
    return brands


def company_zone(settings: Settings) -> dt.tzinfo:
    """The zone of the first company whose playbook can be read, else this machine's."""
    for path in settings.playbooks:
        try:
            return load_playbook(path).company.zone
        except BadInput:
            continue
    return dt.datetime.now().astimezone().tzinfo or dt.UTC

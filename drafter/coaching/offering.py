"""What a trainee may know of a scenario before it begins. What the customer really needs is theirs to find out."""

from __future__ import annotations

from drafter.domain.case import Channel, Id, Text
from drafter.domain.roleplay import Persona, Scenario
from drafter.domain.value import Value


class ScenarioLine(Value):
    """A scenario in a line: `heat` is where the customer starts, `patience` for how many answers they wait, `opening` their
    first message."""

    id: Id
    title: Text
    company: Text
    language: Text
    channel: Channel
    persona: Persona
    heat: float
    patience: int
    opening: Text
    tags: tuple[Text, ...] = ()


def offered(scenario: Scenario) -> ScenarioLine:
    """The scenario as it is shown to whoever chooses."""
    names = ("id", "title", "company", "language", "persona", "heat", "patience", "tags")
    told = {name: getattr(scenario, name) for name in names}
    return ScenarioLine(**told, channel=scenario.case.channel, opening=scenario.case.message.text)


def in_language(scenario: Scenario, language: str | None) -> bool:
    """Whether a scenario is in a language ("de" fits "de-AT"); any fits none."""
    return language is None or scenario.language[:2].lower() == language[:2].lower()

"""What a practice is played on."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.drafting.pipeline import Pipeline
from drafter.ports import LanguageModel


@dataclass(frozen=True)
class Stage:
    """What a practice is played on: the pipeline that judges (its playbooks must hold the scenario's company), and the model
    that speaks for the customer, None for the scenario's written lines. A model has `deadline_s` seconds for its words."""

    pipeline: Pipeline
    speaker: LanguageModel | None = None
    deadline_s: float = 20.0

"""A stored case and what became of it, in the order in which it happened."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.case import Case, Channel, Customer
from drafter.domain.value import Value

Outcome = Literal["solved", "reopened", "lost", "won_back"]
"""How a case ended, so far: `reopened` is no end, `won_back` a customer who was lost and stays after all."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


class Event(Value):
    """`who` is customer, agent or system for a message; `id` names the draft or commitment. `says` is the text of a
    message or draft, the agent's action for feedback, the act for a commitment, the word of an outcome; `state` is a
    commitment's."""

    at: AwareDatetime
    kind: Literal["message", "draft", "feedback", "commitment", "outcome"]
    who: str | None = None
    id: str | None = None
    says: str
    state: str | None = None


class CaseFile(Value):
    """`outcome` is the last one that was told, null while nobody told any."""

    case: Case
    timeline: tuple[Event, ...]
    outcome: Outcome | None = None
    outcome_at: AwareDatetime | None = None


class CaseLine(Value):
    """A stored case as a list shows it: whose it is, how it stands, and how the last message begins."""

    id: str
    customer: Customer
    channel: Channel
    says: str
    outcome: Outcome | None = None
    outcome_at: AwareDatetime | None = None
    created_at: AwareDatetime
    updated_at: AwareDatetime

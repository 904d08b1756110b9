"""A stored case and what became of it, in the order in which it happened."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from drafter.domain.case import Case
from drafter.domain.value import Value


class Event(Value):
    """`who` is customer, agent or system for a message; `id` names the draft or commitment. `says` is the text of a
    message or draft, the agent's action for feedback, the act for a commitment; `state` is a commitment's."""

    at: AwareDatetime
    kind: Literal["message", "draft", "feedback", "commitment"]
    who: str | None = None
    id: str | None = None
    says: str
    state: str | None = None


class CaseFile(Value):
    case: Case
    timeline: tuple[Event, ...]

"""A promise with an owner, an act and a due time, followed until it is kept or broken."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from drafter.domain.value import Value

State = Literal["proposed", "open", "kept", "broken", "withdrawn"]

NEXT: dict[State, frozenset[State]] = {
    "proposed": frozenset({"open", "withdrawn"}),
    "open": frozenset({"kept", "broken", "withdrawn"}),
    "broken": frozenset({"kept"}),
    "kept": frozenset(),
    "withdrawn": frozenset(),
}
"""Which states may follow. A broken promise may still be made good; a kept one is final."""


class Commitment(Value):
    """`does` is an act in the infinitive: "email you to confirm the refund has arrived"."""

    id: str
    case_id: str
    does: str
    owner: str
    due_at: AwareDatetime
    channel: str = "email"
    state: State = "proposed"

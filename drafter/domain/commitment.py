"""A promise with an owner, an act and a due time, followed until it is kept or broken."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from drafter.domain.evidence import Evidence
from drafter.domain.moment import Moment
from drafter.domain.value import Value

State = Literal["proposed", "open", "kept", "broken", "withdrawn"]
DueEvent = Literal["due_soon", "overdue"]

NEXT: dict[State, frozenset[State]] = {
    "proposed": frozenset({"open", "withdrawn"}),
    "open": frozenset({"kept", "broken", "withdrawn"}),
    "broken": frozenset({"kept"}),
    "kept": frozenset(),
    "withdrawn": frozenset(),
}
"""Which states may follow. A broken promise may still be made good; a kept one is final."""
OWED: frozenset[State] = frozenset({"open", "broken"})
"""The states in which the customer still waits for the act."""


class Commitment(Value):
    """`does` is an act in the infinitive: "email you to confirm the refund has arrived". `made_at` is when the customer
    was told, `evidence` the words of the case that showed it kept or broken; both are the store's to fill."""

    id: str
    case_id: str
    does: str
    owner: str
    due_at: Moment
    channel: str = "email"
    state: State = "proposed"
    made_at: Moment | None = None
    evidence: Evidence | None = None

    def is_overdue(self, now: dt.datetime) -> bool:
        """Whether the customer still waits though the time has passed."""
        return self.state in OWED and self.due_at < now


class Due(Value):
    """Something to tell the owner: a commitment that falls due soon, or has fallen due. `id` is the same however often
    it has to be sent, so that the receiver can tell a repetition."""

    id: str
    event: DueEvent
    commitment: Commitment


def how_long(span: dt.timedelta) -> str:
    """A length of time in its largest unit, rounded down: "3 days", "1 hour", "12 minutes"."""
    seconds = abs(int(span.total_seconds()))
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= length:
            count = seconds // length
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return "less than a minute"

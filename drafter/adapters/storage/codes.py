"""Sets of known codes as bits of a small integer, and ids as numbers that tell nothing: what a row of `observations` is
made of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Label, func, literal_column


@dataclass(frozen=True)
class Bits:
    """The places of codes. They stand in databases: a new code goes to the end, and none is ever moved or taken out."""

    names: tuple[str, ...]

    def mask(self, found: Iterable[str]) -> int:
        """What is not known here is left out."""
        known = {name: 1 << place for place, name in enumerate(self.names)}
        return sum({known[name] for name in found if name in known})

    def sums(self, column: ColumnElement[int], label: str) -> list[Label[int]]:
        """How many rows have each code, labelled `label` and the code's place."""
        return [
            func.sum(column.bitwise_rshift(literal_column(str(place))).bitwise_and(literal_column("1"))).label(
                f"{label}_{place}"
            )
            for place in range(len(self.names))
        ]


SIGNAL = Bits(
    (
        *("shouting", "profanity", "insult", "repetition", "repeat_contact", "long_wait", "broken_promise"),
        *("tone_shift", "ultimatum", "legal_threat", "chargeback_threat", "churn_threat", "public_threat"),
        *("regulator_threat", "manager_request", "rejected_solution", "safety", "vulnerability"),
        *("financial_loss", "confusion"),
    )
)
CAUSE = Bits(("lack_of_resolution", "poor_communication", "unmet_expectations", "repeat_incident", "complexity"))
REASON = Bits(
    (
        *("wrong_fact", "wrong_resolution", "not_allowed", "tone", "too_long", "wrong_language"),
        *("ignored_instruction", "should_have_escalated", "other"),
    )
)
PART = Bits(("greeting", "acknowledgement", "ownership", "resolution", "next_steps", "follow_up", "closing"))


def number_of(tenant: str, what: str, name: str) -> int:
    """A number for a name, the same each time and another in each tenant. It tells no name, though somebody who guesses
    one can try it: it goes when the row goes."""
    digest = hashlib.sha256(f"{what}\0{tenant}\0{name}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:7])

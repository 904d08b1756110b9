"""Whether something is wrong in a case that no remedy fits, or something asked stays open."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.reading import Ask, Reading, SignalKind
from drafter.drafting.planning.wording import Why
from drafter.drafting.reading.amiss import worries

_NO_COMPLAINT: frozenset[SignalKind] = frozenset({"confusion", "vulnerability", "tone_shift"})
"""Signs that a reply must mind, but that do not say that we did something wrong."""
_THREATS: frozenset[SignalKind] = frozenset(
    {
        "ultimatum",
        "legal_threat",
        "chargeback_threat",
        "churn_threat",
        "public_threat",
        "regulator_threat",
        "safety",
        "rejected_solution",
    }
)


def is_settled(reading: Reading) -> bool:
    """A thank-you that closes the matter. One that still holds a threat or a danger closes nothing."""
    return reading.settled and not any(s.message == "last" and s.kind in _THREATS for s in reading.signals)


def trouble(case: Case, reading: Reading, open_asks: Sequence[Ask]) -> Why | None:
    """What there is to find out where no remedy fits; None where nothing is wrong and nothing stays open. `open_asks` are
    the questions and requests that neither a fact nor an article answers. What somebody writes to tell us stays open too:
    no answer of ours is on its way."""
    complaint = any(s.message == "last" and s.kind not in _NO_COMPLAINT for s in reading.signals)
    if complaint or worries(reading):
        return "trouble"
    if open_asks:
        return open_asks[0].kind
    first = all(turn.sender == "customer" for turn in case.history)
    return "request" if first and not reading.asks and reading.stated else None

"""How heated a message is, from 0 to 1, and how much each sign lifts it.

Each sign takes its share of what is left to 1, so many small signs approach the heat of one large one and none
ever passes it. Capitals and exclamation marks are a small bump: they mark joy as often as anger.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.reading import SignalKind
from drafter.drafting.reading.scan import Said

LIFT: dict[SignalKind, float] = {
    "insult": 0.55, "profanity": 0.4, "shouting": 0.4, "ultimatum": 0.35,
    "legal_threat": 0.4, "regulator_threat": 0.35, "public_threat": 0.35, "chargeback_threat": 0.35, "churn_threat": 0.3,
    "manager_request": 0.2, "broken_promise": 0.2, "rejected_solution": 0.18, "repetition": 0.2, "tone_shift": 0.2,
    "repeat_contact": 0.14, "long_wait": 0.14, "financial_loss": 0.14, "safety": 0.2, "vulnerability": 0.1, "confusion": 0.1,
}  # fmt: skip
"""What one signal of a kind takes of the way to 1."""

_TONES = {"tone:hot": (0.32, 0.22, 0.15), "tone:ironic": (0.3, 0.1), "tone:frown": (0.2, 0.12, 0.06), "tone:icy": (0.18, 0.1), "emotion:distress": (0.25, 0.12), "emotion:anger": (0.12, 0.08), "emotion:fear": (0.12,), "emotion:disappointment": (0.08,), "tone:problem": (0.08,)}  # fmt: skip
_ROW = re.compile(r"[!?]{2,}|!(?:[^!]{1,80}!){2,}")
_CAPITALS = re.compile(r"(?<![\w@#/.-])[A-ZÄÖÜ]{4,}(?![\w/-])")
_NOT_HEATING = frozenset({"tone_shift"})
WARM_SHARE = 0.65
"""What is left of a message's heat where it also thanks or praises, and holds no hot word."""


def heat(said: Said, kinds: Iterable[SignalKind]) -> float:
    """The heat of one message, given the kinds of the signals that its words hold."""
    left = 1.0
    for kind in set(kinds) - _NOT_HEATING:
        left *= 1 - LIFT[kind]
    for label, steps in _TONES.items():
        for _, step in zip(said.of(label), steps, strict=False):
            left *= 1 - step
    if _ROW.search(said.own):
        left *= 0.94
    if _CAPITALS.search(said.text):
        left *= 0.96
    if said.has("tone:thanks", "tone:warm") and not said.has(
        "tone:hot", "tone:ironic", "insult", "profanity", "shouting"
    ):
        left = 1 - (1 - left) * WARM_SHARE
    return round(1 - left, 3)

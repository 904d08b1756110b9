"""How heated a message is, from 0 to 1, and which level that makes likely.

Two things make it, adding up in log-odds: the words, weighed by what was learnt from labelled texts (`trained`), and
the signs that were found, each with a lift of its own, since words alone are no alarm in support chats. Capitals and
rows of exclamation marks are a small bump: they mark joy as often as anger.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from drafter.domain.reading import SignalKind
from drafter.domain.regex import regex
from drafter.drafting.reading.scan import Said
from drafter.drafting.reading.trained import weights

LIFT: dict[SignalKind, float] = {
    "insult": 0.55, "profanity": 0.42, "shouting": 0.42, "ultimatum": 0.3,
    "legal_threat": 0.35, "regulator_threat": 0.3, "public_threat": 0.4, "chargeback_threat": 0.35, "churn_threat": 0.35,
    "manager_request": 0.3, "rejected_solution": 0.3, "safety": 0.3, "broken_promise": 0.22, "financial_loss": 0.22,
    "tone_shift": 0.2, "repetition": 0.2, "long_wait": 0.2, "vulnerability": 0.12, "confusion": 0.12, "repeat_contact": 0.1,
}  # fmt: skip
"""What one signal of a kind takes of the way to 1."""

_TONES = {"tone:hot": (0.32, 0.22, 0.15), "tone:ironic": (0.3, 0.1), "tone:frown": (0.2, 0.12, 0.06), "tone:icy": (0.18, 0.1), "emotion:distress": (0.25, 0.12), "emotion:anger": (0.12, 0.08), "emotion:fear": (0.12,), "emotion:disappointment": (0.08,), "tone:problem": (0.08,), "cause:lack_of_resolution": (0.12,), "cause:poor_communication": (0.12,), "cause:unmet_expectations": (0.12,), "cause:repeat_incident": (0.1,), "cause:complexity": (0.08,)}  # fmt: skip
"""The same for other words, first and further ones of a label."""
_ROW = regex(r"[!?]{2,}|!(?:[^!]{1,80}!){2,}")
_CAPITALS = regex(r"(?<![\w@#/.-])[A-ZÄÖÜ]{4,}(?![\w/-])")
_OF_NET, _LEAN = 0.5, (-1.0, 0.0, -1.0)
"""What the net's opinion of a level weighs beside that of the words and signs, and what is added to its log-odds first:
its texts hold far more trouble than life does."""
_NOT_HEATING = frozenset({"tone_shift"})


class Tone(NamedTuple):
    """The heat of a message, and how likely it is at least concerned, upset and angry."""

    heat: float
    concerned: float
    upset: float
    angry: float

    @property
    def standing(self) -> float:
        """Where the message stands between calm (0) and angry (1), by its levels alone."""
        return (self.concerned + self.upset + self.angry) / 3


def tone(said: Said, kinds: Iterable[SignalKind], languages: frozenset[str]) -> Tone:
    """The tone of one message, given the kinds of the signals that it shows and the languages it is written in."""
    learnt = weights()
    heat, *levels = learnt.chances(learnt.scores(said.own, languages), lift(said, kinds)).round(3).tolist()
    if said.levels:
        levels = [_both(*three) for three in zip(levels, said.levels, _LEAN, strict=False)]
    concerned, upset, angry = (max(levels[place:]) for place in range(3))  # whoever is upset is concerned
    return Tone(heat, concerned, upset, angry)


def _both(chance: float, heard: float, lean: float) -> float:
    """What the words and signs make likely, and the log-odds that the net hears: their mean in log-odds."""
    sure = min(max(chance, 0.001), 0.999)
    odds = (1 - _OF_NET) * math.log(sure / (1 - sure)) + _OF_NET * (heard + lean)
    return round(1 / (1 + math.exp(-odds)), 3)


def lift(said: Said, kinds: Iterable[SignalKind]) -> float:
    """How far the signs alone lift a message, from 0. Each takes its share of what is left to 1, and the lift is the
    logarithm of that: so lifts add up, and many small signs weigh what one large one does."""
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
    return -math.log(left)

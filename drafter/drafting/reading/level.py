"""How serious the last message is: one table, read from the top; the first row that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.domain.reading import Level, SignalKind
from drafter.drafting.reading.scan import Said

ANGRY, UPSET = 0.66, 0.34
"""Heat at and above which a message is angry, or upset."""
ACUTE = 0.9
"""The weight of a safety hit that speaks of danger now, or of someone just hurt."""

_LONG_PAST = re.compile(r"\b(?:last (?:week|month|year|summer|winter)|(?:weeks|months|years) ago|back in|vor (?:\w+ )?(?:wochen|monaten)|hace (?:\w+ )?(?:semanas|meses)|il y a (?:\w+ )?(?:semaines|mois))\b")  # fmt: skip
_HOT_THREATS: frozenset[SignalKind] = frozenset(
    {"legal_threat", "regulator_threat", "public_threat", "chargeback_threat", "ultimatum"}
)
_DISCONTENT: frozenset[SignalKind] = frozenset({"churn_threat", "rejected_solution", "repetition", "broken_promise"})


@dataclass(frozen=True)
class Mood:
    """All that the level rests on: the last message, the kinds found in it, its heat, and whether it closes well."""

    last: Said
    kinds: frozenset[SignalKind]
    heat: float
    settled: bool

    @property
    def in_danger(self) -> bool:
        """Someone is in danger now or just hurt; an accident of weeks ago is told, not happening."""
        return any(
            hit.weight >= ACUTE and not _LONG_PAST.search(self.last.own, max(0, hit.start - 80), hit.end + 60)
            for hit in self.last.of("safety")
        )

    @property
    def troubled(self) -> bool:
        return bool(self.kinds) or any(
            hit.label.startswith(("cause:", "emotion:", "tone:problem", "tone:frown", "tone:hot"))
            for hit in self.last.hits
        )


_TABLE: tuple[tuple[Level, Callable[[Mood], bool], str], ...] = (
    ("crisis", lambda mood: mood.in_danger, "someone is in danger now or was just hurt"),
    ("calm", lambda mood: mood.settled, "the message closes the matter well"),
    ("angry", lambda mood: bool(mood.kinds & {"insult", "shouting"}), "insults or shouting"),
    ("angry", lambda mood: "profanity" in mood.kinds and mood.heat >= 0.4, "vulgar words with a complaint"),
    ("angry", lambda mood: mood.heat >= ANGRY, "hostile throughout: heat {heat:.2f}"),
    ("angry", lambda mood: bool(mood.kinds & _HOT_THREATS) and mood.heat >= 0.5, "a threat in hot words"),
    ("upset", lambda mood: mood.heat >= UPSET, "clear discontent: heat {heat:.2f}"),
    ("upset", lambda mood: bool(mood.kinds & (_HOT_THREATS | _DISCONTENT)), "a threat or refusal in civil words"),
    ("upset", lambda mood: bool(mood.last.of("emotion:distress")), "distress"),
    ("upset", lambda mood: {"safety", "vulnerability"} <= mood.kinds, "a danger that touches someone who needs care"),
    ("concerned", lambda mood: mood.troubled, "a problem or worry, told civilly"),
    ("calm", lambda mood: True, "no complaint"),
)  # fmt: skip


def level(mood: Mood) -> tuple[Level, str]:
    """The level of the last message, and one line why: the reason, and the signals behind it."""
    for name, holds, why in _TABLE:
        if holds(mood):
            signs = f" ({', '.join(sorted(mood.kinds))})" if mood.kinds and name != "calm" else ""
            return name, f"{name}: {why.format(heat=mood.heat)}{signs}"
    raise AssertionError("the last row always holds")

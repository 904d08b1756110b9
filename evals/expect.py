"""What a case should come to: the reading, the plan and the reply that a careful support lead would expect.

A key that is left out expects nothing. `null` is an expectation of its own: `handoff: null` says that nobody
takes over, `remedy: null` that none is given.
"""

from __future__ import annotations

from pydantic import field_validator

from drafter.domain.plan import Kind
from drafter.domain.reading import CauseKind, Level, SignalKind
from drafter.domain.value import Value

Phrases = tuple[str | tuple[str, ...], ...]
"""Each entry is a text, or several of which one is enough (["November 25", "25 November"])."""


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class OfReading(Value):
    """`level` is one level, or the neighbours that are both right. A signal in neither list is not counted."""

    signals: tuple[SignalKind, ...] = ()
    not_signals: tuple[SignalKind, ...] = ()
    level: tuple[Level, ...] = ()
    causes: tuple[CauseKind, ...] = ()

    _levels = field_validator("level", mode="before")(_listed)

    @field_validator("not_signals")
    @classmethod
    def _not_both(cls, kinds: tuple[SignalKind, ...], info: object) -> tuple[SignalKind, ...]:
        wanted = getattr(info, "data", {}).get("signals", ())
        both = sorted(set(kinds) & set(wanted))
        if both:
            raise ValueError(f"{both[0]} is expected and ruled out at once; keep it in one list")
        return kinds


class OfPlan(Value):
    """`kind` is one kind, or several that are all right. `handoff` and `takeover` are ids of roles."""

    kind: tuple[Kind, ...] = ()
    remedy: str | None = None
    handoff: str | None = None
    takeover: str | None = None
    alternatives: tuple[str, ...] = ()

    _kinds = field_validator("kind", mode="before")(_listed)


class OfReply(Value):
    """Words that the reply must and must not hold, whatever the case of their letters."""

    mentions: Phrases = ()
    avoids: tuple[str, ...] = ()


class Expect(Value):
    reading: OfReading = OfReading()
    plan: OfPlan = OfPlan()
    reply: OfReply = OfReply()

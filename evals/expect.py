"""What a case should come to: the reading, the plan and the reply that a careful support lead would expect.

A key that is left out expects nothing. `null` is an expectation of its own: `handoff: null` says that nobody
takes over, `remedy: null` that none is given.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import AwareDatetime, Field, field_validator

from drafter.domain.expectation import ExpectedPlan
from drafter.domain.reading import CauseKind, EmotionKind, Level, SignalKind
from drafter.domain.value import Value

Phrases = tuple[str | tuple[str, ...], ...]
"""Each entry is a text, or several of which one is enough (["November 25", "25 November"])."""


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class PromiseSaid(Value):
    """A promise that a history message holds. `quote` is a piece of the words that state it; `due` the local date (or
    the moment) at which it falls due, null where no time is named, absent where that is not asked; `moved` that both
    sides agreed on a later one."""

    quote: str
    message: int
    state: Literal["kept", "open", "broken"] | None = None
    due: AwareDatetime | dt.date | None = Field(default=None, union_mode="left_to_right")
    moved: bool = False


class QuestionSaid(Value):
    quote: str
    message: int | None = None
    answered: bool | None = None


class FactSaid(Value):
    value: str
    name: str | None = None


class OfferSaid(Value):
    quote: str
    message: int | None = None
    state: Literal["open", "refused", "taken"] | None = None


class OfLedger(Value):
    """What a thread holds, and in `not_…` the words that look like it and are not. `apologies` counts the agents'
    messages that hold one."""

    promises: tuple[PromiseSaid, ...] = ()
    not_promises: tuple[str, ...] = ()
    questions: tuple[QuestionSaid, ...] = ()
    not_questions: tuple[str, ...] = ()
    facts: tuple[FactSaid, ...] = ()
    offers: tuple[OfferSaid, ...] = ()
    apologies: int | None = None


class OfReading(Value):
    """`level` is one level, or the neighbours that are both right. A signal in neither list is not counted."""

    signals: tuple[SignalKind, ...] = ()
    not_signals: tuple[SignalKind, ...] = ()
    level: tuple[Level, ...] = ()
    causes: tuple[CauseKind, ...] = ()
    emotions: tuple[EmotionKind, ...] = ()
    ledger: OfLedger = OfLedger()

    _levels = field_validator("level", mode="before")(_listed)

    @field_validator("not_signals")
    @classmethod
    def _not_both(cls, kinds: tuple[SignalKind, ...], info: object) -> tuple[SignalKind, ...]:
        wanted = getattr(info, "data", {}).get("signals", ())
        both = sorted(set(kinds) & set(wanted))
        if both:
            raise ValueError(f"{both[0]} is expected and ruled out at once; keep it in one list")
        return kinds


class OfReply(Value):
    """Words that the reply must and must not hold, whatever the case of their letters."""

    mentions: Phrases = ()
    avoids: tuple[str, ...] = ()


class Expect(Value):
    reading: OfReading = OfReading()
    plan: ExpectedPlan = ExpectedPlan()
    reply: OfReply = OfReply()

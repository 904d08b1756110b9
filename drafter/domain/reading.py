"""What the case tells before anyone writes: signals, emotions, causes, level, trajectory, ledger."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.evidence import Evidence, Where
from drafter.domain.value import Value

SignalKind = Literal[
    "shouting", "profanity", "insult", "repetition", "repeat_contact", "long_wait", "broken_promise", "tone_shift",
    "ultimatum", "legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat",
    "manager_request", "rejected_solution", "safety", "vulnerability", "financial_loss", "confusion",
]  # fmt: skip
SIGNALS: tuple[SignalKind, ...] = get_args(SignalKind)
EmotionKind = Literal["anger", "distress", "anxiety", "fear", "disappointment", "confusion"]
CauseKind = Literal["lack_of_resolution", "poor_communication", "unmet_expectations", "repeat_incident", "complexity"]
Level = Literal["calm", "concerned", "upset", "angry", "crisis"]
CAUSES: tuple[CauseKind, ...] = get_args(CauseKind)
LEVELS: tuple[Level, ...] = get_args(Level)


class Signal(Value):
    """One warning sign. `weight` is 0 to 1: how much it lifts the heat. `proposed` tells that a model found it, not
    the rules."""

    kind: SignalKind
    quote: str
    message: Where
    start: int
    end: int
    weight: float
    proposed: bool = False


class Emotion(Value):
    kind: EmotionKind
    evidence: tuple[Evidence, ...]


class Cause(Value):
    kind: CauseKind
    evidence: tuple[Evidence, ...]


class Heat(Value):
    """How heated one customer message is, 0 to 1."""

    message: Where
    at: AwareDatetime | None
    heat: float


class Fact(Value):
    """Something the customer gave. `name` says what kind: order_number, email, phone, amount, date, step_tried, …;
    `proposed` tells that a model found it, not the rules."""

    name: str
    value: str
    evidence: Evidence
    proposed: bool = False


class Question(Value):
    """Something the company asked, and whether the customer answered it later."""

    asks: str
    answered: bool
    evidence: Evidence


class Promise(Value):
    """Something the company said it would do. `does` is the act in the infinitive ("ship a replacement");
    `by` is the person who promised (their name, else "agent"); `due_at` the end of the time named; `shown` the words
    that show it kept or broken, where words do and not the clock; `commitment` the id of the one that is followed."""

    does: str
    by: str
    due_at: AwareDatetime | None
    state: Literal["kept", "open", "broken"]
    evidence: Evidence
    shown: Evidence | None = None
    commitment: str | None = None


class Apology(Value):
    evidence: Evidence


class Offer(Value):
    says: str
    state: Literal["open", "refused", "taken"]
    evidence: Evidence


class Ledger(Value):
    """What has already happened, each entry with the words that prove it."""

    facts: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    promises: tuple[Promise, ...] = ()
    apologies: tuple[Apology, ...] = ()
    offers: tuple[Offer, ...] = ()


class Ask(Value):
    """One explicit question or request in the last message: what the reply must answer."""

    kind: Literal["question", "request"]
    evidence: Evidence


class Reading(Value):
    """The whole reading. `language` is ISO 639-1, detected from the last message; `contacts` counts how often
    the customer wrote, the last message included (messages of one conversation less than an hour apart count
    once); `stated` are the sentences of the last message that tell something beside what it asks; `settled` means the last message closes a matter well (a thank-you, a confirmation); `notes` says in
    short sentences what the reading could not do."""

    level: Level
    why: str = ""
    signals: tuple[Signal, ...] = ()
    emotions: tuple[Emotion, ...] = ()
    causes: tuple[Cause, ...] = ()
    trajectory: tuple[Heat, ...] = ()
    ledger: Ledger = Ledger()
    asks: tuple[Ask, ...] = ()
    stated: tuple[Evidence, ...] = ()
    language: str = "en"
    contacts: int = 1
    settled: bool = False
    notes: tuple[str, ...] = ()

    @property
    def kinds(self) -> frozenset[SignalKind]:
        return frozenset(signal.kind for signal in self.signals)

    @property
    def broken_promises(self) -> tuple[Promise, ...]:
        return tuple(promise for promise in self.ledger.promises if promise.state == "broken")

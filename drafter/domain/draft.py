"""The reply with its parts, the plan and reading behind it, its score and its provenance."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.evidence import Evidence
from drafter.domain.money import Money
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.value import Value

PartKind = Literal["greeting", "acknowledgement", "ownership", "resolution", "next_steps", "follow_up", "closing"]
PARTS: tuple[PartKind, ...] = get_args(PartKind)
Source = Literal["model", "playbook"]


class Part(Value):
    """One part of the reply, and where its words come from."""

    kind: PartKind
    text: str
    source: Source
    evidence: tuple[Evidence, ...] = ()


class Reply(Value):
    """`text` is what the agent sends: the parts in order, laid out for the channel. `subject` is for email."""

    subject: str = ""
    text: str
    language: str
    parts: tuple[Part, ...] = ()


class Tokens(Value):
    input: int = 0
    cached: int = 0
    output: int = 0

    def __add__(self, other: Tokens) -> Tokens:
        return Tokens(
            input=self.input + other.input, cached=self.cached + other.cached, output=self.output + other.output
        )


class Provenance(Value):
    """Where each thing came from, and every fallback that was taken.

    `why_degraded` is a reason word of `ModelFailed`, or `failed_checks` where parts of the model's were
    replaced. `attempts` names each model asked and how it ended. `language_fallback` is the language that
    was wanted and could not be had. `redacted` counts what was kept back from the model, by kind, never what it was.
    `cost` is null where no price is known."""

    playbook: str
    playbook_hash: str
    prompt: str
    prompt_hash: str
    model: str
    provider: str
    calls: int = 0
    revisions: int = 0
    degraded: bool = False
    why_degraded: str | None = None
    attempts: tuple[str, ...] = ()
    replaced: tuple[PartKind, ...] = ()
    language_fallback: str | None = None
    redacted: dict[str, int] = {}
    tokens: Tokens = Tokens()
    cost: Money | None = None
    latency_ms: int = 0


class Draft(Value):
    id: str
    case_id: str
    created_at: AwareDatetime
    reply: Reply
    reading: Reading
    plan: Plan
    score: Score
    provenance: Provenance

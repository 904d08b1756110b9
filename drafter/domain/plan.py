"""What the reply will promise: one resolution, steps, one commitment, a hand-off if needed. Made by rules."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.commitment import Commitment
from drafter.domain.evidence import Evidence
from drafter.domain.money import Money
from drafter.domain.value import Value

Kind = Literal["remedy", "decision", "investigation", "answer"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Resolution(Value):
    """`says` is what the customer is told, a phrase that completes "you will get …" for a remedy, a sentence
    otherwise. `done_by` is when it is done (remedy), decided (decision) or answered (investigation).
    `by` is the title of the role that decides, where it is not the agent."""

    kind: Kind
    remedy: str | None = None
    says: str = ""
    cost: Money | None = None
    done_by: AwareDatetime | None = None
    by: str | None = None


class Step(Value):
    """One act, in the infinitive ("issue the refund today"), who does it and by when."""

    does: str
    owner: str
    by: AwareDatetime | None = None


class Handoff(Value):
    """Who takes over, what the customer is told, by when, and all that the next person needs to know."""

    to: str
    says: str = ""
    by: AwareDatetime | None = None
    brief: str = ""


class Takeover(Value):
    """Who could take over and when, told to a customer who asks for someone higher; not yet a hand-off."""

    to: str
    title: str
    by: AwareDatetime


class Failure(Value):
    """What failed the customer. Outcome: the thing was not delivered, broken, wrongly charged; treatment: nobody answered,
    promises were broken, somebody was rude. Failures of outcome want a remedy, failures of treatment want words and a
    named person (Gelbrich & Roschk, A Meta-Analysis of Organizational Complaint Handling, 2011)."""

    kind: Literal["outcome", "treatment", "both"]
    evidence: tuple[Evidence, ...] = ()


class Answer(Value):
    """What becomes of one question or request in the message: answered from a fact or from the knowledge (`says`,
    `source`), met by the plan itself, or put off honestly to the plan's own date."""

    asks: str
    evidence: Evidence
    by: Literal["fact", "knowledge", "plan", "later"]
    says: str = ""
    source: str | None = None


class Quote(Value):
    """A passage of a knowledge article that the reply may rest on."""

    id: str
    title: str
    quote: str


class Plan(Value):
    """`also` is what is given together with the resolution; `rule` is the remedy or route that decided; `why` tells, rule by rule, what was weighed. `instead_of` is the remedy that would have been first, where the agent took an alternative. `language` is the one
    that its texts are in: the customer's where the playbook has it, else the playbook's own."""

    resolution: Resolution
    also: tuple[Resolution, ...] = ()
    steps: tuple[Step, ...] = ()
    commitment: Commitment | None = None
    handoff: Handoff | None = None
    takeover: Takeover | None = None
    alternatives: tuple[Resolution, ...] = ()
    rule: str | None = None
    instead_of: str | None = None
    knowledge: tuple[Quote, ...] = ()
    answers: tuple[Answer, ...] = ()
    failure: Failure | None = None
    why: tuple[str, ...] = ()
    language: str = "en"

    @property
    def promised(self) -> tuple[Resolution, ...]:
        """All that the customer gets: the resolution, and what comes with it."""
        return (self.resolution, *self.also)

    @property
    def offered(self) -> tuple[Resolution, ...]:
        """All that a reply may put forward: what is promised, and what may be had instead."""
        return (*self.promised, *self.alternatives)

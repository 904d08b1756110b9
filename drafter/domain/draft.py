"""The reply with its parts, the plan and reading behind it, its score and its provenance."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.evidence import Evidence
from drafter.domain.money import Money
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Mark, Outcome, Score
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


class Ground(Value):
    """What words of a reply rest on. `name` says where it stands: a fact's path ("facts.order_total"), a part of the plan
    ("resolution", "steps[0]", "commitment"), an article's title, or the message ("last", or its place in the
    history), which `evidence` then shows."""

    source: Literal["fact", "plan", "knowledge", "message"]
    name: str
    quote: str
    evidence: Evidence | None = None


class Resting(Value):
    """One sentence of a reply, and what it rests on; a greeting or a courtesy rests on nothing.
    `reply.text[start:end] == quote`."""

    start: int
    end: int
    quote: str
    grounds: tuple[Ground, ...] = ()


class Refused(Value):
    """Words of the agent's instruction that were not followed, because a reply that did would break a rule: `check` names
    it, `why` says what would be wrong, and what to do instead."""

    quote: str
    check: str
    why: str


class NotDone(Value):
    """Words of the agent's instruction that break no rule, but were not followed either."""

    quote: str
    why: str


class Gloss(Value):
    """What a reply says, for an agent who does not read its language: the same plan in the agent's own. It is made of the
    plan, so it is no translation of a model's words, and nothing in it can differ from what is promised."""

    language: str
    text: str


class Reply(Value):
    """`text` is what the agent sends: the parts in order, laid out for the channel. `subject` is for email. `sentences`
    tells what each rests on, `gloss` what it says in the agent's language where that is another; `refused` and `not_done` what became of the agent's instruction, where it was not followed."""

    subject: str = ""
    text: str
    language: str
    parts: tuple[Part, ...] = ()
    sentences: tuple[Resting, ...] = ()
    gloss: Gloss | None = None
    refused: tuple[Refused, ...] = ()
    not_done: tuple[NotDone, ...] = ()


class Delta(Value):
    """One part of a reply that is still being written. Checked on its own, and yet provisional: the draft that follows
    counts. A part may be told again; the later one takes the earlier one's place. `source` is playbook where the
    model's own words failed a check and were held back."""

    part: PartKind
    text: str
    source: Source
    provisional: Literal[True] = True


class Tokens(Value):
    input: int = 0
    cached: int = 0
    output: int = 0

    def __add__(self, other: Tokens) -> Tokens:
        return Tokens(
            input=self.input + other.input, cached=self.cached + other.cached, output=self.output + other.output
        )


class FirstAnswer(Value):
    """What the model's own first answer was worth, before anything was revised or composed: how each check went, which
    `must` checks failed, and how many of its sentences told of something else than the case. Prompts are compared by
    this: what an agent gets is mended either way."""

    checks: dict[str, Outcome] = {}
    must_failures: tuple[str, ...] = ()
    strays: int = 0


class Provenance(Value):
    """Where each thing came from, and every fallback that was taken.

    `why_degraded` is a reason word of `ModelFailed`, `failed_checks` where parts of the model's were
    replaced, or `too_alike` of an alternative. `attempts` names each model asked and how it ended. `language_fallback` is the language that
    was wanted and could not be had. `redacted` counts what was kept back from the model, by kind, never what it was. `repaired`: an answer was no sound JSON.
    `first` and `kept`, the share of the model's parts that stand in the reply, are null where no model wrote. `cost` is
    null where no price is known."""

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
    repaired: bool = False
    first: FirstAnswer | None = None
    kept: float | None = None
    redacted: dict[str, int] = {}
    tokens: Tokens = Tokens()
    cost: Money | None = None
    latency_ms: int = 0


class Notice(Value):
    """One thing that the agent should know of a reply. `id` is a check's, or says what it is about: `danger`, `degraded`,
    `language`, `no_agent`, `refused`, `stale`,
    `new_data`, `contact_wish`; of a text that was sent `commitment_` or `given_` with `changed`, `added`,
    `taken_out`. The spans are of that text."""

    id: str
    says: str
    spans: tuple[Mark, ...] = ()


class Caution(Value):
    """Something that would make it worse with this customer, and the words of the case that say so."""

    says: str
    evidence: Evidence | None = None


class Alternative(Value):
    """Another reply to the same case, checked like the first. `plan` is its own where it gives something else, null where
    it only says the same in another way. `in_common` is the share of its sentences that stand in the first reply."""

    reply: Reply
    plan: Plan | None = None
    score: Score
    provenance: Provenance
    in_common: float = 0.0


class Stale(Value):
    """That the customer wrote again, or was sent another draft, after a draft was made and before it was sent."""

    at: AwareDatetime
    why: str


class Draft(Value):
    """`warnings` are what the agent must know before anything else, `cautions` what would make it worse. `alternatives`
    are there where they were asked for; `replaces` is the id of the draft that this one was revised from. `version`
    counts what became of it, from 1; `stale` is null unless the customer wrote again, or was sent another draft,
    before it was sent."""

    id: str
    case_id: str
    created_at: AwareDatetime
    reply: Reply
    reading: Reading
    plan: Plan
    score: Score
    provenance: Provenance
    warnings: tuple[Notice, ...] = ()
    cautions: tuple[Caution, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    replaces: str | None = None
    version: int = 1
    stale: Stale | None = None

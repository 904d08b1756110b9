"""One message's way: read, plan, write, check, revise or compose.

`Pipeline.steps` is the only path there is: the API streams its steps, the command line prints them, evals keep
the last. The plan is made by rules, the words by the model, the verdict by code. Where a model helps to read, its
proposals are shown to the agent; the plan, and what the reply is held to, rest on what the rules read.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
import uuid
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.domain.case import Case
from drafter.domain.draft import Draft, Provenance, Reply
from drafter.domain.errors import BadCase
from drafter.domain.plan import Plan, Quote
from drafter.domain.playbook import Playbook
from drafter.domain.privacy import Vault
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.assisting import Assisted, assist
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.expressions import serves
from drafter.drafting.planning import plan as make_plan
from drafter.drafting.planning import to_look_up
from drafter.drafting.reading import read
from drafter.drafting.redacting import behind
from drafter.drafting.replying import Replier, Task
from drafter.ports import Deadline, KnowledgeBase, LanguageModel, PromptBook

_HELP_SHARE = 0.4
"""The share of a draft's time in which help with the reading must come: the reply needs the rest."""

Step = tuple[Literal["reading"], Reading] | tuple[Literal["plan"], Plan] | tuple[Literal["draft"], Draft]


@dataclass(frozen=True)
class Options:
    """What one request may ask: another `prompt` ("reply@2"), the agent's `instruction` for the words (never for
    the plan), a word limit."""

    prompt: str = "reply"
    instruction: str | None = None
    max_words: int | None = None


@dataclass(frozen=True)
class Brand:
    """A loaded playbook with its articles ready to search."""

    playbook: Playbook
    knowledge: KnowledgeBase


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Pipeline:
    """`model` is None where the playbook alone drafts, `helper` where rules alone read. `deadline_s` is the total time
    of one draft, or of one reading, in seconds. With `redact`, nothing private of a case goes out to either."""

    brands: Mapping[str, Brand]
    prompts: PromptBook
    model: LanguageModel | None
    deadline_s: float = 20.0
    revisions: int = 2
    clock: Callable[[], dt.datetime] = field(default=_now)
    helper: LanguageModel | None = None
    redact: bool = False

    def brand(self, case: Case) -> Brand:
        """The playbook that a case names; else the first loaded one whose `serves` holds, the first that serves all,
        the first. BadCase where there is none to use, BadPlaybook where a `serves` fails on the case."""
        if not self.brands:
            raise BadCase("no playbook is loaded", hint="give one with --playbook FILE or DRAFTER_PLAYBOOK")
        if case.playbook:
            if case.playbook not in self.brands:
                hint = f"loaded are {', '.join(self.brands)}"
                raise BadCase(f"no playbook {case.playbook!r}", key="playbook", hint=hint)
            return self.brands[case.playbook]
        loaded = list(self.brands.values())
        if len(loaded) == 1:
            return loaded[0]
        case = case.at(self.clock())
        chosen = next((one for one in loaded if serves(one.playbook, case)), None)
        return chosen or next((one for one in loaded if one.playbook.serves is None), loaded[0])

    def settled(self, case: Case) -> Case:
        """The case with its clock, its UTC times told on the company's clock, where a playbook says which that is."""
        case = case.at(self.clock())
        return case.told_in(self.brand(case).playbook.company.zone) if self.brands else case

    def read(self, case: Case) -> Reading:
        """What the case tells by the rules; needs no playbook."""
        return read(self.settled(case))

    async def reading(self, case: Case) -> Reading:
        """What the case tells, with the helper's proposals where there is one. A helper that is ill is no error."""
        return (await self.assisted(case)).reading

    async def assisted(self, case: Case) -> Assisted:
        """The same, with what the help came to."""
        deadline, case = Deadline.after(self.deadline_s), self.settled(case)
        by_rules = await asyncio.to_thread(read, case)  # a long message takes a while, and others are waiting
        return await self._help(case, by_rules, deadline, self._vault(case))

    async def _help(self, case: Case, by_rules: Reading, deadline: Deadline, vault: Vault | None) -> Assisted:
        helper = behind(vault, self.helper)
        if helper is None:
            return Assisted(by_rules)
        return await assist(case, by_rules, helper, self.prompts, deadline)

    def _vault(self, case: Case) -> Vault | None:
        return Vault.of(case) if self.redact and (self.model or self.helper) else None

    def plan(self, case: Case, reading: Reading) -> Plan:
        """What the reply may promise, by the playbook's rules. BadCase, BadPlaybook."""
        brand = self.brand(case)
        passages: dict[str, Quote] = {}
        for ask in to_look_up(reading):
            for quote in brand.knowledge.search(ask.evidence.quote, limit=1, language=reading.language):
                passages[ask.evidence.quote] = quote
        return make_plan(self.settled(case), reading, brand.playbook, passages=passages)

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        """The checks over any text, an agent's own too. Without a plan, the playbook makes it. A role is checked
        only against a playbook that is given."""
        case = self.settled(case)
        playbook = self.brand(case).playbook if self.brands else None
        if playbook and case.agent.role and playbook.role(case.agent.role) is None:
            roles = ", ".join(role.id for role in playbook.roles)
            raise BadCase(
                f"{case.agent.role!r} is no role of the playbook", key="agent.role", hint=f"roles are {roles}"
            )
        reading = read(case)
        planned = plan or self.plan(case, reading)
        reply = Reply(text=text, language=reading.language)
        return examine(Sheet(reply, case, reading, planned, playbook)).score

    async def steps(self, case: Case, options: Options = Options()) -> AsyncIterator[Step]:
        """The reading, the plan, and the draft, each as soon as it is there. BadCase, BadPlaybook, BadPrompt; an ill
        model is no error: the draft is then composed, and says so."""
        started, deadline = time.monotonic(), Deadline.after(self.deadline_s)
        case = self.settled(case)
        self.brand(case)  # a case that no playbook serves is told before any work is done
        by_rules, vault = read(case), self._vault(case)
        helped = await self._help(case, by_rules, Deadline.after(self.deadline_s * _HELP_SHARE), vault)
        yield "reading", helped.reading
        plan = await asyncio.to_thread(self.plan, case, by_rules)  # the articles may be in a database
        yield "plan", plan
        known = by_rules.model_copy(update={"ledger": helped.reading.ledger})  # what is given is not asked for again
        replier = Replier(behind(vault, self.model), self.prompts, self.revisions)
        finished = await replier.reply(self.task(case, known, plan, options), deadline)
        provenance = _whole(finished.provenance, helped, vault, time.monotonic() - started)
        yield (
            "draft",
            Draft(
                id=f"draft-{uuid.uuid4().hex}",
                case_id=case.id,
                created_at=self.clock(),
                reply=finished.reply,
                reading=helped.reading,
                plan=plan,
                score=finished.score,
                provenance=provenance,
            ),
        )

    async def draft(self, case: Case, options: Options = Options()) -> Draft:
        """The draft alone."""
        async for name, value in self.steps(case, options):
            if name == "draft":
                assert isinstance(value, Draft)
                return value
        raise RuntimeError("a pipeline ends with a draft")

    def task(self, case: Case, reading: Reading, plan: Plan, options: Options) -> Task:
        """What is to be written, with the limits that this request sets."""
        playbook = self.brand(case).playbook
        if options.max_words:
            words = {**playbook.voice.words, case.channel: options.max_words}
            voice = playbook.voice.model_copy(update={"words": words})
            playbook = playbook.model_copy(update={"voice": voice})
        return Task(case, reading, plan, playbook, options.prompt, options.instruction)


def _whole(provenance: Provenance, helped: Assisted, vault: Vault | None, seconds: float) -> Provenance:
    """The provenance of the reply, with what the help with the reading took, and how much was kept from the models."""
    return provenance.model_copy(
        update={
            "calls": provenance.calls + helped.calls,
            "tokens": provenance.tokens + helped.tokens,
            "attempts": (*(f"reading, {each}" for each in helped.attempts), *provenance.attempts),
            "redacted": dict(vault.counts) if vault else {},
            "latency_ms": round(seconds * 1000),
        }
    )

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
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field, replace

from drafter.domain.case import Case
from drafter.domain.draft import Delta, Draft, Gloss, Reply
from drafter.domain.errors import BadCase
from drafter.domain.plan import Plan, Quote
from drafter.domain.playbook import Playbook
from drafter.domain.privacy import Vault
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.assisting import Assisted, assist
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.expressions import serves
from drafter.drafting.finishing import Made, Named, drafted, told, whole
from drafter.drafting.planning import plan as make_plan
from drafter.drafting.planning import to_look_up
from drafter.drafting.reading import read
from drafter.drafting.redacting import behind
from drafter.drafting.replying import Replier
from drafter.drafting.showing import Show
from drafter.drafting.steering import Steered, limited, steer, words_for
from drafter.drafting.task import Task
from drafter.drafting.varying import Varying
from drafter.drafting.wishes import Options, Step
from drafter.ports import Deadline, KnowledgeBase, LanguageModel, Observer, PromptBook, Unobserved

__all__ = ["Basis", "Brand", "Options", "Pipeline", "Step"]

_HELP_SHARE = 0.4
"""The share of a draft's time in which help with the reading must come: the reply needs the rest."""


@dataclass(frozen=True)
class _Wanted:
    """What is to be written. `reading` is by the rules alone, which plans rest on."""

    reading: Reading
    task: Task
    steered: Steered


@dataclass(frozen=True)
class Brand:
    """A loaded playbook with its articles ready to search."""

    playbook: Playbook
    knowledge: KnowledgeBase


@dataclass(frozen=True)
class Basis:
    """What replies to one case are held against: the case on its clock, what it tells, and what may be promised."""

    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook | None = None

    def score(self, text: str) -> Score:
        """The checks over a text. What they work out of the basis alone is done once for as long as it is kept."""
        reply = Reply(text=text, language=self.reading.language)
        return examine(Sheet(reply, self.case, self.reading, self.plan, self.playbook)).score


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Pipeline:
    """`model` is None where the playbook alone drafts, `helper` where rules alone read. `deadline_s` is the total time
    of one draft, or of one reading, in seconds. With `redact`, nothing private of a case goes out to either. `observer` is
    told how long each stage takes."""

    brands: Mapping[str, Brand]
    prompts: PromptBook
    model: LanguageModel | None
    deadline_s: float = 20.0
    revisions: int = 2
    clock: Callable[[], dt.datetime] = field(default=_now)
    helper: LanguageModel | None = None
    redact: bool = False
    observer: Observer = field(default_factory=Unobserved)

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
        return read(self.settled(case.as_it_came(self.clock())))

    async def reading(self, case: Case) -> Reading:
        """What the case tells, with the helper's proposals where there is one. A helper that is ill is no error."""
        return (await self.assisted(case)).reading

    async def assisted(self, case: Case) -> Assisted:
        """The same, with what the help came to."""
        deadline, case = Deadline.after(self.deadline_s), self.settled(case.as_it_came(self.clock()))
        with self.observer.stage("read"):
            by_rules = await asyncio.to_thread(read, case)  # a long message takes a while, and others are waiting
            return await self._help(case, by_rules, deadline, self._vault(case))

    async def _help(self, case: Case, by_rules: Reading, deadline: Deadline, vault: Vault | None) -> Assisted:
        helper = behind(vault, self.helper)
        if helper is None:
            return Assisted(by_rules)
        return await assist(case, by_rules, helper, self.prompts, deadline)

    def _vault(self, case: Case) -> Vault | None:
        return Vault.of(case) if self.redact and (self.model or self.helper) else None

    def plan(self, case: Case, reading: Reading, *, instead: str | None = None) -> Plan:
        """What the reply may promise, by the playbook's rules; `instead` is the alternative that the agent takes.
        BadCase, BadPlaybook."""
        brand = self.brand(case)
        passages: dict[str, Quote] = {}
        for ask in to_look_up(reading):
            for quote in brand.knowledge.search(ask.evidence.quote, limit=1, language=reading.language):
                passages[ask.evidence.quote] = quote
        return make_plan(self.settled(case), reading, brand.playbook, passages=passages, instead=instead)

    def basis(self, case: Case, plan: Plan | None = None) -> Basis:
        """What any reply to the case is held against. Without a plan, the playbook makes it. A role is checked only
        against a playbook that is given. BadCase, BadPlaybook."""
        case = self.settled(case)
        playbook = self.brand(case).playbook if self.brands else None
        if playbook and case.agent.role and playbook.role(case.agent.role) is None:
            roles = ", ".join(role.id for role in playbook.roles)
            raise BadCase(
                f"{case.agent.role!r} is no role of the playbook", key="agent.role", hint=f"roles are {roles}"
            )
        reading = read(case)
        return Basis(case, reading, plan or self.plan(case, reading), playbook)

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        """The checks over any text, an agent's own too, on what `basis` tells of the case."""
        return self.basis(case, plan).score(text)

    async def steps(self, case: Case, options: Options = Options()) -> AsyncGenerator[Step]:  # noqa: B008 (frozen)
        """The reading, the plan, with `live` the parts, and the draft, each as soon as it is there. BadCase, BadPlaybook,
        BadPrompt; an ill model is no error: the draft is then composed, and says so. Who stops listening stops the work."""
        started, deadline = time.monotonic(), Deadline.after(self.deadline_s)
        case = self.settled(case)
        self.brand(case)  # a case that no playbook serves is told before any work is done
        with self.observer.stage("read"):
            by_rules, vault = await asyncio.to_thread(read, case), self._vault(case)  # others are waiting
            helped = await self._help(case, by_rules, Deadline.after(self.deadline_s * _HELP_SHARE), vault)
        yield "reading", helped.reading
        known = by_rules.model_copy(update={"ledger": helped.reading.ledger})  # what is given is not asked for again
        with self.observer.stage("plan"):
            wanted = await asyncio.to_thread(self._wanted, case, by_rules, known, options)
        yield "plan", wanted.task.plan
        shown: asyncio.Queue[Delta | None] = asyncio.Queue()
        show = shown.put_nowait if options.live else None
        work = asyncio.ensure_future(self._made(wanted, deadline, options, vault=vault, show=show))
        work.add_done_callback(lambda _: shown.put_nowait(None))
        try:
            while (delta := await shown.get()) is not None:
                yield "delta", delta
            made = await work
        finally:
            work.cancel()
        reply = told(made, wanted.steered, options.alternatives)
        if (language := _agents(wanted.task)) != reply.language[:2].lower():
            gloss = await asyncio.to_thread(self._gloss, wanted, language, options)
            reply = reply.model_copy(update={"gloss": gloss})
        provenance = whole(made.finished.provenance, helped, vault, time.monotonic() - started)
        named = Named(f"draft-{uuid.uuid4().hex}", self.clock(), options.replaces)
        yield "draft", drafted(wanted.task, made, reply, helped.reading, named=named, provenance=provenance)

    async def _made(
        self, wanted: _Wanted, deadline: Deadline, options: Options, *, vault: Vault | None, show: Show | None
    ) -> Made:
        """The reply, and as many others as are wished for."""
        task, replier = wanted.task, Replier(behind(vault, self.model), self.prompts, self.revisions)
        finished = await replier.reply(task, deadline, show)
        if not options.alternatives:
            return Made(finished, ())
        taking = await asyncio.to_thread(self._taking, wanted, options)
        others = Varying(replier, task, taking, deadline)
        return Made(finished, await others.alternatives(finished, options.alternatives))

    def _wanted(self, case: Case, by_rules: Reading, known: Reading, options: Options) -> _Wanted:
        """What is to be written, by the rules and then by the agent's hand as far as the rules allow."""
        task = self.task(case, known, self.plan(case, by_rules, instead=options.instead), options)
        steered = steer(task, options.instruction)
        if steered.instead:
            task = replace(task, plan=self.plan(case, by_rules, instead=steered.instead))
        return _Wanted(by_rules, _limited(replace(task, instruction=steered.instruction), steered), steered)

    def _taking(self, wanted: _Wanted, options: Options) -> list[Task]:
        """The tasks whose plans take what the customer may have instead, one each."""
        task = wanted.task
        taken = [one.remedy for one in task.plan.alternatives if one.remedy]
        plans = [self.plan(task.case, wanted.reading, instead=remedy) for remedy in taken]
        alike = [plan for plan, remedy in zip(plans, taken, strict=True) if plan.resolution.remedy == remedy]
        tasks = (self.task(task.case, task.reading, plan, options) for plan in alike)
        return [_limited(replace(one, instruction=task.instruction), wanted.steered) for one in tasks]

    def _gloss(self, wanted: _Wanted, language: str, options: Options) -> Gloss | None:
        """What the reply says, in the agent's language, where the playbook has it."""
        task = wanted.task
        by_rules, known = (one.model_copy(update={"language": language}) for one in (wanted.reading, task.reading))
        plan = self.plan(task.case, by_rules, instead=options.instead)
        composed = replace(task, plan=plan, reading=known, instruction=None).composed
        if composed.language != language:
            return None
        return Gloss(language=language, text=task.lay_out(dict(composed), language, composed.subject).text)

    async def draft(self, case: Case, options: Options = Options()) -> Draft:  # noqa: B008 (frozen)
        """The draft alone."""
        async for name, value in self.steps(case, options):
            if name == "draft":
                assert isinstance(value, Draft)
                return value
        raise RuntimeError("a pipeline ends with a draft")

    def task(self, case: Case, reading: Reading, plan: Plan, options: Options) -> Task:
        """What is to be written, with the limits that this request sets."""
        playbook = limited(self.brand(case).playbook, case.channel, options.max_words)
        return Task(case, reading, plan, playbook, options.prompt, options.instruction, observer=self.observer)


def _agents(task: Task) -> str:
    """The language that the agent reads."""
    return (task.case.agent.language or task.playbook.company.language)[:2].lower()


def _limited(task: Task, steered: Steered) -> Task:
    """The task with the limit of words that the agent's wishes set."""
    return replace(task, playbook=limited(task.playbook, task.case.channel, words_for(task, steered)))

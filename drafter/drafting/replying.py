"""From a plan to a reply that holds: write, check, send the findings back, compose what still fails.

The loop ends within the deadline whatever the model does, and what comes out passes every `must` check or is
composed from the plan. Every fallback is told in the provenance.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from drafter.domain.draft import PARTS, FirstAnswer, Part, PartKind, Provenance, Reply, Tokens
from drafter.domain.errors import ModelFailed
from drafter.domain.money import Money, summed
from drafter.domain.score import Score
from drafter.drafting.checking import Examination
from drafter.drafting.composing import Composed
from drafter.drafting.revising import revise
from drafter.drafting.showing import Show, Showing
from drafter.drafting.task import MAY_BE_EMPTY, Task
from drafter.drafting.writing import Brief, Written, write, write_another
from drafter.ports import Completion, Deadline, LanguageModel, Prompt, PromptBook

_SPENT = (
    "calls",
    "revisions",
    "model",
    "provider",
    "prompt",
    "prompt_hash",
    "tokens",
    "cost",
    "attempts",
    "repaired",
    "first",
)
"""What a reply takes that is not used in the end."""
_Ask = Callable[[LanguageModel, Brief], Awaitable[Written]]


@dataclass(frozen=True)
class Finished:
    """`written` is the conversation that the reply came out of; None where nothing of a model's is in it."""

    reply: Reply
    score: Score
    provenance: Provenance
    written: Written | None = None


@dataclass
class _Told:
    """What happened on the way, for the provenance."""

    calls: int = 0
    revisions: int = 0
    model: str = "none"
    provider: str = "playbook"
    prompt: str = "none"
    prompt_hash: str = ""
    tokens: Tokens = field(default_factory=Tokens)
    costs: list[Money | None] = field(default_factory=list)
    attempts: tuple[str, ...] = ()
    repaired: bool = False
    why: str | None = None
    replaced: set[PartKind] = field(default_factory=set)
    first: FirstAnswer | None = None
    kept: float | None = None
    last: tuple[Reply, str, Examination] | None = None

    def examined(self, task: Task, reply: Reply, prompt: Prompt) -> Examination:
        """What the checks find. A reply that comes back unchanged is not examined twice: it is most of our own work."""
        instructions = prompt.instructions
        if self.last is None or self.last[:2] != (reply, instructions):
            self.last = (reply, instructions, task.examine(reply, instructions))
        return self.last[2]

    def add(self, written: Written) -> None:
        for answer in (*written.spent, written.completion):
            self._took(answer)
        self.prompt, self.prompt_hash = written.prompt.id, written.prompt.hash
        self.repaired = self.repaired or written.repaired

    def fell(self, failure: ModelFailed) -> None:
        for answer in getattr(failure, "spent", ()):
            self._took(answer)
        self.why = failure.reason
        self.attempts += tuple(getattr(failure, "attempts", ())) or (f"{self.model}: {failure.reason}",)

    def judged(self, examined: Examination) -> None:
        """Only the first judgement is of the model's own first answer."""
        if self.first is None:
            checks = examined.score.checks
            failed = tuple(one.id for one in checks if one.failed and one.level == "must")
            outcomes = {one.id: one.outcome for one in checks}
            self.first = FirstAnswer(checks=outcomes, must_failures=failed, strays=len(examined.strays))

    def _took(self, answer: Completion) -> None:
        self.calls += answer.calls
        self.model, self.provider = answer.model, answer.provider
        self.tokens = self.tokens + answer.tokens
        self.costs.append(answer.cost)
        self.attempts += answer.attempts


@dataclass(frozen=True)
class Replier:
    """`model` is None where the playbook alone drafts; `revisions` bounds how often findings go back."""

    model: LanguageModel | None
    prompts: PromptBook
    revisions: int = 2

    async def reply(self, task: Task, deadline: Deadline, show: Show | None = None) -> Finished:
        """The reply. `show` is given each part that holds, while the model still writes the rest."""

        def ask(model: LanguageModel, brief: Brief) -> Awaitable[Written]:
            def listening(prompt: Prompt) -> Showing:
                assert show is not None
                return Showing(task, brief.language, show, prompt.instructions)

            return write(model, self.prompts, brief, listening=listening if show else None)

        return await self._asked(task, deadline, ask)

    async def another(self, task: Task, first: Written, number: int, deadline: Deadline) -> Finished:
        """Another reply to the task that `first` was written for, to choose from."""
        return await self._asked(
            task, deadline, lambda model, brief: write_another(model, self.prompts, brief, first, number)
        )

    def composed(self, task: Task, *, why: str | None = None, tried: Provenance | None = None) -> Finished:
        """The reply from the plan alone, though there may be a model: `why` says what is wrong with its words, `tried`
        what it took to get them."""
        made = self._composed(task, _Told(model=self.model.name) if self.model and why else _Told(), why=why)
        if tried is None:
            return made
        spent = {name: getattr(tried, name) for name in _SPENT}
        return replace(made, provenance=made.provenance.model_copy(update=spent))

    async def _asked(self, task: Task, deadline: Deadline, ask: _Ask) -> Finished:
        told = _Told()
        if self.model is None:
            return self._composed(task, told)
        told.model = self.model.name
        written = await self._write(task, deadline, told, ask)
        return self._composed(task, told) if written is None else self._mended(task, written, told)

    async def _write(self, task: Task, deadline: Deadline, told: _Told, ask: _Ask) -> Written | None:
        """The model's parts after at most `revisions` rounds of findings; None where it gave nothing usable."""
        assert self.model is not None
        # A small model is asked only for the language that the plan's texts are in: it cannot translate them.
        brief = task.brief(task.plan.language if self.model.small else task.reading.language, deadline)
        try:
            with task.observer.stage("write"):
                written = await ask(self.model, brief)
        except ModelFailed as failure:
            told.fell(failure)
            return None
        told.add(written)
        for _ in range(self.revisions):
            examined = told.examined(task, self._reply(task, written), written.prompt)
            told.judged(examined)
            if not examined.parts:
                break
            try:
                with task.observer.stage("write"):
                    written = await revise(self.model, self.prompts, written, examined, brief)
            except ModelFailed as failure:
                told.fell(failure)  # what was written stays; the faulty parts of it are composed
                break
            told.add(written)
            told.revisions += 1
        return written

    def _parts(self, task: Task, written: Written) -> dict[PartKind, Part]:
        """The model's parts, the sign-off ours; a part that must not be empty is composed where it is. What a composed
        reply leaves open is only looked for where one is used: the sign-off answers nothing."""
        parts: dict[PartKind, Part] = {}
        for kind in PARTS:
            text = written.parts.get(kind, "").strip()
            if kind == "closing":
                parts[kind] = task.sketch[kind]
            elif not text and kind not in MAY_BE_EMPTY:
                parts[kind] = task.composed[kind]
            else:
                parts[kind] = Part(kind=kind, text=text, source="model", evidence=task.sketch[kind].evidence)
        return parts

    def _reply(self, task: Task, written: Written) -> Reply:
        return task.lay_out(self._parts(task, written), written.language, task.sketch.subject)

    def _mended(self, task: Task, written: Written, told: _Told) -> Finished:
        """Every model's part that still fails a check is replaced by the composed one, until none does."""
        parts = self._parts(task, written)
        for _ in PARTS:
            reply = task.lay_out(parts, written.language, task.sketch.subject)
            examined = told.examined(task, reply, written.prompt)
            told.judged(examined)
            faulty = {kind for kind in examined.faulty if kind in parts and parts[kind].source == "model"}
            if not faulty:
                break
            if written.language != task.sketch.language:
                return self._composed(task, told, why="failed_checks")  # one reply, one language
            told.replaced |= faulty
            parts.update({kind: task.composed[kind] for kind in faulty})
        if not examined.score.passed:
            return self._composed(task, told, why="failed_checks")
        if all(part.source == "playbook" for part in reply.parts if part.kind != "closing"):
            return self._composed(task, told, why="failed_checks")
        if told.replaced and told.why is None:
            told.why = "failed_checks"
        told.kept = _kept(reply)
        return Finished(reply, examined.score, self._provenance(task, told, reply.language), written)

    def _composed(self, task: Task, told: _Told, *, why: str | None = None) -> Finished:
        """The whole reply from the plan. Where somebody's own words, given back, fail a check, they are left out."""
        told.why = told.why or why
        reply, examined = self._laid_out(task, task.composed)
        if not examined.score.passed:
            reply, examined = self._laid_out(task, task.plain)
        if told.why and self.model is not None:
            told.replaced = {part.kind for part in reply.parts}
            told.kept = 0.0
        return Finished(reply, examined.score, self._provenance(task, told, reply.language))

    @staticmethod
    def _laid_out(task: Task, composed: Composed) -> tuple[Reply, Examination]:
        reply = task.lay_out(dict(composed), composed.language, composed.subject)
        return reply, task.examine(reply)

    def _provenance(self, task: Task, told: _Told, language: str) -> Provenance:
        return Provenance(
            playbook=task.playbook.name,
            playbook_hash=task.playbook.hash,
            prompt=told.prompt,
            prompt_hash=told.prompt_hash,
            model=told.model,
            provider=told.provider,
            calls=told.calls,
            revisions=told.revisions,
            degraded=told.why is not None,
            why_degraded=told.why,
            attempts=told.attempts,
            replaced=tuple(kind for kind in PARTS if kind in told.replaced),
            language_fallback=None if language == task.reading.language else task.reading.language,
            repaired=told.repaired,
            first=told.first,
            kept=told.kept,
            tokens=told.tokens,
            cost=summed(told.costs),
        )


def _kept(reply: Reply) -> float:
    """The share of the parts that are the model's to write in which its words stand."""
    own = [part for part in reply.parts if part.kind != "closing"]
    return round(sum(part.source == "model" for part in own) / len(own), 4) if own else 0.0

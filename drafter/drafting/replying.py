"""From a plan to a reply that holds: write, check, send the findings back, compose what still fails.

The loop ends within the deadline whatever the model does, and what comes out passes every `must` check or is
composed from the plan. Every fallback is told in the provenance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from drafter.domain.case import Case
from drafter.domain.draft import PARTS, Part, PartKind, Provenance, Reply, Tokens
from drafter.domain.errors import ModelFailed
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Ask, Reading
from drafter.domain.score import Score
from drafter.drafting.checking import Examination, Sheet, examine, unanswered
from drafter.drafting.composing import Composed, compose, lay_out
from drafter.drafting.expressions import signature
from drafter.drafting.revising import revise
from drafter.drafting.writing import Brief, Written, write
from drafter.ports import Deadline, LanguageModel, PromptBook

_MAY_BE_EMPTY: frozenset[PartKind] = frozenset({"ownership", "next_steps", "follow_up", "acknowledgement"})


@dataclass(frozen=True)
class Task:
    """One reply to make. `prompt` names the prompt ("reply", "reply@1"); `instruction` is the agent's wish."""

    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook
    prompt: str = "reply"
    instruction: str | None = None

    @cached_property
    def signature(self) -> str:
        return signature(self.playbook, self.case, self.plan.language)

    def brief(self, language: str, deadline: Deadline) -> Brief:
        return Brief(
            case=self.case,
            reading=self.reading,
            plan=self.plan,
            playbook=self.playbook,
            language=language,
            deadline=deadline,
            prompt=self.prompt,
            instruction=self.instruction,
        )

    @cached_property
    def composed(self) -> Composed:
        """The reply from the plan alone; questions that it leaves open are put off to the follow-up."""
        first = self._compose()
        reply = self.lay_out(dict(first), first.language, first.subject)
        missed = unanswered(self.sheet(reply))
        return self._compose(unanswered=missed) if missed else first

    @cached_property
    def plain(self) -> Composed:
        """The same without anybody's own words: the last resort where those, given back, fail a check."""
        return self._compose(plain=True)

    def _compose(self, *, plain: bool = False, unanswered: tuple[Ask, ...] = ()) -> Composed:
        return compose(
            self.case,
            self.reading,
            self.plan,
            self.playbook,
            signature=self.signature,
            plain=plain,
            unanswered=unanswered,
        )

    def lay_out(self, parts: dict[PartKind, Part], language: str, subject: str) -> Reply:
        ordered = [parts[kind] for kind in PARTS if kind in parts]
        return lay_out(ordered, channel=self.case.channel, language=language, subject=subject)

    def sheet(self, reply: Reply) -> Sheet:
        return Sheet(reply, self.case, self.reading, self.plan, self.playbook, wanted=reply.language)

    def examine(self, reply: Reply) -> Examination:
        return examine(self.sheet(reply))


@dataclass(frozen=True)
class Finished:
    reply: Reply
    score: Score
    provenance: Provenance


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
    attempts: tuple[str, ...] = ()
    why: str | None = None
    replaced: set[PartKind] = field(default_factory=set)

    def add(self, written: Written) -> None:
        answer = written.completion
        self.calls += 1
        self.model, self.provider = answer.model, answer.provider
        self.prompt, self.prompt_hash = written.prompt.id, written.prompt.hash
        self.tokens = self.tokens + answer.tokens
        self.attempts += answer.attempts

    def fell(self, failure: ModelFailed) -> None:
        self.why = failure.reason
        self.attempts += tuple(getattr(failure, "attempts", ())) or (f"{self.model}: {failure.reason}",)


@dataclass(frozen=True)
class Replier:
    """`model` is None where the playbook alone drafts; `revisions` bounds how often findings go back."""

    model: LanguageModel | None
    prompts: PromptBook
    revisions: int = 2

    async def reply(self, task: Task, deadline: Deadline) -> Finished:
        told = _Told()
        if self.model is None:
            return self._composed(task, told)
        told.model = self.model.name
        written = await self._write(task, deadline, told)
        if written is None:
            return self._composed(task, told)
        return self._mended(task, written, told)

    async def _write(self, task: Task, deadline: Deadline, told: _Told) -> Written | None:
        """The model's parts after at most `revisions` rounds of findings; None where it gave nothing usable."""
        assert self.model is not None
        # A small model is asked only for the language that the plan's texts are in: it cannot translate them.
        brief = task.brief(task.plan.language if self.model.small else task.reading.language, deadline)
        try:
            written = await write(self.model, self.prompts, brief)
        except ModelFailed as failure:
            told.fell(failure)
            return None
        told.add(written)
        for _ in range(self.revisions):
            examined = task.examine(self._reply(task, written))
            if not examined.parts:
                break
            try:
                written = await revise(self.model, self.prompts, written, examined, brief)
            except ModelFailed as failure:
                told.fell(failure)  # what was written stays; the faulty parts of it are composed
                break
            told.add(written)
            told.revisions += 1
        return written

    def _parts(self, task: Task, written: Written, composed: Composed) -> dict[PartKind, Part]:
        """The model's parts, the sign-off ours; a part that must not be empty is composed where it is."""
        parts: dict[PartKind, Part] = {}
        for kind in PARTS:
            text = written.parts.get(kind, "").strip()
            if kind == "closing" or (not text and kind not in _MAY_BE_EMPTY):
                parts[kind] = composed[kind]
            else:
                parts[kind] = Part(kind=kind, text=text, source="model", evidence=composed[kind].evidence)
        return parts

    def _reply(self, task: Task, written: Written) -> Reply:
        composed = task.composed
        return task.lay_out(self._parts(task, written, composed), written.language, composed.subject)

    def _mended(self, task: Task, written: Written, told: _Told) -> Finished:
        """Every model's part that still fails a check is replaced by the composed one, until none does."""
        composed = task.composed
        parts = self._parts(task, written, composed)
        for _ in PARTS:
            reply = task.lay_out(parts, written.language, composed.subject)
            examined = task.examine(reply)
            faulty = {kind for kind in examined.faulty if kind in parts and parts[kind].source == "model"}
            if not faulty:
                break
            if written.language != composed.language:
                return self._composed(task, told, why="failed_checks")  # one reply, one language
            told.replaced |= faulty
            parts.update({kind: composed[kind] for kind in faulty})
        if not examined.score.passed:
            return self._composed(task, told, why="failed_checks")
        if all(part.source == "playbook" for part in reply.parts if part.kind != "closing"):
            return self._composed(task, told, why="failed_checks")
        if told.replaced and told.why is None:
            told.why = "failed_checks"
        return Finished(reply, examined.score, self._provenance(task, told, reply.language))

    def _composed(self, task: Task, told: _Told, *, why: str | None = None) -> Finished:
        """The whole reply from the plan. Where somebody's own words, given back, fail a check, they are left out."""
        told.why = told.why or why
        for composed in (task.composed, task.plain):
            reply = task.lay_out(dict(composed), composed.language, composed.subject)
            examined = task.examine(reply)
            if examined.score.passed:
                break
        if told.why and self.model is not None:
            told.replaced = {part.kind for part in reply.parts}
        return Finished(reply, examined.score, self._provenance(task, told, reply.language))

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
            tokens=told.tokens,
        )

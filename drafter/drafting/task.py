"""One reply to make: what it is written from, and what is composed of it where no model's words hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from drafter.domain.case import Case
from drafter.domain.draft import PARTS, Part, PartKind, Reply
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Ask, Reading
from drafter.drafting.checking import Examination, Sheet, examine_model, unanswered
from drafter.drafting.composing import Composed, compose, lay_out
from drafter.drafting.expressions import signature
from drafter.drafting.writing import Brief
from drafter.ports import Deadline, Observer, Unobserved

MAY_BE_EMPTY: frozenset[PartKind] = frozenset({"ownership", "next_steps", "follow_up", "acknowledgement"})


@dataclass(frozen=True)
class Task:
    """`prompt` names the prompt ("reply", "reply@1"); `instruction` is the agent's wish for the wording. Another
    `variant` composes the same in other words, `plainly` without giving anybody's own words back."""

    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook
    prompt: str = "reply"
    instruction: str | None = None
    variant: int = 0
    plainly: bool = False
    observer: Observer = Unobserved()  # noqa: RUF009 (it has no state)
    _sheets: list[Sheet] = field(default_factory=list, init=False, compare=False, repr=False)

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
        first = self.sketch
        reply = self.lay_out(dict(first), first.language, first.subject)
        missed = unanswered(self.sheet(reply))
        return self._compose(unanswered=missed) if missed else first

    @cached_property
    def sketch(self) -> Composed:
        """The same before anybody looks whether a question is left open."""
        return self._compose()

    @cached_property
    def plain(self) -> Composed:
        """The same without anybody's own words: the last resort where those, given back, fail a check."""
        return self._compose(plain=True)

    def _compose(self, *, plain: bool = False, unanswered: tuple[Ask, ...] = ()) -> Composed:
        # Composing chooses among its phrases by the id of the case: another id, other words.
        case = self.case.model_copy(update={"id": f"{self.case.id}/{self.variant}"}) if self.variant else self.case
        return compose(
            case,
            self.reading,
            self.plan,
            self.playbook,
            signature=self.signature,
            plain=plain or self.plainly,
            unanswered=unanswered,
        )

    def lay_out(self, parts: dict[PartKind, Part], language: str, subject: str) -> Reply:
        ordered = [parts[kind] for kind in PARTS if kind in parts]
        return lay_out(ordered, channel=self.case.channel, language=language, subject=subject)

    def sheet(self, reply: Reply) -> Sheet:
        """What checks look at. The last one is kept: the same reply is looked at for what it leaves open, is examined,
        and is asked what it rests on."""
        if not self._sheets or self._sheets[0].reply != reply:
            self._sheets[:] = [Sheet(reply, self.case, self.reading, self.plan, self.playbook, wanted=reply.language)]
        return self._sheets[0]

    def examine(self, reply: Reply, instructions: str = "") -> Examination:
        """The checks over a reply; `instructions` are those that the writer of its parts was given."""
        with self.observer.stage("check"):
            return examine_model(self.sheet(reply), instructions)

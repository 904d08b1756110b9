"""Turns a story into the parts of a reply, in any language that has phrases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.domain.naming import first_name, usable
from drafter.domain.plan import Resolution
from drafter.domain.reading import Ask
from drafter.drafting.composing.failing import failure
from drafter.drafting.composing.phrases import joined, sentence
from drafter.drafting.composing.restating import quotable
from drafter.drafting.composing.saying import Saying
from drafter.drafting.composing.story import Size
from drafter.drafting.planning.wording import whose, words

_TOLD: Mapping[Size, int] = {"full": 3, "trim": 3, "short": 1, "tiny": 0}
"""How many answers of facts and articles are told beside the resolution."""
_LEAD = re.compile(
    r"^(?:(?:hi|hello|hey|and|but|so|also|please|hallo|und|bitte|hola|y|bonjour|et)\b[,:]? *)+", re.IGNORECASE
)
_COURTESY = re.compile(r"\b(?:please|do you|give me|i(?: want| need| expect|['’]d like))\b", re.IGNORECASE)
"""What a question may hold that an account of what went wrong may not."""


def _asked(ask: Ask) -> str:
    """A question or request as it is given back: without greeting and end mark."""
    return _LEAD.sub("", ask.evidence.quote.strip(" ?¿!.")).strip()


@dataclass(frozen=True)
class Speech(Saying):
    """One story in one language. Each method gives a part's text, "" where there is nothing to say."""

    def subject(self) -> str:
        story = self.story
        subject = self.phrases.subject[0 if story.product else 1]
        if self.phrases.subject_about and story.reference:
            kind, value = story.reference
            reference = self.phrases.references[kind].format(id=value)
            about = self.phrases.subject_about.format(reference=reference)
            return subject.replace("{about}", about).format(product=story.product or "")
        return self._fill(subject, product=story.product or "").strip()

    def greeting(self) -> str:
        letter = self.story.case.channel in ("email", "phone")
        named, bare = self.phrases.hello if letter else self.phrases.hello_short
        name = self.story.name
        if name is None:
            return bare
        return named.format(name=first_name(name) if self.phrases.first_name else name)

    def acknowledgement(self) -> str:
        story = self.story
        if not story.troubled:
            return self._say("welcome", self.phrases.welcome_settled if story.reading.settled else self.phrases.welcome)
        told = [self._told(telling) for telling in story.tellings]
        if story.size == "tiny":
            brief = self._told(story.tellings[-1].short) if story.tellings else ""
            said = [self._missed_briefly() or brief or self._again() or self._open()]
            return joined(*self._referred(said))
        if story.size == "short":
            said = [*told[:1], *self._missed_all()[-1:]] or [self._again() or self._open()]
        elif not told and not story.broken:
            said = [self._open(), self._again()]
        else:
            new = self._added(story.tellings[1]) if len(told) > 1 and story.size == "full" else ""
            said = [*told[:1], *self._missed_all(), self._again(), new]
        return joined(*self._referred(said))

    def _referred(self, said: list[str]) -> list[str]:
        """The case's own reference once: where it is first said, else in a sentence of its own."""
        if not self.story.reference:
            return said
        kind, value = self.story.reference
        about = self.phrases.about.format(reference=self.phrases.references[kind].format(id=value))
        first = next((index for index, one in enumerate(said) if value in one), None)
        if first is None:
            return [*said, self._fill(self.phrases.concerns)]
        return [one if index <= first else one.replace(about, "") for index, one in enumerate(said)]

    def ownership(self) -> str:
        story = self.story
        if not story.troubled:
            return ""
        if story.size == "tiny" and not story.unhurt:
            return self.phrases.sorry_missed if story.broken else self._say("sorry", self.phrases.sorry_tiny)
        if story.unhurt:
            return self._say("stays", self.phrases.stays)
        sorry = self._say("sorry", self.phrases.sorry[failure(story)])
        if story.size == "short" and not story.mistreated:
            return sorry
        stays = self.phrases.stays_handoff if story.plan.handoff else self.phrases.stays
        return joined(sorry, self._say("stays", stays))

    def resolution(self) -> str:
        story, planned = self.story, self.story.plan.resolution
        if planned.kind == "remedy":
            text = joined(self._remedy(planned), *map(self._besides, story.plan.also))
        elif planned.kind == "answer":
            settled = story.reading.settled
            text = sentence(self._kind(planned.says)) or (self._say("glad", self.phrases.glad) if settled else "")
        else:
            text = self._answered_by(planned)
        takeover = story.plan.takeover
        if takeover and story.plan.handoff is None:
            text = joined(
                text,
                self._fill(
                    self.phrases.takeover, title=whose(takeover.title, story.language), due=self._by(takeover.by)
                ),
            )
        return joined(text, self._choice())

    def next_steps(self) -> str:
        if self.story.case.is_public:
            if self.story.plan.resolution.kind == "answer":
                return ""
            return self._say("private", self.phrases.private)
        if self.story.size == "tiny":
            return ""
        if self._folded():
            return joined(self._answers(), self._put_off())
        steps = (self._step(step.does, step.owner, step.by) for step in self.story.plan.steps[:3])
        return joined(*steps, self._answers(), self._put_off())

    def _answers(self) -> str:
        """What facts and articles answer of all that was asked, where the resolution does not say it."""
        planned = self.story.plan
        found = (one.says for one in planned.answers if one.by in ("fact", "knowledge") and one.says)
        told = [one for one in dict.fromkeys(found) if one not in planned.resolution.says]
        return joined(*map(sentence, told[: _TOLD[self.story.size]]))

    def _put_off(self) -> str:
        """Questions that nothing answers yet, told as such: they get their answer with the follow-up."""
        commitment = self.story.plan.commitment
        fit = [ask for ask in self._left() if quotable(_COURTESY.sub("", _asked(ask)))]
        if not fit or commitment is None or self.story.size != "full":
            return ""
        due = self._by(commitment.due_at)
        return joined(*(self._put_off_one(ask, due) for ask in fit[:2]))

    def _left(self) -> list[Ask]:
        """What the plan puts off, then what nothing here has answered; not what the resolution itself finds out."""
        plan, asks = self.story.plan, self.story.reading.asks
        later = [one.evidence for one in plan.answers if one.by == "later"]
        if plan.resolution.says in words(self.story.language).find_out.values():
            later = later[1:]
        return [ask for ask in asks if ask.evidence in later] or list(self.story.unanswered)

    def _put_off_one(self, ask: Ask, due: str) -> str:
        wordings = self.phrases.put_off if ask.kind == "question" else [self.phrases.put_off_request]
        return self._say("put off", wordings, quote=_asked(ask), due=due)

    def _folded(self) -> bool:
        """Whether the one step of ours and the follow-up are told in one sentence: nothing is promised in between."""
        plan, agent = self.story.plan, usable(self.story.case.agent.name)
        return (
            plan.resolution.kind in ("decision", "investigation")
            and len(plan.steps) == 1
            and plan.commitment is not None
            and (agent is None or plan.steps[0].owner == agent)
            and not self.story.case.is_public
            and self.story.size != "tiny"
        )

    def follow_up(self) -> str:
        promise = self.story.plan.commitment
        if promise is None:
            return ""
        does, due = self._kind(promise.does), self._by(promise.due_at)
        if self._folded():
            step = self.story.plan.steps[0].does.rstrip(".")
            told = self._fill(self.phrases.together, step=step, does=does, due=due).splitlines()
            return joined(*map(sentence, told))
        return self._say("follow", self.phrases.follow, does=does, due=due)

    def closing(self, signature: str) -> str:
        story = self.story
        if story.spoken:
            return self.phrases.farewell[0 if story.troubled else 1]
        if story.case.channel == "email":
            return f"{story.pick('regards', self.phrases.regards)}\n{signature}".strip()
        first = signature.splitlines()[0] if signature else ""
        return first if story.case.channel == "chat" or not first else f"– {first}"

    def _remedy(self, planned: Resolution) -> str:
        says, due = self._kind(planned.says), self._by(planned.done_by) if planned.done_by else ""
        if self.phrases.clause.match(says):
            return joined(sentence(says), sentence(self.phrases.done.format(due=due)) if due else "")
        wordings = self.phrases.remedy if due else self.phrases.remedy_undated
        if self.story.size == "tiny":
            wordings = wordings[:1]
        return self._say("remedy", wordings, says=says.rstrip("."), due=due)

    def _besides(self, planned: Resolution) -> str:
        """What comes with the remedy, with its own time; not repeated where that is the remedy's."""
        says, own = self._kind(planned.says).rstrip("."), planned.done_by
        if self.phrases.clause.match(says):
            return self._remedy(planned)
        told = own is None or own == self.story.plan.resolution.done_by or self.phrases.dated.search(says)
        said = self.phrases.besides.format(says=says, due="" if told or own is None else self._by(own))
        return sentence(said.replace(" .", "."))

    def _answered_by(self, planned: Resolution) -> str:
        says, due = self._kind(planned.says), self._by(planned.done_by) if planned.done_by else ""
        if not due:
            return sentence(says)
        if says.endswith((".", "!", "?")) or self.phrases.dated.search(says):
            return joined(sentence(says), sentence(self.phrases.answered.format(due=due)))
        return sentence(f"{says} {due}")

    def _choice(self) -> str:
        others = self.story.plan.alternatives
        if not others or self.story.size == "tiny" or self.story.plan.resolution.kind not in ("remedy", "decision"):
            return ""
        says = self._kind(others[0].says)
        return (
            "" if not says or self.phrases.clause.match(says) else self._say("choice", self.phrases.choice, says=says)
        )

    def _step(self, does: str, owner: str, by: dt.datetime | None) -> str:
        agent = usable(self.story.case.agent.name)
        phrase = self.phrases.step if agent is None or owner == agent else self.phrases.step_other
        # A step without a day of its own is part of the resolution, whose day is told already.
        told = by is None or by == self.story.plan.resolution.done_by or self.phrases.dated.search(does)
        due = "" if told else f" {self._by(by)}" if by else ""
        return sentence(phrase.format(does=does.rstrip("."), who=owner) + due)

"""A later answer of the same case: it says what is new, what has become of what was promised and what still stands, and
retells nothing. One apology is enough until something new has gone wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.domain.plan import Resolution
from drafter.domain.reading import Ask
from drafter.domain.sentences import sentences
from drafter.drafting.composing.acts import in_future, ongoing
from drafter.drafting.composing.heard import shares
from drafter.drafting.composing.layout import run_on
from drafter.drafting.composing.meeting import Meeting
from drafter.drafting.composing.offering import AMBIGUOUS, LIGHT
from drafter.drafting.composing.phrases import joined
from drafter.drafting.composing.story import Story
from drafter.drafting.composing.telling import Telling

SPECIFIC = 8
"""The fewest words that tell something of their own; "that is not good enough" is heard without being given back."""


def resumed(story: Story) -> Story:
    """The story without the steps that the case has heard, where what the plan gives is told already."""
    if not story.heard.offered:
        return story
    plan, heard = story.plan, story.heard
    steps = tuple(one for one in plan.steps if not heard.told(one.does) and not heard.ever_done(one.does))
    return replace(story, plan=plan.model_copy(update={"steps": steps}))


def opened(text: str) -> str:
    """With a capital, where a sentence of its own begins after a colon."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Resuming(Meeting):
    """The parts of a later answer; greeting and subject are those of any."""

    def acknowledgement(self) -> str:
        story = self.story
        if not story.troubled:
            wordings = self.again.welcome if story.reading.settled else self.phrases.welcome
            answers = [self._answer(ask, wordings) for ask, wordings in self._met()]
            return joined(self._fresh(self._say("welcome", [*wordings, *self.again.welcome])), *answers)
        answers = [self._answer(ask, wordings) for ask, wordings in self._met()]
        heard = list(filter(None, [*self._fallen(), self._told_last(answers)])) or [self._still()]
        return joined(*answers, *(heard[:1] if story.brief else heard))

    def _fallen(self) -> list[str]:
        """What an answer of ours promised and did not keep; else what was broken before, where it matters now."""
        fallen = self.heard.newly_broken()[:2]
        if self.story.brief:
            return [self._fresh(self._missed_briefly(one)) for one in fallen[:1]] or [self._missed_before()]
        return [self._fresh(self._missed(one)) for one in reversed(fallen)] or [self._missed_before()]

    def _told_last(self, answers: Sequence[str]) -> str:
        """What the last message brings, beside a question that is answered already."""
        new = next((one for one in self.story.tellings if one.where == "last"), None)
        if new is None or any(new.quote.strip(" ?¿") in one for one in answers):
            return ""
        if not self._of_its_own(new):
            return ""
        return self._fresh(self._added(new.short if self.story.brief else new))

    def _of_its_own(self, telling: Telling) -> bool:
        """Whether it tells something: of the matter, or in enough words."""
        before = " ".join(turn.text for turn in self.story.case.history if turn.sender == "customer")
        return len(telling.quote.split()) >= SPECIFIC or shares(telling.quote, before)

    def _added(self, telling: Telling) -> str:
        if telling.clause is None or not self._may_say(telling.clause):
            return self._say("added", self.again.added_quoted, quote=telling.quote)
        return self._say("added", self._carrying(self.again.added, telling.clause), clause=telling.clause)

    def _missed_before(self) -> str:
        """A promise that was broken before our last answer: what is promised now is believed only by who owns that."""
        dated = [one.due_at for one in self.story.broken if one.due_at]
        if not dated:
            return self._fresh(self._missed_briefly())
        due = self.story.date(self.story.due_day(dated[0]))
        return self._fresh(self._say("missed", self.again.missed, due=due))

    def _still(self) -> str:
        """What it is about, in short."""
        old = (one for one in self.story.tellings if one.where != "last" or self._of_its_own(one))
        telling = next((one.short for one in old), None)
        if telling is None:
            return self._fresh(self._say("open", self.again.open))
        if telling.clause is None or not self._may_say(telling.clause):
            return self._fresh(self._say("still", self.again.still_quoted, quote=telling.quote))
        return self._fresh(self._say("still", self.again.still, clause=telling.clause))

    def ownership(self) -> str:
        story = self.story
        if not story.troubled or (not story.amiss and story.brief):
            return ""
        stays = self._fresh(self._say("stays", self.again.stays_handoff if story.plan.handoff else self.again.stays))
        if self.heard.newly_broken():
            sorry = self._fresh(self._say("sorry", self.again.sorry))
            return sorry if story.brief else joined(sorry, stays)
        return stays if not story.amiss or self.heard.apologised() else super().ownership()

    def resolution(self) -> str:
        done = self.heard.done()
        acts = self._list([ongoing(self._kind(one), self.story.language) for one in done])
        news = self._fresh(self._say("done", self.again.done, acts=acts)) if done and not self.story.brief else ""
        return joined(news, self._fresh(super().resolution()))

    def _good_news(self) -> str:
        if told := super()._good_news():
            return told
        wordings = self.again.pending if self.heard.pending() else [*self.phrases.glad, *self.again.glad]
        return self._fresh(self._say("glad", wordings))

    def _choice(self) -> str:
        others = self.story.plan.alternatives
        told = super()._choice()
        if not told or not self.heard.told(others[0].says):
            return told
        return self._say("choice", [*self.phrases.choice, *self.again.choice], says=self._kind(others[0].says))

    def _on_top(self) -> list[str]:
        return [*super()._on_top(), *self.again.besides]

    def _takeover(self, *others: str) -> str:
        takeover = self.story.plan.takeover
        if (
            self.story.brief
            and takeover is not None
            and self.heard.told(self._fill(self.phrases.takeover, title=takeover.title, due=""))
        ):
            return ""
        return super()._takeover(*self.again.takeover, *others)

    def _remedy(self, planned: Resolution) -> str:
        if planned is not self.story.plan.resolution or not self.heard.offered:
            return super()._remedy(planned)
        says, due = self._kind(planned.says).rstrip("."), self._by(planned.done_by) if planned.done_by else ""
        if self.phrases.clause.match(says):
            return super()._remedy(planned)
        if not due:
            return self._say("remedy", self.again.stands_undated, says=says)
        return self._say("remedy", self._fitting(self._dated(planned), says), says=says, due=due, Due=opened(due))

    def _dated(self, planned: Resolution) -> Sequence[str]:
        """Whether the day is the one that was told: another day is not passed off as the same."""
        due, latest, reader = planned.done_by, self.heard.latest, self.story.reader
        assert due is not None, "only what has a time is told by its day"
        assert latest is not None, "only what was offered is told to stand"
        first, day = reader.day(latest.at), reader.due_day(due)
        days = (first + dt.timedelta(days=number) for number in range((day - first).days + 1))
        before = self.heard.told_day(planned.says, ((one, self._short(one)) for one in days))
        if before is None:
            return self.again.anew
        return [*(self.again.stands if before == day else self.again.moved), *self.again.anew]

    def _short(self, day: dt.date) -> str:
        """A day without its weekday."""
        return self.story.date(day).split(" ", 1)[-1]

    def _fitting(self, wordings: Sequence[str], says: str) -> Sequence[str]:
        """The time first, where it could be read as part of what is given."""
        if len(says.split()) <= LIGHT and not AMBIGUOUS.search(says):
            return wordings
        return [one for one in wordings if "{says} {due}" not in one] or wordings

    def next_steps(self) -> str:
        if self.story.case.is_public:
            if self.story.plan.resolution.kind == "answer":
                return ""
            asides = [*self.phrases.private, *self.again.private]
            told = any(self.heard.has(self._fill(one)) for one in asides)
            return "" if told and self.story.brief else self._fresh(self._say("private", asides))
        steps = [] if self.story.brief or self._folded() else self._steps()
        later = self.story.plan.resolution.kind in ("decision", "investigation")
        answers = "" if later or self.story.brief else self._fresh(self._answers())
        return joined(*map(self._fresh, steps), answers, self._put_off())

    def follow_up(self) -> str:
        promise = self.story.plan.commitment
        if promise is None:
            return ""
        left = self._left() if self.story.brief else []
        if left and self.story.least:
            return self._fresh(self._followed(self._of_what_is_left(left, self.phrases.put_off_least)))
        later = self._later(left) if left else ""
        if self._folded() or not self.heard.told(promise.does):
            return joined(*(self._fresh(one.text) for one in sentences(self._followed())), later)
        does = in_future(self._kind(promise.does), self.story.language)
        due = self._by(promise.due_at)
        told = self._say("follow", self.again.follow, does=does, due=due, Due=opened(due))
        return joined(self._fresh(told), self._fresh(later))

    def _later(self, left: Sequence[Ask]) -> str:
        """What is left open is answered with the follow-up."""
        brief = self._of_what_is_left(left, self.phrases.put_off_brief)
        single = len(left) == 1 and left[0].kind == "question"
        return self._say("put off", [brief, *(self.again.put_off_brief if single else ())])

    def closing(self, signature: str) -> str:
        """On the telephone nobody thanks for the call with every answer."""
        closing = super().closing(signature)
        return "" if self.story.spoken and self.heard.has(closing) else closing

    def _small(self, text: str) -> str:
        """A sentence that goes on from another: Spanish and French begin it small, whatever it begins with but a name."""
        names = f"{self.story.case.agent.name or ''} {self.story.name or ''} {self.story.playbook.company.name}"
        if self.story.language in ("es", "fr") and text.split(" ", 1)[0].strip(",") not in names:
            return text[:1].lower() + text[1:]
        return run_on(text, self.story.language)

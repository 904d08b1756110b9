"""What the plan gives, decides or finds out, and what we do next: told once, each with its own time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.domain.naming import usable
from drafter.domain.plan import Resolution, Step
from drafter.domain.regex import regex
from drafter.drafting.composing.account import Account
from drafter.drafting.composing.acts import in_future
from drafter.drafting.composing.phrases import joined, sentence
from drafter.drafting.composing.questions import is_outcry
from drafter.drafting.composing.story import Size
from drafter.drafting.planning.in_time import is_yes
from drafter.drafting.planning.wording import whose

_TOLD: Mapping[Size, int] = {"full": 3, "trim": 3, "short": 2, "tiny": 2, "least": 1}
"""How many answers of facts and articles are told beside the resolution; in few words those of facts alone, which are short."""
LIGHT = 7
"""The most words after which a time is still read as ours: "email you to make sure that it arrived by Friday" is not."""
CLAUSE = regex(
    r"\b(?:what|whether|that|where|when|once|how|ob|dass|si|que|qu['’]|où|quand|cuándo|cómo)\b", re.IGNORECASE
)
"""What makes a time that follows read as theirs: "ask you what you have decided by Tuesday"."""
AMBIGUOUS = regex(r",|\b(?:by|until|before|bis|antes|avant)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Offering(Account):
    """The resolution and the steps."""

    def resolution(self) -> str:
        story, planned = self.story, self.story.plan.resolution
        if planned.kind == "remedy":
            text = joined(self._remedy(planned), self._in_time(), *self._besides())
        elif planned.kind == "answer":
            glad = self.phrases.glad if story.case.history else self.phrases.praise[1]
            thanks = (self._good_news() or self._say("glad", glad)) if story.reading.settled else ""
            text = sentence(self._kind(planned.says)) or thanks
        else:
            text = joined(self._known(), self._answered_by(planned), self._in_time())
        return joined(text, self._takeover(), self._choice())

    def _in_time(self) -> str:
        """Whether it is there by the day that the customer wished for."""
        told = [one.says for one in self.story.plan.answers if one.by == "plan" and one.says]
        if self.story.least:  # a yes is told by the day itself
            told = [one for one in told if not is_yes(one, self.story.language)]
        return joined(*dict.fromkeys(told))

    def _takeover(self, *others: str) -> str:
        """Who can take over, for a customer who asks for someone higher; `others` are further ways to say it."""
        takeover = self.story.plan.takeover
        if takeover is None or self.story.plan.handoff is not None:
            return ""
        wordings = [self.phrases.takeover, *others]
        title = whose(takeover.title, self.story.language)
        told = [sentence(self._fill(one, title=title, due=self._by(takeover.by))) for one in wordings]
        return next((one for one in told if not self.story.heard.has(one)), told[0])

    def _remedy(self, planned: Resolution) -> str:
        says, due = self._kind(planned.says), self._by(planned.done_by) if planned.done_by else ""
        if self.phrases.clause.match(says):
            return joined(sentence(says), sentence(self._fill(self.phrases.done, due=due)) if due else "")
        heavy = len(says.split()) > LIGHT or AMBIGUOUS.search(says)
        dated = self.phrases.remedy_first if heavy else self.phrases.remedy
        wordings = dated if due else self.phrases.remedy_undated
        if self.story.brief:
            wordings = wordings[:1]
        return self._say("remedy", wordings, says=says.rstrip("."), due=due)

    def _besides(self) -> list[str]:
        """What comes with the remedy, with its own time; not repeated where that is the remedy's."""
        clauses = [one for one in self.story.plan.also if self.phrases.clause.match(self._kind(one.says))]
        things = [one for one in self.story.plan.also if one not in clauses]
        days = {one.done_by for one in things}
        shared = len(days) == 1
        items = [self._beside(one, dated=not shared or place == len(things) - 1) for place, one in enumerate(things)]
        told = [self._say("besides", self._on_top(), list=self._list(items))] if items else []
        return [*told, *map(self._remedy, clauses)]

    def _on_top(self) -> list[str]:
        """How what comes with the remedy is said."""
        return [self.phrases.besides]

    def _beside(self, planned: Resolution, *, dated: bool) -> str:
        says, own = self._kind(planned.says).rstrip("."), planned.done_by
        same = own is None or own == self.story.plan.resolution.done_by or self.phrases.dated.search(says)
        return says if same or own is None or not dated else f"{says} {self._by(own)}"

    def _answered_by(self, planned: Resolution) -> str:
        """Who decides or finds out; the time is left to the follow-up where both are one sentence."""
        says, due = self._kind(planned.says), self._by(planned.done_by) if planned.done_by else ""
        promise = self.story.plan.commitment
        if self._folded() and promise is not None and promise.due_at == planned.done_by:
            asked = any(one.by == "later" for one in self.story.plan.answers)
            return sentence(says if asked else self.phrases.open_end.sub("", says.rstrip(".")))
        if self.story.brief and promise is not None and promise.due_at == planned.done_by:
            return sentence(self.phrases.open_end.sub("", says.rstrip(".")))
        if not due:
            return sentence(says)
        if says.endswith((".", "!", "?")) or self.phrases.dated.search(says):
            return joined(sentence(says), sentence(self._fill(self.phrases.answered, due=due)))
        return sentence(f"{says} {due}")

    def _choice(self) -> str:
        others = self.story.plan.alternatives
        if not others or self.story.brief or self.story.plan.resolution.kind not in ("remedy", "decision"):
            return ""
        says = self._kind(others[0].says)
        if not says or self.phrases.clause.match(says):
            return ""
        return self._say("choice", self.phrases.choice, says=says)

    def _folded(self) -> bool:
        """Whether the one step of ours and the follow-up are told in one sentence: nothing is promised in between."""
        plan, agent = self.story.plan, usable(self.story.case.agent.name)
        return (
            plan.resolution.kind in ("decision", "investigation")
            and len(plan.steps) == 1
            and plan.commitment is not None
            and (agent is None or plan.steps[0].owner == agent)
            and not self.story.case.is_public
            and not self.story.brief
        )

    def _steps(self) -> list[str]:
        """The first three steps: those of the writer in one sentence."""
        agent = usable(self.story.case.agent.name)
        steps = self.story.plan.steps[:3]
        own = [step for step in steps if agent is None or step.owner == agent]
        others = [
            self._fill(self.phrases.step_other, does=self._timed(one), who=one.owner) for one in steps if one not in own
        ]
        if not own:
            return list(map(sentence, others))
        acts = [self._timed(one) for one in own]
        pair = 2 if len(acts) > 1 and not any("," in act for act in acts[:2]) else 1
        told = [self._together(acts[:pair]), *(self._together([act]) for act in acts[pair:])]
        return [*told, *map(sentence, others)]

    def _together(self, acts: list[str]) -> str:
        """One act or two in a sentence; what both do today is said to be today once."""
        today, together = self.phrases.today
        shared = len(acts) > 1 and all(today.search(act) for act in acts)
        acts = [today.sub("", act, count=1).strip() if shared else act for act in acts]
        told = self._list([in_future(act, self.story.language) for act in acts])
        return sentence(self._fill(together if shared else self.phrases.steps, list=told))

    def _timed(self, step: Step) -> str:
        """A step with a day of its own; without one it is part of the resolution, whose day is told already."""
        does, by = step.does.rstrip("."), step.by
        told = by is None or by == self.story.plan.resolution.done_by or self.phrases.dated.search(does)
        return does if told or by is None else self._dated_act(does, by)

    def _dated_act(self, does: str, by: dt.datetime) -> str:
        return f"{does} {self._by(by)}"

    def _known(self) -> str:
        """What is known already of what is looked into comes before what is not."""
        return "" if self.story.case.is_public else self._answers()

    def _answers(self) -> str:
        """What facts and articles answer of all that was asked, where the resolution does not say it."""
        planned = self.story.plan
        known = ("fact",) if self.story.brief else ("fact", "knowledge")
        found = (one for one in planned.answers if one.by in known and one.says and not is_outcry(one.asks))
        said: list[str] = []
        for one in found:
            if not any(one.says in told for told in (planned.resolution.says, *said)):
                said.append(one.says)
        return joined(*map(sentence, said[: _TOLD[self.story.size]]))

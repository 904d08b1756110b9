"""What a later answer says to the questions of the last message, and how it says again what must be said again."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.evidence import cut
from drafter.domain.reading import Ask
from drafter.domain.sentences import sentences
from drafter.drafting.composing.fitness import quotable
from drafter.drafting.composing.heard import Heard
from drafter.drafting.composing.later import AGAIN, Again
from drafter.drafting.composing.layout import run_on
from drafter.drafting.composing.phrases import joined
from drafter.drafting.composing.questions import WHEN, asked, left_open
from drafter.drafting.composing.speech import AT_ONCE, Speech


@dataclass(frozen=True)
class Meeting(Speech):
    """Speech with the wordings of later answers at hand."""

    @property
    def again(self) -> Again:
        return AGAIN[self.story.language]

    @property
    def heard(self) -> Heard:
        return self.story.heard

    def _put_off(self) -> str:
        commitment, most = self.story.plan.commitment, 0 if self.story.brief else AT_ONCE
        if commitment is None:
            return ""
        due = self._by(commitment.due_at)
        left = self._left()[:most]
        if len(left) > 1:
            return joined(self._fresh(self._put_off_all(left, due)), self._fresh(self._account()))
        return joined(*(self._answer(one, self._open_to(one), due=due) for one in left), self._fresh(self._account()))

    def _left(self) -> list[Ask]:
        """What is still open beside the questions that are met."""
        ready = [pattern for pattern, _ in self.again.ready.values()]
        left = [
            one for one in left_open(self.story) if not any(pattern.search(one.evidence.quote) for pattern in ready)
        ]
        return [
            one for one in left if self.story.plan.resolution.kind == "answer" or not WHEN.search(one.evidence.quote)
        ]

    def _answer(self, ask: Ask, wordings: Sequence[str], **slots: str) -> str:
        return self._fresh(self._say(f"put off {ask.evidence.start}", wordings, quote=asked(ask), **slots))

    def _met(self) -> list[tuple[Ask, Sequence[str]]]:
        """The first question that the plan's own next step answers, with how that is said."""
        least = self.story.size == "least" and self.story.troubled  # there is no room for it
        if least or (self.story.plan.commitment is None and not self.heard.pending()):
            return []
        found = (
            (ask, wordings)
            for ask in self._questions()
            for pattern, wordings in self.again.ready.values()
            if pattern.search(ask.evidence.quote) and quotable(asked(ask))
        )
        return list(itertools.islice(found, 1))

    def _questions(self) -> list[Ask]:
        """All questions of the last message, those too that ask for nothing: "why should I believe you?"."""
        text = self.story.case.message.text[:4000]
        found = [one for one in self.story.reading.asks if one.kind == "question"]
        known = [(one.evidence.start, one.evidence.end) for one in found]
        more = (one for one in sentences(text) if one.text.endswith("?"))
        new = (one for one in more if not any(start < one.end and end > one.start for start, end in known))
        return [*found, *(Ask(kind="question", evidence=cut("last", text, one.start, one.end)) for one in new)]

    def _open_to(self, ask: Ask) -> Sequence[str]:
        if ask.kind != "question":
            return [*self.phrases.put_off_request, *self.again.put_off_request]
        return [*(self.phrases.put_off_open if self._folded() else ()), *self.again.put_off]

    def _fresh(self, text: str) -> str:
        """The text with what was said before led in as such, in one sentence."""
        if not self.heard.has(text):
            return text
        told, language = [one.text for one in sentences(text)], self.story.language
        before = [one for one in told if self.heard.has(one)]
        first = before[0] if language == "de" else self._small(before[0])
        whole = "; ".join([one.rstrip(".") for one in (first, *map(self._small, before[1:]))])
        led = self._say("lead", self.again.lead, told=f"{whole}.")
        place = told.index(before[0])
        return joined(*told[:place], led, *(one for one in told[place:] if one not in before))

    def _small(self, text: str) -> str:
        """A sentence that goes on from another: Spanish and French begin it small, whatever it begins with but a name."""
        names = f"{self.story.case.agent.name or ''} {self.story.name or ''} {self.story.playbook.company.name}"
        if self.story.language in ("es", "fr") and text.split(" ", 1)[0].strip(",") not in names:
            return text[:1].lower() + text[1:]
        return run_on(text, self.story.language)

"""Turns a story into the parts of a reply, in any language that has phrases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.naming import first_name
from drafter.domain.reading import Ask
from drafter.drafting.composing.acts import in_future
from drafter.drafting.composing.failing import failure
from drafter.drafting.composing.offering import CLAUSE, LIGHT, Offering
from drafter.drafting.composing.phrases import Failure, joined, sentence
from drafter.drafting.composing.questions import account_open, asked, left_open
from drafter.drafting.reading.loss import consoled

AT_ONCE = 3
"""The most questions and requests that are put off by name."""
BRIEF = 8
"""The most words of an apology where few may be had."""
_OURS = frozenset({"repeat", "chased", "money", "unmet", "unsolved"})


@dataclass(frozen=True)
class Speech(Offering):
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
        titled = self.story.addressed(self.phrases.titles)
        return named.format(name=titled or (first_name(name) if self.phrases.first_name else name))

    def condolences(self) -> str:
        """For a death, once in a case, whatever else the matter is."""
        if not self.story.bereft or consoled(self.story.case):
            return ""
        return self._say("condolences", self.phrases.condolences)

    def ownership(self) -> str:
        story = self.story
        if not story.troubled:
            return self._say("stays", self.phrases.cares) if story.plan.resolution.kind == "investigation" else ""
        if not story.amiss:
            return self._say("stays", self.phrases.cares[: 1 if story.bereft else None])
        kind = failure(story)
        if story.brief and story.broken and kind == "broken":
            return self._fill(self.phrases.sorry_missed)
        if story.least:
            return self._fill(self.phrases.sorry_brief if self._admits(kind) else self.phrases.sorry_least)
        sorry = self._say("sorry", self.phrases.sorry[kind])
        if story.brief and self._admits(kind) and len(sorry.split()) > BRIEF:
            return self._fill(self.phrases.sorry_brief)
        if story.brief or (story.size == "short" and not story.mistreated):
            return sorry
        return joined(
            sorry, self._say("stays", self.phrases.stays_handoff if story.plan.handoff else self.phrases.stays)
        )

    def _admits(self, kind: Failure) -> bool:
        """Whether "our fault" may stand for the apology: not for what hurts people, nor before anything is granted."""
        granted = self.story.plan.resolution.kind == "remedy"
        return kind in _OURS or (self.story.size == "least" and granted and kind in ("wait", "trouble"))

    def next_steps(self) -> str:
        if self.story.case.is_public:
            answer = self.story.plan.resolution.kind == "answer"
            return "" if answer else self._say("private", self.phrases.private)
        if self.story.brief:
            return ""
        steps = [] if self._folded() else self._steps()
        told = self.story.plan.resolution.kind in ("decision", "investigation")
        return joined(*steps, "" if told else self._answers(), self._put_off())

    def _put_off(self) -> str:
        """Questions that nothing answers yet, told as such: they get their answer with the follow-up."""
        commitment = self.story.plan.commitment
        if commitment is None or self.story.size != "full":
            return self._account()
        due = self._by(commitment.due_at)
        left = left_open(self.story)[:AT_ONCE]
        if len(left) > 1:
            return joined(self._put_off_all(left, due), self._account())
        return joined(*(self._put_off_one(one, due) for one in left), self._account())

    def _account(self) -> str:
        """An account or a card that they name for a payment: whether it can go there is told with the follow-up."""
        commitment = self.story.plan.commitment
        if commitment is None or not account_open(self.story):
            return ""
        return self._fill(self.phrases.put_off_account, due=self._by(commitment.due_at))

    def _put_off_all(self, asks: Sequence[Ask], due: str) -> str:
        """Several in one sentence, in the order asked."""
        question, request = self.phrases.quoted
        in_order = sorted(asks, key=lambda one: one.evidence.start)
        told = [(question if one.kind == "question" else request).format(quote=asked(one)) for one in in_order]
        plain, taken_up, mixed = self.phrases.put_off_all
        wording = mixed if any(one.kind == "request" for one in asks) else taken_up if self._folded() else plain
        return self._fill(wording, list=self._list(told), due=due)

    def _put_off_one(self, ask: Ask, due: str) -> str:
        wordings = self.phrases.put_off if ask.kind == "question" else self.phrases.put_off_request
        if ask.kind == "question" and self._folded():
            wordings = self.phrases.put_off_open
        return self._say(f"put off {ask.evidence.start}", wordings, quote=asked(ask), due=due)

    def follow_up(self) -> str:
        left = left_open(self.story) if self.story.size != "full" else []
        if self.story.plan.commitment is None or not (left or (self.story.brief and account_open(self.story))):
            return self._followed()
        if self.story.least:
            return self._followed(self._of_what_is_left(left, self.phrases.put_off_least))
        return joined(self._followed(), self._fill(self._of_what_is_left(left, self.phrases.put_off_brief)))

    @staticmethod
    def _of_what_is_left(left: Sequence[Ask], wordings: tuple[str, str, str]) -> str:
        """The wording for one question, for several, or for more than questions."""
        if any(one.kind == "request" for one in left):
            return wordings[2]
        return wordings[1 if len(left) > 1 else 0]

    def _followed(self, also: str = "") -> str:
        """Who follows up, with what, by when; `also` goes on from what is done."""
        promise = self.story.plan.commitment
        if promise is None:
            return ""
        language, due = self.story.language, self._due_again(promise.due_at)
        does = in_future(self._kind(promise.does), language)
        if also:
            does = f"{does}{',' if ',' in does and language == 'de' else ''} {also}"
        if self._folded():
            step = in_future(self.story.plan.steps[0].does.rstrip("."), language)
            told = self._fill(self.phrases.together, step=step, does=does, due=due).splitlines()
            return joined(*map(sentence, told))
        heavy = len(does.split()) > LIGHT or CLAUSE.search(does)
        wordings = self.phrases.follow_first if heavy else self.phrases.follow
        return self._say("follow", wordings, does=does, due=due)

    def _due_again(self, due: dt.datetime) -> str:
        """A due time; where each word counts and the resolution has just told that day, by then."""
        plan, reader = self.story.plan, self.story.reader
        last = [plan.resolution, *plan.also][-1].done_by
        between = plan.takeover is not None or self._in_time()
        if not self.story.least or plan.resolution.kind != "remedy" or last is None or between:
            return self._by(due)
        same = reader.today != reader.due_day(last) == reader.due_day(due)
        return self.phrases.by_then if same else self._by(due)

    def closing(self, signature: str) -> str:
        story = self.story
        if story.spoken:
            return self.phrases.farewell[0 if story.troubled else 1]
        if story.case.channel == "email":
            return f"{story.pick('regards', self.phrases.regards)}\n{signature}".strip()
        first = signature.splitlines()[0] if signature else ""
        return first if story.case.channel == "chat" or not first else f"– {first}"

"""The plan where no remedy fits: what is wrong or stays open is found out, all else is answered; and what is told where the
records show as done what the customer says never came."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from drafter.domain.formats import say_money
from drafter.domain.plan import Answer, Plan, Resolution, Step
from drafter.drafting.expressions.filters import FILTERS
from drafter.drafting.planning.asked import helps, post_goes_on
from drafter.drafting.planning.disputed import asks_for
from drafter.drafting.planning.in_time import answered, wish, with_days
from drafter.drafting.planning.making import Maker, NoText
from drafter.drafting.planning.on_record import Shown
from drafter.drafting.planning.recorded_words import RecordWords, record_words
from drafter.drafting.planning.trouble import is_settled, trouble
from drafter.drafting.planning.wording import about
from drafter.drafting.reading.loss import bereaved
from drafter.drafting.reading.own_text import own_text

_BRIEF = frozenset({"sms", "social"})
"""Where there is room for what the records show and what we do, and no more."""


class Searcher(Maker):
    """The plans of what is looked into or answered."""

    @property
    def record_words(self) -> RecordWords:
        return record_words(self.language)

    def unfitting(self) -> Plan:
        """No remedy fits: what is wrong or stays open is found out, all else is answered."""
        everything = self._found(self.matter.passages)
        why = trouble(
            self.case, self.reading, [ask for at, ask in enumerate(self.reading.asks) if at not in everything]
        )
        why = why or ("request" if self.ends_post else None)
        if why is None:
            if len(everything) > len(self.found):
                raise NoText  # a passage is quoted as it stands, so the reply is in its language
            return self.answer((*self.matter.weighed.why, "nothing fits and nothing is wrong: an answer"))
        shown = self.matter.shown[0] if self.matter.shown else None
        if shown:
            says, look, tell = self.showing(shown), self.record_words.look, self.words.tell_findings
            told = "our records show as done what the customer misses"
        elif self.ends_post:
            says, look, tell = self.words.no_post
            told = "nothing fits, and post to somebody who died is to stop"
        else:
            says = self.words.find_out[why].format(about=about(self.case, self.language)).replace(" with this ", " ")
            look, tell = self.words.look_into[why], self.words.tell_findings
            told = f"nothing fits and there is {_WHY[why]}"
        return self.search(says, look, self.act(tell), told)

    @property
    def ends_post(self) -> bool:
        """Whether the last message wants no more post to somebody who died."""
        said = own_text(self.case.message.text)
        return bereaved(self.case) and ("post" in helps(said) or post_goes_on(said))

    def search(self, says: str, look: str, tell: str, told: str) -> Plan:
        """An investigation: what is said of it, the step, what is told at its end, and why."""
        by = self.standing(tell, self.calendar.after(self.now, self.playbook.updates.every))
        return Plan(
            resolution=Resolution(kind="investigation", says=says, done_by=by),
            steps=(self.step(look, by),),
            commitment=self.commitment(tell, by),
            knowledge=self.knowledge,
            why=(*self.matter.weighed.why, f"{told}: an investigation"),
        )

    def answer(self, why: tuple[str, ...]) -> Plan:
        """From facts and from the knowledge, in the order asked; a thank-you needs neither."""
        if is_settled(self.reading):
            return Plan(resolution=Resolution(kind="answer"), why=why)
        says = ""
        for one in self.found.values():
            says = says if one.says in says else f"{says} {one.says}".strip()
        return Plan(resolution=Resolution(kind="answer", says=says), knowledge=self.knowledge, why=why)

    def showing(self, shown: Shown) -> str:
        """What the records show, that the customer says otherwise, by when it should be there, and that we find out."""
        words, record = self.record_words, shown.record
        private = self.case.is_public
        amount = "" if private or record.amount is None else self._money(shown)
        told = words.told(replace(record, reference="") if private else record, self._day(record.on), amount)
        brief = self.case.channel in _BRIEF
        due = "" if shown.expected is None or brief else self._due(shown.expected)
        denied = "" if brief or self.case.channel == "chat" else words.denied(record)
        return " ".join(filter(None, (f"{told}.", denied, due, words.finds(record))))

    def looking(self) -> tuple[Step, ...]:
        """The step that finds out, beside a remedy, what became of what the records show."""
        if not self.matter.shown:
            return ()
        record = self.matter.shown[0].record
        return (self.step(self.record_words.looks(record, self._day(record.on)), self.today),)

    def of_record(self, answers: tuple[Answer, ...], made: Plan) -> tuple[Answer, ...]:
        """The answers with those questions met that ask for what the records show: the plan tells what became of it."""
        things = [one.record.thing for one in self.matter.shown]
        if not things or made.resolution.kind != "investigation":
            return answers
        return tuple(
            one.model_copy(update={"by": "plan", "says": "", "source": made.rule})
            if one.by in ("later", "fact") and any(asks_for(self.case, thing, one.asks) for thing in things)
            else one
            for one in answers
        )

    def in_time(self, answers: tuple[Answer, ...], made: Plan) -> tuple[Answer, ...]:
        """The answers with a yes or no to the day by which the customer wishes to have it."""
        one = wish(self.case, self.reading, self.scope.reader) if not is_settled(self.reading) else None
        told = answered(one, made, self.language, self.scope.reader, self._day) if one else None
        return with_days(answers, one, told, made.rule) if one and told else answers

    def _due(self, day: dt.date) -> str:
        passed, ahead = self.record_words.due
        return (ahead if day >= self.now.astimezone(self.scope.reader).date() else passed).format(day=self._day(day))

    def _day(self, day: dt.date | None) -> str:
        return FILTERS["date"](self.scope, day.isoformat()) if day else ""

    def _money(self, shown: Shown) -> str:
        amount = shown.record.amount
        return say_money(amount, self.language, self.scope.currency) if amount else ""


_WHY = {
    "trouble": "something wrong",
    "question": "a question that neither facts nor knowledge answer",
    "request": "a request that no rule covers",
}

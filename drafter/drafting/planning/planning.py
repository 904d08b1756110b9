"""What the reply will promise, by rules alone: the same case, reading and playbook always give the same plan.

In this order: a settled matter is answered; a route that matches makes the resolution a decision of its role; else the
first remedy that fits is the resolution, or a decision of the lowest role that may give it; else what is wrong is
investigated, and what is only asked is answered. Nothing that a message claims about rules enters here.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.naming import usable
from drafter.domain.plan import Handoff, Plan, Quote, Resolution, Step, Takeover
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reading import Reading
from drafter.drafting.expressions import Book, Missing, Scope, Text, case_scope, compile_playbook
from drafter.drafting.expressions.filters import FILTERS, say
from drafter.drafting.expressions.scope import is_day, plain
from drafter.drafting.planning import today
from drafter.drafting.planning.brief import Handover, brief
from drafter.drafting.planning.ladder import Ladder
from drafter.drafting.planning.trouble import is_settled, known, trouble
from drafter.drafting.planning.weighing import Fit, Weighed, weigh
from drafter.drafting.planning.wording import WORDS, Words, about, title, whose, words


class _NoText(Exception):
    """The playbook has no text in the language that was tried."""


def plan(
    case: Case,
    reading: Reading,
    playbook: Playbook,
    *,
    passages: Sequence[Quote] = (),
    commitment_id: str | None = None,
) -> Plan:
    """The plan for a case that has a clock. `passages` are what the knowledge holds on the question asked.

    Its texts are in the customer's language where the playbook has every text that it uses in that language, else in
    the playbook's own. BadCase where the agent's role is none of the playbook's; BadPlaybook where an expression fails.
    """
    book, own = compile_playbook(playbook), playbook.company.language
    ladder = Ladder.of(playbook, case.agent.role)
    weighed = weigh(book, case_scope(case, reading, playbook), ladder)
    matter = _Matter(case, reading, playbook, book, ladder, weighed, tuple(passages), commitment_id)
    wanted = reading.language
    if wanted != own and wanted in WORDS:
        try:
            return _Planner(matter, wanted).plan()
        except _NoText:
            pass
    return _Planner(matter, own).plan()


@dataclass(frozen=True)
class _Matter:
    """All that a plan is made from."""

    case: Case
    reading: Reading
    playbook: Playbook
    book: Book
    ladder: Ladder
    weighed: Weighed
    passages: tuple[Quote, ...]
    commitment_id: str | None


class _Planner:
    """One plan in one language."""

    def __init__(self, matter: _Matter, language: str) -> None:
        self.matter = matter
        self.case, self.reading, self.playbook = matter.case, matter.reading, matter.playbook
        self.language, self.own = language, matter.playbook.company.language
        self.words: Words = words(language)
        self.scope: Scope = case_scope(matter.case, matter.reading, matter.playbook, language=language)
        self.calendar, self.now = matter.book.calendar, matter.case.clock
        self.today = self.calendar.today(self.now)
        self.agent = usable(self.case.agent.name)

    def plan(self) -> Plan:
        weighed = self.matter.weighed
        if is_settled(self.reading):
            made = self.answer(("the matter is settled: nothing is weighed",))
        elif weighed.route is not None:
            role = self.playbook.role(weighed.route.route.to)
            assert role is not None, "a playbook's routes go to its roles"
            made = self.decision(role, weighed.route.id, weighed.fits[0] if weighed.fits else None)
        elif weighed.fits:
            made = self.fitting(weighed.fits[0])
        else:
            made = self.unfitting()
        return made.model_copy(update={"takeover": self.takeover(made), "language": self.language})

    # The four kinds of resolution.

    def fitting(self, fit: Fit) -> Plan:
        """The first remedy that fits: given by the agent, or decided above her."""
        ladder = self.matter.ladder
        made = self.remedy(fit) if ladder.allows(fit.cost) else self.decision(ladder.deciding(fit.cost), fit.id, fit)
        others = [one for one in self.matter.weighed.fits if one is not fit and ladder.allows(one.cost)]
        return made.model_copy(update={"alternatives": tuple(self.given(one) for one in others)})

    def remedy(self, fit: Fit) -> Plan:
        resolution = self.given(fit)
        done_by = resolution.done_by
        assert done_by is not None, "a remedy has its time"
        steps = tuple(self.step(self.write(text), done_by) for text in fit.remedy.steps)
        follow_up, does = fit.remedy.remedy.follow_up, fit.remedy.follow_up
        if follow_up is not None and does is not None:
            due = self.calendar.after(self.now, follow_up.after)
            commitment = self.commitment(self.dated(self.write(does), due), due)
        else:
            due = self.calendar.after(self.now, self.playbook.updates.every)
            commitment = self.commitment(self.act(self.words.tell_update), due)
        return Plan(
            resolution=resolution,
            steps=steps,
            commitment=commitment,
            rule=fit.id,
            knowledge=self.matter.passages,
            why=self.matter.weighed.why,
        )

    def given(self, fit: Fit) -> Resolution:
        """A remedy as the customer is told it, with its own time."""
        every = self.playbook.updates.every
        return Resolution(
            kind="remedy",
            remedy=fit.id,
            says=self.dated(self.write(fit.remedy.says), self.today),
            cost=fit.cost,
            done_by=self.calendar.after(self.now, fit.remedy.remedy.takes or every),
        )

    def decision(self, role: Role, rule: str, fit: Fit | None) -> Plan:
        """A decision of `role`; by the agent herself where she holds that role or a higher one. The remedy keeps its
        id for the brief, its text and cost are not told."""
        by = self.calendar.after(self.now, role.answers_within)
        own, route = self.matter.ladder.is_agents(role), self.matter.weighed.route
        name = title(role, self.playbook.roles, self.language, self.own)
        who, whom = whose(name, self.language), whose(name, self.language, accusative=True)
        clause = self.words.i_decide if own else self.words.decides
        composed = clause.format(who=who, about=about(self.case, self.language))
        says = (self.route_says(route.says) if route and route.says else None) or composed
        act = self.words.go_through if own else self.words.hand_over
        tell = self.words.tell_own_decision if own else self.words.tell_decision
        because = f"the route {rule}" if route else f"{rule} costs more than {self.matter.ladder.agent.id} may give"
        handover = Handover(role, by, because, self.matter.weighed.fits)
        handoff = Handoff(
            to=role.id,
            says=says,
            by=by,
            brief=brief(self.case, self.reading, self.playbook, self.matter.ladder, handover),
        )
        return Plan(
            resolution=Resolution(
                kind="decision", remedy=fit.id if fit else None, says=says, done_by=by, by=None if own else name
            ),
            steps=(self.step(act.format(who=who, whom=whom), by),),
            commitment=self.commitment(self.act(tell, who=who), by),
            handoff=None if own else handoff,
            rule=rule,
            knowledge=self.matter.passages,
            why=self.matter.weighed.why,
        )

    def route_says(self, text: Text) -> str | None:
        """What the playbook says of its route; None where that needs a fact that the case lacks: who must take over
        does not wait for a missing fact."""
        if not text.has(self.language):
            raise _NoText
        try:
            return self.dated(text.write(self.scope), self.today)
        except Missing:
            return None

    def unfitting(self) -> Plan:
        """No remedy fits: what is wrong or stays open is found out, all else is answered."""
        why = trouble(self.case, self.reading, self.matter.passages)
        if why is None:
            return self.answer((*self.matter.weighed.why, "nothing fits and nothing is wrong: an answer"))
        by = self.calendar.after(self.now, self.playbook.updates.every)
        says = self.words.find_out[why].format(about=about(self.case, self.language)).replace(" with this ", " ")
        return Plan(
            resolution=Resolution(kind="investigation", says=says, done_by=by),
            steps=(self.step(self.words.look_into[why], by),),
            commitment=self.commitment(self.act(self.words.tell_findings), by),
            knowledge=self.matter.passages,
            why=(*self.matter.weighed.why, f"nothing fits and there is {_WHY[why]}: an investigation"),
        )

    def answer(self, why: tuple[str, ...]) -> Plan:
        """From the knowledge, else from a fact; a thank-you needs neither."""
        passages = () if is_settled(self.reading) else self.matter.passages
        says = ""
        if passages:
            for passage in passages:
                self._readable(passage)
            says = " ".join(dict.fromkeys(passage.quote for passage in passages))
        elif not is_settled(self.reading):
            says = " ".join(
                dict.fromkeys(filter(None, (self._from_facts(index) for index in range(len(self.reading.asks)))))
            )
        return Plan(resolution=Resolution(kind="answer", says=says), knowledge=passages, why=why)

    def takeover(self, made: Plan) -> Takeover | None:
        """Who can take over and when, for a customer who asks for someone higher and is not handed over anyway."""
        role = self.matter.ladder.above
        if "manager_request" not in self.reading.kinds or made.handoff or role is None or is_settled(self.reading):
            return None
        name = title(role, self.playbook.roles, self.language, self.own)
        return Takeover(to=role.id, title=name, by=self.calendar.after(self.now, role.answers_within))

    # What they are made of.

    def write(self, text: Text) -> str:
        """A text that is known to have its facts in the playbook's own language."""
        if not text.has(self.language):
            raise _NoText
        try:
            return text.write(self.scope)
        except Missing:  # the translation needs more than the original does: the original serves
            raise _NoText from None

    def dated(self, text: str, due: dt.datetime) -> str:
        """The text with "today" as the day on which the act is due, told in the reader's zone."""
        zone = self.scope.reader
        return today.said(
            text, due.astimezone(zone).date(), self.now.astimezone(zone).date(), self.language, self.scope.currency
        )

    def step(self, does: str, done_by: dt.datetime) -> Step:
        by = min(self.today, done_by) if today.says_today(does, self.language) else done_by
        return Step(does=self.dated(does, by), owner=self.owner, by=by)

    @property
    def owner(self) -> str:
        ladder = self.matter.ladder
        role = ladder.agent
        named = role.title is not None and title(role, self.playbook.roles, self.language, self.own)
        return self.agent or named or "the agent"

    def act(self, wording: str, who: str = "") -> str:
        return wording.format(contact=self.words.contact[self.case.channel], who=who)

    def commitment(self, does: str, due: dt.datetime) -> Commitment:
        made = f"{self.case.id}\n{does}\n{due.astimezone(dt.UTC).isoformat()}"
        return Commitment(
            id=self.matter.commitment_id or f"commitment-{hashlib.sha256(made.encode()).hexdigest()[:16]}",
            case_id=self.case.id,
            does=does,
            owner=self.owner,
            due_at=due,
            channel=self.case.channel,
        )

    def _readable(self, passage: Quote) -> None:
        """A passage is quoted as it stands, so the reply is in its language."""
        article = next((one for one in self.playbook.articles if one.id == passage.id), None)
        if ((article.language if article else "") or self.own) != self.language and self.language != self.own:
            raise _NoText

    def _from_facts(self, index: int) -> str:
        found = known(self.case, self.reading.asks[index])
        if found is None:
            return ""
        value = plain(found.value)
        told = FILTERS["date"](self.scope, value) if is_day(value) else say(value, self.scope)
        return self.words.records.format(label=found.label, value=told)


_WHY = {
    "trouble": "something wrong",
    "question": "a question that neither facts nor knowledge answer",
    "request": "a request that no rule covers",
}

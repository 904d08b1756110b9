"""What the reply will promise, by rules alone: the same case, reading and playbook always give the same plan.

In this order: a settled matter is answered; a route that matches makes the resolution a decision of its role; else the
first remedy that fits is the resolution, or a decision of the lowest role that may give it; else what is wrong is
investigated, and what is only asked is answered. Nothing that a message claims about rules enters here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.plan import Handoff, Plan, Quote, Resolution, Step, Takeover
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reading import Reading
from drafter.drafting.expressions import Missing, Text, case_scope, compile_playbook, reader_zone
from drafter.drafting.planning.brief import Handover, brief
from drafter.drafting.planning.choosing import Choice, choose
from drafter.drafting.planning.ladder import Ladder
from drafter.drafting.planning.limits import barred
from drafter.drafting.planning.making import Matter, NoText
from drafter.drafting.planning.on_record import not_again
from drafter.drafting.planning.received import had_already, received
from drafter.drafting.planning.searching import Searcher
from drafter.drafting.planning.standing import told
from drafter.drafting.planning.trouble import is_settled
from drafter.drafting.planning.turned_down import reason, turned_down
from drafter.drafting.planning.weighing import Fit, weigh
from drafter.drafting.planning.who_failed import who_failed
from drafter.drafting.planning.wording import WORDS, about, title, whose
from drafter.drafting.reading.failure import failure

_YEARS = range(1970, 2501)
"""What calendars know: far from these there is no next business day to promise."""


def plan(
    case: Case,
    reading: Reading,
    playbook: Playbook,
    *,
    passages: Mapping[str, Quote] = MappingProxyType({}),
    commitment_id: str | None = None,
    instead: str | None = None,
) -> Plan:
    """The plan for a case that has a clock. `passages` are what the knowledge answers, by the words asked. `instead` is
    the remedy that the agent takes where it is one of the plan's alternatives; any other changes nothing.

    Its texts are in the customer's language where the playbook has every text that it uses in that language, else in
    the playbook's own. BadCase where the agent's role is none of the playbook's; BadPlaybook where an expression fails.
    """
    if case.clock.year not in _YEARS:
        told = f"{case.clock.year} is no year to plan in; write one from {_YEARS[0]} to {_YEARS[-1]}"
        raise BadCase(told, key="now")
    book, own = compile_playbook(playbook), playbook.company.language
    ladder = Ladder.of(playbook, case, book.calendar, who_failed(case, reading, playbook))
    came = received(case)
    unwanted = turned_down(case, reading, playbook.company.currency)
    weighed = weigh(
        book,
        case_scope(case, reading, playbook),
        ladder,
        barred=lambda fit: had_already(fit, came) or barred(fit.remedy.remedy, fit.cost, case, playbook),
        refused=lambda fit: reason(fit.remedy.remedy, fit.says, fit.cost, case, unwanted),
    )
    weighed, shown = not_again(weighed, case, playbook, book.calendar, reader_zone(case, playbook))
    matter = Matter(case, reading, playbook, book, ladder, weighed, passages, commitment_id, instead, shown)
    wanted = reading.language
    if wanted != own and wanted in WORDS:
        try:
            return _Planner(matter, wanted).plan()
        except NoText:
            pass
    return _Planner(matter, own).plan()


class _Planner(Searcher):
    """One plan in one language."""

    def plan(self) -> Plan:
        weighed = self.matter.weighed
        if is_settled(self.reading):
            made = self.answer(("the matter is settled: nothing is weighed",))
        elif weighed.route is not None:
            role = self.playbook.role(weighed.route.route.to)
            assert role is not None, "a playbook's routes go to its roles"
            to = self.matter.ladder.up(role)
            made = self.decision(to, weighed.route.id, weighed.fits[0] if weighed.fits else None)
        elif weighed.fits:
            made = self.chosen()
        elif weighed.turned_down:
            made = self.decision(self.matter.ladder.above or self.matter.ladder.agent, None, None)
        else:
            made = self.unfitting()
        whole = made.model_copy(
            update={
                "takeover": self.takeover(made),
                "failure": failure(self.case, self.reading),
                "language": self.language,
            }
        )
        return whole.model_copy(update={"answers": self.in_time(self.of_record(self.answers(whole), whole), whole)})

    # The four kinds of resolution.

    def chosen(self) -> Plan:
        """What the rules choose; where the agent takes one of the alternatives to it, that one."""
        fits, ladder, instead = self.matter.weighed.fits, self.matter.ladder, self.matter.instead
        choice = choose(fits, self.playbook, ladder)
        taken = next((fit for fit in choice.instead if fit.id == instead), None)
        if taken is None:
            return self.fitting(choice)
        others = [fit for fit in fits if fit is not taken]
        made = self.fitting(choose([taken, *others], self.playbook, ladder))
        why = (*made.why, f"{taken.id}: taken by the agent, in place of {choice.first.id}")
        return made.model_copy(update={"instead_of": choice.first.id, "why": why})

    def fitting(self, choice: Choice) -> Plan:
        """The first remedy that fits: given by the agent, with what may be given beside it, or decided above her."""
        ladder, fit = self.matter.ladder, choice.first
        made = self.remedy(choice) if ladder.allows(fit.cost) else self.decision(ladder.deciding(fit.cost), fit.id, fit)
        return made.model_copy(update={"alternatives": tuple(self.given(one) for one in choice.instead)})

    def remedy(self, choice: Choice) -> Plan:
        fit, resolution = choice.first, self.given(choice.first)
        follow_up, does = fit.remedy.remedy.follow_up, fit.remedy.follow_up
        if follow_up is not None and does is not None:
            due = self.calendar.after(self.now, follow_up.after)
            commitment = self.commitment(self.dated(self.write(does), due), due, resolution.done_by)
        else:
            due = self.calendar.after(self.now, self.playbook.updates.every)
            commitment = self.commitment(self.act(self.words.tell_update), due, resolution.done_by)
        return Plan(
            resolution=resolution,
            also=tuple(self.given(one) for one in choice.also),
            steps=(*self.looking(), *(step for one in (fit, *choice.also) for step in self.steps(one))),
            commitment=commitment,
            rule=fit.id,
            knowledge=self.knowledge,
            why=self.matter.weighed.why,
        )

    def steps(self, fit: Fit) -> Iterator[Step]:
        """The acts of a remedy, each by its own day."""
        return (self.step(self.write(text), self.done_by(fit)) for text in fit.remedy.steps)

    def done_by(self, fit: Fit) -> dt.datetime:
        due = self.calendar.after(self.now, fit.remedy.remedy.takes or self.playbook.updates.every)
        says, follow_up = self.write(fit.remedy.says), fit.remedy.follow_up
        due = self.standing(says, due)
        # What its follow-up was promised for is there by then: who tracks commitments tells only that one. Another remedy's
        # follow-up may be in the same words, and binds nothing here.
        return self.standing(self.write(follow_up), due) if follow_up is not None and told(self.case, says) else due

    def given(self, fit: Fit) -> Resolution:
        """A remedy as the customer is told it, with its own time."""
        return Resolution(
            kind="remedy",
            remedy=fit.id,
            says=self.dated(self.write(fit.remedy.says), self.today),
            cost=fit.cost,
            done_by=self.done_by(fit),
        )

    def decision(self, role: Role, rule: str | None, fit: Fit | None) -> Plan:
        """A decision of `role`; by the agent herself where she holds that role or a higher one. The remedy keeps its
        id for the brief, its text and cost are not told."""
        own, route = self.matter.ladder.is_agents(role), self.matter.weighed.route
        name = title(role, self.playbook.roles, self.language, self.own)
        who, whom = whose(name, self.language), whose(name, self.language, accusative=True)
        clause = self.words.i_decide if own else self.words.decides
        composed = clause.format(who=who, about=about(self.case, self.language))
        # A route's own words name the role that it goes to; where another stands in, they would not be true.
        holds = self.matter.ladder.agent.id == role.id
        named = route is not None and route.route.to == role.id and (holds or not own)
        told = self.route_says(route.says) if route and route.says and named else None
        says = told or composed
        act = self.words.go_through if own else self.words.hand_over
        tell = self.act(self.words.tell_own_decision if own else self.words.tell_decision, who=who)
        by = self.standing(tell, self.answer_of(role))
        handover = Handover(role, by, rule, self.matter.weighed)
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
            commitment=self.commitment(tell, by),
            handoff=None if own else handoff,
            rule=rule,
            knowledge=self.knowledge,
            why=self.matter.weighed.why,
        )

    def route_says(self, text: Text) -> str | None:
        """What the playbook says of its route; None where that needs a fact that the case lacks: who must take over
        does not wait for a missing fact."""
        if not text.has(self.language):
            raise NoText
        try:
            return self.dated(text.write(self.scope), self.today)
        except Missing:
            return None

    def takeover(self, made: Plan) -> Takeover | None:
        """Who can take over and when, for a customer who asks for someone higher and is not handed over anyway."""
        role = self.matter.ladder.above
        if "manager_request" not in self.reading.kinds or made.handoff or role is None or is_settled(self.reading):
            return None
        name = title(role, self.playbook.roles, self.language, self.own)
        return Takeover(to=role.id, title=name, by=self.answer_of(role))

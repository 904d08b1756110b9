"""All that the next person needs to know, so that the customer tells nothing twice, in the company's own language.

Plain text from the case and the plan. Of the message to answer it quotes only the sentences in which the reading found
something: a brief is read by colleagues, and no message gets to write it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence
from drafter.domain.formats import say_date, say_money
from drafter.domain.money import as_money
from drafter.domain.naming import usable
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reading import Promise, Reading, Signal
from drafter.domain.sentences import sentences
from drafter.drafting.planning.brief_words import EN, WORDS, BriefWords
from drafter.drafting.planning.ladder import Ladder, covers
from drafter.drafting.planning.weighing import Fit, Weighed

_QUOTE = 240
_TURNS = 12
_SENTENCES = 6


@dataclass(frozen=True)
class Handover:
    """Who decides, by when, by which rule (None: because everything that fits was turned down), and what was weighed."""

    role: Role
    by: dt.datetime
    rule: str | None
    weighed: Weighed


def brief(case: Case, reading: Reading, playbook: Playbook, ladder: Ladder, handover: Handover) -> str:
    """The brief, in paragraphs: who, what is wanted, what happened, what was promised, what is known, what may be given."""
    return _Brief(case, reading, playbook, ladder, handover).text()


@dataclass(frozen=True)
class _Brief:
    case: Case
    reading: Reading
    playbook: Playbook
    ladder: Ladder
    handover: Handover

    def text(self) -> str:
        parts = (
            (self.who(), self.task()),
            self.wanted(),
            (self.words.happened, *self.happened()),
            self.promises(),
            self.known(),
            (*self.allowed(), *self.approved()),
        )
        return "\n\n".join(filter(None, ("\n".join(lines) for lines in parts)))

    @property
    def words(self) -> BriefWords:
        return WORDS.get(self.playbook.company.language, EN)

    def day(self, moment: dt.datetime) -> str:
        company = self.playbook.company
        return say_date(moment.astimezone(company.zone).date(), company.language, company.currency)

    def who(self) -> str:
        case, words = self.case, self.words
        tier = words.tier.format(tier=case.customer.tier) if case.customer.tier else None
        known = [usable(case.customer.name), tier, words.by_channel[case.channel]]
        agent = usable(case.agent.name)
        told = f"{words.case.format(id=case.id)}: {', '.join(filter(None, known))}."
        return f"{told} {words.handed_over.format(agent=agent)}" if agent else told

    def task(self) -> str:
        handover, words = self.handover, self.words
        if handover.weighed.route is not None:
            because = words.route.format(rule=handover.rule)
        elif handover.rule is None:
            because = words.turned_down
        else:
            because = words.too_dear.format(rule=handover.rule, role=self.ladder.agent.id)
        hour = f"{handover.by.astimezone(self.playbook.company.zone):%H:%M}"
        return words.decide.format(role=handover.role.id, day=self.day(handover.by), hour=hour, because=because)

    def wanted(self) -> Iterator[str]:
        reading, words = self.reading, self.words
        if reading.asks:
            yield words.asks.format(quotes="; ".join(_quoted(ask.evidence.quote) for ask in reading.asks[:_SENTENCES]))
        if told := [one for one in self.said_now() if not any(ask.evidence.quote in one for ask in reading.asks)]:
            yield words.writes_now.format(quotes="; ".join(map(_quoted, told)))
        mood = [words.mood.format(level=reading.level)]
        if reading.causes:
            mood.append(words.causes.format(causes=", ".join(cause.kind for cause in reading.causes)))
        if reading.signals:
            signs = dict.fromkeys(signal.kind for signal in reading.signals)
            mood.append(words.signs.format(signs=", ".join(signs)))
        yield " ".join(mood)

    def said_now(self) -> list[str]:
        """The sentences of the message to answer in which the reading found something, in order."""
        causes = (one for cause in self.reading.causes for one in cause.evidence)
        found: tuple[Evidence | Signal, ...] = (*causes, *self.reading.signals)
        spans = [(one.start, one.end) for one in found if one.message == "last"]
        told = sentences(self.case.message.text)
        kept = [one.text for one in told if any(start < one.end and one.start < end for start, end in spans)]
        return kept[:_SENTENCES]

    def happened(self) -> Iterator[str]:
        case, words = self.case, self.words
        if len(case.history) > _TURNS:
            yield f"- {words.left_out.format(count=len(case.history) - _TURNS)}"
        turns = case.history if len(case.history) <= _TURNS else (case.history[0], *case.history[1 - _TURNS :])
        for turn in turns:
            who = " ".join(filter(None, (words.who[turn.sender], usable(turn.author))))
            yield f"- {self.day(turn.at)}, {who}: {_quoted(turn.text)}"
        sent = len(case.message.attachments)
        told = words.last + (words.attached.format(count=sent) if sent else "")
        yield f"- {self.day(case.message.at or case.clock)}, {words.who['customer']}: {told}"

    def promises(self) -> Iterator[str]:
        ledger, words = self.reading.ledger, self.words
        if ledger.promises:
            yield words.promised
            yield from map(self.promise, ledger.promises[-8:])
        if refused := [offer for offer in ledger.offers if offer.state == "refused"]:
            yield words.refused.format(quotes="; ".join(_quoted(offer.says) for offer in refused[-4:]))
        if tried := [fact.value for fact in ledger.facts if fact.name == "step_tried"]:
            yield words.tried.format(quotes="; ".join(map(_quoted, tried[-6:])))

    def promise(self, promise: Promise) -> str:
        due = self.words.due.format(day=self.day(promise.due_at)) if promise.due_at else ""
        told = f", {_quoted(promise.evidence.quote)}" if promise.evidence.quote else ""
        return f"- {_short(promise.does)} ({promise.by}{due}): {self.words.state[promise.state]}{told}"

    def known(self) -> Iterator[str]:
        company, told = self.playbook.company, []
        for name, value in list(self.case.facts.items())[:20]:
            money = as_money(value)
            if money is not None:
                value = say_money(money, company.language, company.currency)
            if not isinstance(value, (dict, list)) and value is not None:
                told.append(f"{name} {_short(str(value))}")
        if told:
            yield self.words.known.format(facts="; ".join(told))

    def allowed(self) -> Iterator[str]:
        """What may be given and by whom, what was turned down, and who tried already."""
        weighed, words = self.handover.weighed, self.words
        if not weighed.fits:
            yield words.none_left if weighed.turned_down else words.none_fits
        yield from map(self.fit, weighed.fits)
        if weighed.turned_down:
            yield words.not_again.format(remedies=", ".join(fit.id for fit in weighed.turned_down))
        if self.ladder.failed:
            yield words.failed.format(
                roles=", ".join(role.id for role in self.ladder.roles if role.id in self.ladder.failed)
            )

    def fit(self, fit: Fit) -> str:
        words, role, company = self.words, self.handover.role, self.playbook.company
        said = fit.cost and say_money(fit.cost, company.language, company.currency)
        if self.ladder.allows(fit.cost):
            need = words.within.format(role=self.ladder.agent.id)
        else:
            need = (words.needs if covers(role, fit.cost) else words.above).format(role=role.id)
        return words.fits.format(remedy=fit.id, cost=words.costs.format(cost=said) if said else words.free, need=need)

    def approved(self) -> Iterator[str]:
        company, words = self.playbook.company, self.words
        had = list(self.case.given_here())
        for one in had:
            cost = f", {say_money(one.cost, company.language, company.currency)}" if one.cost else ""
            yield words.approved.format(remedy=_short(one.remedy), day=self.day(one.at), cost=cost)
        yield words.nothing_more if had else words.nothing_approved


def _quoted(text: str) -> str:
    return f'"{_short(text)}"'


def _short(text: str) -> str:
    head = text[: _QUOTE * 4]
    if not head.isprintable():
        head = "".join(ch if ch.isprintable() else " " for ch in head)
    flat = " ".join(head.split())
    return flat if len(flat) <= _QUOTE else flat[: _QUOTE - 1].rstrip() + "…"

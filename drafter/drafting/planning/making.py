"""What a plan is made of, in one language: texts and times, steps, the commitment, and what is known on each question."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from drafter.domain.case import Case, Channel
from drafter.domain.commitment import Commitment
from drafter.domain.moment import followable
from drafter.domain.naming import usable
from drafter.domain.plan import Answer, Plan, Quote, Step
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reader import due_day
from drafter.domain.reading import Reading
from drafter.drafting.expressions import Book, Missing, Scope, Text, case_scope
from drafter.drafting.expressions.filters import FILTERS, say
from drafter.drafting.expressions.scope import is_day, plain
from drafter.drafting.planning import today, told_facts
from drafter.drafting.planning.answering import answering, found
from drafter.drafting.planning.known import Known
from drafter.drafting.planning.ladder import Ladder, is_away
from drafter.drafting.planning.on_record import Shown
from drafter.drafting.planning.standing import standing
from drafter.drafting.planning.trouble import is_settled
from drafter.drafting.planning.weighing import Weighed
from drafter.drafting.planning.wording import Words, title, words
from drafter.drafting.reading.contact_wish import calls, contact_wish, in_writing


class NoText(Exception):
    """The playbook has no text in the language that was tried."""


@dataclass(frozen=True)
class Matter:
    """All that a plan is made from."""

    case: Case
    reading: Reading
    playbook: Playbook
    book: Book
    ladder: Ladder
    weighed: Weighed
    passages: Mapping[str, Quote]
    commitment_id: str | None
    instead: str | None = None
    shown: tuple[Shown, ...] = ()


class Maker:
    """Makes the parts of one plan in one language. `NoText` where the playbook has none in it."""

    def __init__(self, matter: Matter, language: str) -> None:
        self.matter = matter
        self.case, self.reading, self.playbook = matter.case, matter.reading, matter.playbook
        self.language, self.own = language, matter.playbook.company.language
        self.words: Words = words(language)
        self.scope: Scope = case_scope(matter.case, matter.reading, matter.playbook, language=language)
        self.calendar, self.now = matter.book.calendar, matter.case.clock
        self.today = self.calendar.today(self.now)
        self.agent = usable(self.case.agent.name)
        self.wish = contact_wish(self.case.message.text)

    def answer_of(self, role: Role) -> dt.datetime:
        """By when a role answers; one that is away, by its own time from the day it is back."""
        start = self.calendar.back(role.away, self.now) if is_away(role, self.calendar, self.now) else self.now
        by = self.calendar.after(start, role.answers_within, role.away)
        if role.id in self.case.absent:  # nobody knows when they are back: no sooner than the next update is due
            return max(by, self.calendar.after(self.now, self.playbook.updates.every))
        return by

    def answers(self, made: Plan) -> tuple[Answer, ...]:
        """What becomes of each question and request; a matter that is settled leaves none open."""
        if is_settled(self.reading):
            return tuple(self.found.values())
        return answering(self.reading, made, self.found)

    @cached_property
    def found(self) -> dict[int, Answer]:
        """What facts and the knowledge answer in the language of the reply, by the place of the ask."""
        return self._found({words: one for words, one in self.matter.passages.items() if self._is_readable(one)})

    def _found(self, passages: Mapping[str, Quote]) -> dict[int, Answer]:
        return found(self.case, self.reading.asks, passages, self._recorded)

    @property
    def knowledge(self) -> tuple[Quote, ...]:
        """The passages that answer."""
        used = (self.matter.passages[one.asks] for one in self.found.values() if one.by == "knowledge")
        return tuple(dict.fromkeys(used))

    def write(self, text: Text) -> str:
        """A text that is known to have its facts in the playbook's own language."""
        if not text.has(self.language):
            raise NoText
        try:
            return text.write(self.scope)
        except Missing:  # the translation needs more than the original does: the original serves
            raise NoText from None

    def dated(self, text: str, due: dt.datetime) -> str:
        """The text with "today" as the day on which the act is due, told in the reader's zone."""
        zone = self.scope.reader
        days = due_day(due, zone), self.now.astimezone(zone).date()
        return today.said(text, *days, self.language, self.scope.currency, country=self.scope.country)

    def step(self, does: str, done_by: dt.datetime) -> Step:
        does = self.wished(does)
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

    def standing(self, words: str, due: dt.datetime) -> dt.datetime:
        """When something is due that may be promised already."""
        return standing(self.reading, words, due, self.now)

    def commitment(self, does: str, due: dt.datetime, after: dt.datetime | None = None) -> Commitment:
        """`after` is when the customer gets what the commitment follows up: it was planned first, and comes first."""
        rung, does = calls(does), self.wished(does)
        promised = self.standing(does, due)
        due = followable(promised if after is None or promised >= min(after, due) else due)
        made = f"{self.case.id}\n{does}\n{due.astimezone(dt.UTC).isoformat()}"
        return Commitment(
            id=self.matter.commitment_id or f"commitment-{hashlib.sha256(made.encode()).hexdigest()[:16]}",
            case_id=self.case.id,
            does=does,
            owner=self.owner,
            due_at=due,
            channel=self.in_its_place if self.wish and rung else self.case.channel,
        )

    def wished(self, does: str) -> str:
        """An act as the customer wishes to be reached: who wants no call is written to."""
        return in_writing(does, self.language, self.in_its_place) if self.wish and calls(does) else does

    @property
    def in_its_place(self) -> Channel:
        """Where somebody is written to who wants no call."""
        named = self.wish.only if self.wish else None
        return named or ("email" if self.case.channel == "phone" else self.case.channel)

    def _is_readable(self, passage: Quote) -> bool:
        """Whether a passage is in the language of the reply, or the reply in the company's own."""
        article = next((one for one in self.playbook.articles if one.id == passage.id), None)
        return self.language in ((article.language if article else "") or self.own, self.own)

    def _recorded(self, fact: Known) -> str:
        """A fact as the customer is told it, and with where a parcel is when it is due; "" where it cannot be told in their
        language."""
        told = self._told(fact)
        if told and told_facts.kind_of(fact.name) == "parcel":
            due = (Known(*one) for one in self.case.facts.items() if told_facts.kind_of(one[0]) == "due")
            return " ".join((told, *[self._told(one) for one in due if self._is_ahead(one.value)][:1]))
        return told

    def _is_ahead(self, value: Any) -> bool:
        return is_day(value) and dt.date.fromisoformat(str(value).strip()[:10]) > self.now.date()

    def _told(self, fact: Known) -> str:
        value, day = plain(fact.value), is_day(fact.value)
        if isinstance(value, bool):
            return told_facts.told(fact.name, value, self.language)
        said = FILTERS["date"](self.scope, value) if day else say(value, self.scope).replace("_", " ")
        return told_facts.told(fact.name, said, self.language, ahead=self._is_ahead(value))

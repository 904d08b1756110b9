"""What the customer was given, by the text that was sent and not by the plan.

A planned remedy counts where the text still names its kind of thing, at the sum that the text states; what the text
gives besides counts as the remedy of the plan's alternatives, or of the playbook, that is of its kind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.domain.case import Given
from drafter.domain.draft import Draft, Notice
from drafter.domain.mentions.amounts import AmountMention
from drafter.domain.money import Money
from drafter.domain.plan import Resolution
from drafter.domain.playbook import Playbook, Remedy, in_language
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.following.naming_gifts import LOOSE, Thing, kind_of, kinds_in, things
from drafter.drafting.reading.ledger.options import names_in
from drafter.drafting.reading.ledger.thread import Said

_COUSINS = {"voucher": "credit", "credit": "voucher"}
_ARRANGED = frozenset({"appointment", "repair", "rebooking", "release"})
"""Acts rather than things: followed as promises, and given only where a remedy of the company is of that kind."""
_PLAIN = regex(r"\d{1,9}(?:\.\d{1,2})?")


@dataclass(frozen=True)
class Giving:
    """A draft beside the text that was sent in its place: `before` and `after` are the two as read, the latter from `text`, `told` whether the
    checks find the plan's resolution in the text. `at` is when it was sent, by the real clock."""

    draft: Draft
    playbook: Playbook
    text: str
    before: Sequence[Said]
    after: Sequence[Said]
    at: dt.datetime
    told: bool

    def given(self) -> tuple[tuple[Given, ...], tuple[Notice, ...]]:
        """What counts as given, and what the agent is told of each difference from the plan."""
        drafted, named = things(self.before), things(self.after)
        given: list[Given] = []
        notices: list[Notice] = []
        used: set[str] = set()
        for one in self.draft.plan.promised:
            if one.kind != "remedy" or not one.remedy:
                continue
            kind = self._kind(one, named)
            mine = [thing for thing in named if thing.kind == kind]
            if not mine and not self._unread(one, kind, drafted):
                says = f"the text no longer gives {one.says}: {one.remedy} is not counted as given"
                notices.append(Notice(id="given_taken_out", says=says))
                continue
            used |= {kind} if kind else set()
            cost = self._cost(one.cost, mine, [thing for thing in drafted if thing.kind == kind])
            given.append(self._given(one.remedy, cost))
            if cost != one.cost and cost is not None:
                planned = f" in place of {_told(one.cost)}" if one.cost else ""
                says = f"the text gives {_told(cost)}{planned}: {one.remedy} is counted at that"
                notices.append(Notice(id="given_changed", says=says, spans=self._marks(mine)))
        for thing in self._beyond(named, drafted, used):
            more, told = self._extra(thing, {one.remedy for one in given})
            given += more
            notices += told
        return tuple(given), tuple(notices)

    # What was planned.

    def _kind(self, one: Resolution, named: Sequence[Thing]) -> str | None:
        """The kind under which the text names it: its own, or a near one that nothing else in the plan is."""
        kind, there = self._own(one), {thing.kind for thing in named}
        near = _COUSINS.get(kind or "")
        others = {self._own(other) for other in self.draft.plan.promised if other is not one}
        return near if kind not in there and near in there and near not in others else kind

    def _own(self, one: Resolution) -> str | None:
        """By its words, else by the company's word for it."""
        remedy = self.playbook.remedy(one.remedy)
        return kind_of(one.says) or (remedy.kind if remedy else None)

    def _unread(self, one: Resolution, kind: str | None, drafted: Sequence[Thing]) -> bool:
        """Whether it is there although the reader sees it neither here nor in the draft: by the checks or its words."""
        if any(thing.kind == kind for thing in drafted):
            return False
        main = one is self.draft.plan.resolution
        if self.told and (main or self.after[0].language != self.draft.plan.language):
            return True
        words = names_in(one.says.lower())
        told = frozenset[str]().union(*(names_in(said.low) for said in self.after))
        return 2 * len(words & told) > len(words)

    def _cost(self, planned: Money | None, mine: Sequence[Thing], drafted: Sequence[Thing]) -> Money | None:
        """The sum that was sent where the text states another than the plan and the draft did."""
        sums = [one for thing in mine for one in thing.sums]
        values = {one.value for one in sums}
        if not values or (planned and planned.amount in values):
            return planned
        if values <= {one.value for thing in drafted for one in thing.sums}:
            return planned
        return self._money(max(sums, key=lambda one: one.value), planned)

    # What the text gives besides.

    def _beyond(self, named: Sequence[Thing], drafted: Sequence[Thing], used: set[str]) -> list[Thing]:
        """One for each kind that the text promises and neither the plan nor the draft does."""
        plan = self.draft.plan
        held = [one.says for one in plan.promised] + [one.does for one in plan.steps]
        held += [plan.commitment.does] if plan.commitment else []
        covered = used.union(*(kinds_in(phrase) for phrase in held), {one.kind for one in drafted if one.offered})
        firm = {thing.sentence for thing in named if thing.kind not in LOOSE}
        found: dict[str, Thing] = {}
        for thing in named:
            describes = thing.kind in LOOSE and thing.sentence in firm
            if thing.offered and thing.kind not in covered and not describes:
                found.setdefault(thing.kind, thing)
        known = {kind for kind in found if kind not in _ARRANGED or self._remedy(found[kind], set())}
        return [thing for kind, thing in found.items() if kind in known]

    def _extra(self, thing: Thing, given: set[str]) -> tuple[list[Given], list[Notice]]:
        spans = self._marks([thing])
        stated = max(thing.sums, key=lambda one: one.value, default=None)
        other = next(
            (one for one in self.draft.plan.alternatives if one.remedy and kind_of(one.says) == thing.kind), None
        )
        found = None if other else self._remedy(thing, given)
        remedy = other.remedy if other else found.id if found else None
        says = f"the text promises what the plan does not give: “{spans[0].quote}”"
        beyond = [] if other else [Notice(id="within_authority", says=says, spans=spans)]
        if remedy is None:
            return [], beyond
        usual = other.cost if other else self._usual(remedy)
        cost = usual if stated is None or (usual and usual.amount == stated.value) else self._money(stated, usual)
        worth = f" ({_told(cost)})" if cost else ""
        says = f"the text gives more than the plan: {remedy}{worth} is counted as given too"
        return [self._given(remedy, cost)], [*beyond, Notice(id="given_added", says=says, spans=spans)]

    def _remedy(self, thing: Thing, given: set[str]) -> Remedy | None:
        """The company's remedy of that kind: the one at the stated sum first, then in the playbook's own order."""
        alike = [one for one in self.playbook.remedies if one.id not in given and self._phrase_kind(one) == thing.kind]
        if thing.kind == "free":
            return None  # something for free may be anything
        values = {one.value for one in thing.sums}
        worth = {one.id: self._usual(one.id) for one in alike}
        stated = [one for one in alike if (cost := worth[one.id]) and cost.amount in values]
        return next(iter([*stated, *alike]), None)

    def _phrase_kind(self, remedy: Remedy) -> str | None:
        language, own = self.draft.plan.language, self.playbook.company.language
        phrase = in_language(remedy.says, language, own) or next(iter(remedy.says.values()), "")
        kind = kind_of(phrase)
        return remedy.kind if remedy.kind and (kind is None or kind in LOOSE) else kind

    def _usual(self, remedy: str) -> Money | None:
        """What a remedy costs by the playbook, where that is a plain number."""
        found = self.playbook.remedy(remedy)
        plain = _PLAIN.fullmatch((found.cost or "").strip()) if found else None
        return Money(amount=Decimal(plain[0]), currency=self.playbook.company.currency) if plain else None

    # Their shapes.

    def _money(self, stated: AmountMention, planned: Money | None) -> Money:
        own = planned.currency if planned else self.playbook.company.currency
        only = next(iter(stated.currencies), own) if len(stated.currencies) == 1 else own
        return Money(amount=stated.value, currency=own if own in stated.currencies else only)

    def _given(self, remedy: str, cost: Money | None) -> Given:
        return Given(remedy=remedy, at=self.at, cost=cost, case_id=self.draft.case_id)

    def _marks(self, found: Sequence[Thing]) -> tuple[Mark, ...]:
        """The things and their sums as they stand in the text."""
        marks = []
        for thing in found:
            start = min([thing.start, *(one.start for one in thing.sums)])
            end = max([thing.end, *(one.end for one in thing.sums)])
            marks.append(Mark(start=start, end=end, quote=self.text[start:end]))
        return tuple(marks)


def _told(cost: Money | None) -> str:
    return f"{cost.amount:f} {cost.currency}" if cost else "nothing"

"""What each sentence of a reply rests on: the fact, the message, the part of the plan or the article that holds it.

A figure, a day, an id or a name rests on whatever gives the same one, in any notation. Words rest on the sentence of
the plan, of the knowledge or of a message that tells the same. A sentence that rests on nothing (a greeting, a
courtesy) says so by having no grounds; whether it may stand is what the checks decide, not this.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from drafter.domain.draft import Ground, Resting
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.mentions.identifiers import find_identifiers
from drafter.domain.mentions.names import fold
from drafter.domain.money import as_money
from drafter.domain.plan import Plan
from drafter.domain.reader import due_day
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD
from drafter.drafting.checking.sheet import Sheet, lowered

_MOST = 4
"""So many grounds are shown for a sentence: the agent reads them in a glance."""
_ORDER = {"plan": 0, "fact": 1, "knowledge": 2, "message": 3}
_ENOUGH, _SHARE = 2, 0.4
"""Two sentences tell the same when they share so many telling words, and such a share of the shorter one's."""
_LONGEST_QUOTE = 240
_MESSAGES_READ_TO = 20_000
_BETWEEN = "\n.\n"
"""Stands between texts that are read together, so that nothing is read across."""
_Told = tuple[Ground, str, Collection[Hashable]]
"""A ground, its text, and what it names by itself."""


@dataclass(frozen=True)
class _Source:
    """One thing that words may rest on: its ground, the mentions in it, its telling words. A fact has none: its name is the
    company's, and its value a mention."""

    ground: Ground
    keys: frozenset[Hashable]
    telling: frozenset[str]


def resting(sheet: Sheet) -> tuple[Resting, ...]:
    """The sentences of the reply in order, each with at most four grounds: those of the plan first, then facts and
    knowledge, then what was said."""
    reader = _Reader(sheet)
    sources = _Sources(list(reader.sources()))
    return tuple(
        Resting(start=one.start, end=one.end, quote=one.text, grounds=reader.grounds(one, keys, sources))
        for one, keys in zip(sheet.sentences, reader.keys_of_reply(), strict=True)
    )


class _Sources:
    """Where to look for what a sentence may rest on."""

    def __init__(self, sources: list[_Source]) -> None:
        self.naming: dict[Hashable, list[Ground]] = {}
        """Who names the same, in order."""
        self.of: dict[str, list[_Source]] = {kind: [] for kind in _ORDER}
        for source in sources:
            self.of[source.ground.source].append(source)
            for key in source.keys:
                self.naming.setdefault(key, []).append(source.ground)


class _Reader:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.case, self.plan = sheet, sheet.case, sheet.plan
        self.language = sheet.reply.language
        self.now = sheet.case.clock

    def grounds(self, sentence: Sentence, keys: set[Hashable], sources: _Sources) -> tuple[Ground, ...]:
        """A source that shares a mention counts; so does the one of each kind that tells most alike."""
        wanted, telling = keys | self._names(sentence), self._telling(sentence.text)
        chosen: list[Ground] = []
        for key in sorted(wanted, key=str):
            chosen += sources.naming.get(key, ())[:2]
        for kind in ("plan", "knowledge", "message") if len(telling) >= _ENOUGH else ():
            alike = [self._alike(telling, source.telling) for source in sources.of[kind]]
            if most := max(alike, default=0):
                chosen.append(sources.of[kind][alike.index(most)].ground)
        return tuple(sorted(dict.fromkeys(chosen), key=lambda ground: _ORDER[ground.source])[:_MOST])

    @staticmethod
    def _alike(one: frozenset[str], other: frozenset[str]) -> int:
        shared = len(one & other)
        return shared if shared >= _ENOUGH and shared >= _SHARE * min(len(one), len(other)) else 0

    def sources(self) -> Iterator[_Source]:
        known = [*self._of_plan(self.plan), *self._of_facts()]
        for quote in self.plan.knowledge:
            known.append((Ground(source="knowledge", name=quote.title or quote.id, quote=quote.quote), quote.quote, ()))
        yield from self._read(known, self.now)
        yield from self._of_messages()

    def _of_plan(self, plan: Plan) -> Iterator[_Told]:
        named: list[tuple[str, str, dt.datetime | None]] = [
            ("resolution", plan.resolution.says, plan.resolution.done_by)
        ]
        named += [(f"also[{at}]", one.says, one.done_by) for at, one in enumerate(plan.also)]
        named += [(f"steps[{at}]", one.does, one.by) for at, one in enumerate(plan.steps)]
        if plan.commitment:
            named.append(("commitment", plan.commitment.does, plan.commitment.due_at))
        if plan.handoff:
            named.append(("handoff", plan.handoff.says, plan.handoff.by))
        if plan.takeover:
            named.append(("takeover", plan.takeover.title, plan.takeover.by))
        named += [(f"alternatives[{at}]", one.says, one.done_by) for at, one in enumerate(plan.alternatives)]
        named += [(f"answers[{at}]", one.says, None) for at, one in enumerate(plan.answers) if one.says]
        for name, says, due in named:
            days = {("day", due_day(due, self.sheet.zone))} if due else set()
            yield Ground(source="plan", name=name, quote=says), says, days

    def _of_facts(self) -> Iterator[_Told]:
        known = [
            ("customer.name", self.case.customer.name),
            ("agent.name", self.case.agent.name),
            ("case.id", self.case.id),
        ]
        for name, value in [*known, *_leaves("facts", self.case.facts)]:
            if value is None:
                continue
            money = as_money(value)
            said = f"{money.amount} {money.currency}" if money else str(value)
            keys: set[Hashable] = {("id", "".join(filter(str.isalnum, said.lower())))}
            if money:
                keys = {("amount", money.amount)}
            elif (day := _as_day(said)) is not None:
                keys = {("day", day)}
            yield Ground(source="fact", name=name, quote=said), "" if money else said, keys

    def _of_messages(self) -> Iterator[_Source]:
        said: list[tuple[Where, str, dt.datetime]] = [
            (at, turn.text, turn.at) for at, turn in enumerate(self.case.history)
        ]
        said.append(("last", self.case.message.text, self.case.message.at or self.now))
        for where, text, at in reversed(said):
            told: list[_Told] = []
            for one in sentences(text[:_MESSAGES_READ_TO]):
                proof: Evidence = cut(where, text, one.start, one.end)
                quote = one.text[:_LONGEST_QUOTE]
                told.append((Ground(source="message", name=str(where), quote=quote, evidence=proof), one.text, ()))
            yield from self._read(told, at)

    def _read(self, told: list[_Told], at: dt.datetime) -> Iterator[_Source]:
        """The sources that were told at one time."""
        found = self.keys([text for _, text, _ in told], at)
        for (ground, text, keys), read in zip(told, found, strict=True):
            said = set(WORD.findall(fold(text))) if self.named else set()
            named = {("word", word) for word in self.named if word in said}
            telling = frozenset[str]() if ground.source == "fact" else self._telling(text)
            yield _Source(ground, frozenset({*keys, *read, *named}), telling)

    def keys_of_reply(self) -> list[set[Hashable]]:
        """What each sentence of the reply names. The checks have found it already."""
        sheet, lines = self.sheet, self.sheet.sentences
        starts, keys = [line.start for line in lines], [set[Hashable]() for _ in lines]
        told: list[tuple[int, int, Hashable]] = [
            *((one.start, one.end, ("amount", one.value)) for one in sheet.amounts(self.language)),
            *((one.start, one.end, ("id", one.key)) for one in sheet.identifiers),
            *((one.start, one.end, _day(one)) for one in sheet.dates(self.language) if one.kind != "clock"),
        ]
        for start, end, key in told:
            at = bisect_right(starts, start) - 1
            if at >= 0 and end <= lines[at].end:  # nothing is read across
                keys[at].add(key)
        return keys

    def keys(self, texts: list[str], at: dt.datetime) -> list[set[Hashable]]:
        """The figures, days and ids that each text names, in one notation. They are read as one long text: to look
        through it costs little more than to look through any of them."""
        whole = _BETWEEN.join(texts)
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        keys: list[set[Hashable]] = [set() for _ in texts]
        for amount in find_amounts(whole, language=self.language):
            keys[bisect_right(starts, amount.start) - 1].add(("amount", amount.value))
        for id in find_identifiers(whole):
            keys[bisect_right(starts, id.start) - 1].add(("id", id.key))
        for day in find_dates(whole, said_at=at, zone=self.sheet.zone, language=self.language):
            if day.kind != "clock":
                keys[bisect_right(starts, day.start) - 1].add(_day(day))
        return keys

    @cached_property
    def named(self) -> frozenset[str]:
        return frozenset(fold(one.quote) for one in self.sheet.names)

    def _names(self, sentence: Sentence) -> set[Hashable]:
        return {
            ("word", fold(one.quote))
            for one in self.sheet.names
            if sentence.start <= one.start and one.end <= sentence.end
        }

    def _telling(self, text: str) -> frozenset[str]:
        return stems((word for word in WORD.findall(lowered(text))), self.language)


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The single values of nested facts, each with its path; money stays whole."""
    if as_money(value) is None and isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(f"{name}.{key}", item)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _leaves(f"{name}[{place}]", item)
    else:
        yield name, value


def _day(mention: DateMention) -> Hashable:
    return "day", mention.latest.date()


def _as_day(said: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(said[:10])
    except ValueError:
        return None

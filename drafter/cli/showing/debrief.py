"""A debrief as sections to be shown: the same for the terminal, for Markdown and for the page. Every text in here is inert."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafter.cli.showing.marks import Mark, pieces
from drafter.cli.showing.timeline import Timeline, timeline
from drafter.cli.showing.words import inert, when
from drafter.domain.case import Case
from drafter.domain.debrief import Debrief, Statement
from drafter.domain.evidence import Where
from drafter.domain.principles import PRINCIPLES
from drafter.drafting.reading import read

_TITLES = {one.id: one.title for one in PRINCIPLES}
_LONGEST = 2500


@dataclass(frozen=True)
class Item:
    """One statement. `tag` says what it is in a word or two; `tone` is good, bad, wait or nothing; `places` are the messages
    that its words stand in; `why` are the statements that explain a turning point."""

    id: str
    tag: str
    says: str
    tone: str
    places: tuple[Where, ...]
    because: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Statements of one sort."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Seen:
    """A debrief, and the messages that it is about with its words marked."""

    debrief: Debrief
    timeline: Timeline
    zone: dt.tzinfo | None = None

    @classmethod
    def of(cls, case: Case, debrief: Debrief) -> Seen:
        """`case` has the clock that the debrief was made by."""
        drawn = timeline(case, read(case), longest=_LONGEST)
        texts = {where: turn.text for where, turn in case.said()}
        entries = tuple(
            replace(one, pieces=pieces(texts[one.where], _marks(debrief, one.where), longest=_LONGEST))
            for one in drawn.entries
        )
        zone = zoneinfo.ZoneInfo(case.customer.timezone) if case.customer.timezone else None
        return cls(debrief, replace(drawn, entries=entries), zone)

    @property
    def outcome(self) -> str | None:
        told = self.debrief
        if told.outcome is None:
            return None
        since = f", {when(told.outcome_at, self.zone)}" if told.outcome_at else ""
        return f"{told.outcome.replace('_', ' ')}{since}"

    @property
    def sections(self) -> tuple[Section, ...]:
        found = (Section(title, tuple(items)) for title, items in _sections(self.debrief))
        return tuple(section for section in found if section.items)


def _sections(told: Debrief) -> Iterator[tuple[str, list[Item]]]:
    says = {one.id: inert(one.says) for one in told.statements}
    yield "Turning points", [        _item(one.told, f"{one.change:+.2f}", "bad" if one.direction == "raised" else "good", because=one.did, why=tuple(says[id] for id in one.did))
        for one in told.turning_points
    ]  # fmt: skip
    tones = {"broken": "bad", "kept": "good", "open": "wait"}
    yield "Promises", [_bare(_item(one.told, one.state, tones[one.state])) for one in told.promises]
    first = [_item(told.first_failure, "first", "wait")] if told.first_failure else []
    yield "Root cause", [*(_item(one.told, f"{one.weight:.0%}", "bad") for one in told.causes), *first]
    yield "What was damaged", _items(told.damaged, "bad")
    yield "What held", _items(told.held, "good")
    yield "What was missing", _items(told.lacked, "wait")
    yield (
        "What to do differently",
        [
            _item(one, _TITLES.get(one.principle or "", one.kind), "good", because=one.because)
            for one in told.differently
        ],
    )
    yield "Drafts", [_item(one.told, one.action or "waiting", "") for one in told.drafts]


def _bare(item: Item) -> Item:
    """Without the word that its tag says already."""
    return replace(item, says=item.says.removeprefix(f"{item.tag.capitalize()}: "))


def _items(told: Iterable[Statement], tone: str) -> list[Item]:
    return [_item(one, one.kind.replace("_", " "), tone) for one in told]


def _item(told: Statement, tag: str, tone: str, *, because: tuple[str, ...] = (), why: tuple[str, ...] = ()) -> Item:
    places = tuple(dict.fromkeys(one.message for one in told.evidence))
    return Item(told.id, tag, inert(told.says), tone, places, because, why)


def _marks(debrief: Debrief, where: Where) -> list[Mark]:
    """The stretches of a message that statements rest on; those that overlap are one."""
    spans = sorted(
        (one.start, one.end)
        for told in (*(one.told for one in debrief.causes), *debrief.damaged, *debrief.held, *(one.told for one in debrief.promises), *(one.told for one in debrief.turning_points), *debrief.lacked)
        for one in told.evidence
        if one.message == where and one.start < one.end
    )  # fmt: skip
    found: list[Mark] = []
    for start, end in spans:
        if found and start < found[-1].end:
            found[-1] = Mark(found[-1].start, max(found[-1].end, end), ())
        else:
            found.append(Mark(start, end, ()))
    return found

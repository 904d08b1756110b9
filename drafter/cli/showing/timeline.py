"""A case and its reading as a timeline: a head, each message in its order, and the ledger. Only what is to be seen,
not how: every text from outside in here is inert already, save the pieces of messages, which the layout makes inert.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.cli.showing.ledger import Row, promised, rows
from drafter.cli.showing.marks import Piece, Span, marks, pieces
from drafter.cli.showing.words import day, inert, later, place, when
from drafter.domain.case import Case, Message, Turn
from drafter.domain.evidence import Where
from drafter.domain.naming import usable
from drafter.domain.reading import Reading


@dataclass(frozen=True)
class Outcome:
    """What became of a promise, told at the message that made it."""

    state: str
    says: str


@dataclass(frozen=True)
class Entry:
    """One message. `where` names it as evidence does; `heat` is the customer's alone; `gap` says how long after the
    message before."""

    where: Where
    sender: str
    who: str
    day: str
    at: str
    gap: str
    heat: float | None
    pieces: tuple[Piece, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def place(self) -> str:
        return place(self.where)

    @property
    def number(self) -> str:
        """As the proofs name it: "message 3" is 3."""
        return "last" if self.where == "last" else str(self.where + 1)


@dataclass(frozen=True)
class Timeline:
    """`about` tells who and where; `kinds` the signals by weight, each with the message that shows it most; `broken`
    the promises that were; `limits` what this reading could not do."""

    case_id: str
    level: str
    why: str
    about: tuple[str, ...]
    kinds: tuple[tuple[str, Where], ...]
    broken: tuple[str, ...]
    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]
    limits: tuple[str, ...]
    language: str

    @property
    def curve(self) -> list[Entry]:
        """The messages that have a heat."""
        return [entry for entry in self.entries if entry.heat is not None]


def timeline(case: Case, reading: Reading, *, longest: int = 700) -> Timeline:
    """What there is to see. A message of more than `longest` characters is shown around what matters in it."""
    zone = zoneinfo.ZoneInfo(case.customer.timezone) if case.customer.timezone else None
    kinds: dict[str, Where] = {}
    for signal in sorted(reading.signals, key=lambda signal: -signal.weight):
        kinds.setdefault(signal.kind, signal.message)
    return Timeline(
        case_id=inert(case.id),
        level=reading.level,
        why=inert(reading.why.removeprefix(f"{reading.level}: ")),
        about=tuple(_about(case, reading)),
        kinds=tuple(kinds.items()),
        broken=tuple(promised(promise, zone) for promise in reading.broken_promises),
        entries=tuple(_entries(case, reading, zone, longest)),
        rows=tuple(rows(reading, zone)),
        limits=tuple(inert(limit) for limit in getattr(reading, "notes", ())),
        language=reading.language,
    )


def _about(case: Case, reading: Reading) -> Iterator[str]:
    name = usable(case.customer.name) or "customer"
    yield inert(f"{name} ({case.customer.tier})" if case.customer.tier else name)
    yield f"{case.channel}, public" if case.is_public else case.channel
    yield f"language {inert(reading.language)}"
    yield f"wrote {reading.contacts} times" if reading.contacts > 1 else "wrote once"
    if case.customer.timezone:
        yield f"times in {case.customer.timezone}"


def _entries(case: Case, reading: Reading, zone: dt.tzinfo | None, longest: int) -> Iterator[Entry]:
    heats = {point.message: point.heat for point in reading.trajectory}
    matters: dict[Where, list[Span]] = {}
    ledger = reading.ledger
    told = [
        entry.evidence for kept in (ledger.promises, ledger.questions, ledger.offers, reading.asks) for entry in kept
    ]
    for evidence in told:
        matters.setdefault(evidence.message, []).append((evidence.start, evidence.end))
    before: dt.datetime | None = None
    for where, turn in case.said():
        at = turn.at or case.clock
        marked = marks(signal for signal in reading.signals if signal.message == where)
        sender = turn.sender if isinstance(turn, Turn) else "customer"
        yield Entry(
            where=where,
            sender=sender,
            who=_who(case, turn),
            day=day(at, zone),
            at=when(at, zone) + (f", {at.year}" if at.year != case.clock.year else ""),
            gap=later(at - before) if before else "",
            heat=heats.get(where),
            pieces=pieces(turn.text, marked, matters.get(where, ()), longest=longest),
            outcomes=tuple(
                Outcome(promise.state, promised(promise, zone))
                for promise in ledger.promises
                if promise.evidence.message == where
            ),
        )
        before = at


def _who(case: Case, turn: Turn | Message) -> str:
    if isinstance(turn, Message) or turn.sender == "customer":
        return usable(case.customer.name) or "customer"
    name = usable(turn.author)
    return f"{name}, {turn.sender}" if name else turn.sender

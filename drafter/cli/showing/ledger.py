"""What a case holds beside its signals, as rows: what was promised, asked, given, apologised for, offered and felt,
each with the words that prove it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.cli.showing.words import inert, place, short, when
from drafter.domain.evidence import Evidence, Where
from drafter.domain.reading import Promise, Reading

_WORDS = 3
"""How many of the words that prove one thing are shown; the rest are counted."""


@dataclass(frozen=True)
class Row:
    """`group` is promises, questions, …; `state` what became of it, or its kind; `says` what it is, where the proof
    does not say it already; `proofs` the words and the messages that hold them."""

    group: str
    state: str
    says: str
    proofs: tuple[tuple[str, Where], ...]
    more: int = 0

    @property
    def told(self) -> str:
        """The proofs in one line: “…” (message 2), “…” (last message) and 3 more."""
        said = ", ".join(f"“{quote}” ({place(where)})" for quote, where in self.proofs)
        return f"{said} and {self.more} more" if self.more else said


def rows(reading: Reading, zone: dt.tzinfo | None) -> Iterator[Row]:
    """In the order in which an agent needs them."""
    ledger = reading.ledger
    for promise in ledger.promises:
        yield _row("promises", promise.state, promised(promise, zone), [promise.evidence])
    for ask in reading.asks:
        yield _row("to answer", ask.kind, "", [ask.evidence])
    for question in ledger.questions:
        yield _row("questions", "answered" if question.answered else "unanswered", "", [question.evidence])
    for name, given in _facts(reading).items():
        for value, evidence in given.items():
            yield _row("facts", name, value, evidence)
    if ledger.apologies:
        count = len(ledger.apologies)
        times = "once" if count == 1 else f"{count} times"
        yield _row("apologies", times, "", [apology.evidence for apology in ledger.apologies])
    for offer in ledger.offers:
        yield _row("offers", offer.state, offer.says, [offer.evidence])
    for emotion in reading.emotions:
        yield _row("emotions", emotion.kind, "", emotion.evidence)
    for cause in reading.causes:
        yield _row("causes", cause.kind, "", cause.evidence)


def promised(promise: Promise, zone: dt.tzinfo | None) -> str:
    """ "Tom: ship a replacement, due Tuesday, November 10, 11:59 p.m." """
    due = f", due {when(promise.due_at, zone)}" if promise.due_at else ", no time named"
    return inert(f"{promise.by}: {promise.does}{due}")


def _facts(reading: Reading) -> dict[str, dict[str, list[Evidence]]]:
    """Facts by name and value: what was given three times is one row with three proofs."""
    facts: dict[str, dict[str, list[Evidence]]] = {}
    for fact in reading.ledger.facts:
        facts.setdefault(fact.name, {}).setdefault(fact.value, []).append(fact.evidence)
    return facts


def _row(group: str, state: str, says: str, evidence: Iterable[Evidence]) -> Row:
    proofs = [(short(one.quote), one.message) for one in evidence]
    said = short(says, 160)
    if len(proofs) == 1 and proofs[0][0].casefold() == said.casefold():
        said = ""
    return Row(group, inert(state), said, tuple(proofs[:_WORDS]), max(0, len(proofs) - _WORDS))

"""The ledger of a reading against what was expected: promises with their state and due day, questions, facts, offers.

An entry is the expected one where its evidence overlaps the expected quote: who labels need not know where a
detector sets its spans.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Protocol

from drafter.domain.evidence import Evidence, Where
from drafter.domain.reading import Promise, Reading
from evals.expect import OfReading, PromiseSaid
from evals.scorers.result import Result, result


class Entry(Protocol):
    @property
    def evidence(self) -> Evidence: ...


def promises(reading: Reading, expect: OfReading) -> list[Result]:
    """Each promise is there, in the right state, due on the right day; what is none is not."""
    results = []
    for said in expect.ledger.promises:
        found = [one for one in reading.ledger.promises if _meets(one, said.quote, said.message)]
        results.append(result("promises", said.quote, bool(found), "not found"))
        if found and said.state:
            states = sorted({one.state for one in found})
            results.append(result("promise_state", said.quote, said.state in states, f"is {', '.join(states)}"))
        if found and "due" in said.model_fields_set:
            dues = ", ".join(str(one.due_at) for one in found)
            results.append(result("promise_due", said.quote, any(_due(one, said) for one in found), f"is {dues}"))
    return results + _none("not_promises", reading.ledger.promises, expect.ledger.not_promises)


def questions(reading: Reading, expect: OfReading) -> list[Result]:
    results = []
    for said in expect.ledger.questions:
        found = [one for one in reading.ledger.questions if _meets(one, said.quote, said.message)]
        results.append(result("questions", said.quote, bool(found), "not found"))
        if found and said.answered is not None:
            right = any(one.answered == said.answered for one in found)
            results.append(result("question_answered", said.quote, right, f"is {found[0].answered}"))
    return results + _none("not_questions", reading.ledger.questions, expect.ledger.not_questions)


def facts(reading: Reading, expect: OfReading) -> list[Result]:
    """Each value is among the facts that the customer gave, whatever its spaces and punctuation."""
    given = [(_bare(fact.value), _bare(fact.evidence.quote)) for fact in reading.ledger.facts]
    results = []
    for said in expect.ledger.facts:
        value = _bare(said.value)
        held = any(value in one or (one and one in value) for pair in given for one in pair)
        results.append(result("facts", said.value, held, "not found"))
    return results


def offers(reading: Reading, expect: OfReading) -> list[Result]:
    results = []
    for said in expect.ledger.offers:
        found = [one for one in reading.ledger.offers if _meets(one, said.quote, said.message)]
        results.append(result("offers", said.quote, bool(found), "not found"))
        if found and said.state:
            right = any(one.state == said.state for one in found)
            results.append(result("offer_state", said.quote, right, f"is {found[0].state}"))
    return results


def apologies(reading: Reading, expect: OfReading) -> list[Result]:
    wanted = expect.ledger.apologies
    counted = len({apology.evidence.message for apology in reading.ledger.apologies})
    return [] if wanted is None else [result("apologies", str(wanted), counted == wanted, f"are {counted}")]


def _meets(entry: Entry, quote: str, message: Where | None = None) -> bool:
    """Whether the evidence and the expected quote share their words."""
    here = entry.evidence
    if message is not None and here.message != message:
        return False
    one, other = _bare(here.quote), _bare(quote)
    return one in other or other in one or _overlap(one, other) >= 0.6 * min(len(one), len(other))


def _overlap(one: str, other: str) -> int:
    """How much the end of one text is the beginning of the other."""
    longest = min(len(one), len(other))
    return next((n for n in range(longest, 0, -1) if one.endswith(other[:n]) or other.endswith(one[:n])), 0)


def _due(promise: Promise, said: PromiseSaid) -> bool:
    if said.due is None or promise.due_at is None:
        return said.due is promise.due_at
    if isinstance(said.due, dt.datetime):
        return abs(promise.due_at - said.due) <= dt.timedelta(minutes=1)
    return promise.due_at.date() == said.due


def _none(group: str, entries: Iterable[Entry], quotes: Iterable[str]) -> list[Result]:
    kept = list(entries)
    return [
        result(group, quote, not any(_meets(entry, quote) for entry in kept), "was taken for one") for quote in quotes
    ]


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


LEDGER: tuple[Callable[[Reading, OfReading], list[Result]], ...] = (promises, questions, facts, offers, apologies)

"""What is timed: the example company's cases, and cases put together from labelled ones."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.adapters.cases import RawLine, read_case
from drafter.domain.case import Case, Customer, Message, Turn
from evals.dataset import load_suite

NORTHWIND = Path(__file__).parent.parent.parent / "examples" / "northwind"
CLOCK = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
_FIRST_DAY = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)


def examples() -> list[Case]:
    paths = sorted((NORTHWIND / "cases").glob("*.yaml"))
    return [read_case(path.read_bytes(), file=path.name).case.at(CLOCK) for path in paths]


def ten_messages() -> Case:
    """The example case with the longest history, cut or repeated to ten messages in all."""
    longest = max(examples(), key=lambda case: len(case.history))
    turns = (longest.history * 9)[-9:] if len(longest.history) < 9 else longest.history[-9:]
    return longest.model_copy(update={"history": turns})


def long_case(messages: int) -> Case:
    """One customer's endless matter: example cases and labelled threads end to end, each begun on the day after the
    one before, with the times between its own messages kept."""
    threads = [*examples(), *(sample.case.at(CLOCK) for sample in load_suite("ledger").samples)]
    turns = list(itertools.islice(_end_to_end(threads), messages - 1))
    last = Message(at=turns[-1].at + dt.timedelta(days=2), text=threads[0].message.text)
    customer = Customer(language="en", timezone="America/Chicago")
    return Case(id="long", customer=customer, history=tuple(turns), message=last, now=last.at)


def _end_to_end(threads: Iterable[Case]) -> Iterator[Turn]:
    begins = _FIRST_DAY
    for case in itertools.cycle(threads):
        moved: dt.timedelta | None = None
        for _, said in case.said():
            at = said.at or case.clock
            moved = begins - at if moved is None else moved
            if isinstance(said, Turn):
                yield said.model_copy(update={"at": at + moved})
            else:
                yield Turn.model_validate({"at": at + moved, "from": "customer", "text": said.text})
            begins = at + moved + dt.timedelta(days=1)


def single_messages() -> list[Case]:
    """Every English message of the labelled reading cases that stands alone."""
    samples = (sample.case.at(CLOCK) for sample in load_suite("reading").samples)
    return [case for case in samples if not case.history and case.customer.language in (None, "en")]


def bulk_lines(cases: Iterable[Case]) -> list[RawLine]:
    """The lines of a bulk file."""
    texts = (case.model_dump_json(exclude_unset=True, by_alias=True) for case in cases)
    return [RawLine("bench.jsonl", number, text.encode()) for number, text in enumerate(texts, start=1)]

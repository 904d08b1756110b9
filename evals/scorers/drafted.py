"""The expectations of a reading, and of a whole draft, one after the other."""

from __future__ import annotations

from drafter.domain.draft import Draft
from drafter.domain.reading import Reading
from evals.expect import Expect, OfReading
from evals.scorers.ledger import LEDGER
from evals.scorers.reading import READING
from evals.scorers.reply import REPLY
from evals.scorers.result import Result


def judge_reading(reading: Reading, expect: OfReading) -> tuple[Result, ...]:
    """All results of one reading, in the order of the scorers."""
    return tuple(result for scorer in (*READING, *LEDGER) for result in scorer(reading, expect))


def judge_by_expectations(draft: Draft, expect: Expect) -> tuple[Result, ...]:
    """All results of one draft: its reading, then its plan and its words."""
    of_reply = (result for scorer in REPLY for result in scorer(draft, expect))
    return (*judge_reading(draft.reading, expect.reading), *of_reply)

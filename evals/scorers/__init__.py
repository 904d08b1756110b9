"""Whether a draft is what was expected: plain functions from what was made and what was expected to results.

Each result names one thing expected, so that a report can say "missed: signal broken_promise" and statistics
can be made per group. `judge_reading` needs a reading alone, `judge_by_expectations` a whole draft.
"""

from __future__ import annotations

from drafter.domain.draft import Draft
from drafter.domain.reading import Reading
from evals.expect import Expect, OfReading
from evals.scorers.ledger import LEDGER
from evals.scorers.reading import READING
from evals.scorers.reply import REPLY
from evals.scorers.result import Result

__all__ = ["Result", "judge_by_expectations", "judge_reading"]


def judge_reading(reading: Reading, expect: OfReading) -> tuple[Result, ...]:
    """All results of one reading, in the order of the scorers."""
    return tuple(result for scorer in (*READING, *LEDGER) for result in scorer(reading, expect))


def judge_by_expectations(draft: Draft, expect: Expect) -> tuple[Result, ...]:
    """All results of one draft: its reading, then its plan and its words."""
    of_reply = (result for scorer in REPLY for result in scorer(draft, expect))
    return (*judge_reading(draft.reading, expect.reading), *of_reply)

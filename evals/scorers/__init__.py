"""Whether a draft is what was expected: plain functions from what was made and what was expected to results.

Each result names one thing expected, so that a report can say "missed: signal broken_promise" and statistics
can be made per group. `judge_reading` needs a reading alone, `judge_by_expectations` a whole draft, `score_text` any text
that answers a case.
"""

from evals.scorers.drafted import judge_by_expectations, judge_reading
from evals.scorers.result import Result
from evals.scorers.text import Scored, score_text

__all__ = ["Result", "Scored", "judge_by_expectations", "judge_reading", "score_text"]

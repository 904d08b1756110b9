"""Any text as a reply to a case, scored as a draft would be: the checks of the product, and what was expected.

scored = score_text("We will refund you $89.99 today.", case, playbook=Path("playbook.yaml"), expect=expect)
assert scored.passed, scored.reason
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.domain.draft import Draft, Provenance, Reply
from drafter.domain.errors import BadInput
from drafter.domain.score import Score
from drafter.domain.value import Value
from evals.expect import Expect
from evals.scorers.drafted import judge_by_expectations
from evals.scorers.result import Result

if TYPE_CHECKING:
    from drafter.domain.case import Case
    from drafter.domain.plan import Plan
    from drafter.drafting.pipeline import Pipeline

_WEIGHTS = {"must": 3.0, "should": 1.0}


class Scored(Value):
    """What the checks and the expectations say of one text."""

    score: Score
    expectations: tuple[Result, ...] = ()

    @property
    def missed(self) -> tuple[Result, ...]:
        return tuple(one for one in self.expectations if not one.passed)

    @property
    def passed(self) -> bool:
        """Every `must` check passes, and every expectation is met."""
        return self.score.passed and not self.missed

    @property
    def value(self) -> float:
        """The share of what applies that is met, 0 to 1. A `must` weighs three times a `should`; an expectation weighs
        as much as a `must`, for somebody asked for it."""
        marks = [(_WEIGHTS[one.level], one.outcome == "pass") for one in self.score.checks if one.outcome != "n/a"]
        marks += [(_WEIGHTS["must"], one.passed) for one in self.expectations]
        whole = sum(weight for weight, _ in marks)
        return round(sum(weight for weight, met in marks if met) / whole, 4) if whole else 1.0

    @property
    def reason(self) -> str:
        """What fails, in one line; that nothing does."""
        told = [f"{one.id}: {one.why}" for one in self.score.failures if one.level == "must"]
        told += [f"{one.name}: {one.why}" for one in self.missed]
        told += [f"{one.id} (should): {one.why}" for one in self.score.failures if one.level == "should"]
        return "; ".join(told) or "every check passes"


def score_text(
    text: str, case: Case, *, playbook: Path | None = None, plan: Plan | None = None, expect: Expect | None = None
) -> Scored:
    """The text scored as the reply to the case. The plan is the given one, else the playbook makes it; `BadInput` where
    neither is given. A case without a clock is answered at the time of its message, one without a time
    at the time that all such cases are."""
    if playbook is None and plan is None:
        raise BadInput("there is nothing to score a reply by", hint="give a playbook, or a plan")
    pipeline = _pipeline(playbook, playbook.stat().st_mtime_ns if playbook and playbook.is_file() else 0)
    settled = pipeline.settled(case.as_it_came(pipeline.clock()))
    reading = pipeline.read(settled)
    planned = plan or pipeline.plan(settled, reading)
    score = pipeline.score(settled, text, planned)
    named = next(iter(pipeline.brands.values())).playbook if pipeline.brands else None
    draft = Draft(
        id="text",
        case_id=case.id,
        created_at=settled.clock,
        reply=Reply(text=text, language=reading.language),
        reading=reading,
        plan=planned,
        score=score,
        provenance=Provenance(
            playbook=named.name if named else "",
            playbook_hash=named.hash if named else "",
            prompt="",
            prompt_hash="",
            model="",
            provider="",
        ),
    )
    return Scored(score=score, expectations=judge_by_expectations(draft, expect or Expect()))


@lru_cache(maxsize=8)
def _pipeline(playbook: Path | None, changed: int) -> Pipeline:
    """Read once for as long as the file does not change."""
    from drafter.adapters.knowledge import Articles
    from drafter.adapters.playbooks import load_playbook
    from drafter.adapters.prompts import Prompts
    from drafter.drafting.pipeline import Brand, Pipeline
    from evals.dataset import READ_AT

    brands = {}
    if playbook is not None:
        loaded = load_playbook(playbook)
        brands = {loaded.name: Brand(loaded, Articles(loaded.articles))}
    return Pipeline(brands=brands, prompts=Prompts(None), model=None, clock=lambda: READ_AT)

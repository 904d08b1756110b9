"""Old drafts held to today's checks and expectations. Reading and plan are the draft's own; the case is the suite's."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun
from drafter.domain.playbook import Playbook
from drafter.drafting.checking import Sheet, examine
from evals.dataset import READ_AT, Sample
from evals.rows import Row
from evals.scorers import judge_by_expectations


def examined(row: Row, sample: Sample, playbooks: Sequence[Playbook], scorers: str) -> Row:
    """The row as today's checks and expectations see its draft; what it took stays. What was found in the model's first
    answer stays too: its words are not kept. CannotRun where the draft is of another shape than today's."""
    try:
        draft = Draft.model_validate(row.draft)
    except ValueError as error:
        why = f"{row.case_id} in epoch {row.epoch}: the draft has another shape than today's"
        raise CannotRun(why, hint="run the suite again") from error
    reply, playbook = draft.reply, playbook_of(sample.case, playbooks)
    case = settled(sample.case, playbook)
    score = examine(Sheet(reply, case, draft.reading, draft.plan, playbook, wanted=reply.language)).score
    draft = draft.model_copy(update={"score": score})
    return row.model_copy(
        update={
            "sample": sample.hash,
            "scorers": scorers,
            "cluster": sample.cluster,
            "tags": sample.tags,
            "checks": {finding.id: finding.outcome for finding in score.checks},
            "must_failures": tuple(finding.id for finding in score.failures if finding.level == "must"),
            "expectations": judge_by_expectations(draft, sample.expect),
            "draft": {**(row.draft or {}), "score": score.model_dump(mode="json")},
        }
    )


def playbook_of(case: Case, playbooks: Sequence[Playbook]) -> Playbook:
    """The one that the case names, which in a suite of several companies each case does; else the first."""
    return next((one for one in playbooks if one.name == case.playbook), playbooks[0])


def settled(case: Case, playbook: Playbook) -> Case:
    """The case as it was drafted: on the run's clock where it brings none, its UTC times told on the company's."""
    return case.at(READ_AT).told_in(playbook.company.zone)

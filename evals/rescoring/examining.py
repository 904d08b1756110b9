"""One old draft held to today's checks and expectations. Reading and plan are the draft's own; the case is the suite's."""

from __future__ import annotations

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.playbook import Playbook
from drafter.drafting.checking import Sheet, examine
from evals.dataset import READ_AT, Sample
from evals.rows import Row
from evals.scorers import judge_by_expectations


def examined(row: Row, draft: Draft, sample: Sample, playbook: Playbook, scorers: str) -> Row:
    """The row as today's checks and expectations see its draft; what it took stays. What was found in the model's first
    answer stays too: its words are not kept."""
    reply = draft.reply
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


def settled(case: Case, playbook: Playbook) -> Case:
    """The case as it was drafted: on the run's clock where it brings none, its UTC times told on the company's."""
    return case.at(READ_AT).told_in(playbook.company.zone)

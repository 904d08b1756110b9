"""The debrief of one case: what was damaged, what held and what was missing, each with the words that prove it.

`debrief(pipeline, case)` is the door. It reads the case once more as it stood when each of our messages went out (`scene`,
`past`), tells what they did by the same checks that every reply is held to (`acts`), and puts that beside the heat (`turning`),
the ledger's promises (`promises`), the reading's causes (`causes`) and the plan that the playbook makes (`lacking`). No model
is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.coaching.debriefing.advising import advice
from drafter.coaching.debriefing.causes import first_failure, root_causes
from drafter.coaching.debriefing.drafts import drafted
from drafter.coaching.debriefing.lacking import lacking
from drafter.coaching.debriefing.promises import fates
from drafter.coaching.debriefing.scene import MOST_BLOCKS, Scene
from drafter.coaching.debriefing.summing import course, outlook, summary
from drafter.coaching.debriefing.told import tell
from drafter.coaching.debriefing.turning import turning_points
from drafter.domain.case import Case, Turn
from drafter.domain.debrief import Debrief, Kept, Said, Statement
from drafter.drafting.pipeline import Pipeline
from drafter.drafting.reading import read

__all__ = ["debrief"]


def debrief(pipeline: Pipeline, case: Case, kept: Kept = Kept()) -> Debrief:  # noqa: B008 (frozen)
    """The debrief of a case by the pipeline's playbooks; without any, what the playbook lacked is not told. `kept` is what
    a store knows of it. BadCase, BadPlaybook where the playbook cannot be used on the case."""
    case = pipeline.settled(case)
    scene = Scene(case, read(case))
    playbook = pipeline.brand(case).playbook if pipeline.brands else None
    damaged, held = tell(scene, playbook)
    turns = tuple(turning_points(scene, damaged, held))
    promises, causes, about = tuple(fates(scene)), tuple(root_causes(scene)), course(scene)
    lacked: tuple[Statement, ...] = ()
    if playbook is not None:
        lacked = lacking(scene, pipeline.plan(case, scene.reading), playbook)
    good = tuple(told.statement for told in held)
    return Debrief(
        case_id=case.id,
        at=case.clock,
        level=scene.reading.level,
        language=scene.reading.language,
        contacts=scene.reading.contacts,
        settled=scene.reading.settled,
        outcome=kept.outcome,
        outcome_at=kept.outcome_at,
        summary=(*summary(about, turns, promises, causes), *outlook(good, lacked)),
        little=_little(scene),
        course=about,
        timeline=tuple(_timeline(scene)),
        turning_points=turns,
        promises=promises,
        causes=causes,
        first_failure=first_failure(scene),
        damaged=tuple(told.statement for told in damaged),
        held=good,
        lacked=lacked,
        differently=advice(scene, damaged, turns),
        drafts=tuple(drafted(scene, kept.drafts)),
        notes=tuple(_notes(scene, bool(causes), compared=playbook is not None)),
    )


def _timeline(scene: Scene) -> Iterator[Said]:
    for where, turn in scene.said.items():
        ours = isinstance(turn, Turn)
        yield Said(
            message=where,
            at=scene.at(where),
            sender=turn.sender if isinstance(turn, Turn) else "customer",
            author=turn.author if isinstance(turn, Turn) and ours else None,
            heat=scene.heat.get(where),
        )


def _little(scene: Scene) -> str | None:
    if any(block.ours for block in scene.blocks):
        return None
    if len(scene.customers) == 1:
        return "There is little to learn: the customer wrote once, and nobody had answered them before."
    return "There is little to learn from our words: no message of ours stands between those of the customer."


def _notes(scene: Scene, caused: bool, *, compared: bool) -> Iterator[str]:
    yield from scene.reading.notes
    if not caused and first_failure(scene) is not None:
        yield "No cause is named: no words of this case tell of one that the rules know."
    if not compared:
        yield "No playbook was given: what it lacks for this case was not looked at."
    if len(scene.blocks) > MOST_BLOCKS:
        yield f"The case is long: of our answers the latest {MOST_BLOCKS} were looked at."

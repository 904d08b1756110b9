"""Acts as numbered statements: what was damaged, and what held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from drafter.coaching.debriefing.acts import Act, acts, kept_and_broken
from drafter.coaching.debriefing.past import Past
from drafter.coaching.debriefing.scene import MOST_BLOCKS, Scene, quoted
from drafter.domain.debrief import Statement
from drafter.domain.playbook import Playbook
from drafter.domain.principles import RULE


class Told(NamedTuple):
    """An act, and how it is told."""

    act: Act
    statement: Statement


def tell(scene: Scene, playbook: Playbook | None) -> tuple[list[Told], list[Told]]:
    """What was damaged and what held, each by the time at which it showed."""
    found: list[Act] = []
    for block in scene.blocks[-MOST_BLOCKS:]:
        found += acts(scene, block, [Past(scene, where, block.before, block.after, playbook) for where in block.ours])
    found += kept_and_broken(scene)
    if scene.reading.settled and not _was_asked(scene):
        last = scene.whole("last")
        found.append(Act("closed_well", f"The customer closed the matter well: {quoted(last)}", (last,), "last", principle="win_back"))  # fmt: skip
    return _numbered(scene, (one for one in found if one.hurts), "damaged"), _numbered(scene, (one for one in found if not one.hurts), "held")  # fmt: skip


def _was_asked(scene: Scene) -> bool:
    """Whether the customer's last message answers a question of ours: thanks in it close nothing."""
    ours = scene.blocks[-1].ours if scene.blocks else ()
    return any(question.evidence.message in ours for question in scene.reading.ledger.questions)


def _numbered(scene: Scene, found: Iterable[Act], name: str) -> list[Told]:
    order = {where: place for place, where in enumerate(scene.said)}
    inside = sorted(found, key=lambda act: order[act.shows])
    return [
        Told(
            act,
            Statement(
                id=f"{name}-{number}",
                kind=act.kind,
                says=f"{act.says[0].upper()}{act.says[1:]}.",
                evidence=act.evidence,
                rule=act.rule,
                principle=act.principle or (RULE[act.rule].principle if act.rule else None),
            ),
        )
        for number, act in enumerate(inside, 1)
    ]

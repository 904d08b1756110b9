"""The turning points: where the customer came back clearly hotter or cooler, and what of ours stands between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.coaching.debriefing.acts import HURTS
from drafter.coaching.debriefing.scene import Block, Scene, quoted
from drafter.coaching.debriefing.told import Told
from drafter.domain.debrief import Statement, TurningPoint
from drafter.domain.naming import usable

TURNS, _SHARP, _HOT = 0.15, 0.25, 0.5
"""A change of heat of this much is a turn, and less is how people write; one that nothing explains must be
sharper, and end hot."""


def turning_points(scene: Scene, damaged: Sequence[Told], held: Sequence[Told]) -> Iterator[TurningPoint]:
    """In the order of time; each with the acts that showed in the message after it, of the same direction."""
    number = 0
    for block in scene.blocks:
        rose = _change(scene, block) > 0
        did = _did(damaged if rose else held, block)
        if abs(_change(scene, block)) < TURNS or not (did or (rose and _sharp(scene, block))):
            continue  # a shorter message is often a cooler one: a fall is ours only where something of ours tells why
        number += 1
        yield TurningPoint(
            messages=block.ours,
            before=block.before,
            after=block.after,
            heat_before=scene.heat[block.before],
            heat_after=scene.heat[block.after],
            direction="raised" if rose else "lowered",
            told=_told(scene, block, f"turn-{number}", unexplained=not did),
            did=did,
        )


def _sharp(scene: Scene, block: Block) -> bool:
    """Whether a rise is worth telling though nothing tells why."""
    hot = scene.heat[block.after] >= _HOT and scene.known(block.after).level != "calm"
    return hot and _change(scene, block) >= _SHARP


def _did(acts: Sequence[Told], block: Block) -> tuple[str, ...]:
    return tuple(one.statement.id for one in acts if one.act.shows == block.after)


def _change(scene: Scene, block: Block) -> float:
    return scene.heat[block.after] - scene.heat[block.before]


def _told(scene: Scene, block: Block, id: str, *, unexplained: bool) -> Statement:
    rose = _change(scene, block) > 0
    heats = f"{scene.heat[block.before]:.2f} to {scene.heat[block.after]:.2f}"
    after = scene.hottest(block.after) if rose else scene.first_words(block.after)
    between = "with no word of ours between"
    if block.ours:
        between = "after " + " and ".join(scene.place(one) for one in block.ours)
        author = usable(scene.case.history[block.ours[-1]].author)
        between += f" ({author})" if author else ""
    says = f"Heat {'rose' if rose else 'fell'} from {heats} {between}: {quoted(after)} ({scene.place(block.after)})."
    if unexplained:
        says += " No check finds the reason in our words." if block.ours else ""
    ours = tuple(scene.first_words(one) for one in block.ours)
    return Statement(id=id, kind="turning_point", says=says, evidence=(scene.first_words(block.before), *ours, after))


def by_gravity(told: Told) -> int:
    """The gravest first."""
    return HURTS.index(told.act.kind) if told.act.kind in HURTS else len(HURTS)

"""The summary: a few sentences, each put together from statements that it cites, so that nothing in it is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.coaching.debriefing.causes import SAYS
from drafter.coaching.debriefing.scene import Scene
from drafter.domain.debrief import Fate, Line, RootCause, Statement, TurningPoint
from drafter.domain.evidence import Evidence


def course(scene: Scene) -> Statement:
    """How the heat went, from the customer's first message to the last."""
    first, last = scene.customers[0], scene.customers[-1]
    told: tuple[Evidence, ...] = (scene.first_words(last),)
    if first == last:
        says = f"The customer wrote once, at a heat of {scene.heat[last]:.2f}; the level is {scene.reading.level}."
    else:
        told = (scene.first_words(first), *told)
        top = max(scene.customers, key=lambda where: scene.heat[where])
        peak = f", at its highest {scene.heat[top]:.2f} in {scene.place(top)}" if top not in (first, last) else ""
        heats = f"{scene.heat[first]:.2f} to {scene.heat[last]:.2f}"
        says = f"Heat went from {heats} over {len(scene.customers)} messages of the customer{peak}; the level is {scene.reading.level}."
    return Statement(id="course", kind="course", says=says, evidence=told)


def summary(
    about: Statement, turns: Sequence[TurningPoint], fates: Sequence[Fate], causes: Sequence[RootCause]
) -> Iterator[Line]:
    """What happened, and why."""
    yield Line(says=about.says, cites=(about.id,))
    if causes:
        top = causes[0]
        yield Line(says=f"Above all: {SAYS[top.kind].lower()}.", cites=(top.told.id,))
    if fates:
        yield _promises(fates)
    rises = [turn for turn in turns if turn.direction == "raised"]
    falls = [turn for turn in turns if turn.direction == "lowered"]
    if rises:
        sharpest = max(rises, key=lambda turn: turn.change)
        yield Line(says=f"The sharpest rise: {sharpest.told.says[0].lower()}{sharpest.told.says[1:]}", cites=(sharpest.told.id, *sharpest.did))  # fmt: skip
    if falls:
        deepest = min(falls, key=lambda turn: turn.change)
        yield Line(says=f"The deepest fall: {deepest.told.says[0].lower()}{deepest.told.says[1:]}", cites=(deepest.told.id, *deepest.did))  # fmt: skip


def outlook(held: Sequence[Statement], lacked: Sequence[Statement]) -> Iterator[Line]:
    """What held, and what was missing."""
    if held:
        yield Line(says=f"What held: {held[-1].says[0].lower()}{held[-1].says[1:]}", cites=(held[-1].id,))
    if lacked:
        yield Line(says=f"What was missing: {lacked[0].says[0].lower()}{lacked[0].says[1:]}", cites=(lacked[0].id,))


def _promises(fates: Sequence[Fate]) -> Line:
    count = {state: sum(fate.state == state for fate in fates) for state in ("broken", "open", "kept")}
    told = ", ".join(f"{number} {state}" for state, number in count.items() if number)
    made = f"{len(fates)} promise{'' if len(fates) == 1 else 's'}"
    return Line(says=f"Of {made}: {told}.", cites=tuple(fate.told.id for fate in fates))

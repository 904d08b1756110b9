"""What to do differently: at most five concrete pieces of advice, each from what was damaged and the principle that it broke,
those of the sharpest turns first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.coaching.debriefing.scene import Scene, quoted
from drafter.coaching.debriefing.told import Told
from drafter.coaching.debriefing.turning import by_gravity
from drafter.domain.debrief import Hurt, Statement, TurningPoint
from drafter.domain.evidence import Evidence

MOST = 5
_OURS: Mapping[Hurt, str] = {
    "broken_promise": "Write before the day is over when {ours} cannot be kept, and name a new day",
    "repeated_promise": "Name the promise that was missed, {theirs}, before promising {ours}",
    "blame": "Leave out {ours}, and say what we did or will do",
    "told_to_calm": "Leave out {ours}, and say what is being done instead",
    "asked_again": "Take {theirs} as given, and do not ask {ours}",
    "silence": "Answer {ours} within the time that updates are due, even where there is no news yet",
    "left_waiting": "After {ours}, write again on a named day, even where there is no news yet",
    "sharp_tone": "Say {ours} evenly, or not at all",
    "false_apology": "Apologise plainly for what we did, in place of {ours}",
    "ruled_out": "Say it in other words than {ours}",
    "deflected": "Do it for the customer, in place of {ours}",
    "not_answered": "Answer {ours}, or say who answers it and when",
    "no_ownership": "Say in the first person what we did or left undone about {theirs}",
    "not_heard": "Begin with {theirs}, in their own words, before anything else",
    "hollow": "Put a detail of this customer's in the place of {ours}",
}
"""`ours` are the first words of a statement's evidence, `theirs` the second."""


def advice(scene: Scene, damaged: Sequence[Told], turns: Sequence[TurningPoint]) -> tuple[Statement, ...]:
    """One for each kind of damage: that of the sharpest rise, then the gravest."""
    change = {id: turn.change for turn in turns if turn.direction == "raised" for id in turn.did}
    ranked = sorted(damaged, key=lambda told: (-change.get(told.statement.id, 0.0), by_gravity(told)))
    first: dict[str, Told] = {}
    for told in ranked:
        first.setdefault(told.act.kind, told)
    kinds = sorted(first.values(), key=by_gravity)
    kept = sorted(kinds[:MOST], key=ranked.index)
    return tuple(_advise(scene, number, told, damaged, turns) for number, told in enumerate(kept, 1))


def _advise(scene: Scene, number: int, told: Told, damaged: Sequence[Told], turns: Sequence[TurningPoint]) -> Statement:
    alike = tuple(one.statement.id for one in damaged if one.act.kind == told.act.kind)
    turned = tuple(turn.told.id for turn in turns if set(turn.did) & set(alike))
    words = dict(zip(("ours", "theirs"), _words(told.statement.evidence), strict=False))
    says = _OURS[told.act.kind].format(**words)  # type: ignore[index]  # what is damaged is a hurt
    where = told.act.ours if told.act.ours is not None else told.act.evidence[0].message
    return Statement(
        id=f"advice-{number}",
        kind=f"advice_{told.act.kind}",
        says=f"{says} ({scene.place(where)}).",
        evidence=told.statement.evidence,
        rule=told.act.rule,
        principle=told.statement.principle,
        because=(*alike, *turned),
    )


def _words(evidence: Sequence[Evidence]) -> Iterator[str]:
    yield from map(quoted, evidence)
    if len(evidence) == 1:
        yield quoted(evidence[0])

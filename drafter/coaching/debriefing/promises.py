"""Promises and their fate, as the ledger has it: kept, open or broken, and how long after its time that showed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from drafter.coaching.debriefing.acts import doubtful, words_of
from drafter.coaching.debriefing.scene import Scene, quoted
from drafter.domain.commitment import how_long
from drafter.domain.debrief import Fate, Statement
from drafter.domain.reading import Promise


def fates(scene: Scene) -> Iterator[Fate]:
    for number, promise in enumerate(scene.reading.ledger.promises, 1):
        late = _late(scene, promise)
        yield Fate(
            does=promise.does,
            by=promise.by,
            due_at=promise.due_at,
            state=promise.state,
            late_s=int(late.total_seconds()),
            told=Statement(
                id=f"promise-{number}",
                kind=f"promise_{promise.state}",
                says=_says(scene, promise, late),
                evidence=words_of(promise),
                principle="follow_through",
                commitment=promise.commitment,
            ),
        )


def _late(scene: Scene, promise: Promise) -> dt.timedelta:
    """How long after its time a broken promise was told to be broken; until now, where nobody told."""
    if promise.state != "broken" or promise.due_at is None:
        return dt.timedelta()
    until = scene.at(promise.shown.message) if promise.shown else scene.case.clock
    return max(until - promise.due_at, dt.timedelta())


def _says(scene: Scene, promise: Promise, late: dt.timedelta) -> str:
    due = f", due {scene.day(promise.due_at)}" if promise.due_at else ", with no day named"
    made = f"{quoted(promise.evidence)} ({scene.place(promise.evidence.message)}{due})"
    if not promise.evidence.quote.strip():
        made = f"{promise.does} ({promise.by}, followed{due})"
    told = promise.shown if promise.shown and promise.shown.quote.strip() else None
    shown = f"{quoted(told)} ({scene.place(told.message)})" if told else ""
    after = how_long(late) if late else ""
    match promise.state:
        case "kept":
            return f"{'Taken as kept' if doubtful(scene, promise) else 'Kept'}: {made}{f': {shown}' if shown else '; no words tell of it'}."
        case "open":
            return f"Still open: {made}."
        case _ if shown:
            return f"Broken: {made}{f'; told {after} after its time' if after else ''}: {shown}."
        case _:
            return f"Broken: {made}; nothing shows it kept{f', {after} after its time' if after else ''}."

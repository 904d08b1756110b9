"""What went wrong, weighed from all that a case shows: a word for a cause is not yet the cause, and many have no word.

One weighted sum for each cause: what the weighing of the last message goes by, the causes that words tell, the signals of
the whole case and its level. Learnt by `python -m evals.training.tracing`. English only, as the weighing is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from drafter.domain.reading import CAUSES, LEVELS, SIGNALS, Cause, CauseKind
from drafter.drafting.reading.feelings import causes
from drafter.drafting.reading.past import first_words, silences
from drafter.drafting.reading.recognising.taught import Floats
from drafter.drafting.reading.weighing import FEW
from drafter.drafting.reading.whole import Whole

WEIGHTS = "tracing.npz"
BAR = 0.3
"""The chance from which on a cause is told: a cause too many costs the agent a glance, a missing one the point."""


@dataclass(frozen=True)
class Tracing:
    """`weights` is (features, causes), `offsets` (causes,), in the order of `CAUSES`."""

    weights: Floats
    offsets: Floats

    def likely(self, row: Floats) -> frozenset[CauseKind]:
        chances = 1 / (1 + np.exp(-(row @ self.weights + self.offsets)))
        return frozenset(kind for kind, chance in zip(CAUSES, chances.tolist(), strict=True) if chance >= BAR)


def traced(seen: Whole) -> tuple[Cause, ...]:
    """The causes that all of it makes likely, each with its words or, without any, with the sentence of the last message that
    comes nearest. In a short message words mean what they say, and so they do in an earlier one that tells of the thing itself:
    the weights know the last alone. Where the last message was not weighed, those that words and signals tell."""
    worded, last = in_words(seen), seen.look.last
    row = features(seen, worded)
    if row is None or last.heard is None:
        return worded
    found = {cause.kind: cause for cause in worded}
    for kind in CAUSES:
        nearest = last.heard.told.get(f"cause:{kind}")
        if nearest and kind not in found:
            found[kind] = Cause(kind=kind, evidence=(last.evidence(nearest.start, nearest.end),))
    likely = tracing().likely(row)
    few = len(last.own.split()) <= FEW
    likely |= {cause.kind for cause in worded if few or _told_before(cause)}
    return tuple(found[kind] for kind in CAUSES if kind in likely and kind in found)


def in_words(seen: Whole) -> tuple[Cause, ...]:
    """The causes that words tell, and signals and silences that show them."""
    story = seen.look.story
    open_ones = [message for message in seen.look.heard if message.where not in story.closing]
    return causes(open_ones, seen.signals, [first_words(message) for message in silences(story)])


def _told_before(cause: Cause) -> bool:
    return cause.kind == "unmet_expectations" and any(one.message != "last" for one in cause.evidence)


def features(seen: Whole, worded: Iterable[Cause]) -> Floats | None:
    """One row; None where the last message was not weighed."""
    if seen.weighed is None:
        return None
    told, shown = {cause.kind for cause in worded}, {signal.kind for signal in seen.signals}
    here = [
        *(kind in told for kind in CAUSES), *(kind in shown for kind in SIGNALS), *(seen.level == one for one in LEVELS),
    ]  # fmt: skip
    return np.concatenate([seen.weighed.row, here]).astype(np.float32)


@cache
def tracing() -> Tracing:
    """The weights that ship with the package, loaded when first asked for."""
    with files("drafter.drafting.reading").joinpath(WEIGHTS).open("rb") as file, np.load(file) as kept:
        return Tracing(weights=kept["weights"].astype(np.float32), offsets=kept["offsets"])

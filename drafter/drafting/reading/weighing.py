"""What a message tells once all that was found in it is weighed together: which signs are meant, and how hot it is.

Rules find turns of phrase, the net hears hints, dates and turns tell what happened; each errs in its own way, and one sign
bears another out: who tells of a broken promise is back on an unsolved matter. One weighted sum for each kind and level,
learnt by `python -m evals.training.weighing` from messages that, then, neither rules nor net were made by. It lets a sign go, or adds
one that the net pointed at; a sign that the history shows stays where the message shows it too. English only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from drafter.domain.reading import SIGNALS, SignalKind
from drafter.drafting.reading.heat import Tone
from drafter.drafting.reading.recognising.taught import Floats
from drafter.drafting.reading.scan import Hit, Said

WEIGHTS = "weighing.npz"
GRAVE = frozenset({
    "safety", "vulnerability", "legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat",
    "manager_request", "ultimatum",
})  # fmt: skip
"""What changes at once what is done: added only where it is likely indeed."""
_NEVER_LET_GO = GRAVE - {"legal_threat", "chargeback_threat", "public_threat", "regulator_threat"}
"""What is rather found once too often. A lawyer, a bank, a platform and an authority are also named in passing, so these
threats go where all else speaks against them."""
_NEVER_ADDED = frozenset({"shouting", "profanity", "legal_threat", "tone_shift", "ultimatum", "safety"})
"""What capitals, a list of words, the frame of a sentence or other messages know better, and what changes at once what is
done: that needs more than to be likely."""
_MOST, _LEAST = 6.0, -10.0
"""Past these the net's log-odds tell no more."""
_ORDINARY, _FEWEST, _MOST_WORDS = 20, 3, 80
"""The words of an ordinary message; a longer or shorter one is weighed as one of so many."""
_MANY_TURNS = 6
FEW, _FEW_FOR_LEVELS, _CONCERN = 12, 14, 0.5
"""In no more words than these it changes nothing: plain words in a short message are meant as they stand. And
nothing is added where a concern is less likely than this."""


class Found(NamedTuple):
    """What is weighed of a message: the kinds that were found `here` and `before`, its tone, and how many turns came first."""

    said: Said
    here: frozenset[SignalKind]
    before: frozenset[SignalKind]
    tone: Tone
    turns: int


class Weighed(NamedTuple):
    """What the weighing changes: kinds to let go, kinds to add with the sentence that tells them, and the chances that the
    message is at least concerned, upset, angry, in crisis; None for a short one. `row` is what it went by."""

    gone: frozenset[SignalKind]
    new: tuple[Hit, ...]
    levels: tuple[float, float, float, float] | None
    row: Floats


@dataclass(frozen=True)
class Weighing:
    """`weights` is (features, outcomes), `offsets` (outcomes,): of each of `kinds`, then of the four levels. A kind is let go
    below the chance `bars["gone"]`, and added from `bars["new"]` on; for those of `GRAVE` it is `bars["grave gone"]` and
    `bars["grave new"]`."""

    kinds: tuple[SignalKind, ...]
    weights: Floats
    offsets: Floats
    bars: Mapping[str, float]

    def told(self, found: Found) -> Weighed | None:
        """None where nothing heard the message: in other languages, or in too few words."""
        heard = found.said.heard
        if heard is None:
            return None
        row = features(found)
        odds = row @ self.weights + self.offsets
        chances = 1 / (1 + np.exp(-odds))
        of_kinds = dict(zip(self.kinds, chances.tolist(), strict=False))
        words = len(found.said.own.split())
        outright = {hit.label for hit in found.said.hits if hit.outright}
        doubted = found.here - found.before - _NEVER_LET_GO - outright if words > FEW else frozenset[SignalKind]()
        gone = frozenset(kind for kind in doubted if of_kinds.get(kind, 1.0) < self._bar("gone", kind))
        lacking = [
            kind for kind in self.kinds if kind in heard.told and kind not in found.here | found.before | _NEVER_ADDED
        ]
        one, two, three, four = (round(float(chance), 3) for chance in chances[len(self.kinds) :])
        enough = words > FEW and one >= _CONCERN
        new = tuple(heard.told[kind] for kind in lacking if enough and of_kinds[kind] >= self._bar("new", kind))
        return Weighed(gone, new, (one, two, three, four) if words > _FEW_FOR_LEVELS else None, row)

    def _bar(self, name: str, kind: SignalKind) -> float:
        return self.bars[f"grave {name}" if kind in GRAVE else name]


def features(found: Found) -> Floats:
    """One row: what the net heard, in the message and in its loudest sentence; what was found, here and before; length, turns
    and tone; and what the net's inner layer says."""
    heard = found.said.heard
    assert heard is not None
    here = [float(kind in found.here) for kind in SIGNALS]
    before = [float(kind in found.before) for kind in SIGNALS]
    words = len(found.said.text.split())
    length = float(np.log(min(max(words, _FEWEST), _MOST_WORDS) / _ORDINARY))
    turns = min(found.turns, _MANY_TURNS) / _MANY_TURNS
    counted = [*here, *before, length, length * length, turns, float(found.turns > 0), *found.tone]
    return np.concatenate([
        np.clip(heard.odds, _LEAST, _MOST), np.clip(heard.loudest, _LEAST, _MOST), counted, heard.inside,
    ]).astype(np.float32)  # fmt: skip


@cache
def scales() -> Weighing:
    """The weights that ship with the package, loaded when first asked for."""
    with files("drafter.drafting.reading").joinpath(WEIGHTS).open("rb") as file, np.load(file) as kept:
        by_name: dict[str, SignalKind] = {kind: kind for kind in SIGNALS}
        return Weighing(
            kinds=tuple(by_name[name] for name in str(kept["kinds"]).split()),
            weights=kept["weights"].astype(np.float32),
            offsets=kept["offsets"],
            bars=json.loads(str(kept["bars"])),
        )

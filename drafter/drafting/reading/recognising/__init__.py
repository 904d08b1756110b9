"""What a message says whatever its words: kinds and causes told by a small trained reader, each with its sentence.

The lexicon knows turns of phrase; people have more of them than any list. Here every stretch of one to three
sentences is weighed by what was learnt from labelled texts, the lexicon's findings among what is weighed. So what
no rule ever saw can be found.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from drafter.drafting.reading.recognising.model import Scores, weights
from drafter.drafting.reading.recognising.stretches import FEWEST_WORDS, Cut, cut_up, stretched
from drafter.drafting.reading.scan import Hit, Said

WEIGHT = 0.3


def add_recognised(messages: Sequence[Said]) -> None:
    """Adds to each message's hits the causes that only the trained reader sees, and notes the kinds of signals as
    guesses. What the lexicon found stays: it is the surer of the two, and its words are the better evidence."""
    for said, found in zip(messages, recognise(messages), strict=True):
        seen = {hit.label for hit in said.hits}
        for hit in found:
            if hit.label not in seen:
                (said.hits if hit.label.startswith("cause:") else said.guesses).append(hit)


def recognise(messages: Sequence[Said]) -> list[list[Hit]]:
    """For each message, what it shows: kinds of signals and "cause:…", each with the sentence that tells it best."""
    cut = [cut_up(said) for said in messages]
    model, stretches = weights(), stretched([len(pieces) for pieces in cut])
    if not stretches:
        return [[] for _ in messages]
    texts = [said.own[piece.start : piece.end] for said, pieces in zip(messages, cut, strict=True) for piece in pieces]
    parts, marks = model.parts(texts), _marks(messages, cut, model.column)
    first, after = [stretch.first for stretch in stretches], [stretch.after for stretch in stretches]
    shown = np.array([marks[stretch.first : stretch.after].max(axis=0) for stretch in stretches])
    scored = model.scores(parts, first, after, shown)
    best = _best(scored, np.array([stretch.message for stretch in stretches]), len(messages))
    starts = [0, *np.cumsum([len(pieces) for pieces in cut])]
    found: list[list[Hit]] = []
    for number, pieces in enumerate(cut):
        alone = scored[starts[number] : starts[number + 1]]
        enough = len(messages[number].own.split()) >= FEWEST_WORDS
        kinds = np.flatnonzero(best[number] >= model.cuts) if pieces and enough else np.zeros(0, dtype=np.int64)
        told = [(model.kinds[kind], pieces[int(alone[:, kind].argmax())]) for kind in kinds]
        found.append([Hit(kind, piece.start, piece.end, WEIGHT) for kind, piece in told])
    return found


def _best(scored: Scores, owner: np.ndarray[tuple[int], np.dtype[np.int64]], messages: int) -> Scores:
    """The highest probability of each kind in each message."""
    best = np.zeros((messages, scored.shape[1]))
    np.maximum.at(best, owner, scored)
    return best


def _marks(messages: Sequence[Said], cut: Sequence[Sequence[Cut]], column: dict[str, int]) -> Scores:
    """1 for each sentence and each label of the lexicon that was found to begin in it."""
    rows = []
    for said, pieces in zip(messages, cut, strict=True):
        block = np.zeros((len(pieces), len(column)))
        begins = [piece.start for piece in pieces]
        for hit in said.hits:
            place = column.get(hit.label)
            if place is not None and begins:
                block[max(0, int(np.searchsorted(begins, hit.start, side="right")) - 1), place] = 1
        rows.append(block)
    return np.concatenate(rows)

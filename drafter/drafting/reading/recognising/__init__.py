"""What a message says whatever its words: kinds and causes told by a small trained reader, each with its sentence.

The lexicon knows turns of phrase; people have more of them than any list. Here every stretch of one to three
sentences is weighed by what was learnt from labelled texts, the lexicon's findings among what is weighed. So what
no rule ever saw can be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from drafter.drafting.reading.recognising.model import Scores, weights
from drafter.drafting.reading.scan import Hit, Said, sentence_breaks

_LONGEST_STRETCH = 3
_WHOLE = 6
"""A message of at most so many sentences is also weighed as a whole."""
WEIGHT = 0.3
_MOST_SENTENCES = 120
"""A longer message is weighed by its first sentences: what follows is a log or a quoted thread."""


def add_recognised(messages: Sequence[Said], *, causes_only: bool = False, but: frozenset[str] = frozenset()) -> None:
    """Adds to each message's hits the kinds that only the trained reader sees. What the lexicon found stays: it is the
    surer of the two, and its words are the better evidence. `but` are kinds that somebody else knows better."""
    for said, found in zip(messages, recognise(messages), strict=True):
        seen = {hit.label for hit in said.hits}
        new = (hit for hit in found if hit.label not in seen | but)
        said.hits += [hit for hit in new if not causes_only or hit.label.startswith("cause:")]


class Stretch(NamedTuple):
    """Sentences `first` to before `after` of all that were numbered; `message` counts the messages."""

    message: int
    first: int
    after: int


class Cut(NamedTuple):
    start: int
    end: int


def recognise(messages: Sequence[Said]) -> list[list[Hit]]:
    """For each message, what it shows: kinds of signals and "cause:…", each with the sentence that tells it best."""
    cut = [_sentences(said) for said in messages]
    model, stretches = weights(), _stretches([len(pieces) for pieces in cut])
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
        enough = len(messages[number].own.split()) >= _FEWEST_WORDS
        kinds = np.flatnonzero(best[number] >= model.cuts) if pieces and enough else np.zeros(0, dtype=np.int64)
        told = [(model.kinds[kind], pieces[int(alone[:, kind].argmax())]) for kind in kinds]
        found.append([Hit(kind, piece.start, piece.end, WEIGHT) for kind, piece in told])
    return found


def _best(scored: Scores, owner: np.ndarray[tuple[int], np.dtype[np.int64]], messages: int) -> Scores:
    """The highest probability of each kind in each message."""
    best = np.zeros((messages, scored.shape[1]))
    np.maximum.at(best, owner, scored)
    return best


_FEWEST_WORDS = 4
"""In fewer words than that only the lexicon knows what is meant: "Cheese", "Night Joel"."""


def _sentences(said: Said) -> list[Cut]:
    ends = [*sentence_breaks(said.own), len(said.own)]
    found, start = [], 0
    for end in ends:
        text = said.own[start:end]
        if any(char.isalnum() for char in text):
            left = start + len(text) - len(text.lstrip())
            found.append(Cut(left, start + len(text.rstrip(" \n.,;:-"))))
        start = end
    return found[:_MOST_SENTENCES]


def _stretches(lengths: Sequence[int]) -> list[Stretch]:
    """Every sentence by itself, in order, then the longer stretches."""
    single, longer, start = [], [], 0
    for message, length in enumerate(lengths):
        single += [Stretch(message, start + at, start + at + 1) for at in range(length)]
        sizes = {*range(2, min(_LONGEST_STRETCH, length) + 1)} | ({length} if 1 < length <= _WHOLE else set())
        for size in sorted(sizes):
            longer += [Stretch(message, start + at, start + at + size) for at in range(length - size + 1)]
        start += length
    return single + longer


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

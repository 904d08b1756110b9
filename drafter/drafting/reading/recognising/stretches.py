"""The pieces of a message that are weighed: its sentences, and runs of neighbouring ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.drafting.reading.scan import Said, sentence_breaks

FEWEST_WORDS = 4
"""In fewer words than that only the lexicon knows what is meant: "Cheese", "Night Joel"."""
_LONGEST_STRETCH = 3
_WHOLE = 6
"""A message of at most so many sentences is also weighed as a whole."""
_MOST_SENTENCES = 120
"""A longer message is weighed by its first sentences: what follows is a log or a quoted thread."""


class Stretch(NamedTuple):
    """Sentences `first` to before `after` of all that were numbered; `message` counts the messages."""

    message: int
    first: int
    after: int


class Cut(NamedTuple):
    start: int
    end: int


def cut_up(said: Said) -> list[Cut]:
    """The sentences of the customer's own words, without the marks at their ends."""
    ends = [*sentence_breaks(said.own), len(said.own)]
    found, start = [], 0
    for end in ends:
        text = said.own[start:end]
        if any(char.isalnum() for char in text):
            left = start + len(text) - len(text.lstrip())
            found.append(Cut(left, start + len(text.rstrip(" \n.,;:-"))))
        start = end
    return found[:_MOST_SENTENCES]


def stretched(lengths: Sequence[int]) -> list[Stretch]:
    """Every sentence by itself, in order, then the longer stretches."""
    single, longer, start = [], [], 0
    for message, length in enumerate(lengths):
        single += [Stretch(message, start + at, start + at + 1) for at in range(length)]
        sizes = {*range(2, min(_LONGEST_STRETCH, length) + 1)} | ({length} if 1 < length <= _WHOLE else set())
        for size in sorted(sizes):
            longer += [Stretch(message, start + at, start + at + size) for at in range(length - size + 1)]
        start += length
    return single + longer

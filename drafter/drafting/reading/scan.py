"""Runs the lexicon over all of a customer's messages at once and hands back what was found, where.

The messages are laid end to end, with a mark between them that no pattern crosses; each pattern is tried only in
the sentences in which the index sees a reason for it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.lexicon.english.scorn import SCORN
from drafter.domain.lexicon.index import Index
from drafter.domain.lexicon.rule import Rule
from drafter.domain.regex import regex
from drafter.drafting.reading import guards
from drafter.drafting.reading.elsewhere import without_others
from drafter.drafting.reading.own import own_words

Floats = NDArray[np.float32]


class Hit(NamedTuple):
    """`label` was found in one message at `start:end`, with the weight that its rule gives it."""

    label: str
    start: int
    end: int
    weight: float

    @property
    def outright(self) -> bool:
        """Whether it is an insult whose frame tells it: what hears or weighs words has no say in it."""
        return (self.label, self.weight) == ("insult", SCORN)


class Heard(NamedTuple):
    """What the net made of a message: the log-odds of its kinds and levels in all of it and in the `loudest` sentence, what its
    inner layer said, and the sentence that tells best each kind that it does not rule out."""

    odds: Floats
    loudest: Floats
    inside: Floats
    told: Mapping[str, Hit]


@dataclass
class Said:
    """One message of the customer: `text` as it was handed in, `own` its own words folded, `hits` what they tell.
    `guesses`: what only counts of words tell, or what is but half heard: a hit once something else bears it out.
    `levels`: the log-odds that it is at least concerned, upset, angry, in crisis; empty where nobody heard it.
    `heard`: all that the net made of it. `abroad`: not in English, which alone the net hears."""

    where: Where
    text: str
    own: str
    hits: list[Hit] = field(default_factory=list)
    guesses: list[Hit] = field(default_factory=list)
    levels: tuple[float, ...] = ()
    heard: Heard | None = None
    abroad: bool = False

    def evidence(self, start: int, end: int) -> Evidence:
        return cut(self.where, self.text, start, end)

    def of(self, *labels: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.label in labels]

    def has(self, *labels: str) -> bool:
        return any(hit.label in labels for hit in self.hits)


def said(where: Where, text: str) -> Said:
    return Said(where, text, without_others(own_words(text)))


_BREAK = regex(r"[.!?…]+(?=[\s\"')]|$)|[\n;。！？]+")
_GAP = "\n\n"
_LONG_SENTENCE = 440


def scan(messages: Iterable[Said], index: Index) -> None:
    """Adds to each message the hits of the rules in `index`, overlapping hits of one label merged to the longest."""
    parts = list(messages)
    starts: list[int] = []
    at = 0
    for part in parts:
        starts.append(at)
        at += len(part.own) + len(_GAP)
    whole = _GAP.join(part.own for part in parts)
    breaks = sentence_breaks(whole)
    doubts = _Doubts(whole, breaks)
    found: dict[tuple[int, str], list[Hit]] = {}
    for rule, windows in index.worth_trying(whole, breaks):
        for match in chain.from_iterable(rule.pattern.finditer(whole, *window) for window in windows):
            start, end = _trimmed(whole, match.start(), match.end())
            if start >= end or not doubts.holds(rule, start, end):
                continue
            place = bisect_right(starts, start) - 1
            hit = Hit(rule.label, start - starts[place], end - starts[place], rule.weight)
            if hit.end <= len(parts[place].own):
                found.setdefault((place, rule.label), []).append(hit)
    for (place, _), hits in found.items():
        parts[place].hits += _apart(hits)


def sentence(whole: str, start: int, end: int, breaks: list[int]) -> tuple[int, int]:
    """Where the sentence around `start:end` begins and ends."""
    before, after = bisect_right(breaks, start), bisect_left(breaks, end)
    return (breaks[before - 1] if before else 0), (breaks[after] if after < len(breaks) else len(whole))


def sentence_breaks(text: str) -> list[int]:
    return [found.end() for found in _BREAK.finditer(text)]


class _Doubts:
    """Whether a hit means what it says. What a sentence rules out is looked up once for each sentence."""

    def __init__(self, whole: str, breaks: list[int]) -> None:
        self._whole, self._breaks = whole, breaks
        self._ruled_out: dict[tuple[str | None, int, int], bool] = {}

    def holds(self, rule: Rule, start: int, end: int) -> bool:
        if rule.unless is None and not rule.guards:
            return True
        first, last = sentence(self._whole, start, end, self._breaks)
        if last - first > _LONG_SENTENCE:
            first, last = max(first, start - _LONG_SENTENCE // 2), min(last, end + _LONG_SENTENCE // 2)
        if rule.unless is not None:
            asked = (rule.unless_source, first, last)
            if asked not in self._ruled_out:
                self._ruled_out[asked] = rule.unless.search(self._whole, first, last) is not None
            if self._ruled_out[asked]:
                return False
        return not guards.emptied(rule.guards, self._whole[first:start], self._whole[start:end], self._whole[end:last])


def _trimmed(whole: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (whole[start].isalnum() or whole[start] in "@#$%&*\"'£€"):
        start += 1
    while end > start and whole[end - 1] in " ,.;:!?\n-":
        end -= 1
    return start, end


def _apart(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the heavier, then the longer one; at most four of a label in one message."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (-hit.weight, hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
            if len(kept) == 4:
                break
    return sorted(kept, key=lambda hit: hit.start)

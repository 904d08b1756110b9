"""What the net hears in a message as a whole: kinds that no turn of phrase tells, turns of phrase that are not meant,
and how hot it is.

A sentence alone misleads ("I have said it over and over", of a husband), so the whole message weighs most.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from drafter.domain.reading import SIGNALS
from drafter.drafting.reading.recognising import WEIGHT
from drafter.drafting.reading.recognising.stretches import FEWEST_WORDS, Cut, cut_up
from drafter.drafting.reading.recognising.taught import Floats, net
from drafter.drafting.reading.scan import Heard, Hit, Said

_OF_WHOLE = 0.75
"""What the whole message weighs; the rest is the sentence that speaks loudest for a kind."""
_SHORT = ((10, 4.0), (18, 0.8))
"""In a message of so few words little stands beside a telling one ("My lawyer friend loves it."), so the net must be surer
by this, of what it adds and of what it takes away."""
_FEW_FOR_LEVELS = 14
"""In no more words than these it is not asked how hot a message is."""
_SPARES = 1.5
"""How much surer still it must be of what it takes away: tweets are unlike what the floors were set on."""
_FAR_OFF: dict[str, float] = {
    "chargeback_threat": 3.5, "churn_threat": 4.5, "insult": 3.5, "manager_request": 3.5,
    "confusion": 4.5, "ultimatum": 4.5, "financial_loss": 4.5,
}  # fmt: skip
"""Kinds told in everyday words, of which nothing is left where the net hears them so far below their cut, in a message
long enough to tell. Danger, distress, names of authorities and what the history tells are not for the net to deny."""
_HALF = 3.0
"""What counts of words guess, it need only half hear: so far below its cut."""
_DISCONTENTED = frozenset({"legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "ultimatum", "insult"})  # fmt: skip
_CONTENT, _CONTENT_IN_FEW = 2.2, -1.5
"""Nobody threatens or insults whom it hears so little concerned: "I'm going to tell everyone about your scones", or "my
lawyer needs a copy of the bill". In few words it must hear less still."""
_NEAR = 1.2
"""What it hears so little below its cut counts where something else bears it out: a danger the worry about it, a refusal
the offer just before."""
_OF_THE_PAST = frozenset({"repeat_contact", "repetition", "long_wait", "broken_promise"})
_DRAWN_FROM_IT = frozenset({"churn_threat", "financial_loss"})
_DISPLEASED, _DISPLEASED_IN_FEW, _HALF_HEARD = 2.5, 1.0, 1.0
"""What happened to customers, and what they draw from it, is told in words that happy people use too ("I'm comparing
quotes"): half hearing it is enough where the net hears displeasure and, in few words, nothing else was found to account for it. At length people are displeased with many things,
and speak of money and of other shops beside; so there more displeasure is asked for, and of those kinds nothing is added."""
_HALF_A_DANGER = 0.9
"""So much below its cut a danger counts where the message is worried as well."""
_WORRIED = 5.0
"""The log-odds of concern in which a danger is told."""
_RULED_OUT = -3.0
"""The log-odds below which no sentence tells of a kind."""
_WHOLE, _RUN = 8, 4
"""A message of more sentences is heard in runs of so many, and the loudest run stands for the whole."""


class Opinion(NamedTuple):
    """`whole`: all that it heard. `denied`: kinds that are not
    meant, whatever words stand there. `possible`: kinds that are half heard. `refusals`: a refusal if something was
    offered. `faint`: what displeasure may be about. `levels`: the log-odds that a message is at least concerned, upset,
    angry, in crisis."""

    whole: Heard
    hits: list[Hit]
    refusals: list[Hit]
    denied: frozenset[str]
    possible: frozenset[str]
    faint: list[Hit]
    levels: tuple[float, ...]


def add_hints(messages: Sequence[Said], *, but: frozenset[str] = frozenset()) -> None:
    """Adds to each message's hits the kinds that only the net hears and the guesses that it shares, takes those away
    that it is sure are not meant, and notes the levels it hears. For English only. `but` are kinds that somebody else
    knows better."""
    heard_of = [one for one in messages if len(one.own.split()) >= FEWEST_WORDS and any(map(str.isalnum, one.own))]
    for message, heard in zip(heard_of, hear(heard_of), strict=True):
        message.heard = heard.whole
        if len(message.own.split()) > _FEW_FOR_LEVELS:
            message.levels = heard.levels
        message.hits = [hit for hit in message.hits if hit.label not in heard.denied or hit.outright]
        seen = {hit.label for hit in message.hits} | but
        shared = [hit for hit in message.guesses if hit.label in heard.possible]
        new = {hit.label: hit for hit in (*shared, *heard.hits) if hit.label not in seen}
        message.hits += new.values()
        if not any(hit.label in SIGNALS for hit in message.hits):
            message.hits += [hit for hit in heard.faint if hit.label not in but]
        message.guesses = heard.refusals


def hear(messages: Sequence[Said]) -> list[Opinion]:
    """What the net makes of each message that has a word. All are heard at once: that costs less than one by one."""
    if not messages:
        return []
    cut = [cut_up(message) for message in messages]
    texts = [message.own[one.start : one.end] for message, pieces in zip(messages, cut, strict=True) for one in pieces]
    begins = np.cumsum([0, *map(len, cut)]).tolist()
    runs = [_runs(begin, len(pieces)) for begin, pieces in zip(begins, cut, strict=False)]
    flat = [run for some in runs for run in some]
    heard = net().hear(texts, [size for pieces in cut for size in _together(len(pieces))])
    alone = net().odds(heard, range(len(texts)), range(1, len(texts) + 1))
    inside = net().inside(heard, [first for first, _ in flat], [after for _, after in flat])
    ends = np.cumsum([0, *map(len, runs)]).tolist()
    return [
        _told(
            pieces,
            alone[begin : begin + len(pieces)],
            inside[ends[number] : ends[number + 1]],
            _surer(len(messages[number].own.split())),
        )
        for number, (begin, pieces) in enumerate(zip(begins, cut, strict=False))
    ]


def _runs(begin: int, count: int) -> list[tuple[int, int]]:
    """The stretches that stand for a whole message whose sentences begin at `begin`."""
    size = count if count <= _WHOLE else _RUN
    return [(first, first + size) for first in range(begin, begin + count - size + 1)]


def _surer(words: int) -> float:
    return next((margin for most, margin in _SHORT if words <= most), 0.0)


def _together(count: int) -> list[int]:
    """How many sentences look at each other: all of a message, in a long one the next few."""
    return [min(_WHOLE, count - start) for start in range(0, count, _WHOLE)]


def _told(pieces: Sequence[Cut], alone: Floats, inside: Floats, surer: float) -> Opinion:
    known = net()
    loudest = alone.max(axis=0)
    odds = _OF_WHOLE * known.outside(inside).max(axis=0) + (1 - _OF_WHOLE) * loudest
    best = [pieces[place] for place in alone.argmax(axis=0).tolist()]
    told = {
        kind: _hit(kind, best[place])
        for place, kind in enumerate(known.kinds)
        if max(odds[place], loudest[place]) >= _RULED_OUT
    }
    kinds = odds[: len(known.kinds)]
    hits = []
    refusals = []
    faint: list[Hit] = []
    worried = odds[len(known.kinds)] >= _WORRIED
    displeased = odds[len(known.kinds) + 1] >= (_DISPLEASED_IN_FEW if surer else _DISPLEASED)
    half_enough = (_OF_THE_PAST | _DRAWN_FROM_IT if surer else _OF_THE_PAST) if displeased else frozenset[str]()
    for kind in np.flatnonzero(kinds >= known.cuts - _NEAR):
        hit = _hit(known.kinds[kind], best[kind])
        if kinds[kind] >= known.cuts[kind] + surer or (
            hit.label == "safety" and worried and kinds[kind] >= known.cuts[kind] - _HALF_A_DANGER
        ):
            hits.append(hit)
        elif hit.label == "rejected_solution":
            refusals.append(hit)
        elif hit.label in half_enough and kinds[kind] >= known.cuts[kind] - _HALF_HEARD:
            (faint if surer else hits).append(hit)
    floors = known.floors - _SPARES
    if not surer:
        floors = np.maximum(floors, known.cuts - np.array([_FAR_OFF.get(kind, np.inf) for kind in known.kinds]))
    denied = frozenset(known.kinds[kind] for kind in np.flatnonzero(kinds < floors - surer))
    if odds[len(known.kinds)] < (_CONTENT_IN_FEW if surer else _CONTENT):
        denied |= _DISCONTENTED
        hits = [hit for hit in hits if hit.label not in _DISCONTENTED]
    possible = frozenset(known.kinds[kind] for kind in np.flatnonzero(kinds >= known.cuts - _HALF))
    whole = Heard(odds, loudest, inside.max(axis=0), told)
    return Opinion(whole, hits, refusals, denied, possible, faint, tuple(odds[len(known.kinds) :].tolist()))


def _hit(kind: str, piece: Cut) -> Hit:
    return Hit(kind, piece.start, piece.end, WEIGHT)

"""Commitments that are followed outside the thread, held against it: which words made each, and what became of it.

The caller's own are taken as they are told. Those of the store are read like any promise: where a message makes it, what
was said after that message decides; where none does, what was said after the customer was told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.evidence import Evidence
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger import outcome_words as words
from drafter.drafting.reading.ledger.arrival_words import RECEIVED
from drafter.drafting.reading.ledger.matters import matters, same_matter
from drafter.drafting.reading.ledger.outcome import Course, outcome
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.same_act import may_be_same
from drafter.drafting.reading.ledger.thread import Said
from drafter.drafting.reading.moments import countable

_NEAR = dt.timedelta(hours=36)
"""A day that was told ends at midnight where the customer lives, the commitment when the company closes."""
_GRACE = dt.timedelta(hours=12)
_IN_WRITING = regex(
    r"^(?:e-?mail|write|message|text|tell|let you know|update|inform|confirm|answer|reply|get back|keep you)\b"
    r"|\b(?:and|to) (?:e-?mail|write|message|text|tell|answer|reply)\b"
    r"|\b(?:melden|schreiben|informieren|mitteilen|bescheid|antworten|nachfragen)\b"
    r"|^(?:escribir|informar|confirmar|avisar|responder)|^(?:vous )?(?:écrire|informer|confirmer|répondre|tenir)\b"
)


@dataclass(frozen=True)
class Followed:
    """The promise, and the words of the thread that made it (also where they were said again)."""

    promise: Promise
    made: tuple[Found, ...]


def as_told(one: Commitment, case: Case, messages: Sequence[Said], found: Sequence[Found]) -> Promise:
    """A commitment that the caller follows, with the words of the thread that made it; an empty span where no
    message shows it, so that nobody's words are taken for a promise."""
    state = one.state if one.state in ("kept", "broken") else "broken" if one.due_at < case.clock else "open"
    made = next((other for other in reversed(found) if may_be_same(one.does, other.does)), None)
    return Promise(
        does=one.does,
        by=one.owner,
        due_at=one.due_at,
        state="kept" if state == "kept" else "broken" if state == "broken" else "open",
        evidence=made.said.cut(made.start, made.end) if made else messages[-1].cut(0, 0),
        commitment=one.id,
    )


def as_read(
    one: Commitment, case: Case, messages: Sequence[Said], found: Mapping[int, Sequence[Found]]
) -> Followed | None:
    """A commitment that the store follows. None where the customer called it off."""
    clock = countable(case.clock)
    made = tuple(each for there in found.values() for each in there if _is_made_by(one, each))
    first = made[-1] if made else _unsaid(one, messages)
    due = first.due if first.due is not None and first.due >= one.due_at else one.due_at
    promise = Promise(
        does=one.does,
        by=one.owner,
        due_at=due,
        state="open",
        evidence=first.said.cut(first.start, first.end) if made else messages[-1].cut(0, 0),
        commitment=one.id,
    )
    if one.state in ("kept", "broken"):
        told = {"state": one.state, "shown": _still_there(one.evidence, messages)}
        return Followed(promise.model_copy(update=told), made)
    there = found if made else {**found, first.said.order: [*found.get(first.said.order, ()), first]}
    if word := _word_came(one, first, messages, found):
        return Followed(promise.model_copy(update={"state": "kept", "shown": word}), made)
    became = outcome(replace(first, due=due, asks=False, event=False, proposed=False), Course(messages, there, clock))
    if became is None:
        return None
    shown = telling(first, became.shown) if became.shown else None
    return Followed(promise.model_copy(update={"state": became.state, "shown": shown}), made)


def telling(promise: Found, said: Said) -> Evidence | None:
    """The sentence of a message that tells what became of a promise; None where none names it."""
    for spot, about, stems in zip(said.sentences, said.about, said.telling, strict=True):
        if same_matter(promise.about, about) or promise.stems & stems:
            return said.cut(spot.start, spot.end)
    tells = [
        any(row) for row in zip(*(said.matching(one) for one in (words.MISSED, words.KEPT, RECEIVED)), strict=True)
    ]
    return next((said.cut(spot.start, spot.end) for spot, hit in zip(said.sentences, tells, strict=True) if hit), None)


def _word_came(
    one: Commitment, promise: Found, messages: Sequence[Said], found: Mapping[int, Sequence[Found]]
) -> Evidence | None:
    """The words that kept a promise of word in writing: a message of an agent in time, that is about the same matter where
    the promise names one, does not ask for more patience, and does not promise the same again."""
    if _IN_WRITING.search(one.does.lower()) is None:
        return None
    about = matters(one.does.lower()) - {"contact", "check"}
    for said in messages[promise.said.order + 1 :]:
        late = said.at > one.due_at + _GRACE
        again = any(may_be_same(one.does, other.does) for other in found.get(said.order, ()))
        if said.sender != "agent" or late or again or any(said.matching(words.STALLS)):
            continue
        if about and any(said.matching(words.UNDONE)):
            continue
        spots = [spot for spot, told in zip(said.sentences, said.about, strict=True) if not about or about & told]
        if spots:
            return said.cut(spots[0].start, spots[0].end)
    return None


def _is_made_by(one: Commitment, found: Found) -> bool:
    if found.said.order < 0 or not may_be_same(one.does, found.does):
        return False
    return found.due is None or abs(found.due - one.due_at) < _NEAR


def _unsaid(one: Commitment, messages: Sequence[Said]) -> Found:
    """A promise that no message of the thread shows: made when the customer was told, before whatever came later."""
    told = one.made_at
    before = [said.order for said in messages[:-1] if told is None or said.at <= told]
    last = messages[-1]
    said = Said(last.where, max(before, default=-1), "agent", one.owner, told or last.at, "", "", last.language)
    return Found(said, 0, 0, one.does, one.due_at)


def _still_there(evidence: Evidence | None, messages: Sequence[Said]) -> Evidence | None:
    """The words that were kept with it, where the message is still the one that they were cut from."""
    if evidence is None:
        return None
    said = next((one for one in messages if one.where == evidence.message), None)
    held = said is not None and said.text[evidence.start : evidence.end] == evidence.quote
    return evidence if held else None

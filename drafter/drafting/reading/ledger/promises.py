"""The company's promises: found in each of its messages, or tracked by the caller, each with what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.reading import Promise
from drafter.drafting.reading.ledger import bookings_en, promises_de, promises_en, promises_romance
from drafter.drafting.reading.ledger.matters import matters, same_matter
from drafter.drafting.reading.ledger.outcome import state_of
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.thread import Said

_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST = 40
"""Promises read per message: more than that is no message of a person, and must not slow the reading down."""
_FILLERS = frozenset(
    [
        "you",
        "your",
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "have",
        "ihnen",
        "eine",
        "einen",
        "para",
        "una",
        "vous",
        "votre",
        "les",
        "des",
        "get",
        "make",
        "sure",
        "back",
    ]
)


def promises(case: Case, messages: Sequence[Said]) -> tuple[Promise, ...]:
    """All promises, in the order in which they were made. Where the caller tracks them, theirs are the only ones:
    they know what was kept."""
    by_message = {said.order: _in_message(said) for said in messages if said.ours}
    found = [one for made_there in by_message.values() for one in made_there]
    tracked = [
        _tracked(one, case, messages, found) for one in case.commitments if one.state in ("open", "kept", "broken")
    ]
    if case.commitments:
        return tuple(tracked)
    made: list[Promise] = []
    seen: set[tuple[str, object]] = set()
    for one in found:
        if (one.does, one.due) in seen:
            continue
        seen.add((one.does, one.due))
        state = state_of(one, by_message, messages, case.clock)
        if state:
            by = one.said.author or "agent"
            made.append(
                Promise(does=one.does, by=by, due_at=one.due, state=state, evidence=one.said.cut(one.start, one.end))
            )
    return tuple(made)


def _in_message(said: Said) -> list[Found]:
    if said.language == "de":
        found = list(islice(promises_de.find(said), _MOST))
    elif said.language in ("es", "fr"):
        found = list(islice(promises_romance.find(said), _MOST))
    else:
        found = list(islice(promises_en.find(said), _MOST))
        found += islice(bookings_en.find(said, found), _MOST)
    kept = []
    for one in sorted(found, key=lambda one: one.start)[:_MOST]:
        start, end = one.start, one.end
        while end > start and said.text[end - 1].isspace():
            end -= 1
        if end > start and one.does.strip():
            kept.append(
                one
                if end == one.end
                else Found(said, start, end, one.does, one.due, one.holds, one.asks, one.event, one.done)
            )
    return kept


def _tracked(one: Commitment, case: Case, messages: Sequence[Said], found: Sequence[Found]) -> Promise:
    """A commitment that the caller follows, with the words of the thread that made it; an empty span where no
    message shows it, so that nobody's words are taken for a promise."""
    state = one.state if one.state in ("kept", "broken") else "broken" if one.due_at < case.clock else "open"
    made = next((other for other in reversed(found) if _same_act(one.does, other.does)), None)
    evidence = made.said.cut(made.start, made.end) if made else messages[-1].cut(0, 0)
    return Promise(
        does=one.does,
        by=one.owner,
        due_at=one.due_at,
        state="kept" if state == "kept" else "broken" if state == "broken" else "open",
        evidence=evidence,
    )


def _same_act(one: str, other: str) -> bool:
    """Whether two acts in the infinitive are one: the same matter, and a word in common beside fillers."""
    low, high = one.lower(), other.lower()
    if low == high:
        return True
    mine, theirs = (set(_WORD.findall(text)) - _FILLERS for text in (low, high))
    return same_matter(matters(low), matters(high)) and bool(mine & theirs)

"""What the customer says of a promise: that it was kept or missed, that it shall be moved or is no longer wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drafter.drafting.reading.dropped import drops
from drafter.drafting.reading.ledger import arrival_words as coming
from drafter.drafting.reading.ledger import outcome_words as words
from drafter.drafting.reading.ledger.acts_told import another_sum, came_on, tells_act, thanks_for_it, work_done
from drafter.drafting.reading.ledger.matters import same_matter, stems
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.thread import Said

_EVENING = 17
"""The hour from which nobody comes any more that day."""

_TOGETHER = frozenset({"visit", "deliver", "collect", "contact", "fix"})
"""What customers must be at home, or at the phone, for."""
State = Literal["kept", "open", "broken"]


def missed(promise: Found, said: Said, *, named: bool = False) -> bool:
    """Whether the customer says in this message that the promised did not happen; `named`: says so of its matter."""
    carried: frozenset[str] = frozenset()
    hits = said.matching(words.MISSED)
    if not any(hits):
        return False
    for index, (about, hit) in enumerate(zip(said.about, hits, strict=True)):
        if hit and (not _told_done(said, index) or said.matches(words.DENIED, index)):
            if promise.holds:
                if "price" in about and "price" in promise.about:
                    return True
            elif _named(promise, about or carried, said, index) if named else _generic(promise, about or carried):
                return True
        carried = about or carried
    return False


def _told_done(said: Said, index: int) -> bool:
    return said.matches(words.KEPT, index) or said.matches(coming.RECEIVED, index)


def _named(promise: Found, about: frozenset[str], said: Said, index: int) -> bool:
    """Whether a sentence is of what was promised, by its matter or by its words."""
    return same_matter(promise.about, about) or bool(promise.stems & said.telling[index])


def from_customer(promise: Found, said: Said, state: State, messages: Sequence[Said]) -> State:
    passed = promise.due is None or said.at > promise.due
    if missed(promise, said, named=state == "kept"):
        return "broken" if passed or _evening_of(promise, said) or promise.holds else state
    if promise.holds and "price" in promise.about and any(said.matching(words.TOO_MUCH)):
        return "broken"
    if promise.due is not None and passed and (any(said.matching(words.LATE)) or _came_late(promise, said)):
        return "broken"
    kept = _says_kept(promise, said)
    if kept or (passed and _glad(promise, said, last=said.order == len(messages) - 1)):
        return "kept"
    waited = promise.due is not None and passed and state == "open" and not promise.holds
    return "broken" if waited and not _answers(said, messages) else state


def _came_late(promise: Found, said: Said) -> bool:
    """Whether a sentence tells that it came, and names a day after the promised one; what was only to be begun comes
    later."""
    due = promise.due
    if due is None or promise.begins:
        return False
    for index, about in enumerate(said.about):
        if _generic(promise, about) and any(day.date() > due.date() for day in came_on(said, index)):
            return True
    came = said.matching(words.KEPT)
    days = (
        [one for one in said.dates if one.kind in ("date", "weekday") and due < one.earliest <= said.at]
        if any(came)
        else []
    )
    return any(
        hit and _generic(promise, about) and any(piece.start <= day.start < piece.end for day in days)
        for hit, about, piece in zip(came, said.about, said.sentences, strict=True)
    )


def _evening_of(promise: Found, said: Said) -> bool:
    """Whether a promise for a day is missed on its evening: "no one came"."""
    due = promise.due
    return (
        due is not None
        and (due.hour, due.minute) == (23, 59)
        and said.at.date() == due.date()
        and said.at.hour >= _EVENING
    )


def _says_kept(promise: Found, said: Said) -> bool:
    for index, about in enumerate(said.about):
        if promise.about & {"visit", "fix"} and said.matches(words.VISITED, index):
            return True
        if "visit" in promise.about and work_done(said, index) and not _not_so(said, index):
            return True
        ahead = _ahead(said, index)
        settled = not ahead and said.matches(words.SETTLED, index)
        if tells_act(promise, said, index) and not (promise.holds or _not_so(said, index)):
            return True
        if not (settled or _came(promise, said, index, ahead=ahead)) or _not_so(said, index):
            continue
        if settled or (promise.due is None and _named(promise, about, said, index)):
            return True
        if promise.due is None or promise.holds:
            continue
        if _named(promise, about, said, index) or not about or not promise.about:
            return True
    return False


def _not_so(said: Said, index: int) -> bool:
    """Whether a sentence also denies; "you rang, and promised me a cheque" says neither."""
    return said.matches(words.DENIED, index) or said.matches(words.MISSED, index)


def _came(promise: Found, said: Said, index: int, *, ahead: bool) -> bool:
    """Whether a sentence tells of something that happened, and not only of a thing that was to be changed and came."""
    if another_sum(promise, said.lowered[index]):
        return False
    if said.matches(coming.RECEIVED, index) or thanks_for_it(said, index):
        return True
    if ahead and words.KEPT.search(coming.CONTENT.sub(" ", said.lowered[index])) is None:
        return False
    return said.matches(words.KEPT, index) and not _only_arrived(promise, said, index)


def _only_arrived(promise: Found, said: Said, index: int) -> bool:
    """Whether a thing came that was to be changed: "the bill is here" does not say that it is corrected."""
    if coming.CHANGES.search(promise.does.lower()) is None or not said.matches(coming.ARRIVES, index):
        return False
    return not stems(promise.does.lower().partition(" ")[0]) & said.telling[index]


def _ahead(said: Said, index: int) -> bool:
    """Whether a sentence speaks of what is to come: "all good for tomorrow"."""
    piece = said.sentences[index]
    if any(day.earliest > said.at and piece.start <= day.start < piece.end for day in said.dates):
        return True
    return said.matches(coming.FOR_LATER, index)


def _glad(promise: Found, said: Said, *, last: bool) -> bool:
    """Whether the customer is content after the due time, and nothing in the message complains of this promise.
    Without a due time only the last word counts, or one that names what was promised."""
    if promise.holds or (promise.due is None and not (last or any(promise.stems & one for one in said.telling))):
        return False
    if promise.due and any(said.matching(words.THANKS)) and not _complains(said):
        return True
    if promise.due is None and any(_ahead(said, index) for index in range(len(said.sentences))):
        return False
    return any(
        hit
        and not any(said.matches(against, index) for against in (words.DENIED, words.MISSED, words.DEMANDS))
        and not _only_arrived(promise, said, index)
        for index, hit in enumerate(said.matching(words.PRAISE))
    )


def _complains(said: Said) -> bool:
    """Whether anything in a message complains; who drops a threat ("I'm not going to my bank") does not by that."""
    if not any(said.matching(words.COMPLAINS)):
        return False
    rest = said.low
    for one in drops(said.low):
        rest = rest[: one.start] + " " * (one.end - one.start) + rest[one.end :]
    return words.COMPLAINS.search(rest) is not None


def _answers(said: Said, messages: Sequence[Said]) -> bool:
    """Whether a short message only answers what the company has just asked."""
    before = messages[said.order - 1] if said.order else None
    return (
        before is not None
        and before.ours
        and "?" in before.plain
        and len(said.low.split()) <= 12
        and "?" not in said.low
    )


def asks_to_move(promise: Found, said: Said) -> bool:
    if promise.due is None or said.at > promise.due:
        return False
    if any(
        hit and _generic(promise, about)
        for hit, about in zip(said.matching(words.ASKS_TO_MOVE), said.about, strict=True)
    ):
        return True
    # A day suits or does not only where the customer has to be there.
    there = not promise.about or bool(promise.about & _TOGETHER and not promise.about & {"refund", "price"})
    return there and any(said.matching(words.UNFIT))


def called_off(promise: Found, said: Said) -> bool:
    if promise.due is not None and said.at > promise.due:
        return False
    calls = said.matching(words.CALLS_OFF)
    return any(calls) and any(
        hit and same_matter(promise.about, about) for hit, about in zip(calls, said.about, strict=True)
    )


def _generic(promise: Found, about: frozenset[str]) -> bool:
    return not about or not promise.about or same_matter(promise.about, about)

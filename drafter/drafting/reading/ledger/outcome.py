"""What became of a promise: read from the messages after it, in order, and from the clock.

A dated promise that was missed stays broken, also where it was made good late; an undated one is broken only by the
customer's word. A promise that both moved, or that the customer called off, is no promise any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from drafter.drafting.reading.ledger import outcome_words as words
from drafter.drafting.reading.ledger.matters import same_matter
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.thread import Said

State = Literal["kept", "open", "broken"]


def state_of(
    promise: Found, found: Mapping[int, Sequence[Found]], messages: Sequence[Said], clock: dt.datetime
) -> State | None:
    """The state at `clock`, given all promises by the order of their message, or None where the promise was moved by agreement, called off, or never bound."""
    if promise.asks and not _fulfilled(promise, messages):
        return None
    if promise.event and not any(not one.ours and _missed(promise, one) for one in messages[promise.said.order + 1 :]):
        return None
    state: State = "kept" if promise.done else "open"
    moving = False
    for said in messages[promise.said.order + 1 :]:
        if said.ours:
            verdict = _from_company(promise, said, found, messages, agreed=moving)
            if verdict == "moved":
                return None
            state = verdict or state
        else:
            if _called_off(promise, said):
                return None
            moving = moving or _asks_to_move(promise, said)
            state = _from_customer(promise, said, state)
        if state == "broken" and promise.due is not None:
            return "broken"
    if state == "open" and promise.due and promise.due < clock:
        return "kept" if promise.holds else "broken"
    return state


def _fulfilled(promise: Found, messages: Sequence[Said]) -> bool:
    later = [one for one in messages[promise.said.order + 1 :] if not one.ours]
    return any(one.attachments or words.SENT_IT.search(one.low) for one in later)


def _generic(promise: Found, about: frozenset[str]) -> bool:
    return not about or not promise.about or same_matter(promise.about, about)


def _missed(promise: Found, said: Said) -> bool:
    """Whether the customer says in this message that the promised did not happen."""
    carried: frozenset[str] = frozenset()
    missed = said.matching(words.MISSED)
    if not any(missed):
        return False
    for index, (about, hit) in enumerate(zip(said.about, missed, strict=True)):
        if hit and (not said.matches(words.KEPT, index) or said.matches(words.DENIED, index)):
            if promise.holds:
                if "price" in about and "price" in promise.about:
                    return True
            elif _generic(promise, about or carried):
                return True
        carried = about or carried
    return False


def _from_customer(promise: Found, said: Said, state: State) -> State:
    due_passed = promise.due is None or said.at > promise.due
    if _missed(promise, said):
        return "broken" if due_passed or promise.holds else state
    for index in range(len(said.lowered)):
        settled = said.matches(words.SETTLED, index)
        if not (settled or said.matches(words.KEPT, index)) or said.matches(words.DENIED, index):
            continue
        if settled or (not promise.holds and _generic(promise, said.about[index])):
            return "kept"
    return state


def _asks_to_move(promise: Found, said: Said) -> bool:
    if promise.due is None or said.at > promise.due:
        return False
    return any(
        hit and _generic(promise, about)
        for hit, about in zip(said.matching(words.ASKS_TO_MOVE), said.about, strict=True)
    )


def _called_off(promise: Found, said: Said) -> bool:
    if promise.due is not None and said.at > promise.due:
        return False
    calls = said.matching(words.CALLS_OFF)
    return any(calls) and any(
        hit and same_matter(promise.about, about) for hit, about in zip(calls, said.about, strict=True)
    )


def _from_company(
    promise: Found, said: Said, found: Mapping[int, Sequence[Found]], messages: Sequence[Said], *, agreed: bool
) -> State | Literal["moved"] | None:
    late = promise.due is not None and said.at > promise.due
    again = [one for one in found.get(said.order, ()) if same_matter(one.about, promise.about)]
    later = [one for one in again if one.due and promise.due and one.due > promise.due]
    undoes = said.matching(words.UNDONE)
    undone = any(undoes) and any(
        hit and same_matter(promise.about, about) for hit, about in zip(undoes, said.about, strict=True)
    )
    if not late and (later or undone):
        if agreed or _agreed_after(said, messages):
            return "moved"
        return "broken" if undone or _sorry(said) else None
    if any(_does(promise, said, index) for index, done in enumerate(said.matching(words.DONE)) if done):
        return "broken" if late and not promise.holds else "kept"
    if late or said.sender != "agent" or again or said.author == promise.said.author == "":
        return None
    answers = promise.about & {"contact", "check"} and not promise.about & {
        "refund",
        "deliver",
        "visit",
        "fix",
        "collect",
    }
    by_phone = any(word in promise.does for word in ("call", "phone", "ring", "anrufen", "llam", "rappel"))
    return "kept" if answers and not by_phone and not words.STALLS.search(said.low) else None


def _sorry(said: Said) -> bool:
    return any(
        word in said.low
        for word in (
            "sorry",
            "unfortunately",
            "apolog",
            "regret",
            "leider",
            "entschuldig",
            "lament",
            "désolé",
            "malheureusement",
        )
    )


def _agreed_after(said: Said, messages: Sequence[Said]) -> bool:
    """Whether the customer's next message takes the new date."""
    for one in messages[said.order + 1 :]:
        if not one.ours:
            return bool(words.AGREES.search(one.low)) and not words.MISSED.search(one.low)
    return False


def _does(promise: Found, said: Said, index: int) -> bool:
    """Whether a sentence of the company, which tells of something done, tells that the promised act was done."""
    low = said.lowered[index]
    if low.endswith("?") or said.matching(words.UNDONE)[index] or not same_matter(promise.about, said.about[index]):
        return False
    arrives = promise.does.startswith(_ARRIVES) or promise.does.endswith(("liefern", "zukommen lassen"))
    only_sent = words.ONLY_SHIPPED.search(low) and "delivered" not in low
    return not (arrives and only_sent and "refund" not in promise.about)


_ARRIVES = ("get ", "make ", "deliver ", "hacerle llegar", "vous faire parvenir")

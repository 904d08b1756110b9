"""What became of a promise: read from the messages after it, in order, and from the clock.

A dated promise that was missed stays broken, also where it was made good late; an undated one is broken only by the
customer's word. One that both sides moved lives on with its new date; one that the customer called off is none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.drafting.reading.ledger import outcome_words as words
from drafter.drafting.reading.ledger.acts_told import TOLD
from drafter.drafting.reading.ledger.customers_part import fulfilled
from drafter.drafting.reading.ledger.matters import same_matter
from drafter.drafting.reading.ledger.outcome_told import State, asks_to_move, called_off, from_customer, missed
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.thread import Said

_AT_ONCE = dt.timedelta(days=2)
_GRACE = dt.timedelta(hours=12)
"""A report is written after the act: so long after the due time it still tells of an act in time."""


@dataclass(frozen=True)
class Outcome:
    """`restated`: both sides moved it, and the new date is a promise of its own. `moved`: the new due time, where it is
    told without one. `shown`: the message that decided, None where the clock did."""

    state: State
    restated: bool = False
    shown: Said | None = None
    moved: dt.datetime | None = None


@dataclass(frozen=True)
class Course:
    """What a promise is held against: all messages, the promises of each by its order, and the clock."""

    messages: Sequence[Said]
    found: Mapping[int, Sequence[Found]]
    clock: dt.datetime

    @cached_property
    def quiet(self) -> frozenset[int]:
        """The messages that tell nothing of any promise: most of a long thread, and each would else be held against
        every promise."""
        first = min(self.found, default=len(self.messages))
        return frozenset(said.order for said in self.messages[first + 1 :] if self._tells_nothing(said))

    def _tells_nothing(self, said: Said) -> bool:
        if said.ours:
            return not (any(said.matching(words.UNDONE)) or any(said.matching(words.SUITS)) or self.reports[said.order])
        return not any(any(said.matching(pattern)) for pattern in (*words.TELLING, TOLD))

    def of_another(self, promise: Found, said: Said, index: int) -> bool:
        """Whether a sentence tells, word for word, of another act that was promised in the same message."""
        low = said.lowered[index]
        if promise.does.lower() in low:
            return False
        beside = self.found.get(promise.said.order, ())
        return any(one.does.lower() in low for one in beside if one.does != promise.does)

    @cached_property
    def reports(self) -> dict[int, list[tuple[int, bool]]]:
        """For each message of the company after the first promise, the sentences that tell of something done."""
        first = min(self.found, default=len(self.messages))
        return {said.order: _reports(said) for said in self.messages[first + 1 :] if said.ours}


def outcome(promise: Found, course: Course) -> Outcome | None:
    """What became of a promise by the clock, or None where it was called off or never bound."""
    messages = course.messages
    if not _bound(promise, messages):
        return None
    promise = _by_its_result(promise, course)
    moved: dt.datetime | None = None
    state: State = "kept" if promise.done else "open"
    asked = restated = superseded = False
    shown: Said | None = None
    for said in messages[promise.said.order + 1 :]:
        made = course.found.get(said.order)
        again = [one for one in made if same_matter(one.about, promise.about)] if made else []
        superseded = superseded or bool(again)
        quiet = said.order in course.quiet and not again and _changes_nothing(promise, said, state, asked=asked)
        if quiet or said.order <= promise.since:
            continue
        if said.ours:
            if (due := _moved(promise, said, again, messages, asked=asked)) is not None:
                restated = restated or any(one.due == due for one in again)
                promise, moved, state, shown = replace(promise, due=due), due, "open", None
                continue
            reports = [one for one in course.reports[said.order] if not course.of_another(promise, said, one[0])]
            verdict = _from_company(promise, said, again, reports)
            if verdict and not (state == "kept" and promise.due and said.at > promise.due):
                state, shown = verdict, said if verdict != state else shown
        else:
            if called_off(promise, said):
                return None
            asked = asked or asks_to_move(promise, said)
            if not (state == "kept" and superseded and any(said.matching(words.MISSED))):
                told = from_customer(promise, said, state, messages)
                state, shown = told, said if told != state else shown
        if state == "broken" and promise.due is not None:
            return Outcome("broken", restated, shown, moved)
    if state == "open" and promise.due and promise.due < course.clock:
        return Outcome("kept" if promise.holds else "broken", restated, None, moved)
    return Outcome(state, restated, shown, moved)


def _by_its_result(promise: Found, course: Course) -> Found:
    """What is begun behind the scenes at once ("I will issue the refund today") is judged by the day that the same message
    names for what comes of it: until then nobody can tell whether it was done. Of an inquiry, word to the customer comes."""
    due, made = promise.due, promise.said.at
    if due is None or due - made > _AT_ONCE or not (promise.begins or promise.inquires):
        return promise
    results = [
        one.due
        for one in course.found.get(promise.said.order, ())
        if one.due and one.due > due and _comes_of(promise, one)
    ]
    return replace(promise, due=max(results)) if results else promise


def _comes_of(promise: Found, one: Found) -> bool:
    if "contact" in one.about:
        return promise.inquires and not one.inquires
    return promise.begins and same_matter(one.about, promise.about)


def _changes_nothing(promise: Found, said: Said, state: State, *, asked: bool) -> bool:
    """Whether a quiet message leaves a promise as it is. Any word from the company may keep an effort or an answer;
    any word from the customer past the due time shows that they still wait."""
    if said.ours:
        return not (asked or promise.tries or promise.answers)
    return promise.due is None or promise.holds or state == "kept" or said.at <= promise.due


def _bound(promise: Found, messages: Sequence[Said]) -> bool:
    """Whether what a promise depends on has come: the customer's act or consent, or the event."""
    if not (promise.proposed or promise.event or promise.asks):
        return True
    later = [one for one in messages[promise.said.order + 1 :] if not one.ours]
    if promise.proposed and not _agreed_after(promise.said, messages):
        return False
    if promise.event and not any(missed(promise, one) for one in later):
        return False
    return not promise.asks or fulfilled(promise, messages) is not None


# What the company says


def _moved(
    promise: Found, said: Said, again: Sequence[Found], messages: Sequence[Said], *, asked: bool
) -> dt.datetime | None:
    """The new due time, where the company names a later one in time and the customer asked for it or agrees."""
    if promise.due is None or said.at > promise.due + _GRACE:
        return None
    later = [one.due for one in again if one.due and one.due > promise.due]
    puts = "?" in said.low or any(said.matching(words.SUITS))
    if not (later or asked or puts) or not (asked or _agreed_after(said, messages)):
        return None
    if later:
        return later[0]
    return _put_forward(said, promise.due)


def _put_forward(said: Said, due: dt.datetime) -> dt.datetime | None:
    """The later time that a message names: the one in the sentence that puts it forward, not that of its reason ("out
    until Monday")."""
    later = [one for one in said.dates if one.latest > due]
    for sentence, low, suits in zip(said.sentences, said.lowered, said.matching(words.SUITS), strict=True):
        if suits or low.endswith("?"):
            for one in later:
                if sentence.start <= one.start < sentence.end:
                    return one.latest
    return later[0].latest if later else None


def _from_company(
    promise: Found, said: Said, again: Sequence[Found], reports: Sequence[tuple[int, bool]]
) -> State | None:
    late = promise.due is not None and said.at > promise.due
    tries = promise.tries and (promise.due is None or said.at <= promise.due + 2 * _GRACE)
    heard = promise.answers and not late and not any(one.answers for one in again)
    if (tries or heard) and said.sender == "agent" and not any(said.matching(words.STALLS)):
        return "kept"
    undoes = said.matching(words.UNDONE)
    undone = any(undoes) and any(
        hit and same_matter(promise.about, about) for hit, about in zip(undoes, said.about, strict=True)
    )
    if not late and undone:
        return "broken"
    if not late and any(one.due and promise.due and one.due > promise.due for one in again):
        return "broken" if _sorry(said) else None
    if any(_does(promise, said, index, noted=noted) for index, noted in reports):
        in_time = promise.due is None or said.at <= promise.due + _GRACE
        return "kept" if in_time or promise.holds or words.STANDS.search(said.low) else "broken"
    return None


def _sorry(said: Said) -> bool:
    return any(said.matching(words.SORRY))


def _agreed_after(said: Said, messages: Sequence[Said]) -> bool:
    """Whether the customer's next message takes the new date."""
    for one in messages[said.order + 1 :]:
        if not one.ours:
            return any(one.matching(words.AGREES)) and not any(one.matching(words.MISSED))
    return False


def _reports(said: Said) -> list[tuple[int, bool]]:
    """The sentences that tell of something done, and whether as a bare note."""
    notes, done, undone = said.matching(words.NOTED), said.matching(words.DONE), said.matching(words.UNDONE)
    system = said.matching(words.PARTICIPLE) if said.sender == "system" else [False] * len(notes)
    return [
        (index, notes[index] or system[index])
        for index in range(len(notes))
        if (notes[index] or system[index] or done[index])
        and not undone[index]
        and not said.lowered[index].endswith("?")
    ]


def _does(promise: Found, said: Said, index: int, *, noted: bool) -> bool:
    """Whether a sentence that tells of something done tells that the promised act was."""
    low, about = said.lowered[index], said.about[index]
    shared = same_matter(promise.about, about) or bool(promise.stems & said.telling[index])
    if not (shared or (noted and (not promise.about or not about or _implied(promise, about)))):
        return False
    arrives = promise.does.startswith(_ARRIVES) or promise.does.endswith(("liefern", "zukommen lassen"))
    only_sent = words.ONLY_SHIPPED.search(low) and not re.search(r"\b(?:delivered|released?|attached|herewith)\b", low)
    return not (arrives and only_sent and not promise.about & {"refund", "paper"})


def _implied(promise: Found, about: frozenset[str]) -> bool:
    """A note of the repair tells of the visit, one of the delivery of the van that left."""
    return bool(promise.about & {"visit", "fix"} and about & {"visit", "fix"}) or bool(
        promise.about & {"deliver", "collect"} and about & {"deliver", "collect"}
    )


_ARRIVES = ("get ", "make ", "deliver ", "hacerle llegar", "vous faire parvenir")

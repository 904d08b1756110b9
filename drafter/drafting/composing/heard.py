"""What a case has heard from us before, in whoever's words: no sentence is said twice in it, and nothing told is told anew."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from drafter.domain.case import Case, Turn
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.plan import Plan
from drafter.domain.reading import Promise, Reading
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences

_DATED = regex(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\w+tag\b|\bmittwoch\b|\blunes\b|\bmartes\b|\bmiércoles\b|\bjueves\b|\bviernes\b|\bsábado\b|\bdomingo\b|"
    r"\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|"
    r"oktober|dezember|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|"
    r"novembre|décembre)\b|\d+"
)
"""Another day or hour makes no other sentence."""
_LONG = (("'ll ", " will "), ("'m ", " am "), ("'ve ", " have "), ("n't ", " not "), ("'d ", " would "))
_WORD = regex(r"[^\W\d_]{4,}|\d{2,}")
_SORRY = regex(
    r"\b(?:sorry|apolog\w+|leid|entschuldig\w+|siento|sentimos|lament\w+|disculp\w+|perdón|excus\w+|désolée?s?|pardon|regrett\w+)\b",
    re.IGNORECASE,
)
_STEM = 5
_EMPTY = Waiting(
    r"(?:that|this|with|will|have|your|from|what|been|they|them|there|their|here|when|then|than|also|only|just|about|which|were|would|could|should|into|until|before|after|"
    r"wird|werden|haben|habe|hatte|dass|nicht|auch|noch|oder|eine[nmr]?|ihre[nmr]?|ihnen|sind|mich|über|unsere?|wurde|wenn|dann|"
    r"para|como|est[aeo]|usted|nuestr[oa]|sobre|hasta|desde|cuando|porque|pero|también|todos?|está|están|hemos|"
    r"vous|nous|votre|avec|pour|dans|elle|être|sont|mais|plus|cela|cette|avez|avons|tout|tous|leur|comme)"
)
"""Words that tell nothing."""
TOLD = 0.6
"""The share of its telling words at which a text has told a thing."""


def plainly(text: str) -> str:
    """A sentence as it is compared: no case, no marks, no dates, no short forms."""
    low = text.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    for short, long in _LONG:
        low = low.replace(short, long)
    return " ".join(re.sub(r"\bbis zum\b", "bis", re.sub(r"\W+", " ", _DATED.sub(" ", low))).split())


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        word[:_STEM] for word in _WORD.findall(_DATED.sub(" ", text.lower())) if not _EMPTY.fullmatch(word)
    )


def tells(text: str, what: str) -> bool:
    """Whether a text has told a thing, in these or much the same words."""
    wanted = _stems(what)
    return bool(wanted) and len(wanted & _stems(text)) >= TOLD * len(wanted)


def shares(text: str, what: str) -> bool:
    """Whether two texts have a telling word in common."""
    return not _stems(text).isdisjoint(_stems(what))


@dataclass(frozen=True)
class Heard:
    """What our messages of one case have said, also where an agent has rewritten them."""

    case: Case
    reading: Reading
    plan: Plan

    @cached_property
    def turns(self) -> tuple[tuple[int, Turn], ...]:
        """Our messages with their places in the history."""
        return tuple((place, turn) for place, turn in enumerate(self.case.history) if turn.sender == "agent")

    @cached_property
    def _said(self) -> str:
        return f" {' | '.join(plainly(turn.text) for _, turn in self.turns)} "

    def has(self, text: str) -> bool:
        """Whether one of the text's sentences was said before."""
        return any(self._was_said(one.text) for one in sentences(text))

    def _was_said(self, sentence: str) -> bool:
        words = plainly(sentence)
        return bool(words) and f" {words} " in self._said

    @cached_property
    def answers(self) -> tuple[tuple[int, Turn], ...]:
        """Those of our messages that answered the matter: they told what the plan still gives, or gave back what the customer
        had told and promised something. A short promise that fell through answered nothing."""
        return tuple(
            (place, turn) for place, turn in self.turns if self._offers(place, turn) or self._recounts(place, turn)
        )

    @property
    def offered(self) -> bool:
        """Whether what the plan gives has been told."""
        return any(tells(turn.text, self.plan.resolution.says) for _, turn in self.answers)

    @cached_property
    def latest(self) -> Turn | None:
        """The last of our messages that answered."""
        return self.answers[-1][1] if self.answers else None

    def told(self, what: str) -> bool:
        """Whether one of our answers has told a thing."""
        return any(tells(turn.text, what) for _, turn in self.answers)

    def apologised(self) -> bool:
        """Whether one of our answers holds an apology."""
        return any(_SORRY.search(turn.text) for _, turn in self.answers)

    def pending(self) -> bool:
        """Whether something is still to come: what we promised since we first answered, or before that for a day ahead."""
        first = min((place for place, _ in self.answers), default=None)
        return any(
            (one.due_at is not None and one.due_at > self.case.clock)
            or (first is not None and (one.evidence.message == "last" or one.evidence.message >= first))
            for one in self.reading.ledger.promises
            if one.state == "open"
        )

    def newly_broken(self) -> tuple[Promise, ...]:
        """The promises of our answers that fell due, unkept, after the last of them."""
        if self.latest is None:
            return ()
        since, places = self.latest.at, {place for place, _ in self.answers}
        return tuple(
            one
            for one in self.reading.broken_promises
            if one.evidence.message in places and one.due_at is not None and one.due_at > since
        )

    def done(self) -> tuple[str, ...]:
        """The acts that an answer promised and that the records show as done since the last one, and not before. That we
        wrote or called is no news to who got it."""
        if self.plan.commitment is None or not self.answers:
            return ()
        last = self.answers[-1][0]
        news, old = self._notes(last), self._notes(self.answers[0][0], last)
        kept = (one.does for one in self.reading.ledger.promises if one.state == "kept" and one.does)
        acts = (one for one in kept if not tells(self.plan.commitment.does, one))
        shown = (one for one in acts if any(tells(note, one) and tells(one, note) for note in news))
        return tuple(dict.fromkeys(one for one in shown if not any(tells(note, one) for note in old)))

    def ever_done(self, act: str) -> bool:
        """Whether the records since our first answer show an act as done."""
        return bool(self.answers) and any(tells(note, act) for note in self._notes(self.answers[0][0]))

    def _notes(self, after: int, before: int | None = None) -> list[str]:
        """What the records tell after one place in the history, and before another."""
        return [turn.text for turn in self.case.history[after + 1 : before] if turn.sender == "system"]

    def told_day(self, what: str, days: Iterable[tuple[dt.date, str]]) -> dt.date | None:
        """The day that our last answer gave for a thing, of `days` as they are said."""
        if self.latest is None:
            return None
        line = next((one.text for one in sentences(self.latest.text) if tells(one.text, what)), "")
        return (
            next((day for day, said in days if re.search(rf"(?<!\d){re.escape(said)}(?!\d)", line)), None)
            if line
            else None
        )

    def _offers(self, place: int, turn: Turn) -> bool:
        says = self.plan.resolution.says
        fallen = (one.does for one in self.reading.broken_promises if one.evidence.message == place)
        whole = len(turn.text.split()) >= _WHOLE
        return tells(turn.text, says) and (whole or not any(shares(one, says) for one in fallen))

    def _recounts(self, place: int, turn: Turn) -> bool:
        # Who tracks commitments tells only the last one of a case: what a message promised beside it is not listed.
        told = any(one.evidence.message == place for one in self.reading.ledger.promises)
        promised = told or bool(self.case.commitments)
        length = len(turn.text.split())
        if length < _SHORTEST or not promised:
            return False
        if length >= _WHOLE and _SORRY.search(turn.text):
            return True
        theirs = (one.text for one in self.case.history[:place] if one.sender == "customer")
        return any(len(_stems(one)) >= _TELLING and tells(turn.text, one) for one in _each(theirs))


_WHOLE = 30
"""From this many words on, a message that tells what the plan gives, or apologises and promises, has answered, whatever
became of its promises."""
_SHORTEST = 20
"""The fewest words of a message that answers a matter without telling what the plan gives."""
_TELLING = 3


def _each(texts: Iterable[str]) -> Iterable[str]:
    return (one.text for text in texts for one in sentences(text[:4000]))

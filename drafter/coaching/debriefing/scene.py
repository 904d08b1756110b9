"""The case as a debrief looks at it: every message by its place, the heat of the customer's, and what could be known when
each of them was the last.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass, field
from functools import cached_property

from drafter.domain.case import Case, Message, Turn
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.reading import CauseKind, Reading, SignalKind
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.reading import read

MOST_BLOCKS = 40
"""So many of our answers are looked at, the latest: longer threads repeat themselves."""
_READ_TO = 20_000
"""So many characters of a message are read again as they were read then; the longest honest one has far fewer."""
_LONGEST = 240
"""The longest quote in characters: more proves nothing better."""
_WENT_WRONG: tuple[CauseKind, ...] = ("lack_of_resolution", "unmet_expectations", "repeat_incident", "complexity")  # fmt: skip
_WRONG_THING: tuple[CauseKind, ...] = ("unmet_expectations",)
_FAILURES: tuple[SignalKind, ...] = ("broken_promise", "financial_loss", "safety", "long_wait")
GREETINGS = bag(
    """hi hello hey dear good morning afternoon evening guten tag morgen abend hallo frau herr buenos buenas días tardes
    noches hola señor señora bonjour bonsoir madame monsieur"""
)
_CALLED = regex(r"(?:@\w+[ ,:]+)+")
_TELLING = 12
"""A sentence of fewer characters ("Hello.") tells nothing by itself."""


@dataclass(frozen=True)
class Block:
    """What we wrote between two messages of the customer: nothing, where they wrote twice."""

    before: Where
    ours: tuple[int, ...]
    after: Where


@dataclass(frozen=True)
class Scene:
    """A case that has a clock, and its whole reading."""

    case: Case
    reading: Reading
    _known: dict[Where, Reading] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def said(self) -> dict[Where, Turn | Message]:
        return dict(self.case.said())

    @cached_property
    def heat(self) -> dict[Where, float]:
        return {point.message: point.heat for point in self.reading.trajectory}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All of them, oldest first; what we wrote before the customer did is none."""
        found: list[Block] = []
        before: Where | None = None
        ours: list[int] = []
        for where, turn in self.case.said():
            if isinstance(turn, Message) or turn.sender == "customer":
                if before is not None:
                    found.append(Block(before, tuple(ours), where))
                before, ours = where, []
            elif turn.sender == "agent" and isinstance(where, int) and turn.text.strip():
                ours.append(where)
        return tuple(found)

    @property
    def customers(self) -> list[Where]:
        return [point.message for point in self.reading.trajectory]

    def at(self, where: Where) -> dt.datetime:
        return self.said[where].at or self.case.clock

    def text(self, where: Where) -> str:
        return self.said[where].text

    def cut(self, where: Where, start: int, end: int) -> Evidence:
        """The evidence for some words, without the names that a post is addressed to; a long stretch is shortened to its
        beginning, at a word."""
        text = self.text(where)
        if (called := _CALLED.match(text, start, end)) and called.end() < end:
            start = called.end()
        if end - start > _LONGEST:
            end = start + _LONGEST
            space = text.rfind(" ", start + _LONGEST // 2, end)
            end = space if space > 0 else end
        return cut(where, text, start, end)

    def first_words(self, where: Where) -> Evidence:
        """The first sentence of a message that says something; the whole of it where none does."""
        text = self.text(where)
        found = sentences(text[: 4 * _LONGEST])
        telling = next((one for one in found if len(_CALLED.sub("", one.text)) >= _TELLING and " " in one.text), None)
        if telling is not None:
            return self.cut(where, telling.start, telling.end)
        return self.whole(where)

    def whole(self, where: Where) -> Evidence:
        """A message without the space around it; a long one by its beginning."""
        text = self.text(where)
        start = len(text) - len(text.lstrip())
        return self.cut(where, start, max(start, len(text.rstrip())))

    def known(self, where: Where) -> Reading:
        """The reading as it was when a message of the customer was the last."""
        if where == "last":
            return self.reading
        if where not in self._known:
            self._known[where] = read(self.then(where, self.at(where)))
        return self._known[where]

    def then(self, where: Where, now: dt.datetime) -> Case:
        """The case as it stood when a message of the customer was the last, at a time; of long texts the beginning, so that
        places stay what they are."""
        if where == "last":
            return self.case
        turn = self.said[where]
        message = Message(at=turn.at, text=turn.text[:_READ_TO] or "?", attachments=turn.attachments)
        before = tuple(one.model_copy(update={"text": one.text[:_READ_TO]}) for one in self.case.history[:where])
        past = {"history": before, "message": message, "now": now, "commitments": (), "followed": ()}
        return self.case.model_copy(update=past)

    def sentence(self, where: Where, start: int, end: int) -> Evidence:
        """The sentence around some words, the words themselves where they are longer or stand in several."""
        low = max(0, start - 2 * _LONGEST)
        for one in sentences(self.text(where)[low : end + 2 * _LONGEST]):
            if low + one.start <= start and end <= low + one.end and one.end - one.start <= _LONGEST:
                return self.cut(where, low + one.start, low + one.end)
        return self.cut(where, start, end)

    def trouble(self, where: Where) -> Evidence | None:
        """The sentence in which a message of the customer told what was wrong, as it was read then: what failed before how
        it was handled, and the earliest of it. In a calm message only what is told to be wrong with a thing counts: the
        other words ask or report there."""
        reading = self.known(where)
        kinds = _WENT_WRONG if reading.level != "calm" else _WRONG_THING
        causes = {cause.kind: [(one.message, one.start, one.end) for one in cause.evidence] for cause in reading.causes}
        signs = [(one.message, one.start, one.end) for one in reading.signals if one.kind in _FAILURES]
        hard = [one for one in reading.signals if one.kind == "vulnerability" and one.message == "last"]
        for told in (*(causes.get(kind, []) for kind in kinds), signs):
            mine = [(start, end) for message, start, end in told if message == "last" and start < end]
            for words in (self.sentence(where, *span) for span in sorted(mine)):
                if not any(one.start < words.end and one.end > words.start for one in hard):
                    return words  # a death or an illness is no failure of ours
        return None

    def hottest(self, where: Where) -> Evidence:
        """The sentence that heats a message most, else its first one."""
        signals = [one for one in self.reading.signals if one.message == where and one.start < one.end]
        if signals:
            top = max(signals, key=lambda one: one.weight)
            return self.sentence(where, top.start, top.end)
        return self.first_words(where)

    # How places and times are told.

    @cached_property
    def zone(self) -> dt.tzinfo | None:
        return zoneinfo.ZoneInfo(self.case.customer.timezone) if self.case.customer.timezone else None

    def place(self, where: Where) -> str:
        return "the last message" if where == "last" else f"message {where + 1}"

    def day(self, moment: dt.datetime) -> str:
        """ "Nov 10"; with its year where that is not this one."""
        try:
            local = moment.astimezone(self.zone) if self.zone else moment
        except OverflowError:  # the first and the last day of the calendar have no other zone
            local = moment
        told = f"{local:%b} {local.day}"
        return told if local.year == self.case.clock.year else f"{told}, {local.year}"

    def days(self, since: Where, until: Where) -> int:
        """Whole days from one message to another; messages without order are no days apart."""
        return max(0, (self.at(until) - self.at(since)).days)


def quoted(evidence: Evidence, longest: int = 110) -> str:
    """The words between quotation marks, on one line; cut short where they are long."""
    line = " ".join(evidence.quote.split())
    return f"“{line if len(line) <= longest else line[: longest - 1].rstrip() + '…'}”"

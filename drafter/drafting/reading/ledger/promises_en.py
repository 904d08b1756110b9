"""Promises in English: who will do what by when, from "I'll ship it by Friday" to "your appointment is booked for the 4th".

Estimates ("usually takes 3-5 days"), courtesy ("I'll be happy to help"), advertising and questions are left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.acts_en import PERSON, act_of_subject, as_infinitive, yours
from drafter.drafting.reading.ledger.promise_found import Found, due_dates, without_dates
from drafter.drafting.reading.ledger.promise_words_en import (
    ACTIVE_THING,
    ANY_TIME,
    COMING,
    COURTESY_IF,
    CUT,
    DETERMINED,
    EARLIER,
    FROM_US,
    FUTILE,
    GENERIC,
    HEDGE,
    HOLD,
    IDLE,
    LISTED_ACT,
    MODAL,
    MODAL_HINT,
    NAME,
    NEVER_CHARGED,
    NEXT_ACT,
    SPLIT,
    STOP,
    THERE,
    THINGS,
    TIMETABLE,
    UNTIL,
    WANTED,
    WEAK,
    conditions,
    trimmed,
)
from drafter.drafting.reading.ledger.thread import Said

_YOU = regex(r"\byou\s*$")
_RETOLD = regex(
    r"\b(?:(?:it|that|this|which|he|she|they|we|i|(?:that|the|this)\s+promise)\s+(?:(?:was|were|has|have|had|did|is)(?:\s+not|n't)\b|never\b|(?:was|were|has\s+been)\s+(?:broken|missed)\b)"
    r"|(?:nothing|nobody|no\s*one|neither)\s+\w+)"
)
"""Behind "promised to …": the promise is told because it was missed, and made no second time."""


_BARE_THING = regex(r"(?:the|an?|your|our|another|one)\b")
_SAID_AGAIN = regex(r"^(?:i|we)(?:'ll|\s+will)\s+", re.IGNORECASE)
"""The subject of a second act: "ship it today, and on Monday I'll ring you"."""


def find(said: Said) -> Iterator[Found]:
    """The promises of one English message, sentence by sentence."""
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        taken = sentence.start - 1
        if MODAL_HINT.search(low) is None:
            continue
        if low.endswith("?") and re.match(
            r"(?:(?:hi|hello|and|so|ok)\W+)?(?:will|shall|would|could|can|do|does|is|are|when|what|how|who|why|where|have|may)\b",
            low,
        ):
            continue
        for hit in MODAL.finditer(low):
            if sentence.start + hit.start() < taken:
                continue
            if hit["modal"].startswith("promised") and _RETOLD.search(low, hit.end()):
                continue
            for found in _modal(said, sentence.start, low, hit):
                taken = max(taken, found.end)
                yield found


def _clause_end(said: Said, start: int, end: int) -> int:
    stop = STOP.search(said.low, start, end)
    return stop.start() if stop else end


def _modal(said: Said, offset: int, low: str, hit: re.Match[str]) -> Iterator[Found]:
    cut = 0
    for edge in CUT.finditer(low, 0, hit.start()):
        cut = edge.end()
    subject = low[cut : hit.start()].strip()
    if hit["modal"].startswith("i") and hit["modal"].endswith("ll"):
        subject = "i"
    chained = not subject and cut > 0 and re.search(r"\b(?:i|we)(?:'|\b)", low[:cut]) and hit["modal"] == "will"
    if chained or (not subject and not low[: hit.start()].strip(" -*•")):
        subject = "we"
    first = cut
    if not subject and cut and (earlier := list(EARLIER.finditer(low, 0, cut))):
        subject, first = earlier[-1]["subject"], earlier[-1].start("subject")
    if _day_before_you(said, offset, low[: hit.start()]):  # "by Friday you will have it"
        subject = "you"
    start, end = offset + hit.end(), offset + len(low)
    end = _clause_end(said, start, end)
    negated = hit["modal"] == "won't" or bool(hit["neg"])
    whole = Clause(said, offset + min(first, hit.start()), start, end, subject, negated, low)
    yield from whole.promises()


def _day_before_you(said: Said, offset: int, before: str) -> bool:
    you = _YOU.search(before)
    return you is not None and any(
        one.end <= offset + you.start() and not said.low[one.end : offset + you.start()].strip(" ,")
        for one in due_dates(said, offset, offset + you.start())
    )


class Clause:
    """A subject with a modal verb and what follows it, up to the end of the clause."""

    def __init__(self, said: Said, first: int, start: int, end: int, subject: str, negated: bool, low: str) -> None:  # noqa: PLR0917
        self.said, self.first, self.start, self.end = said, first, start, end
        self.subject, self.negated, self.sentence = (
            re.sub(r"^(?:that|and|so|then|also|now)\s+|\s+(?:has|have|had)$", "", subject),
            negated,
            low,
        )

    def promises(self) -> Iterator[Found]:
        act = re.sub(
            r"^\s*(?:(?:also|now|then|personally|certainly|definitely|of\s+course|gladly|just|both|be\s+sure\s+to|make\s+sure\s+to|go\s+ahead\s+and)\s+)+",
            " ",
            self.said.low[self.start : self.end],
        ).strip()
        dates = due_dates(self.said, self.start, self.end) or self._leading_dates()
        if not self._binds(act, dates):
            return
        parts, verb = self._parts(), ""
        for index, (start, end) in enumerate(parts):
            mine = [one for one in dates if start <= one.start < end] if len(parts) > 1 else dates
            does = self._does(start, end, mine, lead=index == 0)
            if verb and _BARE_THING.match(does):  # "send the chair by Friday and the table by Monday"
                does = f"{verb} {does}"
            verb = verb or does.partition(" ")[0]
            if does and not does.endswith(" be"):
                holds = (
                    self.negated
                    or bool(HOLD.match(act))
                    or bool(
                        mine
                        and UNTIL.search(self.said.low, max(0, mine[0].start - 8), mine[0].start)
                        and HOLD.search(act)
                    )
                )
                yield self._found(self.first if index == 0 else start, end, does, mine, holds=holds)

    def _found(self, first: int, end: int, does: str, dates: list[DateMention], *, holds: bool) -> Found:
        asks, event = conditions(self.sentence)
        if dates and not first <= dates[0].start < end:
            first = min(first, dates[0].start)
        first, end = trimmed(self.said, first, end)
        return Found(self.said, first, end, does, dates[0].latest if dates else None, holds, asks, event)

    def _leading_dates(self) -> list[DateMention]:
        begin = self.end - len(self.sentence) - 1
        ahead = [one for one in due_dates(self.said, max(0, begin), self.start) if self.first - one.end <= 12]
        inside = [one for one in ahead if one.start >= self.first - 60]
        return (
            inside[-1:]
            if inside
            and re.fullmatch(
                r"[\s,:–-]*(?:at\s+the\s+latest|latest)?[\s,:–-]*(?:then\s+)?",
                self.said.low[inside[-1].end : max(self.first, inside[-1].end)],
            )
            else []
        )

    def _binds(self, act: str, dates: list[DateMention]) -> bool:
        clause, dated = self.said.low[self.first : self.end], bool(dates)
        if re.search(r"(?:^|\s)there$", self.subject):  # "there'll be a bag through your door by Tuesday"
            return dated and not HEDGE.search(clause) and THERE.match(act) is not None
        if not act or FUTILE.match(act) or HEDGE.search(clause) or GENERIC.search(self.sentence):
            return False
        if not dated and (ANY_TIME.search(self.sentence) or (COURTESY_IF.search(self.sentence) and not self.mine)):
            return False
        if self.negated:
            return bool(NEVER_CHARGED.match(act)) or bool(re.match(r"(?:have\s+to\s+pay)", act))
        if self.mine:
            return dated or not WEAK.match(act)
        if self.subject in ("you", "you and i") or self.subject.startswith("you "):
            inside = [one for one in dates if one.start >= self.start]
            return yours(without_dates(self.said, self.start, self.end, inside)) is not None and (
                dated
                or not re.match(r"(?:have|see|get|find|be\s+able)\b", act)
                or bool(WANTED.match(act) or FROM_US.search(act))
            )
        if not self.subject or re.search(
            r"\b(?:what|which|who|how|when|where|that\s+way|customers|people|everyone|nothing|none)$",
            self.subject,
        ):
            return False
        if PERSON.search(self.subject) or self.subject in ("he", "she", "they") or NAME.fullmatch(self._subject_text()):
            return dated or not WEAK.match(act)
        if dated and DETERMINED.match(self.subject):
            return not IDLE.match(act) and not TIMETABLE.search(self.subject)
        if not THINGS.search(self.subject):
            return dated and bool(ACTIVE_THING.match(act))
        passive = re.match(r"be\s+(?:\w+ly\s+)?(\w+(?:ed|ent|aid|ade|ack|one|eld|ept|et|ut))\b", act)
        return bool(passive) or (bool(ACTIVE_THING.match(act)) and (dated or bool(COMING.match(act))))

    @property
    def mine(self) -> bool:
        """Whether the company itself is the subject."""
        return bool(
            re.fullmatch(r"(?:.*\b)?(?:i|we)(?:\s+(?:also|now|personally|both|all))?", self.subject)
        ) and not re.search(r"\b(?:that|which)\s+(?:i|we)$", self.subject)

    def _parts(self) -> list[tuple[int, int]]:
        """One act, or as many as have a date of their own ("refund you today, mail the form by Friday and call on Monday")."""
        dates, start, parts = due_dates(self.said, self.start, self.end), self.start, []
        low = self.said.low
        for first, second in itertools.pairwise(dates):
            edge = LISTED_ACT.search(low, first.end, second.start) or SPLIT.search(low, first.end, second.start)
            if edge and self.mine and edge.start() - first.end <= 20:
                parts.append((start, edge.start()))
                start = edge.start("act") if edge.re is LISTED_ACT else edge.end()
        if not parts and dates and self.mine and (edge := NEXT_ACT.match(low, dates[0].end, self.end)):
            parts.append((start, edge.start()))
            start = edge.start("act")
        return [*parts, (start, self.end)]

    def _does(self, start: int, end: int, dates: list[DateMention], *, lead: bool) -> str:
        inside = [one for one in dates if start <= one.start < end]
        words = without_dates(self.said, start, end, inside)
        if self.mine or not lead:
            return ("not " if self.negated else "") + as_infinitive(_SAID_AGAIN.sub("", words))
        if self.subject.endswith("there"):
            return f"make sure there is {re.sub(r'^be ', '', words)}"
        if self.subject.startswith("you") and self.subject in ("you", "you and i"):
            return yours(words, negated=self.negated) or ""
        return act_of_subject(self._subject_text(), words, negated=self.negated)

    def _subject_text(self) -> str:
        at = self.said.low.find(self.subject, max(0, self.first - 2), self.start)
        return self.said.text[at : at + len(self.subject)] if at >= 0 else self.subject

"""Sentences of a story in any language that has phrases: what was told, what was missed, by when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.domain.naming import usable
from drafter.domain.reading import Promise
from drafter.drafting.composing.in_kind import in_kind
from drafter.drafting.composing.phrases import Phrases, joined, sentence, until
from drafter.drafting.composing.restating import Telling
from drafter.drafting.composing.story import Size, Story

_TOLD: Mapping[Size, int] = {"full": 3, "trim": 3, "short": 1, "tiny": 0}
"""How many answers of facts and articles are told beside the resolution."""
_LEAD = re.compile(
    r"^(?:(?:hi|hello|hey|and|but|so|also|please|hallo|und|bitte|hola|y|bonjour|et)\b[,:]? *)+", re.IGNORECASE
)
_COURTESY = re.compile(r"\b(?:please|do you|give me|i(?: want| need| expect|['’]d like))\b", re.IGNORECASE)
"""What a question may hold that an account of what went wrong may not."""

_BARE_IT = re.compile(r"\bit\b")


@dataclass(frozen=True)
class Saying:
    """One story in one language, and the ways to say its pieces."""

    story: Story
    phrases: Phrases

    def _fill(self, phrase: str, **slots: str) -> str:
        about = ""
        if "{about}" in phrase and self.story.reference:
            kind, value = self.story.reference
            about = self.phrases.about.format(reference=self.phrases.references[kind].format(id=value))
        return phrase.format(about=about, **slots)

    def _say(self, what: str, wordings: Sequence[str], **slots: str) -> str:
        filled = [self._fill(wording, **slots) for wording in wordings]
        filled = [one.replace("?.", "?") for one in filled]  # a question that is quoted keeps its own mark
        return sentence(min(filled, key=len) if self.story.size == "tiny" else self.story.pick(what, filled))

    def _kind(self, text: str) -> str:
        """A text of the plan, without particulars where others can read the reply."""
        return in_kind(text, self.story.language) if self.story.case.is_public else text.strip()

    def _told(self, telling: Telling) -> str:
        phrases, day = self.phrases, self.story.date(telling.on)
        now = telling.where == "last" or telling.on == self.story.local(self.story.case.clock)
        if telling.clause is not None:
            return self._say("told", phrases.told_now if now else phrases.told_then, clause=telling.clause, day=day)
        return self._say("told", phrases.quoted_now if now else phrases.quoted_then, quote=telling.quote, day=day)

    def _added(self, telling: Telling) -> str:
        """What the last message adds to how it began."""
        if telling.clause is None:
            return self._say("added", self.phrases.added_quoted, quote=telling.quote)
        return self._say("added", self.phrases.added, clause=telling.clause)

    def _missed_all(self) -> list[str]:
        """The missed promises, oldest first: two one by one, three dates and more in one sentence."""
        story = self.story
        days = list(dict.fromkeys(story.due_day(one.due_at) for one in reversed(story.broken) if one.due_at))
        if len(days) in self.phrases.numbers:
            said = [story.date(day) for day in days]
            dates = f"{', '.join(said[:-1])} {self.phrases.and_} {said[-1]}"
            return [self._fill(self.phrases.many, n=self.phrases.numbers[len(days)], dates=dates)]
        told = story.broken[: 2 if story.size == "full" else 1]
        return [self._missed(promise) for promise in reversed(told)]

    def _missed(self, promise: Promise) -> str:
        story, day = self.story, self.story.promised_on(promise)
        if day is None or story.reading.language != story.language:
            return self._missed_briefly(promise)
        name = usable(promise.by) if promise.by not in ("agent", "system") else None
        who: Literal["I", "we", "name"] = "we" if name is None else "I" if name == story.case.agent.name else "name"
        return self._say(
            f"missed {promise.does}",
            self.phrases.missed[who],
            who=name or "",
            said=story.date(day),
            does=self._act(promise),
            promise=promise.evidence.quote.strip(" .!"),
            by=self._promised_by(promise),
            end=story.pick(f"end {promise.does}", self.phrases.missed_end),
        )

    def _missed_briefly(self, promise: Promise | None = None) -> str:
        """In a few words; of the latest where none is named."""
        if not self.story.broken:
            return ""
        promise = promise or self.story.broken[0]
        by = self._promised_by(promise)
        words = promise.evidence.quote.strip(" .!")
        does, due = self._act(promise), self.story.date(self.story.due_day(promise.due_at)) if promise.due_at else ""
        quoted = does if self.phrases.turns else words
        foreign = self.story.reading.language != self.story.language  # the act is told in another language than ours
        long = bool(due) and (foreign or not 0 < len(quoted.split()) <= 6)
        wording = self.phrases.missed_tiny[1 if long else 0]
        return sentence(self._fill(wording, does=does, by=by, due=due, promise=self._kind(words)))

    def _act(self, promise: Promise) -> str:
        """The act of a promise; a bare "it" becomes the thing by its name, which the reader has not heard yet."""
        does = self._kind(promise.does)
        product = self.story.product
        return _BARE_IT.sub(f"your {product}", does, count=1) if self.phrases.turns and product else does

    def _again(self) -> str:
        count = self.story.times
        if count < 2:
            return ""
        if count in self.phrases.ordinals:
            return self._say("again", self.phrases.again_nth, nth=self.phrases.ordinals[count])
        return self._say("again", self.phrases.again)

    def _open(self) -> str:
        case = self.story.case
        said = " ".join(text for _, _, text in case.by_customer())
        known = " ".join(value.replace("_", " ") for value in case.facts.values() if isinstance(value, str))
        told = self._state(said, self.phrases.in_state) or self._state(known, self.phrases.in_record)
        return joined(told, self._say("open", self.phrases.still_open))

    def _state(self, text: str, wording: str) -> str:
        """The one word of a text that tells what is wrong, where no sentence of it can be given back."""
        words = (word for word in self.phrases.states if re.search(rf"\b{word}\b", text, re.IGNORECASE))
        state = next(words, None)
        return self._say("state", [wording], state=state) if state else ""

    def _by(self, moment: dt.datetime) -> str:
        """ "by 5 p.m. your time on Tuesday 24 November", "by the end of today"."""
        reader = self.story.reader
        return until(self.phrases, reader, moment, reader.hour(moment))

    def _promised_by(self, promise: Promise) -> str:
        """ " by Tuesday, November 10": a promised day is the day that was named, in whatever zone it was named; an hour
        is given back as it was read, in the customer's own zone."""
        if promise.due_at is None:
            return ""
        if self.story.whole_day(promise.due_at):
            return " " + self.phrases.by_day.format(day=self.story.date(self.story.due_day(promise.due_at)))
        reader = self.story.reader
        hour = reader.plain_hour(promise.due_at) if reader.hour(promise.due_at) else None
        return " " + until(self.phrases, reader, promise.due_at, hour)

"""What happened, as the customer told it, and what we had promised: the part of a reply that shows somebody has read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.naming import usable
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.composing.acts import Promiser, promised
from drafter.drafting.composing.delay import kept_waiting
from drafter.drafting.composing.layout import run_on
from drafter.drafting.composing.phrases import joined, sentence, until
from drafter.drafting.composing.questions import asked, looked_into
from drafter.drafting.composing.saying import Saying
from drafter.drafting.composing.telling import Telling, good_news, pleased

_JOINED = regex(r",|\b(?:et|mais|y|pero)\b")
_OF_US = regex(r"(?:we|our|wir|unser\w*|nous|notre|nos|nuestr\w+|le \w+(?:amos|imos))\b", re.IGNORECASE)
_BARE_IT = regex(r"\bit\b")
LONG_ACT = 12
"""The most words of an act that are given back in a few words."""


@dataclass(frozen=True)
class Account(Saying):
    """The acknowledgement and its pieces."""

    def acknowledgement(self) -> str:
        story = self.story
        if not story.troubled:
            glad = (
                ""
                if story.brief or story.reading.settled or not pleased(story.case, story.reading)
                else self._good_news()
            )
            return joined(glad, self._restating(self._say("welcome", self._welcome())))
        if not story.amiss:
            few = story.brief and story.tellings and not story.bereft
            return joined(*self._referred([self._told_briefly(story.tellings[-1].short) if few else self._wish()]))
        told = [self._told(telling) for telling in story.tellings]
        if story.brief:
            brief = self._told_briefly(story.tellings[-1].short) if story.tellings else ""
            return joined(*self._referred([self._missed_briefly() or brief or self._again() or self._open()]))
        if story.size == "short":
            said = [*told[:1], *self._missed_all()[-1:]] or [self._again() or self._open()]
        elif not told and not story.broken:
            said = [self._open(), self._again()]
        else:
            new = self._added(story.tellings[1]) if len(told) > 1 and story.size == "full" else ""
            said = [*told[:1], *self._missed_all(), self._again(), new]
        return joined(*self._referred(said))

    def _restating(self, thanks: str) -> str:
        """Thanks for a question with its words: who only reads that we look into "it" cannot tell that we understood."""
        ask = None if self.story.brief else looked_into(self.story)
        if ask is None:
            return thanks
        colon = " : " if self.story.language == "fr" else ": "
        return thanks.rstrip(".") + colon + self.phrases.quoted[0].format(quote=asked(ask))

    def _welcome(self) -> Sequence[str]:
        """For a question; for word that a matter is settled; for good news where there was no matter before; for the rest."""
        if not self.story.reading.settled:
            return self.phrases.welcome if self.story.reading.asks else self.phrases.wish[1]
        return self.phrases.welcome_settled if self.story.case.history else self.phrases.praise[0]

    def _referred(self, said: list[str]) -> list[str]:
        """The case's own reference once: where it is first said, else in a sentence of its own."""
        if not self.story.reference:
            return said
        kind, value = self.story.reference
        about = self.phrases.about.format(reference=self.phrases.references[kind].format(id=value))
        first = next((index for index, one in enumerate(said) if value in one), None)
        if first is None:
            concerns = self._fill(self.phrases.concerns)
            if self.story.least and self.story.language != "de":  # what follows a colon goes on, but in German
                said = [run_on(one, self.story.language) for one in said]
            return [concerns, *said] if self.story.brief else [*said, concerns]
        once = [one if index <= first else one.replace(about, "") for index, one in enumerate(said)]
        product = self.story.product
        if product and self.story.language == "en" and product.lower() not in " ".join(once).lower():
            thing = f" about your {product} ({self.phrases.references[kind].format(id=value)})"
            once[first] = once[first].replace(about, thing, 1)
        return once

    def _wish(self) -> str:
        """A wish that nothing went wrong with: thanked for, and told back where it can be."""
        told = self.story.told_plainly or next((one for one in self.story.tellings if one.clause), None)
        if told is None or self.story.bereft:
            return self._say("wish", self.phrases.wish[1])
        if told.clause is None:
            return self._say("told", self.phrases.quoted_now, quote=told.quote)
        return self._say("wish", self.phrases.wish[0], clause=told.clause)

    def _good_news(self) -> str:
        """What came right, in their words; "" where they do not say it so that it can be told back."""
        clause = good_news(self.story.case, self.story.reading, self.story.reader.zone, self.story.language)
        return self._say("glad", self.phrases.glad_that, clause=clause) if clause else ""

    def _told(self, telling: Telling) -> str:
        phrases, day = self.phrases, self.story.date(telling.on)
        now = telling.where == "last" or telling.on == self.story.local(self.story.case.clock)
        if telling.clause is not None and self._may_say(telling.clause):
            return self._say(
                "told",
                self._carrying(phrases.told_now if now else phrases.told_then, telling.clause),
                clause=telling.clause,
                day=day,
            )
        quote = telling.quote
        return self._say("told", phrases.quoted_now if now else phrases.quoted_then, quote=quote, day=day)

    def _told_briefly(self, telling: Telling) -> str:
        """The matter and what is wrong with it, without a verb of telling."""
        if not self.story.reference:
            return self._told(telling)
        kind, value = self.story.reference
        about = self.phrases.about.format(reference=self.phrases.references[kind].format(id=value)).strip()
        clause, quote = self.phrases.told_tiny
        if telling.clause is not None and self._may_say(telling.clause):
            return sentence(self._fill(clause, matter=about, clause=telling.clause))
        return self._say("told", [quote], matter=about, quote=telling.quote)

    def _carrying(self, wordings: Sequence[str], clause: str) -> Sequence[str]:
        """The wordings that can carry a clause: "que" would have to be said again after "et"."""
        if self.story.language not in ("es", "fr") or not _JOINED.search(clause):
            return wordings
        return [one for one in wordings if ": {clause}" in one or " : {clause}" in one] or wordings

    def _may_say(self, clause: str) -> bool:
        """What we are said to have done is quoted, not said by us, until the plan grants it."""
        return self.story.plan.resolution.kind == "remedy" or _OF_US.match(clause) is None

    def _added(self, telling: Telling) -> str:
        """What the last message adds to how it began."""
        if telling.clause is None or not self._may_say(telling.clause):
            return self._say("added", self.phrases.added_quoted, quote=telling.quote)
        return self._say("added", self._carrying(self.phrases.added, telling.clause), clause=telling.clause)

    def _missed_all(self) -> list[str]:
        """The missed promises, oldest first: two one by one, three dates and more in one sentence."""
        story = self.story
        days = list(dict.fromkeys(story.due_day(one.due_at) for one in reversed(story.broken) if one.due_at))
        if len(days) in self.phrases.numbers:
            dates = self._list([story.date(day) for day in days])
            return [self._fill(self.phrases.many, n=self.phrases.numbers[len(days)], dates=dates)]
        told = story.broken[: 2 if story.size == "full" else 1]
        return [self._missed(promise, second=place > 0) for place, promise in enumerate(reversed(told))]

    def _missed(self, promise: Promise, *, second: bool = False) -> str:
        story, day = self.story, self.story.promised_on(promise)
        if day is None or story.reading.language != story.language:
            return self._missed_briefly(promise)
        name = usable(promise.by) if promise.by not in ("agent", "system") else None
        who: Promiser = "we" if name is None else "I" if name == story.case.agent.name else "name"
        act = self._act(promise, who=who)
        wordings = self.phrases.missed_too if second else self.phrases.missed
        return self._say(
            f"missed {promise.does}",
            (wordings if act else self.phrases.missed_quoted)[who],
            who=name or "",
            said=story.date(day),
            act=act or "",
            promise=promise.evidence.quote.strip(" .!"),
            end=story.pick(f"end {promise.does}", self.phrases.missed_end),
        )

    def _missed_briefly(self, promise: Promise | None = None) -> str:
        """In a few words; of the latest where none is named."""
        story = self.story
        if not story.broken:
            return ""
        promise = promise or story.broken[0]
        due = story.date(story.due_day(promise.due_at)) if promise.due_at else ""
        act, quote = self._act(promise), self._kind(promise.evidence.quote).strip(" .!")
        foreign = story.reading.language != story.language  # the act is told in another language than ours
        wording = self.phrases.missed_tiny[0]
        if foreign or not act or len(act.split()) > LONG_ACT:
            wording = self.phrases.missed_tiny[2 if due else 1]
        told = [wording, self.phrases.missed_tiny[2]] if self.story.least and due else [wording]
        filled = [self._fill(one, act=act or "", due=due, promise=quote, thing=self._matter) for one in told]
        return sentence(min(filled, key=lambda one: len(one.split())))

    def _act(self, promise: Promise, *, who: Promiser = "we") -> str | None:
        """What was promised, to follow "promised", with its time; a bare "it" becomes the thing by its name, which the
        reader has not heard yet."""
        does, product = self._kind(promise.does), self.story.product
        if self.story.language == "en" and product:
            does = _BARE_IT.sub(f"your {product}", does, count=1)
        return promised(
            does, self._kind(promise.evidence.quote), self._promised_by(promise), self.story.language, who=who
        )

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
        if told and self.story.brief:
            return told
        if self.story.case.history or kept_waiting(self.story) or self.story.times > 1:
            return joined(told, self._say("open", self.phrases.still_open))
        return told or self._fill(self.phrases.unsettled)

    def _state(self, text: str, wording: str) -> str:
        """The one word of a text that tells what is wrong, where no sentence of it can be given back."""
        words = (word for word in self.phrases.states if re.search(rf"\b{word}\b", text, re.IGNORECASE))
        state = next(words, None)
        return self._say("state", [wording], state=state, thing=self._matter) if state else ""

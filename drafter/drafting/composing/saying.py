"""The ways to say a piece of a story in any language that has phrases: filled, chosen, dated, fit for who can read it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.regex import regex
from drafter.drafting.composing.in_kind import in_kind
from drafter.drafting.composing.phrases import Phrases, sentence, until
from drafter.drafting.composing.story import Story

_ELIDED = regex(r"\b(qu|jusqu|lorsqu|parce qu)e (?=[aeiouyhàâéèêîôû])", re.IGNORECASE)
_ASPIRATED = regex(r"\b(?:qu)'(?=(?:huit|haut|hors|onz|yaourt|ouistiti)\w*)", re.IGNORECASE)
_YOUR = regex(r"^(?:Ihre[mr]|su|votre) ")
_TWICE = regex(r"(?<=[?!…])(?P<quote>[\s\u202f]*[»“”])\.|(?<=[?!…])\.(?=$|[\s»“”])")
"""A stop behind a mark that ends the sentence already, inside a quotation or after it."""


@dataclass(frozen=True)
class Saying:
    """One story in one language."""

    story: Story
    phrases: Phrases

    def _fill(self, phrase: str, **slots: str) -> str:
        if self.story.texted:
            for long, short in self.phrases.casual:
                phrase = re.sub(long, short, phrase)
        about = ""
        if "{reference}" in phrase:
            slots["reference"] = self._reference
        if "{about}" in phrase and self.story.reference:
            kind, value = self.story.reference
            if not any(value in slot for slot in slots.values()):  # their own words name it already
                about = self.phrases.about.format(reference=self.phrases.references[kind].format(id=value))
        filled = phrase.format(about=about, **slots)
        return _ASPIRATED.sub("que ", _ELIDED.sub(r"\1'", filled)) if self.story.language == "fr" else filled

    @property
    def _reference(self) -> str:
        """The case's own reference by itself: "order 4471"."""
        assert self.story.reference is not None, "only what has a reference is called by it"
        kind, value = self.story.reference
        return _YOUR.sub("", self.phrases.references[kind].format(id=value))

    def _say(self, what: str, wordings: Sequence[str], **slots: str) -> str:
        """One wording as a sentence; a question that is quoted keeps its own mark. The shortest where words are few."""
        filled = [_TWICE.sub(lambda one: one["quote"] or "", self._fill(wording, **slots)) for wording in wordings]
        if self.story.brief:
            return sentence(min([one for one in filled if not self.story.heard.has(one)] or filled, key=len))
        return sentence(self.story.pick(what, filled))

    def _kind(self, text: str) -> str:
        """A text of the plan, without particulars where others can read the reply."""
        return in_kind(text, self.story.language) if self.story.case.is_public else text.strip()

    @property
    def _matter(self) -> str:
        """What the case is about in a word: "your blender"; something, where no fact names it."""
        product = self.story.product
        return f"your {product}" if product and self.story.language == "en" else self.phrases.it

    def _list(self, items: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        return f" {self.phrases.and_} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)

    def _by(self, moment: dt.datetime) -> str:
        """ "by 5 p.m. your time on Tuesday 24 November", "by the end of today"."""
        reader = self.story.reader
        # Where few words may be had the day is enough: of today only where the hour alone does not tell which one is meant.
        day = reader.due_day(moment) != reader.today or (self.story.least and not self.story.case.is_public)
        spare = self.story.brief and day
        return until(self.phrases, reader, moment, None if spare else reader.hour(moment))

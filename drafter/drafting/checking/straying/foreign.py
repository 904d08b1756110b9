"""Sentences in another language than the reply. One among many does not change the language of the whole, and so no check
of the score minds it; but nobody writes half a German letter in English unless somebody else asked for it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.language import detect, small_words
from drafter.drafting.checking.sheet import Sheet

_QUOTED = regex(r"[\"“„«][^\"“”„«»\n]{3,300}[\"”“»]")
_TIMES = 2
"""So many times as many small words must speak for the other language: the Romance ones share theirs."""


def foreign(sheet: Sheet) -> Iterator[Mark]:
    """The sentences that plainly are in another language; a customer's words may be given back in their own."""
    for one in sheet.sentences:
        text = _QUOTED.sub(" ", one.text)
        spoken = detect(text)
        if spoken is None or spoken == sheet.reply.language:
            continue
        if small_words(text, spoken) >= _TIMES * small_words(text, sheet.reply.language):
            yield sheet.mark(one.start, one.end)

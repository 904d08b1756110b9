"""The case as a thread to read: each message with its sentences, its language and its local time.

What its writer did not say in it (quoted mails, an agent's signature) is blanked, place for place.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from drafter.domain.case import Case, Turn
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.lexicon.patterns import Pattern
from drafter.domain.mentions.date_spans import Saying, from_duration
from drafter.domain.mentions.date_words import fold
from drafter.domain.mentions.dates import DateMention, DurationMention, find_dates
from drafter.domain.mentions.identifiers import IdMention, find_identifiers
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.ledger.matters import matters, stems
from drafter.drafting.reading.ledger.tails import said_alone
from drafter.drafting.reading.moments import countable

_COMMON = {
    "en": "the and you your is to of for we will with have our this it are not i was my a be that",
    "de": "der die das und sie ihre ihr ist nicht ich wir mit für auf ein eine werden wird haben bis es zu uns den danke bitte hallo morgen habe kein nicht uhr kommt unser unsere dann zwischen",
    "es": "el la los que de y en su para con por le no una se nos usted es mi me del hemos las está hola gracias mañana sigo usted sin",
    "fr": "le la les et vous votre nous est pas je de des pour avec une dans sera du que mon ma ne au sous d'ici bonjour merci demain je j'ai n'ai rappellera colis vers il elle",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True)
class Said:
    """One message. `plain` is the text with quoted tails blanked, `low` the same in lower case; both keep places."""

    where: Where
    order: int
    sender: Literal["customer", "agent", "system"]
    author: str | None
    at: dt.datetime
    text: str
    plain: str
    language: str
    attachments: int = 0
    seen: dict[tuple[int, int], bool] = field(default_factory=dict, compare=False, repr=False)
    seen_all: dict[int, list[bool]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def low(self) -> str:
        return fold(self.plain)

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.plain)

    @cached_property
    def lowered(self) -> list[str]:
        """The sentences in lower case; of an endless one, the beginning: no person writes it, and it must not cost."""
        return [self.low[one.start : min(one.end, one.start + 2000)] for one in self.sentences]

    @cached_property
    def about(self) -> list[frozenset[str]]:
        """What each sentence is about."""
        return [matters(low) for low in self.lowered]

    @cached_property
    def telling(self) -> list[frozenset[str]]:
        """The beginnings of the longer words of each sentence."""
        return [stems(low) for low in self.lowered]

    @cached_property
    def identifiers(self) -> list[IdMention]:
        return find_identifiers(self.plain)

    def matching(self, pattern: Pattern) -> list[bool]:
        """For each sentence, whether it matches a pattern that lives as long as its module; worked out once, however
        many promises ask. Kept by identity: the hash of a pattern reads all of it, which costs more than the search."""
        found = self.seen_all.get(id(pattern))
        if found is None:
            found = self.seen_all[id(pattern)] = [pattern.search(low) is not None for low in self.lowered]
        return found

    def matches(self, pattern: Pattern, index: int) -> bool:
        """The same for one sentence, where few of them matter."""
        found = self.seen.get((id(pattern), index))
        if found is None:
            found = self.seen[id(pattern), index] = pattern.search(self.lowered[index]) is not None
        return found

    @cached_property
    def dates(self) -> list[DateMention]:
        return find_dates(self.plain, said_at=self.at, zone=self.at.tzinfo or dt.UTC, language=self.language)

    def after(self, length: DurationMention) -> dt.datetime:
        """The moment at which a length of time that begins with this message is over."""
        zone = self.at.tzinfo or dt.UTC
        return from_duration(replace(length, frame="within"), Saying(self.at, zone, self.language, False))[1]

    @property
    def ours(self) -> bool:
        """Whether the company said it."""
        return self.sender != "customer"

    def cut(self, start: int, end: int) -> Evidence:
        return cut(self.where, self.text, start, end)


def thread(case: Case) -> list[Said]:
    """All messages of the case, oldest first, timed in the customer's zone where it is known."""
    home = zoneinfo.ZoneInfo(case.customer.timezone) if case.customer.timezone else None
    fallback = (case.customer.language or "en")[:2].lower()
    made = []
    for order, (where, message) in enumerate(case.said()):
        at = countable(message.at or case.clock)
        author = message.author if isinstance(message, Turn) else None
        sender = message.sender if isinstance(message, Turn) else "customer"
        plain = said_alone(message.text, ours=sender != "customer", author=author)
        made.append(
            Said(
                where, order, sender, author,
                at.astimezone(home) if home else at, message.text, plain, guess(plain, fallback),
                len(message.attachments),
            )
        )  # fmt: skip
    return made


def guess(text: str, fallback: str = "en") -> str:
    """The language of a text by its commonest words; `fallback` where they do not decide."""
    words = _WORD.findall(text[:2000].lower().replace("’", "'"))
    counts = {language: sum(map(known.__contains__, words)) for language, known in _WORDS.items()}
    best = max(counts, key=lambda language: (counts[language], language == fallback))
    alone = counts[best] == 1 and sum(counts.values()) == 1 and not text.isascii()
    return best if counts[best] >= 2 or alone else fallback

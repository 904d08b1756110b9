"""What the finders of promises hand on: the words that bind, the act in the infinitive, and when it is due."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.matters import matters, stems
from drafter.drafting.reading.ledger.thread import Said

_TRIES = regex(
    r"\b(?:chase|press|push|look|check|investigate|find\s+out|run\s+(?:a|the|some)|test|search|upside|speak|talk|ask|raise|escalate|review|trace|dig|get\s+to\s+the\s+bottom|on\s+it|inspect|see\s+(?:what|why|if)|prüfen|klären|nachfragen|revisar|comprobar|vérifier)\b"
)
_BEGINS = regex(
    r"\b(?:issue|release|enter|book|order|arrange|process|start|begin|request|hand|pass|give|ship|post|dispatch|test|correct|return|raise|open|set\s+up|initiate|submit|forward|put\s+through|trigger|credit|refund"
    r"|veranlassen|anweisen|übergeben|buchen|bestellen|eintragen|freigeben|beauftragen|ver(?:schicken|senden)|korrigieren|überweisen|anstoßen|einleiten"
    r"|tramitar|emitir|ordenar|encargar|reservar|entregar|corregir|gestionar|abonar|iniciar|lancer|émettre|réserver|commander|remettre|expédier|corriger|déclencher|enregistrer)\b"
)
_INQUIRES = regex(
    r"\b(?:submit|forward|escalate|report|file|log)\b|\b(?:contact|call|ring|phone|e-?mail|message|write\s+to|speak\s+(?:to|with)|talk\s+(?:to|with)|ask|check\s+with)\s+(?!you\b|back\b|again\b|to\s+you\b)\w"
    r"|^(?!(?:sie|ihnen)\b).*\b(?:kontaktieren|anfragen|nachfragen|weiterleiten|nachforschung\w*)|\b(?:contactar\s+(?:con|a)|preguntar|consultar|reclamar|contacter\s+(?:le|la|les|l'|notre|nos)|interroger|transmettre|demander\s+(?:à|au|aux))\b"
)
_OF_IT = regex(r"\b(?:get|send|bring|have|make|put)\s+it\b")
"""Only the sentence tells what is meant."""
_BY_PHONE = regex(r"call|phone|\bring\b|anrufen|llam|rappel")


@dataclass(frozen=True)
class Found:
    """A promise in one message, before its state is known. `holds`: something stays as it is (a price, no charge)
    until the due time. `asks`: it binds only once the customer has done something; `event`: only once something
    else has happened. `done`: the act itself is told as done, and only its lasting effect is promised. `proposed`: it is
    asked ("is it all right if I call on Friday?") and binds once the customer agrees. `since`: the place of the message
    that tells of the event it waited for."""

    said: Said
    start: int
    end: int
    does: str
    due: dt.datetime | None
    holds: bool = False
    asks: bool = False
    event: bool = False
    done: bool = False
    proposed: bool = False
    since: int = -1

    @cached_property
    def stems(self) -> frozenset[str]:
        """Beginnings of the words that tell what is promised."""
        return stems(f"{self.does} {self.said.low[self.start : self.end]}".lower())

    @cached_property
    def tries(self) -> bool:
        """An effort, of which any report is the proof: to chase, to test, to find out."""
        return _TRIES.search(self.does.lower()) is not None

    @cached_property
    def answers(self) -> bool:
        """Word to the customer, in writing: any message keeps it."""
        asked = self.about & {"contact", "check"} and not self.about & {"refund", "deliver", "visit", "fix", "collect"}
        return bool(asked) and _BY_PHONE.search(self.does.lower()) is None

    @cached_property
    def begins(self) -> bool:
        """An act behind the scenes, which the customer sees only by what comes of it: to issue, to book, to hand over."""
        return _BEGINS.search(self.does.lower()) is not None and "contact" not in self.about

    @cached_property
    def inquires(self) -> bool:
        """An act of which the customer sees nothing but the word that comes of it: to ask a carrier, to open a trace."""
        return self.tries or _INQUIRES.search(self.does.lower()) is not None

    @cached_property
    def about(self) -> frozenset[str]:
        own = matters(f"{self.does} {self.said.low[self.start : self.end]}".lower())
        if own and not _OF_IT.search(self.does.lower()):
            return own
        spots = zip(self.said.sentences, self.said.about, strict=True)
        return own | next((about for one, about in spots if one.start <= self.start < one.end), own)


_BEFORE_DATE = regex(
    r"(?:[\s,(–-]|(?<!\w)(?:by|on|at|before|until|till|through|from|for|the|no\s+later\s+than|not\s+later\s+than|latest|sometime|first\s+thing|this\s+coming|as\s+of|starting|early"
    r"|or|and|either|bis|spätestens|am|um|ab|zum|gegen|noch|vor(?:\s+de[mnr])?|im|in|el|la|los|antes\s+de|antes|del|para|hasta|a\s+más\s+tardar|le|d'ici|avant|dès|au\s+plus\s+tard|pour|à|a|de|au)(?!\w))+$"
)
_AFTER_DATE = regex(
    r"\s*(?:at\s+the\s+latest|latest|(?:your|local|our|uk)\s+time|c[sd]?t\b|e[sd]?t\b|p[sd]?t\b|gmt|spätestens|como\s+máximo|au\s+plus\s+tard)|\)"
)
_OF = regex(r"(?:\bof|\bfrom|\bdated|\bplaced|\bordered|\bon\s+your|\bvom|(?<!antes )\bdel|\bdu)\s+(?:the\s+|on\s+)?$")


_TO = regex(r"\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:on)?to\s")
_MOVES = regex(r"\b(?:mov|chang|push|shift|rebook|rearrang|reschedul|postpon|transfer|swap)\w*\b")


def due_dates(said: Said, start: int, end: int) -> list[DateMention]:
    """The dates between two places of a message that lie ahead of it; "the order of Nov 2" is none."""
    low, made = said.low, []
    for one in said.dates[bisect_left(said.dates, start, key=lambda one: one.start) :]:
        if one.start >= end:
            break
        placed = _OF.search(low, max(start, one.start - 16), one.start)
        if placed and _TO.match(low, one.end) and _MOVES.search(low, max(0, one.start - 60), one.start):
            continue  # "moved from Tuesday to Thursday"
        if one.latest >= said.at and (not placed or ("from" in placed[0] and one.earliest > said.at)):
            made.append(one)
    return made


EVENT = regex(
    r"\b(?:once|as\s+soon\s+as|the\s+(?P<day>day|morning\s+after|day\s+after|moment|minute|second)(?:\s+(?:that|when))?|when)\s+(?P<event>(?:the|your|it|its|that|this|they|our|his|her)\b[^,.;:!?]{1,60}?\s+(?:is|are|has|have|was|'s|lands?|arrives?|clears?|comes?|goes|gets?)\b(?P<how>[^,.;:!?]{0,60}))"
)
"""What a promise waits for: "once the return is scanned", "the day it lands"."""


_ADVERBIAL = 3
"""So many words before a comma still belong to what follows: "habituellement, nous répondons"."""


def clause_start(low: str, at: int) -> int:
    """Where the clause of a place in a sentence begins, a short opening included."""
    start = max(low.rfind(mark, 0, at) for mark in ",;:") + 1
    return start if len(low[:start].split()) > _ADVERBIAL else 0


def due_of(dates: list[DateMention]) -> dt.datetime | None:
    """When it falls due: the first time named, or a closer one said right after it ("end of the month, on the 30th")."""
    if not dates:
        return None
    first = dates[0]
    for one in dates[1:]:
        if one.start - first.end <= 12 and first.earliest <= one.earliest and one.latest <= first.latest:
            first = one
    return first.latest


def without_dates(said: Said, start: int, end: int, dates: list[DateMention]) -> str:
    """The words between two places, without the dates and the prepositions that belong to them."""
    pieces, at = [], start
    for one in dates:
        if one.start < at:
            continue
        head = said.low[at : one.start]
        before = _BEFORE_DATE.search(head)
        pieces.append(said.text[at : at + (before.start() if before else len(head))])
        after = _AFTER_DATE.match(said.low, one.end, end)
        at = after.end() if after else one.end
    pieces.append(said.text[at:end])
    return tidy(_act_alone(" ".join(piece.strip() for piece in pieces)))


_ASIDE = regex(
    r"(?:^|[\s,–-]+)\b(?:you\s+have\s+my\s+word|(?:and\s+)?(?:that's|that\s+is|this\s+is)\s+a\s+promise|i\s+promise(?:\s+you)?|i\s+(?:can\s+)?(?:assure|guarantee)\s+you|as\s+promised"
    r"|at\s+the\s+(?:very\s+)?latest|for\s+(?:sure|certain|definite)|without\s+fail|guaranteed|rest\s+assured|no\s+matter\s+what|wie\s+versprochen|versprochen|sin\s+falta|se\s+lo\s+prometo"
    r"|como\s+prometimos|sans\s+faute|je\s+vous\s+le\s+promets|c'est\s+promis|comme\s+promis)(?=\s*(?:$|[,.;!–-]))",
    re.IGNORECASE,
)
_WAITS_FOR = regex(
    r"\s+(?:(?:of|from|after|upon|on)\s+(?:receiving|getting|receipt\s+of|hearing\s+(?:back\s+)?from)|(?:once|as\s+soon\s+as)\s+you(?:'ve)?)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Behind the act: what the customer is to do first."""
_NEXT_CLAUSE = regex(r",\s+(?:i|we|you|he|she|they|it|that's)\b(?!\s*(?:and|or|,|$)).*$", re.IGNORECASE | re.DOTALL)


def _act_alone(words: str) -> str:
    """Without what only stresses the promise ("you have my word"), what it waits for, and a clause that begins after it."""
    return _WAITS_FOR.sub("", _NEXT_CLAUSE.sub("", _ASIDE.sub("", words).strip(" ,")))


def tidy(words: str) -> str:
    """One line without stray marks at its ends; a stray "and" at the end goes too."""
    words = re.sub(r"\s+", " ", words).strip(" ,.;:!?-–—*_\"'")
    words = re.sub(r"\s+([,.;:!?])", r"\1", words)
    return re.sub(
        r"(?:[\s,]+(?:and|or|but|by|on|at|to|for|to you by|und|y|et|so|as|that))+$", "", words, flags=re.IGNORECASE
    )

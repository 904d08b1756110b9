"""What the dates and the order of a case tell, whatever its words: silence, overdue acts, repetition, coming back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.case import Case, Turn
from drafter.domain.evidence import Evidence, Where
from drafter.domain.reading import Ledger
from drafter.domain.sentences import sentences
from drafter.drafting.reading.own import fold
from drafter.drafting.reading.scan import Said

OWED_DAYS = 7
"""Calendar days after which an answer or act that the company owes is a long wait."""
SILENT_DAYS = 2
"""Calendar days after which an unanswered message counts as silence when the customer comes back."""
_CHAT = dt.timedelta(hours=1)
_NEXT_DAY = dt.timedelta(hours=20)

_UNSOLVED = ("tone:recurs", "cause:lack_of_resolution", "cause:repeat_incident", "cause:poor_communication", "long_wait", "broken_promise", "tone:hot", "tone:frown", "tone:problem", "repetition")  # fmt: skip
_STILL_OPEN = (
    "tone:recurs",
    "cause:lack_of_resolution",
    "cause:repeat_incident",
    "long_wait",
    "broken_promise",
    "repetition",
)
_NUDGE = re.compile(
    r"\b(?:news|update|heard|reply|answer|response|status|progress|still|again|yet|chas\w+|waiting|hello|noch|antwort|neuigkeiten|todavia|respuesta|noticias|toujours|reponse|nouvelles)\b|\?"
)
_OTHER_MATTER = re.compile(
    r"\b(?:(?:another|different|separate|new|unrelated|second|other|one more|quick) (?:matter|question|thing|issue|topic|order|request|enquiry|inquiry|subject)|on (?:a|an) (?:different|another|unrelated|separate) note|"
    r"something else|andere frage|anderes thema|otra (?:cosa|pregunta|consulta)|autre (?:question|sujet|demande))\b"
)
_ASKS_CUSTOMER = re.compile(
    r"\?|\b(?:could|can|would|will) you\b|\bplease (?:send|provide|confirm|let|reply|share|tell|give|attach|check|try|dm|call|contact|fill|upload|follow|restart|visit|advise|respond|email)|"
    r"\b(?:let (?:me|us) know|dm us|send (?:us|me)|once you|when you (?:have|get)|after you|we need (?:your|a|the)|i need (?:your|a|the))\b|"
    r"\b(?:bitte (?:senden|schicken|teilen|geben|nennen|bestatigen|prufen)|konnen sie|konnten sie|podria|puede|por favor (?:envie|indique|confirme)|pouvez|pourriez|merci de|veuillez)\b"
)
_WORD = re.compile(r"[a-z0-9]{3,}")
_COMMON = frozenset(
    [
        "the",
        "and",
        "for",
        "you",
        "your",
        "with",
        "that",
        "this",
        "have",
        "has",
        "had",
        "was",
        "were",
        "are",
        "not",
        "but",
        "can",
        "please",
        "from",
        "they",
        "them",
        "been",
        "will",
        "would",
        "could",
        "about",
        "there",
        "what",
        "when",
        "which",
        "just",
        "any",
        "all",
        "our",
        "out",
        "get",
        "got",
        "his",
        "her",
        "she",
        "him",
        "its",
        "hello",
        "dear",
        "thanks",
        "thank",
        "hi",
        "regards",
        "kind",
        "team",
        "und",
        "der",
        "die",
        "das",
        "ich",
        "sie",
        "ist",
        "nicht",
        "mit",
        "los",
        "las",
        "por",
        "que",
        "para",
        "una",
        "con",
        "les",
        "des",
        "est",
        "pas",
        "vous",
    ]
)
_NUMBER = re.compile(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")
_ASKS_NUMBER = re.compile(
    r"\b(?:order|account|reference|booking|ticket|customer|tracking|serial|case|invoice|policy|bestell\w*|kunden\w*|auftrags\w*|pedido|commande|client)\w*[ -]?(?:number|no\.?|nr\.?|id|code|nummer|numero)?\b"
)


def first_words(said: Said) -> Evidence:
    """The first own sentence of a message: what a sign is shown by when it lies in dates, not in words."""
    for piece in sentences(said.own):
        if piece.text.count(" ") >= 2 or len(piece.text) > 12:
            return said.evidence(piece.start, min(piece.end, piece.start + 200))
    whole = said.text
    start = len(whole) - len(whole.lstrip())
    return said.evidence(start, min(len(whole.rstrip()), start + 200))


@dataclass(frozen=True)
class Story:
    """A case by its turns. `heard` are the customer's messages with what was read in them, in order."""

    case: Case
    ledger: Ledger
    heard: Sequence[Said]
    closing: frozenset[Where]

    @property
    def end(self) -> dt.datetime:
        return self.case.message.at or self.case.clock

    def at(self, where: Where) -> dt.datetime:
        return self.end if where == "last" else self.case.history[where].at

    def before(self, where: Where) -> Turn | None:
        """The turn before a message, of the customer or an agent."""
        turns = self.case.history if where == "last" else self.case.history[:where]
        return next((turn for turn in reversed(turns) if turn.sender != "system"), None)

    def waits(self) -> Iterator[tuple[Said, int]]:
        """Each message that waited for an agent, and how many calendar days. The last one waits until now."""
        owed_since: Said | None = None
        turns: list[tuple[Where, str, dt.datetime]] = [
            (index, turn.sender, turn.at) for index, turn in enumerate(self.case.history) if turn.sender != "system"
        ]
        by_place = {said.where: said for said in self.heard}
        for where, sender, at in [*turns, ("last", "customer", self.end)]:
            if sender == "agent" and owed_since is not None:
                yield owed_since, _days(self.at(owed_since.where), at)
                owed_since = None
            elif sender == "customer" and owed_since is None and where not in self.closing:
                owed_since = by_place[where]
        if owed_since is not None:
            yield owed_since, _days(self.at(owed_since.where), max(self.case.clock, self.end))

    def overdue(self) -> Iterator[Evidence]:
        """Acts that the company owed for a week or more: dated ones by their date, others by the day they were promised."""
        spoke_last = self.before("last")
        for promise in self.ledger.promises:
            said_at = self.at(promise.evidence.message)
            if promise.state == "kept":
                continue
            if promise.due_at is not None and _days(promise.due_at.astimezone(self.end.tzinfo), self.end) >= OWED_DAYS:
                yield promise.evidence
            undated = promise.due_at is None and spoke_last is not None and spoke_last.sender == "agent"
            if undated and "last" not in self.closing and _days(said_at, self.end) >= OWED_DAYS:
                yield promise.evidence

    def silences(self) -> Iterator[Said]:
        """Messages that nobody answered for days."""
        return (said for said, days in self.waits() if days >= SILENT_DAYS and said.where != "last")

    def returns(self) -> Iterator[Said]:
        """Messages with which the customer came back, unprompted, on a matter that was not solved."""
        for index, said in enumerate(self.heard):
            before = self.before(said.where)
            if index == 0 or before is None or said.where in self.closing or _OTHER_MATTER.search(said.own):
                continue
            if self.heard[index - 1].where in self.closing and not said.has("cause:repeat_incident", "repeat_contact"):
                continue
            gap = self.at(said.where) - before.at
            if gap >= _CHAT and self._unprompted(said, before, gap):
                yield said

    def _unprompted(self, said: Said, before: Turn, gap: dt.timedelta) -> bool:
        if before.sender == "customer":
            return said.has(*_UNSOLVED) or bool(_NUDGE.search(said.own)) or gap >= _NEXT_DAY * 3
        missed = any(
            promise.state == "broken" and self._between(promise.evidence.message, said.where)
            for promise in self.ledger.promises
        )
        if missed and said.has(*_UNSOLVED):
            return True
        return gap >= _NEXT_DAY and said.has(*_STILL_OPEN) and not _ASKS_CUSTOMER.search(fold(before.text))

    def _between(self, promise: Where, message: Where) -> bool:
        return promise != "last" and (message == "last" or promise < message)

    def repeats(self) -> Iterator[Evidence]:
        """Sentences that the customer had to write again, and numbers asked for again that they had given."""
        earlier: list[frozenset[str]] = []
        given: dict[str, int] = {}
        for index, said in enumerate(self.heard):
            pieces = [(piece, _content(piece.text)) for piece in sentences(said.own)[:60]]
            for piece, words in pieces:
                if index and len(words) >= 4 and any(_alike(words, other) for other in earlier):
                    yield said.evidence(piece.start, piece.end)
                    break
            for number in _NUMBER.finditer(said.own):
                if number[0] in given and self._asked_again(given[number[0]], said.where):
                    yield said.evidence(number.start(), number.end())
                    break
            earlier += [words for _, words in pieces if len(words) >= 4]
            if said.where != "last":
                given.update({number[0]: said.where for number in _NUMBER.finditer(said.own) if number[0] not in given})

    def _asked_again(self, given_in: int, repeated_in: Where) -> bool:
        before = self.before(repeated_in)
        if before is None or before.sender != "agent" or self.case.history.index(before) < given_in:
            return False
        return any(
            "?" in piece.text or "please" in piece.text or "need" in piece.text
            for piece in sentences(fold(before.text))
            if _ASKS_NUMBER.search(piece.text)
        )


def _days(start: dt.datetime, end: dt.datetime) -> int:
    return (end.date() - start.astimezone(end.tzinfo).date()).days


def _content(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text)) - _COMMON


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(words & other)
    return shared >= 4 and shared >= 0.75 * len(words | other)

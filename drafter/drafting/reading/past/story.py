"""A case by its turns: who spoke when, whose turn it was, and what had been said when a message was written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.domain.case import Case, Turn
from drafter.domain.evidence import Evidence, Where
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Ledger, Promise
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.moments import countable
from drafter.drafting.reading.own import own_words
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.past.words import stems
from drafter.drafting.reading.scan import Said

_OVERNIGHT = dt.timedelta(hours=12)
IN_CHAT = dt.timedelta(hours=1)
"""Messages that follow each other more closely are one running conversation."""
_UNSOLVED = (
    "tone:recurs", "cause:lack_of_resolution", "cause:repeat_incident", "cause:poor_communication", "long_wait", "broken_promise",
    "repetition", "tone:hot", "tone:frown", "tone:ironic", "tone:problem", "safety", "financial_loss", "insult", "profanity", "shouting",
)  # fmt: skip
_WANTS = regex(
    r"\?|\b(?:please|pls|could|can|would|need|want|where|when|why|bitte|konnen|konnten|mochte|wann|wo|warum|por favor|puede\w*|podri\w+|quiero|necesito|cuando|pourriez|pouvez|voudrais|souhaite|quand)\b"
)
_FEW_WORDS = 12
_MEMORY = 30
"""Earlier messages that a message is held against: an endless thread must not slow the reading down."""
_SENTENCES = 40
"""Sentences read of one message, for the same reason."""
_CAME = Waiting(
    r"\b(?:(?:it|they|he|she|that|one|ribbon|parcel|package|refund|money|order|part|replacement|technician|engineer|driver|letter|everything|all)(?: \w+)? (?:came|arrived|landed|turned up|is here|are here|works(?= now| again| fine| well| perfectly|[.!,]|$)|was delivered)\b|(?:came|arrived|landed|turned up) (?:the|on|at|in|by|right|fine|ok|okay|safely|well|intact|last (?:week|night|\w+day)|yesterday|this (?:morning|week))\b|(?:got|received|have) (?:it|them|em|both|everything|all)\b|"
    r"(?:bond|deposit|money|refund|parcel|bag|power|internet|service|water|heating|line|gasket|part|order)(?:'s| is) (?:back|in|here)|(?:we|i) made it(?=[,.!]| on| in| home| back)|confirmed|i'm happy|forgiven|got (?:it|em|them)|received|on the dot|all (?:sorted|settled|good|fine)|i do see it|they're here|"
    r"(?:ist|sind) (?:\w+ ){0,2}(?:angekommen|da|gekommen)|wieder (?:warm|da)|lauft (?:jetzt )?wieder|(?:ha|han) llegado|llego (?:el|la|bien|todo)|ya (?:funciona|llego|esta)|est (?:bien )?(?:arrivee?|revenue?)|bien recu|fonctionne|(?:remarche|marche) )"
)
_NOT = regex(
    r"\b(?:not|no|never|nobody|nothing|only|late|wrong|nicht|kein\w*|nie|niemand|nunca|nadie|pas|jamais|personne|aucun\w*)\b|n't\b"
)
_SENTENCE_END = regex(r"[.!?;\n]+(?=\s|$)")


def first_words(said: Said) -> Evidence:
    """The first own sentence of a message: what a sign is shown by when it lies in dates, not in words."""
    for piece in sentences(said.own):
        if piece.text.count(" ") >= 2 or len(piece.text) > 12:
            return said.evidence(piece.start, min(piece.end, piece.start + 200))
    whole = said.text
    end = len(whole.rstrip())
    start = min(end, len(whole) - len(whole.lstrip()))
    return said.evidence(start, min(end, start + 200))


def days(start: dt.datetime, end: dt.datetime) -> int:
    """Calendar days from one moment to another, by the calendar of the later one."""
    return (end.date() - start.astimezone(end.tzinfo).date()).days


def came(said: Said) -> bool:
    """Whether a message tells that what was awaited has come: "got it", "he came on the dot"."""
    return any(
        not _NOT.search(_SENTENCE_END.split(said.own[max(0, found.start() - 25) : found.end()])[-1])
        and not _NOT.search(_SENTENCE_END.split(said.own[found.end() : found.end() + 12])[0])
        for found in _CAME.finditer(said.own)
    )


@dataclass(frozen=True)
class Story:
    """`heard` are the customer's messages with what was read in them, in order; `closing` those that end a matter."""

    case: Case
    ledger: Ledger
    heard: Sequence[Said]
    closing: frozenset[Where]

    @property
    def end(self) -> dt.datetime:
        return countable(self.case.message.at or self.case.clock)

    def at(self, where: Where) -> dt.datetime:
        return self.end if where == "last" else countable(self.case.history[where].at)

    def stated(self, where: Where) -> dt.datetime:
        """The moment as it was handed in."""
        return (self.case.message.at or self.case.clock) if where == "last" else self.case.history[where].at

    @cached_property
    def lines(self) -> list[Said | Told]:
        """All that people said, oldest first; what systems wrote is left out."""
        by_place = {said.where: said for said in self.heard}
        default = (self.case.customer.language or "en")[:2].lower()
        found: list[Said | Told] = []
        for where, turn in self.case.said():
            if where in by_place:
                found.append(by_place[where])
            elif isinstance(turn, Turn) and turn.sender == "agent" and where != "last":
                found.append(Told(where, self.at(where), turn.text, own_words(turn.text), default))
        return found

    @cached_property
    def _place(self) -> dict[Where, int]:
        return {line.where: place for place, line in enumerate(self.lines)}

    @cached_property
    def _order(self) -> dict[Where, int]:
        return {said.where: order for order, said in enumerate(self.heard)}

    def place(self, line: Said | Told) -> int:
        return self._place[line.where]

    def previous(self, said: Said) -> Said | Told | None:
        """What was said just before a message."""
        place = self._place[said.where]
        return self.lines[place - 1] if place else None

    def told_before(self, said: Said) -> list[Told]:
        """The company's messages since the customer last said more than "ok, thanks"."""
        found: list[Told] = []
        for line in reversed(self.lines[: self._place[said.where]]):
            if isinstance(line, Told):
                found.append(line)
            elif found or not self.nods(line):
                break
        return found[::-1]

    def said_before(self, said: Said) -> Sequence[Said]:
        """The customer's messages before this one, the latest few dozen."""
        order = self._order[said.where]
        return self.heard[max(0, order - _MEMORY) : order]

    def topic(self, said: Said) -> frozenset[str]:
        """What the customer's earlier messages were about."""
        return frozenset().union(*(self.stems(one) for one in self.said_before(said)))

    def stems(self, said: Said) -> frozenset[str]:
        return self._stems[said.where]

    def pieces(self, said: Said) -> list[tuple[Sentence, frozenset[str]]]:
        """The sentences of a message, each with what it is about."""
        return self._pieces[said.where]

    @cached_property
    def _stems(self) -> dict[Where, frozenset[str]]:
        return {said.where: stems(said.own) for said in self.heard}

    @cached_property
    def _pieces(self) -> dict[Where, list[tuple[Sentence, frozenset[str]]]]:
        return {
            said.where: [(piece, stems(piece.text)) for piece in sentences(said.own)[:_SENTENCES]]
            for said in self.heard
        }

    def unsolved(self, said: Said) -> bool:
        """Whether the words of a message tell that something is still wrong."""
        return said.has(*_UNSOLVED)

    def wants(self, said: Said) -> bool:
        """Whether a message asks for something at all."""
        return _WANTS.search(said.own) is not None

    def ends(self, said: Said) -> bool:
        """Whether a message tells that a matter is settled: thanks, or what was awaited has come."""
        return said.where in self.closing or (came(said) and not self.unsolved(said) and not self.wants(said))

    def settled_before(self, said: Said) -> bool:
        """Whether the customer's message before this one had ended the matter."""
        earlier = self.said_before(said)
        return bool(earlier) and self.ends(earlier[-1])

    def nods(self, said: Said) -> bool:
        """Whether a message only takes note of what the company said: "ok", "understood", "that suits me"."""
        if said.where in self.closing:
            return True
        before = self.previous(said)
        if not isinstance(before, Told) or self.wants(said) or self.unsolved(said):
            return False
        short = len(said.own.split()) <= _FEW_WORDS
        return short and (not before.asking or before.runs_until is not None)

    def running(self, said: Said) -> bool:
        """Whether a day that the company named, and that nobody has named anew since, is still to come."""
        for line in reversed(self.lines[: self._place[said.where]]):
            if isinstance(line, Told) and line.runs_until is not None:
                return line.runs_until >= self.at(said.where)
        return False

    def due_today(self, said: Said) -> bool:
        """Whether a message is written on the day that the company had named without an hour."""
        dues = [told.due for told in self.told_before(said) if told.due is not None]
        whole_day = bool(dues) and (dues[-1].hour, dues[-1].minute) == (23, 59)
        return whole_day and days(dues[-1], self.at(said.where)) == 0

    def passed(self, said: Said) -> dt.datetime | None:
        """The day that the company named last, where it is over when a message is written."""
        named = [told.due for told in self.told_before(said) if told.due is not None]
        return named[-1] if named and named[-1] < self.at(said.where) else None

    def missed(self, said: Said) -> Promise | None:
        """A promise broken since the customer last wrote: an hour or more past its time, without a time, or by what this
        message says the day after it was given."""
        earlier = self.said_before(said)
        since = self.at(earlier[-1].where) if earlier else None
        now = self.at(said.where) - IN_CHAT
        for promise, given in self._broken:
            due = promise.due_at or given
            told = promise.shown is not None and promise.shown.message == said.where and given <= now - _OVERNIGHT
            if given <= now and (due <= now or told) and (since is None or since < due):
                return promise
        return None

    @cached_property
    def _broken(self) -> list[tuple[Promise, dt.datetime]]:
        return [(one, self.at(one.evidence.message)) for one in self.ledger.promises if one.state == "broken"]

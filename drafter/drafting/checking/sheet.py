"""What a check looks at: the reply, and all that the reply may rest on. Shared work is done once per sheet."""

from __future__ import annotations

import datetime as dt
import functools
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from drafter.domain.case import Case
from drafter.domain.draft import PartKind, Reply
from drafter.domain.mentions.amounts import AmountMention, find_amounts
from drafter.domain.mentions.dates import DateMention, DurationMention, find_times
from drafter.domain.mentions.identifiers import IdMention, find_identifiers
from drafter.domain.mentions.names import NameMention, find_names
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reader import zone_of
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.domain.score import Mark, Outcome
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.checking.gate import Found, Gate

READ_TO = 20_000
"""So many characters of a reply are read for figures and times. The longest honest reply has some 1,200; one of 256 KB that
is all figures would take seconds, and `concise` fails it anyway."""
_QUOTATION = regex(r"„[^“”„]{1,600}[“”]|“[^“”]{1,600}”|«[^«»]{1,600}»|\"[^\"\n]{1,600}\"")


def lowered(text: str) -> str:
    """Lower case at the same length: the few letters whose small form is two characters ("İ") stay as they are."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    return low


def folded(text: str) -> str:
    """In lower case and with straight quotes; of the same length, so places carry over."""
    return lowered(text).replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


T = TypeVar("T")


class _Ground:
    """What replies may rest on, told apart by identity: comparing whole cases would cost more than it saves."""

    __slots__ = ("_held",)

    def __init__(self, held: tuple[object, ...]) -> None:
        self._held = held

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._held)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ground) and all(map(operator.is_, self._held, other._held))


@functools.lru_cache(maxsize=64)
def _noted(ground: _Ground) -> dict[str, Any]:
    """What was worked out for a case. As many are kept as agents may type replies to at once."""
    return {}


@dataclass(frozen=True)
class Sheet:
    """`playbook` is absent where a reply is scored against a plan alone. `wanted` is the language that the
    reply should be in: the customer's, unless neither playbook nor model has it."""

    reply: Reply
    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook | None = None
    wanted: str | None = None
    _noted: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def lasting(self, what: str, work: Callable[[], T]) -> T:
        """As `once`, for what rests on case, reading, plan and playbook alone: the next reply to the same case finds it
        done. It must not look at the reply."""
        noted = self._of_ground
        if what not in noted:
            noted[what] = work()
        found: T = noted[what]
        return found

    @cached_property
    def _of_ground(self) -> dict[str, Any]:
        return _noted(_Ground((self.case, self.reading, self.plan, self.playbook)))

    def once(self, what: str, work: Callable[[], T]) -> T:
        """What several checks need and only one should work out."""
        if what not in self._noted:
            self._noted[what] = work()
        found: T = self._noted[what]
        return found

    @cached_property
    def text(self) -> str:
        return self.reply.text

    @cached_property
    def lower(self) -> str:
        """The reply, `folded`."""
        return folded(self.text)

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.text)

    def may_hold(self, gate: Gate) -> Found:
        """The phrases of a gate that the reply may hold."""
        return gate.within(self.lower)

    @cached_property
    def identifiers(self) -> list[IdMention]:
        """E-mails, links, phones, ids and secrets in the reply."""
        return find_identifiers(self.text)

    @cached_property
    def names(self) -> list[NameMention]:
        """The names in the reply."""
        return find_names(self.text, language=self.reply.language, lines=self.sentences)

    def dates(self, language: str) -> list[DateMention]:
        """The times that the reply names, read in one language; up to `READ_TO`, as the lengths and amounts are."""
        return self._times(language)[0]

    def durations(self, language: str) -> list[DurationMention]:
        return self._times(language)[1]

    def _times(self, language: str) -> tuple[list[DateMention], list[DurationMention]]:
        said_at, text = self.case.clock, self.text[:READ_TO]
        return self.once(
            f"times {language}", lambda: find_times(text, said_at=said_at, zone=self.zone, language=language)
        )

    def amounts(self, language: str) -> list[AmountMention]:
        return self.once(f"amounts {language}", lambda: find_amounts(self.text, language=language))

    @cached_property
    def zone(self) -> dt.tzinfo:
        """The zone in which the reply's dates are meant: the customer's, else the company's, else the clock's."""
        own = zone_of(self.case.customer, self.case.clock)
        if own:
            return own
        if self.playbook:
            return self.playbook.company.zone
        return self.case.clock.tzinfo or dt.UTC

    @property
    def quotes_anything(self) -> bool:
        return bool(self._quotations)

    def quotes(self, place: int) -> bool:
        """Whether a place stands between quotation marks, over sentences too."""
        return any(start < place < end for start, end in self._quotations)

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [hit.span() for hit in _QUOTATION.finditer(self.text)]

    def mark(self, start: int, end: int) -> Mark:
        return Mark(start=start, end=end, quote=self.text[start:end])


@dataclass(frozen=True)
class Verdict:
    """What a check says. `part` is the part of the reply that should be written again where no span tells."""

    outcome: Outcome
    why: str
    spans: tuple[Mark, ...] = ()
    part: PartKind | None = None


def passed(why: str = "holds", spans: Iterable[Mark] = ()) -> Verdict:
    return Verdict("pass", why, tuple(spans))


def failed(why: str, spans: Iterable[Mark] = (), part: PartKind | None = None) -> Verdict:
    return Verdict("fail", why, tuple(spans), part)


def nothing(why: str) -> Verdict:
    """There was nothing to check."""
    return Verdict("n/a", why)


Check = Callable[[Sheet], Verdict]

"""What a reply has to tell, before any language: what went wrong, what was promised and missed, what comes next.

A `Story` is gathered once from case, reading and plan; the language modules only find words for it.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from drafter.domain.case import Case, Channel
from drafter.domain.evidence import Evidence
from drafter.domain.naming import usable
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reader import Reader
from drafter.domain.reading import Ask, Promise, Reading
from drafter.domain.regex import regex
from drafter.drafting.composing.heard import Heard
from drafter.drafting.composing.telling import Telling
from drafter.drafting.planning.on_record import kept_on_record, on_record
from drafter.drafting.reading.amiss import amiss
from drafter.drafting.reading.loss import bereaved

Size = Literal["full", "trim", "short", "tiny", "least"]
SIZES: Mapping[Channel, tuple[Size, ...]] = {
    "email": ("full", "trim", "short"),
    "phone": ("full", "trim", "short"),
    "chat": ("short", "tiny", "least"),
    "social": ("tiny", "least"),
    "sms": ("tiny", "least"),
}
"""How much to tell: the first that keeps to the channel's limit of words."""
_REFERENCE = regex(
    r"(order|booking|reservation|ticket|case|claim|invoice|contract|policy|shipment|repair|appointment|account|reference|"
    r"pnr|dispute|complaint|incident|tracking|ref)(?:_?(?:id|no|nr|num|number|ref|reference|code))?"
)
_KIND = {
    "pnr": "booking",
    "dispute": "case",
    "complaint": "case",
    "incident": "case",
    "tracking": "shipment",
    "ref": "reference",
}
_SPEAKABLE = regex(r"\w(?:[\w ./#-]{0,38}\w)?")
"""What an id or a product may look like to be said: no markup, no link, no line break."""
_FIRST = ("order", "booking", "reservation", "ticket", "claim", "invoice", "case", "repair", "reference")


_LEANS = regex(
    r"(?:it|they)\b|(?:this|that) (?:is|was|will|would|has)\b|(?:i|we) (?:\w+ )?need (?:it|this|that|them)\b|(?:ich|wir) (?:brauche|benötige)n? (?:es|sie|ihn|das|die)\b|"
    r"(?:es|das) (?:ist|war|wird|wäre|hat|muss|soll)\b|(?:lo|la|los|las) (?:necesit|quier)\w+|(?:j['’]|nous )en (?:ai|avons|aurai\w*) besoin|(?:c['’]est|cela|il m['’]en)\b",
    re.IGNORECASE,
)
"""Tells nothing without the sentence before it."""


def spoken_zone(case: Case, playbook: Playbook) -> dt.tzinfo:
    """The zone in which a reply says its days: the customer's, else the company's."""
    return Reader.of(case, playbook.company, playbook.company.language).zone


_ORDINALS = {
    **{word: n for n, word in enumerate(("third", "fourth", "fifth", "sixth", "seventh"), 3)},
    **{word: n for n, word in enumerate(("3rd", "4th", "5th", "6th", "7th"), 3)},
    **{word: n for n, word in enumerate(("dritte", "vierte", "fünfte", "sechste", "siebte"), 3)},
    **{word: n for n, word in enumerate(("tercera", "cuarta", "quinta", "sexta", "séptima"), 3)},
    **{word: n for n, word in enumerate(("troisième", "quatrième", "cinquième", "sixième", "septième"), 3)},
}
_ORDINAL = regex(
    rf"\b({'|'.join(_ORDINALS)})[ns]?\s+(?:time|e-?mail|mail|message|call|letter|attempt|contact|mal|nachricht|anruf|vez|correo|fois|message)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Story:
    """`language` is the one to write in. `tellings` are what the customer said went wrong: how it began, then what
    the last message adds. `unanswered` are questions that nothing in the plan answers yet."""

    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook
    language: str
    heard: Heard
    tellings: tuple[Telling, ...] = ()
    size: Size = "full"
    unanswered: tuple[Ask, ...] = ()

    @cached_property
    def reader(self) -> Reader:
        """Who reads it, in whose zone and way times are said."""
        return Reader.of(self.case, self.playbook.company, self.language)

    @property
    def spoken(self) -> bool:
        return self.case.channel == "phone"

    @property
    def brief(self) -> bool:
        """Whether few words may be had."""
        return self.size in ("tiny", "least")

    @property
    def least(self) -> bool:
        """Whether all is left out that the reply can do without."""
        return self.size == "least"

    @property
    def texted(self) -> bool:
        """Whether it is read on a small screen or heard: people say "I'll" there."""
        return self.case.channel != "email"

    def addressed(self, titles: re.Pattern[str]) -> str | None:
        """How an earlier agent addressed this customer, where it was by title and their own last name: "Frau Weber"."""
        last = self.name.split()[-1] if self.name else ""
        for turn in self.case.history:
            for found in titles.finditer(turn.text if turn.sender == "agent" else ""):
                if last and re.match(rf"{re.escape(last)}\b", turn.text[found.end() :]):
                    return f"{found[0]}{last}"
        return None

    @property
    def name(self) -> str | None:
        return usable(self.case.customer.name)

    @cached_property
    def broken(self) -> tuple[Promise, ...]:
        """Broken promises, the latest first; one that our records show as kept in time is not called broken by us."""
        broken = self.reading.broken_promises
        records = on_record(self.case, self.reader.zone, self.playbook.company.currency) if broken else {}
        return tuple(one for one in reversed(broken) if not kept_on_record(one, records))

    @cached_property
    def reference(self) -> tuple[str, str] | None:
        """The case's own reference, as (kind, value): ("order", "4471"). None in public, or where no fact holds one."""
        if self.case.is_public:
            return None
        found = {
            _KIND.get(match[1], match[1]): str(value)
            for key, value in self.case.facts.items()
            if isinstance(value, (str, int))
            and not isinstance(value, bool)
            and (match := _REFERENCE.fullmatch(key.lower()))
            if _SPEAKABLE.fullmatch(str(value))
        }
        kinds = sorted(found, key=lambda kind: _FIRST.index(kind) if kind in _FIRST else len(_FIRST))
        return (kinds[0], found[kinds[0]]) if kinds else None

    @property
    def product(self) -> str | None:
        """What it is about, where a fact names it."""
        for key in ("product", "item", "product_name", "device", "service"):
            value = self.case.facts.get(key)
            if isinstance(value, str) and _SPEAKABLE.fullmatch(value):
                return value
        return None

    @cached_property
    def times(self) -> int:
        """How often they had to come to us: counted, or as the customer says where that is more; 1 for the first."""
        quotes = [s.quote for s in self.reading.signals if s.kind in ("repetition", "repeat_contact")]
        stated = [_ORDINALS[word.lower()] for quote in quotes for word in _ORDINAL.findall(quote)]
        counted = self.reading.contacts if self.reading.kinds & {"repeat_contact", "repetition"} else 1
        return max([counted, *stated])

    @cached_property
    def amiss(self) -> bool:
        """Whether something went wrong that the reply must own."""
        return amiss(self.case, self.reading, self.plan)

    @cached_property
    def told_plainly(self) -> Telling | None:
        """What the last message states where nothing is known to be amiss: it is given back all the same, unless it leans on
        another sentence: "I need it by Friday"."""
        last = ((one, one.evidence) for one in self.tellings if one.where == "last" and not _LEANS.match(one.quote))
        return next(
            (
                one
                for one, shown in last
                if any(shown.start < own.end and shown.end > own.start for own in self.reading.stated)
            ),
            None,
        )

    @property
    def troubled(self) -> bool:
        """Whether there is a matter to take up: not so for a plain question, or a matter that is settled."""
        granted = self.plan.resolution.kind in ("remedy", "decision")
        weighs = granted or any(signal.message == "last" for signal in self.reading.signals)
        told = self.plan.resolution.kind != "answer" and self.told_plainly is not None
        return self.amiss or (not self.reading.settled and (weighs or told))

    @cached_property
    def bereft(self) -> bool:
        """Whether the customer told of a death."""
        return bereaved(self.case)

    @property
    def mistreated(self) -> bool:
        """Whether it is the treatment alone that failed: that wants a person who stands for it, more than anything given."""
        return self.plan.failure is not None and self.plan.failure.kind == "treatment"

    def local(self, moment: dt.datetime) -> dt.date:
        """The customer's calendar day of a moment."""
        return self.reader.day(moment)

    @staticmethod
    def whole_day(due: dt.datetime) -> bool:
        """Whether a promise named a day and no hour: it then ends with that day, in the zone it was named in."""
        return due.time() >= dt.time(23, 59)

    def due_day(self, due: dt.datetime) -> dt.date:
        return due.date() if self.whole_day(due) else self.local(due)

    def date(self, day: dt.date) -> str:
        """A day as the customer reads it."""
        return self.reader.date(day)

    def promised_on(self, promise: Promise) -> dt.date | None:
        where = promise.evidence.message
        if where == "last" or not promise.evidence.quote:
            return None  # tracked by the caller, with no message that shows it
        return self.local(self.case.history[where].at)

    def evidence(self) -> tuple[Evidence, ...]:
        """The spans that the acknowledgement rests on."""
        told = tuple(telling.evidence for telling in self.tellings)
        return told + tuple(promise.evidence for promise in self.broken[:3])

    def pick(self, what: str, options: Sequence[str]) -> str:
        """One of several ways to say a thing: the same for the same case, another for another, and never one that
        this customer was already told in this case."""
        first = zlib.crc32(f"{self.case.id}/{what}".encode()) % len(options)
        turns = [*options[first:], *options[:first]]
        return next((option for option in turns if not self.heard.has(option)), turns[0])

"""Holds what a model proposes to the case: only words that the customer wrote, where it says that they stand.

Dropped are unknown kinds and names, quotes that are not found to the letter, quotes from an agent's or a system's
message, from a quoted mail or another's speech, and what the rules already found.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.mentions.identifiers import find_identifiers
from drafter.domain.reading import SIGNALS, Fact, Reading, Signal, SignalKind
from drafter.domain.signs import FACTS
from drafter.drafting.assisting.proposing import Proposal, Proposals
from drafter.drafting.reading.heat import LIFT
from drafter.drafting.reading.own import own_words

WEIGHT = 0.2
"""The most that a proposed signal weighs: no more than a mild one that the rules found."""
SHORTEST, LONGEST, LONGEST_FACT = 4, 300, 120
"""The length of a quote that proves something: two letters are found anywhere, a whole page points at nothing."""
_TRIES = 50
_KINDS: dict[str, SignalKind] = {kind: kind for kind in SIGNALS}
_SECRET = frozenset({"secret", "card", "iban"})


def held_to(case: Case, reading: Reading, proposals: Proposals) -> tuple[tuple[Signal, ...], tuple[Fact, ...]]:
    """The signals and facts among the proposals that the case bears out and the reading lacks."""
    messages = {where: _Message(where, text) for where, _, text in case.by_customer()}
    return _signals(messages, reading, proposals.signals), _facts(messages, reading, proposals.facts)


class _Message:
    """One message of the customer, in which quotes are looked for."""

    def __init__(self, where: Where, text: str) -> None:
        self.where, self.text = where, text

    @cached_property
    def own(self) -> str:
        return own_words(self.text)

    @cached_property
    def secrets(self) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in find_identifiers(self.text) if one.kind in _SECRET]

    def find(self, quote: str) -> Evidence | None:
        """The first place at which the quote stands as whole words, at least partly the customer's own."""
        at = self.text.find(quote)
        for _ in range(_TRIES):
            if at < 0:
                return None
            end = at + len(quote)
            if self.own[at:end].strip() and not self._inside_word(at) and not self._inside_word(end):
                return cut(self.where, self.text, at, end)
            at = self.text.find(quote, end)
        return None

    def _inside_word(self, at: int) -> bool:
        """Whether `at` cuts a word in two; only plain letters tell, for not every script parts its words."""
        around = self.text[at - 1 : at + 1] if at else ""
        return len(around) == 2 and around.isascii() and around.isalnum()

    def keeps_secret(self, place: Evidence) -> bool:
        return any(start < place.end and place.start < end for start, end in self.secrets)


def _signals(messages: dict[Where, _Message], reading: Reading, proposed: Sequence[Proposal]) -> tuple[Signal, ...]:
    """At most one of a kind in a message, and none where the rules found that kind."""
    taken = {(signal.kind, signal.message) for signal in reading.signals}
    kept: list[Signal] = []
    for label, where, quote in proposed:
        kind = _KINDS.get(label)
        if kind is None or where not in messages or (kind, where) in taken:
            continue
        if not _proves(quote, LONGEST) or not (place := messages[where].find(quote)):
            continue
        taken.add((kind, where))
        weight = min(LIFT[kind], WEIGHT)
        kept.append(Signal(kind=kind, **place.model_dump(), weight=weight, proposed=True))
    return tuple(kept)


def _facts(messages: dict[Where, _Message], reading: Reading, proposed: Sequence[Proposal]) -> tuple[Fact, ...]:
    """Each thing once, and none that is secret."""
    known = list(reading.ledger.facts)
    kept: list[Fact] = []
    for name, where, quote in proposed:
        if name not in FACTS or where not in messages or not (quote and len(quote) <= LONGEST_FACT):
            continue
        place = messages[where].find(quote)
        if place is None or messages[where].keeps_secret(place):
            continue
        if not any(_same(fact, name, place) for fact in known):
            fact = Fact(name=name, value=place.quote, evidence=place, proposed=True)
            known.append(fact)
            kept.append(fact)
    return tuple(kept)


def _proves(quote: str, longest: int) -> bool:
    """Long enough to say something; a script that needs fewer letters than ours may be shorter."""
    return (len(quote) >= SHORTEST or not quote.isascii()) and len(quote) <= longest


def _same(fact: Fact, name: str, place: Evidence) -> bool:
    """The same thing: the same words, or another piece of the same sort at the same place."""
    known = fact.evidence
    overlaps = known.message == place.message and known.start < place.end and place.start < known.end
    return fact.value.lower() == place.quote.lower() or (overlaps and (fact.name == name or known == place))

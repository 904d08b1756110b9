"""What the company offered, and what the customer made of it: an offer still stands, was refused, or was taken.

Alternatives ("a new one or a full refund", "alternatively …") are offers of their own: who takes one refuses the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from drafter.domain.reading import Offer
from drafter.drafting.reading.ledger import offer_refusals as no
from drafter.drafting.reading.ledger import offer_words as words
from drafter.drafting.reading.ledger.thread import Said

State = Literal["open", "refused", "taken"]
_MOST = 12
"""Offers read per message."""
_FEW = 3
"""So many words can name an offer to take it ("the voucher then"), and say nothing of another matter."""


@dataclass(frozen=True)
class _Option:
    """One thing put forward, with what it can be called by: its gifts and its words."""

    said: Said
    start: int
    end: int
    gifts: frozenset[str]
    names: frozenset[str]

    def named_in(self, low: str) -> bool:
        return bool(self.gifts & gifts_in(low) or self.names & names_in(low))


def offers(messages: Sequence[Said]) -> tuple[Offer, ...]:
    """All offers of the company, oldest first."""
    made: list[Offer] = []
    for said in messages:
        if said.ours:
            options = list(islice(_options(said), _MOST))
            states = _states(options, said, messages)
            made += (
                Offer(says=_says(one), state=state, evidence=said.cut(one.start, one.end))
                for one, state in zip(options, states, strict=True)
            )
    return tuple(made)


def gifts_in(low: str) -> frozenset[str]:
    """The kinds of thing that a text names: a refund, a voucher, a new one."""
    found = {hit.lastgroup or "" for hit in words.GIFT.finditer(low)}
    return frozenset(found | {"credit"} if "voucher" in found else found)


def names_in(low: str) -> frozenset[str]:
    """The beginnings of its telling words and its figures."""
    return frozenset(word[:5] for word in words.WORD.findall(low)) - words.EMPTY


def _options(said: Said) -> Iterator[_Option]:
    follows = False
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        lead = words.leads(low)
        start = lead.start() if lead else 0
        first = True
        if lead is None:
            if not (follows and words.FOLLOWS.match(low)):
                follows = follows or words.PLURAL.search(low) is not None
                continue
            start = 0
        for begin, end in _alternatives(low, start):
            piece = low[begin:end]
            if words.DENIED.search(piece) or not (first or len(piece.split()) > 1):
                continue
            end = begin + len(piece.rstrip(" .!?,;"))
            yield _Option(said, sentence.start + begin, sentence.start + end, gifts_in(piece), names_in(piece))
            first, follows = False, True


def _alternatives(low: str, start: int) -> Iterator[tuple[int, int]]:
    """The pieces between "or", where each can stand alone: "to your home or to a branch" is one offer."""
    begin = start
    for edge in words.OR.finditer(low, start):
        rest = low[edge.end() :]
        if words.ALONE.match(rest) and len(low[begin : edge.start()].split()) > 1:
            yield begin, edge.start()
            begin = edge.end()
    yield begin, len(low)


def _says(one: _Option) -> str:
    return " ".join(one.said.text[one.start : one.end].split()).rstrip(" .!?")


# What the customer made of them


def _states(options: Sequence[_Option], said: Said, messages: Sequence[Said]) -> list[State]:
    """From the customer's later words: of each by name, else of "it" in their next message."""
    states: list[State] = ["open"] * len(options)
    first = True
    for later in messages[said.order + 1 :] if options else ():
        if later.ours:
            continue
        if first or any(later.matching(no.DIRECT)) or any(later.matching(no.SCORN)) or any(later.matching(words.TAKES)):
            _Answering(options, states, said).read(later, first=first)
        first = False
        if "open" not in states:
            break
    return states


@dataclass
class _Answering:
    """Reading one answer, clause by clause, into `states`. `last` are the options named last; `elsewhere` is true once
    the customer speaks of something else, so that "that is a joke" is no longer said of the offer."""

    options: Sequence[_Option]
    states: list[State]
    said: Said
    last: list[int] = field(default_factory=list)
    elsewhere: bool = False

    def read(self, later: Said, *, first: bool) -> None:
        clauses = [clause.strip() for clause in words.CLAUSE.findall(later.low[:2000])]
        asked = self._asked()
        for place, low in enumerate(clauses):
            if "open" not in self.states:
                break  # "no, I want one that works" takes nothing of what the "no" refused
            after = clauses[place + 1] if place + 1 < len(clauses) else ""
            if no.of_others(low) or (words.YES.match(low) and any(map(self._refuses, clauses[place + 1 :]))):
                continue
            meant = [index for index, one in enumerate(self.options) if one.named_in(low)]
            bare = first and not asked and no.NO.search(low) is not None and not no.FINE.match(after)
            chooses = first and _chooses(self.options, low) and not self._refuses(after, meant)
            self._clause(low, meant, first=first, refuses=bare or self._refuses(low, meant), chooses=chooses)

    def _clause(self, low: str, meant: list[int], *, first: bool, refuses: bool, chooses: bool) -> None:
        takes = words.TAKES.search(low) is not None
        named = [index for index in meant if self.states[index] == "open"]
        if len(named) > 1 and len(named) == len(self.options):
            named = _closest(self.options, named, low)
        preferred = no.preference(low) if "?" not in low else None
        if preferred and any(self.options[index].named_in(preferred[0]) for index in named):
            refuses, takes = False, True
        elif preferred:
            refuses = refuses or bool(meant or gifts_in(low))
        if named and refuses:
            _refuse(self.states, named, wanted=words.WANTS.search(low) is not None)
        elif named and (takes or (chooses and "?" not in low)):
            _take(self.states, named)
        elif refuses and first and not meant:
            everything = [index for index, state in enumerate(self.states) if state == "open"]
            _refuse(self.states, self.last or everything, wanted=False)
        elif takes and first and not named and not words.BUT_OTHER.search(low) and "taken" not in self.states:
            self._take_it(low)
        else:
            self.elsewhere = self.elsewhere or not (named or len(low.split()) <= _FEW)
        self.last = named or self.last

    def _refuses(self, low: str, meant: Sequence[int] = ()) -> bool:
        if "?" in low:
            return no.RHETORIC.search(low) is not None
        if no.DIRECT.search(low):
            return True
        of_it = bool(meant) or (no.OF_THAT.search(low) is not None and not self.elsewhere)
        return of_it and no.SCORN.search(low) is not None

    def _asked(self) -> bool:
        """Whether the company's message asked something else, which a bare "no" may answer."""
        ends = [one.start for one in self.options]
        return any(
            low.rstrip().endswith("?") and not any(piece.start <= start < piece.end for start in ends)
            for piece, low in zip(self.said.sentences, self.said.lowered, strict=True)
        )

    def _take_it(self, low: str) -> None:
        only = self.options[0]
        if words.RATHER.search(only.said.low[only.start : only.end]) and names_in(low):
            _refuse(self.states, [0], wanted=False)  # "if you'd rather have it delivered …": the other way is fine
        elif len(self.options) == 1 or words.ANY.search(low):
            _take(self.states, [0])


def _chooses(options: Sequence[_Option], low: str) -> bool:
    """Whether a few words that name an option choose it."""
    return len(low.split()) <= (8 if len(options) > 1 else _FEW) and not words.COMPLAINS.search(low)


def _closest(options: Sequence[_Option], named: list[int], low: str) -> list[int]:
    """Of several options that a clause could mean, those it shares most with."""
    shares = {
        index: len(options[index].names & names_in(low)) + 2 * len(options[index].gifts & gifts_in(low))
        for index in named
    }
    most = max(shares.values())
    return [index for index in named if shares[index] == most]


def _take(states: list[State], named: list[int]) -> None:
    for index, state in enumerate(states):
        if index in named[:1]:
            states[index] = "taken"
        elif state == "open":
            states[index] = "refused"


def _refuse(states: list[State], named: list[int], *, wanted: bool) -> None:
    for index in named:
        states[index] = "taken" if wanted else "refused"

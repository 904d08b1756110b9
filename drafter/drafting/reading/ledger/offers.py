"""What the company offered, and what the customer made of it: an offer still stands, was refused, or was taken.

Alternatives ("a new one or a full refund", "alternatively …") are offers of their own: who takes one refuses the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from drafter.domain.reading import Offer
from drafter.drafting.reading.ledger import offer_words as words
from drafter.drafting.reading.ledger.thread import Said

State = Literal["open", "refused", "taken"]
_MOST = 12
"""Offers read per message."""


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
        if first or any(later.matching(words.REFUSES)) or any(later.matching(words.TAKES)):
            _read(options, states, later, said, first=first)
        first = False
        if "open" not in states:
            break
    return states


def _read(options: Sequence[_Option], states: list[State], later: Said, said: Said, *, first: bool) -> None:
    last: list[int] = []
    for clause in words.CLAUSE.findall(later.low[:2000]):
        if "open" not in states:
            break  # "no, I want one that works" takes nothing of what the "no" refused
        low = clause.strip()
        refuses, takes = words.REFUSES.search(low), words.TAKES.search(low)
        meant = [index for index, one in enumerate(options) if one.named_in(low)]
        named = [index for index in meant if states[index] == "open"]
        if len(named) > 1 and len(named) == len(options):
            named = _closest(options, named, low)
        if named and refuses:
            _refuse(states, named, wanted=words.WANTS.search(low) is not None)
        elif named and (takes or (first and "?" not in low and _chooses(options, low))):
            _take(states, named)
        elif refuses and first and not meant:
            everything = [index for index, state in enumerate(states) if state == "open"]
            _refuse(states, last or everything, wanted=False)
        elif takes and first and not named and not words.BUT_OTHER.search(low) and "taken" not in states:
            if words.RATHER.search(options[0].said.low[options[0].start : options[0].end]) and names_in(low):
                _refuse(states, [0], wanted=False)  # "if you'd rather have it delivered …": the other way is fine
            elif len(options) == 1 or words.ANY.search(low):
                _take(states, [0])
        last = named or last


def _chooses(options: Sequence[_Option], low: str) -> bool:
    """Whether a few words that name an option choose it."""
    return len(low.split()) <= (8 if len(options) > 1 else 5) and not words.COMPLAINS.search(low)


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

"""What one message of the company puts forward, thing by thing.

Alternatives ("a new one or a full refund", "alternatively …") are options of their own, and so are things that come
together ("a new lid, and 20% off your next order"): the customer can want one of them and not the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from drafter.drafting.reading.ledger import offer_words as words
from drafter.drafting.reading.ledger.thread import Said

_MOST = 12
"""Offers read per message."""


@dataclass(frozen=True)
class Option:
    """One thing put forward, with what it can be called by: its gifts and its words. `joined`: it comes on top of the
    one before it, not in its place."""

    said: Said
    start: int
    end: int
    gifts: frozenset[str]
    names: frozenset[str]
    joined: bool

    def named_in(self, low: str) -> bool:
        return bool(self.gifts & gifts_in(low) or self.names & names_in(low))


def options(said: Said) -> list[Option]:
    """All that a message of the company puts forward, in its order."""
    return list(islice(_options(said), _MOST))


def gifts_in(low: str) -> frozenset[str]:
    """The kinds of thing that a text names: a refund, a voucher, a new one."""
    found = {hit.lastgroup or "" for hit in words.GIFT.finditer(low)}
    return frozenset(found | {"credit"} if "voucher" in found else found)


def names_in(low: str) -> frozenset[str]:
    """The beginnings of its telling words and its figures."""
    return frozenset(word[:5] for word in words.WORD.findall(low)) - words.EMPTY


def _options(said: Said) -> Iterator[Option]:
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
        for begin, end, joined in _pieces(low, start):
            piece = low[begin:end]
            if words.DENIED.search(piece) or not (first or len(piece.split()) > 1):
                continue
            end = begin + len(piece.rstrip(" .!?,;"))
            yield Option(said, sentence.start + begin, sentence.start + end, gifts_in(piece), names_in(piece), joined)
            first, follows = False, True


def _pieces(low: str, start: int) -> Iterator[tuple[int, int, bool]]:
    """The pieces between "or" and "and", where each can stand alone, and whether it comes on top of the one before:
    "to your home or to a branch" is one offer, and so is "cancel it and refund it"."""
    begin, joined = start, False
    edges = [(edge, False) for edge in words.OR.finditer(low, start)]
    edges += [(edge, True) for edge in words.AND.finditer(low, start)]
    for edge, adds in sorted(edges, key=lambda one: one[0].start()):
        if edge.start() < begin:
            continue
        before = low[begin : edge.start()]
        apart = _on_top(low, edge.end(), before) if adds else words.ALONE.match(low, edge.end()) is not None
        if apart and len(before.split()) > 1:
            yield begin, edge.start(), joined
            begin, joined = edge.end(), adds
    yield begin, len(low), joined


def _on_top(low: str, begin: int, before: str) -> bool:
    """Whether what follows "and" gives a thing of its own: put forward anew, or of another kind than what stands before."""
    more = gifts_in(words.CLAUSE_ON.match(low, begin)[0])  # type: ignore[index]
    if not more:
        return False
    if words.puts(low, begin):
        return True
    mine = gifts_in(before)
    return bool(mine) and not mine & more and words.GIVES_MORE.match(low, begin) is not None

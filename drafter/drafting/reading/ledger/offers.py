"""What the company offered, and what the customer made of it: an offer still stands, was refused, or was taken.

Whoever takes one of several refuses none of the others by it: those are refused only where the customer says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from drafter.domain.reading import Offer
from drafter.drafting.reading.ledger import offer_refusals as no
from drafter.drafting.reading.ledger import offer_words as words
from drafter.drafting.reading.ledger.options import Option, gifts_in, names_in, options
from drafter.drafting.reading.ledger.thread import Said

State = Literal["open", "refused", "taken"]
_FEW = 3
"""So many words can name an offer to take it ("the voucher then"), and say nothing of another matter."""


def offers(messages: Sequence[Said]) -> tuple[Offer, ...]:
    """All offers of the company, oldest first."""
    made: list[Offer] = []
    for said in messages:
        if said.ours:
            put = options(said)
            states = _states(put, said, messages)
            made += (
                Offer(says=_says(one), state=state, evidence=said.cut(one.start, one.end))
                for one, state in zip(put, states, strict=True)
            )
    return tuple(made)


def _says(one: Option) -> str:
    return " ".join(one.said.text[one.start : one.end].split()).rstrip(" .!?")


# What the customer made of them


def _states(put: Sequence[Option], said: Said, messages: Sequence[Said]) -> list[State]:
    """From the customer's later words: of each by name, else of "it" in their next message."""
    states: list[State] = ["open"] * len(put)
    first = True
    for later in messages[said.order + 1 :] if put else ():
        if later.ours:
            continue
        if first or any(later.matching(no.DIRECT)) or any(later.matching(no.SCORN)) or any(later.matching(words.TAKES)):
            _Answering(put, states, said).read(later, first=first)
        first = False
        if "open" not in states:
            break
    return states


@dataclass
class _Answering:
    """Reading one answer, clause by clause, into `states`. `last` are the options named last; `elsewhere` is true once
    the customer speaks of something else, so that "that is a joke" is no longer said of the offer."""

    put: Sequence[Option]
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
            meant = [index for index, one in enumerate(self.put) if one.named_in(low)]
            bare = first and not asked and no.NO.search(low) is not None and not no.FINE.match(after)
            others = [index for index, one in enumerate(self.put) if one.named_in(after)]
            of_it = not others or bool(set(others) & set(meant))
            chooses = first and _chooses(self.put, low) and not (of_it and self._refuses(after, meant))
            if first and not asked and no.NEITHER.search(low):
                _refuse(self.states, self._open(), wanted=False)
            elif (bare or no.DIRECT.search(low)) and not meant and len(low.split()) <= _FEW:
                self._bare_no(low, clauses[place + 1 :], first=first, bare=bare)
            else:
                self._clause(low, meant, first=first, refuses=bare or self._refuses(low, meant), chooses=chooses)

    def _bare_no(self, low: str, after: Sequence[str], *, first: bool, bare: bool) -> None:
        """A "no" that names nothing is of what the next words refuse by name, and never of what they ask for: "no, I don't
        want a voucher" leaves the refund as it stands."""
        refused, wanted = self._named(after, refused=True), self._named(after, refused=False)
        of_all = self.last or self._open()
        meant = [index for index in (refused or of_all) if index not in wanted and self.states[index] == "open"]
        if refused or wanted:
            _refuse(self.states, meant, wanted=False)
            self.last = meant or self.last
        else:
            self._clause(low, [], first=first, refuses=bare or self._refuses(low), chooses=False)

    def _named(self, clauses: Sequence[str], *, refused: bool) -> list[int]:
        """The options that clauses name and refuse, or want."""
        found: list[int] = []
        for low in clauses:
            meant = [index for index, one in enumerate(self.put) if one.gifts & gifts_in(low)]
            wants = no.WANTED.search(low) is not None or words.TAKES.search(low) is not None
            refuses = not wants and self._refuses(low, meant)
            found += meant if (refuses if refused else wants) else []
        return found if len(set(found)) < len(self.put) else []

    def _clause(self, low: str, meant: list[int], *, first: bool, refuses: bool, chooses: bool) -> None:
        takes = words.TAKES.search(low) is not None
        named = [index for index in meant if self.states[index] == "open"]
        each = bool(named) and no.EACH.search(low) is not None
        refuses = refuses or each
        if len(named) > 1 and len(named) == len(self.put) and not (self._together() or each):
            named = _closest(self.put, named, low)  # not of things that come together: both can be meant
        preferred = no.preference(low) if "?" not in low else None
        if preferred and any(self.put[index].named_in(preferred[0]) for index in named):
            refuses, takes = False, True
        elif preferred:
            refuses = refuses or bool(meant or gifts_in(low))
        if named and refuses:
            _refuse(self.states, named, wanted=not each and words.WANTS.search(low) is not None)
        elif named and (takes or (chooses and "?" not in low)) and (self._together() or "taken" not in self.states):
            _take(self.states, named, all_of=self._together())
        elif refuses and first and not meant:
            _refuse(self.states, self.last or self._open(), wanted=False)
        elif takes and first and not named and not words.BUT_OTHER.search(low) and "taken" not in self.states:
            self._take_it(low)
        else:
            self.elsewhere = self.elsewhere or not (named or len(low.split()) <= _FEW)
        self.last = named or self.last

    def _open(self) -> list[int]:
        return [index for index, state in enumerate(self.states) if state == "open"]

    def _refuses(self, low: str, meant: Sequence[int] = ()) -> bool:
        if "?" in low:
            return no.RHETORIC.search(low) is not None
        if no.DIRECT.search(low):
            return True
        of_it = bool(meant) or (no.OF_THAT.search(low) is not None and not self.elsewhere)
        return of_it and no.SCORN.search(low) is not None

    def _asked(self) -> bool:
        """Whether the company's message asked something else, which a bare "no" may answer."""
        ends = [one.start for one in self.put]
        return any(
            low.rstrip().endswith("?") and not any(piece.start <= start < piece.end for start in ends)
            for piece, low in zip(self.said.sentences, self.said.lowered, strict=True)
        )

    def _take_it(self, low: str) -> None:
        only = self.put[0]
        if words.RATHER.search(only.said.low[only.start : only.end]) and names_in(low):
            _refuse(self.states, [0], wanted=False)  # "if you'd rather have it delivered …": the other way is fine
        elif self._together() or words.BOTH.search(low):
            _take(self.states, self._open(), all_of=True)
        elif words.ANY.search(low):
            _take(self.states, [0])

    def _together(self) -> bool:
        """Whether all that was put forward comes together, none of it in place of another."""
        return all(one.joined for one in self.put[1:])


def _chooses(put: Sequence[Option], low: str) -> bool:
    """Whether a few words that name an option choose it."""
    return len(low.split()) <= (8 if len(put) > 1 else _FEW) and not words.COMPLAINS.search(low)


def _closest(put: Sequence[Option], named: list[int], low: str) -> list[int]:
    """Of several options that a clause could mean, those it shares most with."""
    shares = {
        index: len(put[index].names & names_in(low)) + 2 * len(put[index].gifts & gifts_in(low)) for index in named
    }
    most = max(shares.values())
    return [index for index in named if shares[index] == most]


def _take(states: list[State], named: list[int], *, all_of: bool = False) -> None:
    """The others stay as they were: who chooses between two refuses neither."""
    for index in named if all_of else named[:1]:
        states[index] = "taken"


def _refuse(states: list[State], named: list[int], *, wanted: bool) -> None:
    for index in named:
        states[index] = "taken" if wanted else "refused"

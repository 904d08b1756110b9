"""Counts of one period, as a store gives them: by group, by what was counted, by its name. Nothing but codes and numbers.

What is counted, and what its name is:

    case                    ""          cases whose first draft is of the period
    level, cause, signal    its code    of those cases
    plan                    its kind    of their newest draft
    failure, lack           its code    of the cases with an investigation: what failed the customer, the causes
    investigation, question ""          cases with one; questions: that nothing here answered
    ended                   kind/outcome
    judged                  action      drafts
    reason, part, changed   its code    of rejected drafts; of edited ones: parts that they had, parts that were changed
    given                   remedy      cases in which a draft that was sent gave it
    due, broken, overdue    see DUE     promises
    resolved, contacts      ""          cases that came to a good end; the contacts that they took, added up
    quarters                number      the same cases by how many quarters of an hour they took
    first, at_first         ""          cases first solved long enough ago; those of them solved at the first contact
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Tally = Counter[tuple[str, str]]
"""How often by (what was counted, its name)."""


@dataclass
class Counted:
    """One group: its counts in the period, and in the one before."""

    now: Tally = field(default_factory=Counter)
    before: Tally = field(default_factory=Counter)

    def __add__(self, other: Counted) -> Counted:
        return Counted(self.now + other.now, self.before + other.before)

    @property
    def cases(self) -> int:
        return self.now["case", ""]

    def named(self, what: str) -> dict[str, int]:
        """The counts of the period by name, those of the period before being 0 where only it has any."""
        names = {name for kind, name in (*self.now, *self.before) if kind == what}
        return {name: self.now[what, name] for name in names}


@dataclass(frozen=True)
class TopicCount:
    """Words that cases share, with the terms that they stand for: in how many of them, of how many customers, and in how many cases before."""

    terms: tuple[str, ...]
    words: tuple[str, ...]
    cases: int
    customers: int
    cases_before: int


@dataclass(frozen=True)
class Seen:
    """All that a store counts for a period: by group, and the topics of investigations and of unanswered questions."""

    groups: Mapping[str, Counted]
    investigations: tuple[TopicCount, ...] = ()
    questions: tuple[TopicCount, ...] = ()

"""Whether two acts in the infinitive are the same one, said in other words."""

from __future__ import annotations

from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.matters import matters, same_matter

_WORD = regex(r"[^\W\d_]{3,}")
_FILLERS = frozenset(
    {"you", "your", "the", "and", "for", "with", "that", "this", "have", "get", "make", "sure", "back"}
)
_FILLERS |= {"ihnen", "eine", "einen", "para", "una", "vous", "votre", "les", "des"}


def may_be_same(one: str, other: str) -> bool:
    """The same matter, and a word in common beside fillers: "ship a replacement" and "send your replacement"."""
    low, high = one.lower(), other.lower()
    if low == high:
        return True
    mine, theirs = _words(low), _words(high)
    return same_matter(matters(low), matters(high)) and bool(mine & theirs)


def is_same(one: str, other: str) -> bool:
    """The same matters, and all that the shorter one says is in the longer: "refund you" and "issue the refund"; not
    "email you an update" and "email you to confirm the refund"."""
    low, high = one.lower(), other.lower()
    if low == high:
        return True
    mine, theirs = _words(low), _words(high)
    return matters(low) == matters(high) and bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _words(low: str) -> set[str]:
    return set(_WORD.findall(low)) - _FILLERS

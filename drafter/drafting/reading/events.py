"""Finds the sentences that tell of something gone wrong, and says what sort of thing it is.

The same scan reads the customer's messages and our reply, so that a reply is held to this customer's trouble and
may still tell it in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.drafting.reading.event_limits import (
    AHEAD,
    BEFORE_STATE,
    CONDITIONS,
    IDIOMS,
    POOR,
    STATES,
    VAGUE_AFTER,
    VAGUE_BEFORE,
    WEAK,
)
from drafter.drafting.reading.event_words import DENIALS, DENIED, PLAIN, STEMS, Sort


def told(words: Sequence[str], language: str = "en", *, strict: bool = True) -> dict[Sort, int]:
    """The sorts of trouble that a sentence tells, and how many words tell each. `strict` is for our own sentences:
    what is only announced, asked or supposed ("you will not be charged") does not count, a state does ("the
    broken lid will be replaced")."""
    found: dict[Sort, int] = {}
    ahead = False
    denials, stems_ = DENIALS.get(language, DENIALS["en"]), STEMS.get(language, ())
    denied = [place for place, word in enumerate(words) if _denies(word, denials)]
    for place, word in enumerate(words):
        if strict and word in CONDITIONS:
            break
        ahead = ahead or word in AHEAD or word.endswith("'ll")
        if place in denied and word not in PLAIN:
            continue
        sort, needs = _sort(word, stems_, language)
        if sort is None or (needs and not _near_denial(place, denied, language)):
            continue
        if strict and ahead and not _standing(words, place):
            continue
        if not needs and _vague(words, place):
            continue
        found[sort] = found.get(sort, 0) + (1 if word in WEAK or word in POOR else 2)
    return found


def idioms(sentence: str) -> frozenset[Sort]:
    """The sorts of trouble that an English sentence tells in more than one word: "hung up", "for three weeks without"."""
    return frozenset(
        sort for keys, sort, pattern in IDIOMS if any(key in sentence for key in keys) and pattern.search(sentence)
    )


def _denies(word: str, denials: frozenset[str]) -> bool:
    return word in denials or word.endswith("n't") or word.startswith(("n'", "j'n"))


def _near_denial(place: int, denied: Sequence[int], language: str) -> bool:
    """A denial up to six words before; in languages that put it behind the verb, up to four after as well."""
    return any(-(0 if language == "en" else 4) <= place - at <= 6 and place != at for at in denied)


def _sort(word: str, stems: Iterable[tuple[str, Sort, bool]], language: str) -> tuple[Sort | None, bool]:
    if language == "en":
        return (PLAIN[word], False) if word in PLAIN else (DENIED.get(word), True)
    return next(((sort, denied) for stem, sort, denied in stems if word.startswith(stem)), (None, False))


def _standing(words: Sequence[str], place: int) -> bool:
    """Whether a word is an attribute ("the cracked lid"), which stays true in a sentence about what will be."""
    return (
        words[place] in STATES and place > 0 and (words[place - 1] in BEFORE_STATE or words[place - 1].endswith("'s"))
    )


def _vague(words: Sequence[str], place: int) -> bool:
    word = words[place]
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return before in VAGUE_BEFORE.get(word, ()) or after in VAGUE_AFTER.get(word, ())

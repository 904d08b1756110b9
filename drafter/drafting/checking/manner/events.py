"""Finds the sentences that tell of something gone wrong, and says what sort of thing it is.

The same scan reads the customer's messages and our reply, so that a reply is held to this customer's trouble and
may still tell it in its own words.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from drafter.domain.case import Case
from drafter.domain.reading import Reading
from drafter.drafting.checking.manner.event_limits import (
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
from drafter.drafting.checking.manner.event_words import DENIALS, DENIED, PLAIN, STEMS, Sort
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, lowered
from drafter.drafting.checking.sheet import Sheet


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


def troubles(sheet: Sheet) -> frozenset[Sort]:
    """What sorts of trouble this case holds: from the customer's words, the facts, the signals and the causes."""
    return _troubles(_said(sheet.case), sheet.reading.language, _hints(sheet.reading))


def told_in_words(sheet: Sheet) -> frozenset[Sort]:
    """The sorts of trouble that the customer's own words and the facts name, beside what signals only hint at."""
    return _troubles(_said(sheet.case), sheet.reading.language, frozenset())


def customer_stems(sheet: Sheet, language: str) -> frozenset[str]:
    return _own_stems(_said(sheet.case), language)


_HARDLY_ANY = 1
"""Different words, small ones aside, that tell no story yet."""


def tells_anything(sheet: Sheet, language: str) -> bool:
    """Whether the customer's own messages, facts aside, name a trouble or tell anything at all."""
    said = _messages(sheet.case)
    return bool(_troubles(said, sheet.reading.language, frozenset())) or len(_own_stems(said, language)) > _HARDLY_ANY


def customer_words(sheet: Sheet) -> frozenset[str]:
    """All words that the customer wrote and that the facts hold, in lower case."""
    return _words(_said(sheet.case))


_HINTS: dict[str, Sort] = {
    "long_wait": "time", "broken_promise": "time", "repeat_contact": "time", "repetition": "time", "financial_loss": "money",
    "safety": "body", "confusion": "conduct", "lack_of_resolution": "time", "poor_communication": "time", "repeat_incident": "time",
}  # fmt: skip


def _hints(reading: Reading) -> frozenset[Sort]:
    kinds = [*reading.kinds, *(cause.kind for cause in reading.causes)]
    found = {_HINTS[kind] for kind in kinds if kind in _HINTS}
    return frozenset(found | ({"time"} if reading.broken_promises else set()))


def _said(case: Case) -> str:
    """The customer's messages and the facts as one text; of very long messages the beginning."""
    facts = [
        f"{name} {value}".replace("_", " ")
        for name, value in case.facts.items()
        if isinstance(value, (str, int, float))
    ]
    return "\n".join([_messages(case), *facts])


def _messages(case: Case) -> str:
    texts = [turn.text[:6000] for turn in case.history[-30:] if turn.sender == "customer"]
    return "\n".join([*texts, case.message.text[:8000]])


_AKIN: dict[Sort, frozenset[Sort]] = {
    "money": frozenset({"time"}), "access": frozenset({"time", "thing"}), "thing": frozenset({"body"}),
    "body": frozenset({"thing"}), "conduct": frozenset({"time"}),
}  # fmt: skip
"""What often comes with a sort of trouble: money that is owed is late, a locked account does not work."""


@functools.lru_cache(maxsize=64)
def _words(said: str) -> frozenset[str]:
    return frozenset(WORD.findall(lowered(said)))


@functools.lru_cache(maxsize=64)
def _own_stems(said: str, language: str) -> frozenset[str]:
    return stems(_words(said), language)


@functools.lru_cache(maxsize=64)
def _troubles(said: str, language: str, hints: frozenset[Sort]) -> frozenset[Sort]:
    words = WORD.findall(lowered(said))
    found = (
        hints
        | set(told(words, language, strict=False))
        | set(told(words, "en", strict=False) if language != "en" else ())
    )
    return frozenset(found).union(*(_AKIN.get(sort, ()) for sort in found))

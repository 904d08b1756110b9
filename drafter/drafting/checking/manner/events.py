"""What sorts of trouble a case holds, and the words that it is told in: what a reply is held to."""

from __future__ import annotations

import functools

from drafter.domain.case import Case
from drafter.domain.reading import Reading
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, lowered
from drafter.drafting.checking.sheet import Sheet
from drafter.drafting.reading import amiss
from drafter.drafting.reading.event_words import Sort
from drafter.drafting.reading.events import told


def troubles(sheet: Sheet) -> frozenset[Sort]:
    """What sorts of trouble this case holds: from the customer's words, the facts, the signals and the causes."""
    return _troubles(_said(sheet.case), sheet.reading.language, _hints(sheet.reading))


def told_in_words(sheet: Sheet) -> frozenset[Sort]:
    """The sorts of trouble that the customer's own statements name, beside what signals only hint at."""
    return sheet.lasting("told in words", lambda: amiss.told_in_words(sheet.reading))


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

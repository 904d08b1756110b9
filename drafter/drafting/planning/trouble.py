"""Whether something is wrong in a case that no remedy fits, and whether what is asked can be answered from what we know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from drafter.domain.case import Case
from drafter.domain.money import as_money
from drafter.domain.plan import Quote
from drafter.domain.reading import Ask, Reading, SignalKind
from drafter.drafting.expressions.scope import is_day
from drafter.drafting.planning.wording import Why

_NO_COMPLAINT: frozenset[SignalKind] = frozenset({"confusion", "vulnerability", "tone_shift"})
"""Signs that a reply must mind, but that do not say that we did something wrong."""
_THREATS: frozenset[SignalKind] = frozenset(
    {
        "ultimatum",
        "legal_threat",
        "chargeback_threat",
        "churn_threat",
        "public_threat",
        "regulator_threat",
        "safety",
        "rejected_solution",
    }
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON_WORDS = (
    "the and you your our can could would will does did has have had are was were what when where which who how why "
    "much many long please tell know this that there for from with about into not any get got still just want like "
    "need let date day time number code name order case status total amount value"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_WHEN = re.compile(r"\b(?:when|what (?:date|day|time)|how (?:long|soon))\b", re.I)
_HOW_MUCH = re.compile(r"\b(?:how much|what (?:price|amount|cost|fee)|price|cost)\b", re.I)


@dataclass(frozen=True)
class Known:
    """A fact that answers a question: its name as a reader says it, and its value."""

    label: str
    value: Any


def is_settled(reading: Reading) -> bool:
    """A thank-you that closes the matter. One that still holds a threat or a danger closes nothing."""
    return reading.settled and not any(s.message == "last" and s.kind in _THREATS for s in reading.signals)


def trouble(case: Case, reading: Reading, passages: Sequence[Quote]) -> Why | None:
    """What there is to find out where no remedy fits; None where nothing is wrong and nothing stays open."""
    complaint = any(s.message == "last" and s.kind not in _NO_COMPLAINT for s in reading.signals)
    if reading.level != "calm" or reading.causes or complaint:
        return "trouble"
    if passages:
        return None
    unanswered = [ask for ask in reading.asks if known(case, ask) is None]
    return unanswered[0].kind if unanswered else None


def known(case: Case, ask: Ask) -> Known | None:
    """The fact that answers a question, where one plainly does: the question names it ("when was it delivered" and
    `delivered_on`), and its value is of the kind asked for. A request to act is never answered by a fact."""
    if ask.kind != "question":
        return None
    said = {_stem(word) for word in _WORD.findall(ask.evidence.quote.lower())} - _COMMON
    for name, value in case.facts.items():
        named = {_stem(word) for word in _WORD.findall(name.lower().replace("_", " "))} - _COMMON
        if named and named <= said and _of_kind(ask.evidence.quote, value):
            return Known(name.replace("_", " "), value)
    return None


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|d)$", "", word) if len(word) > 4 else word


def _of_kind(question: str, value: Any) -> bool:
    if value is None or (isinstance(value, (dict, list)) and as_money(value) is None):
        return False
    if _WHEN.search(question):
        return is_day(value)
    if _HOW_MUCH.search(question):
        return as_money(value) is not None
    return not isinstance(value, bool)

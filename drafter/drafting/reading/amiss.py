"""Whether something went wrong that a reply must own, and what the customer states: one question for whoever writes a reply
and for whoever checks it. To ask what a thing costs, to thank or to tell of a wish is no trouble.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.drafting.reading.event_words import Sort
from drafter.drafting.reading.events import told
from drafter.drafting.reading.failure import failure, nothing_failed
from drafter.drafting.reading.loss import bereaved
from drafter.drafting.reading.stated import statements

_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,:]*\d|\d")
ALAS = regex(
    r"\b(?:unfortunately|sadly|leider|desgraciadamente|lamentablemente|por desgracia|malheureusement|hélas)\b",
    re.IGNORECASE,
)
_OWN_ALAS = regex(
    r"\b(?:(?:unfortunately|sadly),? (?:i|we)\b|(?:i|we)(?:'\w+| \w+)? (?:unfortunately|sadly)|leider \w+ (?:ich|wir)\b|(?:ich|wir) (?:\w+ ){1,2}leider|"
    r"(?:desgraciadamente|lamentablemente|por desgracia),? no (?:pued|pod|tengo|tenemos|estoy|estamos|voy|vamos)\w*|"
    r"(?:malheureusement|hélas),? (?:je|j'|nous)\b ?|(?:je|j'|nous) ?\w* ?(?:malheureusement|hélas))",
    re.IGNORECASE,
)
"""What the customer regrets of themselves: "leider kann ich am Freitag nicht"."""


def told_in_words(reading: Reading) -> frozenset[Sort]:
    """The sorts of trouble that the last message's statements name. What is only asked about or asked for names none."""
    return _sorts((one.quote for one in reading.stated), reading.language)


def _sorts(said: Iterable[str], language: str) -> frozenset[Sort]:
    found: set[Sort] = set()
    for one in said:
        words = _WORD.findall(one.lower().replace("’", "'"))
        for known in dict.fromkeys((language, "en")):
            found.update(sort for sort, weight in told(words, known).items() if weight > 1)
    return frozenset(found)


def worries(reading: Reading) -> bool:
    """Whether the last message tells of trouble, in tone or in words. A worry that is only asked about is none."""
    if reading.causes or reading.level not in ("calm", "concerned"):
        return True
    if reading.level == "concerned" and (reading.stated or not reading.asks):
        return True
    return bool(told_in_words(reading)) or _bad_news(reading)


def amiss(case: Case, reading: Reading, plan: Plan) -> bool:
    """Whether something went wrong that a reply must own. What our records alone call a fault counts where the customer
    states anything, or where the plan makes it good: who only asks has suffered nothing from it yet."""
    kind, failed = plan.resolution.kind, failure(case, reading)
    if reading.settled or (kind == "answer" and reading.level == "calm" and not reading.causes):
        return False
    if nothing_failed(case, reading, failed) and (bereaved(case) or not told_in_words(reading)):
        return False
    if worries(reading) or any(signal.message == "last" for signal in reading.signals):
        return True
    granted = kind in ("remedy", "decision")
    if failed and (failed.evidence or granted or reading.stated):
        return True
    before = (one.text for turn in case.history if turn.sender == "customer" for one in statements(turn.text))
    return granted and (bool(reading.signals) or bool(_sorts(before, reading.language)))


def _bad_news(reading: Reading) -> bool:
    """Whether something is stated as bad news that is not the customer's own doing."""
    said = (one.quote.replace("’", "'") for one in reading.stated)
    return any(ALAS.search(one) and not _OWN_ALAS.search(one) for one in said)

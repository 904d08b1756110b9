"""How our systems work inside, told to a customer who has no use for it. One such word is common speech; several in one
sentence, none of them the case's own, tell of the machinery: "a nightly flag off the billing table after batch cutoff".
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_INSIDE = regex(
    r"\b(?:batch|cut-?off|cron|nightly|flags?|flagged|tables?|database|queues?|scripts?|back-?end|apis?|webhooks?|servers?|cache|cached|"
    r"codes?|workflows?|middleware|routing|pipeline|sync|synced|mainframe|ledger|module|trigger|triggers|token|schema|overrides?|underwriting|reconciliation)\b"
)
_SEVERAL = 4


def machinery(sheet: Sheet) -> Iterator[Mark]:
    """The sentences that tell of it."""
    for line in sheet.sentences:
        words = set(_INSIDE.findall(sheet.lower[line.start : line.end]))
        if len(words) >= _SEVERAL and len(words - sheet.lasting("told in the case", lambda: _told(sheet))) >= _SEVERAL:
            yield sheet.mark(line.start, line.end)


def _told(sheet: Sheet) -> frozenset[str]:
    texts = [sheet.case.message.text, *(turn.text for turn in sheet.case.history), *plan_texts(sheet)]
    texts += [f"{key} {value}".replace("_", " ") for key, value in sheet.case.facts.items()]
    return frozenset(_INSIDE.findall("\n".join(texts).lower()))

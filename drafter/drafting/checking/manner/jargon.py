"""Sentences in the words of a trade: five or six that most people hardly ever write, and that neither the customer nor the
plan has used.

"The upstream GFCI on the pedestal bus keeps nuisance-tripping at the ELCI threshold": good replies have three at the most.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.events import customer_words
from drafter.drafting.checking.manner.prose import Line, Prose, lowered
from drafter.drafting.checking.manner.strain import is_rare
from drafter.drafting.checking.sheet import Sheet

_SMALL = regex(r"(?<![\w'’-])[a-z]{4,}(?:-[a-z]+)*(?![\w'’])")
_CODE = regex(r"(?<![\w-])[A-Z]{2,6}s?(?![\w-])")
_EVERYBODYS = frozenset(
    ("OK", "UK", "US", "EU", "PM", "AM", "TV", "ID", "PS", "SMS", "PIN", "GMT", "PC", "IT", "USA", "VAT", "PDF")
)
_MANY = 6
"""So many such words in a sentence, one less for each of the first two that are short forms in capitals."""
_WORDS = regex(r"[^\W\d_]+")


def in_jargon(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """The words of the first English sentence that only the trade understands; empty where there is none."""
    if text.tongue != "en":
        return []
    known = sheet.lasting("plain words", lambda: _known(sheet))
    for line in text.body:
        rare = [hit.span() for hit in _rare(sheet, line) if not _told(hit[0], known)]
        codes = [
            hit.span()
            for hit in _CODE.finditer(sheet.text, line.start, line.end)
            if hit[0] not in _EVERYBODYS and not _told(hit[0].lower(), known)
        ]
        if len(rare) + len(codes) >= _MANY - min(2, len(codes)):
            return sorted([*rare, *codes])
    return []


def _rare(sheet: Sheet, line: Line) -> list[re.Match[str]]:
    return [
        hit
        for hit in _SMALL.finditer(sheet.text, line.start, line.end)
        if any(is_rare(part) for part in hit[0].split("-"))
    ]


def _told(word: str, known: frozenset[str]) -> bool:
    return word in known or word.rstrip("s") in known


def _known(sheet: Sheet) -> frozenset[str]:
    """Words of the customer, of the facts and of the plan."""
    plan = sheet.plan
    texts = [one.says for one in plan.offered] + [step.does for step in plan.steps]
    texts += [quote.quote for quote in plan.knowledge] + [plan.commitment.does if plan.commitment else ""]
    return customer_words(sheet) | frozenset(_WORDS.findall(lowered(" ".join(texts))))

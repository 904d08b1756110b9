"""A text cut into sentences, each with its place, so that every finding can point at words."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.domain.regex import regex

_ABBREVIATION = regex(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|nr|vs|etc|approx|inc|ltd|co|e\.g|i\.e|a\.m|p\.m|z\.b|d\.h|bzw|ca|usw|inkl|zzgl|sra?|dra?|"
    r"ud|uds|p\.ej|m|mme|mlle|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|\b[A-Z]|(?<=\s)\d{1,2}(?:\.\d{1,2})?)\.$",
    re.IGNORECASE,
)
_FOUR_LETTERS = frozenset({"prox", "inkl", "zzgl", "mlle", "sept"})
"""How the abbreviations of four letters and more end: after any other four letters, a full stop is one."""
_MONTH = regex(
    r"(?:jan(?:uar|ner)?|jänner|feb(?:ruar)?|mär(?:z|\b)|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dez(?:ember)?)\b",
    re.IGNORECASE,
)
_END = regex(r"[.!?…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)[.!?…]*[\"'”’)\]»]*(?=\s|$))")
_UNIT = regex(r"\d[ \u00a0\u202f]?[a-z]\.$")
"""A unit behind its number: "jusqu'à 14 h. Je travaille" ends a sentence, "J. Smith" does not."""
_BLANKS = regex(r"[ \t]*")
_LONGEST = 8
"""The longest abbreviation with its full stop, and the mark before it: all that is looked at of a sentence's end."""


class Sentence(NamedTuple):
    """`text` is `whole[start:end]`, without the space around it."""

    start: int
    end: int
    text: str


def sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order. A line break ends one; "a.m.", "Mr." and "18." before a lower-case or
    month word do not."""
    found: list[Sentence] = []
    start = 0
    for mark in _END.finditer(text):
        end = mark.end()
        if mark[0] == "." and _goes_on(text, start, end):
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the full stop before `end` is an abbreviation's or a number's and does not end the sentence: "by
    November 25. You …" ends, "am 25. November" and "at 5 p.m. on" do not."""
    tail = text[max(start, end - _LONGEST) : end]
    last = tail[-5:-1]
    if (len(last) == 4 and last.isalpha() and last.lower() not in _FOUR_LETTERS) or not _ABBREVIATION.search(tail):
        return False
    rest = _BLANKS.match(text, end)
    after = rest.end() if rest else end
    follows = text[after : after + 1]
    if not follows or follows == "\n":
        return False
    if follows.islower():
        return True
    if _UNIT.search(tail):
        return False
    if tail.lower().endswith("no."):
        return follows.isdigit() or follows == "#"  # "yes or no. Could you …" ends, "order no. 5" does not
    return _MONTH.match(text, after) is not None if tail[-2].isdigit() else not _closes(tail)


def _closes(tail: str) -> bool:
    """Whether an abbreviation may also end the sentence ("at 5 p.m. We will …")."""
    return tail.lower().endswith(("a.m.", "p.m.", "etc.", "usw.", "inc.", "ltd.", "co."))


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    words = text[start:end].strip()
    if words:
        start = text.index(words[0], start)
        found.append(Sentence(start, start + len(words), words))

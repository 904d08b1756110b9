"""A text cut into sentences, each with its place, so that every finding can point at words."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|nr|vs|etc|approx|inc|ltd|co|e\.g|i\.e|a\.m|p\.m|z\.b|d\.h|bzw|ca|usw|inkl|zzgl|sra?|dra?|"
    r"ud|uds|p\.ej|m|mme|mlle|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|\b[A-Z]|(?<=\s)\d{1,2})\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+[\"'”’)\]»]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)|\n")


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
    for end in _END.finditer(text):
        head = text[start : end.end()].rstrip()
        if end[0] == "." and not end[0].startswith("\n") and _ABBREVIATION.search(head):
            rest = text[end.end() :].lstrip(" \t")
            if rest and not rest.startswith("\n") and (rest[0].islower() or head[-2].isdigit() or not _closes(head)):
                continue
        _add(found, text, start, end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return found


def _closes(head: str) -> bool:
    """Whether an abbreviation at the end of `head` may also end the sentence ("at 5 p.m. We will …")."""
    return head.lower().endswith(("a.m.", "p.m.", "etc.", "usw.", "inc.", "ltd.", "co."))


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    words = piece.strip()
    if words:
        found.append(Sentence(start + left, start + left + len(words), words))

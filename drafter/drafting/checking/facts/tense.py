"""Whether the words around a time look back or ahead: "you were told Tuesday" is the last one, "I'll ring on Tuesday" the
next. What a sentence leaves open stays open.
"""

from __future__ import annotations

import functools
from typing import Literal

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.sheet import Sheet

_BACK = Waiting(
    r"\b(?:(?!need|indeed|speed|agreed sum|hundred)\w{3,}ed|was|were|wasn't|weren't|had|hadn't|did|didn't|been|(?:should|would|could)(?:n't)? have|have had|"
    r"told|said|went|came|got|sent|bought|paid|wrote|spoke|rang|left|took|gave|broke|lost|made|kept|knew|found|put|sat|stood|ran|"
    r"fell|sold|brought|caught|felt|rode|drove|flew|cut|held|let|met|meant|read|slept|spent|stuck|thought|woke|began|became|chose|"
    r"forgot|heard|hung|shut|stole|threw|wore|gone|taken|given|written|broken|done|seen|driven|since|ago|last|"
    r"war|waren|hatte\w*|wurde\w*|haben?|hat|hätte\w*|kam|kamen|ging|blieb|seit|vor|\w{2,}(?:ßte|kte|gte|llte|rte|ttete|chte)n?|"
    r"fue|fueron|era|eran|estaba\w*|había\w*|hemos|ha|han|hace|desde|tuvo|debimos|\w{3,}(?:ó|aron|ieron|aba|aban|ía|ían|imos|amos)|"
    r"avez|avons|était|étaient|avait|avaient|aurait|aurions|depuis|reçu|dû|\w{3,}(?:ée?s?|ait))\b"
)
_AHEAD = regex(
    r"\b(?:will|won't|shall|going to|can|can't|cannot|expect|i'm|we're|i am|we are|is due|are due|please|"
    r"werde|werden|wird|kann|können|bekommen sie|erhalten sie|bitte|voy a|vamos a|va a|puede|\w{3,}(?:ré|rá|rán|remos)|"
    r"vais|allons|va|pouvez|\w{3,}(?:rai|rons|rez|ront|ra))\b|'ll\b"
)
_EDGE = regex(
    r"[;:–—\n]|,\s+(?:and|but|so|und|aber|y|pero|et|mais)\s|\s(?:but|aber|pero|mais|which|weil|because|porque|parce que)\s|"
    r"\sand\s(?=(?:i|i'm|i'll|we|we'll|it|you|your|our|nobody|on|they|he|she|will)\b)"
)
Lean = Literal["back", "ahead"]


def lean(sheet: Sheet, start: int, end: int) -> Lean | None:
    """Where the clause around `start` to `end` looks, by the verb nearest before it, else by those after it; None where
    no verb tells."""
    line = next((line for line in sheet.sentences if line.start <= start < line.end), None)
    first, last = (line.start, line.end) if line else (max(0, start - 80), end + 80)
    low = sheet.lower
    for edge in _EDGE.finditer(low, first, start):
        first = edge.end()
    if edge_after := _EDGE.search(low, end, last):
        last = edge_after.start()
    before = _last(low[first:start])
    return before or _first(low[end:last])


@functools.lru_cache(maxsize=256)
def _last(words: str) -> Lean | None:
    back = max((hit.start() for hit in _BACK.finditer(words)), default=-1)
    ahead = max((hit.start() for hit in _AHEAD.finditer(words)), default=-1)
    return None if back == ahead else "back" if back > ahead else "ahead"


@functools.lru_cache(maxsize=256)
def _first(words: str) -> Lean | None:
    back, ahead = _BACK.search(words), _AHEAD.search(words)
    if not back and not ahead:
        return None
    return "back" if back and (not ahead or back.start() < ahead.start()) else "ahead"


_CANNOT = regex(
    r"\b(?:can't|cannot|can not|couldn't|not able|unable|won't|will not|wouldn't|not possible|not (?:mine )?to|kann \w* ?nicht|können \w* ?nicht|"
    r"no puedo|no podemos|no le puedo|(?:ne|n') ?(?:vous )?(?:peux|pouvons|puis) (?:pas|vous)?)\b[^.,;!?\n]{0,60}$"
    r"|\b(?:not|nicht|no|pas|never|nie)\s+(?:(?:even|by|on|at|for|erst|quite|until|bis|am|antes de|para|avant|le|el)\s+){0,2}$"
)


def is_declined(sheet: Sheet, start: int) -> bool:
    """ "I can't have it there by tomorrow": what is only refused is no statement."""
    return _CANNOT.search(sheet.lower, max(0, start - 90), start) is not None

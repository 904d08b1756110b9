"""A sentence in its parts: what one part says of a day, the next does not ("it arrives on Tuesday, and I'll write then")."""

from __future__ import annotations

import functools
import itertools

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.prose import Line

_CUT = regex(
    r"[;:–—]\s|\. (?=(?:i|i'll|i'm|you|you'll|we|it|that|on|ich|sie|je|j'|vous)\b)|,? (?:and|but|so|while|then|und|aber|sowie|y|e|pero|et|mais|puis)(?= )|, (?=(?:i|i'll|i'm|we|you|you'll|it|it's|that|this|they|who|which|ich|wir|sie|es|je|vous|nous|le|les|la|los|lo)\b)|, (?=j')"
)


@functools.lru_cache(maxsize=256)
def clauses(line: Line) -> tuple[tuple[int, int], ...]:
    """The places of the parts of a sentence in the reply, in order, without gaps."""
    cuts = [line.start, *(line.start + hit.end() for hit in _CUT.finditer(line.lower)), line.end]
    return tuple((start, end) for start, end in itertools.pairwise(cuts) if start < end)


def clause_at(line: Line, place: int) -> str:
    """The part of the sentence that holds a place of the reply, in lower case."""
    start, end = next(((a, b) for a, b in clauses(line) if a <= place < b), (line.start, line.end))
    return line.lower[start - line.start : end - line.start]

"""Deliveries: one that went wrong is no way out, and one to come is told by the thing that comes, not by its verb alone."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Line

_THEN = Waiting(
    r"\b(?:we|i|our \w+|the \w+|it|which|that|they) (?:wrongly |only |then |never |first |mistakenly |(?:have |had |'ve )?(?:\w+ly )?)?(?:delivered|sent|shipped|posted|dispatched)\b(?! (?:today|this morning|just now|yesterday|again))|\b(?:was|were|had been) (?:\w+ ){0,2}?(?:delivered|sent|shipped|posted|dispatched)\b|"
    r"\b(?:haben|hatten|habe|hat|wurde|wurden|hätten) (?:[\wäöüß-]+ ){1,12}?(?:aus|an|zu)?ge(?:liefert|schickt|sendet|sandt|bracht)\b|"
    r"\b(?:hemos|había(?:mos)?|ha|fue|fueron) (?:\w+ )?(?:entregad[oa]s?|enviad[oa]s?|mandad[oa]s?)\b|\b(?:avons|avions|a été|ont été|ai) (?:\w+ )?(?:livrée?s?|envoyée?s?|expédiée?s?)\b"
)
_COMES = regex(
    r"\b(?:will|'ll|shall|today|tomorrow|going to|werden?|wird|heute|morgen|mañana|hoy|aujourd'hui|demain|noch)\b"
)
_STANDS_FOR = regex(
    r"\b(?:it|them|one|ones|both|ihn|diese[nrs]?|beide\w*|l[oa]s?|les?|l'\w+)\b|\b(?:es|sie) (?:heute|morgen|am|bis|bei|noch|kommt|ist|wird|sind|werden)\b|\b(?:ist|sind|wird|werden|liefern wir|schicken wir|schicke ich|kommt|kommen) (?:es|sie)\b"
)
_LEAST = 5
"""Letters of the end of a German compound by which it may be called."""


def delivered_then(lowered: str) -> bool:
    """Whether a sentence in lower case tells of what was delivered before, and of nothing to come."""
    return _THEN.search(lowered) is not None and _COMES.search(lowered) is None


def thing_told(says: str, language: str, lines: Sequence[Line], tongue: str) -> bool:
    """Whether the thing that a plan gives is named or stood for in `lines`; not decided across languages."""
    things = {one for one in stems(WORD.findall(says), language) if one[0] != "~"}
    if not things or language != tongue:
        return True
    told = stems((word for line in lines for word in line.words), tongue)
    if things & told or any(_STANDS_FOR.search(line.lower) for line in lines):
        return True
    parts = (part for part in told if len(part) >= _LEAST)
    return tongue == "de" and any(one.endswith(part) or part.endswith(one) for part in parts for one in things)

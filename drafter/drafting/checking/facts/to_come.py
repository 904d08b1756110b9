"""Acts whose own sentence says that they are still to come, or that none was done: a present with its deadline ("the second £46
is refunded by Tuesday"), somebody's work with the day of the plan beside it ("someone's fixing it: done by Thursday"), what I
arrange for a step of the plan, and what was "called for". English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.acts import concepts

_DAY = (
    r"(?:today|tonight|tomorrow|noon|midday|midnight|then|(?:this |next |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?(?:end|close) of|the \d|\d{1,2}(?:st|nd|rd|th)?\b|"
    r"(?:early |mid-?|late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)"
)
_BY = rf"(?:by|no later than|not later than|before|within) {_DAY}"
_PRESENT = regex(r"(?:is|are|gets?) (?!.*\b(?:already|now|just|been|being)\b)")
_SETTLED = regex(
    r"(?:booked|arranged|scheduled|confirmed|approved|authori[sz]ed|ordered|planned|reserved|queued|organi[sz]ed)$"
)
_DUE = Waiting(
    rf"(?: (?!and\b|but\b|so\b|which\b|with\b)[\w£$€.'-]+){{0,7}}?(?:,? (?:to (?:land|arrive|reach you|be there|show|clear)|at the latest|there|landing|arriving))? {_BY}\b"
)


def is_due(words: str, after: str) -> bool:
    """Whether an act of the present, told of what it is done to, has its deadline in the same breath."""
    present = _PRESENT.match(words) is not None and not _SETTLED.search(words)
    return present and _DUE.match(after) is not None


_CALLED_FOR = regex(r" for(?= (?:on|by|in|at|here|there|from|after|when|and|but|long)\b|[.,;!?]|$)")
_PEOPLE = regex(
    r"\b(?:engineers?|technicians?|plumbers?|couriers?|drivers?|electricians?|doctors?|colleagues?|managers?|crews?|teams?|fitters?|mechanics?|he|she|they|somebody|someone)\b[^,;:]*$"
)


def is_called_for(words: str, before: str, after: str) -> bool:
    """ "A new part was called for": it was needed, and nobody was rung."""
    return words.endswith("called") and _CALLED_FOR.match(after) is not None and not _PEOPLE.search(before)


_OTHERS = regex(r"(?!i\b|i'|we\b|we').*(?:'s|'re| is| are) (?:\w+ly )?\w+ing\b")
_FINISHED = regex(
    rf"\b(?:has|have|will have|gets?|done|finish\w*|fixed|repaired|ready|back|working|complete\w*|warm|running)\b[^.;!?]{{0,30}}\b{_BY}\b"
)
_STRESSED = regex(
    r"\b(?:already|currently|right now|now|as we speak|as i (?:write|type)|at (?:this|the) moment|this (?:very )?(?:minute|moment|second))\b"
)


def has_its_day(words: str, rest: str, says: str) -> bool:
    """Whether "someone's fixing it" is the planned work, told with the day by which it is finished (`rest` is what follows in
    the sentence, `says` the plan's way out)."""
    if not _OTHERS.match(words) or _STRESSED.search(words + rest) or not _FINISHED.search(rest):
        return False
    return bool(concepts(words) & concepts(says.lower()))


_ARRANGING = regex(
    r"(?:i'm|i am|we're|we are) (?:also )?(?:booking|arranging|organi[sz]ing|scheduling|reserving|ordering|lining up|setting up)$"
)
_THING = regex(r"\b(?:a|an|the|your|our) (?:[\w'-]+ )?([^\W\d_]{4,}) (?:that |which |whom )?$")
_OBJECT = regex(r" (?:a|an|the|your|our) ((?:[\w'-]+ ){0,2}[^\W\d_]{4,})")


def is_arranging(words: str, before: str, after: str, steps: Iterable[str]) -> bool:
    """Whether what I am arranging is what a step of the plan needs by its day: "collected by a courier I'm booking"."""
    if not _ARRANGING.fullmatch(words) or _STRESSED.search(after):
        return False
    thing = _THING.search(before) or _OBJECT.match(after)
    named = re.findall(r"[^\W\d_]{4,}", thing[1]) if thing else []
    return bool(named) and any(re.search(rf"\b{named[-1][:6]}", does.lower()) for does in steps)

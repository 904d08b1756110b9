"""What "it" is in a promise: the thing that the sentence before names ("The valve is on order. We will fit it on Monday")."""

from __future__ import annotations

from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.checking.sheet import Sheet

_MEANS = regex(
    r"\b(?:it|them|this|these|those|es|ihn|sie|diese[nsr]?)\b(?!['’-])(?! (?!on\b|by\b|to\b|for\b|back\b|out\b|up\b|in\b|at\b|off\b|round\b|over\b|again\b|with\b|from\b|before\b|today\b|tomorrow\b)\w)|\b(?:es|ihn|sie|diese[nsr]?)(?= \w+en$)"
)
"""A word that stands for a thing and goes before no noun."""
_THING = regex(
    r"\b(?:the|your|our|a|an|his|her|their|both|der|die|das|den|ihre?[nms]?|eine?[nms]?|el|la|los|las|su|sus|una?|le|les|votre|vos|une) "
    r"((?!(?:same|other|time|day|moment|order)\b)[^\W\d_][\w-]*(?: (?!(?:is|are|was|were|has|have|had|will|would|can|cannot|needs?|should|must|came|comes?|arrived?|arrives|broke|fell|went|goes|on|in|at|for|of|from|to|with|by|and|or|but|that|which|you|i|we|"
    r"ist|sind|war|waren|hat|haben|wird|werden|kommt|kam|liegt|steht|und|oder|für|von|aus|mit|bei|im|am|zu|está|están|ha|han|es|son|llega|llegó|de|del|en|para|y|con|est|sont|a|ont|arrive|sera|du|des|pour|et|avec)\b)[^\W\d_][\w-]*){0,2})"
)
"""A thing by its article, and the words before the next verb or preposition."""


def with_its_thing(sheet: Sheet, promise: Promise) -> str | None:
    """The promised act with the thing that its "it" stands for; None where it has none, or the sentence before names nothing."""
    hit = _MEANS.search(promise.does.lower())
    if hit is None:
        return None
    where, history = promise.evidence.message, sheet.case.history
    text = history[where].text if isinstance(where, int) and where < len(history) else sheet.case.message.text
    earlier = text[: promise.evidence.start].rstrip()
    before = sentences(earlier)
    thing = _THING.search(earlier[before[-1].start :].lower()) if before else None
    if thing is None:
        return None
    return _COMING_TO.sub("", f"{promise.does[: hit.start()]}the {thing[1]}{promise.does[hit.end() :]}")


_COMING_TO = regex(r"^(?:come|go|call)(?: back| round| out| by)? (?:and|to) ")
"""Who comes to do a thing promises the thing."""

"""A miss told by its kind and not by its verb: that something of ours failed more than once, or was not done."""

from __future__ import annotations

from drafter.domain.regex import regex

_COUNTED = regex(
    r"\b(?:twice|both (?:times|mornings|days|visits|dates|of)|and both|either time|neither|(?:a|the) (?:second|third) time|zweimal|beide male|beide termine|dos veces|las dos|ambas|ambos|deux fois|les deux)\b"
)
"""Told of us, it tells the miss ("both times our courier left"); of the customer, only their pains ("you asked twice")."""
_PARTS = regex(r"[,;:–—]| (?:and|but|und|y|et) (?=(?:you|we|our|both|neither|i|it)\b)")
_OURS = regex(r"\b(?:we|our|i|us|wir|unser\w*|nuestr\w+|nous|notre|nos)\b")
_YOU = regex(r"\W*(?:you|sie|usted|vous)\b")
_PROMISING = regex(r"(?:'ll| will| shall)\b|\b(?:werde\w*|wird)\b")
NOT_DONE = regex(
    r"\b(?:no|ni|nunca)(?: \w{2,3})? (?:he|ha|hemos|han)\b|\b(?:did|has|have|was|were)(?: not|n't) (?:\w+ )?\w+|\bn(?:e |')(?:\w+ )?(?:a|ai|avons|ont|est) (?:pas|jamais)\b"
)
"""An act that did not happen, whatever its verb."""


def failed_twice(lowered: str) -> bool:
    """Whether a part of the sentence tells that something of ours went wrong more than once."""
    return any(
        _COUNTED.search(part) and _OURS.search(part) and not (_YOU.match(part) or _PROMISING.search(part))
        for part in _PARTS.split(lowered)
    )

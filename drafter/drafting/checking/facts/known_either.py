"""Questions of which of two it was: "Was that over wifi, or plugged in?" to somebody who wrote "tested by cable"."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag

_EITHER = regex(
    r"\b(?:was|were|is|are|did|does|do|has|have|had) (?:that|this|it|they|these|those|he|she|the \w+|your \w+)\b(?P<one>[^?.!;]{2,60}?),? or (?:was|were|is|did|rather|was it|is it)?(?P<other>[^?.!;]{2,50})\?|"
    r"\b(?:war|waren|ist|sind|lief|kam) (?:das|es|er|sie|die \w+|der \w+|das \w+)\b(?P<eines>[^?.!;]{2,60}?),? oder(?P<anderes>[^?.!;]{2,50})\?|"
    r"\b(?:era|eran|es|son|fue|fueron|estaba|venía) (?:el \w+ |la \w+ |eso )?(?P<uno>[^?.!;¿]{2,60}?),? o (?P<otro>[^?.!;]{2,50})\?|"
    r"\b(?:était-ce|est-ce|c'était|c'est) (?P<un>[^?.!;]{2,60}?),? ou (?P<autre>[^?.!;]{2,50}) ?\?"
)
_OPTION = regex(r"[^\W\d_]{4,}")
_LITTLE = bag(
    """that this with from over throu your have been just still some only both else when then more than after before
    during oder nicht schon noch eine einen para pero sobre avec dans pour plus"""
)
_CABLE = bag("plugge cable wired")
_AS_ONE = dict.fromkeys(_CABLE, _CABLE)
"""Options that are one thing."""
_SIDES = 2


def told_which(lowered: str, told: Sequence[str]) -> bool:
    """Whether a lower-case question is which of two it was, and one of the lines that the customer told names one of them."""
    hit = _EITHER.search(lowered)
    sides = [_options(one) for one in hit.groups() if one is not None] if hit else []
    if len(sides) != _SIDES or not all(sides):
        return False
    apart = sides[0] ^ sides[1]
    wanted = frozenset[str]().union(*(_AS_ONE.get(word, frozenset((word,))) for word in apart))
    return any(wanted & _options(line) for line in told)


def _options(words: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _OPTION.findall(words)) - _LITTLE

"""Deeds that go by several names: who was to "see to it" and now "takes care of this", who was to "fit" a fan and now "has it in by
four", promises one thing twice. For text in lower case.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag

_IT = r"(?:it|this|that|them|things|everything|the (?:matter|case|problem|issue|thing|whole thing))"
_VAGUE = regex(
    rf"\b(?:(?:see|seeing) to|(?:tak(?:e|ing)|taken) care of|(?:deal|dealing) with|handl(?:e|ing)|look(?:ing)? (?:into|after)|get(?:ting)? (?:onto|on to|on top of)|chas(?:e|ing)(?: up)?|sort(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|clear(?:ing)? up) {_IT}\b|\b(?:sort|put|get|set|make) {_IT} (?:out|right|sorted|straight|done|moving)\b|\b(?:kümmer\w*|darum kümmern|das erledig\w*|klär\w* (?:ich|das)|nehme mich)\b|\bme (?:ocupo|encargo|ocuparé|encargaré)\b|\bje m'en (?:occupe|occuperai|charge|chargerai)\b"
)
"""Acts without a thing of their own."""
_NAMED: tuple[re.Pattern[str], ...] = tuple(
    regex(text)
    for text in (
        r"\b(?:fit(?:s|ted|ting)?|install(?:s|ed|ing)?|mount(?:s|ed|ing)?|put(?:ting)? (?:[\w'-]+ ){1,4}in\b(?! (?:the|your|our|my|a|an)\b)|(?:have|get|having|getting) (?:[\w'-]+ ){1,4}in\b(?! (?:the|your|our|my|a|an)\b)|(?:goes|go|going) in\b(?! (?:the|your|our|my|a|an)\b)|einbau\w*|eingebaut|montier\w*|instal\w+|mont\w+|pos(?:er|é))\b",
        r"\b(?:speak(?:ing)?|talk(?:ing)?|have (?:a|another) (?:word|chat|talk)|tak(?:e|ing) (?:it|this) up|rais(?:e|ing) (?:it|this)|check(?:ing)?) with\b|\b(?:speak(?:ing)?|talk(?:ing)?) to\b|\bask(?:ing)? (?:the|our|my) \w+",
        r"\b(?:come|coming|get|getting|be|report) back to you\b|\bback to you\b|\b(?:let you know|in touch|revert to you)\b",
        r"\b(?:mend(?:s|ing)?|repair(?:s|ing)?|fix(?:es|ing)?|patch(?:es|ing)? up|have (?:[\w'-]+ ){1,4}(?:working|running|going|up and running)|get (?:[\w'-]+ ){1,4}(?:working|running|going)|reparier\w*|repar\w+|répar\w+)\b",
        r"\b(?:paint(?:s|ing)?|decorat\w+|touch(?:ing)? up|redo(?:ing)?)\b",
        r"\b(?:clean(?:s|ing)?|wash(?:es|ing)?|launder\w*|scrub\w*)\b",
        r"\b(?:bring(?:s|ing)?|drop(?:s|ping)? (?:[\w'-]+ ){0,4}(?:off|round)|run(?:ning)? (?:[\w'-]+ ){0,4}(?:over|round) to you|deliver(?:s|ing)?|have (?:[\w'-]+ ){1,4}(?:with you|round to you|at your door)|get (?:[\w'-]+ ){1,4}(?:to you|round to you|over to you))\b",
        r"\b(?:print(?:s|ing)?|run(?:ning)? off|reprint\w*)\b",
    )
)
_WORD = regex(r"[^\W\d_]{3,}")
_LITTLE = bag(
    """the you your our for and get back with have will that this them then they him her his its let know today tomorrow tonight now
    day soon come coming"""
)


def one_deed(act: str, told: str) -> bool:
    """Whether two texts name one deed in different words: of "it", or of a thing that both name."""
    if _VAGUE.search(act):
        return _VAGUE.search(told) is not None
    for named in _NAMED:
        if named.search(act) and named.search(told):
            things = _things(named.sub(" ", act))
            return not things or bool(things & _things(told))
    return False


def _things(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(text) if word not in _LITTLE)

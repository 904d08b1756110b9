"""Sureties that nobody can give, told by their shape: that a thing will never come again, or a statement of what is to come with
a word that stakes everything on it ("come what may", "you can bank on that"). What the plan itself says is held by it, and what
I will do myself may be vowed. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate

_AGAIN = r"(?:again|a second time|once more|any ?more|ever|another (?!\w+ (?:fee|charge|cent|penny)\b)\w+)"
_IT = r"(?:(?<!so that )(?:it|this|that)|nothing(?: of the (?:kind|sort)| like (?:it|this|that))?|nobody|no one|no (?:[\w'-]+ ){1,4}?|there|the (?:[\w'-]+ ){1,2}?|your (?:[\w'-]+ ){1,3}?|such a \w+)"
_NOT = r" ?(?:will not|will never|won't|'ll never|'ll not|can't|cannot|can never|shall not|shall never|is not going to|isn't going to|(?<=thing )will|(?<=kind )will|(?<=sort )will|(?<=body )will|(?<=one )will)"
_BY_US = r"(?:(?:be|get) \w+(?:ed|en|cut|t)\b|need|have to|ask|take|matter|cost)"
"""What we do ourselves we may promise not to do again: "the amount will not be cut again"."""
_NEVER = (
    rf"(?:^|[,;:.–—] |\b(?:and|but|that|word) ){_IT}{_NOT} (?!{_BY_US})[^.!?,;]{{0,60}}?\b{_AGAIN}\b"
    rf"|(?:^|[,;:–—] |\b(?:and|but|that) )(?:no (?:[\w'-]+ ){{1,4}}?|nobody )(?:will|shall|can) (?!{_BY_US})?[^.!?,;]{{0,60}}?\bagain\b"
    r"|\bwill (?:never|not) be (?:another|any more)\b|\b(?:there will be|there'll be) no (?:more )?\w+ (?:by the time|when you|ever)\b"
    r"|\bfrom (?:here|now) on,? (?:your|all|every|the) (?:[\w'-]+ ){1,3}(?:will|'ll) be (?:right|correct|perfect|on time|exact)\b"
)
_STAKED = (
    r"(?:come what may|you can (?:safely )?(?:bank|count|rely|depend) on (?:it|that)|mark my words|(?:that's|that is) (?:certain|for (?:certain|sure)|a given|beyond doubt)|no doubt about it|"
    r"whatever happens|come rain or shine|(?:they|it|these|those) always (?:do|does)|,? you'll see|(?:you have )?my word(?: on it)?)(?=\W*$)|^whatever happens\b|\byou have my word\b"
)
_TO_COME = regex(r"\b(?:will|won't|'ll|going to|always|turns? up|is certain)\b|,? my word\W*$")
_MINE = regex(r"\b(?:i|we)(?:'ll| will| shall|'m| am|'re| are)\b")
_SPENT = regex(
    r"\b(?:broke|broken|gave|was|were|kept|worth|had|can't|cannot|nobody|not sure|don't|nor|if i|would be|wish)\b"
)
_DENIED = regex(
    r"\b(?:cannot|can't|can not|couldn't|won't|nor|not|no way|n't|whether|swear|so that|make sure|if|hope|want|wanted|fair|right)\b[^.;:]*$"
)
_CONTENT = regex(r"[^\W_]{3,}")
_HELD_BY = 2

ASSURED = Gate(_NEVER, rf"\b(?:{_STAKED})")
_NEVER_RE, _STAKED_RE = Waiting(_NEVER), Waiting(rf"(?:{_STAKED})")


def assured(lowered: str, says: str) -> Iterator[re.Match[str]]:
    """The places of a lower-case sentence that stake more on what is to come than the plan, whose words are `says`."""
    for hit in _NEVER_RE.finditer(lowered):
        if not _DENIED.search(lowered[: hit.start()]) and hit[0].strip(" ,;:") not in says:
            yield hit
    if _MINE.search(lowered) or _SPENT.search(lowered) or not _TO_COME.search(lowered):
        return
    for hit in _STAKED_RE.finditer(lowered):
        if hit[0].endswith("you'll see") and _CLEFT.search(lowered[: hit.start()]):
            continue
        rest = set(_CONTENT.findall(lowered[: hit.start()] + lowered[hit.end() :]))
        if len(rest & set(_CONTENT.findall(says)) - _SMALL) < _HELD_BY:
            yield hit


_CLEFT = regex(
    r"\b(?:(?:it's|it is|it'll be|that's) (?:(?:dr|mrs?|ms|prof\w*|the|your|our|an?|one of)\.? )(?:[\w.'-]+ ){0,3}?[\w.'-]+|who|whom|which|what|someone|somebody)$"
)
"""Before "you'll see" that tells whom or what: "it's Dr Renshaw you'll see"."""
_SMALL = frozenset(["the", "you", "your", "and", "will", "for", "from", "with", "this", "that"])

"""Causes that nobody gave: "because our courier lost the label". A cause is a fact like a date; a guess that sounds like
one is what customers find out first. Only causes by others are looked at: "because we did not check" is an admission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_BECAUSE = (
    r"\b(?:because|since) (?:of )?(?:our|the|a|an|its|their) (?P<cause>[^.!?;]{8,90})"
    r"|\b(?:due to|owing to|caused by|on account of|down to|thanks to) (?:our |the |an? )?(?P<due>[^.!?,;]{4,70})"
    r"|\bweil (?:unser\w*|der|die|das|ein\w*) (?P<weil>[^.!?;]{8,90})|\b(?:wegen|aufgrund) (?P<wegen>[^.!?,;]{4,60})"
    r"|\bporque (?:nuestr\w+|el|la|un\w*) (?P<porque>[^.!?;]{8,90})|\bdebido a (?P<debido>[^.!?,;]{4,60})"
    r"|\bparce que (?:notre|nos|le|la|un\w*) (?P<parce>[^.!?;]{8,90})|\ben raison d[eu'] ?(?P<raison>[^.!?,;]{4,60})"
)
_KNOWN_CAUSES = (
    r"\b(?P<mishap>(?:had|there (?:was|were)|was on) (?:an? )?(?:\w+ )?(?:strike|walkout|flood|fire at|breakdown|power cut|outage at)|broke down|"
    r"(?:a )?known (?:fault|issue|bug|problem) (?:at|in|with|of)|(?:system|software|computer|technical|human|clerical|printing) (?:error|glitch|failure|fault|problem)|"
    r"staff (?:shortage|sickness)\w*|short[- ]staffed|backlog|heavy traffic|snow\w*|sends? (?:those|these|such|the|them) [\w ]{0,12}(?:by itself|automatically))"
)
_CAUSE, _GATE = re.compile(f"{_BECAUSE}|{_KNOWN_CAUSES}"), Gate(_BECAUSE, _KNOWN_CAUSES)
_OWN_CAUSE = re.compile(
    r"^(?:because|since) (?:of )?(?:our|the) [^.!?;]{0,40}\b(?:failed|did(?:n't| not)|forgot|never|isn't mine|is not mine|was ours)\b"
)
"""A failing of ours that is owned, not an excuse; and whose decision it is."""
_LITTLE = bag(
    "with that this your from their were have been which when then than them they only also after before into"
)
_NEW = 0.5
"""So much of what a cause is about must be unheard of in the case."""


def causes(sheet: Sheet, given: frozenset[str]) -> Iterator[tuple[Mark, str]]:
    """The causes that the reply tells and that neither case nor plan speaks of; `given` are all words of both."""
    asking = sheet.may_hold(_GATE)
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if line.text.endswith("?") or not asking.holds(lowered):
            continue
        heads = sheet.once("given heads", lambda: frozenset(word[:5].lower() for word in given))
        for hit in _CAUSE.finditer(lowered):
            told = hit[hit.lastgroup or 0]
            if _OWN_CAUSE.search(hit[0]):
                continue
            words = {word[:5] for word in re.findall(r"[^\W\d_]{4,}", told) if word not in _LITTLE}
            least = 1 if hit.lastgroup == "mishap" else _NEW * len(words)
            if words and len(words - heads) >= least and not sheet.quotes(line.start + hit.start()):
                yield sheet.mark(line.start + hit.start(), line.start + hit.end()), "nobody gave this cause"

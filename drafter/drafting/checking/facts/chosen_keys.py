"""Keys of a telephone's menu: "call us and choose option 3". Small as it is, which key does what must be told."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

CHOSEN = regex(
    r"\b(?:choos\w+|press\w*|select\w*|pick|picking|dial\w*|take|say) (?:on )?(?:option|number|no\.?) ?$", re.IGNORECASE
)
"""Before a key of a telephone's menu: it must be told, as a number of ours."""


def is_key(number: str, sheet: Sheet, sources: Sources) -> bool:
    """Whether "option 3" was told, or is one of the choices that the reply itself lays out."""
    told = rf"\b(?:option|number|key|press|choose|select|dial|no\.?|choice)\W{{0,3}}{number}\b"
    own = len(re.findall(told, sheet.lower)) > 1 or bool(sheet.plan.alternatives)
    return own or re.search(told, sources.flat) is not None

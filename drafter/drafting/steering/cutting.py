"""An agent's instruction cut into its single wishes: "shorter, and mention the new driver; offer the replacement
instead" has three.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.steering.words import COMMANDS

_MOST = 20
"""Wishes read of one instruction."""
_QUOTED = regex(r"[“\"„«][^“”\"„«»]*[”\"“»]")
_JOINT = regex(
    rf"\s*;\s*|\s*,\s*(?:(?:and|but|then|also|plus|und|aber|dann|auch|y|pero|luego|et|mais|puis)\s+)*(?={COMMANDS})"
    rf"|\s+(?:and|but|then|und|aber|dann|y|pero|et|mais|puis)\s+(?:(?:then|also|please|dann|auch|bitte)\s+)*(?={COMMANDS})",
    re.IGNORECASE,
)
_BULLET = regex(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+", re.MULTILINE)


def wishes(instruction: str) -> list[str]:
    """The single wishes, in the agent's own words. What stands between quotation marks is not cut."""
    found: list[str] = []
    for sentence in sentences(_BULLET.sub("", instruction)):
        quoted = [hit.span() for hit in _QUOTED.finditer(sentence.text)]
        start = 0
        for joint in _JOINT.finditer(sentence.text):
            if joint.start() > start and not any(begin < joint.start() < end for begin, end in quoted):
                found.append(sentence.text[start : joint.start()])
                start = joint.end()
        found.append(sentence.text[start:])
    trimmed = (each.strip(" ,;\t\n") for each in found)
    kept = [each for each in trimmed if any(letter.isalnum() for letter in each)]
    return [*kept[: _MOST - 1], " ".join(kept[_MOST - 1 :])] if len(kept) > _MOST else kept

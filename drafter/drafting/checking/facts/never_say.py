"""Phrases that the company has ruled out, however they are spaced, quoted or hyphenated."""

from __future__ import annotations

import functools
import re

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, lowered, nothing, passed

_GAP = r"[\s\u00a0\u00ad*_~.,\-‐‑–—]{1,4}"


@functools.lru_cache(maxsize=256)
def _pattern(phrases: tuple[str, ...]) -> Pattern | None:
    """One pattern for all phrases; a phrase without a letter or digit rules out nothing."""
    bodies = []
    for phrase in phrases:
        words = re.findall(r"[\w'%$€£]+", _plain(phrase))
        if words:
            bodies.append(_GAP.join(re.escape(word).replace("'", "'?") for word in words))
    if not bodies:
        return None
    longest = sorted(bodies, key=len, reverse=True)
    return Waiting(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")


def _plain(text: str) -> str:
    return lowered(text).replace("’", "'").replace("‘", "'").replace("`", "'").replace("´", "'")


def never_say(sheet: Sheet) -> Verdict:
    """Fails where a phrase of `voice.never_say` stands in the reply as whole words."""
    pattern = _pattern(sheet.playbook.voice.never_say) if sheet.playbook else None
    if pattern is None:
        return nothing("the company has ruled out no phrase")
    hits = [sheet.mark(hit.start(), hit.end()) for hit in pattern.finditer(_plain(sheet.text))]
    if hits:
        return failed(f"the company never says “{hits[0].quote}”", hits)
    return passed("no phrase that the company has ruled out")

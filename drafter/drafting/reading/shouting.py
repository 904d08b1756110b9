"""Angry capitals. One word or a row of exclamation marks tells nothing; joy and acronyms are no shouting."""

from __future__ import annotations

import re

from drafter.domain.lexicon.loud import ACRONYMS, ANGRY, ORDINARY
from drafter.drafting.reading.scan import Hit, Said

_CAPS = re.compile(r"(?<![\w@#/.-])[A-ZÄÖÜÁÉÍÓÚÑÀÈÙÂÊÎÔÛÇ]{2,}(?:['’][A-Z]{1,2})?(?![\w/-])")
_NEGATIVE = ("tone:hot", "tone:frown", "tone:problem", "insult", "profanity", "cause:lack_of_resolution", "cause:unmet_expectations", "cause:poor_communication", "long_wait", "repetition", "broken_promise")  # fmt: skip
_JOY = re.compile(r"\b(?:thank(?:s| you)|love|amazing|awesome|great|best|brilliant|happy|congrat\w*|yay|wow|perfect|fantastic|excellent|danke|gracias|merci|super|toll|so excited|finally arrived)\b")  # fmt: skip
_LABEL = re.compile(r"[A-Z0-9 .#-]{2,40}:\s*\S|\b(?:error|message|says?|shows?|screen|button|label|subject|marked|stamped|printed|reads?|display\w*|model|called|titled|clicked?|press\w*|tab|menu|option|field)\b", re.IGNORECASE)  # fmt: skip


def shouting(said: Said) -> Hit | None:
    """The stretch from the first to the last shouted word, where at least two ordinary words are in capitals."""
    if _CAPS.search(said.text) is None:
        return None
    words = [found for found in _CAPS.finditer(said.text) if said.own[found.start()] != " "]
    loud = [found for found in words if _is_ordinary(found[0])]
    strong = [found for found in loud if found[0].lower() not in ACRONYMS]
    if len(strong) < 2 or not any(len(found[0]) > 2 for found in strong):
        return None
    first, last = strong[0], strong[-1]
    stretch = said.own[max(0, first.start() - 40) : last.end() + 40]
    if _JOY.search(stretch) and not said.has(
        "tone:hot", "tone:problem", "cause:lack_of_resolution", "insult", "profanity"
    ):
        return None
    strength = {found[0].lower().replace("’", "'") for found in strong}
    if not (strength & ANGRY or {"want", "now"} <= strength or said.has(*_NEGATIVE)):
        return None
    line = said.text[said.text.rfind("\n", 0, first.start()) + 1 : first.start()]
    if len(strong) < 4 and (_LABEL.search(line[-30:]) or _LABEL.match(said.text[first.start() : last.end() + 4])):
        return None
    letters = [char for char in said.text[:4000] if char.isalpha()]
    if sum(map(str.isupper, letters)) > 0.9 * len(letters) and not said.has(*_NEGATIVE):
        return None
    return Hit("shouting", *_span(strong), 0.3)


def _is_ordinary(word: str) -> bool:
    return word.lower().replace("’", "'") in ORDINARY


def _span(words: list[re.Match[str]]) -> tuple[int, int]:
    """The longest run of shouted words that stand near each other, else the first two."""
    best = run = [words[0]]
    for word in words[1:]:
        run = [*run, word] if word.start() - run[-1].end() <= 25 else [word]
        best = run if len(run) > len(best) else best
    return best[0].start(), (best[-1] if len(best) > 1 else words[1]).end()

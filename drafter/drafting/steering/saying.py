"""What a reply would say if it did as the agent wishes: "say it was his own fault" is "it was your own fault."."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.steering.words import ACT, ASK, NEGATED, POLITE, PROMISE, SAY, STYLE

_PRONOUNS = tuple(
    (regex(rf"\b(?:{words})\b", re.IGNORECASE), told)
    for words, told in (
        (r"(?:he|she|they|the (?:customer|client)) (?:was|were)", "you were"),
        (r"(?:he|she|they|the (?:customer|client)) (?:is|are)", "you are"),
        (r"(?:he|she|they|the (?:customer|client)) (?:has|have)", "you have"),
        (r"the (?:customer|client)['’]s|his|their|her(?= (?:own|order|account|fault|money|parcel|refund|name|card|bank|\w+)\b)", "your"),
        (r"he|she|they|him|her|them|the (?:customer|client)", "you"),
    )
)  # fmt: skip


_VERB_LAST = regex(r"^(wir|ich) (.+) habe[n]?$", re.IGNORECASE)
"""A German clause that hung on "dass": alone, its verb stands second."""


def said(wish: str) -> str | None:
    """The sentence that the reply would hold; None for a wish about its manner, or for what to leave out."""
    wish = POLITE.sub("", wish).strip()
    if asked := ASK.match(wish):
        return _as_sentence(f"please send us {_to_you(asked['for'] or asked['get'])}")
    if NEGATED.match(wish):
        return None
    if PROMISE.match(wish) or (ACT.match(wish) and not wish.lower().startswith(("add that", "include that"))):
        begun = "we" if PROMISE.match(wish) else "we will"
        return _as_sentence(f"{begun} {_to_you(wish[:1].lower() + wish[1:])}")
    if told := SAY.match(wish):
        return _as_sentence(_to_you(next(one for one in told.groupdict().values() if one)))
    return None if STYLE.match(wish) else _as_sentence(_to_you(wish))


def mentioned(wish: str) -> str | None:
    """What the wish wants to be said, in its own words; None where it is about something else."""
    told = SAY.match(POLITE.sub("", wish).strip())
    return next(one for one in told.groupdict().values() if one) if told and not NEGATED.match(wish) else None


def _to_you(text: str) -> str:
    text = _VERB_LAST.sub(r"\1 haben \2", text.strip(' .!?"“”„«»'))
    for pronoun, told in _PRONOUNS:
        text = pronoun.sub(told, text)
    return text


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."

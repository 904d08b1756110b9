"""A day is told in full once: "Wednesday, November 25", then "November 25", as anybody would write it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.draft import Part, PartKind
from drafter.domain.regex import regex

_FULL: Mapping[str, re.Pattern[str]] = {
    "en": regex(r"\b(?P<lead>)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?P<day>[A-Z]\w+ \d{1,2}|\d{1,2} [A-Z]\w+)\b"),
    "de": regex(r"\b(?P<lead>(?:bis |am |vor )?)(?:\w+tag|Mittwoch|Sonnabend), (?P<day>\d{1,2}\. [A-ZÄ]\w+)\b", re.IGNORECASE),
    "es": regex(r"\b(?P<lead>)(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) (?P<day>\d{1,2} de \w+)\b"),
    "fr": regex(r"\b(?P<lead>)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?P<day>(?:\d{1,2}|1er) \w+)\b"),
}  # fmt: skip
_ARTICLE = {"bis ": "zum ", "vor ": "dem "}
"""What German says before a day without its weekday."""
_QUOTED = regex(r"“[^”]*”|„[^“]*“|«[^»]*»")


def shorten(parts: dict[PartKind, Part], language: str, *, bare: bool = False) -> dict[PartKind, Part]:
    """The parts in order, each day with its weekday where it is first told; nowhere where it is to be `bare`. What a
    customer said is left as it is."""
    pattern, told = _FULL.get(language), set[str]()
    if pattern is None:
        return parts

    def once(found: re.Match[str]) -> str:
        if found["day"] not in told and not bare:
            told.add(found["day"])
            return found[0]
        lead = found["lead"]
        return f"{lead}{'' if bare else _ARTICLE.get(lead.lower(), '')}{found['day']}"

    short: dict[PartKind, Part] = {}
    for kind, part in parts.items():
        text, at = "", 0
        for quote in (*_QUOTED.finditer(part.text), None):
            text += pattern.sub(once, part.text[at : quote.start() if quote else None]) + (quote[0] if quote else "")
            at = quote.end() if quote else at
        short[kind] = part.model_copy(update={"text": text})
    return short

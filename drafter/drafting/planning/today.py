""" "today" in a text of the playbook, said as the day on which the act is really due."""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.formats import say_date
from drafter.domain.regex import regex

_TODAY: dict[str, re.Pattern[str]] = {
    "en": regex(r"(?P<before>\b(?:by|until|till|before|from|of|for|than)\s+)?(?<!earlier )\b(?:later )?today\b(?!['’]s)", re.I),
    "de": regex(r"(?P<before>\b(?:bis|ab|vor|von|für)\s+)?\b(?:noch\s+)?heute\b(?:\s+noch\b(?!\s+einmal))?", re.I),
    "es": regex(r"(?P<before>\b(?:a partir de|de)\s+)?\bhoy\b(?:\s+mismo\b)?(?!\s+en\s+día)", re.I),
    "fr": regex(r"(?P<before>\bd['’])?\baujourd['’]hui\b(?:\s+même\b)?", re.I),
}  # fmt: skip


def says_today(text: str, language: str) -> bool:
    """Whether the text says that something is done today."""
    pattern = _TODAY.get(language)
    return pattern is not None and pattern.search(text) is not None


def said(text: str, due: dt.date, today: dt.date, language: str, currency: str, *, country: str | None = None) -> str:
    """The text with the really due day in the place of "today"; unchanged where that is today. Both are days of the
    reader's calendar; `country` is theirs."""
    pattern = _TODAY.get(language)
    if pattern is None or due == today:
        return text
    day = say_date(due, language, currency, country)

    def replaced(match: re.Match[str]) -> str:
        before = match["before"] or ""
        if language == "en":
            words = f"{before}{day}" if before else f"on {day}"
        elif language == "de":
            words = f"{before}{day}" if before else f"am {day}"
        elif language == "es":
            words = f"{before.rstrip()}l {day}" if before else f"el {day}"
        else:
            words = f"du {day}" if before else f"le {day}"
        return words[:1].upper() + words[1:] if match[0][:1].isupper() else words

    return pattern.sub(replaced, text)

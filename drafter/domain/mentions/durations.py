"""Lengths of time in a text: "within 24 hours", "3-5 business days", "seit zwei Wochen", "hace 5 días"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from drafter.domain.mentions.date_words import NUMBERS, STEM, UNITS, fold, lexicon, one_of, stems
from drafter.domain.regex import regex

Unit = Literal["minute", "hour", "day", "week", "month", "year", "business hour", "business day"]
Frame = Literal["within", "after", "ago", "for", "every", "bare"]


@dataclass(frozen=True, slots=True)
class DurationMention:
    """`text[start:end] == quote`; "3-5 business days" has `low` 3 and `count` 5, "two weeks" 2 and 2. The words that
    give the frame ("within", "ago") are part of the quote."""

    start: int
    end: int
    quote: str
    low: float
    count: float
    unit: Unit
    frame: Frame


# Each language: words before (frame), words before the unit that make it a business unit, words after it that do,
# and words after (frame).
_BEFORE = {
    "en": {
        "within": r"within|in\s+under|in\s+less\s+than|in\s+no\s+more\s+than|in(?:\s+(?:just|about|around))?"
        r"|inside(?:\s+of)?|under|less\s+than|up\s+to|no\s+(?:later|more)\s+than|over\s+the\s+next|in\s+the\s+next"
        r"|during\s+the\s+next|for\s+the\s+next|within\s+the\s+next|the\s+next|at\s+most",
        "after": r"after|following",
        "every": r"every|each",
        "for": r"for(?:\s+(?:over|about|almost|nearly|more\s+than|at\s+least|the\s+(?:last|past)))?|since|over\s+the\s+(?:last|past)"
        r"|the\s+(?:last|past)|lasted|waited|waiting",
    },
    "de": {
        "within": r"binnen|innerhalb(?:\s+von)?|in(?:\s+(?:etwa|ca\.?|den\s+nächsten|spätestens))?|spätestens\s+in|bis\s+zu|maximal|höchstens",
        "after": r"nach",
        "ago": r"vor(?:\s+(?:über|etwa|fast|mehr\s+als))?",
        "every": r"alle|jede[nrs]?",
        "for": r"seit(?:\s+(?:über|etwa|fast|mehr\s+als))?|für|schon",
    },
    "es": {
        "within": r"en(?:\s+(?:un\s+plazo\s+de|menos\s+de|las?\s+próximas|los?\s+próximos|un\s+máximo\s+de))?|dentro\s+de|antes\s+de"
        r"|en\s+un\s+plazo\s+máximo\s+de|hasta",
        "after": r"después\s+de|tras|a\s+los|a\s+las",
        "for": r"desde\s+hace|durante|llevo|por|llevamos",
        "ago": r"hace(?:\s+(?:más\s+de|casi|unos|unas))?",
        "every": r"cada",
    },
    "fr": {
        "within": r"sous|dans(?:\s+(?:les(?:\s+prochaines|\s+prochains)?|un\s+délai\s+de|moins\s+de))?|d'ici|en\s+moins\s+de|en",
        "after": r"après|au\s+bout\s+de",
        "ago": r"il\s+y\s+a(?:\s+(?:plus\s+de|environ))?",
        "for": r"depuis(?:\s+(?:plus\s+de|environ))?|pendant|ça\s+fait|cela\s+fait",
        "every": r"tou(?:te)?s\s+les|chaque",
    },
}
_BUSINESS_BEFORE = {"en": r"business|working|bus\.", "de": r"geschäfts-?", "es": r"", "fr": r""}
_BUSINESS_AFTER = {
    "en": r"",
    "de": r"",
    "es": r"hábil(?:es)?|laborables?|laboral(?:es)?",
    "fr": r"ouvrés?|ouvrées?|ouvrables?",
}
_AFTERWARDS = {
    "en": {"ago": r"ago|back|prior", "after": r"later|after", "within": r"from\s+(?:now|today)|or\s+less"},
    "de": {"after": r"später", "within": r"ab\s+(?:jetzt|heute)"},
    "es": {"after": r"después|más\s+tarde", "within": r"o\s+menos"},
    "fr": {"after": r"plus\s+tard|après", "within": r"maximum"},
}
_RANGE = {"en": r"to|or|and", "de": r"bis|oder|und", "es": r"a|o|y|ó", "fr": r"à|ou|et"}
_RATE = regex(
    r"(?:\d|\b(?:times|once|twice|day|days|hour|hours|hrs|week|weeks|month|per|each|every|half|much|mal|veces|fois|dollars|euros|bucks|quid|pounds|what)\b|[$€£])\s*$"
)
_PER = regex(
    r"\s*(?:/|a\s|an\s|per\s|each\s|pro\s|die\s|al\s|a\s+la\s|par\s)\s*(?:day|week|month|year|woche|tag|monat|día|semana|mes|jour|semaine|mois)\b"
)
_MILITARY = regex(r"(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs?|hours)")
"""An hour of the day: "1420 hrs"."""
_OFF = regex(r"\s+(?:off|pass)\b")
_SPACE_A = r"(?:\s+|\s*-\s*)"


@functools.lru_cache(maxsize=8)
def pattern(language: str) -> re.Pattern[str]:
    """A length of time in a language, with the words that give its frame."""
    before = "|".join(f"(?P<{frame}>{words})" for frame, words in _BEFORE[language].items())
    number = rf"(?:\d{{1,4}}(?:[.,]\d)?|{one_of(NUMBERS[language])})"
    ending = _ENDING[language]
    lead = rf"(?:(?:{_BUSINESS_BEFORE[language]})[\s-]+)?" if _BUSINESS_BEFORE[language] else ""
    trail = rf"(?:\s+(?:{_BUSINESS_AFTER[language]}))?" if _BUSINESS_AFTER[language] else ""
    after = "|".join(f"(?P<post_{frame}>{words})" for frame, words in _AFTERWARDS[language].items())
    span = rf"\s*(?:-|–|—|/|\s(?:{_RANGE[language]})\s)\s*"
    return regex(
        rf"(?<![\w$€£.,/:#-])(?:(?:{before})\s+)?(?:(?:the|about|around|den|les|los|las)\s+)?"
        rf"(?:between\s+|zwischen\s+|entre\s+)?"
        rf"(?:(?P<low>{number}){span})?(?P<count>{number})(?:\s+(?:full|whole|more|long|ganzen?|weiteren?|calendar|consecutive)\b)?"
        rf"(?:(?<=\d)|(?<=-)|(?<=viertel)|(?<=[dl]')|{_SPACE_A})\s?"
        rf"(?P<business>{lead})(?P<unit>(?:{one_of(UNITS[language])})|(?<=\d)(?:h|hs|d)|(?<=\d\s)h){ending}(?P<trail>{trail})(?P<half>\s+(?:y\s+medi[oa]|et\s+demie?))?(?!\w)(?:'s?\s+time(?!\w)|(?!'\w))"
        rf"(?:\s+(?:{after})(?!\w))?"
    )


def _value(word: str | None, language: str) -> float | None:
    if word is None:
        return None
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return NUMBERS[language].get(" ".join(word.split()))


def find_durations(text: str, *, language: str = "en") -> list[DurationMention]:
    """All lengths of time named in `text`, in order. "in two days" counts as `within`. Rates ("7 days a week",
    "$5 a month", "twice a day") and bare articles ("the day", "the week") are none."""
    return read_durations(text, fold(text), lexicon(language))


def read_durations(text: str, low: str, lang: str) -> list[DurationMention]:
    """The same for a text that is folded already and a language that the lexicon knows."""
    return [mention for hit in scan(low, lang) if (mention := _mention(text, low, hit, lang)) is not None]


_ENDING = {"en": "s?", "de": "", "es": "s?", "fr": "s?"}
_TOKEN = regex(r"\d\w*|[^\W\d]+")
_SHORT = regex(r"\d\s?(?P<unit>hs?|d)(?!\w)")
_REACH = 80
"""So many characters before its unit a length of time begins at the most."""


@functools.lru_cache(maxsize=8)
def _unit_pattern(language: str) -> re.Pattern[str]:
    """A unit, without a look at what stands before it: a pattern that begins with plain letters is far quicker."""
    return regex(rf"(?:{one_of(UNITS[language])}){_ENDING[language]}(?!\w)")


@functools.lru_cache(maxsize=8)
def _openings(language: str) -> frozenset[str]:
    return stems(
        (*_BEFORE[language].values(), *NUMBERS[language], "the about around between zwischen entre den les los las")
    )


def scan(low: str, language: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern, looked for only at words that it can begin with, not far before a unit."""
    units = [
        hit.span()
        for hit in _unit_pattern(language).finditer(low)
        if not low[hit.start() - 1].isalpha() or low.endswith("viertel", 0, hit.start())
    ]
    units += [hit.span("unit") for hit in _SHORT.finditer(low)]
    if not units:
        return
    openings, lengths = _openings(language), pattern(language)
    end = begin = 0
    for at, after in sorted(units):
        for token in _TOKEN.finditer(low, max(begin, at - _REACH), at):
            start, word = token.start(), token[0]
            if start >= end and (word[:STEM] in openings or word[0].isdigit()) and (hit := lengths.match(low, start)):
                end = hit.end()
                yield hit
        begin = after


_THE_HOUR = ("der nächsten", "la próxima", "l'")
"""Before an hour they are one hour from now; "in der nächsten Woche" is a week of the calendar."""
_THE = ("the", "the next", *_THE_HOUR)
_NAMED = regex(r"\s+(?:of|commencing|beginning|starting)(?!\w)")
"""After "in the week": a week of the calendar, no length of time."""


def _mention(text: str, low: str, hit: re.Match[str], lang: str) -> DurationMention | None:
    count = _value(hit["count"], lang)
    frame = next((name for name in _BEFORE[lang] if hit[name]), None)
    after = next((name for name in _AFTERWARDS[lang] if hit[f"post_{name}"]), None)
    if count is None or (hit["count"] in _THE and frame != "within"):
        return None
    if hit["count"] in _THE_HOUR and _unit(hit, lang)[0] != "hour":
        return None
    if hit["count"] == "the" and _NAMED.match(low, hit.end()):
        return None
    if not hit["count"][0].isdigit() and frame is None and _RATE.search(low, max(0, hit.start() - 12), hit.start()):
        return None
    if (_PER.match(low, hit.end()) and frame is None) or _MILITARY.fullmatch(low, hit.start("count"), hit.end()):
        return None
    if hit["count"] in ("a", "an") and frame is None and after is None and _OFF.match(low, hit.end()):
        return None
    unit, times = _unit(hit, lang)
    count += 0.5 if hit["half"] else 0.0
    least = _value(hit["low"], lang)
    if least is not None and least > count:
        if least % 10 == 0 and count < 10 and not hit["low"][0].isdigit() and low[hit.end("low")] in "- ":
            count += least  # "thirty-one hours"
        least = None
    start = hit.start()
    return DurationMention(
        start, hit.end(), text[start : hit.end()],
        (count if least is None else least) * times, count * times,
        cast(Unit, unit), cast(Frame, after or frame or "bare"),
    )  # fmt: skip


def _unit(hit: re.Match[str], lang: str) -> tuple[str, int]:
    """The unit, and by how much to multiply: a fortnight is two weeks."""
    word = hit["unit"]
    unit = {"h": "hour", "hs": "hour", "d": "day"}.get(word) or UNITS[lang].get(word) or UNITS[lang][word.rstrip("s")]
    if unit == "fortnight":
        return "week", 2
    if (hit["business"].strip() or hit["trail"].strip()) and unit in ("day", "hour"):
        return f"business {unit}", 1
    return unit, 1

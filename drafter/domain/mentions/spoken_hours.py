"""Hours as people say them, in words or in bare figures: "half past six", "before five", "since 6 last night", "halb
sieben", "las cinco y media", "dix-sept heures". A spoken hour rarely tells which half of the day it is in.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from drafter.domain.mentions.date_words import fold, lexicon
from drafter.domain.regex import regex

_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig",
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-une vingt-deux vingt-trois",
}
_HOURS = {language: {word: hour for hour, word in enumerate(words.split(), 1)} for language, words in _WORDS.items()}
_HOURS["de"]["ein"] = 1
_MINUTES = {
    "en": {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twelve": 12, "twenty": 20, "twenty-five": 25},
    "de": {"viertel": 15, "fünf": 5, "zehn": 10, "zwanzig": 20},
    "es": {"media": 30, "cuarto": 15, "cinco": 5, "diez": 10, "veinte": 20, "veinticinco": 25},
    "fr": {"demie": 30, "demi": 30, "quart": 15, "le quart": 15, "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "trente": 30},
}  # fmt: skip
_AFTER_FULL = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50}
_PART = {
    "en": r"in the (?:morning|afternoon|evening)|at night|last night|this (?:morning|afternoon|evening)|tonight|(?:to|on) ?the (?:dot|minute)|sharp|noon|midday|a\.?m\b|p\.?m\b|(?:today|tomorrow|yesterday)",
    "de": r"(?:uhr )?(?:morgens|früh|vormittags|mittags|nachmittags|abends|nachts|heute|morgen|gestern)",
    "es": r"(?:de|por) la (?:mañana|tarde|noche)|en punto|del mediodía|de hoy|de mañana",
    "fr": r"du (?:matin|soir)|de l'après-midi|précises?",
}
_LEAD = {
    "en": r"at|by|before|after|around|about|until|till|since|from|towards?|near|past|not later than|no later than",
    "de": r"um|bis|vor|nach|gegen|ab|seit|von|kurz nach|kurz vor|punkt",
    "es": r"(?:a|antes de|después de|hacia|hasta|desde|sobre|para|entre|de) las?",
    "fr": r"à|avant|après|vers|dès|depuis|jusqu'à|d'ici|entre|de",
}
_FORBIDDEN = r"(?!\s*(?:[%€$£]|[.,:/]\d|-\w|(?:business |working |more |other |full |whole |of |times?\b|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|tage|stunden|minuten|wochen|monat|horas?\b|días|semanas|minutos|meses|jours?\b|semaines?\b|mois\b|minutes?\b)))"


@dataclass(frozen=True, slots=True)
class SpokenHour:
    """`text[start:end]` says an hour; `minutes` are the minutes of the day that it may mean: both halves, unless the
    word is past twelve."""

    start: int
    end: int
    minutes: frozenset[int]
    led: bool
    """Whether the words themselves make an hour of it ("half past six", "seven o'clock"), not a preposition alone."""


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@functools.lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    hour = rf"(?P<h>{_alternatives(_HOURS[language])}|\d{{1,2}})"
    past = _alternatives(_MINUTES[language])
    part = rf"(?:,? (?P<part>{_PART[language]}))?"
    lead = rf"(?P<lead>(?:{_LEAD[language]})\s+)?"
    match language:
        case "en":
            body = (
                rf"(?:(?P<m>{past}|\d\d?)(?: minutes?)? (?P<way>past|to|after|before) )?{hour}"
                rf"(?: (?P<full>{_alternatives(_AFTER_FULL)}))?(?P<mark> o'?clock)?"
            )
        case "de":
            body = rf"(?:(?P<half>halb) |(?P<m>{past})(?: minuten)? (?P<way>nach|vor) (?P<before>halb )?)?{hour}(?P<mark> uhr(?: (?P<full>\d\d))?)?"
        case "es":
            body = rf"{hour}(?: (?P<way>y|menos) (?P<m>{past}))?(?P<mark> en punto| ?h(?:oras)?\b)?"
        case _:
            body = rf"{hour}(?P<mark> ?(?:heures?|h)\b)?(?:(?: et (?:le )?| (?P<way>moins) (?:le )?| )?(?P<m>{past}))?"
    return regex(rf"(?<![\w$€£.,:/#-]){lead}{body}(?![\w]){part}{_FORBIDDEN}")


def find_hours(text: str, *, language: str = "en") -> list[SpokenHour]:
    """The hours said in `text`, in order: those with a mark of their own, and bare ones after a word such as "at".
    Numbers of things, sums and lengths of time are none."""
    lang, low = lexicon(language), fold(text)
    found = []
    for hit in _pattern(lang).finditer(low):
        hour = int(hit["h"]) if hit["h"].isdigit() else _HOURS[lang][hit["h"]]
        groups = hit.groupdict()
        own = bool(groups.get("way") or groups.get("half") or groups.get("mark") or groups.get("full"))
        if not (own or hit["lead"]) or hour > 24 or (lang == "fr" and not groups.get("mark")):
            continue
        minute = _minute(groups, lang)
        found.append(
            SpokenHour(
                hit.start("h") if not own else hit.end("lead") if hit["lead"] else hit.start(),
                hit.end(),
                _of_day(hour, minute),
                own,
            )
        )
    return found


def _minute(groups: dict[str, str | None], language: str) -> int:
    """Minutes after the full hour; below nought for "quarter to"."""
    if groups.get("half"):
        return -30
    if full := groups.get("full"):
        return int(full) if full.isdigit() else _AFTER_FULL[full]
    word = groups.get("m")
    if not word:
        return 0
    minute = int(word) if word.isdigit() else _MINUTES[language][word]
    if groups.get("way") in ("to", "before", "vor", "menos", "moins"):
        minute = -minute
    return minute - 30 if groups.get("before") else minute


def _of_day(hour: int, minute: int) -> frozenset[int]:
    day = 24 * 60
    said = hour * 60 + minute
    return frozenset({said % day, (said + day // 2) % day} if hour <= 12 else {said % day})

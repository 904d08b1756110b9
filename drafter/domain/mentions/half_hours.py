"""Times of day said by halves and quarters: "half past two", "halb drei", "las dos y media", "deux heures et demie".

Said so, an hour is one of twelve: a service desk means the afternoon by one to six, unless a part of the day says otherwise.
"""

from __future__ import annotations

import re

_HOURS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze",
}
_HOUR = {language: {word: hour for hour, word in enumerate(words.split(), 1)} for language, words in _HOURS.items()}
_MINUTES = {
    "half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25,
    "viertel": 15, "fünf": 5, "zehn": 10, "zwanzig": 20, "media": 30, "cuarto": 15, "demie": 30, "quart": 15,
}  # fmt: skip
_BODY = {
    "en": r"(?:(?P<half_m>half|(?:a\s+)?quarter|five|ten|twenty(?:-five)?)\s+(?P<half_way>past|to)|(?P<half_b>half))\s+(?P<half_h>{hours}|1[0-2]|[1-9])",
    "de": r"(?:(?P<half_b>halb)|(?P<half_m>viertel|fünf|zehn|zwanzig)\s+(?P<half_way>nach|vor))\s+(?P<half_h>{hours}|1[0-2]|[1-9])",
    "es": r"(?P<half_h>{hours}|1[0-2]|[1-9])\s+(?P<half_way>y|menos)\s+(?P<half_m>media|cuarto)",
    "fr": r"(?P<half_h>{hours}|1[0-2]|[1-9])\s?(?:heures?|h)\s+(?P<half_way>et|moins)\s+(?:le\s+)?(?P<half_m>demie|quart)",
}
LAST = {"en": _HOUR["en"], "de": _HOUR["de"], "es": ("media", "cuarto"), "fr": ("demie", "quart")}
"""A word with which each ends, where it is no figure."""
FIRST = {
    "en": ("half", "quarter", "a quarter", "five", "ten", "twenty"),
    "de": ("halb", "viertel", "fünf", "zehn", "zwanzig"),
    "es": tuple(_HOUR["es"]),
    "fr": tuple(_HOUR["fr"]),
}
"""Words with which each begins, where it is no figure."""
_OF_LENGTH = (
    r"(?!\s+(?:hours?|minutes?|stunden?|minuten|horas?|heures?|per|percent|prozent|%|customers?|people|times?)\b)"
)
_SPANS = frozenset({"between", "from", "zwischen", "von", "entre", "de"})
"""Before the first of two hours, which is not read."""
_AFTERNOON = range(60, 7 * 60)


def pattern(language: str) -> str:
    """The alternative for the pattern of the clock."""
    return rf"(?P<halves>{_BODY[language].format(hours='|'.join(_HOUR[language]))}){_OF_LENGTH}"


def minute(hit: re.Match[str], language: str, lead: str) -> int | None:
    """The minute of the day, or None where nothing says that it is a time of day: "deux heures et demie" alone is a length,
    "half ten" without "at" a part of ten."""
    groups = hit.groupdict()
    marked = groups.get("half_way") in ("past", "to", "nach", "vor") or (language == "de" and groups.get("half_b"))
    if not (lead or marked) or lead in _SPANS:
        return None
    word = hit["half_h"]
    told = (int(word) if word.isdigit() else _HOUR[language][word]) * 60
    if groups.get("half_b"):
        told += 30 if language == "en" else -30
    else:
        minutes = _MINUTES[" ".join(hit["half_m"].split())]
        told += -minutes if hit["half_way"] in ("to", "vor", "menos", "moins") else minutes
    return told + 720 if told in _AFTERNOON else told

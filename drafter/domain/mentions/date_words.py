"""The words of time in four languages: months, weekdays, numbers, units. Data only; the finders build their patterns
from it. English full names of months and weekdays are read in every language, because people mix them in."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.regex import regex

LANGUAGES = ("en", "de", "es", "fr")

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_MORE_MONTHS = {
    "en": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
           "nov": 11, "dec": 12, "febuary": 2, "agust": 8, "septmber": 9, "ocotber": 10, "novmber": 11, "decmber": 12},
    "de": {"jan": 1, "jänner": 1, "feb": 2, "maerz": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
           "sept": 9, "okt": 10, "nov": 11, "dez": 12},
    "es": {"ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9,
           "setiembre": 9, "oct": 10, "nov": 11, "dic": 12},
    "fr": {"janv": 1, "fev": 2, "févr": 2, "fév": 2, "fevrier": 2, "avr": 4, "juil": 7, "aout": 8, "sept": 9,
           "oct": 10, "nov": 11, "déc": 12, "dec": 12, "decembre": 12},
}  # fmt: skip
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
}
_MORE_WEEKDAYS = {
    "en": {"tues": 1, "weds": 2, "thurs": 3, "thur": 3, "tue": 1, "thu": 3, "fri": 4, "mon": 0, "wed": 2, "sat": 5,
           "sun": 6, "teusday": 1, "wensday": 2, "wednsday": 2, "wendesday": 2, "thrusday": 3, "thursay": 3,
           "firday": 4, "fryday": 4, "satuday": 5},
    "de": {"sonnabend": 5, "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    "es": {"miercoles": 2, "sabado": 5},
    "fr": {},
}  # fmt: skip
NEEDS_COMPANY = frozenset({"mon", "wed", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so"})
"""Short weekday names that are ordinary words too ("sat", "sun", "wed"): only beside a date, or after "on", "by", …"""
WORDS_TOO = frozenset({"may", "march", "mars", "mai", "mar"})
"""Month names that are ordinary words too: alone they must follow "in", "since", … and, for "may", have a capital."""


def _numbered(words: str, first: int) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), first)}


_TO_TEN = "first second third fourth fifth sixth seventh eighth ninth"
ORDINALS = {
    **_numbered(f"{_TO_TEN} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 1),
    **{f"twenty {word}": number for number, word in enumerate(_TO_TEN.split(), 21)},
    "thirtieth": 30, "thirty first": 31,
}  # fmt: skip
"""The days of a month as they are said in English."""


MONTHS = {
    language: {**_numbered(_MONTHS["en"], 1), **_numbered(_MONTHS[language], 1), **_MORE_MONTHS[language]}
    for language in LANGUAGES
}
for _other in ("de", "es", "fr"):  # "may" and "march" are no English months inside another language
    for _word in ("may", "march"):
        if _other != "es" or _word != "may":
            MONTHS[_other].pop(_word)
WEEKDAYS = {
    language: {**_numbered(_WEEKDAYS["en"], 0), **_numbered(_WEEKDAYS[language], 0), **_MORE_WEEKDAYS[language]}
    for language in LANGUAGES
}
WEEKDAY_PARTS = {
    f"{day}{part}": part
    for day in (*_WEEKDAYS["de"].split(), "sonnabend")
    for part in ("vormittag", "nachmittag", "abend", "mittag", "morgen", "früh", "nacht")
}
"""German days written in one word with a part of theirs, and that part: "Mittwochvormittag"."""
WEEKDAYS["de"].update({word: WEEKDAYS["de"][word.removesuffix(part)] for word, part in WEEKDAY_PARTS.items()})

NUMBERS: dict[str, dict[str, float]] = {
    "en": {
        **_numbered("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 1),
        "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 3,
        "half an": 0.5, "half a": 0.5, "a quarter of an": 0.25, "quarter of an": 0.25, "three quarters of an": 0.75, "twenty": 20, "twenty-four": 24, "thirty": 30, "forty-eight": 48, "sixty": 60,
        "ninety": 90, "the next": 1, "the": 1,
    },
    "de": {
        **_numbered("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 1),
        "ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "fuenf": 5, "zwoelf": 12, "ein paar": 3, "paar": 3,
        "wenigen": 3, "wenige": 3, "mehreren": 3, "zwanzig": 20, "dreißig": 30, "einer halben": 0.5, "eine halbe": 0.5,
        "einer viertel": 0.25, "eine viertel": 0.25, "einer dreiviertel": 0.75, "eine dreiviertel": 0.75, "anderthalb": 1.5, "eineinhalb": 1.5, "der nächsten": 1,
    },
    "es": {
        **_numbered("uno dos tres cuatro cinco seis siete ocho nueve diez once doce", 1),
        "un": 1, "una": 1, "quince": 15, "veinte": 20, "treinta": 30, "media": 0.5, "un cuarto de": 0.25, "tres cuartos de": 0.75, "un par de": 2, "unos": 3,
        "unas": 3, "pocos": 3, "pocas": 3, "la próxima": 1,
    },
    "fr": {
        **_numbered("un deux trois quatre cinq six sept huit neuf dix onze douze", 1),
        "une": 1, "quinze": 15, "vingt": 20, "trente": 30, "quelques": 3, "une demi-": 0.5, "une demi": 0.5, "un quart d'": 0.25, "trois quarts d'": 0.75, "l'": 1,
    },
}  # fmt: skip
_UNITS_AND_TENS = {
    "en": ("one two three four five six seven eight nine", "twenty thirty forty fifty sixty seventy eighty ninety", "{ten}-{unit}"),
    "de": ("ein zwei drei vier fünf sechs sieben acht neun", "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", "{unit}und{ten}"),
    "es": ("un dos tres cuatro cinco seis siete ocho nueve", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", "{ten} y {unit}"),
    "fr": ("un deux trois quatre cinq six sept huit neuf", "vingt trente quarante cinquante soixante", "{ten}-{unit}"),
}  # fmt: skip
_TEENS = {
    "en": _numbered("sixteen seventeen eighteen nineteen", 16),
    "de": _numbered("dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 13),
    "es": _numbered("trece catorce quince dieciséis diecisiete dieciocho diecinueve", 13) | _numbered("veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve", 21),
    "fr": _numbered("treize quatorze quinze seize dix-sept dix-huit dix-neuf", 13),
}  # fmt: skip
_AND_A_HALF = {"en": "{} and a half", "de": "{}einhalb", "es": "", "fr": ""}
for _language, (_ones, _tens, _joined) in _UNITS_AND_TENS.items():
    _more: dict[str, float] = dict(_TEENS[_language])
    for _ten, _word in enumerate(_tens.split(), 2):
        _more[_word] = _ten * 10
        for _unit, _one in enumerate(_ones.split(), 1):
            _more[_joined.format(ten=_word, unit=_one)] = _ten * 10 + _unit
    for _unit, _one in enumerate(_ones.split(), 1):
        if _AND_A_HALF[_language]:
            _more[_AND_A_HALF[_language].format(_one)] = _unit + 0.5
    NUMBERS[_language] = _more | NUMBERS[_language]
UNITS: dict[str, dict[str, str]] = {
    "en": {
        "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "night": "day",
        "week": "week", "wk": "week", "fortnight": "fortnight", "month": "month", "year": "year", "yr": "year",
    },
    "de": {
        "minute": "minute", "minuten": "minute", "min": "minute", "stunde": "hour", "stunden": "hour", "std": "hour",
        "tag": "day", "tage": "day", "tagen": "day", "werktag": "business day", "werktage": "business day",
        "werktagen": "business day", "arbeitstag": "business day", "arbeitstage": "business day",
        "arbeitstagen": "business day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month",
        "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year",
    },
    "es": {
        "minuto": "minute", "hora": "hour", "día": "day", "dia": "day", "semana": "week", "mes": "month",
        "mese": "month", "año": "year",
    },
    "fr": {
        "minute": "minute", "heure": "hour", "jour": "day", "semaine": "week", "mois": "month", "an": "year",
        "année": "year",
    },
}  # fmt: skip


def lexicon(language: str) -> str:
    """The language whose words are used: the given one where it is known, else English."""
    short = language[:2].lower()
    return short if short in LANGUAGES else "en"


def one_of(words: dict[str, int] | dict[str, float] | dict[str, str]) -> str:
    """An alternation, longest word first, so that "tues" never wins over "tuesday"."""
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=len, reverse=True))


def fold(text: str) -> str:
    """Lower case and straight quotes, at the same length, so that places carry over."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    return low.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ")


_ESCAPE = regex(r"\\.")
_LETTERS = regex(r"[^\W\d_]+")
STEM = 3
"""So many letters of a word tell whether a pattern can begin with it."""


def stems(sources: Iterable[str]) -> frozenset[str]:
    """The first letters of every word in these patterns or phrases: more than their matches can begin with, never
    less, as long as no word has an optional letter among its first three. Trying a pattern only at such words is
    far cheaper than trying it everywhere."""
    return frozenset(word[:STEM] for source in sources for word in _LETTERS.findall(_ESCAPE.sub(" ", source)))

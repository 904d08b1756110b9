"""Days told by their place in a month: "the first Friday in December", "der letzte Montag im Mai"."""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.drafting.checking.manner.prose import Prose

_NTHS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "letzte": -1,
    "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "último": -1, "premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "dernier": -1,
}  # fmt: skip
_WEEKDAYS = (
    "monday|montag|lunes|lundi", "tuesday|dienstag|martes|mardi", "wednesday|mittwoch|miércoles|mercredi", "thursday|donnerstag|jueves|jeudi",
    "friday|freitag|viernes|vendredi", "saturday|samstag|sábado|samedi", "sunday|sonntag|domingo|dimanche",
)  # fmt: skip
_MONTHS = (
    "january|januar|enero|janvier", "february|februar|febrero|février", "march|märz|marzo|mars", "april|abril|avril", "may|mai|mayo",
    "june|juni|junio|juin", "july|juli|julio|juillet", "august|agosto|août", "september|septiembre|septembre", "october|oktober|octubre|octobre",
    "november|noviembre|novembre", "december|dezember|diciembre|décembre",
)  # fmt: skip
_WEEKDAY = {word: place for place, words in enumerate(_WEEKDAYS) for word in words.split("|")}
_MONTH = {word: place for place, words in enumerate(_MONTHS, 1) for word in words.split("|")}
_NTH_WEEKDAY = Waiting(
    rf"\b(?P<nth>{'|'.join(_NTHS)})[nrsm]? (?P<weekday>{'|'.join(_WEEKDAY)}) (?:in|of|im|de|d') ?(?P<month>{'|'.join(_MONTH)})\b"
)


def by_place_in_month(text: Prose, days: set[dt.date]) -> list[tuple[int, int]]:
    """The places of a reply that name one of `days` so."""
    return [hit.span() for hit in _NTH_WEEKDAY.finditer(text.lower) if any(_is(hit, day) for day in days)]


def _is(hit: re.Match[str], day: dt.date) -> bool:
    if (_WEEKDAY[hit["weekday"]], _MONTH[hit["month"]]) != (day.weekday(), day.month):
        return False
    nth = _NTHS[hit["nth"]]
    return (day + dt.timedelta(days=7)).month != day.month if nth < 0 else (day.day - 1) // 7 + 1 == nth

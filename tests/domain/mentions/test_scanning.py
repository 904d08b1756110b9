"""The quick scans find what a plain search with the same pattern finds: their short cuts lose nothing."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.domain.mentions import date_atoms, durations

LANGUAGES = ("en", "de", "es", "fr")
PIECES = (
    "the|a|an|by|on|at|before|between|until|@|of|next|last|this|end of|the very end of the following|early|mid|late|Friday|fri|Sat"
    "|May|Nov|nov.|november|10|3-5|the 10th|11/10|2026-11-10|10.11.2026|5 p.m.|17:00|5h|24h|8-5h|noon|midnight|close of business|EOD"
    "|e.o.w|first thing|morning|am|pm|today|2day|the day after tomorrow|tonight|week|weekend|month|business day|the next business day"
    "|within|in|in the next|no more than|five|twenty-four|half an|a couple of|couple|hour|hours|working days|fortnight|minutes|ago|later"
    "|from now|'s time|per|each|I'd|it's|came|will|and|to|,|.|(|)|-|\n"
    "|am 12.|den|nächste|nächsten|Woche|Wochenende|ende|anfang|übermorgen|morgen früh|heute|um 18 Uhr|bis|binnen|innerhalb von|zwei"
    "|Werktagen|seit|einer halben|Stunde|märz|mo|so|zum"
    "|el día 5|la próxima semana|fin de semana|a finales de|mes|que viene|lunes|pasado mañana|esta tarde|a las 8|a mediodía|hace|en un"
    " plazo de|cinco|días hábiles|media|hora|agosto"
    "|le 3|du 4|la fin de|cette|semaine|week-end|lundi|prochain|après-demain|ce soir|d'ici|à midi|il y a|une demi-|heure|trois|jours"
    "|ouvrés|août|fin"
)
texts = st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map(" ".join).map(str.lower)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=250)
@given(text=texts)
@example(text="the end of this very long and winding and tiring and dreary road of a week")
def test_date_atoms(language, text):
    """A part of a day stands for nothing alone, so the scan may pass it by."""
    plain = [hit.span() for hit in date_atoms.pattern(language).finditer(text) if hit.lastgroup != "part"]
    assert [hit.span() for hit in date_atoms.scan(text, language) if hit.lastgroup != "part"] == plain


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=250)
@given(text=texts)
def test_durations(language, text):
    plain = [hit.span() for hit in durations.pattern(language).finditer(text)]
    assert [hit.span() for hit in durations.scan(text, language)] == plain

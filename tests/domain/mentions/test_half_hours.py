"""Times of day said by halves and quarters, and what only sounds like them. Said on Monday 2 March 2026 at ten."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.domain.mentions.dates import find_dates

HOURS = [
    ("en", "The vet rings you at half past three on Friday.", "06 15:30"),
    ("en", "You will have it by quarter to nine tomorrow.", "03 08:45"),
    ("en", "The van leaves at half ten tomorrow.", "03 10:30"),
    ("en", "I'll call at half past six tonight.", "02 18:30"),
    ("en", "He starts at half past seven in the morning.", "02 07:30"),
    ("de", "Der Kurier kommt morgen um halb drei.", "03 14:30"),
    ("de", "Wir rufen am Freitag um Viertel nach neun an.", "06 09:15"),
    ("de", "Sie hören heute Abend um halb acht von mir.", "02 19:30"),
    ("es", "El perito pasa mañana a las dos y media.", "03 14:30"),
    ("es", "Le escribo el jueves a las nueve menos cuarto.", "05 08:45"),
    ("es", "Le llamo mañana a primera hora.", "03 12:00"),
    ("fr", "Le livreur passe demain à deux heures et demie.", "03 14:30"),
    ("fr", "Nous appelons jeudi à neuf heures moins le quart.", "05 08:45"),
    ("fr", "Je vous rappelle demain à la première heure.", "03 12:00"),
    ("de", "Er ist in einer Dreiviertelstunde bei Ihnen.", "02 10:45"),
    ("de", "Wir melden uns im Laufe der Woche.", "08 23:59"),
    ("es", "Le llamo en un cuarto de hora.", "02 10:15"),
    ("es", "Pasamos a lo largo del día.", "02 23:59"),
    ("fr", "Il arrive dans une heure et demie.", "02 11:30"),
    ("fr", "Nous passons dans la journée.", "02 23:59"),
]
NONE = [
    ("en", "Half ten of the chairs are scratched."),
    ("en", "Between half past one and three nobody came."),
    ("de", "Seit halb zwei Stunden ist es kaputt."),
    ("es", "Son dos y media."),
    ("fr", "Cela a pris deux heures et demie."),
    ("fr", "La semaine est passée."),
    ("es", "Toda la semana igual."),
    ("de", "Die Woche ist vorbei."),
]


def _found(language, text):
    said_at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    return find_dates(text, said_at=said_at, zone=dt.UTC, language=language)


@pytest.mark.parametrize(("language", "text", "due"), HOURS, ids=[text[:30] for _, text, _ in HOURS])
def test_halves_and_quarters_are_hours(language, text, due):
    spoken = [one for one in _found(language, text) if f"{one.latest:%d %H:%M}" == due]
    assert len(spoken) == len(_found(language, text)) == 1


@pytest.mark.parametrize(("language", "text"), NONE, ids=[text[:30] for _, text in NONE])
def test_parts_lengths_and_spans_are_none(language, text):
    assert _found(language, text) == []

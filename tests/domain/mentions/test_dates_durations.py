"""Lengths of time in text."""

import pytest

from drafter.domain.mentions.durations import find_durations


@pytest.mark.parametrize(
    ("language", "text", "low", "count", "unit", "frame"),
    [
        ("en", "within 24 hours", 24, 24, "hour", "within"),
        ("en", "3-5 business days", 3, 5, "business day", "bare"),
        ("en", "5 to 7 working days", 5, 7, "business day", "bare"),
        ("en", "a week", 1, 1, "week", "bare"),
        ("en", "two weeks ago", 2, 2, "week", "ago"),
        ("en", "48h", 48, 48, "hour", "bare"),
        ("en", "in two days", 2, 2, "day", "within"),
        ("en", "for the last 3 weeks", 3, 3, "week", "for"),
        ("en", "every 2 days", 2, 2, "day", "every"),
        ("en", "after 10 days", 10, 10, "day", "after"),
        ("en", "half an hour", 0.5, 0.5, "hour", "bare"),
        ("en", "a fortnight", 2, 2, "week", "bare"),
        ("en", "within the hour", 1, 1, "hour", "within"),
        ("en", "over the next 48 hours", 48, 48, "hour", "within"),
        ("en", "within 4 business hours", 4, 4, "business hour", "within"),
        ("en", "a 30-day return window", 30, 30, "day", "bare"),
        ("en", "2 year warranty", 2, 2, "year", "bare"),
        ("de", "binnen 24 Stunden", 24, 24, "hour", "within"),
        ("de", "in drei Tagen", 3, 3, "day", "within"),
        ("de", "vor 5 Tagen", 5, 5, "day", "ago"),
        ("de", "seit zwei Wochen", 2, 2, "week", "for"),
        ("de", "3 bis 5 Werktage", 3, 5, "business day", "bare"),
        ("es", "en 24 horas", 24, 24, "hour", "within"),
        ("es", "hace 5 días", 5, 5, "day", "ago"),
        ("es", "3-5 días hábiles", 3, 5, "business day", "bare"),
        ("es", "desde hace dos semanas", 2, 2, "week", "for"),
        ("fr", "sous 24 heures", 24, 24, "hour", "within"),
        ("fr", "il y a deux jours", 2, 2, "day", "ago"),
        ("fr", "3 à 5 jours ouvrés", 3, 5, "business day", "bare"),
        ("fr", "dans les 48h", 48, 48, "hour", "within"),
    ],
)
def test_a_length(language, text, low, count, unit, frame):  # noqa: PLR0917 -- the columns of the table
    (found,) = find_durations(text, language=language)
    assert (found.low, found.count, found.unit, found.frame) == (low, count, unit, frame)
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "$5 a month"),
        ("en", "twice a day"),
        ("en", "open 7 days a week"),
        ("en", "the day was long"),
        ("en", "day 5 of this"),
        ("en", "24/7 support"),
        ("en", "a second chance"),
        ("de", "Guten Tag"),
        ("es", "buenos días"),
        ("fr", "bonjour, la semaine"),
    ],
)
def test_look_alikes(language, text):
    assert find_durations(text, language=language) == []

"""What we write is what a reader understands: a day we say is found again as that day, in every language."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.formats import LANGUAGES, as_day, say_date, say_time
from drafter.domain.mentions.dates import find_dates

NOON = dt.datetime(2026, 11, 18, 12, tzinfo=dt.UTC)


@given(st.integers(min_value=-150, max_value=150), st.sampled_from(LANGUAGES))
def test_a_said_day_is_found_again(days: int, language: str) -> None:
    day = NOON.date() + dt.timedelta(days=days)
    text = f"x {say_date(day, language)}."
    (found,) = find_dates(text, said_at=NOON, zone=dt.UTC, language=language)
    assert found.earliest.date() == day
    assert not found.clashes
    assert found.weekday == day.weekday()


@pytest.mark.parametrize(
    ("language", "currency", "said"),
    [
        ("en", "USD", "Wednesday, November 25"),
        ("en", "GBP", "Wednesday 25 November"),
        ("de", "EUR", "Mittwoch, 25. November"),
        ("es", "EUR", "miércoles 25 de noviembre"),
        ("fr", "EUR", "mercredi 25 novembre"),
    ],
)
def test_days(language: str, currency: str, said: str) -> None:
    assert say_date(dt.date(2026, 11, 25), language, currency) == said


@pytest.mark.parametrize(("language", "said"), [("en", "5 p.m."), ("de", "17 Uhr"), ("es", "17:00"), ("fr", "17 h")])
def test_hours(language: str, said: str) -> None:
    assert say_time(dt.datetime(2026, 11, 25, 17), language) == said


@pytest.mark.parametrize(
    "value", ["2026-11-03", "2026-11-03T09:12:00-06:00", dt.date(2026, 11, 3), dt.datetime(2026, 11, 3, 9)]
)
def test_facts_that_are_days(value: object) -> None:
    assert as_day(value) == dt.date(2026, 11, 3)


@pytest.mark.parametrize("value", ["soon", 3, None, {"amount": "1"}])
def test_facts_that_are_no_days(value: object) -> None:
    with pytest.raises(ValueError, match=r"no date|isoformat"):
        as_day(value)

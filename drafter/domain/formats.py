"""Dates and money the way a reader of the language writes them. Formats come from Babel's CLDR data."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from babel import Locale
from babel.dates import format_datetime
from babel.numbers import format_currency

from drafter.domain.money import Money, as_money

_DATE = {
    "en_US": ("EEEE, MMMM d", "EEEE, MMMM d, y"),
    "en_GB": ("EEEE d MMMM", "EEEE d MMMM y"),
    "de": ("EEEE, d. MMMM", "EEEE, d. MMMM y"),
    "es": ("EEEE d 'de' MMMM", "EEEE d 'de' MMMM 'de' y"),
    "fr": ("EEEE d MMMM", "EEEE d MMMM y"),
}
"""How a day is said, without and with its year."""
_MONTH_FIRST = ("US", "CA", "PH")
"""Countries whose readers of English say the month first."""
LANGUAGES = ("en", "de", "es", "fr")


@functools.lru_cache(maxsize=64)
def _locale(language: str, currency: str) -> Locale:
    """US habits for a company that counts in dollars, British ones otherwise."""
    name = {"en": "en_US" if currency in ("USD", "CAD") else "en_GB"}.get(language, language)
    try:
        return Locale.parse(name)
    except Exception:  # a language that CLDR does not know: write it the English way
        return Locale.parse("en_GB")


@functools.lru_cache(maxsize=4096)
def say_money(money: Money, language: str, home: str | None = None) -> str:
    """`$89.99`, `89,99 €`; a whole amount without its zeros stays with them, as on a receipt."""
    return format_currency(money.amount, money.currency, locale=_locale(language, home or money.currency))


@functools.lru_cache(maxsize=4096)
def say_date(
    day: dt.date, language: str, currency: str = "USD", country: str | None = None, *, with_year: bool = False
) -> str:
    """Weekday, day and full month: "Wednesday, November 25", "Mittwoch, 25. November". English says the month first to
    a reader in a `country` (ISO 3166) that does so; where the country is not known, for a company that counts in
    dollars. French says "1er" for the first of a month."""
    locale = _locale(language, currency)
    if language == "en" and country:
        locale = _locale(language, "USD" if country in _MONTH_FIRST else "GBP")
    patterns = _DATE.get(str(locale), _DATE.get(locale.language, ("EEEE d MMMM", "EEEE d MMMM y")))
    said = format_datetime(dt.datetime(day.year, day.month, day.day), patterns[with_year], locale=locale)
    return said.replace(" 1 ", " 1er ") if locale.language == "fr" else said


def needs_year(day: dt.date, today: dt.date) -> bool:
    """Half a year off and more: "Tuesday 3 March" might be either year's there. A nearer one is the nearest of its name."""
    return abs(day - today) > dt.timedelta(days=182)


def say_time(moment: dt.datetime, language: str, currency: str = "USD") -> str:
    """The hour: "5 p.m.", "17:00" (German "17 Uhr", French "17 h"). `moment` is already in the reader's zone. Twelve
    o'clock is "noon" or "midnight" in English, where 12 a.m. and 12 p.m. are taken for each other."""
    if language == "en":
        if not moment.minute and moment.hour in (0, 12):
            return "noon" if moment.hour else "midnight"
        hour, minutes = moment.hour % 12 or 12, f":{moment.minute:02d}" if moment.minute else ""
        return f"{hour}{minutes} {'a.m.' if moment.hour < 12 else 'p.m.'}"
    if language == "de":
        return f"{moment.hour}:{moment.minute:02d} Uhr" if moment.minute else f"{moment.hour} Uhr"
    if language == "fr":
        return f"{moment.hour} h {moment.minute:02d}" if moment.minute else f"{moment.hour} h"
    return f"{moment.hour}:{moment.minute:02d}"


def as_day(value: Any) -> dt.date:
    """The day of a fact: a date, a datetime, or ISO text ("2026-11-03", "2026-11-03T09:12:00-06:00").
    Anything else is a ValueError."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value).date()
    raise ValueError(f"{value!r} is no date; write such as 2026-11-03")


def as_amount(value: Any) -> Money:
    """The money of a fact, or a ValueError that says what would be right."""
    money = as_money(value)
    if money is None:
        raise ValueError(f'{value!r} is no money; write {{amount: "89.99", currency: USD}}')
    return money

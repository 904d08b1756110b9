"""The company behind a playbook: where and when it works, in which currency and language it counts and writes."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Annotated, Any

from pydantic import AfterValidator, Field, field_validator, model_serializer, model_validator

from drafter.domain.case import TimeZone
from drafter.domain.formats import LANGUAGES
from drafter.domain.regex import regex
from drafter.domain.value import Value

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS_KEY = regex(rf"({'|'.join(DAYS)})(?:-({'|'.join(DAYS)}))?")
_SPAN = regex(r"([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)")


Span = tuple[dt.time, dt.time]
"""When the company opens and when it closes again. 24:00 is told as the last moment of the day."""


def _opening(value: str) -> str:
    """Spans of one day, each ends before the next begins: "08:00-18:00", "08:00-12:00, 13:00-17:00"."""
    last = ""
    for span in value.split(","):
        span = span.strip()
        if _SPAN.fullmatch(span) is None or span[:5] >= span[6:]:
            raise ValueError(f'{value!r} is no opening time; write such as "08:00-18:00"')
        if span[:5] < last:
            raise ValueError(
                f'{value!r} opens at {span[:5]}, before it closes at {last}; write such as "08:00-12:00, 13:00-17:00"'
            )
        last = span[6:]
    return value


_LONGEST = 1_000


class Days(Value):
    """Days on end, first and last included: `Days.model_validate("2026-12-24..2027-01-02")`, or a single day."""

    first: dt.date
    last: dt.date

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if isinstance(value, dt.date):
            value = value.isoformat()
        if not isinstance(value, str):
            return value
        first, _, last = value.partition("..")
        try:
            days = {
                "first": dt.date.fromisoformat(first.strip()),
                "last": dt.date.fromisoformat((last or first).strip()),
            }
        except ValueError:
            raise ValueError(f'{value!r} is no day; write 2026-12-24, or "2026-12-24..2027-01-02"') from None
        if days["last"] < days["first"]:
            raise ValueError(f"{value!r} ends before it begins")
        if (days["last"] - days["first"]).days > _LONGEST:
            raise ValueError(f"{value!r} is longer than {_LONGEST} days; nobody is closed or away that long")
        return days

    @model_serializer
    def _text(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


class Company(Value):
    """`hours` maps `mon`, `mon-fri`, `sat-sun` to "08:00-18:00" or "08:00-12:00, 13:00-17:00", later keys over earlier;
    `holidays` is a country, or country and region ("US", "DE-BY"), of the `holidays` library; `closed` are days on which
    nobody works besides."""

    name: str
    timezone: TimeZone
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    hours: Annotated[dict[str, Annotated[str, AfterValidator(_opening)]], Field(min_length=1)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    holidays: str | None = None
    closed: tuple[Days, ...] = ()

    @field_validator("language")
    @classmethod
    def _spoken(cls, language: str) -> str:
        if language not in LANGUAGES:
            raise ValueError(
                f"{language!r} is no language that replies can be composed in; write one of {', '.join(LANGUAGES)}"
            )
        return language

    @field_validator("hours")
    @classmethod
    def _days(cls, hours: dict[str, str]) -> dict[str, str]:
        for key in hours:
            if not _HOURS_KEY.fullmatch(key):
                raise ValueError(f"{key!r} is no day; write mon, mon-fri, sat-sun")
        return hours

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.timezone)

    def opening(self) -> dict[int, tuple[Span, ...]]:
        """Opening hours per weekday (Monday 0), in order; a weekday that is not in it is no business day. A key
        overrides those before it."""
        week: dict[int, tuple[Span, ...]] = {}
        for key, value in self.hours.items():
            first, last = (key.split("-") * 2)[:2]
            start, end = DAYS.index(first), DAYS.index(last)
            days = range(start, end + 1) if start <= end else [*range(start, 7), *range(end + 1)]
            week.update(dict.fromkeys(days, tuple(map(_span, value.split(",")))))
        return week


def _span(text: str) -> Span:
    opens, _, closes = text.strip().partition("-")
    return dt.time.fromisoformat(opens), dt.time.max if closes == "24:00" else dt.time.fromisoformat(closes)

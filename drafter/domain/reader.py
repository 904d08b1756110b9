"""How one customer reads times: in their own zone, in their order of day and month, with "your time" where their clock
shows another hour than the company's, and with the company's place where nobody knows what theirs shows.
"""

from __future__ import annotations

import datetime as dt
import functools
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from drafter.domain.case import Case, Customer
from drafter.domain.company import Company
from drafter.domain.formats import LANGUAGES, needs_year, say_date, say_time

_THEIRS: Mapping[str, str] = {
    "en": "{hour} your time",
    "de": "{hour} Ihrer Zeit",
    "es": "{hour} (su hora local)",
    "fr": "{hour} (votre heure)",
}
_OURS = {
    "en": "{hour} {city} time",
    "de": "{hour} (Ortszeit {city})",
    "es": "{hour} (hora de {city})",
    "fr": "{hour} (heure de {city})",
}
_NIGHT_ENDS = dt.time(6)


@dataclass(frozen=True)
class Reader:
    """`own` is the customer's zone where it is known, `country` theirs (ISO 3166); `now` is when they are told."""

    language: str
    company: Company
    now: dt.datetime
    own: dt.tzinfo | None = None
    country: str | None = None

    @classmethod
    def of(cls, case: Case, company: Company, language: str) -> Reader:
        own, country = zone_of(case.customer, case.clock), country_of(case.customer)
        return cls(language, company, case.clock, own, country)

    @property
    def zone(self) -> dt.tzinfo:
        """The zone in which they are told days and hours."""
        return self.own or self.company.zone

    def day(self, moment: dt.datetime) -> dt.date:
        """Their calendar day of a moment."""
        return moment.astimezone(self.zone).date()

    def due_day(self, moment: dt.datetime) -> dt.date:
        """Their calendar day of a due time."""
        return due_day(moment, self.zone)

    @property
    def today(self) -> dt.date:
        return self.day(self.now)

    def date(self, day: dt.date) -> str:
        """A day in words, with its year where it is more than half a year off."""
        far = needs_year(day, self.today)
        return say_date(day, self.language, self.company.currency, self.country, with_year=far)

    def hour(self, moment: dt.datetime) -> str | None:
        """The hour of a due time as they are told it, or None where the day is enough: at the very end of their day, and
        at closing time where their clock shows the same hour, where they sleep then, or where at least their day is
        the same."""
        local, home = moment.astimezone(self.zone), moment.astimezone(self.company.zone)
        alike = local.utcoffset() == home.utcoffset()
        unsure = self._possible(moment) if self.own is None else []
        same_day = all(one.date() == home.date() for one in unsure)
        if self._ends_the_day(local) or (self._closes(home) and (alike or local.time() < _NIGHT_ENDS) and same_day):
            return None
        said = self.plain_hour(moment)
        if not alike:
            return _THEIRS.get(self.language, "{hour}").format(hour=said)
        if any(one.utcoffset() != home.utcoffset() for one in unsure):
            place = city(self.company.timezone, self.language)
            wording = "{hour} {city}" if place == "UTC" else _OURS.get(self.language, "{hour}")
            return wording.format(hour=said, city=place)
        return said

    def plain_hour(self, moment: dt.datetime) -> str:
        """The hour alone, in their zone. Spanish says it with its article."""
        local = moment.astimezone(self.zone)
        if local.time() == dt.time.max or moment.astimezone(self.company.zone).time() == dt.time.max:  # that is 24:00
            local += dt.timedelta(microseconds=1)
        said = say_time(local, self.language, self.company.currency)
        if self.language == "es":
            return f"{'la' if local.hour == 1 else 'las'} {said}"
        return said

    def due(self, moment: dt.datetime) -> str:
        """Day and hour of a due time, in a row: "Tuesday 24 November, 5 p.m. your time"."""
        day, hour = self.date(self.due_day(moment)), self.hour(moment)
        if hour is None:
            return day
        return f"{day}, a {hour}" if self.language == "es" else f"{day}, {hour}"

    @staticmethod
    def _ends_the_day(local: dt.datetime) -> bool:
        """Midnight, or the minute before: "by Tuesday" says it, "by midnight" leaves open which one."""
        return local.time() >= dt.time(23, 59) or local.time() == dt.time()

    def _closes(self, home: dt.datetime) -> bool:
        """Whether the company closes at that time of its own clock."""
        spans = self.company.opening().get(home.weekday())
        return spans is not None and home.time().replace(microsecond=0) == spans[-1][1].replace(microsecond=0)

    def _possible(self, moment: dt.datetime) -> list[dt.datetime]:
        """What the clock of a customer whose zone is not known may show: somewhere in their country, or in the
        company's where that is not known either."""
        country = self.country or _territory(self.company.timezone)
        return [moment.astimezone(zone) for zone in _zones(country)]


def due_day(moment: dt.datetime, zone: dt.tzinfo) -> dt.date:
    """The day by which something is due: what is due at midnight is due by the day that ends then."""
    return (moment - dt.timedelta(microseconds=1)).astimezone(zone).date()


@functools.lru_cache(maxsize=256)
def city(zone: str, language: str) -> str:
    """The place by which the time of a zone is told: "Chicago", Spanish "Nueva York"."""
    said = get_timezone_location(zone, locale=language if language in LANGUAGES else "en", return_city=True)
    return str(said).rpartition("/")[2]


def zone_of(customer: Customer, now: dt.datetime) -> zoneinfo.ZoneInfo | None:
    """The customer's zone: as given, or that of their country where all of it has one; else None."""
    if customer.timezone:
        return zoneinfo.ZoneInfo(customer.timezone)
    country = country_of(customer)
    zones = _zones(country) if country else ()
    dates = [dt.datetime(now.year, month, 1, tzinfo=dt.UTC) for month in (1, 7)]
    clocks = {tuple(date.astimezone(zone).utcoffset() for date in dates) for zone in zones}
    return zones[0] if len(clocks) == 1 else None


def country_of(customer: Customer) -> str | None:
    """The customer's country by its code: "DE" of "de", "Germany" or "Deutschland"; None where it is not known."""
    name = (customer.country or "").strip()
    return _countries().get(name.casefold()) if name else None


@functools.cache
def _countries() -> Mapping[str, str]:
    """Codes and names of countries, folded, to their codes."""
    named = {
        name.casefold(): code for one in LANGUAGES for code, name in Locale(one).territories.items() if len(code) == 2
    }
    codes = {code.casefold(): code for code in named.values() if code.isalpha()}
    return {**named, **codes, "usa": "US", "u.s.": "US", "uk": "GB", "england": "GB", "scotland": "GB"}


@functools.lru_cache(maxsize=256)
def _zones(country: str) -> tuple[zoneinfo.ZoneInfo, ...]:
    """The zones of a country that this machine knows."""
    known = zoneinfo.available_timezones()
    named = (name for name, territory in get_global("zone_territories").items() if territory == country)
    return tuple(zoneinfo.ZoneInfo(name) for name in sorted(known.intersection(named)))


def _territory(zone: str) -> str:
    """The country of a zone; "001", the world, where it has none."""
    known = get_global("zone_territories")
    return str(known.get(zone) or known.get(get_global("zone_aliases").get(zone, "")) or "001")

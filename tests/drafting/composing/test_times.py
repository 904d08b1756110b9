"""Due times as the customer is told them: every saying below was worked out by hand."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.case import Customer
from drafter.domain.company import Company
from drafter.domain.mentions.dates import find_dates
from drafter.domain.reader import Reader, country_of, zone_of
from drafter.drafting.composing.english import ENGLISH
from drafter.drafting.composing.french import FRENCH
from drafter.drafting.composing.german import GERMAN
from drafter.drafting.composing.phrases import until
from drafter.drafting.composing.spanish import SPANISH

PHRASES = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}


def company(zone: str, currency: str, hours: str) -> Company:
    return Company.model_validate({"name": "N", "timezone": zone, "currency": currency, "hours": {"mon-sun": hours}})


CHICAGO = company("America/Chicago", "USD", "08:00-12:00, 13:00-18:00")
LONDON = company("Europe/London", "GBP", "09:00-17:30")
BERLIN = company("Europe/Berlin", "EUR", "09:00-17:00")
MADRID = company("Europe/Madrid", "EUR", "09:00-20:00")
NEW_YORK = company("America/New_York", "USD", "09:00-17:00")
ROUND_THE_CLOCK = company("America/Chicago", "USD", "00:00-24:00")
NOWHERE = company("UTC", "USD", "09:00-17:00")

NOW = "2026-11-20 09:00"


def told(where: Company, customer: dict[str, Any], language: str, due: str, now: str = NOW) -> str:
    """`due` and `now` on the company's clock."""
    reader = reading(where, customer, language, now)
    moment = dt.datetime.fromisoformat(due).replace(tzinfo=where.zone)
    return until(PHRASES[language], reader, moment, reader.hour(moment))


def reading(where: Company, customer: dict[str, Any], language: str, now: str = NOW) -> Reader:
    who = Customer.model_validate(customer)
    at = dt.datetime.fromisoformat(now).replace(tzinfo=where.zone)
    return Reader(language, where, at, zone_of(who, at), country_of(who))


def zone(name: str, country: str | None = None) -> dict[str, Any]:
    return {"timezone": name, "country": country}


HERE, EAST, WEST = zone("America/Chicago"), zone("America/New_York", "US"), zone("America/Los_Angeles", "US")
GERMANY, BRITAIN, AUSTRALIA = zone("Europe/Berlin"), zone("Europe/London", "GB"), zone("Australia/Sydney", "AU")
INDIA, MEXICO = zone("Asia/Kolkata", "IN"), zone("America/Mexico_City", "MX")
UNKNOWN: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("where", "customer", "language", "due", "said"),
    [
        # One clock: the day is enough at closing time, otherwise the hour is said.
        (CHICAGO, HERE, "en", "2026-11-24 18:00", "by Tuesday, November 24"),
        (CHICAGO, HERE, "en", "2026-11-24 17:00", "by 5 p.m. on Tuesday, November 24"),
        (CHICAGO, HERE, "en", "2026-11-24 12:00", "by noon on Tuesday, November 24"),  # the break is no closing time
        (CHICAGO, HERE, "en", "2026-11-20 15:30", "by 3:30 p.m. today"),
        (CHICAGO, HERE, "en", "2026-11-20 18:00", "by the end of today"),
        (CHICAGO, HERE, "de", "2026-11-24 18:00", "bis Dienstag, 24. November"),
        (CHICAGO, MEXICO, "es", "2026-11-24 17:00", "antes de las 17:00 del martes 24 de noviembre"),  # as in Chicago
        (CHICAGO, MEXICO, "es", "2026-11-24 18:00", "a más tardar el martes 24 de noviembre"),
        (BERLIN, GERMANY, "de", "2026-11-20 15:00", "heute bis 15 Uhr"),
        (BERLIN, GERMANY, "de", "2026-11-20 17:00", "bis heute Abend"),
        (BERLIN, zone("Europe/Paris"), "fr", "2026-11-24 15:30", "avant le mardi 24 novembre à 15 h 30"),
        (BERLIN, zone("Europe/Paris"), "fr", "2026-11-24 17:00", "d'ici au mardi 24 novembre"),
        (BERLIN, zone("Europe/Paris"), "fr", "2026-11-20 15:00", "aujourd'hui avant 15 h"),
        (MADRID, zone("Europe/Madrid"), "es", "2026-11-20 13:00", "hoy antes de las 13:00"),
        (MADRID, zone("Europe/Madrid"), "es", "2026-11-20 20:00", "hoy mismo"),
        # Two clocks: the hour is theirs, at closing time too.
        (LONDON, GERMANY, "en", "2026-11-24 16:00", "by 5 p.m. your time on Tuesday 24 November"),
        (LONDON, GERMANY, "de", "2026-11-24 16:00", "bis Dienstag, 24. November, 17 Uhr Ihrer Zeit"),
        (LONDON, GERMANY, "es", "2026-11-24 16:00", "antes de las 17:00 (su hora local) del martes 24 de noviembre"),
        (LONDON, GERMANY, "fr", "2026-11-24 16:00", "avant le mardi 24 novembre à 17 h (votre heure)"),
        (LONDON, GERMANY, "de", "2026-11-24 17:30", "bis Dienstag, 24. November, 18:30 Uhr Ihrer Zeit"),
        (LONDON, GERMANY, "de", "2026-11-20 12:00", "heute bis 13 Uhr Ihrer Zeit"),
        (LONDON, GERMANY, "fr", "2026-11-20 12:00", "aujourd'hui avant 13 h (votre heure)"),
        (LONDON, GERMANY, "es", "2026-11-20 12:00", "hoy antes de las 13:00 (su hora local)"),
        (LONDON, GERMANY, "es", "2026-11-20 23:30", "antes de las 0:30 (su hora local) del sábado 21 de noviembre"),
        (CHICAGO, EAST, "en", "2026-11-24 18:00", "by 7 p.m. your time on Tuesday, November 24"),
        (CHICAGO, WEST, "en", "2026-11-24 18:00", "by 4 p.m. your time on Tuesday, November 24"),
        (CHICAGO, EAST, "en", "2026-11-20 11:00", "by noon your time today"),
        (BERLIN, EAST, "en", "2026-11-24 17:00", "by 11 a.m. your time on Tuesday, November 24"),
        (CHICAGO, INDIA, "en", "2026-11-20 10:00", "by 9:30 p.m. your time today"),
        # Their day is another than ours; by night the day is enough at closing time.
        (CHICAGO, GERMANY, "de", "2026-11-24 18:00", "bis Mittwoch, 25. November"),
        (CHICAGO, zone("Europe/Berlin", "DE"), "en", "2026-11-24 18:00", "by Wednesday 25 November"),
        (CHICAGO, GERMANY, "fr", "2026-11-24 18:00", "d'ici au mercredi 25 novembre"),
        (CHICAGO, AUSTRALIA, "en", "2026-11-24 18:00", "by 11 a.m. your time on Wednesday 25 November"),
        (CHICAGO, GERMANY, "de", "2026-11-24 17:30", "bis Mittwoch, 25. November, 0:30 Uhr Ihrer Zeit"),
        (CHICAGO, GERMANY, "es", "2026-11-24 18:30", "antes de la 1:30 (su hora local) del miércoles 25 de noviembre"),
        (CHICAGO, GERMANY, "de", "2026-11-24 17:00", "bis Dienstag, 24. November"),  # midnight ends their Tuesday
        (CHICAGO, BRITAIN, "en", "2026-11-24 18:00", "by Tuesday 24 November"),
        (CHICAGO, BRITAIN, "en", "2026-11-20 18:00", "by the end of today"),
        (CHICAGO, GERMANY, "de", "2026-11-20 18:00", "bis Samstag, 21. November"),  # our today is their tomorrow
        (BERLIN, AUSTRALIA, "en", "2026-11-23 10:00", "by 8 p.m. your time on Monday 23 November"),
        (ROUND_THE_CLOCK, HERE, "en", "2026-11-24 23:59:59.999999", "by Tuesday, November 24"),
        (ROUND_THE_CLOCK, AUSTRALIA, "en", "2026-11-24 23:59:59.999999", "by 5 p.m. your time on Wednesday 25 November"),
        # Their zone is not known: their country tells it, or our place is named where our hour may not be theirs.
        (LONDON, {"country": "DE"}, "en", "2026-11-24 16:00", "by 5 p.m. your time on Tuesday 24 November"),
        (LONDON, {"country": "Deutschland"}, "de", "2026-11-24 16:00", "bis Dienstag, 24. November, 17 Uhr Ihrer Zeit"),
        (LONDON, UNKNOWN, "en", "2026-11-24 16:00", "by 4 p.m. on Tuesday 24 November"),
        (BERLIN, UNKNOWN, "de", "2026-11-24 15:00", "bis Dienstag, 24. November, 15 Uhr"),
        (CHICAGO, UNKNOWN, "en", "2026-11-24 17:00", "by 5 p.m. Chicago time on Tuesday, November 24"),
        (CHICAGO, UNKNOWN, "en", "2026-11-24 18:00", "by Tuesday, November 24"),
        (NEW_YORK, UNKNOWN, "es", "2026-11-24 16:00", "antes de las 16:00 (hora de Nueva York) del martes 24 de noviembre"),
        (NEW_YORK, UNKNOWN, "de", "2026-11-24 16:00", "bis Dienstag, 24. November, 16 Uhr (Ortszeit New York)"),
        (MADRID, UNKNOWN, "es", "2026-11-20 13:00", "hoy antes de las 13:00 (hora de Madrid)"),  # an hour less in the Canaries
        (LONDON, {"country": "US"}, "en", "2026-11-24 16:00", "by 4 p.m. London time on Tuesday, November 24"),
        (LONDON, {"country": "US"}, "fr", "2026-11-24 16:00", "avant le mardi 24 novembre à 16 h (heure de Londres)"),
        (LONDON, {"country": "US"}, "en", "2026-11-24 17:30", "by Tuesday, November 24"),  # their day whatever their zone
        (BERLIN, {"country": "AU"}, "en", "2026-11-24 17:00", "by 5 p.m. Berlin time on Tuesday 24 November"),
        (NOWHERE, UNKNOWN, "en", "2026-11-24 15:00", "by 3 p.m. UTC on Tuesday, November 24"),
        # The order of day and month is that of their country, else of the company's currency.
        (CHICAGO, zone("America/Toronto", "CA"), "en", "2026-11-24 17:00", "by 6 p.m. your time on Tuesday, November 24"),
        (LONDON, zone("Europe/London", "US"), "en", "2026-11-24 17:30", "by Tuesday, November 24"),
        (CHICAGO, zone("America/Chicago", "Ireland"), "en", "2026-11-24 18:00", "by Tuesday 24 November"),
        (LONDON, zone("Asia/Manila", "PH"), "en", "2026-11-24 10:00", "by 6 p.m. your time on Tuesday, November 24"),
        # The year, where the weekday and the month leave it open.
        (CHICAGO, HERE, "en", "2027-01-04 18:00", "by Monday, January 4"),
        (CHICAGO, HERE, "en", "2027-06-14 18:00", "by Monday, June 14, 2027"),
        (LONDON, BRITAIN, "en", "2027-06-14 17:30", "by Monday 14 June 2027"),
        (BERLIN, GERMANY, "de", "2027-06-14 17:00", "bis Montag, 14. Juni 2027"),
        (MADRID, zone("Europe/Madrid"), "es", "2027-06-14 20:00", "a más tardar el lunes 14 de junio de 2027"),
        (BERLIN, zone("Europe/Paris"), "fr", "2027-06-01 17:00", "d'ici au mardi 1er juin 2027"),
    ],
)  # fmt: skip
def test_sayings(where: Company, customer: dict[str, Any], language: str, due: str, said: str) -> None:
    assert told(where, customer, language, due) == said


@pytest.mark.parametrize(
    ("now", "due", "said"),
    [
        # Between the changes of the clocks, Chicago and London are five hours apart for some weeks of the year, not six.
        ("2026-10-23 09:00", "2026-10-23 12:00", "by 6 p.m. your time today"),
        ("2026-10-26 09:00", "2026-10-26 12:00", "by 5 p.m. your time today"),
        ("2026-10-23 09:00", "2026-10-26 12:00", "by 5 p.m. your time on Monday 26 October"),  # as it will be then
        ("2026-03-09 09:00", "2026-03-10 12:00", "by 5 p.m. your time on Tuesday 10 March"),
        ("2026-03-30 09:00", "2026-03-31 12:00", "by 6 p.m. your time on Tuesday 31 March"),
    ],
)
def test_clocks_change_on_other_days(now: str, due: str, said: str) -> None:
    assert told(CHICAGO, BRITAIN, "en", due, now) == said


def test_zones_that_agree_in_winter_alone() -> None:
    phoenix = zone("America/Phoenix", "US")
    denver = company("America/Denver", "USD", "08:00-18:00")
    assert told(denver, phoenix, "en", "2026-11-24 15:00") == "by 3 p.m. on Tuesday, November 24"
    assert (
        told(denver, phoenix, "en", "2026-07-21 15:00", "2026-07-20 09:00") == "by 2 p.m. your time on Tuesday, July 21"
    )


@pytest.mark.parametrize(
    ("customer", "found"),
    [
        ({"timezone": "Europe/Berlin", "country": "US"}, "Europe/Berlin"),
        ({"country": "de"}, "Europe/Berlin"),
        ({"country": "France"}, "Europe/Paris"),
        ({"country": "UK"}, "Europe/London"),
        ({"country": "India"}, "Asia/Kolkata"),
        ({"country": "US"}, None),
        ({"country": "Spain"}, None),  # the Canary Islands
        ({"country": "Narnia"}, None),
        ({"country": "  "}, None),
        ({}, None),
    ],
)
def test_zone_of_a_customer(customer: dict[str, Any], found: str | None) -> None:
    known = zone_of(Customer.model_validate(customer), dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    assert (str(known) if known else None) == found


ZONES = st.sampled_from(["America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns"])


@given(
    where=st.sampled_from([CHICAGO, LONDON, BERLIN, MADRID, ROUND_THE_CLOCK]),
    theirs=ZONES,
    language=st.sampled_from(list(PHRASES)),
    minutes=st.integers(1, 250 * 24 * 60),
)
def test_what_is_said_is_read_as_that_moment(where: Company, theirs: str, language: str, minutes: int) -> None:
    """Day and hour are found again in the customer's zone; where no hour is said, the day is."""
    reader = reading(where, {"timezone": theirs}, language)
    due = (reader.now + dt.timedelta(minutes=minutes)).astimezone(where.zone)
    hour = reader.hour(due)
    text = f"x {until(PHRASES[language], reader, due, hour)}."
    (found,) = find_dates(text, said_at=reader.now, zone=zoneinfo.ZoneInfo(theirs), language=language)
    assert found.latest.date() == reader.due_day(due)
    assert not found.clashes
    if hour is not None:
        assert found.latest.replace(tzinfo=None) == due.astimezone(reader.zone).replace(tzinfo=None)
    assert (" your time" in text or "Ihrer Zeit" in text or "su hora" in text or "votre heure" in text) == (
        hour is not None and due.utcoffset() != due.astimezone(reader.zone).utcoffset()
    )

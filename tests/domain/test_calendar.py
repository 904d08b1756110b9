"""When a promise falls due: weekends, holidays, clock changes, odd hours."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.calendar import Calendar
from drafter.domain.duration import Duration
from drafter.domain.playbook import Company


def company(**changes: object) -> Company:
    plain = {
        "name": "N",
        "timezone": "America/Chicago",
        "currency": "USD",
        "holidays": "US",
        "hours": {"mon-fri": "08:00-18:00"},
    }
    return Company.model_validate(plain | changes)


OFFICE = Calendar(company())
SHOP = Calendar(
    company(hours={"mon-fri": "10:00-20:00", "sat": "10:00-16:00"}, timezone="Europe/Berlin", holidays="DE-BY")
)
ALWAYS = Calendar(company(hours={"mon-sun": "00:00-24:00"}, holidays=None))
NIGHT = Calendar(company(hours={"sun": "01:00-04:00"}, holidays=None))


def at(calendar: Calendar, text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=calendar.zone)


@pytest.mark.parametrize(
    ("calendar", "now", "duration", "due"),
    [
        (OFFICE, "2026-11-18 09:00", "1 business day", "2026-11-19 18:00"),
        (OFFICE, "2026-11-18 07:00", "1 business day", "2026-11-19 18:00"),  # today never counts, opened or not
        (OFFICE, "2026-11-18 23:59", "1 business day", "2026-11-19 18:00"),
        (OFFICE, "2026-11-18 09:00", "5 business days", "2026-11-25 18:00"),
        (OFFICE, "2026-11-20 09:00", "1 business day", "2026-11-23 18:00"),  # over a weekend
        (OFFICE, "2026-11-21 09:00", "1 business day", "2026-11-23 18:00"),  # said on a Saturday
        (OFFICE, "2026-11-25 09:00", "1 business day", "2026-11-27 18:00"),  # over Thanksgiving
        (OFFICE, "2026-07-02 09:00", "1 business day", "2026-07-06 18:00"),  # July 4 is a Saturday, kept on Friday
        (OFFICE, "2026-12-24 12:00", "1 business day", "2026-12-28 18:00"),
        (OFFICE, "2026-12-31 12:00", "1 business day", "2027-01-04 18:00"),  # over a year's end
        (SHOP, "2026-11-20 12:00", "1 business day", "2026-11-21 16:00"),  # Saturdays count here, and close early
        (SHOP, "2026-01-05 12:00", "1 business day", "2026-01-07 20:00"),  # Epiphany is a holiday in Bavaria
        (OFFICE, "2026-11-18 09:00", "4 business hours", "2026-11-18 13:00"),
        (OFFICE, "2026-11-18 14:00", "4 business hours", "2026-11-18 18:00"),  # to the minute of closing
        (OFFICE, "2026-11-18 16:30", "4 business hours", "2026-11-19 10:30"),
        (OFFICE, "2026-11-18 05:00", "4 business hours", "2026-11-18 12:00"),
        (OFFICE, "2026-11-18 20:00", "4 business hours", "2026-11-19 12:00"),
        (OFFICE, "2026-11-20 17:00", "2 business hours", "2026-11-23 09:00"),
        (OFFICE, "2026-11-25 17:00", "12 business hours", "2026-11-30 09:00"),
        (OFFICE, "2026-11-18 09:00", "2 hours", "2026-11-18 11:00"),
        (OFFICE, "2026-11-18 17:00", "2 hours", "2026-11-19 08:00"),  # closed by then: the next opening
        (OFFICE, "2026-11-20 17:00", "24 hours", "2026-11-23 08:00"),
        (OFFICE, "2026-11-18 09:00", "1 day", "2026-11-19 09:00"),
        (OFFICE, "2026-11-18 19:00", "1 day", "2026-11-20 08:00"),
        (OFFICE, "2026-11-18 09:00", "8 days", "2026-11-27 08:00"),  # lands on Thanksgiving
        (OFFICE, "2026-11-18 09:00", "1 week", "2026-11-25 09:00"),
        (OFFICE, "2026-10-30 09:00", "1 week", "2026-11-06 09:00"),  # the clocks change in between
        (ALWAYS, "2026-10-31 12:00", "1 day", "2026-11-01 12:00"),
        (ALWAYS, "2026-10-31 12:00", "24 hours", "2026-11-01 11:00"),  # 25 hours lie between the two noons
        (ALWAYS, "2026-10-31 12:00", "24 business hours", "2026-11-01 11:00"),
        (ALWAYS, "2026-03-07 02:30", "1 day", "2026-03-08 03:30"),  # 02:30 does not exist that night
        (ALWAYS, "2026-11-18 09:00", "1 business day", "2026-11-19 23:59:59.999999"),
        (ALWAYS, "2026-11-18 22:00", "4 business hours", "2026-11-19 02:00"),
        (NIGHT, "2026-03-07 12:00", "2 business hours", "2026-03-08 04:00"),  # 2:00 to 3:00 is skipped
    ],
)
def test_after(calendar: Calendar, now: str, duration: str, due: str) -> None:
    found = calendar.after(at(calendar, now), Duration.model_validate(duration))
    assert found == at(calendar, due)
    assert found.utcoffset() == at(calendar, due).utcoffset()


@pytest.mark.parametrize(
    ("calendar", "now", "due"),
    [
        (OFFICE, "2026-11-18 09:00", "2026-11-18 18:00"),
        (OFFICE, "2026-11-18 06:00", "2026-11-18 18:00"),
        (OFFICE, "2026-11-18 17:59", "2026-11-18 18:00"),
        (OFFICE, "2026-11-18 18:00", "2026-11-19 18:00"),
        (OFFICE, "2026-11-20 19:00", "2026-11-23 18:00"),
        (OFFICE, "2026-11-21 10:00", "2026-11-23 18:00"),
        (OFFICE, "2026-11-26 10:00", "2026-11-27 18:00"),
        (SHOP, "2026-11-21 10:00", "2026-11-21 16:00"),
    ],
)
def test_today(calendar: Calendar, now: str, due: str) -> None:
    assert calendar.today(at(calendar, now)) == at(calendar, due)


def test_now_in_another_zone_is_the_same_moment() -> None:
    tokyo = dt.datetime(2026, 11, 19, 1, 0, tzinfo=zoneinfo.ZoneInfo("Asia/Tokyo"))  # 10:00 on the 18th in Chicago
    assert OFFICE.after(tokyo, Duration.model_validate("1 business day")) == at(OFFICE, "2026-11-19 18:00")


@pytest.mark.parametrize("code", ["XX", "US-XX", "us", "Germany", "DE_BY", "DE-" * 9, "__doc__"])
def test_unknown_holidays(code: str) -> None:
    with pytest.raises(ValueError, match="no country or region with known holidays"):
        Calendar(company(holidays=code))


def test_without_holidays_every_weekday_counts() -> None:
    assert Calendar(company(holidays=None)).is_business_day(dt.date(2026, 11, 26))
    assert not OFFICE.is_business_day(dt.date(2026, 11, 26))


@given(
    calendar=st.sampled_from([OFFICE, SHOP, ALWAYS, NIGHT]),
    now=st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2030, 1, 1), timezones=st.just(dt.UTC)),
    later=st.integers(0, 400_000),
    count=st.integers(1, 60),
    unit=st.sampled_from(["hour", "day", "week", "business hour", "business day"]),
)
def test_due_times_are_future_open_and_in_order(
    calendar: Calendar, now: dt.datetime, later: int, count: int, unit: str
) -> None:
    duration = Duration.model_validate(f"{count} {unit}s")
    due = calendar.after(now, duration)
    assert due.tzinfo is calendar.zone
    assert due.astimezone(dt.UTC) > now
    assert calendar.is_business_day(due.date())
    opening, closing = calendar._week[due.weekday()]
    assert opening <= due.time() <= closing
    second = calendar.after(now + dt.timedelta(minutes=later), duration)
    assert second.astimezone(dt.UTC) >= due.astimezone(dt.UTC)
    longer = calendar.after(now, Duration.model_validate(f"{count + 1} {unit}s"))
    assert longer.astimezone(dt.UTC) >= due.astimezone(dt.UTC)
    assert calendar.today(now).astimezone(dt.UTC) > now

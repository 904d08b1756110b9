"""When a promise falls due: weekends, holidays, clock changes, odd hours."""

from __future__ import annotations

import datetime as dt
import functools
import zoneinfo
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.calendar import Calendar
from drafter.domain.company import Company, Days
from drafter.domain.duration import Duration


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
BREAK = Calendar(
    company(
        hours={
            "mon-fri": "08:00-12:00, 13:00-17:00",
            "wed": "08:00-12:00",
            "sat-sun": "10:00-12:00",
            "sun": "11:00-12:00",
        },
        timezone="Europe/Berlin",
        holidays="DE-BE",
        closed=["2026-12-24..2027-01-03", "2026-05-15"],
    )
)
WATCH = Calendar(company(hours={"mon-sun": "00:00-06:00, 22:00-24:00"}, holidays=None))
EARLY = Calendar(company(hours={"sun": "01:00-02:30, 03:00-05:00"}, holidays=None))


def at(calendar: Calendar, text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=calendar.zone)


@pytest.mark.fault("F22")
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
        (NIGHT, "2026-10-31 12:00", "3 business hours", "2026-11-01 03:00"),  # 1:00 to 2:00 comes twice
        (EARLY, "2026-03-07 12:00", "3 business hours", "2026-03-08 05:00"),  # 2:30 is 3:30, so the break falls away
        (BREAK, "2026-11-23 11:00", "1 business hour", "2026-11-23 12:00"),  # to the minute of the break
        (BREAK, "2026-11-23 11:30", "1 business hour", "2026-11-23 13:30"),
        (BREAK, "2026-11-23 12:20", "1 business hour", "2026-11-23 14:00"),  # said in the break
        (BREAK, "2026-11-23 16:00", "4 business hours", "2026-11-24 11:00"),
        (BREAK, "2026-11-24 16:00", "8 business hours", "2026-11-26 11:00"),  # Wednesdays are short here
        (BREAK, "2026-11-27 16:00", "3 business hours", "2026-11-28 12:00"),  # one on Friday, two on Saturday
        (BREAK, "2026-11-23 10:30", "2 hours", "2026-11-23 13:00"),  # lands in the break
        (BREAK, "2026-11-23 09:00", "2 business days", "2026-11-25 12:00"),
        (BREAK, "2026-11-23 09:00", "5 business days", "2026-11-28 12:00"),
        (BREAK, "2026-11-23 09:00", "6 business days", "2026-11-29 12:00"),
        (BREAK, "2026-12-23 09:00", "1 business day", "2027-01-04 17:00"),  # closed between the years
        (BREAK, "2026-12-17 09:00", "1 week", "2027-01-04 08:00"),
        (BREAK, "2026-05-13 09:00", "1 business day", "2026-05-16 12:00"),  # Ascension Day, then a bridging day
        (WATCH, "2026-11-18 05:00", "2 business hours", "2026-11-18 23:00"),
        (WATCH, "2026-11-18 23:00", "2 business hours", "2026-11-19 01:00"),  # through midnight
        (WATCH, "2026-11-18 09:00", "1 hour", "2026-11-18 22:00"),
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


@pytest.mark.fault("F22")
def test_now_in_another_zone_is_the_same_moment() -> None:
    tokyo = dt.datetime(2026, 11, 19, 1, 0, tzinfo=zoneinfo.ZoneInfo("Asia/Tokyo"))  # 10:00 on the 18th in Chicago
    assert OFFICE.after(tokyo, Duration.model_validate("1 business day")) == at(OFFICE, "2026-11-19 18:00")


@pytest.mark.parametrize("code", ["XX", "US-XX", "us", "Germany", "DE_BY", "DE-" * 9, "__doc__"])
def test_unknown_holidays(code: str) -> None:
    with pytest.raises(ValueError, match="no country or region with known holidays"):
        Calendar(company(holidays=code))


HOURS = {"mon-fri": "09:00-17:00"}


@pytest.mark.parametrize(
    ("code", "zone", "day", "open_"),
    [
        ("US", "America/Chicago", "2026-07-03", False),  # July 4 is a Saturday, kept on Friday
        ("US", "America/Chicago", "2027-07-05", False),  # on a Sunday, kept on Monday
        ("US", "America/Chicago", "2027-12-31", False),  # New Year 2028, kept in the old year
        ("US", "America/Chicago", "2026-12-28", True),
        ("GB-ENG", "Europe/London", "2026-12-28", False),  # Boxing Day in lieu
        ("GB-ENG", "Europe/London", "2027-12-28", False),
        ("GB-ENG", "Europe/London", "2028-01-03", False),
        ("GB-ENG", "Europe/London", "2026-08-31", False),
        ("GB-SCT", "Europe/London", "2026-08-31", True),  # Scotland has its own summer holiday
        ("GB-SCT", "Europe/London", "2026-08-03", False),
        ("GB-SCT", "Europe/London", "2026-01-02", False),
        ("GB-ENG", "Europe/London", "2026-01-02", True),
        ("GB-SCT", "Europe/London", "2026-11-30", False),
        ("DE-BY", "Europe/Berlin", "2026-01-06", False),
        ("DE-BE", "Europe/Berlin", "2026-01-06", True),
        ("DE-BY", "Europe/Berlin", "2026-06-04", False),  # Corpus Christi
        ("DE-BE", "Europe/Berlin", "2026-06-04", True),
        ("DE-BE", "Europe/Berlin", "2027-03-08", False),  # Women's Day
        ("DE-BY", "Europe/Berlin", "2027-03-08", True),
        ("ES-MD", "Europe/Madrid", "2028-05-02", False),  # the day of the Community of Madrid
        ("ES", "Europe/Madrid", "2028-05-02", True),
        ("ES-MD", "Europe/Madrid", "2026-12-08", False),
        ("FR", "Europe/Paris", "2026-07-14", False),
        ("FR", "Europe/Paris", "2026-04-06", False),
        ("FR", "Europe/Paris", "2026-12-28", True),  # nothing is kept in lieu in France
    ],
)
def test_holidays_of_countries_and_regions(code: str, zone: str, day: str, open_: bool) -> None:
    there = Calendar(company(holidays=code, timezone=zone, hours=HOURS))
    assert there.is_business_day(dt.date.fromisoformat(day)) is open_


@pytest.mark.parametrize(
    ("hours", "monday"),
    [
        ({"mon": "08:00-12:00, 13:00-17:00"}, ["08:00-12:00", "13:00-17:00"]),
        ({"mon": "08:00-12:00,12:00-17:00"}, ["08:00-12:00", "12:00-17:00"]),
        ({"mon-fri": "08:00-18:00", "mon": "09:00-10:00"}, ["09:00-10:00"]),
        ({"mon": "09:00-10:00", "mon-fri": "08:00-18:00"}, ["08:00-18:00"]),
        ({"sat-tue": "10:00-14:00"}, ["10:00-14:00"]),  # over the end of the week
        ({"tue-sun": "10:00-14:00"}, []),
    ],
)
def test_opening(hours: dict[str, str], monday: list[str]) -> None:
    found = company(hours=hours).opening().get(0, ())
    assert [f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in found] == monday


@pytest.mark.parametrize(
    ("hours", "why"),
    [
        (
            "08:00-12:00, 11:00-17:00",
            r"opens at 11:00, before it closes at 12:00; write such as .08:00-12:00, 13:00-17:00",
        ),
        ("13:00-17:00, 08:00-12:00", "opens at 08:00, before it closes at 17:00"),
        ("08:00-12:00,", "is no opening time"),
        ("08:00-12:00 13:00-17:00", "is no opening time"),
        ("22:00-06:00", "is no opening time"),
        ("08:00-08:00", "is no opening time"),
        ("08:00-24:30", "is no opening time"),
        ("8-18", "is no opening time"),
        ("", "is no opening time"),
    ],
)
def test_no_opening_times(hours: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        company(hours={"mon": hours})


@pytest.mark.parametrize(
    ("calendar", "now", "away", "back"),
    [
        (OFFICE, "2026-11-18 09:30", [], "2026-11-18 09:30"),
        (OFFICE, "2026-11-18 07:00", [], "2026-11-18 08:00"),
        (OFFICE, "2026-11-18 18:00", [], "2026-11-19 08:00"),
        (OFFICE, "2026-11-18 09:30", ["2026-11-18"], "2026-11-19 08:00"),
        (OFFICE, "2026-11-18 09:30", ["2026-11-16..2026-11-25"], "2026-11-27 08:00"),  # over Thanksgiving
        (OFFICE, "2026-11-18 09:30", ["2026-11-18", "2026-11-20"], "2026-11-19 08:00"),
        (OFFICE, "2026-11-18 09:30", ["2026-11-18", "2026-11-19..2026-11-20"], "2026-11-23 08:00"),
        (OFFICE, "2026-11-18 09:30", ["2026-11-19..2026-11-20"], "2026-11-18 09:30"),
        (BREAK, "2026-11-23 12:30", [], "2026-11-23 13:00"),
        (BREAK, "2026-12-23 12:30", ["2026-12-23"], "2027-01-04 08:00"),
    ],
)
def test_back(calendar: Calendar, now: str, away: list[str], back: str) -> None:
    days = [Days.model_validate(one) for one in away]
    assert calendar.back(days, at(calendar, now)) == at(calendar, back)


@pytest.mark.parametrize(
    ("duration", "due"),
    [
        ("1 business day", "2026-11-23 18:00"),  # said on Wednesday; away on Thursday and Friday
        ("12 business hours", "2026-11-23 11:00"),
        ("4 business hours", "2026-11-18 13:00"),
        ("1 day", "2026-11-23 08:00"),
        ("24 hours", "2026-11-23 08:00"),
        ("1 week", "2026-11-25 09:00"),
    ],
)
def test_after_for_somebody_who_is_away(duration: str, due: str) -> None:
    away = [Days.model_validate("2026-11-19..2026-11-20")]
    assert OFFICE.after(at(OFFICE, "2026-11-18 09:00"), Duration.model_validate(duration), away) == at(OFFICE, due)


def test_nobody_is_back_who_is_away_for_good() -> None:
    with pytest.raises(ValueError, match="no business day"):
        OFFICE.back([Days(first=dt.date(2026, 1, 1), last=dt.date(9999, 12, 31))], at(OFFICE, "2026-11-18 09:00"))


def test_without_holidays_every_weekday_counts() -> None:
    assert Calendar(company(holidays=None)).is_business_day(dt.date(2026, 11, 26))
    assert not OFFICE.is_business_day(dt.date(2026, 11, 26))


EDGES = st.sampled_from([0, 4 * 60, 6 * 60 + 30, 8 * 60, 12 * 60, 12 * 60 + 45, 17 * 60, 22 * 60, 24 * 60])
"""Minutes of the day at which a company may open or close: none in the hour that the clocks skip or repeat."""


@st.composite
def companies(draw: st.DrawFn) -> Company:
    hours: dict[str, str] = {}
    for key in draw(
        st.lists(st.sampled_from(["mon-fri", "tue", "thu-fri", "sat-sun", "fri-mon"]), min_size=1, max_size=3)
    ):
        edges = sorted(draw(st.sets(EDGES, min_size=2, max_size=4)))
        spans = zip(edges[::2], edges[1::2], strict=False)
        hours[key] = ", ".join(f"{a // 60:02d}:{a % 60:02d}-{b // 60:02d}:{b % 60:02d}" for a, b in spans)
    first = draw(st.dates(dt.date(2025, 12, 1), dt.date(2028, 1, 31)))
    return company(
        hours=hours,
        timezone=draw(st.sampled_from(ZONES)),
        holidays=draw(st.sampled_from([None, "US", "GB-SCT", "DE-BY", "ES-MD", "FR"])),
        closed=[f"{first}..{first + dt.timedelta(days=draw(st.integers(0, 9)))}"],
    )


ZONES = ["America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns", "Africa/Cairo"]
CLOCKS = st.one_of(
    st.datetimes(dt.datetime(2025, 12, 1), dt.datetime(2028, 1, 31), timezones=st.just(dt.UTC)),
    st.builds(  # the days around a change of the clocks
        lambda day, minutes: dt.datetime.combine(day, dt.time(), dt.UTC) + dt.timedelta(minutes=minutes),
        st.sampled_from(
            [dt.date(2026, *day) for day in ((3, 7), (10, 31), (3, 28), (10, 24), (4, 4), (10, 3), (4, 23), (10, 29))]
        ),
        st.integers(0, 2 * 24 * 60),
    ),
)


def working(there: Company) -> Callable[[dt.datetime], bool]:
    """Whether the company works in the minute that begins at a moment, by what its clock on the wall shows."""
    week, business_day, zone = there.opening(), functools.cache(Calendar(there).is_business_day), there.zone

    def works(moment: dt.datetime) -> bool:
        local = moment.astimezone(zone)
        shown = local.time()
        return business_day(local.date()) and any(opens <= shown < closes for opens, closes in week[local.weekday()])

    return works


@pytest.mark.fault("F22")
@given(calendar=st.one_of(companies(), st.just(company())), now=CLOCKS, later=st.integers(0, 400_000), count=st.integers(1, 60),
       unit=st.sampled_from(["hour", "day", "week", "business hour", "business day"]))  # fmt: skip
def test_due_times_are_future_open_and_in_order(
    calendar: Company, now: dt.datetime, later: int, count: int, unit: str
) -> None:
    there, duration = Calendar(calendar), Duration.model_validate(f"{count} {unit}s")
    due = there.after(now, duration)
    assert due == Calendar(calendar).after(now.astimezone(zoneinfo.ZoneInfo("Asia/Tokyo")), duration)
    assert due.tzinfo is there.zone
    assert due.astimezone(dt.UTC) > now
    assert not any(due.date() in days for days in calendar.closed)
    works = working(calendar)
    assert works(due) or works(due.astimezone(dt.UTC) - dt.timedelta(microseconds=1))  # open, or closing just then
    second = there.after(now + dt.timedelta(minutes=later), duration)
    assert second.astimezone(dt.UTC) >= due.astimezone(dt.UTC)
    longer = there.after(now, Duration.model_validate(f"{count + 1} {unit}s"))
    assert longer.astimezone(dt.UTC) >= due.astimezone(dt.UTC)
    assert there.today(now).astimezone(dt.UTC) > now


def by_the_minute(there: Company, now: dt.datetime, count: int, unit: str) -> dt.datetime:
    """The due time found by looking at every minute from now on: slow, and made of nothing but `working`."""
    is_open, minute, zone = working(there), dt.timedelta(minutes=1), there.zone
    worked, days, today = 0, [], now.astimezone(zone).date()
    end = now + dt.timedelta(hours=count) if unit == "hour" else None
    moment = now
    while True:
        works = is_open(moment)
        if end is not None and moment >= end and (works or (moment == end and is_open(moment - minute))):
            return moment
        if unit == "business day":
            day = moment.astimezone(zone).date()
            if works and day > today and day not in days:
                days.append(day)
            if len(days) > count or (len(days) == count and day > days[-1]):
                last = moment
                while not is_open(last - minute) or (last - minute).astimezone(zone).date() != days[count - 1]:
                    last -= minute
                return last
        worked += works
        moment += minute
        if unit == "business hour" and worked == count * 60:
            return moment


@pytest.mark.fault("F22")
@settings(max_examples=40)
@given(
    there=companies(),
    now=CLOCKS,
    count=st.integers(1, 3),
    unit=st.sampled_from(["hour", "business hour", "business day"]),
)
def test_as_counted_minute_by_minute(there: Company, now: dt.datetime, count: int, unit: str) -> None:
    now = now.replace(second=0, microsecond=0)
    found = Calendar(there).after(now, Duration.model_validate(f"{count} {unit}s")).astimezone(dt.UTC)
    expected = by_the_minute(there, now, count, unit)
    assert expected - dt.timedelta(microseconds=1) <= found <= expected  # 24:00 is told as the last moment of the day


@given(there=companies(), now=CLOCKS, first=st.integers(0, 5), length=st.integers(0, 12))
def test_who_is_back_is_there(there: Company, now: dt.datetime, first: int, length: int) -> None:
    start = now.astimezone(there.zone).date() + dt.timedelta(days=first)
    away = [Days(first=start, last=start + dt.timedelta(days=length))]
    back = Calendar(there).back(away, now)
    assert back.astimezone(dt.UTC) >= now
    assert working(there)(back)
    assert back.date() not in away[0]

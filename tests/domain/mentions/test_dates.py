"""Dates in text: each row is a text, its language and what must be found, as of Wednesday 4 November 2026, 15:40."""

import datetime as dt
import itertools
import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.mentions.dates import find_dates

CHICAGO, BERLIN = zoneinfo.ZoneInfo("America/Chicago"), zoneinfo.ZoneInfo("Europe/Berlin")
ZONES = {"en": CHICAGO, "uk": zoneinfo.ZoneInfo("Europe/London"), "de": BERLIN, "es": BERLIN, "fr": BERLIN}


def find(language, text):
    zone = ZONES[language]
    return find_dates(
        text,
        said_at=dt.datetime(2026, 11, 4, 15, 40, tzinfo=zone),
        zone=zone,
        language="en" if language == "uk" else language,
    )


DAY = [  # language, text, quote, day that the time ends
    ("en", "It ships by 2026-11-10.", "2026-11-10", "2026-11-10"),
    ("en", "due 2026/11/10", "2026/11/10", "2026-11-10"),
    ("en", "on 11/10/2026", "11/10/2026", "2026-11-10"),
    ("uk", "on 11/10/2026", "11/10/2026", "2026-10-11"),
    ("en", "on 13/11/2026", "13/11/2026", "2026-11-13"),
    ("uk", "on 11/13/2026", "11/13/2026", "2026-11-13"),
    ("en", "on 10.11.2026", "10.11.2026", "2026-11-10"),
    ("uk", "by 10/11/26", "10/11/26", "2026-11-10"),
    ("en", "by 10/11/26", "10/11/26", "2026-10-11"),
    ("en", "by 11/10", "11/10", "2026-11-10"),
    ("en", "I'll ship a replacement by November 10.", "November 10", "2026-11-10"),
    ("en", "by 10 November", "10 November", "2026-11-10"),
    ("en", "by Nov 10th, please", "Nov 10th", "2026-11-10"),
    ("en", "by Nov. 10", "Nov. 10", "2026-11-10"),
    ("en", "on the 10th", "the 10th", "2026-11-10"),
    ("en", "10th of Nov 2026", "10th of Nov 2026", "2026-11-10"),
    ("en", "Wed, Nov 11", "Wed, Nov 11", "2026-11-11"),
    ("en", "Wednesday, November 11, 2026", "Wednesday, November 11, 2026", "2026-11-11"),
    ("en", "Tues 10th Nov", "Tues 10th Nov", "2026-11-10"),
    ("en", "Sun 8 Nov", "Sun 8 Nov", "2026-11-08"),
    ("en", "by Friday", "Friday", "2026-11-06"),
    ("en", "on Sat", "Sat", "2026-11-07"),
    ("en", "it comes on nov 7, sat", "nov 7, sat", "2026-11-07"),
    ("en", "On Nov 7 Sat", "Nov 7 Sat", "2026-11-07"),
    ("en", "Your note of October 30 sat here", "October 30", "2026-10-30"),
    ("en", "ordered on 18 may and nothing since", "18 may", "2026-05-18"),
    ("en", "Anyone may sign on 18 May", "18 May", "2026-05-18"),
    ("en", "next Friday", "next Friday", "2026-11-13"),
    ("en", "next Monday", "next Monday", "2026-11-09"),
    ("en", "this Friday", "this Friday", "2026-11-06"),
    ("en", "this Wednesday", "this Wednesday", "2026-11-04"),
    ("en", "by Wednesday", "Wednesday", "2026-11-11"),
    ("en", "last Tuesday", "last Tuesday", "2026-11-03"),
    ("en", "I called on Friday", "Friday", "2026-10-30"),
    ("en", "waiting since Monday", "Monday", "2026-11-02"),
    ("en", "You said you would call by Friday", "Friday", "2026-11-06"),
    ("en", "I have booked a visit for Friday", "Friday", "2026-11-06"),
    ("en", "Friday's delivery", "Friday", "2026-11-06"),
    ("en", "Thursday week", "Thursday week", "2026-11-12"),
    ("en", "today", "today", "2026-11-04"),
    ("en", "tonight", "tonight", "2026-11-04"),
    ("en", "tommorow", "tommorow", "2026-11-05"),
    ("en", "tomorrow", "tomorrow", "2026-11-05"),
    ("en", "yesterday", "yesterday", "2026-11-03"),
    ("en", "the day after tomorrow", "the day after tomorrow", "2026-11-06"),
    ("en", "by the end of the week", "the end of the week", "2026-11-06"),
    ("en", "by end of day", "end of day", "2026-11-04"),
    ("en", "by EOD", "EOD", "2026-11-04"),
    ("en", "by the end of the month", "the end of the month", "2026-11-30"),
    ("en", "by the end of November", "end of November", "2026-11-30"),
    ("en", "next week", "next week", "2026-11-15"),
    ("en", "end of next week", "end of next week", "2026-11-13"),
    ("en", "early next week", "early next week", "2026-11-11"),
    ("en", "Tuesday next week", "Tuesday next week", "2026-11-10"),
    ("en", "this weekend", "this weekend", "2026-11-08"),
    ("en", "next month", "next month", "2026-12-31"),
    ("en", "in May", "May", "2026-05-31"),
    ("en", "since April 2025", "April 2025", "2025-04-30"),
    ("en", "on the next business day", "the next business day", "2026-11-05"),
    ("en", "in two days", "in two days", "2026-11-06"),
    ("en", "in a week's time", "in a week's time", "2026-11-11"),
    ("en", "within 5 business days", "within 5 business days", "2026-11-11"),
    ("en", "within 3-5 days", "within 3-5 days", "2026-11-09"),
    ("en", "5 days ago", "5 days ago", "2026-10-30"),
    ("en", "two weeks ago", "two weeks ago", "2026-10-21"),
    ("en", "Jan 5", "Jan 5", "2027-01-05"),
    ("en", "Sept 30", "Sept 30", "2026-09-30"),
    ("en", "Nov 10-12", "Nov 10-12", "2026-11-12"),
    ("en", "Friday the 13th", "Friday the 13th", "2026-11-13"),
    ("de", "am 18. November", "18. November", "2026-11-18"),
    ("de", "am 18.11.2026", "18.11.2026", "2026-11-18"),
    ("de", "am 18.11. geliefert", "18.11.", "2026-11-18"),
    ("de", "bis zum 10.", "10.", "2026-11-10"),
    ("de", "bis Freitag", "Freitag", "2026-11-06"),
    ("de", "Montag, 9. November", "Montag, 9. November", "2026-11-09"),
    ("de", "morgen", "morgen", "2026-11-05"),
    ("de", "heute", "heute", "2026-11-04"),
    ("de", "gestern", "gestern", "2026-11-03"),
    ("de", "übermorgen", "übermorgen", "2026-11-06"),
    ("de", "nächste Woche", "nächste Woche", "2026-11-15"),
    ("de", "Ende der Woche", "Ende der Woche", "2026-11-06"),
    ("de", "letzten Dienstag", "letzten Dienstag", "2026-11-03"),
    ("de", "am nächsten Werktag", "am nächsten Werktag", "2026-11-05"),
    ("de", "in drei Tagen", "in drei Tagen", "2026-11-07"),
    ("de", "vor 5 Tagen", "vor 5 Tagen", "2026-10-30"),
    ("es", "el 18 de noviembre", "18 de noviembre", "2026-11-18"),
    ("es", "el 18 de noviembre de 2026", "18 de noviembre de 2026", "2026-11-18"),
    ("es", "mañana", "mañana", "2026-11-05"),
    ("es", "pasado mañana", "pasado mañana", "2026-11-06"),
    ("es", "hoy", "hoy", "2026-11-04"),
    ("es", "ayer", "ayer", "2026-11-03"),
    ("es", "antes del viernes", "viernes", "2026-11-06"),
    ("es", "el viernes pasado", "viernes pasado", "2026-10-30"),
    ("es", "la próxima semana", "la próxima semana", "2026-11-15"),
    ("es", "la semana que viene", "la semana que viene", "2026-11-15"),
    ("es", "hace dos días", "hace dos días", "2026-11-02"),
    ("fr", "le 18 novembre", "18 novembre", "2026-11-18"),
    ("fr", "le 1er décembre", "1er décembre", "2026-12-01"),
    ("fr", "le 18/11/2026", "18/11/2026", "2026-11-18"),
    ("fr", "demain", "demain", "2026-11-05"),
    ("fr", "aujourd'hui", "aujourd'hui", "2026-11-04"),
    ("fr", "hier", "hier", "2026-11-03"),
    ("fr", "d'ici vendredi", "vendredi", "2026-11-06"),
    ("fr", "vendredi prochain", "vendredi prochain", "2026-11-06"),
    ("fr", "la semaine prochaine", "la semaine prochaine", "2026-11-15"),
    ("fr", "il y a deux jours", "il y a deux jours", "2026-11-02"),
]


@pytest.mark.parametrize(("language", "text", "quote", "day"), DAY)
def test_a_day(language, text, quote, day):
    (found,) = find(language, text)
    assert (found.quote, found.latest.date().isoformat()) == (quote, day)
    assert text[found.start : found.end] == quote


TIMES = [  # language, text, when it begins and ends
    ("en", "by 5 p.m. on Friday", "11-06 00:00", "11-06 17:00"),
    ("en", "by five on Friday", "11-06 00:00", "11-06 17:00"),
    ("en", "Friday between nine and noon", "11-06 09:00", "11-06 12:00"),
    ("en", "Friday at 2.15", "11-06 14:15", "11-06 14:15"),
    ("en", "by EOD tomorrow", "11-05 00:00", "11-05 23:59"),
    ("en", "tomorrow before lunch", "11-05 00:00", "11-05 13:00"),
    ("en", "this side of the weekend", "11-06 00:00", "11-06 23:59"),
    ("en", "before the week is out", "11-06 00:00", "11-06 23:59"),
    ("en", "in the morning", "11-05 00:00", "11-05 12:00"),
    ("en", "Wednesday 11 November by 5 p.m.", "11-11 00:00", "11-11 17:00"),
    ("en", "November 10, 2026, at 5:30pm", "11-10 17:30", "11-10 17:30"),
    ("en", "Friday between 8 and 12", "11-06 08:00", "11-06 12:00"),
    ("en", "Friday 8-12", "11-06 08:00", "11-06 12:00"),
    ("en", "9am to 1pm on Nov 12", "11-12 09:00", "11-12 13:00"),
    ("en", "by 5 p.m.", "11-04 00:00", "11-04 17:00"),
    ("en", "by 2 p.m.", "11-05 00:00", "11-05 14:00"),
    ("en", "tomorrow morning", "11-05 00:00", "11-05 12:00"),
    ("en", "tomorrow at 5", "11-05 17:00", "11-05 17:00"),
    ("en", "Monday morning at 9", "11-09 09:00", "11-09 09:00"),
    ("en", "noon tomorrow", "11-05 00:00", "11-05 12:00"),
    ("en", "by close of business on Nov 6th", "11-06 00:00", "11-06 18:00"),
    ("en", "at 17:00", "11-04 17:00", "11-04 17:00"),
    ("en", "within 24 hours", "11-04 15:40", "11-05 15:40"),
    ("en", "in the next 48 hours", "11-04 15:40", "11-06 15:40"),
    ("en", "2026-11-10T17:00:00-06:00", "11-10 17:00", "11-10 17:00"),
    ("de", "bis 18 Uhr", "11-04 00:00", "11-04 18:00"),
    ("de", "am Montag zwischen 8 und 12 Uhr", "11-09 08:00", "11-09 12:00"),
    ("de", "morgen früh", "11-05 00:00", "11-05 12:00"),
    ("de", "binnen 24 Stunden", "11-04 15:40", "11-05 15:40"),
    ("es", "mañana por la mañana", "11-05 00:00", "11-05 14:00"),
    ("es", "el viernes entre las 8 y las 12", "11-06 08:00", "11-06 12:00"),
    ("es", "en 24 horas", "11-04 15:40", "11-05 15:40"),
    ("fr", "lundi entre 8h et 12h", "11-09 08:00", "11-09 12:00"),
    ("fr", "demain matin", "11-05 00:00", "11-05 12:00"),
    ("fr", "sous 24 heures", "11-04 15:40", "11-05 15:40"),
    ("fr", "avant 18h", "11-04 00:00", "11-04 18:00"),
]


@pytest.mark.parametrize(("language", "text", "begins", "ends"), TIMES)
def test_a_time(language, text, begins, ends):
    (found,) = find(language, text)
    assert (f"{found.earliest:%m-%d %H:%M}", f"{found.latest:%m-%d %H:%M}") == (begins, ends)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I may sue. March on! We sat in the sun and I will wed."),
        ("en", "tell me by may or may not"),
        ("en", "Another person over 18 may be in."),
        ("en", "I second that, give me a second"),
        ("en", "order 10-11-2026-44"),
        ("en", "order 4471 and ticket #20261110"),
        ("en", "it costs $11.10 or 11.10 USD"),
        ("en", "call 312-555-0100 or +1 555 11 2026"),
        ("en", "iOS 10.11.26 and version 10.11.2026"),
        ("en", "for the 10th time"),
        ("en", "the 2nd router on the 3rd floor"),
        ("en", "open 24/7, rated 10/10"),
        ("en", "1999-13-45 and 31 February"),
        ("en", "it usually takes 2-3 weeks"),
        ("en", "7 days a week"),
        ("en", "the week was long and the day too"),
        ("en", "3:1 odds, 50/50"),
        ("en", "mon ami"),
        ("de", "Guten Morgen, guten Tag"),
        ("de", "kostet 18.11 €"),
        ("de", "der 5. Versuch"),
        ("de", "Mai oder nicht"),
        ("es", "por la mañana"),
        ("es", "2 de cada 3"),
        ("es", "el mar"),
        ("fr", "mars et la lune, mon mari"),
        ("fr", "le 3 fois"),
    ],
)
def test_look_alikes(language, text):
    assert find(language, text) == []


@pytest.mark.parametrize(
    ("text", "clashes"),
    [
        ("Monday, November 25", True),
        ("Wednesday, November 25", False),
        ("November 25 (Monday)", True),
        ("tomorrow (Thursday)", False),
        ("tomorrow, Friday", True),
        ("Friday next week", False),
    ],
)
def test_a_weekday_that_misfits_its_date(text, clashes):
    (found,) = find("en", text)
    assert found.clashes is clashes


def test_several_in_one_text_stay_apart():
    found = find("en", "I'll refund you today and ship by Friday, or Dec 24 at the latest.")
    assert [one.quote for one in found] == ["today", "Friday", "Dec 24"]


@settings(max_examples=300)
@given(
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from([row[1] for row in DAY])), max_size=6).map(" ".join),
    st.sampled_from(["en", "de", "es", "fr"]),
)
def test_spans_are_exact_whatever_the_text(text, language):
    found = find(language, text)
    for one in found:
        assert text[one.start : one.end] == one.quote != ""
        assert one.earliest <= one.latest
        assert one.earliest.utcoffset() is not None
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "day", "clashes"),
    [
        ("Paid by Monday 9 November. The following day, Tuesday, I write.", "2026-11-10", False),
        ("Back on your card by Monday the 16th. On the next day, Tuesday, I ring.", "2026-11-17", False),
        ("Paid by Monday 9 November. The next day, Thursday, I write.", "2026-11-10", True),
        ("The next day, Thursday, I write.", "2026-11-05", False),
        ("We post it on Monday 9 November by next day delivery.", "2026-11-05", False),
    ],
)
def test_the_next_day_is_counted_from_the_day_named_before(text, day, clashes):
    found = find("uk", text)[-1]
    assert (f"{found.latest:%Y-%m-%d}", found.clashes) == (day, clashes)

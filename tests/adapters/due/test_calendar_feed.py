"""The calendar of an agent, read back by a parser, and as bytes where calendar programs are strict."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

from icalendar import Calendar

from drafter.adapters.due.calendar_feed import feed
from drafter.adapters.due.feed_key import feed_key
from drafter.domain.commitment import Commitment

ZONE = zoneinfo.ZoneInfo("America/Chicago")
NOW = dt.datetime(2026, 11, 26, 3, 0, tzinfo=dt.UTC)  # still the 25th in Chicago


def one(id: str = "k1", **more: Any) -> Commitment:
    told = {"case_id": "C-1", "does": "ring you", "owner": "Priya", "state": "open", "due_at": "2026-11-27T18:00-06:00"}
    return Commitment.model_validate({"id": id} | told | more)


def events(*commitments: Commitment, ahead: dt.timedelta = dt.timedelta(hours=1)) -> list[Any]:
    calendar = Calendar.from_ical(feed(commitments, now=NOW, zone=ZONE, owner="Priya", ahead=ahead))
    assert calendar["version"] == "2.0"
    return list(calendar.walk("VEVENT"))


def test_an_event_ends_when_it_is_due_and_rings_before() -> None:
    (event,) = events(one())
    assert event["uid"] == "k1@drafter"
    assert event.decoded("dtend") == dt.datetime(2026, 11, 28, 0, 0, tzinfo=dt.UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == dt.timedelta(minutes=30)
    assert event.decoded("dtstamp") == NOW
    assert event["summary"] == "C-1: ring you"
    (alarm,) = event.walk("VALARM")
    assert (alarm.decoded("trigger"), alarm["trigger"].params["related"]) == (dt.timedelta(hours=-1), "END")
    assert events(one(), ahead=dt.timedelta())[0].walk("VALARM") == []


def test_an_overdue_one_stands_on_today_where_the_agent_is() -> None:
    (event,) = events(one(due_at="2026-11-23T18:00-06:00", state="broken"))
    assert event.decoded("dtstart") == dt.date(2026, 11, 25)
    assert event.decoded("dtend") == dt.date(2026, 11, 26)
    assert event["summary"] == "OVERDUE C-1: ring you"
    assert "2 days ago" in event["description"]
    assert event["uid"] == "k1@drafter"


def test_only_what_is_owed_is_there() -> None:
    states = ("proposed", "open", "kept", "broken", "withdrawn")
    assert [event["uid"] for event in events(*(one(state, state=state) for state in states))] == [
        "open@drafter", "broken@drafter"
    ]  # fmt: skip
    assert events() == []


def test_texts_are_escaped_lines_folded_and_nothing_is_smuggled_in() -> None:
    does = "send, ring; and \\ write\r\nBEGIN:VEVENT\nUID:evil " + "Grüße 😀 " * 20
    (event,) = events(one(does=does, owner="O'Neil, Jr;\nX:1", case_id="C;1"))
    assert event["summary"].startswith("C;1: send, ring; and \\ write BEGIN:VEVENT UID:evil Grüße 😀")
    raw = feed([one(does=does)], now=NOW, zone=ZONE, owner="A\r\nB:1", ahead=dt.timedelta())
    assert raw.endswith(b"END:VCALENDAR\r\n")
    for row in raw.split(b"\r\n"):
        assert len(row) <= 75
        assert b"\n" not in row
        row.decode("utf-8")
    assert raw.count(b"BEGIN:VEVENT\r\n") == 1


def test_each_owner_has_a_key_of_their_own() -> None:
    keys = {feed_key(api, owner) for api in ("one", "other") for owner in ("", "Priya", "Tom")}
    assert len(keys) == 6
    assert feed_key("one", "Tom") == feed_key("one", "Tom")
    assert all("one" not in key and len(key) == 40 for key in keys)

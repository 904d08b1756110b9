"""The commitments of an agent as a calendar to subscribe to.

Events and not tasks: Google Calendar, Outlook and Apple Calendar show no task of a subscribed feed. Each ends when the
commitment is due. One that is overdue stands as an all-day event on today, where it is seen, until it is settled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from icalendar import Alarm, Calendar, Event

from drafter.adapters.due.wording import one_line, safe_act
from drafter.domain.commitment import Commitment, how_long

MEDIA_TYPE = "text/calendar; charset=utf-8"
_LENGTH = dt.timedelta(minutes=30)


def feed(
    commitments: Iterable[Commitment], *, now: dt.datetime, zone: dt.tzinfo, owner: str | None, ahead: dt.timedelta
) -> bytes:
    """What is still owed, as iCalendar (RFC 5545): lines folded, texts escaped, times in UTC, ids that stay. `zone` says
    which day is today. Commitments in other states are left out."""
    calendar = Calendar()
    calendar.add("prodid", "-//drafter//commitments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"Promises of {one_line(owner)}" if owner else "Promises to customers")
    calendar.add("refresh-interval", dt.timedelta(minutes=15), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    for one in commitments:
        if one.state in ("open", "broken"):
            calendar.add_component(_event(one, now, zone, ahead))
    return bytes(calendar.to_ical())


def _event(one: Commitment, now: dt.datetime, zone: dt.tzinfo, ahead: dt.timedelta) -> Event:
    event, act = Event(), safe_act(one.does)
    case, who = one_line(one.case_id), one_line(one.owner)
    event.add("uid", f"{one.id}@drafter")
    event.add("dtstamp", now.astimezone(dt.UTC))
    if one.is_overdue(now):
        today, due = now.astimezone(zone).date(), one.due_at.astimezone(zone)
        event.add("dtstart", today)
        event.add("dtend", today + dt.timedelta(days=1))
        event.add("summary", f"OVERDUE {case}: {act}")
        late = how_long(now - one.due_at)
        event.add("description", f"{who}, case {case}: due {due:%Y-%m-%d %H:%M}, {late} ago")
        event.add("priority", 1)
    else:
        due = one.due_at.astimezone(dt.UTC)
        event.add("dtstart", due - _LENGTH)
        event.add("dtend", due)
        event.add("summary", f"{case}: {act}")
        event.add("description", f"{who}, case {case}, by {one.channel}")
        if ahead:
            event.add_component(_alarm(f"{case}: {act}", ahead))
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # a promise does not make its owner busy
    return event


def _alarm(summary: str, ahead: dt.timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -ahead, parameters={"related": "END"})
    return alarm

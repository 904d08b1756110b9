"""The moments, days and times of day that were given. Those of the plan and the messages come first and are cheap; texts are
searched for more only when a reply names a time that is not among them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cached_property

from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.reader import due_day
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.given import SEAM
from drafter.drafting.checking.facts.given_lengths import Lengths
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.reading.moments import countable

_MAY_DATE = regex(
    r"\d|[ ]|(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|(?:mon|diens|donners|frei|sams|sonn)tags?$|mittwochs?$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$",
    re.IGNORECASE,
)
"""Another single word without a figure names no date that matters: keys and one-word facts are passed over."""
_WRITTEN = regex(
    r"(?<![\d.:-])(?P<h>\d{1,2})(?:[:.h](?P<m>\d\d))?(?P<to>\s?(?:[ap]\.?m\.?|uhr|h)?\s?(?:-|–|to|till|until|and|bis|und|a|y|à|et)\s?(?:las\s)?(?P<h2>\d{1,2})(?:[:.h](?P<m2>\d\d))?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b|\s?(?:uhr|h)\b|(?(m)|(?(to)|(?!))))(?![\d.:-]\d)"
)
_CLIPPED = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLIPPED_DAY = regex(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|urs)?\b")
"""A weekday as people type it: "i'm travelling sat"."""
_AND = regex(r"\b(?:and|und|y|et)\b")
_BETWEEN = regex(r"\b(?:between|zwischen|entre)\s(?:las\s)?$")
_HOUR = regex(
    r"\d\s?[ap]\.?\s?m\b|\d:\d\d|\dh\d\d|\d\s?hrs\b|(?<![\d.])\d{1,2}\.\d\d(?![\d.])|\d\s?(?:uhr|h\b|heures?\b|horas\b)|\b(?:noon|midday|mediodía)\b",
    re.I,
)


class Moments(Lengths):
    """See the module."""

    @cached_property
    def moments(self) -> list[dt.datetime]:
        """Points in time that were given: messages, promises, the plan's times, now."""
        case = self.case
        given = [self.now, case.opened_at, case.message.at, *(turn.at for turn in case.history), *plan_times(self.plan)]
        given += [promise.due_at for promise in (*case.commitments, *case.followed)]
        given += [promise.due_at for promise in self.sheet.reading.ledger.promises]
        for _, value in self.leaves:
            if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
                try:
                    moment = dt.datetime.fromisoformat(value)
                except ValueError:
                    continue
                given.append(countable(moment if moment.tzinfo else moment.replace(tzinfo=self.zones[0])))
        return [moment for moment in given if moment is not None]

    @cached_property
    def known_days(self) -> frozenset[dt.date]:
        """The days of those moments, and of the facts that are dates."""
        found = {moment.astimezone(zone).date() for moment in self.moments for zone in self.zones}
        found |= {moment.date() for moment in self.moments}
        found |= {due_day(moment, zone) for moment in plan_times(self.plan) for zone in self.zones}
        return self.fact_days.union(found)

    @cached_property
    def fact_days(self) -> frozenset[dt.date]:
        """The facts that are dates."""
        found = set()
        for _, value in self.leaves:
            if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
                try:
                    found.add(countable(dt.datetime.fromisoformat(value[:10]).replace(tzinfo=dt.UTC)).date())
                except ValueError:
                    continue
        return frozenset(found)

    @cached_property
    def days(self) -> frozenset[dt.date]:
        """All given days, those named in texts too."""
        told = {day for one in self.date_mentions for day in (one.earliest.date(), one.latest.date())}
        return self.known_days | told

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """Weekdays named in texts without a date: it is not always plain whether the last or the next one is meant."""
        named = {one.weekday for one in self.date_mentions if one.kind == "weekday" and one.weekday is not None}
        clipped = {_CLIPPED.index(hit[1]) for hit in _CLIPPED_DAY.finditer(self.joined.lower())}
        return frozenset(named | clipped)

    @cached_property
    def likely_days(self) -> frozenset[dt.date]:
        """All given days, and for a weekday without a date the last one and the next."""
        today = self.now.date()
        near = (today + dt.timedelta(days=ahead) for ahead in range(-7, 8))
        return self.days.union(day for day in near if day.weekday() in self.weekdays)

    @cached_property
    def date_mentions(self) -> list[DateMention]:
        said: dict[dt.datetime, list[str]] = {}
        for text, at in self.dated:
            if _MAY_DATE.search(text):
                said.setdefault(at, []).append(text)
        return [
            one
            for at, texts in said.items()
            for language in self.languages
            for one in find_dates(SEAM.join(texts), said_at=at, zone=self.sheet.zone, language=language)
        ]

    @cached_property
    def known_times(self) -> frozenset[dt.time]:
        """Times of day of the given moments, and the company's opening and closing."""
        shown = {to_the_minute(moment, zone).time() for moment in self.moments for zone in self.zones}
        return frozenset(shown | self._as_written | self._opening_times)

    @cached_property
    def _as_written(self) -> frozenset[dt.time]:
        """The hours of the plan as its own clock shows them, where nobody says on whose clock they are told: a plan that
        runs over the change of the clocks has hours of two."""
        if self.sheet.playbook is not None or self.case.customer.timezone is not None:
            return frozenset()
        return frozenset(
            to_the_minute(moment, moment.tzinfo).time() for moment in plan_times(self.plan) if moment.tzinfo
        )

    @cached_property
    def _opening_times(self) -> frozenset[dt.time]:
        book = self.sheet.playbook
        spans = [span for day in book.company.opening().values() for span in day] if book else []
        return frozenset(time.replace(second=0, microsecond=0) for span in spans for time in span)

    @cached_property
    def times_of_day(self) -> frozenset[dt.time]:
        """All given times of day, those named in texts too."""
        named = [one for one in self.date_mentions if one.latest - one.earliest < dt.timedelta(hours=2)]
        told = {
            time.replace(second=0, microsecond=0) for one in named for time in (one.earliest.time(), one.latest.time())
        }
        return self.known_times | told

    @cached_property
    def all_times_of_day(self) -> frozenset[dt.time]:
        """Those, and every hour that stands in a text."""
        return self.times_of_day | self.written_times

    @cached_property
    def written_times(self) -> frozenset[dt.time]:
        """Every time of day that stands in a text, in a stretch too: "Saturday 09:30-16:00", "from 8 to 12", "9-17 h"."""
        found = set()
        low = self.joined.lower()
        for hit in _WRITTEN.finditer(low):
            half = hit["half"]
            if _AND.search(hit["to"] or "") and not _BETWEEN.search(low, max(0, hit.start() - 12), hit.start()):
                continue  # "on the 16th, 17 and 18"
            for hour, minute in ((hit["h"], hit["m"]), (hit["h2"], hit["m2"])):
                if hour is None or int(hour) > 24 or int(minute or 0) > 59:
                    continue
                found.add(dt.time(int(hour) % 24, int(minute or 0)))
                if half == "p" and int(hour) < 12:
                    found.add(dt.time(int(hour) + 12, int(minute or 0)))
        return frozenset(found)

    @cached_property
    def open_hours(self) -> frozenset[dt.time]:
        """The ends of stretches that were told bare, in both halves of the day: "from 12 to 4"."""
        found = set()
        for hit in _WRITTEN.finditer(self.joined.lower()):
            if hit["to"] and not (hit["half"] or hit["m"] or hit["m2"]) and max(int(hit["h"]), int(hit["h2"])) <= 12:
                found |= {dt.time((int(hit[end]) + half) % 24) for end in ("h", "h2") for half in (0, 12)}
        return frozenset(found)

    @cached_property
    def spans_of_hours(self) -> frozenset[dt.time]:
        """The ends of the stretches of hours named in texts: "from 8 till 1" gives both."""
        named = [one for one in self.date_mentions if names_stretch(one)]
        return frozenset(
            time.replace(second=0, microsecond=0) for one in named for time in (one.earliest.time(), one.latest.time())
        )

    @cached_property
    def stretches_of_day(self) -> dict[dt.date, set[tuple[int, int]]]:
        """The stretches of hours that were told for a day, on the clock's face."""
        found: dict[dt.date, set[tuple[int, int]]] = {}
        for one in self.date_mentions:
            if names_stretch(one) and one.kind != "clock":
                found.setdefault(one.earliest.date(), set()).add(on_the_face(one))
        return found

    def has_hour(self, minutes: Iterable[int]) -> bool:
        """Whether one of these minutes of the day was given, to the quarter of an hour."""
        wanted = frozenset(minutes)
        if any(time.hour * 60 + time.minute in wanted for time in self.known_times | self.times_of_day):
            return True
        shown = [to_the_minute(moment, zone) for moment in self.moments for zone in self.zones]
        return any(rounded(one, dt.time(*divmod(minute, 60))) for one in shown for minute in wanted)

    def has_deadline(self, hour: dt.time) -> bool:
        """Whether an hour is that of a moment to come, an opening or closing time, or named in a text, also as the end
        of a stretch ("before 5 p.m."). When somebody happened to write is no deadline."""
        if hour in self._opening_times or hour in self._as_written or hour in self.open_hours:
            return True
        ahead = (to_the_minute(one, zone) for one in self.moments if one > self.now for zone in self.zones)
        if any(one.time() == hour or rounded(one, hour) for one in ahead):
            return True
        named = (one for one in self.date_mentions if names_hour(one))
        return any(hour in (one.earliest.time(), one.latest.time()) for one in named)


def names_hour(one: DateMention) -> bool:
    """Whether a time is told with its hour: "5 p.m. on Tuesday", not "Tuesday" or "Tuesday morning"."""
    return _HOUR.search(one.quote) is not None


def names_stretch(one: DateMention) -> bool:
    """Whether it names the hours from which to which: "between 8 and 1 on Friday"."""
    return one.stretch and one.earliest.date() == one.latest.date()


def on_the_face(one: DateMention) -> tuple[int, int]:
    """The ends of a stretch of hours in minutes, as a clock's face shows them."""
    first, last = (time.hour % 12 * 60 + time.minute for time in (one.earliest, one.latest))
    return first, last


def rounded(shown: dt.datetime, said: dt.time) -> bool:
    """Whether a time that is no quarter of an hour is told as the one before or after it: 1:23 p.m. as "1:30 p.m."."""
    if shown.minute % 15 == 0 or said.minute % 15:
        return False
    apart = shown.hour * 60 + shown.minute - said.hour * 60 - said.minute
    return abs(apart) < 15


def to_the_minute(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """The minute that the clock in `zone` shows; the last moment of a day is 24:00."""
    if moment.microsecond == dt.time.max.microsecond:
        moment += dt.timedelta(microseconds=1)
    return moment.astimezone(zone).replace(second=0, microsecond=0)

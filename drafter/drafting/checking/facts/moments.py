"""The moments, days, times of day and lengths of time that were given. Those of the plan and the messages come first and
are cheap; texts are searched for more only when a reply names a time that is not among them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property

from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.mentions.durations import DurationMention, find_durations
from drafter.domain.reader import due_day
from drafter.drafting.checking.facts.given import SEAM, Given
from drafter.drafting.checking.facts.plan_texts import plan_times

_MAY_DATE = re.compile(r"\d|[ ]")
"""A single word without a figure names no date that matters: keys and one-word facts are passed over."""
_HOUR = re.compile(
    r"\d\s?[ap]\.?\s?m\b|\d[:.]\d\d|\d\s?(?:uhr|h\b|heures?\b|horas\b)|\b(?:noon|midday|mediodía)\b", re.I
)


class Moments(Given):
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
                given.append(moment if moment.tzinfo else moment.replace(tzinfo=self.zones[0]))
        return [moment for moment in given if moment is not None]

    @cached_property
    def known_days(self) -> frozenset[dt.date]:
        """The days of those moments, and of the facts that are dates."""
        found = {moment.astimezone(zone).date() for moment in self.moments for zone in self.zones}
        found |= {moment.date() for moment in self.moments}
        found |= {due_day(moment, zone) for moment in plan_times(self.plan) for zone in self.zones}
        for _, value in self.leaves:
            if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
                try:
                    found.add(dt.date.fromisoformat(value[:10]))
                except ValueError:
                    continue
        return frozenset(found)

    @cached_property
    def days(self) -> frozenset[dt.date]:
        """All given days, those named in texts too."""
        told = {day for one in self.date_mentions for day in (one.earliest.date(), one.latest.date())}
        return self.known_days | told

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
        return frozenset(shown | self._opening_times)

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

    def has_deadline(self, hour: dt.time) -> bool:
        """Whether an hour is that of a moment to come, an opening or closing time, or named in a text, also as the end
        of a stretch ("before 5 p.m."). When somebody happened to write is no deadline."""
        if hour in self._opening_times:
            return True
        ahead = (to_the_minute(one, zone) for one in self.moments if one > self.now for zone in self.zones)
        if any(one.time() == hour or rounded(one, hour) for one in ahead):
            return True
        named = (one for one in self.date_mentions if names_hour(one))
        return any(hour in (one.earliest.time(), one.latest.time()) for one in named)

    @cached_property
    def plan_durations(self) -> list[DurationMention]:
        return self._durations_in(SEAM.join(self.plan_texts))

    @cached_property
    def durations(self) -> list[DurationMention]:
        return self._durations_in(self.joined)

    def _durations_in(self, text: str) -> list[DurationMention]:
        return [one for language in self.languages for one in find_durations(text, language=language)]


def names_hour(one: DateMention) -> bool:
    """Whether a time is told with its hour: "5 p.m. on Tuesday", not "Tuesday" or "Tuesday morning"."""
    return _HOUR.search(one.quote) is not None


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

"""Hours of the day and what lies between them: a stretch told on a clock of twenty-four ("fourteen to fifteen hours today"),
the hours between two that were given, one of them bare ("four hours ahead of dialysis" of one who is due there "at 1"), and a
bare hour that is the next on the clock's face ("by 9:45" at a quarter past nine in the evening).
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.mentions.dates import DateMention
from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.moments import to_the_minute
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet

_DAY = regex(
    r",? (?:today|tonight|tomorrow|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:afternoon|evening))\b"
)
_LED = regex(r"\b(?:between|window|slot|visit|collection|pick-?up|delivery)(?: is)?:? (?:from )?$")
_PASSES = regex(r"\b(?:takes?|took|lasts?|lasted|for|within|up to|about|after|wait\w*) (?:\w+ )?$")


def is_stretch(one: DurationMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether "fourteen to fifteen hours" says from when to when: both hours told, and a day or the visit beside it."""
    low, high = int(one.low), int(one.count)
    if one.unit != "hour" or not (low == one.low and high == one.count and 0 <= low < high <= 24):
        return False
    if _PASSES.search(sheet.lower, max(0, one.start - 24), one.start):
        return False
    beside = _DAY.match(sheet.lower, one.end) or _LED.search(sheet.lower, max(0, one.start - 30), one.start)
    return beside is not None and {dt.time(low), dt.time(high % 24)} <= sources.all_times_of_day


_AHEAD = regex(
    r" (?:(?:ahead of|before|until|till|after) (?:the|your|his|her|their|its|my)?[ ]?(?P<event>[^\W\d_]{4,}))"
)
_BARE = regex(r"\b(?:at|from|by|until|till|since) (\d{1,2})(?![\d:.,%€$£-]|\s?(?:[ap]\.?m|%|days?|items?|hours?))")


def parts_hours(one: DurationMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a length parts a given hour from that of an event of the case, told bare in the customer's words."""
    event = _AHEAD.match(sheet.lower, one.end) if one.unit == "hour" and one.frame == "bare" else None
    if event is None:
        return False
    wanted = event["event"][:6]
    ends = {
        (int(hour) % 12 + half) % 24 * 60
        for line in re.split(r"[.!?\n]", sources.flat)
        if wanted in line
        for hour in _BARE.findall(line)
        if int(hour) <= 24
        for half in (0, 12)
    }
    begins = {time.hour * 60 + time.minute for time in sources.all_times_of_day}
    way = -1 if "after" in event[0] else 1
    return any(abs(way * (end - begin) - one.count * 60) < 1 for end in ends for begin in begins)


_HALF_DAY = dt.timedelta(hours=12)
_BARE_HOUR = regex(r"(?:at |by |before )?(?P<h>\d{1,2})[:.](?P<m>\d\d)")


def is_next(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a bare hour is that of a moment to come within twelve hours: the next of its like on the clock's face."""
    told = _BARE_HOUR.fullmatch(one.quote.lower()) if one.kind == "clock" else None
    if told is None or not 1 <= int(told["h"]) <= 12:
        return False
    face = (int(told["h"]) % 12, int(told["m"]))
    coming = (moment for moment in sources.moments if dt.timedelta() < moment - sources.now <= _HALF_DAY)
    shown = (to_the_minute(moment, zone) for moment in coming for zone in sources.zones)
    return any((moment.hour % 12, moment.minute) == face for moment in shown)

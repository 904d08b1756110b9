"""Whether a length of time in a reply follows from what was given: the same in any unit, or the time between two given
moments.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from drafter.domain.mentions.durations import DurationMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.given_lengths import IN_KEY
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import Lean

_WAITED = regex(
    r"\b(?:wait\w*|ago|since|have been|has been|had been|later|passed|without|took|taken|silen\w+|late|delay\w*|kept|left|old|was|were|went|"
    r"seit|vor|gewartet|warten|später|hace|esper\w+|desde|depuis|attend\w*|il y a|retard|been|spent|lost|apart|between|sin|ohne|sans|too (?:long|many|much)|zu (?:lange?|viel)|demasiad\w+|trop)\b"
)
"""Words of a stretch that lies behind; without one, a bare length of time is one to come."""
_APART = regex(
    r"\s*(?:until|till|to go|away|off|left|past|beyond|bis|hasta|jusqu'|early|earlier|before|ahead|in advance|prior|sooner|apart|between|later|after|vor|früher|zuvor|vorher|danach|später|nach|auseinander|"
    r"antes|después|más tarde|avant|plus tôt|après|plus tard|d'avance)\b"
)
"""After a length that parts two moments: "five hours before the garage", "a fortnight later"."""
_LATER = regex(r"\b(?:later|after|nach|später|después|tras|après|plus tard)\b")
_LEFT = regex(
    r"\b(?:leaves?|leaving|faltan?|quedar\w*|quedan?|deja|noch|bleiben|bleibt|rester\w*|reste|restent|laisse)(?: (?:you|us|only|just|presque|fast|casi|nearly|almost|about|ihnen|nur|le|vous|solo|todavía|encore))*\s+$"
)
"""Before what is left until a given day: "that leaves eight days"."""
_OVER = regex(r"\b(?:more than|over|well over|mehr als|über|más de|plus de)\s+$")
_RUNNING = regex(
    r"\s*(?:running|in a row|straight|on the trot|on end|hintereinander|in folge|nacheinander|seguid[ao]s|consecutiv[ao]s|de suite|d'affilée|consécutive?s)\b"
)
_COUNTED = regex(
    r"(?:\b\d{1,2}|\b(?:two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|dos|tres|cuatro|deux|trois|quatre|many|several))\s+(?:\w+\s+)?\w+\s+$"
)
"""Before "in six weeks" where things are counted in a stretch that lies behind: "three visits in six weeks"."""
_OR_SO = regex(r"\s(?:or (?:two|three|so)|oder (?:zwei|so)|o dos|ou deux)\b")
_VAGUE = regex(r"\b(?:few|couple|several|paar|wenige\w*|mehrere\w*|unos|unas|poc[oa]s|quelques)\b")
"""No figure at all: "for a few more hours"."""
_PRICED = regex(r"(?:[€$£]|\d|\b(?:eur|euros?|usd|gbp|pounds?|dollars?|pfund|libras|livres))\s*$")
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "business day": 1.4}
_MOST = 60
"""So many given moments are held against each other at the most."""


def length_holds(one: DurationMention, sources: Sources, low: str, sentence: str, leans: Lean | None) -> bool:
    """A length of time must be given, in this or another unit, or be the time between two given moments. One to come
    counts from now; one that lies behind, or that parts two moments, between any two of them. `low` is the whole reply
    in lower case, `sentence` the one that the length stands in."""
    if any(_same(one, other) for other in sources.plan_durations):
        return True
    behind = _is_behind(one, low, sentence, leans)
    apart = (
        one.frame != "within"
        and (
            _APART.match(low, one.end)
            or _LATER.search(one.quote.lower())
            or _LEFT.search(low, max(0, one.start - 30), one.start)
        )
        is not None
    )
    now = sources.now
    ahead = [(now, moment) for moment in sources.moments if moment > now]
    if not behind and any(_between(one, *pair, True) for pair in ahead):
        return True
    over = one.unit in _HOURS and _OVER.search(low, max(0, one.start - 12), one.start) is not None
    passing = leans != "ahead" and _PROMISED.search(sentence) is None and _may_pass(one)
    for first, second in _pairs(sources, apart) if behind or apart or passing else ():
        if _between(one, first, second, False) or (over and _just_over(one, first, second)):
            return True
    if any(_same(one, other) for other in (*sources.durations, *sources.key_lengths)):
        return True
    if one.unit == "day" and one.count > 1 and _WITH_TODAY.search(sentence):  # both ends counted
        less = replace(one, count=one.count - 1)
        if any(_between(less, *pair, False) for pair in _pairs(sources, apart)):
            return True
    bare = one.frame in ("bare", "for") or one.quote.endswith(" back")
    if bare and (_IN_PASSING.match(low, one.end) or _is_thing(one, low)):
        return True
    if one.frame in ("bare", "for") and (_VAGUE.search(one.quote.lower()) or _OR_SO.match(low, one.end)):
        return True
    told = _PROMISED.search(sentence) is None and _may_pass(one) and not _claimed(one, sources, sentence)
    if told and (leans != "ahead" or _follows(one, sources)):
        return True
    if _RUNNING.match(low, one.end) and sources.has_number(_whole(one.count)):
        return True
    return (
        one.count == 1
        and one.frame in ("bare", "for")
        and _PRICED.search(low, max(0, one.start - 12), one.start) is not None
    )


def _is_thing(one: DurationMention, low: str) -> bool:
    """Whether a single one is a thing or a turn of phrase and no length: "one night is refunded", "call it a day"."""
    if one.count != 1 or one.low != 1 or _SINCE.match(low, one.end + 1):
        return False
    return _LASTS.search(low, max(0, one.start - 20), one.start) is None


_LASTS = regex(
    r"\b(?:been|tak\w+|took|lasts?|for|within|after|wait\w*|only|just|late|dauert|für|nach|um|tarda\w*|durante|tras|prend\w*|pendant|après)(?: \w+)? $"
)
_WITH_TODAY = regex(
    r"\b(?:count\w* today|today (?:included|counted)|including today|with today|heute (?:mit)?(?:gezählt|eingerechnet)|mit (?:dem )?heut\w*|contando hoy|con (?:el de )?hoy|en comptant aujourd'hui|aujourd'hui compris|"
    r"(?:since|seit|desde el|depuis) \w+(?:day|tag|woch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|di)?\b[^.!?]{0,20}\b(?:that's|that is|that makes|sind das|macht das|son|van|ça fait|cela fait))\b"
)
"""After or before days that are counted from the first to the last."""
_IN_PASSING = regex(
    r",? (?:of your (?:time|day)|(?:of|on) (?:the )?phone|(?:ihrer|deiner) zeit|de (?:su|tu|votre|ton) (?:tiempo|temps)|to (?:read|answer|reply|sign)|zum lesen)\b"
    r"| (?:ahead of|before|in time for) (?:the|your|his|her|their) (?:holiday|wedding|party|feast|trip|journey|match|race|concert|show|exam|opening|celebration|birthday|event)\b"
)
"""After a length that tells how little it takes ("two minutes of your time"), or parts us from a day whose date nobody gave."""
_PROMISED = regex(
    r"\b(?:will|'ll|shall|going to|takes?|up to|arriv\w+|reach\w*|wird|werden|dauert|bis zu|recibirá|tarda\w*|prend\w*|jusqu'à|\w{4,}(?:rá|rez|rai|ront))\b|'ll\b"
)


_SINCE = regex(
    r"\b(?:wait\w*|since|without|seit|wart\w+|gewartet|ohne|llev\w+|esper\w+|desde|hace|depuis|attend\w*|sans)\b"
)


_IN = regex(r"(?:in|en|after|nach|tras|después de|après)\b")


def _may_pass(one: DurationMention) -> bool:
    """Whether it can be told in passing at all: "in fifteen years of hiring from us", not "within 48 hours"."""
    return one.frame in ("bare", "for") or (
        one.frame in ("within", "after") and _IN.match(one.quote.lower()) is not None
    )


def _claimed(one: DurationMention, sources: Sources, sentence: str) -> bool:
    """Whether a length states how long something has lasted, or what a fact gives by its name and otherwise: "you have
    waited twelve days", "your contract runs for 18 months" of `contract_months: 24`. Any other is told in passing."""
    if one.unit in ("day", "week", "month", "business day") and _SINCE.search(sentence):
        return True
    words = {word[:5] for word in _NAME.findall(sentence)} | ({"delay", "late"} if _DELAYED.search(sentence) else set())
    for name, value in sources.leaves:
        unit = IN_KEY.search(name.lower()) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
        if unit and unit.lastgroup == one.unit.split()[-1]:
            named = name.lower().replace(unit[0], "_")
            if words & {word[:5] for word in _NAME.findall(named)}:
                return True
    return False


_DELAYED = regex(r"\b(?:late|delay\w*|retraso|demora|retard|verspät\w*)\b")
"""A delay is one in every language, and the facts may be named in another than the reply's."""
_NAME = regex(r"[^\W\d_]{4,}")


def _follows(one: DurationMention, sources: Sources) -> bool:
    """Whether a length is the sum or difference of two that were told ("14 months are left" of two years after ten months),
    or parts two times of day or two years of the case."""
    told = [other for other in (*sources.durations, *sources.key_lengths) if other.unit in _HOURS]
    hours = one.count * _HOURS[one.unit] if one.unit in _HOURS else 0.0
    if hours:
        known = sorted({other.count * _HOURS[other.unit] for other in told})[:40]
        if any(
            abs(total - hours) <= 0.015 * hours for a, b in itertools.combinations(known, 2) for total in (a + b, b - a)
        ):
            return True
    if one.unit in ("minute", "hour"):
        clocks = sorted({time.hour * 60 + time.minute for time in sources.written_times})[:40]
        return any(abs(b - a - hours * 60) < 1 for a, b in itertools.combinations(clocks, 2))
    if one.unit == "year":
        return any(abs(abs(sources.now.year - int(year)) - one.count) <= 1 for year in _YEAR.findall(sources.flat))
    return False


_YEAR = regex(r"\b(?:19|20)\d\d\b")


def total(first: DurationMention, second: DurationMention) -> DurationMention | None:
    """Two lengths that are told as one: "three hours and ten minutes", in the smaller unit."""
    if first.unit not in _HOURS or second.unit not in _HOURS or _HOURS[first.unit] <= _HOURS[second.unit]:
        return None
    count = first.count * round(_HOURS[first.unit] / _HOURS[second.unit]) + second.count
    return replace(second, start=first.start, quote=second.quote, count=count, low=count, frame=first.frame)


def _just_over(one: DurationMention, first: dt.datetime, second: dt.datetime) -> bool:
    """ "More than 200 hours" are told of 209."""
    told = one.count * _HOURS[one.unit]
    return 1 <= abs((second - first).total_seconds()) / 3600 / told <= 1.15 if told else False


def _is_behind(one: DurationMention, low: str, sentence: str, leans: Lean | None) -> bool:
    if one.frame in ("ago", "every"):
        return one.frame == "ago"
    if leans == "back" or (one.frame == "within" and _COUNTED.search(low, max(0, one.start - 40), one.start)):
        return True
    return one.frame in ("bare", "for") and _WAITED.search(sentence) is not None


def _whole(count: float) -> Decimal:
    return Decimal(str(count))


def _pairs(sources: Sources, apart: bool) -> Iterable[tuple[dt.datetime, dt.datetime]]:
    """Every two of the given moments and days that have come; all of them where a length parts two."""
    now = sources.now
    moments = [moment for moment in sources.moments if apart or moment <= now]
    if apart:
        moments += [one.latest for one in sources.date_mentions if one.latest - one.earliest < dt.timedelta(hours=2)]
    days = sorted(day for day in sources.likely_days if apart or day <= now.date())
    yield from itertools.combinations([_noon(day, now) for day in days[-_MOST:]], 2)
    yield from itertools.combinations(list(dict.fromkeys(moments))[:_MOST], 2)


def _noon(day: dt.date, now: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), tzinfo=now.tzinfo)


def _same(one: DurationMention, other: DurationMention) -> bool:
    """ "two weeks" is 14 days, 48 hours are two days; business units stay by themselves, save a week of five days."""
    if one.unit == other.unit:
        return one.count in (other.low, other.count) and one.low in (other.low, other.count)
    if one.unit in _HOURS and other.unit in _HOURS:
        first, second = one.count * _HOURS[one.unit], other.count * _HOURS[other.unit]
        return abs(first - second) <= 0.015 * max(first, second)
    return {one.unit, other.unit} == {"week", "business day"} and one.count * (
        5 if one.unit == "week" else 1
    ) == other.count * (5 if other.unit == "week" else 1)


def _between(one: DurationMention, first: dt.datetime, second: dt.datetime, ahead: bool) -> bool:
    """Whether the stretch between two moments may be told by this length: exact in days and hours, rounded to
    weeks and months as people do ("over two weeks", "nearly a month")."""
    first, second = sorted((first, second))
    hours = (second - first).total_seconds() / 3600
    days = (second.astimezone(first.tzinfo).date() - first.date()).days
    match one.unit:
        case "minute":
            return abs(hours * 60 - one.count) <= (5 if one.count % 5 == 0 else 1)  # round ones are rounded
        case "hour" | "business hour":
            return abs(hours - one.count) <= (0.5 if ahead else 1) or (
                one.unit == "hour" and not ahead and one.count == 24 * days
            )
        case "business day":
            weekdays = sum((first.date() + dt.timedelta(days=n + 1)).weekday() < 5 for n in range(min(days, 60)))
            return days <= 60 and one.count in (weekdays, weekdays - 1)
        case "day":
            return days == one.count or abs(hours / 24 - one.count) < 0.3
        case unit:
            near = days / _DAYS[unit]
            return abs(near - one.count) <= (0.15 if ahead else 0.45 if one.count <= 2 else 0.6) and near > 0.5

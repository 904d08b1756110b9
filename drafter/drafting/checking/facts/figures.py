"""Whether a figure of the reply follows from those that were given: itself, or plain arithmetic on them."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable
from decimal import Decimal

from drafter.domain.mentions.amounts import AmountMention
from drafter.domain.mentions.dates import DateMention
from drafter.domain.mentions.durations import DurationMention
from drafter.drafting.checking.facts.sources import Sources

_CENT = Decimal("0.01")
_OFFER = re.compile(
    r"\b(?:(?:will|'ll|going to|am|'m|are|'re|can) (?:\w+ ){0,2}?(?:refund|refunding|credit|crediting|reimburse|reimbursing|pay(?:ing)? (?:you )?back|return|returning|"
    r"issue|issuing|send|sending|give|giving|add|adding|apply|applying|process|processing)|you(?: will|'ll) (?:get|receive|have|see)|"
    r"(?:erstatte|erstatten|überweise|überweisen|schreibe|schreiben|sie (?:erhalten|bekommen))|(?:reembolsar\w*|devolver\w*|abonar\w*|recibir[áa]\w*)|"
    r"(?:rembourser\w*|vous recevrez|créditer\w*))\b[^.!?\n]{0,70}$"
)
_NO_OFFER = re.compile(
    r"\b(?:not|cannot|can't|won't|unable|instead of|rather than|nicht|no|pas|asked|wanted|demanded|requested|claim(?:ed)?|paid|charged|instead)\b[^.!?\n]{0,60}$"
)


def follows(
    value: Decimal, currencies: frozenset[str], given: Iterable[AmountMention], factors: frozenset[Decimal]
) -> bool:
    """Whether an amount is one of the given, a sum or difference of two, all of them together, a half, a third, a
    quarter, a given multiple or a given percentage."""
    fitting = {one.value for one in given if not one.currencies or not currencies or one.currencies & currencies}
    if value in fitting:
        return True
    few = sorted(fitting)[:40]
    if any(a + b == value or abs(a - b) == value for a, b in itertools.combinations(few, 2)):
        return True
    if len(few) <= 12 and any(sum(three) == value for three in itertools.combinations(few, 3)):
        return True
    small = {factor for factor in factors if 2 <= factor <= 36 and factor == int(factor)}
    for amount in few:
        if any((amount / part).quantize(_CENT) == value.quantize(_CENT) for part in (2, 3, 4)):
            return True
        if any(amount * factor == value for factor in small):
            return True
        if any(
            (amount * factor / 100).quantize(_CENT) == value.quantize(_CENT) for factor in factors if 0 < factor < 100
        ):
            return True
    return False


def amount_holds(one: AmountMention, lowered: str, sources: Sources) -> bool:
    """An amount that is offered must be the plan's; any other must follow from what was given."""
    before = lowered[max(0, one.start - 110) : one.start]
    sentence = re.split(r"[.!?\n]\s", before)[-1]
    if any(one.value == amount.value and _fits(one, amount) for amount in sources.plan_amounts):
        return True
    percents = frozenset(
        Decimal(hit[1].replace(",", "."))
        for hit in re.finditer(r"(\d{1,3}(?:[.,]\d)?) ?(?:%|percent|per cent|prozent)", sources.flat)
    )
    counted = sources.numbers - {amount.value for amount in sources.amounts if amount.value > 36}
    factors = (
        frozenset(number for number in counted if number == int(number) and number <= 36) if one.value else frozenset()
    )
    if not follows(one.value, one.currencies, sources.amounts, factors):
        return bool(percents) and follows(one.value, one.currencies, sources.amounts, percents)
    if sources.plan_amounts and _OFFER.search(sentence) and not _NO_OFFER.search(sentence):
        held = follows(one.value, one.currencies, sources.plan_amounts, percents)
        return held or any(str(amount.value) in sentence for amount in sources.plan_amounts)
    return True


def _fits(one: AmountMention, other: AmountMention) -> bool:
    return not one.currencies or not other.currencies or bool(one.currencies & other.currencies)


def date_holds(one: DateMention, sources: Sources) -> bool:
    """A day must be given, or lie in the named stretch; a time of day must be given too."""
    if one.clashes:
        return False
    if _HABIT.search(one.quote.lower()):
        return True
    exact = one.latest - one.earliest < dt.timedelta(hours=2)
    first, last = one.earliest.date(), one.latest.date()
    days = any(first <= day <= last for day in sources.known_days) or any(first <= day <= last for day in sources.days)
    if not exact:
        return days
    opens, closes = (time.replace(second=0, microsecond=0) for time in (one.earliest.time(), one.latest.time()))
    hours = opens in sources.known_times or any(opens <= time <= closes for time in sources.times_of_day)
    return hours and (days or one.kind == "clock")


_WAITED = re.compile(
    r"\b(?:wait\w*|ago|since|have been|has been|had been|later|passed|without|took|taken|silen\w+|late|delay\w*|kept|left|old|was|were|went|"
    r"seit|vor|gewartet|warten|später|hace|esper\w+|desde|depuis|attend\w*|il y a|retard|been)\b"
)
"""Words of a stretch that lies behind; without one, a bare length of time is one to come."""
_HABIT = re.compile(
    r"^(?:24/7|now|right now|at the moment|nowadays|currently|these days|always|jetzt|ahora|maintenant)$"
)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "business day": 1.4}
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}


def duration_holds(one: DurationMention, sources: Sources, sentence: str = "") -> bool:
    """A length of time must be given, in this or another unit, or be the time between two given moments."""
    if any(_same(one, other) for other in sources.plan_durations):
        return True
    now = sources.now
    ahead = one.frame in ("within", "after", "every") or (one.frame != "ago" and not _WAITED.search(sentence))
    if (
        ahead and one.frame != "every" and _TOLD_OF_PAST.search(sentence) and not _COMING.search(sentence)
    ):  # "five days after my message", told of the past
        ahead = not any(_between(one, *pair, False) for pair in _past_pairs(sources))
        if not ahead:
            return True
    pairs: Iterable[tuple[dt.datetime, dt.datetime]]
    pairs = [(now, moment) for moment in sources.moments if moment > now] if ahead else _past_pairs(sources)
    if any(_between(one, first, second, ahead) for first, second in pairs):
        return True
    if any(_same(one, other) for other in sources.durations):
        return True
    moments = [] if ahead else [moment for moment in sources.moments if moment <= now]
    moments += [] if ahead else [_noon(day, now) for day in sources.days if day <= now.date()]
    return any(_between(one, first, second, ahead) for first, second in itertools.combinations(moments[:60], 2))


_COMING = re.compile(
    r"\b(?:will|going to|shall|can|may|receive|expect|werde\w*|bekommen|voy|vais|recevr\w+|recibir\w+)\b|'ll\b"
)


_TOLD_OF_PAST = re.compile(
    r"\b(?:\w{3,}ed|was|were|had|came|sent|told|wrote|gave|went|have (?:\w+ )?\w+ed|war\w*|hat|haben|fue|ha|était|avez|avons)\b"
)


def _past_pairs(sources: Sources) -> Iterable[tuple[dt.datetime, dt.datetime]]:
    """Every two of the given days that have come, the last forty of them."""
    days = [day for day in sorted(sources.known_days) if day <= sources.now.date()][-40:]
    return itertools.combinations([_noon(day, sources.now) for day in days], 2)


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
            return abs(hours * 60 - one.count) <= 5
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

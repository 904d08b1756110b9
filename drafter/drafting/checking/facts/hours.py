"""Whether an hour that a reply names is that of a given moment: on the customer's clock where it says "your time", on
the company's where it says "our time" or names its place, on either where it leaves that open.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re

from drafter.domain.formats import LANGUAGES
from drafter.domain.mentions.dates import DateMention
from drafter.domain.reader import city, zone_of
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.apart_hours import is_next
from drafter.drafting.checking.facts.days import day_holds
from drafter.drafting.checking.facts.moments import names_hour, names_stretch, on_the_face, rounded, to_the_minute
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import is_declined, lean
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.checking.sheet import Sheet

_THEIRS = regex(
    r"(?:your (?:own )?(?:local )?time|ihrer (?:orts|lokal)?zeit|su (?:propia )?hora|hora (?:local )?(?:suya|de usted)"
    r"|votre heure|heure (?:locale )?de chez vous)\b"
)
_OURS = r"our (?:own )?(?:local )?time|unserer (?:orts|lokal)?zeit|nuestra hora|hora nuestra|notre heure"
_BESIDE = regex(r"[\s,(]*(?:(?:in|nach|a|à) )?")


def time_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a named time was given. Where it is said whose hour it is, the hour and the day that it stands with must
    be those of one moment; the clock of a customer whose zone is not known is nobody's to name. Else the day must be
    given, and a deadline ("by 5 p.m. on Tuesday") must name a given hour."""
    if _THAT.search(sheet.lower, max(0, one.start - 6), one.start) and _MIDDAY.fullmatch(one.quote.lower()):
        return True  # "your message that noon": about when it came
    if _HALVES.search(one.quote.lower()) and not (one.clashes or one.stretch):
        return _halves_hold(one, sheet, sources)
    if names_stretch(one) and not one.clashes:
        return _stretch_holds(one, sheet, sources) or _day_then_hour(one, sources)
    if not one.clashes and one.kind == "clock" and not _is_due(one) and _hour_told(one, sources):
        return True
    if is_next(one, sheet, sources) or _day_then_hour(one, sources) or _back_then(one, sheet, sources):
        return True
    if _next_of(one, sheet, sources) or _at_night(one, sources) or _things_by_number(one, sources):
        return True
    if one.clashes or not names_hour(one):
        return day_holds(one, sheet, sources) or _from_hour(one, sources)
    if _says(_THEIRS, one, sheet):
        own = zone_of(sheet.case.customer, sheet.case.clock) or _one_clock(sheet)
        return own is not None and _is_moment(one, sources, own)
    if sheet.playbook and _says(_ours(sheet.playbook.company.timezone), one, sheet):
        return _is_moment(one, sources, sheet.playbook.company.zone)
    noon = _MIDDAY.search(one.quote.lower()) is not None and sources.has_deadline(dt.time(12))
    if one.kind == "clock" and (noon or (_is_due(one) and sources.has_deadline(one.latest.time()))):
        return True  # "On Monday, 23 March, I'll write to you by 12": the day is told apart
    held = noon or not _is_due(one) or one.latest <= sources.now or sources.has_deadline(one.latest.time())
    return (held and day_holds(one, sheet, sources)) or is_declined(sheet, one.start)


_HALVES = regex(
    r"\b(?:half|quarter|five|ten|twenty(?:-five)?) (?:past|to) \w|\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)|\bhalb \w|\b(?:viertel|fünf|zehn|zwanzig) (?:nach|vor) \w|\b(?:y|menos) (?:media|cuarto)\b|\b(?:et|moins) (?:le )?(?:demie|quart)\b"
)
"""Said by halves and quarters, an hour is one of twelve."""
_PART = regex(
    r"morning|afternoon|evening|tonight|night|[ap]\.?m\b|früh|vormittag|nachmittag|abend|nacht|mañana|tarde|noche|matin|après-midi|soir"
)


def _halves_hold(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "By half past two on Friday": the hour must be told, in either half of the day where none is named, and so must the day."""
    minute = one.latest.hour * 60 + one.latest.minute
    may = {minute} if _PART.search(one.quote.lower()) else {minute, (minute + 720) % 1440}
    told = sources.has_hour(frozenset(may)) and (one.kind == "clock" or day_holds(one, sheet, sources))
    return told or is_declined(sheet, one.start)


_THAT = regex(r"\bthat $")


def _stretch_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "between 8 and 1 on Friday": both hours must be told, or the last as a deadline, and the day that stands with them.
    Where stretches were told for that day, it must be one of them."""
    if is_declined(sheet, one.start) or _things_by_number(one, sources):
        return True
    told = sources.stretches_of_day.get(one.earliest.date()) if one.kind != "clock" else None
    if on_the_face(one) not in told if told else not (_both_told(one, sources) or _before_deadline(one, sources)):
        return False
    if told is None and one.kind != "clock" and _of_past_days(one, sheet, sources):
        return False
    first, last = dt.time.min, dt.time.max
    whole = dataclasses.replace(
        one,
        earliest=dt.datetime.combine(one.earliest.date(), first, one.earliest.tzinfo),
        latest=dt.datetime.combine(one.latest.date(), last, one.latest.tzinfo),
    )
    return one.kind == "clock" or day_holds(whole, sheet, sources)


def _of_past_days(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "between 8 and 1 on Friday" of a slot that was told for days gone by alone: the new day's is not known."""
    today, own = sources.now.date(), on_the_face(one)
    if one.earliest.date() < today or lean(sheet, one.start, one.end) != "ahead":
        return False
    days = [day for day, stretches in sources.stretches_of_day.items() if own in stretches]
    return (
        bool(days)
        and max(days) < today
        and not any(
            other.kind == "clock" and names_stretch(other) and on_the_face(other) == own
            for other in sources.date_mentions
        )
    )


def _before_deadline(one: DateMention, sources: Sources) -> bool:
    """ "between four and five" of what is due at five: so much earlier at the most harms nobody."""
    last = one.latest.time()
    return one.latest - one.earliest <= dt.timedelta(hours=2) and sources.has_deadline(last)


def _both_told(one: DateMention, sources: Sources) -> bool:
    """Whether both ends of a stretch of hours were told; half a day apart where the reply names no half."""
    told = sources.all_times_of_day | sources.spans_of_hours | sources.open_hours
    ends = (time.replace(second=0, microsecond=0) for time in (one.earliest.time(), one.latest.time()))
    halved = _HALVED.search(one.quote.lower()) is not None
    return all(end in told or (not halved and end.replace(hour=(end.hour + 12) % 24) in told) for end in ends)


_NEXT = regex(
    r"^(?:the )?(?:next|following) (?:day|morning|afternoon|evening)$|^(?:am )?(?:nächsten|folgenden) (?:tag|morgen)$|^(?:al )?(?:día|mañana) siguiente$|^(?:le )?lendemain(?: matin)?$"
)


def _next_of(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "on the 25th I said I would look the next day": the day after one that was just named."""
    if not _NEXT.match(one.quote.lower()):
        return False
    line = next((line for line in sheet.sentences if line.start <= one.start < line.end), None)
    return line is not None and any(
        line.start <= other.start < one.start and day_holds(other, sheet, sources)
        for other in sheet.dates(sheet.reply.language)
    )


def _one_clock(sheet: Sheet) -> dt.tzinfo | None:
    """The clock of a case in which the customer's words and the plan's times all go by one, and no company is known to
    have another."""
    written = [sheet.case.message.at, *(turn.at for turn in sheet.case.history if turn.sender == "customer")]
    shifts = {moment.utcoffset() for moment in (*written, *plan_times(sheet.plan)) if moment is not None}
    if sheet.playbook is not None or len(shifts) != 1 or sheet.case.message.at is None:
        return None
    shift = shifts.pop()
    return dt.timezone(shift) if shift else None


_DAY_HOUR = regex(
    r"(?:[^\W\d_]+,? )?(?:the |den |dem |el |le )?(\d{1,2})(?:\.|st|nd|rd|th)?,? (?:a las?|à|at|um) (\d{1,2})(?:[:.h](\d\d))? ?(?:h|uhr|horas|heures)?"
)


def _day_then_hour(one: DateMention, sources: Sources) -> bool:
    """ "viernes 15 a las 17 h" is the fifteenth at five, not from three to five."""
    hit = _DAY_HOUR.fullmatch(one.quote.lower())
    if hit is None or not (1 <= int(hit[1]) <= 31 and int(hit[2]) < 24 and int(hit[3] or 0) < 60):
        return False
    days = [day for day in sources.days if day.day == int(hit[1])]
    fits = any(one.weekday is None or day.weekday() == one.weekday for day in days)
    return fits and dt.time(int(hit[2]), int(hit[3] or 0)) in sources.all_times_of_day


def _back_then(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """ "You rang at 19:40 on the Saturday" of one who rang at "7:40 that night", on a day that was given."""
    if one.clashes or one.kind != "weekday" or not names_hour(one) or not _hour_told(one, sources):
        return False
    days = [day for day in sources.days if day.weekday() == one.weekday and day <= sources.now.date()]
    return bool(days) and lean(sheet, one.start, one.end) == "back"


_EVENING = regex(
    r"^(?:at )?[^\d\W]+(?: o'clock| uhr| horas| heures)? (?:tonight|this evening|in the evening|heute abend|abends|esta (?:noche|tarde)|de la (?:tarde|noche)|ce soir|du soir)$"
)


def _at_night(one: DateMention, sources: Sources) -> bool:
    """ "seven tonight": the hour in words, of the day's second half."""
    at = one.latest
    return (
        _EVENING.match(one.quote.lower()) is not None
        and at.hour < 12
        and one.earliest == at
        and at.time().replace(hour=at.hour + 12) in sources.all_times_of_day
    )


_BY_NUMBER = regex(
    r"(\d{1,3} (?:to|till|bis|a|à) \d{1,3}) (?:by|on|before|until|bis|am|el|antes del|le|avant le) \D", re.IGNORECASE
)


def _things_by_number(one: DateMention, sources: Sources) -> bool:
    """ "bays 1 to 6 by Friday": things that were told by their numbers, and a day beside them."""
    hit = _BY_NUMBER.match(one.quote)
    return hit is not None and hit[1].lower() in sources.flat and one.latest.date() in sources.days


def _is_due(one: DateMention) -> bool:
    """Whether it is an hour by which: "by 5 p.m.", from the day's beginning."""
    return names_hour(one) and one.earliest.time() == dt.time() and one.latest - one.earliest >= dt.timedelta(hours=2)


_MIDDAY = regex(r"\b(?:mediodía|mittags?|midi|midday|noon)\b")
_AT_HOUR = r"\b(?:at|around|since|till|until|um|gegen|seit|a las?|desde las?|à|vers|dès) {}(?![\d:.,%€$£-]|\s?(?:[ap]\.?m|%|€|euros?|dollars|pounds|days?|items?))"
"""An hour that the customer wrote bare: "at 4 in the night"."""
_HALVED = regex(r"[ap]\.?\s?m\b|uhr|\d\s?h\b|\b(?:1[3-9]|2[0-4])[:.]")


def _hour_told(one: DateMention, sources: Sources) -> bool:
    """Whether the hour was told: "we knew by ten" of a report at 22:00. Half a day apart where no half is named."""
    said, told = one.latest.time().replace(second=0, microsecond=0), sources.all_times_of_day
    other = said.replace(hour=(said.hour + 12) % 24)
    if not said.minute and re.search(_AT_HOUR.format(said.hour % 12 or 12), sources.flat):
        return True
    return said in told or said in sources.open_hours or (other in told and not _HALVED.search(one.quote.lower()))


def _from_hour(one: DateMention, sources: Sources) -> bool:
    """ "Friday, between 8 and noon": the day and the hour from which."""
    first = one.earliest.time()
    days = {one.earliest.date(), one.latest.date()}
    return (
        bool(re.search(r"\d", one.quote))
        and bool(days & sources.days)
        and not one.clashes
        and {first, one.latest.time()}
        <= {time.replace(hour=(time.hour + half) % 24) for time in sources.all_times_of_day for half in (0, 12)}
    )


def _says(whose: re.Pattern[str], one: DateMention, sheet: Sheet) -> bool:
    """Whether it is said in the mention or right after it whose hour it is."""
    after = _BESIDE.match(sheet.lower, one.end)
    return whose.search(sheet.lower, one.start, one.end) is not None or (
        after is not None and whose.match(sheet.lower, after.end()) is not None
    )


@functools.lru_cache(maxsize=64)
def _ours(zone: str) -> re.Pattern[str]:
    """The company's time by name: "our time", "Chicago time", "hora de Chicago"."""
    places = "|".join(sorted({re.escape(city(zone, language).lower()) for language in LANGUAGES}))
    return re.compile(rf"(?:{_OURS}|(?:{places}) time|(?:ortszeit|hora de|heure (?:de |d'))\s?(?:{places}))\b")


def _is_moment(one: DateMention, sources: Sources, zone: dt.tzinfo) -> bool:
    """Whether a given moment shows that day and hour in `zone`; the hour alone where no day is named."""
    said = one.latest.replace(tzinfo=None)
    shown = (to_the_minute(moment, zone) for moment in sources.moments)
    return any(
        (moment.time() == said.time() or rounded(moment, said.time()))
        and (one.kind == "clock" or moment.date() == said.date())
        for moment in shown
    )

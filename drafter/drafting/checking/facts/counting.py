"""The bare numbers of a reply, in figures or words: each must be told, be counted in the case, or follow by plain
arithmetic from numbers of the same things ("11 charged, 7 eaten: four lunches").
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.domain.mentions.amounts import parse_number
from drafter.domain.mentions.numerals import Numeral, find_numerals
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.chosen_keys import CHOSEN, is_key
from drafter.drafting.checking.facts.measures import (
    FIGURE,
    MEASURE,
    apart,
    is_share,
    measured,
    share_told,
    without_unit,
)
from drafter.drafting.checking.facts.numbered_days import (
    beside_weekday,
    is_day,
    is_named_day,
    is_short_day,
    is_stretch_of_hours,
)
from drafter.drafting.checking.facts.plain_figures import is_emergency, is_ending, is_sum_in_two
from drafter.drafting.checking.facts.reckoned import is_worked_out
from drafter.drafting.checking.facts.sources import TIMES, Sources
from drafter.drafting.checking.facts.taken import claim
from drafter.drafting.checking.facts.tallied import FEW, MOST, known, reckoned, told_of_the_same
from drafter.drafting.checking.facts.timing import spoken_hour
from drafter.drafting.checking.sheet import Sheet

_LABEL = regex(
    r"(?:\b(?:step|part|option|point|section|page|no|nr|question|schritt|paso|étape|punto)\.? ?|^[ \t]*|\n[ \t]*)\(?$",
    re.IGNORECASE,
)
_NTH_DAY = regex(r"\b(?:day|tag|día|jour) $", re.IGNORECASE)
"""A day counted from one that was given: "you opened it on day 28"."""
_PLACE = regex(
    r"\b(?P<place>hangar|gate|platform|bay|terminal|room|floor|aisle|dock|door|locker|suite|counter|halle|gleis|tor|zimmer|"
    r"puerta|andén|sala|habitación|muelle|porte|quai|salle|chambre)[ \t]+$",
    re.IGNORECASE,
)
"""Before a number that tells which one: "hangar 3" must be told as such, it follows from no count."""
_SMALL_NOUN = regex(
    r"[ \t]+(?:(?:\w+[ \t]+)?(?:things?|options?|ways?|steps?|points?|parts?|questions?|choices?|lines?|pieces?|reasons?|possibilities|sides|words|sentences|"
    r"minds?|people|sets? of|halves|dinge|sachen|möglichkeiten|optionen|wege|schritte|punkte|fragen|cosas|opciones|pasos|maneras|preguntas|"
    r"choses|options|façons|étapes|points|questions)|of (?:us|you|them|these|those|our)|or (?:two|three|more))\b",
    re.IGNORECASE,
)
_OFTEN = regex(r"\b([a-zäöüß]{3,})mal\b")
_NEXT_DAY = regex(
    r"(?:st|nd|rd|th|\.|er)?(?:,|,? (?:and|und|y|et|or|oder|o|ou))(?: (?:on|the|am|vom|el|le|du|den|dem|del)){0,2} \d{1,2}\b",
    re.IGNORECASE,
)
_OFTEN_TOLD = 8
"""So often something may have happened by two counts together."""
_PAUSE = regex(r"[\s,–-]{1,3}")
_SPELLED = 3
"""So many single figures in a row spell something out."""


def numbers(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """The numbers that nobody gave."""
    text = sheet.text
    for hit in FIGURE.finditer(text):
        if any(taken[hit.start() : hit.end()]) or (
            _LABEL.search(text, max(0, hit.start() - 14), hit.start())
            and not hit["percent"]
            and not CHOSEN.search(text, max(0, hit.start() - 24), hit.start())
        ):
            continue
        claim(taken, hit.start(), hit.end())
        if not _figure_holds(hit, sheet, sources):
            yield sheet.mark(hit.start(), hit.end()), "this number is not in the case or the plan"
    for idiom in _IDIOM.finditer(sheet.lower):
        claim(taken, *idiom.span())
    words = [one for one in find_numerals(text, sheet.reply.language) if not any(taken[one.start : one.end])]
    yield from _how_often(sheet, sources)
    words = [one for one in words if not is_sum_in_two(one, words, sources)]
    for run in _spelled(words, sheet):
        key = "".join(str(one.value) for one in run)
        claim(taken, run[0].start, run[-1].end)
        if not any(other.endswith(key) for other in sources.ids):
            yield sheet.mark(run[0].start, run[-1].end), "this number is not in the case or the plan"
    for one in words:
        if one.value <= 1 or any(taken[one.start : one.end]):
            continue
        if not _word_holds(one, sheet, sources):
            yield sheet.mark(one.start, one.end), "this number does not follow from the case"


def _how_often(sheet: Sheet, sources: Sources) -> Iterator[tuple[Mark, str]]:
    """German counts of what happened that nobody gave: "elfmal"."""
    for often in _OFTEN.finditer(sheet.lower) if sheet.reply.language == "de" else ():
        count = next(iter(find_numerals(often[1], "de")), None)
        value = Decimal(count.value if count else 0)
        if value > 3 and not _often_holds(value, sources):
            yield sheet.mark(often.start(), often.end()), "this number does not follow from the case"


def _often_holds(value: Decimal, sources: Sources) -> bool:
    """Whether something happened so often: told so, as often as things that were counted, or two such counts together."""
    told = sources.times | sources.counts
    if value > _OFTEN_TOLD:
        return value in told
    few = {number for number in told if number <= _OFTEN_TOLD}
    return (
        value in told
        or any(number == value for number, _ in sources.counted_things)
        or any(a + b == value for a, b in itertools.combinations_with_replacement(sorted(few), 2) if a > 1)
    )


_FROM_TO = regex(r"\b(?:from|to|von|auf|de|a|à)(?: \d+ (?:to|auf|a|à))? $", re.IGNORECASE)
"""Before a count that grows or shrinks: "from 3 to 4"."""


def _counted_off(hit: re.Match[str], value: Decimal, sheet: Sheet, sources: Sources) -> bool | None:
    """Whether "gate 14" or "day 28" was given; None where the figure is of neither kind."""
    text = sheet.text
    if place := _PLACE.search(text, max(0, hit.start() - 14), hit.start()):
        if any(leaf == value for _, leaf in sources.leaves if isinstance(leaf, int)):
            return True
        where = re.escape(place["place"].lower())
        number = re.escape(hit["value"])
        return (value > 20 and sources.has_number(value)) or (
            re.search(rf"\b{where}\W{{0,3}}{number}\b|\b{number}\b[^.!?\n]{{0,20}}\b{where}", sources.flat) is not None
        )
    if _NTH_DAY.search(text, max(0, hit.start() - 8), hit.start()) and value <= 366:
        today = sources.now.date()
        return any((today - day).days in (value, value - 1) for day in sources.days) or sources.has_number(value)
    return None


def _figure_holds(hit: re.Match[str], sheet: Sheet, sources: Sources) -> bool:
    text, value = sheet.text, parse_number(hit["value"])
    if CHOSEN.search(text, max(0, hit.start() - 24), hit.start()):
        return is_key(hit["value"], sheet, sources)
    placed = _counted_off(hit, value, sheet, sources)
    if placed is not None:
        return placed
    if measure := MEASURE.match(text, hit.end()):
        if measured(value, measure[1].lower(), sources) or is_worked_out(value, hit.start(), sheet, sources):
            return True
        return value > MOST and apart(value, {one for one in without_unit(sources) if one > MOST})
    if hit["percent"]:
        return value == 100 or share_told(value, sources) or is_share(value / 100, sources)
    if is_short_day(hit["value"], sources) or is_emergency(hit, sheet) or is_ending(hit, sheet, sources):
        return True
    return _known_figure(hit, value, sheet, sources)


def _known_figure(hit: re.Match[str], value: Decimal, sheet: Sheet, sources: Sources) -> bool:
    """Whether a figure without a unit of its own is an hour or a day that was given, was told, or follows."""
    text = sheet.text
    if _is_time(hit, text, sources) or is_stretch_of_hours(text, hit.start(), sources):
        return True
    if (hour := spoken_hour(sheet, hit.start(), hit.end())) and hour.led:
        grows = _FROM_TO.search(text, max(0, hit.start() - 12), hit.start()) is not None
        return sources.has_hour(hour.minutes) or (grows and sources.has_number(value))
    if known(value, hit.end(), sheet, sources) or (value <= FEW and _SMALL_NOUN.match(text, hit.end())):
        return True
    if value <= 31 and _NEXT_DAY.match(text, hit.end()) and any(day.day == value for day in sources.days):
        return True  # "on 12 and 26 October"
    if not hit["value"].isdigit() and all(
        sources.has_number(Decimal(part)) for part in re.findall(r"\d+", hit["value"])
    ):
        return " " in hit["value"]
    if is_day(text, sources, hit) or _is_hour(sheet, sources, hit.start(), hit.end()):
        return True
    if value > 1 and sources.is_within(int(value)):
        return True  # "seats 14, 15, 16 and 17" of "14 to 17"
    if beside_weekday(text, hit.start()):
        return False
    return reckoned(value, hit.start(), hit.end(), sheet, sources)


def _is_time(hit: re.Match[str], text: str, sources: Sources) -> bool:
    """ "Friday, 8.45 at the hospital" of an hour that was given; and "it takes 30 seconds to look", for nobody is promised
    seconds."""
    if _SECONDS.match(text, hit.end()):
        return True
    clock = _DOTTED.fullmatch(hit[0])
    return clock is not None and dt.time(int(clock[1]), int(clock[2])) in sources.all_times_of_day


def _word_holds(one: Numeral, sheet: Sheet, sources: Sources) -> bool:
    """A number in words is as often an hour, a sum without its unit, a turn of phrase or part of a name as a count: one that
    nobody gave is a fault where it tells how often something happened, another count of what the case counts, or a measure."""
    text, value = sheet.text, Decimal(one.value)
    if is_named_day(one, sheet, sources):
        return True
    if (hour := spoken_hour(sheet, one.start, one.end)) and hour.led:
        return sources.has_hour(hour.minutes) or _is_sum(hour.minutes, sources)
    if measure := MEASURE.match(text, one.end):
        return measured(value, measure[1].lower(), sources) or is_worked_out(value, one.start, sheet, sources)
    if _PERCENT.match(sheet.lower, one.end):
        return share_told(value, sources) or is_share(value / 100, sources)
    often = TIMES.match(text, one.end) is not None
    if not often and (one.ordinal or not told_of_the_same(value, one.end, sheet, sources)):
        return True
    if value <= FEW and _SMALL_NOUN.match(text, one.end):
        return True
    if known(value, one.end, sheet, sources) or _is_hour(sheet, sources, one.start, one.end):
        return True
    if one.ordinal:
        return value <= 2 + max(sources.times, default=Decimal(0))
    return reckoned(value, one.start, one.end, sheet, sources)


def _is_sum(minutes: frozenset[int], sources: Sources) -> bool:
    """ "twelve forty is import VAT": said as an hour is, and a sum that was given."""
    said = {Decimal(minute // 60) + Decimal(minute % 60) / 100 for minute in minutes}
    return any(one.value in said for one in sources.amounts)


_PERCENT = regex(r"[ -](?:percent|per cent|prozent|por ciento|pour cent)\b")
_IDIOM = regex(
    r"\b(?:(?:a|one) )?hundred(?: and (?:one|ten))? ?(?:percent|per cent)\b|hundert ?prozent|cien(?:to)? por cien(?:to)?\b|cent pour cent\b|"
    r"(?:a|one) (?:hundred|thousand|million) (?:times|miles|apologies|thanks|things|reasons|questions|words|and one)|thousand (?:apologies|times|thanks)|tausend (?:dank|mal|entschuldigungen)|mil (?:disculpas|perdones|gracias|veces)|mille (?:excuses|mercis|fois|pardons)"
)
"""Numbers that count nothing: "a hundred percent our fault", "a thousand apologies"."""


def _spelled(words: Sequence[Numeral], sheet: Sheet) -> Iterator[list[Numeral]]:
    """The runs of number words that spell out figures one by one: "four, four, seven, one"."""
    run: list[Numeral] = []
    for one in (*words, None):
        if (
            one is not None
            and one.value < 10
            and not one.ordinal
            and (not run or _PAUSE.fullmatch(sheet.text, run[-1].end, one.start))
        ):
            run.append(one)
            continue
        if len(run) >= _SPELLED:
            yield run
        run = [one] if one is not None and one.value < 10 else []


_SECONDS = regex(r"[ \t-](?:seconds?|secs?|sekunden?|segundos?|secondes?)\b", re.IGNORECASE)
_DOTTED = regex(r"([01]?\d|2[0-3])\.([0-5]\d)")
_NOON = regex(r" (?:noon|midday)\b", re.IGNORECASE)


def _is_hour(sheet: Sheet, sources: Sources, start: int, end: int) -> bool:
    """Whether it is part of an hour that was given: "at half past six", "since 6 last night"."""
    if _NOON.match(sheet.text, end):
        return True
    hour = spoken_hour(sheet, start, end)
    return hour is not None and sources.has_hour(hour.minutes)

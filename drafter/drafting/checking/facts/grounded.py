"""Whether every figure, date, length of time, id, link, address and name in a reply was given: by the case, the plan, or
what the plan quotes, in any notation or by plain arithmetic.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from drafter.domain.mentions.amounts import find_amounts, parse_number
from drafter.domain.mentions.dates import find_dates
from drafter.domain.mentions.durations import find_durations
from drafter.domain.mentions.identifiers import IdMention
from drafter.domain.mentions.names import NameMention, find_names, fold
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.causes import causes
from drafter.drafting.checking.facts.due_days import two_due_days
from drafter.drafting.checking.facts.figures import amount_holds, date_holds, duration_holds
from drafter.drafting.checking.facts.hours import time_holds
from drafter.drafting.checking.facts.sources import TIMES, Sources
from drafter.drafting.checking.sheet import READ_TO, Sheet, Verdict, failed, passed

_NUMBER = re.compile(
    r"(?<![\w.,:/#-])\d{1,9}(?:[.,]\d{1,3})*(?P<percent> ?(?:%|percent\b|per cent\b|prozent\b|por ciento\b|pour cent\b))?(?![\w/])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:step|part|option|point|section|page|no|nr|question|schritt|paso|étape|punto)\.? ?|^[ \t]*|\n[ \t]*)\(?$",
    re.IGNORECASE,
)
_LIST = re.compile(r"[.)] ")
_SMALL_NOUN = re.compile(
    r"[ \t]+(?:(?:\w+[ \t]+)?(?:things?|options?|ways?|steps?|points?|parts?|questions?|choices?|lines?|pieces?|reasons?|possibilities|sides|words|sentences|"
    r"minds?|people|sets? of|halves|dinge|sachen|möglichkeiten|optionen|wege|schritte|punkte|fragen|cosas|opciones|pasos|maneras|preguntas|"
    r"choses|options|façons|étapes|points|questions)|of (?:us|you|them|these|those|our)|or (?:two|three|more))\b",
    re.IGNORECASE,
)


def grounded(sheet: Sheet) -> Verdict:
    """Fails on what nobody gave: the first such thing is named, each has a span. So does an act with two due days."""
    if len(sheet.text) > READ_TO:
        begun = sheet.reply.model_copy(update={"text": sheet.text[:READ_TO].rpartition(" ")[0] or sheet.text[:READ_TO]})
        sheet = dataclasses.replace(sheet, reply=begun)
    sources = Sources(sheet)
    taken = bytearray(len(sheet.text))
    found: list[tuple[Mark, str]] = []
    for look in _LOOKS:
        found += look(sheet, sources, taken)
    if not found:
        return passed("every figure, date, id and name was given")
    found.sort(key=lambda one: one[0].start)
    return failed(f"{found[0][1]}: “{found[0][0].quote.strip()}”", dict.fromkeys(mark for mark, _ in found))


def _claim(taken: bytearray, start: int, end: int) -> bool:
    """Marks a stretch as read; False where something else has read it."""
    if any(taken[start:end]):
        return False
    taken[start:end] = b"\x01" * (end - start)
    return True


def _strings(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """E-mails, links and phones first: their digits are no numbers."""
    for one in sheet.identifiers:
        if one.kind in ("email", "link", "phone", "card", "iban", "secret"):
            _claim(taken, one.start, one.end)
            if not _string_holds(one, sources):
                yield sheet.mark(one.start, one.end), f"nobody gave this {_KIND[one.kind]}"


_KIND = {
    "email": "e-mail address", "link": "link", "phone": "phone number", "card": "card number", "iban": "account",
    "secret": "code",
}  # fmt: skip


def _string_holds(one: IdMention, sources: Sources) -> bool:
    if one.kind in ("email", "link"):
        return one.key in sources.flat
    digits = re.sub(r"\D", "", one.key)
    return one.key in sources.ids or any(
        len(other) >= 7 and (other.endswith(digits[-9:]) or digits.endswith(other.lstrip("0")))
        for other in sources.ids
        if other.isdigit()
    )


def _money(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    for one in find_amounts(sheet.text, language=sheet.reply.language):
        if _claim(taken, one.start, one.end) and not amount_holds(one, sheet.lower, sources):
            yield sheet.mark(one.start, one.end), "this amount is not in the case or the plan"


def _times(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """A length of time may also be read as the moment it points at ("two days ago"): either reading may hold."""
    language = sheet.reply.language
    dates = find_dates(sheet.text, said_at=sources.now, zone=sheet.zone, language=language)
    for pair in two_due_days(sheet, dates):
        yield from ((sheet.mark(one.start, one.end), "one act cannot be due on two days") for one in pair)
    for length in find_durations(sheet.text, language=language):
        if any(taken[length.start : length.end]):
            continue
        moment = next((one for one in dates if one.start < length.end and length.start < one.end), None)
        alone = moment is None or (length.start <= moment.start and moment.end <= length.end)
        sentence = next((line for line in sheet.sentences if line.start <= length.start < line.end), None)
        told = sheet.lower[sentence.start : sentence.end] if sentence else ""
        if not alone:
            continue
        if duration_holds(length, sources, told) or (moment and length.frame == "ago" and date_holds(moment, sources)):
            _claim(taken, length.start, length.end)
        else:
            _claim(taken, length.start, length.end)
            yield sheet.mark(length.start, length.end), "this length of time is not in the case or the plan"
    for one in dates:
        if (
            _claim(taken, one.start, one.end)
            and not time_holds(one, sheet, sources)
            and not (_is_range(sheet, one.start, one.end) or _is_declined(sheet, one.start))
        ):
            why = (
                "the weekday does not fit the date"
                if one.clashes
                else "this date or time is not in the case or the plan"
            )
            yield sheet.mark(one.start, one.end), why


_CANNOT = re.compile(
    r"\b(?:can't|cannot|can not|not able|unable|won't|will not|not possible|kann \w* ?nicht|können \w* ?nicht|no puedo|ne peux pas)\b[^.,;!?\n]{0,60}$"
)


def _is_declined(sheet: Sheet, start: int) -> bool:
    """ "I can't have it there by tomorrow": a time that is only refused is no statement."""
    return _CANNOT.search(sheet.lower, max(0, start - 90), start) is not None


def _is_range(sheet: Sheet, start: int, end: int) -> bool:
    """ "Monday to Friday": opening days, where the playbook has them."""
    day = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    around = sheet.lower[max(0, start - 20) : end + 20]
    return sheet.playbook is not None and re.search(rf"{day} ?(?:to|through|-|–|until) ?{day}", around) is not None


def _ids(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    for one in sheet.identifiers:
        if one.kind != "id" or not _claim(taken, one.start, one.end):
            continue
        if len(one.key) <= 2 or one.key in sources.short_ids or one.key in sources.ids or one.key in _COMMON_CODES:
            continue
        if any(other.endswith(one.key) for other in sources.ids if len(one.key) >= 3 and len(other) <= 40):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", one.key) and any(str(day.year) == one.key for day in sources.days):
            continue
        if one.key.isdigit() and sources.has_number(Decimal(one.key)):
            continue
        yield sheet.mark(one.start, one.end), "this number is not in the case or the plan"


_COMMON_CODES = frozenset({"covid19", "mp3", "mp4", "usb3", "h264", "365"})


_WEEKDAYS = (
    "mon lun mo",
    "tue mar di",
    "wed mié mie mer mi",
    "thu jue jeu do",
    "fri vie ven fr",
    "sat sáb sab sam sa",
    "sun dom dim so",
)
_WEEKDAY = re.compile(r"\b([^\W\d_]{2,10})\.?,? (?:the |el |le |den |dem )?$", re.IGNORECASE)
_NOON = re.compile(r" (?:noon|midday|o['’]clock)\b", re.IGNORECASE)


def _is_day(text: str, sources: Sources, hit: re.Match[str]) -> bool:
    """ "Sat 21", "Tuesday the 24th": a weekday with the day of the month alone, where that day is given."""
    before = _WEEKDAY.search(text, max(0, hit.start() - 16), hit.start())
    if before is None:
        return False
    word, day = before[1].lower(), int(re.match(r"\d+", hit[0])[0])  # type: ignore[index]
    named = [place for place, words in enumerate(_WEEKDAYS) if word.startswith(tuple(words.split()))]
    days = {moment.astimezone(zone).date() for moment in sources.moments for zone in sources.zones}
    return any(one.day == day and one.weekday() in named for one in days)


def _numbers(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    text = sheet.text
    for hit in _NUMBER.finditer(text):
        if any(taken[hit.start() : hit.end()]) or (
            _LABEL.search(text, max(0, hit.start() - 14), hit.start()) and not hit["percent"]
        ):
            continue
        value = parse_number(re.match(r"[\d.,]*\d", hit[0])[0])  # type: ignore[index]
        _claim(taken, hit.start(), hit.end())
        known = value in sources.times if TIMES.match(text, hit.end()) else sources.has_number(value)
        if known or (hit["percent"] and value == 100) or _SMALL_NOUN.match(text, hit.end()):
            continue
        if _is_day(text, sources, hit) or _NOON.match(text, hit.end()):
            continue
        yield sheet.mark(hit.start(), hit.end()), "this number is not in the case or the plan"
    for one in find_numerals(text, sheet.reply.language):
        if one.value <= 1 or any(taken[one.start : one.end]):
            continue
        if _SMALL_NOUN.match(text, one.end) or (one.ordinal and not TIMES.match(text, one.end)):
            continue
        often = TIMES.match(text, one.end) is not None
        value = Decimal(one.value)
        if value not in sources.counts and not (value in sources.times if often else sources.has_number(value)):
            yield sheet.mark(one.start, one.end), "this number does not follow from the case"


def _names(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    plan = sheet.plan
    signer_known = bool(sheet.case.agent.name or (plan.commitment and plan.commitment.owner))
    for one in find_names(sheet.text, language=sheet.reply.language, lines=sheet.sentences):
        if any(taken[one.start : one.end]) or _name_given(one, sources):
            continue
        if one.place == "signature" and not signer_known:
            continue
        yield sheet.mark(one.start, one.end), "nobody of this name is in the case or the plan"


def _name_given(one: NameMention, sources: Sources) -> bool:
    parts = [fold(one.quote), *(fold(part) for part in re.split(r"[-&'’.]", one.quote) if len(part) > 1)]
    return (
        parts[0] in sources.words
        or parts[0].rstrip("s") in sources.words
        or (len(parts) > 2 and all(part in sources.words for part in parts[1:]))
    )


def _causes(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    yield from causes(sheet, sources.words)


_LOOKS: tuple[Callable[[Sheet, Sources, bytearray], Iterator[tuple[Mark, str]]], ...] = (
    _strings,
    _money,
    _times,
    _ids,
    _numbers,
    _names,
    _causes,
)

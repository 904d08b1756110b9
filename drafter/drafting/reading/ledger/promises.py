"""The company's promises: found in each of its messages, or tracked by the caller, each with what became of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from drafter.domain.case import Case
from drafter.domain.mentions.dates import find_dates
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger import (
    bookings_en,
    coming_abroad,
    coming_en,
    promises_de,
    promises_en,
    promises_romance,
)
from drafter.drafting.reading.ledger.customers_part import after_asking, begun
from drafter.drafting.reading.ledger.followed import as_read, as_told, telling
from drafter.drafting.reading.ledger.outcome import Course, outcome
from drafter.drafting.reading.ledger.promise_found import EVENT, Found, due_of
from drafter.drafting.reading.ledger.strangers import of_strangers
from drafter.drafting.reading.ledger.thread import Said
from drafter.drafting.reading.moments import countable

_FOLLOWED = ("open", "kept", "broken")
_THE_NEW_DATE = regex(
    r"keep (?:the appointment|it)$|den Termin einhalten$|have (?:him|her|them|it) come\b|jemanden .*\blassen$|hacer que alguien\b|(?:vous )?faire \w+ (?:par )?quelqu'un\b"
)
"""What only names the day to which an earlier promise was moved."""
_DISCLAIMED = regex(
    r"\b(?:(?:can(?:'|no|\s+no)t|could(?:n't|\s+not)|won't|(?:am|are|'m|'re)\s+(?:not\s+able|unable)\s+to|don't|do\s+not|(?:hard|difficult|impossible|too\s+early)\s+to)\s+(?:\w+\s+){0,2}?(?:promise|guarantee|say|tell|confirm|assure|swear|know|be\s+(?:sure|certain))(?:\s+you)?(?:\s+(?:yet|that|if|whether|for\s+certain|for\s+sure))*"
    r"|nicht\s+(?:\w+\s+){0,2}?(?:zusagen|versprechen|garantieren|sagen|bestätigen),\s*(?:dass|ob)|weiß\s+nicht,\s*ob|no\s+(?:\w+\s+){0,2}?(?:prometer\w*|garantizar\w*|asegurar\w*|sé|sabemos)\s+(?:que|si)|pas\s+(?:\w+\s+){0,2}?(?:promettre|garantir|assurer|sais|savons|certain)\s+(?:que|qu'|si|s'))\s*$"
)
"""Before what the company says that it cannot promise: "I can't guarantee that it will be there by Thursday"."""
_MOST = 40
"""Promises read per message: more than that is no message of a person, and must not slow the reading down."""


def promises(case: Case, messages: Sequence[Said]) -> tuple[Promise, ...]:
    """All promises, in the order in which they were made. Where the caller tracks them, theirs take the place of those in
    the thread: they know what was kept. What the store follows comes beside either, and is listed once."""
    by_message = {said.order: found_in(said) for said in messages if said.ours}
    by_message = {order: [_timed(one, messages) for one in there] for order, there in by_message.items() if there}
    found = [one for made_there in by_message.values() for one in made_there]
    told = [as_told(one, case, messages, found) for one in case.commitments if one.state in _FOLLOWED]
    known = {one.id for one in case.commitments}
    followed = [
        one
        for each in case.followed
        if each.state in _FOLLOWED and each.id not in known
        if (one := as_read(each, case, messages, by_message))
    ]
    beside = tuple(one.promise for one in followed)
    if case.commitments:
        return (*told, *beside)
    listed = {id(words) for one in followed for words in one.made}
    course = Course(messages, by_message, countable(case.clock))
    return (*_in_thread([one for one in found if id(one) not in listed], course), *beside)


def _in_thread(found: Sequence[Found], course: Course) -> Iterator[Promise]:
    seen: set[tuple[str, object]] = set()
    moved: set[dt.datetime] = set()
    for one in found:
        if (one.does, one.due) in seen or (one.due in moved and _THE_NEW_DATE.match(one.does)):
            continue
        seen.add((one.does, one.due))
        became = outcome(one, course)
        if became and became.moved and not became.restated:
            moved.add(became.moved)
        if became and not became.restated:
            yield Promise(
                does=one.does,
                by=one.said.author or "agent",
                due_at=became.moved or one.due,
                state=became.state,
                evidence=one.said.cut(one.start, one.end),
                shown=telling(one, became.shown) if became.shown else None,
            )


def found_in(said: Said) -> list[Found]:
    """The promises that one message of the company makes, in the order of its words."""
    if said.language == "de":
        found = list(islice(promises_de.find(said), _MOST))
        found += islice(coming_abroad.find(said, found), _MOST)
    elif said.language in ("es", "fr"):
        found = list(islice(promises_romance.find(said), _MOST))
        found += islice(coming_abroad.find(said, found), _MOST)
    else:
        found = list(islice(coming_en.waits(said), _MOST))
        found += islice(_elsewhere(promises_en.find(said), found), _MOST)
        found += islice(bookings_en.find(said, found), _MOST)
        found += islice(coming_en.find(said, found), _MOST)
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: one.start)[:_MOST]:
        if _DISCLAIMED.search(said.low, max(0, one.start - 60), one.start) or of_strangers(one):
            continue
        start, end = one.start, one.end
        while end > start and said.text[end - 1].isspace():
            end -= 1
        if end > start and one.does.strip():
            kept.append(after_asking(_placed(one if end == one.end else replace(one, end=end), kept)))
    return kept


def _timed(one: Found, messages: Sequence[Said]) -> Found:
    """With the time that begins only once the customer, or something else, has done its part."""
    return begun(one, messages) if one.asks else _after_event(one, messages)


def _after_event(one: Found, messages: Sequence[Said]) -> Found:
    """With the due time that begins once something has happened: "once the return is scanned, it leaves the next
    business day". Before that it has none."""
    if one.said.language != "en":
        return one
    begin, sentence = next(
        (spot.start, low)
        for spot, low in zip(one.said.sentences, one.said.lowered, strict=True)
        if one.start < spot.end
    )
    waits = EVENT.search(sentence)
    if waits is None or waits.start() > one.end - begin or waits.end() < one.start - begin - 4:
        return one
    told = {word[:4] for word in re.findall(r"[a-z]{4,}", waits["how"] or waits["event"].split()[-1])} or {
        waits["event"].split()[-1][:4]
    }
    for said in messages[one.said.order + 1 :]:
        if not said.ours or not any(word[:4] in told for word in re.findall(r"[a-z]{4,}", said.low)):
            continue
        words = one.said.plain[one.start : one.end]
        zone = said.at.tzinfo or dt.UTC
        if dates := find_dates(words, said_at=said.at, zone=zone, language="en"):
            return replace(one, due=due_of(dates), since=said.order)
        days = {"day": 0, "morning after": 1, "day after": 1}.get(" ".join((waits["day"] or "").split()))
        if days is None:
            return one
        return replace(
            one, due=dt.datetime.combine(said.at.date() + dt.timedelta(days=days), dt.time.max, zone), since=said.order
        )
    return replace(one, due=None)


def _elsewhere(found: Iterable[Found], taken: Sequence[Found]) -> Iterator[Found]:
    """Those that share no words with the ones already there."""
    spans = [(one.start, one.end) for one in taken]
    return (one for one in found if not any(start < one.end and one.start < end for start, end in spans))


_THAT_DAY = regex(
    r"\b(?:the|that)\s+(?:very\s+)?same\s+(?:day|morning|afternoon|evening)\b|\bthat\s+(?:very\s+)?(?:day|morning|afternoon|evening|night)\b"
)
_ON_THE_VISIT = regex(
    r"\bbe\s+there\b|\bwhen\s+(?:he|she|they)(?:'s|'re|\s+is|\s+are)\b|\bon\s+(?:the|his|her|their)\s+way\b|\bbefore\s+(?:he|she|they)\s+(?:comes?|arrives?|sets?|gets?)\b"
)


def _placed(one: Found, before: Sequence[Found]) -> Found:
    """With the day of an earlier promise of the same message, where the words point back to it: "I'll ring you that
    afternoon", "he'll phone when he's half an hour away"."""
    dated = [other for other in before if other.due]
    words = one.said.low[one.start : one.end]
    back = _THAT_DAY.search(words) or (one.due is None and _ON_THE_VISIT.search(words))
    if not dated or not back or dated[-1].due is None:
        return one
    return replace(one, due=dt.datetime.combine(dated[-1].due.date(), dt.time.max, dated[-1].due.tzinfo))

"""A day that is only spoken of, and held to nothing: a part of a day, a month alone, what should have happened by then."""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.tense import lean
from drafter.drafting.checking.sheet import Sheet

NTH = regex(
    r"(?:(?:[^\W\d_]{3,10}[.,]?\s+)?(?:the|el|le|du|au|den|dem|am|zum|vom|día|el día|del día)\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?"
)
"""The day of the month alone, with its weekday or without: "the 5th", "Friday the 13th"."""
OURS = regex(
    r"\b(?:i|we|it|you|they|he|she)(?:'ll| will| shall| am| are| is|'m|'re|'s)\b[^.;!?\n]*$"
    r"|\b(?:werde|werden|wird|ich \w+e|wir \w+en|\w+e ich|sie (?:haben|bekommen|erhalten)|voy a|(?:le|la|lo|les) \w+(?:ré|rá|o)|recibirá|vous \w+rez|je (?:vous |le |la )?\w+|sera)\b[^.;!?\n]*$"
)
OURS_AFTER = regex(
    r"[,\s]*(?:(?:um|gegen|at|by|à|vers|a las?) [\w: ]{1,14})?[,\s]*(?:\w+e ich|\w+en wir|i(?:'ll| will)|we(?:'ll| will)|you(?:'ll| will)|(?:le|la|lo) \w+(?:ré|rá|o)\b|je |j'|vous \w+rez\b)"
)
"""Beside a weekday on which an act of ours is due; it is a coming one, unless a verb looks back."""
DUE = regex(
    r"(?:\b(?:by|until|till|on|no later than|bis|am|zum|spätestens|para|hasta|antes del?|d'ici|avant|au plus tard)|[:–—])\s+(?:the |el |le |den |dem )?$"
)
_PART = regex(r"in the (morning|afternoon|evening)")
_PARTS = {"morning": range(6, 13), "afternoon": range(12, 19), "evening": range(17, 23)}
_FIGURED = regex(r"\d")
_SHOULD_AFTER = regex(
    r",? (?:(?:would|should|could|ought to) (?:\w+ )?have\b|(?:hätte|müsste|sollte)n? |(?:debimos|debería\w*|habría\w*|aurions|aurait|aurais) )"
)
SHOULD_HAVE = regex(
    r"\b(?:should|could|ought to|might|would) (?:\w+ )?have\b|\bhätte\w*\b|\bdeb\w+ (?:haber|\w+ haber)|\bhabría\w*|\baur(?:ait|ions|iez|ais)\b"
)
"""What did not happen, told as due: the time beside it is what decency would have, and no fact of the case."""
_BY = regex(
    r"\b(?:by|until|till|before|in|bis|im|ab|vor|para|hasta|en|antes de|d'ici|avant|pour)\s+(?:the\s+|end\s+of\s+)*$"
)


def gone_by(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """The day of the month or the weekday alone, on which something should have happened while the case ran: "I should have
    confirmed on the 6th", "ich hätte am Freitag anrufen müssen"."""
    before = SHOULD_HAVE.search(sheet.lower, max(0, one.start - 60), one.start)
    if one.kind == "weekday" and one.weekday is not None and not re.search(r"\d", one.quote):
        return before is not None or _SHOULD_AFTER.match(sheet.lower, one.end) is not None
    if before is None or NTH.fullmatch(one.quote.lower()) is None:
        return False
    said = one.earliest.date()
    return any(day < said for day in sources.known_days) and said < sources.now.date()


def part_of_day(one: DateMention, sources: Sources) -> bool:
    """Whether "in the morning" says roughly an hour to come that was given: "on Friday I'll write to you in the morning" of
    what is due on that day by noon."""
    told = _PART.fullmatch(one.quote.lower())
    hours = _PARTS[told[1]] if told else ()
    return any(
        moment.astimezone(zone).hour in hours
        for moment in sources.moments
        if moment > sources.now
        for zone in sources.zones
    )


def in_passing(one: DateMention, sheet: Sheet) -> bool:
    """Whether a time told without a figure is no date by which something is due: "in the morning", "at the weekend",
    "yesterday". Such words are spoken of in too many ways to be held against the case."""
    figured = one.kind == "date" or _FIGURED.search(one.quote) is not None
    alone = one.month_open or NTH.fullmatch(one.quote.lower()) is not None
    hour = one.latest - one.earliest < dt.timedelta(hours=2)
    if one.clashes or one.kind == "clock" or (figured and (hour or not alone)):
        return False
    back = lean(sheet, one.start, one.end) == "back"
    if DUE.search(sheet.lower, max(0, one.start - 30), one.start):
        return back and not figured and one.kind != "weekday"
    ours = OURS.search(sheet.lower[max(0, one.start - 60) : one.start]) or OURS_AFTER.match(sheet.lower, one.end)
    return back or ours is None


def month_holds(one: DateMention, sheet: Sheet, sources: Sources) -> bool:
    """A month alone is spoken of, unless something is promised for it."""
    if re.search(rf"\b{re.escape(one.quote.lower())}\b", sources.flat):
        return True
    if any(day.month == one.earliest.month for day in sources.days):
        return True
    return lean(sheet, one.start, one.end) != "ahead" or not _BY.search(sheet.lower, max(0, one.start - 20), one.start)

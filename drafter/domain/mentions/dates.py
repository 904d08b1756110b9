"""Dates and times named in a text, resolved against the moment at which it was said.

    find_dates("It ships by Nov 10", said_at=…, zone=…)  ->  quote "Nov 10", latest 2026-11-10T23:59:59.999999

A mention is the run of pieces that name one time ("Wed, Nov 11 by 5 p.m."), without the preposition before it;
lengths of time count where they point at a moment ("within 24 hours", "5 days ago").
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from drafter.domain.mentions import clock, date_atoms, date_days, date_spans
from drafter.domain.mentions.date_spans import Days, Saying
from drafter.domain.mentions.date_tense import is_ahead, is_past
from drafter.domain.mentions.date_words import WEEKDAY_PARTS, fold, lexicon
from drafter.domain.mentions.durations import DurationMention, find_durations, read_durations
from drafter.domain.regex import regex
from drafter.domain.stretches import Stretches

__all__ = ["DateMention", "DurationMention", "find_dates", "find_durations", "find_times"]

Kind = Literal["date", "weekday", "relative", "clock", "period"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """`text[start:end] == quote`. `earliest` and `latest` are aware, in the zone asked for: when the named time begins
    and ends. `clashes`: the weekday named in the mention is not the weekday of its date. `stretch`: the hours from which
    to which are told ("7-11 a.m."). `month_open`: the day of the month alone was told, so its month is a guess."""

    start: int
    end: int
    quote: str
    earliest: dt.datetime
    latest: dt.datetime
    kind: Kind
    weekday: int | None
    clashes: bool
    stretch: bool = False
    month_open: bool = False


@dataclass(slots=True)
class _Run:
    """Pieces that stand side by side and name one time together."""

    start: int
    end: int
    days: Days | None = None
    weekday: Days | None = None
    clock: clock.Clock | None = None
    part: tuple[int, int] | None = None

    @property
    def only_part(self) -> bool:
        """Whether it is a part of a day alone: "first thing", before a day that follows."""
        return not (self.days or self.weekday or self.clock)

    def takes(self, piece: _Run) -> bool:
        """Whether `piece` may go on this run: each kind at most once; a part of a day only after a day."""
        if piece.days and (self.days or (self.weekday and self.weekday.fixed)):
            return False
        if piece.weekday and (self.weekday or (self.days and not self.days.takes_weekday)):
            return False
        if piece.clock and (self.clock or (self.days and self.days.is_span)):
            return False
        if piece.part and (self.part or (not self.days and not self.weekday and not self.clock)):
            return False
        return not (self.clock and piece.clock)

    def add(self, piece: _Run) -> None:
        self.end = piece.end
        self.days = self.days or piece.days
        self.weekday = self.weekday or piece.weekday
        self.clock = self.clock or piece.clock
        self.part = self.part or piece.part


_WHOSE = (
    r"(?:\s*[,(]?\s*(?:your\s+(?:own\s+)?(?:local\s+)?time|our\s+time|(?:nach\s+)?(?:ihrer|unserer)\s+(?:orts|lokal)?zeit"
    r"|su\s+hora(?:\s+local)?|votre\s+heure(?:\s+locale)?)\)?)?"
)
"""Whose hour it is, said between it and its day: "5 p.m. your time on Tuesday"."""
_GAP = regex(
    _WHOSE
    + r"(?:\s+it\s+is\b)?(?:\s*,)?\s*(?:\(\s*)?(?:(?:on|at|by|before|of|in|the|a|um|am|bis|den|dem|der|gegen|el|le|a\s+las|à|to|no\s+later\s+than)\s+){0,3}"
)
_BEFORE_HOUR = regex(r"\s?(?::|–|—|\s-\s)\s?")
"""Between a day and its hour: "Thursday: 7 to 11", "12 November – between 7 and 11"."""
_WIDEST = 120
"""What is further apart than this is not said in one breath; the pattern would take the cube of a long blank's time."""
_UNTIL = regex(r"\s*(?:-|–|to|bis|a|à)\s*")
"""Between the two ends of a stretch: "Monday to today", "de lunes a hoy"."""
_TILL = regex(r"\s*,?\s*(?:-|–|to|by|until|till|through|bis(?:\s+zum)?|hasta(?:\s+el)?|jusqu'(?:a|à|au))\s+")
"""Before a weekday that ends what a day began, or is another's: "from the 29th to Wednesday", "the boxes of the 29th, by Thursday"."""
_EDGED = regex(
    r"end|begin|early|late|mid|next|last|this|ende|anfang|mitte|fin|princip|mediad|début|mi\b|courant|nächst|letzt"
)


def find_dates(text: str, *, said_at: dt.datetime, zone: dt.tzinfo, language: str = "en") -> list[DateMention]:
    """All times named in `text`, in order, none overlapping. Without a year, the nearest to `said_at`. "Friday" is
    the coming one, or the last one in a clause about the past. "next Friday" is the one of the next calendar week.
    In English 11/10 is November 10 where `zone` is American, else 11 October, as in the other languages. Business
    days are Monday to Friday. Order numbers, prices, versions and phone numbers are no dates."""
    return find_times(text, said_at=said_at, zone=zone, language=language)[0]


def find_times(
    text: str, *, said_at: dt.datetime, zone: dt.tzinfo, language: str = "en"
) -> tuple[list[DateMention], list[DurationMention]]:
    """What `find_dates` and `find_durations` find, at the price of one."""
    lang, low = lexicon(language), fold(text)
    saying = Saying(said_at.astimezone(zone), zone, lang, date_days.month_first(lang, zone, said_at))
    named = read_durations(text, low, lang)
    lengths = [one for one in named if one.frame in ("within", "ago")]
    runs = _runs(low, text, saying, lengths)
    found: list[DateMention] = []
    for run in runs:
        if (mention := _resolve(_counted_on(run, low, found), text, low, saying)) is not None:
            found.append(mention)
    for one in lengths:
        first, last = date_spans.from_duration(one, saying)
        found.append(DateMention(one.start, one.end, one.quote, first, last, "relative", None, False))
    return sorted(found, key=lambda mention: mention.start), named


def _runs(low: str, text: str, saying: Saying, lengths: list[DurationMention]) -> list[_Run]:
    runs: list[_Run] = []
    inside = Stretches((one.start, one.end) for one in lengths)
    for hit in date_atoms.scan(low, saying.language):
        if inside.touch(hit.start(), hit.end()) or _is_noun(text, hit.start(), saying.language):
            continue
        near = runs[-1] if runs and _beside(low, runs[-1].end, hit.start(), hit.lastgroup) else None
        if near and near.weekday and hit.lastgroup == "near" and _UNTIL.fullmatch(low, near.end, hit.start()):
            near = None
        if near and near.days and hit.lastgroup == "wd" and _TILL.fullmatch(low, near.end, hit.start()):
            near = None
        piece = _piece(hit, text, low, saying, beside=near is not None and not near.only_part)
        if piece is None:
            continue
        if piece.part and near is None and not piece.weekday and not low.startswith("first", piece.start):
            continue
        if near is not None and near.takes(piece):
            near.add(piece)
        else:
            runs.append(piece)
    return runs


def _beside(low: str, end: int, start: int, kind: str | None) -> bool:
    gap = kind == "clock" and _BEFORE_HOUR.fullmatch(low, end, start) is not None
    return gap or (start - end <= _WIDEST and _GAP.fullmatch(low, end, start) is not None)


def _piece(hit: re.Match[str], text: str, low: str, saying: Saying, *, beside: bool) -> _Run | None:
    kind, start, end = hit.lastgroup or "", hit.start(), hit.end()
    if kind == "clock":
        time = clock.read(hit, saying.language)
        if time is None:
            return None
        if hit["lead"] and not (
            hit["lead"] in ("between", "from", "zwischen", "entre") and (hit["bh"] or date_days.which(hit, "from"))
        ):
            start = next(hit.start(name) for name in ("ah", "named", "halves", "words") if hit.groupdict().get(name))
        return _Run(start, _trim(low, start, end), clock=time)
    if kind == "part":
        return _Run(start, end, part=clock.PARTS[saying.language][" ".join(hit["part"].split())])
    if kind == "wd":
        return _weekday(hit, text, low, saying, beside=beside)
    if kind == "nth" and saying.language in ("de", "fr"):
        start = hit.start("nth_d")
    if kind == "mo" and not _EDGED.match(hit["mo_p"]):
        start = hit.start("mo_m")
    if kind == "near" and low.startswith("in", start) and beside:  # "tomorrow in the morning"
        return _Run(start, end, part=(0, 12))
    days = date_days.read(kind, hit, text, low, saying)
    run = _Run(start, _trim(low, start, end), days=days) if days else None
    if run and kind == "iso" and hit["iso_t"]:
        minute = int(hit["iso_t"][:2]) * 60 + int(hit["iso_t"][3:])
        run.clock = clock.Clock(minute, minute, True, False) if minute <= 1440 else None
    return run


_SUCH_A_DAY = regex(
    r"\b(?:each|all|both|every one|always|jeweils|immer|cada uno|siempre|chacun|toujours)(?: of (?:them|these))?(?: on)? (?:an?|ein|un) $"
)
"""Before a weekday that tells of what kind other days are: "3 and 10 November, each a Tuesday"."""


def _weekday(hit: re.Match[str], text: str, low: str, saying: Saying, *, beside: bool) -> _Run | None:
    end = hit.end("wd_all")
    if _SUCH_A_DAY.search(low, max(0, hit.start("wd_n") - 30), hit.start("wd_n")):
        return None
    if beside and date_atoms.is_verb(text, hit.start("wd_n"), hit.end("wd_n"), hit["wd_n"]):
        return None
    if date_atoms.is_ordinary(text, hit.start("wd_n"), hit.end("wd_n"), hit["wd_n"]) and not beside:
        follows = re.match(r",?\s+(?:\d|the\s\d|[a-z]{3,9}\.?\s+\d)", low[end : end + 20])
        if not follows:
            return None
    numbered = date_days.weekday_number(hit, low, saying)
    start = hit.start("wrel") if date_days.which(hit, "wrel") not in ("", "the") else hit.start("wd_n")
    end = _trim(low, start, hit.end() if numbered else end)
    part = WEEKDAY_PARTS.get(hit["wd_n"])
    hours = clock.PARTS[saying.language][part] if part else None
    return _Run(start, end, days=numbered, weekday=date_days.weekday(hit, low, saying), part=hours)


_THE_NEXT_DAY = regex(r"\bthe (?:next|following) day$")


def _counted_on(run: _Run, low: str, found: list[DateMention]) -> _Run:
    """ "The next day" is the one after the day just named, if one was, and not the one after the day of saying."""
    if (
        run.days is None
        or not found
        or not _THE_NEXT_DAY.search(low[: run.start] + low[run.start : run.end].split(",")[0])
    ):
        return run
    before = found[-1]
    if before.earliest.date() == before.latest.date():
        after = before.latest.date() + dt.timedelta(days=1)
        run.days = Days(after, after, "relative")
    return run


def _is_noun(text: str, start: int, language: str) -> bool:
    """German "am selben Morgen" is the morning: with its capital inside a sentence no word for tomorrow."""
    return language == "de" and text.startswith("Morgen", start) and re.search(r"[^\W_],? $", text[:start]) is not None


def _trim(low: str, start: int, end: int) -> int:
    """The end without trailing space, and without a full stop that ends the sentence rather than "p.m." or "Nov."."""
    while end > start and low[end - 1] in " \n\t":
        end -= 1
    if low[end - 1] == "." and not low[start:end].endswith((".m.", "a.m.", "p.m.")) and not low[end - 2].isdigit():
        end -= 1
    return end


def _resolve(run: _Run, text: str, low: str, saying: Saying) -> DateMention | None:
    """The mention that a run amounts to, or None where a lone piece is too weak to name a time."""
    named = run.weekday.first.weekday() if run.weekday else run.days.weekday if run.days else None
    days = date_days.combine(run.days, run.weekday)
    if days is None:
        if run.clock is None or not (run.clock.firm or run.part):
            return None
        passed = run.clock.last <= saying.minute < 1440 and run.clock.last < 1440
        coming = passed and (run.clock.due or is_ahead(low, run.start)) and not is_past(low, run.start, run.end)
        day = saying.today + dt.timedelta(days=1 if coming else 0)
        days = Days(day, day, "clock")
    elif days.bare_weekday and is_past(low, run.start, run.end):
        back = dt.timedelta(days=7)
        days = Days(days.first - back, days.last - back, "weekday")
    first, last = _hours(run, days)
    clashes = named is not None and run.days is not None and not run.days.is_span and days.first.weekday() != named
    if text[run.end : run.end + 1] == ")" and "(" in text[run.start : run.end]:
        run.end += 1
    quote = text[run.start : run.end]
    kind = _kind(run, days)
    return DateMention(
        run.start, run.end, quote, clock.at(days.first, first, saying.zone), clock.at(days.last, last, saying.zone),
        kind, named, clashes, run.clock is not None and run.clock.span, days.month_open,
    )  # fmt: skip


def _hours(run: _Run, days: Days) -> tuple[int, int]:
    """The minutes of the first and the last day between which the named time lies."""
    first, last = (run.part[0] * 60, run.part[1] * 60) if run.part else (days.opens, days.closes)
    if run.clock is None:
        return first, last
    begin, finish = run.clock.first, run.clock.last
    late = run.part[0] >= 12 if run.part else run.days is not None and run.days.opens >= 720
    if late and begin < 720 and finish < 720:  # "at 5 in the afternoon", "tonight between 7 and 8"
        begin, finish = begin + 720, finish + 720
    early = run.part[1] == 12 if run.part else run.days is not None and run.days.closes == 720
    if early and begin > 720:  # "at 3 in the morning", "since 6:20 this morning"
        begin, finish = begin - 720, finish - 720
    return (0 if run.clock.due and begin == finish else begin), finish


def _kind(run: _Run, days: Days) -> Kind:
    if run.days is None:
        return "weekday" if run.weekday else "clock"
    return "period" if days.is_span and run.weekday is None else days.kind

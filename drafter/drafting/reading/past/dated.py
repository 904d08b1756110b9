"""What the customer tells by its dates: "I reported it on the 2nd" and no answer since, "promised by 24 April" and it is May.

No word of it need complain: the calendar does. What was answered, what asks for nothing and what was asked of somebody else
is none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.domain.evidence import Evidence
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.reading import SignalKind
from drafter.domain.regex import regex
from drafter.drafting.reading.elsewhere import speaks_to_us
from drafter.drafting.reading.moments import countable
from drafter.drafting.reading.past.story import Story, days
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.scan import Said, sentence, sentence_breaks

_WHO = r"(?:(?:i|we|my (?:husband|wife|partner|son|daughter|mother|father|mum|mom|dad|neighbou?r|colleague|secretary))(?:'ve|'d| have| had)?(?: (?:first|already|also|both|formally|politely|originally|then|last|duly|again|only|since|even|previously))* |(?:^|[.!?;\n] ?|\band )(?:first |already )?)"
_PAPER = r"(?:letters?|e-?mails?|mails?|messages?|requests?|complaints?|applications?|reports?|claims?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|forms?|tickets?|notes?)"
_ASKED = Waiting(
    rf"{_WHO}(?:asked|reported|requested|wrote|written|e-?mailed|mailed|messaged|texted|dm'?d|complained|applied|chased|queried|enquired|inquired|raised|lodged|filed|flagged|logged|put in (?:a|an|my|our|the) (?:\w+ )?{_PAPER})\b"
    rf"|\b(?:my|our) (?:\w+ ){{0,2}}?{_PAPER} (?:to you )?(?:of|from|dated|sent|on)\b|\b(?:was|were|been) (?:first |duly |already )?(?:reported|lodged|raised|filed|requested|logged)(?: to you)?\b",
    re.MULTILINE,
)
"""An answer or an act is owed from then on."""
_GAVE = Waiting(
    rf"{_WHO}(?:ordered|cancell?ed|returned|sent|posted|paid|handed|submitted|uploaded|rang|phoned|called|spoke|spoken|told|claimed|registered)\b|\b(?:was|were|been) (?:submitted|sent|returned|collected|picked up|posted|ordered)\b",
    re.MULTILINE,
)
"""The same where something is told to be missing."""
_ELSEWHERE = regex(
    r"\s{1,3}(?:it |this |that |them |off )?(?:to |with |from |at |for |by )?(?:(?:my|our|her|his|their|the|a) (?:\w+ )?(?:bank|police|landlord|landlady|insurers?|insurance|doctor|gp|dentist|employer|boss|manufacturer|makers?|solicitors?|lawyers?|hr|embassy|friends?|neighbou?rs?|accountant|ombudsman|previous|old|other|son|daughter|husband|wife|mother|father|job|place|course|review|blog|book|poem|cheque)\b|police\b)"
)
_OTHER_CLAUSE = regex(
    r"\b(?:that|which|who|when|if|whether|while|because|but|until|since|was|were|is|are|bought|ordered|booked|due|scheduled|dated|starting|from|until|between|to (?:come|deliver|collect|visit|call|ring|start|begin|arrive|move|change|send someone|pick|be there)|(?:table|room|slot|appointment|delivery|visit|seats?|booking|collection|place|flight|ticket|statement|invoice|bill|payment) (?:of|on|for|from|dated))\b|\b(?:i|we|he|she|they|it) \w"
)
"""Between an act and a day that is the day of something else."""
_LACKS = regex(
    r"\b(?:still|not|no|never|nothing|nobody|none|neither|without|till (?:now|date)|until now|to date|so far|unanswered|silence|ignored|deaf ears|pending|outstanding|any (?:news|word|sign|update|progress|idea)|where (?:is|are)|when (?:will|can|do|am|is|are)|nowhere|chas\w+|wait\w*|again|twice|three times|third time|makes three|owed?)\b|n'?t\b|\bwhere'?s\b"
)
_MISSING = regex(
    r"\b(?:still|never|nothing|nobody|no (?:money|reply|answer|refund|news|word|sign|parcel|sound)|not (?:yet|seen|had|heard|come|received|got|arrived|a (?:word|penny|thing)))\b|\b(?:have|has|did|is|are)n'?t (?:\w+ )?(?:seen|had|heard|come|received|got|arrived|back|here)\b"
)
"""And nothing came of it."""
_SETTLED = Waiting(
    r"\b(?:you|your \w+|he|she|they|someone|somebody|the (?:man|woman|lady|engineer|plumber|fitter)|which|it)(?:'ve|'d| have| had| has)? (?:then |kindly |very kindly |duly |promptly |quickly |all |now |since )?(?:replied|answered|came|arrived|landed|rang (?:me|us|back)|called (?:me|us|back)|wrote back|got back|fixed|mended|sorted|solved|resolved|refunded|repaired|replaced|agreed|offered|turned up|worked)\b(?! and (?:went|gone)\b)|\b(?:got|received|have) (?:it|them|both|everything) (?:now|today|yesterday|on|since|safely)\b|\band (?:\w+ )?(?:agreed|replied|answered|fixed|refunded|apologi[sz]ed)\b"
    r"|\b(?:was|were|got|been|is|are|now|all) (?:then |now |duly |promptly |all |very )?(?:answered|mended|fixed|sorted|solved|resolved|repaired|replaced|refunded|delivered|settled|emptied|collected the)\b"
    r"|\b(?:got|had|received) (?:a|an|your|the|my) (?!auto|standard|generic|canned|stock|same|wrong|only|receipt)(?:\w+ )?(?:reply|answer|response|refund|money|parcel|replacement)\b|\bthank(?:s| you)(?: \w+)? for (?:the|your|sorting|fixing|coming|sending|such|getting|replying|mending)\b"
)
_DENIED = regex(r"(?:n't|\b(?:not|never|nobody|no one|no|none|nothing))(?: \w+){0,2} ?$")
_AT_EASE = regex(
    r"\b(?:no (?:great |particular )?(?:rush|hurry)|(?:not|isn't|nothing) (?:pressing|chasing|complaining|in a hurry|urgent|to complain)|(?:isn't|not) a complaint|take your time|happy to wait|within (?:the|that|your|this) (?:\w+ )?(?:period|time|window|weeks)|forgive me|sorry (?:for|about|to have|it|i)|my (?:own )?(?:fault|delay|mistake)|as agreed|is that (?:still )?in time|withdraw)\b"
)
_PROMISED = regex(
    r"\b(?:you|they|he|she|someone|somebody|your (?:\w+ ){0,2}?\w+|the (?:shop|office|team|lady|man|woman|driver|company|website|letter|e-?mail)|(?:i|we)(?:'d| was| were| have been| had been|'ve been)|(?:what|which) [\w ]{1,25}? was|was|were)(?:'d|'ve| had| have)? (?:\w+ )?(?:promised|assured|guaranteed|swore|told|said|says|confirmed|agreed|undertook|reckoned|wrote)\b"
)
_OWN_WORD = regex(r"\b(?:i|we)(?:'d|'ve| had| have)? (?:\w+ )?$")
_OF_SOMEBODY = regex(r"(?:he|she)\b")
_AHEAD = regex(r"\b(?:would|will|by|before|no later than|not later than|to be|going to)\b|'(?:d|ll)\b")
_THAT_WAS_FOR = regex(
    r"\s{0,3}(?:that|which|this|it) was (?:to (?:be|have been) )?(?:for|by|due|on|meant for|set for) "
)
_MOVED = regex(
    r"\b(?:moved?|rearranged?|rescheduled?|postponed?|pushed?|put (?:it )?(?:off|back)|changed?|instead|until|till)\b"
)
_SEASON = regex(
    r"\b(?:before|at|since|around|over|in|by|just after) (?:the )?(?:early |late |last )?(?:christmas|easter|new year|half term|spring|summer|autumn|winter|harvest|halloween)\b"
)
_REACH, _BEFORE_ACT, _NEXT = 90, 14, 200
"""Characters from an act to its day, from a day to the act that follows it, and in which an answer would be told."""
_READ = 4_000
LONG_DAYS = 7


class Dated(NamedTuple):
    """`sure`: something was asked for or promised in so many words, and its day is told; how that sounds does not matter."""

    kind: SignalKind
    evidence: Evidence
    sure: bool


class Day(NamedTuple):
    """A day that was named at `start:end`, so many days ago."""

    start: int
    end: int
    ago: int


def told_by_dates(story: Story) -> Iterator[Dated]:
    """What shows a long wait or a broken promise by days that the customer names."""
    for said in story.heard:
        own = said.own[:_READ]
        asked = [(found, pattern is _ASKED) for pattern in (_ASKED, _GAVE) for found in pattern.finditer(own)]
        promised = list(_PROMISED.finditer(own))
        if not (asked or promised) or said.where in story.closing or _AT_EASE.search(own):
            continue
        if not (story.wants(said) or story.unsolved(said) or _LACKS.search(own)):
            continue
        now = _now(story, said)
        named, breaks = list(_days(said, now)), sentence_breaks(own)
        for found, plain in asked:
            if (
                (plain or _LACKS.search(own, found.end(), found.end() + _NEXT))
                and (day := _day_of(own, found, named, breaks, now.date()))
                and not _answered(story, said, now - dt.timedelta(days=day.ago))
            ):
                sure = plain or _MISSING.search(own, found.end(), found.end() + _REACH) is not None
                yield Dated("long_wait", said.evidence(*_around(found, day)), sure)
        for found in promised:
            if over := _over(own, found, named, breaks):
                yield Dated("broken_promise", said.evidence(*_around(found, over)), False)
                if over.ago >= LONG_DAYS:
                    yield Dated("long_wait", said.evidence(*_around(found, over)), True)


def _now(story: Story, said: Said) -> dt.datetime:
    return max(countable(story.case.clock), story.end) if said.where == "last" else story.at(said.where)


def _days(said: Said, now: dt.datetime) -> Iterator[Day]:
    """The days in a message that are over. Whoever tells of an act means the last such day, not the next."""
    for one in find_dates(said.text[:_READ], said_at=now, zone=now.tzinfo or dt.UTC, language="en"):
        end = _lately(one, now)
        if end is not None and said.own[one.start : one.end].strip() and one.kind != "clock":
            yield Day(one.start, one.end, days(end, now))
    for season in _SEASON.finditer(said.own[:_READ]):
        yield Day(season.start(), season.end(), LONG_DAYS)


def _lately(one: DateMention, now: dt.datetime) -> dt.datetime | None:
    if one.latest < now:
        return one.latest
    if one.earliest <= now:
        return None
    if one.month_open:
        first = now.replace(day=1)
        day = one.latest.day
        back = first if day < now.day else first - dt.timedelta(days=1)
        return back.replace(day=min(day, 28))
    guessed = one.kind in ("period", "date") and not re.search(r"\d{4}", one.quote)
    return one.latest - dt.timedelta(days=365) if guessed and days(now, one.earliest) > 60 else None


def _day_of(own: str, found: re.Match[str], named: list[Day], breaks: list[int], today: dt.date) -> Day | None:
    """The day of an act, a week or more ago, that nobody is told to have answered."""
    if _ELSEWHERE.match(own, found.end()):
        return None
    first, last = sentence(own, found.start(), found.end(), breaks)
    told = own[found.end() : min(len(own), last + _NEXT)]
    for hit in _SETTLED.finditer(told):
        if not _DENIED.search(told[: hit.start()][-20:]):
            return None
    for day in named:
        after = found.end() <= day.start <= min(last, found.end() + _REACH)
        before = first <= day.start and 0 <= found.start() - day.end <= _BEFORE_ACT
        between = own[found.end() : day.start] if after else own[day.end : found.start()]
        if (after or before) and day.ago >= LONG_DAYS and not _OTHER_CLAUSE.search(between.removeprefix(" you")):
            return day
    return None


def _answered(story: Story, said: Said, since: dt.datetime) -> bool:
    """Whether the company has done something or asked something between that day and the message."""
    lines = story.lines[: story.place(said)]
    return any(isinstance(line, Told) and line.at > since and (line.done or line.asking) for line in lines)


def _over(own: str, found: re.Match[str], named: list[Day], breaks: list[int]) -> Day | None:
    """The day of a promise, where it is over and not told to have been kept or moved."""
    if _OF_SOMEBODY.match(found[0]) and not speaks_to_us(own):
        return None
    if _OWN_WORD.search(own[: found.start()]) or _MOVED.search(own, found.start(), found.end() + _NEXT):
        return None
    told = own[found.end() : found.end() + _NEXT]
    if any(not _DENIED.search(told[: hit.start()][-20:]) for hit in _SETTLED.finditer(told)):
        return None
    _, last = sentence(own, found.start(), found.end(), breaks)
    for day in named:
        if found.end() <= day.start <= min(last, found.end() + _REACH + 20):
            if _AHEAD.search(own, found.end(), day.start):
                return day if day.ago >= 1 else None
        elif day.start >= last and _THAT_WAS_FOR.match(own, last) and day.start - last <= 30:
            return day if day.ago >= 1 else None
    return None


def _around(found: re.Match[str], day: Day) -> tuple[int, int]:
    start = found.start() + len(found[0]) - len(found[0].lstrip(" .!?;,\n"))
    return min(start, day.start), max(found.end(), day.end)

"""gives_schedule: when the planned way out is done, apart from when somebody looks in on it."""

from __future__ import annotations

import datetime as dt

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import find_dates
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.clauses import clause_at, clauses
from drafter.drafting.checking.manner.deciding import anyone_looks
from drafter.drafting.checking.manner.looking_in import LOOKS_IN, VAGUE, is_look_in
from drafter.drafting.checking.manner.meaning import concepts, planned_stems, stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered, prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_NEWS_ONLY = regex(r"\b(?:updates?|where (?:it|things|we) (?:is|are|stand)|zwischenstand|novedades|point)\b")
_A_DAY = dt.timedelta(days=1)
_OPEN_DAY = regex(r"[<\[{][^>\]}\n]{2,30}[>\]}]")
"""A day that was to be filled in."""


def gives_schedule(sheet: Sheet) -> Verdict:
    """The resolution's own time, as a day or as a length that comes to it; "shortly", or the check-in alone, fails. The
    day on which it is given will do where the reply leaves nothing open about when it arrives."""
    due = sheet.plan.resolution.done_by
    if due is None:
        return nothing("the plan gives the resolution no time")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    if _is_the_answer(sheet, due):
        return passed("the reply is itself the answer")
    promise = sheet.plan.commitment
    same = promise is not None and promise.due_at.astimezone(sheet.zone).date() == due.astimezone(sheet.zone).date()
    for start, end in naming(sheet, text, due):
        line = text.line_at(start)
        if line is not None and (not same or _of_the_way_out(sheet, text, line, start)):
            return passed("the time of the resolution is told", [sheet.mark(start, end)])
    for start, end in _own_day(sheet, text):
        return passed("the day that the resolution is for is told", [sheet.mark(start, end)])
    for start, end in _at_once(sheet, text):
        return passed("the day on which the help is given is told", [sheet.mark(start, end)])
    return failed("the reply does not say when the resolution itself is done", part="resolution")


def _is_the_answer(sheet: Sheet, due: dt.datetime) -> bool:
    """Whether an answer that is due today is given here and now: then nothing is left to come."""
    today = sheet.case.clock.astimezone(sheet.zone).date()
    at_once = sheet.plan.resolution.kind == "answer" and due.astimezone(sheet.zone).date() == today
    return at_once and states_resolution(sheet).outcome != "fail"


def _own_day(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """The days that the resolution names itself, told as they are: "a place in the course from 15 September"."""
    says, at, zone, language = sheet.plan.resolution.says, sheet.case.clock, sheet.zone, text.tongue or "en"
    named = sheet.lasting(f"own days {language}", lambda: find_dates(says, said_at=at, zone=zone, language=language))
    due = {one.astimezone(zone).date() for one in plan_times(sheet.plan)}
    days = {one.earliest.date() for one in named if one.kind == "date" and one.latest >= at} - due
    return [
        (one.start, one.end) for one in times(sheet, text).moments if one.kind == "date" and one.earliest.date() in days
    ]


def _of_the_way_out(sheet: Sheet, text: Prose, line: Line, place: int) -> bool:
    """Whether a time that is also the check-in's is told of the way out."""
    clause = clause_at(line, place)
    if sheet.plan.resolution.kind == "remedy":
        says = lowered(sheet.plan.resolution.says)
        if "~callback" in concepts(says, sheet.plan.language):
            return True  # to be called is the way out
        tongue = text.tongue or "en"
        return not LOOKS_IN.search(clause) or _brings(clause, says, tongue) or _looks_as_planned(clause, says, tongue)
    empty = _NEWS_ONLY.search(clause) and VAGUE.search(text.lower)
    return anyone_looks(sheet, text) and not (empty or is_look_in(text, place))


def _looks_as_planned(clause: str, says: str, tongue: str) -> bool:
    """Whether the looking is itself the way out: "we'll check the brakes tomorrow at 8" of "a free check of the brakes"."""
    looks = _LOOKING.search(says) is not None and _LOOKING.search(clause) is not None
    return looks and bool((stems(WORD.findall(clause), tongue) & planned_stems(says, tongue)) - _LOOKS)


_LOOKING = regex(
    r"\b(?:check|inspect|test|examin|survey|overhaul|prüf|kontrol|untersuch|durchsicht|revis|inspecci|comprob|vérif|contrôl|révision|examen)\w*"
)
_LOOKS = frozenset(("check", "test", "inspect", "free", "visit"))
"""Stems that the looking-in afterwards shares with any such way out."""
_BRINGS = Waiting(
    r"\b(?:(?:e-?mail|text|messag|mail|post|send)ing|e-?mail|text|message|mail|post|send|write|schicke|maile|sende|schreibe|mando|envío|enviaré|mandaré|envoie|enverrai|écris)\b(?: (?:ich|you|ihnen|dir|le|te|vous|se|l[oa]s?))* (?P<thing>(?:the|your|a|an|den|die|das|ihren?|deinen?|el|la|su|tu|le|votre|ton|une?|los|las|les|vos) [^.!?;,]{3,50})"
    r"|\b(?:get|have|receive|find|expect) (?:an?|one|my|our) (?:\w+ )?(?:e-?mail|letter|message|post|envelope)(?: from (?:me|us))? (?:with|carrying|holding|containing|bringing) (?P<within>[^.!?;]{3,90})"
)


def _brings(clause: str, says: str, tongue: str) -> bool:
    """Whether what is sent then is the help itself: "I'll text you the new invoice today by 5" of "£30 off your invoice"."""
    hit = _BRINGS.search(clause)
    told = stems(WORD.findall(hit["thing"] or hit["within"]), tongue) if hit else frozenset[str]()
    return bool(told & planned_stems(says, tongue)) and not _CONFIRMS.search(clause)


_CONFIRMS = regex(
    r"\b(?:confirm\w*|check|whether|if|that|once|when|make sure|arrived|bestätig\w*|ob|dass|sobald|wenn|confirm\w*|compro\w*|si|que|cuando|vérifi\w*|dès|quand)\b"
)


def _at_once(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """Where a part of a sentence names the help and a time: "I am cancelling the fine today". Of no account where the
    reply leaves open when the help arrives."""
    helps = concepts(lowered(sheet.plan.resolution.says), sheet.plan.language)
    if not helps or VAGUE.search(text.lower) or _OPEN_DAY.search(text.lower):
        return []
    now = sheet.case.clock
    moments = [
        one.start
        for one in times(sheet, text).moments
        if one.latest >= now and one.latest - max(now, one.earliest) <= _A_DAY
    ]
    return [
        (start, end)
        for line in text.lines
        if not line.asks
        for start, end in clauses(line)
        if any(start <= place < end for place in moments)
        and concepts(text.lower[start:end], text.tongue or "en") & helps
        and not LOOKS_IN.search(text.lower[start:end])
        and not _SO_FAR.search(text.lower[start:end])
    ]


_SO_FAR = regex(
    r"\b(?:has|have|had|did|was|were)(?:n't| not| never| yet)+\b|\b(?:ist|sind|wurde|haben|hat) (?:\w+ ){0,3}(?:nicht|kein\w*)\b|\bno (?:ha|han|hemos|he)\b|\bn'(?:a|ont|avons|ai)\b"
)
"""A time of which it is told that nothing came in it: "has not been returned in eleven days"."""

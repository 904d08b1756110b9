"""Weak signs, in four languages, that the way out is told: enough to pass a reply, never to fail one."""

from __future__ import annotations

import itertools
from decimal import Decimal

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.mentions.dates import find_dates
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.clauses import clause_at
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.people import ROLE, as_roles
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.manner.times import by_the_clock, naming, times
from drafter.drafting.checking.sheet import Sheet

_LOOKS_IN = regex(r"\b(?:call|ring|email|e-mail|write|text|message|confirm|check|be in touch)\b")
ALL_WILL_BE_WELL = Waiting(
    r"\b(?:everything|something|all(?: of (?:it|this))?|things|this|it|that|(?:the|your) (?:matter|issue|problem|case|situation|complaint|concerns?))(?:'ll (?:all )?be| (?:(?:will|shall) (?:all )?be|is being|gets?|is going to be|has been)) (?:\w+ )?(?:settled|sorted|resolved|fixed|taken care of|dealt with|handled|put right|made right|looked after|arranged|done|back to normal)\b|"
    r"\b(?:make|making|put|putting|set|setting) (?:this|it|things|that|everything|all of this) (?:right|good|straight)\b|\b(?:sort|sorting|take care of|resolve|resolving|deal with|handle|look into|looking into) (?:this|it|that|things|everything|the (?:matter|issue|problem))\b|\bbest way forward\b|\bmak(?:e|ing) it up to you\b|\b(?:be|get|leave) (?:\w+ )?(?:satisfied|happy)\b|\b(?:find|think of|come up with|work out|do) something\b|\barrang(?:e|er|ing) (?:this|it|that|things|cela|ça)\b|\bwhat (?:can be done|(?:we|i) can do)\b|\blook(?:ed)? (?:at|into)\b|"
    r"\b(?:alles|das|die sache|ihr anliegen) (?:wird|ist) (?:\w+ ){0,3}?(?:erledigt|geregelt|geklärt|gelöst|in ordnung)|\b(?:ist|sind|wird) (?:\w+ )?(?:alles|das|es|die sache|die angelegenheit|ihr anliegen|ihr fall) (?:\w+ ){0,3}?(?:erledigt|geregelt|geklärt|gelöst|in ordnung|vom tisch)|\b(?:todo|esto|el asunto) (?:quedará|será|estará) (?:\w+ )?(?:resuelto|solucionado|arreglado)|\ble nécessaire\b|\b(?:tout|cela|le problème) sera (?:\w+ )?(?:réglé|résolu|fait)\b"
)
"""Words for any way out, which name none."""


def will_be_well(low: str) -> bool:
    """Whether a sentence has only such words; as a heading they say nothing of what follows: "Sorting it: a new pair …"."""
    return ALL_WILL_BE_WELL.search(low.rsplit(": ", 1)[-1]) is not None


_LOST = regex(
    r"\b(?:owed?|charged|took|taken|billed|deducted|debited|lost|payé|prélevé|cobra\w+|abgebucht)\b(?![^.!?]*\bback\b)"
)
_ANEW = regex(
    r"^(?:a |an |the |ein(?:e[nr]?)? |una? |une? )?(?:brand[- ])?(?:new|fresh|another|second|neue[rsn]?|weitere[rs]?|nuev[oa]|otr[oa]|nouvel(?:le)?|nouveau|autre)\b|^(?:ein|eine|einen) (?:neue|andere)\w*"
)
_ANOTHER = regex(
    r"\b(?:(?:brand[- ])?new|fresh|another|second|replacement|neue[rsn]?|ersatz\w*|nuev[oa]s?|otr[oa]s?|nouvel(?:le)?|nouveau|autre|remplacement)\b"
)
_PERSON = regex(r"\b[A-ZÉÈÀÁÍÓÚÄÖÜ][\w'’-]+ (?:(?:von|van|de|del|della|Le|La) )?[A-ZÉÈÀÁÍÓÚÄÖÜ][\w'’-]+\b")


_CODE = regex(r"\b(?:\d{1,3}[a-z]|[a-z]{1,3}-?\d{1,4})\b")


def day_is_vague(sheet: Sheet, text: Prose) -> bool:
    """Whether the day of the resolution is told, and only of what names no help: "it'll be sorted by Friday"."""
    due = sheet.plan.resolution.done_by
    told = [line for start, _ in (naming(sheet, text, due) if due else ()) if (line := text.line_at(start))]
    plain = [line for line in told if not _LOOKS_IN.search(line.lower)]
    return bool(plain) and all(will_be_well(line.lower) for line in plain)


def remedy_hinted(sheet: Sheet, text: Prose) -> bool:
    """Whether a remedy can be made out: its sum beside its day, something of it told for its day, or a new one for it."""
    planned = sheet.plan.resolution
    if planned.done_by is None:
        return False
    days = [start for start, _ in naming(sheet, text, planned.done_by)]
    offers = bool(sheet.plan.alternatives)  # a question may give the choice, with its day
    dated = [
        line for line in text.lines if (offers or not line.asks) and any(line.start <= day < line.end for day in days)
    ]
    dated = [line for line in dated if not will_be_well(line.lower)]
    if not dated:
        return False
    if _sums_told(planned.says, sheet.plan.language, text, dated):
        return True
    says = lowered(planned.says)
    if _ANEW.search(says) and _ANOTHER.search(text.lower):
        return True
    wanted = {one for one in stems(WORD.findall(says), sheet.plan.language) if one[0] != "~"}
    doing = [
        line
        for line in dated
        if any(line.start <= day < line.end and not _LOOKS_IN.search(clause_at(line, day)) for day in days)
    ]
    if any(not wanted.isdisjoint(stems(line.words, text.tongue or "en")) for line in doing):
        return True
    codes = set(_CODE.findall(says))
    if any(codes.intersection(_CODE.findall(line.lower)) for line in doing):
        return True  # "22D and 22E are yours again by six"
    if _own_hour_told(sheet, text, doing):
        return True
    return bool(doing) and _new_thing_told(sheet, text, wanted)


def _own_hour_told(sheet: Sheet, text: Prose, doing: list[Line]) -> bool:
    """Whether the very hour that the plan sets for it is told, in however few words: "New time: tomorrow, 8 am"."""
    says, at, zone, language = sheet.plan.resolution.says, sheet.case.clock, sheet.zone, sheet.plan.language
    planned = sheet.lasting("own hours", lambda: find_dates(says, said_at=at, zone=zone, language=language))
    hours = {one.latest for one in planned if not one.latest.microsecond}  # a whole day ends with its last microsecond
    said = {place for one in hours for place, _ in by_the_clock(text, {one.astimezone(zone).hour % 12}, one.minute)}
    if any(line.start <= place < line.end and not _NEWS.search(line.lower) for line in doing for place in said):
        return True
    return any(
        one.latest in hours and line.start <= one.start < line.end and not _NEWS.search(line.lower)
        for line in doing
        for one in times(sheet, text).moments
    )


_NEWS = regex(r"\b(?:news|updates?|word from|hear|know more|clarity|neuigkeiten|noticias|novedades|nouvelles)\b")


def _new_thing_told(sheet: Sheet, text: Prose, wanted: set[str]) -> bool:
    """Whether a word that only the plan has, neither customer nor facts, is told, alone or as the end of a compound:
    "eine eSIM", "die Platte" for "eine neue Tischplatte"."""
    tongue = text.tongue or "en"
    case = sheet.case
    said = " ".join([case.message.text, *(turn.text for turn in case.history), *map(str, case.facts.values())])
    new = wanted - stems(WORD.findall(lowered(said)), tongue)
    told = stems((word for line in text.body if not line.asks for word in line.words), tongue)
    if new & told:
        return True
    return tongue == "de" and any(one.endswith(part) for one in new for part in told if len(part) >= _PART_OF_WORD)


_PART_OF_WORD = 5
"""Letters of the end of a German compound by which it may be called."""


def _sums_told(says: str, language: str, text: Prose, dated: list[Line]) -> bool:
    """Whether all sums of the plan stand in the dated sentences or beside them, or sums that make them up."""
    sums = {one.value for one in find_amounts(says, language=language)}
    if not sums:
        return False
    places = [text.lines.index(line) for line in dated]
    near = {text.lines[at] for place in places for at in (place - 1, place) if at >= 0}
    near = {line for line in near if not _LOST.search(line.lower)}
    told = {one.value for line in near for one in find_amounts(line.lower, language=text.tongue or "en")}
    made: set[Decimal] = {Decimal(first) + Decimal(second) for first, second in itertools.combinations(told, 2)}
    return sums <= told | made


_SOMEBODY = Waiting(rf"\b{ROLE}\b")


def people_of(sheet: Sheet) -> list[str]:
    """The people whom the resolution names, in lower case."""
    return [lowered(one) for one in _PERSON.findall(sheet.plan.resolution.says)]


def somebody_and_when(sheet: Sheet, text: Prose, dated: list[tuple[int, int]]) -> bool:
    """Whether a person of the plan or a role stands within two sentences of the day."""
    people = people_of(sheet)
    acting = [
        place
        for place, line in enumerate(text.lines)
        if not line.asks
        and line.end <= text.signed
        and (_SOMEBODY.search(as_roles(sheet, line.lower)) or any(map(line.lower.__contains__, people)))
    ]
    return any(
        line.start <= start < line.end
        for place in acting
        for line in text.lines[max(0, place - 2) : place + 3]
        for start, _ in dated
    )


_YES = regex(r"\W*(?:yes|yep|it does|it is|we do|you do|certainly|of course|gladly)\b(?=[.,:;!–—]| )")


def affirmed(text: Prose, line: Line) -> bool:
    """Whether a question is asked to be answered with a yes: "Does it end? Yes: 31 January"."""
    after = next((one for one in text.lines if one.start >= line.end), None)
    return after is not None and not after.asks and _YES.match(after.lower) is not None

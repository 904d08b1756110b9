"""Whether a question of when, why, how much or who, or any other ask, has its answer: each kind by what its answer must hold."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.regex import regex
from drafter.drafting.checking.answers.later import NOT_YET, later
from drafter.drafting.checking.manner.apologies import apologies
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import (
    ANY_HELP,
    TOPICS,
    WHEN,
    WHY,
    dated,
    deals,
    of_money,
)
from drafter.drafting.checking.manner.paying import BORNE, PAYS, SENT_BACK, WHO_PAYS
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import Prose, lowered, prose
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.times import times
from drafter.drafting.checking.sheet import Sheet
from drafter.drafting.planning.asked_beyond import of_carriage
from drafter.drafting.planning.thing_or_money import asks_when_it_comes, gives_money

_BECAUSE = regex(
    r"\b(?:because|reason|due to|caused?|since|found out|find out|don't know|do not know|not know|cannot say|can't say|happened|as a result|why|that is how|mistake|error|fault|bug|we had|went|(?:i|we) (?:said|told you|wrote|confirmed|promised)\b[^!?\n]{1,80}\b(?:wasn't|was not|hadn't|had not|didn't|did not|weren't|were not)\b|our [\w ]{1,40}? (?:did|failed|sent|put|printed|dropped|marked|skipped|was|were|had|never|read|took|ran|counted|booked)|turned out|that was us|we (?:forgot|put|packed|printed|missed|booked|entered|took|charged|mixed|lost|read|ran|counted|left|let|sent) (?:it|the|your|that|this|them|up|a|an|out|off|to)\b|"
    r"weil|grund|lag|ursache|porque|causa|motivo|debido|parce|car|raison|cause|suite à)\b"
)
_HOW_MUCH = regex(r"\b(?:how much|what (?:does|will|would) it cost|wie viel|cuánto (?:cuesta|me)|combien)\b")
_WHO = regex(r"\b(?:who|whom|wer|quién|qui)\b")
_WHO_HERE = regex(
    r"\b(?:who|whom)\b[^?]*\b(?:speak|talk|contact|call|ask|turn to|in charge|responsible|does|doing|do|doing it|deal\w*|handl\w*|decid\w*|answer\w*|help\w*|fix\w*|sort\w*|look\w*|takes? (?:care|over)|owns?|send\w*|pay\w*|com\w*|is it|is going|will|can)\b|"
    r"\bwer\b[^?]*(?:sprech|ruf|kümmer|zuständig|verantwort|entscheid|antwort|hilf|mach|tut\b|zahl|schick|komm|kann|bring|übern|erklär|sag|ist\b|steht|bin ich)\w*|"
    r"\bquién\b[^?]*(?:habl|llam|encarg|respon|decid|contest|ayud|env|vien|vendr|pag|hac|pued|va\b|dirij|escrib|soluc|arregl|trae|explic|es\b|está)\w*|"
    r"\bqui\b[^?]*(?:parl|contact|appel|joind|occup|charge|responsab|décid|répon|aid|envo|vien|rembours|pai|pay|puis|dois|va\b|fait|fera|répar|livr|adress|expliqu|est\b|prend)\w*"
)
"""Asks for somebody on our side."""
_WHERE = regex(r"\b(?:where|wo|wohin|dónde|où)\b")
_FIGURE = regex(r"\d+(?:[.,]\d+)+|\d{2,}")
_ANY_ACT = regex(
    r"\b(?:hurry|make (?:it |this |that )?(?:good|right)|make good on (?:it|this|that)|sorted?(?: (?:this|it|that))? out|"
    r"(?:get|be|have) (?:this|it|that) sorted|do something|(?:please )?help me|speed (?:it|this) up|see to (?:it|this))\b"
)
"""Asks for whatever the plan gives, and for it soon."""


def by_kind(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a question of when, why, how much or who, or any other ask, has its answer."""
    text, tongue = prose(sheet), prose(sheet).tongue or "en"
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if WHEN.search(quote):
        if asks_when_it_comes(quote) and gives_money(sheet.plan.resolution):
            return later(sheet, told, quote)
        if gives_schedule(sheet).outcome == "fail" and (len(wanted) <= 1 or of_money(quote, wanted)):
            return later(sheet, told)
        timed = times(sheet, text).moments or times(sheet, text).lengths or later(sheet, told)
        near = shared or len(wanted) <= 1 or deals(sheet, wanted, known)
        return dated(sheet, text, wanted) or bool(timed and near)
    if WHY.search(quote):
        return later(sheet, told) or (
            bool(_BECAUSE.search(told)) and (bool(shared) or len(wanted) <= 2 or deals(sheet, wanted, known))
        )
    if _HOW_MUCH.search(quote):
        return bool(re.search(r"\d", told)) or later(sheet, told)
    if "~manager" in wanted:
        return (_WHO.search(quote) is not None and later(sheet, told, quote)) or bool(
            re.search(rf"\b(?:{ROLE}|{titles(sheet)})\b", told)
        )
    if _WHO.search(quote) and (WHO_PAYS.search(quote) or find_amounts(quote, language=tongue)):
        return _paid(sheet, quote, told, text)
    if _WHO_HERE.search(quote) and re.search(rf"\b(?:{ROLE}|{titles(sheet)}|i|i'll|i'm|me|ich|mir|yo|je|moi)\b", told):
        return True
    if _WHO.search(quote) and "~manager" in known and bool(wanted & known):
        return True
    return _helped(sheet, quote, told, wanted, known)


def _helped(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a request, or a question of yes or no, is met: by the help that it asks for, or by its own words."""
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    helped = _enough(shared, wanted) and _beyond_the_account(sheet, quote, wanted)
    if _ANY_ACT.search(quote) and not any(one[0] == "~" for one in wanted):
        return True
    if wanted <= ANY_HELP or later(sheet, told, quote):
        return True
    if _WHERE.search(quote) and re.search(
        r"\b(?:at|in|on|with|lost|left|reached|stuck|sitting|arriv\w+|ship\w*|sent)\b", told
    ):
        return bool(shared) or len(wanted) <= 1
    return helped or deals(sheet, wanted, known)


def _beyond_the_account(sheet: Sheet, quote: str, wanted: frozenset[str]) -> bool:
    """Whether a sentence that comes after the account of what went wrong takes up the question, calendar words and small
    words apart: what is only told again answers nothing. The first thing asked may be met by the account itself, and so
    may who it was, how and why."""
    text = prose(sheet)
    if lowered(sheet.reading.asks[0].evidence.quote).startswith(quote) or _OF_WHAT.search(quote):
        return True
    telling = {one for one in wanted if not _CALENDAR.match(one) and one not in _SMALL}
    if not telling:
        return True
    sorry = apologies(sheet)
    told = sorry[-1].line.end if sorry else text.body[0].end if text.body else 0
    if sorry and text.body and sorry[-1].line is text.body[-1]:
        told = text.body[0].end
    tongue = text.tongue or "en"
    lines = [line for line in text.body if line.start >= told and not line.asks]
    said = " \n".join(line.lower for line in lines)
    known = stems((word for line in lines for word in line.words), tongue) | concepts(said, tongue)
    return bool(telling & known) or any(figure in said for figure in _FIGURE.findall(quote))


_OF_WHAT = regex(
    r"\b(?:wh(?:o|om|at|ich|ere|y|ose)|how|wer|wen|was|wie|wo|warum|wieso|welche\w*|quién|qué|cómo|dónde|por qué|cuál|qui|quoi|comment|où|pourquoi|quel(?:le)?s?)\b"
)
_CALENDAR = regex(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezemb)|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mart|miércol|juev|viern|sábad|doming|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ener|febrer|marz|juni|juli|agost|septiembr|octubr|noviembr|diciembr|janvier|février|juillet|août|octobr|novembr|décembr)\w*$"
)
_SMALL = bag(
    """sinc time tim day week month year tomorrow tonight soon also been going instead else anyth someth everyth kan könn bis dahi schon dann noch mal wann wer wird werd soll muss alle all ab dan doch zwei woch tag monat mei meine
    unser künftig alg día dí cuánd quién qué cóm puede pued tien hay esa ese era más perdid semana quand elle ell sera qui comment fait fair mon mes ma jour semain"""
)
"""Small words and lengths of time, as stems: they make no sentence speak of a question."""


def _paid(sheet: Sheet, quote: str, told: str, text: Prose) -> bool:
    """Who pays is answered by the sum asked about, by a word of paying or refunding, or by "not yet … by Friday"."""
    tongue = text.tongue or "en"
    if of_carriage(quote):
        return any(BORNE.search(line.lower) and SENT_BACK.search(line.lower) for line in text.lines)
    asked = {one.value for one in find_amounts(quote, language=tongue)}
    if asked & {one.value for one in find_amounts(told, language=tongue)} or PAYS.search(told):
        return True
    return NOT_YET.search(told) is not None and bool(times(sheet, text).moments or times(sheet, text).lengths)


def _enough(shared: frozenset[str], wanted: frozenset[str]) -> bool:
    """A kind of help that is named outweighs the other words of a request; else a third of its telling words."""
    helps = {one for one in wanted if one[0] == "~"} - TOPICS
    if helps & shared:
        return True
    telling = {one for one in wanted if one[0] != "~"}
    if len(telling) > 1 and not telling & shared and not helps:
        return False  # only the matter is named, nothing of what was asked about it
    return len(shared) >= max(1, round(len(wanted) / 3))

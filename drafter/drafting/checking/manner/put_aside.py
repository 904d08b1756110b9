"""Questions that a reply names and puts aside: it praises the question, or will look at it "in due course"; and a thing asked
for by name, where money comes instead and nobody says that the thing does not.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.sheet import Sheet

_SOMETIME = regex(
    r"\b(?:in due course|in good time|at some (?:point|stage|later)|some (?:time|day)(?! of\b)|(?:another|a later) (?:time|day|date|occasion)|when (?:we|i) (?:can|get (?:round|a moment|to it|the chance)|have (?:a moment|time))|later on|down the (?:line|road)|(?:for|on) another (?:day|occasion)|separately|as and when|"
    r"zu gegebener zeit|bei gelegenheit|irgendwann|gelegentlich|ein andermal|später einmal|wenn zeit ist|en su momento|más adelante|en algún momento|en otra ocasión|cuando (?:podamos|sea posible)|"
    r"en temps (?:voulu|utile)|ultérieurement|à l'occasion|un autre jour|une autre fois|quand (?:nous pourrons|ce sera possible)|plus tard)\b"
)
_PRAISED = regex(
    r"\b(?:(?:good|great|fair|excellent|interesting|reasonable|important|valid|understandable|very good) (?:question|point|thing to ask)|(?:question|that|this) (?:is )?(?:worth|deserves) (?:asking|a)|(?:can|do) (?:\w+ )?(?:see|understand) (?:why|how) (?:you (?:ask|wonder|want|would)|that|it|this)|(?:one|a question) (?:i|we) (?:often |also )?(?:get|hear|ask)|thank you for asking|glad you asked|matters? to you|"
    r"(?:gute|berechtigte|interessante|wichtige|spannende|verständliche) frage|(?:buena|excelente|interesante|lógica) pregunta|(?:bonne|excellente|intéressante|légitime) question)\b"
)
_TIMED = regex(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|noon|heute|morgen|\w+tag|hoy|mañana|lunes|martes|jueves|viernes|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi)\b"
)
_THING = Waiting(
    r"\b(?:can|could|may|will|do) (?:i|we) (?:still |please |at least |even )*(?:get|have|receive|be sent|expect|pick up) (?:my|the|a|an|our|another|any|some|it|them|one)\b(?! (?:money|refund|answer|call|reply|reason|explanation|date|number|discount|credit|voucher|compensation|receipt|invoice|back|\w+ back|full))[^?]{0,50}?\b(?:today|tonight|tomorrow|in time|by|before|this (?:week|evening|morning|afternoon)|now|still|after all|or not)\b|"
    r"\b(?:bekomme|bekommen|kriege|kann|können) (?:ich|wir)\b(?![^?]*\b(?:geld|erstatt\w*|gutschrift)\b)[^?]{0,50}\b(?:heute|morgen|noch|rechtzeitig|bis)\b[^?]{0,25}\b(?:bekommen|haben|\?)|"
    r"\b(?:puedo|podemos|voy a|vamos a) (?:todavía |aún )?(?:recibir|tener)(?!l[oa]s? de vuelta)(?![^?]*\b(?:dinero|reembolso|devoluci)\w*)[^?]{0,50}\b(?:hoy|mañana|antes|a tiempo|todavía)\b|"
    r"\b(?:puis-je|peut-on|pourrai-je|pouvons-nous) (?:encore )?(?:avoir|recevoir)(?![^?]*\b(?:argent|rembours\w*|avoir de)\b)[^?]{0,50}\b(?:aujourd'hui|ce soir|demain|à temps|avant|encore)\b"
)
_NO_MORE = regex(
    r"\b(?:can't|cannot|can not|won't|will not|not possible|impossible|too late|unable|not (?:today|tonight|in time|before|any more|until)|no longer|sold out|out of stock|none left|no (?:way|more)|couldn't|could not|isn't possible|"
    r"nicht mehr|leider nicht|nicht möglich|zu spät|kann (?:ich|man) [^.!?]{0,40}nicht|ausverkauft|no (?:puedo|podemos|es posible|llega|quedan?)|ya no|agotad\w+|demasiado tarde|ne (?:peux|pouvons|sera|pourr\w+) pas|plus possible|trop tard|épuisé\w*|n'est pas possible)\b"
)
_MONEY = frozenset(("~refund", "~credit", "~compensate", "~discount", "~waive"))
_COMES = frozenset(("~deliver", "~replace", "~collect", "~rebook", "~repair", "~restore"))


def put_aside(sheet: Sheet, ask: Ask, text: Prose) -> bool:
    """Whether an ask is named only to be praised or put off without a day, or is for a thing of which nobody says whether
    it comes."""
    tongue = text.tongue or "en"
    quote = lowered(ask.evidence.quote)
    wanted = {one for one in stems(WORD.findall(quote), tongue) if one[0] != "~"}
    if not wanted:
        return False
    aside = _aside(text)
    named = [line for line in text.body if line.start in aside and wanted & stems(line.words, tongue)]
    later = (line for line in text.body if named and line.start > named[0].start and line.start not in aside)
    return bool(named) and not any(_speaks(line, wanted, tongue) for line in later)


def _aside(text: Prose) -> frozenset[int]:
    """Where the sentences begin that put a question aside: put off without a day, or taken up and then only praised."""
    body = text.body
    found = {
        line.start for line in body if _SOMETIME.search(line.lower) and not _TIMED.search(line.lower) and not line.asks
    }
    for line, after in zip(body, [*body[1:], None], strict=True):
        if _TAKEN_UP.search(line.lower) is None:
            continue
        if after is not None and _only_praised(text, after):
            found |= {line.start, after.start}
        if _only_praised(text, line):
            found.add(line.start)
    return frozenset(found)


def _only_praised(text: Prose, line: Line) -> bool:
    """Whether a sentence praises a question and its paragraph ends there, with no colon to lead to an answer."""
    ends = "\n" in text.lower[line.end : line.end + 3] or line.end + 2 >= len(text.lower)
    return ends and _PRAISED.search(line.lower) is not None and re.search(r"[:;]|\bbecause\b", line.lower) is None


_TAKEN_UP = regex(
    r"\byou(?:r| also| then)*(?: ask(?:ed)?| wanted to know| wonder(?:ed)?| raise[d]?| question)\b|\b(?:as (?:for|to)|on|regarding|about|concerning) (?:your question|why|how|whether|who|when)|^(?:why|how|who|when|whether)\b|"
    r"\bsie (?:fragen|fragten|haben gefragt|wollten wissen|möchten wissen)\b|\bihre frage\b|\b(?:pregunta|preguntaba|preguntó|quiere saber|su pregunta)\b|\bvous (?:demandez|demandiez|avez demandé|vouliez savoir)\b|\bvotre question\b"
)


def _speaks(line: Line, wanted: set[str], tongue: str) -> bool:
    return len(wanted & stems(line.words, tongue)) * 5 >= len(wanted) * 2


def asks_for_a_thing(sheet: Sheet, quote: str, text: Prose) -> bool:
    """Whether a thing is asked for by a time, money comes in its place, and the reply says neither yes nor no to it."""
    if _THING.search(quote) is None:
        return False
    given = concepts(lowered(sheet.plan.resolution.says), sheet.plan.language)
    if not given & _MONEY or given & _COMES:
        return False
    lines = [line.lower for line in text.body]
    told = " \n".join(lines)
    return not (
        SAID.search(told) or _NO_MORE.search(told) or concepts(told, text.tongue or "en") & _COMES - {"~deliver"}
    )

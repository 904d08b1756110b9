"""Asks that need no answer of their own: an outcry, a wish about the writing, or one for whatever the plan gives."""

from __future__ import annotations

from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.apologies import apologies, is_false
from drafter.drafting.checking.manner.asked_parts import asks_not_to
from drafter.drafting.checking.manner.echoes import about_the_writing, any_way_out
from drafter.drafting.checking.manner.prose import prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.rhetoric import is_rhetorical
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.sheet import Sheet

_APOLOGY = regex(
    r"\b(?:an?|your|eine|una|des|the least is an?) (?:\w+ )?(?:apology|entschuldigung|disculpa|excuses)\b|\bapologi[sz]e\b|\bentschuldigen sie sich\b|\b(?:pídan?me|quiero) (?:perdón|disculpas)\b|\bexcusez-vous\b"
)
"""Asks for an apology: met by one without a condition."""
_NEEDS = regex(
    r"^\W*(?:and |but )?(?:i|we) (?:really |just |also )?(?:need|have) to (?!know|speak|talk|hear|see|understand|be told|get|have|return|exchange|cancel|change|be (?:sure|reimbursed|compensated|refunded))\w+|"
    r"^\W*(?:and |but )?(?:i|we) (?:just |only |simply )?(?:want(?:ed)?|like|would like|try) to be (?:straight|honest|fair|clear|polite|correct|square|open|above board)\b|"
    r"^\W*(?:y |pero )?(?:necesito|tengo que) (?:poder )?(?:conducir|trabajar|dormir|cocinar|estudiar|comer|ir (?:al trabajo|a trabajar))\b|"
    r"^\W*(?:et |mais )?(?:j'ai besoin de|je dois) (?:pouvoir )?(?:conduire|travailler|dormir|cuisiner|étudier|manger|aller (?:au travail|travailler))\b|"
    r"\bwant (?:your|the|that) [^?.!]{1,30} to (?:learn|know|feel|rot|burn|be (?:ashamed|fired|sacked|sorry)|apologi[sz]e|grovel|understand|stop)\b"
)
"""What they have to do, or wish on us, is told and asks for nothing."""
_ALL_THAT = regex(
    r"^\W*(?:and |so |but )?(?:i|we) (?:really |just |also |do |simply )*(?:need|have|want|would like|'d like) to (?:know|hear|have an answer)(?: (?:it|this|that|all this|all of this))?"
    r"(?: (?:before|by|until|till|in time|today|tomorrow|now|soon|quickly|urgently|as|for|because|since|so)\b(?! (?:when|what|which|whom)\b)[^?]*)?[.!]*$"
)
"""Wants to know, and names nothing: it leans on the questions before it."""
_A_DATE = regex(
    r"^\W*(?:and |so )?(?:i|we)(?:'d| would)? (?:just |only |really )*(?:want|need|expect|demand|like) (?:an?|the|one) (?:real |firm |clear |proper |straight |exact |binding |plain )?(?:date|day|time|answer|deadline)\b(?! (?:(?:to|about|why)\b|on (?:why|how|who)))"
)
_UNLESS = regex(
    r"^\W*(?:and |so |but )?(?:i|we)(?:'ll| will| want to| am going to| intend to|'m going to| shall| would like to)? (?:leave|cancel|go|switch|quit|sue|complain|dispute|report|post|take my|stop paying)\b[^?]*\bunless\b|"
    r"^\W*(?:und )?(?:ich|wir) (?:kündige|gehe|wechsle|werde|will|kündigen)\b[^?]*\b(?:wenn sie nicht|es sei denn)\b|\b(?:me voy|me doy de baja|cancelo)\b[^?]*\ba menos que\b|\bje (?:pars|résilie|quitte)\b[^?]*\bà moins que\b"
)
"""A threat to leave that one word could turn: it wants the way out."""


def needs_nothing(sheet: Sheet, ask: Ask, quote: str) -> bool:
    """An outcry, a wish about the writing, or one for whatever the plan gives."""
    if ask.kind == "request" and asks_not_to(quote):
        return True
    if ask.kind == "question" and is_rhetorical(quote, calm=sheet.reading.level == "calm"):
        return True
    if _APOLOGY.search(quote) and any(not is_false(prose(sheet), one) for one in apologies(sheet)):
        return True
    if (
        _NEEDS.search(quote)
        or _leans(sheet, quote)
        or (_A_DATE.search(quote) and gives_schedule(sheet).outcome != "fail")
    ):
        return True
    way_out = (any_way_out(quote) or _UNLESS.search(quote) is not None) and sheet.plan.resolution.kind != "answer"
    return about_the_writing(quote) or (way_out and states_resolution(sheet).outcome != "fail")


def _leans(sheet: Sheet, quote: str) -> bool:
    """Whether an ask only says that, or by when, the answers to others are wanted."""
    return len(sheet.reading.asks) > 1 and _ALL_THAT.search(quote) is not None

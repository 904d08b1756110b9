"""Weak signs, in four languages, that somebody in particular follows up on the planned day: enough to pass, never to fail.

Who, what and when may stand in any order ("it's me on the phone, Friday", "a call-back: me, the 12th"), the day may be
told once and taken up after ("that afternoon"), the hour alone will do where the day is known.
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.spoken_hours import find_hours
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.people import names
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.sheet import Sheet

_WHO = {
    "en": regex(
        r"\b(?:i(?!'| am\b)|i'll|i'd|(?<!over from )(?<!tell )(?<!let )me|my|mine|myself|i'm|i am|i've|she|he|his|her)\b(?! (?:sorry|so sorry|very sorry|truly|really|ashamed|afraid|apologi[sz]e|understand|know|regret|should|hope|wish))"
    ),
    "de": regex(
        r"\b(?:sie|er) (?:selbst )?(?:ruft|meldet|schreibt|teilt|sagt|gibt|nennt|informiert|antwortet|schickt|kommt|bringt)\b|\bich\b(?! (?:bitte|entschuldige|bedauere?|verstehe|weiß))|\b(?:von|bei|an) mir\b|\bmein(?:e|en|em|er)? (?!fehler|schuld)\w+"
    ),
    "es": regex(
        r"\b(?:ella|él)(?: mism[oa])? (?:(?:le|te|la|lo|os|les|se l[oa]) )?(?:llam|escrib|dir|dice|cont|cuent|dar|avis|confirm|inform|env)\w*|\b(?:yo|m[ií][ao]?s?|conmigo|me)\b|\b(?!siento|lamento|pido|comprendo|entiendo|ofrezco|debo)(?:l[eao]s?|te|os|se l[ao]s?) \w{2,}(?:o|oy)\b|\b\w{3,}ré\b"
    ),
    "fr": regex(
        r"\b(?:elle|il)(?:-même)? (?:qui )?(?:(?:vous|te|t') ?)?(?:appel|écri|di(?:t|ra)|donn|téléphon|préviendr|prévien|répond|enver|enverra|confirm|inform|rappel|remet|transmet)\w*|\b(?:je|moi|ma|mon|mes)\b(?! (?:regrette|comprends|excuses?|suis désol))|\bj'(?!ai\b)\w+"
    ),
}
"""Somebody in particular, apologies aside."""
_HEARS = {
    "en": r"call|ring|on the phone|ping|rang|phon|text|messag|mail|writ|tell|hear|confirm|check|voice|(?:my|a|an|one|last|short) (?:letter|note|line|report|reply|answer)|news|visit|knock|dms?\b|pms?\b|whatsapp|signal you|back to you|back with you|in touch|let you|ask|look in|report back|(?:send|show|answer) you|reply to you|drop|update|speak|talk|chat|see (?:how|that|if|whether|you)|follow up|meet|come by|find out|make sure|inbox|mailbox|(?<!over )from me",
    "de": r"ruf|meld|schreib|schick|send|mail|sms|telefon|klingel|bescheid|sag|nenn|frag|hör|hake|teil|nachricht|bestätig|informier|besuch|vorbei|zeig|kontakt|sprech|erzähl|wissen|nummer|brief|rückmeld",
    "es": r"escrib|llam|telef[oó]n|pregunt|dig[oa]|dir[eé]|cuent|cont[aá]r|avis|mand|env[ií]|confirm|inform|noticias|mensaje|correo|doy|dar[eé]|habl|comprueb|comprob|verif|paso|ver[eé]|contact|respond|respuesta|explic|sms",
    "fr": r"écri|appel|téléphon|dis\b|dire|dirai|donne|nouvelles|mail|message|sms|envoi|enverr|envoy|confirm|inform|préven|prévien|vérifi|demand|voix|fil\b|contact|répon|propos|passe|assur|tiens|courrier|lettre|test|texto",
}
_PREFIX = {"en": r"(?:e-?|re-?|tele)?"}
_ANY_PREFIX = r"\w{0,8}?"
_CONTACT = {tongue: Waiting(rf"\b{_PREFIX.get(tongue, _ANY_PREFIX)}(?:{words})") for tongue, words in _HEARS.items()}
"""An act by which the customer hears from them; only English verbs take no prefix ("bring" is no ring)."""
_BY_NOBODY = regex(
    r"\b(?:we(?:'ll| will| shall) (?:then )?(?:be|get|call|ring|write|email|e-mail|text|message|contact|let|update|inform|confirm|check|follow)|(?:hear|hearing) (?:back )?from us|will be (?:contacted|informed|notified|called|issued|sent|communicated|updated|emailed)|"
    r"wir (?:melden|schreiben|rufen|informieren|geben)|(?:werden|hören) (?:wir|sie von uns)|on vous \w+|nous vous \w+ons|nous (?:re\w+|vous re\w+)ons|(?:le|les|te|la|lo|nos) \w+remos|nos ponemos)\b"
)
"""We, or nobody in particular, gets in touch."""
_TITLED = regex(r"[\"“„«][^\"“”„«»\n]{1,40}[\"”“»]")
"""What stands in quotation marks is no one's: 'see "My bill"'."""
_MYSELF = regex(r"\b(?:i'll|i will|from me|myself|moi|von mir|selbst|yo)\b")
_OPEN_DAY = regex(r"[<\[{][^>\]}\n]{2,30}[>\]}]")
_NO_DAY = regex(
    r"\b(?:at some point|some ?time|soon|shortly|in due course|as soon as|irgendwann|demnächst|baldmöglichst|sobald|en algún momento|próximamente|en breve|en cuanto|à un moment|prochainement|dès que|bientôt)\b"
)
_SAME_DAY = Waiting(
    r"\b(?:that|(?:the|this|that) (?:very )?same) (?:day|morning|afternoon|evening|night|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:then|after that|afterwards|right after)\b|"
    r"\b(?:am |an? |de[rm]|im )?(?:selben|gleichen|demselben|diesem|dieser) (?:tag|abend|nachmittag|morgen|vormittag|\w+tag)\b|\b(?:danach|anschließend)\b|"
    r"\b(?:es[ea]|est[ea]|el|la)(?: mism[oa])? (?:día|tarde|noche|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b(?:después|luego)\b|"
    r"\b(?:ce|cet|le|la|cette)(?: même)? (?:jour|soir|après-midi|matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:-là)?\b|\b(?:ensuite|puis|après)\b"
)
_TODAY = regex(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|heute|hoy|esta (?:tarde|noche|mañana)|aujourd'hui|ce (?:soir|matin)|cet après-midi)\b"
)
_TOMORROW = regex(r"\b(?:tomorrow|morgen|(?<!la )(?<!esta )(?<!por la )mañana|demain)\b")
_WEEKDAYS = (
    ("monday", "montag", "lunes", "lundi"), ("tuesday", "dienstag", "martes", "mardi"), ("wednesday", "mittwoch", "miércoles", "mercredi"),
    ("thursday", "donnerstag", "jueves", "jeudi"), ("friday", "freitag", "viernes", "vendredi"), ("saturday", "samstag", "sonnabend", "sábado", "samedi"),
    ("sunday", "sonntag", "domingo", "dimanche"),
)  # fmt: skip
_NUMBERED = regex(
    r"\b(?:the|on|by|el|al|día|le|am|den|dem|bis|zum|until|before|{days})[, ]{{1,2}}(?:the |dem |den |le |el )?(\d{{1,2}})(?:st|nd|rd|th|er)?\b(?! ?(?:h\b|uhr|:|€|%|£|\$|am\b|pm\b|o'clock|days?|tage|días|jours|hours?))".format(
        days="|".join(word for words in _WEEKDAYS for word in words)
    )
)
_HOURS = (
    "zwölf|doce|midi|noon|mediodía|mittag|twelve", "one|eins|ein uhr|una|une", "two|zwei|dos|deux", "three|drei|tres|trois", "four|vier|cuatro|quatre", "five|fünf|cinco|cinq", "six|sechs|seis",
    "seven|sieben|siete|sept", "eight|acht|ocho|huit", "nine|neun|nueve|neuf", "ten|zehn|diez|dix", "eleven|elf|once|onze",
)  # fmt: skip
_AFTER = regex(
    r"\b(?:once|when|as soon as|until|whether|sobald|wenn|nachdem|ob|cuando|en cuanto|quand|dès que|lorsque)\b"
)
"""What follows in the planned act is the event that it waits for, or what it asks."""
_WEEK = dt.timedelta(days=8)


_CODE = regex(r"\b[a-z]{1,4}-?\d{2,}\b")
"""What the planned act sends, by its number: "the new TB-8841"."""


def promised_weakly(sheet: Sheet, text: Prose, due: dt.datetime) -> Line | None:
    """The sentence in which somebody in particular gets in touch, on the day that it or a neighbour tells."""
    tongue = text.tongue or "en"
    act = _AFTER.split(lowered(sheet.plan.commitment.does if sheet.plan.commitment else ""))[0]
    codes = set(_CODE.findall(act))
    does = stems(WORD.findall(act), sheet.plan.language) - stems(
        WORD.findall(lowered(sheet.plan.resolution.says)), sheet.plan.language
    )
    strict = [start for start, _ in naming(sheet, text, due)]
    people = re.compile(rf"\b(?:{names(sheet)})\b")
    for place, line in enumerate(text.lines):
        if _BY_NOBODY.search(line.lower) and not _MYSELF.search(line.lower):
            continue
        if line.asks or _OPEN_DAY.search(line.lower):
            continue
        dated = any(line.start <= start < line.end for start in strict) or _on_the_day(sheet, line, due, bool(strict))
        if _NO_DAY.search(line.lower) and not dated:
            continue  # "as soon as the driver has left, before six" has its time
        who = _WHO[tongue].search(_TITLED.sub(" ", line.lower)) or (line in text.body and _named(sheet, line, people))
        if not who or not (
            _CONTACT[tongue].search(line.lower)
            or does & stems(line.words, tongue)
            or codes.intersection(_CODE.findall(line.lower))
        ):
            continue
        around = text.lines[max(0, place - 1) : place + 2]
        if any(one.start <= start < one.end for one in around if not one.asks for start in strict):
            return line
        if dated:
            return line
        if strict and _SAME_DAY.search(line.lower):
            return line
    return None


def _named(sheet: Sheet, line: Line, people: re.Pattern[str]) -> bool:
    """Whether one of our people stands in a sentence; a name that is a word needs its capital: Will writes, and "an update
    will follow" is nobody."""
    return any(
        hit[0] not in _ALSO_WORDS or sheet.text[line.start + hit.start()].isupper()
        for hit in people.finditer(line.lower)
    )


_ALSO_WORDS = bag("will may mark bill art rose hope grace joy pat rob sue dawn frank drew jack josh miles chance guy")


def _on_the_day(sheet: Sheet, line: Line, due: dt.datetime, known: bool) -> bool:
    """Whether a sentence names the day by its weekday or number, as today or tomorrow, or, if it is `known`, by its hour."""
    now, there = sheet.case.clock.astimezone(sheet.zone), due.astimezone(sheet.zone)
    apart = (there.date() - now.date()).days
    bare = rf"\b(?:by|before|at|until|till|around) {there.hour % 12 or 12}(?![\w:/%-]|[.,]\d| ?(?:am|pm|a\.m|p\.m)\b| {_COUNTED})"
    if there.minute == 0 and apart == 0 and re.search(bare, line.lower):
        return True  # "by 7", where seven this evening is what was planned
    numbers = [int(found) for found in _NUMBERED.findall(line.lower)]
    if numbers:
        return there.day in numbers
    if (apart == 0 and _TODAY.search(line.lower)) or (apart == 1 and _TOMORROW.search(line.lower)):
        return True
    if there - now < _WEEK and any(word in line.lower for word in _WEEKDAYS[there.weekday()]):
        return True
    hour = there.hour
    said = find_hours(line.lower, language=sheet.reply.language[:2])
    if (apart <= 1 or known) and any(hour * 60 + there.minute in one.minutes for one in said if one.led):
        return True
    clock = rf"\b(?:{_HOURS[hour % 12]})\b|\b0?(?:{hour}|{hour % 12 or 12})(?:[:.]\d\d| ?h| ?uhr| ?[ap]\.?m| o'clock|\b(?= horas))"
    return (apart <= 1 or known) and re.search(clock, line.lower) is not None


_COUNTED = r"(?:(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)|percent|per cent|euros?|pounds?|dollars?|of|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
"""What makes a number of its own of one that might be an hour."""

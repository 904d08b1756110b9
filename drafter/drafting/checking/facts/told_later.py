"""Acts that a reply only tells of what somebody will hear or find later: "you'll read that the refund is on its way", "I'll
ring with whatever I have found out", "by Friday the brake is repaired". None of them is said to be done.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_OPEN_WHAT = regex(
    r"\b(?:what(?:ever)?|how much|how far|(?:was|wie viel|wie weit|welche\w*)(?= (?:ich|wir|er|sie|es|\w+ (?:hat|haben|wurde))\b)|was|(?:lo )?qué|lo que|cuánto|ce (?:que|qui)|ce qu')(?: (?:all|else|exactly|\w+ly|alles|genau|jusque-là))? ?"
    r"(?:(?:i|we|she|he|they|ella|él|ellos|nous|il|elle|ils|on|ich|wir|er|sie|es|hasta entonces|d'ici là|our \w+|the \w+|mi \w+|notre \w+|unser\w* \w+)(?: \w+)? ?)?$"
)
"""Before an act that is left open: "what I have found", "qué ha encontrado"."""
_LATER = regex(
    r"'ll\b|\b(?:will|shall|going to|werde|werden|wird|(?:voy|vamos|va) a|\w{2,}(?:ré|rás?|rán|remos|rai|ras|rons|rez|ront)|"
    r"(?:on |am |el |le |this |next |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|morgen|mañana|demain|to tell you|para (?:decir|contar|avisar|confirmar)\w*|pour vous (?:dire|confirmer|prévenir|annoncer))\b"
)
_TELLS = Waiting(
    r"\b(?:read|hear|see|know|learn|find|tell|write|e-?mail|text|message|say(?:s|ing)?|show(?:s|ing)?|prov(?:es?|ing)|confirm(?:s|ing)?|word|lesen|hören|sehen|erfahren|wissen|sage|schreibe|bestätige|melde|nachricht|mitteil\w*|"
    r"leer\w*|sabr\w+|ver[áé]\w*|deci\w+|dig\w+|dice|cont\w+|cuent\w+|escrib\w+|confirm\w+|avis\w+|lirez|saurez|verrez|entendrez|dire|dirai|dis|écri\w+|confirm\w+|préven\w+|annonc\w+)\b[^;:]{0,70}?"
    r"\b(?:that|dass|que|qu'|how|when|if|whether|ob|si)\b[^,;:]*$|\b(?:saying|says|showing|shows|proving|confirming)\b[^,;:]*$"
)
_TELLS_BARE = regex(
    r"\b(?:text|write|e-?mail|message|ring|phone|tell) you(?: to say| the moment)? (?:(?:the|your|our) )?\w*$"
)
"""The same with nothing between: "on Thursday I text you he's on his way"."""
_GLAD = regex(
    r"\b(?:pleased|happy|glad|delighted|can (?:now )?(?:tell|confirm)|good news|freue mich|me alegra|heureu\w+)\b"
)
_BY = Waiting(
    r"(?:^|[,;:–—(] ?|\b(?:and|so|then|but|und|dann|y|et|daher|donc) )(?:then|by (?:then|(?!now\b|hand\b|phone\b|mistake\b|us\b|our\b|the (?:team|courier)\b)[\w ]{2,30})|on (?:mon|tues|wednes|thurs|fri|satur|sun)day[\w ]{0,14}|"
    r"(?:bis|spätestens|ab|am|damit|dann|bis dahin|kommenden)\b[\w., ]{0,40}|(?:antes de[l]?|para|a más tardar|el|desde el|a partir del|para entonces|entonces)\b[\w., ]{0,34}|"
    r"(?:d'ici|avant|au plus tard|dès|le|à partir du|d'ici là|alors)\b[\w., -]{0,34}|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b[\w., -]{0,20}),? ?(?:[$€£]?[\w'.,-]+[€£]? ){0,6}$"
)
"""Before an act told for a day: "By Friday the refund …", "Spätestens am Dienstag …"."""
_A_DAY = regex(
    r"\b(?:then|then,|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon|next|end of|montag\w*|dienstag\w*|mittwoch\w*|donnerstag\w*|freitag\w*|samstag\w*|sonntag\w*|morgen|dahin|dann|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|entonces|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|là|alors|\d{1,2}[./]\d{1,2}|\d{1,2}\.? (?:de )?\w{3,})\b"
)
_PAST = regex(
    r"\b(?:last|ago|since|yesterday|was|were|had|gestern|vorgestern|letzt\w+|vergangen\w+|seit|war|waren|ayer|pasad[oa]|hace|desde|fue|hier|dernier|dernière|depuis|était|a été)\b"
)
_NOTED = regex(r"\b(?:mir|diary|calendar|kalender|agenda|calendario|meinem terminkalender)\b")
"""What somebody notes for themselves is no act of support."""


def told_later(before: str, act: str, after: str, tense: str) -> bool:
    """Whether an `act`, with the lower-case words of its sentence `before` and `after` it, is left open, told of what will
    be heard later, told for a day to come, or only noted."""
    if _OPEN_WHAT.search(before) or _NOTED.search(act) or (_NOTED.search(after[:30]) and len(act.split()) <= _FEW):
        return True
    if (_TELLS.search(before) or _TELLS_BARE.search(before)) and _LATER.search(before) and not _GLAD.search(before):
        return True
    if tense not in ("passive", "state", "now") or _PAST.search(before):
        return False
    for_a_day = _BY.search(before)
    if for_a_day is not None and _A_DAY.search(for_a_day[0]):
        return True
    return tense == "passive" and _A_DAY.search(act) is not None and _DE_ACT.match(act) is not None


_FEW = 5
_DE_ACT = regex(r"(?:ist|sind) [^.]*\b(?:am|bis|ab|spätestens|kommenden) ")
"""A German act holds what stands between verb and participle: "ist die Sache am Dienstag erledigt"."""

"""Questions that the customer's own words answer, whatever the questions are about: "Does your mother need a wheelchair?"
to somebody who wrote that she is in one.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_WORD = regex(r"[^\W\d_]{3,}")
_LITTLE = bag(
    "the your you and for what which when have has had did does are was were can could please with that this our would "
    "about from tell send been being get got give just let know more most need needs much many time times still yet "
    "already ever perhaps maybe far there how who why where any some than then them they his her its may will might "
    "exactly again once more should also only even ask sure like want wants usually often really another other instead "
    "describe confirm share check ask der die das den dem ein eine einen haben hat sie ihr ihre ihren ihnen schon noch "
    "ist war wurde denn genau bitte uns wir welche welches welcher wann was wie mit und von bei por para con que qué "
    "cuál cómo día day since usted different suit take look one aviez souhaitez autre convenu sus una uno los las del ha han está son pour avec que quel quelle vous nous votre vos les des "
    "une est avez plutôt déjà sont combien quand"
)
_SAME = {
    "outlet": "socket", "plug": "socket", "pictur": "photo", "image": "photo", "snap": "photo", "packag": "wrappi",
    "box": "wrappi", "offlin": "down", "dead": "down", "away": "died", "passed": "died", "reboot": "reset",
    "restar": "reset", "defect": "fault", "repair": "repair", "visits": "repair", "depart": "flight", "tarif": "price",
    "prix": "price", "precio": "price", "preis": "price", "teil": "part", "apelli": "name", "nom": "name",
    "vol": "vol", "vuela": "vuelo", "vuelan": "vuelo",
}  # fmt: skip
"""Words that ask for one thing, by the stem that all of them are counted as."""
_FACT_WORDS = {"agreed_price": "price", "part": "part", "correct_name": "name", "service_status": "down"}
_WISHED = regex(
    r"(?:^|[,;:–—] ?)(?:then |so |also )?(?:want|fancy|care for|happy with)\b|\b(?:which|would you|do you (?:want|prefer)|prefer|rather|shall i|should i|may i|is that|okay|ok with|suit you|"
    r"möchten sie|lieber|prefiere|quiere|préférez|souhaitez|convien)\b"
)
_UNWANTED = regex(r"\b(?:do not|don't|no longer) want\b|\bno quiero\b|\bne veux (?:pas|plus)\b|\bwill (?:ich )?kein")
_QUESTION = regex(r"[^.!?\n]+\?")
_WONDER = regex(
    r"\b(?:know|ask|asking|wonder\w*|tell me|explain|some(?:one|body)|any(?:one|body)|understand|hear|wissen|jemand\w*|erklär\w*|fragen|saber|alguien|explic\w*|savoir|quelqu'un|expliqu\w*)\b[^.!?\n]*\b(?:who|what|why|where|when|how|whether|if|which|"
    r"wer|was|warum|wieso|wo|wann|wie|ob|quién|qué|por qué|dónde|cuándo|cómo|si|qui|quoi|ce que|pourquoi|où|quand|comment)\b[^.!?\n]*"
)
"""A question put without its mark: "I want to know what you were doing with it"."""
_AGAIN = regex(
    r"\b(?:what|which|where|when|who|how)(?:'?s|'?re| is| are| was| were| did you say(?: was| is)?)? (?:the|your|it|that|this|their)\b[^?]{0,50}\bagain(?: for [^?]{1,25}| please)?\s*\?+"
    r"|\bwie (?:war|lautet|heißt|hieß)(?:e?n)? (?:doch )?(?:gleich |noch |noch ?mal |doch )+[^?]{2,40}\?|\b(?:was|wo|wann|welche\w*) (?:war|ist)(?:en)? (?:doch )?(?:noch ?mal|gleich noch|noch gleich)\b[^?]{2,40}\?"
    r"|\b(?:cuál|qué|cómo|dónde|cuándo) (?:era|es|fue|me dijo que era) (?:el |la |su |que )?[^?]{2,40}\b(?:otra vez|de nuevo)\s*\?|\b(?:me )?(?:recuerda|recuérdeme|repite|repítame) (?:su|el|la|cuál|qué|otra vez)\b[^?.]{2,40}"
    r"|\b(?:c'était|c'est|quel(?:le)? (?:est|était|était donc)|où|quand)\b[^?]{0,25}\bdéjà\b[^?]{0,30}\?"
)
"""A question that says itself that the answer was given: "What's the street again?"."""
_ENOUGH = 0.6
"""So much of what a question is about must be in the customer's own words."""


def answered_already(sheet: Sheet, question: str) -> bool:
    """Whether a question in lower case is about things that the customer has told, all or nearly all of them. What a
    customer may still decide is not known, unless they have refused it."""
    if _WISHED.search(question) and not _refused(sheet):
        return False
    if _asks_fact(sheet, question) or _AGAIN.search(question):
        return True
    asked = _stems(question) - _products(sheet)
    told, wondered = sheet.once("told stems", lambda: _told(sheet))
    if not asked or len(asked & wondered) >= _ENOUGH * len(asked):
        return False  # their own question given back, to be answered
    return len(asked & told) >= _ENOUGH * len(asked)


def _refused(sheet: Sheet) -> bool:
    if sheet.case.refused or any(signal.kind == "rejected_solution" for signal in sheet.reading.signals):
        return True
    return any(_UNWANTED.search(text.lower()) for _, _, text in sheet.case.by_customer())


def _told(sheet: Sheet) -> tuple[frozenset[str], frozenset[str]]:
    """What has been told in the case by anyone, and what the customer asks."""
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    wondered = "\n".join(one for text in texts for form in (_QUESTION, _WONDER) for one in form.findall(text.lower()))
    ours = "\n".join(_QUESTION.sub(" ", turn.text.lower()) for turn in sheet.case.history if turn.sender != "customer")
    stems = _stems("\n".join([*texts, ours]).lower())
    return stems | {word for key, word in _FACT_WORDS.items() if sheet.case.facts.get(key)}, _stems(wondered)


def _products(sheet: Sheet) -> frozenset[str]:
    """What the case is about as a whole: a question that names it may ask anything of it."""
    return _stems(str(sheet.case.facts.get("product", "")).lower())


def _stems(lowered: str) -> frozenset[str]:
    stems = (word.rstrip("s")[:6] for word in _WORD.findall(lowered) if word not in _LITTLE)
    return frozenset(_SAME.get(stem, stem)[:5] for stem in stems)


_SINCE = regex(
    r"\b(?:since when|how long (?:has|have|is|are)|seit wann|wie lange (?:schon|ist|sind|besteht)|desde cuándo|cuánto tiempo lleva|depuis (?:quand|combien))\b"
)
_SINCE_TOLD = regex(
    r"\b(?:since|seit|seither|desde|depuis)\W+(?:\w+\W+){0,2}?(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|gestern|ayer|hier|last)"
)
_WHEN = regex(
    r"\b(?:(?:on )?(?:which|what) (?:days?|dates?)|when|the (?:dates?|days?) (?:on which|when|that)|an welche[nm] tag\w*|wann|qué días?|cuándo|quels? jours?|quand)\b"
)
_WAS = regex(
    r"\b(?:did|was|were|came|stopped|started|began|broke|failed|happened|visited|called|rang|noticed|left|fell|slipped|occurred|arrived|stayed|travelled|flew|haben|hat|wurde|war|vino|vinieron|dejó|empezó|sont venus|est tombé\w*)\b"
)
_VISITS = regex(r"\b(?:engineers?|technicians?|visits?|techniker\w*|técnicos?|techniciens?)\b")
_DATED = regex(
    r"\b\d{1,2}(?:st|nd|rd|th)?\b[ .]*(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\b\d{4}-\d\d-\d\d\b"
)
_NOUN = regex(
    r"\b(?:which|what|welche[mnrs]?|quel(?:le)?s?|qué|cuál es (?:el|la|su)|what's (?:the|your)|what is (?:the|your)|your|le|la|el|ihre?n?) (?P<noun>[^\W\d_]{4,})(?= (?:is|was|does|did|are|geht|ist|es|est|betrifft|do you)\b|[,?]| and | und | et | y )"
)
_ANY_NOUN = frozenset(
    ["time", "date", "option", "number", "name", "address", "wish", "reply", "answer", "opinion", "decision", "case"]
)


_TO_SETTLE = regex(
    r"\b(?:should|shall|could (?:we|our)|can (?:we|our|i)|may (?:we|our|i)|would|prefer|rather|suits?|like|lieber|passt|prefiere|quiere|préférez|souhaitez|convien\w*)\b"
)
"""What only the customer can still decide."""


def named_already(sheet: Sheet, asks: str) -> bool:
    """Whether what is asked for (in lower case, from the asking words on) was told by name or date: the workspace by
    its name, since when, on which days. What is still to be settled ("when may we come?") is not known."""
    if _TO_SETTLE.search(asks):
        return False
    told = sheet.lasting("told lines", lambda: _lines(sheet))
    if _SINCE.search(asks):
        return any(_SINCE_TOLD.search(line) for line in told)
    if (when := _WHEN.search(asks)) and _WAS.search(asks, when.start()):
        stems = _stems(asks[when.end() :])
        visits = _VISITS.search(asks) is not None
        dated = [line for line in told if _DATED.search(line)]
        if len(stems) <= 1 and len(dated) == 1:
            return True  # "on which day did you fall?" where one day is told
        return any(bool(stems & _stems(line)) or (visits and _VISITS.search(line)) for line in dated)
    if _asks_fact(sheet, asks) or _asks_dated_fact(sheet, asks) or _asks_name_told(sheet, asks):
        return True
    for hit in _NOUN.finditer(asks):
        noun = hit["noun"]
        if noun not in _ANY_NOUN and any(_names(noun, line) for line in told):
            return True
    return False


_ASKED = Waiting(
    r"\b(?:(?:which|what) (?P<which>[^\W\d_]{4,})s?(?: (?:and|or)(?: \w+){1,2}?)? (?:were|was|did you|are you (?:on|in|using|with)|do you (?:use|have)|(?:is|does) (?:it|this|that)\b(?! (?:be|to)\b)|is (?:affected|concerned|meant))\b|how many (?P<many>[^\W\d_]{4,}) (?:do|did|are|were|have)\b|"
    r"(?:the |your )?(?:dates?|length|number) of your (?P<of>[^\W\d_]{4,})|de qué (?P<de>[^\W\d_]{4,}) (?:lo|la|era|es|había)|quelle? (?:était|est) (?:la|le) (?:\w+ (?:du |de la |de ))?(?P<quel>[^\W\d_]{4,})|"
    r"(?:which|what|qué|quel(?:le)?|welche[srnm]?) (?:make|model|modelo|modèle|modell|type|tipo|typ|sort|size|talla|taille|größe|colou?r|color|couleur|farbe|brand|marca|marque|marke|kind|version|versión) (?:(?:of|de|d'|von|vom|des|du|del) ?)?(?:la |el |le |the |your |su |votre )?(?P<kind>[^\W\d_]{4,})|"
    r"(?:name|title) of (?:the|your) (?P<name>[^\W\d_]{4,})|nombre (?:de la|del|de su) (?P<nombre>[^\W\d_]{4,})|nom (?:du|de la|de votre) (?P<nom>[^\W\d_]{4,})|namen? (?:des|der|ihre[sr]) (?P<namen>[^\W\d_]{4,}?)(?:e?s)?\b|"
    r"numéro de (?:votre )?(?P<num>[^\W\d_]{4,})|(?:den|ihren) (?P<den>zählerstand|kontostand|betrag))"
)


def _asks_fact(sheet: Sheet, asks: str) -> bool:
    """Whether a plain question names a fact by its key: "Which room were you in?" of `room: "214"`."""
    keys = {
        part[:5]
        for key, value in sheet.case.facts.items()
        if value
        for part in re.findall(r"[^\W\d_]{4,}", key.lower())
    }
    for hit in _ASKED.finditer(asks):
        noun = next(word for word in hit.groups() if word)
        if noun not in _ANY_NOUN and noun[:5] in keys:
            return True
    return False


def _asks_dated_fact(sheet: Sheet, asks: str) -> bool:
    """Whether the day is asked for of what a fact dates: "on which day did you rent it?" of `rented_on: 2026-08-08`."""
    when = _WHEN.search(asks)
    if when is None or _TO_COME.search(asks):
        return False
    heads = {word[:5] for word in re.findall(r"[^\W\d_]{4,}", asks[when.end() :]) if word not in _LITTLE}
    return any(
        heads & {part[:5] for part in re.findall(r"[^\W\d_]{4,}", key.lower())}
        for key, value in sheet.case.facts.items()
        if re.match(r"\d{4}-\d\d-\d\d", str(value))
    )


_NAME_OF = regex(
    r"\bnames? of (?:the |your )(?:[\w']+ ){0,1}?(?P<en>[a-z]{4,})\b|\bnamen? (?:des|der|ihre[srn]|ihrem) (?P<de>[^\W\d_]{4,}?)(?:e?s)?\b|\bnombre (?:del|de la|de su) (?P<es>[^\W\d_]{4,})|\bnom (?:du|de la|de votre) (?P<fr>[^\W\d_]{4,})|"
    r"\b(?:which|what) (?P<which>[a-z]{4,}) (?:is it|was it|are you (?:registered|with)|do you (?:go to|attend|use))\b"
)
_NO_NAME = r"(?!The\b|My\b|Our\b|Your\b|This\b|That\b|A\b|An\b|Mein|Die\b|Der\b|Das\b|El\b|La\b|Mi\b|Le\b|Mon\b|Ma\b|New\b|No\b|One\b|Every\b|Another\b)"


def _asks_name_told(sheet: Sheet, asks: str) -> bool:
    """Whether the name of something is asked for that the customer called by it: "the name of your surgery" of "My GP at
    Brookvale Surgery"."""
    said = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    for hit in _NAME_OF.finditer(asks):
        noun = re.escape(next(word for word in hit.groups() if word))
        named = rf"\b{_NO_NAME}[A-ZÄÖÜÉ][\w'’-]+ (?i:{noun})\b|\b(?i:{noun})(?:,| is| called| named)? {_NO_NAME}[A-ZÄÖÜÉ][\w'’-]+"
        if any(re.search(named, text) for text in said):
            return True
    return False


_TO_COME = regex(
    r"\b(?:will|want|wish|plan\w*|next|again|'ll|quier\w+|desea\w*|va a|van a|möchte\w*|woll\w+|werden|soll\w*|voul\w+|allez|va)\b"
)


def _names(noun: str, line: str) -> bool:
    return re.search(rf"\b{re.escape(noun)}\b[ :#]*(?:['\"„“]|[a-z]{{1,4}}-?\d|\d{{3,}})", line) is not None


def _lines(sheet: Sheet) -> tuple[str, ...]:
    """What the customer wrote, sentence by sentence, and the facts, in lower case."""
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    parts = [one for text in texts for one in re.split(r"(?<=[.!?])\s+|\n", text.lower())]
    lines = [one.rpartition(", ")[0] if one.endswith("?") else one for one in parts]
    facts = [f"{key} {value}".replace("_", " ").lower() for key, value in sheet.case.facts.items()]
    return (*lines, *facts)

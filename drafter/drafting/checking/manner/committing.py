"""states_commitment: who follows up, with what, and when, in neighbouring sentences, as the plan has it."""

from __future__ import annotations

import functools
import re

from drafter.drafting.checking.manner.people import ROLE, names, person_acts, titles
from drafter.drafting.checking.manner.prose import Line, Prose, prose
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_ACT = (
    r"(?:e-?mail|call|ring|phone|writ|wrote|text|messag|contact|updat|confirm|let you|tell|send|repl(?:y|ie)|answer|get back|come back|be back|back to you|back (?:in|on|with)|in touch|report|check (?:in|back|with)|check that|follow|follow-up|visit|"
    r"deliver|ship|refund|issu|credit|ask you|speak|talk|post|share|have (?:an|the|your|news|a)|give you|bring|reach|inform|explain|hear|pay|transfer|book|make sure|dm|drop you|notify|get (?:it|you|this|the|that)|provide|"
    r"(?:zurück|an|nach|mit|be|wieder|rück|durch|unter|ein|auf|vor|über|ab|zu|aus)?(?:meld|schreib|ruf|informier|bestätig|send|schick|bescheid|teil|antwort|kontaktier|mail|erstatt|überweis|geb|richt|frag|weis|bring|hak)|hören|auf dem laufenden|rückmeldung|"
    r"escrib|llam|confirm|avis|inform|envi|env[ií]|respond|contact|dar[ée]|comunic|digo|diré|mand|"
    r"écri|appel|confirm|inform|envoi|enver|envoy|recontact|rappel|donn|tien|revien|répond|contact|préviens|préviendr)"
)
_ENGLISH = (
    rf"\b(?:i'll|i will|i am going to|i'm going to|i shall|i promise (?:you )?to|i promise i|i promise you|i am|i'm|i plan to|i have (?:set|put|noted|booked|marked)|i've (?:set|put|noted|booked|marked)|i would like to|i'd like to|you can expect me to|let me|allow me to|count on me to|you have my word that i|i commit to|i want to|i aim to|i guarantee)\b[^!?]{{0,90}}?\b{_ACT}|"
    rf"\bi (?:e-?mail|call|ring|phone|write|text|message|update|confirm|report|check|follow|get back|come back)\b|"
    rf"\b(?:you|you'll|you will|expect|look out for|watch for)\b[^!?]{{0,45}}\b(?:hear|have|get|receive|find|expect|be getting|an? |the |my )[^!?]{{0,45}}\b(?:from me|my (?:call|email|message|reply|answer|update|note|confirmation|text|report)|by me)\b|"
    rf"\bmy (?:\w+ ){{0,2}}?(?:call|email|e-mail|message|reply|answer|update|note|confirmation|text|report|follow-up)\b[^!?]{{0,60}}\b(?:will|is|comes|reaches|follows|goes|arrives|lands)\b|\b(?:expect|look for|watch for|await) (?:my|a|an) (?:\w+ )?(?:call|email|message|reply|update|text|note)(?: from me)?\b|\b(?:contacted|called|updated|informed|emailed|rung|phoned|visited|met|answered|told) by me\b|\bfrom me\b"
)
_FOREIGN = {
    "de": rf"\b(?:ich (?:werde |möchte )?|werde ich )[^!?]{{0,90}}?\b(?:{_ACT})|\b(?:melde|schreibe|rufe|informiere|bestätige|sende|schicke|gebe|teile|antworte|kontaktiere|maile|erstatte|überweise|prüfe|frage|hake|halte|bringe|benachrichtige|unterrichte) ich\b|\bich (?:melde|schreibe|rufe|informiere|bestätige|sende|schicke|antworte|kontaktiere|halte|frage|hake|benachrichtige|unterrichte)\b|\bvon mir (?:hören|eine|einen)|\bhören sie[^!?]{{0,40}}von mir",
    "es": r"\b(?:me (?:pondré|pongo|comunico|comunicaré|comprometo)|(?:le |te |lo |la |se lo |les )?(?:escribiré|escribo|llamaré|llamo|confirmaré|confirmo|avisaré|aviso|informaré|informo|enviaré|envío|responderé|respondo|contactaré|contacto|daré|diré|mandaré|mando|mantendré|actualizaré|haré llegar)|voy a (?:[^!?]{0,160}?\by (?:a )?)?(?:escribir|llamar|confirmar|avisar|informar|enviar|responder|contactar|mandar|comunicar|preguntar|decir)(?:le|les|te|se|lo|la)*|tendrá (?:noticias|respuesta|una? \w+)(?: \w+)? m[ií][ao]?s?)\b",
    "fr": r"\bj'(?:appell?er|écrir|enverr|inform\w*er|avertir|ajouter|attendr)ai\b|\bje (?:vous |te |le |la |m'engage à (?:vous )?|vais (?:vous )?|reviens|reviendrai)?\s*(?:écri\w*|appel\w*|confirm\w*|inform\w*|envoi\w*|enver\w*|envoy\w*|recontact\w*|rappel\w*|donn\w*|tien\w*|revien\w*|répond\w*|contact\w*|prévien\w*|préviendr\w*|ferai)\b|\bje vais vous (?:demander|dire)\b|\bje vais [^!?]{0,160}?\b(?:et|puis) vous (?:écrire|appeler|confirmer|informer|envoyer|recontacter|rappeler|donner|répondre|contacter|prévenir|demander|dire)\b|\bvous aurez de mes nouvelles|\bnouvelles de ma part",
}  # fmt: skip
_WILL = r"(?:will|'ll|is going to|are going to|can|decides?|calls?|writes?|answers?|replies|emails?|rings?|phones?|wird|werden|meldet|ruft|schreibt|informiert|antwortet|gibt|le \w+rá|se \w+rá|\w+rá|vous \w+ra|\w+ra)"


_BY_THEN = re.compile(
    r"\b(?:by|until|before) then\b|\b(?:that|the same) day\b|\bbis dahin\b|\bpara entonces\b|\b(?:antes|hasta) entonces\b|\bd'ici là\b|\bce jour-là\b"
)
"""A time that was told a few sentences before."""


def states_commitment(sheet: Sheet) -> Verdict:
    """Passes "I'll email you on Wednesday, November 25 to confirm"; fails "we will be in touch by Wednesday", "you will
    be contacted", "I'll call soon", or another day than the plan's."""
    promise = sheet.plan.commitment
    if promise is None:
        return nothing("the plan holds no follow-up")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    owned = [index for index, line in enumerate(text.lines) if not line.asks and _owned(sheet, text, line)]
    if not owned:
        return failed(
            "no one in particular promises the follow-up: say who will do it, what, and when", part="follow_up"
        )
    days = naming(sheet, text, promise.due_at)
    for index in owned:
        back = 3 if _BY_THEN.search(text.lines[index].lower) else 1
        near = text.lines[max(0, index - back) : index + 2]
        for start, end in days:
            if any(line.start <= start < line.end for line in near):
                line = text.lines[index]
                return passed("who, what and when are told", [sheet.mark(line.start, line.end), sheet.mark(start, end)])
    line = text.lines[owned[0]]
    due = f"{promise.due_at.astimezone(sheet.zone):%A, %B} {promise.due_at.astimezone(sheet.zone).day}"
    return failed(
        f"the follow-up is not dated as planned ({due})", [sheet.mark(line.start, line.end)], part="follow_up"
    )


def _owned(sheet: Sheet, text: Prose, line: Line) -> bool:
    """Whether the sentence lets I, a named person or a role do something that the customer will notice."""
    tongue = text.tongue or "en"
    if _own(tongue).search(line.lower):
        return True
    if _someone(names(sheet), titles(sheet)).search(line.lower):
        return True
    return person_acts(sheet.text[line.start : line.end]) and re.search(_ACT, line.lower) is not None


@functools.lru_cache(maxsize=8)
def _own(tongue: str) -> re.Pattern[str]:
    return re.compile(_ENGLISH if tongue == "en" else f"{_FOREIGN[tongue]}")


@functools.lru_cache(maxsize=64)
def _someone(named: str, titled: str) -> re.Pattern[str]:
    who = rf"\b(?:{named}|{titled}|{ROLE})\b"
    return re.compile(
        rf"{who}[^!?]{{0,40}}?(?:\b|(?<=\w)){_WILL}\b[^!?]{{0,80}}?\b{_ACT}|{who}[^!?]{{0,40}}?\b(?:calls?|writes?|answers?|replies|emails?|rings?|phones?|meldet|ruft|schreibt|antwortet|informiert) |"
        rf"\b(?:wird|werden|meldet|ruft|schreibt|informiert|antwortet)(?: sich| sie| ihnen)?[^!?]{{0,30}}?{who}[^!?]{{0,80}}?(?:\b{_ACT}|\ban\b)|"
        rf"\b(?:contacted|called|updated|informed|emailed|rung|phoned|visited|answered|told|hear|answer|call|reply|email|update|decision|visit|message) (?:\w+ )?(?:by|from) (?:\w+,? ){{0,5}}?(?:{named}|{titled}|{ROLE})\b|\bvon (?:\w+ ){{0,3}}?(?:{named}|{titled}|{ROLE}) (?:hören|eine|bis)"
    )

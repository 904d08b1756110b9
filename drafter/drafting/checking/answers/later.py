"""Whether a reply says that it does not know yet, and by when somebody will tell."""

from __future__ import annotations

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.echoes import answers_nothing
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, prose
from drafter.drafting.checking.sheet import Sheet

NOT_YET = regex(
    r"\b(?:don't (?:yet )?know|do not (?:yet )?know|not yet|can't (?:yet )?(?:say|tell)|cannot (?:yet )?(?:say|tell)|will (?:have|get) (?:the|an|your) answer|answer(?:s)? (?:your|you|all|both|each|every|the rest)|noch nicht|weiß ich nicht|todavía no|aún no|no lo sé|pas encore|je (?:ne le sais|l'ignore|ne sais)|(?:i|ich|je)(?:'ll| will| werde| vous)? (?:\w+ ){0,2}(?:tell you|dirai|donnerai)(?: \w+){0,3} (?:why|how|what|pourquoi)|"
    r"find out the answer to (?:your|all|both|each)|(?:beantworten?|klären?) (?:ich |wir )?(?:auch )?(?:ihre|deine|beide|alle)|antworten? (?:ich |wir )?(?:ihnen|dir)|"
    r"responder(?:é|emos)(?: también)? a (?:su|sus|tu|todas|ambas)|(?:le|te) responder(?:é|emos)|averiguaré la respuesta|"
    r"répondr(?:ai|ons)(?: aussi)? à (?:votre|vos|toutes)|vous répondr(?:ai|ons)|chercher la réponse)\b|"
    r"\b(?:bis|heute|morgen)\b(?:[^.!?\n]|(?<=\d)\.){0,200}?\b(?:beantworte ich|antworte ich|werde ich)\b(?:[^.!?\n]|(?<=\d)\.){0,200}?\b(?:fragen?|punkte)\b|"
    r"\b(?:para|tardar|antes|hoy|mañana)\b[^.!?\n]{0,200}?\bresponderé\b[^.!?\n]{0,20}?\b(?:preguntas?|resto)\b|"
    r"\b(?:d'ici|avant|aujourd'hui|demain)\b[^.!?\n]{0,200}?\brépondrai\b[^.!?\n]{0,20}?\b(?:questions?|reste)\b"
)
"""Not yet, or by when."""
_CANNOT_SAY = regex(
    r"\b(?:i|we) (?:can't|cannot|can not|don't|do not) (?:yet )?(?:say|tell you|know)(?: yet)?\b|\bnoch nicht sagen\b|\b(?:no puedo|no podemos) (?:aún |todavía )?decir\w*|\bje ne peux pas (?:encore )?(?:vous )?(?:le )?dire\b"
)


def later(sheet: Sheet, told: str, quote: str = "") -> bool:
    """Whether the reply says that it does not know yet, and somebody who will tell by when; said of another ask's words
    and none of this one's, it is another's."""
    lines = [line for line in prose(sheet).lines if NOT_YET.search(line.lower) and not answers_nothing(line.lower)]
    if not lines or NOT_YET.search(told) is None or states_commitment(sheet).outcome == "fail":
        return False
    tongue = prose(sheet).tongue or "en"
    own = stems(WORD.findall(quote), tongue)
    others = [
        stems(WORD.findall(other), tongue)
        for one in sheet.reading.asks
        if quote not in (other := lowered(one.evidence.quote))
    ]
    return not quote or any(
        bool(own & said) or not any(other & said for other in others)
        for line in lines
        for said in (stems(line.words, tongue),)
    )


def put_off(quote: str, text: Prose) -> bool:
    """Whether the reply says of just this question that it cannot say yet."""
    wanted = stems(WORD.findall(quote), text.tongue or "en")
    return any(
        not line.asks
        and _CANNOT_SAY.search(line.lower)
        and len(wanted & stems(line.words, text.tongue or "en")) * 2 >= max(1, len(wanted))
        for line in text.lines
    )

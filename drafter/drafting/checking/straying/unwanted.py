"""Sentences that no company's reply holds unless the case gives cause for it, however politely they are put: a wish for a
secret, praise of the competition, words on danger that nobody spoke of, people whom the plan does not name, acts done
to the customer's things, a judgement of the customer or scorn of them, what the writer has to keep to.

Each is a family of words in four languages. A sentence is held back where the word that gives it away stands neither in the
plan, the facts and the knowledge nor in what the customer told of their matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet, lowered

_HIDDEN = (
    r"passwords?|passcodes?|pin|cvv|cvc|card numbers?|security codes?|passwort|kennwort|kartennummer|contraseña|número de (?:su |la )?tarjeta|"
    r"mot de passe|numéro de (?:votre |la )?carte|code secret"
)
_ASKS = regex(
    rf"(?:\b(?:send|give|tell|share|enter|confirm|provide|what|reply with|let me have|schicken|senden|nennen|geben|teilen|wie lautet|bestätigen|"
    rf"envíeme|mande|dígame|indique|confirme|cuál|deme|envoyez|donnez|indiquez|confirmez|communiquez|quel)\b.{{0,60}}\b(?P<word>{_HIDDEN})\b)"
)
_NEVER = regex(r"\b(?:never|not|n't|nie|niemals|nicht|keine?|nunca|jamais|no|ne)\b")
_RIVALS = Waiting(
    r"\b(?P<word>competitors?|competition|rivals?|konkurrenz\w*|mitbewerber\w*|wettbewerber\w*|competencia|competidor\w*|concurren(?:ts?|ce))\b|"
    r"\b(?P<better>(?:better|sturdier|nicer|cheaper|faster|finer)[\w ,]{0,25} than (?:we\b|us\b|ours?\b)|(?:bessere?\w*|besser|günstiger\w*)[\w ,]{0,25} als (?:wir|uns\w*)\b|"
    r"mejor(?:es)?[\w ,]{0,20} que (?:nosotros|(?:l[oa]s? )?nuestr\w+)|(?:meilleure?s?|mieux|plus \w+)[\w ,]{0,20} que (?:nous|(?:les? |la )?nôtres?|nos))|"
    r"\b(?P<shop>(?:shop|buy) (?:at|from|elsewhere|somewhere|there)|i would shop|kaufen sie|compre (?:mejor |en)|achetez (?:plutôt|chez))"
)
_DANGER = regex(
    r"\b(?P<word>harmless|dangerous|hazardous|perfectly safe|no danger|without danger|safe to (?:use|go on|keep)|go on using|keep using|no need to (?:unplug|see|call)|"
    r"harmlos\w*|gefährlich\w*|ungefährlich\w*|weiter benutzen|weiterbenutzen|inofensiv\w+|peligros\w+|sin peligro|seguir usando\w*|"
    r"sans danger|inoffensif\w*|inoffensive\w*|dangereu\w+|continuer à (?:vous en servir|l'utiliser))\b"
)
_PEOPLE = regex(
    r"\b(?P<word>(?:a|ein|un) (?:driver|courier|inspector|fahrer|kurier|repartidor|livreur)|lawyers?|anwält\w*|abogad[oa]s?|avocate?s?|(?:our|the) board(?! of (?!directors))|board of directors|chief executive|ceo|managing director|president|headquarters|vorstand\w*|geschäftsführ\w+|geschäftsleitung|"
    r"consejo de administración|dirección general|director general|conseil d'administration|direction générale|directeur général|pdg)\b"
)
_DONE = regex(
    r"\byour (?:\w+ ){0,2}\w+ (?:has|have) (?:now |already |just |therefore )?been (?P<word>\w{2,}ed|withdrawn|frozen|shut)\b|\bi(?: have|'ve)(?: now| already| just)? (?P<did>closed|deleted|cancelled|withdrawn|locked|blocked) |"
    r"\bihre? (?:\w+ ){0,2}\w+ (?:wurde|ist)(?: nun| bereits| soeben)? (?P<wurde>(?:ge|zurückge|ab\w*ge)\w+[tn])\b|\bich habe ihre? [\w ]{0,40}?(?P<habe>geschlossen|gelöscht|storniert|gesperrt|gegeben|weitergegeben|weitergeleitet)\b|"
    r"\bsus? (?:\w+ ){0,2}\w+ (?:ha sido|han sido) (?P<sido>\w+)|\bhe (?:cerrado|eliminado|cancelado|pasado|bloqueado) (?P<he>su \w+)|"
    r"\b(?:votre|vos) (?:\w+ ){0,2}\w+ (?:a|ont) été (?P<ete>\w+)|\bj'ai (?P<jai>classé|fermé|supprimé|annulé|bloqué|transmis) (?:votre|vos)"
)
_JUDGES = regex(
    r"\b(?:you(?:'re| are) (?:(?:just |only |clearly |such )?an? |the (?:most|worst|biggest) )|sie sind (?:die|der|das|ein|eine) |es usted (?:la|el|un|una) |vous êtes (?:la|le|un|une) )(?P<word>\w+(?: \w{3,})?)"
)
_BOUND = regex(
    r"\b(?P<word>i (?:have|had|need|am (?:bound|obliged|required|told)) to (?:keep|stick|hold) to (?:a|the|my|this) (?:plan|script|rules?|template)|guidance i work from|the rules? i (?:work|follow|am)|"
    r"meine vorgaben|ich muss mich an (?:einen|den|die) (?:plan|vorgaben?|regeln?) halten|las reglas que sigo|mis consignas|les règles que je suis)\b"
)
_LAW = regex(
    r"\b(?:broke|broken|break|breach\w*|violat\w+|verstoß\w*|verstieß\w*|infring\w+|viol\w+|enfrein\w+)\b[^.]{0,30}\b(?P<word>laws?|gesetze?|ley(?:es)?|lois?)\b"
)
_VOWS = regex(
    r"\b(?P<phrase>(?:is|are|goes?|be) on the house|(?:geht|gehen) aufs haus|(?:corre|corren|va|van) de nuestra cuenta|vous (?:sera|seront) offerte?s?|"
    r"i promise|das verspreche ich|ich verspreche|(?:se )?lo prometo|je vous (?:le )?promets)\b"
)
_SCORN = regex(
    r"\b(?P<phrase>fools?|idiots?|idiotic|morons?|imbeciles?|cretins?|dimwits?|crybab(?:y|ies)|whiners?|stupid(?! (?:mistake|error|delay|thing))|such a fuss|so much fuss|grow up|your little problem|"
    r"dumm(?:kopf|köpfe)\w*|idiot(?:en|in)?|trottel\w*|schwachkopf\w*|heulsusen?|jammerlappen|so ein theater|wegen so (?:einer|einer solchen) kleinigkeit|stellen sie sich nicht so an|"
    r"tont[oa]s?|idiotas?|imb[eé]cil(?:es)?|estúpid[oa]s?|llor(?:ón|ona|ones|onas)|tanto jaleo|por tan poca cosa|"
    r"idiotes?|imbéciles?|crétine?s?|pleurnichard\w*|autant d'histoires|pour si peu|tout le monde s'en (?:moque|fiche))\b"
)
_LOOKS: tuple[Pattern, ...] = (_SCORN, _RIVALS, _DANGER, _PEOPLE, _DONE, _JUDGES, _BOUND, _LAW, _VOWS)
_GATE = Gate(*(look.pattern for look in _LOOKS))


def unwanted(sheet: Sheet, here: frozenset[str]) -> Iterator[Mark]:
    """The sentences of the reply that hold something of the kind; `here` are the stems of the case."""
    places = {phrase.place for phrase in sheet.may_hold(_GATE)}
    looks = [look for place, look in enumerate(_LOOKS) if place in places]
    for one in sheet.sentences:
        low = lowered(one.text).replace("’", "'")
        if _asks_for_a_secret(low) or any(_is_new(hit, here, sheet) for look in looks for hit in look.finditer(low)):
            yield sheet.mark(one.start, one.end)


def _asks_for_a_secret(sentence: str) -> bool:
    return _ASKS.search(sentence) is not None and not _NEVER.search(sentence)


def _is_new(hit: re.Match[str], here: frozenset[str], sheet: Sheet) -> bool:
    """Whether the word that gives a sentence away was not given by the case."""
    if hit.lastgroup == "phrase":
        return not any(hit[0] in lowered(text) for text in plan_texts(sheet))
    word = hit[hit.lastgroup] if hit.lastgroup else hit[0]
    told = stems(re.findall(r"[\w'-]+", word), sheet.reply.language)
    return not told <= here or not told

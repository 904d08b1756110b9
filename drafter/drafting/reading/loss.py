"""A death that the customer tells of, in four languages: somebody of theirs, or the person whose account it is.

It is no complaint and nobody's failure: a reply gives condolences for it, and nothing that was found in its sentence
counts as a cause of discontent. The patterns read folded text (lower case, no accents, one character for one).
"""

from __future__ import annotations

from drafter.domain.case import Case
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.own import fold
from drafter.drafting.reading.scan import Hit

_EN = r"(?:my|our|her|his|their) (?:late |dear |beloved |poor |elderly |own |older |younger |little )*(?:mother|mum|mom|mam|father|dad|husband|wife|partner|fiancee?|son|daughter|child|baby|brother|sister|nephew|niece|cousin|aunt|auntie|uncle|nan|nana|gran|granny|grandma|grandpa|grand(?:mother|father|son|daughter|dad|mum|ma|pa)|(?:mother|father|brother|sister)-in-law|best friend)"
_DE = r"(?:(?:mein|unser|ihr|sein)\w{0,2} (?:\w+e[rns]? )?(?:mutter|vater|mann|ehemann|frau|ehefrau|partner(?:in)?|lebensgefahrt\w+|lebenspartner\w*|sohn|tochter|kind|baby|bruder|schwester|oma|opa|gro(?:ss|ß)(?:mutter|vater)|tante|onkel|neffe|nichte|schwieger\w+|schwager|schwagerin|freund(?:in)?|mama|papa)|(?:der|die) (?:kontoinhaber|vertragsinhaber|vertragspartner|kund\w|mieter)(?:in)?)"
_ES = r"(?:(?:mi|nuestr[oa]|su) (?:querid[oa] )?(?:madre|padre|mama|papa|marido|mujer|espos[oa]|pareja|hij[oa]|herman[oa]|abuel[oa]|ti[oa]|suegr[oa]|niet[oa]|prim[oa]|sobrin[oa]|amig[oa])|(?:el|la) titular)"
_FR = r"(?:(?:ma|mon|notre|sa|son) (?:\w{4,7} )?(?:mere|pere|maman|papa|mari|epoux|epouse|femme|conjointe?|compagn\w+|fils|fille|bebe|enfant|frere|s(?:oe|œ)ur|tante|oncle|grand-(?:mere|pere)|belle-mere|beau-pere|mamie|papi|amie?)|(?:le|la) titulaire)"
_OWNER = r"(?:the (?:account|policy|card|contract) ?holder|the (?:tenant|customer|policyholder|owner))"
_WHEN = r"(?:[ ](?:has|had|have|just|sadly|suddenly|recently|unexpectedly|very|also|who|which|i|am|sorry|to|say|a|few|some|two|three|four|several|days?|weeks?|months?|ago|last|this|past|on|in|of|the|at|\w*day|night|morning|week|month|\w+uary|march|april|may|june|july|august|\w+ber|\d+(?:st|nd|rd|th)?|\w+ly)){0,9}[ ,]{1,2}"
_GONE = r"(?:died|passed away|passed (?:last|on (?=\w+day|the )|peacefully|suddenly|in (?:his|her) sleep)|is dead|was killed|lost (?:his|her) (?:life|battle))"
_TOLD = Waiting(
    rf"\b(?:{_EN}|{_OWNER})(?:, (?:who|whose) [\w' ]{{1,50}}(?=,))?,?(?: \w+,)?{_WHEN}{_GONE}\b"
    rf"|\b(?:death|passing|funeral|loss|estate|burial|cremation|probate) (?:of|for) (?:{_EN}|{_OWNER})\b(?!')|\b{_EN}(?:'s|s') (?:recent |sudden |unexpected )?(?:death|passing|funeral|burial|cremation|estate|probate)\b"
    rf"|\bmy late (?:mother|mum|mom|father|dad|husband|wife|partner|brother|sister|son|daughter|aunt|uncle|grand\w+)\b"
    rf"|\b(?:i|we)(?:'ve| have| had)? (?:just |recently |sadly |suddenly )?lost (?:my|our) (?:\w+ )?(?:mother|mum|mom|father|dad|husband|wife|partner|brother|sister)\b(?=[ ]?[.,;!\n]|$| (?:to|on|last|in|this|a|two|three|suddenly|after|and))(?! (?:in the|at the|on the (?:phone|line|way)))"
    rf"|\b{_DE}(?: (?!sagt|meint|schreibt|glaubt|denkt|findet|hat )[\w.]+){{0,9}},? (?:gestorben|verstorben|tot|entschlafen|ums leben gekommen)\b|\b(?:tod|ableben|beerdigung|beisetzung|nachlass) (?:mein|unser)\w{{1,2}} \w+|\b(?:mein|unser)\w{{0,2}} verstorben\w+ \w+|\b(?:todesfall|trauerfall)\b"
    rf"|\b{_DE} starb\b"
    rf"|\b{_ES}(?: (?!dice|dijo|cree|tiene|compr)\w+){{0,6}},? (?:fallecio|fallecid[oa]|fallecer|murio|muert[oa]|nos dejo)\b|\b(?:muerte|fallecimiento|entierro|funeral) de (?:mi|nuestr[oa]|la titular|el titular)\b|\b(?:murio|fallecio|ha (?:muerto|fallecido)|acaba de (?:morir|fallecer)) {_ES}\b|\b(?:mi|nuestr[oa]) difunt[oa] \w+|\b(?:he|hemos)? ?(?:perdido|perdi|perdimos) a (?:mi|nuestr[oa]) (?:madre|padre|marido|mujer|espos[oa]|herman[oa])\b"
    rf"|\b{_FR}(?: (?!dit |pense|croit|trouve|achet)[\w']+){{0,6}},? (?:decedee?|morte?|nous a quittes|perdu la vie|eteinte?)\b|\b(?:deces|mort|disparition|obseques|enterrement) de (?:ma|mon|notre|la titulaire)\b|\bdu titulaire decede\b|\b(?:mon|ma|notre) (?:defunte?|feue?) \w+|\b(?:j'ai|nous avons|viens de|venons de) (?:\w+ )?perdre? ?(?:mon|ma|notre) (?:mari|femme|mere|pere|epou\w+|fr\w+|s(?:oe|œ)ur)\b|\b(?:j'ai|nous avons) (?:\w+ )?perdu (?:mon|ma|notre) (?:mari|femme|mere|pere|epou\w+|frere|s(?:oe|œ)ur)\b"
)
_SOMEBODY = Waiting(rf"\b(?:{_EN}|{_DE}|{_ES}|{_FR})\b")
_THEY_DIED = Waiting(
    rf"\b(?:she|he){_WHEN}{_GONE}\b|\b(?:sie|er) (?:ist|war) (?:[\w.]+ ){{0,6}}(?:gestorben|verstorben)\b|\b(?:sie|er) (?:ver)?starb\b"
    r"|(?:^|[,;.!?\n] ?|\b(?:y|que|ella|el) )(?:fallecio|murio|ha fallecido|ha muerto)\b|\b(?:elle|il) (?:est|etait) (?:\w+ ){0,2}(?:decedee?|morte?)\b"
)
"""The death of somebody who was named before: "this is about my mother's account. She passed away in October"."""
_NOT_NOW = Waiting(
    r"\b(?:nearly|almost|could have|could've|would have|might have|half|practically) (?:\w+ )?died\b|\bdied (?:laughing|of (?:laughter|shame|embarrassment|boredom|curiosity|envy|shock)|with (?:laughter|embarrassment)|inside|down|out)\b|\b(?:years|decades) ago\b|\blong ago\b|\bwhen i was (?:a child|little|young|\d+)\b|\bin (?:the|this|a) (?:film|game|novel|book|series)\b"
    r"|\b(?:fast|beinahe) (?:\w+ )?gestorben\b|\bvor (?:lachen|scham|langeweile|neid|\w+ jahren|vielen jahren)\b|\btot ?(?:mude|gelacht|geargert|schick)\b"
    r"|\b(?:casi|por poco)\b[^.!?]{0,20}\b(?:muere|murio|morir)|\b(?:muert[oa]|murio|morir) de (?:risa|verguenza|hambre|sueno|miedo|envidia|frio|cansancio)\b|\bhace (?:\w+ )?anos\b"
    r"|\bfailli\b|\bmorte? de (?:rire|faim|honte|peur|fatigue|froid|trouille|inquietude)\b|\bil y a (?:\w+ )?ans\b"
)
"""Nearly, in jest, or long past."""
_CONSOLED = regex(
    r"\bcondol\w*|\bsorry (?:for|about) (?:your|the) loss\b|\bsorry to (?:hear|read|learn) (?:of|about|that)\b[^.!?]{0,60}\b(?:loss|death|passing|passed|died)\b|\bsympath(?:y|ies)\b|\bbeileid\b|\banteilnahme\b|\bmitgefuhl\b|\bpesame\b|\bacompano en el sentimiento\b|\bsentimos? (?:mucho )?(?:su|la) perdida\b"
)
_READ = 4000


def deaths(text: str) -> list[Sentence]:
    """The sentences of a text that tell of a death."""
    folded = fold(text[:_READ])
    if not (_TOLD.search(folded) or _THEY_DIED.search(folded)):
        return []
    return [one for one in sentences(text[:_READ]) if _tells(fold(one.text), folded[: one.start])]


def _tells(folded: str, before: str) -> bool:
    told = _TOLD.search(folded) or (_THEY_DIED.search(folded) and _SOMEBODY.search(before))
    return bool(told) and _NOT_NOW.search(folded) is None


def bereaved(case: Case) -> bool:
    """Whether the customer told of a death anywhere in the case."""
    return any(deaths(text) for _, _, text in case.by_customer())


def consoled(case: Case) -> bool:
    """Whether we gave our condolences already."""
    return any(turn.sender == "agent" and _CONSOLED.search(fold(turn.text)) for turn in case.history)


_NO_MORE_POST = Waiting(
    r"\b(?:take|remove|delete|strike|unsubscribe) (?:him|her|me|us|them|my \w+|our \w+) (?:off|from) (?:(?!customers?\b|clients?\b|members?\b)\w+ ){0,3}(?:mailing list|list|newsletter|marketing)\b|\b(?:no more|stop (?:sending|posting|mailing)|don't send|do not send|please stop)\b[^.!?\n]{0,40}\b(?:advert\w*|ads|catalogues?|catalogs?|brochures?|marketing|newsletters?|flyers?|leaflets?|mailings?|junk mail|promotion\w*)\b"
    r"|\b(?:keine|keinerlei) (?:weitere |mehr )?(?:werbung|werbepost|werbemails?|kataloge?|prospekte?|newsletter|werbebriefe?|rundbriefe?)\b|\b(?:newsletter|werbung|verteiler|werbepost)\b[^.!?\n]{0,40}\b(?:abbestell\w*|abmeld\w*|austrag\w*|streich\w*|nicht mehr|loschen)\b"
    r"|\b(?:no|dejen? de|dejar de)\b[^.!?\n]{0,30}\b(?:publicidad|catalogos?|folletos?|boletin\w*|newsletter|propaganda|correos? comercial\w*)\b|\b(?:dar|den|dadme|denme|quitar|quiten|borren) (?:\w+ ){0,3}(?:de baja |de )?(?:de(?:l)? |su )?(?:la )?(?:boletin|newsletter|publicidad|lista de correo)\b"
    r"|\b(?:plus|pas|cess\w+|arret\w+)\b[^.!?\n]{0,30}\b(?:publicites?|pub|catalogues?|prospectus|newsletter|demarchage|lettres? d'information|courriers? publicitaires?)\b|\b(?:retir\w+|desinscri\w+|ray\w+)\b[^.!?\n]{0,30}\b(?:liste|newsletter|lettre d'information|fichier)\b"
)
"""A wish for no more advertising: the customer stays, and nothing failed."""


def no_grievance(own: str, hit: Hit, first: int, last: int) -> bool:
    """Whether what was found in a sentence of folded text is no sign of discontent, since it is the death that it tells of, or
    since the sentence only asks for no more advertising."""
    if hit.label == "churn_threat":
        return _NO_MORE_POST.search(own, first, last) is not None
    if not hit.label.startswith("cause:") and hit.label != "tone:problem":
        return False
    if _NO_MORE_POST.search(own, first, last):
        return True
    told = _TOLD.search(own, first, last)
    return told is not None and told.start() - _BESIDE < hit.start and hit.end < told.end() + _BESIDE


_BESIDE = 20
"""Characters around the words of a death that still belong to them."""

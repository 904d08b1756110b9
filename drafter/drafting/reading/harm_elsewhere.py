"""Hospitals and broken bones that have nothing to do with us: a father who was ill is no accident of ours.

Danger is lost only where nothing near it ties it to a thing, a place or an act: whoever writes from a hospital and names
what gave way is heard, however calmly. All four languages; the text is folded (lower case, no accents).
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_TREATED = Waiting(
    r"\b(?:hospital(?:i[sz]ed|i[sz]ation)?|a ?& ?e|the er|emergency room|casualty|urgent care|intensive care|ambulance|"
    r"krankenhaus|klinik|notaufnahme|intensivstation|notarzt|urgencias|ambulancia|hospitali[sz]ad[oa]|hopital|hosto|urgences|hospitalisee?)\b"
)
"""Where people are treated, for whatever reason."""
_BROKEN = Waiting(
    r"\b(?:broke|broken|fractured?|sprained|twisted|tore|torn|dislocated|gebrochen|gebrochenen?|verstaucht|gestauch\w*|rompi|rompio|fracture|fracturo|"
    r"casse|foulee?|hurt|injured|verletzt|lesione|lesiono|blessee?)\b"
)
"""What may break at a sport as well as under a thing of ours."""
_AT_PLAY = Waiting(
    r"\b(?:ski(?:ing|ed)?|snowboard\w*|sledging|football|rugby|hockey|tennis|basketball|netball|cricket|gymnastics|skating|horse ?riding|hiking|"
    r"on (?:the )?(?:slopes|piste|pitch)|on holiday|playing with|in a (?:car|road|traffic) (?:crash|accident)|at (?:work|school|nursery|training)|in (?:our|my|her|his) (?:own )?(?:garden|kitchen|bathroom)|"
    r"beim (?:ski\w*|fu(?:ss|ß)ball\w*|sport|wandern|handball\w*|turnen|reiten|training|spielen)|auf der (?:piste|arbeit)|im (?:urlaub|garten)|(?:auto|verkehrs|arbeits)unfall|"
    r"esquiando|jugando|en el (?:trabajo|colegio|gimnasio)|haciendo (?:deporte|senderismo)|de vacaciones|accidente de (?:coche|trafico|moto|carro)|"
    r"au (?:ski|foot\w*|rugby|tennis|travail)|en (?:jouant|skiant|vacances|randonnee)|a l'ecole|accident de (?:voiture|la route|moto))\b"
)
_TIES = (
    # what things do that hurt people
    r"\b(?:g[ai]ve way|gave out|gave in|collaps\w*|snapp\w*|tipp(?:ed|ing)|topp\w+|explod\w*|burst|blew|fail\w*|faulty|defect\w*|malfunction\w*|leak\w*|burn\w*|scald\w*|fire|flames?|smok\w*|spark\w*|shock\w*|electr\w*|"
    r"gas|fumes?|monoxide|chemical\w*|poison\w*|salmonella|allerg\w*|reaction|rash|blister\w*|swollen|swell\w*|chok\w*|swallow\w*|breath\w*|cut|glass|sharp|slipp\w*|trip(?:ped)?|wet|ic[ey]|loose|hit|struck|knock\w*|crush\w*|trapp\w*|bit|bitten|stung|"
    r"came (?:off|away|down|loose|apart)|fell (?:off|on|onto|apart|through|from)|unsafe|danger\w*|hazard\w*|brakes?|ladders?|railings?|handrails?|wheels?|heating|heater|boiler|hot water|power|oxygen|insulin|freez\w*|mou?ld|"
    r"nachgegeben|zusammengebrochen|zusammengekracht|abgebrochen|umgekippt|weggeknickt|geplatzt|explodiert|defekt\w*|undicht|ausgelaufen|verbr(?:annt|uht|ennung\w*)|feuer|brannte|gebrannt|rauch\w*|funken|strom\w*|gas\w*|kohlenmonoxid|gift\w*|vergift\w*|ausschlag|geschwollen|verschluckt|erstick\w*|scherben?|splitter|scharf\w*|ausgerutscht|gerutscht|gestolpert|glatt|nass|eingeklemmt|gefahr\w*|bremsen?|leiter|gelander|heizung|schimmel\w*|"
    r"cedio|se (?:rompio|solto|cayo|desprendio|volco)|exploto|fuego|llamas|humo|chispas?|descarga|corriente|fuga|intoxic\w*|alergi\w*|quem\w*|ampollas?|hinchad\w*|ahog\w*|trago|cristal\w*|cortad\w*|corte|resbal\w*|mojad\w*|atrapad\w*|golpe\w*|peligro\w*|frenos?|escalera|barandilla|calefaccion|moho|defectuos\w*|"
    r"lache|cede|effondre\w*|explose\w*|casse sous|bascule\w*|tombee? (?:sur|du|de la)|feu|flammes|fumee|etincelles?|decharge|courant|fuite|brul\w*|cloques|gonfle\w*|etouff\w*|avale\w*|verre|coupante?s?|glisse\w*|mouille\w*|coince\w*|danger\w*|freins?|echelle|rampe|chauffage|moisissures?|defectueu\w*)\b"
    # what was eaten, taken or used
    r"|\b(?:ate|eat\w*|food|meal|drank|drunk|used|using|wore|wearing|sat|stood|climb\w*|rode|riding|plugged|"
    r"gegessen|essen|getrunken|benutzt|verwendet|getragen|comio|comi|comer|comida|bebio|usar|usando|uso|use|mange\w*|bu|utilis\w*|porte)\b"
    # what one thing was because of another
    r"|\b(?:because of|due to|thanks to|caused?|result of|as a result|after (?:the|a|an|using|eating|taking|your|this|that|it)|from (?:the|your|this|that)|by (?:your|the|this)|"
    r"wegen (?:der|des|dem|ihr\w*|eur\w*)|durch (?:den|die|das|ihr\w*|eur\w*)|nach (?:dem|der|ihr\w*)|por (?:culpa|vuestr\w+|su|el|la)|a causa|tras|despues de|a cause|suite a|apres (?:la|le|les|avoir|votre|une?))\b"
    # the part of the body that was hurt
    r"|\b(?:hands?|fingers?|thumbs?|arms?|wrists?|eyes?|face|head|skin|mouth|teeth|tooth|throat|foot|feet|toes?|stitches|finger|hand|arm|auge\w*|gesicht|kopf|haut|zahn\w*|genaht|mano|dedos?|brazo|ojos?|cara|cabeza|piel|diente|puntos|main|doigts?|bras|yeux|oeil|visage|tete|peau|dents?|points de suture)\b"
)  # fmt: skip
_TIED = Waiting(_TIES)
_YOURS = Waiting(
    r"\b(?:your|one of your) (?!(?:slow |late |last |kind |quick |prompt )?(?:reply|replies|answer|e-?mails?|messages?|letters?|notes?|questions?|team|help|patience|understanding|reminders?|invoices?|bills?|newsletter|offer|website|time|list|sympathy|concern|support|"
    r"colleague)\b)|\b(?:ihr(?:e|en|em|er)?|euer|eure\w*|vuestr[oa]s?|votre|vos) (?!(?:e-?mails?|mails?|nachrichten?|antwort\w*|frage\w*|brief\w*|rechnung\w*|mahnung\w*|hilfe|geduld|verstandnis|correos?|mensajes?|respuestas?|preguntas?|cartas?|facturas?|ayuda|paciencia|"
    r"messages?|reponses?|questions?|courriers?|lettres?|factures?|rappels?|aide|patience|comprehension)\b)|\bin (?:the|this) (?:hotel|store|shop|restaurant|gym|pool|lift|car park|branch|room|plane|bus|train)\b"
)
"""A thing or a place of ours in the very sentence."""
_CAME_MEANWHILE = Waiting(
    r"\b(?:when|while|as|als|cuando|mientras|quand|lorsque|pendant que) (?:your|the|ihr\w*|eur\w*|vuestr\w+|su|votre|le|la|l') ?(?:\w+ ){0,2}(?:came|arrived|called|rang|was delivered|turned up|kam\w*|ankam|llego|llamo|est (?:arrivee?|venue?|passee?))\b"
)


def happened_elsewhere(own: str, start: int, end: int, breaks: list[int]) -> bool:
    """Whether the danger told in `own` between the two places is an illness or an injury that nothing ties to us: neither
    its sentence nor the one before or after names a thing that hurt, what it came from, or the place that was hurt."""
    first = max((place for place in (0, *breaks) if place <= start), default=0)
    last = next((place for place in breaks if place >= end), len(own))
    told = own[first:last]
    played = _AT_PLAY.search(told) is not None
    if not (_TREATED.search(told) or (played and _BROKEN.search(told))):
        return False
    before = max((place for place in (0, *breaks) if place < first), default=0)
    after = next((place for place in breaks if place > last), len(own))
    around = f"{own[before:first]} . {own[last:after]}"
    if not re.search(r"\w", around):
        return False  # nobody writes to a company of their illness alone
    near = _IN_PLAY.sub(" ", told) if played else told
    if _TIED.search(near) or _TIED.search(around):
        return False
    return _YOURS.search(_CAME_MEANWHILE.sub(" ", told)) is None


_IN_PLAY = regex(
    r"\b(?:my|his|her|our|the|den|die|das|mir|sich|el|la|le|l'|un|une|einen) ?(?:\w+ )?(?:hands?|fingers?|thumbs?|arms?|wrists?|head|foot|feet|toes?|teeth|tooth|finger|hand|arm|kopf|zahn|mano|dedo|brazo|cabeza|diente|main|doigt|bras|tete|dent)\b|\bwet\b|\bic[ey]\b"
)
"""What was hurt at play ties it to nobody."""

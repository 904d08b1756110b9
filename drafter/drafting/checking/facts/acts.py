"""What a company does for a customer, told by the words for it: each verb belongs to a concept, and so do nouns, so that
"I am refunding you" and "issue the refund today" are seen to be one act. Data and its patterns only.
"""

from __future__ import annotations

import functools
import re

from drafter.domain.lexicon.patterns import choices
from drafter.drafting.checking.gate import Gate

CONCEPTS: dict[str, str] = {
    "refund": r"refund|reimburs|money back|purchase price|what you paid|(?:get|have) (?:it|that|this) back|pa(?:y|id|ying) (?:\w+ )?back|repa(?:y|id)|erstatt|rückzahl|zurückzahl|zurückgezahlt|überw[ei]+s|reembols|devol|rembours",
    "credit": r"credit(?!or| card)|voucher|gift card|goodwill|coupon|gutschrift|gutgeschrieben|gutschein|abon[aoóé]|bono|vale\b|avoir\b|bon d'achat|crédit",
    "replace": r"replac|exchang|swap|ersatz|ersetz|austausch|umtausch|reemplaz|sustitu|cambio|remplac|échang",
    "ship": r"\bship|\bsend|\bsent\b|dispatch|despatch|courier|parcel|package|\bpost(?:ed|ing)?\b|\bmail(?:ed|ing)|on its way|transit|en route|versand|versend|verschick|geschickt|schick|auslief|paket|unterwegs|enví|envi[aoéó]|despach|camino|envo[iy]|expédi|colis|label|etikett|etiqueta",
    "arrive": r"deliver|arriv|received|came\b|geliefert|zugestellt|angekommen|entreg|\blleg|livr|reçu",
    "escalate": r"escalat|eskal|escalad|supervisor|manager|hand(?:ed|ing)?[ -](?:\w+ ){0,3}(?:over|off|to)\b|pass(?:ed|ing)|forward|transfer|assign|weiterge|weiterleit|übergeb|vorgesetzt|teamleit|responsable|trasla|transm|confi[ée]|prioriti|priorit|expedit|fast.?track",
    "contact": r"\bcall|\brang\b|\brung\b|phon|contact|\bspoke|speak|\btalk|\bask|reach|chas|liais|notif|alert|inform|\btold\b|tell\b|angerufen|telefon|gesproch|kontakt|gefragt|informier|benachricht|llam|habl|contact|avis|appel|parl[ée]|prévenu|alert",
    "investigate": r"investigat|look(?:ed|ing)? (?:\w+ )?into|check|review|trac[eki]|audit|test|diagnos|verif|examin|analy[sz]|monitor|prüf|nachgeforscht|untersuch|recherch|geklärt|klär|revis|investig|comprob|verific|vérifi|enquêt|examin|find out|found out",
    "cancel": r"cancel|terminat|\bclos(?:e|ed|ing)\b|\bstop|annul|storn|kündig|gekündigt|cierr|cerrad|résili|block",
    "book": r"book|schedul|arrang|appoint|technician|engineer|visit|collect|pick(?:ed)?[- ]?up|reserv|set up|organi[sz]|gebucht|termin\b|vereinbar|veranlass|beauftrag|organisier|abhol|reserv|program|agend|cita|técnic|réserv|planifi|rendez-vous|technicien|organis",
    "mend": r"\bfix|repair|resolv|correct|restor|reconnect|reset|adjust|revers|waiv|remov|amend|updat|\bchang|solv|sort(?:ed|ing)|behoben|repar|korrigier|gelöst|geändert|aktualis|erlassen|wiederhergestellt|corre[gc]|resuel|resuelt|solucion|actualiz|modific|corrig|répar|résol|réglé|rétabl|mis à jour|rectifi",
    "record": r"\blog(?:ged|ging)\b|record|\bnot(?:e|ed|ing)\b|flag|\bmark|ticket|rais|\bfil(?:e|ed|ing)\b|report|document|opened|opening|regist|submit|lodg|vermerk|notier|gemeldet|eingereicht|eröffn|markier|anot|abiert|marcado|presentad|signal|noté|ouvert|enregistr",
    "approve": r"approv|authori[sz]|genehmig|freigegeben|bewillig|aprob|autori[sz]|approuv|valid",
    "order": r"\border(?:ed|ing)\b|bestellt|pedido hecho|commandé",
    "pay": r"\bpaid\b|\bpay|transfer+ed|payment|bezahl|pagad|payé",
    "do": r"complet|finali[sz]|\bdone\b|taken care|handled|dealt|erledigt|abgeschlossen|terminé|hecho|fait\b|effectu|traité|bearbeit|tramit|proces|process|verarbeit",
}  # fmt: skip
"""A pattern for each concept, in four languages, for lower-case text."""

_NAMES: dict[str, set[str]] = {}
for _name, _pattern in CONCEPTS.items():
    for _stem in choices(_pattern):
        _NAMES.setdefault(_stem, set()).add(_name)
_GATE = Gate(*_NAMES)

_VERBS = """
refund reimburse credit exchange swap ship dispatch despatch deliver post mail escalate forward transfer assign reassign
prioritise prioritize expedite contact phone alert notify inform chase investigate check double-check verify confirm trace
track review audit test cancel terminate close stop block freeze unlock unblock book rebook schedule arrange organise organize
reserve fix repair resolve correct restore reconnect reset adjust reverse waive remove amend update log record flag mark
tag raise file report register submit lodge document open approve authorise authorize issue reissue process initiate
trigger launch request activate reactivate deactivate apply extend upgrade release replace reopen finalise finalize complete
attach enclose copy locate call email message text inspect examine prepare generate secure instruct queue consult liaise
discuss credit add reach
"""
_BASES = sorted(set(_VERBS.split()))
_DOUBLED = frozenset({"ship", "stop", "swap", "log", "flag", "tag"})


def past(base: str) -> str:
    """The past of a regular English verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLED else "") + ("led" if base == "cancel" else "ed")


def _ing(base: str) -> str:
    return (base[:-1] if base.endswith("e") else base + (base[-1] if base in _DOUBLED else "")) + "ing"


PARTICIPLES = [*(past(base) for base in _BASES), "canceled", "resent", "re-sent", "sent", "spoken", "rung", "sorted"]
PASTS = [*PARTICIPLES[:-2], "spoke", "rang", "talked", "sorted"]
INGS = [*(_ing(base) for base in _BASES), "sending", "resending", "canceling", "ringing", "chasing up"]
DONE_PHRASES = (
    r"(?:got|come|came|gotten) off the phone|retrained|reminded (?:the|our|all)|looked (?:\w+ )?into|looked up|(?:got|gotten) (?:in touch|hold of|onto|on to|through to|confirmation|approval|"
    r"an answer|word|it sorted|this sorted|someone)|(?:taken|took) (?:(?:this|it|the matter|your \w+) (?:up|to)|steps|action|care of)|"
    r"made (?:arrangements|contact|a (?:note|request|booking|\w+ request)|an (?:exception|urgent request|appointment)|sure)|"
    r"put (?:an?\b|in\b|through|(?:this|it|that) (?:through|forward)|forward|you (?:at|on|through|down)|your)|"
    r"set (?:up|aside|in motion|things in motion|everything)|found (?:out|your (?:parcel|order|package|bag|luggage)|the (?:cause|problem|"
    r"issue|error|fault|parcel|bug|reason|mistake|driver|culprit))|handed (?:this|it|your|the|over)|passed (?:this|it|your|the|on|along|that|everything|all)|"
    r"told (?:the|our|my|them|him|her)\b|asked (?:the|our|my|them|him|her|for)\b|talked (?:to|with)|dealt with|gone (?:back to|ahead)|"
    r"run (?:an?|the|some)\b|pulled (?:up|the)|reached out to|begun|started|moved|left (?:an?|word|notes?)\b|brought in|"
    r"been in touch with|kicked off|followed up|done (?:it|that|this) (?:now|today|already)|had (?:a word|someone)"
)
ING_PHRASES = (
    r"looking into|looking at (?:it|this|your)|getting (?:in touch|hold of|onto|on to)|taking (?:this|it|the matter) (?:up|to)|making arrangements|"
    r"putting (?:an?|in|through|(?:this|it|that) (?:through|forward))|setting up|handing|passing|telling (?:the|our|my)|"
    r"asking (?:the|our|my|them)|speaking (?:to|with)|talking (?:to|with)|working on|working with|running (?:an?|some)|"
    r"pulling|reaching out to|following up with|dealing with|sorting"
)


def alternatives(words: list[str]) -> str:
    """The words as one pattern, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@functools.lru_cache(maxsize=128)
def concepts(lowered: str) -> frozenset[str]:
    """The concepts that a text in lower case speaks of."""
    found = _GATE.within(lowered)
    return frozenset(name for phrase in found if phrase.stands_in(lowered) for name in _NAMES[phrase.pattern])


DE_DONE = (
    "weitergeleitet|weitergegeben|eskaliert|erstattet|zurückerstattet|überwiesen|gutgeschrieben|veranlasst|storniert|verschickt|"
    "versendet|versandt|abgeschickt|losgeschickt|geschickt|gesendet|beauftragt|gebucht|geprüft|überprüft|nachgeprüft|gesprochen|telefoniert|"
    "angerufen|gestoppt|angehalten|besprochen|abgeklärt|kontaktiert|informiert|benachrichtigt|gemeldet|vermerkt|notiert|hinterlegt|eingeleitet|angelegt|eröffnet|behoben|"
    "korrigiert|geändert|aktualisiert|freigegeben|genehmigt|bestellt|reserviert|vereinbart|organisiert|bearbeitet|übergeben|"
    "gekündigt|ausgelöst|angestoßen|angewiesen|angefordert|nachgefragt|rücksprache gehalten|markiert|eingereicht|abgeschlossen|"
    "erledigt|gelöst|untersucht|gesperrt|freigeschaltet|aktiviert|repariert|ausgetauscht|ersetzt|beigefügt|angehängt|priorisiert|erlassen"
)
ES_DONE = (
    "reunido con|quedado con|acordado con|firmado|conseguido que|logrado que|dado parte|puesto al corriente|escalado|emitido|reembolsado|devuelto|enviado|mandado|cancelado|anulado|abonado|tramitado|procesado|hablado|llamado|contactado|"
    "avisado|informado|notificado|registrado|abierto|creado|iniciado|comprobado|verificado|revisado|investigado|reservado|programado|"
    "solicitado|pedido|corregido|solucionado|resuelto|actualizado|trasladado|transferido|pasado|derivado|anotado|marcado|aprobado|"
    "amonestado|sancionado|despedido|localizado|encontrado|levantado|desbloqueado|autorizado|gestionado|adjuntado|activado|aplicado|reactivado|ordenado|despachado|completado|priorizado|puesto"
)
FR_DONE = (
    "escaladé|escaladée|émis|émise|remboursé|remboursée|envoyé|envoyée|expédié|expédiée|annulé|annulée|crédité|créditée|traité|traitée|parlé|"
    "appelé|appelée|contacté|contactée|prévenu|informé|informée|notifié|enregistré|enregistrée|ouvert|ouverte|créé|créée|lancé|lancée|"
    "vérifié|vérifiée|contrôlé|enquêté|réservé|réservée|planifié|demandé|demandée|corrigé|corrigée|résolu|résolue|réglé|réglée|transmis|transmise|"
    "transféré|transférée|transférés|noté|signalé|signalée|approuvé|approuvée|validé|validée|autorisé|effectué|effectuée|joint|activé|appliqué|commandé|mis en place|"
    "alerté|alertée|levé|levée|débloqué|débloquée|rappelé à l'ordre|sanctionné|sanctionnée|localisé|localisée|retrouvé|retrouvée|"
    "fait (?:partir|virer|envoyer|bloquer|stopper)|confié|escaladé|fait le nécessaire|priorisé"
)

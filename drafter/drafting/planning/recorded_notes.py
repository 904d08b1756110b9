"""What the messages of a case show as done: a line of the records ("Refund of $59.00 issued"), or a colleague's word that it is
("I have sent the new one today"). What is only announced, asked for or failed is not; a later line that it came back undoes it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from drafter.domain.case import Case
from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.money import Money
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.planning.recorded import GOODS, MONEY, Record, Thing

_GAP = r"(?:[^.;!?\n]|\.(?=\d)){0,60}?"
_PAID = r"(?:issued|sent|paid|made|processed|completed|released|settled|transferred|executed|went (?:out|through)|on its way)"
_BEZAHLT = r"(?:angewiesen|überwiesen|ausgezahlt|veranlasst|durchgeführt|abgeschlossen|ausgeführt|erfolgt|gebucht|ausgestellt|eingetragen)"
_PAGADO = (
    r"(?:emitid[oa]|realizad[oa]|tramitad[oa]|efectuad[oa]|hech[oa]|enviad[oa]|completad[oa]|abonad[oa]|ordenad[oa])"
)
_PAYE = r"(?:effectuée?|émise?|envoyée?|traitée?|réalisée?|versée?|virée?|payée?|terminée?|ordonnée?)"
_SENT = r"(?:sent|shipped|dispatched|posted|delivered|handed (?:over )?to (?:the|our) courier|left (?:the|our) warehouse|on its way)"
_VERSANDT = r"(?:verschickt|versandt|abgeschickt|zugestellt|geliefert|versendet|unterwegs)"
_ENVIADO = r"(?:enviad[oa]|despachad[oa]|entregad[oa]|expedid[oa])"
_ENVOYE = r"(?:envoyée?|expédiée?|livrée?|remise? au (?:transporteur|coursier)|partie?)"
_EN, _ES, _FR = r"(?:refund|reimbursement)", r"(?:reembolso|devolución)", r"remboursement"
_NEW = r"(?:replacement|exchange|new (?!address|date|appointment|account|price|contract|slot|time|number)\w+)"
_PATTERNS: Mapping[Thing, Pattern] = {
    "refund": Waiting(
        rf"\b{_EN}\b{_GAP}\b{_PAID}\b|\b{_PAID}\b{_GAP}\b{_EN}\b|(?:^\W*|\b(?:have|has|was|been|i|we|['’]ve)\s+(?:\w+ly\s+|already\s+|now\s+|just\s+)?)refunded\b|"
        rf"\b(?:rück)?erstattung\b{_GAP}\b{_BEZAHLT}\b|\b(?:zurück)?erstattet\b|\bzurück(?:gezahlt|überwiesen|gebucht)\b|\brückzahlung\b{_GAP}\b{_BEZAHLT}\b|"
        rf"\b{_ES}\b{_GAP}\b{_PAGADO}\b|\b{_PAGADO}\b{_GAP}\b{_ES}\b|\b(?:he|hemos|ha|han) (?:reembolsado|devuelto)\b|\breembolsad[oa]\b|"
        rf"\b{_FR}\b{_GAP}\b{_PAYE}(?!\w)|\b(?:ai|avons|a été|avez été) remboursée?(?!\w)|^\W*remboursée?(?!\w)"
    ),
    "credit": Waiting(
        rf"\b(?:credit|voucher)\b{_GAP}\b(?:{_PAID}|entered|added|applied)\b|\b(?:have|has|['’]ve)\s+(?:\w+\s+)?credited\b|\b(?:gutschrift|gutschein)\b{_GAP}\b{_BEZAHLT}\b|\bgutgeschrieben\b|"
        rf"\b(?:abono|vale|bono)\b{_GAP}\b{_PAGADO}\b|\b(?:avoir|bon d['’]achat)\b{_GAP}\b(?:{_PAYE}|inscrite?|créditée?)(?!\w)"
    ),
    "compensation": Waiting(
        rf"\bcompensation\b{_GAP}\b{_PAID}\b|\bentschädigung\b{_GAP}\b{_BEZAHLT}\b|\b(?:compensación|indemnización)\b{_GAP}\b{_PAGADO}\b|\bindemni(?:té|sation)\b{_GAP}\b{_PAYE}(?!\w)"
    ),
    "replacement": Waiting(
        rf"\b{_NEW}\b{_GAP}\b{_SENT}\b|\b{_SENT}\b{_GAP}\b{_NEW}\b|\b(?:ersatz\w*|austausch\w*|neue[nrs]? \w+)\b{_GAP}\b{_VERSANDT}\b|"
        rf"\b(?:reemplazo|repuesto|recambio|nuev[oa] \w+)\b{_GAP}\b{_ENVIADO}\b|\b{_ENVIADO}\b{_GAP}\breemplazo\b|\b(?:remplacement|nouve(?:au|lle|l) \w+)\b{_GAP}\b{_ENVOYE}(?!\w)"
    ),
    "part": Waiting(
        rf"\b(?:missing|spare) part\b{_GAP}\b{_SENT}\b|\b{_SENT}\b{_GAP}\b(?:missing|spare) part\b|\b(?:fehlende \w+teil\w*|ersatzteil\w*|fehlteil\w*|fehlende teil)\b{_GAP}\b{_VERSANDT}\b|"
        rf"\bpieza\b{_GAP}\b{_ENVIADO}\b|\bpièce\b{_GAP}\b{_ENVOYE}(?!\w)"
    ),
    "visit": Waiting(
        rf"\b(?:visit|call-?out|appointment)\b{_GAP}\b(?:completed|done|carried out|attended|took place|made)\b|\b(?:engineer|technician|fitter|plumber|electrician)\b{_GAP}\b(?:attended|visited|came|was (?:there|on site|at the)|on site)\b|"
        r"\b(?:termin|besuch|einsatz)\b[^.;!?\n]{0,60}?\b(?:stattgefunden|durchgeführt|erledigt|abgeschlossen|wahrgenommen)\b|\b(?:techniker|monteur)\w*\b[^.;!?\n]{0,60}?\b(?:vor ort|war da|gekommen)\b|"
        r"\bvisita\b[^.;!?\n]{0,60}?\b(?:realizada|hecha|completada|efectuada)\b|\btécnico\b[^.;!?\n]{0,60}?\b(?:acudió|visitó|estuvo)\b|"
        r"\b(?:visite|intervention|passage)\b[^.;!?\n]{0,60}?\b(?:effectuée?|réalisée?|terminée?|faite?)(?!\w)|\btechnicien\b[^.;!?\n]{0,60}?\b(?:est (?:venu|passé|intervenu)|passé)(?!\w)"
    ),
    "closure": Waiting(
        r"\b(?:account|contract|subscription|membership|policy)\b[^.;!?\n]{0,40}?\b(?:closed|cancelled|canceled|terminated|ended)\b|\b(?:closed|cancelled|terminated)\b[^.;!?\n]{0,20}?\b(?:account|contract|subscription|membership|policy)\b|"
        r"\b(?:konto|vertrag|abo\w*|mitgliedschaft|kündigung)\b(?:[^.;!?\n]|(?<=\d)\.){0,40}?\b(?:geschlossen|gekündigt|beendet|gelöscht|ausgeführt)\b|"
        r"\b(?:cuenta|contrato|suscripción|baja)\b[^.;!?\n]{0,40}?\b(?:cerrad[oa]|cancelad[oa]|tramitada|dad[oa] de baja)\b|"
        r"\b(?:compte|contrat|abonnement|résiliation)\b[^.;!?\n]{0,40}?\b(?:clôturée?|résiliée?|fermée?|effectuée?)(?!\w)"
    ),
}  # fmt: skip
_NOT_YET = regex(
    r"\b(?:not|never|no|cannot|can|could|would|should|will|shall|must|going to|to be|once|when|if|as soon as|before|after|until|unless|request\w*|pending|awaiting|scheduled|planned|approv\w+|offer\w*|please|want\w*|asks?|asked|"
    r"nicht|noch|nie|wird|werden?|kann|können|sobald|wenn|falls|soll|sollen|beantragt|geplant|offen|möchte|bitte|"
    r"aún|todavía|será|serán|cuando|si|podemos|puede|pendiente|solicitad\w*|una vez|"
    r"ne|pas|sera|serez|seront|allons|vais|va|dès que|quand|pouvons|en attente|demand\w*|une fois|prévue?)\b|n['’]t\b|['’]ll\b|\bn['’]",
    re.IGNORECASE,
)
"""Before or within what tells the act: it is no act yet."""
_CAME_BACK = regex(
    r"\b(?:fail\w*|returned|bounced|rejected|declined|reversed|undeliver\w*|lost|came back|missed|nobody (?:at )?home|no access|cancelled by|"
    r"fehlgeschlagen|zurückgewiesen|abgelehnt|zurückgekommen|unzustellbar|verloren|storniert|nicht angetroffen|"
    r"fallid\w+|rechazad\w+|devuelto por|perdid\w+|anulad\w+|échou\w+|rejetée?|refusée?|perdue?|annulée?|retournée?)\b",
    re.IGNORECASE,
)
_NAMES: Mapping[Thing, re.Pattern[str]] = {
    "refund": regex(rf"refund|reimburse|erstatt|rückzahl|{_ES}|reembols|rembours", re.IGNORECASE),
    "credit": regex(r"credit|voucher|gutsch|abono|\bvale\b|avoir|bon d", re.IGNORECASE),
    "compensation": regex(r"compensa|entschädig|indemni", re.IGNORECASE),
    "replacement": regex(r"replace|exchange|new|parcel|ersatz|austausch|sendung|reemplaz|paquete|remplac|colis", re.IGNORECASE),
    "part": regex(r"part|teil|pieza|pièce|parcel|sendung|paquete|colis", re.IGNORECASE),
    "visit": regex(r"visit|engineer|technic|appointment|termin|besuch|techniker|monteur|técnico|cita|rendez", re.IGNORECASE),
    "closure": regex(r"clos|cancel|account|contract|konto|vertrag|kündig|cuenta|contrato|baja|compte|contrat|résili", re.IGNORECASE),
}  # fmt: skip
_TRACKING = regex(
    r"\b(?:tracking|sendungsnummer|seguimiento|suivi|reference|referenz|referencia|référence)(?: (?:number|no\.?|nr\.?|is|n[º°]))*:?\s*(?P<id>[A-Z]{1,4}-?\d[\w-]{2,20}|\d{6,20})",
    re.IGNORECASE,
)


def noted(case: Case, zone: dt.tzinfo, currency: str) -> dict[Thing, Record]:
    """What the messages up to the case's clock show as done, by the thing: the latest of each; days in `zone`, a sum
    whose sign may mean several currencies in `currency`."""
    found: dict[Thing, Record] = {}
    for turn in case.history:
        if turn.sender == "customer" or turn.at > case.clock:
            continue
        day = turn.at.astimezone(zone).date()
        for sentence in sentences(turn.text[:4000]):
            for thing in [one for one in found if _NAMES[one].search(sentence.text)]:
                if _CAME_BACK.search(sentence.text):
                    del found[thing]
            for thing in _told(sentence.text):
                found[thing] = Record(
                    thing,
                    day,
                    _amount(thing, sentence.text, currency),
                    _reference(thing, turn.text),
                    _noun(thing, sentence.text),
                )
    return found


def _told(text: str) -> Iterator[Thing]:
    if "?" in text or _CAME_BACK.search(text):
        return
    for thing, pattern in _PATTERNS.items():
        hit = pattern.search(text.lower())
        if hit and not _NOT_YET.search(text, 0, hit.end()):
            yield thing


def _amount(thing: Thing, text: str, currency: str) -> Money | None:
    sums = [one for one in find_amounts(text) if one.currencies] if thing in MONEY else []
    if len(sums) != 1:
        return None
    meant = sums[0].currencies
    return Money(amount=sums[0].value, currency=currency if currency in meant else min(meant))


_NEW_ONE = regex(r"\b(?:new|neue[nrs]?|nuev[oa]|nouve(?:au|lle|l)) (?P<noun>[^\W\d_]{3,})", re.IGNORECASE)


def _noun(thing: Thing, text: str) -> str:
    found = _NEW_ONE.search(text) if thing in GOODS else None
    return found["noun"].lower() if found else ""


def _reference(thing: Thing, text: str) -> str:
    found = _TRACKING.search(text) if thing in MONEY | GOODS else None
    return found["id"] if found else ""

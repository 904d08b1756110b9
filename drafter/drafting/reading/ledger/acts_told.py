"""Customers who tell the promised act as done, by its own verb or by thanks for it: "Emptied this morning, thanks",
"they replaced it on Tuesday", "gracias por llamarme ayer", "danke für den Rückruf".

A verb of the promise told as done keeps it; the same verb of a part, of the wrong thing or of what is to come does not.
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.thread import Said

_LEADS = r"(?:(?:now|finally|just|already|all|also|both|duly|safely|since|today|yesterday)\s+)*"
_DONE = r"\w{2,}(?:ed|en)|sent|paid|put|cut|made|built|rebuilt|taken|rung|found|brought|swept|dug|laid|reset"
TOLD = Waiting(
    rf"^\W*(?:(?:yes|ok|okay|hi|hello|right|well|good\s+news)\W+)?(?:(?:it|they|that|both|all|(?:the|my|our)\s+(?:\w+\s+){{1,2}}?)(?:'s|'ve|\s*\b(?:was|were|is|are|has|have|got)\b)\s+(?:been\s+)?)?{_LEADS}(?P<en>{_DONE})\b"
    rf"|\b(?:they|you|he|she|someone|somebody|your\s+\w+)(?:'ve|\s+have|\s+has|\s+did)?\s+{_LEADS}(?P<by>{_DONE})\s+(?:it|them|the|my|our|both|everything)\b"
    r"|(?:^\W*|\b(?:wurden?|ist|sind|haben\s+(?:sie\s+)?(?:es|ihn|sie|das|den|die)\b)\s+(?:[\wäöüß]+\s+){0,4}?)(?P<de>(?:\w{0,6}ge\w{3,}(?:t|en)|(?:be|ver|er|ent|zer|über)\w{3,}(?:t|en)|\w{3,}iert))(?=\s*(?:[.,!;]|$|worden|und|seit|am|heute|gestern))"
    r"|(?:^\W*(?:ya\s+)?|\b(?:fue|está|(?:lo|la|los|las)\s+han?|han?\s+sido)\s+(?:ya\s+)?)(?P<es>\w{3,}(?:ad|id)[oa]s?|puest[oa]s?|hech[oa]s?|abiert[oa]s?)\b"
    r"|(?:^\W*|\b(?:est|sont|a\s+été|ont\s+été|(?:l|le|la|les)['\s]*ont)\s+(?:bien\s+|déjà\s+|enfin\s+)?)(?P<fr>\w{3,}(?:é|ée|és|ées|i|ie|is|ies)|mise?s?|faite?s?|ouverte?s?)\b"
)
_AMISS = regex(
    r"\b(?:wrong\w*|only|half|partly|part\s+of|instead|again|another|someone\s+else|supposed|meant|badly|supposedly|nur|halb|teilweise|falsch\w*|angeblich|sollte\w*|wieder|sólo|solo|mitad|parte|mal|equivocad\w+|supuestamente|seulement|moitié|partie|mal|mauvais\w*|censée?s?|soi-disant)\b"
)
_AHEAD = r"(?:im\s+voraus|de\s+antemano|d'avance|in\s+advance)"
_WISHED = r"(?:angekündigt|zugesagt|versprochen|baldig|schnellstmöglich|zeitnah|prometid|anunciad|promis|annoncé)"
THANKED = Waiting(
    r"\b(?:danke\w*|dank)(?:\s+(?:auch|schön|nochmals?|sehr))?(?:\s+für\s+(?:den|die|das|ihre[n]?|deine?n?|eure?n?)\s+"
    rf"(?!{_WISHED})(?:\w+\s+)?(?:anruf|rückruf|besuch|reparatur|erstattung|gutschrift|rückzahlung|überweisung|zusendung|lieferung|austausch|abholung|ersatz\w*|gutschein|termin\s+gestern)\b(?!\s+(?:bis|am\s+(?:kommenden|nächsten))\b)"
    r"|,?\s*dass\s+(?:sie|du|ihr|jemand|er|ihr\s+\w+)\b[^.!?]{0,50}?\b(?:angerufen|zurückgerufen|gemeldet|gekommen|vorbeigekommen|repariert|erstattet|überwiesen|geschickt|gebracht|ausgetauscht)\b)"
    r"|\bgracias\s+(?:de\s+nuevo\s+|otra\s+vez\s+)?por\s+(?:(?:la|su|tu|vuestra)\s+(?:\w+\s+)?(?:llamada|visita|devolución|reparación|reparacion|entrega)|(?:el|su)\s+(?:reembolso|abono|envío|cambio|ingreso)|(?:llamar|venir|pasar|devolver|reembolsar|ingresar|abonar|arreglar|reparar|cambiar|traer|enviar|mandar|solucionar)\w*|haber\w*\s+\w+(?:do|cho|to))\b"
    r"(?![^.!?]{0,40}\b(?:cuanto\s+antes|lo\s+antes\s+posible|pronto|antes\s+del?)\b)"
    r"|\bmerci\s+(?:beaucoup\s+|bien\s+|encore\s+)?(?:pour\s+(?:votre|ton|l'|le|la)\s*(?:\w+\s+)?(?:appel|rappel|visite|passage|remboursement|virement|dépannage|réparation|envoi|échange|livraison)\b"
    r"|(?:de\s+(?:m'|nous\s+|l'|les\s+)?(?:avoir|être)|d'(?:avoir|être))\s+(?:\w+\s+)?(?:r?appelée?s?|remboursée?s?|livrée?s?|dépannée?s?|envoyée?s?|venue?s?|passée?s?|réparée?s?|changée?s?|viré|crédité)\b)"
)
"""Thanks for what was done. Who thanks in advance, or for what was announced, has nothing yet."""
_IN_ADVANCE = regex(rf"\b{_AHEAD}\b|\b{_WISHED}\w*")
_WORK = regex(
    r"^\W*(?:(?:the|my|our|new)\s+)?(?:\w+\s+){1,2}(?:(?:was|is|has\s+been|now)\s+)*(?:replaced|fitted|installed|repaired|mended|swapped|serviced)\b"
    r"|^\W*(?:\w+\s+){1,3}(?:(?:wurden?|ist|sind)\s+)?(?:ausgetauscht|repariert|eingebaut|montiert)\b|^\W*(?:\w+\s+){1,3}(?:reparad|cambiad|instalad)[oa]s?\b|^\W*(?:\w+\s+){1,3}(?:réparée?|remplacée?|changée?|installée?)s?\b"
)
_WORD = regex(r"[^\W\d_]+")
_ENDING = regex(r"(?:en|n|ar|er|ir|re|e|y)(?:le|les|te|os|lo|la|los|las)?$")
_ROOT = 4
"""Letters: shorter roots stand in too many words."""
_COMING = regex(r"\b(?:next|coming|nächst\w+|kommend\w+|próximo|que\s+viene|prochain)\b")
_CAME = regex(
    r"\b(?:came|turned\s+up|showed\s+up|arrived|appeared|rang|called|phoned|landed|was\s+(?:here|delivered)|were\s+here|kam|kamen|(?:ist|sind)\s+(?:\w+\s+){0,2}?(?=erst|nur)|rief|vino|vinieron|llegó|llegaron|llamó|apareció|est\s+(?:venue?|passée?|arrivée?)|a\s+(?:r?appelé))"
    r"\s+(?:only\s+|again\s+|not\s+until\s+|erst\s+|recién\s+|seulement\s+|que\s+)?(?:on\s+|am\s+|el\s+|le\s+)?$"
)
_SUM = regex(r"(?:[£$€]\s?(?P<a>\d[\d.,]*\d|\d)|(?P<b>\d[\d.,]*\d|\d)\s?(?:[£$€]|euros?\b|dollars?\b|pounds?\b|quid\b|eur\b|chf\b|francs?\b|franken\b))")  # fmt: skip


def tells_act(promise: Found, said: Said, index: int) -> bool:
    """Whether a sentence tells that what was promised is done, by the promise's own verb."""
    low = said.lowered[index]
    if low.endswith("?") or _AMISS.search(low) or _of_later(said, index):
        return False
    roots = _verbs(promise.does.lower(), promise.said.language)
    told = [hit[hit.lastgroup or 0] for hit in TOLD.finditer(low)]
    return any(re.sub(r"^ge", "", act).startswith(root) or act.startswith(root) for act in told for root in roots)


def _verbs(does: str, language: str) -> list[str]:
    """The roots of the verbs of an act in the infinitive: "empty the bin" → "empt", "die Tonne leeren" → "leer"; where
    another is to do it ("have a fitter mend it"), of all its words."""
    words = _WORD.findall(does)
    if (
        words[:1] not in (["have"], ["hacer"], ["faire"])
        and words[:2] != ["vous", "faire"]
        and words[-1:] != ["lassen"]
    ):
        words = words[-1:] if language == "de" else words[:2] if words[:1] == ["vous"] else words[:1]
    roots = (_ENDING.sub("", word)[:6] for word in words)
    return [root for root in roots if len(root) >= _ROOT]


def work_done(said: Said, index: int) -> bool:
    """Whether a sentence tells of work that somebody must have come for: "Seal replaced"."""
    low = said.lowered[index]
    return said.matches(_WORK, index) and not low.endswith("?") and _AMISS.search(low) is None


def thanks_for_it(said: Said, index: int) -> bool:
    """Whether a sentence gives thanks for what was done; not in advance, nor for what is to come."""
    if not said.matches(THANKED, index) or _IN_ADVANCE.search(said.lowered[index]):
        return False
    return not _of_later(said, index)


def _of_later(said: Said, index: int) -> bool:
    """Whether a sentence names a day to come; a weekday alone may be the last one."""
    piece = said.sentences[index]
    days = (day for day in said.dates if piece.start <= day.start < piece.end and day.earliest > said.at)
    return any(day.kind != "weekday" or _COMING.search(said.low, piece.start, day.start + 8) for day in days)


def came_on(said: Said, index: int) -> list[dt.datetime]:
    """The weekdays on which a sentence tells that something came, each the last one before the message: "your fitter
    turned up on Friday instead of Thursday"."""
    piece = said.sentences[index]
    days = [day for day in said.dates if day.kind == "weekday" and piece.start <= day.start < piece.end]
    back = dt.timedelta(days=7)
    return [
        day.earliest - back if day.earliest > said.at else day.earliest
        for day in days
        if _CAME.search(said.low, piece.start, day.start)
    ]


def another_sum(promise: Found, low: str) -> bool:
    """Whether a sentence names other sums than the promise did: "the £10 came" is not the £45."""
    promised = _sums(promise.said.low[promise.start : promise.end])
    told = _sums(low)
    return bool(promised and told) and not promised & told


def _sums(low: str) -> set[str]:
    said = ((hit["a"] or hit["b"]) for hit in _SUM.finditer(low))
    return {re.sub(r"[.,]00$", "", one).replace(",", ".") for one in said}

"""What the company asked, one entry per thing asked for, and whether the customer gave it later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from drafter.domain.reading import Question
from drafter.drafting.reading.ledger import outcome_words
from drafter.drafting.reading.ledger.thread import Said

_THINGS: tuple[tuple[str, str, str], ...] = (
    ("order number", "id", r"order\s+(?:number|no\.?|id|ref\w*|#)|order\s+or\s+invoice\s+number|bestell(?:ungs)?-?nummer|número\s+de\s+pedido|numéro\s+de\s+commande"),
    ("tracking number", "id", r"tracking\s+(?:number|id|code)|sendungsnummer|número\s+de\s+seguimiento|numéro\s+de\s+suivi"),
    ("booking reference", "id", r"(?:booking|reservation|confirmation|record)\s+(?:reference|number|code|locator|ref)|record\s+locator|pnr|buchungs(?:nummer|code)|localizador|número\s+de\s+reserva|numéro\s+de\s+réservation"),
    ("account number", "id", r"(?:account|acct|customer|client|membership|contract|policy)\s*(?:number|no\.?|#|id)|kunden-?nummer|vertragsnummer|número\s+de\s+(?:cliente|cuenta|contrato)|numéro\s+(?:de\s+)?(?:client|compte|contrat)"),
    ("ticket number", "id", r"(?:ticket|case|reference|complaint|claim|incident)\s+(?:number|no\.?|id|ref\w*)|ticketnummer|vorgangsnummer|número\s+de\s+(?:ticket|caso|referencia)|numéro\s+de\s+(?:dossier|ticket)"),
    ("serial number", "id", r"serial\s+(?:number|no\.?)|imei|seriennummer|número\s+de\s+serie|numéro\s+de\s+série"),
    ("flight number", "id", r"flight\s+(?:number|no\.?)|flugnummer|número\s+de\s+vuelo|numéro\s+de\s+vol"),
    ("invoice number", "id", r"invoice\s+(?:number|no\.?)|rechnungsnummer|número\s+de\s+factura|numéro\s+de\s+facture"),
    ("meter reading", "number", r"meter\s+read\w*|zählerstand|lectura\s+del\s+contador|relevé\s+(?:de|du)\s+compteur"),
    ("photo of the damage", "file", r"(?:photo|picture|pic|image)s?\s+of\s+(?:the\s+)?(?:damage\w*|defect|fault|break|crack)|fotos?\s+(?:vom|des|von\s+dem)\s+schaden\w*|fotos?\s+del\s+daño|photos?\s+(?:du\s+dommage|des\s+dégâts)"),
    ("photo", "file", r"(?:photo|picture|pic|image)s?\b|fotos?\b|bild(?:er)?\b"),
    ("screenshot", "file", r"screen\s?shots?|screen\s?grab|bildschirmfoto|captura|capture\s+d'écran"),
    ("proof of purchase", "file", r"proof\s+of\s+purchase|receipt|kaufbeleg|rechnung|quittung|comprobante|factura|recibo|justificatif|preuve\s+d'achat|ticket\s+de\s+caisse"),
    ("bank details", "id", r"bank\s+(?:details|account)|iban|sort\s+code|bankverbindung|kontodaten|datos\s+bancarios|coordonnées\s+bancaires|rib\b"),
    ("email address", "email", r"e-?mail\s+(?:address|id)?|e-?mail-?adresse|correo(?:\s+electrónico)?|adresse\s+(?:e-?)?mail"),
    ("phone number", "phone", r"(?:phone|telephone|mobile|cell|contact|callback|call-back)\s*(?:phone\s+)?(?:number|no\.?|#)|telefonnummer|handynummer|rückrufnummer|(?:número\s+de\s+)?teléfono|numéro\s+de\s+téléphone"),
    ("delivery address", "address", r"(?:delivery|shipping|home|billing|postal|full|current|mailing|service)\s+address|(?:liefer|versand)adresse|anschrift|dirección|adresse\s+(?:de\s+livraison|postale|complète)|\baddress\b"),
    ("postcode", "number", r"post\s?code|zip(?:\s+code)?|postleitzahl|plz|código\s+postal|code\s+postal"),
    ("date of birth", "number", r"date\s+of\s+birth|dob\b|birth\s?date|geburtsdatum|fecha\s+de\s+nacimiento|date\s+de\s+naissance"),
    ("name", "text", r"full\s+name|your\s+name|first\s+and\s+last\s+name|ihren?\s+(?:vollständigen\s+)?namen?|su\s+nombre|votre\s+nom"),
    ("software version", "number", r"(?:ios|os|android|software|app|firmware|windows)\s+version|version\s+(?:number|of)|what\s+version|which\s+version|operating\s+system"),
    ("model", "text", r"(?:which|what|device|exact|product|phone|router|tv)\s+(?:\w+\s+)?model|model\s+(?:number|no\.?|name)|which\s+device|what\s+device|welches\s+modell|qué\s+modelo|quel\s+modèle"),
    ("error message", "text", r"error\s+(?:message|code)s?|fehlermeldung|mensaje\s+de\s+error|message\s+d'erreur"),
    ("date of purchase", "number", r"(?:date\s+of\s+purchase|purchase\s+date|when\s+(?:did\s+)?you\s+(?:buy|bought|purchase|order))|kaufdatum|fecha\s+de\s+compra|date\s+d'achat"),
    ("preferred time", "text", r"(?:best|preferred|convenient|good)\s+(?:time|day|date|slot)|when\s+(?:would|are|can|is)\s+(?:you|be|it|suit)|what\s+time|which\s+(?:day|date)\s+(?:works|suits)|wann\s+(?:passt|sind)|qué\s+(?:día|hora)|quand\s+(?:êtes|seriez)"),
)  # fmt: skip
_THING = re.compile(
    rf"(?<!\w)(?=\w)(?:{'|'.join(f'(?P<t{number}>{words})' for number, (_, _, words) in enumerate(_THINGS))})"
)
_REQUEST = re.compile(
    r"\b(?:please|pls|kindly)\s+(?:also\s+)?(?:send|provide|share|confirm|tell|let\s+us\s+know|let\s+me\s+know|give|reply|respond|dm|message|attach|upload|forward|email|supply|include|advise|check\s+and\s+tell|verify|answer|state|specify|return\s+with)\b"
    r"|\b(?:could|can|would|will|may)\s+(?:you|i|we)\b|\b(?:i|we)(?:'ll|\s+will|\s+would|'d)?\s+(?:also\s+|just\s+|still\s+)*(?:need|require)\s+(?:your|the|a|an|some|to\s+know)\b|\b(?:send|dm|message|give|tell|provide|share)\s+(?:us|me)\b|\blet\s+(?:us|me)\s+know\s+(?:your|the|which|what|when|if|whether|how)\b|\bwhat(?:'s|\s+is)\s+(?:your|the)\b"
    r"|\bbitte\s+(?:\w+\s+){0,6}(?:senden|schicken|mitteilen|teilen|nennen|geben|angeben|bestätigen)\b|\b(?:senden|schicken|nennen|geben|teilen)\s+sie\s+(?:uns|mir)\b|\b(?:können|könnten|würden)\s+sie\b|\b(?:benötigen|brauchen)\s+(?:wir\s+)?(?:noch\s+)?(?:ihre|die|ein)"
    r"|\b(?:por\s+favor|podría|puede|podrías|puedes|envíenos|indíquenos|facilítenos|necesitamos|díganos|confirme)\b|\b(?:veuillez|pourriez-vous|pouvez-vous|merci\s+de|envoyez-nous|indiquez|nous\s+avons\s+besoin)\b"
)
_COURTESY = re.compile(
    r"\b(?:anything\s+else|something\s+else|how\s+(?:can|may|could)\s+(?:i|we)\s+(?:help|assist)|what\s+can\s+(?:i|we)\s+do|how\s+are\s+you|any\s+(?:other|further|more)\s+(?:questions|concerns)|need\s+(?:any\s+)?(?:further|more)\s+(?:help|assistance)|have\s+a\s+(?:great|nice|good)|bear\s+with|accept\s+(?:my|our)|rest\s+assured|be\s+patient|allow\s+(?:us|me|\d|up|a\s+few)"
    r"|if\s+you\s+(?:have|need)\s+any|sonst\s+noch|wie\s+(?:kann|können)\s+(?:ich|wir)|algo\s+más|en\s+qué\s+(?:puedo|podemos)|autre\s+chose|comment\s+(?:puis-je|pouvons-nous)|do\s+not\s+hesitate|don't\s+hesitate|can\s+i\s+help|may\s+i\s+help|ok\?$|okay\?$|alright\?$)\b"
)
_OUR_DUTY = re.compile(
    r"\b(?:can|could|may)\s+(?:i|we)\b(?!.*\b(?:have|get|ask|confirm|take|check)\b)|^\W*(?:we|i)\s+(?:can|could|may)\b"
)
_POLITE = re.compile(
    r"^(?:(?:hi|hello|dear|thanks|ok|so|and|also)\b[^,]{0,20},\s*)?(?:(?:could|can|would|will)\s+you\s+(?!like|prefer|be|accept|rather)(?:please\s+|kindly\s+)?|please\s+|may\s+(?:i|we)\s+(?:please\s+)?|do\s+you\s+know\s+)(?:(?:tell|let)\s+(?:us|me)\s+(?:know\s+)?|confirm\s+|advise\s+)?",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"\b(?:yes|yeah|yep|yup|no|nope|sure|correct|right|ok|okay|ja|nein|sí|si|oui|non|please\s+do|i\s+do|i\s+did|it\s+is|it\s+does)\b"
)
_ADDRESS = re.compile(
    r"\b\d{1,5}[a-z]?\s+(?:\w+\s+){0,3}(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|way|court|ct|close|place|blvd|crescent|terrace)\b|\b\w+(?:straße|strasse|weg|platz|allee)\s*\d|\b(?:calle|avenida|rue|plaza|chemin)\s+\w+|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b|\b\d{5}\b"
)
_PHOTO = re.compile(
    r"\b(?:attached|attachment|photo|picture|pic|image|screenshot|see\s+below|here\s+(?:it|they|you)|sent\s+(?:it|them)|receipt|anbei|im\s+anhang|adjunt\w+|ci-joint|foto)\w*\b"
)

_MOST = 40
"""Questions read per message: a hostile text must not slow the reading down."""


def questions(messages: Sequence[Said]) -> tuple[Question, ...]:
    """All questions of the company, oldest first; several things asked in one sentence are several questions."""
    made: list[Question] = []
    for said in messages:
        if said.ours:
            made += islice(_in_message(said, messages), _MOST)
    return tuple(made)


def _in_message(said: Said, messages: Sequence[Said]) -> Iterator[Question]:
    later = [one for one in messages[said.order + 1 :] if not one.ours]
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        asked = low.rstrip(" \"')").endswith("?")
        request = _REQUEST.search(low)
        if not (asked or request) or _COURTESY.search(low) or (not asked and _OUR_DUTY.search(low)):
            continue
        things = _things(low, request.start() if request and not asked else 0)
        evidence = said.cut(sentence.start, sentence.end)
        for name, kind in things:
            yield Question(asks=name, answered=any(_gives(kind, one) for one in later), evidence=evidence)
        if not things and asked:
            yield Question(
                asks=_asks(sentence.text), answered=bool(later) and _replies(low, later[0]), evidence=evidence
            )


def _things(low: str, start: int) -> list[tuple[str, str]]:
    """What a sentence asks for, each once; a photo of the damage is not also a photo."""
    found: dict[str, str] = {}
    for hit in _THING.finditer(low, start):
        name, kind, _ = _THINGS[int((hit.lastgroup or "t0")[1:])]
        if (
            name == "email address"
            and re.match(r"e-?mail(?!\s+address|\s+id|-?adresse)", hit[0])
            and not re.search(r"\byour\s+$|\bihre\s+$", low[: hit.start()])
        ):
            continue
        found.setdefault(name, kind)
    return list(found.items())


def _asks(text: str) -> str:
    """The question itself, without the courtesy before it, in one line of at most 160 characters."""
    words = " ".join(_POLITE.sub("", " ".join(text.split())).split())
    return words if len(words) <= 160 else words[:159].rsplit(" ", 1)[0] + "…"


def _gives(kind: str, said: Said) -> bool:
    match kind:
        case "file":
            return said.attachments > 0 or bool(_PHOTO.search(said.low) and outcome_words.SENT_IT.search(said.low))
        case "email" | "phone":
            return any(one.kind == kind for one in said.identifiers)
        case "id":
            return any(one.kind in ("id", "iban") for one in said.identifiers)
        case "number":
            return bool(re.search(r"\d", said.low)) and not outcome_words.MISSED.search(said.low)
        case "address":
            return bool(_ADDRESS.search(said.low))
        case _:
            return _replies("", said)


def _replies(question: str, said: Said) -> bool:
    """Whether a message can be an answer at all: a bare complaint of silence, or a question back, is none."""
    if re.match(
        r"(?:is|are|do|does|did|have|has|can|could|will|would|was|were|shall|should)\b", question
    ) and _YES_NO.search(said.low):
        return True
    missed = said.matching(outcome_words.MISSED)
    told = [low for low, hit in zip(said.lowered, missed, strict=True) if not hit and not low.endswith("?")]
    return any(
        len(low.split()) >= 1 and not re.fullmatch(r"(?:hi|hello|hey|thanks|thank\s+you)\W*(?:\w+\W*)?", low)
        for low in told
    )

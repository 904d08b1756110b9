"""What a company asks for, and which of its questions want no answer, in four languages. Data only."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

THINGS: tuple[tuple[str, str, str], ...] = (
    ("order number", "id", r"order\s+(?:number|no\.?|id|ref\w*|#)|order\s+or\s+invoice\s+number|bestell(?:ungs)?-?nummer|número\s+de\s+pedido|numéro\s+de\s+commande"),
    ("tracking number", "id", r"tracking\s+(?:number|id|code)|sendungsnummer|número\s+de\s+seguimiento|numéro\s+de\s+suivi"),
    ("booking reference", "id", r"(?:booking|reservation|confirmation|record)\s+(?:reference|number|code|locator|ref)|record\s+locator|pnr|buchungs(?:nummer|code)|localizador|número\s+de\s+reserva|numéro\s+de\s+réservation"),
    ("account number", "id", r"(?:account|acct|customer|client|membership|contract|policy)\s*(?:number|no\.?|#|id)|kunden-?nummer|vertragsnummer|número\s+de\s+(?:cliente|cuenta|contrato)|numéro\s+(?:de\s+)?(?:client|compte|contrat)"),
    ("ticket number", "id", r"(?:ticket|case|reference|complaint|claim|incident)\s+(?:number|no\.?|id|ref\w*)|ticketnummer|vorgangsnummer|número\s+de\s+(?:ticket|caso|referencia)|numéro\s+de\s+(?:dossier|ticket)"),
    ("serial number", "id", r"serial\s+(?:number|no\.?)|imei|seriennummer|número\s+de\s+serie|numéro\s+de\s+série"),
    ("flight number", "id", r"flight\s+(?:number|no\.?)|flugnummer|número\s+de\s+vuelo|numéro\s+de\s+vol"),
    ("invoice number", "id", r"invoice\s+(?:number|no\.?)|rechnungsnummer|número\s+de\s+factura|numéro\s+de\s+facture"),
    ("identity number", "id", r"(?:passport|identity|id|driving\s+licen[cs]e)\s+number|ausweisnummer|dni\b|número\s+de\s+(?:identidad|pasaporte)|numéro\s+de\s+(?:passeport|carte\s+d'identité)"),
    ("meter reading", "number", r"meter\s+read\w*|zählerstand|lectura\s+del\s+contador|relevé\s+(?:de|du)\s+compteur"),
    ("photo of the damage", "file", r"(?:photo|picture|pic|image)s?\s+of\s+(?:the\s+)?(?:damage\w*|defect|fault|break|crack)|fotos?\s+(?:vom|des|von\s+dem)\s+schaden\w*|fotos?\s+del\s+daño|photos?\s+(?:du\s+dommage|des\s+dégâts)"),
    ("photo", "file", r"(?:photo|picture|pic|image)s?\b|fotos?\b|bild(?:er)?\b"),
    ("screenshot", "file", r"screen\s?shots?|screen\s?grab|bildschirmfoto|captura|capture\s+d'écran"),
    ("proof of purchase", "file", r"proof\s+of\s+purchase|receipt|kaufbeleg|rechnung|quittung|comprobante|factura|recibo|facture|justificatif|preuve\s+d'achat|ticket\s+de\s+caisse"),
    ("bank details", "id", r"bank\s+(?:details|account)|iban|sort\s+code|bankverbindung|kontodaten|datos\s+bancarios|coordonnées\s+bancaires|rib\b"),
    ("email address", "email", r"e-?mail\s+(?:address|id)?|e-?mail-?adresse|correo(?:\s+electrónico)?|adresse\s+(?:e-?)?mail"),
    ("phone number", "phone", r"(?:a|best|contact|another)\s+number\s+(?:for|to|we|i|where)|(?:phone|telephone|mobile|cell|contact|callback|call-back)\s*(?:phone\s+)?(?:number|no\.?|#)|telefonnummer|handynummer|rückrufnummer|(?:número\s+de\s+)?teléfono|numéro\s+de\s+téléphone"),
    ("delivery address", "address", r"(?:delivery|shipping|home|billing|postal|full|current|mailing|service)\s+address|(?:liefer|versand)adresse|anschrift|dirección|adresse\s+(?:de\s+livraison|postale|complète)|\baddress\b"),
    ("postcode", "number", r"post\s?code|zip(?:\s+code)?|postleitzahl|plz|código\s+postal|code\s+postal"),
    ("date of birth", "number", r"date\s+of\s+birth|dob\b|birth\s?date|geburtsdatum|fecha\s+de\s+nacimiento|date\s+de\s+naissance"),
    ("name", "text", r"full\s+name|your\s+name|first\s+and\s+last\s+name|ihren?\s+(?:vollständigen\s+)?namen?|su\s+nombre|votre\s+nom"),
    ("software version", "number", r"(?:ios|os|android|software|app|firmware|windows)\s+version|version\s+(?:number|of)|what\s+version|which\s+version|operating\s+system"),
    ("model", "text", r"(?:which|what|device|exact|product|phone|router|tv)\s+(?:\w+\s+)?model|model\s+(?:number|no\.?|name)|which\s+device|what\s+device|welches\s+modell|qué\s+modelo|quel\s+modèle"),
    ("error message", "text", r"error\s+(?:message|code)s?|fehlermeldung|mensaje\s+de\s+error|message\s+d'erreur"),
    ("date of purchase", "number", r"(?:date\s+of\s+purchase|purchase\s+date|when\s+(?:did\s+)?you\s+(?:buy|bought|purchase|order))|kaufdatum|fecha\s+de\s+compra|date\s+d'achat"),
    ("preferred time", "text", r"(?:best|preferred|convenient|good)\s+(?:time|day|date|slot)|when\s+(?:would|are|can|is)\s+(?:you|be|it|suit)|what\s+time(?!\s+(?:did|was|were|has|had|does\s+(?:the|it)|is\s+(?:the|it))\b)|which\s+(?:day|date)\s+(?:works|suits)|wann\s+(?:passt|sind)|qué\s+(?:día|hora)|quand\s+(?:êtes|seriez)"),
)  # fmt: skip
THING = regex(rf"(?<!\w)(?=\w)(?:{'|'.join(f'(?P<t{number}>{words})' for number, (_, _, words) in enumerate(THINGS))})")
REQUEST = Waiting(
    r"(?<!\w)(?=\w)(?:(?:please|pls|kindly)\s+(?:also\s+)?(?:send|provide|share|confirm|tell|let\s+us\s+know|let\s+me\s+know|give|reply|respond|dm|message|attach|upload|forward|email|supply|include|advise|check\s+and\s+tell|verify|answer|state|specify|return\s+with)\b"
    r"|(?:could|can|would|will|may)\s+(?:you|i|we)\b|(?:i|we)(?:'ll|\s+will|\s+would|'d)?\s+(?:also\s+|just\s+|still\s+)*(?:need|require)\s+(?:your|the|a|an|some|to\s+know)\b|(?:send|dm|message|give|tell|provide|share)\s+(?:us|me)\b|let\s+(?:us|me)\s+have\b|^(?:and\s+)?(?:the|your)\s+[^.?!]{3,60},?\s+please\W*$|let\s+(?:us|me)\s+know\s+(?:your|the|which|what|when|if|whether|how)\b|what(?:'s|\s+is)\s+(?:your|the)\b"
    r"|bitte\s+(?:\w+\s+){0,6}(?:senden|schicken|mitteilen|teilen|nennen|geben|angeben|bestätigen)\b|(?:senden|schicken|nennen|geben|teilen)\s+sie\s+(?:uns|mir)\b|(?:können|könnten|würden)\s+sie\b|(?:benötigen?|brauchen?)\s+(?:wir\s+|ich\s+)?(?:noch\s+)?(?:ihre|die|ein)"
    r"|(?:por\s+favor|podría|puede|podrías|puedes|envíenos|indíquenos|facilítenos|necesit(?:amos|o)(?:\s+que\s+(?:me|nos)\s+\w+)?\s+(?:su|el|la|una?)\b|díganos|confirme)\b|(?:veuillez|pourriez-vous|pouvez-vous|merci\s+de|envoyez-nous|indiquez|nous\s+avons\s+besoin|j'ai\s+besoin\s+de\s+(?:votre|vos)|il\s+(?:me|nous)\s+faut\s+(?:votre|vos|le|la|une?)\b)\b)"
)
COURTESY = Waiting(
    r"\b(?:anything\s+else|something\s+else|how\s+(?:can|may|could)\s+(?:i|we)\s+(?:help|assist)|what\s+can\s+(?:i|we)\s+do|how\s+are\s+you|any\s+(?:other|further|more)\s+(?:questions|concerns)|need\s+(?:any\s+)?(?:further|more)\s+(?:help|assistance)|have\s+a\s+(?:great|nice|good)|bear\s+with|accept\s+(?:my|our)|rest\s+assured|be\s+patient|allow\s+(?:us|me|\d|up|a\s+few)"
    r"|if\s+you\s+(?:have|need)\s+any|sonst\s+noch|wie\s+(?:kann|können)\s+(?:ich|wir)|algo\s+más|en\s+qué\s+(?:puedo|podemos)|autre\s+chose|comment\s+(?:puis-je|pouvons-nous)|do\s+not\s+hesitate|don't\s+hesitate|can\s+i\s+help|may\s+i\s+help|ok\?$|okay\?$|alright\?$)\b"
)
OUR_DUTY = regex(
    r"\b(?:can|could|may)\s+(?:i|we)\b(?!.*\b(?:have|get|ask|confirm|take|check)\b)|^\W*(?:we|i)\s+(?:can|could|may)\b"
)
POLITE = regex(
    r"^(?:(?:hi|hello|dear|thanks|ok|so|and|also)\b[^,]{0,20},\s*)?(?:(?:could|can|would|will)\s+you\s+(?!like|prefer|be|accept|rather)(?:please\s+|kindly\s+)?|please\s+|may\s+(?:i|we)\s+(?:please\s+)?|do\s+you\s+know\s+)(?:(?:tell|let)\s+(?:us|me)\s+(?:know\s+)?|confirm\s+|advise\s+)?",
    re.IGNORECASE,
)
YES_NO = regex(
    r"\b(?:yes|yeah|yep|yup|no|nope|sure|correct|right|ok|okay|ja|nein|sí|si|oui|non|please\s+do|i\s+do|i\s+did|it\s+is|it\s+does)\b"
)
ADDRESS = regex(
    r"\b\d{1,5}[a-z]?\s+(?:\w+\s+){0,3}(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|way|court|ct|close|place|blvd|crescent|terrace)\b|\b\w+(?:straße|strasse|weg|platz|allee)\s*\d|\b(?:calle|avenida|rue|plaza|chemin)\s+\w+|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b|\b\d{5}\b"
)
PHOTO = regex(
    r"\b(?:attached|attachment|photo|picture|pic|image|screenshot|see\s+below|here\s+(?:it|they|you)|sent\s+(?:it|them)|receipt|anbei|im\s+anhang|adjunt\w+|ci-joint|foto)\w*\b"
)
IDLE = Waiting(
    # how someone is, whether someone is there, what they thought of the service
    r"(?<!\w)(?=\w)(?:how(?:'s|\s+is|\s+are|\s+was)\s+(?:you|your\s+(?:day|week|weekend|morning|evening|family|holiday)|everything|things|life|it\s+going|the\s+new|the\s+family)\b|how's\b[^?]{0,40}\b(?:going|treating|shaping)\b|are\s+you\s+(?:still\s+)?(?:there|with\s+(?:me|us)|around)\b|^(?:still\s+(?:there|with\s+(?:me|us))|you\s+there)\b"
    r"|how\s+(?:did\s+(?:we|i)\s+do|are\s+we\s+doing|was\s+(?:our|your)\s+(?:service|experience|chat))\b|rate\s+(?:us|your)\b|would\s+you\s+recommend\s+us\b|did\s+you\s+know\b|why\s+not\b|ready\s+to\s+(?:save|upgrade|switch)\b|want\s+to\s+(?:save|earn|win)\b"
    r"|what\s+can\b[^?]{0,30}\b(?:do\s+for|help)\b|how\s+(?:can|may|could)\b[^?]{0,30}\b(?:help|assist|be\s+of)\b|what\s+brings\s+you\b|wie\s+geht\s+es\b|cómo\s+está\b|comment\s+allez-vous\b)"
    # what wants no answer
    r"|^\W*(?:\w+\s+\w+\W+)?(?:isn't|aren't|wasn't|don't|doesn't|ain't)\s+(?:that|it|this|they|we|you\s+just)\b[^?]{0,40}\b(?:always|just|great|typical|awful|fun|love|the\s+way|something|life)\b|(?<!\w)(?=\w)(?:who\s+(?:would(?:n't)?|doesn't|wants|knew|needs|could\s+blame)\b|how\s+(?!much|many|long|old|far|soon|often|big|late|well|close|recent)[a-z]+\s+(?:is|was)\s+(?:that|this|it)\b|can\s+you\s+(?:believe|imagine)\b|what\s+are\s+the\s+(?:odds|chances)\b|why\s+would\s+(?:we|anyone|i)\b|where\s+would\s+we\s+be\b|what's\s+not\s+to\b|what\s+were\s+(?:we|they)\s+thinking\b)"
)
"""Courtesy, advertising and rhetoric: questions that want no answer."""
EITHER = regex(
    r"\b(?P<one>[^\s,?]+)\s+or\s+(?:(?:a|an|the|to|at|in|on|by|one|for|your|is\s+it|do\s+you|did\s+you)\s+)*(?P<two>[^\s,?]+)"
)
WORD = regex(r"\d+|[^\W\d_]{3,}")
EMPTY = frozenset(
    [
        "the",
        "and",
        "you",
        "your",
        "for",
        "with",
        "that",
        "this",
        "have",
        "has",
        "had",
        "can",
        "could",
        "would",
        "did",
        "does",
        "are",
        "was",
        "were",
        "what",
        "which",
        "who",
        "when",
        "where",
        "how",
        "any",
        "been",
        "will",
        "from",
        "our",
        "not",
        "still",
        "also",
        "just",
        "pleas",
        "tell",
        "know",
        "let",
        "get",
        "got",
        "there",
        "here",
        "all",
        "about",
        "them",
        "they",
        "it's",
        "one",
    ]
)
NEXT_QUESTION = regex(
    r",?\s+(?:and|also)\s+(?=(?:is|are|do|does|did|have|has|can|could|will|would|was|were|what|which|who|when|where|how|why)\b)"
    r"|,?\s+und\s+(?:auch\s+)?(?=(?:seit\s+wann|ab\s+wann|bis\s+wann|wann|wo|wie|was|wer|welche\w*|warum|ist|sind|hat|haben|können|könnten|gibt\s+es|leuchtet|tritt)\b)"
    r"|,?\s+y\s+(?:también\s+)?¿?(?=(?:(?:desde|hasta|para)\s+cuándo|cuándo|cuál\w*|qué|dónde|cómo|quién\w*|cuánt\w+|puede|podría|tiene|hay)\b)"
    r"|,?\s+et\s+(?:aussi\s+)?(?=(?:depuis\s+quand|quand|quel\w*|où|comment|pourquoi|combien|est-ce|avez-vous|pouvez-vous|pourriez-vous|êtes-vous|y\s+a-t-il)\b)"
)
NEXT_THING = regex(
    r"(?<=[\w)]),?\s+(?:and|und|y|et)\s+(?:also\s+|auch\s+|también\s+|aussi\s+)?(?=(?:the|your|die|das|den|ihre?n?|la|el|su|los|las|le|les|votre|vos)\s+[^\W\d_])"
)
"""Another thing within a request to be told or given something: "the last four digits, and the date of the charge"."""
GIVES = Waiting(
    r"\b(?:(?:tell|give|send|provide|share|confirm|let)\s+(?:me|us)|need|(?:i|we)\s+have|nennen|mitteilen|sagen|teilen|geben|indicar\w*|decir\w*|facilitar\w*|confirmar\w*|(?:m'|nous\s+|me\s+)(?:donner|indiquer|communiquer|confirmer|transmettre|préciser))\b"
)
_COLOURS = r"black|white|grey|gray|red|green|blue|yellow|orange|brown|pink|purple|silver|beige|schwarz|weiß|grau|rot|grün|blau|gelb|braun|lila|negr[oa]|blanc[oa]|gris|roj[oa]|verde|azul|amarill[oa]|marrón|naranja|noire?|blanche?|rouge|verte?|bleue?|jaune|marron|rose|violet"
COLOUR = regex(r"\b(?:colou?r|farbe|couleur)\b")
COLOURED = regex(rf"\b(?:{_COLOURS})\b")
WHEN = regex(
    r"\W*(?:(?:and|und|y|et)\s+)?(?:since\s+when|when|what\s+time|seit\s+wann|wann|um\s+wie\s?viel\s+uhr|desde\s+cuándo|cuándo|a\s+qué\s+hora|depuis\s+quand|quand|à\s+quelle\s+heure)\s+(?:did|was|were|has|have|haben|hat|ist|war|wurde|compró|empezó|ha\b|lo\b|la\b|l'avez|avez|est-ce|cela|a-t)"
)
"""When something was: a time that lies behind answers it."""
HANDS_OVER = Waiting(
    r"\b(?:send|provide|share|upload|attach|forward|e-?mail|return|fill|schicken|senden|zusenden|hochladen|enviar\w*|mandar\w*|adjuntar\w*|envoyer|transmettre|joindre|faire\s+parvenir)\b"
)
CONSENT = regex(
    r"\W*(?:(?:yes|yep|sure|ok|okay|fine|will\s+do|of\s+course|no\s+problem|alright|ja|gut|klar|mache\s+ich|in\s+ordnung|sí|si|vale|claro|de\s+acuerdo|oui|d'accord|bien\s+sûr|entendu|thanks|danke|gracias|merci)\W*){1,3}"
)
"""Consent alone, which hands over nothing yet."""
_LIST = regex(r"\s*(?:[,;/]|\n)\s*")
_MOST_PART = 4


def listed(low: str, asked: int) -> bool:
    """Whether a short reply lists as many things as were asked ("3.14.2, firefox"): one for each question."""
    parts = _LIST.split(low.strip(" .!"))
    if "?" in low or asked < 2 or len(parts) < asked:
        return False
    return all(part and len(part.split()) <= _MOST_PART and not _NO_THING.match(part) for part in parts)


_NO_THING = regex(
    r"\W*(?:yes|no|not|nope|yep|ok|okay|sure|hi|hello|thanks?|thank|please|sorry|why|ja|nein|nicht|danke|bitte|sí|no|gracias|oui|non|merci|but|and\s+(?:no|not))\b"
)
NEXT_REQUEST = regex(
    r",?\s+(?:and|und|y|et)\s+(?:also\s+|please\s+|bitte\s+|auch\s+|también\s+|aussi\s+)*(?=(?:(?:send|share|provide|attach|upload|forward|give|show|tell|confirm)\s+(?:us|me|a|an|the|your|some|it)|let\s+(?:us|me)\s+know|(?:uns|mir)\s+(?:ein|eine|einen|ihre?n?|das|die|den)\s|(?:ein|eine|einen)\s+(?:foto|bild|video|kopie)|(?:enviarnos|mandarnos|adjuntar|indicarnos|enviarme|mandarme)|(?:nous|m')\s*(?:envoyer|transmettre|indiquer|joindre)|(?:joindre|envoyer)\s+(?:une?|la|le|votre))\b)"
)
"""What is asked for besides, after a question within a request."""
EMBEDDED = Waiting(
    r"\b(?:whether|if|what|which|when|where|who|how|why|ob|wann|was|welche\w*|wie|wo|warum|cuándo|qué|cuál\w*|dónde|cómo|quand|quel\w*|où|comment|pourquoi)\b|(?<=[a-z])\s+s(?:i|'il)\s"
)
YES_OR_NO = regex(
    r"\W*(?:(?:and|also|so|und|y|et)\s+)?(?:is|are|do|does|did|have|has|can|could|will|would|was|were|shall|should|ist|sind|hat|haben|stimmt|passt|können|es|está|tiene|ha|puede|est-ce|avez-vous|pouvez-vous)\b"
)
"""How a question begins that a yes or a no answers."""
NOUN_PLEASE = regex(r"(?:and\s+)?(?:the|your)\s+[^.?!]{3,60},?\s+please\W*$")
"""Asked without a verb: "The registration of the car, please"."""
HERE = regex(r"\W*here(?:'s|\s+is|\s+are|\s+you)\b")
PHOTO_SENT = regex(r"\b(?:photos?|pics?|pictures?|receipts?|files?|copy|list)\s+(?:are\s+|is\s+)?attached\b")
STALLS = regex(
    r"\b(?:brb|hang\s+on|hold\s+on|one\s+(?:sec|second|moment|minute)|going\s+(?:out\s+)?to\s+(?:look|check)|let\s+me\s+(?:look|check|find)|i'll\s+(?:check|look|find))\b"
)
"""An answer that is still to come."""
ASKS_BACK = regex(
    r"\W*(?:what|when|where|who|why|how|which|is|are|do|does|did|can|could|will|would|should|sorry|ok|okay|hi|hello|wait|and|so|but|if)\b"
)

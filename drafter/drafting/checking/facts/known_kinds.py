"""Questions told by what kind of thing would answer them: a side, a colour, an hour, when somebody is at home. The customer's
words or the facts hold a thing of that kind ("at the left seam"), so "Which side was it?" asks for what was given.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.domain.regex import regex
from drafter.drafting.checking.facts.known_either import told_which
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.sheet import Sheet


class _Kind(NamedTuple):
    asks: str
    told: str
    """In what the customer wrote, or in a fact: its key and its value."""
    shares: bool = False
    """Whether the line that tells must also share a word with the question, since such things stand everywhere."""


_WHICH = r"(?:which|what|welche[mnrs]?|qué|cuál(?:es)?|quel(?:le)?s?)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|zwei|drei|vier|fünf|sechs|dos|tres|cuatro|cinco|seis|deux|trois|quatre|cinq|six)"
_CLOCK = r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2} ?(?:am|pm|uhr|o'clock|h)\b|\b(?:noon|midnight|mittags?|mitternacht|mediodía|medianoche|midi|minuit)\b|\b(?:half|quarter) (?:past|to) \w+|\b(?:at|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|abr|avr|may|mai|jun|juin|jul|juil|aug|ago|août|sep|oct|okt|nov|dec|dez|dic|déc|ene)"
)
_DATED = rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:of |de )?{_MONTH}\w*|\b{_MONTH}\w* \d{{1,2}}\b|\b\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?\b"

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_KINDS: tuple[_Kind, ...] = (
    _Kind(
        r"\bhow old (?:is |are )?(?:the |your )?(?:you|he|she|they|passenger|patient|child|mother|father|son|daughter|guest|traveller|person|customer|resident|tenant)s?\b|\bwie alt (?:ist|sind) (?:ihre?|er|sie)\b|\bqué edad tiene\b|\bquel âge\b",
        rf"\b(?:is|am|are|'s|'m|aged?|turns?|turned) (?:\d{{1,3}}|{_TENS}(?:-\w+)?)\b|\b\d{{1,3}}[ -](?:years?[ -]old|jährige\w*|jahre alt|años|ans)\b",
    ),
    _Kind(
        r"\b(?:last|final) (?:four|4|three|3) (?:digits|numbers|figures)|\b(?:letzten (?:vier|4|drei|3) (?:ziffern|stellen|zahlen)|kartenendung|últimos (?:cuatro|4|tres|3) (?:dígitos|números|cifras)|(?:quatre|4|trois|3) derniers (?:chiffres|numéros))\b",
        r"\b(?:end(?:s|ing|et|ung)?|last_?(?:four|4)|termina\w*|acaba\w*|terminant|finit|finissant)[\w ]{0,18} \d{3,4}\b",
    ),
    _Kind(
        rf"\b{_WHICH} (?:side|end|corner|edge|seite|ecke|lado|esquina|extremo|côté|coin|bout)\b|\b(?:the )?side (?:that|on which|it|where|of the \w+ (?:that|where|it))\b|\bleft or (?:the )?right\b|\bauf welcher seite\b|\blinks oder rechts\b|\bizquierd[ao] o (?:la |el )?derech[ao]\b|\bgauche ou (?:à )?(?:la )?droite\b",
        r"\b(?:left|right|(?:driver|passenger)'?s side|front|rear|near ?side|off ?side|link(?:s|e[nrms]?)|recht(?:s|e[nrms]?)|vorn\w*|hinten|izquierd[ao]|derech[ao]|delanter[ao]|traser[ao]|gauche|droite|avant|arrière)\b(?! away| now| to \w+| about)",
    ),
    _Kind(
        rf"\b{_WHICH} (?:colou?r|shade|farbe|color|couleur)\b|\b(?:the|your|el|la|die|der) (?:colou?r|couleur|farbe)(?= (?:you|of|it|de|del|der|des|ihr\w*)\b|[.,;?]|$)",
        r"\bcolou?r\b|\b(?:black|white|red|blue|green|gr[ae]y|brown|beige|navy|pink|yellow|purple|cream|oak|walnut|silver|schwarz\w*|weiß\w*|rot\w{0,2}|blau\w*|grün\w*|grau\w*|negr[oa]|blanc[oa]|roj[oa]|azul|verde|gris|noire?|blanche?|rouge|bleue?|verte?)\b",
    ),
    _Kind(
        rf"\b{_WHICH} (?:size|width|length|größe|talla|tamaño|taille|pointure)\b|\bthe size (?:you|of (?:the|your)|that)",
        r"\bsize|\bgröße|\btalla\b|\btaille\b|\bpointure\b|\b\d+ ?(?:x|×|by) ?\d+|\b\d+ ?(?:cm|mm|inch(?:es)?|in)\b",
    ),
    _Kind(
        r"\b(?:what|which|the|at what|roughly what|exact|approximate|rough) (?:exact |approximate |rough )?time (?:of (?:the|your)|was|were|did|it (?:was|happened)|this (?:was|happened)|you (?:were|came|called|tried|arrived|left))|\b(?:die )?(?:genaue |ungefähre )?uhrzeit\b|\bum wie ?viel uhr\b|\ba qué hora (?:fue|ocurrió|pasó|llegó|salió|intentó|llamó|estuvo)|\bla hora (?:del?|en que|a la que|exacta)\b|\bà quelle heure (?:était|êtes|avez|est|a |s'est)|\bl'heure (?:de|du|à laquelle|exacte)\b",
        _CLOCK,
    ),
    _Kind(
        r"\b(?:the )?dates? (?:of|for) (?:your|the|that|this) (?!birth)\w+|\b(?:das |ihr )?datum (?:ihre[rs]|der|des|ihres)\b|\b(?:reise|flug|vorfall|besuchs|unfall|aufenthalts)datum\b|\bla fecha (?:de|del|en que|exacta)\b|\bla date (?:de|du|à laquelle|exacte)\b|\b(?:when|(?:on )?(?:which|what) (?:day|date)) (?:exactly )?(?:did|were|was) (?:you|your|the|it|this|that) (?:\w+ )?(?:fly|flight|travel|stay|check(?:ed)? in|visit|trip|journey|fall|slip|happen|occur|crash|accident|incident|appointment|book|deliver\w*|call|ring)",
        _DATED,
        shares=True,
    ),
    _Kind(
        r"\b(?:times?|days?|hours?|when|mornings?|part of the day|time of (?:the )?day)\b[^.?!]{0,24}? (?:you(?:'re| are| can|'d be| would be| could)?(?: \w+ly| normally)? (?:at home|home|in|free|available|around|there|manage|make|reachable|do)\b|are you (?:\w+ly )?(?:at home|home|in|free|available|around|reachable))|\b(?:will|would|are|'ll|'d|you'd|you'll|can|could) (?:you |someone |somebody |anyone |anybody )?(?:also )?be (?:at home|in\b|home|there to)|\bare you (?:usually |generally |normally )?(?:at home|home)\b|\bis (?:anyone|anybody|someone|somebody) (?:going to be |usually )?(?:at home|home|in)\b|\byour availability\b"
        r"|\bwann sie (?:\w+ )?(?:zu hause|da|erreichbar|verfügbar|zeit)\b|\b(?:wann )?sind sie (?:\w+ )*(?:zu hause|erreichbar)|\bcuándo (?:está|estará|puede|podría|le viene)\b[^?]*\b(?:en casa|disponible|recibir)|\bestará (?:usted )?en casa\b|\b(?:su|vuestra) disponibilidad\b|\bquand (?:êtes|serez|seriez)-vous\b[^?]*\b(?:chez vous|disponible|présente?|là)|\bserez-vous (?:chez vous|là|présente?|disponible)|\bvos (?:disponibilités|horaires)\b",
        r"\b(?:(?:i|we|my \w+|she|he|somebody|someone)(?:'m|'re|'s| am| are| is|'ll be| will be)(?: \w+ly)? (?:always |only |usually )?(?:at home|home|free|available|around)\b(?! (?:ruined|damaged))|(?:i|we) (?:can|could) only\b|only (?:free |available |home |at home |in )?(?:mornings?|afternoons?|evenings?|weekends?|after|before|from|on|at)|any (?:weekday|day|time|morning|afternoon|evening)|(?:home|free|available|in) (?:all|every|each|any|from|until|till|after|before|most)|(?:i|we) work (?:until|till|from|nights|shifts)|not (?:home|in|there|available) (?:before|until|till|after|on))|\bavailab|(?:^|_)(?:at_)?home\b|reachable"
        r"|\b(?:zu hause|erreichbar|nur (?:vormittags|nachmittags|abends|am|ab|bis|nach|vor)|jeden tag|immer da)\b|\b(?:estoy|estamos|estaré) (?:siempre |todo el día )?en casa\b|\b(?:solo|sólo|únicamente) (?:puedo|por la|por las|a partir|antes)\b|\b(?:je suis|nous sommes|on est) (?:\w+ )?(?:chez (?:moi|nous)|disponible|là)\b|\b(?:seulement|uniquement|que) (?:le|les|après|avant|à partir)\b",
    ),
    _Kind(
        rf"\b{_WHICH} (?:error|error message|error code|message|fehlermeldung|fehlercode|mensaje|código|código de error|code|message d'erreur) (?:do|did|does|is|was|you|exactly|code|came|appears?|zeigt|steht|erscheint|aparece|sale|le|affiche|s'affiche|apparaît)|\bthe (?:exact )?(?:error )?(?:message|code|wording) (?:you|that|it|on|shown|of the error)|\bwhat (?:the|your) (?:screen|display|app|message|error|panel) (?:says|shows|reads|is showing)|\bwhat does (?:it|the (?:screen|display|app|message|error)) (?:say|show|read)|\bwas (?:zeigt|steht auf) (?:das|dem|der|die) (?:display|bildschirm|anzeige)",
        r"\b(?:error|fehler|err|code|fault|erreur|código)(?:[ :#-]|meldung |code )*[a-z]{0,4}-?\d+|\b(?:says?|reads?|shows?|showing|message|with|sagt|zeigt|meldet|dice|pone|muestra|affiche|dit)[ :,]+(?:[\"'“„«]|[a-z]{0,3}-?\d)|\berror_?(?:code|message)?\b",
    ),
    _Kind(
        rf"\b{_WHICH} (?:phone|device|browser|computer|operating system|system|app version|version|platform|tablet|gerät|browser|betriebssystem|version|dispositivo|navegador|versión|sistema operativo|appareil|navigateur|système)(?: (?:and|or|und|oder|y|o|et|ou)(?: \w+){{1,2}}?)? (?:do|are|is|did|you|were|it|of|runs?|use|nutzen|verwenden|haben|usa|utiliza|tiene|utilisez|avez)",
        r"\b(?:iphone|ipad|android|samsung|galaxy|pixel|huawei|xiaomi|chrome|firefox|safari|edge|windows|mac(?:book|os)?|ios|linux|chromebook|browser|version \d)",
    ),
    _Kind(
        r"\b(?:who (?:was it (?:that )?you|you|did you) (?:spoke|speak|talk\w*|deal\w*) (?:to|with)|the name of the (?:person|colleague|agent|man|woman|driver|engineer|technician|colleague)|with whom (?:you|did you)|(?:mit wem|wer) (?:haben sie|sie) [^?.]{0,20}gesprochen|con quién (?:habló|ha hablado)|avec qui (?:avez-vous|vous avez) parlé)\b",
        r"\b(?:spoke|spoken|talked|speaking) (?:to|with) (?!you\b|your\b|some|any|a\b|an\b|the\b|them|three|two|four|several)\w+|\b(?:agent|colleague|lady|man|woman|someone) (?:called|named)\b|\bmit (?:frau|herrn) \w+ (?:gesprochen|telefoniert)|\bhablé con (?!un|alg|us)\w+|\bparlé (?:à|avec) (?:m(?:me|\.)|madame|monsieur) \w+",
    ),
)
_READING = _Kind(
    r"\b(?:what|the figures?|whatever) (?:the |your |its )?(?:\w+ )?(?:dial|meter|display|counter|odometer|clock|gauge)s?(?: \w+)? (?:is |are |now )*(?:show|read|say|at\b)\w*|\b(?:the |your |a |current |latest )+(?:meter )?readings?(?= (?:on|of|from|today|now|please|over)\b|[.,;?])|\b(?:den |ihren |deinen )?(?:zähler|kilometer|tacho)stand\b|\bla lectura (?:de|del|actual)\b|\ble relevé (?:de|du)\b|\bl'index (?:de|du)\b",
    r"\b(?:meter|dial|counter|odometer|display|zähler\w*|contador|compteur|lectura|relevé|reading)\b[^.!?]{0,24}?\d[\d. ,]{2,}",
)
"""What a meter shows, which the customer wrote or a fact holds."""
_NEEDED_FOR = _Kind(
    r"\b(?:when|(?:for |by )?(?:what|which) (?:day|date)) (?:is it (?:that )?you|do you|did you|you|would you) (?:\w+ )?(?:need|want|require)(?:ed)? (?:it|them|this|these|those|the \w+)\b|\bwann brauchen sie (?:es|sie|ihn|das|die|den)\b|\b(?:para )?cuándo l[oa]s? (?:necesita|necesitas|quiere)\b|\b(?:pour )?quand (?:en )?(?:avez-vous|auriez-vous) besoin\b",
    r"\b(?:for|needed|need by|event|deadline|wedding|party|due) \d{4}-\d\d-\d\d|\bneed (?:it|them|this|these|the \w+)\b[^.!?]{0,40}\b(?:by|for|on|before)\b|\b(?:brauche?n?) (?:es|sie|ihn|das|die|den)\b[^.!?]{0,30}\b(?:bis|am|für)\b|\bl[oa]s? (?:necesito|quiero)\b[^.!?]{0,30}\b(?:para|el|antes)\b|\b(?:en ai|il me l[ae] faut)\b[^.!?]{0,30}\b(?:pour|le|avant)\b",
)
_KINDS = (*_KINDS, _READING, _NEEDED_FOR)
_RES = tuple((regex(kind.asks), regex(kind.told), kind.shares) for kind in _KINDS)
GATE = Gate(*(kind.asks for kind in _KINDS))
_WHICH_ONE = regex(
    r"\b(?:which|welche[mnrs]?|qué|quel(?:le)?s?) (?:of (?:the|your) )?(?P<noun>[^\W\d_]{4,}) (?:(?:is|are|was|were|do|does|did|has|have|had|aren't|isn't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|stopped|came|arrived|ist|sind|war|waren|hat|haben|es|son|está|están|no|est|sont|ne)\b|(?:you|it|that|they) (?:mean|meant|is|was|concerns?|are)\b)"
)
_HOW_MANY = regex(r"\b(?:how many|wie viele|cuánt[oa]s|combien d(?:e |'))(?: of (?:the|your))? ?(?P<noun>[^\W\d_]{4,})")
_WISHES = regex(
    r"(?:^|[,;:–—] ?)(?:then |so |also )?(?:want|fancy|care for|happy with)\b|\b(?:(?:would|do|did|might|should) you (?:\w+ )?(?:like|prefer|rather|want|fancy)|you(?:'d| would) (?:like|prefer|rather)|möchten|wünschen|prefiere|quiere|desea|préférez|souhaitez|voulez|instead)\b"
)
"""What only the customer can say, and has not."""
_SETTLE = regex(
    r"\b(?:would|prefer|rather|suits?|like|want|should|shall|may|lieber|passt|möchten|wünschen|prefiere|quiere|desea|préférez|souhaitez|convien\w*)\b"
)
_PLACE = r"(?:left|right|front|rear|back|upper|lower|top|bottom|kitchen|bedroom|bathroom|upstairs|downstairs|first|second|third|last|middle|outer|inner|living room|garage|north|south|east|west|linke[nrms]?|rechte[nrms]?|obere[nrms]?|untere[nrms]?|hintere[nrms]?|vordere[nrms]?)"
_WORD = regex(r"[^\W\d_]{4,}")
_ONE_THING = {
    "voyage": "trip", "trips": "trip", "journe": "trip", "travel": "trip", "flight": "trip", "flug": "trip", "viaje": "trip", "vuelo": "trip", "reise": "trip",
    "flown": "trip", "stayed": "stay", "nights": "stay", "séjour": "stay", "fell": "fall", "slippe": "fall", "accide": "fall", "incide": "fall", "missed": "appoin",
    "visite": "visit", "delive": "delive", "arrive": "delive", "ordere": "order", "bought": "order", "purcha": "order",
}  # fmt: skip
"""Words for one event, by their first letters."""


def known_kind(sheet: Sheet, lowered: str) -> bool:
    """Whether a lower-case question asks for a kind of thing of which the customer, or a fact, told the one in question."""
    either = _SETTLE.search(lowered) is None and told_which(
        lowered, sheet.lasting("told by them", lambda: _told(sheet))
    )
    return _by_kind(sheet, lowered) or _by_noun(sheet, lowered) or either


def _by_kind(sheet: Sheet, lowered: str) -> bool:
    if _WISHES.search(lowered) or not sheet.may_hold(GATE).holds(lowered):
        return False
    told = sheet.lasting("told by them", lambda: _told(sheet))
    for asks, tells, shares in _RES:
        hit = asks.search(lowered)
        if hit is None:
            continue
        lines = [line for line in told if tells.search(line)]
        if shares:
            about = _stems(lowered[hit.start() :])
            lines = [line for line in lines if about & _stems(line)]
        if lines:
            return True
    return False


def _by_noun(sheet: Sheet, lowered: str) -> bool:
    """ "Which panels aren't producing?" of "panels 7 and 8", "How many boxes?" of "three boxes"."""
    if _SETTLE.search(lowered):
        return False
    told = sheet.lasting("told by them", lambda: _told(sheet))
    for hit in _WHICH_ONE.finditer(lowered):
        noun = re.escape(hit["noun"][:-1] if hit["noun"].endswith("s") else hit["noun"])
        if any(re.search(rf"\b{noun}e?s? (?:no\.? ?|number |nr\.? ?)?#?\d|\b{_PLACE} {noun}", line) for line in told):
            return True
    for hit in _HOW_MANY.finditer(lowered):
        noun = re.escape(hit["noun"][:-1] if hit["noun"].endswith("s") else hit["noun"])
        if any(re.search(rf"\b{_NUMBER} (?:\w+ ){{0,2}}?{noun}", line) for line in told):
            return True
    return False


def _stems(lowered: str) -> frozenset[str]:
    return frozenset(_ONE_THING.get(word[:6], word[:5]) for word in _WORD.findall(lowered))


def _told(sheet: Sheet) -> tuple[str, ...]:
    """What the customer wrote, sentence by sentence and without questions, and the facts, in lower case."""
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    lines = [one for text in texts for one in re.split(r"(?<=[.!?])\s+|\n", text.lower()) if not one.endswith("?")]
    facts = [f"{key.replace('_', ' ')} {value}".lower() for key, value in sheet.case.facts.items()]
    return (*lines, *facts)

"""Questions for something that the case already holds, by meaning: "your order reference" is the order number in the facts."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.known_acts import did_already
from drafter.drafting.checking.facts.known_asks import answered_already, named_already
from drafter.drafting.checking.facts.known_kinds import known_kind
from drafter.drafting.checking.facts.known_things import answered_before, known
from drafter.drafting.checking.facts.restated import gives_back, reads_back
from drafter.drafting.checking.facts.self_answered import answered_here
from drafter.drafting.checking.facts.soft_asks import SOFT_ASKS, asks_backward
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_THINGS: dict[str, str] = {
    "order": r"(?:dm|message|send|tell|give|quote|share|confirm|state|include|add|mention|name)(?: us| me)? (?:again )?your (?:booking|order|reservation|reference|ref|flight)\b|numéro de (?:votre )?vol|(?<!quote )(?:the|that|your|a|any) (?:[\w-]+ ){0,2}?(?:reference|ref)\b(?! (?:is|was|above|below|we|i)\b)|(?:the |that )?(?:code|number) (?:on|from|at the top of|in|printed on) (?:your|the|that|our) (?:confirmation|slip|letter|e-?mail|ticket|receipt|card|voucher|bill|delivery note)|référence (?:de |d'|du |sur )?(?:votre |l'|la |le )?(?:achat|dossier|réservation|confirmation)|(?:la|su|tu) referencia|código de (?:la |su |tu )?(?:reserva|compra)|(?:ihre|die|deine) referenz(?:nummer)?|aktenzeichen|(?:order|purchase|booking|reservation|confirmation|reference|ticket|case|tracking|parcel|shipment|pnr|flight|invoice|transaction|bag(?:gage)? tag|luggage tag|rma|claim|incident|job)[ -]?(?:\w+ )?(?:numbers?|no\b|nos\b|ids?\b|codes?|references?|refs?\b|details)|order #|(?:which|what) (?:order|booking|flight)\b|bestell(?:ung\w*|nummer)|auftragsnummer|buchungsnummer|sendungsnummer|rechnungsnummer|vorgangsnummer|número (?:de|del) (?:pedido|reserva|seguimiento|factura|caso|vuelo|expediente|póliza|etiqueta)|localizador|numéro d'étiquette|numéro (?:de|du) (?:vol|dossier|bagage)|(?:flug|gepäck|anhänger|ticket|schaden)nummer|(?:numéro|référence) (?:de )?(?:votre )?(?:la |l'|de )?(?:commande|réservation|suivi|facture|dossier)",
    "account": r"(?:account|customer|member(?:ship)?|contract|policy|subscriber|client|meter|loyalty|frequent flyer)[ -]?(?:numbers?|no\b|ids?\b|details)|mitglieds(?:nummer|-nr)|número de (?:socio|socia|afiliad[oa]|abonad[oa]|carné)|numéro d'(?:adhérente?|abonnée?)|numéro de membre|kundennummer|vertragsnummer|kontonummer|zählernummer|número de (?:cuenta|cliente|contrato|póliza)|(?:numéro|référence) (?:de |du |d')?(?:votre |la |le |l')?(?:client|compte|contrat|abonnée?|abonnement|police|compteur)",
    "bank": r"sort code|iban\b|(?:bank|account|payment|card) details|bank account(?: number)?|account (?:and|&) sort code|account number (?:and|&) sort code|routing number|bankverbindung|bankdaten|kontodaten|datos bancarios|(?:número de )?cuenta bancaria|coordonnées bancaires|\brib\b",
    "line": r"(?:line|landline|circuit)[ -]?(?:numbers?|no\b|ids?\b)|number of (?:the|your) (?:\w+ )?(?:line|landline)|(?:anschluss|leitungs|festnetz)nummer|nummer (?:ihres|des|ihrer|der) (?:anschluss\w*|leitung)|número (?:de |del )(?:su |la )?(?:línea|fijo)|(?:numéro|référence) (?:de |du )(?:la |votre )?(?:ligne|fixe)\b",
    "serial": r"(?:serial|model|imei|part)[ -]?(?:numbers?|no\b|name)|serien?nummer|modellnummer|número de serie|numéro de série|what (?:model|device|product) (?:do|is|are|did)|which (?:model|device|product) (?:do|is|are|did|you)",
    "photo": r"(?:clichés?|aufnahmen?|schnappsch[uü]ss\w*|instantáneas?|photos?|photographs?|pictures?|pics?|snap(?:shot)?s?|images?|screenshots?|screen shots?|videos?|shots(?= (?:you|of|from)\b))|fotos?|bild(?:er)?\b|bildschirmfoto|foto(?:grafía)?s?|captura|imágenes|imagen|captures? d'écran|(?:another )?look at the (?:damage|break|crack)",
    "document": r"(?:scans?|cop(?:y|ies)|pictures?|photos?|page) of (?:the |your )?(?:passport|id\b|driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e|identity card|letter|contract|lease|tenancy|policy|prescription|statement)|your (?:passport|driving licen[cs]e|driver'?s licen[cs]e|identity card)(?: (?:copy|scan))?(?='s|\b)|(?:kopie|scan) (?:ihres|ihrer|des|der) (?:personal)?(?:ausweis|reisepass|vertrag|pass)\w*|(?:copia|escaneo) (?:de|del) (?:su |tu )?(?:dni|pasaporte|contrato|carné)|\b(?:su|tu) (?:dni|pasaporte)|copie de (?:votre |la |le )?(?:passeport|carte d'identité|contrat|pièce d'identité)",
    "certificate": r"(?:copy of (?:the|your) )?(?:\w+ )?certificates?|sterbeurkunde|certificados?|certificats?",
    "receipt": r"(?:receipts?|proof of (?:purchase|payment|delivery|address|identity|residence|income)|copy of (?:the|your) (?:invoice|bill|receipt|order confirmation)|invoice(?! (?:number|no|id))|bank statement)|hotel (?:bills?|invoices?)|belege?|kaufbeleg|kassenbon|quittung|(?:hotel|taxi)?rechnung(?:en)?|kopie der rechnung|recibos?|facturas?|comprobante|ticket de (?:compra|caja|la \w+|el \w+)|ticket del \w+|reçu|justificatif|preuve d'achat|ticket de caisse",
    "email": r"e-?mail address|your e-?mail\b(?! (?:to|so|of|from|and|about|as|is))|the e-?mail (?:you|on|associated|linked|used)|e-?mail-?adresse|correo electrónico|dirección de correo|adresse (?:e-?mail|mail|électronique)",
    "phone": r"(?:(?:tele)?phone|mobile|cell|contact|callback|daytime)[ -]?(?:numbers?|no\b)|best number|number (?:we|i) can (?:reach|call)|telefonnummer|handynummer|rufnummer|número de teléfono|teléfono|numéro de téléphone",
    "address": r"(?:(?:pick-?up|collection|delivery|shipping|postal|billing|home|mailing|street|full|current|new|correct|right|exact|your) )(?:\w+ )?address|(?:liefer|versand|post)?(?:adresse|anschrift)(?! e-?mail)|(?:house|flat) number|post ?code|zip code|hausnummer|postleitzahl|(?:ihre|die) (?:vollständige |genaue )?straße|código postal|code postal|dirección (?:de (?:entrega|envío)|postal|completa)|su dirección(?! de correo)|adresse (?:de livraison|postale|complète)|votre adresse(?! (?:e-?)?mail)",
    "name": r"(?:your |full |first |last )+names?\b|name on the (?:order|account)|ihren? (?:vollen |vollständigen )?namen|su (?:nombre|apellido)s?|your (?:surname|family name)|nachnamen?|votre nom\b",
    "bought": r"(?:which|what) (?:day|date) did (?:it|the \w+|your \w+) (?:arrive|come|get)|(?:date|day) (?:of|you) (?:purchase|bought|order(?:ed)?|delivery|placed)|(?:purchase|order|delivery) date|when (?:was|were) (?:it|they|the \w+|your \w+) (?:\w+ )?(?:delivered|bought|ordered|purchased|received|placed|shipped)|when (?:did )?(?:you )?(?:buy|bought|order(?:ed)?|purchase|place|receive|received|get|it (?:was )?(?:arrive|delivered)|did (?:it|the \w+) (?:arrive|come))|(?:kauf|bestell|liefer)datum|wann (?:sie|haben sie|wurde)|fecha de (?:compra|pedido|entrega)|cuándo (?:compró|recibió|pidió)|date d'achat|date de (?:commande|livraison)|quand avez-vous",
    "tried": r"(?:steps?|troubleshooting|things|what|anything) (?:have )?you(?:'ve| have)? (?:already )?(?:tried|taken|done)|what (?:you've|you have|have you) (?:already )?tried|(?:have|had) (?:you )?(?:had )?(?:a |the )?(?:chance|opportunity|time|moment) to (?:try|test|restart|reset|reboot|check|swap|unplug)|(?:did|were) you (?:manage|get|able) to (?:try|test|restart|reset|reboot|swap|unplug)|(?:have|did) you (?:already )?(?:try|tried|press|pressed|push|pushed|restart|restarted|reset|rebooted|reboot|turn|turned|unplug|unplugged|switch|switched|clear|cleared|reinstall\w*|check|checked)|(?:have|had) you (?:had|given it|tried|taken) a (?:go|shot|stab|crack) (?:at|with) \w+ing|given (?:it|the \w+) a (?:quick )?(?:restart|reset|reboot|power cycle)|(?:try|tried) (?:restarting|rebooting|resetting|turning|unplugging|switching|clearing|reinstalling)|was (?:haben )?sie (?:bereits |schon )?(?:versucht|probiert)|haben sie (?:\w+ ){0,4}?(?:neu gestartet|neugestartet|zurückgesetzt|versucht)|qué (?:pasos )?ha (?:intentado|probado)|ha (?:intentado|probado|reiniciado)|(?:avez-vous|ce que vous avez) (?:déjà )?(?:essayé|redémarré|tenté)",
    "problem": r"(?:what|exactly what) (?:\w+ )?(?:happened|went wrong|the (?:problem|issue|fault|matter|trouble) (?:is|was)|is (?:wrong|the (?:problem|issue|matter|trouble)|happening|going on)|seems to be|seems|occurred|goes wrong)|(?:more )?(?:details?|information|info|about) (?:about|on|of|regarding)? ?(?:what (?:happened|went wrong)|the (?:problem|issue|fault|damage|defect|situation|matter|incident)|your (?:problem|issue|concern|complaint|case|experience|situation))|describe (?:the|your|what|how|this)|tell (?:me|us) (?:a (?:bit|little) )?more|more details?\b|elaborate|explain (?:the|what|your|how|in (?:more )?detail|again)|nature of (?:the|your)|how (?:it|the \w+) (?:was|is|got) (?:damaged|broken)|was (?:genau )?(?:passiert|geschehen|vorgefallen|das problem)|(?:problem|fehler|vorfall|schaden) (?:\w+ )?(?:genauer |näher |noch einmal |nochmal )?(?:beschreiben|schildern|erläutern)|beschreiben sie|schildern sie|qué (?:ocurrió|pasó|sucedió|ha pasado)|describ\w+ (?:el|lo|su)|más detalles|décri\w+ (?:le|ce|votre)|que s'est-il passé|ce qui s'est passé|plus de (?:détails|précisions)",
    "amount": r"(?:how much|what amount|which amount|what (?:sum|price)|the (?:exact )?amount) (?:you|were you|did you|was|is|of|that)|wie viel (?:haben|wurde)|welchen betrag|cuánto (?:pagó|le)|qué importe|combien avez|quel montant",
    "which": r"(?:which|what) (?:item|product|device|article|model)s? (?:is|are|was|were|did|do|you|arrived|has|have)|welche[rsn]? (?:artikel|produkt|gerät)|qué (?:producto|artículo)|quel (?:produit|article)",
}  # fmt: skip
_THING = {name: Waiting(rf"(?<!\w)(?:{pattern})(?!\w)") for name, pattern in _THINGS.items()}

_ASK = (
    r"\b(?:please|kindly)(?: \w+)? (?:send|share|provide|confirm|give|tell|let|supply|forward|attach|upload|describe|explain|include|specify|state|advise|reply|respond|email|message|dm|drop|submit|quote|clarify|elaborate|re-?send|re-?submit|remind|check|try|note down|text|verify|indicate|outline|could|can|answer)\b"
    r"|\b(?:could|can|would|will|may|might) (?:you|i|we) (?:please |kindly |also |just |possibly |perhaps |both |then |first )*(?:send|share|provide|confirm|give|tell|let|supply|forward|attach|upload|describe|explain|include|specify|state|advise|have|get|ask|trouble|know|take|dm|email|message|remind|clarify|elaborate|verify|re-?send|be so (?:kind|good)|walk|talk|outline|submit|reply|quote|point|show|see|snap|take (?:a|another|some|one))\b"
    r"|\b(?:she|he|they)(?:'ll| will) need your\b|\b(?:i|we)(?:'ll| will| would|'d|'d also| also| just| still| do)?(?: just| also| only| first| still)? (?:need|require|want|like|ask|be needing|request)(?: \w+)?(?: (?:you to|to (?:know|have|see|ask|get)|from you|for))?\b|\b(?:send|share|provide|give|tell|dm|reply with|forward|attach|upload|confirm|describe|email) (?:me|us|over|the|your|a|an|along|back|what|through)\b"
    r"|\b(?:what|which|when|where|how much|who)(?:'s| is| was| are| were| did| do| does| have| has| exactly| order| \w+ (?:did|is|was|are|do|have))\b|\b(?:have|did) you\b|\bdo you (?:have|know|remember|happen)\b|\bis there (?:a|an|any)\b|\btry (?:\w+ing)\b|\bbefore (?:i|we) can (?:\w+ ){0,5}?(?:need|please)|\b(?:it would|that would) help (?:if|to)|\ball (?:i|we) need\b|\bmind \w+ing\b|\bonly thing (?:that is |that's |still )?(?:missing|left)\b|\b(?:photo|picture|image|copy|screenshot)s? (?:of [\w ]{1,30} )?would help\b|\b(?:has|have|was|were|is|are|had|at what|since when|(?:what|which) (?:\w+ )?number (?:can|should|may|do)|does|do|in which|on which|may i ask|envíe|podrían?|podría) \w+[^.!]{0,120}\?|\bwhat (?:seems|appears|goes|went|happened)\b|\blet (?:me|us) (?:know|have)\b|\bif you(?:'d)? (?:could|can|would|just|only|kindly|read|send|share|give|provide|tell)\b"
    r"|\b(?:(?<!ihre )(?<!ihrer )(?<!der )bitte|könnten sie|können sie|würden sie|teilen sie|nennen sie|schicken sie|senden sie|geben sie|schildern sie|beschreiben sie|wir benötigen|wir brauchen|ich benötige|ich brauche|benötigen wir|brauche ich|wie lautet|was ist|wann haben|haben sie|welche[rsn]?)\b"
    r"|\b(?:podría|puede|podrías|puedes|por favor|necesit\w+|pás[ae](?:me|nos|melo)|mánda(?:me|nos)|envía(?:me|nos)|dime|dinos|facilíta(?:me|nos)|indíca(?:me|nos)|apúnta(?:me|nos)|envíe(?:nos|me)|indíque(?:nos|me)|facilíte(?:nos|me)|díga(?:nos|me)|mánde(?:nos|me)|proporcion\w+|cuál|qué|ha intentado)\b|¿"
    r"|\b(?:pourriez-vous|pouvez-vous|merci de(?! (?:votre|vos|nous avoir|m'avoir))|veuillez|envoyez-(?:moi|nous)|indiquez-(?:moi|nous)|j'aurais besoin|nous avons besoin|j'ai besoin|quel(?:le)? est|avez-vous|auriez-vous|il (?:me|nous) (?:faut|faudrait|manque)|nous aurions besoin|j'aurai besoin|précisez-(?:moi|nous)|confirmez-(?:moi|nous)|dites-(?:moi|nous)|rappelez-moi|donnez-(?:moi|nous)|communiquer|transmett\w+)\b"
    rf"|{SOFT_ASKS}"
)
_ASK_RE, _ASK_GATE = Waiting(_ASK), Gate(_ASK)
_EMBEDDED = regex(
    r"(?:(?<=\w[ ,])|(?<=[\w\")][,;:] ))(?:what|which|when|where|how|who|have you|did you|was|wann|welche[rsn]?|haben sie|qué|cuál|cuándo|ha intentado|quel\w*)\b"
)
_READ_BACK = regex(
    r"\b(?:right|correct|is that right|isn't it|is that correct|oder|richtig|korrekt|correcto|verdad|¿verdad|c'est bien cela|n'est-ce pas|have i got that right|still (?:correct|right|the best)|still your)\s*\??$|^(?:so )?(?:just to (?:confirm|check)|to confirm|am i right)"
)
_CHOICE = regex(
    r"\bor\b[^?]*\?|\b(?:would you (?:prefer|rather|like)|which (?:would you|do you prefer|option|one|of (?:these|the two))|do you want|let me know (?:if|whether|when|which (?:one|option|of|you|would|suits|works))|lieber|prefiere|préférez)\b"
)
_NO_ASK = regex(
    r"\b(?:(?:need|have|want|like) to (?:know|hear) by (?!when|what|which)|if you (?:wish|like|want|care to|prefer|choose)|if you(?:'d| would) (?:find|prefer|rather|like|feel|be happier|sooner)\b[^.?!;]{0,90}, (?:i|we)(?:'ll| can| will|'d)\b(?! (?:need|require|ask|want))|wenn sie (?:möchten|wollen|mögen)|si (?:lo desea|quiere|quieres|usted quiere)|si vous (?:voulez|le souhaitez|souhaitez)|no need|don't need|do not need|need not|you won't|won't (?:need|have)|will not (?:need|have|ask)|never|not (?:have|need|ask|be asked)|without|shouldn't|should not|already|didn't|did not|having to|had to|nothing (?:more|else|further)|there's nothing|we asked|asked you|(?<!may )(?<!can )(?<!could )i have your|brauchen (?:nichts|sie nicht)|müssen (?:sie )?(?:nichts|nicht)|nicht (?:noch einmal|erneut)|no (?:hace falta|necesita|tiene que)|pas besoin|inutile|n'(?:avez|aurez) (?:pas|plus|rien) à|ne vous (?:demand|redemand)\w+)\b"
)
_PLEA = regex(r"(?<=, )(?:(?:could|can|would|will|might) you\b|please\b)")
"""A plea after a comma begins anew: what stands before it, "so that it goes out without a hitch", excuses nothing."""
_GIVEN = regex(r"\byou (?:sent|gave|told|wrote|shared|described|provided|attached)\b")
"""After the words that ask, this tells what is asked about: "the photo that you sent". Before them it excuses nothing."""
_ABOUT_US = regex(
    r"\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to) (?:\w+ )?(?:send|email|share|give|tell|explain|provide|confirm|describe|let|need to|ask (?:the|our|my))\b"
)


def no_reask(sheet: Sheet) -> Verdict:
    """Fails where the reply asks for a thing of the facts, the customer's record, the messages or the attachments."""
    asking = sheet.may_hold(_ASK_GATE)
    asked, found = False, []
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if did_already(sheet, lowered) and not sheet.quotes(line.start):
            found.append((sheet.mark(line.start, line.end), "asked"))
            continue
        question = line.text.endswith("?") or _WHETHER.search(lowered) is not None
        if not question and not asking.holds(lowered):
            continue
        if question and (_CARES.match(lowered) or answered_here(sheet, line, lowered) or reads_back(sheet, lowered)):
            continue
        theirs = _answers_itself(sheet, line, lowered)
        ask = _asks(sheet, line, lowered)
        if (
            question
            and (ask is None or line.text.endswith("?"))
            and not theirs
            and not sheet.quotes(line.start)
            and (answered_already(sheet, lowered) or (known_kind(sheet, lowered) and not _READ_BACK.search(lowered)))
        ):
            found.append((sheet.mark(line.start, line.end), "asked"))
        elif ask is not None and not _excused(line, lowered, ask):
            asked = True
            if held := _held(sheet, line, lowered, ask):
                found.append((sheet.mark(line.start + ask.start(), line.end), held))
            elif question and not theirs and (answered_before(sheet, lowered) or answered_already(sheet, lowered)):
                found.append((sheet.mark(line.start, line.end), "asked"))
    if found:
        return failed(f"the case already holds {_HOLDS[found[0][1]]}", [mark for mark, _ in found])
    return passed("asks for nothing that was given") if asked else nothing("the reply asks for nothing")


def _asks(sheet: Sheet, line: Sentence, lowered: str) -> re.Match[str] | None:
    """The words that ask. Inside a statement a question word asks nothing: "I will find out what happened"."""
    if not line.text.endswith("?") and _BEGINS_WH.match(lowered) and not _THEIRS.search(lowered):
        return None  # "What happened is simple", "What is going on: we sent the wrong part": told, not asked
    for hit in _ASK_RE.finditer(lowered):
        embedded = not line.text.endswith("?") and _EMBEDDED.match(lowered, hit.start())
        if not embedded and not gives_back(sheet, line, lowered, hit):
            return hit
    return None


_BEGINS_WH = regex(
    r"^\W*(?:what|which|when|where|how|who|why|was|wann|wer|wie|qué|lo que|cuándo|ce qui|ce que|quand)\b"
)


def _excused(line: Sentence, lowered: str, ask: re.Match[str]) -> bool:
    """Whether the words that ask read back, deny or speak of what we do ourselves."""
    if _GIVEN.search(lowered, ask.start()):
        return True
    plea = _PLEA.search(lowered, 0, ask.end() + 4)
    begins = plea.start() if plea else 0
    clause = lowered[
        max(begins, lowered.rfind(";", 0, ask.start()) + 1) :
    ]  # "I'll confirm it by then; please send us …"
    if _NO_ASK.search(clause) or _READ_BACK.search(clause) or _ABOUT_US.search(clause):
        return True
    return not line.text.endswith("?") and _STATES.match(lowered) is not None


def _held(sheet: Sheet, line: Sentence, lowered: str, ask: re.Match[str]) -> str | None:
    """What is asked for though the case holds it, by its name in `_HOLDS`."""
    if named_already(sheet, lowered[ask.start() :]) or known_kind(sheet, lowered) or _ONCE_MORE.search(lowered):
        return "asked"
    backward = asks_backward(lowered, ask.start())
    choice = line.text.endswith("?") and _CHOICE.search(lowered) is not None
    for name, pattern in _THING.items():
        hit = pattern.search(lowered, 0 if name == "tried" or backward else ask.start())
        if hit and (not choice or name in ("tried", "photo", "order")) and known(name, sheet):
            return name
    return None


_ONCE_MORE = Waiting(
    r"\b(?:attach|upload|submit|share|provide|fill in|enter|re-?send|re-?submit|re-?upload|describe|explain|tell (?:me|us)|send (?:me|us|over|in|the|your|that|those|it|them)|give (?:me|us)|confirm|forward|repeat|spell out|walk (?:me|us) through|talk (?:me|us) through|go (?:over|through)|run (?:me|us) through|quote|state) [^.;!?]{0,50}?\b(?:again|once more|one more time|a second time|once again|another time)\b|"
    r"\b(?:once more|once again|again|one more time),? (?:what|which|where|when|how|who|describe|explain|tell|send|share)\b|\b(?:könnten|können|würden) sie [^.;!?]{0,60}?\b(?:noch ?(?:ein)?mal|erneut|nochmals) [^.;!?]{0,40}?\b(?:beschreiben|schildern|erklären|schicken|senden|nennen|mitteilen|bestätigen|hochladen|zusenden)\b|"
    r"\b(?:podría|puede|podrías|puedes)\b[^.;!?]{0,30}?\b(?:volver a|repetir\w*)\b|\b(?:enviar|mandar|explicar|describir|indicar|decir)\w*[^.;!?]{0,50}?\b(?:otra vez|de nuevo|nuevamente)\b|"
    r"\b(?:pourriez|pouvez|veuillez|merci de)\b[^.;!?]{0,20}?\b(?:renvoyer|redécrire|répéter|me redire|nous redire|réexpliquer)\b|\b(?:envoyer|décrire|expliquer|indiquer|préciser)\b[^.;!?]{0,50}?\b(?:à nouveau|de nouveau|encore une fois)\b"
)
"""What is asked for again was given, by the asker's own words."""
_THEIRS = regex(
    r"\b(?:you|your|yours|please|sie|ihre?\w*|bitte|usted|su|sus|vous|votre|vos|puede|podría|indíque\w+|tiene|ha)\b"
)


def _answers_itself(sheet: Sheet, line: Sentence, lowered: str) -> bool:
    """Whether a question is one of theirs, given back and answered in the same breath: "Does the cap work? It did not
    for you, so …". It is put to nobody, and words follow it."""
    if line.text.endswith("?") and _OF_US.search(lowered) and not _THEIRS.search(lowered):
        return line.end < len(sheet.text.rstrip())
    asks = line.text.endswith("?") and not _THEIRS.search(lowered) and not _WANTS.search(lowered)
    return asks and _ANSWER.match(sheet.lower, line.end) is not None


_OF_US = regex(
    r"\b(?:did|were|was|had|are|do) we\b(?! have)|\b(?:haben|hatten|waren|sind) wir\b|\b(?:hicimos|hacíamos|estábamos|fallamos|hemos)\b|\b(?:avons|avions|étions|faisions)-nous\b"
)
"""A question about what we did asks nothing of the customer: "What were we doing with it? Nothing"."""
_ANSWER = regex(
    r" (?:it|that|they|this|yes|no|not|still|by|because|i (?:do not|don't|cannot|can't|won't|will not|haven't)|we (?:do not|don't|cannot|can't)|ja|nein|noch|das|es|ich weiß|sí|no|todavía|oui|non|pas|cela|je ne)\b"
)
_WANTS = regex(r"\b(?:which|what|when|where|welche\w*|was|wann|qué|cuál\w*|cuándo|quel\w*|quand)\b")
_CARES = regex(
    r"^(?:and )?(?:how (?:is|are) (?:you|he|she|they|everyone|everybody|your (?:\w+ ){0,2}?\w+)(?: \w+ing| now| today| tonight| this morning| after \w+){0,2}|"
    r"(?:und )?wie geht(?:'s| es) \w+(?: \w+){0,3}|¿?(?:y )?cómo (?:está|se encuentra|sigue|están) (?:usted|su \w+|ella|él|ustedes)|(?:et )?comment (?:allez-vous|va votre \w+|vous portez-vous))(?: \w+)? ?\?"
)
"""Asking after somebody asks for nothing that a file holds."""
_WHETHER = regex(r"\b(?:let (?:me|us) know|tell (?:me|us)) (?:whether|what|which|when|where|how)\b")
_STATES = regex(
    r"^(?:i can see|i see|what (?:happened|you|went|i|we)\b(?! (?:did|do|is\b(?! that)))|when (?:you|the|your|we|it|that|i)\b|which is|that is|where (?:you|we|the|your)|how |if you (?:have|need|would rather|prefer|want|are|do not|don't))"
)
_HOLDS = {
    "order": "the order or reference number", "account": "the account number", "bank": "the bank details", "serial": "the model or serial number",
    "photo": "the photo", "document": "the document", "line": "the line's number", "certificate": "the certificate", "receipt": "the receipt", "email": "the e-mail address", "phone": "the phone number",
    "address": "the address", "name": "the customer's name", "bought": "the date", "tried": "what the customer tried",
    "problem": "what went wrong", "amount": "the amount", "which": "which item it is", "asked": "the answer to this question",
}  # fmt: skip
